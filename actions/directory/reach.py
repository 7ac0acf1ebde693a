# SPDX-License-Identifier: Apache-2.0
"""How far each body's services reach, council by council."""

from collections import defaultdict
from pathlib import Path

from actions.directory.gazetteer import Gazetteer, outward_of
from actions.directory.model import Confidence
from actions.directory.services import AreaServices
from actions.directory.tables import rows

_BY_CONFIDENCE = {Confidence.HIGH: 0.8, Confidence.MEDIUM: 0.7, Confidence.LOW: 0.5}


def homes(folder: Path, gazetteer: Gazetteer) -> dict[str, frozenset[str]]:
    """The councils in which each trust has hospitals, or at least its offices."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows(folder, "hospitals.csv"):
        found[row["trust_code"]] |= _most(gazetteer, row["outward"])
    for row in rows(folder, "organisations.csv"):
        if row["code"] not in found and row["postcode"] and not row["council_gss"]:
            found[row["code"]] |= _most(gazetteer, outward_of(row["postcode"]) or "")
    return {code: frozenset(councils) for code, councils in found.items()}


def _most(gazetteer: Gazetteer, outward: str) -> set[str]:
    possible = gazetteer.outward.get(outward, ())
    return {p.place.council_code for p in possible if p.place.council_code and p.share >= 0.3}


def reach(
    services: AreaServices, at_home: dict[str, frozenset[str]]
) -> dict[str, dict[str, float]]:
    """For each trust the councils it serves, from 0 to 1."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for (area, _), providers in services.by_area.items():
        for provider in providers:
            if provider.code and area.startswith("E"):
                near = _BY_CONFIDENCE[provider.confidence]
                found[provider.code][area] = max(near, found[provider.code].get(area, 0.0))
    for code, councils in at_home.items():
        for council in councils:
            found[code][council] = 1.0
    return dict(found)
