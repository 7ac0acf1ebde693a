# SPDX-License-Identifier: Apache-2.0
"""Those who work on complaints sign in, see their queue and read a case."""

from dataclasses import replace
from datetime import date

import pytest
from limits import RateLimitItemPerMinute

from actions.web.limits import DEMONSTRATION
from tests.web.an_app import Behind
from tests.web.fake_staff import NAMES, PASSWORD, REFERENCE, a_document, a_flag, a_line
from tests.web.plain_browser import PlainBrowser


async def signed_in(browser: PlainBrowser, *, name: str = "hana") -> PlainBrowser:
    await browser.open("/handlers")
    return await browser.press("Sign in", name=name, password=PASSWORD)


async def test_nobody_sees_anything_without_signing_in(browser: PlainBrowser) -> None:
    for path in ("/handlers", f"/handlers/cases/{REFERENCE}"):
        await browser.open(path)
        assert browser.heading == "Sign in to work on complaints"
        assert REFERENCE not in browser.main


async def test_signing_in_leads_to_where_one_wanted_to_go(browser: PlainBrowser) -> None:
    await browser.open(f"/handlers/cases/{REFERENCE}")
    await browser.press("Sign in", name="hana", password=PASSWORD)
    assert browser.heading == f"Case {REFERENCE}"


@pytest.mark.parametrize(
    "then",
    [
        pytest.param("https://evil.example.org/handlers", id="another site"),
        pytest.param("//evil.example.org/handlers", id="another host"),
        pytest.param("/complaint", id="a page of another kind"),
        pytest.param("/handlers/cases/../../leave", id="a way round"),
    ],
)
async def test_signing_in_never_leads_elsewhere(browser: PlainBrowser, then: str) -> None:
    await browser.client.get("/handlers/sign-in", params={"then": then})
    await browser.send({"method": "GET", "path": "/handlers/sign-in", "params": {"then": then}})
    await browser.press("Sign in", name="hana", password=PASSWORD)
    assert browser.path.startswith("/handlers")


@pytest.mark.parametrize(
    ("name", "password"),
    [
        pytest.param("hana", "wrong", id="a wrong password"),
        pytest.param("nobody", PASSWORD, id="an unknown name"),
        pytest.param("", "", id="nothing"),
    ],
)
async def test_a_failed_sign_in_says_the_same_whatever_was_wrong(
    browser: PlainBrowser, name: str, password: str
) -> None:
    await browser.open("/handlers/sign-in")
    await browser.press("Sign in", name=name, password=password)
    assert browser.status == 401
    assert browser.title.startswith("Error: Sign in")
    assert "The name or the password is not right. Check both and try again." in browser.main
    assert browser.one("//input[@name='name']").get("value", "") == name
    assert browser.one("//input[@name='password']").get("value") is None


async def test_too_many_tries_must_wait(open_browser, behind: Behind) -> None:
    behind.rates = replace(DEMONSTRATION, sign_ins=RateLimitItemPerMinute(2, 5))
    browser = await (await open_browser()).open("/handlers/sign-in")
    for _ in range(2):
        await browser.press("Sign in", name="hana", password="wrong")
    await browser.press("Sign in", name="hana", password=PASSWORD)
    assert browser.status == 429
    assert "There were too many tries. Wait 5 minutes, then try again." in browser.main
    assert 240 < int(browser.headers["Retry-After"]) <= 300
    assert behind.sign_in.sessions == {}


async def test_the_session_is_out_of_reach_and_new_each_time(browser, behind: Behind) -> None:
    await browser.open("/handlers/sign-in")
    request = browser.sending("Sign in", {"name": "hana", "password": PASSWORD})
    response = await browser.client.request(**request, allow_redirects=False)
    cookies = response.headers.getall("Set-Cookie")
    cookie = next(c for c in cookies if c.startswith("anydoor-staff="))
    assert "HttpOnly" in cookie and "SameSite=Strict" in cookie
    assert any(c.startswith('anydoor-sign-in=""') for c in cookies)
    assert list(behind.sign_in.sessions) == ["session-0"]
    assert "session-0" in cookie


async def test_beyond_this_machine_the_session_needs_tls(browser: PlainBrowser) -> None:
    response = await browser.client.get(
        "/handlers/sign-in", headers={"Host": "complaints.example.org"}
    )
    cookie = response.headers.getall("Set-Cookie")[0]
    assert cookie.startswith("__Host-anydoor-sign-in=") and "Secure" in cookie


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"headers": {"Origin": "https://evil.example.org"}}, id="another origin"),
        pytest.param({"data": {"name": "hana", "password": PASSWORD}}, id="no value of ours"),
    ],
)
async def test_sign_in_forms_of_other_sites_are_refused(browser, behind, change) -> None:
    await browser.open("/handlers/sign-in")
    request = browser.sending("Sign in", {"name": "hana", "password": PASSWORD})
    await browser.send(request | change)
    assert browser.status == 403
    assert behind.sign_in.sessions == {}


async def test_the_queue_shows_each_case_with_its_day(browser, behind: Behind) -> None:
    behind.list_cases.lines = (
        a_line("AAAA-1111-2"),
        a_line("BBBB-1111-2", acknowledge_by=date(2026, 11, 25)),
        a_line("CCCC-1111-2", acknowledge_by=date(2026, 11, 20)),
    )
    await signed_in(browser)
    assert browser.heading == f"Complaints of {NAMES['RWE']}"
    rows = browser.all("//tbody/tr")
    assert rows[0] == (
        "AAAA-1111-2 26 November 2026 (3 working days) 23 November 2026 Sent "
        "University Hospitals of Leicester NHS Trust; Leicestershire County Council"
    )
    assert "Today" in rows[1] and "Day has passed" in rows[2]
    assert "Today" not in rows[0] and "Day has passed" not in rows[0] + rows[1]


