# SPDX-License-Identifier: Apache-2.0
"""The public pages are short and plain: reading age 9 to 11, at most 25 words a sentence.

Source: NHS content guide; research on functional literacy, of which a number is a rough check.
"""

import re

import pytest
from lxml import html

from tests.web.an_app import Behind
from tests.web.fake_staff import PASSWORD
from tests.web.plain_browser import PlainBrowser

MOST_WORDS = 25
HIGHEST_GRADE = 6.0
"""School grade of the American kind: grade 6 is read at 11."""
BANNED = (
    "i understand how you feel",
    "please be advised",
    "lead organisation",
    "s.117",
    "joint consent",
    "don't hesitate",
    "e.g.",
    "i.e.",
    "etc.",
)
NAMES = ("University Hospitals of Leicester NHS Trust", "Leicestershire County Council")

PATHS = [
    pytest.param("/", id="first page"),
    pytest.param("/complaint", id="no complaint found"),
    pytest.param("/nowhere", id="no such page"),
    pytest.param("/return", id="come back"),
]
UNDER_WAY = [
    pytest.param("/complaint", id="conversation"),
    pytest.param("/complaint/delete", id="delete"),
    pytest.param("/complaint/keep", id="keep your place"),
    pytest.param("/complaint/start-again", id="start again"),
]


def texts(page: html.HtmlElement) -> list[str]:
    """What people read, paragraph by paragraph, without scripts and names of organisations."""
    for unread in page.xpath("//script | //style | //template"):
        unread.drop_tree()
    found = page.xpath("//h1 | //h2 | //p | //li[not(.//p)] | //button | //label | //summary")
    return [_without_names(" ".join(element.text_content().split())) for element in found]


def _without_names(text: str) -> str:
    for name in NAMES:
        text = text.replace(name, "Us")
    return text


def sentences(text: str) -> list[str]:
    return [s for s in re.split(r"(?<=[.!?:])\s+", text) if re.search(r"[a-z]", s)]


def words(text: str) -> list[str]:
    return re.findall(r"[a-z]+(?:[’'-][a-z]+)*", text.lower())


def syllables(word: str) -> int:
    """About how many: groups of vowels, without a silent e at the end."""
    groups = len(
        re.findall(r"[aeiouy]+", re.sub(r"(?<=[^aeiouyl])e$|(?<=[^aeiouytd])ed$", "", word))
    )
    return max(1, groups)


def grade(found: list[str]) -> float:
    """The Flesch-Kincaid grade of sentences together."""
    said = [word for sentence in found for word in words(sentence)]
    spoken = sum(map(syllables, said))
    return 0.39 * len(said) / len(found) + 11.8 * spoken / len(said) - 15.59


async def _texts_of(browser: PlainBrowser, path: str) -> list[str]:
    await browser.open(path)
    return texts(browser.page)


def check(found: list[str]) -> None:
    said = [sentence for text in found for sentence in sentences(text)]
    long = [sentence for sentence in said if len(words(sentence)) > MOST_WORDS]
    assert long == []
    assert [phrase for phrase in BANNED if phrase in " ".join(said).lower()] == []
    assert [text for text in found if text.isupper() and len(text) > 3] == []
    assert grade(said) <= HIGHEST_GRADE


@pytest.mark.parametrize("path", PATHS)
async def test_public_pages_are_plain(browser: PlainBrowser, path: str) -> None:
    check(await _texts_of(browser, path))


@pytest.mark.parametrize("path", UNDER_WAY)
async def test_pages_of_a_complaint_are_plain(browser: PlainBrowser, path: str) -> None:
    await browser.open("/")
    await browser.press("Start now")
    check(await _texts_of(browser, path))


async def test_mistakes_and_endings_are_plain(browser: PlainBrowser, behind: Behind) -> None:
    await browser.open("/")
    await browser.press("Start now")
    await browser.press("Send")
    check(texts(browser.page))
    await browser.open("/leave", follow=False)
    check(await _texts_of(browser, "/complaint"))
    await browser.press("Carry on with your complaint")
    await browser.open("/complaint/delete")
    await browser.press("Yes, delete it")
    check(texts(browser.page))


async def test_the_page_of_a_key_is_plain(browser: PlainBrowser, behind: Behind) -> None:
    await browser.open("/")
    await browser.press("Start now")
    await browser.open("/complaint/keep")
    await browser.press("Show me a return key")
    for spelt in browser.page.xpath("//details | //p[@class='key__itself']"):
        spelt.drop_tree()
    check(texts(browser.page))
    next(iter(behind.door.talks.values())).status = "expired"
    check(await _texts_of(browser, "/complaint"))


async def test_the_front_desk_is_plain(browser: PlainBrowser) -> None:
    await browser.open("/desk")
    await browser.press("Sign in", name="rosa", password=PASSWORD)
    check(texts(browser.page))
    await browser.open("/desk")
    await browser.press("New person: start")
    check(texts(browser.page))
    for path in ("/desk/hand-over", "/desk/delete"):
        check(await _texts_of(browser, path))


@pytest.mark.parametrize(
    ("text", "highest"),
    [
        pytest.param("The cat sat on the mat.", 1, id="very plain"),
        pytest.param("You only need to tell one place.", 3, id="plain"),
    ],
)
def test_the_measure_knows_plain_words(text: str, highest: float) -> None:
    assert grade(sentences(text)) < highest


def test_the_measure_knows_hard_words() -> None:
    text = "Responsible authorities consider representations regarding statutory complaints."
    assert grade(sentences(text)) > 12
