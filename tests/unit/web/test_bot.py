# SPDX-License-Identifier: Apache-2.0
"""The bot over HTTP: what is asked, and every way in which it may not answer."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import ClientSession, ClientTimeout, web
from aiohttp.test_utils import TestServer

from actions.usecases.point import Point
from actions.usecases.ports import BotUnavailable
from actions.usecases.values import Said
from actions.web.bot import HttpBot


@dataclass
class Channel:
    """Answers as told, and remembers what was asked."""

    status: int = 200
    body: bytes = b'{"messages": [{"text": "Hello.", "kind": "say"}]}'
    asked: list[tuple[str, str, str | None, Any]] = field(default_factory=list)
    slow: float = 0.0

    async def answer(self, request: web.Request) -> web.Response:
        secret = request.headers.get("X-Anydoor-Secret")
        raw = await request.read()
        self.asked.append((request.method, request.path, secret, json.loads(raw) if raw else None))
        await asyncio.sleep(self.slow)
        return web.Response(status=self.status, body=self.body)


@pytest.fixture
def channel() -> Channel:
    return Channel()


@pytest.fixture
async def bot(channel: Channel) -> AsyncIterator[HttpBot]:
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", channel.answer)
    async with TestServer(app) as server, ClientSession() as session:
        yield HttpBot(session, str(server.make_url("")).rstrip("/"), "secret")


async def test_message_is_handed_over_as_agreed(bot: HttpBot, channel: Channel) -> None:
    said = await bot.say(
        "s", "m", kind=Said.CHOICE, chosen=("all",), retry=True, point=Point("consent")
    )

    assert said == [{"text": "Hello.", "kind": "say"}]
    assert channel.asked == [
        (
            "POST",
            "/webhooks/anydoor/turn",
            "secret",
            {
                "sender": "s",
                "message": "m",
                "kind": "choice",
                "text": "",
                "chosen": ["all"],
                "retry": True,
                "asked": "consent",
            },
        )
    ]


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (503, b'{"problem": "action"}'),
        (500, b"<html>"),
        (401, b"{}"),
        (400, b"{}"),
        (200, b""),
        (200, b"{"),
        (200, b"[]"),
        (200, b'{"messages": "none"}'),
    ],
)
async def test_any_other_answer_is_none(
    bot: HttpBot, channel: Channel, status: int, body: bytes
) -> None:
    channel.status, channel.body = status, body

    with pytest.raises(BotUnavailable):
        await bot.say("s", "m", kind=Said.TEXT, text="hello")


async def test_nobody_at_the_address_is_no_answer() -> None:
    async with ClientSession() as session:
        bot = HttpBot(session, "http://127.0.0.1:9", "secret")

        with pytest.raises(BotUnavailable):
            await bot.say("s", "m", kind=Said.BEGIN)
        assert not await bot.ready()


async def test_too_slow_is_no_answer(
    bot: HttpBot, channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("actions.web.bot.TURN_TIMEOUT", ClientTimeout(total=0.05))
    channel.slow = 0.2

    with pytest.raises(BotUnavailable):
        await bot.say("s", "m", kind=Said.BEGIN)


async def test_conversation_is_forgotten(bot: HttpBot, channel: Channel) -> None:
    channel.status, channel.body = 204, b""

    await bot.forget("sender-1")

    assert channel.asked[0][:3] == ("DELETE", "/webhooks/anydoor/conversations/sender-1", "secret")
    channel.status = 503
    with pytest.raises(BotUnavailable):
        await bot.forget("sender-1")


@pytest.mark.parametrize(("status", "ready"), [(200, True), (503, False)])
async def test_bot_is_ready_when_it_says_so(
    bot: HttpBot, channel: Channel, status: int, ready: bool
) -> None:
    channel.status = status

    assert await bot.ready() is ready
