# SPDX-License-Identifier: Apache-2.0
"""What the bot answered becomes the turn of the contract, or is refused whole."""

from itertools import count
from typing import Any

import pytest

from actions.usecases.ports import BotUnavailable
from actions.usecases.speak import Spoken, new_value, spoken
from actions.usecases.values import ConversationStatus

SAY = {"response": "utter_x", "text": "Hello.", "kind": "say"}
ASK: dict[str, Any] = {
    "response": "utter_question_consent",
    "text": "",
    "kind": "ask",
    "ask": {
        "question": "consent",
        "text": "May we?",
        "kind": "choice",
        "options": [{"means": "all", "label": "Yes, both"}, {"means": "none", "label": None}],
        "why": "Because.",
        "skippable": False,
        "subject": None,
    },
}
STATE = {
    "response": "utter_state",
    "text": "",
    "kind": "state",
    "state": {"status": "sent", "case": {"reference": "R", "acknowledge_by": "2026-11-26"}},
}


def read(*messages: dict[str, Any]) -> Spoken:
    numbers = count(1)
    return spoken(messages, status=ConversationStatus.OPEN, mint=lambda: f"value-{next(numbers)}")


def test_messages_are_kept_in_order_and_names_of_responses_left_out() -> None:
    said = read(SAY, {**SAY, "text": "999", "kind": "safety"}, {**SAY, "text": ""})

    assert said.messages == (
        {"text": "Hello.", "kind": "say"},
        {"text": "999", "kind": "safety"},
    )
    assert said.ask is None


def test_options_get_values_that_only_the_server_understands() -> None:
    said = read(ASK)

    assert said.messages == ()
    assert said.ask is not None
    assert said.ask["options"] == [
        {"value": "value-1", "means": "all", "label": "Yes, both"},
        {"value": "value-2", "means": "none", "label": "none"},
    ]
    assert said.minted == {"value-1": "all", "value-2": "none"}


def test_minted_values_do_not_repeat() -> None:
    assert len({new_value() for _ in range(1000)}) == 1000
    assert len(new_value()) == 16


@pytest.mark.parametrize(
    ("state", "status"),
    [
        ({"status": "draft"}, ConversationStatus.OPEN),
        ({"status": "sent"}, ConversationStatus.SENT),
        ({}, ConversationStatus.OPEN),
    ],
)
def test_status_of_a_draft_reads_open(state: dict[str, Any], status: ConversationStatus) -> None:
    assert read({**STATE, "state": state}).status is status


def test_case_is_told_once_it_is_sent() -> None:
    assert read(STATE).case == {"reference": "R", "acknowledge_by": "2026-11-26"}


@pytest.mark.parametrize(
    "message",
    [
        pytest.param({"text": "x"}, id="without a kind"),
        pytest.param({"text": "x", "kind": "shout"}, id="an unknown kind"),
        pytest.param({"kind": "ask"}, id="a question without itself"),
        pytest.param({"kind": "ask", "ask": {"question": "x"}}, id="a question without words"),
        pytest.param({"kind": "ask", "ask": {**ASK["ask"], "options": ["a"]}}, id="odd options"),
        pytest.param({"kind": "state", "state": {"status": "odd"}}, id="an unknown status"),
        pytest.param({"kind": "state", "state": None}, id="no state"),
        pytest.param({"kind": "state", "state": {"case": {}}}, id="a case without reference"),
        pytest.param(None, id="nothing"),
    ],
)
def test_answer_of_another_shape_is_as_no_answer(message: Any) -> None:
    with pytest.raises(BotUnavailable):
        read(SAY, message)
