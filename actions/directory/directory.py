# SPDX-License-Identifier: Apache-2.0
"""The directory: organisations, their names, and what lies where. Read once, never written."""

import gc
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from actions.directory import reach as reaching
from actions.directory.contacts import Contacts, load_contacts
from actions.directory.gazetteer import Gazetteer, load_gazetteer
from actions.directory.heirs import (
    Heirs,
    add_former_names,
    closed_body,
    load_heirs,
    settle_homes,
    settle_names,
    settle_services,
)
from actions.directory.loading import load_names
from actions.directory.model import (
    AdvocacyProvider,
    Closed,
    ContactDetails,
    Name,
    NamedPlace,
    PossiblePlace,
    Provider,
)
from actions.directory.names import NameIndex
from actions.directory.outside import OutsideBodies, OutsideBody, load_outside
from actions.directory.service_words import Phrases, load_phrases
from actions.directory.services import AreaServices, load_services
from actions.directory.tables import REFERENCE, path_of, rows
from actions.directory.words import plain, words_of
from actions.domain.organisations import Family, Organisation, Place

_FAMILIES = (
    ("council", Family.COUNCIL),
    ("integrated care board", Family.INTEGRATED_CARE_BOARD),
    ("NHS England", Family.NHS_ENGLAND),
    ("NHS", Family.NHS_TRUST),
    ("GP practice", Family.GP_PRACTICE),
    ("dental practice", Family.DENTAL_PRACTICE),
    ("pharmacy", Family.PHARMACY),
    ("appliance contractor", Family.PHARMACY),
    ("nursing home", Family.NURSING_HOME),
    ("care home", Family.CARE_HOME),
    ("home care", Family.HOME_CARE),
    ("supported living", Family.SUPPORTED_LIVING),
    ("extra care housing", Family.SUPPORTED_LIVING),
    ("hospice", Family.HOSPICE),
    ("optician", Family.OPTICIAN),
    ("independent provider", Family.OTHER_NHS_PROVIDER),
)


@lru_cache(maxsize=512)
def family_of_type(type_: str) -> Family:
    """The family of a publisher's type."""
    return next((f for start, f in _FAMILIES if type_.startswith(start)), Family.OTHER)


