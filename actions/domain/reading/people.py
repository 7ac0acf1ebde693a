# SPDX-License-Identifier: Apache-2.0
"""Who is who in a message: whom it happened to, what they are to the writer, and their state."""

import re

from actions.domain.draft import AboutWhom, Authority, PersonState
from actions.domain.reading.relations import BARE_KIN, OWN_KIN, kin_word, writer_is
from actions.domain.reading.authority import authority_in
from actions.domain.reading.payment import payers_in
from actions.domain.reading.section import section_in
from actions.domain.reading.ages import age_in, own_age_in
from actions.domain.reading.state import said_state
from actions.domain.reading.words import Plain, plain
from actions.domain.understood import People

_SELF_WORDS = re.compile(
    r"\bi (?:was|am|had|have been|went|fell|waited|got|broke|needed|need|have had|collapsed|rang|suffer|live with|attended|came) (?:\w+ ){0,3}?(?:admitted|discharged|sent home|left (?:on|in|for|without|waiting|alone)|"
    r"waiting|operated|treated|refused|misdiagnosed|diagnosed|in (?:hospital|pain|labour|agony|care|a ward|a&e|a and e)|pregnant|assessed|moved|referred|turned away|ignored|told i|disabled|deaf|blind|detained|"
    r"sectioned|fell|an operation|a (?:fall|stroke|scan|appointment|operation|knee|hip|baby|miscarriage|heart)|my (?:operation|op|hip|knee|baby|carers)|under (?:section|the|cmht))"
    r"|\bmy (?:own |left |right |bad |new |last |old )*(?:op|operation|appointment|appointments|gp|carers?|care package|leg|legs|back|knee|hip|arm|foot|feet|eye|eyes|ear|ears|teeth|tooth|hearing aids?|medication|meds|tablets|treatment|surgery|referral|"
    r"discharge|stroke|pain|heart|cancer|scan|results|records|notes|wheelchair|placement|social worker|care plan|assessment|depression|mental health|health|diagnosis|prescription|insulin|wound|stoma|catheter|dentures|glasses|"
    r"breast|womb|test results|blood test|epilepsy|care|stay|case|injection|therapy|condition|pip|direct payments?|key ?worker)\b"
    r"|\b(?:discharged|sent|left|moved|ignored|refused|treated|assessed|misdiagnosed|examined|operated on|dropped|hit|hurt|abandoned|sectioned|restrained|blamed|failed|put|keep|kept|lost|let) me\b(?! (?:a (?:letter|message)|to|know|an|off|through|down))"
    r"|\b(?:about|told (?:them )?about|talking to each other about) me\b")
_TREATED = re.compile(
    r"(?:'s|'s own)? (?:\w+ ){0,2}?(?:care|treatment|discharge|death|medication|tablets|meds|dentures|glasses|hearing aids?|op|operation|funding|assessment|placement|carers?|appointment|records|notes|ward|bed sores|wound|"
    r"referral|surgery|stay|home help|diagnosis|rings?|belongings|wheelchair|dignity|teeth|scan|package|leg|hip|stroke)\b"
    r"|(?: (?:who|is|was|has|had|have|having|were|been|being|being|in|on|at|with|fell|died|got|went|needs?|needed|waited|lay|came|lost|passed|gets|cannot|can|could|did|does|deserved|suffered|suffers|collapsed|ended|lives|never|still|"
    r"became|stopped|started|sat|spent|caught|developed|broke|starved|told|said|paid|pays|out|home|from|back|without|into|,|for|up|off|down|alone|to|and her|and his|rang|kept|nearly|being|attended|should))\b")
_BYSTANDER = re.compile(
    r" (?:and i\b|(?:had to|has to|came to|drove|drives|took me|takes me|looks? after me|looked after me|cares for me|helps me|helped me|rang|called|phoned|complained|is typing|is writing|is helping|agrees? with|works|"
    r"found me|visits me|brought me|said i|told them|is my carer|and her dentures|witnessed|can confirm|was with me|was there|stayed with me))\b")
_TREATING_VERB = re.compile(
    r"\b(?:discharged|sent|left|moved|put|lost|ignored|gave|treated|dropped|hit|shipped|kept|refused|neglected|assessed|see|saw|about|for|of|with|to|from|on behalf of|by|let|told|killed|failed|admitted|transferred|hurt|help|helping|abused|overdosed|"
    r"starved|restrained|sectioned|have|has|looking after|look after|care for|caring for|misdiagnosed|made) $")
