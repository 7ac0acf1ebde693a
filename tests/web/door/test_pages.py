# SPDX-License-Identifier: Apache-2.0
"""Somebody complains with a browser that runs no script."""

import asyncio
import re

import pytest
from limits import RateLimitItemPerMinute

from actions.usecases.errors import (
    ConversationFull,
    MalformedRequest,
    Refusal,
    TextTooLong,
    TryAgain,
)
from actions.web.limits import DEMONSTRATION, Rates
from tests.web.an_app import Behind
from tests.web.fake_door import ACKNOWLEDGE_BY, CHECK, COUNCIL, HOSPITAL, REFERENCE
from tests.web.plain_browser import PlainBrowser

STORY = "They lost her notes.\nNobody rang."


async def begun(browser: PlainBrowser) -> PlainBrowser:
    await browser.open("/")
    return await browser.press("Start now")


async def asked_about_whom(browser: PlainBrowser) -> PlainBrowser:
    """As far as the first question that is answered with one of several buttons."""
    await begun(browser)
    await browser.press("Send", text=STORY)
    ticks = browser.page.xpath("//input[@type='checkbox']/@value")
    return await browser.press("Continue", choices=list(ticks))


async def sent(browser: PlainBrowser) -> PlainBrowser:
    await asked_about_whom(browser)
    for label in ("Somebody else", "Skip this question", "Yes, both", "Yes, send it"):
        await browser.press(label)
    return browser


async def test_the_first_page_says_what_this_is(browser: PlainBrowser) -> None:
    await browser.open("/")
    assert browser.heading == "Make a complaint"
    for words in (
        "You only need to tell one place. It does not have to be the right one.",
        "It is not a person.",
        "Nobody watches this page all the time.",
        "What we keep",
    ):
        assert words in browser.main
    assert "020 7946 0123" in browser.page.text_content()


@pytest.mark.parametrize(
    ("site", "words"),
    [
        pytest.param({"keeps_days": None}, "we keep it until you delete it", id="no time"),
        pytest.param(
            {"keeps_days": 30}, "nobody uses it for 30 days, we delete it", id="thirty days"
        ),
        pytest.param(
            {"phone": None, "email": None, "address": None},
            "Ask for “complaints”",
            id="no contact details known",
        ),
    ],
)
async def test_the_first_page_promises_only_what_is_so(open_browser, site, words) -> None:
    browser = await (await open_browser(**site)).open("/")
    assert words in browser.page.text_content()


async def test_a_complaint_from_start_to_receipt(browser: PlainBrowser, behind: Behind) -> None:
    await sent(browser)
    assert browser.said == [
        "Helper said: You can tell me in your own words.",
        "Helper asked: What happened?",
        "You said: They lost her notes. Nobody rang.",
        "Helper said: Thank you. I am sorry that this happened.",
        "Helper asked: Which of these are right?",
        f"You said: {HOSPITAL}, {COUNCIL}",
        "Helper asked: Who did it happen to?",
        "You said: Somebody else",
        "Helper asked: What would put it right?",
        "You said: Skip this question",
        "Helper asked: May we show your complaint to both?",
        "You said: Yes, both",
        "Helper said: Thank you. You can change your mind at any time.",
        "Helper asked: " + " ".join(CHECK.split()),
        "You said: Yes, send it",
        f"Helper said: It is sent. Your reference is {REFERENCE}. Keep it safe.",
    ]
    assert REFERENCE in browser.one("//*[contains(@class, 'receipt__reference')]").text_content()
    assert ACKNOWLEDGE_BY == "2026-11-26" and "by 26 November 2026" in browser.main
    assert browser.all("//div[@id='receipt']//li") == [HOSPITAL, COUNCIL]
    assert browser.title.startswith("Your complaint was sent – Make a complaint – ")
    assert behind.door.taken == 6


async def test_line_ends_stay(browser: PlainBrowser, behind: Behind) -> None:
    await begun(browser)
    await browser.press("Send", text="one\r\n\r\ntwo")
    talk = next(iter(behind.door.talks.values()))
    assert talk.transcript[2]["text"] == "one\n\ntwo"
    assert browser.page.xpath("//li[contains(@class, 'said--said')]/p")[0].text == "one\n\ntwo"


