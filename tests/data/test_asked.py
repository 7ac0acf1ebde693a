# SPDX-License-Identifier: Apache-2.0
"""The sentences that ask something: many ways of asking each, each with its answer."""

import json
from collections import Counter
from pathlib import Path

import pytest

from actions.dialogue.asked import response_to
from actions.directory.wording import Wording
from bot.components.asked_samples import ACTS_THAT_ASK
from bot.components.asking import NOTHING

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "data" / "asked").glob("*.txt"))
WORDING = Wording(ROOT / "data" / "responses")
LEAST_EXAMPLES = 12
SETS = {
    half: [
        json.loads(line)
        for line in (ROOT / f"tests/understanding/asked_{half}.jsonl")
        .read_text(encoding="utf-8")
        .splitlines()
    ]
    for half in ("held", "tune")
}


def sentences(path: Path) -> list[str]:
    first, *rest = path.read_text(encoding="utf-8").splitlines()
    assert first.startswith("# ")
    return rest


def plain(text: str) -> str:
    return " ".join(text.lower().split()).strip(" .?!")


TAUGHT = [(path.stem, plain(line)) for path in FILES for line in sentences(path)]
NAMES = {path.stem for path in FILES} - {NOTHING}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_is_asked_in_many_ways(path: Path) -> None:
    assert len(set(map(plain, sentences(path)))) >= LEAST_EXAMPLES


def test_no_sentence_is_taught_twice() -> None:
    twice = [text for text, times in Counter(text for _, text in TAUGHT).items() if times > 1]
    assert twice == []


@pytest.mark.parametrize("name", sorted(NAMES))
def test_each_has_an_answer(name: str) -> None:
    assert response_to(name) in WORDING.names


def test_acts_ask_what_there_is() -> None:
    assert set(ACTS_THAT_ASK.values()) <= NAMES


@pytest.mark.parametrize("half", SETS)
def test_what_is_measured_was_not_taught(half: str) -> None:
    taught = {text for name, text in TAUGHT if name != NOTHING}
    asked = [line for line in SETS[half] if line["asked"]]
    copied = [line["text"] for line in asked if plain(line["text"]) in taught]
    assert copied == []


def test_held_back_set_is_large_enough() -> None:
    asked = [line for line in SETS["held"] if line["asked"]]
    assert len(asked) >= 200 <= len(SETS["held"]) - len(asked)
    assert {line["asked"] for line in asked} == NAMES


def test_sets_have_nothing_in_common() -> None:
    held, tune = ({plain(line["text"]) for line in SETS[half] if line["asked"]} for half in SETS)
    assert held & tune == set()
