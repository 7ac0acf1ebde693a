# SPDX-License-Identifier: Apache-2.0
"""A browser without scripts in front of the pages."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from aiohttp.test_utils import TestClient

from tests.web.an_app import SITE, Behind, an_app
from tests.web.plain_browser import PlainBrowser

Opens = Callable[..., Awaitable[PlainBrowser]]


@pytest.fixture
def behind() -> Behind:
    return Behind()


@pytest.fixture
def open_browser(behind: Behind, aiohttp_client: Callable[..., Awaitable[TestClient]]) -> Opens:
    async def opened(**site: object) -> PlainBrowser:
        client = await aiohttp_client(an_app(behind, site=replace(SITE, **site)))
        return PlainBrowser(client)

    return opened


@pytest.fixture
async def browser(open_browser: Opens) -> PlainBrowser:
    return await open_browser()