async def test_words_of_the_person_are_never_markup(browser: PlainBrowser) -> None:
    await begun(browser)
    await browser.press("Send", text="<script>alert(1)</script>{{ 7 * 7 }}")
    assert browser.page.xpath("//ol//script") == []
    assert "You said: <script>alert(1)</script>{{ 7 * 7 }}" in browser.said


async def test_after_each_answer_reading_goes_on_at_the_newest_message(browser) -> None:
    await begun(browser)
    sending = browser.sending("Send", {"text": STORY})
    response = await browser.client.request(**sending, allow_redirects=False)
    assert (response.status, response.headers["Location"]) == (303, "/complaint#latest")
    await browser.open("/complaint")
    assert "sorry" in browser.one("//*[@id='latest']").text_content()


async def test_why_is_said_beside_the_question(browser: PlainBrowser) -> None:
    await asked_about_whom(browser)
    assert browser.asked == "Who did it happen to?"
    assert browser.one("//details/summary").text_content().strip() == "Why we ask"
    assert "We may need that person's agreement." in browser.one("//details").text_content()
    assert browser.one("//fieldset").get("aria-describedby") == "why"


async def test_what_is_read_back_stands_apart_from_the_question(browser: PlainBrowser) -> None:
    await asked_about_whom(browser)
    for label in ("Me", "Skip this question", "Yes, both"):
        await browser.press(label)
    assert browser.asked == "Is all of this right?"
    assert browser.all("//div[@id='read-back']//dt") == ["What happened", "How to reach you"]
    assert browser.all("//div[@id='read-back']//dd") == [
        "The ward lost my mother’s notes. Nobody rang.",
        "Change what happened",
        "01632 960123",
        "Change how to reach you",
    ]


async def test_a_line_that_is_wrong_is_asked_anew_with_one_press(browser: PlainBrowser) -> None:
    await asked_about_whom(browser)
    for label in ("Me", "Skip this question", "Yes, both", "Change how to reach you"):
        await browser.press(label)
    assert browser.asked == "What would put it right?"
    assert "You said: How to reach me" in browser.said


async def test_words_are_welcome_where_buttons_are_shown(browser: PlainBrowser) -> None:
    await asked_about_whom(browser)
    await browser.press("Send", text="my mother")
    assert "You said: my mother" in browser.said


async def test_a_question_can_be_skipped_in_words_where_no_option_does(
    browser: PlainBrowser, behind: Behind
) -> None:
    await asked_about_whom(browser)
    await browser.press("Somebody else")
    talk = next(iter(behind.door.talks.values()))
    talk.turn["ask"]["options"] = []
    await browser.open("/complaint")
    await browser.press("Skip this question")
    assert "You said: skip" in browser.said


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        pytest.param(begun, "Write your answer in the box.", id="nothing written"),
        pytest.param(
            asked_about_whom,
            "Choose one of the answers, or write in the box.",
            id="nothing chosen",
        ),
    ],
)
async def test_an_empty_answer_is_an_error_with_a_way_to_the_box(
    browser: PlainBrowser, behind: Behind, steps, words
) -> None:
    await steps(browser)
    before = behind.door.taken
    await browser.press("Send", text="  \n ")
    assert browser.status == 422
    assert browser.title.startswith("Error: ")
    assert browser.all("//*[contains(@class, 'error-summary')]//a[@href='#text']")[0] == words
    assert words in browser.one("//*[@id='text-error']").text_content()
    assert "text-error" in browser.one("//textarea").get("aria-describedby")
    assert behind.door.taken == before


async def test_nothing_ticked_is_an_error(browser: PlainBrowser) -> None:
    await begun(browser)
    await browser.press("Send", text=STORY)
    await browser.press("Continue")
    assert browser.status == 422
    assert "Tick at least one box" in browser.main


