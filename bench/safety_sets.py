# SPDX-License-Identifier: Apache-2.0
"""The messages that the noticing of danger is measured on.

A line of tests/understanding/safety_*.jsonl holds `text` and either `kind` (null or "none": only
looks like danger) or `kinds`; of those without a kind `look_alike` says that they only look like
danger, the others are ordinary. Ordinary messages for choosing come from sets written for other
purposes.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from actions.domain.draft import SafetyKind as Kind
from bot.components.danger_samples import ACTS_OF_DANGER, ACTS_OF_SEVERAL_KINDS

ROOT: Final = Path(__file__).resolve().parents[1]
SETS: Final = ROOT / "tests" / "understanding"
STORIES: Final = ROOT / "tests" / "conversations" / "rehearsal.jsonl"
NOT_ORDINARY: Final = frozenset({*ACTS_OF_DANGER, *ACTS_OF_SEVERAL_KINDS, "abusive"})


@dataclass(frozen=True)
class Message:
    """`kinds` is empty where there is no danger; `look_alike` where it only looks like it."""

    text: str
    kinds: frozenset[Kind] = frozenset()
    look_alike: bool = False

    @property
    def dangerous(self) -> bool:
        return bool(self.kinds - {Kind.CHECK_IN})


def messages_of(name: str) -> list[Message]:
    """A set by its name ("tune", "held_3"), by its file, or "ordinary"."""
    if name == "ordinary":
        return list(ordinary())
    named = SETS / f"safety_{name}.jsonl"
    return [_message(line) for line in _lines(named if named.exists() else Path(name))]


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
