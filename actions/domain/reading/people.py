# SPDX-License-Identifier: Apache-2.0
"""Who is who in a message: whom it happened to, what they are to the writer, and their state.

Whom it happened to is said only where the words are clear: asking costs one turn, a wrong guess
sends the whole conversation astray.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from actions.domain.draft import AboutWhom, PersonState
from actions.domain.reading.ages import age_in, own_age_in
from actions.domain.reading.authority import authority_in
from actions.domain.reading.payment import payers_in
from actions.domain.reading.phrases import phrases
from actions.domain.reading.relations import ANY_KIN, BARE_KIN, OWN_KIN, kin_word, writer_is
from actions.domain.reading.section import section_in
from actions.domain.reading.state import ADULT, said_state
from actions.domain.reading.words import Plain, plain
from actions.domain.understood import People

_NEAR = 44  # characters looked at beside a word for a relative

_WRITER_TREATED = phrases(
    """
    i (was|am|had|have been|went|fell|waited|got|broke|needed|need|have had|collapsed|rang|suffer|
        attended|came|have|have got) (.. )?(admitted|discharged|sent home|left (on|in|for|without|
        waiting|alone)|operated|treated|refused|misdiagnosed|diagnosed|in (hospital|pain|labour|
        agony|care|a ward|a & e)|pregnant|assessed|moved|referred|turned away|disabled|detained|
        sectioned|fell|a (fall|stroke|scan|biopsy|appointment|operation|knee|hip|baby|miscarriage|
        heart|tumour|procedure|c section)|my (operation|op|hip|knee|baby|carers)|under (section|
        the|cmht)|an operation|cancer|surgery|an mri|a reaction|hip|injured|readmitted|taken to|
        a patient)
    my (own |left |right |bad |new |last |old |first |second )?(op|operation|appointment|
        appointments|gp|carer|carers|care package|leg|legs|back|knee|hip|arm|foot|feet|eye|eyes|
        ear|ears|teeth|tooth|hearing aids?|medication|meds|tablets|treatment|surgery|referral|
        discharge|stroke|pain|cancer|scan|results|records|notes|wheelchair|placement|care plan|
        assessment|depression|mental health|health|diagnosis|prescription|insulin|wound|stoma|
        catheter|dentures|glasses|breast|womb|test results|blood test|epilepsy|care|stay|
        injection|therapy|condition|direct payments?|hand|shoulder|neck|bowel|pregnancy|labour|
        birth|physio|counselling|file|case|bed|toe|skin|blood|chemo|dialysis|home help|hearing|
        sight|jaw)
    (discharged|sent|left|moved|ignored|refused|treated|assessed|misdiagnosed|examined|dropped|
        hit|hurt|abandoned|sectioned|restrained|failed|put|kept|let|operated on|diagnosed|
        admitted|transferred|strapped|locked|shut|turned|seen|see) me (out|home|on|in|without|
        with|for|away|alone|waiting|back|like|so|down|badly|and|to wait|at|from|after|when|$|.|,|
        three|times|\\d+)
    (about|to) me$
    """
)
_TREATED = phrases(
    """
    ('s )?(own )?(.. )?(care|treatment|discharge|death|medication|tablets|meds|dentures|glasses|
        hearing aids?|op|operation|funding|assessment|placement|carers?|appointment|records|notes|
        ward|bed sores|wound|referral|surgery|stay|home help|diagnosis|rings?|belongings|
        wheelchair|dignity|teeth|scan|package|leg|hip|stroke|complaint|hospital|treatment|
        social worker|fall|birth|gp)
    ('s )?((who|then|also|now|only|just|never|still) )*(is|was|has|had|have|were|been|being|in|at|
        fell|died|got|went|needs?|needed|waited|lay|passed|gets|suffered|suffers|collapsed|ended|
        lives|lived|became|stopped|started|sat|spent|caught|developed|broke|starved|paid|pays|out|
        home|from|back|without|into|off|down|alone|kept|nearly|attended|should|on|left|deserved|
        lost|didn|hasn|wasn|can|could|did|does|for|waiting|having|until|with|to (a|an|the|
        hospital)|came)
    ,
    $
    """
)
_BYSTANDER = phrases(
    """
    (had to|has to|came to|drove|drives|took me|takes me|looks? after me|looked after me|
        cares for me|helps me|helped me|rang|called|phoned|complained|is typing|is writing|
        is helping|agrees? with|found me|visits me|visited me|brought me|said i|told them|
        is my carer|was my carer|witnessed|can confirm|was with me|was there|stayed with me|works|
        worked|is a (nurse|doctor|carer|gp)|has to|does my|does all|lives with me|is here with me|
        was in the room|came with me|is helping me|sat with me|saw|will|wrote|emailed|asked|
        noticed|was told|were told|had power|has power|is (the )?executor|is complaining|
        and i agree)
    """
)
_TREATING = phrases(
    """
    (discharged|sent|left|moved|put|lost|ignored|gave|treated|dropped|hit|shipped|kept|refused|
        neglected|assessed|see|saw|about|for|of|to|behalf of|let|killed|failed|admitted|
        transferred|hurt|abused|took|starved|restrained|sectioned|looking after|look after|
        care for|caring for|misdiagnosed|made|examined|see to|diagnosed|shouted at|operated on|
        change|wash|feed|help|helped|visit|visited|by|get|got|have|had|that|when|lifted|
        manhandled|turned|evicted|stopped|with)$
    """
)
_BESIDE = phrases(
    "(live|living|lived|lives|not|told|tell|asked|rang|agree|agrees|speak to|ask|called) (with )?$"
)
_PAIR_AFTER = re.compile(r" (?:and|&) (?:i|me|myself)\b")
_PAIR_BEFORE = re.compile(r"\b(?:me|i|myself) (?:and|&) (?:my |our )?$")
_THIRD = re.compile(r"\b(?:he|she|him|her|his|hers)\b")
_FRONT_DESK = re.compile(r"^ ?\[ ?front desk ?\]")
_NAME = (
    r"(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?[A-Z][a-z\u00c0-\u024f]+(?:[-'][A-Z]?[a-z]+)*"
    r"(?: [A-Z][a-z\u00c0-\u024f]+(?:[-'][A-Z]?[a-z]+)*){0,2})"
)
_NAMED = re.compile(rf"^(?:,| is called| called| named|'s name is|:)? ?{_NAME}(?=[ ,.:;)(]|'s|$)")
_NAMED_LATER = re.compile(
    r"\b(?:(?:[Hh]er|[Hh]is|[Tt]heir) name(?:'s| is| was)|(?:[Ss]he|[Hh]e|[Tt]hey)(?:'s| is| was)? "
    rf"called|[Pp]atient(?: is|'s name is|:)|on behalf of) {_NAME}"
)
_NOT_A_NAME = frozenset(
    "I The They He She It We You My Our But And So When After Before Then There This That What Who "
    "Which NHS A An In On At To From For With Not No Yes January February March April May June "
    "July August September October November December Monday Tuesday Wednesday Thursday Friday "
    "Saturday Sunday Hospital Ward Council Social Dr Doctor Nurse Royal St Queen Because Since "
    "Are Is Was Had Has If Now Please Sadly Last".split()
)


@dataclass(frozen=True)
class _Relative:
    """A relative named in a message; `treated` says that it plainly happened to them."""

    kind: str
    match: re.Match[str]
    treated: bool


def people(text: str) -> People:
    """What a message says of the people in it."""
    words = plain(text)
    relative = _relative(words)
    writer = writer_is(words.text)
    about = _about(words.text, relative, writer)
    relationship = writer or (relative.kind if relative else None)
    if about is AboutWhom.SELF:
        relationship = None
    own_age = own_age_in(words.text)
    age = None if about is AboutWhom.SELF else age_in(words.text)
    return People(
        about_whom=about,
        relationship=relationship,
        person_name=_person_name(text, words, relative),
        state=_state(words.text, about, relationship, age),
        age=None if age == own_age else age,
        own_age=own_age,
        authority=authority_in(words.text),
        section=section_in(words.text),
        payers=payers_in(words.text),
    )


def _relative(words: Plain) -> _Relative | None:
    """The relative most likely to be the one affected: treated, not standing by."""
    text = words.text
    scored = [
        (_score(words, match), -match.start(), match)
        for match in (*OWN_KIN.finditer(text), *BARE_KIN.finditer(text), *_alone(text))
    ]
    if not scored:
        return None
    score, _, match = max(scored, key=lambda one: one[:2])
    kind = kin_word(match["kin"])
    return _Relative(kind, match, score > 1) if kind and score > 0 else None


def _alone(words: str) -> list[re.Match[str]]:
    """In "aunt, 80" the relative stands at the beginning without "my"."""
    match = ANY_KIN.match(words)
    return [match] if match and len(words.split()) < 6 and not words.endswith("next of kin") else []


def _score(words: Plain, match: re.Match[str]) -> int:
    start, end = match.span()
    before = words.text[max(0, start - _NEAR) : start].rstrip()
    after = words.text[_after_name(words, end) :][:_NEAR].lstrip()
    score = 1 + 2 * bool(_TREATED.match(after)) + bool(_TREATING.search(before))
    return score - 4 * bool(_BYSTANDER.match(after)) - 2 * bool(_BESIDE.search(f"{before} "))


def _after_name(words: Plain, end: int) -> int:
    """Where the words go on after a name and an age: "my son Jake, 8, was left"."""
    named = 0
    for at in range(bisect_right(words.starts, end), len(words.starts)):
        begin, finish = words.spans[at]
        first = words.source[begin:finish]
        if first in ",()" or first.isdigit() or first.lower() == "aged":
            continue
        if named < 2 and first.istitle() and first not in _NOT_A_NAME:
            named += 1
            continue
        return words.starts[at]
    return len(words.text)


def _about(words: str, relative: _Relative | None, writer: str | None) -> AboutWhom | None:
    if relative is not None and _is_pair(words, relative.match):
        return AboutWhom.BOTH
    treated = _WRITER_TREATED.search(words) is not None
    if writer is not None:
        return AboutWhom.OTHER
    if relative is not None and relative.treated:
        return None if treated else AboutWhom.OTHER
    if treated:
        return AboutWhom.SELF
    if relative is not None:
        return AboutWhom.OTHER if len(words.split()) < 6 else None
    return AboutWhom.SELF if _FRONT_DESK.match(words) else None


def _is_pair(words: str, match: re.Match[str]) -> bool:
    return bool(
        _PAIR_AFTER.match(words, match.end())
        or _PAIR_BEFORE.search(words[max(0, match.start() - 16) : match.start()])
    )


def _state(
    words: str, about: AboutWhom | None, relationship: str | None, age: int | None
) -> PersonState | None:
    if about is AboutWhom.SELF:
        return None
    said = said_state(words) if relationship or about or _THIRD.search(words) else None
    if said is None and age is not None and age < ADULT and relationship:
        return PersonState.CHILD
    return said


def _person_name(text: str, words: Plain, relative: _Relative | None) -> str | None:
    if relative is not None:
        end = words.span(*relative.match.span("kin"))[1]
        match = _NAMED.match(text[end : end + 60])
        if match and match["name"].split()[0] not in _NOT_A_NAME:
            return match["name"]
    match = _NAMED_LATER.search(text)
    return match["name"] if match and match["name"].split()[0] not in _NOT_A_NAME else None