@pytest.mark.parametrize(
    ("refusal", "status"),
    [
        pytest.param(TextTooLong(field="text"), 413, id="too long"),
        pytest.param(MalformedRequest("The text holds a broken character."), 422, id="broken"),
        pytest.param(ConversationFull(retry_after=60), 429, id="full"),
        pytest.param(TryAgain(retry_after=3), 503, id="the bot does not answer"),
    ],
)
async def test_a_refused_answer_stays_in_the_box(
    browser: PlainBrowser, behind: Behind, refusal: Refusal, status: int
) -> None:
    await begun(browser)
    behind.door.failing = refusal
    await browser.press("Send", text=STORY)
    assert browser.status == status
    assert refusal.said in browser.main
    assert browser.text_in_box.strip("\n") == STORY
    expected = str(refusal.retry_after) if refusal.retry_after else None
    assert browser.headers.get("Retry-After") == expected
    behind.door.failing = None
    await browser.press("Send")
    assert browser.asked == "Which of these are right?"
    assert behind.door.taken == 1


async def test_too_fast_keeps_the_words(open_browser, behind: Behind) -> None:
    one = RateLimitItemPerMinute(1)
    behind.rates = Rates(DEMONSTRATION.starts, one, DEMONSTRATION.sign_ins, DEMONSTRATION.requests)
    browser = await open_browser()
    await begun(browser)
    await browser.press("Send", text=STORY)
    await browser.press("Send", text="and more")
    assert browser.status == 429
    assert browser.text_in_box.strip() == "and more"


async def test_a_double_press_counts_once(browser: PlainBrowser, behind: Behind) -> None:
    await asked_about_whom(browser)
    before = behind.door.taken
    first, second = (browser.sending("Somebody else") for _ in range(2))
    answers = await asyncio.gather(
        browser.client.request(**first), browser.client.request(**second)
    )
    assert [answer.status for answer in answers] == [200, 200]
    assert behind.door.taken == before + 1


async def test_the_same_answer_again_passes_in_silence(browser: PlainBrowser, behind) -> None:
    await asked_about_whom(browser)
    again = browser.sending("Somebody else")
    await browser.press("Somebody else")
    taken = behind.door.taken
    await browser.send(again)
    assert browser.status == 200
    assert browser.asked == "What would put it right?"
    assert behind.door.taken == taken


async def test_another_answer_to_an_old_question_changes_nothing(
    browser: PlainBrowser, behind: Behind
) -> None:
    await asked_about_whom(browser)
    old = browser.sending("Me")
    await browser.press("Somebody else")
    taken = behind.door.taken
    await browser.send(old)
    assert browser.status == 409
    assert "You had already answered that question." in browser.main
    assert browser.asked == "What would put it right?"
    assert behind.door.taken == taken


async def test_words_for_an_old_question_are_kept_and_not_sent(
    browser: PlainBrowser, behind: Behind
) -> None:
    await begun(browser)
    old = browser.sending("Send", {"text": "written in another window"})
    for _ in range(3):
        await browser.press("Send", text=STORY)
    taken = behind.door.taken
    await browser.send(old)
    assert browser.status == 409
    assert browser.text_in_box.strip() == "written in another window"
    assert "They have not been sent." in browser.main
    assert behind.door.taken == taken


async def test_words_beside_a_pressed_button_stay_in_the_box(browser: PlainBrowser) -> None:
    await asked_about_whom(browser)
    await browser.press("Somebody else", text="she is 80")
    assert browser.status == 200
    assert "You said: Somebody else" in browser.said
    assert browser.text_in_box.strip() == "she is 80"
    assert "They have not been sent." in browser.main


async def test_an_answer_may_be_changed_after_a_failed_try(
    browser: PlainBrowser, behind: Behind
) -> None:
    """The first words are in the journal under the id that the form carries."""
    await begun(browser)
    talk = next(iter(behind.door.talks.values()))
    form = browser.sending("Send", {"text": "first words"})
    turn = browser.one("//input[@name='turn']").get("value")
    talk.answered[turn] = ("first words", {})  # type: ignore[assignment]
    assert form["path"] == "/complaint"
    await browser.press("Send", text="other words")
    assert "You said: other words" in browser.said
    assert behind.door.taken == 1


