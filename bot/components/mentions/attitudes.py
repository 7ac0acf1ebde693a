# SPDX-License-Identifier: Apache-2.0
"""How an organisation stands in a message: complained of, thanked, asked about, only mentioned."""

import re

from actions.directory.words import Gap
from actions.domain.understood import Attitude
from bot.components.mentions.found import Found, Text

_PRAISE = (
    "brilliant|amazing|fantastic|wonderful|excellent|lovely|great|superb|faultless|marvellous|"
    "good as gold|really good|very good|so good|so kind|very kind|kind and|were kind|was kind|"
    "outstanding|a credit|first class|second to none|angels|spot on|saved (?:my|his|her|their) life|"
    "did everything they could|couldnt do enough|couldnt have been (?:nicer|better|kinder)|"
    "looked after (?:me|us|him|her) (?:so |really |very )?well|great with|good to (?:me|us|him|her)"
)
_NOT_PRAISE = re.compile(
    r"\b(?:not|isnt|wasnt|werent|never|supposed to be|meant to be|used to be|hardly)\b"
)
_AFTER_PRAISE = re.compile(
    rf"^(?:\W*\w+){{0,3}}?\W*\b(?:was|were|is|are|have been|has been|been|did|really|staff|nurses)?\W*"
    rf"(?:so |really |very |just |absolutely |all |always |quite |actually |pretty )*(?:{_PRAISE})\b"
)
_BEFORE_THANKS = re.compile(
    r"\b(?:thank|thanks|thankyou|grateful|praise|compliment|credit|shout out|appreciate|"
    r"cant fault|couldnt fault|no complaints? (?:about|with|against|at)|nothing but praise)\b[^.!?]*$"
)
_BEFORE_NOT_ABOUT = re.compile(
    r"\b(?:nothing against|no (?:problem|issue|issues|problems|quarrel) with|"
    r"not (?:complaining|a complaint) (?:about|against)|"
    r"(?:dont|do not) (?:blame|have a problem with|want to complain about)|not blaming|"
    r"not (?:about|against)|isnt about|not the fault of|isnt the fault of)\b[^.!?,;]*$"
)
_AFTER_NOT_ABOUT = re.compile(
    r"^\W*(?:(?:is|are|was|were|isnt|arent|wasnt|werent) )?(?:not|wasnt|werent|isnt|arent) "
    r"(?:to blame|the problem|at fault|involved|the issue|what i)\b"
)
_BEFORE_WORK = re.compile(
    r"\b(?:i|she|he|who|sister|brother|daughter|son|wife|husband|mum|dad|friend|neighbour|cousin|"
    r"niece|nephew|aunt|uncle|partner|im|hes|shes)\W+(?:\w+\W+){0,2}?"
    r"(?:work|works|worked|working|employed|volunteer|volunteers|volunteered|nurse|"
    r"retired|trained|training|student|temp|temps|bank)\b(?:\W+\w+){0,6}?\W*$"
)
_JOB = re.compile(
    r"\b(?:im|i am|hes|shes|he is|she is|she was|he was|is|was|as) an? (?:\w+ ){0,2}?"
    r"(?:nurse|doctor|carer|porter|cleaner|hca|receptionist|healthcare assistant|midwife|"
    r"manager|volunteer|consultant|social worker|paramedic|physio|student nurse|care worker)"
    r"(?: myself)? (?:at|for|in|with)\W*(?:the )?$"
)
_BEFORE_PLACE = re.compile(
    r"\b(?:opposite|next to|next door to|round the corner from|near|close to|behind|by|past|"
    r"across (?:the road )?from|minutes from|miles from|over the road from)\W+(?:the )?$"
)
_BORN = re.compile(
    r"\b(?:born|had (?:my|her|our) (?:baby|babies|kids|children)) (?:at|in)\W*(?:the )?$"
)
_ASK = re.compile(
    r"\b(?:what time|what times|what are the|when is|when are|when does|where is|where are|how do i get|"
    r"how do you get|how can i get|how far|phone number|number for|contact number|contact details|"
    r"email address|address (?:for|of)|opening (?:times|hours)|visiting|visitors|parking|car park|"
    r"directions|which bus|is there a|do they do|does (?:the|it)|can i bring|can you give me|"
    r"how long is the wait|waiting times?|what number|website)\b"
)
_GRIEF = re.compile(
    r"\b(?:complain\w*|lost|refus\w*|ignor\w*|never|neglect\w*|wrong\w*|fell|fall|died|hurt|pain|dirty|"
    r"rude|fail\w*|late|cancel\w*|missed|blame\w*|left (?:him|her|me|my|us)|disgust\w*|appall\w*|terrible|"
    r"awful|disgrace\w*|shocking|mistake|upset|unhappy|angry|hung up)\b"
)
_NOT_BEFORE = re.compile(
    r"\b(?:not|and not|never|isnt|wasnt|it wasnt|instead of|rather than|dont mean)\W+(?:at |in |from |by |to )?(?:the )?$"
)
_SWAP_AFTER = re.compile(
    r"^\W*(?:no |sorry |no sorry |i mean |actually |oh no |wait )+(?:\w+\W+){0,4}"
)
_MIXED = re.compile(r"^\W*(?:no |not |sorry |i mean |actually |correction )")


def attitude_of(text: Text, found: Found, others: list[Found]) -> Attitude:
    """The attitude of one mention."""
    before, after, sentence = _around(text, found)
    if _corrected_away(text, found, others, before, after):
        return Attitude.CORRECTED_AWAY
    if _thanked(before, after):
        return Attitude.THANKED
    if _BEFORE_NOT_ABOUT.search(before) or _AFTER_NOT_ABOUT.search(after):
        return Attitude.MENTIONED
    if any(p.search(before) for p in (_BEFORE_WORK, _JOB, _BEFORE_PLACE, _BORN)):
        return Attitude.MENTIONED
    if _ASK.search(sentence) and not _GRIEF.search(sentence):
        return Attitude.ASKED_ABOUT
    return Attitude.COMPLAINED_OF


_MOST_AROUND = 24


def _around(text: Text, found: Found) -> tuple[str, str, str]:
    """Plain words of the sentence before the mention, after it, and all of it."""
    words, start, end = text.words, found.start, found.end
    first, last = start, end
    while first > 0 and words[first].gap is not Gap.STOP and start - first < _MOST_AROUND:
        first -= 1
    while last < len(words) and words[last].gap is not Gap.STOP and last - end < _MOST_AROUND:
        last += 1
    before = " ".join(w.plain for w in words[first:start])
    after = " ".join(w.plain for w in words[end:last])
    inside = " ".join(w.plain for w in words[start:end])
    return before + " ", " " + after, f"{before} {inside} {after}"


def _thanked(before: str, after: str) -> bool:
    clause = re.split(r"\b(?:but|however|although|though|except|until|till)\b", before)[-1]
    rest = re.split(r"\b(?:but|however|although|and the|until|till|then)\b", after)[0]
    if _BEFORE_THANKS.search(clause) and "no thanks" not in clause:
        return True
    found = _AFTER_PRAISE.search(rest)
    return bool(found and not _NOT_PRAISE.search(found.group()))


def _corrected_away(text: Text, found: Found, others: list[Found], before: str, after: str) -> bool:
    rivals = [o for o in others if o is not found and o.is_name]
    if not rivals or not found.is_name:
        return False
    if _NOT_BEFORE.search(before):
        return True
    follows = [o for o in rivals if 0 <= o.start - found.end <= 6]
    return bool(follows) and bool(_MIXED.search(after)) and not after.lstrip().startswith("not the")
