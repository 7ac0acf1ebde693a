# SPDX-License-Identifier: Apache-2.0
"""What a load did, in plain English."""

from collections.abc import Iterator, Sequence

from actions.directory.publishers.changes import FileReport

SHOWN = 8
LINES_SHOWN = 20


def sentences(report: FileReport, *, all_lines: bool = False) -> Iterator[str]:
    """The report of one file, line by line; `all_lines` names every bad line that was kept."""
    yield f"{report.file}: {report.what}"
    yield f"  {_many(report.open, 'is', 'are')} in the list now."
    for names, one, more in (
        (report.added, "is new", "are new"),
        (report.closed, "has closed", "have closed"),
        (report.opened_again, "has opened again", "have opened again"),
        (report.renamed, "has a new name", "have new names"),
        (report.gone, "is no longer in the file", "are no longer in the file"),
    ):
        if names:
            yield f"  {_many(len(names), one, more)}: {_some(names)}"
    for why, count in sorted(report.passed_over.items()):
        yield f"  {count:,} passed over: {why}."
    yield from _bad_lines(report, most=len(report.lines.kept) if all_lines else LINES_SHOWN)


def _bad_lines(report: FileReport, *, most: int) -> Iterator[str]:
    bad = report.lines.bad
    if not bad:
        return
    yield f"  {_many(bad, 'line was', 'lines were')} left out:"
    for line in report.lines.kept[:most]:
        yield f"    line {line.number}: {line.why}"
    if bad > most:
        yield f"    and {bad - min(most, len(report.lines.kept)):,} more"


def _many(count: int, one: str, more: str) -> str:
    return f"{count:,} {one if count == 1 else more}"


def _some(names: Sequence[str]) -> str:
    shown = "; ".join(names[:SHOWN])
    return shown if len(names) <= SHOWN else f"{shown}; and {len(names) - SHOWN:,} more"
