# SPDX-License-Identifier: Apache-2.0
"""The examples of what people say: complete, distinct, nobody's real number."""

import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
NLU = ROOT / "data" / "nlu"
HELD_BACK = ROOT / "tests" / "understanding"
LEAST_EXAMPLES = 40
UNKNOWN = "unknown"  # taught beside the acts, so that what belongs to none is told from them
ACTS = tuple(
    row["act"]
    for row in csv.DictReader(
        (ROOT / "data/reference/acts.csv").read_text(encoding="utf-8").splitlines()
    )
)
TOPICS = (
    "intake organisations people timing consent single_contact advocacy contact check handoff "
    "urgent questions smalltalk fallback"
).split()
# Source: the conversation contract, "Questions".
QUESTIONS = frozenset(
    (
        "story story_more organisations_confirm organisation_which organisation_name "
        "organisations_more about_whom relationship person_name person_state person_agrees "
        "authority funding section lived_before_section when_happened when_known why_late "
        "complained_before outcome_wanted postcode council_which person_postcode consent "
        "consent_organisation consent_learning name contact contact_safe adjustments "
        "lead_preference advocacy_wanted safe_now check_answers"
    ).split()
)
# Source: Ofcom, numbers for use in TV and radio drama.
DRAMA = re.compile(r"01632960\d{3}|07700900\d{3}|02079460\d{3}")
NUMBER = re.compile(r"\+?\d[\d\s()-]{8,}\d")


@dataclass(frozen=True)
class Example:
    text: str
    act: str | None
    question: str | None

    @property
    def plain(self) -> str:
        return " ".join(self.text.lower().split())


def examples_in(path: Path) -> Iterator[Example]:
    for intent in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
        for example in intent["examples"]:
            question = example.get("metadata", {}).get("question")
            yield Example(text=example["text"], act=intent["intent"], question=question)


def held_back(name: str) -> list[Example]:
    lines = (HELD_BACK / name).read_text(encoding="utf-8").splitlines()
    return [Example(**{"act": None} | json.loads(line)) for line in lines]


TAUGHT = [example for path in sorted(NLU.glob("*.yml")) for example in examples_in(path)]
HELD = held_back("acts_held.jsonl")
VALIDATE = held_back("acts_validate.jsonl")
OUTSIDE = {half: held_back(f"unknown_{half}.jsonl") for half in ("tune", "held")}
ALL = [*TAUGHT, *HELD, *VALIDATE, *OUTSIDE["tune"], *OUTSIDE["held"]]


def test_each_topic_has_its_file() -> None:
    assert {path.stem for path in NLU.glob("*.yml")} == set(TOPICS)


def test_the_acts_taught_are_those_of_the_list_and_unknown() -> None:
    assert {example.act for example in TAUGHT} == {*ACTS, UNKNOWN}


@pytest.mark.parametrize("act", ACTS)
def test_each_act_has_enough_different_examples(act: str) -> None:
    assert len({e.plain for e in TAUGHT if e.act == act}) >= LEAST_EXAMPLES


def test_no_words_mean_two_acts_under_one_question() -> None:
    acts: dict[tuple[str, str | None], set[str | None]] = defaultdict(set)
    for example in TAUGHT:
        acts[example.plain, example.question].add(example.act)
    assert not {key: found for key, found in acts.items() if len(found) > 1}


def test_words_that_mean_one_act_whatever_is_asked_mean_no_other_under_a_question() -> None:
    always = {e.plain: e.act for e in TAUGHT if e.question is None}
    assert not [e for e in TAUGHT if always.get(e.plain, e.act) != e.act]


def test_no_example_stands_twice() -> None:
    counted = Counter((e.plain, e.question) for e in TAUGHT)
    assert not [key for key, times in counted.items() if times > 1]


def test_each_question_is_one_that_is_asked() -> None:
    assert {e.question for e in ALL} - {None} <= QUESTIONS


def test_numbers_that_could_be_rung_are_for_drama_only() -> None:
    numbers = [re.sub(r"\D", "", found) for e in ALL for found in NUMBER.findall(e.text)]
    assert not [number for number in numbers if not DRAMA.fullmatch(number)]


def test_addresses_belong_to_nobody() -> None:
    addresses = [found for e in ALL for found in re.findall(r"\S+@(\S+)", e.text)]
    assert not [a for a in addresses if not re.match(r"example\.(org|com|net)\b", a)]


@pytest.mark.parametrize("intent", [*ACTS, UNKNOWN])
def test_each_act_is_explained_above_its_examples(intent: str) -> None:
    (topic,) = (p for p in NLU.glob("*.yml") if f"- intent: {intent}\n" in p.read_text("utf-8"))
    before = topic.read_text(encoding="utf-8").split(f"- intent: {intent}\n")[0]
    comment = before.rsplit("\n\n", 1)[1]
    assert all(f"# {part}:" in comment for part in ("Means", "Does not mean", "Typical"))


@pytest.mark.parametrize(
    ("examples", "each", "outside"),
    [
        pytest.param(HELD, 10, 150, id="for the figures"),
        pytest.param(VALIDATE, 4, 80, id="for choosing thresholds"),
    ],
)
def test_the_held_back_sets_hold_every_act(
    examples: list[Example], each: int, outside: int
) -> None:
    counted = Counter(e.act for e in examples)
    assert set(counted) == {*ACTS, None}
    assert min(counted[act] for act in ACTS) >= each
    assert counted[None] >= outside


def test_nothing_held_back_was_taught() -> None:
    taught = {e.plain for e in TAUGHT}
    held = (*HELD, *VALIDATE, *OUTSIDE["tune"], *OUTSIDE["held"])
    assert not [e for e in held if e.plain in taught]


def test_figures_and_thresholds_share_no_words() -> None:
    figures = {e.plain for e in (*HELD, *OUTSIDE["held"])}
    assert not figures & {e.plain for e in (*VALIDATE, *OUTSIDE["tune"])}


@pytest.mark.parametrize("half", ["tune", "held"])
def test_enough_messages_belong_to_no_act(half: str) -> None:
    assert len({e.plain for e in OUTSIDE[half]}) >= 50
