# SPDX-License-Identifier: Apache-2.0
"""Both listeners, from start to end."""

import asyncio
import gc
import signal
from contextlib import suppress

import structlog
from aiohttp import web

from actions.settings import Settings
from actions.store.sql import SqlStore
from actions.wiring import Server, wire

LOOPBACK = "127.0.0.1"
KEEP_ALIVE = 10.0
"""Seconds after which a connection that says nothing, or never ends its headers, is closed."""
LAST_TURNS = 10.0
"""Seconds that requests under way are given at the end."""

log = structlog.get_logger(__name__)


class NotMigrated(Exception):
    """The tables are missing or of another version."""


async def run(settings: Settings) -> None:
    """Serve until told to end. Raises: NotMigrated."""
    store = SqlStore(settings.database_url)
    migrated = await store.writable()
    store.close()
    if not migrated:
        raise NotMigrated(
            "The store cannot be written, or its tables are of another version. "
            "Run `python -m actions migrate`."
        )
    server = await wire(settings)
    running = [
        asyncio.create_task(server.relay.run()),
        *(asyncio.create_task(publish.run()) for publish in server.publishing),
        asyncio.create_task(server.purge.run()),
    ]
    listeners = [
        await listen(server.loopback, LOOPBACK, settings.loopback_port),
        await listen(server.public, settings.public_host, settings.public_port),
    ]
    gc.freeze()  # what is loaded now stays, and need not be looked through again
    log.info("serving", url=f"http://{settings.public_host}:{settings.public_port}")
    await _told_to_end()
    await _end(server, listeners, running)


async def first_bad_row(settings: Settings) -> int | None:
    """The first row of the audit trail that is not as it was written."""
    store = SqlStore(settings.database_url)
    try:
        return await store.read(lambda unit: unit.audit.first_bad_row())
    finally:
        store.close()


async def listen(app: web.Application, host: str, port: int) -> web.AppRunner:
    """Bodies are never unpacked: a small one could unpack into a huge one."""
    runner = web.AppRunner(
        app,
        access_log=None,
        auto_decompress=False,
        keepalive_timeout=KEEP_ALIVE,
        shutdown_timeout=LAST_TURNS,
    )
    await runner.setup()
    await web.TCPSite(runner, host, port).start()
    return runner


async def _told_to_end() -> None:
    told, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, told.set)
    await told.wait()


async def _end(
    server: Server, listeners: list[web.AppRunner], running: list[asyncio.Task[None]]
) -> None:
    for listener in reversed(listeners):
        await listener.cleanup()
    for task in running:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
    await server.close()
