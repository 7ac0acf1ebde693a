# SPDX-License-Identifier: Apache-2.0
"""The one way into Rasa: JSON on the loopback address, for the door alone.

Credentials: `bot.channel.Loopback: {secret: ...}`.
"""

import asyncio
import hmac
import json
import logging
import time
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Final
from weakref import WeakValueDictionary

from rasa.core.agent import Agent
from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse
from sanic.response import json as as_json

from bot import guard, quiet, start
from bot.aborted import TurnAborted
from bot.store import Store
from bot.turn import (
    CHANNEL,
    IDENTIFIER,
    LONGEST_TEXT,
    Malformed,
    Turn,
    defused,
    plain_text,
    store_behind,
    take_turn,
)

logger = logging.getLogger(__name__)

LARGEST_BODY: Final = 256 * 1024
SECRET_HEADER: Final = "X-Anydoor-Secret"
CANARY: Final = "hello"
DAY: Final = 24 * 3600

Handler = Callable[..., Coroutine[Any, Any, HTTPResponse]]


class Loopback(InputChannel):
    """Takes turns from the door: one at a time for each conversation, each of them once."""

    def __init__(self, secret: str) -> None:
        self._secret = start.check_secret(secret).encode()
        self._running: set[asyncio.Future[HTTPResponse]] = set()
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @classmethod
    def name(cls) -> str:
        return CHANNEL

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> "Loopback":
        """The channel that credentials.yml names; the guard is in place from here on.

        Raises:
            GuardError: where the secret is too short, or Rasa is not as expected.
        """
        guard.install()
        quiet.telemetry_off()
        return cls(str((credentials or {}).get("secret", "")))

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The routes; Rasa's own way of taking messages, `on_new_message`, is not used."""
        routes = Blueprint("anydoor")
        routes.add_route(self.guarded(self.turn), "/turn", methods=["POST"], name="turn")
        routes.add_route(
            self.guarded(self.understand), "/understand", methods=["POST"], name="understand"
        )
        routes.add_route(
            self.guarded(self.forget),
            "/conversations/<sender:str>",
            methods=["DELETE"],
            name="forget",
        )
        routes.add_route(ready, "/ready", methods=["GET"], name="ready")
        routes.listener("before_server_start")(prepare)
        routes.listener("after_server_start")(begin)
        routes.listener("after_server_stop")(tidy)
        return routes

    def guarded(self, handler: Handler) -> Handler:
        """Lets in who knows the secret, and finishes what was begun."""

        async def answer(request: Request, **path: str) -> HTTPResponse:
            given = request.headers.get(SECRET_HEADER, "").encode()
            if not hmac.compare_digest(given, self._secret):
                return problem("secret", status=401)
            if "Origin" in request.headers:
                return problem("browser", status=400)
            # A turn once begun is finished, also when the door hangs up in the middle of it.
            task = asyncio.ensure_future(outcome(handler, request, **path))
            self._running.add(task)
            task.add_done_callback(self._running.discard)
            return await asyncio.shield(task)

        return answer

    async def turn(self, request: Request) -> HTTPResponse:
        turn = Turn.from_json(body_of(request))
        agent = agent_of(request.app)
        async with self.lock(turn.sender):
            return as_json({"messages": await take_turn(agent.processor, turn)})

    async def understand(self, request: Request) -> HTTPResponse:
        """What is understood of a text, without a conversation; for measuring."""
        body = body_of(request)
        if not isinstance(body, dict) or not body.keys() <= {"text", "question"}:
            raise Malformed("body")
        text = plain_text(body.get("text"), longest=LONGEST_TEXT, field="text")
        question = body.get("question")
        if question is not None and not isinstance(question, str):
            raise Malformed("question")
        message = UserMessage(defused(text), metadata={"question": question})
        return as_json(await agent_of(request.app).processor.parse_message(message))

    async def forget(self, request: Request, sender: str) -> HTTPResponse:
        """Delete everything stored of a conversation."""
        if not IDENTIFIER.fullmatch(sender):
            raise Malformed("sender")
        async with self.lock(sender):
            await store_behind(agent_of(request.app).tracker_store).forget(sender)
        return HTTPResponse(status=204)

    def lock(self, sender: str) -> asyncio.Lock:
        """The lock of one conversation, kept for as long as somebody holds or awaits it."""
        return self._locks.setdefault(sender, asyncio.Lock())


async def outcome(handler: Handler, request: Request, **path: str) -> HTTPResponse:
    """The handler's answer, or a plain status for whatever went wrong in it."""
    try:
        return await handler(request, **path)
    except Malformed as fault:
        return problem(str(fault), status=400)
    except TurnAborted as aborted:
        logger.warning("A turn was given up: %s", aborted.reason)
        return problem(aborted.reason, status=503)
    except Exception as fault:
        logger.error("A turn was given up: %s", type(fault).__name__)
        return problem(type(fault).__name__, status=503)


async def ready(request: Request) -> HTTPResponse:
    """200 once a message is really understood, 503 before."""
    try:
        parsed = await agent_of(request.app).processor.parse_message(UserMessage(CANARY))
        ready = parsed["intent"]["name"] is not None
    except (TurnAborted, Exception) as fault:
        logger.warning("Not ready: %s", type(fault).__name__)
        ready = False
    return as_json({"ready": ready}, status=200 if ready else 503)


def problem(reason: str, *, status: int) -> HTTPResponse:
    return as_json({"problem": reason}, status=status)


def body_of(request: Request) -> Any:
    """The body as JSON.

    Raises:
        Malformed: where it is something else.
    """
    try:
        return json.loads(request.body)
    except (ValueError, RecursionError):
        raise Malformed("body") from None


def agent_of(app: Sanic) -> Agent:
    """The agent with its model.

    Raises:
        TurnAborted: while it is still being loaded.
    """
    agent = getattr(app.ctx, "agent", None)
    if agent is None or not agent.is_ready():
        raise TurnAborted("not_ready")
    return agent


async def prepare(app: Sanic, _: asyncio.AbstractEventLoop) -> None:
    """Before the model is loaded."""
    start.check_listener(app)
    app.config.REQUEST_MAX_SIZE = LARGEST_BODY


async def begin(app: Sanic, _: asyncio.AbstractEventLoop) -> None:
    """After the model was loaded, before the first turn."""
    start.check_agent(getattr(app.ctx, "agent", None))
    await guard.open_session()
    start.settle_memory()
    start.settle_threads()
    quiet.keep_words_out()
    store = store_behind(app.ctx.agent.tracker_store)
    app.ctx.cleaning = asyncio.ensure_future(clean_daily(store))


async def clean_daily(store: Store) -> None:
    """Forget the conversations that have been idle for longer than they are kept."""
    while True:
        try:
            forgotten = await store.forget_idle(before=time.time() - store.keep_days * DAY)
            logger.info("Idle conversations forgotten: %d", forgotten)
        except Exception as fault:
            logger.error("Idle conversations were not forgotten: %s", type(fault).__name__)
        await asyncio.sleep(DAY)


async def tidy(app: Sanic, _: asyncio.AbstractEventLoop) -> None:
    if cleaning := getattr(app.ctx, "cleaning", None):
        cleaning.cancel()
    await guard.close_session()
