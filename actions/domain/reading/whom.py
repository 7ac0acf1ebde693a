# SPDX-License-Identifier: Apache-2.0
"""Whom it happened to: the writer, a relative, or both, where the words leave no doubt.

Asking costs one turn; a wrong guess sends the whole conversation astray, so that whatever is
not clear is asked.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from actions.domain.draft import AboutWhom
from actions.domain.reading.ages import own_age_in
from actions.domain.reading.amounts import SMALL
from actions.domain.reading.kin import FEMALE, MALE, NAMES, kin_of_kin
from actions.domain.reading.own_part import is_own_part_told
from actions.domain.reading.phrases import phrases
from actions.domain.reading.relations import (
    ANY_KIN,
    BARE_KIN,
    FIRST_KIN,
    KIN_OF_KIN,
    OWN_KIN,
    kin_word,
)
from actions.domain.reading.words import Plain

ADULT_AGE = 18
SURELY_TREATED = 4  # what the words about a relative weigh, of which the name alone is 2
_OF_AN_AGE = frozenset("aged about months weeks years year old".split())
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
        appointments|carer|carers|care package|leg|legs|back|knee|hip|arm|foot|feet|eye|eyes|
        ear|ears|teeth|tooth|hearing aids?|medication|meds|tablets|treatment|surgery|referral|
        discharge|stroke|pain|cancer|scan|results|records|notes|wheelchair|placement|care plan|
        assessment|depression|mental health|health|diagnosis|prescription|insulin|wound|stoma|
        catheter|dentures|glasses|breast|womb|test results|blood test|epilepsy|care|stay|
        injection|therapy|condition|direct payments?|shoulder|neck|bowel|pregnancy|labour|
        birth|physio|counselling|file|case|bed|toe|skin|blood|chemo|dialysis|home help|hearing|
        sight|jaw)
    (discharged|sent|left|moved|ignored|refused|treated|assessed|misdiagnosed|examined|dropped|
        hit|hurt|abandoned|sectioned|restrained|failed|put|kept|operated on|diagnosed|
        admitted|transferred|strapped|locked|shut|turned|seen|see) me (out|home|on|in|without|
        with|for|away|alone|waiting|back|like|so|down|badly|and|to wait|at|from|after|when|$|.|,|
        three|times|\\d+)
    (about|to) me$
    """
)
_TREATED = phrases(
    """
    's (own )?(.. )?({things})
    ({things})
    ('s )?((who|then|also|now|only|just|never|still) )*(is|was|has|had|have|were|been|being|in|at|
        fell|died|got|went|needs?|needed|waited|lay|passed|gets|suffered|suffers|collapsed|ended|
        lives|lived|became|stopped|started|sat|spent|caught|developed|broke|starved|paid|pays|out|
        home|from|back|without|into|off|down|alone|kept|nearly|attended|should|on|left|deserved|
        lost|didn|hasn|wasn|can|could|did|does|for|waiting|having|until|with|to (a|an|the|
        hospital)|came)
    ,
    $
    """,
    things="care|treatment|discharge|death|medication|tablets|meds|dentures|glasses|"
    "hearing aids?|op|operation|funding|assessment|placement|carers?|appointment|"
    "records|notes|ward|bed sores|wound|referral|surgery|stay|home help|"
    "diagnosis|rings?|belongings|wheelchair|dignity|teeth|scan|package|leg|hip|"
    "stroke|complaint|hospital|treatment|social worker|fall|birth|gp",
)
_BYSTANDER = phrases(
    """
    (had to|has to|came to|drove|drives|took me|takes me|looks? after me|looked after me|
        cares for me|helps me|helped me|rang|called|phoned|complained(?! of)|is typing|is writing|
        is helping|agrees? with|found me|visits me|visited me|brought me|said i|told them|
        is my carer|was my carer|witnessed|can confirm|was with me|was there|stayed with me|works|
        worked|is a (nurse|doctor|carer|gp)|has to|does my|does all|lives with me|is here with me|
        was in the room|came with me|is helping me|sat with me|saw|will|wrote|emailed|asked|
        noticed|(found|took|drove|brought|helped|visited|looks after|looked after|cares for|
        rang for|sat with|stayed with|is with|was with) (her|him|them)|was told|were told|
        had power|has power|is (the )?executor|is complaining|and i agree)
    """
)
_TREATING = phrases(
    """
    (discharged|sent|left|moved|put|lost|ignored|gave|treated|dropped|hit|shipped|kept|refused|
        neglected|assessed|about|for|of|behalf of|let|killed|failed|admitted|transferred|hurt|
        abused|took|starved|restrained|sectioned|looking after|look after|care for|caring for|
        misdiagnosed|made|examined|see to|diagnosed|shouted at|operated on|lifted|manhandled|
        turned|evicted|given|charged|charging|missed|rushed|placed|screaming at|shouting at|
        took|kicked|register|overdosed|(happened|did|done|rude|said|this|that|cruel|given|lied|
        spoke|lies|nasty|horrible|awful|harm|damage|wrong) to)$
    """
)
_NEAR_TO = phrases(
    """
    (to|see|saw|change|wash|feed|help|helped|visit|visited|by|get|got|have|had|that|when|
        stopped|with)$
    """
)
_THEIR_OWN = phrases(
    """
    ('s )?(dementia|alzheimers|cancer|sepsis|insulin|file|case|history|brain injury|diabetes|
        epilepsy|autism|psychosis|final bill|fees|bill|continuing (health ?)?care|chc|claim|
        retrospective|learning disability|eating disorder|last (days|weeks|hours|months)|
        parkinsons|parkinson 's|arm|back|heart|head|foot|feet|pain|condition|life|blood|drip|
        needs|support|school|budget|benefits|money|pressure sores?|sore|oxygen|breathing|
        safety|name|transport|therapy|rehab|physio|results?|test|biopsy|chart|bed|room|home|
        walking (frame|stick)|prescription|injury|infection|diet|feeding|catheter|stoma)
    ('s|who 's|whos|who is|who was|who has|who had|she 's|shes|he 's|hes|she is|he is|she was|
        he was|she has|he has|she had|he had) (.. )?(\\d+|in|at|on|been|being|not|now|still|had|a|
        has|so|very|only|got|gone|lost|left|sent|home|there|bed|poorly|ill|dying|deaf|blind|
        disabled|autistic|\\w+ing|\\w+ed|$)
    (that |which )?(he|she|they) (was|were|is|has|had|would|needed|could|did|wasn|isn|lost)
    ((has|had|was|is|then|nearly|never|also) )*(hanged|hung|overdosed|choked|drowned|jumped|took|
        killed|complained of|starved|bled|visited me|refused|diagnosed|dropped|struggling|dying|
        catheterised|restrained|sectioned|resided|resides|transferred|admitted|discharged|
        promised|told (that|he|she|to|it)|due|booked|meant to)
    (her|his) (\\w+ )?(insulin|medication|tablets|meds|appointment|care|dose|injection|records|
        results|notes|breakfast|food|oxygen|chemo|morphine)
    when (he|she|they) (was|were|went|had|came|fell|needed|is|has)
    because (he|she|they|no|of)
    for (a|an|\\d+|treatment|care|refusing|not|having|something|nothing)
    to (go|wait|leave|get|a|an|bed|his|her|death|pieces|another|wales|scotland)
    £ ?\\d+
    """
)
_SUFFERED_BY_WRITER = phrases(
    """
    (\\w+(ed|ing|s|t)|gave|give|giving|took|take|taking|kept|put|let|cut|made|make|threw|drove|
        kicked|got|struck|froze|tore|stole|weigh|treat|fail|ignore|charge|bill|send|chuck|drop|
        see|help|move|stitched|had|lost|shut|wrote) me (off|out|home|back|up|down|in|on|over|
        away|a|an|the|my|another|for|with|without|of|like|four|three|two|twice|five|eight|to|
        no|nothing|wrong|two|some|someone|somebody|another|other|about|from|at|so|into|onto|
        through|around|round|and|£|.|,|$|
        after|until|because|when|while|since|alone|waiting|\\d+)
    (my|me own|mi) \\w+
    i (am|was|have|had|got|get|need|needed|went|fell|took|cannot|can not|could not|nearly|lost|
        broke|live|lived|came|ended|missed|bled|hurt|use|used|spent|waited|paid|pay|felt|came)
    (told|asked|sent|wrote|texted|rang) (to )?me
    (had|having|got|getting) my \\w+
    on my (own|\\w+)
    (to|at|with|about|on|for) me
    (about|happened to|for) myself
    """
)
_WRITER_BEYOND_DOUBT = phrases(
    """
    i (was|have been|had been|am|got|came off|went) (put |held |kept |detained )?(on|under) (a |
        an )?(section|sec|s|hospital order|\\d+|three|two|cto|police)
    i (was|am) (in|at) .. (on|under) (a|an) (section|hospital order|\\d+)
    i (have|have got|suffer from|live with) (depression|anxiety|cancer|diabetes|copd|epilepsy|ms|
        autism|parkinson 's|parkinsons|bipolar|ptsd|asthma|lupus|me|cfs|fibromyalgia|crohns|
        arthritis|heart failure|a (stoma|catheter|condition|disability|pacemaker|brain injury))
    i was (miscarrying|bleeding|fitting|giving birth|being sick|in labour|coughing up|collapsing|
        having (a|my))
    i am (\\d+ (weeks|months)|pregnant|diabetic|deaf|blind|disabled|autistic|ventilated|
        registered blind|partially sighted|wheelchair|bedbound|housebound|epileptic|dying|
        allergic|a care leaver|in care|a patient|an inpatient)
    i (went into|took an overdose|nearly (died|bled)|have (been )?in bed|have lost|swallowed|
        tried to (end|kill)|self harm|cut myself|had (a|my|the) (breakdown|cataracts?|baby|
        operation|op|scan|stent|hysterectomy|biopsy)|fell (down|in|off|out|on|over))
    i (give|gave) birth
    (had|having) my (cataracts?|baby|operation|op|gallbladder|hip|knee|tooth|womb|tonsils)
    (on|in|to|of|with) my (lung|lungs|chest|liver|kidney|kidneys|brain|spine|head|neck|face|mouth|
        stomach|tummy|bladder|bowels?)
    took me off
    me (,|:|-) \\d+
    my (midwife|health visitor|consultant|oncologist|bump|waters)
    (my|me own) (power chair|gallbladder|hernia|aftercare|methadone|pregabalin|script|adhd|
        antidepressants|implant|colitis|asthma|copd|fibro|fibromyalgia|migraines?|periods|tumour|
        lump|rash|burns?|fracture|ovary|ovaries|thyroid|prostate|colonoscopy|mri|ct scan|x ?-? ?ray|
        ecg|biopsy|cataracts?|hip op|knee op|hrt|pip|key ?safe|commode|grab rails?|stairlift|
        autism|psychiatrist|psychologist|therapist|care coordinator|cpn|oncologist|own body|
        abortion|miscarriage|contraception|smear)
    """
)
_STAFF = phrases(
    """
    (nurse|nurses|sister|matron|doctor|doctors|dr|gp|consultant|registrar|surgeon|receptionist|
        worker|manager|carer|carers|midwife|physio|therapist|dentist|optician|chemist|pharmacist|
        paramedic|driver|clerk|officer|coordinator|visitor|assessor|secretary|porter|locum|
        psychiatrist|hca|psychologist|cpn|practitioner|assistant)
    (the|a|an|that|this|some|one|another|young|old) (\\w+ )?(lady|woman|man|bloke|girl|lass|chap|
        guy|person|voice|fella|so called)
    """
)
_ANOTHER = phrases(
    """
    (man|lady|woman|bloke|girl|lass|chap|fella|gentleman|lad|person|guy) ((who|that|was|is|he|she|
        sat|lying|sitting) )*(next to|opposite|beside|across from|in the (next|other|opposite) bed|
        on my ward|on the same ward)
    (shouting at|shouted at|laughing at|laughed at|hit|hitting|dragging|dragged|slapped|slapping|
        rough with|nasty to|horrible to|cruel to|ignoring|screaming at|swearing at|
        pinning down) (the|an|a|this|that|some|one) ((poor|old|young|little|elderly|other) )*(man|
        lady|woman|bloke|girl|lass|chap|fella|guy|person|boy|lad|gentleman)
    (hes|shes|he 's|she 's|he is|she is|was|who is|who 's) called (?!in|out|back|to|up|it|me|the)
    (mr|mrs|ms|miss|client|patient|constituent|resident|tenant|pupil|colleague|lodger|lady|
        gentleman|deputy|interpreter|advocate|caseworker|on behalf of|behalf|attorney|executor|
        probate|nok|next of kin|foster|service user|member|we|our|us|old chap|old boy|
        (someone|somebody)(?! else)|baby|child|children|kids|twins|daughters?|sons?|mothers?|
        fathers?|parents)
    """
)
_YOUNG_AGE = (
    rf"(?:(?:1[0-7]|\d|{'|'.join(SMALL[1:ADULT_AGE])}) ?-? ?(?:(?:year|yr)s? ?-? ?olds?|yo)"
    r"|(?:\d\d?|[a-z]+) ?-? ?(?:month|week|day)s? ?-? ?olds?)\b"
)
_ANY_RELATIVE = re.compile(
    rf"\b(?:{NAMES})s?\b(?! ?(?:and|&) baby)(?<!ambulance lad)(?<!ambulance lads)(?<!two lads)"
    r"|\b\d+ ?(?:year|yr) ?s? olds?\b"
    rf"|\b{_YOUNG_AGE}"
)
_FOR_ANOTHER = re.compile(
    r"\b(?:on behalf of (?!me\b|myself\b)|"
    r"for (?=(?:a|our|my) (?:constituent|client|resident|tenant)\b))"
    r"(?:(?:a|our|my) (?P<kin>constituent|client|resident|tenant)\b)?"
)
_AGED = re.compile(rf"\b(?:my|our) (?P<kin>{_YOUNG_AGE})\b")
_HERS = re.compile(r"\b(?:she|her|hers|shes)\b")
_HURTS_WRITER = re.compile(
    r"\b(?:he|she) (?:\w+ )?(?:hits?|pushe[sd]|punche[sd]|slap\w*|kick\w*|hurts?|grab\w*|"
    r"shout\w* at|threaten\w*|controls?|chok\w+|spat at|beats?|rape[sd]?|steals from|bullies) me\b"
)
_HIS = re.compile(r"\b(?:he|him|his|hes)\b")
_PERSONAL = re.compile(r"\b(?:he|she|him|her|his|hers|shes|hes)\b")
_ASIDE = phrases(
    """
    i (want|would like|wish|need|am writing|write|am complaining) to (complain|make|raise|lodge|
        report|put|register|know|ask)
    i (want|would like|wish) (it|this|them|you|someone|somebody|the|answers|an)
    (tell|let|give|ring|call|contact|email|text|phone|help|show|answer) (to )?me
    i am (not )?(complaining|writing|sure|sorry|asking|typing|told|happy|angry|fuming|disgusted|
        furious)
    (excuse|pardon|forgive|bear with|between you and|trust|believe|beg|please) me
    (my|a|the) (complaint|question|query|concern|point|message|letter|number|email|name|english)
    i (think|know|believe|hope|guess|mean|said|say|do not know|do not want|thought|swear|suppose|
        rang|called|phoned|emailed|wrote|asked|complained|spoke|heard|read|saw|told)
    """
)
_BESIDE = phrases(
    """
    (live|living|lived|lives|not|told|tell|asked|rang|agree|agrees|speak to|ask|called|while|
        whilst) (with )?$
    """
)
_CARED_FOR = phrases(
    """
    i (am )?(the one who )?(.. )?((look|looks|looking) after|(care|cares|caring) for)$
    """
)
_NOT_SOMEBODY = re.compile(r"(?:mother|mum|mummy)s? (?:and|&) bab(?:y|ies)\b(?! are| were)")
_HAD_A_BABY = re.compile(
    r"\b(?:had|having|lost|expecting|carrying|delivered|birth to) (?:our|her|the|a|my) "
    r"(?:first |second |third |last )?$"
)
_OF_THE_BABY = re.compile(r"\b(?:he|him|his|baby|babies|newborn|son|daughter)\b")
_PAIR_AFTER = re.compile(r" (?:and|&) (?:i|me|myself)\b")
_PAIR_BEFORE = re.compile(r"\b(?:me|i|myself) (?:and|&) (?:my |our )?$")


