# SPDX-License-Identifier: Apache-2.0
"""The words decide; the open question makes what answers it a little likelier."""

from pathlib import Path

import numpy as np
import pytest

from bot.components.regression import LEAN, Regression, fit, lean

CONSENT, CHECK, NONSENSE = "gives_consent", "agrees_with_summary", "nonsense_or_empty"


def learnt() -> Regression:
    """ "yes" is east and means two acts, by the question; "hmm" is north and means nothing."""
    east, north, west = [1.0, 0.0], [0.0, 1.0], [-1.0, 0.0]
    rows = [
        (east, CONSENT, "consent"),
        (east, CHECK, "check_answers"),
        (north, NONSENSE, "consent"),
        (north, NONSENSE, None),
        (west, "refuses_consent", "consent"),
    ] * 3
    vectors, acts, questions = zip(*rows, strict=True)
    return fit(np.array(vectors), acts, questions=questions, strength=30.0)


def best(regression: Regression, vector: list[float], question: str | None) -> str:
    shares = regression.shares(np.array(vector), question=question)
    return regression.acts[int(shares.argmax())]


@pytest.mark.parametrize(
    ("question", "act"), [("consent", CONSENT), ("check_answers", CHECK)], ids=str
)
def test_yes_means_what_was_asked(question: str, act: str) -> None:
    assert best(learnt(), [1.0, 0.0], question) == act


@pytest.mark.parametrize("question", ["consent", "check_answers", "unknown", None])
def test_no_question_turns_hmm_into_consent(question: str | None) -> None:
    assert best(learnt(), [0.0, 1.0], question) == NONSENSE


@pytest.mark.parametrize("question", ["consent", "check_answers", None])
def test_the_shares_are_always_of_one_whole(question: str | None) -> None:
    shares = learnt().shares(np.array([0.7, 0.3]), question=question)
    assert shares.sum() == pytest.approx(1.0)
    assert (shares >= 0).all()


def test_without_a_question_yes_stays_undecided() -> None:
    assert learnt().shares(np.array([1.0, 0.0])).max() < 0.6


def test_what_answers_the_question_becomes_likelier_by_a_fixed_measure() -> None:
    found = lean(np.array([0.4, 0.4, 0.2]), fits=np.array([True, False, False]))
    assert found[0] / found[1] == pytest.approx(LEAN)
    assert found[1] / found[2] == pytest.approx(2.0)
    assert found.sum() == pytest.approx(1.0)


def test_an_unlikely_answer_stays_behind_what_was_plainly_said() -> None:
    found = lean(np.array([0.9, 0.05, 0.05]), fits=np.array([False, True, False]))
    assert found.argmax() == 0


def test_where_nothing_answers_the_question_nothing_changes() -> None:
    shares = np.array([0.5, 0.4, 0.1])
    assert lean(shares, fits=np.zeros(3, dtype=bool)) == pytest.approx(shares)


def test_what_is_saved_comes_back(tmp_path: Path) -> None:
    before = learnt()
    before.save(tmp_path / "acts.npz")
    after = Regression.load(tmp_path / "acts.npz")

    assert (after.acts, after.questions) == (before.acts, before.questions)
    vector = np.array([0.6, 0.4])
    assert after.shares(vector, question="consent") == pytest.approx(
        before.shares(vector, question="consent")
    )


def test_examples_without_questions_are_enough(tmp_path: Path) -> None:
    regression = fit(np.eye(2), ["a", "b"], questions=[None, None], strength=1.0)
    regression.save(tmp_path / "acts.npz")
    assert best(Regression.load(tmp_path / "acts.npz"), [1.0, 0.0], "consent") == "a"
