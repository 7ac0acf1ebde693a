# SPDX-License-Identifier: Apache-2.0
"""The monthly care directory of the Care Quality Commission: a header row, names in it vary."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from actions.directory.publishers.bodies import Body, FileRead
from actions.directory.publishers.cells import address_in, day_in, name_in, postcode_in
from actions.directory.publishers.lines import FileRefused, Line, records

WHAT = "places that give care"
HEADER_WITHIN = 10
_ID = re.compile(r"1-[0-9]{3,15}|[A-Z0-9]{3,10}")
_COLUMNS = {
    "id": ("location id", "cqc location id (for office use only)", "cqc location id"),
    "name": ("location name", "name"),
    "services": ("service types", "service type"),
    "phone": ("location telephone number", "phone number"),
    "web": ("location web address", "service's website (if available)"),
    "council": ("location local authority", "local authority"),
    "street": ("location street address", "address"),
    "street2": ("location address line 2",),
    "town": ("location city",),
    "postcode": ("location postal code", "postcode"),
    "ended": ("location hsca end date",),
    "dormant": ("dormant", "dormant (y/n)"),
    "provider": ("provider name",),
    "provider_id": ("provider id", "cqc provider id (for office use only)", "cqc provider id"),
}
_FLAG = "service type - "
_TYPES = (
    (re.compile(r"care home service with nursing|nursing homes?\b"), "nursing home"),
    (re.compile(r"care home service without nursing|residential homes?\b"), "care home"),
    (re.compile(r"domiciliary care|homecare agenc"), "home care"),
    (re.compile(r"supported living"), "supported living"),
    (re.compile(r"extra care housing"), "extra care housing"),
    (re.compile(r"hospice"), "hospice"),
)
"""Both of its lists have their own words for the same services."""


def is_header(cells: list[str]) -> bool:
    low = {cell.lower() for cell in cells}
    return bool(low & set(_COLUMNS["id"])) and bool(low & set(_COLUMNS["name"]))


def read_file(path: Path, *, today: date) -> FileRead:
    """The places of the directory that give social care.

    Raises:
        FileRefused: where columns that we need are missing, or most of it cannot be read.
    """
    read = FileRead()
    header: dict[str, int] | None = None
    for line in records(path, read.lines):
        if header is None:
            if is_header(line.cells):
                header = {cell.lower(): at for at, cell in enumerate(line.cells)}
            elif line.number > HEADER_WITHIN:
                break
            continue
        _take(read, line, header, today=today)
    if header is None:
        raise FileRefused("It has no row of headings with 'Location ID' and 'Location Name'.")
    read.check(what=WHAT)
    return read


def _take(read: FileRead, line: Line, header: Mapping[str, int], *, today: date) -> None:
    try:
        if len(line.cells) != len(header):
            raise ValueError(f"There are {len(line.cells)} columns, not {len(header)}.")
        body = _body(line.cells, header, today=today)
    except ValueError as problem:
        read.lines.leave_out(line.number, str(problem))
        return
    if not body.type:
        read.pass_over("no social care")
    elif _cell(line.cells, header, "dormant").lower() in ("y", "yes"):
        read.pass_over("resting")
    else:
        read.take(body, line.number)


def _cell(cells: list[str], header: Mapping[str, int], what: str) -> str:
    at = next((header[name] for name in _COLUMNS[what] if name in header), None)
    return cells[at] if at is not None else ""


def _body(cells: list[str], header: Mapping[str, int], *, today: date) -> Body:
    def cell(what: str) -> str:
        return _cell(cells, header, what)

    code = cell("id")
    if not _ID.fullmatch(code):
        raise ValueError("There is no location number.")
    services = cell("services") or "; ".join(_flagged(cells, header))
    ended = day_in(cell("ended"), month_first=True)
    address = address_in((cell("street"), cell("street2"), cell("town")))
    return Body(
        code=code,
        name=name_in(cell("name")),
        type=_type(services),
        address=address,
        town=cell("town") or address.rsplit(", ", 1)[-1],
        postcode=postcode_in(cell("postcode")),
        phone=cell("phone"),
        website=cell("web"),
        council=cell("council"),
        provider=cell("provider"),
        provider_code=cell("provider_id"),
        services=services,
        closed=ended is not None and ended < today,
        closed_on=ended if ended and ended < today else None,
    )


def _flagged(cells: list[str], header: Mapping[str, int]) -> list[str]:
    """Services that stand in columns of their own, each with "Y"."""
    return [
        name.removeprefix(_FLAG).capitalize()
        for name, at in header.items()
        if name.startswith(_FLAG) and cells[at].lower() in ("y", "yes")
    ]


def _type(services: str) -> str:
    low = services.lower()
    return "; ".join(type_ for words, type_ in _TYPES if words.search(low))
