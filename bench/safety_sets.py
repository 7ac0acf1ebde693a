# SPDX-License-Identifier: Apache-2.0
"""The messages that the noticing of danger is measured on.

A line of tests/understanding/safety_*.jsonl holds `text` and either `kind` (null or "none": only
looks like danger) or `kinds`; of those without a kind `look_alike` says that they only look like
danger, the others are ordinary. Ordinary messages for choosing come from sets written for other
purposes.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import Any, Final

from actions.domain.draft import SafetyKind as Kind
from bot.components.danger_samples import ACTS_OF_DANGER, ACTS_OF_SEVERAL_KINDS

ROOT: Final = Path(__file__).resolve().parents[1]
SETS: Final = ROOT / "tests" / "understanding"
STORIES: Final = ROOT / "tests" / "conversations" / "rehearsal.jsonl"
SHORT: Final = 20  # words
BEFORE_DANGER: Final = (
    "Cheshire East pay for it and",
    "the council arranged the agency in March and",
    "we were told by Leighton Hospital in June that it was fine,",
    "Northamptonshire sent the letter to the wrong house,",
    "Kettering General never rang us back and",
)
AFTER_DANGER: Final = (
    ", the district nurse saw and said nothing about it",
    ", and we have been waiting since 4 June for anyone to ring us",
    ", then they lost the form that we filled in with the social worker",
    " and the ward sister said to write to the complaints team",
)
NOT_ORDINARY: Final = frozenset({*ACTS_OF_DANGER, *ACTS_OF_SEVERAL_KINDS, "abusive"})


@dataclass(frozen=True)
class Message:
    """`kinds` is empty where there is no danger; `look_alike` where it only looks like it.

    `around` is a sentence of another set that the message holds, which was learnt from or not as
    the message is.
    """

    text: str
    kinds: frozenset[Kind] = frozenset()
    look_alike: bool = False
    around: str = ""

    @property
    def dangerous(self) -> bool:
        return bool(self.kinds - {Kind.CHECK_IN})


def messages_of(name: str) -> list[Message]:
    """A set by its name ("tune", "held_3"), by its file, "ordinary" or "within"."""
    if name == "ordinary":
        return list(ordinary())
    if name == "within":
        return list(within())
    named = SETS / f"safety_{name}.jsonl"
    return [_message(line) for line in _lines(named if named.exists() else Path(name))]


def within() -> Iterator[Message]:
    """Short dangers of held_3 and held_4 in the middle of one long sentence about other things."""
    pairs = tuple(product(BEFORE_DANGER, AFTER_DANGER))
    short = [
        message
        for name in ("held_3", "held_4")
        for message in messages_of(name)
        if message.dangerous and len(message.text.split()) <= SHORT
    ]
    for number, message in enumerate(short):
        before, after = pairs[number % len(pairs)]
        text = f"{before} {message.text.rstrip('.!?')}{after}"
        yield replace(message, text=text, around=message.text)


def ordinary() -> Iterator[Message]:
    """Lines of acts, of organisations and stories that were not written about danger.

    A few tell of something that is worth a kind sentence; they count as ordinary all the same.
    """
    for line in _lines(SETS / "acts_validate.jsonl"):
        if line["act"] not in NOT_ORDINARY:
            yield Message(line["text"])
    for line in _lines(SETS / "organisations_tune.jsonl"):
        yield Message(line["text"])
    for line in _lines(STORIES):
        if line["gold"]["safety_flag"].get("flag") == "none":
            yield Message(line["opening"])


def _lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line]


def _message(line: dict[str, Any]) -> Message:
    if "kinds" in line:
        kinds = frozenset(map(Kind, line["kinds"]))
        return Message(line["text"], kinds, bool(line.get("look_alike")) and not kinds)
    kinds = frozenset({Kind(line["kind"])} if line["kind"] not in (None, "none") else ())
    return Message(line["text"], kinds, look_alike=not kinds)
