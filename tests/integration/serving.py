# SPDX-License-Identifier: Apache-2.0
"""The public listener on a real socket, as the server opens it, with the bot that is not Rasa."""

import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from aiohttp import ClientResponse, ClientSession

from actions.serving import listen
from actions.web.api.cases import CaseCalls
from actions.web.api.conversations import ConversationCalls
from actions.web.api.understanding import UnderstandingCalls
from actions.web.app import public_app
from actions.web.limits import DEMONSTRATION, Limits, Rates
from actions.web.metrics import Metrics
from actions.web.readiness import Readiness
from actions.web.site import Site as PageSite
from actions.web.templating import set_up_templates
from tests.integration.world import World

PROBLEM = "application/problem+json"
HOST = "127.0.0.1"


@dataclass
class Site:
    """The server as a client finds it. `opened` counts how often it was ready the first time."""

    world: World
    session: ClientSession
    port: int
    opened: list[bool]

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.port}"

    async def call(
        self, method: str, path: str, body: Any = None, *, token: str | None = None, **more: Any
    ) -> ClientResponse:
        """`body` is sent as JSON; bytes are sent as they are."""
        headers = dict(more.pop("headers", {}))
        if token is not None:
            headers["Authorization"] = f"Bearer {token}"
        if body is not None:
            headers.setdefault("Content-Type", "application/json")
            more["data"] = BytesIO(body if isinstance(body, bytes) else json.dumps(body).encode())
        answer = await self.session.request(method, self.url + path, headers=headers, **more)
        await answer.read()
        return answer

    async def start(self) -> tuple[str, str, dict[str, Any]]:
        """The path of a new conversation, its token and its first turn."""
        answer = await self.call("POST", "/api/v1/conversations", {"channel": "web_chat"})
        assert answer.status == 201
        begun = await answer.json()
        return f"/api/v1/conversations/{begun['conversation']}", begun["token"], begun["turn"]

    def raw(self, sent: bytes, *, timeout: float = 3.0) -> bytes:
        """What comes back for these very bytes."""
        with socket.create_connection((HOST, self.port), timeout=timeout) as connection:
            connection.sendall(sent)
            return connection.recv(65536)


@asynccontextmanager
async def serving(world: World, *, rates: Rates = DEMONSTRATION) -> AsyncIterator[Site]:
    limits, opened = Limits(rates), []

    async def open_it() -> None:
        opened.append(True)

    app = public_app(
        conversations=ConversationCalls(world.door, world.sign_in, limits, world.clock),
        cases=CaseCalls(world.sign_in, world.list_cases, world.read_case, limits),
        understanding=UnderstandingCalls(world.sign_in, world.understand, limits),
        readiness=Readiness(world.store, world.bot, world.clock, open_it),
        metrics=Metrics(),
        pages=[lambda app: set_up_templates(app, site=PageSite("A trust"))],
    )
    runner = await listen(app, HOST, 0)
    try:
        async with ClientSession() as session:
            yield Site(world, session, runner.addresses[0][1], opened)
    finally:
        await runner.cleanup()


async def problem_of(answer: ClientResponse) -> dict[str, Any]:
    """The problem, checked for what every problem has."""
    assert answer.content_type == PROBLEM
    problem: dict[str, Any] = await answer.json(content_type=PROBLEM)
    assert problem["status"] == answer.status
    assert problem["title"] and problem["detail"].endswith(".")
    if answer.status in (429, 503):
        assert int(answer.headers["Retry-After"]) >= 1
    return problem
