# SPDX-License-Identifier: Apache-2.0
"""Towns, districts, counties and postcodes, and the councils in which they lie."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from actions.directory.model import NamedPlace, PossiblePlace
from actions.directory.tables import path_of, rows
from actions.directory.words import Gap, Word, listed, plain
from actions.domain.organisations import Place

_OUTWARD = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?)\s*([0-9][A-Z]{2})?")
_FIGURE = re.compile(r"\d")
_STREETS = listed(
    """
    road street lane avenue drive close way court crescent place square terrace gardens grove
    hill parade walk row mews rise house ward unit surgery centre clinic park building estate
    hospital practice green view gate floor precinct arcade block buildings broadway health
    medical hosp college school university pharmacy chemist station campus room suite annexe
    wing mall
    """
)
_LOCATIVE = listed("in at from near to of around outside round by nr")
_LIVED = listed("live lives lived living based hospital home moved surgery practice gp")
_MONTHS = listed("march may")
_DWELLS = listed("live lives living")
_NOT_AFTER = listed(
    """
    road street lane avenue drive close way court crescent place square terrace gardens grove
    ward house unit suite lodge room wing block estate
    """
)
_TITLES = listed(
    """
    mr mrs ms miss dr doctor nurse sister prof professor sir lady lord uncle aunt
    """
)
_SERVICE_AFTER = listed(
    """
    council councils hospital hospitals infirmary social adult childrens carers carer
    ambulance borough county city district general royal crisis camhs police mental community
    hospice nhs icb gp gps housing homecare reablement
    """
)
_LONGEST = 5
_FEWEST = 3
_ELSEWHERE = {
    "wales": "CF LL LD NP SA CH5 CH6 CH7 CH8 SY15 SY16 SY17 SY18 SY19 SY20 SY21 SY22 SY23 SY24 "
    "SY25",
    "scotland": "AB DD DG EH FK G HS IV KA KW KY ML PA PH TD1 TD2 TD3 TD4 TD5 TD6 TD7 TD8 TD10 "
    "TD11 TD13 TD14 ZE",
    "northern_ireland": "BT",
    "crown_dependency": "IM JE GY",
}
_NATIONS = {prefix: nation for nation, all_ in _ELSEWHERE.items() for prefix in all_.split()}


def outward_of(postcode: str) -> str | None:
    """The district part of a postcode: "le3 9qp", "LE39QP" and "LE3" are all "LE3"."""
    shaped = re.sub(r"[^A-Z0-9]", "", postcode.upper())
    if not 2 <= len(shaped) <= 7:
        return None
    if len(shaped) >= 5 and re.fullmatch(r"[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}", shaped):
        return shaped[:-3]
    return shaped if re.fullmatch(r"[A-Z]{1,2}[0-9][A-Z0-9]?", shaped) else None


def nation_of(outward: str) -> str | None:
    """The nation of a postcode district that lies wholly outside England; None for the others."""
    letters = re.match(r"[A-Z]+", outward)
    return _NATIONS.get(outward) or _NATIONS.get(letters.group() if letters else "")


def written(postcode: str) -> str:
    """Capitals and one space."""
    shaped = re.sub(r"[^A-Z0-9]", "", postcode.upper())
    outward = outward_of(postcode)
    return f"{outward} {shaped[len(outward) :]}".strip() if outward else shaped


@dataclass
class Gazetteer:
    """Places by name and by postcode district.

    `towns` holds, for a name in its plain form, the councils with their weight.
    `own` holds names that stand for one council, those of districts for their county; `areas` are
    those of them that are the name of the upper-tier council's own area ("Kent", "Lewisham").
    `ordinary` names are words of the language too; of these, `common` ones are mostly that.
    """

    outward: dict[str, tuple[PossiblePlace, ...]] = field(default_factory=dict)
    towns: dict[str, dict[str, float]] = field(default_factory=dict)
    own: dict[str, str] = field(default_factory=dict)
    areas: frozenset[str] = frozenset()
    ordinary: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    firsts: dict[str, int] = field(default_factory=dict)

    def place_for(self, postcode: str) -> tuple[PossiblePlace, ...]:
        """Where a postcode may lie, most likely first; nothing where the district is not known."""
        code = outward_of(postcode)
        shown = written(postcode)
        found = self.outward.get(code or "", ())
        if code and not found:
            nation = nation_of(code)
            return (PossiblePlace(Place(shown, nation=nation), 1.0),) if nation else ()
        return tuple(PossiblePlace(replace(p.place, postcode=shown), p.share) for p in found)

    def councils_of(self, name: str) -> tuple[tuple[str, float], ...]:
        """The councils in which a town or area of that name may lie, most likely first."""
        key = plain(name)
        own = self.own.get(key)
        weights = self.towns.get(key, {})
        total = sum(weights.values())
        shares = {code: weight / total for code, weight in weights.items()}
        if own:
            shares[own] = 1.0
        kept = [(code, share) for code, share in shares.items() if share >= 0.02]
        return tuple(sorted(kept, key=lambda s: (-s[1], s[0])))

    def knows(self, key: str) -> bool:
        """True for the plain form of a place."""
        return key in self.own or key in self.towns

    def longest_at(self, words: Sequence[Word], at: int) -> int:
        """How many words from `at` on are the longest name of a place; 0 for none."""
        most = self.firsts.get(words[at].plain, self.firsts.get(words[at].owner, 0))
        stop = min(len(words), at + most)
        for end in range(at + 1, stop):
            if words[end].gap is not Gap.NONE:
                stop = end
                break
        for end in range(stop, at, -1):
            if self.key_of(words[at:end]):
                return end - at
        return 0

    def key_of(self, words: Sequence[Word]) -> str | None:
        """The plain name that these words are, also with a possessive at their end."""
        key = " ".join(w.plain for w in words)
        if self.knows(key):
            return key
        key = " ".join([*(w.plain for w in words[:-1]), words[-1].owner])
        return key if self.knows(key) else None

    def places_in(self, words: Sequence[Word]) -> list[NamedPlace]:
        """Places named in a text."""
        found = []
        at = 0
        while at < len(words):
            length = self.longest_at(words, at)
            if length and self._is_meant(words, at, at + length):
                found.append(self._named(words[at : at + length]))
                at += length
            else:
                at += 1
        return found

    def _named(self, words: Sequence[Word]) -> NamedPlace:
        key = self.key_of(words) or ""
        return NamedPlace(
            words=" ".join(w.text for w in words),
            start=words[0].start,
            end=words[-1].end,
            councils=self.councils_of(key),
            council=self.own.get(key),
        )

    def _is_meant(self, words: Sequence[Word], start: int, end: int) -> bool:
        before = words[start - 1] if start and words[start].gap is not Gap.STOP else None
        after = words[end] if end < len(words) and words[end].gap is Gap.NONE else None
        if after and after.plain in _NOT_AFTER or before and before.plain in _TITLES:
            return False
        located = before is not None and before.plain in _LOCATIVE
        lived = located and start > 1 and words[start - 2].plain in _LIVED
        served = after is not None and after.plain in _SERVICE_AFTER
        capital = words[start].capital and not words[start].shouted
        if end - start == 1 and words[start].owner in _MONTHS:
            return served or located and words[start - 2].plain in _DWELLS
        if end - start == 1 and words[start].owner in self.ordinary:
            return served and (capital or located) or located and capital or lived
        own = (self.key_of(words[start:end]) or "") in self.own
        return capital or located or served or own or end - start > 1


def load_gazetteer(folder: Path, *, councils: Mapping[str, Mapping[str, str]]) -> Gazetteer:
    """The gazetteer from the reference files. `councils` are rows of organisations.csv by code."""
    outward = _outward(folder, councils)
    towns = _towns(folder, outward, frozenset(councils))
    own, areas = _own_names(folder, frozenset(councils))
    common = _ordinary(folder, "[words]")
    firsts: dict[str, int] = {}
    for name in [*towns, *own]:
        parts = name.split()
        firsts[parts[0]] = max(firsts.get(parts[0], 0), min(len(parts), _LONGEST))
    return Gazetteer(
        outward=outward,
        towns=towns,
        own=own,
        areas=areas,
        ordinary=common | _ordinary(folder, "[towns]"),
        common=common,
        firsts=firsts,
    )


def _towns(
    folder: Path, outward: Mapping[str, tuple[PossiblePlace, ...]], councils: frozenset[str]
) -> dict[str, dict[str, float]]:
    """Towns and regions, with the weight of each council in which they may lie."""
    weights: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for table in ("gp_practices.csv", "pharmacies.csv", "dental_practices.csv"):
        _count_towns(weights, rows(folder, table), outward)
    for row in rows(folder, "hospitals.csv"):
        for town in row["town"].split(", "):
            for possible in outward.get(row["outward"], ()):
                weights[plain(town)][possible.place.council_code or ""] += _FEWEST * possible.share
    towns = {name: dict(found) for name, found in weights.items() if sum(found.values()) >= _FEWEST}
    for row in rows(folder, "regions.csv"):
        codes = [code for code in row["councils"].split() if code in councils]
        towns[plain(row["name"])] = dict.fromkeys(codes, 1.0)
    return towns


def _own_names(folder: Path, councils: frozenset[str]) -> tuple[dict[str, str], frozenset[str]]:
    """Names that stand for one council, and those of them that are its own area's."""
    own: dict[str, str] = {}
    areas = set()
    for row in rows(folder, "place_names.csv"):
        own[plain(row["name"])] = row["council"]
        if row["kind"] == "area":
            areas.add(plain(row["name"]))
    for row in rows(folder, "aliases.csv"):
        if row["target_code"] in councils and not row["note"].startswith("ended"):
            name = _own_name(own, row)
            if row["kind"] == "council short name" and name:
                areas.add(name)
    return own, frozenset(areas)


