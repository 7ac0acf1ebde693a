# SPDX-License-Identifier: Apache-2.0
"""A complaint from the first page to the queues of two organisations, with everything running."""

import json
import urllib.request
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.chromium import SMALL, Person
from tests.browser.complaining import WORDS, Complaint, by_keyboard, by_mouse
from tests.faults.stack import MODEL, Stack

pytestmark = [pytest.mark.bot, pytest.mark.slow]

HOSPITAL = "University Hospitals of Leicester NHS Trust"
COUNCIL = "Leicestershire County Council"
VARIES = {"reference", "received_at", "story", "consent", "deadlines"}
"""What holds a moment or is made anew for each case."""


@pytest.fixture(scope="module")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    if not MODEL.exists():
        pytest.skip(f"{MODEL.name} is not trained: run make train")
    started = Stack(tmp_path_factory.mktemp("whole"))
    try:
        started.start()
        yield started
    finally:
        started.stop()


@pytest.fixture
def person(chromium: Browser, sheet: None, stack: Stack) -> Iterator[Callable[..., Person]]:
    people: list[Person] = []

    def arrives(**options: Any) -> Person:
        people.append(Person.with_browser(chromium, stack.url, **options))
        people[-1].context.set_default_timeout(30_000)
        return people[-1]

    yield arrives
    for one in people:
        one.context.close()
        assert one.hosts <= {stack.url.removeprefix("http://")}
        assert one.complaints == []


def no_violation(person: Person) -> None:
    assert person.axe() == []


def no_sideways(person: Person) -> None:
    assert person.sideways() == 0


WAYS = [
    pytest.param({}, {"looks": no_violation}, id="with scripts"),
    pytest.param({"java_script_enabled": False}, {}, id="without scripts"),
    pytest.param({}, {"presses": by_keyboard}, id="by keyboard alone"),
    pytest.param({"viewport": SMALL}, {"looks": no_sideways}, id="on a phone at 400 %"),
]


@pytest.mark.parametrize(("browser", "way"), WAYS)
def test_a_complaint_reaches_both_organisations(person, stack: Stack, browser, way) -> None:
    complaint = Complaint(person(**browser), **{"presses": by_mouse, **way})
    reference = complaint.tell()
    receipt = complaint.person.page.locator("#receipt").inner_text()
    assert "26 November 2026" in receipt
    assert HOSPITAL in receipt and COUNCIL in receipt
    assert len(complaint.asked) <= 18  # for oneself, with two organisations
    for organisation in ("RWE", "E10000018"):
        seen = person()
        sign_in(seen, stack, organisation)
        row = seen.page.get_by_role("row").filter(has_text=reference)
        assert "26 November 2026 (3 working days)" in row.inner_text()
        row.get_by_role("link", name=reference).click()
        shown = seen.page.locator("main").inner_text()
        for words in (WORDS["story"], WORDS["name"], "01632 960123", HOSPITAL, COUNCIL):
            assert words in shown
        assert seen.axe() == []


def test_every_way_makes_the_same_case(person, stack: Stack) -> None:
    """Scripts, keyboard and width change how it is told and never what is stored."""
    told = []
    for browser, way in (({}, {}), ({"java_script_enabled": False}, {})):
        reference = Complaint(person(**browser), **way).tell()
        document = read(stack, reference)
        told.append({key: value for key, value in document.items() if key not in VARIES})
    assert told[0] == told[1]


def test_an_organisation_without_a_part_sees_nothing(person, stack: Stack) -> None:
    reference = Complaint(person(java_script_enabled=False)).tell()
    other = person()
    sign_in(other, stack, "RT5")
    assert reference not in other.page.locator("main").inner_text()
    other.open(f"/handlers/cases/{reference}")
    assert other.page.locator("h1").inner_text() == "No such case"


def test_who_was_at_the_front_desk_comes_back_at_home(person, stack: Stack) -> None:
    desk = person()
    sign_in(desk, stack, "RWE", role="desk", path="/desk")
    complaint = Complaint(desk, begins=lambda: begin_at_desk(desk))
    reference = complaint.tell()
    desk.page.get_by_role("link", name="Hand over, finish").click()
    desk.page.get_by_role("button", name="Make a return key for the person").click()
    key = desk.page.locator(".key__itself").inner_text()
    desk.page.get_by_role("button", name="New person: clear the screen").click()
    desk.page.get_by_role("heading", name="Take down a complaint").wait_for()
    assert read(stack, reference)["entered_by"] == stack.account("desk", "RWE")["name"]
    home = person(java_script_enabled=False)
    home.open("/return")
    home.page.get_by_label("Return key").fill(key.lower())
    home.page.get_by_label("Reference").fill(reference)
    home.page.get_by_role("button", name="Come back", exact=True).click()
    home.page.locator("#receipt").get_by_text(reference).wait_for()
    home.say("They also lost my coat.")
    assert any(
        "They also lost my coat." in part["text"] for part in read(stack, reference)["story"]
    )


def test_who_wants_to_pause_is_told_how(person, stack: Stack) -> None:
    one = person()
    one.start()
    one.say(WORDS["story"])
    one.say("Can I stop now and come back later?")
    assert "Keep your place" in " ".join(one.said)
    one.page.get_by_role("navigation").get_by_role("link", name="Keep your place").click()
    one.page.get_by_role("button", name="Show me a return key").click()
    key = one.page.locator(".key__itself").inner_text()
    other = person()
    other.open("/return")
    other.page.get_by_label("Return key").fill(key)
    other.page.get_by_role("button", name="Come back", exact=True).click()
    other.page.locator("#answer").wait_for()
    one.open("/complaint")
    assert (other.asked, other.said) == (one.asked, one.said)


def test_deleting_leaves_nothing_to_open(person, stack: Stack) -> None:
    one = person()
    one.start()
    one.say(WORDS["story"])
    cookies = one.context.cookies()
    one.open("/complaint/delete")
    one.page.get_by_role("button", name="Yes, delete it").click()
    one.page.get_by_role("heading", name="What you wrote here is deleted").wait_for()
    one.context.add_cookies(cookies)
    one.open("/complaint")
    assert one.page.locator("h1").inner_text() == "We cannot find your complaint"


def begin_at_desk(desk: Person) -> None:
    desk.page.get_by_role("button", name="New person: start").click()
    desk.page.locator("#answer").wait_for()


def sign_in(
    person: Person,
    stack: Stack,
    organisation: str,
    *,
    role: str = "handler",
    path: str = "/handlers",
) -> None:
    account = stack.account(role, organisation)
    person.open(path)
    person.page.get_by_label("Name").fill(account["name"])
    person.page.get_by_label("Password").fill(account["password"])
    person.page.get_by_role("button", name="Sign in").click()
    person.page.get_by_role("button", name="Sign out").wait_for()


def read(stack: Stack, reference: str) -> dict[str, Any]:
    token = stack.account("handler", "RWE")["token"]
    request = urllib.request.Request(
        f"{stack.url}/api/v1/cases/{reference}", headers={"Authorization": f"Bearer {token}"}
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        document: dict[str, Any] = json.load(answer)
        return document
