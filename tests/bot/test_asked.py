# SPDX-License-Identifier: Apache-2.0
"""What is asked is read by itself and beside an answer; what tells is left alone."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest

from bot.components.asked_samples import OF_EACH_OTHER, asked_samples_of_acts
from bot.components.asking import MOST_WORDS, NOTHING, AskedReader, asked_in, fit_asked
from bot.components.danger import Sample
from bot.components.regression import Example

COST = ("is it free", "does it cost anything", "what does it cost", "is there a fee to pay")
LONG = ("how long does it take", "how long is it", "when do they answer", "how many weeks is it")
TOLD = ("it was in March", "my mother", "the hospital", "nobody came when she rang")


def encode(texts: list[str]) -> np.ndarray:
    """A stand-in for meaning: which of some words a text has."""
    known = ("free", "cost", "fee", "long", "answer", "weeks", "march", "mother", "hospital")
    rows = [[float(word in text.lower()) for word in known] + [0.1] for text in texts]
    return np.array([np.array(row) / np.linalg.norm(row) for row in rows], dtype=np.float32)


def samples(texts: Iterable[str], kind: str) -> list[Sample]:
    return [Sample(text, encode([text])[0], kind) for text in texts]


@pytest.fixture(scope="module")
def reader() -> AskedReader:
    return fit_asked([*samples(COST, "cost"), *samples(LONG, "how_long"), *samples(TOLD, NOTHING)])


def names(reader: AskedReader, text: str) -> list[str]:
    found = asked_in(text, encode([text])[0], reader, encode)
    return [asked.name for asked in found if asked.confidence > 0.6]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        pytest.param("does it cost a fee?", ["cost"], id="only asks"),
        pytest.param("it was in March", [], id="only tells"),
        pytest.param("it was in March, but is it free?", ["cost"], id="asks beside an answer"),
        pytest.param("is it free " + "and my mother " * MOST_WORDS, [], id="a long story"),
    ],
)
def test_what_is_read(reader: AskedReader, text: str, asked: list[str]) -> None:
    assert names(reader, text) == asked


def test_two_things_asked_are_both_read(reader: AskedReader) -> None:
    assert set(names(reader, "Is it free? How long does it take?")) == {"cost", "how_long"}


def test_where_it_may_be_either_both_are_read(reader: AskedReader) -> None:
    assert names(reader, "what does it cost when they answer") == ["cost", "how_long"]


def test_a_complaint_about_the_service_is_never_but_the_second_guess() -> None:
    learnt = [*samples(COST, "cost"), *samples(LONG, "about_this_service"), *samples(TOLD, NOTHING)]
    assert names(fit_asked(learnt), "what does it cost when they answer") == ["cost"]


def test_what_was_learnt_is_the_same_after_keeping_it(reader: AskedReader, tmp_path: Path) -> None:
    reader.save(tmp_path / "asked.npz")
    kept = AskedReader.load(tmp_path / "asked.npz")
    vector = encode(["is it free"])[0]
    assert kept.read("is it free", vector) == reader.read("is it free", vector)


def test_of_each_act_only_the_first_examples_are_learnt_and_mixed_acts_not_at_all() -> None:
    vector = np.zeros(3)
    examples = [Example(f"in May {n}", vector, "provides_date") for n in range(99)]
    examples += [Example("March, why?", vector, "partly_answers_and_asks")]
    examples += [Example("who reads it", vector, "asks_who_will_see_it")]
    kinds = [sample.kind for sample in asked_samples_of_acts(examples)]
    assert kinds.count(NOTHING) == OF_EACH_OTHER
    assert kinds[-1] == "who_sees_it"
    assert len(kinds) == OF_EACH_OTHER + 1
