# SPDX-License-Identifier: Apache-2.0
"""Publishers' files, recognised and read, in the order in which they must be taken in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from actions.directory.publishers import advocates, cqc, ods, ons
from actions.directory.publishers.bodies import FileRead
from actions.directory.publishers.lines import FileRefused
from actions.directory.publishers.recognising import Publisher, publisher_of, stem_of
from actions.directory.tables import rows

_FIRST = ("eicb", "eccg", "etr", "ect", "care directory")
"""Boards and trusts come before what belongs to them; the care directory before other homes."""


class LoadRefused(Exception):
    """Nothing was changed. `reasons` are sentences, one for each file at fault."""

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = tuple(reasons)


@dataclass(frozen=True)
class Opened:
    """A file that has been read."""

    path: Path
    publisher: Publisher
    read: FileRead
    kind: ods.OdsFile | None = None
    successions: Mapping[str, Sequence[ods.Succession]] = field(default_factory=dict)


def open_all(files: Sequence[Path], before: Path, *, today: date) -> list[Opened]:
    """Read every file. Raises: LoadRefused, with a sentence for each that cannot be right."""
    opened: list[Opened] = []
    reasons: list[str] = []
    councils = {r["code"] for r in rows(before, "organisations.csv") if is_council(r)}
    for path in files:
        try:
            one = _open(path, councils, today=today)
        except FileRefused as refused:
            reasons.append(f"{path.name}: {refused}")
        except OSError:
            reasons.append(f"{path.name}: It cannot be opened. Check its name and its rights.")
        else:
            opened.append(one)
    known = [_identity(one) for one in opened]
    reasons += [f"{name}: There are two files of this kind." for name in sorted(set(known))
                if known.count(name) > 1]  # fmt: skip
    if reasons or not opened:
        raise LoadRefused(reasons or ["There is no file to load."])
    return sorted(opened, key=_order)


def _identity(one: Opened) -> str:
    return stem_of(one.path) if one.publisher in (Publisher.ODS, Publisher.SUCCESSIONS) else (
        one.publisher.value
    )  # fmt: skip


def _order(one: Opened) -> int:
    if one.publisher in (Publisher.SUCCESSIONS, Publisher.ONS):
        return -1
    stem = one.kind.stem if one.kind else "care directory"
    return _FIRST.index(stem) if stem in _FIRST else len(_FIRST)


def _open(path: Path, councils: set[str], *, today: date) -> Opened:
    publisher = publisher_of(path)
    if publisher is Publisher.ODS:
        kind = ods.FILES[stem_of(path)]
        return Opened(path, publisher, ods.read_file(path, kind, today=today), kind)
    if publisher is Publisher.SUCCESSIONS:
        found, read = ods.read_successions(path)
        return Opened(path, publisher, read, successions=found)
    if publisher is Publisher.CQC:
        return Opened(path, publisher, cqc.read_file(path, today=today))
    if publisher is Publisher.ONS:
        return Opened(path, publisher, ons.read_file(path))
    return Opened(path, publisher, advocates.read_file(path, councils=councils))


def is_council(row: Mapping[str, str]) -> bool:
    return row["type"].startswith("council")
