# SPDX-License-Identifier: Apache-2.0
"""An actions server that does nothing but answer, and can be told to answer badly.

Runs in a thread of its own, so that the test (or `bench/rasa_turns.py`) goes on meanwhile.
"""

import asyncio
import json
import threading
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any

from aiohttp import web

Answer = Callable[[web.Request, dict[str, Any]], Awaitable[web.StreamResponse]]


def question(*, asked: str, turn: int) -> dict[str, Any]:
    """A well-formed answer that asks something: what `validate_case_form` gives on every turn."""
    return {
        "events": [
            {"event": "slot", "name": "turn", "value": turn},
            {"event": "slot", "name": "requested_slot", "value": asked},
        ],
        "responses": [
            {
                "response": "utter_question_story",  # needs no values
                "kind": "ask",
                "values": {},
                "ask": {
                    "question": asked,
                    "kind": "text",
                    "options": [],
                    "skippable": False,
                    "subject": None,
                },
            },
            {
                "response": "utter_state",
                "kind": "state",
                "state": {"status": "open", "case": None},
            },
        ],
    }


class FakeActions:
    """Answers `POST /webhook`. `asks` is the next question; `answer` replaces the good answer.

    `calls` holds every request; `turns` counts the distinct messages of each conversation.
    """

    def __init__(self) -> None:
        self.asks = "story"
        self.answer: Answer | None = None
        self.calls: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.turns: Counter[str] = Counter()
        self._seen: set[tuple[str, str]] = set()
        self._started = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self.port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/webhook"

    def start(self) -> "FakeActions":
        self._thread.start()
        self._started.wait(10)
        return self

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    @contextmanager
    def down(self) -> Iterator[None]:
        """Nobody listens and open lines are cut; afterwards it is up again on the same port."""
        self._run(self._runner.cleanup())
        yield
        self._run(self._open())

    def reset(self) -> None:
        self.asks, self.answer = "story", None
        self.calls.clear()
        self.secrets.clear()

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._open())
        self._started.set()
        self._loop.run_forever()
        self._loop.run_until_complete(self._runner.cleanup())
        self._loop.close()

    async def _open(self) -> None:
        app = web.Application(client_max_size=2**24)
        app.router.add_post("/webhook", self._hook)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self.port).start()
        self.port = self._runner.addresses[0][1]

    async def _hook(self, request: web.Request) -> web.StreamResponse:
        call = json.loads(await request.read())
        self.calls.append(call)
        self.secrets.append(request.headers.get("X-Anydoor-Secret"))
        sender, message = call["sender_id"], call["tracker"]["latest_message"]["message_id"]
        if (sender, message) not in self._seen:
            self._seen.add((sender, message))
            self.turns[sender] += 1
        if self.answer is not None:
            return await self.answer(request, call)
        return web.json_response(question(asked=self.asks, turn=self.turns[sender]))
