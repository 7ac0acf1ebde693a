# SPDX-License-Identifier: Apache-2.0
"""Our quick reader of examples finds what Rasa's own finds."""

from pathlib import Path

import pytest
from rasa.shared.exceptions import YamlException
from rasa.shared.nlu.training_data.loading import load_data

from bot.examples import acts_in, read_examples

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "data" / "nlu").glob("*.yml"), key=lambda file: file.stat().st_size)
pytestmark = [
    pytest.mark.filterwarnings("ignore:the load_module:DeprecationWarning"),
]
PLAIN = """\
version: "3.1"
nlu:
- intent: gives_consent
  examples:
  - text: "yes, [the LRI](organisation)"
  - text: "y"
    metadata:
      question: consent
"""


def test_a_file_of_ours_is_read_as_rasa_reads_it() -> None:
    smallest = str(FILES[0])
    assert read_examples(smallest).fingerprint() == load_data(smallest).fingerprint()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_file_of_ours_is_plain_enough_to_be_read_quickly(file: Path) -> None:
    assert acts_in(file.read_text(encoding="utf-8"))


def test_entities_and_metadata_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "nlu.yml"
    file.write_text(PLAIN, encoding="utf-8")
    ours, theirs = read_examples(str(file)), load_data(str(file))
    assert [m.data for m in ours.training_examples] == [m.data for m in theirs.training_examples]
    assert ours.entities == {"organisation"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(PLAIN.replace('"y"', "yes"), id="what YAML 1.1 takes for true"),
        pytest.param(PLAIN.replace('"y"', "12:30"), id="what YAML 1.1 takes for a number"),
        pytest.param(PLAIN.replace('"y"', '""'), id="an empty example"),
        pytest.param(PLAIN.replace("intent:", "synonym:"), id="not an act"),
        pytest.param(PLAIN.replace('"3.1"', '"2.0"'), id="another version"),
        pytest.param(PLAIN.replace("examples:", "examples: |\n   "), id="examples as one text"),
        pytest.param(PLAIN + "responses: {}\n", id="more than acts"),
        pytest.param("nlu: [", id="no YAML"),
    ],
)
def test_whatever_is_not_plain_is_left_to_rasa(text: str) -> None:
    assert acts_in(text) is None


def test_rasa_says_what_is_wrong_with_a_file(tmp_path: Path) -> None:
    file = tmp_path / "nlu.yml"
    file.write_text(PLAIN.replace("examples:", "exmples:"), encoding="utf-8")
    with pytest.raises(YamlException):
        read_examples(str(file))
