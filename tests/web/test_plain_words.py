# SPDX-License-Identifier: Apache-2.0
"""The public pages are short and plain: reading age 9 to 11, at most 25 words a sentence.

Source: NHS content guide; research on functional literacy, of which a number is a rough check.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from actions.domain.readable import (
    HIGHEST_GRADE,
    forbidden_in,
    grade,
    long_sentences,
    sentences,
)
from actions.web import templating
from tests.web.an_app import Behind
from tests.web.fake_staff import PASSWORD
from tests.web.plain_browser import PlainBrowser

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


async def _texts_of(browser: PlainBrowser, path: str) -> list[str]:
    await browser.open(path)
    return texts(browser.page)


def check(found: list[str]) -> None:
    said = [sentence for text in found for sentence in sentences(text)]
    assert [long for text in found for long in long_sentences(text)] == []
    assert [phrase for text in found for phrase in forbidden_in(text)] == []
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


TEMPLATES = Path(templating.__file__).parent / "templates"
IN_MACROS = re.compile(r'"(?:text|summary|heading|html|label)": "([^"]+)"')
JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}", re.DOTALL)
PUT_IN = re.compile(r"\{\{.*?\}\}", re.DOTALL)
WORDS_OF_STAFF = {"lead organisation", "responsible body", "joint consent"}
"""The words of the guidance, which those who work with it know."""
BLOCKS = "//p | //li | //h1 | //h2 | //h3 | //dt | //dd | //th | //label | //summary | //button"


def texts_in(template: str) -> Iterator[str]:
    """What a template says in every state, whatever page shows it; values stand as one word."""
    yield from IN_MACROS.findall(template)
    page = html.fromstring(f"<div>{PUT_IN.sub('it', JINJA.sub(' ', template))}</div>")
    for unread in page.xpath("//script | //style"):
        unread.drop_tree()
    yield from (" ".join(block.text_content().split()) for block in page.xpath(BLOCKS))


@pytest.mark.parametrize(
    "template", [path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.jinja")]
)
def test_no_template_says_what_is_long_or_not_ours_to_say(template: str) -> None:
    found = list(texts_in((TEMPLATES / template).read_text(encoding="utf-8")))
    assert [long for text in found for long in long_sentences(text)] == []
    said = {phrase for text in found for phrase in forbidden_in(text)}
    assert said - (WORDS_OF_STAFF if template.startswith("handlers/") else set()) == set()


def test_texts_of_a_template_are_found() -> None:
    template = '{% if a %}<p>One {{ b }}.</p>{% endif %}{{ button({"text": "Two"}) }}{# Three #}'
    assert list(texts_in(template)) == ["Two", "One it."]
