# SPDX-License-Identifier: Apache-2.0
"""The page of the conversation with scripts: focus, announcements, and nothing lost."""

from typing import Any

import pytest

from actions.usecases.errors import TryAgain
from tests.browser.chromium import Person
from tests.browser.conftest import Arrives
from tests.web.an_app import Behind
from tests.web.fake_door import COUNCIL, HOSPITAL, REFERENCE

STORY = "The ward lost her notes.\n\nNobody rang."


def as_far_as_whom(person: Person) -> None:
    person.start()
    person.say(STORY)
    person.tick_all()


def whole(person: Person) -> None:
    as_far_as_whom(person)
    for label in ("Somebody else", "Skip this question", "Yes, both", "Yes, send it"):
        person.press(label)


@pytest.mark.parametrize(
    "scripts", [pytest.param(True, id="with scripts"), pytest.param(False, id="without scripts")]
)
def test_the_same_complaint_with_and_without_scripts(
    arrives: Arrives, behind: Behind, scripts: bool
) -> None:
    person = arrives(java_script_enabled=scripts)
    whole(person)
    assert REFERENCE in person.page.locator("#receipt").inner_text()
    assert "26 November 2026" in person.page.locator("#receipt").inner_text()
    talk = next(iter(behind.door.talks.values()))
    assert [line["text"] for line in talk.transcript if line["who"] == "person"] == [
        STORY,
        f"{HOSPITAL}, {COUNCIL}",
        "Somebody else",
        "Skip this question",
        "Yes, both",
        "Yes, send it",
    ]


def test_with_scripts_the_page_is_not_loaded_again(person: Person) -> None:
    person.start()
    loads: list[str] = []
    person.page.on("load", lambda page: loads.append(page.url))
    person.say(STORY)
    person.tick_all()
    assert loads == []
    assert person.page.title().startswith("Question 3 – Make a complaint – ")


def test_both_ways_show_the_same_items(arrives: Arrives) -> None:
    person = arrives()
    whole(person)
    before = person.said
    person.page.reload()
    assert person.said == before


def test_after_a_button_the_newest_message_has_the_focus(person: Person) -> None:
    as_far_as_whom(person)
    for label in ("Somebody else", "Skip this question", "Yes, both"):
        person.press(label)
    assert person.focus == "latest"
    assert "You can change your mind" in person.page.locator("#latest").inner_text()
    assert person.page.locator("#announce").inner_text() == ""


def test_after_a_button_without_a_message_the_question_has_the_focus(person: Person) -> None:
    as_far_as_whom(person)
    assert person.focus == "asked"


def test_after_typing_the_focus_stays_and_the_news_is_announced_once(person: Person) -> None:
    person.start()
    assert person.page.locator("#announce").inner_text() == ""
    person.say(STORY)
    assert person.focus == "text"
    assert person.page.locator("#text").input_value() == ""
    announced = person.page.locator("#announce").inner_text()
    assert "I am sorry that this happened." in announced
    assert announced.endswith("Which of these are right?")
    assert "lost her notes" not in announced


def test_what_is_read_back_has_the_focus_before_the_question(
    person: Person, behind: Behind
) -> None:
    as_far_as_whom(person)
    for label in ("Me", "Skip this question"):
        person.press(label)
    talk = next(iter(behind.door.talks.values()))
    take = behind.door.take

    async def without_a_message(*given: Any) -> Any:
        turn = await take(*given)
        talk.transcript = [
            line for line in talk.transcript if "change your mind" not in line["text"]
        ]
        return turn

    behind.door.take = without_a_message  # type: ignore[method-assign]
    person.press("Yes, both")
    assert person.focus == "read-back"


def test_the_focus_is_never_nowhere(person: Person) -> None:
    """Not for a moment: screen readers would start again from the top."""
    as_far_as_whom(person)
    person.page.evaluate(
        "window.lost = 0; document.addEventListener("
        "'focusout', event => { if (!event.relatedTarget) window.lost += 1; })"
    )
    person.press("Somebody else")
    person.say("An apology")
    assert person.page.evaluate("window.lost") == 0


def test_by_keyboard_alone(person: Person) -> None:
    person.open("/")
    person.tab_to("Start now")
    person.page.keyboard.press("Enter")
    person.page.locator("#answer").wait_for()
    person.tab_to("")
    person.page.keyboard.type("They lost her notes")
    person.tab_to("Send")
    person.page.keyboard.press("Enter")
    person.wait_for_answers(1)
    person.page.keyboard.press("Shift+Tab")
    assert person.focus == "SUMMARY"
    for _ in range(3):
        person.page.keyboard.press("Shift+Tab")
    person.page.keyboard.press("Shift+Tab")
    assert person.focus == "choice-1"
    person.page.keyboard.press("Space")
    person.page.keyboard.press("Tab")
    person.page.keyboard.press("Space")
    person.tab_to("Continue")
    person.page.keyboard.press("Enter")
    person.wait_for_answers(2)
    for label in ("Somebody else", "Skip this question", "Yes, both", "Yes, send it"):
        before = person.answers
        person.tab_to(label)
        person.page.keyboard.press("Enter")
        person.wait_for_answers(before + 1)
    assert REFERENCE in person.page.locator("#receipt").inner_text()


def test_enter_in_the_box_is_a_new_line_and_never_an_answer(person: Person, behind: Behind) -> None:
    as_far_as_whom(person)
    taken = behind.door.taken
    person.page.locator("#text").press("Enter")
    person.page.locator("#text").type("x")
    assert person.page.locator("#text").input_value() == "\nx"
    assert behind.door.taken == taken


def test_the_skip_link_leads_past_the_top(person: Person) -> None:
    person.start()
    person.page.keyboard.press("Tab")
    assert person.page.evaluate("document.activeElement.innerText.trim()") == "Skip to main content"
    person.page.keyboard.press("Enter")
    assert person.focus == "maincontent"