_FRONT_DESK = re.compile(
    r"^ ?\[ ?[^\]]{0,80}\b(?:desk|reception|telephone|phone|counter|switchboard|clerk)\b"
    r"[^\]]{0,80}\]"
)
_SOMEBODY_S = re.compile(rf"\b(?:his|her|their) (?:late |own )?(?:{NAMES})\b")
NOT_A_NAME = frozenset(
    "I The They He She It We You My Our But And So When After Before Then There This That What Who "
    "Which NHS A An In On At To From For With Not No Yes January February March April May June "
    "July August September October November December Monday Tuesday Wednesday Thursday Friday "
    "Saturday Sunday Hospital Ward Council Social Dr Doctor Nurse Royal St Queen Because Since "
    "Are Is Was Had Has If Now Please Sadly Last".split()
)


@dataclass(frozen=True)
class Relative:
    """A relative named in a message; `treated` says that it plainly happened to them."""

    kind: str
    match: re.Match[str]
    treated: bool


def relative_in(words: Plain) -> Relative | None:
    """The relative most likely to be the one affected: treated, not standing by."""
    text = words.text
    scored = [
        (_score(words, match), -match.start(), match)
        for match in (
            *KIN_OF_KIN.finditer(text),
            *OWN_KIN.finditer(text),
            *BARE_KIN.finditer(text),
            *FIRST_KIN.finditer(text),
            *_AGED.finditer(text),
            *_alone(text),
        )
        if not _NOT_SOMEBODY.match(text, match.start("kin")) and not _was_born(text, match)
    ]
    if not scored:
        return None
    score, _, match = max(scored, key=lambda one: one[:2])
    kind = kin_word(match["kin"]) or "child"
    of = match.groupdict().get("of")
    treated = kind != "ex-partner" and (score >= SURELY_TREATED or _told_of(text, match, kind))
    named = kin_of_kin(kin_word(of) or of, kind) if of else kind
    return Relative(named, match, treated) if score > 0 else None