def _outward(
    folder: Path, councils: Mapping[str, Mapping[str, str]]
) -> dict[str, tuple[PossiblePlace, ...]]:
    found: dict[str, list[PossiblePlace]] = defaultdict(list)
    for row in rows(folder, "postcode_areas.csv"):
        code = row["council_gss"]
        name = councils[code]["name"] if code in councils else row["council_name"]
        place = Place(row["outward_code"], code, name, row["icb_code"], row["icb_name"], "england")
        found[row["outward_code"]].append(PossiblePlace(place, float(row["share"] or 1)))
    return {k: tuple(sorted(v, key=lambda p: -p.share)) for k, v in found.items()}


def _ordinary(folder: Path, section: str) -> frozenset[str]:
    found: list[str] = []
    now = ""
    for line in path_of(folder, "ordinary_places.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            now = line
        elif now == section:
            found += line.split()
    return frozenset(found)


def _count_towns(
    weights: dict[str, dict[str, float]],
    table: Iterable[Mapping[str, str]],
    outward: Mapping[str, tuple[PossiblePlace, ...]],
) -> None:
    for row in table:
        where = outward.get(row["postcode"].split(" ")[0], ())
        for part in row["address"].split(", ")[1:] if where else ():
            name = plain(part)
            words = name.split()
            if not words or _FIGURE.search(name) or len(words) > _LONGEST:
                continue
            if not _STREETS.isdisjoint(words):
                continue
            for possible in where:
                weights[name][possible.place.council_code or ""] += possible.share


def _own_name(own: dict[str, str], row: Mapping[str, str]) -> str:
    name = plain(row["alias"])
    for tail in (
        " borough council",
        " district council",
        " city council",
        " county council",
        " council",
        " ua",
        " social services",
        " adult social care",
    ):
        name = name.removesuffix(tail)
    name = name.removeprefix("london borough of ").removeprefix("the ")
    if name and " council" not in name and "borough" not in name:
        own.setdefault(name, row["target_code"])
        return name
    return ""
