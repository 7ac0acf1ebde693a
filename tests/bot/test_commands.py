# SPDX-License-Identifier: Apache-2.0
"""The commands of a Rasa developer do on this project what they always do."""

import json
from pathlib import Path

import pytest

from tests.bot.fake_actions import FakeActions
from tests.bot.running import environment, free_port, rasa

pytestmark = [pytest.mark.bot, pytest.mark.slow]

STORIES = """
version: "3.1"
stories:
- story: a person tells what happened
  steps:
  - intent: begin
  - action: case_form
  - active_loop: case_form
  - slot_was_set:
    - requested_slot: story
  - user: |
      it was the hospital
    intent: names_organisation
  - action: case_form
- story: a person types before anything was opened
  steps:
  - user: |
      good morning
    intent: greeting
  - action: case_form
  - active_loop: case_form
"""


@pytest.fixture
def env(tmp_path: Path, actions: FakeActions) -> dict[str, str]:
    return environment(folder=tmp_path, actions_url=actions.url, secret="s" * 32)


def test_data_validate_finds_no_fault(env: dict[str, str]) -> None:
    done = rasa("data", "validate", env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No story structure conflicts found" in done.stdout + done.stderr


def test_train_makes_a_model(trained: str) -> None:
    assert list(Path(trained).glob("*.tar.gz"))


def test_test_nlu_measures_the_acts(trained: str, tmp_path: Path, env: dict[str, str]) -> None:
    done = rasa(
        "test", "nlu", "-m", trained, "--nlu", "tests/bot/data", "--out", str(tmp_path),
        "--no-plot", env=env,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    report = json.loads((tmp_path / "intent_report.json").read_text(encoding="utf-8"))
    assert report["names_organisation"]["f1-score"] == 1.0


def test_test_core_follows_the_rules(trained: str, tmp_path: Path, env: dict[str, str]) -> None:
    (tmp_path / "test_stories.yml").write_text(STORIES, encoding="utf-8")
    done = rasa(
        "test", "core", "-m", trained, "-s", str(tmp_path / "test_stories.yml"),
        "--out", str(tmp_path / "results"), "--fail-on-prediction-errors", env=env,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_shell_talks(trained: str, env: dict[str, str], actions: FakeActions) -> None:
    done = rasa(
        "shell", "-m", trained, "-p", str(free_port()), env=env, said="it was the hospital\n/stop\n"
    )
    assert "What happened?" in done.stdout, done.stdout + done.stderr
    assert actions.calls[-1]["tracker"]["latest_message"]["text"] == "it was the hospital"
