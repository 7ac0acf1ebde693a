# SPDX-License-Identifier: Apache-2.0
"""Every page in every state can be read and used: light and dark, narrow, in forced colours."""

import pytest

from actions.web import templating
from tests.browser.chromium import BIG, SMALL, Person
from tests.browser.conftest import Arrives
from tests.browser.states import STATES, Way, buttons, first, sent, signed_in
from tests.web.an_app import Behind
from tests.web.fake_staff import REFERENCE

EVERY_STATE = pytest.mark.parametrize("way", STATES.values(), ids=STATES.keys())
# WCAG 2.2, 1.4.12: nothing may be lost at these distances.
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
word-spacing: .16em !important; } p { margin-bottom: 2em !important; }"""
SMALL_TARGETS = """[...document.querySelectorAll('a, button, input:not([type=hidden]), summary')]
  .map(e => [e, (e.type === 'checkbox' ? e.nextElementSibling : e).getBoundingClientRect()])
  .filter(([e, r]) => !e.matches('.nhsuk-skip-link') && r.width && (r.width < 24 || r.height < 24))
  .filter(([e]) => !e.closest('main p, main dd') || e.tagName !== 'A')
  .map(([e]) => e.outerHTML.slice(0, 100))"""


@EVERY_STATE
def test_every_state_can_be_read_and_used(person: Person, behind: Behind, way: Way) -> None:
    way(person, behind)
    no_ones_mark_is_claimed(person)
    axe_finds_nothing_by_day_or_night(person)
    nothing_is_wider_than_a_phone_at_400_percent(person)


def axe_finds_nothing_by_day_or_night(person: Person) -> None:
    assert person.axe() == []
    person.page.emulate_media(color_scheme="dark")
    assert person.axe() == []
    person.page.emulate_media(color_scheme="light")


def nothing_is_wider_than_a_phone_at_400_percent(person: Person) -> None:
    person.page.set_viewport_size(SMALL)
    assert person.sideways() == 0
    assert person.page.evaluate(SMALL_TARGETS) == []
    person.page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); "
        "document.adoptedStyleSheets = [sheet]; }",
        SPACED,
    )
    assert person.sideways() == 0


def no_ones_mark_is_claimed(person: Person) -> None:
    """The letters may stand in an organisation's own name, and in no mark, font or notice."""
    content = person.page.content()
    for mark in ("nhsuk-header", "nhsuk-logo", "© NHS", "Frutiger", "favicon.ico"):
        assert mark not in content
    fonts = person.page.evaluate(
        "[...new Set([...document.querySelectorAll('body *')]"
        ".map(e => getComputedStyle(e).fontFamily))]"
    )
    assert set(fonts) <= {"arial, sans-serif", "Arial, sans-serif"}
    assert person.page.title().count("NHS") == 1  # "University Hospitals of Leicester NHS Trust"
    header = person.page.locator("header").first
    assert header.locator("svg, img").count() == 0
    colour = header.evaluate("e => getComputedStyle(e).backgroundColor")
    assert colour == "rgb(43, 58, 66)"


@pytest.mark.parametrize(
    "way",
    [
        pytest.param(first, id="first page"),
        pytest.param(sent, id="sent"),
        pytest.param(signed_in(), id="queue"),
    ],
)
def test_in_forced_colours_parts_keep_their_edges(person: Person, behind: Behind, way: Way) -> None:
    way(person, behind)
    person.page.emulate_media(forced_colors="active")
    script = """[...document.querySelectorAll('.said, .answer, button, input, textarea, .top')]
      .filter(e => e.getBoundingClientRect().width)
      .filter(e => { const s = getComputedStyle(e), b = getComputedStyle(e, '::before');
        return ![s, b].some(x => parseFloat(x.borderTopWidth) || parseFloat(x.borderLeftWidth)); })
      .map(e => e.outerHTML.slice(0, 100))"""
    assert person.page.evaluate(script) == []
    assert person.axe() == []


def test_focus_can_be_seen_in_forced_colours(person: Person, behind: Behind) -> None:
    buttons(person, behind)
    person.page.emulate_media(forced_colors="active")
    for _ in range(30):
        person.page.keyboard.press("Tab")
        style = person.page.evaluate(
            "(e => [e.tagName, getComputedStyle(e).outlineStyle, getComputedStyle(e).borderStyle])"
            "(document.activeElement)"
        )
        assert style[0] == "BODY" or style[1:] != ["none", "none"], style


@pytest.mark.parametrize(
    "way",
    [
        pytest.param(first, id="first page"),
        pytest.param(buttons, id="conversation"),
        pytest.param(sent, id="sent"),
        pytest.param(signed_in(), id="queue"),
    ],
)
def test_without_the_sheet_of_the_components_pages_still_serve(
    arrives: Arrives, behind: Behind, way: Way
) -> None:
    person = arrives()
    person.context.route(f"**/{templating.SHEET}", lambda route: route.abort())
    way(person, behind)
    assert person.axe() == []
    person.page.set_viewport_size(SMALL)
    assert person.sideways() == 0


def test_every_page_has_a_title_and_one_heading_of_its_own(
    arrives: Arrives, behind: Behind
) -> None:
    seen = {}
    for name in ("first page", "no complaint", "about the data", "page not found", "sign in"):
        person = arrives(viewport=BIG)
        STATES[name](person, behind)
        assert person.page.locator("h1").count() == 1
        seen[person.page.title()] = name
    assert len(seen) == 5


def test_a_case_reads_in_order(person: Person, behind: Behind) -> None:
    STATES["case"](person, behind)
    assert person.page.get_by_role("heading", level=2).all_inner_texts() == [
        "Safety",
        "Dates",
        "Who",
        "What happened, word for word",
        "What the person wants",
        "Issues",
        "Organisations",
        "Consent",
        "Advocacy",
        "Ombudsman, if it is not settled",
        "Before this complaint",
    ]
    assert REFERENCE in person.page.title()
