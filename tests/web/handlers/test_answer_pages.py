# SPDX-License-Identifier: Apache-2.0
"""Staff write down what the person affected said to them, or signed."""

from datetime import date

import pytest

from actions.domain.draft import How
from tests.web.an_app import Behind
from tests.web.fake_staff import PASSWORD, REFERENCE, a_document
from tests.web.plain_browser import PlainBrowser

PATH = f"/handlers/cases/{REFERENCE}/agreement"
SAID = {"answer-0": "yes", "answer-1": "no", "how": "spoken_to_staff", "name": "Ama Testwell"}


async def opened(browser: PlainBrowser, path: str, *, name: str = "hana") -> None:
    await browser.open(path)
    await browser.press("Sign in", name=name, password=PASSWORD)


async def test_staff_write_down_an_answer(browser: PlainBrowser, behind: Behind) -> None:
    behind.read_case.document = a_document(consent={"status": "pending_patient"})
    await opened(browser, f"/handlers/cases/{REFERENCE}")
    await browser.open(browser.one("//a[contains(@href, '/agreement')]").get("href"))
    assert browser.heading == "What the person answered"
    await browser.press("Keep the answer", **SAID, day="20")
    assert behind.agree.kept == [
        (
            {"RWE": True, "E10000018": False},
            "Ama Testwell",
            How.SPOKEN_TO_STAFF,
            date(2026, 11, 20),
        )
    ]
    assert browser.heading == f"Case {REFERENCE}"


async def test_the_page_is_offered_only_while_an_answer_is_awaited(
    browser: PlainBrowser,
) -> None:
    await opened(browser, f"/handlers/cases/{REFERENCE}")
    assert not browser.page.xpath("//a[contains(@href, '/agreement')]")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"answer-0": ""}, "Say yes or no for University Hospitals of Leicester NHS Trust."),
        ({"how": ""}, "Choose how they answered."),
        ({"name": "  "}, "Write the name of the person."),
        ({"day": "31", "month": "2"}, "Enter the day on which they answered"),
        ({"year": "2027"}, "This day has not come yet."),
    ],
)
async def test_what_is_missing_is_said_and_nothing_is_lost(
    browser: PlainBrowser, behind: Behind, changed: dict[str, str], said: str
) -> None:
    await opened(browser, PATH)
    await browser.press("Keep the answer", **{**SAID, **changed})
    assert browser.status == 422
    assert said in browser.main
    assert browser.one("//input[@name='answer-1' and @value='no']").get("checked") is not None
    assert behind.agree.kept == []


async def test_a_case_of_others_is_not_here(browser: PlainBrowser) -> None:
    await opened(browser, "/handlers/cases/NONE-1/agreement")
    assert browser.status == 404
