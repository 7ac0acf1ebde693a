# SPDX-License-Identifier: Apache-2.0
"""What a person sees when a page cannot be shown."""

import pytest
from structlog.testing import capture_logs

from actions.usecases.errors import TooManyRequests
from actions.usecases.ports import StoreUnavailable
from tests.web.an_app import Behind
from tests.web.plain_browser import PlainBrowser


async def test_an_unknown_address(browser: PlainBrowser) -> None:
    await browser.open("/nowhere")
    assert (browser.status, browser.heading) == (404, "Page not found")
    assert browser.one("//main//a[@href='/complaint']") is not None


async def test_programs_get_answers_of_their_own(browser: PlainBrowser) -> None:
    response = await browser.client.get("/api/v1/nowhere")
    assert "html" not in response.content_type


@pytest.mark.parametrize(
    ("failure", "status", "heading"),
    [
        pytest.param(StoreUnavailable(), 503, "We cannot answer just now", id="no store"),
        pytest.param(TooManyRequests(retry_after=7), 429, "Please wait a moment", id="too many"),
        pytest.param(RuntimeError("secret words"), 500, "Something went wrong", id="a fault"),
    ],
)
async def test_failures_say_what_is_kept_and_what_to_do(
    browser: PlainBrowser, behind: Behind, failure: Exception, status: int, heading: str
) -> None:
    async def fails(*_: object) -> None:
        raise failure

    await browser.open("/")
    await browser.press("Start now")
    behind.door.view = fails  # type: ignore[method-assign]
    with capture_logs() as logs:
        await browser.open("/complaint")
    assert (browser.status, browser.heading) == (status, heading)
    assert "secret words" not in browser.page.text_content() + str(logs)
    assert ("Retry-After" in browser.headers) is (status in (429, 503))


async def test_a_form_beyond_the_limit_says_how_to_send_it(browser: PlainBrowser) -> None:
    await browser.open("/")
    await browser.press("Start now")
    await browser.press("Send", text="x" * 200_000)
    assert (browser.status, browser.heading) == (413, "That is too long to send at once")


async def test_the_longest_text_of_the_widest_letters_fits(browser: PlainBrowser) -> None:
    await browser.open("/")
    await browser.press("Start now")
    await browser.press("Send", text="🙂" * 20_000)
    assert browser.asked == "Which of these are right?"


async def test_packed_forms_are_not_opened(browser: PlainBrowser) -> None:
    await browser.open("/")
    await browser.press("Start now")
    response = await browser.client.post(
        "/complaint", data=b"packed", headers={"Content-Encoding": "gzip"}
    )
    assert response.status in (400, 415)
    assert "We could not take this" in await response.text()
