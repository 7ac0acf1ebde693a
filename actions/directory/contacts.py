# SPDX-License-Identifier: Apache-2.0
"""Contacts for complaints, and advocacy providers, with how far each may be trusted."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from actions.directory.model import AdvocacyProvider, Confidence, ContactDetails
from actions.directory.tables import rows

_SHOWN = (Confidence.HIGH, Confidence.MEDIUM)
_STAFF_ONLY_KINDS = ("council phone (Blue Badge list)", "predecessor board", "general")
_KIND_ORDER = ("complaints", "PALS and complaints", "patient experience", "PALS", "complaints page")


@dataclass
class Contacts:
    by_code: dict[str, list[ContactDetails]] = field(default_factory=dict)
    advocates: dict[str, AdvocacyProvider] = field(default_factory=dict)
    fall_backs: tuple[AdvocacyProvider, ...] = ()

    def shown(self, code: str) -> ContactDetails | None:
        """The best contact that people may be shown."""
        return next((c for c in self.by_code.get(code, ()) if not c.for_staff), None)

    def all_of(self, code: str) -> tuple[ContactDetails, ...]:
        return tuple(self.by_code.get(code, ()))

    def advocacy_for(self, council_code: str) -> AdvocacyProvider | None:
        return self.advocates.get(council_code)


def load_contacts(folder: Path) -> Contacts:
    """Contacts and advocacy from the reference files; best first."""
    found: dict[str, list[ContactDetails]] = defaultdict(list)
    for row in rows(folder, "complaint_contacts.csv"):
        found[row["org_code"]].append(_contact(row))
    for known in found.values():
        known.sort(key=_worth)
    made = Contacts(dict(found))
    national = []
    for row in rows(folder, "advocacy.csv"):
        if row["scope"] == "national":
            national.append(_provider(row))
        elif row["provider"] and _confidence(row["confidence"]) in _SHOWN:
            made.advocates[row["council_gss"]] = _provider(row)
    made.fall_backs = tuple(national)
    return made


def _confidence(written: str) -> Confidence | None:
    return Confidence(written) if written in tuple(Confidence) else None


def _contact(row: Mapping[str, str]) -> ContactDetails:
    confidence = _confidence(row["confidence"])
    address = ", ".join(filter(None, (row["address"], row["postcode"])))
    return ContactDetails(
        kind=row["kind"],
        phone=row["phone"] or None,
        email=row["email"] or None,
        address=address or None,
        url=row["url"] or None,
        as_of=row["as_of"],
        confidence=confidence,
        for_staff=confidence not in _SHOWN or row["kind"] in _STAFF_ONLY_KINDS,
    )


def _worth(contact: ContactDetails) -> tuple[bool, int, bool]:
    order = _KIND_ORDER.index(contact.kind) if contact.kind in _KIND_ORDER else len(_KIND_ORDER)
    return (contact.for_staff, order, contact.confidence is not Confidence.HIGH)


def _provider(row: Mapping[str, str]) -> AdvocacyProvider:
    return AdvocacyProvider(
        name=row["provider"],
        phone=row["phone"] or None,
        email=row["email"] or None,
        website=row["website"] or None,
        as_of=row["as_of"],
        confidence=_confidence(row["confidence"]),
    )
