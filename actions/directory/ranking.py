# SPDX-License-Identifier: Apache-2.0
"""Which body a mention means, given all that is known of place. Never a silent guess.

Shared by the entity component, the dialogue and the command line.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from actions.directory import by_service
from actions.directory.directory import Directory
from actions.directory.evidence import Clue, Places, at_home, clues_of, is_word_of
from actions.directory.model import Kind, Name, NamedPlace
from actions.directory.practices import FAMILIES, practices, telling
from actions.directory.words import plain
from actions.domain.families import family_of
from actions.domain.organisations import Family
from actions.domain.understood import Mention

MOST_SHOWN = 8
_NEAR = 0.6
_FAR = 0.4
_CLEARLY = 1.5


class Ground(StrEnum):
    """What a sure answer rests on."""

    NAME = "name"
    WORDS = "words"
    PLACE = "place"
    HOST = "host"
    STORY = "story"


@dataclass(frozen=True)
class Ranked:
    """`score` runs from 0 to 1; `reasons` are for people to read."""

    code: str
    name: str
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class Resolution:
    """`code` is set when `sure`; otherwise `candidates` are to be asked about, best first.

    `provider` is the name of a provider without a code that is likely meant (a 111 service).
    """

    code: str | None = None
    candidates: tuple[Ranked, ...] = ()
    sure: bool = False
    ground: Ground | None = None
    provider: str | None = None

    @property
    def leading(self) -> str | None:
        """The candidate that stands clearly before the next: fit to be offered first, no more."""
        if not self.candidates:
            return None
        second = self.candidates[1].score if len(self.candidates) > 1 else 0.0
        return self.candidates[0].code if self.candidates[0].score >= _CLEARLY * second else None


def resolve(mention: Mention, places: Places, *, directory: Directory) -> Resolution:
    """The body that a mention means, or those it may mean."""
    if mention.code:
        return _sure(mention.code, Ground.NAME, directory)
    told = told_place(mention.place, directory, near=places)
    if mention.service is not None:
        found = by_service.find(mention, places, told=told, directory=directory)
        return _from_service(found, directory)
    meanings = _in_that_town(_meanings(mention, directory), told)
    places = _without_own_words(mention, places)
    clues = (*told_clues(told), *clues_of(places, directory))
    return rank_names(meanings, clues, directory=directory, town=mention.place)


def _in_that_town(meanings: tuple[Name, ...], told: Sequence[NamedPlace]) -> tuple[Name, ...]:
    """Less what stands in another town of the same name, once it is known which is meant."""
    towns = {plain(place.words) for place in told}
    councils = {code for place in told for code, _ in place.councils}
    kept = tuple(
        m for m in meanings
        if not (m.town and plain(m.town) in towns and m.council and m.council not in councils)
    )  # fmt: skip
    return kept or meanings


def _without_own_words(mention: Mention, places: Places) -> Places:
    """The places, less a town that many have and that is but a word of the name itself."""
    named = (p for p in places.named if len(p.councils) < 2 or not is_word_of(p, mention.words))
    return replace(places, named=tuple(named))


def _from_service(found: by_service.Answer, directory: Directory) -> Resolution:
    ranked = tuple(
        Ranked(code, _name(code, directory), score, (reason,))
        for code, score, reason in found.codes
    )
    if found.sure and ranked:
        return Resolution(ranked[0].code, ranked, True, Ground(found.ground), found.provider)
    return Resolution(None, ranked, False, None, found.provider)


def _meanings(mention: Mention, directory: Directory) -> tuple[Name, ...]:
    chain = mention.unlisted_name and family_of(mention) in (Family.PHARMACY, Family.OTHER)
    for words in filter(None, (mention.unlisted_name, mention.words)):
        found = directory.named(words) or (directory.named(f"{words} pharmacy") if chain else ())
        found = tuple(n for n in found if not n.bare)
        if found:
            return found
    found = practices_said(mention, directory)
    return found or tuple(_as_name(c.code, directory) for c in mention.candidates)


def _as_name(code: str, directory: Directory) -> Name:
    council = code if directory.is_council(code) else None
    return Name(code, Kind.OFFICIAL, council=council, shared=True)


def practices_said(mention: Mention, directory: Directory) -> tuple[Name, ...]:
    """Practices by some words of their name, street or town; a town alone names none."""
    family = family_of(mention)
    if family not in FAMILIES or not mention.unlisted_name:
        return ()
    if directory.gazetteer.knows(telling(mention.words)):
        return ()
    return practices(directory.folder, family).said(mention.words)


def told_place(
    words: str | None, directory: Directory, *, near: Places | None = None
) -> tuple[NamedPlace, ...]:
    """The place said with a mention; empty where it is not known.

    Of towns that share a name, the one where the person lives: "Ashford" is in Kent and Surrey.
    """
    if not words:
        return ()
    councils = directory.gazetteer.councils_of(words)
    if not councils:
        return _narrowed(directory.places_in(f"live in {words}"))
    own = directory.gazetteer.own.get(plain(words))
    named = NamedPlace(words, 0, len(words), councils, own)
    return (at_home(named, near, directory) if near else named,)


def _narrowed(places: Sequence[NamedPlace]) -> tuple[NamedPlace, ...]:
    """The first of the places, within the others: "Ashford in Middlesex" is not in Kent."""
    if not places:
        return ()
    first = places[0]
    for other in places[1:]:
        around = dict(other.councils)
        inside = tuple((code, share) for code, share in first.councils if code in around)
        if inside and first.council not in around:
            return (NamedPlace(first.words, first.start, first.end, ((inside[0][0], 1.0),)),)
    return (first,)


def told_clues(told: Iterable[NamedPlace]) -> tuple[Clue, ...]:
    return tuple(
        Clue(code, 3.0 * share, f"{place.words} was said with it", from_words=True)
        for place in told
        for code, share in place.councils
    )


def _name(code: str, directory: Directory) -> str:
    found = directory.organisation(code)
    return found.name if found else code


def _sure(code: str, ground: Ground, directory: Directory) -> Resolution:
    return Resolution(code, (Ranked(code, _name(code, directory), 1.0, ()),), True, ground)


def rank_names(
    meanings: Sequence[Name],
    clues: Sequence[Clue],
    *,
    directory: Directory,
    town: str | None = None,
) -> Resolution:
    """Rank what a name may mean by how near each is to the clues.

    Sure where only one body has the name and nobody else uses it, or where clues other than the
    host leave exactly one. A site that only the old site lists name is never sure.
    """
    best: dict[str, tuple[float, str, bool]] = {}
    meanings = _without_old_sites(meanings)
    for meaning in meanings:
        near, reason, worded = _nearness(meaning, clues, directory, town)
        if near > best.get(meaning.code, (-1.0, "", False))[0]:
            best[meaning.code] = (near, reason, worded)
    order = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))
    ranked = tuple(
        Ranked(code, _name(code, directory), round(min(0.98, 0.3 + 0.6 * near), 3),
               (reason,) if reason else ())
        for code, (near, reason, _) in order[:MOST_SHOWN]
    )  # fmt: skip
    if not ranked:
        return Resolution()
    code, (near, _, worded) = order[0]
    if all(m.kind is Kind.SITE for m in meanings if m.code == code):
        return Resolution(None, ranked)
    rival = order[1][1][0] if len(order) > 1 else 0.0
    alone = len(order) == 1 and not all(m.shared for m in meanings)
    if alone and (near > 0.05 or not any(c.weight > 2.0 for c in clues)):
        return Resolution(code, ranked, True, Ground.NAME)
    if near >= _NEAR and rival <= _FAR * near:
        return Resolution(code, ranked, True, Ground.WORDS if worded else Ground.PLACE)
    return Resolution(None, ranked)


def _without_old_sites(meanings: Sequence[Name]) -> Sequence[Name]:
    """Less what only old site lists say of a place that today's hospitals name: it moved trust."""
    now = {m.council for m in meanings if m.kind is Kind.HOSPITAL and m.council}
    kept = [m for m in meanings if m.kind is not Kind.SITE or m.council and m.council not in now]
    return kept if now and kept else meanings


def _nearness(
    meaning: Name, clues: Sequence[Clue], directory: Directory, town: str | None
) -> tuple[float, str, bool]:
    best, reason, worded = 0.0, "", False
    if town and _in_town(meaning, plain(town), directory):
        best, reason, worded = 3.2, f"in {town}", True
    own = meaning.council
    served = directory.reach.get(meaning.code, {})
    for clue in clues:
        fit = 1.0 if clue.council == own else 0.8 * served.get(clue.council, 0.0)
        if clue.weight * fit > best:
            best, reason, worded = clue.weight * fit, clue.reason, clue.from_words
    return best, reason, worded


def _in_town(meaning: Name, town: str, directory: Directory) -> bool:
    if meaning.town and town in plain(meaning.town):
        return True
    return f" {town}" in f" {plain(directory.address_of(meaning.code))}"
