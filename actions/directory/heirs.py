# SPDX-License-Identifier: Apache-2.0
"""Bodies that have closed since our hand-made lists were written, and those that took over.

A name, a hospital or a service of a closed body belongs to its successor. Where several took over,
the person is asked; where nobody is known to, the name is in no list, and staff find out.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from actions.directory.model import Closed, Kind, Name, Provider
from actions.directory.names import NameIndex
from actions.directory.services import AreaServices
from actions.directory.tables import rows
from actions.directory.words import plain, variants

_KINDS = (
    ("NHS", Kind.FORMER),
    ("integrated care board", Kind.FORMER),
    ("GP practice", Kind.GP),
    ("pharmacy", Kind.PHARMACY),
    ("dispensing appliance contractor", Kind.PHARMACY),
    ("dental practice", Kind.DENTIST),
)


@dataclass(frozen=True)
class ClosedBody:
    code: str
    name: str
    type: str
    town: str
    council: str
    closed_on: str
    followers: tuple[str, ...]

    @property
    def closed(self) -> Closed:
        return Closed(self.code, self.name, self.closed_on or None, self.followers)


@dataclass(frozen=True)
class Heirs:
    """Closed bodies by code: those that somebody took over, and all that our own lists may name."""

    bodies: Mapping[str, ClosedBody] = field(default_factory=dict)

    def of(self, code: str) -> tuple[str, ...]:
        """Those that a code stands for today: itself, or those that took over."""
        found = self.bodies.get(code)
        return found.followers if found else (code,)


def load_heirs(folder: Path) -> Heirs:
    """The closed bodies of closed.csv, which a load writes, as far as they are needed."""
    needed = (r for r in rows(folder, "closed.csv") if r["successors"] or _kind_of(r["type"]) is
              Kind.FORMER)  # fmt: skip
    return Heirs({row["code"]: _body(row) for row in needed})


def closed_body(folder: Path, name_or_code: str) -> Closed | None:
    """Any closed body of closed.csv. The file is read for it: nobody waits for this in a chat."""
    key = plain(name_or_code)
    for row in rows(folder, "closed.csv"):
        if row["code"] == name_or_code.upper() or key and plain(row["name"]) == key:
            return _body(row).closed
    return None


def _body(row: Mapping[str, str]) -> ClosedBody:
    return ClosedBody(
        row["code"], row["name"], row["type"], row["town"], row["council_gss"], row["closed_on"],
        tuple(row["successors"].split()),
    )  # fmt: skip


def settle_names(index: NameIndex, heirs: Heirs) -> None:
    """Let names of closed bodies mean those that took over."""
    if not heirs.bodies:
        return
    for key, names in list(index.names.items()):
        if any(name.code in heirs.bodies for name in names):
            now = [replace(n, code=code) for n in names for code in heirs.of(n.code)]
            index.names[key] = tuple({n.code: n for n in now}.values())
            if not now:
                index.drop(key)
    for body in heirs.bodies.values():
        _add_former(index, body)


def add_former_names(index: NameIndex, folder: Path) -> None:
    """Names that a body had before the last loads."""
    for row in rows(folder, "former_names.csv"):
        kind = _kind_of(row["type"])
        if kind is not None and " " in plain(row["name"]):
            name = Name(row["code"], kind, shared=kind is not Kind.FORMER)
            for key in variants(row["name"]):
                index.add_new(key, (name,))


def _kind_of(type_: str) -> Kind | None:
    return next((kind for start, kind in _KINDS if type_.startswith(start)), None)


def _add_former(index: NameIndex, body: ClosedBody) -> None:
    kind = _kind_of(body.type)
    if kind is None or not body.followers or " " not in plain(body.name):
        return
    shared = kind is not Kind.FORMER
    names = tuple(
        Name(code, kind, body.town or None, body.council or None, shared=shared)
        for code in body.followers
    )
    for key in variants(body.name):
        index.add_new(key, names)


def settle_services(services: AreaServices, heirs: Heirs) -> None:
    """Let services of closed bodies be given by the one that took over, where there is one."""
    if not heirs.bodies:
        return
    for area, providers in services.by_area.items():
        services.by_area[area] = list(_settled(providers, heirs))
    for council, provider in list(services.ambulances.items()):
        now = tuple(_settled([provider], heirs))
        if now:
            services.ambulances[council] = now[0]
        else:
            del services.ambulances[council]


def _settled(providers: Iterable[Provider], heirs: Heirs) -> Iterable[Provider]:
    for provider in providers:
        if provider.code not in heirs.bodies:
            yield provider
            continue
        for code in heirs.of(provider.code or ""):
            yield replace(provider, code=code)


def settle_homes(homes: Mapping[str, frozenset[str]], heirs: Heirs) -> dict[str, frozenset[str]]:
    """Let those that took over be at home where the closed bodies were."""
    found: dict[str, frozenset[str]] = {}
    for code, councils in homes.items():
        for now in heirs.of(code):
            found[now] = found.get(now, frozenset()) | councils
    return found
