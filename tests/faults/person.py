# SPDX-License-Identifier: Apache-2.0
"""A person who tells one complaint to its end, and sends again whatever got no answer."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from aiohttp import ClientError, ClientSession, ClientTimeout

PATIENCE = ClientTimeout(total=30)
MOST_TRIES = 400
MOST_TURNS = 60
WORDS = {
    "organisation_name": "Glenfield Hospital in Leicester",
    "when_happened": "on 3 November 2026",
    "when_known": "at the time",
    "outcome_wanted": "An apology and an explanation.",
    "postcode": "LE1 5WW",
    "relationship": "I am the daughter.",
    "name": "Petra Saltmarsh",
    "contact": "petra.saltmarsh@example.org",
    "adjustments": "none",
}
PRESSES = (
    "done", "send", "all", "yes", "self", "RWE", "E10000018", "no_preference", "same_time", "none",
    "no", "skip", "unsure",
)  # fmt: skip


@dataclass
class Person:
    """`said` holds each text that was acknowledged, `turns` each answer by the id it had."""

    url: str
    session: ClientSession
    number: int
    progress: Callable[[], None]
    path: str = ""
    token: str = ""
    retries: int = 0
    said: list[str] = field(default_factory=list)
    turns: dict[str, tuple[dict[str, Any], dict[str, Any]]] = field(default_factory=dict)

    @property
    def story(self) -> str:
        return (
            f"Story {self.number:03}. On 3 November 2026 Leicester Royal Infirmary sent me home "
            "with the wrong tablets and Leicestershire County Council did not arrange my care."
        )

    async def tell(self) -> dict[str, Any]:
        """The last turn, in which the case was sent."""
        turn = await self.go_on(await self.begin(), turns=MOST_TURNS)
        assert turn["status"] != "open", f"not sent after {MOST_TURNS} turns: {turn}"
        return turn

    async def begin(self) -> dict[str, Any]:
        """The first turn, which asks what happened."""
        begun = await self.call("POST", "/api/v1/conversations", {"channel": "web_chat"})
        self.path, self.token = f"/api/v1/conversations/{begun['conversation']}", begun["token"]
        turn: dict[str, Any] = begun["turn"]
        return turn

    async def go_on(self, turn: dict[str, Any], *, turns: int) -> dict[str, Any]:
        """Answer what is asked, this many times at most."""
        for _ in range(turns):
            if turn["status"] != "open":
                break
            turn = await self.say(self.answer(turn["ask"]))
        return turn

    def answer(self, ask: dict[str, Any]) -> dict[str, Any]:
        """Press what a person would, and type what no option says."""
        if ask["question"] == "story":
            return {"text": self.story}
        options = {option["means"]: option["value"] for option in ask["options"]}
        if ask["kind"] == "choices":
            return {"choices": [v for m, v in options.items() if m != "none_right"]}
        if ask["question"] in WORDS:
            return {"text": WORDS[ask["question"]]}
        for means in PRESSES:
            if means in options:
                return {"choice": options[means]}
        return {"text": "I don't know"}

    async def say(self, body: dict[str, Any]) -> dict[str, Any]:
        sent = {"id": str(uuid4()), **body}
        turn: dict[str, Any] = await self.call("POST", f"{self.path}/turns", sent)
        self.turns[sent["id"]] = (sent, turn)
        if "text" in body:
            self.said.append(body["text"])
        self.progress()
        return turn

    async def call(self, method: str, path: str, body: Any = None) -> Any:
        """Ask until there is an answer; 503 and a broken line are none."""
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {self.token}"}
        data = None if body is None else json.dumps(body).encode()
        for _ in range(MOST_TRIES):
            try:
                async with self.session.request(
                    method, self.url + path, data=data, headers=headers, timeout=PATIENCE
                ) as answer:
                    raw = await answer.read()
                    if answer.status < 400:
                        return json.loads(raw)
                    assert answer.status in (429, 503), raw
            except (ClientError, TimeoutError, OSError):
                pass
            self.retries += 1
            await asyncio.sleep(0.5)
        raise AssertionError("no answer")
