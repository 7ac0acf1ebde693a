# SPDX-License-Identifier: Apache-2.0
"""On its page a flag is taken, closed with what was done, and looked up later."""

from tests.web.an_app import Behind
from tests.web.fake_staff import PASSWORD, REFERENCE, a_flag
from tests.web.plain_browser import PlainBrowser

FLAG = "/handlers/urgent/1"


async def opened(browser: PlainBrowser, path: str, *, name: str = "hana") -> None:
    await browser.open(path)
    await browser.press("Sign in", name=name, password=PASSWORD)


async def test_a_flag_is_taken_closed_and_found_again(
    browser: PlainBrowser, behind: Behind
) -> None:
    behind.store.unit.urgent.add(a_flag(reference=REFERENCE))
    await opened(browser, "/handlers")
    await browser.open(browser.one("//a[.='Self-harm now']").get("href"))
    assert browser.heading == "Self-harm now"
    assert "Nobody yet" in browser.main
    await browser.press("I look after this")
    assert "Hana Okoro, since" in browser.main
    await browser.press("Close it", done="spoke", note="Rang at ten. <b>Safe</b>.")
    assert "It is closed." in browser.main
    assert "Rang at ten. <b>Safe</b>." in browser.main
    assert not browser.page.xpath("//form[contains(@action, '/urgent/')]")
    await browser.open("/handlers")
    assert "Nothing urgent is open." in browser.main
    await browser.open("/handlers/urgent?text=")
    (row,) = browser.all("//tbody/tr")
    assert row.startswith("Self-harm now") and "Somebody spoke with them" in row


async def test_a_mistake_is_said_and_nothing_typed_is_lost(
    browser: PlainBrowser, behind: Behind
) -> None:
    behind.store.unit.urgent.add(a_flag())
    await opened(browser, FLAG)
    await browser.press("Close it", note="Rang twice.")
    assert browser.status == 422
    assert "Choose what was done." in browser.main
    assert browser.one("//textarea").text.strip() == "Rang twice."
    await browser.press("Close it", note=" ", done="spoke")
    assert browser.status == 422
    assert "Say in a few words what was done." in browser.main
    assert behind.store.unit.urgent.flags[0].closing is None


async def test_a_flag_of_others_is_not_here(browser: PlainBrowser, behind: Behind) -> None:
    behind.store.unit.urgent.add(a_flag())
    await opened(browser, FLAG, name="eli")
    assert browser.status == 404
    assert browser.heading == "This flag is not here"


async def test_who_only_takes_complaints_down_sees_no_flags(
    browser: PlainBrowser, behind: Behind
) -> None:
    behind.store.unit.urgent.add(a_flag())
    await opened(browser, FLAG, name="rosa")
    assert browser.status == 403
    await browser.open("/handlers/urgent")
    assert browser.status == 403


async def test_a_long_list_comes_in_pages(browser: PlainBrowser, behind: Behind) -> None:
    await opened(browser, "/handlers")
    for number in range(1, 53):
        behind.store.unit.urgent.add(a_flag(conversation=f"c{number}"))
        await browser.open(f"/handlers/urgent/{number}")
        await browser.press("Close it", done="no_danger", note="Looked.")
    await browser.open("/handlers/urgent")
    assert len(browser.all("//tbody/tr")) == 50
    await browser.open(browser.one("//a[@rel='next']").get("href"))
    assert len(browser.all("//tbody/tr")) == 2
    assert browser.all("//nav//a") == ["First page"]