async def test_danger_stands_above_the_queue(browser, behind: Behind) -> None:
    behind.store.unit.urgent.add(a_flag())
    behind.store.unit.urgent.add(a_flag(reference=REFERENCE, kind="domestic_abuse"))
    await signed_in(browser)
    first, second = browser.all("//section[contains(@class, 'urgent')]//li")
    assert first == (
        "Urgent Self-harm now, 23 November 2026 at 09:30. No case was sent. Conversation c0ffee12. "
        "Nobody looks after this yet."
    )
    assert "Domestic abuse" in second and REFERENCE in second
    html_order = browser.page.xpath("//section[contains(@class, 'urgent')]/following::table")
    assert len(html_order) == 1


async def test_an_empty_queue_says_so(browser, behind: Behind) -> None:
    behind.list_cases.lines = ()
    await signed_in(browser)
    assert "There are no complaints in your queue." in browser.main
    assert browser.page.xpath("//table") == []


async def test_filters_are_the_address(browser, behind: Behind) -> None:
    await signed_in(browser)
    await browser.press("Show", text="zzz", state="sent", due="2026-11-25")
    search = behind.list_cases.searches[-1]
    assert (search.text, search.status, search.due_by) == ("zzz", "sent", date(2026, 11, 25))
    assert "No complaint fits this." in browser.main
    assert browser.one("//input[@name='text']").get("value") == "zzz"
    assert browser.all("//option[@selected]") == ["Sent", "Today or earlier"]


async def test_pages_follow_one_another_with_the_same_filter(browser, behind: Behind) -> None:
    behind.list_cases.next = "2026-11-23|AAAA"
    await signed_in(browser)
    await browser.open("/handlers?due=2026-12-24")
    assert browser.all("//option[@selected]") == ["Any status", "By 24 December 2026"]
    await browser.open(browser.one("//a[@rel='next']").get("href"))
    search = behind.list_cases.searches[-1]
    assert (search.after, search.due_by) == ("2026-11-23|AAAA", date(2026, 12, 24))
    assert browser.one("//a[text()='First page']").get("href") == "/handlers?due=2026-12-24"


async def test_the_whole_case_can_be_read(browser: PlainBrowser) -> None:
    await signed_in(browser)
    await browser.open(f"/handlers/cases/{REFERENCE}")
    for words in (
        "Ama Testwell",
        "01632 960123 (NOT safe to use)",
        "Large print",
        "Efua Testwell",
        "Agrees, in writing",
        "Nobody from the council came. <b>Not bold</b>",
        "An apology",
        "“the Royal Infirmary”",
        "The council arranged the care (Regulations 2009 reg. 6)",
        "Given for all organisations",
        "not my brother",
        "May we show your complaint to both?",
        "Complainant pressed a button",
        "26 November 2026 (3 working days)",
        "Tuesday 24 November 2026: working day 1",
        "Self-harm in the past",
        "I once thought of ending it",
        "Both ombudsmen; a joint look is possible",
        "University Hospitals of Leicester NHS Trust. People decide.",
        "Not known. Ask the council of the area.",
    ):
        assert words in browser.main, words
    assert browser.page.xpath("//main//b") == []


async def test_a_bare_case_has_no_gaps(browser, behind: Behind) -> None:
    """What a case may lack: everything that the schema does not ask for."""
    bare = a_document(
        story=[], issues=[], organisations=[], safety=[], outcomes_wanted=[], deadlines={}
    )
    bare["complainant"] = {"role": None, "name": None, "contacts": [], "postcode": None}
    bare["consent"], bare["time_limit"] = {"status": "refused"}, {"class": "unknown"}
    bare["ombudsman"], bare["advocacy"] = {"route": "undecided"}, {"area": None}
    for optional in ("lead", "earlier", "person_affected", "entered_by"):
        bare.pop(optional)
    behind.read_case.document = bare
    await signed_in(browser)
    await browser.open(f"/handlers/cases/{REFERENCE}")
    assert browser.status == 200
    assert "None" not in browser.main.replace("None asked for", "").replace(
        "None given", ""
    ).replace("None worked out yet", "").replace("None.", "")


@pytest.mark.parametrize(
    ("name", "path", "status", "heading"),
    [
        pytest.param("hana", "/handlers/cases/OTHER-1", 404, "No such case", id="no such case"),
        pytest.param("rosa", "/handlers", 403, "Your role does not allow this", id="no handler"),
    ],
)
async def test_what_may_not_be_seen_is_refused(browser, name, path, status, heading) -> None:
    await signed_in(browser, name=name)
    await browser.open(path)
    assert (browser.status, browser.heading) == (status, heading)
    assert "Sign out" in browser.all("//header//button")


async def test_signing_out_ends_the_session(browser, behind: Behind) -> None:
    await signed_in(browser)
    await browser.press("Sign out")
    assert browser.heading == "You are signed out"
    assert behind.sign_in.sessions == {}
    await browser.open("/handlers")
    assert browser.heading == "Sign in to work on complaints"


async def test_a_session_that_is_over_is_explained(browser, behind: Behind) -> None:
    await signed_in(browser)
    behind.sign_in.sessions.clear()
    await browser.open("/handlers")
    assert "You were signed out because nothing was done for a while." in browser.main


async def test_another_site_cannot_sign_somebody_out(browser, behind: Behind) -> None:
    await signed_in(browser)
    response = await browser.client.post("/handlers/sign-out", data={"form": "0" * 64})
    assert response.status == 403
    assert len(behind.sign_in.sessions) == 1
