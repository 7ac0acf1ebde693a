# SPDX-License-Identifier: Apache-2.0
"""From a message to its mentions of organisations. A pure function of the text and the directory."""

from dataclasses import replace

from actions.directory.directory import Directory
from actions.directory.evidence import Places, clues_of
from actions.directory.model import Kind, Name
from actions.directory.ranking import Resolution, rank_names, resolve, told_clues, told_place
from actions.directory.words import Gap, plain, listed
from actions.domain.organisations import Family
from actions.domain.understood import Attitude, Candidate, Mention, Service
from bot.components.mentions.attitudes import attitudes_of
from bot.components.mentions.bare import bare_councils
from bot.components.mentions.beside import take_place_after
from bot.components.mentions.found import Found, Text, longest_first
from bot.components.mentions.generic import generic_in
from bot.components.mentions.kinds import family_of_name, family_of_service
from bot.components.mentions.named import names_in, outside_in
from bot.components.mentions.spelling import respelt
from bot.components.mentions.towns import one_in_town, town_hospitals
from bot.components.mentions.unlisted import unlisted_in

_MERGING = frozenset(
    {Service.HOSPITAL, Service.WARD, Service.MENTAL_HEALTH, Service.CAMHS,
     Service.COMMUNITY_NURSING, Service.OUT_OF_HOURS, Service.HOME_CARE, Service.CARE_HOME,
     Service.NURSING_HOME, Service.GP, Service.HOSPICE, Service.PHARMACY, Service.DENTIST}
)  # fmt: skip
_NHS_PLACES = frozenset({Service.HOSPITAL, Service.WARD})
_TEAMS = _NHS_PLACES | {Service.MENTAL_HEALTH, Service.CAMHS, Service.COMMUNITY_NURSING}
_SUFFIXES = listed("hospital hospitals infirmary nhs foundation trust nhst ft")
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
    all_found = longest_first(
        [*exact, *generic_in(corrected), *unlisted_in(corrected), *town_hospitals(corrected),
         *one_in_town(corrected)]
    )  # fmt: skip
    all_found = [one for one in all_found if not one.ignored]
    for one in all_found:
        _take_suffix(corrected, one)
    all_found = longest_first(all_found)
    taken = {i for one in all_found for i in range(one.start, one.end)}
    for one in all_found:
        take_place_after(corrected, one, taken)
    all_found += bare_councils(corrected, all_found)
    merged = _merge(corrected, longest_first(all_found))
    for one in merged:
        _take_determiner(corrected, one)
    return longest_first(merged)


def _take_suffix(message: Text, one: Found) -> None:
    """ "the Maudsley hospital", "Oxleas NHS trust": words of kind belong to the name."""
    while one.meanings and message.after(one.end) in _SUFFIXES and not message.words[one.end].gap:
        one.end += 1


def _merge(message: Text, found: list[Found]) -> list[Found]:
    """ "A&E at Derriford", "the LGI maternity ward", "carers from Bluebell Care": one mention."""
    merged: list[Found] = []
    for one in found:
        last = merged[-1] if merged else None
        if last is not None and _same_body(message, last, one):
            name = last if last.is_name else one
            merged[-1] = replace(name, start=last.start, end=one.end, place=one.place or last.place,
                                 service=name.service)  # fmt: skip
        else:
            merged.append(one)
    return merged


