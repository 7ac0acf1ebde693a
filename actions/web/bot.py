# SPDX-License-Identifier: Apache-2.0
"""The bot over loopback, through one kept HTTP session."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from actions.usecases.point import START, Point
from actions.usecases.ports import BotUnavailable
from actions.usecases.values import BotMessages, Said

TURN_TIMEOUT = ClientTimeout(total=9, connect=1)
SHORT_TIMEOUT = ClientTimeout(total=3, connect=1)
SECRET = "X-Anydoor-Secret"
OK, GONE = 200, 204


@dataclass(frozen=True)
class HttpBot:
    session: ClientSession
    url: str
    secret: str

    async def say(
        self,
        sender: str,
        message_id: str,
        *,
        kind: Said,
        text: str = "",
        chosen: Sequence[str] = (),
        retry: bool = False,
        point: Point = START,
    ) -> BotMessages:
        body = {
            "sender": sender,
            "message": message_id,
            "kind": kind.value,
            "text": text,
            "chosen": list(chosen),
            "retry": retry,
            "asked": point.asked,
        }
        status, answer = await self._call("POST", "turn", body=body, timeout=TURN_TIMEOUT)
        messages = answer.get("messages") if isinstance(answer, dict) else None
        if status != OK or not isinstance(messages, list):
            raise BotUnavailable(f"answered {status}")
        return messages

    async def forget(self, sender: str) -> None:
        status, _ = await self._call("DELETE", f"conversations/{sender}", timeout=SHORT_TIMEOUT)
        if status != GONE:
            raise BotUnavailable(f"answered {status}")

    async def understand(self, text: str, *, question: str | None) -> Mapping[str, Any]:
        body = {"text": text, "question": question}
        status, answer = await self._call("POST", "understand", body=body, timeout=TURN_TIMEOUT)
        if status != OK or not isinstance(answer, dict):
            raise BotUnavailable(f"answered {status}")
        return answer

    async def ready(self) -> bool:
        try:
            status, _ = await self._call("GET", "ready", timeout=SHORT_TIMEOUT)
        except BotUnavailable:
            return False
        return status == OK

    async def _call(
        self, method: str, path: str, *, timeout: ClientTimeout, body: Any = None
    ) -> tuple[int, Any]:
        try:
            async with self.session.request(
                method,
                f"{self.url}/webhooks/anydoor/{path}",
                json=body,
                headers={SECRET: self.secret},
                timeout=timeout,
            ) as answer:
                raw = await answer.read()
                return answer.status, json.loads(raw) if raw else None
        except (ClientError, TimeoutError, OSError, ValueError) as error:
            raise BotUnavailable(type(error).__name__) from None
