# SPDX-License-Identifier: Apache-2.0
"""The queue as the address asks for it: what is narrowed to, and what is offered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from actions.usecases.values import CaseSearch

STATES = ("sent", "handed_to_person", "signposted")
PAGE = 50
LONGEST_SEARCH = 200


@dataclass(frozen=True)
class Offer:
    """One thing to choose in a list of a form."""

    value: str
    text: str
    chosen: bool


@dataclass(frozen=True)
class Narrowing:
    """What the address narrows the queue to; unreadable parts count as not there."""

    state: str
    due: date | None
    text: str
    after: str

    @property
    def any(self) -> bool:
        return bool(self.state or self.due or self.text)

    def search(self, organisation: str) -> CaseSearch:
        return CaseSearch(
            organisation=organisation,
            status=self.state or None,
            due_by=self.due,
            text=self.text or None,
            after=self.after or None,
            most=PAGE,
        )

    def address(self, *, after: str = "") -> str:
        """The address of this queue, from the case that `after` names."""
        parts = {
            "state": self.state,
            "due": self.due.isoformat() if self.due else "",
            "text": self.text,
            "after": after,
        }
        query = urlencode({name: value for name, value in parts.items() if value})
        return f"/handlers?{query}" if query else "/handlers"

    def states(self, labels: Mapping[str, str]) -> tuple[Offer, ...]:
        every = Offer("", "Any status", chosen=not self.state)
        return every, *(Offer(s, labels[s], chosen=s == self.state) for s in STATES)

    def days(self, today: date) -> tuple[Offer, ...]:
        """Days by which to acknowledge; a day that the address names is offered too."""
        offered = {
            today - timedelta(days=1): "Day has passed",
            today: "Today or earlier",
            today + timedelta(days=7): "Within 7 days",
        }
        if self.due and self.due not in offered:
            offered[self.due] = f"By {self.due.day} {self.due:%B %Y}"
        named = (Offer(d.isoformat(), text, chosen=d == self.due) for d, text in offered.items())
        return Offer("", "Any day", chosen=self.due is None), *named


def narrowing(query: Mapping[str, str]) -> Narrowing:
    state = query.get("state", "")
    return Narrowing(
        state=state if state in STATES else "",
        due=_day(query.get("due", "")),
        text=query.get("text", "").strip()[:LONGEST_SEARCH],
        after=query.get("after", "")[:LONGEST_SEARCH],
    )


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