def test_an_error_takes_the_focus_and_leads_to_the_box(person: Person) -> None:
    person.start()
    person.page.get_by_role("button", name="Send", exact=True).click()
    person.page.get_by_text("There is a problem").wait_for()
    assert person.page.evaluate("document.activeElement.innerText").startswith("There is a problem")
    assert person.page.title().startswith("Error: ")
    person.page.get_by_role("link", name="Write your answer in the box.").click()
    assert person.focus == "text"
    person.say(STORY)
    assert person.page.get_by_text("There is a problem").count() == 0
    assert person.page.locator("#text-error").count() == 0


def test_without_a_connection_the_words_stay_and_it_is_said(person: Person, behind: Behind) -> None:
    person.start()
    person.page.locator("#text").fill(STORY)
    person.context.set_offline(True)
    person.page.get_by_role("button", name="Send", exact=True).click()
    person.page.get_by_text("We could not send this").wait_for()
    assert person.page.locator("#text").input_value() == STORY
    assert person.focus == "text"
    assert person.page.locator("#errors [role=alert]").count() == 1
    person.context.set_offline(False)
    person.page.get_by_role("button", name="Send", exact=True).click()
    person.wait_for_answers(1)
    assert behind.door.taken == 1
    assert person.page.get_by_text("We could not send this").count() == 0


def test_when_the_helper_does_not_answer_the_words_stay(person: Person, behind: Behind) -> None:
    person.start()
    behind.door.failing = TryAgain(retry_after=1)
    person.page.locator("#text").fill(STORY)
    person.page.get_by_role("button", name="Send", exact=True).click()
    person.page.get_by_role("link", name=TryAgain.detail).wait_for()
    assert person.page.locator("#text").input_value() == STORY
    behind.door.failing = None
    person.page.get_by_role("button", name="Send", exact=True).click()
    person.wait_for_answers(1)
    assert behind.door.taken == 1


def test_words_typed_while_waiting_are_kept(person: Person) -> None:
    person.start()
    person.page.route(
        "**/complaint", lambda route: (person.page.wait_for_timeout(300), route.continue_())
    )
    person.page.locator("#text").fill(STORY)
    person.page.get_by_role("button", name="Send", exact=True).click()
    person.page.locator("#text").fill("and another thing")
    person.wait_for_answers(1)
    assert person.page.locator("#text").input_value() == "and another thing"
    person.page.unroute_all()


@pytest.mark.parametrize(
    "scripts", [pytest.param(True, id="with scripts"), pytest.param(False, id="without scripts")]
)
def test_a_double_click_counts_once(arrives: Arrives, behind: Behind, scripts: bool) -> None:
    person = arrives(java_script_enabled=scripts)
    as_far_as_whom(person)
    taken = behind.door.taken
    person.page.get_by_role("button", name="Somebody else").dblclick()
    person.wait_for_answers(3)
    assert behind.door.taken == taken + 1
    assert person.asked == "What would put it right?"


def test_after_going_back_an_old_answer_changes_nothing(arrives: Arrives, behind: Behind) -> None:
    person = arrives(java_script_enabled=False)
    as_far_as_whom(person)
    other = person.context.new_page()
    other.goto(person.url + "/complaint")
    person.press("Somebody else")
    taken = behind.door.taken
    other.get_by_role("button", name="Me", exact=True).click()
    assert "You had already answered that question." in other.locator("#notice").inner_text()
    assert other.locator("#asked").inner_text() == "What would put it right?"
    assert behind.door.taken == taken


@pytest.mark.parametrize(
    "scripts", [pytest.param(True, id="with scripts"), pytest.param(False, id="without scripts")]
)
def test_back_and_reload_show_the_present_question(
    arrives: Arrives, behind: Behind, scripts: bool
) -> None:
    person = arrives(java_script_enabled=scripts)
    as_far_as_whom(person)
    person.press("Somebody else")
    taken = behind.door.taken
    person.page.go_back()
    person.page.go_forward()
    person.page.reload()
    person.page.locator("#asked").wait_for()
    assert person.asked == "What would put it right?"
    assert behind.door.taken == taken


def test_leaving_quickly_replaces_the_page_and_hides_it(person: Person) -> None:
    person.context.route("https://www.bbc.co.uk/**", lambda route: route.fulfill(body="weather"))
    as_far_as_whom(person)
    person.page.get_by_role("link", name="Leave this page quickly").click()
    person.page.wait_for_url("https://www.bbc.co.uk/weather")
    person.hosts.discard("www.bbc.co.uk")
    person.page.go_back()
    person.page.wait_for_load_state()
    assert "lost her notes" not in person.content()
    person.open("/complaint")
    assert person.page.get_by_role("heading", name="You left this page").count() == 1


def test_a_deleted_complaint_in_another_window_is_explained(person: Person) -> None:
    as_far_as_whom(person)
    other = person.context.new_page()
    other.goto(person.url + "/complaint/delete")
    other.get_by_role("button", name="Yes, delete it").click()
    other.get_by_role("heading", name="What you wrote here is deleted").wait_for()
    person.page.get_by_role("button", name="Somebody else").click()
    person.page.get_by_role("heading", name="We cannot find your complaint").wait_for()


def test_the_receipt_can_be_printed(person: Person) -> None:
    whole(person)
    assert person.page.get_by_role("button", name="Print this page").is_visible()
    person.page.emulate_media(media="print")
    assert not person.page.locator("#answer").is_visible()
    assert not person.page.get_by_role("link", name="Leave this page quickly").is_visible()
    assert person.page.locator("#receipt").is_visible()
    assert person.page.locator(".said").first.is_visible()
