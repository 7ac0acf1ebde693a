# SPDX-License-Identifier: Apache-2.0
"""Whether the person it happened to is able to decide, is not, is a child, or has died.

Source: Regulations 2009 reg. 5; Mental Capacity Act 2005 s.2 and 3.
"""

import re

from actions.domain.draft import PersonState
from actions.domain.reading.ages import age_in
from actions.domain.reading.phrases import phrases
from actions.domain.reading.words import plain

ADULT = 18

_WHO = (
    r"he|she|they|who|mum|mam|mother|mummy|dad|father|daddy|nan|nana|nanna|gran|grandma|granny|"
    r"grandad|granddad|"
    r"grandpa|husband|hubby|wife|son|daughter|sister|brother|aunt|auntie|aunty|uncle|partner|baby|"
    r"friend|neighbour|grandmother|grandfather|cousin|niece|nephew|child|boy|girl|twin|grandson|"
    r"granddaughter|mother in law|father in law|patient|him|her"
)
_DIED = phrases(
    """
    ({who}) ((has|had|is|have|'s|was|then|later|sadly|since|now|also|just|unfortunately|so|very|
        suddenly|finally|peacefully|unexpectedly|both|never recovered and|only|tragically|
        soon) )*(
    died|dead|deceased|passed away|passed on|passed over|past away|pass away|dies|passed|gone now|
        gone from us|no longer with us|not with us any ?more|no longer here|not here any ?more|
        slipped away|departed)
    ({who}) (lost|loses) (his|her|their) (life|fight|battle)
    ({who}) (passed|past) (away )?(in|on|at|last|two|three|before|after|when|during|this|while)
    (did|does) not (make it( home| out| through)?|survive|pull through|recover and died)
    never (came home|woke up|made it (home|back|out|through))
    (we|i|family) ((have|had|sadly|then|just) )*lost (my |our )?(him|her|them|
        {who})( in| on| to| last|$| at| two| three| after| ,|.)
    my late ({who})
    the late (mr|mrs|ms|miss|dr)
    (death|passing|funeral|inquest|wake|post mortem|cremation) of (my |our )?({who})
    ({who}|his|her|their) ('s )?(death|passing|funeral|inquest|ashes|estate|final hours|
        last hours|last days|final days|death certificate)
    death certificate
    (yes|no|nope|sadly|unfortunately|sorry) (, |- |. )?(she |he |they )?((sadly|has|have|is|
        had) )*(
    died|passed|deceased|dead|gone)
    passed (away )?(in|on|at|last) \\w+
    died (in|on|at|last|two|three|six|a|after|before|during|this|because|from|of|when|while|alone|
        there|suddenly|waiting|$)
    (died|deceased|dead|passed)$
    r . i . p|rip|bereaved|bereavement
    (is|are|'s) (no longer|not) (alive|living)
    not alive
    (in heaven|buried|cremated)
    (is|'s) gone$
    taken from us
    found (him|her|them) dead
    (was|were|been) (still ?born|dead on arrival)
    stillborn|stillbirth
    the day (he|she|they|{who}) died
    """,
    who=_WHO,
)
_NOT_DIED = phrases(
    """
    (nearly|almost|could have|could of|might have|would have|should have|about to|going to|as if|
        as though|wish|wished|wishing|half|not|never|thought|if) (\\w+ ){0,3}(died|dead|die|dies|
        passed|killed|lost|gone)
    (still|is|are|was|very much) (alive|with us|living)
    (alive and|not dead|did not die|has not died)
    passed (out|from|between|around|me|through|to|her|his|the|wind|urine|blood|water|a|over|stool|
        it|on the (?!\\d)|on my|on to|on a|along|by|pillar)
    (battery|phone|line|engine|telephone|hearing aid|computer|signal) (was|is|went|has|had) (dead|
        died)
    (dead|died) (phone|battery|line|slow|on (his|her|my) feet)
    """
)
_UNABLE = phrases(
    """
    (no|not|lack|lacks|lacking|lacked|lost|without|not got|has not got|losing|loses) ((any|got|
        the|have|had|full|mental|enough|his|her|their|a) )*capacity
    capacity (is |was |has )?(gone|lost|not there|been lost)
    not have ((any|the|full|mental|enough) )*capacity
    (deemed|assessed|found|said|told|judged) .. (lack|lacks|lacking|incapable|not capable)
    (in|into) (a|an|an induced|the) coma
    unconscious|vegetative|minimally conscious|life support|ventilator|ventilated|intubated|
        sedated
    (advanced|severe|end stage|late stage|bad|last stages of|late|profound|
        very bad) (stage )?(dementia|alzheimer 's|alzheimers|brain injury|brain damage)
    (can|could|does|do) not .. (or|and) (make|take) (.. )?(decision|decisions)
    dementia .. (advanced|severe|bad|far gone|late stage|end stage|stage (6|7|six|seven))
    (can|could|does|do|is|am) not ((really|even|now|any longer|able to|capable of|fit to|
        still) )*(make|making|take|taking|making her own|making his own) (.. )?(decision|
        decisions|choice|choices)
    (can|could|does|do|did|will) not ((really|even|fully|longer|able to|any more) )*(decide|
        understand|follow|comprehend|retain|consent|agree to anything|know (what|who|where|her|
        his))
    (unable|not able|incapable|not capable|not fit) (to|of) ((really|even|fully|making|make|
        take) )*(
    decide|decision|decisions|understand|understanding|consent|choose|follow|comprehend|
        any decisions|speak for|.. own decisions)
    (can|could) not (think|speak up|decide|choose|answer) for (himself|herself|themselves|
        themself)
    (dols|deprivation of liberty|best interests? (decision|meeting|assessment|assessor))
    (too|so|far too) (confused|ill|poorly|unwell|far gone|sick|demented) (to|$|now|and)
    (no|not any|not much|without) (idea|understanding|longer understands)
    away with the fairies|gaga|lost (her|his) (mind|marbles)
    not ((all|quite|really) )*(there|with it|compos mentis|of sound mind|in (her|his) right mind|
        right in the head|mentally able|capable|able$)
    (mind|memory) (is|has|'s) gone
    brain (dead|damaged|damage)
    (profound|severe) (learning|and multiple|intellectual)
    pmld
    mentally (incapable|not able|incapacitated|unable|not capable)
    (can|could|does) not know (what day|where|who)
    unable( ,| and|$)
    """
)
_OUTRIGHT_ABLE = phrases(
    """
    (has|have|got|with|full|retains|retain) ((full|still|all|mental) )*capacity
    (all|has all|got all) ((of|her|his|their|the) )*(marbles|faculties|wits)
    (fine|ok|okay|all right|alright|sound|sharp|clear|all there|nothing wrong) (in|up|with) (the |
        her |his |their )?(head|mind|top|brain)
    mentally (fine|able|ok|okay|alert|sharp|sound|capable|competent)
    of sound mind|compos mentis|sharp as a \\w+
    (makes?|make|making) ((all|her|his|their) )*own (mind|decision|decisions|choices)
    fully (able|capable|competent|compos mentis)
    can ((still|perfectly) )*(decide for|make her own|make his own|make their own|speak for)
    """
)
_ABLE = phrases(
    """
    (has|have|got|with|full|retains|retain|had) ((full|still|all|mental|her|his|their|
        the) )*capacity
    capacity (is )?(fine|intact|yes|full|not (in doubt|an issue))
    no (issues?|problems?|concerns?) with (.. )?(capacity|mind|memory|head)
    (all|has all|got all|still has all) ((of|her|his|their|the) )*(marbles|faculties|wits|senses)
    (fine|ok|okay|all right|alright|sound|sharp|clear|good|well|perfect|all there|
        nothing wrong) (in|up|upstairs|mentally|with) ((the|her|his|there|their) )*(head|mind|top|
        upstairs|mentally|brain|memory|up)
    (fine|ok|okay|sharp|all there|with it|switched on|alert|sound|able|capable|
        competent) (mentally|upstairs|up top|up there)
    mentally (she is |he is |they are )?(fine|able|ok|okay|alert|sharp|well|sound|with it|capable|
        competent|all there|perfect|there|alright)
    (of sound mind|compos mentis|sound mind|sharp as a \\w+|bright as a \\w+|clear headed|
        sound of mind|on the ball|as sharp as|sharp (still|minded|mind)|very sharp|still sharp|
        lucid|all there|with it)
    fully (able|capable|aware|competent|with it|understands|compos mentis|there|conscious)
    (her|his|their) (mind|brain|memory|head) (is|'s|works) (fine|sharp|clear|ok|okay|good|perfect|
        sound|all there|working)
    (knows?|know) ((exactly|perfectly|full|well) )*(what|her own mind|his own mind|their own mind|
        everything|her mind|his mind)
    (makes?|make|making) ((all|her|his|their) )*own (mind|decision|decisions|choices)
    own decisions
    can ((still|perfectly|easily|certainly|definitely) )*(decide|understand|choose|consent|agree|
        think|speak|answer|say yes|make (.. )?(decision|decisions|mind|choices|choice)|tell you|
        manage|do it|give consent|communicate)
    (able|capable|well able|perfectly able|quite able) (to|of) ((make|making|speak|
        speaking) )*(decide|deciding|understand|understanding|choose|decision|decisions|for|own|
        her own decisions|his own decisions|complain|consent|.. own decisions|agree)
    (she|he|they|mum|dad|nan) (understands?|nods?|can nod)
    (is|are|'s) ((perfectly|fully|very|quite|totally|completely|well|mentally) )*(able|capable|
        lucid|alert|sharp|aware|fine|ok|okay)
    (just|only) ((physically|a bit|very) )*(deaf|blind|frail|slow|disabled|physical|shy|
        in a wheelchair)
    (physically|bodily) (disabled|frail|unable|ill|weak) .. (mind|mentally|head|understands)
    understands? (and|everything|fine|perfectly|what|all|you|me|it)
    (fully|perfectly|quite|very|well|completely|totally|absolutely) (able|capable|competent)
    yes (, )?(she|he|they) (can|is|does|are|do|has|have)
    """
)
_UNSURE = phrases(
    """
    (sometimes|some days|comes and goes|good days|bad days|depends|fluctuates|fluctuating|varies|
        up and down|on and off|not sure|unsure|do not know|hard to (say|know|tell)|
        sort of|kind of|in and out|partly|borderline|day to day|mild|on a good day|it changes|
        not always)
    (bit|little|slightly|getting|a bit|some) (confused|muddled|forgetful)
    early (stages?|dementia|onset|alzheimer 's|alzheimers)
    (never|not|no one has|nobody has|has not) (been )?(tested|assessed|checked)
    (disputed|disagree|we disagree|but (i|we) (do not agree|disagree|think|dispute|say)|but (she|
        he|they) (does|do|has|have|is|are|can|understands|knows))
    waiting for (a |the |an )?(capacity )?(assessment|test)
    """
)
_CONDITION = phrases(
    """
    (dementia|alzheimer 's|alzheimers|alzeimers|confused|brain injury|learning disability|
        learning disabilities|learning difficulties|stroke|delirium|down 's|downs|autism|autistic|
        schizophrenia|psychosis)
    """
)
_CHILD = phrases(
    """
    (a|only a|just a|still a|young|the|my|our|is a) ((young|little|small|baby|
        primary school) )*(child|minor|baby|toddler|newborn|infant|schoolboy|schoolgirl|teenager|
        kid|youngster|little boy|little girl)
    (child|minor|baby|toddler|newborn|infant|teenager|kid)$
    (under|not yet|below) (18|16|eighteen|sixteen)
    (at|in|still at|still in) (primary|secondary|nursery|infant|junior|high)? ?(school|nursery|
        reception|year (\\d|1[01]))
    """
)
_GROWN = phrases("(adult|grown up|grown|adults|20s|30s|40s|50s|twenties|thirties|forties)")
_SILENT = phrases(
    """
    (can|could|does|do|is) not ((really|able to|even|very well|currently) )*(speak|talk|write|
        verbalise|communicate verbally)
    (no|not got any|lost (her|his|their)) (speech|voice)
    (non verbal|non - verbal|nonverbal|unable to (speak|talk)|aphasia|dysphasia|mute)
    """
)
_UNDERSTANDS = phrases(
    """
    (understands?|nods?|nodding|nodded|knows|points?|blinks?|signs|signals|squeezes|thumbs|
        writes (it|things)|makaton|bsl|is there|all there|can decide|gestures|uses (a|an|her|his)|
        smiles|communicates?|responds)
    """
)
_NO = phrases(
    """
    ^(no|nope|nah|not any ?more|not now|not really|not at all|not|never|unable|can not|no longer|
        none|n)
    """
)
_YES = phrases(
    """
    ^(yes|yeah|yep|yea|yup|aye|of course|definitely|certainly|able|fine|absolutely|sure|course|
        totally|very much|100 %|completely|perfectly|y)
    ^(she|he|they) (can|is|are|does|do|has|is fine|is ok|is okay|is able)$
    """
)
_HAS_NOT_IT = phrases(
    """
    (has|have) not (really )?(got )?(it|any|that)
    (does|do) not (really )?have (it|any|that)
    (lacks?|lost) it
    """
)


