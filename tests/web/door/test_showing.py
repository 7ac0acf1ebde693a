# SPDX-License-Identifier: Apache-2.0
"""What the page makes of a conversation."""

import pytest

from actions.web.door.showing import Asking, Row, asking_of, conversation_of, turn_id

MAMA = "Moja mama leżała w szpitalu i nikt nam nic nie powiedział"


def said(number: int, who: str, kind: str, text: str) -> dict[str, object]:
    return {"number": number, "who": who, "kind": kind, "text": text, "at": None}


def a_view(**changes):
    turn = {"number": 2, "messages": [], "ask": None, "status": "open", "case": None}
    turn |= changes.pop("turn", {})
    return {"turn": turn, "transcript": [], "record": {}, **changes}


ASK = {
    "question": "consent",
    "text": "May we?",
    "kind": "choice",
    "options": [
        {"value": "a", "means": "all", "label": "Yes"},
        {"value": "b", "means": "skip", "label": "Skip"},
    ],
    "why": None,
    "skippable": True,
    "subject": None,
}


def test_messages_of_one_breath_are_one_item() -> None:
    lines = [
        said(1, "assistant", "say", "Hello."),
        said(1, "assistant", "explain", "One door."),
        said(1, "assistant", "safety", "Call 999."),
        said(1, "assistant", "say", "Now then."),
        said(1, "assistant", "ask", "What happened?"),
        said(2, "person", "said", "This."),
        said(2, "assistant", "say", "Thank you."),
    ]
    shown = conversation_of("c", a_view(transcript=lines)).lines
    assert [(line.kind, line.texts, line.key) for line in shown] == [
        ("say", ("Hello.", "One door."), "1-0"),
        ("safety", ("Call 999.",), "1-1"),
        ("say", ("Now then.",), "1-2"),
        ("ask", ("What happened?",), "1-3"),
        ("said", ("This.",), "2-0"),
        ("say", ("Thank you.",), "2-1"),
    ]


@pytest.mark.parametrize(
    ("transcript", "kinds"),
    [
        pytest.param([said(2, "assistant", "ask", "May we?")], [], id="the open question"),
        pytest.param(
            [said(2, "assistant", "ask", "May we?"), said(3, "person", "said", "Yes")],
            ["ask", "said"],
            id="an answer that waits for its turn",
        ),
    ],
)
def test_the_open_question_has_a_place_of_its_own(transcript, kinds) -> None:
    shown = conversation_of("c", a_view(turn={"ask": ASK}, transcript=transcript))
    assert [line.kind for line in shown.lines] == kinds


def test_keys_stay_when_an_answer_comes_late() -> None:
    early = [said(1, "person", "said", "a"), said(2, "person", "said", "b")]
    late = [early[0], said(1, "assistant", "say", "A."), early[1]]
    before = conversation_of("c", a_view(transcript=early)).lines
    after = conversation_of("c", a_view(transcript=late)).lines
    assert {line.key for line in before} < {line.key for line in after}


def test_reading_goes_on_at_the_first_line_of_the_last_answer() -> None:
    lines = [
        said(2, "person", "said", "b"),
        said(2, "assistant", "safety", "S."),
        said(2, "assistant", "say", "T."),
    ]
    newest = conversation_of("c", a_view(transcript=lines)).newest
    assert newest is not None and newest.texts == ("S.",)
    only = conversation_of("c", a_view(transcript=lines[:1])).newest
    assert only is not None and only.by_person


def test_skip_stands_apart_and_ticks_from_buttons() -> None:
    question = conversation_of("c", a_view(turn={"ask": ASK})).question
    assert question is not None and question.skip is not None
    assert [c.label for c in question.buttons] == ["Yes"]
    assert question.ticks == ()
    several = ASK | {
        "kind": "choices",
        "options": [
            {"value": "a", "means": "RWE", "label": "A"},
            {"value": "b", "means": "none_right", "label": "None of these"},
        ],
    }
    question = conversation_of("c", a_view(turn={"ask": several})).question
    assert question is not None
    assert [c.label for c in question.ticks] == ["A"]
    assert [c.label for c in question.buttons] == ["None of these"]


