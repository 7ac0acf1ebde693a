# SPDX-License-Identifier: Apache-2.0
"""Staff type for somebody in front of them, without scripts."""

import pytest

from actions.domain.draft import Channel
from tests.web.an_app import Behind
from tests.web.fake_door import KEYS, REFERENCE
from tests.web.fake_staff import DESK, PASSWORD
from tests.web.plain_browser import PlainBrowser

STORY = "They lost her notes."
PATHS = ("/desk", "/desk/talk", "/desk/hand-over", "/desk/delete")


async def signed_in(browser: PlainBrowser, *, name: str = "rosa") -> PlainBrowser:
    await browser.open("/desk")
    return await browser.press("Sign in", name=name, password=PASSWORD)


async def begun(browser: PlainBrowser) -> PlainBrowser:
    await signed_in(browser)
    return await browser.press("New person: start")


async def sent(browser: PlainBrowser) -> PlainBrowser:
    await begun(browser)
    await browser.press("Send", text=STORY)
    ticks = browser.page.xpath("//input[@type='checkbox']/@value")
    await browser.press("Continue", choices=list(ticks))
    for label in ("Somebody else", "Skip this question", "Yes, both", "Yes, send it"):
        await browser.press(label)
    return browser


@pytest.mark.parametrize("path", PATHS)
async def test_nobody_sees_the_desk_without_signing_in(browser: PlainBrowser, path: str) -> None:
    await browser.open(path)
    assert browser.heading == "Sign in to work on complaints"
    await browser.press("Sign in", name="rosa", password=PASSWORD)
    assert browser.heading == "Take down a complaint"


@pytest.mark.parametrize("name", ["hana", "ada", "eli"])
@pytest.mark.parametrize("path", PATHS)
async def test_other_roles_are_refused(browser: PlainBrowser, name: str, path: str) -> None:
    await signed_in(browser, name=name)
    await browser.open(path)
    assert browser.status == 403
    assert browser.heading == "Your role does not allow this"


async def test_the_desk_of_another_organisation_is_refused(browser, behind: Behind) -> None:
    behind.sign_in.accounts["dan"] = type(DESK)("Dan", "RT5", DESK.roles)
    await signed_in(browser, name="dan")
    assert browser.status == 403


async def test_whoever_only_takes_complaints_down_is_led_to_the_desk(browser) -> None:
    await browser.open("/handlers")
    await browser.press("Sign in", name="rosa", password=PASSWORD)
    assert browser.heading == "Take down a complaint"
    await browser.open("/handlers")
    assert browser.one("//main//a").get("href") == "/desk"


async def test_a_complaint_is_taken_down_for_the_desk(browser, behind: Behind) -> None:
    began: list[object] = []
    start = behind.door.start

    async def noted(channel: Channel, staff: object = None) -> object:
        began.append((channel, staff))
        return await start(channel, staff)

    behind.door.start = noted
    await sent(browser)
    assert began == [(Channel.FRONT_DESK, DESK)]
    assert browser.said[2] == f"The person said: {STORY}"
    assert browser.said[0] == "Read this aloud: You can tell me in your own words."
    assert REFERENCE in browser.main


async def test_the_clerk_is_told_what_to_do_with_a_question(browser: PlainBrowser) -> None:
    await begun(browser)
    note = "Read this aloud. Write down what the person says, in their own words."
    assert browser.all("//form[@id='answer']//p[@class='clerk']") == [note]
    assert browser.one("//label[@for='text']").text_content().strip() == "What the person says"
    assert browser.one("//textarea").get("autofocus")


async def test_a_mistake_keeps_the_words(browser: PlainBrowser) -> None:
    await begun(browser)
    await browser.press("Send", text="  ")
    assert browser.status == 422
    assert browser.title.startswith("Error: ")
    assert "Write your answer in the box." in browser.main


async def test_the_person_goes_home_with_reference_and_key(browser: PlainBrowser) -> None:
    await sent(browser)
    await browser.open("/desk/hand-over")
    await browser.press("Make a return key for the person")
    assert KEYS[0] in "".join(browser.one("//p[@class='key__itself']").text_content().split())
    assert REFERENCE in browser.main
    await browser.open("/desk/hand-over")
    assert KEYS[0] not in browser.page.text_content()


