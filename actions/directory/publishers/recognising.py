# SPDX-License-Identifier: Apache-2.0
"""Which publisher's file a file is: by its name, or else by its headings."""

import re
from enum import StrEnum
from pathlib import Path

from actions.directory.publishers import advocates, cqc, ons
from actions.directory.publishers.lines import FileRefused, Lines, records
from actions.directory.publishers.ods import FILES, SUCCESSIONS


class Publisher(StrEnum):
    ODS = "ods"
    SUCCESSIONS = "successions"
    CQC = "cqc"
    ONS = "ons"
    ADVOCACY = "advocacy"


def stem_of(path: Path) -> str:
    """The publisher's name for a file: "etr" for "etr.csv" and for "ETR (1).csv"."""
    found = re.match("[a-z]+", path.stem.lower())
    return found.group() if found else ""


def publisher_of(path: Path) -> Publisher:
    """Raises: FileRefused, for a file that is none of those that can be loaded."""
    stem = stem_of(path)
    if stem in FILES:
        return Publisher.ODS
    if stem in SUCCESSIONS:
        return Publisher.SUCCESSIONS
    for line in records(path, Lines()):
        if advocates.is_header(line.cells):
            return Publisher.ADVOCACY
        if cqc.is_header(line.cells):
            return Publisher.CQC
        if line.number == 1 and ons.is_header(line.cells):
            return Publisher.ONS
        if line.number >= cqc.HEADER_WITHIN:
            break
    raise FileRefused(
        "This is no file that can be loaded. Files without headings are known by their name: "
        f"{', '.join(f'{name}.csv' for name in (*FILES, *SUCCESSIONS))}."
    )
