# SPDX-License-Identifier: Apache-2.0
"""A load: publishers' files in, lists of the site out, whole or not at all."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from actions.directory.directory import Directory
from actions.directory.loading import may_be_site
from actions.directory.publishers import advocates, cqc, ods, ons
from actions.directory.publishers.areas import (
    Areas,
    Row,
    districts_of,
    followers_of,
    known_successions,
    postcode_areas,
)
from actions.directory.publishers.bodies import FileRead
from actions.directory.publishers.changes import FileReport, compare
from actions.directory.publishers.lines import FileRefused
from actions.directory.publishers.recognising import Publisher, publisher_of, stem_of
from actions.directory.publishers.saying import sentences
from actions.directory.publishers.shapes import COLUMNS, Shaping, closed_row, key_of
from actions.directory.publishers.writing import alone, new_folder, put_in_use, write_table
from actions.directory.site import lists_in
from actions.directory.tables import REFERENCE, rows
from actions.directory.words import plain

LOADED = "loaded.txt"
HOMES = "care_homes.csv"
_BOARD = "integrated care board"
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


def check_loads(folder: Path) -> None:
    """Read the new lists as the two processes will. Raises: LoadRefused."""
    try:
        Directory.load(folder)
    except (KeyError, ValueError, IndexError) as problem:
        raise LoadRefused(
            [f"The new lists do not fit together ({type(problem).__name__}: {problem})."]
        ) from problem


def load(
    files: Sequence[Path],
    *,
    site: Path,
    now: datetime,
    fewer_is_right: bool = False,
    check: Callable[[Path], None] = check_loads,
) -> list[FileReport]:
    """Load the files over the lists in use, and put the result in use.

    `fewer_is_right` lets a file through that lacks many bodies of the list before; `check` looks
    at the new lists before they are used.

    Raises:
        LoadRefused: where a file is not what it should be; then nothing is changed.
        AlreadyLoading: where another load is at work.
    """
    with alone(site):
        before = lists_in(site)
        work = _Work(before, _opened(files, before, today=now.date()), now)
        work.do()
        _check_enough(work.reports, fewer_is_right)
        with new_folder(site) as folder:
            work.write(folder)
            check(folder)
            put_in_use(site, folder, at=now)
    return work.reports


def _opened(files: Sequence[Path], before: Path, *, today: date) -> list[Opened]:
    opened: list[Opened] = []
    reasons: list[str] = []
    councils = {r["code"] for r in rows(before, "organisations.csv") if _is_council(r)}
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


def _is_council(row: Mapping[str, str]) -> bool:
    return row["type"].startswith("council")


def _check_enough(reports: Sequence[FileReport], fewer_is_right: bool) -> None:
    short = [r for r in reports if r.too_many_gone]
    if short and not fewer_is_right:
        raise LoadRefused(
            [
                f"{r.file}: {len(r.gone):,} of the {r.before:,} in the list now are not in it. It "
                "may have been cut short. If it is right, load it again with --fewer-is-right."
                for r in short
            ]
        )


def without_doubles(homes: Sequence[Row]) -> list[Row]:
    """A home that two publishers list counts once, as the Care Quality Commission has it."""
    known = {_same_home(row) for row in homes if row["source"].startswith("CQC")}
    return [r for r in homes if r["source"].startswith("CQC") or _same_home(r) not in known]


def _same_home(row: Row) -> tuple[str, str]:
    return plain(row["name"]), row["postcode"]


class _Work:
    """The tables while they change: read at their first use, written where they changed."""

    def __init__(self, before: Path, opened: Sequence[Opened], now: datetime) -> None:
        self.before, self.opened, self.now = before, opened, now
        self.reports: list[FileReport] = []
        self.tables: dict[str, list[Row]] = {}
        self.changed: set[str] = set()
        self.successions = known_successions(before)

    def do(self) -> None:
        steps: dict[Publisher, Callable[[Opened], None]] = {
            Publisher.SUCCESSIONS: self._take_successions,
            Publisher.ONS: self._take_postcodes,
            Publisher.ADVOCACY: self._take_advocates,
            Publisher.ODS: self._take_bodies,
            Publisher.CQC: self._take_bodies,
        }
        for one in self.opened:
            steps[one.publisher](one)
        self._settle_closed()

    def table(self, name: str) -> list[Row]:
        if name not in self.tables:
            self.tables[name] = [dict(row) for row in rows(self.before, name)]
        return self.tables[name]

    def put(self, name: str, table: list[Row]) -> None:
        self.tables[name] = table
        self.changed.add(name)

    def write(self, folder: Path) -> None:
        if self.before != REFERENCE:
            for file in self.before.glob("*.csv"):
                (folder / file.name).write_bytes(file.read_bytes())
        columns = {**COLUMNS, "advocacy.csv": advocates.COLUMNS}
        for name in sorted(self.changed):
            write_table(folder / name, columns[name], self.tables[name])
        told = "\n".join(s for r in self.reports for s in sentences(r, all_lines=True))
        (folder / LOADED).write_text(f"{told}\n", encoding="utf-8")

    def _report(self, one: Opened, what: str) -> FileReport:
        report = FileReport(one.path.name, what, one.read.lines)
        report.passed_over.update(one.read.passed_over)
        self.reports.append(report)
        return report

    # Files that are no bodies

    def _take_successions(self, one: Opened) -> None:
        kept = {(r["code"], r["successor"]): r for r in self.table("successors.csv")}
        for code, after in one.successions.items():
            self.successions[code] = [s.successor for s in after]
            for s in after:
                on = s.on.isoformat() if s.on else ""
                row = {"code": code, "successor": s.successor, "on": on}
                kept[code, s.successor] = row
        self.put("successors.csv", list(kept.values()))
        report = self._report(one, "who took over from whom")
        report.open = len(kept)

    def _take_postcodes(self, one: Opened) -> None:
        assert isinstance(one.read, ons.PostcodesRead)
        bodies = self.table("organisations.csv")
        table, unknown = postcode_areas(
            one.read,
            before=districts_of(self.table("postcode_areas.csv")),
            names={r["code"]: r["name"] for r in bodies if _is_council(r)},
            boards={r["code"]: r["name"] for r in bodies if r["type"] == _BOARD},
        )
        if not table:
            raise LoadRefused([f"{one.path.name}: No postcode in it is in a council of England."])
        report = self._report(one, "postcode districts")
        report.before = len({row["outward_code"] for row in self.table("postcode_areas.csv")})
        report.open = len({row["outward_code"] for row in table})
        gone = {r["outward_code"] for r in self.table("postcode_areas.csv")} - set(one.read.all)
        report.gone = sorted(gone)
        for council, count in unknown.items():
            report.passed_over[f"in council {council}, which is not in our list"] = count
        self.put("postcode_areas.csv", table)

    def _take_advocates(self, one: Opened) -> None:
        assert isinstance(one.read, advocates.AdvocatesRead)
        mine = one.read.rows
        given = {r["council_gss"] for r in mine if r["scope"] == "council"}
        national = any(r["scope"] == "national" for r in mine)
        kept = [
            r
            for r in self.table("advocacy.csv")
            if (r["council_gss"] not in given if r["scope"] == "council" else not national)
        ]
        before = {r["council_gss"]: r["provider"] for r in self.table("advocacy.csv")}
        report = self._report(one, "advocacy providers")
        report.renamed = [
            f"{row['council_name'] or row['council_gss']}: {row['provider'] or 'none'}"
            for row in mine if row["scope"] == "council"
            and row["provider"] != before.get(row["council_gss"])
        ]  # fmt: skip
        self.put("advocacy.csv", [*kept, *mine])
        report.open = sum(bool(row["provider"]) for row in self.tables["advocacy.csv"])

    # Files of bodies

    def _take_bodies(self, one: Opened) -> None:
        name = one.kind.table if one.kind else HOMES
        publisher = f"ODS {one.kind.stem}" if one.kind else "CQC care directory"
        table, key = self.table(name), key_of(name)
        mine = {r[key]: r for r in table if r[key] and self._is_of(r, one, publisher)}
        others = [r for r in table if not self._is_of(r, one, publisher)]
        report = self._report(one, one.kind.what if one.kind else cqc.WHAT)
        closed_before = {r["code"]: r for r in self.table("closed.csv")}
        compare(report, one.read.bodies, before=mine, closed_before=closed_before)
        shaping = Shaping(self._areas(), self._trusts(), f"{publisher} ({self.now:%Y-%m} file)",
                          f"{self.now:%Y-%m}")  # fmt: skip
        elsewhere = {r[key] for r in others}
        made: list[Row] = []
        for body in one.read.bodies.values():
            if body.closed or body.code in elsewhere:
                continue
            if name == "sites.csv" and not may_be_site(body.name):
                report.passed_over["sites that are no hospital or unit"] += 1
                continue
            row = shaping.row(name, body, mine.get(body.code))
            if row is None:
                report.passed_over["sites of no trust that is open"] += 1
            else:
                made.append(row)
        self.put(name, without_doubles([*others, *made]) if name == HOMES else [*others, *made])
        report.open = sum(self._is_of(row, one, publisher) for row in self.table(name))
        if report.open < len(made):
            report.passed_over["in the care directory already"] += len(made) - report.open
        if name not in ("sites.csv", "parts.csv"):
            self._take_closed(one, mine, shaping)
            self._take_former_names(mine, made)

    def _is_of(self, row: Row, one: Opened, publisher: str) -> bool:
        """Whether a row is from an earlier file of this kind, which the new one replaces."""
        if one.publisher is Publisher.CQC:
            return row["source"].startswith("CQC")
        assert one.kind is not None
        if one.kind.table == "sites.csv":
            return not row["source"].startswith("ODS") or row["source"].startswith(publisher)
        if one.kind.stem == "eicb":
            return row["type"] == _BOARD
        return row["source"].startswith(f"{publisher} (")

    def _take_closed(self, one: Opened, mine: Mapping[str, Row], shaping: Shaping) -> None:
        """Closed bodies, and those that the file no longer names, stay to be found."""
        bodies = one.read.bodies
        kept = {r["code"]: r for r in self.table("closed.csv")}
        for code, body in bodies.items():
            kept.pop(code, None)
            if body.closed:
                council = shaping.areas.council_of(body)
                kept[code] = closed_row(body, council=council, successors="", source=shaping.source)
        for code, row in mine.items():
            if code not in bodies:
                town = row.get("town") or row.get("address", "").rsplit(", ", 1)[-1]
                kept[code] = dict.fromkeys(COLUMNS["closed.csv"], "") | {
                    "code": code, "name": row["name"], "type": row["type"], "town": town,
                    "council_gss": row.get("council_gss", ""), "source": shaping.source,
                }  # fmt: skip
        self.put("closed.csv", list(kept.values()))

    def _take_former_names(self, mine: Mapping[str, Row], made: Sequence[Row]) -> None:
        """People go on using a name when it has changed."""
        key = "location_id" if made and "location_id" in made[0] else "code"
        kept = {(r["code"], plain(r["name"])): r for r in self.table("former_names.csv")}
        for row in made:
            before = mine.get(row[key])
            if before and plain(before["name"]) != plain(row["name"]):
                former = {"code": row[key], "name": before["name"], "type": row["type"],
                          "until": f"{self.now:%Y-%m}"}  # fmt: skip
                kept.setdefault((row[key], plain(before["name"])), former)
        self.put("former_names.csv", list(kept.values()))

    def _settle_closed(self) -> None:
        """Who took over from each closed body, now that all files have been taken in."""
        followers = followers_of(self.successions, opened=self._all_open())
        for row in self.table("closed.csv"):
            row["successors"] = " ".join(followers.get(row["code"], ()))
        self.changed.add("closed.csv")

    def _all_open(self) -> set[str]:
        return {
            row[key_of(name)]
            for name in ("organisations.csv", "gp_practices.csv", "pharmacies.csv",
                         "dental_practices.csv", "care_homes.csv", "providers.csv")
            for row in self.table(name)
        }  # fmt: skip

    def _trusts(self) -> dict[str, str]:
        return {r["code"]: r["name"] for r in self.table("organisations.csv")
                if r["type"].startswith("NHS") and r["type"] != "NHS England"}  # fmt: skip

    def _areas(self) -> Areas:
        bodies = self.table("organisations.csv")
        return Areas(
            boards=frozenset(r["code"] for r in bodies if r["type"] == _BOARD),
            parts={r["code"]: r["board"] for r in self.table("parts.csv")},
            followers=followers_of(self.successions, opened={r["code"] for r in bodies}),
            districts=districts_of(self.table("postcode_areas.csv")),
            councils={r["code"]: r["name"] for r in bodies if _is_council(r)},
        )
