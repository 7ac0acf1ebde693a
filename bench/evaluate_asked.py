# SPDX-License-Identifier: Apache-2.0
"""How many questions to the service are noticed and get the right answer, and what is mistaken.

    python -m bench.evaluate_asked [tune|held|<file>] [--misses]

Messages are in tests/understanding/asked_tune.jsonl, on which thresholds were chosen, and
asked_held.jsonl, whose misses are not shown. Each is read as in the conversation: by a reader
trained on data/asked and data/nlu, and then only where the open question lets it count.
"""

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import yaml

from actions.dialogue.asked import things_asked
from actions.dialogue.questions import tells
from actions.domain.draft import Draft, OpenQuestion
from actions.domain.understood import Asked, Understood
from bot.components.asked_samples import OF_EACH_OTHER, SENTENCES, asked_samples_of_acts
from bot.components.asking import asked_in, fit_asked
from bot.components.danger_samples import samples_of, sentences_to_learn
from bot.components.embeddings import encoder_folder, encoder_in
from bot.components.regression import Example

ROOT: Final = Path(__file__).resolve().parents[1]
SETS: Final = ROOT / "tests" / "understanding"
Read = Callable[[str], tuple[Asked, ...]]


@dataclass(frozen=True)
class Message:
    """A labelled message, what was read in it, and what the conversation answers."""

    text: str
    question: str | None
    wanted: str | None
    read: tuple[Asked, ...]
    answered: tuple[str, ...]


def trained() -> Read:
    """A reader that has learnt from the data as `rasa train` has it learn."""
    encoder = encoder_in(encoder_folder(None))
    examples = [
        (example["text"], intent["intent"])
        for file in sorted((ROOT / "data" / "nlu").glob("*.yml"))
        for intent in yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)["nlu"]
        for example in intent["examples"][:OF_EACH_OTHER]
    ]
    acts = [Example(text, encoder.encode_one(text), act) for text, act in examples]
    reader = fit_asked(
        [
            *samples_of(sentences_to_learn(SENTENCES), encoder.encode),
            *asked_samples_of_acts(acts),
        ]
    )
    return lambda text: asked_in(text, encoder.encode_one(text), reader, encoder.encode)


def answered(text: str, question: str | None, read: tuple[Asked, ...]) -> tuple[str, ...]:
    """What the conversation takes for asked while this question is open."""
    said = Understood(text=text, asked=read)
    opened = OpenQuestion(question) if question else None
    draft = Draft("c1", "RWE", datetime(2026, 11, 23, tzinfo=UTC), open=opened)
    if question in (None, "story", "story_more") and tells(said):
        return ()
    return things_asked(draft, said)


def read_set(file: Path, read: Read) -> list[Message]:
    messages = []
    for line in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
        found = read(line["text"])
        given = answered(line["text"], line["question"], found)
        messages.append(Message(line["text"], line["question"], line["asked"], found, given))
    return messages


def figures(messages: Sequence[Message]) -> str:
    asked = [m for m in messages if m.wanted]
    others = [m for m in messages if not m.wanted]
    noticed = [m for m in asked if m.answered]
    right = sum(m.wanted in m.answered for m in noticed)
    mistaken = sum(bool(m.answered) for m in others)
    return (
        f"questions noticed {100 * len(noticed) / len(asked):.1f} % ({len(noticed)} of"
        f" {len(asked)}; goal 90)\n"
        f"of those, given the right answer {100 * right / max(1, len(noticed)):.1f} % ({right} of"
        f" {len(noticed)}; goal 95)\n"
        f"other messages taken for a question {100 * mistaken / len(others):.1f} % ({mistaken} of"
        f" {len(others)}; goal below 1)"
    )


def misses(messages: Sequence[Message]) -> str:
    return "\n".join(
        f"    {m.text!r} ({m.question or 'no question'}): {', '.join(m.answered) or 'nothing'},"
        f" meant {m.wanted or 'nothing'}; read {[(a.name, round(a.confidence, 2)) for a in m.read]}"
        for m in messages
        if (m.wanted not in m.answered if m.wanted else m.answered)
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("set", nargs="?", default="held")
    arguments.add_argument("--misses", action="store_true")
    options = arguments.parse_args()
    named = SETS / f"asked_{options.set}.jsonl"
    messages = read_set(named if named.exists() else Path(options.set), trained())
    print(figures(messages))
    if options.misses:
        print(misses(messages))


if __name__ == "__main__":
    main()
