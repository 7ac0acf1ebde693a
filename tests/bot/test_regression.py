# SPDX-License-Identifier: Apache-2.0
"""The words decide; the open question makes what answers it a little likelier."""

from pathlib import Path

import numpy as np
import pytest

from bot.components.regression import (
    LEAN,
    UNKNOWN,
    Example,
    Neighbours,
    Regression,
    fit,
    lean,
)

CONSENT, CHECK, NONSENSE = "gives_consent", "agrees_with_summary", "nonsense_or_empty"


YES, HMM, NO = ("yes", [1.0, 0.0]), ("hmm", [0.0, 1.0]), ("no", [-1.0, 0.0])


def learnt() -> Regression:
    """ "yes" means two acts, by the question; "hmm" means nothing."""
    rows = [
        (YES, CONSENT, "consent"),
        (YES, CHECK, "check_answers"),
        (HMM, NONSENSE, "consent"),
        (HMM, NONSENSE, None),
        (NO, "refuses_consent", "consent"),
    ] * 3
    examples = [
        Example(text, np.array(vector), act, question) for (text, vector), act, question in rows
    ]
    return fit(examples, strength=30.0)


def shares(words: tuple[str, list[float]], question: str | None = None) -> np.ndarray:
    text, vector = words
    return learnt().guess(text, np.array(vector), question=question).shares


def best(words: tuple[str, list[float]], question: str | None) -> str:
    return learnt().acts[int(shares(words, question).argmax())]


@pytest.mark.parametrize(
    ("question", "act"), [("consent", CONSENT), ("check_answers", CHECK)], ids=str
)
def test_yes_means_what_was_asked(question: str, act: str) -> None:
    assert best(YES, question) == act


@pytest.mark.parametrize("question", ["consent", "check_answers", "unknown", None])
def test_no_question_turns_hmm_into_consent(question: str | None) -> None:
    assert best(HMM, question) == NONSENSE


@pytest.mark.parametrize("question", ["consent", "check_answers", None])
def test_the_shares_are_always_of_one_whole(question: str | None) -> None:
    found = shares(("maybe", [0.7, 0.3]), question)
    assert found.sum() == pytest.approx(1.0)
    assert (found >= 0).all()


def test_without_a_question_yes_stays_undecided() -> None:
    assert shares(YES).max() < 0.6


def test_what_answers_the_question_becomes_likelier_by_a_fixed_measure() -> None:
    found = np.exp(lean(np.log([0.4, 0.4, 0.2]), fits=np.array([True, False, False])))
    assert found[0] / found[1] == pytest.approx(LEAN)
    assert found[1] / found[2] == pytest.approx(2.0)


def test_an_unlikely_answer_stays_behind_what_was_plainly_said() -> None:
    found = lean(np.log([0.9, 0.05, 0.05]), fits=np.array([False, True, False]))
    assert found.argmax() == 0


def test_where_nothing_answers_the_question_nothing_changes() -> None:
    before = np.log([0.5, 0.4, 0.1])
    assert lean(before, fits=np.zeros(3, dtype=bool)) == pytest.approx(before)


def knowing_football() -> Regression:
    """Two acts, and football as what belongs to neither."""
    rows = [("yes", [1.0, 0.0, 0.0], CONSENT), ("no", [0.0, 1.0, 0.0], "refuses_consent")]
    rows.append(("goal", [0.0, 0.0, 1.0], UNKNOWN))
    return fit([Example(t, np.array(v), act) for t, v, act in rows * 3], strength=30.0)


def test_unknown_is_never_among_the_acts() -> None:
    regression = knowing_football()
    assert regression.acts == (CONSENT, "refuses_consent")
    guess = regression.guess("goal", np.array([0.0, 0.0, 1.0]))
    assert len(guess.shares) == 2
    assert guess.shares.sum() == pytest.approx(1.0)


def test_what_belongs_to_no_act_stands_below_unknown() -> None:
    regression = knowing_football()
    assert regression.guess("goal", np.array([0.0, 0.0, 1.0])).height < 0
    assert regression.guess("yes", np.array([1.0, 0.0, 0.0])).height > 0


def test_without_examples_of_unknown_a_clear_answer_still_stands_higher_than_a_vague_one() -> None:
    clear, vague = (
        learnt().guess(text, np.array(vector)).height
        for text, vector in (("no", [-1.0, 0.0]), ("zz", [0.1, 0.1]))
    )
    assert clear > vague


def test_the_nearest_examples_vote_where_there_are_few() -> None:
    near = Neighbours.learn(np.eye(3), np.array([0, 0, 1]))
    votes = near.votes(np.array([0.0, 0.0, 1.0], dtype=np.float32))
    assert votes[1] > votes[0]


def test_with_enough_examples_none_vote_and_none_are_kept() -> None:
    near = Neighbours.learn(np.ones((200, 3)), np.arange(200) % 2)
    assert not near.votes(np.ones(3)).any()
    assert len(near.vectors) == 0


def test_a_fitting_question_lifts_what_answers_it() -> None:
    vector = np.array([1.0, 0.0])
    asked = learnt().guess("yes", vector, question="consent").height
    assert asked == pytest.approx(learnt().guess("yes", vector).height + np.log(LEAN), abs=0.7)


def test_what_is_saved_comes_back(tmp_path: Path) -> None:
    before = learnt()
    before.save(tmp_path / "acts.npz")
    after = Regression.load(tmp_path / "acts.npz")

    assert (after.acts, after.questions) == (before.acts, before.questions)
    for text, vector in (YES, HMM, NO, ("", [0.6, 0.4])):
        found, expected = (
            regression.guess(text, np.array(vector), question="consent")
            for regression in (after, before)
        )
        assert found.shares == pytest.approx(expected.shares, abs=1e-3)
        assert found.height == pytest.approx(expected.height)


def test_two_acts_without_questions_are_enough(tmp_path: Path) -> None:
    examples = [
        Example("one two", np.array([1.0, 0.0]), "a"),
        Example("three", np.array([0.0, 1.0]), "b"),
    ] * 3
    fit(examples, strength=1.0).save(tmp_path / "acts.npz")
    regression = Regression.load(tmp_path / "acts.npz")
    assert regression.questions == ()
    found = regression.guess("one two", np.array([1.0, 0.0]), question="consent").shares
    assert regression.acts[int(found.argmax())] == "a"
    assert found.sum() == pytest.approx(1.0)


def test_spelling_tells_apart_what_means_nearly_the_same() -> None:
    vector = np.array([1.0, 0.0])
    examples = [Example("can you", vector, "asks"), Example("can't you", vector, "complains")] * 3
    regression = fit(examples, strength=30.0)
    for example in examples[:2]:
        found = regression.guess(example.text, vector).shares
        assert regression.acts[int(found.argmax())] == example.act
