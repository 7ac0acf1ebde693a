# SPDX-License-Identifier: Apache-2.0
"""Each way in which the actions server or the store can fail, and what stock Rasa makes of it.

Every one of them ends in 503 with nothing saved; the same message is then taken as if nothing had
been. Stock Rasa: "Saved as None", an empty case, a rejection or a store in memory.
"""

import asyncio
import sqlite3
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing, contextmanager
from typing import Any

import pytest
from aiohttp import web

from tests.bot.fake_actions import FakeActions, question
from tests.bot.running import Bot

pytestmark = pytest.mark.bot

Given = Callable[[web.Request, dict[str, Any]], Awaitable[web.StreamResponse]]


def says(body: Any, *, status: int = 200) -> Given:
    """An actions server that answers with this body, whatever it is asked."""

    async def answer(_: web.Request, call: dict[str, Any]) -> web.StreamResponse:
        if isinstance(body, str):
            return web.Response(text=body, status=status, content_type="text/html")
        return web.json_response(body, status=status)

    return answer


async def hangs(_: web.Request, call: dict[str, Any]) -> web.StreamResponse:
    await asyncio.sleep(3)
    return web.json_response(question(asked="story", turn=1))


async def hangs_up(request: web.Request, call: dict[str, Any]) -> web.StreamResponse:
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


async def stops_half_way(request: web.Request, call: dict[str, Any]) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Length": "1000"})
    await response.prepare(request)
    await response.write(b'{"events": [')
    assert request.transport is not None
    request.transport.abort()
    return response


def good(**changed: Any) -> dict[str, Any]:
    return question(asked="story", turn=1) | changed


SLOT = {"event": "slot", "name": "turn", "value": 1}
FAILURES = [
    pytest.param(says({"error": "no"}, status=500), id="an error of its own"),
    pytest.param(
        says({"action_name": "validate_case_form", "error": "no"}, status=400),
        id="a rejection, which stock Rasa takes back the message for",
    ),
    pytest.param(says({}, status=404), id="not found"),
    pytest.param(says("<html>Bad gateway</html>"), id="a page of HTML"),
    pytest.param(says('{"events": [], "resp'), id="half of its JSON"),
    pytest.param(says(""), id="nothing"),
    pytest.param(says([]), id="a list"),
    pytest.param(says({"events": [SLOT]}), id="no responses"),
    pytest.param(says(good(events=[])), id="no events, so that the form asks nothing"),
    pytest.param(says(good(events=[{"event": "invented"}])), id="an unknown event"),
    pytest.param(says(good(events=[{"name": "turn"}])), id="an event without a kind"),
    pytest.param(says(good(events=[SLOT] * 10_000)), id="ten thousand events"),
    pytest.param(says(good(events=[SLOT | {"value": "x" * 2_000_000}])), id="two megabytes"),
    pytest.param(says(good(responses=[{"text": "Saved."}])), id="words of its own"),
    pytest.param(says(good(responses=[{"response": "utter_invented"}])), id="an unknown response"),
    pytest.param(
        says(good(responses=[{"response": "utter_question_consent", "kind": "ask"}])),
        id="a response without its values",
    ),
    pytest.param(says(good(responses=[])), id="nothing said"),
    pytest.param(says(good(events=[SLOT, {"event": "restart"}])), id="a restart"),
    pytest.param(
        says(good(events=[SLOT, SLOT | {"name": "requested_slot", "value": None}])),
        id="no next question, which closes a form",
    ),
    pytest.param(hangs, id="too slow"),
    pytest.param(hangs_up, id="the line cut"),
    pytest.param(stops_half_way, id="the line cut half way"),
]


def stored(bot: Bot, sender: str) -> list[Any]:
    """Everything that the tracker holds of a conversation."""
    with closing(sqlite3.connect(bot.tracker_file)) as store:
        events = store.execute("SELECT * FROM events WHERE sender_id = ?", [sender]).fetchall()
        heads = store.execute("SELECT * FROM heads WHERE sender_id = ?", [sender]).fetchall()
    return events + heads


@pytest.mark.parametrize("answer", FAILURES)
def test_an_action_that_fails_at_the_opening_saves_nothing(
    bot: Bot, sender: str, actions: FakeActions, answer: Given
) -> None:
    actions.answer = answer
    assert bot.turn(sender, "opening").status == 503
    assert stored(bot, sender) == []

    actions.answer = None
    assert bot.turn(sender, "opening", retry=True).messages[0]["ask"]["question"] == "story"


