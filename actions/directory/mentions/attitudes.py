# SPDX-License-Identifier: Apache-2.0
"""How an organisation stands in a message: complained of, thanked, asked about, only mentioned."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import islice

from actions.directory.mentions.found import Found, Text
from actions.directory.words import Gap
from actions.domain.understood import Attitude, Service

_MOST_AROUND = 24
_NEAR_RIVAL = 6
_NEAR_THEY = 10
_PRAISE = (
    r"(?:brilliant|amazing|fantastic|wonderful|excellent|lovely|great|superb|faultless|fab|"
    r"an? (?:star|gem|angel|saint|diamond|godsend)|stars|saints|gems|diamonds|polite|"
    r"so helpful|very helpful|marvellous|good|so kind|very kind|kind and|outstanding|a credit|"
    r"quick and (?:polite|kind|caring|helpful)|first class|angels|spot on|"
    r"second to none|good as gold|great with|ace)"
)
_DID_WELL = (
    r"(?:did (?:nothing|no) wrong|did their (?:very )?best|bless them|"
    r"saved (?:my|his|her|their) life|did everything they could|"
    r"couldnt (?:do enough|have been (?:nicer|better|kinder))|"
    r"looked after (?:me|us|him|her) (?:so |really |very )?well|were good to (?:me|us|him|her))"
)
_MUCH = r"(?:so|really|very|just|absolutely|all|always|quite|actually|pretty|both)"
_WAS = r"(?:was|were|is|are|have been|has been|been)"
_AFTER_PRAISE = re.compile(
    rf"^(?:(?:\w+ ){{0,4}}?(?:{_WAS} (?:{_MUCH} ){{0,2}}{_PRAISE}|{_DID_WELL})"
    rf"|(?:was|were) fine)\b"
)
_THEY_PRAISE = re.compile(rf"{_WAS} (?:{_MUCH} ){{0,2}}{_PRAISE}\b")
_NO_PRAISE = re.compile(
    r"\b(?:not|isnt|wasnt|werent|never|supposed|meant|used|hardly|good enough|good at)\b"
)
_BEFORE_THANKS = re.compile(
    r"\b(?:thank|thanks|thankyou|grateful|praise|compliment|credit|shout out|appreciate|"
    r"cant fault|couldnt fault)\b(?:(?!\b(?:its|it is|it was)\b).)*$"
)
_BEFORE_NOT_ABOUT = re.compile(
    r"\b(?:nothing against|"
    r"no (?:problem|issue|issues|problems|quarrel|gripes?|beef|complaints?|grievance)"
    r" (?:with|about|against|at)|not (?:complaining|a complaint) (?:about|against)|"
    r"(?:dont|do not) (?:blame|have a problem with|want to complain about)|not blaming|"
    r"(?:is|was|im|this) not (?:about|against)|isnt about|(?:not|isnt) the fault of)\b.*$"
)
_AFTER_NOT_ABOUT = re.compile(
    r"^(?:is|are|was|were|isnt|arent|wasnt|werent|not)(?: not)?"
    r" (?:to blame|the problem|at fault|involved|the issue|what im|who im|what i am|who i am)\b"
)
_BEFORE_WORK = re.compile(
    r"\b(?:i|she|he|who|sister|brother|daughter|son|wife|husband|mum|dad|friend|neighbour|cousin|"
    r"niece|nephew|aunt|uncle|partner|im|hes|shes) (?:\w+ ){0,2}?"
    r"(?:work|works|worked|working|employed|volunteer|volunteers|volunteered|nurse|retired|"
    r"trained|training|student|temp|temps|bank)(?: (?:at|for|in|with|as|from|nurse|a|an|the|"
    r"porter|cleaner|years|carer|doctor|and)){0,5} $"
)
_JOB = re.compile(
    r"\b(?:used to be|had been|have been|im|i am|hes|shes|he is|she is|she was|he was|is|was|as)"
    r" an? (?:\w+ ){0,2}?"
    r"(?:nurse|doctor|carer|porter|cleaner|hca|receptionist|assistant|midwife|manager|"
    r"volunteer|consultant|worker|paramedic|physio)(?: myself)? (?:at|for|in|with) $"
)
_RUNS = re.compile(
    r"\b(?:i am|im|as|i was|this is) (?:an?|the) (?:\w+ )?(?:manager|owner|matron|deputy|warden|"
    r"head|administrator|director|team leader|senior|key worker)(?: \w+)?"
    r" (?:at|of|in|for|from)(?: an?| the| our)? $"
    r"|\b(?:i|we) (?:run|manage|own)(?: an?| the| our)? $"
)
_BEFORE_PLACE = re.compile(
    r"\b(?:opposite|next to|next door to|round the corner from|near|close to|behind|past|"
    r"across (?:the road )?from|minutes from|miles from|over the road from) $"
)
_BROUGHT_BY = re.compile(
    r"\b(?:taken|rushed|brought|went|came|gone|go|goes|sent|moved|transferred|put|arrived|admitted|"
    r"lighted|took|take)(?: (?!left|kept|wait)\w+){0,4}? (?:by|in|via|into)(?: an?| the)? $"
)
_FOUND_OUT_AT = re.compile(
    r"\b(?:found (?:it )?out|find out|spotted|noticed|picked (?:it )?up|came to light|discovered)"
    r"(?: \w+){0,2}? (?:at|by|in|from)(?: the| an?)? $"
)
_POLICE_CALLED = re.compile(r"\b(?:rang|rung|called|phoned|calling|got|fetched|told) $")
_POLICE_HELPED = re.compile(
    r"^(?:\w+ )?(?:found|brought|came|took|rang|got|helped|picked|were called|arrived|went)\b"
)
_LONG_WAIT = re.compile(r"\b(?:hours?|hrs?|wait\w*|late|delay\w*|dropped|minutes|mins)\b")
_BORN = re.compile(r"\b(?:born|had (?:my|her|our) (?:baby|babies|kids|children)) (?:at|in) $")
_ASK = re.compile(
    r"\b(?:what times?|what are the|when (?:is|are|does)|where (?:is|are|does)|"
    r"how (?:do|can) (?:i|you) get|how far|wheres|whens|"
    r"place to park|(?:phone|contact|whats the|what|have the) number|"
    r"number for|contact details|"
    r"email address|(?:the|an|what|their) address (?:for|of)|opening (?:times|hours)|visiting|"
    r"visitors|parking|car park|"
    r"directions|which bus|is there a|do they do|can i bring|can you give me|website)\b"
)
_GRIEF = re.compile(
    r"\b(?:complain\w*|lost|refus\w*|ignor\w*|never|neglect\w*|wrong\w*|fell|fall|died|hurt|pain|"
    r"dirty|rude|fail\w*|late|cancel\w*|missed|blame\w*|left (?:him|her|me|my|us)|disgust\w*|"
    r"appall\w*|terrible|awful|disgrace\w*|shocking|mistake|upset|unhappy|angry|hung up)\b"
)
_CLEARING = (Attitude.THANKED, Attitude.MENTIONED)
_WENT_WRONG = re.compile(
    r"\b(?:wait\w*|hours?|delay\w*|home (?:with|without|at)|nobody|no one|nothing|without|didnt|"
    r"wouldnt|couldnt|wasnt|werent|wont|cant|dropped|broke\w*|stopped|closed|charged|hit|shout\w*|"
    r"left in|left on|mess|soiled|screaming|crying|unsafe|filthy|"
    r"soaked|bruis\w*|sores?|infect\w*|overdos\w*|fob\w*|chas\w*)\b"
)
_THERE = re.compile(r"\b(?:there|the same (?:hospital|place))\b")
_MATERNITY = re.compile(
    r"\b(?:midwi\w+|placenta|labour|induc\w+|section|csection|caesarean|forceps|ventouse|tear|"
    r"torn|stitch\w*|epidural|contractions|postnatal|antenatal|delivery|monitor|birth)\b"
)
_THEY_DID = re.compile(
    r"^they (?:\w+ )?(?:gave|told|sent|let|left|lost|refused|ignored|shared|passed|rang|wrote|"
    r"discharged|put|took|never|didnt|wouldnt|wont|dont|havent|hasnt)\b"
)
_NOT_BEFORE = re.compile(
    r"\b(?:not|and not|isnt|wasnt|instead of|rather than|dont mean)"
    r"(?: (?:at|in|from|by|to|about))? $"
)
_SETS_RIGHT = re.compile(
    r"\b(?:meant|mean|sorry|wasnt|isnt|actually|correction|mistake|instead|mix\w*|wrong|no)\b"
)
_SHARING = re.compile(
    r"\b(?:shar\w*|consent\w*|disclos\w*|permission|tell|show|see|send|agree|yes|ok|happy|allow)\b"
)
_MIXED_UP = re.compile(
    r"^(?:no(?: ?,|(?= (?:sorry|wait|it|its|i mean|the|not)\b))|(?:sorry|i mean|i meant|"
    r"actually|correction|oh no|wait(?: no| sorry| it| i|$)|i think (?:its|it|actually|no)|"
    r"or was it)\b)"
)


def attitudes_of(text: Text, found: Sequence[Found]) -> list[Attitude]:
    """The attitude of each mention, in order."""
    names = [f for f in found if f.is_name or f.service is not None]
    starts = [f.start for f in names]
    attitudes = [_attitude(text, one, names, starts) for one in found]
    return _with_what_is_said_later(text, found, attitudes)


def _with_what_is_said_later(
    text: Text, found: Sequence[Found], attitudes: list[Attitude]
) -> list[Attitude]:
    """ "She paid Holm Lea. I have no quarrel with Holm Lea": what is said of it later holds.

    Not where the earlier sentence tells of something that went wrong.
    """
    later: dict[str, Attitude] = {}
    settled = list(attitudes)
    for at in range(len(found) - 1, -1, -1):
        same = _identity(text, found[at])
        kind = later.get(same, Attitude.COMPLAINED_OF)
        complained = settled[at] is Attitude.COMPLAINED_OF
        if complained and kind in _CLEARING and not _went_wrong(text, found[at]):
            settled[at] = kind
        if same and (same not in later or settled[at] is Attitude.COMPLAINED_OF):
            later[same] = settled[at]
    return settled


def _went_wrong(text: Text, one: Found) -> bool:
    *_, sentence = _around(text, one)
    return _went_wrong_in(sentence)


def _identity(text: Text, one: Found) -> str:
    """What two mentions of one body have in common; empty where they have no name."""
    if one.meanings:
        return " ".join(sorted({name.code for name in one.meanings}))
    return _plain(text, one.start, one.end).removeprefix("the ") if one.is_name else ""


def _attitude(text: Text, one: Found, names: list[Found], starts: list[int]) -> Attitude:
    before, after, sentence = _around(text, one)
    if _corrected_away(text, one, names, starts, (before, after, sentence)):
        return Attitude.CORRECTED_AWAY
    if _BEFORE_NOT_ABOUT.search(_clause_before(before)) or _AFTER_NOT_ABOUT.search(after):
        return Attitude.MENTIONED
    if _thanked(before, after) or _they_are_praised(text, one, names, starts):
        return Attitude.THANKED
    if _only_told_of(before, lambda: _told_after(text, one, names, starts)):
        return Attitude.MENTIONED
    if _only_came(one, before, after, sentence):
        return Attitude.MENTIONED
    if _ASK.search(sentence) and not _GRIEF.search(sentence):
        return Attitude.ASKED_ABOUT
    return Attitude.COMPLAINED_OF


def _only_came(one: Found, before: str, after: str, sentence: str) -> bool:
    """ "Taken in by ambulance", "the police found him": they did their part."""
    if one.service is Service.AMBULANCE:
        return bool(_BROUGHT_BY.search(before)) and not _LONG_WAIT.search(sentence)
    if one.service is Service.POLICE:
        return bool(_POLICE_CALLED.search(before) or _POLICE_HELPED.match(after))
    return False


def _only_told_of(before: str, told_after: Callable[[], str]) -> bool:
    """True for where somebody works, was born or lives near, unless they were let down there."""
    if any(p.search(before) for p in (_BEFORE_WORK, _JOB, _RUNS)):
        return not _let_down_there(told_after())
    if _BORN.search(before):
        told = told_after()
        return not (_MATERNITY.search(told) and _went_wrong_in(told))
    return any(p.search(before) for p in (_BEFORE_PLACE, _FOUND_OUT_AT))


def _let_down_there(told: str) -> bool:
    """ "I work at James Cook. My own mam was on a ward there, left in her mess": complained of.

    So is the place in "he works at James Cook. They gave him my address".
    """
    return bool(_THEY_DID.match(told) or _THERE.search(told) and _went_wrong_in(told))


def _went_wrong_in(words: str) -> bool:
    return bool(_GRIEF.search(words) or _WENT_WRONG.search(words))


def _told_after(text: Text, one: Found, names: list[Found], starts: list[int]) -> str:
    """What is said after a mention, until the next body is named."""
    last = min(len(text.words), one.end + _MOST_AROUND * 2)
    later = (f.start for f in islice(names, bisect_left(starts, one.end), None) if f.is_name)
    return _plain(text, one.end, min(next(later, last), last))


def _around(text: Text, one: Found) -> tuple[str, str, str]:
    """Plain words of the sentence before the mention, after it, and all of it; commas kept."""
    words, start, end = text.words, one.start, one.end
    first, last = start, end
    while first > 0 and words[first].gap is not Gap.STOP and start - first < _MOST_AROUND:
        first -= 1
    while last < len(words) and words[last].gap is not Gap.STOP and last - end < _MOST_AROUND:
        last += 1
    before = _plain(text, first, start)
    after = _plain(text, end, last).lstrip()
    return before + " ", after, f"{before} {_plain(text, start, end)} {after}"


def _plain(text: Text, start: int, end: int) -> str:
    parts = []
    for at in range(start, end):
        word = text.words[at]
        if word.gap is Gap.COMMA and at > start:
            parts.append(",")
        parts.append(word.plain)
    said = " ".join(parts)
    return said.removesuffix(" the").removesuffix(" our").removesuffix(" my")


def _clause_before(before: str) -> str:
    return re.split(r",|\b(?:but|however|its|it is|it was)\b", before)[-1]


def _thanked(before: str, after: str) -> bool:
    clause = re.split(r"\b(?:but|however|although|though|except|until|till)\b", before)[-1]
    rest = re.split(r",|\b(?:but|however|although|and the|until|till|then)\b", after)[0]
    if _BEFORE_THANKS.search(clause):
        return True
    found = _AFTER_PRAISE.search(rest)
    return bool(found and not _NO_PRAISE.search(rest))


def _they_are_praised(text: Text, one: Found, names: list[Found], starts: list[int]) -> bool:
    """ "in A&E with my leg, they was good as gold": "they" is the one named last before it."""
    at = one.end
    while at < len(text.words) and at - one.end < _NEAR_THEY:
        word = text.words[at]
        if word.gap is Gap.STOP:
            return False
        if word.plain == "they" and word.gap is Gap.COMMA:
            break
        at += 1
    else:
        return False
    following = bisect_left(starts, one.end)
    if following < len(starts) and starts[following] <= at:
        return False
    rest = _plain(text, at + 1, min(len(text.words), at + 1 + _NEAR_THEY))
    return bool(_THEY_PRAISE.match(rest) and not _NO_PRAISE.search(rest))


def _corrected_away(
    text: Text,
    one: Found,
    names: list[Found],
    starts: list[int],
    around: tuple[str, str, str],
) -> bool:
    before, after, sentence = around
    if len(names) < 2 or _SHARING.search(sentence):
        return False
    if _NOT_BEFORE.search(before):
        meant = one.is_name or _SETS_RIGHT.search(sentence) or before.startswith("not ")
        return bool(meant) and _has_rival(text, one, names, starts)
    at = bisect_left(starts, one.end)
    follows = at < len(names) and starts[at] - one.end <= _NEAR_RIVAL
    return follows and bool(_MIXED_UP.search(after.lstrip(", ")))


def _has_rival(text: Text, one: Found, names: list[Found], starts: list[int]) -> bool:
    """True where another body is named in the same sentence or the next."""
    at = bisect_left(starts, one.start)
    around = names[max(0, at - 1) : at] + names[at + 1 : at + 2]
    return any(_sentences_between(text, one, other) <= 1 for other in around)


def _sentences_between(text: Text, one: Found, other: Found) -> int:
    first, last = sorted((one.start, other.start))
    return sum(text.words[i].gap is Gap.STOP for i in range(first + 1, min(last + 1, first + 60)))
