# SPDX-License-Identifier: Apache-2.0
"""How well organisations are found on the labelled sets: floors for every change."""

import json
from pathlib import Path

import pytest

from actions.directory.directory import the_directory
from bench.evaluate_organisations import evaluate

HERE = Path(__file__).parent


@pytest.mark.parametrize(
    ("name", "recall"),
    [
        pytest.param("organisations_tune", 0.98, id="tuned to"),
        pytest.param("organisations_held", 0.97, id="held back"),
        pytest.param("organisations_held_2", 0.94, id="held back, harder"),
    ],
)
def test_organisations_are_found(name, recall):
    text = (HERE / f"{name}.jsonl").read_text(encoding="utf-8")
    tally = evaluate([json.loads(line) for line in text.splitlines()], the_directory())
    assert tally.found >= recall * tally.mentions
    assert tally.right >= 0.97 * tally.coded
    assert tally.silent_wrong <= 0.005 * tally.mentions
