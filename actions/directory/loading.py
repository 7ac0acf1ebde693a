# SPDX-License-Identifier: Apache-2.0
"""Building the index of names from the reference files.

The hand-made lists (hospitals.csv, trust_names.csv) hold over sites.csv and aliases.csv, whose
parents are partly those of visiting clinics (see SOURCES.md).
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from actions.directory.gazetteer import Gazetteer
from actions.directory.hospitals import council_at, is_initials, take_hospitals
from actions.directory.model import Kind, Name
from actions.directory.names import NameIndex
from actions.directory.tables import rows
from actions.directory.words import listed, plain, variants

PRIVATE = listed("private spire nuffield bmi bupa ramsay circle priory cygnet capio optegra sney")
_COMPASS = listed(
    """
    north south east west northern southern eastern western mid central upper lower great
    greater and of the royal county city university teaching on upon in
    """
)
_ORG_WORDS = listed(
    """
    hospital hospitals infirmary trust nhs healthcare health partnership foundation ambulance
    care clinic centre unit service services board ccg commissioning council
    """
)
_BEFORE_ITS_KIND = re.compile(r"(.+? (?:Centre|Unit|Clinic))(?: for |,| - )")
_MOST_SPACES = 2
_TWO_WORDS = re.compile(
    r"[a-z]{3,} (?!community|university|district|memorial|children|general|city|dental|eye|vic"
    r"|royal|county|cottage)[a-z]{3,}"
)
_SITE_WORDS = listed("hospital infirmary hospitals")
_SITE_TAILS = ("unit", "clinic", "mental health unit", "centre")
_PRACTICE_WORDS = listed(
    """
    the surgery surgeries practice medical centre health clinic doctors gp group dental
    dentist dentists pharmacy chemist chemists ltd limited and care family partnership
    partners of a department access community service services at instore plc llp dept new out
    hospital online
    hours
    """
)
_PRACTICE_TYPES = listed(
    """
    surgery surgeries practice medical health clinic doctors dental dentist dentists dentistry
    pharmacy chemist chemists orthodontics
    """
)
_CHAINS = listed(
    """
    boots well lloyds lloydspharmacy superdrug tesco asda morrisons sainsburys rowlands cohens
    jhoots kamsons weldricks mydentist bupa specsavers peak paydens
    """
)
_LABELS = (("limited", "ltd"), ("care home", "nursing home", "residential home", "rest home",
           "residential care home", "home", "care centre"))  # fmt: skip


def load_names(
    folder: Path, *, gazetteer: Gazetteer, organisations: Mapping[str, Mapping[str, str]]
) -> NameIndex:
    """All names that the directory knows."""
    index = NameIndex()
    take_hospitals(index, folder, gazetteer)
    _trusts(index, folder, organisations)
    _aliases(index, folder, gazetteer)
    _sites(index, folder, gazetteer, organisations)
    _practices(index, folder, gazetteer)
    _care_homes(index, folder)
    _providers(index, folder, gazetteer)
    for key in [k for k in index.names if gazetteer.knows(k) and not _holds(index, k)]:
        index.drop(key)
    _joined(index, gazetteer)
    return index


def _joined(index: NameIndex, gazetteer: Gazetteer) -> None:
    """Hospitals of two words are also written as one: "Millview" for Mill View."""
    for key, names in list(index.names.items()):
        first, _, last = key.partition(" ")
        one = first + last
        of_hospitals = all(n.kind in (Kind.HOSPITAL, Kind.SITE) for n in names)
        if not of_hospitals or not _TWO_WORDS.fullmatch(key) or gazetteer.knows(one):
            continue
        index.add_new(one, names)


def _holds(index: NameIndex, key: str) -> bool:
    """True for a place name that is a hospital's usual name as well ("Southmead")."""
    return any(n.kind is Kind.HOSPITAL and not n.bare for n in index.names[key])


def _trusts(index: NameIndex, folder: Path, organisations: Mapping[str, Mapping[str, str]]) -> None:
    for code, row in organisations.items():
        kind = (
            Kind.COUNCIL
            if row["type"].startswith("council")
            else (Kind.BOARD if row["type"] == "integrated care board" else Kind.OFFICIAL)
        )
        index.add(row["name"], Name(code, kind))
    for row in rows(folder, "trust_names.csv"):
        for also in row["also_called"].split("; "):
            bare = also.lstrip("~^")
            kind = Kind.INITIALS if is_initials(bare) else Kind.NICKNAME
            if bare.startswith("the "):
                index.after_the.update(variants(bare))
            for key in variants(bare):
                index.add_exact(key, Name(row["trust_code"], kind, shared=bare != also))


_ALIAS_KINDS = {
    "common variant": Kind.OFFICIAL, "short name": Kind.OFFICIAL, "initials": Kind.MADE_INITIALS,
    "former organisation": Kind.FORMER, "former organisation (CCG)": Kind.FORMER,
    "council alternative name": Kind.COUNCIL, "council department": Kind.COUNCIL,
    "council short name": Kind.COUNCIL, "district council": Kind.COUNCIL,
    "former council": Kind.COUNCIL,
}  # fmt: skip


