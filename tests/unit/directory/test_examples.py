# SPDX-License-Identifier: Apache-2.0
"""Sentences known word for word, and nothing guessed beside them."""

from pathlib import Path

import pytest

from actions.directory.examples import KnownSentences

FILE = """
version: "3.1"
nlu:
- intent: greeting
  examples:
  - text: "Hello there!"
  - text: "yes"
    metadata: {question: story}
- intent: gives_consent
  examples:
  - text: "go ahead"
  - text: "yes"
    metadata: {question: consent}
- intent: agrees_with_summary
  examples:
  - text: "go ahead"
- intent: emoji_answer
  examples:
  - text: "yes 👍"
- intent: unknown
  examples:
  - text: "the bins"
"""


@pytest.fixture
def sentences(tmp_path: Path) -> KnownSentences:
    (tmp_path / "consent.yml").write_text(FILE, encoding="utf-8")
    return KnownSentences.load(tmp_path)


@pytest.mark.parametrize(
    ("text", "question", "act"),
    [
        pytest.param("Hello there!", None, "greeting", id="as written"),
        pytest.param("  hello   THERE", "name", "greeting", id="capitals, points and spaces"),
        pytest.param("hello there friend", None, None, id="a word more"),
        pytest.param("yes", "consent", "gives_consent", id="by the question it answers"),
        pytest.param("yes", "story", "greeting", id="by another question"),
        pytest.param("yes", "name", None, id="under a question where nobody said it"),
        pytest.param("yes 👍", None, "emoji_answer", id="a picture is no word"),
        pytest.param("go ahead", None, None, id="what may mean two things"),
        pytest.param("the bins", None, None, id="what is taught to be unknown"),
        pytest.param("...", None, None, id="no word at all"),
    ],
)
def test_act_of_a_sentence(
    sentences: KnownSentences, text: str, question: str | None, act: str | None
) -> None:
    assert sentences.act_of(text, question=question) == act


def test_the_sentences_of_the_project_are_known() -> None:
    known = KnownSentences.load()

    assert known.act_of("delete everything", question="name") == "wants_to_stop_and_delete"
    assert known.act_of("are you a robot", question="consent") == "asks_if_it_is_a_robot"
