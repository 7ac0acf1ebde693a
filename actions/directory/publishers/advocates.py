# SPDX-License-Identifier: Apache-2.0
"""The site's own list of advocacy providers, in the columns of our `advocacy.csv`."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from actions.directory.model import Confidence
from actions.directory.publishers.bodies import FileRead
from actions.directory.publishers.lines import FileRefused, records

WHAT = "advocacy providers"
COLUMNS = (
    "scope", "council_gss", "council_name", "provider", "phone", "email", "website", "as_of",
    "confidence", "source", "note",
)  # fmt: skip
_NEEDED = frozenset({"scope", "council_gss", "provider", "as_of", "confidence"})
_CONFIDENCES = frozenset({*Confidence, "none", ""})
_DAY = re.compile(r"(about )?\d{4}(-\d{2}){0,2}( or later)?|undated(, [\w ]{1,40})?")
MOST_ROWS = 5_000


@dataclass
class AdvocatesRead(FileRead):
    rows: list[dict[str, str]] = field(default_factory=list)


def is_header(cells: list[str]) -> bool:
    return {cell.lower() for cell in cells} >= _NEEDED


def read_file(path: Path, *, councils: Collection[str]) -> AdvocatesRead:
    """Raises: FileRefused, where columns are missing or most of it cannot be read."""
    read = AdvocatesRead()
    header: list[str] | None = None
    seen: set[str] = set()
    for line in records(path, read.lines):
        if header is None:
            header = [cell.lower() for cell in line.cells]
            if not is_header(header):
                break
            continue
        row = dict.fromkeys(COLUMNS, "") | dict(zip(header, line.cells, strict=False))
        why = _wrong(row, councils, seen)
        if why or len(line.cells) != len(header):
            read.lines.leave_out(line.number, why or f"There are not {len(header)} columns.")
            continue
        seen.add(row["council_gss"] if row["scope"] == "council" else "")
        read.rows.append({name: row[name] for name in COLUMNS})
        read.lines.good += 1
        if len(read.rows) > MOST_ROWS:
            raise FileRefused("It holds more rows than there are councils.")
    if header is None or not is_header(header):
        raise FileRefused(f"It needs a row of headings with {', '.join(sorted(_NEEDED))}.")
    read.check(what=WHAT)
    return read


def _wrong(row: dict[str, str], councils: Collection[str], seen: set[str]) -> str | None:
    if row["scope"] not in ("council", "national"):
        return "The scope is neither 'council' nor 'national'."
    if row["confidence"] not in _CONFIDENCES:
        return "The confidence is none of high, medium, low and none."
    if row["scope"] == "national":
        return None if row["provider"] else "There is no provider."
    if row["council_gss"] not in councils:
        return "There is no council with this code."
    if row["council_gss"] in seen:
        return "This council is in an earlier line already."
    if row["provider"] and not _DAY.fullmatch(row["as_of"]):
        return "'as_of' is no time such as 2026-11, about 2024, 2024 or later, or undated."
    return None
