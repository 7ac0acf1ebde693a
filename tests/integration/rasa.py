# SPDX-License-Identifier: Apache-2.0
"""What the door sees of Rasa, without Rasa: it calls the webhook, speaks, and answers.

It can be away, answer too late, or be unable to read. Understanding is the plain reader's.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from aiohttp import ClientSession, web

from actions.dialogue.plain import PlainReader
from actions.directory.directory import the_directory
from actions.directory.examples import KnownSentences
from actions.directory.speaking import message_of
from actions.directory.wording import Wording
from actions.domain.understood import Understood
from actions.wiring import RESPONSES

READ = PlainReader(lambda: KnownSentences({}))
TODAY = date(2026, 11, 23)
HEADER = "X-Anydoor-Secret"


class Mood(StrEnum):
    WELL = "well"
    AWAY = "away"
    LATE = "late"
    """Has the turn decided, and answers long after."""
    ASLEEP = "asleep"
    """Has the turn decided only when it is woken."""


@dataclass
class StandIn:
    """`turns` holds every turn that was asked for, `webhook` the address of the actions."""

    secret: str
    session: ClientSession
    webhook: str = ""
    mood: Mood = Mood.WELL
    turns: list[dict[str, Any]] = field(default_factory=list)
    late: list[int] = field(default_factory=list)
    woken: asyncio.Event = field(default_factory=asyncio.Event)
    asleep: set[asyncio.Task[int]] = field(default_factory=set)
    wording: Wording = field(default_factory=lambda: Wording(RESPONSES))

    async def ready(self, _: web.Request) -> web.Response:
        return web.json_response({}, status=200 if self.mood is Mood.WELL else 503)

    async def turn(self, request: web.Request) -> web.Response:
        body = await request.json()
        self.turns.append(body)
        if self.mood is Mood.AWAY:
            return web.json_response({"problem": "not_ready"}, status=503)
        if self.mood is Mood.ASLEEP:
            self.asleep.add(asyncio.create_task(self._when_woken(body)))
            return web.json_response({"problem": "asleep"}, status=503)
        status, answer = await self._decided(body)
        if status != web.HTTPOk.status_code or self.mood is Mood.LATE:
            return web.json_response({"problem": "late"}, status=503)
        said = [self._spoken(response) for response in answer["responses"]]
        return web.json_response({"messages": said})

    async def _when_woken(self, body: dict[str, Any]) -> int:
        await self.woken.wait()
        status, _ = await self._decided(body)
        return status

    async def _decided(self, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        call = {
            "next_action": "validate_case_form",
            "sender_id": body["sender"],
            "tracker": {
                "sender_id": body["sender"],
                "slots": {},
                "latest_message": latest(body),
                "events": [],
            },
            "domain": {},
        }
        headers = {HEADER: self.secret}
        async with self.session.post(self.webhook, json=call, headers=headers) as answer:
            return answer.status, await answer.json()

    def _spoken(self, response: Mapping[str, Any]) -> dict[str, Any]:
        return message_of(self.wording, response["response"], response)


def latest(body: dict[str, Any]) -> dict[str, Any]:
    """The message as Rasa's tracker would hold it."""
    message = {"text": body["text"], "message_id": body["message"]}
    if body["kind"] != "text":
        act = "begin" if body["kind"] == "begin" else "choose"
        chosen = body["chosen"] if act == "choose" else None
        return {**message, "intent": {"name": act, "confidence": 1.0}, "chosen": chosen}
    said: Understood = READ(
        body["text"], question=body["asked"], today=TODAY, directory=the_directory()
    )
    return {
        **message,
        "intent": {"name": "nlu_fallback", "confidence": 0.5},
        "mentions": plain_values(said.mentions),
        "dates": {"mentions": plain_values(said.dates), "still_going_on": said.still_going_on},
        "safety": plain_values(said.safety),
        "people": plain_values((said.people,))[0],
        "contact": {"postcode": said.postcode, "phone": said.phone, "email": said.email},
        "language": said.language,
    }


def plain_values(values: tuple[Any, ...]) -> list[dict[str, Any]]:
    return [as_json(asdict(value)) for value in values]


def as_json(value: Any) -> Any:
    """Days as JSON has them, in tables and lists as well."""
    if isinstance(value, dict):
        return {name: as_json(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [as_json(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


@asynccontextmanager
async def standing_in(secret: str) -> AsyncIterator[tuple[StandIn, int]]:
    """The stand-in and its port."""
    app = web.Application()
    async with ClientSession() as session:
        rasa = StandIn(secret, session)
        app.router.add_post("/webhooks/anydoor/turn", rasa.turn)
        app.router.add_get("/webhooks/anydoor/ready", rasa.ready)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        try:
            yield rasa, runner.addresses[0][1]
        finally:
            await runner.cleanup()
