# SPDX-License-Identifier: Apache-2.0
"""An administrator changes words on a page: what is wrong is said, and nothing typed is lost."""

import pytest

from tests.web.an_app import Behind
from tests.web.fake_staff import PASSWORD, FakeClock
from tests.web.plain_browser import PlainBrowser

HOME = "/handlers/wording"
CONSENT = f"{HOME}/utter_question_consent"
SENT = f"{HOME}/utter_handoff_sent"
NEW = "We want to show this to {organisations}. May we?"
ERRORS = "//*[contains(@class, 'nhsuk-error-summary')]//a"


async def opened(browser: PlainBrowser, path: str, *, name: str = "ada") -> PlainBrowser:
    await browser.open(path)
    return await browser.press("Sign in", name=name, password=PASSWORD)


def links(browser: PlainBrowser) -> list[str]:
    return list(browser.page.xpath("//ul[contains(@class, 'wordings')]//a/@href"))


async def test_all_words_are_listed_by_topic_in_order(
    browser: PlainBrowser, behind: Behind
) -> None:
    await opened(browser, HOME)
    assert set(links(browser)) == {f"{HOME}/{name}" for name in behind.wording.originals}
    headings = browser.all("//h2")
    assert headings.index("The beginning and the story") < headings.index("Consent to share")
    assert browser.one(f"//footer//a[@href='{HOME}']") is not None


async def test_words_are_found_wherever_they_are_spoken(browser: PlainBrowser) -> None:
    await opened(browser, HOME)
    await browser.press("Find", text="  not SURE ")
    assert f"{HOME}/utter_question_safe_now" in links(browser)
    assert f"{HOME}/utter_handoff_sent" not in links(browser)
    await browser.open(f"{HOME}?text=handoff_sent")
    assert links(browser) == [SENT]
    await browser.open(f"{HOME}?text=%3Cb%3Ezebra")
    assert "No words have “<b>zebra” in them." in browser.main
    assert links(browser) == []


async def test_new_words_are_saved_shown_and_told_of(browser: PlainBrowser, behind: Behind) -> None:
    await opened(browser, CONSENT)
    await browser.press("Save", text=NEW)
    assert browser.path == f"{CONSENT}?done=saved"
    assert "They are spoken from the next message on." in browser.main
    assert "We want to show this to Quay Hospital and Westshire County Council." in browser.main
    assert "In force now." in browser.main
    assert "Our words: We would like to show your complaint" in browser.main
    (kept,) = behind.store.unit.wording.in_force()
    assert kept.words == {"text": NEW}
    assert behind.published == 1
    await browser.open(HOME)
    assert "utter_question_consent: Ada Shah, 25 November 2026 at 12:00" in browser.main


async def test_the_original_is_one_press_away(browser: PlainBrowser, behind: Behind) -> None:
    await opened(browser, CONSENT)
    assert "Back to the original words" not in browser.buttons
    await browser.press("Save", text=NEW)
    await browser.press("Back to the original words")
    assert browser.path == f"{CONSENT}?done=ours"
    assert "We would like to show your complaint" in browser.main
    assert "Ended by Ada Shah" in browser.main
    assert behind.store.unit.wording.in_force() == []
    assert behind.published == 2


async def test_a_preview_saves_nothing_and_shows_what_was_typed(
    browser: PlainBrowser, behind: Behind
) -> None:
    await opened(browser, CONSENT)
    await browser.press("Preview", text=NEW, **{"option.all": "Go on"})
    assert browser.status == 200
    assert "Preview: not saved yet" in browser.all("//h2")
    asked = browser.all("//*[contains(@class, 'asked__asks')]")
    assert asked[0] == "May we?"
    assert "Go on" in browser.all("//ul[@aria-label='Options']/li")
    assert (browser.one("//textarea[@name='text']").text or "").strip() == NEW
    assert behind.store.unit.wording.kept == []
    await browser.press("Save", text=NEW)
    assert behind.published == 1


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        pytest.param({"text": "May we {show} {organisations}?"}, "{show} is not known", id="name"),
        pytest.param({"text": "May we?"}, "Keep {organisations}", id="a name left out"),
        pytest.param({"text": "{organisations"}, "brace", id="half a name"),
        pytest.param({"why": "<b>Because.</b>"}, "plain words only", id="HTML"),
        pytest.param({"option.none": ""}, "cannot be left empty", id="an empty option"),
    ],
)
async def test_a_mistake_is_said_and_leads_to_its_box(
    browser: PlainBrowser, behind: Behind, typed: dict[str, str], told: str
) -> None:
    await opened(browser, CONSENT)
    await browser.press("Save", **typed)
    assert browser.status == 422
    assert browser.title.startswith("Error: ")
    (error,) = browser.all(ERRORS)
    assert told in error
    (box,) = browser.page.xpath(f"{ERRORS}/@href")
    found = browser.one(f"//*[@id='{box.removeprefix('#')}']")
    ((name, value),) = typed.items()
    assert found.get("name") == name
    assert ((found.get("value") or found.text) or "").strip() == value
    assert browser.page.xpath("//main//textarea//b") == []
    assert behind.store.unit.wording.kept == []


