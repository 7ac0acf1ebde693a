# SPDX-License-Identifier: Apache-2.0
"""Bodies as rows of our tables. What a publisher does not say stays as it was in the row before."""

from collections.abc import Mapping
from dataclasses import dataclass

from actions.directory.publishers.areas import Areas, Row
from actions.directory.publishers.bodies import Body
from actions.directory.words import plain

PRACTICE = (
    "code", "name", "type", "address", "postcode", "phone", "website", "email", "icb_code",
    "icb_basis", "council_gss", "status", "source",
)  # fmt: skip
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "organisations.csv": (
        "code", "name", "type", "sector", "address", "postcode", "phone", "website", "email",
        "icb_code", "council_gss", "region", "status", "source", "complaints_phone",
        "complaints_email", "complaints_address", "complaints_url", "contacts_as_of",
        "contacts_confidence",
    ),
    "gp_practices.csv": PRACTICE,
    "pharmacies.csv": PRACTICE,
    "dental_practices.csv": PRACTICE,
    "providers.csv": PRACTICE,
    "sites.csv": (
        "site_key", "site_code", "name", "site_type", "parent_code", "parent_name", "parent_basis",
        "icb_code", "address", "postcode", "phone", "hosted", "status", "last_seen", "source",
    ),
    "care_homes.csv": (
        "location_id", "name", "type", "service_types", "address", "town", "postcode",
        "council_name", "council_gss", "provider_name", "provider_id", "phone", "website",
        "status", "as_of", "source",
    ),
    "parts.csv": ("code", "name", "board", "source"),
    "postcode_areas.csv": (
        "outward_code", "council_gss", "council_name", "icb_code", "icb_name", "share",
        "lsoa_count", "method",
    ),
    "former_names.csv": ("code", "name", "type", "until"),
    "successors.csv": ("code", "successor", "on"),
    "closed.csv": (
        "code", "name", "type", "town", "council_gss", "closed_on", "successors", "source",
    ),
}  # fmt: skip
KEYS = {"sites.csv": "site_code", "care_homes.csv": "location_id"}


def key_of(table: str) -> str:
    """The column that holds the code."""
    return KEYS.get(table, "code")


@dataclass(frozen=True)
class Shaping:
    """What a row needs besides its body. `trusts` are the names of those that are open."""

    areas: Areas
    trusts: Mapping[str, str]
    source: str
    month: str

    def row(self, table: str, body: Body, before: Row | None) -> Row | None:
        """The row of a body; None for a site whose trust is not known."""
        if table == "sites.csv":
            return self._site(body)
        if table == "care_homes.csv":
            return self._home(body, before)
        if table == "parts.csv":
            return {"code": body.code, "name": body.name, "board": body.area, "source": self.source}
        return self._organisation(table, body, before)

    def _organisation(self, table: str, body: Body, before: Row | None) -> Row:
        board, basis = self.areas.board_of(body)
        made = dict.fromkeys(COLUMNS[table], "") | (before or {})
        made |= {
            "code": body.code,
            "name": name_kept(body.name, before),
            "type": _type(body, before),
            "address": body.address or made["address"],
            "postcode": body.postcode or made["postcode"],
            "phone": body.phone or made["phone"],
            "status": "active",
            "source": self.source,
        }
        if body.type != "integrated care board":
            made["icb_code"] = board or made["icb_code"]
        if table == "organisations.csv":
            made["region"] = body.region or made["region"]
            made["sector"] = made["sector"] or _sector(body)
        else:
            made["icb_basis"] = basis or made["icb_basis"]
            made["council_gss"] = self.areas.council_of(body) or made["council_gss"]
        return made

    def _site(self, body: Body) -> Row | None:
        parent = next((p for p in (body.parent, body.code[:3]) if self._trust(p)), None)
        if parent is None:
            return None
        trust = self._trust(parent)
        made = dict.fromkeys(COLUMNS["sites.csv"], "")
        return made | {
            "site_key": body.code,
            "site_code": body.code,
            "name": body.name,
            "parent_code": trust,
            "parent_name": self.trusts[trust],
            "parent_basis": "as published" if trust == parent else "successor of the published one",
            "icb_code": body.area,
            "address": body.address,
            "postcode": body.postcode,
            "phone": body.phone,
            "status": "open",
            "last_seen": self.month,
            "source": self.source,
        }

    def _trust(self, code: str) -> str:
        """The open trust that this code stands for; empty where there is not just one."""
        if code in self.trusts:
            return code
        after = self.areas.followers.get(code, ())
        return after[0] if len(after) == 1 and after[0] in self.trusts else ""

    def _home(self, body: Body, before: Row | None) -> Row:
        made = dict.fromkeys(COLUMNS["care_homes.csv"], "") | (before or {})
        council = self.areas.council_of(body)
        return made | {
            "location_id": body.code,
            "name": name_kept(body.name, before),
            "type": body.type,
            "service_types": body.services or made["service_types"],
            "address": body.address or made["address"],
            "town": body.town or made["town"],
            "postcode": body.postcode or made["postcode"],
            "council_name": self.areas.councils.get(council, body.council),
            "council_gss": council,
            "provider_name": body.provider or made["provider_name"],
            "provider_id": body.provider_code or made["provider_id"],
            "phone": body.phone or made["phone"],
            "website": body.website or made["website"],
            "status": "active",
            "as_of": self.month,
            "source": self.source,
        }


def name_kept(name: str, before: Row | None) -> str:
    """The name as our list wrote it, where only capitals or points differ."""
    if before and plain(before["name"]) == plain(name):
        return before["name"]
    return name


def _type(body: Body, before: Row | None) -> str:
    """Some lists know more of the type than the file says ("appliance contractor")."""
    if before and not body.type.startswith("NHS"):
        return before["type"]
    return body.type


def _sector(body: Body) -> str:
    return "ambulance" if "ambulance" in body.name.lower() else ""


def closed_row(body: Body, *, council: str, successors: str, source: str) -> Row:
    return {
        "code": body.code,
        "name": body.name,
        "type": body.type,
        "town": body.town,
        "council_gss": council,
        "closed_on": body.closed_on.isoformat() if body.closed_on else "",
        "successors": successors,
        "source": source,
    }
