# SPDX-License-Identifier: Apache-2.0
import pytest

from actions.domain.reading.asking import Parts, looks_asking, parts_of


@pytest.mark.parametrize(
    ("text", "asks", "tells"),
    [
        pytest.param("who will see it?", (("who will see it?",),), "", id="only asks"),
        pytest.param("March 2026", (), "March 2026", id="only tells"),
        pytest.param("March, but who will see it",
                     (("March, but who will see it", "who will see it"),), "March",
                     id="an answer and a question in one sentence"),
        pytest.param("It was in March. How long does it take?",
                     (("How long does it take?",),), "It was in March.", id="two sentences"),
        pytest.param("How long is it? And is it free?",
                     (("How long is it?",), ("And is it free?",)), "", id="two questions"),
        pytest.param("ok, one question. is it free",
                     (("is it free",),), "", id="a politeness is nothing told"),
        pytest.param("", (), "", id="nothing"),
    ],
)  # fmt: skip
def test_what_asks_and_what_tells(text, asks, tells):
    assert parts_of(text) == Parts(asks, tells)


@pytest.mark.parametrize(
    "text",
    [
        "what is PALS",
        "can the reply be in large print",
        "I want to know who reads it",
        "not sure whether I have to pay",
        "you are a robot?",
        "does a friend have to sign",
    ],
)
def test_the_form_of_a_question(text):
    assert looks_asking(text)


@pytest.mark.parametrize(
    "text", ["can do", "must have been June", "would like an apology", "the hospital", "fine"]
)
def test_an_answer_has_not_the_form_of_a_question(text):
    assert not looks_asking(text)
