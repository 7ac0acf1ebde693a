# SPDX-License-Identifier: Apache-2.0
"""Serve the pages on fakes, from a thread of their own."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from aiohttp import web

from actions.web.site import Site
from tests.web.an_app import SITE, Behind, an_app


@dataclass(frozen=True)
class Served:
    url: str
    behind: Behind


@contextmanager
def served(*, site: Site = SITE) -> Iterator[Served]:
    """The pages at a free port of this machine."""
    behind, loop = Behind(), asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    async def start() -> tuple[web.AppRunner, int]:
        runner = web.AppRunner(an_app(behind, site=site), shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        return runner, runner.addresses[0][1]

    runner, port = asyncio.run_coroutine_threadsafe(start(), loop).result(10)
    try:
        yield Served(f"http://127.0.0.1:{port}", behind)
    finally:
        asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()
