# SPDX-License-Identifier: Apache-2.0
"""What is known so far that says where a body of the story is."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from actions.directory.directory import Directory
from actions.directory.model import NamedPlace
from actions.directory.words import plain
from actions.domain.draft import Channel, Draft, Role
from actions.domain.mentions import Service
from actions.domain.organisations import Family, Place

_MOSTLY = 0.6


@dataclass(frozen=True)
class Places:
    """Everything known of place.

    `person` is where the person affected lives, `complainant` where the one who complains does.
    `named` are the places named anywhere in the story. `bodies` are codes of other bodies of the
    story that are sure or confirmed; `by_word` are those of them that were not
    named as a hospital ("the district nurses"). `host` is the body whose site this
    is.
    """

    person: Place | None = None
    complainant: Place | None = None
    named: tuple[NamedPlace, ...] = ()
    bodies: tuple[str, ...] = ()
    by_word: frozenset[str] = frozenset()
    host: str | None = None
    front_desk: bool = False


def places_known(
    draft: Draft, directory: Directory, *, also: Iterable[str] = (), text: str = ""
) -> Places:
    """What a draft says of place; `also` are codes sure in this message, `text` its words."""
    story = "\n".join([*(part.text for part in draft.story), text])
    bodies = [p.code for p in draft.parties if p.code and p.role is not Role.ADDED_BY_RULE]
    return Places(
        person=_where(draft.person.place),
        complainant=_where(draft.complainant.place),
        named=_places_named(story, draft, directory),
        bodies=tuple(dict.fromkeys([*bodies, *also])),
        by_word=frozenset(
            p.code
            for p in draft.parties
            if p.code and not may_have_ward(p.code, p.mention or "", p.service, directory)
        ),
        host=draft.receiving_organisation,
        front_desk=draft.channel is Channel.FRONT_DESK,
    )


def _places_named(story: str, draft: Draft, directory: Directory) -> tuple[NamedPlace, ...]:
    """The places of a story, less those that are but words of the name of a body elsewhere."""
    said = [(mention.words, mention.code) for mention in draft.heard]
    said += [(party.mention or "", party.code) for party in draft.parties]
    return tuple(
        place
        for place in directory.places_in(story)
        if not any(
            code and is_word_of(place, words) and _is_elsewhere(code, place, directory)
            for words, code in said
        )
    )


def is_word_of(place: NamedPlace, said: str) -> bool:
    """True where a place is but words of a name: "St Thomas" is a part of Exeter too."""
    return f" {plain(place.words)} " in f" {plain(said)} "


def _is_elsewhere(code: str, place: NamedPlace, directory: Directory) -> bool:
    """True for a body that is known to be, and to serve, in none of the councils of a place."""
    near = home_of(code, directory) | directory.reach.get(code, {}).keys()
    return bool(near) and near.isdisjoint(council for council, _ in place.councils)


def may_have_ward(code: str, said: str, service: Service | None, directory: Directory) -> bool:
    """True where "the ward" may be of this body: not of the nurses who come to the house.

    A community trust has wards where one of its hospitals was named.
    """
    if directory.sectors.get(code) == "community":
        return "hospital" in said.lower()
    return service in (None, Service.HOSPITAL, Service.WARD)


def _where(place: Place | None) -> Place | None:
    if place is None or not (place.postcode or place.council_code):
        return None
    return place


@dataclass(frozen=True)
class Clue:
    """One council that a body may be near. `weight` is from 0 to 1; `reason` says where from."""

    council: str
    weight: float
    reason: str
    from_words: bool = False


def clues_of(places: Places, directory: Directory) -> tuple[Clue, ...]:
    """All clues, strongest first."""
    clues: list[Clue] = []
    for place, weight, reason in (
        (places.person, 1.0, "where the person lives"),
        (places.complainant, 0.9, "where the one who complains lives"),
    ):
        clues += [Clue(c, weight * share, reason) for c, share in councils_of(place, directory)]
    for named in (at_home(place, places, directory) for place in places.named):
        clues += [
            Clue(code, 0.9 * share, f"{named.words} is named", from_words=True)
            for code, share in named.councils
        ]
    for code in places.bodies:
        clues += [Clue(c, 0.6, "other bodies of the story") for c in home_of(code, directory)]
    if places.host:
        clues += [Clue(c, 0.3, "near this organisation") for c in home_of(places.host, directory)]
    return tuple(sorted(clues, key=lambda c: (-c.weight, c.council)))


def at_home(named: NamedPlace, places: Places, directory: Directory) -> NamedPlace:
    """Of towns that share a name, the one where somebody lives: Ashford is in Kent and Surrey."""
    if len(named.councils) < 2 or plain(named.words) in directory.gazetteer.areas:
        return named
    for where in (places.person, places.complainant):
        home = {code for code, share in councils_of(where, directory) if share >= _MOSTLY}
        inside = [code for code, _ in named.councils if code in home]
        if inside:
            return replace(named, councils=((inside[0], 1.0),), council=None)
    return named


def councils_of(place: Place | None, directory: Directory) -> tuple[tuple[str, float], ...]:
    """The councils in which a place may lie, with their shares."""
    if place is None:
        return ()
    if place.council_code:
        return ((place.council_code, 1.0),)
    possible = directory.place_for(place.postcode or "")
    return tuple(
        (p.place.council_code, p.share) for p in possible if p.place.council_code and p.share > 0.02
    )


def home_of(code: str, directory: Directory) -> frozenset[str]:
    """The councils where a body is: its own area, or where its sites or its offices stand."""
    found = directory.organisation(code)
    if found is None:
        return frozenset()
    if found.family is Family.COUNCIL:
        return frozenset({code})
    if found.council_code:
        return frozenset({found.council_code})
    return directory.homes.get(code, frozenset())
