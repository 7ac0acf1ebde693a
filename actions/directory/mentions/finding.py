# SPDX-License-Identifier: Apache-2.0
"""From a message to its mentions of organisations: a pure function of text and directory."""

from dataclasses import replace

from actions.directory.directory import Directory
from actions.directory.evidence import Places, clues_of, may_have_ward
from actions.directory.mentions.abroad import mark_abroad
from actions.directory.mentions.attitudes import attitudes_of
from actions.directory.mentions.bare import bare_bodies
from actions.directory.mentions.beside import take_place_after
from actions.directory.mentions.deeds import by_deed_in
from actions.directory.mentions.elsewhere import elsewhere_in
from actions.directory.mentions.found import Found, Text, longest_first
from actions.directory.mentions.generic import generic_in
from actions.directory.mentions.kinds import family_of_name, family_of_service
from actions.directory.mentions.merging import NHS_PLACES, merged
from actions.directory.mentions.named import names_in, outside_in
from actions.directory.mentions.practices import practices_in
from actions.directory.mentions.spelling import respelt
from actions.directory.mentions.towns import one_in_town, town_hospitals
from actions.directory.mentions.unlisted import unlisted_in
from actions.directory.model import Kind, Name
from actions.directory.ranking import Resolution, rank_names, resolve, told_clues, told_place
from actions.directory.words import listed, plain
from actions.domain.organisations import Family
from actions.domain.understood import Attitude, Candidate, Mention, Service

_SUFFIXES = listed("hospital hospitals infirmary nhs foundation trust nhst ft nurses nursing")
_LONGEST_TEXT = 60_000
_MOST_PLACES = 20


def find_mentions(text: str, directory: Directory) -> list[Mention]:
    """Every mention of an organisation in a message, in the order of the words."""
    message = Text.of(text[:_LONGEST_TEXT], directory)
    found = _found_in(message)
    if not found and not message.words:
        return []
    return _settled(message, found)


def family_of(mention: Mention, directory: Directory) -> Family:
    """The family of body that a mention points to."""
    codes = [mention.code] if mention.code else [c.code for c in mention.candidates]
    families = {known.family for known in map(directory.organisation, codes) if known}
    if len(families) == 1 and not (mention.unlisted_name or mention.service):
        return families.pop()
    if mention.place and plain(mention.place) in directory.outside.areas:
        return Family.OTHER_NATION
    if mention.unlisted_name:
        body = directory.outside.of(mention.unlisted_name)
        if body:
            return body.family
        family = family_of_name(mention.unlisted_name)
        if family is not Family.OTHER:
            return family
    return family_of_service(mention.service) if mention.service else Family.OTHER


def _found_in(message: Text) -> list[Found]:
    corrected = respelt(message)
    exact = [*names_in(corrected), *outside_in(corrected)]
    for one in exact:
        _take_suffix(corrected, one)
    kept = [one for one in unlisted_in(corrected) if not _swallows(one, exact)]
    generic = generic_in(corrected, exact)
    all_found = longest_first(
        [*exact, *elsewhere_in(corrected), *generic, *kept, *by_deed_in(corrected),
         *practices_in(corrected, generic), *town_hospitals(corrected, exact),
         *one_in_town(corrected)]
    )  # fmt: skip
    all_found = [one for one in all_found if not one.ignored]
    taken = {i for one in all_found for i in range(one.start, one.end)}
    for one in all_found:
        take_place_after(corrected, one, taken)
        mark_abroad(corrected, one)
    all_found += bare_bodies(corrected, all_found)
    joined = merged(corrected, longest_first(all_found))
    for one in joined:
        _take_determiner(corrected, one)
    return longest_first(joined)


def _swallows(one: Found, exact: list[Found]) -> bool:
    """True where an unlisted "... hospital" is but a listed one with words before it."""
    return one.service in (Service.HOSPITAL, Service.OTHER) and any(
        one.start <= name.start and name.end == one.end for name in exact
    )


def _take_suffix(message: Text, one: Found) -> None:
    """ "the Maudsley hospital", "Oxleas NHS trust": words of kind belong to the name."""
    while one.meanings and message.after(one.end) in _SUFFIXES and not message.words[one.end].gap:
        one.end += 1


def _take_determiner(message: Text, one: Found) -> None:
    if message.before(one.start) in ("the", "our", "my") and not message.words[one.start].gap:
        one.start -= 1


# Deciding what each means


def _settled(message: Text, found: list[Found]) -> list[Mention]:
    directory = message.directory
    inside = {i for one in found if one.meanings for i in range(one.start, one.end)}
    taken = {message.words[i].start for i in inside}
    named = tuple(p for p in directory.gazetteer.places_in(message.words) if p.start not in taken)[
        :_MOST_PLACES
    ]
    places = Places(named=named)
    first = [_resolved(message, one, places) for one in found]
    sure = tuple(dict.fromkeys(r.code for r in first if r.code))[:_MOST_PLACES]
    words = frozenset(
        r.code
        for one, r in zip(found, first, strict=True)
        if r.code and not may_have_ward(r.code, _said(message, one), _asked(one), directory)
    )
    places = replace(places, bodies=sure, by_word=words)
    mentions = []
    attitudes = attitudes_of(message, found)
    for one, before, attitude in zip(found, first, attitudes, strict=True):
        result = before if before.code else _resolved(message, one, places)
        mentions.append(_mention(message, one, result, attitude))
    return _with_its_wards(mentions)


def _with_its_wards(mentions: list[Mention]) -> list[Mention]:
    """ "I work at James Cook. Mum was left on the stroke ward": the hospital is complained of."""
    let_down = {
        m.code for m in mentions if m.service and m.attitude is Attitude.COMPLAINED_OF and m.code
    }
    return [
        replace(m, attitude=Attitude.COMPLAINED_OF)
        if m.attitude is Attitude.MENTIONED and m.code in let_down
        else m
        for m in mentions
    ]


def _resolved(message: Text, one: Found, places: Places) -> Resolution:
    if one.outside and not one.meanings:
        return Resolution()
    directory = message.directory
    if one.meanings:
        told = told_place(one.place, directory)
        clues = (*told_clues(told), *clues_of(places, directory))
        return rank_names(one.meanings, clues, directory=directory, town=one.place)
    if one.unlisted:
        return Resolution()
    mention = Mention(_said(message, one), 0, 0, service=one.service, place=one.place)
    if one.place is None and one.service not in NHS_PLACES:
        result = resolve(mention, places, directory=directory)
        return replace(result, code=None, sure=False)
    return resolve(mention, places, directory=directory)


def _mention(message: Text, one: Found, result: Resolution, attitude: Attitude) -> Mention:
    start, end = message.words[one.start].start, message.words[one.end - 1].end
    unlisted = one.unlisted
    if one.meanings and result.code is None and _is_practice(one.meanings):
        last = message.words[(one.named_until or one.end) - 1]
        unlisted = message.text[start : last.end]
    return Mention(
        words=message.text[start:end],
        start=start,
        end=end,
        code=result.code if result.sure else None,
        candidates=tuple(Candidate(c.code, c.score) for c in result.candidates),
        service=_asked(one),
        unlisted_name=unlisted if result.code is None else None,
        place=one.place,
        attitude=attitude,
    )


def _said(message: Text, one: Found) -> str:
    return message.text[message.words[one.start].start : message.words[one.end - 1].end]


def _asked(one: Found) -> Service | None:
    return None if one.is_name else one.service


def _is_practice(meanings: tuple[Name, ...]) -> bool:
    return meanings[0].kind in (Kind.GP, Kind.PHARMACY, Kind.DENTIST, Kind.CARE)
