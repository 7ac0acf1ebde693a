# SPDX-License-Identifier: Apache-2.0
"""The second reader of danger: what it adds to the rules, and what it takes away from them."""

import numpy as np
import pytest

from actions.domain.draft import SafetyKind as Kind
from bot.components import danger
from bot.components.danger import (
    LONGEST,
    MILDER,
    MOST_READ,
    NO_DANGER,
    Reader,
    Sample,
    both,
    danger_in,
    fit_reader,
    signs_read,
)
from bot.components.danger_samples import samples_of, samples_of_acts, sentences_to_learn
from bot.components.regression import Example

THREAT, HURT, CALM = np.eye(3, dtype=np.float32)
LEARNT = {
    "I will find where she lives": (THREAT, Kind.THREAT),
    "he is leathering her this minute": (HURT, Kind.DANGER_TO_OTHER),
    "the letter came late": (CALM, NO_DANGER),
    "the tea was cold": (CALM, NO_DANGER),
}


def meaning(texts: list[str]) -> np.ndarray:
    """A stand-in for the encoder: what a text has in common with those that are learnt."""
    shared = {
        text: vector
        for text in texts
        for known, (vector, _) in LEARNT.items()
        if len(set(text.split()) & set(known.split())) > 2
    }
    return np.stack([shared.get(text, CALM) for text in texts])


@pytest.fixture(scope="module")
def reader() -> Reader:
    return fit_reader([Sample(t, v, k) for t, (v, k) in LEARNT.items() for _ in range(9)])


def kinds(text: str, reader: Reader) -> set[Kind]:
    return {sign.kind for sign in signs_read(text, reader, meaning)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("I will find where she lives", Kind.THREAT, id="as it was learnt"),
        pytest.param("The tea was cold. I will find where she lives", Kind.THREAT, id="among more"),
    ],
)
def test_what_no_rule_knows_is_noticed(reader: Reader, text: str, kind: Kind) -> None:
    assert kind in kinds(text, reader)


def test_what_the_rules_found_stays(reader: Reader) -> None:
    assert Kind.SELF_HARM_NOW in kinds("he is leathering her and I want to die", reader)


def test_an_ordinary_message_is_not_alarmed_about(reader: Reader) -> None:
    assert kinds("the tea was cold. the letter came late", reader) == set()


def test_the_sign_is_the_sentence_as_it_was_typed(reader: Reader) -> None:
    (sign,) = signs_read("The tea was cold. I WILL find where she lives!", reader, meaning)
    assert sign.words == "I WILL find where she lives"


def test_a_sentence_without_full_stops_is_read_in_pieces(reader: Reader) -> None:
    asked: list[str] = []

    def note(texts: list[str]) -> np.ndarray:
        asked.extend(texts)
        return meaning(texts)

    signs_read("I will find where she lives and " * 8, reader, note)
    assert len(asked) > 1
    assert all(len(text.split()) <= LONGEST for text in asked)


def test_a_clause_is_read_by_itself_in_the_middle_of_a_long_sentence(reader: Reader) -> None:
    text = "the council pay for it all, I will find where she lives, and the letter came in June"
    assert Kind.THREAT in kinds(text, reader)


def test_only_the_most_suspicious_sentences_of_a_story_are_read(reader: Reader) -> None:
    asked: list[int] = []

    def count(texts: list[str]) -> np.ndarray:
        asked.append(len(texts))
        return meaning(texts)

    signs_read("I will find where she lives. " * 5 * MOST_READ, reader, count)
    assert asked == [MOST_READ]


SHARES = [
    pytest.param({"none": 0.2, "threat": 0.8}, (Kind.THREAT,), id="one kind, sure"),
    pytest.param({"none": 0.6, "threat": 0.4}, (), id="one kind, not sure"),
    pytest.param(
        {"none": 0.1, "threat": 0.5, "domestic_abuse": 0.4},
        (Kind.THREAT, Kind.DOMESTIC_ABUSE),
        id="two kinds, nearly as likely",
    ),
    pytest.param({"check_in": 0.9, "threat": 0.1}, (Kind.CHECK_IN,), id="grief is no danger"),
    pytest.param({"check_in": 0.4, "none": 0.6}, (), id="not sure of grief"),
    pytest.param({"none": 1.0}, (), id="no kind learnt"),
]


