# SPDX-License-Identifier: Apache-2.0
"""Whole complaints through the public address while Rasa is away, comes back, or is too late."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from actions.directory.directory import the_directory
from actions.serving import listen
from actions.settings import read_settings
from actions.usecases.ports import StoreUnavailable
from actions.wiring import Server, wire
from tests.faults.person import Person
from tests.faults.stack import free_ports
from tests.integration.rasa import Mood, StandIn, standing_in

SECRET = "secret-secret-secret-secret-secret"
NOTICE = "plain answers"


@dataclass
class Scene:
    """A running server, its stand-in for Rasa, and somebody who complains."""

    server: Server
    rasa: StandIn
    person: Person

    async def begin(self) -> dict[str, Any]:
        begun = await self.person.call("POST", "/api/v1/conversations", {"channel": "web_chat"})
        self.person.path = f"/api/v1/conversations/{begun['conversation']}"
        self.person.token = begun["token"]
        turn: dict[str, Any] = begun["turn"]
        return turn

    async def until(self, question: str, turn: dict[str, Any]) -> dict[str, Any]:
        """Answer until this is asked."""
        while turn["ask"]["question"] != question:
            turn = await self.answer(turn)
        return turn

    async def answer(self, turn: dict[str, Any]) -> dict[str, Any]:
        asked = turn["ask"]["question"]
        body = {"text": self.person.story} if asked == "story" else self.person.answer(turn["ask"])
        return await self.person.say(body)

    async def to_the_end(self, turn: dict[str, Any]) -> dict[str, Any]:
        while turn["status"] == "open":
            turn = await self.answer(turn)
        return turn

    async def rasa_is_back(self) -> None:
        self.rasa.mood = Mood.WELL
        while self.server.ask.rasa_is_away:
            await asyncio.sleep(0.01)

    async def cases(self) -> list[str]:
        """References of all cases in the store, each with its story once."""

        def work(unit: Any) -> list[str]:
            case = unit.cases.of_conversation(self.person.path.rsplit("/", 1)[1])
            stories = [part["text"] for part in case.document["story"]]
            assert stories.count(self.person.story) == 1
            return [case.reference]

        return await self.server.store.read(work)

    async def answered_by(self) -> list[str]:
        """Who answered each turn, as the journal has it."""
        path = self.person.path.rsplit("/", 1)[1]
        turns = await self.server.store.read(lambda unit: unit.journal.all(path))
        return [turn.reply["by"] for turn in turns if turn.reply]


@asynccontextmanager
async def a_scene(store_url: str, var: Path) -> AsyncIterator[Scene]:
    public, loopback = free_ports(2)
    async with standing_in(SECRET) as (rasa, port), ClientSession() as session:
        settings = read_settings(
            {
                "ANYDOOR_HOST_ORGANISATION": "RWE",
                "ANYDOOR_LOOPBACK_SECRET": SECRET,
                "ANYDOOR_VAR": str(var),
                "ANYDOOR_DATABASE_URL": store_url,
                "ANYDOOR_BOT_URL": f"http://127.0.0.1:{port}",
                "ANYDOOR_DEMONSTRATION": "1",
                "ANYDOOR_TODAY": "2026-11-23",
            }
        )
        server = await wire(settings, directory=the_directory())
        server.ask.waits, server.ask.look_every = (0.0, 0.0), 0.01
        listeners = [
            await listen(server.loopback, "127.0.0.1", loopback),
            await listen(server.public, "127.0.0.1", public),
        ]
        rasa.webhook = f"http://127.0.0.1:{loopback}/webhook"
        try:
            person = Person(f"http://127.0.0.1:{public}", session, 1, lambda: None)
            yield Scene(server, rasa, person)
        finally:
            for listener in listeners:
                await listener.cleanup()
            await server.close()


@pytest.fixture
async def scene(url: str, tmp_path: Path) -> AsyncIterator[Scene]:
    async with a_scene(url, tmp_path) as opened:
        yield opened


def texts(turn: dict[str, Any]) -> str:
    return " ".join(message["text"] for message in turn["messages"])


async def test_person_complains_of_two_while_rasa_is_away_from_the_start(scene: Scene) -> None:
    scene.rasa.mood = Mood.AWAY

    first = await scene.begin()
    consent = await scene.until("consent", first)
    last = await scene.to_the_end(consent)

    assert NOTICE in texts(first)
    assert {o["means"] for o in consent["ask"]["options"]} == {"all", "some", "none", "unsure"}
    assert last["status"] == "sent"
    assert await scene.cases() == [last["case"]["reference"]]
    assert set(await scene.answered_by()) == {"plain"}
    assert len(scene.rasa.turns) == 3  # the tries of the opening
    record = (await scene.person.call("GET", scene.person.path))["record"]
    given = {o["code"]: o["consent"] for o in record["organisations"]}
    assert given["RWE"] == given["E10000018"] == "given"
    assert scene.person.retries == 0


async def test_case_is_the_same_as_with_rasa(scene: Scene) -> None:
    scene.rasa.mood = Mood.AWAY
    await scene.to_the_end(await scene.begin())
    without = (await scene.person.call("GET", scene.person.path))["record"]

    await scene.rasa_is_back()
    await scene.to_the_end(await scene.begin())
    with_rasa = (await scene.person.call("GET", scene.person.path))["record"]

    assert set(await scene.answered_by()) == {"rasa"}
    assert timeless(without) == timeless(with_rasa)


def timeless(value: Any) -> Any:
    """A record without its moments and its reference."""
    if isinstance(value, dict):
        kept = {n: v for n, v in value.items() if n not in ("reference", "at")}
        return {n: timeless(v) for n, v in kept.items() if not n.endswith("_at")}
    return [timeless(one) for one in value] if isinstance(value, list) else value


async def test_rasa_goes_away_in_the_middle_and_goes_on_at_the_same_point(scene: Scene) -> None:
    turn = await scene.until("outcome_wanted", await scene.begin())
    scene.rasa.mood = Mood.AWAY
    away = await scene.answer(turn)
    later = await scene.answer(away)
    await scene.rasa_is_back()
    seen = len(scene.rasa.turns)

    back = await scene.answer(later)
    last = await scene.to_the_end(back)

    assert NOTICE in texts(away)
    assert NOTICE not in texts(later)
    assert scene.rasa.turns[seen]["asked"] == later["ask"]["question"]
    assert last["status"] == "sent"
    assert await scene.cases() == [last["case"]["reference"]]
    by = await scene.answered_by()
    assert by.count("plain") == 2
    assert by[-1] == by[0] == "rasa"


async def test_message_that_rasa_decided_too_late_is_not_decided_again(scene: Scene) -> None:
    turn = await scene.until("check_answers", await scene.begin())
    scene.rasa.mood = Mood.LATE

    last = await scene.answer(turn)

    assert last["status"] == "sent"
    assert await scene.cases() == [last["case"]["reference"]]
    assert NOTICE not in texts(last)
    assert (await scene.answered_by())[-1] == "rasa"  # who read it, though not who told


@pytest.mark.parametrize(
    "further",
    [pytest.param(0, id="before the next message"), pytest.param(2, id="after two more")],
)
async def test_rasa_that_wakes_with_an_old_message_changes_nothing(
    scene: Scene, further: int
) -> None:
    turn = await scene.until("outcome_wanted", await scene.begin())
    scene.rasa.mood = Mood.ASLEEP
    turn = await scene.answer(turn)
    for _ in range(further):
        turn = await scene.answer(turn)
    before = (await scene.person.call("GET", scene.person.path))["record"]

    scene.rasa.woken.set()
    statuses = await asyncio.gather(*scene.rasa.asleep)

    after = await scene.person.call("GET", scene.person.path)
    assert set(statuses) == ({500} if further else {200})
    assert after["record"] == before
    assert after["turn"] == turn
    await scene.rasa_is_back()
    assert (await scene.to_the_end(turn))["status"] == "sent"


async def test_danger_is_answered_first_while_rasa_is_away(scene: Scene) -> None:
    scene.rasa.mood = Mood.AWAY
    await scene.begin()

    turn = await scene.person.say({"text": "I want to kill myself because of what they did."})

    assert turn["messages"][0]["kind"] == "safety"
    assert turn["ask"]["question"] == "safe_now"


@pytest.mark.parametrize("words", ["whatever", "yes but not my GP", "/affirm", "sure why not"])
async def test_consent_is_taken_only_from_plain_words_while_rasa_is_away(
    scene: Scene, words: str
) -> None:
    scene.rasa.mood = Mood.AWAY
    await scene.until("consent", await scene.begin())

    turn = await scene.person.say({"text": words})

    assert turn["ask"]["question"] == "consent"
    assert (await scene.person.say({"text": "Yes, please."}))["ask"]["question"] != "consent"


async def test_ready_names_the_bot_while_it_is_away(scene: Scene) -> None:
    scene.rasa.mood = Mood.AWAY
    await scene.begin()

    async with scene.person.session.get(f"{scene.person.url}/ready") as answer:
        assert answer.status == 503
        assert (await answer.json(content_type=None))["field"] == "bot"


async def test_store_that_is_down_is_503_with_or_without_rasa(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene.rasa.mood = Mood.AWAY
    turn = await scene.begin()
    assert turn["ask"]["question"] == "story"

    monkeypatch.setattr(scene.server.store, "write", locked)
    sent = {"id": "0b8f2f0e-5c1a-4e0a-9a53-2f6f2f4f6f10", "text": "They lost my notes."}
    headers = {"Authorization": f"Bearer {scene.person.token}"}
    address = f"{scene.person.url}{scene.person.path}/turns"
    async with scene.person.session.post(address, json=sent, headers=headers) as answer:
        assert answer.status == 503
        assert "Retry-After" in answer.headers


async def locked(_: Callable[[Any], Any]) -> None:
    raise StoreUnavailable("locked")
