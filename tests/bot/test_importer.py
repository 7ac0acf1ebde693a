# SPDX-License-Identifier: Apache-2.0
"""What training reads of the project, and what it leaves alone."""

from pathlib import Path

import pytest

from actions.directory.wording import Wording
from bot.importer import Project, training_folders
from bot.wording import RESPONSES

ROOT = Path(__file__).parents[2]
pytestmark = [
    pytest.mark.filterwarnings("ignore:Slot auto-fill has been removed:UserWarning"),
    # Rasa's way of finding what its plug-ins add.
    pytest.mark.filterwarnings("ignore:the load_module:DeprecationWarning"),
]


@pytest.fixture(scope="module")
def project() -> Project:
    return Project(str(ROOT / "config.yml"), str(ROOT / "domain.yml"), str(ROOT / "data"))


def test_only_folders_with_training_data_are_read(tmp_path: Path) -> None:
    for name in ("nlu", "rules", "responses", "reference"):
        (tmp_path / name).mkdir()
    assert training_folders([str(tmp_path)]) == [str(tmp_path / "nlu"), str(tmp_path / "rules")]
    assert training_folders([str(tmp_path / "nlu")]) == [str(tmp_path / "nlu")]


def test_training_knows_the_names_of_the_responses_and_no_words(project: Project) -> None:
    responses = project.get_domain().responses
    assert set(responses) == set(Wording(RESPONSES).names)
    assert all(texts == [{"text": ""}] for texts in responses.values())


def test_no_response_is_spoken_by_the_form_a_second_time(project: Project) -> None:
    names = project.get_domain().action_names_or_texts
    assert [n for n in names if n.startswith(("utter_ask_", "action_ask_"))] == []


def test_every_example_is_of_an_act_that_the_domain_knows(project: Project) -> None:
    assert project.get_nlu_data().intents <= set(project.get_domain().intents)


def test_nothing_that_a_person_types_fills_a_slot(project: Project) -> None:
    for slot in project.get_domain().slots:
        assert all(mapping == {"type": "custom"} for mapping in slot.mappings), slot.name
        assert not slot.influence_conversation, slot.name


def test_no_pause_ends_a_session(project: Project) -> None:
    assert project.get_domain().session_config.session_expiration_time == 0


def test_rules_are_the_only_policy_and_the_form_is_what_they_fall_back_on(project: Project) -> None:
    (policy,) = project.get_config()["policies"]
    assert policy["name"] == "RulePolicy"
    assert policy["core_fallback_action_name"] == "case_form"


@pytest.mark.parametrize("act", ["restart", "back", "session_start"])
def test_no_example_is_of_an_act_that_rasa_obeys_by_itself(project: Project, act: str) -> None:
    assert act not in project.get_nlu_data().intents