async def test_reload_and_second_window_show_everything(browser: PlainBrowser) -> None:
    await asked_about_whom(browser)
    said = browser.said
    await browser.open("/complaint")
    assert browser.said == said
    await browser.open("/")
    assert browser.buttons == ["Carry on with your complaint"]
    await browser.press("Carry on with your complaint")
    assert browser.said == said


@pytest.mark.parametrize(
    ("words", "status"),
    [
        pytest.param("person", "handed_to_person", id="handed to a person"),
        pytest.param("thanks", "not_a_complaint", id="thanks"),
        pytest.param("wales", "out_of_remit", id="another nation"),
        pytest.param("stop", "stopped", id="stopped"),
    ],
)
async def test_every_ending_shows_its_words_and_still_takes_some(
    browser: PlainBrowser, behind: Behind, words: str, status: str
) -> None:
    await begun(browser)
    await browser.press("Send", text=words)
    assert next(iter(behind.door.talks.values())).status == status
    assert browser.page.xpath("//*[@id='receipt']/*") == []
    assert browser.asked == ""
    assert "Add something or ask a question" in browser.main
    await browser.press("Send", text="one more thing")
    assert "Helper said: Thank you. I have added that." in browser.said


async def test_danger_is_marked_in_words(browser: PlainBrowser) -> None:
    await begun(browser)
    await browser.press("Send", text="danger")
    item = browser.one("//li[contains(@class, 'said--safety')]")
    assert "Important" in item.text_content()
    assert item.xpath(".//a/@href") == ["tel:999", "tel:116123"]
    assert browser.asked == "What happened?"


async def test_stop_and_delete_asks_first_and_then_leaves_nothing(
    browser: PlainBrowser, behind: Behind
) -> None:
    await asked_about_whom(browser)
    await browser.open("/complaint/delete")
    assert "You cannot undo this." in browser.main
    await browser.press("Yes, delete it")
    assert browser.heading == "What you wrote here is deleted"
    assert "Nothing was sent." in browser.main
    assert [talk.status for talk in behind.door.talks.values()] == ["deleted"]
    await browser.open("/complaint")
    assert (browser.status, browser.heading) == (404, "We cannot find your complaint")


async def test_deleting_after_sending_says_what_stays(browser: PlainBrowser) -> None:
    await sent(browser)
    await browser.open("/complaint/delete")
    assert f"{REFERENCE} was sent. The organisations that have it keep it." in browser.main
    await browser.press("Yes, delete it")
    assert f"{REFERENCE} is still with the organisations" in browser.main


@pytest.mark.parametrize(
    ("steps", "words", "old"),
    [
        pytest.param(begun, "We delete everything you wrote so far.", "deleted", id="not sent"),
        pytest.param(sent, "stays sent", "sent", id="sent"),
    ],
)
async def test_start_again_asks_first(browser, behind: Behind, steps, words, old) -> None:
    await steps(browser)
    await browser.open("/complaint/start-again")
    assert words in browser.main
    await browser.press("Yes, start again")
    assert browser.asked == "What happened?"
    assert len(browser.said) == 1
    assert [talk.status for talk in behind.door.talks.values()] == [old, "open"]


async def test_leaving_quickly_hides_the_page_until_the_person_is_back(browser) -> None:
    await asked_about_whom(browser)
    await browser.open("/leave", follow=False)
    assert browser.status == 303
    assert browser.headers["Location"] == "https://www.bbc.co.uk/weather"
    assert browser.headers["Referrer-Policy"] == "no-referrer"
    await browser.open("/complaint")
    assert browser.heading == "You left this page"
    assert "lost her notes" not in browser.page.text_content()
    await browser.press("Carry on with your complaint")
    assert browser.asked == "Who did it happen to?"


async def test_leaving_the_first_page_quickly_marks_nothing(browser: PlainBrowser) -> None:
    await browser.open("/leave", follow=False)
    assert "Set-Cookie" not in browser.headers


async def test_without_a_cookie_there_is_a_way_to_start(browser: PlainBrowser) -> None:
    await browser.open("/complaint")
    assert browser.status == 404
    await browser.press("Start a complaint")
    assert browser.asked == "What happened?"