REJECTION = pytest.param(
    says(good(events=[SLOT | {"name": "requested_slot", "value": "story"}])),
    id="no slot but the next question, which is a rejection to a form",
)


@pytest.mark.parametrize("answer", [*FAILURES, REJECTION])
def test_an_action_that_fails_at_an_answer_leaves_the_conversation_as_it_was(
    bot: Bot, opened: Callable[[], str], actions: FakeActions, answer: Given
) -> None:
    sender = opened()
    before = stored(bot, sender)
    actions.answer = answer
    assert bot.turn(sender, "answer", text="it was the council").status == 503
    assert stored(bot, sender) == before

    actions.answer = None
    assert bot.turn(sender, "answer", text="it was the council", retry=True).messages
    sent = actions.calls[-1]["tracker"]
    assert sent["latest_message"]["text"] == "it was the council"
    assert sent["active_loop"]["name"] == "case_form"
    assert sent["slots"]["requested_slot"] == "story"


def test_an_actions_server_that_is_down_is_not_taken_for_one_that_agreed(
    bot: Bot, opened: Callable[[], str], actions: FakeActions
) -> None:
    sender = opened()
    before = stored(bot, sender)
    with actions.down():
        assert bot.turn(sender, "answer", text="yes").status == 503
    assert stored(bot, sender) == before
    assert bot.turn(sender, "answer", text="yes", retry=True).messages


def test_a_slow_action_is_given_up_in_time(bot: Bot, sender: str, actions: FakeActions) -> None:
    """The turn has its answer while the action still works."""
    given_up, answered = threading.Event(), threading.Event()

    async def works_on(_: web.Request, call: dict[str, Any]) -> web.StreamResponse:
        await asyncio.to_thread(given_up.wait, 20)
        answered.set()
        return web.json_response(question(asked="story", turn=1))

    actions.answer = works_on
    try:
        assert bot.turn(sender, "opening").status == 503
        assert not answered.is_set()
    finally:
        given_up.set()


def test_a_slot_that_rasa_does_not_know_is_left_out(
    bot: Bot, opened: Callable[[], str], actions: FakeActions
) -> None:
    unknown = {"event": "slot", "name": "added_later", "value": 1}
    whole = question(asked="consent", turn=1)
    actions.answer = says(
        whole | {"events": [unknown, *whole["events"]], "responses": whole["responses"][1:]}
    )
    assert bot.turn(opened(), "answer", text="yes").status == 200


@contextmanager
def locked(bot: Bot) -> Iterator[None]:
    """Somebody else writes to the tracker's file and does not finish."""
    with closing(sqlite3.connect(bot.tracker_file, isolation_level=None)) as store:
        store.execute("BEGIN EXCLUSIVE")
        yield
        store.execute("ROLLBACK")


@contextmanager
def without_table(bot: Bot, table: str) -> Iterator[None]:
    with closing(sqlite3.connect(bot.tracker_file, isolation_level=None)) as store:
        store.execute(f"ALTER TABLE {table} RENAME TO hidden")
        yield
        store.execute(f"ALTER TABLE hidden RENAME TO {table}")


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param(locked, id="locked"),
        pytest.param(lambda bot: without_table(bot, "events"), id="no events table"),
        pytest.param(lambda bot: without_table(bot, "heads"), id="no heads table"),
    ],
)
@pytest.mark.parametrize("begun", [True, False], ids=["at an answer", "at the opening"])
def test_a_store_that_fails_is_not_replaced_by_memory(
    bot: Bot, sender: str, actions: FakeActions, broken: Any, begun: bool
) -> None:
    if begun:
        assert bot.turn(sender, "opening").status == 200
    before = stored(bot, sender)
    with broken(bot):
        began = time.monotonic()
        assert bot.turn(sender, "answer", text="yes").status == 503
        assert bot.turn(sender, "answer", text="yes", retry=True).status == 503
        assert bot.call(f"/conversations/{sender}", method="DELETE").status == 503
        assert time.monotonic() - began < 5
    assert stored(bot, sender) == before

    assert bot.turn(sender, "answer", text="yes", retry=True).messages
    assert actions.calls[-1]["tracker"]["latest_message"]["text"] == "yes"


def test_a_locked_store_does_not_hold_up_what_needs_none(bot: Bot, sender: str) -> None:
    with locked(bot):
        began = time.monotonic()
        assert bot.call("/understand", {"text": "hello", "question": None}).status == 200
        assert time.monotonic() - began < 0.5
