# SPDX-License-Identifier: Apache-2.0
"""What one file changes in a list: who is new, closed, renamed or missing from it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from actions.directory.publishers.areas import Row
from actions.directory.publishers.bodies import Body
from actions.directory.publishers.lines import Lines
from actions.directory.words import plain

FEWEST_TO_JUDGE = 50
MOST_GONE = 0.2


@dataclass
class FileReport:
    """`open` counts what the list holds now. Names stand with their codes."""

    file: str
    what: str
    lines: Lines
    open: int = 0
    added: list[str] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)
    opened_again: list[str] = field(default_factory=list)
    renamed: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    passed_over: Counter[str] = field(default_factory=Counter)
    before: int = 0

    @property
    def too_many_gone(self) -> bool:
        """True where so many are missing that the file may have been cut short."""
        return self.before >= FEWEST_TO_JUDGE and len(self.gone) > MOST_GONE * self.before


def compare(
    report: FileReport,
    bodies: Mapping[str, Body],
    *,
    before: Mapping[str, Row],
    closed_before: Mapping[str, Row],
) -> None:
    """Note in the report what differs between the file and the rows before it."""
    report.before = len(before)
    for code, body in bodies.items():
        known = before.get(code)
        if body.closed:
            if known is not None:
                day = f", {body.closed_on.isoformat()}" if body.closed_on else ""
                report.closed.append(f"{known['name']} ({code}{day})")
        elif known is None:
            where = report.opened_again if code in closed_before else report.added
            where.append(f"{body.name} ({code})")
        elif plain(known["name"]) != plain(body.name):
            report.renamed.append(f"{known['name']} is now {body.name} ({code})")
    report.gone += [f"{r['name']} ({code})" for code, r in before.items() if code not in bodies]
