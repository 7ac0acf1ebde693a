# SPDX-License-Identifier: Apache-2.0
"""Bodies that have a name but no code here: other nations, private care, government, housing."""

from dataclasses import dataclass
from pathlib import Path

from actions.directory.tables import rows
from actions.directory.words import plain, variants
from actions.domain.organisations import Family
from actions.domain.understood import Service


@dataclass(frozen=True)
class OutsideBody:
    """`nation` is wales, scotland, northern_ireland or islands; empty for a body of England."""

    name: str
    family: Family
    service: Service
    nation: str = ""


@dataclass(frozen=True)
class OutsideBodies:
    """`names` by plain form; `areas` are places outside England, each with its council."""

    names: dict[str, OutsideBody]
    areas: dict[str, OutsideBody]
    lengths: dict[str, int]

    def of(self, name: str) -> OutsideBody | None:
        """The body of a whole name."""
        return self.names.get(plain(name)) or self.names.get(plain(name).removeprefix("the "))


_COUNCIL_ENDS = (
    "district council",
    "county borough council",
    "county council",
    "city council",
    "council",
)


def _area_of(council: str) -> str:
    area = plain(council)
    for tail in _COUNCIL_ENDS:
        area = area.removesuffix(f" {tail}")
    return area.removeprefix("city of ").removeprefix("isle of ")


def load_outside(folder: Path) -> OutsideBodies:
    """Names and areas of the bodies in outside_bodies.csv."""
    names: dict[str, OutsideBody] = {}
    areas: dict[str, OutsideBody] = {}
    for row in rows(folder, "outside_bodies.csv"):
        body = OutsideBody(
            row["name"], Family(row["family"]), Service(row["service"]), row["nation"]
        )
        called = [*filter(None, row["also_called"].split("; "))]
        if body.service is Service.COUNCIL:
            areas |= dict.fromkeys([_area_of(row["name"]), *called], body)
            called = []
        for written in (row["name"], *called):
            for key in (*variants(written), plain(written)):
                names.setdefault(key, body)
    for area, body in areas.items():
        names.setdefault(f"{area} council", body)
        names.setdefault(f"{area} social services", body)
        names.setdefault(f"{area} county council", body)
    lengths: dict[str, int] = {}
    for key in names:
        parts = key.split()
        lengths[parts[0]] = max(lengths.get(parts[0], 0), len(parts))
    return OutsideBodies(names, areas, lengths)
