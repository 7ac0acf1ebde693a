# SPDX-License-Identifier: Apache-2.0
"""The tables of a site while publishers' files are taken into them, one after the other."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from actions.directory.loading import may_be_site
from actions.directory.publishers import advocates, cqc, ons
from actions.directory.publishers.areas import (
    Areas,
    Row,
    districts_of,
    followers_of,
    known_successions,
    postcode_areas,
)
from actions.directory.publishers.changes import FileReport, compare
from actions.directory.publishers.opening import LoadRefused, Opened, is_council
from actions.directory.publishers.recognising import Publisher
from actions.directory.publishers.saying import sentences
from actions.directory.publishers.shapes import COLUMNS, Shaping, closed_row, key_of
from actions.directory.publishers.writing import write_table
from actions.directory.tables import REFERENCE, rows
from actions.directory.words import plain

LOADED = "loaded.txt"
HOMES = "care_homes.csv"
_BOARD = "integrated care board"


def without_doubles(homes: Sequence[Row]) -> list[Row]:
    """A home that two publishers list counts once, as the Care Quality Commission has it."""
    known = {_same_home(row) for row in homes if row["source"].startswith("CQC")}
    return [r for r in homes if r["source"].startswith("CQC") or _same_home(r) not in known]


def _same_home(row: Row) -> tuple[str, str]:
    return plain(row["name"]), row["postcode"]


class Work:
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
            names={r["code"]: r["name"] for r in bodies if is_council(r)},
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
            councils={r["code"]: r["name"] for r in bodies if is_council(r)},
        )
