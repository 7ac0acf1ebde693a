# SPDX-License-Identifier: Apache-2.0
"""Chromium in front of the pages."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from actions.web.templating import SHEET, STATIC
from tests.browser.chromium import Person, installed
from tests.browser.serving import Served, served
from tests.web.an_app import Behind

Arrives = Callable[..., Person]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A browser for one file of tests: its event loop must end before other files need one."""
    path = installed()
    if path is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, chromium_sandbox=False)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def sheet() -> None:
    if not (STATIC / SHEET).exists():
        pytest.skip("the style sheet was not fetched: make run or make test fetches it")


@pytest.fixture
def fake() -> Iterator[Served]:
    with served() as found:
        yield found


@pytest.fixture
def behind(fake: Served) -> Behind:
    return fake.behind


@pytest.fixture
def arrives(chromium: Browser, sheet: None, fake: Served) -> Iterator[Arrives]:
    """Somebody new with a browser; no page may ask another host or fail in a script."""
    people: list[Person] = []

    def person(**options: Any) -> Person:
        people.append(Person.with_browser(chromium, fake.url, **options))
        return people[-1]

    yield person
    for one in people:
        one.context.close()
        assert one.hosts <= {fake.url.removeprefix("http://")}
        assert one.complaints == []


@pytest.fixture
def person(arrives: Arrives) -> Person:
    return arrives()