def died(words: str) -> bool:
    """True where plain words say that the one they speak of has died."""
    for match in _DIED.finditer(words):
        around = words[max(0, match.start() - 32) : match.end() + 16]
        if not _NOT_DIED.search(around):
            return True
    return False


def said_state(words: str) -> PersonState | None:
    """The state that plain words say outright; None where they leave it open."""
    if died(words):
        return PersonState.DIED
    if _SILENT.search(words) and _UNDERSTANDS.search(words):
        return PersonState.ABLE
    return _said(words, _OUTRIGHT_ABLE)


def _said(words: str, able: re.Pattern[str]) -> PersonState | None:
    """Able, unable, or unsure where both are said of the same person."""
    unable = [match.span() for match in _UNABLE.finditer(words)]
    also_able = any(
        not any(start < match.end() and match.start() < end for start, end in unable)
        for match in able.finditer(words)
    )
    if also_able and unable:
        return PersonState.UNSURE
    if unable:
        return PersonState.UNABLE
    return PersonState.ABLE if also_able else None


def read_state(text: str) -> PersonState | None:
    """An answer to "is the person able to decide for themselves?"; None where it cannot be read.

    Speech alone is not capacity: who cannot speak but understands is able.
    """
    words = plain(text).text.strip(" .!?,")
    if died(words):
        return PersonState.DIED
    if _SILENT.search(words) and _UNDERSTANDS.search(words):
        return PersonState.ABLE
    if _is_child(words):
        return PersonState.CHILD
    if _HAS_NOT_IT.search(words) and not _UNSURE.search(words):
        return PersonState.UNABLE
    return _capacity(words)


def _is_child(words: str) -> bool:
    age = None if words.startswith("i am") else age_in(words)
    if age is not None:
        return age < ADULT
    return bool(_CHILD.search(words)) and not _GROWN.search(words)


def _capacity(words: str) -> PersonState | None:
    unsure = bool(_UNSURE.search(words))
    said = _said(_without(words), _ABLE)
    if unsure and said is not PersonState.UNABLE:
        return said or PersonState.UNSURE
    if said is not None:
        return said
    if _NO.search(words):
        return PersonState.UNABLE
    if _YES.search(words):
        return PersonState.ABLE
    return PersonState.UNSURE if _CONDITION.search(words) or _SILENT.search(words) else None


def _without(words: str) -> str:
    """Without a leading "yes" or "no": the question may have been put either way."""
    first, _, rest = words.partition(" ")
    return rest.lstrip(", .-") if first in ("yes", "no", "yeah", "nope") and rest else words
