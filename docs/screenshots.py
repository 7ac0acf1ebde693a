# SPDX-License-Identifier: Apache-2.0
"""Makes the pictures of the README from a running demonstration: `python -m docs.screenshots`.

Start `make run` first. Needs a Chromium on this machine.
"""

import base64
import json
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import Person, installed
from tests.browser.complaining import Complaint

ROOT = Path(__file__).resolve().parents[1]
DEMONSTRATION = ROOT / "var" / "demo.json"
PICTURES = ROOT / "docs" / "pictures"
WIDTH, HEIGHT, ABOVE, EDGE = 600, 980, 500, 16


class Pictures:
    """Takes a picture of a part of the conversation at the questions in `wanted`."""

    def __init__(self, wanted: dict[str, str]) -> None:
        self.wanted = wanted
        self.taken: dict[str, bytes] = {}

    def look(self, person: Person) -> None:
        question = person.page.locator("#asked").get_attribute("data-question") or ""
        if question in self.wanted and question not in self.taken:
            self.taken[question] = part_of_page(person, self.wanted[question])


def part_of_page(person: Person, first: str) -> bytes:
    """The page from the top of the element `first`, or as far above the question as fits."""
    person.page.evaluate("document.activeElement.blur()")
    top = person.page.locator(first).first.evaluate("e => e.getBoundingClientRect().y + scrollY")
    asked = person.page.locator("#answer").evaluate("e => e.getBoundingClientRect().y + scrollY")
    y = max(top - EDGE, asked - ABOVE)
    clip = {"x": 0, "y": y, "width": WIDTH, "height": HEIGHT}
    return person.page.screenshot(full_page=True, clip=clip)


def side_by_side(browser: Browser, pictures: list[bytes]) -> bytes:
    page = browser.new_page(viewport={"width": len(pictures) * (WIDTH + EDGE), "height": HEIGHT})
    images = "".join(
        f'<img src="data:image/png;base64,{base64.b64encode(picture).decode()}">'
        for picture in pictures
    )
    page.set_content(f'<body style="margin:0;display:flex;gap:{EDGE}px">{images}</body>')
    found = page.screenshot()
    page.close()
    return found


def conversation(browser: Browser, url: str) -> bytes:
    """What happened is told and the organisations are named; then consent is asked."""
    person = Person.with_browser(browser, url, viewport={"width": WIDTH, "height": HEIGHT})
    pictures = Pictures({"organisations_confirm": ".said--said", "consent": ".said--ask"})
    Complaint(person, looks=pictures.look).tell()
    person.context.close()
    return side_by_side(browser, [pictures.taken[question] for question in pictures.wanted])


def queue(browser: Browser, url: str, account: dict[str, str]) -> bytes:
    person = Person.with_browser(browser, url, viewport={"width": 1000, "height": 700})
    person.open("/handlers")
    person.page.get_by_label("Name").fill(account["name"])
    person.page.get_by_label("Password").fill(account["password"])
    person.page.get_by_role("button", name="Sign in").click()
    person.page.get_by_role("table").wait_for()
    found = person.page.screenshot()
    person.context.close()
    return found


def main() -> int:
    path = installed()
    if path is None or not DEMONSTRATION.exists():
        print("This needs Chromium, and a demonstration that runs: start `make run` first.")
        return 1
    demonstration = json.loads(DEMONSTRATION.read_text(encoding="utf-8"))
    handler = next(a for a in demonstration["accounts"] if a["role"] == "handler")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, chromium_sandbox=False)
        shown = conversation(browser, demonstration["url"])
        (PICTURES / "conversation.png").write_bytes(shown)
        shown = queue(browser, demonstration["url"], handler)
        (PICTURES / "queue.png").write_bytes(shown)
        browser.close()
    print("Made docs/pictures/conversation.png and docs/pictures/queue.png.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