@pytest.mark.parametrize(("shares", "found"), SHARES)
def test_when_the_reader_is_sure(shares: dict[str, float], found: tuple[Kind, ...]) -> None:
    assert danger_in(shares) == found


@pytest.mark.parametrize(
    ("emergency", "milder"), [pytest.param(e, m, id=e.value) for e, m in MILDER.items()]
)
def test_it_takes_more_to_be_sure_of_an_emergency(emergency: Kind, milder: Kind) -> None:
    assert danger_in({"none": 0.05, emergency: 0.95}) == (emergency,)
    assert danger_in({"none": 0.2, emergency: 0.8}) == (milder,)


def test_where_there_is_hardly_any_danger_the_rules_are_not_believed() -> None:
    found = {Kind.SAFEGUARDING_ADULT, Kind.CHECK_IN}
    assert both(found, [{"none": 0.99, "threat": 0.01}]) == {Kind.CHECK_IN}
    assert both(found, [{"none": 0.8, "threat": 0.2}]) == found


def test_where_the_rules_found_danger_a_long_sentence_is_read_closely_too() -> None:
    words = [f"w{number}" for number in range(40)]
    pieces = danger._closely(" ".join(words))
    assert {len(piece.split()) for piece in pieces} >= {danger.LONGEST, danger.CLOSE}
    assert set(" ".join(pieces).split()) == set(words)
    assert danger._closely("a few words") == ["a few words"]


def test_self_harm_that_is_surely_past_is_not_taken_for_an_emergency() -> None:
    found = {Kind.SELF_HARM_NOW}
    assert both(found, [{"none": 0.1, "self_harm_past": 0.9}]) == {Kind.SELF_HARM_PAST}
    assert both(found, [{"none": 0.7, "self_harm_past": 0.3}]) == found


def test_a_reader_is_kept_and_loaded(reader: Reader, tmp_path) -> None:
    reader.save(tmp_path / "danger.npz")
    loaded = Reader.load(tmp_path / "danger.npz")
    shares = reader.shares("I will find", THREAT, lean=1.0)
    assert loaded.shares("I will find", THREAT, lean=1.0) == pytest.approx(shares)
    assert loaded.nearest.leans(np.eye(3)) == pytest.approx(reader.nearest.leans(np.eye(3)))
    assert loaded.looks_dangerous("I will") == pytest.approx(reader.looks_dangerous("I will"))


def test_the_sentences_to_learn_are_distinct_and_of_every_kind() -> None:
    sentences = list(sentences_to_learn())
    texts = [text for text, _ in sentences]
    assert len(set(texts)) == len(texts)
    assert {kind for _, kind in sentences} == {*Kind, NO_DANGER}


def test_samples_hold_the_meaning_of_their_own_sentence() -> None:
    samples = samples_of([(text, kind) for text, (_, kind) in LEARNT.items()], meaning)
    assert all((sample.vector == LEARNT[sample.text][0]).all() for sample in samples)


ACTS = [
    pytest.param("threat_to_someone", "I'll find you", ["threat"], id="an act of one kind"),
    pytest.param("emergency", "he's in trouble", [], id="an act of several kinds"),
    pytest.param("gives_consent", "yes please", ["none"], id="an ordinary act"),
    pytest.param("gives_consent", "yes, I want to die", [], id="danger in an ordinary act"),
]


@pytest.mark.parametrize(("act", "text", "kinds"), ACTS)
def test_what_examples_of_acts_say_of_danger(act: str, text: str, kinds: list[str]) -> None:
    assert [s.kind for s in samples_of_acts([Example(text, CALM, act)])] == kinds
