# SPDX-License-Identifier: Apache-2.0
"""Dates, links and headers of pages."""

from datetime import UTC, date, datetime

import pytest

from actions.web.templating import clock, day, day_of, linked, moment, month


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        pytest.param(day(date(2026, 11, 5)), "5 November 2026", id="a day"),
        pytest.param(day("2026-11-05"), "5 November 2026", id="a day as written in a document"),
        pytest.param(day(None), "", id="no day"),
        pytest.param(moment("2026-07-01T23:30:00+00:00"), "2 July 2026 at 00:30", id="summer"),
        pytest.param(moment("2026-12-01T23:30:00+00:00"), "1 December 2026 at 23:30", id="winter"),
        pytest.param(moment(None), "", id="no moment"),
        pytest.param(day_of(datetime(2026, 7, 1, 23, 30, tzinfo=UTC)), "2 July 2026", id="its day"),
        pytest.param(clock(datetime(2026, 7, 1, 8, 5, tzinfo=UTC)), "09:05", id="a time of day"),
        pytest.param(month("2026-02"), "February 2026", id="a month"),
        pytest.param(month("2026-02-13"), "February 2026", id="the month of a day"),
        pytest.param(month("2023"), "2023", id="a year"),
        pytest.param(month("undated"), "undated", id="words"),
    ],
)
def test_dates_read_as_people_say_them(shown: str, expected: str) -> None:
    assert shown == expected


@pytest.mark.parametrize(
    ("text", "target"),
    [
        pytest.param("Call 999 now", "tel:999", id="999"),
        pytest.param("ring 111.", "tel:111", id="111"),
        pytest.param("Samaritans on 116 123.", "tel:116123", id="Samaritans"),
        pytest.param("on 01632 960123,", "tel:01632960123", id="a landline"),
        pytest.param("020 7946 0123", "tel:02079460123", id="London"),
        pytest.param("0808 800 5000", "tel:08088005000", id="free phone"),
        pytest.param("to a.b@example.org.", "mailto:a.b@example.org", id="email"),
        pytest.param(
            "at https://www.example.org/a?b=1.", "https://www.example.org/a?b=1", id="web"
        ),
    ],
)
def test_what_can_be_pressed_is_a_link(text: str, target: str) -> None:
    assert f'<a href="{target}">' in linked(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("7K3F-Q9TD-2", id="a reference"),
        pytest.param("in 1999 and 2026", id="years"),
        pytest.param("E10000018", id="a code"),
        pytest.param("http://example.org", id="an address without TLS"),
        pytest.param("javascript:alert(1)", id="a script"),
    ],
)
def test_what_is_no_address_stays_plain(text: str) -> None:
    assert linked(text) == text


def test_markup_is_shown_not_used() -> None:
    shown = linked('<b> & https://example.org/"onclick="x')
    assert shown.startswith("&lt;b&gt; &amp; ")
    assert '"onclick' not in shown


async def test_every_page_keeps_to_itself(browser) -> None:
    for path in ("/", "/complaint", "/about-data", "/nowhere", "/handlers/sign-in"):
        headers = (await browser.open(path)).headers
        assert "'unsafe" not in headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert headers["Referrer-Policy"] == "same-origin"
        assert headers["Cache-Control"] == "no-store"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert browser.page.xpath("//style | //*[@style] | //script[not(@src)]") == []
        assert browser.page.xpath("//*[starts-with(name(@*[1]), 'on')]") == []