def _aliases(index: NameIndex, folder: Path, gazetteer: Gazetteer) -> None:
    for row in rows(folder, "aliases.csv"):
        kind = _ALIAS_KINDS.get(row["kind"])
        key = plain(row["alias"]).removeprefix("the ")
        if kind is None or gazetteer.knows(key) or _only_regions(key, gazetteer):
            continue
        index.add(row["alias"], Name(row["target_code"], kind), only_new=kind is Kind.MADE_INITIALS)


def _only_regions(key: str, gazetteer: Gazetteer) -> bool:
    """True for a name of nothing but towns, regions and compass points ("East Cheshire")."""
    parts = key.split()
    return not _ORG_WORDS & set(parts) and all(
        p in _COMPASS or gazetteer.knows(p) or p.endswith("shire") for p in parts
    )


def _sites(
    index: NameIndex,
    folder: Path,
    gazetteer: Gazetteer,
    organisations: Mapping[str, Mapping[str, str]],
) -> None:
    for row in rows(folder, "sites.csv"):
        key = plain(row["name"])
        short = _BEFORE_ITS_KIND.match(row["name"])
        if row["hosted"] or not _may_be_site(key, short):
            continue
        if any(not n.shared and not n.bare for n in index.names.get(key, ())):
            continue
        outward = row["postcode"].split(" ")[0]
        near = gazetteer.outward.get(outward, ())
        boards = {p.place.icb_code for p in near}
        parent = organisations.get(row["parent_code"])
        if parent is None or outward and parent["icb_code"] not in boards:
            continue
        council = near[0].place.council_code if near else None
        town = row["address"].split(", ")[-1] if row["address"] else None
        name = Name(row["parent_code"], Kind.SITE, town, council, shared=True)
        index.add(row["name"], name)
        if short and short[1].count(" ") <= _MOST_SPACES:
            index.add(short[1], name, only_new=True)


def may_be_site(name: str) -> bool:
    """True where a site's name is one that people would use for a hospital or unit."""
    return _may_be_site(plain(name), _BEFORE_ITS_KIND.match(name))


def _may_be_site(key: str, short: re.Match[str] | None) -> bool:
    return PRIVATE.isdisjoint(key.split()) and (short is not None or _looks_like_site(key))


def _looks_like_site(key: str) -> bool:
    if "nursing home" in key or "hospice" in key:
        return False
    if key in ("community hospital", "district hospital", "private hospitals"):
        return False
    return bool(_SITE_WORDS & set(key.split())) or key.endswith(_SITE_TAILS) and " " in key


def _practices(index: NameIndex, folder: Path, gazetteer: Gazetteer) -> None:
    tables = (
        ("gp_practices.csv", Kind.GP),
        ("pharmacies.csv", Kind.PHARMACY),
        ("dental_practices.csv", Kind.DENTIST),
    )
    for table, kind in tables:
        found: dict[str, dict[str, Name]] = defaultdict(dict)
        for row in rows(folder, table):
            outward = row["postcode"].split(" ")[0]
            council = row["council_gss"] or council_at(gazetteer, outward)
            name = Name(row["code"], kind, None, council, shared=True)
            for key in _practice_names(row["name"], kind):
                found[key][name.code] = name
        for key, names in found.items():
            index.add_new(key, tuple(names.values()))


def _practice_names(name: str, kind: Kind) -> set[str]:
    """Names worth finding: with a word of its own, and a word for what it is."""
    keys = set()
    for key in variants(name):
        parts = key.split()
        own = [p for p in parts if p not in _PRACTICE_WORDS and not p.isdigit()]
        if parts[0] in ("my", "our", "your"):
            continue
        if set(parts) & _CHAINS and kind is Kind.PHARMACY:
            chain = next(p for p in parts if p in _CHAINS)
            keys |= {f"{chain} {t}" for t in ("pharmacy", "chemist", "chemists", "the chemist")}
        elif len(parts) > 1 and own and _PRACTICE_TYPES & set(parts):
            keys.add(key)
    return keys


def _providers(index: NameIndex, folder: Path, gazetteer: Gazetteer) -> None:
    """Companies that give care, by names of two words and more.

    Names of private hospitals stay with outside_bodies.csv: who pays decides about them.
    """
    for row in rows(folder, "providers.csv"):
        council = row["council_gss"] or council_at(gazetteer, row["postcode"].split(" ")[0])
        name = Name(row["code"], Kind.CARE, None, council, shared=True)
        for key in variants(row["name"]):
            parts = key.split()
            known = index.names.get(key, ())
            if (
                len(parts) > 1
                and not PRIVATE & set(parts)
                and all(n.kind is Kind.CARE for n in known)
            ):
                index.add_exact(key, name)


def _care_homes(index: NameIndex, folder: Path) -> None:
    for row in rows(folder, "care_homes.csv"):
        code = row["location_id"]
        if not code:
            continue
        for key in variants(row["name"]):
            parts = [p for p in key.split() if not p.isdigit()]
            if len(parts) < 2 or len(parts) == 2 and set(parts) & {"road", "street", "lane"}:
                continue
            known = index.names.get(key, ())
            if all(n.kind is Kind.CARE for n in known):
                town, council = row["town"] or None, row["council_gss"] or None
                index.add_exact(key, Name(code, Kind.CARE, town, council, shared=True))
