# SPDX-License-Identifier: Apache-2.0
"""What a form of the conversation says."""

import pytest
from multidict import MultiDict, MultiDictProxy

from actions.web.door.posted import Posted, posted


def read(*fields: tuple[str, str]) -> Posted:
    return posted(MultiDictProxy(MultiDict([("turn", "t"), *fields])))


@pytest.mark.parametrize(
    ("fields", "words", "choice", "choices"),
    [
        pytest.param([("text", "a\r\nb")], "a\nb", None, (), id="words"),
        pytest.param([("text", "a"), ("choice", "x")], None, "x", (), id="a button"),
        pytest.param([("choices", "x"), ("choices", "y")], None, None, ("x", "y"), id="ticks"),
        pytest.param(
            [("choices", "x"), ("choice", "none")], None, "none", (), id="a button beside ticks"
        ),
        pytest.param([("choices", "x"), ("skip", "yes")], "skip", None, (), id="skip"),
    ],
)
def test_one_answer_is_read(fields, words, choice, choices) -> None:
    form = read(*fields)
    assert (form.words, form.choice, form.choices) == (words, choice, choices)


@pytest.mark.parametrize(
    ("fields", "left"),
    [
        pytest.param([("text", "a")], "", id="words that are the answer"),
        pytest.param([("text", "a"), ("choice", "x")], "a", id="words beside a button"),
        pytest.param([("text", " "), ("choice", "x")], "", id="blanks beside a button"),
        pytest.param([("text", "a"), ("skip", "yes")], "a", id="words beside skip"),
    ],
)
def test_words_that_were_not_sent_are_left_over(fields, left) -> None:
    assert read(*fields).left_over == left