async def test_a_cookie_that_opens_nothing_is_taken_away(browser: PlainBrowser) -> None:
    browser.client.session.cookie_jar.update_cookies({"anydoor": "unknown.token"})
    await browser.open("/complaint")
    assert browser.status == 404
    assert re.search(r'anydoor=""; .*Max-Age=0', browser.headers.getall("Set-Cookie")[0])


async def test_the_cookie_is_out_of_reach(browser: PlainBrowser) -> None:
    await browser.open("/")
    response = await browser.client.post("/complaint/start", allow_redirects=False)
    cookie = next(c for c in response.headers.getall("Set-Cookie") if c.startswith("anydoor="))
    assert "HttpOnly" in cookie and "SameSite=Strict" in cookie and "Max-Age" not in cookie
    assert "Secure" not in cookie


async def test_beyond_this_machine_the_cookie_needs_tls(browser: PlainBrowser) -> None:
    response = await browser.client.post(
        "/complaint/start", headers={"Host": "complaints.example.org"}, allow_redirects=False
    )
    cookies = response.headers.getall("Set-Cookie")
    cookie = next(c for c in cookies if c.startswith("__Host-anydoor="))
    assert "Secure" in cookie and "Domain" not in cookie and "Path=/" in cookie


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"Origin": "https://evil.example.org"}, id="another origin"),
        pytest.param({"Origin": "null"}, id="no origin told"),
        pytest.param({"Sec-Fetch-Site": "cross-site"}, id="another site"),
    ],
)
@pytest.mark.parametrize("label", ["Somebody else", "Yes, delete it", "Yes, start again"])
async def test_forms_of_other_sites_are_refused(browser, behind, headers, label) -> None:
    await asked_about_whom(browser)
    if label != "Somebody else":
        await browser.open(f"/complaint/{'delete' if 'delete' in label else 'start-again'}")
    taken = behind.door.taken
    await browser.press(label, headers=headers)
    assert browser.status == 403
    assert browser.heading == "We could not take this"
    assert behind.door.taken == taken
    assert [talk.status for talk in behind.door.talks.values()] == ["open"]


async def test_a_form_without_our_value_is_refused(browser: PlainBrowser, behind: Behind) -> None:
    await asked_about_whom(browser)
    taken = behind.door.taken
    for wrong in ("", "0" * 64, "é"):
        response = await browser.client.post("/complaint", data={"form": wrong, "text": "yes"})
        assert response.status == 403
    assert behind.door.taken == taken


async def test_starting_refuses_other_sites(browser: PlainBrowser, behind: Behind) -> None:
    response = await browser.client.post(
        "/complaint/start", headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert response.status == 403
    assert behind.door.talks == {}


async def test_a_door_that_does_not_open_says_so(browser: PlainBrowser, behind: Behind) -> None:
    async def closed(*_: object) -> None:
        raise TryAgain("We could not start a conversation just now.", retry_after=3)

    behind.door.start = closed  # type: ignore[method-assign]
    await begun(browser)
    assert (browser.status, browser.headers["Retry-After"]) == (503, "3")
    assert "We could not start a conversation just now." in browser.main


async def test_about_the_data_names_each_source_and_its_licence(browser: PlainBrowser) -> None:
    await browser.open("/about-data")
    assert "Open Government Licence v3.0" in browser.main
    assert "Royal Mail data © Royal Mail copyright and database right 2026" in browser.main
    assert len(browser.page.xpath("//tbody/tr")) > 10


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        pytest.param("Save a copy", "text/html", id="a page"),
        pytest.param("Save a copy for Word", "application/vnd.openxmlformats", id="a Word file"),
    ],
)
async def test_a_copy_can_be_saved_at_any_time(
    browser: PlainBrowser, label: str, kind: str
) -> None:
    await begun(browser)
    address = browser.one(f"//a[normalize-space()='{label}']").get("href")
    answer = await browser.client.get(address)

    assert answer.status == 200
    assert answer.headers["Content-Type"].startswith(kind)
    assert answer.headers["Content-Disposition"].startswith("attachment")


async def test_there_is_no_copy_without_a_conversation(browser: PlainBrowser) -> None:
    assert (await browser.client.get("/complaint/copy.html")).status == 404
