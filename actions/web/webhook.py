# SPDX-License-Identifier: Apache-2.0
"""Where the bot calls the actions: rasa_sdk's executor behind a secret, on loopback only."""

import hmac
import json
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from aiohttp import web

SECRET = "X-Anydoor-Secret"
LARGEST_CALL = 4 * 1024 * 1024

Run = Callable[[dict[str, Any]], Awaitable[Any]]

log = structlog.get_logger(__name__)


def webhook(run: Run, *, secret: str) -> Callable[[web.Request], Awaitable[web.Response]]:
    """A handler that runs an action.

    Any failure is a 500 without its text: the bot then aborts the turn. Never 400, which the
    bot would read as the action's own refusal.
    """
    wanted = secret.encode()

    async def call(request: web.Request) -> web.Response:
        if not hmac.compare_digest(request.headers.get(SECRET, "").encode(), wanted):
            return web.json_response({"problem": "secret"}, status=401)
        try:
            return web.json_response(await run(json.loads(await request.read())))
        except Exception as error:
            log.error("action_failed", kind=type(error).__name__)
            return web.json_response({"problem": "failed"}, status=500)

    return call