@dataclass
class Directory:
    """Everything the reference files say, ready to be asked.

    `added` are rows of providers that the site itself has added; `folder` is where all was read.
    """

    gazetteer: Gazetteer
    names: NameIndex
    services: AreaServices
    contacts: Contacts
    outside: OutsideBodies
    phrases: Phrases
    ordinary_words: frozenset[str] = frozenset()
    sectors: dict[str, str] = field(default_factory=dict)
    homes: dict[str, frozenset[str]] = field(default_factory=dict)
    reach: dict[str, dict[str, float]] = field(default_factory=dict)
    added: dict[str, tuple[str, ...]] = field(default_factory=dict)
    folder: Path = REFERENCE
    _rows: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _sites: dict[str, str] = field(default_factory=dict)
    _closed: dict[str, Closed] = field(default_factory=dict)
    _hospitals: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)

    @classmethod
    def load(cls, folder: Path = REFERENCE) -> "Directory":
        """Read all reference files."""
        bodies = {row["code"]: row for row in rows(folder, "organisations.csv")}
        councils = {c: r for c, r in bodies.items() if r["type"].startswith("council")}
        gazetteer = load_gazetteer(folder, councils=councils)
        heirs = load_heirs(folder)
        made = cls(
            gazetteer=gazetteer,
            names=load_names(folder, gazetteer=gazetteer, organisations=bodies),
            services=load_services(folder),
            contacts=load_contacts(folder),
            outside=load_outside(folder),
            phrases=load_phrases(folder),
            ordinary_words=_words(folder),
            sectors={c: r["sector"] for c, r in bodies.items()},
            folder=folder,
        )
        add_former_names(made.names, folder)
        settle_names(made.names, heirs)
        settle_services(made.services, heirs)
        made.homes = settle_homes(reaching.homes(folder, gazetteer), heirs)
        made.reach = reaching.reach(made.services, made.homes)
        made._take(folder, bodies, heirs)
        return made

    def _take(self, folder: Path, bodies: Mapping[str, Mapping[str, str]], heirs: Heirs) -> None:
        self._take_rows(folder, bodies)
        self._sites = {
            row["site_code"]: row["parent_code"]
            for row in rows(folder, "sites.csv")
            if row["site_code"]
        }
        for row in rows(folder, "hospitals.csv"):
            for town in _names_of_town(row["town"]):
                known = self._hospitals.get(plain(town), ())
                now = [(code, row["kind"]) for code in heirs.of(row["trust_code"])]
                self._hospitals[plain(town)] = tuple(dict.fromkeys((*known, *now)))
        self._take_closed(folder)
        for body in heirs.bodies.values():
            self._closed[body.code] = body.closed
            self._closed.setdefault(plain(body.name), body.closed)

    def _take_rows(self, folder: Path, bodies: Mapping[str, Mapping[str, str]]) -> None:
        for code, row in bodies.items():
            self._rows[code] = _row(row, row["address"].rsplit(", ", 1)[-1])
        for table in (
            "gp_practices.csv",
            "pharmacies.csv",
            "dental_practices.csv",
            "providers.csv",
        ):
            for row in rows(folder, table):
                self._rows[row["code"]] = _row(row, row["address"])
        for row in rows(folder, "care_homes.csv"):
            if row["location_id"]:
                self._rows[row["location_id"]] = (
                    row["name"], row["type"], row["town"] or row["address"], row["postcode"], "",
                    row["council_gss"],
                )  # fmt: skip

    def _take_closed(self, folder: Path) -> None:
        for row in rows(folder, "aliases.csv"):
            if not row["kind"].startswith("former"):
                continue
            head = row["note"].split(";")[0]
            code, _, when = head.partition(" closed ")
            if not when:
                code, when = "", head.removeprefix("ended ") if "ended" in head else ""
            for key in filter(None, (code, plain(row["alias"]))):
                known = self._closed.get(key)
                after = known.successors if known else ()
                if row["target_code"] not in after:
                    after = (*after, row["target_code"])
                name = known.name if known else row["alias"]
                self._closed[key] = Closed(code or None, name, _day(when), after)

    # Organisations

    def organisation(self, code: str) -> Organisation | None:
        """An organisation by its code; None for a code that no list holds."""
        row = self._row_of(code)
        if row is None:
            return None
        name, type_, address, postcode, icb, council = row
        return Organisation(
            code=code,
            name=name,
            family=family_of_type(type_),
            type=type_,
            town=address.rsplit(", ", 1)[-1] or None,
            postcode=postcode or None,
            icb_code=icb or None,
            council_code=council or (code if code.startswith("E") and len(code) == 9 else None),
        )

    def is_council(self, code: str) -> bool:
        """True for the code of a council."""
        row = self._row_of(code)
        return row is not None and row[1].startswith("council")

    def outside_body(self, name: str, *, place: str | None) -> OutsideBody | None:
        """The body without a code that has this name, or that lies in a place abroad."""
        area = plain(place or "")
        abroad = None if self.gazetteer.knows(area) else self.outside.areas.get(area)
        return self.outside.of(name) or abroad

    def hospitals_in(self, town: str) -> tuple[tuple[str, str], ...]:
        """Trusts with a hospital in a town, each with its kind ("acute", "community")."""
        return self._hospitals.get(plain(town), ())

    def address_of(self, code: str) -> str:
        """The address as published, without postcode; empty where none is known."""
        row = self._row_of(code)
        return row[2] if row else ""

    def _row_of(self, code: str) -> tuple[str, ...] | None:
        return self._rows.get(code) or self.added.get(code)

    def trust_of_site(self, site_code: str) -> str | None:
        """The trust that a site belongs to today."""
        return self._sites.get(site_code)

    def closed(self, name_or_code: str) -> Closed | None:
        """A body that is no more, with its successors."""
        known = self._closed.get(name_or_code) or self._closed.get(plain(name_or_code))
        return known or closed_body(self.folder, name_or_code)

    def named(self, name: str) -> tuple[Name, ...]:
        """What a whole name may mean."""
        return self.names.of(name)

    # Places

    def place_for(self, postcode: str) -> tuple[PossiblePlace, ...]:
        """Where a postcode may lie, most likely first; nothing where its district is not known."""
        return self.gazetteer.place_for(postcode)

    def place_of_council(self, code: str) -> Place | None:
        """A council's area, with its board where there is only one."""
        found = self.organisation(code)
        if found is None or found.family is not Family.COUNCIL:
            return None
        board = self.organisation(found.icb_code) if found.icb_code else None
        return Place(None, code, found.name, found.icb_code, board.name if board else None,
                     "england")  # fmt: skip

    def places_in(self, text: str) -> tuple[NamedPlace, ...]:
        """Towns, districts, counties and regions named in a text."""
        return tuple(self.gazetteer.places_in(words_of(text)))

    def councils_in(self, text: str) -> tuple[str, ...]:
        """Councils named in words, also by a district or town that lies in one alone.

        "Leicestershire", "Newcastle", "rushcliffe": the upper-tier council of each.
        """
        found = [p.likely for p in self.places_in(text) if p.likely]
        if not found:
            whole = self.gazetteer.councils_of(text)
            found = [whole[0][0]] if whole and whole[0][1] >= 0.9 else []
        return tuple(dict.fromkeys(found))

    # Services, advocacy, contacts

    def ambulance_for(self, council_code: str) -> Provider | None:
        """The ambulance trust of a council's area."""
        return self.services.ambulance_for(council_code)

    def services_for(self, area_code: str, service: str) -> tuple[Provider, ...]:
        """Who gives a service in the area of a council or board, best confidence first."""
        return self.services.of(area_code, service)

    def advocacy_for(self, council_code: str) -> AdvocacyProvider | None:
        """The advocacy provider, at high or medium confidence only."""
        return self.contacts.advocacy_for(council_code)

    def advocacy_fall_backs(self) -> tuple[AdvocacyProvider, ...]:
        """National help that is right everywhere."""
        return self.contacts.fall_backs

    def contact_of(self, code: str) -> ContactDetails | None:
        """The best complaints contact that may be shown; None where there is none."""
        return self.contacts.shown(code)

    def contacts_for_staff(self, code: str) -> tuple[ContactDetails, ...]:
        """All contacts known, weak ones too, for staff to check."""
        return self.contacts.all_of(code)


