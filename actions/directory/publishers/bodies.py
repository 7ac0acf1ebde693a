# SPDX-License-Identifier: Apache-2.0
"""What every publisher's file is read into: bodies by their codes, and what was left out."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from actions.directory.publishers.lines import FileRefused, Lines

MOST_BODIES = 300_000
"""No list that we know is as long; a file without end must not fill the memory."""


@dataclass(frozen=True, slots=True)
class Body:
    """One organisation or site as its publisher has it.

    `area` is the board's code in the file, `parent` the body that it belongs to, or that pays it.
    `closed_on` is None while it is open, and where no day is given for a closed one.
    """

    code: str
    name: str
    type: str
    address: str = ""
    town: str = ""
    postcode: str = ""
    phone: str = ""
    website: str = ""
    area: str = ""
    region: str = ""
    parent: str = ""
    council: str = ""
    provider: str = ""
    provider_code: str = ""
    services: str = ""
    closed: bool = False
    closed_on: date | None = None


@dataclass
class FileRead:
    """One file, read. `passed_over` counts what was well written and is not for these lists."""

    lines: Lines = field(default_factory=Lines)
    bodies: dict[str, Body] = field(default_factory=dict)
    passed_over: Counter[str] = field(default_factory=Counter)
    _where: dict[str, int] = field(default_factory=dict)

    def take(self, body: Body, number: int) -> None:
        """Take in a body, unless its code was there before.

        Raises:
            FileRefused: where the file holds more than any list does.
        """
        first = self._where.setdefault(body.code, number)
        if first != number:
            self.lines.leave_out(number, f"Code {body.code} is in line {first} already.")
            return
        self.bodies[body.code] = body
        self.lines.good += 1
        if len(self.bodies) > MOST_BODIES:
            raise FileRefused(f"It holds more than {MOST_BODIES:,} organisations. No list does.")

    def pass_over(self, why: str) -> None:
        self.passed_over[why] += 1
        self.lines.good += 1

    def check(self, *, what: str) -> None:
        """Raises: FileRefused, where it is most likely not the file that it seems to be."""
        if self.lines.hopeless:
            raise FileRefused(
                f"Most of it cannot be right for {what}: {self.lines.bad:,} of "
                f"{self.lines.good + self.lines.bad:,} lines are bad. {self._first()}"
                "Is this the right file?"
            )
        if not self.lines.good:
            raise FileRefused("There is nothing in it.")

    def _first(self) -> str:
        found = self.lines.kept[0]
        return f"Line {found.number}: {found.why} "
