# SPDX-License-Identifier: Apache-2.0
"""The store by itself: what is written, what is read, what is gone, on both databases."""

import os
import sqlite3
import time
import warnings
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
import time_machine
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    BotUttered,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

from bot.head import HeldTracker
from bot.store import EVENTS, HEADS, Store, StoreError

ROOT = Path(__file__).parents[2]
with warnings.catch_warnings():
    # Rasa tells everybody whose domain has slots what changed in 3.0.
    warnings.filterwarnings("ignore", message="Slot auto-fill has been removed")
    DOMAIN = Domain.load(str(ROOT / "domain.yml"))
POSTGRES = os.environ.get("ANYDOOR_TEST_POSTGRES_URL", "")


@contextmanager
def own_database() -> Iterator[str]:
    """An empty database on the PostgreSQL server for tests; others use the server as well."""
    server = sa.create_engine(
        sa.make_url(POSTGRES).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT"
    )
    with server.connect() as connection:
        connection.execute(sa.text("DROP DATABASE IF EXISTS anydoor_bot_store"))
        connection.execute(sa.text("CREATE DATABASE anydoor_bot_store"))
    url = sa.make_url(POSTGRES).set(database="anydoor_bot_store")
    yield url.render_as_string(hide_password=False)
    with server.connect() as connection:
        connection.execute(sa.text("DROP DATABASE anydoor_bot_store"))
    server.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "postgresql" and not POSTGRES:
        pytest.skip("ANYDOOR_TEST_POSTGRES_URL names no PostgreSQL server")
    file = nullcontext(f"sqlite:///{tmp_path / 'tracker.db'}")
    with own_database() if request.param == "postgresql" else file as url:
        opened = Store(domain=DOMAIN, host=url)
        yield opened
        opened.engine.dispose()


async def take_turn(store: Store, sender: str, number: int, *, words: str = "hello") -> HeldTracker:
    """A turn as Rasa writes it."""
    tracker = await store.retrieve(sender)
    opening = [ActiveLoop("case_form")] if tracker.active_loop_name is None else []
    events = [
        UserUttered(words, {"name": "greeting", "confidence": 1.0}, message_id=f"m{number}"),
        ActionExecuted("case_form"),
        *opening,
        BotUttered(f"answer {number}", metadata={"kind": "say", "utter_action": "utter_a"}),
        SlotSet("turn", number),
        SlotSet("organisations", ["RWE"]),
        SlotSet("requested_slot", "story"),
        ActionExecuted("action_listen"),
    ]
    for event in events:
        tracker.update(event)
    await store.save(tracker)
    return tracker


def counted(store: Store, table: sa.Table) -> int:
    with store.engine.connect() as connection:
        return int(connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one())


async def test_a_conversation_comes_back_as_it_stood(store: Store) -> None:
    await take_turn(store, "c1", 1)
    tracker = await store.retrieve("c1")

    assert tracker.get_slot("turn") == 1
    assert tracker.get_slot("organisations") == ["RWE"]
    assert tracker.get_slot("requested_slot") == "story"
    assert tracker.active_loop_name == "case_form"
    assert tracker.latest_action_name == "action_listen"
    assert tracker.last_message == "m1"


async def test_a_conversation_that_was_never_saved_is_empty_and_leaves_nothing(
    store: Store,
) -> None:
    tracker = await store.get_or_create_tracker("c1", append_action_listen=False)

    assert list(tracker.events) == []
    assert not await store.exists("c1")
    assert counted(store, EVENTS) == counted(store, HEADS) == 0


async def test_turn_two_hundred_costs_what_turn_ten_does(store: Store) -> None:
    read, written = [], []
    for number in range(1, 201):
        before = counted(store, EVENTS)
        read.append(len((await store.retrieve("c1")).events))
        await take_turn(store, "c1", number)
        written.append(counted(store, EVENTS) - before)

    assert read[9] == read[199]
    assert written[9] == written[199]
    assert counted(store, HEADS) == 1


async def test_no_clock_decides_what_is_read(store: Store) -> None:
    with time_machine.travel(time.time() + 7200, tick=False):
        await take_turn(store, "c1", 1)
    await take_turn(store, "c1", 2)

    tracker = await store.retrieve("c1")
    assert tracker.active_loop_name == "case_form"
    assert tracker.get_slot("turn") == 2


