# SPDX-License-Identifier: Apache-2.0
"""When the model is trained again, and when it is not."""

import pytest

from environment.model import fingerprint

PROJECT = {
    "config.yml": "recipe: default.v1\n",
    "domain.yml": "intents: []\n",
    "data/nlu/consent.yml": "nlu: []\n",
    "data/danger/threat.txt": "I will find you\n",
    "data/rules/consent.yml": "rules: []\n",
    "data/stories/consent.yml": "stories: []\n",
    "data/responses/consent.yml": "responses:\n  utter_consent_ask:\n    - text: May we?\n",
    "bot/components/dates.py": "PATTERN = 1\n",
    "bot/importer.py": "NAME = 1\n",
    "var/encoder/minilm.onnx": "weights",
    "environment/requirements.lock": "rasa==3.6.21\n",
    "data/reference/organisations.csv": "code,name\n",
    "README.md": "Anydoor\n",
}
TRAINED_ON = [name for name in PROJECT if not name.startswith(("data/re", "README"))]


@pytest.fixture
def project(tmp_path):
    for name, text in PROJECT.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.mark.parametrize("name", TRAINED_ON)
def test_a_changed_input_means_training(project, name):
    before = fingerprint(project)
    (project / name).write_text(PROJECT[name] + "# changed\n")
    assert fingerprint(project) != before


@pytest.mark.parametrize("name", TRAINED_ON)
def test_a_missing_input_means_training(project, name):
    before = fingerprint(project)
    (project / name).unlink()
    assert fingerprint(project) != before


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param(
            "data/responses/consent.yml",
            "responses:\n  utter_consent_ask:\n    - text: Do you agree?\n",
            id="other words of a response",
        ),
        pytest.param(
            "data/reference/organisations.csv", "code,name\nRWE,Leicester\n", id="directory"
        ),
        pytest.param("README.md", "Anydoor, again\n", id="a page about it"),
    ],
)
def test_what_is_not_trained_on_changes_nothing(project, name, text):
    before = fingerprint(project)
    (project / name).write_text(text)
    assert fingerprint(project) == before


def test_a_new_response_means_training(project):
    before = fingerprint(project)
    more = "  utter_consent_thanks:\n    - text: Thank you\n"
    file = project / "data/responses/consent.yml"
    file.write_text(file.read_text() + more)
    assert fingerprint(project) != before


def test_the_same_inputs_are_the_same_model(project):
    assert fingerprint(project) == fingerprint(project)
