# SPDX-License-Identifier: Apache-2.0
"""Somebody keeps their place and comes back on another device, without scripts."""

from collections.abc import Awaitable, Callable

import pytest
from aiohttp.test_utils import TestClient
from limits import RateLimitItemPerMinute

from actions.web.limits import DEMONSTRATION, Rates
from tests.web.an_app import Behind, an_app
from tests.web.door.test_pages import asked_about_whom, begun, sent
from tests.web.fake_door import KEYS, REFERENCE
from tests.web.plain_browser import PlainBrowser

OtherDevice = Callable[[], Awaitable[PlainBrowser]]
NEVER_MADE = KEYS[4]


@pytest.fixture
def another(behind: Behind, aiohttp_client: Callable[..., Awaitable[TestClient]]) -> OtherDevice:
    """A browser on another device."""

    async def opened() -> PlainBrowser:
        return PlainBrowser(await aiohttp_client(an_app(behind)))

    return opened


async def with_key(browser: PlainBrowser) -> str:
    """Make a key and read it from the page."""
    await browser.open("/complaint/keep")
    await browser.press("Show me a return key")
    return "".join(browser.one("//p[@class='key__itself']").text_content().split())


async def coming_back(browser: PlainBrowser, key: str, reference: str = "") -> PlainBrowser:
    await browser.open("/return")
    return await browser.press("Come back", key=key, reference=reference)


async def test_a_person_comes_back_at_the_same_question(browser, another: OtherDevice) -> None:
    await asked_about_whom(browser)
    key = await with_key(browser)
    other = await coming_back(await another(), key.lower().replace("-", " "))
    assert other.path == "/complaint"
    assert other.asked == "Who did it happen to?"
    await browser.open("/complaint")
    assert other.said == browser.said


async def test_both_devices_stay_in(browser: PlainBrowser, another: OtherDevice) -> None:
    await asked_about_whom(browser)
    other = await coming_back(await another(), await with_key(browser))
    await other.press("Me")
    await browser.open("/complaint")
    assert browser.asked == "What would put it right?"


async def test_the_page_says_who_can_read_it_and_for_how_long(browser: PlainBrowser) -> None:
    await begun(browser)
    await browser.open("/complaint/keep")
    for words in (
        "Whoever has the key can read your complaint.",
        "We never send you the key.",
        "A new key ends the old one.",
        "If nobody uses it for 30 days, we delete what you wrote.",
    ):
        assert words in browser.main
    assert KEYS[0] not in browser.main


async def test_the_key_is_shown_once_and_is_in_no_address(browser: PlainBrowser) -> None:
    await begun(browser)
    assert await with_key(browser) == KEYS[0]
    assert browser.path == "/complaint/keep"
    assert browser.headers["Cache-Control"] == "no-store"
    await browser.open("/complaint/keep")
    assert KEYS[0] not in browser.page.text_content()
    assert await with_key(browser) == KEYS[1]


async def test_the_key_can_be_read_aloud_and_says_where_it_is_used(browser) -> None:
    await begun(browser)
    await with_key(browser)
    assert len(browser.all("//details//li")) == 5
    assert f"{browser.client.host}:{browser.client.port}/return" in browser.main


async def test_after_sending_reference_and_key_are_needed(browser, another: OtherDevice) -> None:
    await sent(browser)
    assert browser.one("//div[@id='receipt']//a").get("href") == "/complaint/keep"
    key = await with_key(browser)
    assert REFERENCE in browser.main
    other = await coming_back(await another(), key)
    assert other.status == 422
    assert "Give its reference as well as the key." in other.main
    await other.press("Come back", key=key, reference=REFERENCE)
    assert other.path == "/complaint"
    await other.press("Send", text="one more thing")
    assert "You said: one more thing" in other.said


