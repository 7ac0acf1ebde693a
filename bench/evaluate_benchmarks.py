# SPDX-License-Identifier: Apache-2.0
"""BANKING77 at ten examples an intent and CLINC150 with out-of-scope, beside two usual pipelines.

    python -m bench.evaluate_benchmarks [folder]

The sets stay outside the project: the folder is the one given, else ANYDOOR_BENCHMARKS, else
`../shared/benchmarks`; it holds banking77_train.csv, banking77_test.csv and clinc150_full.json.

Ours is trained with the part of config.yml that decides on the act. "Stock" is Rasa's usual
pipeline without its transformer (CountVectors of words and letters, LogisticRegressionClassifier),
because that one needs TensorFlow, which this project does not have. "TF-IDF" is scikit-learn's
TfidfVectorizer (words and pairs) with LinearSVC.

Source: Casanueva et al. 2020 (BANKING77); Larson et al. 2019 (CLINC150, the rule for a threshold).
"""

import argparse
import csv
import json
import os
import random
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

from bench.pipeline import ROOT, Example, Pipeline, our_config, train_on
from bench.thresholds import Scored, best_of_all, keeping

DRAWS: Final = (0, 1, 2)
EACH: Final = 10
IN_SCOPE: Final = 0.94
STOCK: Final[dict[str, Any]] = {
    "recipe": "default.v1",
    "assistant_id": "measured",
    "language": "en",
    "pipeline": [
        {"name": "WhitespaceTokenizer"},
        {"name": "CountVectorsFeaturizer"},
        {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
        {"name": "LogisticRegressionClassifier"},
    ],
}

# Of each text: the likeliest intent and a score that is higher the surer it is.
Guesses = list[tuple[str, float]]
Learner = Callable[[Sequence[Example]], Callable[[Sequence[str]], Guesses]]


@dataclass(frozen=True)
class ClincFigures:
    """Shares in per cent; each pair is in scope and recall of out-of-scope."""

    published: tuple[float, float]
    keeping_94: tuple[float, float]


def folder_of(given: str | None) -> Path | None:
    """Where the sets are, if anywhere."""
    named = given or os.environ.get("ANYDOOR_BENCHMARKS")
    folder = Path(named) if named else ROOT.parent / "shared" / "benchmarks"
    return folder if (folder / "clinc150_full.json").is_file() else None


def ours(examples: Sequence[Example]) -> Callable[[Sequence[str]], Guesses]:
    return _reading(train_on(examples, our_config()), score="height")


def stock(examples: Sequence[Example]) -> Callable[[Sequence[str]], Guesses]:
    return _reading(train_on(examples, STOCK), score=None)


def _reading(pipeline: Pipeline, *, score: str | None) -> Callable[[Sequence[str]], Guesses]:
    """Guesses by a pipeline's ranking; the score is a value of the message, else the confidence."""

    def guess(texts: Sequence[str]) -> Guesses:
        read = [pipeline.read(text) for text in texts]
        first = [message["intent_ranking"][0] for message in read]
        return [
            (top["name"], message[score] if score else top["confidence"])
            for message, top in zip(read, first, strict=True)
        ]

    return guess


def tf_idf(examples: Sequence[Example]) -> Callable[[Sequence[str]], Guesses]:
    weigh = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
    rows = weigh.fit_transform([example.text for example in examples])
    model = LinearSVC(dual=True).fit(rows, [example.act for example in examples])

    def guess(texts: Sequence[str]) -> Guesses:
        heights = model.decision_function(weigh.transform(texts))
        best = heights.argmax(axis=1)
        return [
            (str(model.classes_[b]), float(row[b])) for row, b in zip(heights, best, strict=True)
        ]

    return guess


LEARNERS: Final[dict[str, Learner]] = {"ours": ours, "stock": stock, "TF-IDF": tf_idf}


def banking(folder: Path, learn: Learner) -> list[float]:
    """Per cent right on the test set, for each of three draws of ten examples an intent."""
    examples, tests = (_banking(folder / f"banking77_{part}.csv") for part in ("train", "test"))
    by_act: dict[str, list[Example]] = {}
    for example in examples:
        by_act.setdefault(example.act, []).append(example)
    found = []
    for seed in DRAWS:
        drawn = [e for rows in by_act.values() for e in random.Random(seed).sample(rows, EACH)]
        guesses = learn(drawn)([test.text for test in tests])
        right = [act == test.act for (act, _), test in zip(guesses, tests, strict=True)]
        found.append(100 * statistics.mean(right))
    return found


def _banking(path: Path) -> list[Example]:
    with path.open(encoding="utf-8", newline="") as file:
        return [Example(row["text"], row["category"]) for row in csv.DictReader(file)]


def clinc(folder: Path, learn: Learner) -> ClincFigures:
    """On the test set, with thresholds chosen on `val` and `oos_val` by two rules."""
    parts = json.loads((folder / "clinc150_full.json").read_text(encoding="utf-8"))
    guess = learn([Example(text, act) for text, act in parts["train"]])
    chosen_on, test = (_scored(parts, half, guess) for half in ("val", "test"))
    first, second = best_of_all(chosen_on), keeping(chosen_on, IN_SCOPE)
    return ClincFigures(
        published=(100 * test.in_scope(first), 100 * test.recall(first)),
        keeping_94=(100 * test.in_scope(second), 100 * test.recall(second)),
    )


def _scored(
    parts: dict[str, list[list[str]]], half: str, guess: Callable[[Sequence[str]], Guesses]
) -> Scored:
    known = guess([text for text, _ in parts[half]])
    acts = [act for _, act in parts[half]]
    outside = guess([text for text, _ in parts[f"oos_{half}"]])
    return Scored(
        scores=np.array([score for _, score in known]),
        right=np.array([act == truth for (act, _), truth in zip(known, acts, strict=True)]),
        outside=np.array([score for _, score in outside]),
    )


def measure(folder: Path) -> dict[str, dict[str, Any]]:
    """All figures, by learner, in JSON's own types."""
    found: dict[str, dict[str, Any]] = {}
    for name, learn in LEARNERS.items():
        draws = banking(folder, learn)
        scope = clinc(folder, learn)
        found[name] = {
            "banking77_10_shot": round(statistics.mean(draws), 1),
            "banking77_draws": [round(draw, 1) for draw in draws],
            "clinc150_published_rule": [round(value, 1) for value in scope.published],
            "clinc150_keeping_94": [round(value, 1) for value in scope.keeping_94],
        }
        print(name, json.dumps(found[name]), flush=True)
    return found


def main() -> None:
    reader = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    reader.add_argument("folder", nargs="?")
    folder = folder_of(reader.parse_args().folder)
    if folder is None:
        raise SystemExit(
            "The public sets are missing: give their folder, or set ANYDOOR_BENCHMARKS."
        )
    measure(folder)


if __name__ == "__main__":
    main()