def _names_of_town(written: str) -> list[str]:
    """ "Newport, Isle of Wight" has two names, "Stoke-on-Trent" is "Stoke" too."""
    names = written.split(", ")
    for name in names[:1]:
        short = re.split(r"[ -](?:on|upon|under|in|super)[ -]", name, maxsplit=1)[0]
        if short != name:
            names.append(short)
    return names


def _row(row: Mapping[str, str], address: str) -> tuple[str, ...]:
    return (row["name"], row["type"], address, row["postcode"], row["icb_code"], row["council_gss"])


def _day(written: str) -> str | None:
    if len(written) == 8 and written.isdigit():
        return f"{written[:4]}-{written[4:6]}-{written[6:]}"
    return written or None


def _words(folder: Path) -> frozenset[str]:
    path = path_of(folder, "ordinary_words.txt")
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return frozenset(w for line in lines if not line.startswith("#") for w in line.split())


@lru_cache(maxsize=2)
def the_directory(folder: Path = REFERENCE) -> Directory:
    """The directory of this process, loaded at its first use.

    It stays for as long as the process, so it is kept out of the rounds of garbage collection:
    each round over it would hold up a message for tens of milliseconds. While it is being read,
    rounds would find nothing and take a quarter of the time.
    """
    gc.disable()
    try:
        made = Directory.load(folder)
    finally:
        gc.enable()
    gc.collect()
    gc.freeze()
    return made
