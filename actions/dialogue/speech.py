# SPDX-License-Identifier: Apache-2.0
"""What a turn is made of: things said, an answer read, and all that surrounds them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from actions.directory.directory import Directory
from actions.directory.wording import Wording
from actions.domain.draft import Draft
from actions.domain.understood import Understood

WORKING_HOURS = "in working hours"


@dataclass(frozen=True)
class Say:
    """One message, by the name of its response. `kind` is as in the conversation contract."""

    response: str
    kind: str = "say"
    values: Mapping[str, str] = field(default_factory=dict)
    variant: str | None = None

    def response_values(self) -> dict[str, object]:
        """As the wording inside the bot expects it."""
        return {
            "response": self.response,
            "kind": self.kind,
            "values": dict(self.values),
            "variant": self.variant,
        }


@dataclass(frozen=True)
class Answered:
    """The draft after an answer, and what is said about the answer itself."""

    draft: Draft
    says: tuple[Say, ...] = ()


@dataclass(frozen=True)
class Around:
    """What a turn needs from outside: the time, the lists, the wording, chance.

    `random_bytes` gives that many random bytes; it makes references. `hours` are the hours of the
    complaints staff as a sentence goes on: "Staff are there …".
    """

    now: datetime
    today: date
    directory: Directory
    wording: Wording
    holidays: frozenset[date]
    random_bytes: Callable[[int], bytes]
    hours: str = WORKING_HOURS


Reader = Callable[[Draft, Understood, Around], Answered | None]
"""Reads the answer to one question; None where the words do not answer it."""
