# SPDX-License-Identifier: Apache-2.0
"""A council's housing office and the staff of a prison: bodies with another door.

"Sandwell council housing" is no social care, and "the officers at HMP Garth" are no health care;
both are kept as said, so that the council or the prison's town is not taken for them.
"""

from actions.directory.mentions.beside import place_ending_at
from actions.directory.mentions.context import ACTS
from actions.directory.mentions.found import Found, Text
from actions.directory.outside import OutsideBody
from actions.directory.words import Gap, listed
from actions.domain.organisations import Family
from actions.domain.understood import Service

_OFFICES = listed("office department dept team officer officers people section service services")
_COUNCIL = listed("council councils")
_FOR_COUNCILS = listed("city county borough district metropolitan")
_PRISONS = listed("hmp yoi hmyoi")
_STAFF = listed("officers officer wing staff governor governors screws guards")
_HEALTH = listed("healthcare health nurse nurses nursing doctor doctors dentist gp medical")
_LONGEST_NAME = 3


def elsewhere_in(text: Text) -> list[Found]:
    """Housing offices of councils, and prisons that are complained of."""
    found = []
    for at, word in enumerate(text.words):
        one = None
        if word.plain == "housing":
            one = _housing(text, at)
        elif word.plain in _PRISONS:
            one = _prison(text, at)
        if one is not None:
            found.append(one)
    return found


def _housing(text: Text, at: int) -> Found | None:
    """ "Sandwell council housing", "the council's housing office"; not "in council housing"."""
    if text.before(at) not in _COUNCIL or text.words[at].gap:
        return None
    start, end = at - 1, at + 1
    if text.before(start) in _FOR_COUNCILS:
        start -= 1
    office = text.after(end) in _OFFICES and not text.words[end].gap
    place = place_ending_at(text, start)
    if place is not None:
        start = place[0]
    elif not office and text.before(start) not in ("the", "our", "my", "from", "by"):
        return None
    return _kept(text, start, end + office, Family.HOUSING, Service.HOUSING)


def _prison(text: Text, at: int) -> Found | None:
    """ "the officers at HMP Garth", "HMP Garth wont"; not where somebody only is."""
    end = at + 1
    while end < len(text.words) and end - at <= _LONGEST_NAME and text.words[end].capital:
        if text.words[end].gap:
            break
        end += 1
    if end == at + 1 or text.after(end) in _HEALTH:
        return None
    around = {text.before(at, back) for back in range(2, 5)} | {text.after(end), text.after(end, 1)}
    acts = text.after(end) in ACTS and text.words[end].gap is Gap.NONE
    acts = acts and text.before(at) not in ("at", "in", "from", "to")
    if not acts and not _STAFF & around:
        return None
    return _kept(text, at, end, Family.GOVERNMENT, Service.GOVERNMENT)


def _kept(text: Text, start: int, end: int, family: Family, service: Service) -> Found:
    said = text.text[text.words[start].start : text.words[end - 1].end]
    return Found(start, end, 0, outside=OutsideBody(said, family, service), unlisted=said)
