# SPDX-License-Identifier: Apache-2.0
"""Who gives which service where: stated by a source, worked out, or known locally.

Nothing here decides: where sources are weak or differ, the person is asked.
"""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from pathlib import Path

from actions.directory.model import Confidence, Provider
from actions.directory.tables import rows

_ORDER = {Confidence.HIGH: 0, Confidence.MEDIUM: 1, Confidence.LOW: 2}
HAND_LIST = "local_services.csv: general knowledge, not checked"


@dataclass
class AreaServices:
    """Providers by area and service."""

    by_area: dict[tuple[str, str], list[Provider]] = field(default_factory=dict)
    ambulances: dict[str, Provider] = field(default_factory=dict)

    def of(self, area_code: str, service: str) -> tuple[Provider, ...]:
        """Providers of an area, best confidence first."""
        return tuple(self.by_area.get((area_code, service), ()))

    def ambulance_for(self, council_code: str) -> Provider | None:
        return self.ambulances.get(council_code)


def load_services(folder: Path) -> AreaServices:
    """Services from the reference files.

    Two sources of low confidence that name the same provider, and no other, make it medium.
    """
    found: dict[tuple[str, str], list[Provider]] = defaultdict(list)
    for row in rows(folder, "local_services.csv"):
        found[row["council_gss"], row["service"]].append(
            Provider(
                row["trust_code"] or None,
                row["provider_name"],
                row["service"],
                Confidence.LOW,
                "",
                HAND_LIST,
            )  # fmt: skip
        )
    for row in rows(folder, "area_services.csv"):
        key = (row["area_code"], row["service"])
        said = Provider(row["trust_code"] or None, row["provider_name"], row["service"],
                        Confidence(row["confidence"]), row["as_of"], row["source"])  # fmt: skip
        _merge(found[key], said)
    for said_here in found.values():
        said_here.sort(key=lambda p: _ORDER[p.confidence])
    ambulances = {
        row["council_gss"]: Provider(row["trust_code"], row["trust_name"], "ambulance",
                                     Confidence(row["confidence"]), "", row["source"])
        for row in rows(folder, "ambulance_areas.csv")
    }  # fmt: skip
    return AreaServices(dict(found), ambulances)


def _merge(known: list[Provider], said: Provider) -> None:
    for at, other in enumerate(known):
        if other.name == said.name or other.code and other.code == said.code:
            both_low = other.confidence is said.confidence is Confidence.LOW
            best = min(other.confidence, said.confidence, key=lambda c: _ORDER[c])
            known[at] = replace(said, confidence=Confidence.MEDIUM if both_low else best)
            return
    known.append(said)
