# SPDX-License-Identifier: Apache-2.0
"""Generic words ("district nurses", "999", "the council") to the bodies of a place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from actions.directory.directory import Directory
from actions.directory.evidence import Places, councils_of, home_of
from actions.directory.gazetteer import nation_of, outward_of
from actions.directory.model import Confidence, NamedPlace, Provider
from actions.domain.organisations import Family, Place
from actions.domain.understood import Mention, Service

COUNCIL_SERVICES = frozenset(
    {Service.COUNCIL, Service.SOCIAL_SERVICES, Service.CHILDRENS_SERVICES, Service.REABLEMENT}
)
_AREA_SERVICES = {
    Service.COMMUNITY_NURSING: ("community",),
    Service.MENTAL_HEALTH: ("mental_health",),
    Service.CAMHS: ("camhs", "mental_health"),
    Service.NHS_111: ("111",),
}
_VAGUE = ("people", "lot", "board")
_EMERGENCY = ("a&e", "a & e", "a and e", "a+e", "casualty", "emergency")
_MOST = 4


@dataclass(frozen=True)
class Answer:
    """`codes` are code, score and reason, best first. `ground` is meant only when `sure`."""

    codes: tuple[tuple[str, float, str], ...] = ()
    sure: bool = False
    ground: str = "place"
    provider: str | None = None


@dataclass(frozen=True)
class Area:
    """Councils where the body may be, with their shares.

    `firm` is False where only the story hints at them.
    """

    councils: tuple[tuple[str, float], ...]
    firm: bool
    ground: str
    reason: str


def find(
    mention: Mention, places: Places, *, told: Sequence[NamedPlace], directory: Directory
) -> Answer:
    """What a generic word means, as far as place tells."""
    service = mention.service
    if service in (Service.HOSPITAL, Service.WARD):
        emergency = any(word in mention.words.lower() for word in _EMERGENCY)
        return _hospital(places, told=told, directory=directory, emergency=emergency)
    area = area_of(places, told=told, directory=directory)
    if area is None or service is None:
        return Answer()
    if service in COUNCIL_SERVICES:
        if service is Service.REABLEMENT:
            return Answer(_scored(area, lambda council: council))
        return _of_councils(area, lambda council: council)
    if service is Service.AMBULANCE:
        return _of_councils(area, lambda c: _code(directory.ambulance_for(c)), agree=True)
    if service in (Service.INTEGRATED_CARE_BOARD, Service.HEALTH_BOARD):
        answer = _of_councils(area, lambda c: _board(c, directory), agree=True)
        return Answer(answer.codes, False) if mention.words.lower().endswith(_VAGUE) else answer
    if service in _AREA_SERVICES:
        wider = area if told else _with_story(area, places, directory)
        return _provided(wider, _AREA_SERVICES[service], directory)
    return Answer()


def area_of(places: Places, *, told: Sequence[NamedPlace], directory: Directory) -> Area | None:
    """The area that matters: said with the word, then where the person lives, then the story.

    None where nothing is known, and for someone who lives in another nation.
    """
    for place in told:
        return Area(place.councils, True, "words", f"{place.words} was said with it")
    for where, reason in (
        (places.person, "where the person lives"),
        (places.complainant, "where the one who complains lives"),
    ):
        councils = councils_of(where, directory)
        if councils:
            return Area(councils, True, "place", reason)
        if where is not None and _abroad(where):
            return None
    return _hinted(places, directory) or _near_host(places, directory)


def _hinted(places: Places, directory: Directory) -> Area | None:
    """The councils of the places that the story names, or else of its bodies."""
    hinted: dict[str, float] = {}
    for named in places.named:
        for code, share in named.councils:
            hinted[code] = max(share, hinted.get(code, 0.0))
    if not hinted:
        for body in places.bodies:
            hinted |= dict.fromkeys(home_of(body, directory), 0.8)
    order = tuple(sorted(hinted.items(), key=lambda item: (-item[1], item[0])))
    return Area(order, False, "story", "named in the story") if order else None


def _near_host(places: Places, directory: Directory) -> Area | None:
    if not places.host:
        return None
    near = tuple((code, 0.5) for code in sorted(home_of(places.host, directory)))
    return Area(near, places.front_desk, "host", "near this organisation")


def _with_story(area: Area, places: Places, directory: Directory) -> Area:
    """The area, and after it the councils that are themselves bodies of the story.

    Someone placed out of their area may have the services of either.
    """
    known = {code for code, _ in area.councils}
    others = [c for c in places.bodies if c not in known and directory.is_council(c)]
    return replace(area, councils=(*area.councils, *((c, 0.5) for c in others)))


def _abroad(place: Place) -> bool:
    outward = outward_of(place.postcode or "")
    return place.nation not in (None, "england") or bool(outward and nation_of(outward))


def _code(provider: Provider | None) -> str | None:
    return provider.code if provider else None


def _board(council: str, directory: Directory) -> str | None:
    found = directory.organisation(council)
    return found.icb_code if found else None


def _scored(area: Area, body: Callable[[str], str | None]) -> tuple[tuple[str, float, str], ...]:
    scores: dict[str, float] = {}
    for council, share in area.councils:
        code = body(council)
        if code:
            scores[code] = min(1.0, scores.get(code, 0.0) + share)
    order = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    return tuple((code, round(score, 3), area.reason) for code, score in order[:_MOST])


def _of_councils(area: Area, body: Callable[[str], str | None], *, agree: bool = False) -> Answer:
    """Sure where a firm area gives one body; with `agree`, also where all hints give the same."""
    codes = _scored(area, body)
    one = len(codes) == 1 or bool(codes) and codes[0][1] >= 0.95
    sure = one and (area.firm or agree and area.ground == "story")
    return Answer(codes, sure, area.ground)


def _provided(area: Area, services: Sequence[str], directory: Directory) -> Answer:
    """Providers of a service; sure only at high or medium confidence, one provider, firm area."""
    found: dict[str, tuple[float, bool]] = {}
    unlisted: list[str] = []
    for council, share in area.councils:
        for provider in _first(council, services, directory):
            if provider.code is None:
                unlisted.append(provider.name)
                continue
            weak = provider.confidence is Confidence.LOW
            weight = (
                share * (0.7 if weak else 1.0) * (1.0 if provider.service == services[0] else 0.4)
            )
            known, was_weak = found.get(provider.code, (0.0, False))
            found[provider.code] = (known + weight, weak or was_weak)
    order = sorted(found.items(), key=lambda item: (-item[1][0], item[0]))
    codes = tuple((c, round(min(1.0, w), 3), area.reason) for c, (w, _) in order[:_MOST])
    firm = not any(weak for _, weak in found.values())
    sure = len(codes) == 1 and firm and area.firm and not unlisted
    return Answer(codes, sure, area.ground, unlisted[0] if unlisted else None)


def _first(council: str, services: Sequence[str], directory: Directory) -> list[Provider]:
    """What is known of the council's own area, then of its board's."""
    board = _board(council, directory)
    found: list[Provider] = []
    for area in (council, board):
        for service in services:
            if area:
                found += directory.services_for(area, service)
        if found:
            return found
    return found


def _hospital(
    places: Places, *, told: Sequence[NamedPlace], directory: Directory, emergency: bool
) -> Answer:
    """ "The hospital", "the ward": the one of the story, the host's at its desk, or of the area.

    An `emergency` department belongs to an acute trust alone.
    """
    said = _hospital_in(told, directory)
    if said is not None:
        return said
    in_story = [c for c in places.bodies if c not in places.by_word and _is_hospital(c, directory)]
    if emergency:
        in_story = [c for c in in_story if directory.sectors.get(c) == "acute"]
    if len(set(in_story)) == 1 and not told:
        return Answer(((in_story[0], 1.0, "the hospital of the story"),), True, "story")
    area = area_of(places, told=told, directory=directory)
    host = places.host if places.host and _is_hospital(places.host, directory) else None
    if (
        host
        and places.front_desk
        and not told
        and (area is None or area.ground != "place" or _serves(host, area, directory))
    ):
        return Answer(((host, 1.0, "told at its own desk"),), True, "host")
    codes = [(c, 0.9, "the hospital of the story") for c in dict.fromkeys(in_story)]
    for council, share in area.councils if area else ():
        for provider in directory.services_for(council, "acute"):
            weight = {"high": 0.8, "medium": 0.5, "low": 0.3}[provider.confidence] * share
            if provider.code and all(provider.code != c for c, _, _ in codes):
                codes.append((provider.code, round(weight, 3), area.reason if area else ""))
    codes.sort(key=lambda item: -item[1])
    return Answer(tuple(codes[:_MOST]))


def _hospital_in(told: Sequence[NamedPlace], directory: Directory) -> Answer | None:
    """The hospitals of a town that was said; of towns that share a name, only of the one meant."""
    for place in told:
        inside = {council for council, _ in place.councils}
        here = sorted(
            {
                code
                for code, kind in directory.hospitals_in(place.words)
                if kind == "acute" and inside & directory.homes.get(code, frozenset(inside))
            }
        )
        reason = f"the hospital in {place.words}"
        if len(here) == 1:
            return Answer(((here[0], 1.0, reason),), True, "words")
        if here:
            return Answer(tuple((code, 0.8, reason) for code in here[:_MOST]))
    return None


def _is_hospital(code: str, directory: Directory) -> bool:
    found = directory.organisation(code)
    sector = directory.sectors.get(code, "")
    trust = found is not None and found.family is Family.NHS_TRUST
    return trust and sector != "ambulance"


def _serves(code: str, area: Area, directory: Directory) -> bool:
    served = directory.reach.get(code, {})
    return any(served.get(council, 0.0) > 0.3 for council, _ in area.councils)
