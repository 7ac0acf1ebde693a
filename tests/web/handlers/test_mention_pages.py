# SPDX-License-Identifier: Apache-2.0
"""On the page of a case a handler says what words meant; an administrator makes them a name."""

import pytest

from actions.directory.corrections import Alias
from actions.usecases.values import ConfirmedMention
from tests.web.an_app import Behind
from tests.web.fake_staff import PASSWORD, REFERENCE, SENT_AT, keep_case
from tests.web.plain_browser import PlainBrowser

HOME = "/handlers/directory"
ABOUT = f"/handlers/cases/{REFERENCE}/about/1"


async def opened(browser: PlainBrowser, path: str, *, name: str = "hana") -> PlainBrowser:
    await browser.open(path)
    return await browser.press("Sign in", name=name, password=PASSWORD)


async def test_a_handler_says_what_words_meant(browser: PlainBrowser, behind: Behind) -> None:
    keep_case(behind)
    await opened(browser, f"/handlers/cases/{REFERENCE}")
    link = browser.one("//a[contains(., 'the Quayside')]")
    await browser.open(link.get("href"))
    assert browser.heading == "What did these words mean?"
    assert "the Quayside" in browser.main
    await browser.press("Save", organisation="RT5")
    assert "It is saved. Thank you." in browser.main
    assert browser.page.xpath(f"//a[starts-with(@href, '/handlers/cases/{REFERENCE}#')]")
    assert {(m.words, m.code) for m in behind.store.unit.mentions.kept.values()} == {
        ("the quayside", "RT5")
    }


async def test_a_mistake_is_said_and_nothing_typed_is_lost(
    browser: PlainBrowser, behind: Behind
) -> None:
    keep_case(behind)
    await opened(browser, ABOUT)
    await browser.press("Save", organisation="<i>nobody</i> at all")
    assert browser.status == 422
    assert "We do not know this organisation." in browser.main
    assert browser.one("//input[@id='organisation']").get("value") == "<i>nobody</i> at all"
    assert behind.store.unit.mentions.kept == {}


async def test_words_of_a_person_stay_in_the_case(browser: PlainBrowser, behind: Behind) -> None:
    keep_case(behind, mention="Ama’s home")
    await opened(browser, ABOUT)
    assert browser.status == 422
    assert "These words may hold the name of a person." in browser.main


@pytest.mark.parametrize("number", ["0", "2", "99"])
async def test_an_organisation_without_words_has_no_page(
    browser: PlainBrowser, behind: Behind, number: str
) -> None:
    keep_case(behind)
    await opened(browser, f"/handlers/cases/{REFERENCE}/about/{number}")
    assert browser.status == 404


def explained(behind: Behind, *cases: str, words: str = "the quayside") -> None:
    for reference in cases:
        behind.store.unit.mentions.put(ConfirmedMention(reference, words, "RWE", "hana", SENT_AT))


async def test_an_administrator_makes_explained_words_a_name(
    browser: PlainBrowser, behind: Behind
) -> None:
    explained(behind, "AAAA-1", "AAAA-2")
    await opened(browser, HOME, name="ada")
    (button,) = [b for b in browser.buttons if b.startswith("Add as a name")]
    await browser.press(button)
    assert "The name is saved." in browser.main
    (kept,) = behind.store.unit.corrections.in_force()
    assert kept.correction == Alias("the quayside", "RWE")


@pytest.mark.parametrize(
    ("cases", "words"),
    [
        pytest.param(["AAAA-1"], "the quayside", id="one case only"),
        pytest.param(["AAAA-1", "AAAA-2"], "leicester royal infirmary", id="a name already"),
    ],
)
async def test_what_may_not_be_added_is_not_offered(
    browser: PlainBrowser, behind: Behind, cases: list[str], words: str
) -> None:
    explained(behind, *cases, words=words)
    await opened(browser, HOME, name="ada")
    assert [b for b in browser.buttons if b.startswith("Add as a name")] == []


async def test_general_words_do_not_become_a_name(browser: PlainBrowser, behind: Behind) -> None:
    explained(behind, "AAAA-1", "AAAA-2", words="the hospital")
    await opened(browser, HOME, name="ada")
    (button,) = [b for b in browser.buttons if b.startswith("Add as a name")]
    await browser.press(button)
    assert browser.status == 422
    assert "People use these words for other things too." in browser.main
    assert browser.one("//input[@name='words']").get("value") == "the hospital"
