# SPDX-License-Identifier: Apache-2.0
"""Words that a site has changed are laid over ours; what cannot be spoken is refused."""

from pathlib import Path

import pytest

from actions.directory.wording import Spoken, Wording
from actions.directory.wording_changes import (
    LONGEST,
    LONGEST_OPTION,
    changed_entry,
    problems_in,
    read_changes,
    texts_of,
    write_changes,
)
from actions.directory.wording_files import WordingError, placeholders, read_folder
from actions.directory.wording_meanings import (
    LANGUAGES,
    SAMPLES,
    TOPICS,
    VARIANTS,
    name_of_text,
)

FILE = """
version: "1"
responses:
  utter_one:
    text: "May {organisation} see it?"
    why: "It helps."
    options: {yes: "Yes", no: "No"}
    variants:
      short: {text: "May they?"}
      other: {options: {yes: "Go on"}}
"""
DATA = Path(__file__).parents[3] / "data" / "responses"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "topic.yml").write_text(FILE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def changes(folder: Path) -> Path:
    return folder / "site" / "wording.json"


def test_the_texts_of_a_response_have_names(folder: Path) -> None:
    assert texts_of(read_folder(folder)["utter_one"]) == {
        "text": "May {organisation} see it?",
        "why": "It helps.",
        "option.yes": "Yes",
        "option.no": "No",
        "variant.short.text": "May they?",
        "variant.other.option.yes": "Go on",
    }


def test_only_what_was_changed_is_another(folder: Path, changes: Path) -> None:
    wording = Wording(folder, changes)
    words = {"option.no": "Better not", "why": "So they know.", "variant.short.text": "Well?"}
    write_changes(changes, {"utter_one": words})
    values = {"organisation": "the ward"}
    assert wording.speak("utter_one", values=values) == Spoken(
        "May the ward see it?", why="So they know.", labels={"yes": "Yes", "no": "Better not"}
    )
    assert wording.speak("utter_one", values=values, variant="short") == Spoken(
        "Well?", why="So they know.", labels={"yes": "Yes", "no": "Better not"}
    )
    other = wording.speak("utter_one", values=values, variant="other")
    assert other.labels == {"yes": "Go on"}


def test_a_change_is_spoken_at_once_and_gone_when_it_is_taken_back(
    folder: Path, changes: Path
) -> None:
    wording = Wording(folder, changes)
    version = wording.version("utter_one")
    write_changes(changes, {"utter_one": {"variant.short.text": "Well?"}})
    assert wording.speak("utter_one", variant="short").text == "Well?"
    assert wording.version("utter_one") != version
    write_changes(changes, {})
    assert wording.speak("utter_one", variant="short").text == "May they?"
    assert wording.version("utter_one") == version
    write_changes(changes, {"utter_one": {"variant.short.text": "Well?"}})
    assert wording.speak("utter_one", variant="short").text == "Well?"
    changes.unlink()
    assert wording.speak("utter_one", variant="short").text == "May they?"


@pytest.mark.parametrize("spoilt", ["{", "[]", '{"utter_one": []}', '{"utter_one": {"text": 1}}'])
def test_a_spoilt_file_leaves_the_last_good_words(
    folder: Path, changes: Path, caplog: pytest.LogCaptureFixture, spoilt: str
) -> None:
    wording = Wording(folder, changes)
    write_changes(changes, {"utter_one": {"variant.short.text": "Well?"}})
    assert wording.speak("utter_one", variant="short").text == "Well?"
    changes.write_text(spoilt, encoding="utf-8")
    assert wording.speak("utter_one", variant="short").text == "Well?"
    assert "is not used" in caplog.text


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param("utter_gone", {"text": "New"}, id="a response that is no more"),
        pytest.param("utter_one", {"again": "New"}, id="a text that is no more"),
        pytest.param("utter_one", {"text": "May they see it?"}, id="a name that has come since"),
        pytest.param("utter_one", {"why": "For {reason}."}, id="a name that has gone since"),
    ],
)
def test_a_change_that_no_longer_fits_is_left_out(
    folder: Path, changes: Path, caplog: pytest.LogCaptureFixture, name: str, words: dict[str, str]
) -> None:
    write_changes(changes, {name: words, "utter_two": {}})
    wording = Wording(folder, changes)
    spoken = wording.speak("utter_one", values={"organisation": "the ward"})
    assert (spoken.text, spoken.why) == ("May the ward see it?", "It helps.")
    assert name in caplog.text


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        pytest.param("text", "May {organisaton} see it?", "is not known", id="misspelt"),
        pytest.param("text", "May they see it?", "Keep {organisation}", id="left out"),
        pytest.param("text", "May {organisation see it?", "brace", id="open brace"),
        pytest.param("text", "May {organisation}} see it?", "brace", id="one brace more"),
        pytest.param("text", "May {{organisation}} see it?", "brace", id="double braces"),
        pytest.param("text", "May {0} see it?", "brace", id="a number in braces"),
        pytest.param("why", "For {organisation}.", "No names in braces", id="no value for it here"),
        pytest.param("why", "<b>Because</b>", "HTML", id="HTML"),
        pytest.param("why", "a &amp; b", "HTML", id="an entity"),
        pytest.param("why", "< script>", "HTML", id="HTML with a space"),
        pytest.param("why", " \n ", "empty", id="nothing"),
        pytest.param("why", "a\u202eb", "cannot be seen", id="words turned round"),
        pytest.param("why", "a\x00b", "cannot be seen", id="a null"),
        pytest.param("why", "a" * (LONGEST + 1), "at most 2000", id="too long"),
        pytest.param("option.yes", "a" * (LONGEST_OPTION + 1), "at most 80", id="long option"),
        pytest.param("option.yes", "a\nb", "one line", id="option of two lines"),
        pytest.param("variant.other.option.yes", "", "empty", id="empty option of a variant"),
        pytest.param("variant.new.text", "a", "not part", id="a variant of one's own"),
        pytest.param("source", "me", "not part", id="a source of one's own"),
    ],
)
def test_what_could_not_be_spoken_is_refused(folder: Path, name: str, text: str, told: str) -> None:
    entry = read_folder(folder)["utter_one"]
    problems = problems_in(entry, {name: text})
    assert list(problems) == [name]
    assert told in problems[name]
    with pytest.raises(WordingError):
        changed_entry("utter_one", entry, {name: text})


