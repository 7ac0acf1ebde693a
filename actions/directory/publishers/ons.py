# SPDX-License-Identifier: Apache-2.0
"""The postcode directory of the Office for National Statistics: one row a postcode.

Only how many postcodes of each district lie in each council and board is kept, so that millions of
rows take as much memory as thousands.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from actions.directory.gazetteer import outward_of
from actions.directory.publishers.bodies import FileRead
from actions.directory.publishers.lines import FileRefused, Line, records

WHAT = "postcodes"
MOST_PAIRS = 50_000
_COLUMNS = {
    "postcode": re.compile(r"pcds|pcd8|pcd2|pcd7|pcd"),
    "ended": re.compile(r"doterm"),
    "district": re.compile(r"oslaua|laua|lad(\d{2})?(cd)?"),
    "county": re.compile(r"oscty|cty(\d{2})?(cd)?"),
    "board": re.compile(r"icb(\d{2})?(cd)?"),
}
_NEEDED = ("postcode", "district", "county")
_COUNTY = re.compile(r"E10\d{6}")
_ENGLISH = re.compile(r"E0[6-9]\d{6}")
_NO_COUNTY = "E10999999"
_ANY_CODE = re.compile(r"[A-Z]\d{8}|")


@dataclass
class PostcodesRead(FileRead):
    """`pairs` counts postcodes by district of the post, council and board; `all` by district."""

    pairs: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)


def is_header(cells: list[str]) -> bool:
    return set(_NEEDED) <= set(_columns(cells))


def read_file(path: Path) -> PostcodesRead:
    """Raises: FileRefused, where columns that we need are missing or most cannot be read."""
    read = PostcodesRead()
    header: dict[str, int] | None = None
    width = 0
    for line in records(path, read.lines):
        if header is None:
            header, width = _columns(line.cells), len(line.cells)
            if not set(_NEEDED) <= set(header):
                break
            continue
        try:
            _take(read, line, header, width)
        except ValueError as problem:
            read.lines.leave_out(line.number, str(problem))
    if header is None or not set(_NEEDED) <= set(header):
        raise FileRefused("It has no columns for the postcode, the district and the county.")
    read.check(what=WHAT)
    return read


def _columns(cells: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, cell in enumerate(cells):
        for what, shape in _COLUMNS.items():
            if shape.fullmatch(cell.lower()):
                found.setdefault(what, at)
    return found


def _take(read: PostcodesRead, line: Line, header: Mapping[str, int], width: int) -> None:
    if len(line.cells) != width:
        raise ValueError(f"There are {len(line.cells)} columns, not {width}.")
    cells = {what: line.cells[at] for what, at in header.items()}
    outward = outward_of(cells["postcode"])
    if outward is None or len(cells["postcode"]) <= len(outward):
        raise ValueError("There is no whole postcode.")
    if not all(_ANY_CODE.fullmatch(cells.get(what, "")) for what in ("district", "county")):
        raise ValueError("The code of the council is no code.")
    if cells.get("ended"):
        read.pass_over("no longer used")
        return
    read.lines.good += 1
    read.all[outward] += 1
    council = _council(cells)
    if council:
        read.pairs[outward, council, cells.get("board", "")] += 1
        if len(read.pairs) > MOST_PAIRS:
            raise FileRefused("It holds more districts than there are in the country.")


def _council(cells: Mapping[str, str]) -> str:
    """The council that gives social care: the county where there is one, else the district."""
    county, district = cells.get("county", ""), cells["district"]
    if _COUNTY.fullmatch(county) and county != _NO_COUNTY:
        return county
    return district if _ENGLISH.fullmatch(district) else ""
