# SPDX-License-Identifier: Apache-2.0
"""Lines of a file that somebody else made, read one by one within bounds.

A record is one line: that is so in every file we read, and it keeps one bad quote from swallowing
the rest. Bytes that are no UTF-8 are taken as Windows-1252, as older files have them.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from actions.directory.publishers.cells import clean

LONGEST_LINE = 64 * 1024
MOST_KEPT = 1000
FEWEST_TO_JUDGE = 20
MOST_BAD = 0.1
_LOOKED_AT = 4096


class FileRefused(Exception):
    """A whole file is not what it should be; says why, and what to do."""


@dataclass(frozen=True)
class BadLine:
    """A line that was left out. `why` is a sentence for people."""

    number: int
    why: str


@dataclass
class Lines:
    """What came of the lines of one file. Only the first thousand bad ones are kept."""

    good: int = 0
    bad: int = 0
    kept: list[BadLine] = field(default_factory=list)

    def leave_out(self, number: int, why: str) -> None:
        self.bad += 1
        if len(self.kept) < MOST_KEPT:
            self.kept.append(BadLine(number, why))

    @property
    def hopeless(self) -> bool:
        """More than one line in ten is bad: most likely the wrong file."""
        read = self.good + self.bad
        return self.bad > 0 and (
            self.good == 0 or read >= FEWEST_TO_JUDGE and self.bad > MOST_BAD * read
        )


@dataclass(frozen=True)
class Line:
    number: int
    cells: list[str]


def records(path: Path, seen: Lines) -> Iterator[Line]:
    """The records of a file; lines that cannot be read are left out and noted in `seen`.

    Raises:
        FileRefused: where the file is no text at all.
    """
    with path.open("rb") as file:
        _check_text(file)
        number = 0
        while raw := file.readline(LONGEST_LINE + 1):
            number += 1
            if len(raw) > LONGEST_LINE:
                _skip_rest(file, raw)
                seen.leave_out(number, "The line is far too long.")
                continue
            if raw.strip() == b"":
                continue
            try:
                yield Line(number, _cells(raw))
            except ValueError as problem:
                seen.leave_out(number, str(problem))


def _check_text(file: BinaryIO) -> None:
    first = file.read(_LOOKED_AT)
    if first.startswith(b"PK"):
        raise FileRefused(
            "This is a zip file or a spreadsheet. Unpack it, or save the sheet as CSV."
        )
    if first.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in first:
        raise FileRefused("This is not plain text. Save it again as CSV, in UTF-8.")
    file.seek(3 if first.startswith(b"\xef\xbb\xbf") else 0)


def _skip_rest(file: BinaryIO, raw: bytes) -> None:
    while raw and not raw.endswith(b"\n"):
        raw = file.readline(LONGEST_LINE)


def _cells(raw: bytes) -> list[str]:
    if b"\0" in raw:
        raise ValueError("There are characters in it that are no text.")
    text = _text(raw)
    try:
        (cells,) = csv.reader([text], strict=True)
    except (csv.Error, ValueError):
        raise ValueError("A quotation mark in it may be missing or too many.") from None
    plain = text.isascii() and text.isprintable() and "  " not in text
    return [cell.strip() for cell in cells] if plain else [clean(cell) for cell in cells]


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8").strip("\r\n")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace").strip("\r\n")
