# SPDX-License-Identifier: Apache-2.0
"""What an action wants said becomes the whole question that the door hands on."""

from pathlib import Path
from typing import Any

import pytest
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from actions.directory.site import wording_in
from actions.directory.wording_changes import write_changes
from actions.directory.wording_files import WordingError
from bot.wording import Speaker

FILE = """
version: "1"
responses:
  utter_question_consent:
    text: "May we show it to {organisations}?"
    again: "A plain yes or no, please: {organisations}?"
    why: "So that one person can answer for everyone."
    options: {all: "Yes, all", none: "No"}
    variants:
      one: {text: "May we show it to {organisations}?", options: {all: "Yes", none: "No"}}
  utter_question_check_answers:
    text: "Please check.\\nWhat happened: {happened}\\nPaid by: {paid}\\nWhen: {when}\\nRight?"
  utter_single_contact_heard:
    text: "You told us about {organisations}."
"""
ASK = {
    "question": "consent",
    "kind": "choice",
    "options": [{"means": "all", "label": None}, {"means": "none"}],
    "skippable": False,
    "subject": None,
}
VALUES = {"organisations": "{both} & <b>"}


@pytest.fixture
def speaker(tmp_path: Path) -> Speaker:
    (tmp_path / "consent.yml").write_text(FILE, encoding="utf-8")
    return Speaker(EndpointConfig(folder=str(tmp_path)))


async def say(speaker: Speaker, name: str, **given: Any) -> dict[str, Any]:
    tracker = DialogueStateTracker("c1", [])
    return await speaker.generate(name, tracker, "anydoor", **given)


async def test_a_question_is_whole(speaker: Speaker) -> None:
    said = await say(speaker, "utter_question_consent", kind="ask", values=VALUES, ask=ASK)
    assert said == {
        "text": "May we show it to {both} & <b>?",
        "kind": "ask",
        "ask": {
            "question": "consent",
            "text": "May we show it to {both} & <b>?",
            "kind": "choice",
            "options": [{"means": "all", "label": "Yes, all"}, {"means": "none", "label": "No"}],
            "why": "So that one person can answer for everyone.",
            "skippable": False,
            "subject": None,
            "rows": [],
        },
    }


async def test_lines_that_are_read_back_tell_what_puts_them_right(speaker: Speaker) -> None:
    ask = ASK | {"question": "check_answers", "options": [], "changes": {"when": "when_happened"}}
    values = {"happened": "A fall.\nWhen: unknown", "when": "May", "paid": ""}
    said = await say(speaker, "utter_question_check_answers", values=values, ask=ask)
    assert said["text"] == "Please check.\nWhat happened: A fall.\nWhen: unknown\nWhen: May\nRight?"
    assert said["ask"]["rows"] == [
        {"name": "What happened", "change": None},
        {"name": "When", "change": "when_happened"},
    ]


async def test_a_variant_has_its_own_labels(speaker: Speaker) -> None:
    said = await say(speaker, "utter_question_consent", values=VALUES, ask=ASK, variant="one")
    assert [option["label"] for option in said["ask"]["options"]] == ["Yes", "No"]


async def test_a_label_that_is_given_holds(speaker: Speaker) -> None:
    ask = ASK | {"options": [{"means": "RWE", "label": "University Hospitals of Leicester"}]}
    said = await say(speaker, "utter_question_consent", values=VALUES, ask=ask)
    assert said["ask"]["options"][0]["label"] == "University Hospitals of Leicester"


async def test_a_question_asked_again_is_said_in_other_words(speaker: Speaker) -> None:
    said = await say(speaker, "utter_question_consent", values=VALUES, ask=ASK | {"times": 2})
    assert said["text"].startswith("A plain yes or no")


async def test_where_the_case_stands_has_no_words(speaker: Speaker) -> None:
    state = {"status": "open", "case": None}
    said = await say(speaker, "utter_state", kind="state", state=state)
    assert said == {"text": "", "kind": "state", "state": state}


async def test_a_message_that_asks_nothing_has_no_question(speaker: Speaker) -> None:
    said = await say(speaker, "utter_single_contact_heard", kind="explain", values=VALUES)
    assert said == {"text": "You told us about {both} & <b>.", "kind": "explain"}


@pytest.mark.parametrize(
    ("name", "given"),
    [
        pytest.param("utter_invented", {}, id="an unknown response"),
        pytest.param("utter_question_consent", {"ask": ASK}, id="a missing value"),
        pytest.param(
            "utter_question_consent", {"values": VALUES, "variant": "two"}, id="an unknown variant"
        ),
        pytest.param(
            "utter_question_consent",
            {"values": VALUES, "ask": ASK | {"options": [{"means": "some"}]}},
            id="an option without a label",
        ),
    ],
)
async def test_what_cannot_be_said_whole_is_not_said(
    speaker: Speaker, name: str, given: dict[str, Any]
) -> None:
    with pytest.raises(WordingError):
        await say(speaker, name, **given)


async def test_words_that_the_site_has_changed_are_spoken_from_the_next_message_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    monkeypatch.setenv("ANYDOOR_DIRECTORY", str(site))
    (tmp_path / "consent.yml").write_text(FILE, encoding="utf-8")
    speaker = Speaker(EndpointConfig(folder=str(tmp_path)))
    name = "utter_single_contact_heard"
    before = await say(speaker, name, values={"organisations": "A"})
    write_changes(wording_in(site), {name: {"text": "It is about {organisations}."}})
    after = await say(speaker, name, values={"organisations": "A"})
    assert (before["text"], after["text"]) == ("You told us about A.", "It is about A.")
