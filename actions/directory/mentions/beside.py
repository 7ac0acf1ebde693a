# SPDX-License-Identifier: Apache-2.0
"""A place said straight before or after a mention becomes part of it."""

from actions.directory.by_service import COUNCIL_SERVICES
from actions.directory.mentions.areas import PURSE, summed_up
from actions.directory.mentions.context import ACTS, DETERMINERS
from actions.directory.mentions.found import Found, Text
from actions.directory.model import Kind
from actions.directory.outside import OutsideBody
from actions.directory.words import Gap, listed, plain
from actions.domain.organisations import Family
from actions.domain.understood import Service

_FILLERS = listed(
    "county city borough nhs council cc mbc adult kids community district general mental local "
    "childrens"
)
_JOINS = listed("in near at of over for from up down on")
_FOREIGN_JOINS = _JOINS | listed("de do da del em en w we din di a au du")
_NOT_BEFORE = listed(
    "road street lane ward council avenue social carers hospital house adult childrens drive court"
)
_MONTHS = listed("march may august april")
_OFTEN_NAMED = frozenset(
    {Service.CARE_HOME, Service.NURSING_HOME, Service.HOSPICE, Service.GP, Service.PHARMACY,
     Service.DENTIST, Service.SUPPORTED_LIVING}
)  # fmt: skip
_WELL_KNOWN = 25
_OFTEN = listed("a every each per this last")
_TIMES = listed("day week morning night weekend month year evening")
_LONGEST_AREA = 3
_INITIALS = 4
_OTHER = Service.OTHER
_COMES_FROM = (Service.HOME_CARE, Service.SOCIAL_SERVICES)


def place_ending_at(text: Text, end: int) -> tuple[int, str] | None:
    """A place whose words end just before a word: where it begins, and its words."""
    for length in (4, 3, 2, 1):
        start = end - length
        if start < 0 or end > len(text.words):
            continue
        if any(w.gap for w in text.words[start + 1 : end + 1]):
            continue
        if _is_place(text, start, end):
            return start, text.joined(start, end)
    return None


def _is_place(text: Text, start: int, end: int) -> bool:
    gazetteer, words = text.directory.gazetteer, text.words[start:end]
    key = gazetteer.key_of(words) or " ".join(w.owner for w in words)
    if not (gazetteer.knows(key) or key in text.directory.outside.areas):
        return False
    if key in gazetteer.common:
        return words[0].capital and key in gazetteer.areas
    return not (key in gazetteer.ordinary and text.before(start) in DETERMINERS)


def take_place_before(text: Text, one: Found) -> None:
    """ "wandsworth carers", "Kent county council": the place belongs to the mention."""
    for skip in (0, 1):
        if skip and text.before(one.start) not in _FILLERS:
            return
        before = place_ending_at(text, one.start - skip)
        if before and one.service in _OFTEN_NAMED and not is_well_known(text, before[1]):
            return
        if before:
            one.start, one.place = before
            _settle(text, one)
            return


def is_well_known(text: Text, place: str) -> bool:
    """ "Burnley care home" is a home in Burnley; "Springfield care home" is a name."""
    gazetteer, key = text.directory.gazetteer, plain(place)
    return key in gazetteer.own or sum(gazetteer.towns.get(key, {}).values()) >= _WELL_KNOWN


def take_place_after(text: Text, one: Found, taken: set[int]) -> None:
    """ "in Hull", "on the Isle of Wight", ", Leeds" straight after a mention.

    `taken` are the words of other mentions.
    """
    if one.place is not None or _is_council(one):
        return
    joined = _joining(text, one)
    start = one.end + joined
    if start >= len(text.words) or start in taken or joined and text.words[start].gap:
        return
    length = text.place_length(start)
    if not length:
        if joined and not one.meanings:
            _take_abroad(text, one, start)
    elif (joined or _apposed(text, one, start, length)) and _place_is_meant(text, start, length):
        one.named_until = one.end
        one.end = start + length
        one.place = text.joined(start, one.end)
        _settle(text, one)


def _joining(text: Text, one: Found) -> int:
    """How many words join a mention to the place after it; 0 where there are none."""
    after = text.after(one.end)
    if after in ("is", "was") and one.service in COUNCIL_SERVICES:
        return 1
    how_often = one.service is Service.HOME_CARE and after in _OFTEN
    if how_often and text.after(one.end, 1) in _TIMES and text.after(one.end, 2) == "from":
        return 3
    joins = _FOREIGN_JOINS if one.foreign else _JOINS
    if after not in joins or after == "from" and one.service not in _COMES_FROM:
        return 0
    return 2 if text.after(one.end, 1) in ("in", "the") else 1


def _place_is_meant(text: Text, start: int, length: int) -> bool:
    words, gazetteer = text.words[start : start + length], text.directory.gazetteer
    key = text.key(start, start + length)
    if (
        key in _MONTHS
        or len(key) <= _INITIALS
        and key not in gazetteer.towns
        or key in gazetteer.common
        and not words[0].capital
    ):
        return False
    return text.after(start + length) not in _NOT_BEFORE | PURSE


def _take_abroad(text: Text, one: Found, start: int) -> None:
    """ "social services in Carmarthen", "the hospital in Wrexham": a body of another nation."""
    areas = text.directory.outside.areas
    for end in range(min(len(text.words), start + _LONGEST_AREA), start, -1):
        words = text.words[start:end]
        key = " ".join([*(w.plain for w in words[:-1]), words[-1].owner])
        if key in areas and not any(w.gap for w in words[1:]):
            one.end, one.place = end, " ".join(w.text for w in words)
            if one.service in COUNCIL_SERVICES:
                one.outside = areas[key]
            elif not one.unlisted:
                one.outside = OutsideBody(_said(text, one), Family.OTHER_NATION, _OTHER)
            if one.outside:
                one.unlisted, one.service = one.outside.name, None
            return


def _said(text: Text, one: Found) -> str:
    return text.text[text.words[one.start].start : text.words[one.end - 1].end]


def _is_council(one: Found) -> bool:
    return bool(one.meanings) and all(n.kind is Kind.COUNCIL for n in one.meanings)


def _apposed(text: Text, one: Found, start: int, length: int) -> bool:
    """ "St George's Tooting", "the QE, Woolwich": a place beside a name that does nothing."""
    bracket = text.text[text.words[start].start - 1] == "(" if start else False
    if bracket and one.service is not None:
        return True
    if not one.is_name or text.after(start + length) in ACTS:
        return False
    if text.words[start].gap is Gap.STOP:
        return False
    if text.words[start].gap:
        if summed_up(text, start + length):
            return False
        last = start + length == len(text.words)
        return (
            last and text.words[start].capital or not last and bool(text.words[start + length].gap)
        )
    return True


def _settle(text: Text, one: Found) -> None:
    """Carers of a council's own area are the council's; a council elsewhere is an outside body."""
    gazetteer, outside = text.directory.gazetteer, text.directory.outside
    key = plain((one.place or "").replace("'s", "").replace("’s", ""))
    if one.service in COUNCIL_SERVICES and key in outside.areas and not gazetteer.knows(key):
        one.outside = outside.areas[key]
        one.unlisted, one.service = one.outside.name, None
    elif one.service is Service.HOME_CARE and key in gazetteer.areas:
        one.service = Service.COUNCIL
