# SPDX-License-Identifier: Apache-2.0
"""Where a conversation stands when a message comes, as its journal has it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

AFTER_THE_END = "afterwards"
"""What Rasa's form is said to ask when nothing is asked, so that it stays open (ADR-0005)."""


class By(StrEnum):
    """Who read a message and answered it."""

    RASA = "rasa"
    PLAIN = "plain"


@dataclass(frozen=True)
class Point:
    """`asked` is the question that is open, `by` who gave the last answer; None before the first.

    A bot that has not seen the last turns is told by it where to go on.
    """

    asked: str | None = None
    by: By | None = None


START = Point()


def point_after(reply: Mapping[str, Any] | None) -> Point:
    """The point that an answer, as the journal keeps it, has led to."""
    if reply is None:
        return START
    ask = reply.get("ask") or {}
    return Point(ask.get("question", AFTER_THE_END), By(reply.get("by", By.RASA)))
