# SPDX-License-Identifier: Apache-2.0
"""How many messages are read as the right act, and how many that belong to none as unknown.

    python -m bench.evaluate_acts [--misses]

Reads with the trained model, as a conversation does, the open question given. Thresholds are
chosen on acts_validate.jsonl and unknown_tune.jsonl; acts_held.jsonl, acts_held_2.jsonl (written
apart, all of them acts) and unknown_held.jsonl are for the figures only, so their misses are never
shown.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from bench.pipeline import MODEL, Pipeline
from bench.thresholds import Scored, keeping_known

SETS: Final = Path(__file__).resolve().parents[1] / "tests" / "understanding"
KEPT: Final = 0.94
FALLBACK: Final = "nlu_fallback"
YES: Final = "gives_consent"
ABOUT_SHARING: Final = ("consent", "consent_organisation", "consent_learning")


@dataclass(frozen=True)
class Read:
    """A labelled message and what was made of it. `act` is None for unknown, in both senses."""

    text: str
    question: str | None
    wanted: str | None
    act: str | None
    likeliest: str
    height: float

    @property
    def right(self) -> bool:
        return self.act == self.wanted


def read_set(pipeline: Pipeline, *names: str) -> list[Read]:
    """Every line of these sets, read by the model."""
    lines = [
        json.loads(line)
        for name in names
        for line in (SETS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    return [_read(pipeline, line) for line in lines]


def _read(pipeline: Pipeline, line: dict[str, Any]) -> Read:
    message = pipeline.read(line["text"], line["question"])
    act = message["intent"]["name"]
    return Read(
        text=line["text"],
        question=line["question"],
        wanted=line.get("act"),
        act=None if act == FALLBACK else act,
        likeliest=message["intent_ranking"][0]["name"],
        height=message["height"],
    )


def accuracy(reads: Sequence[Read]) -> float:
    """Per cent right, of messages that belong to an act; called unknown is wrong."""
    known = [read for read in reads if read.wanted]
    return 100 * sum(read.right for read in known) / max(1, len(known))


def macro_f1(reads: Sequence[Read]) -> float:
    """Mean over the acts of the harmonic mean of precision and recall, in per cent."""
    wanted = Counter(read.wanted for read in reads if read.wanted)
    given = Counter(read.act for read in reads if read.act)
    right = Counter(read.act for read in reads if read.act and read.right)
    each = [2 * right[act] / (wanted[act] + given[act]) for act in wanted]
    return 100 * float(np.mean(each))


def unknown_recall(reads: Sequence[Read]) -> float:
    """Per cent taken for unknown, of messages that belong to no act."""
    outside = [read for read in reads if read.wanted is None]
    return 100 * sum(read.act is None for read in outside) / max(1, len(outside))


def called_unknown(reads: Sequence[Read]) -> float:
    """Per cent taken for unknown, of messages that belong to an act."""
    known = [read for read in reads if read.wanted]
    return 100 * sum(read.act is None for read in known) / max(1, len(known))


def scored(reads: Sequence[Read]) -> Scored:
    inside = [read for read in reads if read.wanted]
    return Scored(
        scores=np.array([read.height for read in inside]),
        right=np.array([read.likeliest == read.wanted for read in inside]),
        outside=np.array([read.height for read in reads if read.wanted is None]),
    )


def by_question(reads: Sequence[Read]) -> dict[str, tuple[int, int]]:
    """Right and all, of messages that belong to an act, for each open question."""
    counted: dict[str, tuple[int, int]] = {}
    for read in reads:
        if read.wanted:
            right, whole = counted.get(read.question or "none", (0, 0))
            counted[read.question or "none"] = (right + read.right, whole + 1)
    return dict(sorted(counted.items(), key=lambda item: -item[1][1]))


def false_yes(reads: Sequence[Read]) -> tuple[int, int]:
    """Of answers to questions about sharing that are no yes: how many are read as one, and all."""
    others = [r for r in reads if r.question in ABOUT_SHARING and r.wanted != YES]
    return sum(read.act == YES for read in others), len(others)


def figures_of(reads: Sequence[Read], threshold: float) -> dict[str, Any]:
    """The figures of a set; those of unknowns only where it has some."""
    figures: dict[str, Any] = {
        "accuracy": round(accuracy(reads), 1),
        "macro_f1": round(macro_f1([r for r in reads if r.wanted]), 1),
        "called_unknown": round(called_unknown(reads), 1),
        "kept_at_that_threshold": round(100 * scored(reads).kept(threshold), 1),
        "read_as_yes_that_are_none": list(false_yes(reads)),
        "by_question": by_question(reads),
    }
    if any(read.wanted is None for read in reads):
        figures["unknown_recall"] = round(unknown_recall(reads), 1)
        figures["unknown_recall_keeping_94"] = round(100 * scored(reads).recall(threshold), 1)
    return figures


def measure(pipeline: Pipeline) -> dict[str, Any]:
    """All figures in JSON's own types, and the misses of the sets for choosing."""
    chosen_on = read_set(pipeline, "acts_validate", "unknown_tune")
    own = read_set(pipeline, "unknown_held")
    threshold = keeping_known(scored(chosen_on), KEPT)
    figures = {
        "validate": figures_of(chosen_on, threshold),
        "held": figures_of(read_set(pipeline, "acts_held"), threshold),
        "held_2": figures_of(read_set(pipeline, "acts_held_2"), threshold),
    }
    figures["held"]["unknown_recall_own_set"] = round(unknown_recall(own), 1)
    misses = [
        f"{read.text!r} ({read.question or 'no question'}): "
        f"{read.act or 'unknown'}, meant {read.wanted or 'unknown'}"
        for read in chosen_on
        if not read.right
    ]
    return {"figures": figures, "misses": misses}


def main() -> None:
    reader = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    reader.add_argument("--misses", action="store_true")
    options = reader.parse_args()
    found = measure(Pipeline(MODEL))
    print(json.dumps(found["figures"], indent=1))
    if options.misses:
        print("\n".join(found["misses"]))


if __name__ == "__main__":
    main()
