# SPDX-License-Identifier: Apache-2.0
"""A link for the person affected, and their answer on its page, without scripts."""

import pytest

from actions.domain.draft import How
from tests.web.an_app import Behind
from tests.web.door.test_pages import sent
from tests.web.fake_agree import SECRET
from tests.web.plain_browser import PlainBrowser

LINK = f"/agree/{SECRET}"
ALL = {"answer-0": "yes", "answer-1": "no", "name": "Ama Testwell", "me": "yes"}


async def test_the_receipt_leads_to_a_link_that_is_shown_once(
    browser: PlainBrowser, behind: Behind
) -> None:
    behind.door.consent = "pending_patient"
    await sent(browser)
    await browser.open(browser.one("//a[.='How the person can say yes']").get("href"))
    assert browser.heading == "A link for the person to say yes"
    await browser.press("Show me the link")
    assert browser.heading == "Give this link to the person"
    assert browser.one("//p[@class='link-made']").text.strip().endswith(LINK)
    assert browser.headers["Cache-Control"] == "no-store"


async def test_nothing_is_offered_where_nobody_else_needs_to_say_yes(
    browser: PlainBrowser,
) -> None:
    await sent(browser)
    assert not browser.page.xpath("//a[contains(@href, 'agreement')]")
    await browser.open("/complaint/agreement")
    assert browser.heading == "Nobody else needs to say yes"
    assert not browser.page.xpath("//button[contains(., 'link')]")


async def test_the_person_answers_for_each_organisation(
    browser: PlainBrowser, behind: Behind
) -> None:
    await browser.open(LINK)
    assert browser.heading == "Do you agree to this complaint?"
    assert "Grace Testwell has made a complaint about your care" in browser.main
    assert len(browser.all("//fieldset//legend")) == 2
    await browser.press("Send my answer", **ALL)
    assert browser.heading == "Thank you. Your answer was kept"
    assert behind.agree.kept == [
        ({"RWE": True, "E10000018": False}, "Ama Testwell", How.CHOSEN, None)
    ]
    await browser.open(LINK)
    assert browser.status == 404
    assert browser.heading == "Your answer was kept"


async def test_a_no_to_all_is_heard(browser: PlainBrowser) -> None:
    await browser.open(LINK)
    await browser.press("Send my answer", **{**ALL, "answer-0": "no"})
    assert "You said no. Nothing about you is shared." in browser.main


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ("answer-1", "Say yes or no for Leicestershire County Council."),
        ("name", "Write your name."),
        ("me", "Tick this box if you are the person whose care this is about."),
    ],
)
async def test_what_is_missing_is_said_and_nothing_is_lost(
    browser: PlainBrowser, behind: Behind, missing: str, said: str
) -> None:
    await browser.open(LINK)
    await browser.press("Send my answer", **{**ALL, missing: ""})
    assert browser.status == 422
    assert said in browser.main
    assert browser.one("//input[@name='answer-0' and @value='yes']").get("checked") is not None
    if missing != "name":
        assert browser.one("//input[@name='name']").get("value") == "Ama Testwell"
    assert behind.agree.kept == []


async def test_another_link_opens_nothing(browser: PlainBrowser) -> None:
    await browser.open(f"/agree/{'x' * 43}")
    assert browser.status == 404
    assert browser.heading == "This link does not work any more"


async def test_forms_of_other_sites_are_refused(browser: PlainBrowser, behind: Behind) -> None:
    await browser.open(LINK)
    request = browser.sending("Send my answer", ALL)
    await browser.send(request | {"headers": {"Origin": "https://evil.example.org"}})
    assert browser.status == 403
    assert behind.agree.kept == []