async def test_hard_words_are_pointed_out_and_saved_all_the_same(
    browser: PlainBrowser, behind: Behind
) -> None:
    hard = f"Unfortunately {'very ' * 26}considerable organisational complexity is anticipated."
    await opened(browser, f"{HOME}/utter_intake_go_on")
    assert "Could it be plainer?" not in browser.main
    await browser.press("Save", text=hard)
    assert behind.store.unit.wording.in_force()[0].words == {"text": hard}
    assert "this sentence has more than 25 words" in browser.main
    assert "we do not say “unfortunately”" in browser.main
    assert "Aim for 9 to 11." in browser.main


async def test_nobody_overwrites_what_they_have_not_seen(
    browser: PlainBrowser, behind: Behind
) -> None:
    await opened(browser, CONSENT)
    late = browser.sending("Save", {"text": NEW})
    behind.store.unit.wording.add(
        "utter_question_consent", {"why": "They said so."}, by="Ben", at=FakeClock().now()
    )
    await browser.send(late)
    assert browser.status == 409
    assert "Ben changed them, 25 November 2026 at 12:00" in browser.main
    assert (browser.one("//textarea[@name='text']").text or "").strip() == NEW
    await browser.press("Save", text=NEW)
    assert browser.path == f"{CONSENT}?done=saved"


async def test_a_change_that_an_update_has_overtaken_is_shown(
    browser: PlainBrowser, behind: Behind
) -> None:
    behind.store.unit.wording.add(
        "utter_question_consent",
        {"text": "May we ask {council}?", "gone": "x"}, by="Ben", at=FakeClock().now(),
    )  # fmt: skip
    await opened(browser, CONSENT)
    assert "The change of Ben no longer fits" in browser.main
    await browser.press("Save", text=NEW)
    assert browser.path == f"{CONSENT}?done=saved"
    assert "no longer fits" not in browser.main


async def test_each_variant_has_its_boxes_and_is_previewed(browser: PlainBrowser) -> None:
    await opened(browser, CONSENT)
    names = browser.page.xpath("//main//*[self::textarea or self::input]/@name")
    assert "variant.one.text" in names
    assert "variant.one.option.all" in names
    assert "Where there is one organisation" in browser.all("//h3")


@pytest.mark.parametrize("name", ["hana", "rosa", "eli"])
@pytest.mark.parametrize("path", [HOME, CONSENT])
async def test_only_administrators_of_the_site_may(
    browser: PlainBrowser, name: str, path: str
) -> None:
    await opened(browser, path, name=name)
    assert browser.status == 403


async def test_only_administrators_of_the_site_may_send(
    browser: PlainBrowser, behind: Behind
) -> None:
    await opened(browser, "/handlers", name="hana")
    form = browser.page.xpath("//input[@name='form']/@value")[0]
    for path in (CONSENT, f"{CONSENT}/original"):
        data = {"form": form, "text": NEW, "seen": "0", "do": "save"}
        await browser.send({"method": "POST", "path": path, "data": data})
        assert browser.status == 403
    assert behind.store.unit.wording.kept == []


async def test_a_form_from_elsewhere_is_refused(browser: PlainBrowser, behind: Behind) -> None:
    await opened(browser, CONSENT)
    await browser.press("Save", text=NEW, headers={"Origin": "https://evil.example.org"})
    assert browser.status == 403
    await browser.send({"method": "POST", "path": CONSENT, "data": {"text": NEW, "form": "x"}})
    assert browser.status == 403
    assert behind.store.unit.wording.kept == []


@pytest.mark.parametrize("name", ["utter_invented", "nonsense"])
async def test_words_that_are_not_there_are_no_page(browser: PlainBrowser, name: str) -> None:
    await opened(browser, f"{HOME}/{name}")
    assert browser.status == 404


@pytest.mark.parametrize("seen", ["", "x", "-1", "9" * 50, "²"])
async def test_an_odd_number_is_no_fault(browser: PlainBrowser, seen: str) -> None:
    await opened(browser, CONSENT)
    form = browser.page.xpath("//input[@name='form']/@value")[0]
    await browser.send({"method": "POST", "path": f"{CONSENT}/original",
                        "data": {"form": form, "seen": seen}})  # fmt: skip
    assert browser.status == 200


async def test_every_response_has_a_page_and_a_preview(
    browser: PlainBrowser, behind: Behind
) -> None:
    await opened(browser, HOME)
    for name, entry in behind.wording.originals.items():
        await browser.open(f"{HOME}/{name}")
        assert browser.status == 200
        previews = browser.page.xpath("//div[contains(@class, 'preview')]")
        assert len(previews) == 1 + len(entry.variants) + (entry.base.again is not None), name
        assert "{" not in " ".join(p.text_content() for p in previews), name
