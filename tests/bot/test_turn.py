# SPDX-License-Identifier: Apache-2.0
"""What counts as a turn, and that a slash stays words."""

from typing import Any

import pytest
from rasa.shared.core.constants import REQUESTED_SLOT
from rasa.shared.core.slots import AnySlot

from bot.head import Head, HeldTracker
from bot.turn import FORM, Malformed, Said, Turn, catch_up, defused

WHOLE = {
    "sender": "c1",
    "message": "0b8f2f0e-5c1a-4e0a-9a53-2f6f2f4f6f10",
    "kind": "text",
    "text": "hello",
    "chosen": [],
    "retry": False,
}


def test_a_whole_turn_is_read() -> None:
    turn = Turn.from_json(WHOLE)
    assert (turn.sender, turn.text, turn.chosen, turn.retry) == ("c1", "hello", (), False)
    assert turn.asked is None
    assert Turn.from_json(WHOLE | {"asked": "consent"}).asked == "consent"
    assert Turn.from_json(WHOLE | {"asked": None}).asked is None


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        pytest.param({"sender": None}, "sender", id="no sender"),
        pytest.param({"sender": ""}, "sender", id="an empty sender"),
        pytest.param({"sender": "a" * 65}, "sender", id="a sender of 65 letters"),
        pytest.param({"sender": {"a": 1}}, "sender", id="an object as sender"),
        pytest.param({"sender": "a b"}, "sender", id="a sender with a blank"),
        pytest.param({"sender": "a\n"}, "sender", id="a sender with a line end"),
        pytest.param({"message": 5}, "message", id="a number as message"),
        pytest.param({"kind": "restart"}, "kind", id="an unknown kind"),
        pytest.param({"kind": None}, "kind", id="no kind"),
        pytest.param({"kind": ["text"]}, "kind", id="a list as kind"),
        pytest.param({"text": 5}, "text", id="a number as text"),
        pytest.param({"text": None}, "text", id="null as text"),
        pytest.param({"text": ["hello"]}, "text", id="a list as text"),
        pytest.param({"text": "   "}, "text", id="blanks"),
        pytest.param({"text": "a" * 20_001}, "text", id="20,001 letters"),
        pytest.param({"text": "\ud800"}, "text", id="half a surrogate pair"),
        pytest.param({"chosen": ["a"]}, "chosen", id="options with a typed text"),
        pytest.param({"kind": "choice"}, "chosen", id="a choice of nothing"),
        pytest.param({"kind": "choice", "chosen": [1]}, "chosen", id="a number chosen"),
        pytest.param({"kind": "choice", "chosen": "all"}, "chosen", id="a word for a list"),
        pytest.param({"kind": "choice", "chosen": ["a"] * 101}, "chosen", id="101 options"),
        pytest.param({"kind": "begin", "chosen": ["a"]}, "chosen", id="options at the opening"),
        pytest.param({"retry": 1}, "retry", id="a number as retry"),
        pytest.param({"asked": 5}, "asked", id="a number as open question"),
        pytest.param({"asked": "a b"}, "asked", id="an open question with a blank"),
        pytest.param({"metadata": {}}, "unknown field", id="metadata"),
        pytest.param({"input_channel": "admin"}, "unknown field", id="another channel"),
    ],
)
def test_what_is_not_a_turn_is_named_by_its_field(changed: dict[str, Any], fault: str) -> None:
    with pytest.raises(Malformed, match=f"^{fault}$"):
        Turn.from_json(WHOLE | changed)


@pytest.mark.parametrize(
    "body", [None, [], "text", 5], ids=["null", "a list", "a text", "a number"]
)
def test_a_body_that_is_no_object_is_no_turn(body: Any) -> None:
    with pytest.raises(Malformed, match="^body$"):
        Turn.from_json(body)


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("/affirm", "∕affirm"),
        ("  /affirm", "∕affirm"),
        ("\u200b\u200d/affirm", "∕affirm"),
        ("／affirm", "∕affirm"),
        ("\ufeff\u00ad／affirm", "∕affirm"),
        ("\u0301/affirm", "∕affirm"),
        ("//affirm", "∕/affirm"),
        ("/", "∕"),
        ("hello", "hello"),
        (" a /b", " a /b"),
        ("1/2", "1/2"),
        ("", ""),
        ("   ", "   "),
    ],
)
def test_a_leading_slash_is_replaced_by_one_that_commands_nothing(typed: str, taken: str) -> None:
    assert defused(typed) == taken


def test_only_typed_words_are_left_to_be_understood() -> None:
    typed = Turn("c", "m", Turn.from_json(WHOLE).kind, text="hello").to_message(Said())
    pressed = Turn.from_json(WHOLE | {"kind": "choice", "text": "", "chosen": ["all"]})

    assert typed.parse_data is None
    assert typed.metadata is None
    meaning = pressed.to_message(Said()).parse_data
    assert meaning is not None
    assert meaning["intent"] == {"name": "choose", "confidence": 1.0}
    assert meaning["chosen"] == ["all"]


def held(head: Head | None) -> HeldTracker:
    """A conversation as the store gives it; without a head it was never seen."""
    tracker = HeldTracker("c1", [AnySlot("turn", mappings=[{}]), AnySlot(REQUESTED_SLOT, [{}])])
    for event in head.events() if head else ():
        tracker.update(event)
    return tracker


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(None, id="a conversation that Rasa has never seen"),
        pytest.param(Head({"turn": "m1"}, form=None), id="a form that is not open"),
        pytest.param(Head({"turn": "m1"}, form=FORM, asked="story"), id="another question"),
    ],
)
def test_a_conversation_is_taken_up_where_the_person_is(head: Head | None) -> None:
    tracker = held(head)

    catch_up(tracker, "consent")

    now = Head.of(tracker)
    assert (now.form, now.asked) == (FORM, "consent")
    assert now.slots == (head.slots if head else {})
    assert tracker.latest_action_name == "action_listen"


@pytest.mark.parametrize("asked", [None, "consent"], ids=["the door does not say", "the same"])
def test_a_conversation_that_is_up_to_date_stays_as_it_is(asked: str | None) -> None:
    tracker = held(Head(form=FORM, asked="consent"))
    before = len(tracker.events)

    catch_up(tracker, asked)

    assert len(tracker.events) == before