async def test_an_unfinished_one_can_be_taken_home_too(browser: PlainBrowser) -> None:
    await begun(browser)
    await browser.open("/desk/hand-over")
    assert "This complaint is not sent." in browser.main
    await browser.press("Make a return key for the person")
    assert "You can go on with it on any phone or computer." in browser.main
    await browser.open("/return")
    await browser.press("Come back", key=KEYS[0])
    assert browser.asked == "What happened?"


async def test_new_person_leaves_nothing_of_the_last_one(browser: PlainBrowser) -> None:
    await begun(browser)
    await browser.press("Send", text=STORY)
    await browser.open("/desk/hand-over")
    clearing = browser.sending("New person: clear the screen")
    answer = await browser.client.request(**clearing, allow_redirects=False)
    assert answer.headers["Location"] == "/desk"
    assert answer.headers["Clear-Site-Data"] == '"cache"'
    for path in PATHS:
        await browser.open(path)
        assert browser.heading == "Take down a complaint"
        assert STORY not in browser.page.text_content()
        assert browser.headers["Cache-Control"] == "no-store"


async def test_the_desk_goes_on_with_what_it_began(browser: PlainBrowser) -> None:
    await begun(browser)
    await browser.press("Send", text=STORY)
    await browser.open("/desk/hand-over")
    await browser.press("New person: clear the screen")
    assert browser.all("//ul[contains(@class, 'begun')]//form/span") == ["Begun at 09:30, 1 answer"]
    await browser.press("Go on with the one begun at 09:30")
    assert browser.asked == "Which of these are right?"


async def test_the_list_shows_nothing_that_others_began(browser, behind: Behind) -> None:
    await behind.door.start(Channel.WEB_CHAT)
    await behind.door.start(Channel.FRONT_DESK, type(DESK)("Olu", "RWE", DESK.roles))
    await signed_in(browser)
    assert "None." in browser.main


async def test_what_somebody_else_began_cannot_be_opened(browser, behind: Behind) -> None:
    theirs = await behind.door.start(Channel.WEB_CHAT)
    await begun(browser)
    await browser.open("/desk")
    going_on = browser.sending(next(b for b in browser.buttons if b.startswith("Go on")))
    form = browser.one("//input[@name='conversation']/preceding-sibling::input").get("value")
    going_on["data"] = {"form": form, "conversation": theirs.conversation}
    await browser.send(going_on)
    assert (browser.status, browser.heading) == (404, "No such conversation")


async def test_the_screen_of_one_clerk_is_not_that_of_the_next(browser: PlainBrowser) -> None:
    await begun(browser)
    await browser.press("Send", text=STORY)
    cookies = {c.key: c.value for c in browser.client.session.cookie_jar}
    await browser.press("Sign out")
    browser.client.session.cookie_jar.update_cookies({"anydoor-desk": cookies["anydoor-desk"]})
    await signed_in(browser)
    await browser.open("/desk/talk")
    assert browser.heading == "Take down a complaint"
    assert STORY not in browser.page.text_content()


async def test_signing_out_takes_the_conversation_off_the_screen(browser: PlainBrowser) -> None:
    await begun(browser)
    assert "anydoor-desk" in {c.key for c in browser.client.session.cookie_jar}
    await browser.press("Sign out")
    assert {c.key for c in browser.client.session.cookie_jar} == set()


async def test_a_person_who_says_stop_is_forgotten(browser: PlainBrowser, behind: Behind) -> None:
    await begun(browser)
    await browser.open("/desk/delete")
    await browser.press("Yes, delete it")
    assert browser.heading == "Take down a complaint"
    assert next(iter(behind.door.talks.values())).status == "deleted"


async def test_one_that_was_deleted_elsewhere_leaves_the_screen(browser, behind: Behind) -> None:
    await begun(browser)
    next(iter(behind.door.talks.values())).status = "deleted"
    await browser.open("/desk/talk")
    assert browser.heading == "Take down a complaint"


async def test_forms_of_other_sites_do_nothing(browser: PlainBrowser, behind: Behind) -> None:
    await begun(browser)
    for path in ("/desk/start", "/desk/go-on", "/desk/new-person", *PATHS[1:]):
        await browser.send({"method": "POST", "path": path, "data": {"form": "wrong"}})
        assert browser.status == 403
    assert len(behind.door.talks) == 1
