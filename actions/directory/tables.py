# SPDX-License-Identifier: Apache-2.0
"""Reading the reference files: one csv a table, a header row, UTF-8.

A folder of a site holds only the tables that the site has loaded; the others are ours (ADR-0030).
"""

import csv
from collections.abc import Iterator
from itertools import repeat
from pathlib import Path

REFERENCE = Path(__file__).resolve().parents[2] / "data" / "reference"


def path_of(folder: Path, name: str) -> Path:
    """Where a table stands: in this folder, else among ours."""
    own = folder / name
    return own if own.exists() else REFERENCE / name


def rows(folder: Path, name: str) -> Iterator[dict[str, str]]:
    """Rows of a table, cell by column name; nothing where the file is not there."""
    path = path_of(folder, name)
    if not path.exists():
        return
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.reader(lines)
        names = next(reader, [])
        yield from map(dict, map(zip, repeat(names), reader))  # no loop of ours: it is quicker
