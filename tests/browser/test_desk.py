# SPDX-License-Identifier: Apache-2.0
"""The front desk in a browser: quick by keyboard, and nothing left of the last person."""

import pytest

from tests.browser.chromium import Person
from tests.browser.conftest import Arrives
from tests.browser.states import at_desk, danger, desk, handed_over, sent, ticks
from tests.web.an_app import Behind
from tests.web.fake_door import KEYS, REFERENCE

STORY = "The ward lost her notes."
SCRIPTS = pytest.mark.parametrize(
    "scripts", [pytest.param(True, id="with scripts"), pytest.param(False, id="without scripts")]
)


@SCRIPTS
def test_a_complaint_is_taken_down_by_keyboard_alone(
    arrives: Arrives, behind: Behind, scripts: bool
) -> None:
    person = arrives(java_script_enabled=scripts)
    keys = person.page.keyboard
    desk(person, behind)
    assert person.page.evaluate("document.activeElement.innerText") == "New person: start"
    keys.press("Enter")
    person.page.locator("#answer").wait_for()
    assert person.focus == "text"
    keys.type(STORY)
    if scripts:
        keys.press("Control+Enter")
    else:
        person.tab_to("Send")
        keys.press("Enter")
    person.wait_for_answers(1)
    for box in person.page.get_by_role("checkbox").all():
        box.focus()
        keys.press("Space")
    answers = ("Continue", "Somebody else", "Skip this question", "Yes, both", "Yes, send it")
    for number, answer in enumerate(answers, start=2):
        person.tab_to(answer)
        keys.press("Enter")
        person.wait_for_answers(number)
        assert person.focus == "text"
    assert REFERENCE in person.page.locator("#receipt").inner_text()


def test_what_is_new_is_announced_while_the_focus_stays(person: Person, behind: Behind) -> None:
    at_desk(danger)(person, behind)
    assert person.focus == "text"
    told = person.page.locator("#announce").inner_text()
    assert "call 999" in told and "Who did it happen to?" in told


def test_question_and_transcript_stand_side_by_side(person: Person, behind: Behind) -> None:
    at_desk(ticks)(person, behind)
    said = person.page.locator(".talk__said").bounding_box()
    form = person.page.locator("#answer").bounding_box()
    assert said and form
    assert said["x"] + said["width"] <= form["x"]
    assert person.page.locator("#latest").is_visible()


@SCRIPTS
def test_new_person_leaves_nothing_also_not_behind_the_back_button(
    arrives: Arrives, behind: Behind, scripts: bool
) -> None:
    person = arrives(java_script_enabled=scripts)
    handed_over(sent)(person, behind)
    person.page.get_by_role("button", name="New person: clear the screen").click()
    person.page.get_by_role("heading", name="Take down a complaint").wait_for()
    for _ in range(4):
        content = person.content()
        for trace in (REFERENCE, KEYS[0], "lost her notes"):
            assert trace not in content
        person.go_back()
    assert [c["name"] for c in person.context.cookies()] == ["anydoor-staff"]


def test_on_paper_is_what_the_person_needs(person: Person, behind: Behind) -> None:
    handed_over(sent)(person, behind)
    person.page.emulate_media(media="print")
    shown = person.page.locator("main").inner_text()
    for words in (REFERENCE, KEYS[0], "26 November 2026", "/return", "Whoever has the key"):
        assert words in shown
    for words in ("New person", "Give this to the person", "Print this page"):
        assert words not in shown