def _same_body(message: Text, left: Found, right: Found) -> bool:
    between = message.words[left.end : right.start]
    if right.start < left.end or len(between) > 3:
        return False
    gaps = [w.gap for w in message.words[left.end : right.start + 1]]
    if Gap.STOP in gaps:
        return False
    joined = [w.plain for w in between]
    if left.meanings and right.meanings and joined in (["at"], ["in"], []):
        return bool({n.code for n in left.meanings} & {n.code for n in right.meanings}) and (
            bool(joined) and Gap.COMMA not in gaps
        )
    if left.is_name and right.service in _TEAMS and not right.is_name:
        return not joined and Gap.COMMA not in gaps and _is_nhs(left) and not left.place
    if not (right.is_name and left.service in _MERGING and not left.is_name and not left.place):
        return False
    if left.service in _NHS_PLACES and not _is_nhs(right):
        return False
    if joined and joined[0] in ("called", "named"):
        return True
    if Gap.COMMA in gaps:
        return not joined and _fits(left, right) and message.words[right.start].capital
    linked = (
        not joined
        or joined[0] in ("at", "of")
        or joined[0] in ("in", "from")
        and (left.service not in _NHS_PLACES or joined[0] == "in")
    )
    allowed = {"at", "of", "in", "from", "the", "is", "our", "my"}
    number = [w for w in joined if w.isdigit() or len(w) == 1]
    return linked and all(w in allowed or w in number for w in joined) and _fits(left, right)


def _is_nhs(one: Found) -> bool:
    kinds = (Kind.HOSPITAL, Kind.SITE, Kind.OFFICIAL, Kind.NICKNAME, Kind.INITIALS, Kind.FORMER)
    if one.outside:
        return one.outside.service in (Service.HEALTH_BOARD, Service.PRIVATE_HOSPITAL)
    return any(n.kind in kinds for n in one.meanings)


def _fits(left: Found, right: Found) -> bool:
    """A care home cannot be at a trust, nor a ward at a care agency."""
    if left.service in _NHS_PLACES | {Service.MENTAL_HEALTH, Service.CAMHS, Service.OUT_OF_HOURS}:
        return _is_nhs(right)
    if left.service is Service.COMMUNITY_NURSING:
        return _is_nhs(right) or right.outside is not None
    return (
        right.unlisted is not None
        and right.outside is None
        or any(n.kind in (Kind.GP, Kind.PHARMACY, Kind.DENTIST, Kind.CARE) for n in right.meanings)
    )


def _take_determiner(message: Text, one: Found) -> None:
    if message.before(one.start) in ("the", "our", "my") and not message.words[one.start].gap:
        one.start -= 1


# Deciding what each means


def _settled(message: Text, found: list[Found]) -> list[Mention]:
    directory = message.directory
    inside = {i for one in found if one.meanings for i in range(one.start, one.end)}
    taken = {message.words[i].start for i in inside}
    named = tuple(
        p for p in directory.gazetteer.places_in(message.words) if p.start not in taken
    )[:_MOST_PLACES]
    places = Places(named=named)
    first = [_resolved(message, one, places) for one in found]
    sure = tuple(dict.fromkeys(r.code for r in first if r.code))[:_MOST_PLACES]
    places = replace(places, bodies=sure)
    mentions = []
    attitudes = attitudes_of(message, found)
    for one, before, attitude in zip(found, first, attitudes, strict=True):
        result = before if before.code else _resolved(message, one, places)
        mentions.append(_mention(message, one, result, attitude))
    return mentions


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
    mention = Mention("", 0, 0, service=one.service, place=one.place)
    if one.place is None and one.service not in _NHS_PLACES:
        result = resolve(mention, places, directory=directory)
        return replace(result, code=None, sure=False)
    return resolve(mention, places, directory=directory)


def _mention(
    message: Text, one: Found, result: Resolution, attitude: Attitude
) -> Mention:
    start, end = message.words[one.start].start, message.words[one.end - 1].end
    unlisted = one.unlisted
    if one.meanings and result.code is None and _is_practice(one.meanings):
        unlisted = message.text[message.words[one.start].start : end]
    return Mention(
        words=message.text[start:end],
        start=start,
        end=end,
        code=result.code if result.sure else None,
        candidates=tuple(Candidate(c.code, c.score) for c in result.candidates),
        service=None if one.is_name else one.service,
        unlisted_name=unlisted if result.code is None else None,
        place=one.place,
        attitude=attitude,
    )


def _is_practice(meanings: tuple[Name, ...]) -> bool:
    return meanings[0].kind in (Kind.GP, Kind.PHARMACY, Kind.DENTIST, Kind.CARE)
