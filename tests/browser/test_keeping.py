# SPDX-License-Identifier: Apache-2.0
"""A return key on the screen, on paper and by keyboard alone, with and without scripts."""

import pytest

from tests.browser.chromium import Person
from tests.browser.conftest import Arrives
from tests.browser.states import key_shown, sent, ticks
from tests.web.an_app import Behind
from tests.web.fake_door import KEYS, REFERENCE

SCRIPTS = pytest.mark.parametrize(
    "scripts", [pytest.param(True, id="with scripts"), pytest.param(False, id="without scripts")]
)


@SCRIPTS
def test_by_keyboard_alone_on_another_device(
    arrives: Arrives, behind: Behind, scripts: bool
) -> None:
    here, there = (arrives(java_script_enabled=scripts) for _ in range(2))
    ticks(here, behind)
    for pressed, leads_to in (
        ("Keep your place", "Keep your place"),
        ("Show me a return key", "Write this down now"),
    ):
        here.tab_to(pressed)
        here.page.keyboard.press("Enter")
        here.page.get_by_role("heading", name=leads_to, level=1).wait_for()
    key = here.page.locator(".key__itself").inner_text()
    there.open("/")
    there.tab_to("Come back with your return key")
    there.page.keyboard.press("Enter")
    there.page.get_by_role("heading", name="Come back to your complaint").wait_for()
    there.page.get_by_label("Return key").focus()
    there.page.keyboard.type(key.lower())
    there.page.keyboard.press("Enter")
    there.page.locator("#asked").wait_for()
    assert there.asked == "Which of these are right?"


@SCRIPTS
def test_the_button_to_print_is_there_where_it_works(
    arrives: Arrives, behind: Behind, scripts: bool
) -> None:
    person = arrives(java_script_enabled=scripts)
    key_shown(sent)(person, behind)
    button = person.page.get_by_role("button", name="Print this page")
    assert button.is_visible() is scripts


def test_on_paper_is_the_key_and_nothing_to_press(person: Person, behind: Behind) -> None:
    key_shown(sent)(person, behind)
    person.page.emulate_media(media="print")
    shown = person.page.locator("main").inner_text()
    assert KEYS[0] in shown and REFERENCE in shown
    assert "Whoever has the key and the reference can read your complaint." in shown
    for words in ("Print this page", "Go back to your complaint", "Read the key aloud"):
        assert words not in shown


def test_going_back_shows_no_key(person: Person, behind: Behind) -> None:
    key_shown(sent)(person, behind)
    person.open("/complaint")
    person.go_back()
    assert KEYS[0] not in person.content()


def test_the_mistake_has_the_focus(person: Person) -> None:
    person.open("/return")
    person.page.get_by_role("button", name="Come back", exact=True).click()
    person.page.get_by_role("link", name="Write your return key in the box.").click()
    assert person.focus == "key"