def _was_born(words: str, match: re.Match[str]) -> bool:
    """ "My wife had our baby there and they shouted at her": no more is told of the baby."""
    had = _HAD_A_BABY.search(words[: match.start("kin")])
    return (
        match["kin"] in ("baby", "babies", "twins")
        and had is not None
        and ANY_KIN.search(words[: had.start()]) is not None
        and not _OF_THE_BABY.search(words, match.end())
    )


def _told_of(words: str, match: re.Match[str], kind: str) -> bool:
    """True where "he" or "her" can only be the relative: said after them, or "she ... my nan."."""
    fitting = _HERS if kind in FEMALE else _HIS if kind in MALE else _PERSONAL
    if _HURTS_WRITER.search(words):
        return False
    after, before = words[match.end() :], words[: match.start()]
    said, told = fitting.search(after), fitting.search(before)
    goes_on = said is not None and not _STAFF.search(after[: said.start()])
    began = told is not None and not _STAFF.search(before[: told.start()])
    return goes_on or (began and after[:2] in ("", " ."))


def _alone(words: str) -> list[re.Match[str]]:
    """In "aunt, 80" the relative stands at the beginning without "my"."""
    match = ANY_KIN.match(words)
    return [match] if match and len(words.split()) < 6 and not words.endswith("next of kin") else []


