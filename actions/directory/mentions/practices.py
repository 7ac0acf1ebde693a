# SPDX-License-Identifier: Apache-2.0
"""A practice by some words of its name: "the Reepham and Aylsham doctors", "Haxby (our gp)"."""

from actions.directory.mentions.context import DETERMINERS
from actions.directory.mentions.found import Found, Text
from actions.directory.mentions.kinds import family_of_service
from actions.directory.practices import practices, telling
from actions.directory.words import listed, plain
from actions.domain.organisations import Family
from actions.domain.understood import Service

_KINDS: dict[str, Service] = {
    **dict.fromkeys(listed("doctors drs doctor gp gps surgery practice"), Service.GP),
    **dict.fromkeys(listed("chemist chemists pharmacy"), Service.PHARMACY),
    **dict.fromkeys(listed("dentist dentists dental"), Service.DENTIST),
}
_NO_NAME = DETERMINERS | listed(
    """
    i we he she it they you me him us them is was were are be been said says say told and but so or
    of in at on to from for with by as that which who when where then not no never went rang ring
    phoned my local new old own same other good bad nhs junior senior hospital locum private baby
    prison weekend walk emergency out hours duty ward male female lady
    """
)
_LINKS = listed("and of")
_PROPOSERS = listed("the our my at to from by and but then")
_LONGEST = 4


def practices_in(text: Text, generic: list[Found]) -> list[Found]:
    """Practices named in part: before a word for what they are, or beside it in brackets."""
    kinds = [at for at, word in enumerate(text.words) if at and word.plain in _KINDS]
    found = [one for at in kinds for one in _before_kind(text, at)]
    for one in generic:
        family = family_of_service(one.service) if one.service else Family.OTHER
        if one.service in _KINDS.values() and not one.ignored:
            found += _bracketed(text, one, family)
    return found


def _before_kind(text: Text, at: int) -> list[Found]:
    """ "reepham and aylsham doctors": each word a part of the name of one practice or a few."""
    service = _KINDS[text.words[at].plain]
    if text.words[at].gap:
        return []
    for length in range(_LONGEST, 0, -1):
        start = at - length
        if start < 0 or any(w.gap for w in text.words[start + 1 : at]):
            continue
        words = [w.plain for w in text.words[start:at]]
        if not _may_be_name(words) or text.place_length(start) >= length:
            continue
        if not _has_own_word(text, start, at):
            continue
        if not text.starts_clause(start) and text.before(start) not in _PROPOSERS:
            continue
        known = practices(text.directory.folder, family_of_service(service))
        if known.said(" ".join(words), whole=True):
            return [Found(start, at + 1, 5, unlisted=_said(text, start, at + 1), service=service)]
    return []


def _has_own_word(text: Text, start: int, end: int) -> bool:
    """True where a word is no ordinary one, or has a capital that means something."""
    ordinary = text.directory.ordinary_words
    return any(
        text.words[at].plain not in ordinary or text.capital(at)
        for at in range(start, end)
        if text.words[at].plain not in _LINKS
    )


def _may_be_name(words: list[str]) -> bool:
    ends = {words[0], words[-1]}
    long_enough = any(len(w) > 3 for w in words)
    return long_enough and not ends & _NO_NAME and not (set(words) - _LINKS) & _NO_NAME


def _bracketed(text: Text, one: Found, family: Family) -> list[Found]:
    """ "haxby group (our gp on Belgrave Crescent)", "our gp (Haxby Group)"."""
    opens = one.start - (text.before(one.start) in DETERMINERS)
    if _mark(text, opens) == "(":
        start = opens
        while start > 0 and opens - start < _LONGEST and not _breaks(text, start, opens):
            start -= 1
        end = _closing(text, one.end)
        return _named(text, (start, opens), (start, end), family, one.service)
    if one.end < len(text.words) and _mark(text, one.end) == "(":
        end = _closing(text, one.end + 1)
        return _named(text, (one.end, end), (one.start, end), family, one.service)
    return _apposed(text, one, family)


def _apposed(text: Text, one: Found, family: Family) -> list[Found]:
    """ "my surgery, Gosforth Memorial, said": capitals between commas."""
    end = text.end_of_apposed(one.end, most=_LONGEST, belongs=lambda at: text.words[at].capital)
    if end == one.end or not text.closed(end) or text.shouting:
        return []
    return _named(text, (one.end, end), (one.start, end), family, one.service)


def _named(
    text: Text,
    name: tuple[int, int],
    span: tuple[int, int],
    family: Family,
    service: Service | None,
) -> list[Found]:
    words = plain(_said(text, *span)) if name[0] < name[1] else ""
    known = practices(text.directory.folder, family)
    if not words or text.directory.gazetteer.knows(telling(words)) or not known.said(words):
        return []
    return [Found(*span, 5, unlisted=_said(text, *name), service=service)]


def _breaks(text: Text, start: int, opens: int) -> bool:
    """True where the name cannot go on before `start`."""
    return (start < opens and bool(text.words[start].gap)) or text.words[
        start - 1
    ].plain in _NO_NAME


def _closing(text: Text, end: int) -> int:
    """Where the words in brackets end."""
    while end < len(text.words) and not text.words[end].gap:
        end += 1
    return end


def _mark(text: Text, at: int) -> str:
    """The sign just before a word."""
    begins = text.words[at].start
    return text.text[begins - 1] if begins else ""


def _said(text: Text, start: int, end: int) -> str:
    return text.text[text.words[start].start : text.words[end - 1].end]