@pytest.mark.parametrize(
    ("key", "words"),
    [
        pytest.param("  ", "Write your return key in the box.", id="nothing"),
        pytest.param("4KM-0TR", "Something in this key is not right.", id="half a key"),
        pytest.param(NEVER_MADE, "We do not know this key.", id="a key that opens nothing"),
    ],
)
async def test_a_key_that_does_not_open_stays_in_the_box(browser, key: str, words: str) -> None:
    await coming_back(browser, key)
    assert browser.status == 422
    assert browser.title.startswith("Error: ")
    assert words in browser.one("//div[@class='nhsuk-error-summary']").text_content()
    box = browser.one("//input[@name='key']")
    assert box.get("value", "") == key
    assert browser.one("//a[@href='#key']") is not None
    assert "aria-describedby" in box.attrib


async def test_a_slip_in_the_reference_is_told_beside_it(browser: PlainBrowser) -> None:
    await coming_back(browser, NEVER_MADE, reference="7K3F")
    assert browser.status == 422
    assert "It has eight letters and figures; look at it again." in browser.main
    assert browser.one("//a[@href='#reference']") is not None
    assert browser.one("//input[@name='reference']").get("value") == "7K3F"


async def test_what_is_typed_is_never_markup(browser: PlainBrowser) -> None:
    await coming_back(browser, "<script>alert(1)</script>")
    assert browser.page.xpath("//main//script") == []


async def test_too_many_tries_have_to_wait(browser: PlainBrowser, behind: Behind) -> None:
    for _ in range(3):
        await coming_back(browser, "4KM-0TR")  # a slip that can be seen is no try
    for _ in range(2):
        await coming_back(browser, NEVER_MADE)
        assert browser.status == 422
    await coming_back(browser, NEVER_MADE)
    assert browser.status == 429
    assert int(browser.headers["Retry-After"]) >= 1
    assert "There were too many tries. Wait 15 minutes, then try again." in browser.main
    assert browser.one("//input[@name='key']").get("value") == NEVER_MADE


@pytest.fixture
def behind(request: pytest.FixtureRequest) -> Behind:
    few = Rates(
        starts=DEMONSTRATION.starts,
        turns=DEMONSTRATION.turns,
        sign_ins=DEMONSTRATION.sign_ins,
        requests=DEMONSTRATION.requests,
        returns=RateLimitItemPerMinute(2, 15),
    )
    limited = "too_many" in request.node.name
    return Behind(rates=few) if limited else Behind()


async def test_who_comes_too_late_is_told_so(browser, behind: Behind, another) -> None:
    await begun(browser)
    key = await with_key(browser)
    next(iter(behind.door.talks.values())).status = "expired"
    other = await coming_back(await another(), key)
    for device in (other, await browser.open("/complaint")):
        assert device.status == 404
        assert device.heading == "You came back too late"
        assert "Nobody used this complaint for 30 days, so we deleted it." in device.main
    await browser.press("Start a complaint")
    assert browser.asked == "What happened?"


async def test_another_open_complaint_is_not_lost_unsaid(browser: PlainBrowser) -> None:
    await begun(browser)
    await browser.open("/return")
    assert "Another complaint may be open on this device." in browser.main
    assert browser.one("//main//a[@href='/complaint/keep']") is not None


@pytest.mark.parametrize(
    "path",
    [pytest.param("/", id="first page"), pytest.param("/complaint", id="no complaint found")],
)
async def test_the_way_back_is_linked(browser: PlainBrowser, path: str) -> None:
    await browser.open(path)
    assert browser.one("//main//a[@href='/return']") is not None


async def test_a_form_of_another_site_makes_no_key(browser: PlainBrowser) -> None:
    await begun(browser)
    for form in ("", "wrong"):
        await browser.send(
            {"method": "POST", "path": "/complaint/keep", "data": {"form": form}, "headers": None}
        )
        assert browser.status == 403
    await browser.open("/return")
    other_site = {"Sec-Fetch-Site": "cross-site"}
    await browser.press("Come back", headers=other_site, key=NEVER_MADE)
    assert browser.status == 403


async def test_without_a_complaint_there_is_no_place_to_keep(browser: PlainBrowser) -> None:
    await browser.open("/complaint/keep")
    assert browser.heading == "We cannot find your complaint"
