# SPDX-License-Identifier: Apache-2.0
"""A hospital by a name that England has too, in a town that is not in England.

"The Queen Elizabeth up in Glasgow" is none of the English ones of that name.
"""

from actions.directory.mentions.found import Found, Text
from actions.directory.outside import OutsideBody
from actions.directory.words import listed
from actions.domain.organisations import Family
from actions.domain.understood import Service

_LEADING_IN = listed("in at near up over down of")
_OF_A_COUNCIL = listed("council councils county social childrens adult")
_LONGEST_PLACE = 3
_MOST_LEADING = 2


def mark_abroad(text: Text, one: Found) -> None:
    """Takes a named body whose town follows, and lies in another nation, out of England."""
    at = one.end
    while at - one.end < _MOST_LEADING and text.after(at) in _LEADING_IN:
        at += 1
    end = _end_of_area(text, at)
    if not one.meanings or end is None or text.before(at + 1) == "":
        return
    if at == one.end and not text.words[at].gap and not text.capital(at):
        return
    if text.after(end) in _OF_A_COUNCIL:  # "Hereford hospital, Powys council": another body
        return
    said = text.text[text.words[one.start].start : text.words[end - 1].end]
    one.outside = OutsideBody(said, Family.OTHER_NATION, Service.HEALTH_BOARD)
    one.place = text.text[text.words[at].start : text.words[end - 1].end]
    one.unlisted, one.meanings, one.end = said, (), end


def _end_of_area(text: Text, at: int) -> int | None:
    """Where the name of an area outside England that begins here ends; None for none."""
    for length in range(_LONGEST_PLACE, 0, -1):
        key = " ".join(word.plain for word in text.words[at : at + length])
        if key in text.directory.outside.areas and len(text.words) >= at + length:
            return at + length
    return None
