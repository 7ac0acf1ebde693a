# SPDX-License-Identifier: Apache-2.0
"""The distribution's Chromium, and what every test asks of a page."""

import shutil
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Error, Page

NAMES = ("chromium", "chromium-browser", "google-chrome")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
BIG = {"width": 1000, "height": 900}
SMALL = {"width": 320, "height": 256}
"""What is left of 1280 by 1024 at 400 %. Source: WCAG 2.2, 1.4.10."""


def installed() -> str | None:
    """The path of a Chromium on this machine."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def modifier() -> str:
    return "Meta" if sys.platform == "darwin" else "Control"


@dataclass
class Person:
    """One person with one browser. `hosts` are all hosts that pages asked for anything."""

    url: str
    context: BrowserContext
    page: Page
    hosts: set[str] = field(default_factory=set)
    complaints: list[str] = field(default_factory=list)

    @classmethod
    def with_browser(cls, browser: Browser, url: str, **options: Any) -> "Person":
        context = browser.new_context(**{"viewport": BIG, "locale": "en-GB"} | options)
        context.set_default_timeout(10_000)
        person = cls(url, context, context.new_page())
        context.on("request", lambda request: person.hosts.add(urlsplit(request.url).netloc))
        person.page.on("pageerror", lambda error: person.complaints.append(str(error)))
        return person

    def open(self, path: str) -> None:
        self.page.goto(self.url + path)

    def start(self) -> None:
        self.open("/")
        self.page.get_by_role("button", name="Start now").click()
        self.page.locator("#answer").wait_for()

    def say(self, words: str) -> None:
        """Type an answer and send it; wait until it stands in the transcript."""
        before = self.answers
        self.page.locator("#text").fill(words)
        self.page.get_by_role("button", name="Send", exact=True).click()
        self.wait_for_answers(before + 1)

    def press(self, label: str) -> None:
        before = self.answers
        self.page.get_by_role("button", name=label, exact=True).click()
        self.wait_for_answers(before + 1)

    def tick_all(self) -> None:
        for box in self.page.get_by_role("checkbox").all():
            box.check()
        self.press("Continue")

    def wait_for_answers(self, number: int) -> None:
        """Until the transcript holds so many answers of the person, and the page is at rest."""
        self.page.locator(".said--said").nth(number - 1).wait_for()
        self.page.locator("#sending").wait_for(state="hidden")

    @property
    def answers(self) -> int:
        return self.page.locator(".said--said").count()

    @property
    def said(self) -> list[str]:
        return [" ".join(item.split()) for item in self.page.locator(".said").all_inner_texts()]

    @property
    def asked(self) -> str:
        heading = self.page.locator("#asked")
        return heading.inner_text().strip() if heading.count() else ""

    @property
    def focus(self) -> str:
        """Where the keyboard is: an id, or the name of the element."""
        script = "document.activeElement.id || document.activeElement.tagName"
        found: str = self.page.evaluate(script)
        return found

    def tab_to(self, name: str, *, most: int = 60) -> None:
        """Press Tab until the element with this text or value has the focus."""
        script = "(e => (e.innerText || e.value || '').trim())(document.activeElement)"
        for _ in range(most):
            self.page.keyboard.press("Tab")
            if self.page.evaluate(script) == name:
                return
        raise AssertionError(f"no way to {name!r} by Tab")

    def go_back(self) -> None:
        """Back to the page before; a page that answered a form is not shown again."""
        with suppress(Error):
            self.page.go_back()
        self.page.wait_for_load_state()

    def content(self) -> str:
        """All that the page holds, once it has come to rest after going back."""
        for _ in range(50):
            with suppress(Error):
                return self.page.content()
            self.page.wait_for_timeout(100)
        raise AssertionError("the page does not come to rest")

    def tab_to_id(self, name: str, *, most: int = 60) -> None:
        """Press Tab until the element with this id has the focus."""
        for _ in range(most):
            self.page.keyboard.press("Tab")
            if self.focus == name:
                return
        raise AssertionError(f"no way to #{name} by Tab")

    def axe(self) -> list[str]:
        """What axe finds; empty when all is well."""
        found = Axe().run(self.page, options={"runOnly": {"type": "tag", "values": TAGS}})
        return [
            f"{violation['id']}: {node['html'][:120]}"
            for violation in found.response["violations"]
            for node in violation["nodes"]
        ]

    def sideways(self) -> int:
        """By how many pixels the page is wider than the window."""
        script = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        wider: int = self.page.evaluate(script)
        return wider