def _score(words: Plain, match: re.Match[str]) -> int:
    start, end = match.span()
    before = words.text[max(0, start - _NEAR) : start].rstrip()
    after = words.text[_after_name(words, end) :][:_NEAR].lstrip()
    treated = _TREATED.match(after) or _THEIR_OWN.match(after) or " late " in match.group()
    treated = treated or words.text[end : end + 2] == " ,"
    near_to = _NEAR_TO.search(before)
    ends = after[:1] in ("", ",", ".")
    treated = treated and not (near_to and ends)
    treating = _TREATING.search(before) and not _CARED_FOR.search(before)
    score = 2 + 4 * bool(treated) + 2 * bool(treating) + bool(near_to)
    return score - 8 * bool(_BYSTANDER.match(after)) - 4 * bool(_BESIDE.search(f"{before} "))


def _after_name(words: Plain, end: int) -> int:
    """Where the words go on after a name and an age: "my son Jake, 8, was left"."""
    named = 0
    for at in range(bisect_right(words.starts, end), len(words.starts)):
        begin, finish = words.spans[at]
        first = words.source[begin:finish]
        if first in ",()" or first.isdigit() or first.lower() in _OF_AN_AGE:
            continue
        if named < 2 and first.istitle() and first not in NOT_A_NAME:
            named += 1
            continue
        return words.starts[at]
    return len(words.text)


