# SPDX-License-Identifier: Apache-2.0
"""Files of NHS England's Organisation Data Service: no header row, 27 columns.

Columns by number, from 1: 1 code, 2 name, 3 region, 4 board, 5 to 9 address, 10 postcode, 12 close
date, 13 status, 15 parent or commissioner, 18 telephone, 26 prescribing setting.
"""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from actions.directory.publishers.bodies import Body, FileRead
from actions.directory.publishers.cells import address_in, day_in, name_in, postcode_in
from actions.directory.publishers.lines import FileRefused, records

COLUMNS = 27
SUCCESSION_COLUMNS = 5
GP_SETTING = "4"
WALES = "W00"
_NEW_CODE = r"[A-Z][0-9][A-Z0-9][0-9][A-Z]"
REGIONS = {
    "Y56": "London",
    "Y58": "South West",
    "Y59": "South East",
    "Y60": "Midlands",
    "Y61": "East of England",
    "Y62": "North West",
    "Y63": "North East and Yorkshire",
}


@dataclass(frozen=True)
class OdsFile:
    """A file of this service. `what` says in plain words what it lists."""

    stem: str
    what: str
    table: str
    type: str
    code: re.Pattern[str]


def _file(stem: str, what: str, table: str, type_: str, code: str) -> tuple[str, OdsFile]:
    shape = re.compile(rf"{code}|{_NEW_CODE}")
    return stem, OdsFile(stem, what, table, type_, shape)


FILES = dict(
    (
        _file("etr", "NHS trusts", "organisations.csv", "NHS trust", "[A-Z0-9]{3}"),
        _file("ect", "care trusts", "organisations.csv", "NHS trust", "[A-Z0-9]{3}"),
        _file("ets", "sites of NHS trusts", "sites.csv", "site", "[A-Z0-9]{5,9}"),
        _file("ects", "sites of care trusts", "sites.csv", "site", "[A-Z0-9]{5,9}"),
        _file("epraccur", "GP practices", "gp_practices.csv", "GP practice", "[A-Z][0-9]{5}"),
        _file("egdpprac", "dental practices", "dental_practices.csv", "dental practice",
              "V[A-Z0-9]{5,6}"),
        _file("edispensary", "pharmacies", "pharmacies.csv", "pharmacy", "F[A-Z0-9]{4}"),
        _file("ecarehomesite", "care homes", "care_homes.csv", "care home", "[A-Z0-9]{5,9}"),
        _file("ecarehomehq", "care home companies", "providers.csv", "care home company",
              "[A-Z0-9]{3,6}"),
        _file("ephp", "independent providers", "providers.csv", "independent provider",
              "[A-Z0-9]{3,6}"),
        _file("ephpsite", "sites of independent providers", "providers.csv",
              "independent provider", "[A-Z0-9]{5,9}"),
        _file("eicb", "integrated care boards", "organisations.csv", "integrated care board",
              "[A-Z0-9]{3}"),
        _file("eccg", "parts of integrated care boards", "parts.csv", "part of a board",
              "[A-Z0-9]{3}"),
    )
)  # fmt: skip
SUCCESSIONS = ("succ", "succarc")


def read_file(path: Path, kind: OdsFile, *, today: date) -> FileRead:
    """The bodies of a file.

    Raises:
        FileRefused: where it is not this file, or most of it cannot be read.
    """
    read = FileRead()
    for line in records(path, read.lines):
        try:
            body = _body(line.cells, kind, today=today)
        except ValueError as problem:
            read.lines.leave_out(line.number, str(problem))
            continue
        passed = _passed_over(line.cells, kind, body)
        if passed:
            read.pass_over(passed)
        else:
            read.take(body, line.number)
    read.check(what=kind.what)
    return read


def _body(cells: list[str], kind: OdsFile, *, today: date) -> Body:
    if len(cells) != COLUMNS:
        raise ValueError(f"There are {len(cells)} columns, not {COLUMNS}.")
    code = cells[0].upper()
    if not kind.code.fullmatch(code):
        raise ValueError(f"The code does not look like one of {kind.what}.")
    closed_on = day_in(cells[11])
    address = address_in(cells[4:9])
    return Body(
        code=code,
        name=name_in(cells[1]),
        type=_type(cells[1], kind),
        address=address,
        town=address.rsplit(", ", 1)[-1],
        postcode=postcode_in(cells[9]),
        phone=cells[17],
        area=cells[3].upper(),
        region=REGIONS.get(cells[2].upper(), ""),
        parent=cells[14].upper(),
        closed=cells[12].upper() == "C" or closed_on is not None and closed_on < today,
        closed_on=closed_on if closed_on and closed_on < today else None,
    )


def _type(name: str, kind: OdsFile) -> str:
    if kind.type == "NHS trust" and "FOUNDATION TRUST" in name.upper():
        return "NHS foundation trust"
    return kind.type


def _passed_over(cells: list[str], kind: OdsFile, body: Body) -> str | None:
    """Why a well-written line is not for our lists; None where it is."""
    if cells[2].upper() == WALES:
        return "in Wales"
    if kind.stem == "epraccur" and cells[25] and cells[25] != GP_SETTING:
        return "not GP practices"
    if not body.closed and cells[12].upper() in ("D", "P"):
        return "not open yet, or resting"
    return None


@dataclass(frozen=True)
class Succession:
    successor: str
    on: date | None


def read_successions(path: Path) -> tuple[dict[str, list[Succession]], FileRead]:
    """Who took over from whom: five columns, code, successor, reason, day and a mark.

    Raises:
        FileRefused: where most of it cannot be read.
    """
    read, found = FileRead(), dict[str, list[Succession]]()
    known: set[tuple[str, str]] = set()
    for line in records(path, read.lines):
        try:
            old, new, on = _succession(line.cells)
        except ValueError as problem:
            read.lines.leave_out(line.number, str(problem))
            continue
        read.lines.good += 1
        if (old, new) not in known:
            known.add((old, new))
            found.setdefault(old, []).append(Succession(new, on))
        if len(known) > 2 * 300_000:
            raise FileRefused("It holds more lines than there are organisations.")
    read.check(what="organisations that took over from others")
    return found, read


def _succession(cells: list[str]) -> tuple[str, str, date | None]:
    if len(cells) < SUCCESSION_COLUMNS - 1:
        raise ValueError(f"There are {len(cells)} columns, not {SUCCESSION_COLUMNS}.")
    old, new = cells[0].upper(), cells[1].upper()
    if not re.fullmatch("[A-Z0-9]{3,9}", old) or not re.fullmatch("[A-Z0-9]{3,9}", new):
        raise ValueError("There are no two codes.")
    return old, new, day_in(cells[3])