_THIRD = re.compile(r"\b(?:he|she|him|her|his|hers)\b")
_NAMED = re.compile(r"^(?:,| is called| called| named|'s name is|:)? ?(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?[A-Z][a-z\u00c0-\u024f]+(?:[-'][A-Z]?[a-z]+)?(?: [A-Z][a-z\u00c0-\u024f]+(?:[-'][A-Z]?[a-z]+)*){0,2})"
                    r"(?=[ ,.:;)(]|'s|$)")
_NAMED_AFTER = re.compile(r"\b(?:(?:[Hh]er|[Hh]is|[Tt]heir) name(?:'s| is| was)|(?:[Ss]he|[Hh]e|[Tt]hey)(?:'s| is| was)? called|[Pp]atient(?: is|'s name is|:)|on behalf of) "
                          r"(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?[A-Z][a-z]+(?:[-'][A-Za-z]+)?(?: [A-Z][a-z]+(?:[-'][A-Za-z]+)?){0,2})")
_NOT_A_NAME = frozenset("I The They He She It We You My Our But And So When After Before Then There This That What Who Which NHS A An In On At To From For With Not No Yes "
                        "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
                        "Hospital Ward Council Social Dr Doctor Nurse Royal St Queen".split())
_FRONT_DESK = re.compile(r"^ ?\[ ?front desk ?\]")


def people(text: str) -> People:
    """What a message says of the people in it."""
    words = plain(text)
    kin, at = _kin(words)
    writer = writer_is(words.text)
    relationship = writer or kin
    about = _about(words.text, kin, at) or (AboutWhom.OTHER if writer else None)
    other = about in (AboutWhom.OTHER, AboutWhom.BOTH)
    state = said_state(words.text) if relationship or other or _THIRD.search(words.text) else None
    age = age_in(words.text) if relationship or other or about is None else None
    own_age = own_age_in(words.text)
    if state in (None, PersonState.ABLE) and age is not None and age < 18 and age != own_age and other:
        state = PersonState.CHILD
    if state is PersonState.ABLE and about is AboutWhom.SELF:
        state = None
    authority = authority_in(words.text)
    return People(about_whom=about, relationship=relationship if about is not AboutWhom.SELF else None,
                  person_name=_person_name(text, words, at), state=state,
                  age=age if age != own_age else None, own_age=own_age,
                  authority=authority if authority is not Authority.UNSURE or "attorney" in words.text or "lpa" in words.text else None,
                  section=section_in(words.text), payers=payers_in(words.text))


def _kin(words: Plain) -> tuple[str | None, re.Match[str] | None]:
    """The relation most likely to be the one affected: treated, not standing by."""
    best: tuple[int, int, re.Match[str]] | None = None
    for order, match in enumerate([*OWN_KIN.finditer(words.text), *BARE_KIN.finditer(words.text)]):
        after, before = words.text[match.end():match.end() + 40], words.text[max(0, match.start() - 24):match.start()]
        score = 1 + 2 * bool(_TREATED.match(after)) + bool(_TREATING_VERB.search(before))
        score -= 4 * bool(_BYSTANDER.match(after)) + 2 * bool(re.search(r"\b(?:live|living|lived) with $|\b(?:not|with|and|told|tell|asked) $", before))
        if best is None or (score, -order) > (best[0], -best[1]):
            best = (score, order, match)
    if best is None or best[0] < 1:
        return None, None
    return kin_word(best[2]["kin"]), best[2]


def _about(words: str, kin: str | None, at: re.Match[str] | None) -> AboutWhom | None:
    if _FRONT_DESK.match(words) and kin is None:
        return AboutWhom.SELF
    if kin is not None and at is not None:
        after, before = words[at.end():at.end() + 40], words[max(0, at.start() - 24):at.start()]
        pair = re.match(r" (?:and|&) (?:i|me|myself)\b", after) or re.search(r"\b(?:me|i|myself) (?:and|&) (?:my |our )?$", before)
        if pair:
            return AboutWhom.BOTH
        strong = bool(_TREATED.match(after) or _TREATING_VERB.search(before))
        return AboutWhom.OTHER if strong or not _SELF_WORDS.search(words) else None
    if _SELF_WORDS.search(words):
        return AboutWhom.SELF
    return None


def _person_name(text: str, words: Plain, at: re.Match[str] | None) -> str | None:
    if at is not None:
        end = words.span(at.start(), at.end())[1]
        match = _NAMED.match(text[end:end + 60])
        if match and match["name"].split()[0] not in _NOT_A_NAME and (text[end:end + 1] != "," or re.match(
                r"[ ,.;:]|$", text[end + match.end():end + match.end() + 1])):
            return match["name"].strip()
    match = _NAMED_AFTER.search(text)
    return match["name"].strip() if match and match["name"].split()[0] not in _NOT_A_NAME else None