@pytest.mark.parametrize(
    ("case", "reference"),
    [
        pytest.param({"reference": "T", "acknowledge_by": None}, "T", id="told in the turn"),
        pytest.param(None, "R", id="known from the record"),
    ],
)
def test_reference_stays_after_sending(case, reference) -> None:
    record = {
        "reference": "R",
        "deadlines": {"acknowledge_by": "2026-11-26"},
        "receiving_organisation": "RWE",
        "organisations": [
            {"code": "RWE", "name": "Here", "consent": "pending"},
            {"code": "E1", "name": "There", "consent": "given"},
            {"code": "E2", "name": "Not there", "consent": "refused"},
            {"code": None, "name": "In no list", "consent": "given"},
        ],
    }
    turn = {"status": "sent", "case": case}
    shown = conversation_of("c", a_view(turn=turn, record=record))
    assert shown.reference == reference
    assert shown.sent_to == ("Here", "There")


def test_nothing_is_called_sent_before_it_is() -> None:
    shown = conversation_of("c", a_view(record={"reference": "R"}))
    assert shown.reference is None and shown.sent_to == ()


def test_one_question_has_one_id_and_another_question_another() -> None:
    assert turn_id("c", 1) == turn_id("c", 1)
    assert len({turn_id("c", 1), turn_id("c", 2), turn_id("d", 1)}) == 3


@pytest.mark.parametrize(
    ("question", "rows"),
    [pytest.param("story", 8, id="story"), pytest.param("name", 3, id="a name")],
)
def test_a_story_gets_a_larger_box(question, rows) -> None:
    assert conversation_of("c", a_view(turn={"ask": ASK | {"question": question}})).rows == rows


@pytest.mark.parametrize(
    ("text", "asking"),
    [
        pytest.param("What is your name?", Asking("What is your name?"), id="one sentence"),
        pytest.param(
            "An advocate can help. Would you like one?",
            Asking("Would you like one?", lead="An advocate can help."),
            id="a sentence before it",
        ),
        pytest.param(
            "How can we reach you? Please give a phone number.",
            Asking("How can we reach you?", after="Please give a phone number."),
            id="a sentence after it",
        ),
        pytest.param(
            "Is it right? Shall I? Say so.",
            Asking("Shall I?", lead="Is it right?", after="Say so."),
            id="two questions",
        ),
        pytest.param(
            "You can write more. Or stop.", Asking("You can write more. Or stop."), id="no mark"
        ),
    ],
)
def test_what_is_asked_stands_out(text: str, asking: Asking) -> None:
    assert asking_of(text) == asking


def test_lines_are_read_back_each_with_what_to_change():
    """A story may have paragraphs, and lines that look like a row."""
    text = "Please check.\nWhat happened: A fall.\n\nWho: my nan\nWhen: May\nIs it right?"
    rows = [{"name": "What happened", "change": "story_more"}, {"name": "When", "change": None}]
    assert asking_of(text, rows) == Asking(
        "Is it right?",
        opening="Please check.",
        rows=(
            Row("What happened", "A fall.\n\nWho: my nan", "story_more"),
            Row("When", "May"),
        ),
    )


@pytest.mark.parametrize(
    ("spoken", "text", "lang"),
    [
        pytest.param("pl", MAMA, "pl", id="theirs"),
        pytest.param("pl", "Thank you. I have kept every word of it.", None, id="ours"),
        pytest.param("en", MAMA, None, id="english"),
    ],
)  # fmt: skip
def test_words_of_another_language_are_marked_for_those_who_hear_the_page(spoken, text, lang):
    shown = conversation_of("c", a_view(record={"language": spoken}))
    assert shown.lang(text) == lang