@pytest.mark.parametrize(
    "text", ["Is 3 < 5? “Yes” & no – 999.", "سلام\u200cو", "One line.\nAnother.", "Fish & chips"]
)
def test_plain_words_of_any_language_are_taken(folder: Path, text: str) -> None:
    assert problems_in(read_folder(folder)["utter_one"], {"why": text}) == {}


def test_every_response_of_ours_can_be_changed_and_is_then_spoken() -> None:
    for name, entry in read_folder(DATA).items():
        texts = texts_of(entry)
        assert problems_in(entry, texts) == {}
        assert changed_entry(name, entry, texts) == entry
        marked = {key: f"{text} X" for key, text in texts.items()}
        changed = changed_entry(name, entry, marked)
        for response in (changed.base, *changed.variants.values()):
            assert all(text.endswith(" X") for text in response.texts.values()), name


def test_what_is_written_is_read(changes: Path) -> None:
    written = {"utter_one": {"text": "“Zażółć” {a}\nb"}}
    write_changes(changes, written)
    assert read_changes(changes) == written


def test_every_name_in_braces_and_every_variant_of_ours_is_explained() -> None:
    entries = read_folder(DATA).values()
    responses = [r for e in entries for r in (e.base, *e.variants.values())]
    named = {name for r in responses for text in r.texts.values() for name in placeholders(text)}
    assert named == SAMPLES.keys()
    assert {v for e in entries for v in e.variants} == VARIANTS.keys() | LANGUAGES.keys()


def test_every_topic_of_ours_has_a_title() -> None:
    assert {file.stem for file in DATA.glob("*.yml")} == TOPICS.keys()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("text", "Words"),
        ("option.yes_with_me", "Option “yes with me”"),
        ("variant.died.text", "Words, where the person has died"),
        ("variant.one.option.all", "Option “all”, where there is one organisation"),
        ("variant.pl.text", "Words, in Polish"),
    ],
)
def test_texts_have_names_for_people(name: str, said: str) -> None:
    assert name_of_text(name) == said
