# SPDX-License-Identifier: Apache-2.0
"""Somebody who complains about a hospital and a council, and answers what they are asked."""

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import Locator

from tests.browser.chromium import Person

WORDS = {
    "story": (
        "In September 2026 I was in Leicester Royal Infirmary. They lost my notes and nobody "
        "rang me. Then Leicestershire County Council stopped my care at home without a word."
    ),
    "outcome_wanted": "An apology and an answer",
    "postcode": "LE3 1AA",
    "name": "Ruth Testwell",
    "contact": "01632 960123",
    "when_happened": "September 2026",
}
PRESSED = {
    "story_more": "done",
    "about_whom": "self",
    "funding": "council",
    "council_which": "E10000018",
    "consent": "all",
    "consent_learning": "yes",
    "check_answers": "send",
}
OTHERWISE = ("same_time", "no_preference", "none", "no", "unsure", "skip", "yes")
MOST_QUESTIONS = 30

Presses = Callable[[Person, Locator], None]
Looks = Callable[[Person], None]


def by_mouse(person: Person, button: Locator) -> None:
    button.click()


def by_keyboard(person: Person, button: Locator) -> None:
    """Tab as far as it takes, then Enter."""
    button.evaluate("button => { window.wanted = button; }")
    for _ in range(80):
        if person.page.evaluate("document.activeElement === window.wanted"):
            person.page.keyboard.press("Enter")
            return
        person.page.keyboard.press("Tab")
    raise AssertionError("a button that Tab does not reach")


@dataclass
class Complaint:
    """`looks` is called at every question; `asked` are the questions that came, in order.

    `begins` leads to the first question; usually from the first page.
    """

    person: Person
    begins: Callable[[], None] | None = None
    presses: Presses = by_mouse
    looks: Looks = lambda person: None
    asked: list[str] = field(default_factory=list)

    def tell(self) -> str:
        """From the first page to the reference."""
        (self.begins or self.person.start)()
        for _ in range(MOST_QUESTIONS):
            heading = self.person.page.locator("#asked")
            if heading.count() == 0:
                return self.reference
            self.looks(self.person)
            question = heading.get_attribute("data-question") or ""
            self.asked.append(question)
            self._answer(question)
        raise AssertionError(f"still asked after {self.asked}")

    @property
    def reference(self) -> str:
        return self.person.page.locator(".receipt__reference strong").inner_text().strip()

    def _answer(self, question: str) -> None:
        page, before = self.person.page, self.person.answers
        buttons = {b.get_attribute("data-means"): b for b in page.locator("[data-means]").all()}
        boxes = page.get_by_role("checkbox").all()
        wanted = PRESSED.get(question)
        if wanted in buttons:
            button = buttons[wanted]
        elif boxes:
            for box in boxes:
                box.check()
            button = page.get_by_role("button", name="Continue", exact=True)
        elif question in WORDS:
            page.locator("#text").fill(WORDS[question])
            button = page.get_by_role("button", name="Send", exact=True)
        else:
            button = buttons[next(means for means in OTHERWISE if means in buttons)]
        self.presses(self.person, button)
        self.person.wait_for_answers(before + 1)
