# SPDX-License-Identifier: Apache-2.0
"""An administrator puts the list of bank holidays right."""

from typing import Any

import pytest

from tests.web.an_app import Behind
from tests.web.fake_staff import PASSWORD
from tests.web.plain_browser import PlainBrowser

PATH = "/handlers/bank-holidays"
RIGHT = {"day": "3", "month": "6", "year": "2027", "note": "Proclamation of 1 May 2027"}


@pytest.fixture
async def list_of_days(browser: PlainBrowser) -> PlainBrowser:
    await browser.open(PATH)
    return await browser.press("Sign in", name="ada", password=PASSWORD)


async def test_signing_in_leads_to_the_list(list_of_days: PlainBrowser) -> None:
    assert list_of_days.heading == "Bank holidays in England"
    assert "25 December 2026 Published list" in list_of_days.main
    assert "Nothing was put right by hand." in list_of_days.main


async def test_a_day_is_added_and_taken_back(list_of_days: PlainBrowser, behind: Behind) -> None:
    await list_of_days.press("Put it right", **RIGHT, kind="holiday")

    assert list_of_days.status == 200
    assert "Thursday 3 June 2027 is a bank holiday now." in list_of_days.main
    assert "3 June 2027 Added by hand" in list_of_days.main
    assert [e.event for e in behind.correct_holidays.store.unit.audit.events] == [
        "holiday_corrected"
    ]

    await list_of_days.press("Take back the correction for 3 June 2027")

    assert "The published list holds again for Thursday 3 June 2027." in list_of_days.main
    assert "Nothing was put right by hand." in list_of_days.main


async def test_a_published_day_can_be_a_working_day(list_of_days: PlainBrowser) -> None:
    typed = {"day": "25", "month": "12", "year": "2026", "note": "A trial"}
    await list_of_days.press("Put it right", **typed, kind="working")

    assert "25 December 2026 Taken out by hand: a working day" in list_of_days.main


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        pytest.param({"day": "31"}, "Enter a real date", id="31 June"),
        pytest.param({"year": "27"}, "Enter a date within ten years", id="a year of two figures"),
        pytest.param({"day": "soon"}, "Enter a real date", id="words for a day"),
        pytest.param({"day": "5"}, "Saturday 5 June 2027 is at a weekend", id="a Saturday"),
        pytest.param({"note": " "}, "Say who announced it", id="nobody announced it"),
        pytest.param({"note": "x" * 201}, "Use at most 200 characters. You used 201", id="long"),
        pytest.param({"kind": "perhaps"}, "Choose whether it is a bank holiday", id="no kind"),
    ],
)
async def test_a_mistake_is_said_and_nothing_typed_is_lost(
    list_of_days: PlainBrowser, behind: Behind, typed: dict[str, Any], said: str
) -> None:
    sent = {**RIGHT, "kind": "holiday", **typed}
    await list_of_days.press("Put it right", **sent)

    assert list_of_days.status == 400
    assert list_of_days.title.startswith("Error: ")
    assert said in list_of_days.main
    for name in ("day", "month", "year", "note"):
        assert (
            list_of_days.one(f"//input[@name='{name}'][@type='text']").get("value")
            == sent[name].strip()
        )
    assert behind.correct_holidays.store.unit.holidays.rows == {}


async def test_a_handler_is_told_that_this_is_not_for_them(browser: PlainBrowser) -> None:
    await browser.open(PATH)
    await browser.press("Sign in", name="hana", password=PASSWORD)

    assert browser.status == 403
    assert browser.heading == "Your role does not allow this"


async def test_a_form_from_another_site_changes_nothing(
    list_of_days: PlainBrowser, behind: Behind
) -> None:
    data = {**RIGHT, "kind": "holiday", "form": "wrong"}
    await list_of_days.send({"method": "POST", "path": PATH, "data": data})

    assert list_of_days.status == 403
    assert behind.correct_holidays.store.unit.holidays.rows == {}
