# SPDX-License-Identifier: Apache-2.0
"""Texts with plain names in braces, read from files that may change while in use."""

import os
from pathlib import Path

import pytest

from actions.directory.wording import Spoken, Wording
from actions.directory.wording_files import WordingError, placeholders

HELLO = 'version: "1"\nresponses:\n  utter_hello: {text: "Hello {name}."}\n'


def written(folder: Path, text: str, *, name: str = "topic.yml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def one(text: str) -> str:
    return f'version: "1"\nresponses:\n  utter_one: {text}\n'


def test_a_value_stands_where_its_name_was(tmp_path: Path) -> None:
    written(tmp_path, HELLO)
    assert Wording(tmp_path).speak("utter_hello", values={"name": "Ann"}) == Spoken("Hello Ann.")


@pytest.mark.parametrize(
    "value", ["{name}", "{0.__class__}", "%s", "\\1", "{{7*7}}", "${7*7}", "<b>", ""]
)
def test_a_value_is_never_a_template(tmp_path: Path, value: str) -> None:
    written(tmp_path, HELLO)
    assert Wording(tmp_path).speak("utter_hello", values={"name": value}).text == f"Hello {value}."


def test_a_number_may_be_a_value(tmp_path: Path) -> None:
    written(tmp_path, one('"{days} days"'.join(["{text: ", "}"])))
    assert Wording(tmp_path).speak("utter_one", values={"days": 3}).text == "3 days"


def test_yes_and_no_are_words(tmp_path: Path) -> None:
    written(tmp_path, one('{text: "Safe?", options: {yes: Yes, no: No}}'))
    assert Wording(tmp_path).speak("utter_one").labels == {"yes": "Yes", "no": "No"}


def test_a_variant_overrides_what_it_names_and_keeps_the_rest(tmp_path: Path) -> None:
    written(tmp_path, one('{text: "A", why: "W", again: "B", variants: {short: {text: "C"}}}'))
    wording = Wording(tmp_path)
    assert wording.speak("utter_one", variant="short") == Spoken("C", why="W")
    assert wording.speak("utter_one", variant="short", again=True).text == "B"
    assert wording.speak("utter_one", again=True).text == "B"


def test_without_other_words_for_asking_again_the_same_are_used(tmp_path: Path) -> None:
    written(tmp_path, one('{text: "A"}'))
    assert Wording(tmp_path).speak("utter_one", again=True).text == "A"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(one('{text: "{0}"}'), "braces", id="a number in braces"),
        pytest.param(one('{text: "{a.b}"}'), "braces", id="an attribute in braces"),
        pytest.param(one('{text: "{a!r}"}'), "braces", id="a conversion in braces"),
        pytest.param(one('{text: "{{a}}"}'), "braces", id="double braces"),
        pytest.param(one('{text: "{a"}'), "braces", id="an open brace"),
        pytest.param(one('{text: "a}"}'), "braces", id="a closing brace"),
        pytest.param(one('{text: "a", why: "{}"}'), "braces", id="braces in the reason"),
        pytest.param(one('{text: "a", options: {b: "{C}"}}'), "braces", id="braces in a label"),
        pytest.param(one('{why: "a"}'), "no text", id="no text"),
        pytest.param(one('{text: ["a"]}'), "list or table", id="a list as text"),
        pytest.param(one('{text: "a", txt: "b"}'), "unknown entry: txt", id="a misspelt entry"),
        pytest.param(one('{text: "a", variants: {b: {source: "c"}}}'), "source", id="in a variant"),
        pytest.param(one("[a]"), "names with their texts", id="a list as response"),
        pytest.param('version: "1"\n', "names with their texts", id="no responses"),
        pytest.param("[]", "names with their texts", id="a list as file"),
        pytest.param("responses: {", "cannot be read", id="half a file"),
        pytest.param(
            'responses:\n  utter_one: {text: "a"}\n  utter_one: {text: "b"}\n', "twice", id="twice"
        ),
        pytest.param('responses: {}\nmore: "a"\n', "unknown entry: more", id="an unknown part"),
    ],
)
def test_a_file_that_could_not_be_spoken_is_refused(tmp_path: Path, text: str, told: str) -> None:
    written(tmp_path, text)
    with pytest.raises(WordingError, match=told):
        Wording(tmp_path)


def test_a_response_in_two_files_is_refused(tmp_path: Path) -> None:
    written(tmp_path, HELLO)
    written(tmp_path, HELLO, name="other.yml")
    with pytest.raises(WordingError, match="another file"):
        Wording(tmp_path)


@pytest.mark.parametrize(
    ("name", "variant"), [("utter_other", None), ("utter_hello", "other"), ("utter_hello", None)]
)
def test_what_is_not_there_is_not_made_up(tmp_path: Path, name: str, variant: str | None) -> None:
    written(tmp_path, HELLO)
    with pytest.raises(WordingError, match=name):
        Wording(tmp_path).speak(name, variant=variant)


def test_a_changed_word_is_said_at_once(tmp_path: Path) -> None:
    file = written(tmp_path, HELLO)
    wording = Wording(tmp_path)
    written(tmp_path, HELLO.replace("Hello", "Good day"))
    os.utime(file, ns=(1, 1))
    assert wording.speak("utter_hello", values={"name": "Ann"}).text == "Good day Ann."
    written(tmp_path, one('{text: "New"}'), name="new.yml")
    assert wording.speak("utter_one").text == "New"
    assert wording.names == ("utter_hello", "utter_one")


def test_a_file_spoilt_while_in_use_leaves_the_last_good_words(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    written(tmp_path, HELLO)
    wording = Wording(tmp_path)
    written(tmp_path, HELLO + "  utter_two: {}\n")
    assert wording.speak("utter_hello", values={"name": "Ann"}).text == "Hello Ann."
    assert "utter_two has no text" in caplog.text
    written(tmp_path, HELLO.replace("Hello", "Hi"))
    assert wording.speak("utter_hello", values={"name": "Ann"}).text == "Hi Ann."


def test_the_names_in_a_text_can_be_listed() -> None:
    assert placeholders("{a} and {b_2}, {a}") == {"a", "b_2"}
