# SPDX-License-Identifier: Apache-2.0
"""An administrator changes words with the keyboard alone, on a narrow screen."""

from tests.browser.chromium import SMALL, Person
from tests.browser.conftest import Arrives
from tests.browser.states import STATES
from tests.web.an_app import Behind

NEW = "Sent: {reference}. They tell you by {acknowledge_by}."
SHOWN = "Sent: 7K3F-Q9TD-2. They tell you by Thursday 26 November 2026."


def typed(person: Person) -> None:
    person.tab_to_id("text")
    person.page.keyboard.press("Control+A")
    person.page.keyboard.type(NEW)


def test_words_are_previewed_saved_and_taken_back_with_the_keyboard(
    arrives: Arrives, behind: Behind
) -> None:
    person = arrives(viewport=SMALL)
    STATES["words to be sent"](person, behind)
    typed(person)
    person.tab_to("Preview")
    person.page.keyboard.press("Enter")
    heading = person.page.get_by_role("heading", name="Preview: not saved yet")
    heading.wait_for()
    assert heading.evaluate("e => e.getBoundingClientRect().top") < SMALL["height"]
    assert person.page.locator(".preview").first.inner_text() == SHOWN
    assert behind.store.unit.wording.kept == []

    person.tab_to("Save")
    person.page.keyboard.press("Enter")
    person.page.get_by_text("The words are saved.").wait_for()
    assert behind.store.unit.wording.in_force()[0].words == {"text": NEW}

    person.tab_to("Back to the original words")
    person.page.keyboard.press("Enter")
    person.page.get_by_text("The original words are spoken again.").wait_for()
    assert behind.store.unit.wording.in_force() == []


def test_a_mistake_leads_to_its_box(arrives: Arrives, behind: Behind) -> None:
    person = arrives(viewport=SMALL)
    STATES["words with mistakes"](person, behind)
    person.page.locator(".nhsuk-error-summary a").click()
    assert person.focus == "text"
    assert person.page.locator("#text").input_value() == "<b>Sent</b> on {day}."