async def test_a_second_writer_is_noticed_and_writes_nothing(store: Store) -> None:
    await take_turn(store, "c1", 1)
    mine, theirs = await store.retrieve("c1"), await store.retrieve("c1")
    theirs.update(SlotSet("turn", 2))
    await store.save(theirs)
    rows = counted(store, EVENTS)

    mine.update(SlotSet("turn", 3))
    with pytest.raises(StoreError):
        await store.save(mine)
    assert counted(store, EVENTS) == rows
    assert (await store.retrieve("c1")).get_slot("turn") == 2


async def test_two_openings_at_once_make_one_conversation(store: Store) -> None:
    first, second = await store.retrieve("c1"), await store.retrieve("c1")
    await store.save(first)
    with pytest.raises(sa.exc.IntegrityError):
        await store.save(second)


async def test_a_tracker_from_elsewhere_is_not_saved(store: Store) -> None:
    with pytest.raises(StoreError):
        await store.save(DialogueStateTracker("c1", DOMAIN.slots))


async def test_the_answer_to_any_earlier_message_is_found_again(store: Store) -> None:
    for number in range(1, 4):
        await take_turn(store, "c1", number)

    for number in range(1, 4):
        said = await store.replies("c1", f"m{number}")
        assert said is not None
        assert [event.text for event in said] == [f"answer {number}"]
    assert await store.replies("c1", "m4") is None
    assert await store.replies("c2", "m1") is None


async def test_every_event_can_be_looked_at(store: Store) -> None:
    await take_turn(store, "c1", 1)
    await take_turn(store, "c1", 2)
    whole = await store.retrieve_full_tracker("c1")

    assert whole is not None
    assert [e.text for e in whole.events if isinstance(e, UserUttered)] == ["hello", "hello"]
    assert await store.retrieve_full_tracker("c2") is None
    assert list(await store.keys()) == ["c1"]


async def test_forgetting_one_person_leaves_the_others(store: Store) -> None:
    await take_turn(store, "c1", 1)
    await take_turn(store, "c2", 1)
    await store.forget("c1")

    assert not await store.exists("c1")
    assert await store.exists("c2")
    assert await store.replies("c1", "m1") is None


async def test_idle_conversations_are_forgotten_and_others_kept(store: Store) -> None:
    with time_machine.travel(time.time() - 40 * 86400, tick=False):
        for number in range(3):
            await take_turn(store, f"old-{number}", 1)
    await take_turn(store, "new", 1)

    assert await store.forget_idle(before=time.time() - 30 * 86400) == 3
    assert list(await store.keys()) == ["new"]
    assert await store.forget_idle(before=time.time() - 30 * 86400) == 0


async def test_what_was_forgotten_is_in_no_file(tmp_path: Path) -> None:
    store = Store(domain=DOMAIN, host=f"sqlite:///{tmp_path / 'tracker.db'}")
    canary = "canary-4711"
    for number in range(1, 30):
        await take_turn(store, "c1", number, words=f"{canary} " * 100)
    await store.forget("c1")

    assert not any(canary.encode() in path.read_bytes() for path in tmp_path.iterdir())
    store.engine.dispose()


async def test_forgetting_says_so_when_the_log_cannot_be_emptied(tmp_path: Path) -> None:
    file = tmp_path / "tracker.db"
    store = Store(domain=DOMAIN, host=f"sqlite:///{file}")
    await take_turn(store, "c1", 1)
    with closing(sqlite3.connect(file, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM events").fetchone()
        with pytest.raises(StoreError, match="in use"):
            await store.forget("c1")
    await store.forget("c1")
    store.engine.dispose()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("secure_delete", 1)],
)
def test_sqlite_is_asked_for_safety(tmp_path: Path, pragma: str, value: Any) -> None:
    store = Store(domain=DOMAIN, host=f"sqlite:///{tmp_path / 'new' / 'tracker.db'}")
    with store.engine.connect() as connection:
        assert connection.execute(sa.text(f"PRAGMA {pragma}")).scalar_one() == value
    store.engine.dispose()


@pytest.mark.parametrize(
    "given",
    [
        pytest.param({}, id="no address"),
        pytest.param({"host": "sqlite://"}, id="memory"),
        pytest.param({"host": "sqlite:///:memory:"}, id="memory by name"),
        pytest.param({"host": "mysql://localhost/x"}, id="another database"),
        pytest.param({"host": "sqlite:///x.db", "dialect": "sqlite"}, id="an unknown setting"),
    ],
)
def test_a_store_that_would_not_keep_what_it_is_given_is_refused(given: dict[str, str]) -> None:
    with pytest.raises(StoreError):
        Store(domain=DOMAIN, **given)
