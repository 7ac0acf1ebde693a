# SPDX-License-Identifier: Apache-2.0
"""Plays a transcript through the pages, as somebody with a browser would."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Locator

from tests.browser.chromium import Person
from tests.transcripts.playing import Player

STATUS = {"draft": "open"}
NEWEST = """() => {
  const said = [...document.querySelectorAll('.said')];
  const last = said.map(line => line.matches('.said--said')).lastIndexOf(true);
  return said.slice(last + 1).map(line => line.innerText);
}"""


@dataclass
class InBrowser(Player):
    """`person` sits before the page; what is asked and said is read from it.

    `looks` is called at every page.
    """

    person: Person = field(kw_only=True)
    looks: Any = field(kw_only=True, default=lambda person: None)

    def begin(self) -> None:
        self.person.start()
        self._read()

    def say(self, words: str) -> None:
        self.script.append(f"Person: {words}")
        self.person.say(words)
        self._read()

    def press(self, labels: str) -> None:
        self.script.append(f"Person presses: {labels}")
        wanted = [label.strip() for label in labels.split(";")]
        before = self.person.answers
        choices = [self._choice(label) for label in wanted]
        if choices[0].get_attribute("type") == "checkbox":
            for choice in choices:
                choice.check()
            self.person.page.get_by_role("button", name="Continue", exact=True).click()
        else:
            choices[0].click()
        self.person.wait_for_answers(before + 1)
        self._read()

    def come_back(self) -> None:
        self.script.append("Person comes back later.")
        self.person.page.goto("about:blank")
        self.person.open("/complaint")
        self._read()

    def delete(self) -> None:
        self.script.append("Person deletes everything.")
        self.person.open("/complaint/delete")
        self.person.page.locator("main form button").first.click()
        self.person.open("/complaint")
        assert "No complaint" in self.person.page.locator("h1").inner_text()
        self.turn = {"messages": [], "ask": None, "status": "deleted"}

    @property
    def _record(self) -> dict[str, Any]:
        answer = self.person.context.request.get(self.person.url + "/complaint/copy.json")
        record: dict[str, Any] = answer.json()["record"]
        return record

    def _choice(self, label: str) -> Locator:
        page = self.person.page
        means = page.locator(f'[data-means="{label}"]')
        if means.count():
            return means.first
        return (
            page.get_by_label(label, exact=True)
            .or_(page.get_by_role("button", name=label, exact=True))
            .first
        )

    def _read(self) -> None:
        """Take what the page shows for the turn of the calls."""
        self.looks(self.person)
        page = self.person.page
        heading = page.locator("#asked")
        ask = None
        if heading.count():
            choices = page.locator("[data-means]").all()
            several = page.locator("#answer input[type=checkbox]").count() > 0
            ask = {
                "question": heading.get_attribute("data-question"),
                "text": page.locator("#answer").inner_text(),
                "kind": "choices" if several else "choice",
                "options": [
                    {"means": c.get_attribute("data-means"), "label": c.inner_text()}
                    for c in choices
                ],
            }
        words = page.evaluate(NEWEST)
        status = self._record["status"]
        self._hear(
            {
                "messages": [{"text": text} for text in words],
                "ask": ask,
                "status": STATUS.get(status, status),
            }
        )