def about_whom(words: str, relative: Relative | None, writer: str | None) -> AboutWhom | None:
    """Whom plain words are about. `writer` is what the other person is to one who says "I am".

    None where they leave it open.
    """
    if relative is not None and _is_pair(words, relative.match):
        return AboutWhom.BOTH
    if is_own_part_told(words):
        return None
    writer_hurt = _WRITER_BEYOND_DOUBT.search(words) is not None
    treated = writer_hurt or _WRITER_TREATED.search(words) is not None
    if writer is not None or speaks_for(words):
        return AboutWhom.OTHER
    if relative is not None and relative.treated:
        return None if treated else AboutWhom.OTHER
    if treated or _is_young_writer(words):
        return AboutWhom.SELF
    if relative is not None:
        return AboutWhom.OTHER if len(words.split()) < 6 else None
    if _FRONT_DESK.match(words):
        return None if _SOMEBODY_S.search(words) else AboutWhom.SELF
    return AboutWhom.SELF if _tells_only_of_writer(words) else None


def speaks_for(words: str) -> re.Match[str] | None:
    """Where somebody writes for another, as an office does: "on behalf of a constituent"."""
    return _FOR_ANOTHER.search(words)


def _is_young_writer(words: str) -> bool:
    """A child who gives an age writes of what happened to them: "im 13 and camhs ..."."""
    age = own_age_in(words)
    return age is not None and age < ADULT_AGE


def _tells_only_of_writer(words: str) -> bool:
    """True where something was done to the writer, and the story has nobody else but staff."""
    words = _ASIDE.sub("-", _NOT_SOMEBODY.sub("-", words))
    if _ANY_RELATIVE.search(words) or _ANOTHER.search(words):
        return False
    first = _PERSONAL.search(words)
    if first is not None and not _STAFF.search(words[: first.start()]):
        return False
    return _SUFFERED_BY_WRITER.search(words) is not None


def _is_pair(words: str, match: re.Match[str]) -> bool:
    return bool(
        _PAIR_AFTER.match(words, match.end())
        or _PAIR_BEFORE.search(words[max(0, match.start() - 16) : match.start()])
    )
