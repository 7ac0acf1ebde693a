# SPDX-License-Identifier: Apache-2.0
"""Every response, variant, question and option is reached by a play of this folder.

This looks at what all of them have reached, so it is run with the whole folder.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversations.play import REACHED, WORDING

QUESTION = "utter_question_"
LANGUAGES = "utter_intake_language"
"""One variant a language; each is tested by the reader of languages."""


@pytest.fixture(autouse=True)
def whole_folder_is_run(request: pytest.FixtureRequest) -> None:
    here = {file.name for file in Path(__file__).parent.glob("test_*.py")}
    run = {item.path.name for item in request.session.items}
    assert here <= run, f"run all of tests/conversations: {sorted(here - run)} was left out"


def responses() -> Iterator[tuple[str, str]]:
    for name, entry in WORDING.entries.items():
        yield name, ""
        if name != LANGUAGES:
            yield from ((name, variant) for variant in entry.variants)


def options() -> Iterator[tuple[str, str]]:
    for name, entry in WORDING.entries.items():
        question = name.removeprefix(QUESTION)
        for response in (entry.base, *entry.variants.values()):
            yield from ((question, means) for means in response.options)


def test_every_response_and_variant_is_spoken():
    spoken = {
        (name, variant) for kind, name, *rest in REACHED if kind == "spoken" for variant in rest
    }
    assert sorted(set(responses()) - spoken) == []


def test_every_question_is_asked_again_in_other_words():
    again = {name for kind, name, *_ in REACHED if kind == "again"}
    asked = {name for name, entry in WORDING.entries.items() if entry.base.again}
    assert sorted(asked - again) == []


def test_every_option_is_pressed():
    pressed = {
        (question, means)
        for kind, question, *rest in REACHED
        if kind == "pressed"
        for means in rest
    }
    assert sorted(set(options()) - pressed) == []
