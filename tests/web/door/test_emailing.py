# SPDX-License-Identifier: Apache-2.0
"""A copy by email is offered once the complaint is sent, and goes only when asked for."""

from tests.web.an_app import Behind
from tests.web.door.test_pages import begun, sent
from tests.web.plain_browser import PlainBrowser

LINK = "//a[.='Get a copy by email']"


async def test_whoever_asks_gets_a_copy(browser: PlainBrowser, behind: Behind) -> None:
    await sent(browser)
    await browser.open(browser.one(LINK).get("href"))
    assert "grace@example.org" in browser.main
    assert behind.copies.asked == []
    await browser.press("Send me the copy")
    assert browser.heading == "Your copy is on its way"
    assert behind.copies.asked == ["grace@example.org"]


async def test_it_is_not_offered_before_sending(browser: PlainBrowser) -> None:
    await begun(browser)
    assert not browser.page.xpath(LINK)


async def test_without_a_safe_address_another_way_is_shown(
    browser: PlainBrowser, behind: Behind
) -> None:
    await sent(browser)
    behind.copies.to = None
    await browser.open("/complaint/email")
    assert "no email address that is safe to use" in browser.main
    assert browser.page.xpath("//main//a[@href='/complaint/copy.html']")
    assert not browser.page.xpath("//main//form")
