# SPDX-License-Identifier: Apache-2.0
"""Keeps conversations in SQL: `tracker_store: {type: bot.store.Store}` in endpoints.yml.

SQLite or PostgreSQL. A turn is one transaction: its events, and the head that says where the
conversation stands. Nothing falls back to memory and no clock decides what is read. Blocking work
is done in a thread, since other conversations share the event loop.
"""

import asyncio
import itertools
import json
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final, TypeVar

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SQLTrackerStore, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT_NAME_KEY
from sqlalchemy.engine import URL, Connection, Engine, make_url

from bot.head import Head, HeldTracker

Found = TypeVar("Found")

BUSY_SECONDS: Final = 1
METADATA: Final = SQLTrackerStore.Base.metadata
EVENTS: Final = SQLTrackerStore.SQLEvent.__table__
HEADS: Final = sa.Table(
    "heads",
    METADATA,
    sa.Column("sender_id", sa.String(255), primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("message_id", sa.String(255)),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("saved_at", sa.Float, nullable=False, index=True),
)


class StoreError(Exception):
    """The store cannot do what was asked; says nothing of what it holds."""


class Store(SQLTrackerStore):
    """Rasa's tracker store, made safe. `keep_days` is how long an idle conversation is kept."""

    def __init__(
        self,
        domain: Domain | None = None,
        host: str | None = None,
        event_broker: EventBroker | None = None,
        keep_days: int = 30,
        **unknown: Any,
    ) -> None:
        """Open the store; Rasa hands the `url` of endpoints.yml in as `host`.

        Raises:
            StoreError: for an unknown setting or an address that is not of SQLite or PostgreSQL.
            sqlalchemy.exc.OperationalError: where the store cannot be reached.
        """
        if unknown or not host:
            raise StoreError(f"tracker_store needs a url; not understood: {sorted(unknown)}")
        self.keep_days = keep_days
        self.engine = open_engine(make_url(host))
        METADATA.create_all(self.engine)
        TrackerStore.__init__(self, domain, event_broker)

    def init_tracker(self, sender_id: str) -> HeldTracker:
        return HeldTracker(sender_id, self.domain.slots)

    async def retrieve(self, sender_id: str) -> HeldTracker:
        """The conversation as it stands, rebuilt from its head; an empty one before its first turn.

        Never None: Rasa would make a tracker of its own and save it before anything was said.
        """
        query = sa.select(HEADS.c.version, HEADS.c.message_id, HEADS.c.state).where(
            HEADS.c.sender_id == sender_id
        )
        row = await self._in_thread(lambda connection: connection.execute(query).first())
        tracker = self.init_tracker(sender_id)
        if row is None:
            return tracker
        for event in Head.from_json(row.state).events():
            tracker.update(event)
        tracker.kept = len(tracker.events)
        tracker.version, tracker.last_message = row.version, row.message_id
        return tracker

    async def exists(self, conversation_id: str) -> bool:
        return (await self.retrieve(conversation_id)).version > 0

    async def retrieve_full_tracker(self, conversation_id: str) -> DialogueStateTracker | None:
        """The conversation with every event ever stored, for looking on; it cannot be saved."""
        events = await self._in_thread(lambda c: stored_events(c, conversation_id))
        if not events:
            return None
        return DialogueStateTracker.from_events(conversation_id, events, self.domain.slots)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Add the new events and replace the head, both or neither.

        Raises:
            StoreError: where another process saved this conversation since it was read.
        """
        if not isinstance(tracker, HeldTracker):
            raise StoreError("only a conversation read from this store can be saved")
        added = [
            row_of(event, tracker) for event in itertools.islice(tracker.events, tracker.kept, None)
        ]
        message_id = tracker.latest_message.message_id if tracker.latest_message else None
        head = {
            "version": tracker.version + 1,
            "message_id": message_id or tracker.last_message,
            "state": Head.of(tracker).to_json(),
            "saved_at": time.time(),
        }
        await self._in_thread(lambda c: write_turn(c, tracker.sender_id, head=head, events=added))
        tracker.kept, tracker.version = len(tracker.events), tracker.version + 1

    async def replies(self, sender_id: str, message_id: str) -> list[BotUttered] | None:
        """What was said to a message that was taken before; None for one that was not."""
        events = await self._in_thread(lambda c: stored_events(c, sender_id))
        return replies_to(events, message_id)

    async def keys(self) -> Iterable[str]:
        rows = await self._in_thread(lambda c: c.execute(sa.select(HEADS.c.sender_id)).all())
        return [row.sender_id for row in rows]

    async def forget(self, sender_id: str) -> None:
        """Delete a person's conversation, and from SQLite's files as well."""
        await self._in_thread(lambda connection: erase(connection, [sender_id]))
        await self._sweep()

    async def forget_idle(self, *, before: float) -> int:
        """Delete conversations last saved before a moment (seconds since 1970); says how many."""

        def purge(connection: Connection) -> int:
            query = sa.select(HEADS.c.sender_id).where(HEADS.c.saved_at < before).limit(500)
            idle = [row.sender_id for row in connection.execute(query)]
            erase(connection, idle)
            return len(idle)

        total = 0
        while found := await self._in_thread(purge):
            total += found
        if total:
            await self._sweep()
        return total

    async def _sweep(self) -> None:
        """Empty SQLite's write-ahead log, which still holds what was deleted.

        Raises:
            StoreError: where somebody reads the file just now, so that it could not be emptied.
        """
        if self.engine.dialect.name != "sqlite":
            return
        pragma = sa.text("PRAGMA wal_checkpoint(TRUNCATE)")
        row = await self._in_thread(
            lambda connection: connection.execute(pragma).one(), begin=False
        )
        if row[0]:
            raise StoreError("the write-ahead log is in use")

    async def _in_thread(self, work: Callable[[Connection], Found], *, begin: bool = True) -> Found:
        def run() -> Found:
            with self.engine.begin() if begin else self.engine.connect() as connection:
                return work(connection)

        return await asyncio.to_thread(run)


def open_engine(url: URL) -> Engine:
    """An engine with short waits. SQLite gets a write-ahead log, full syncing and real deletion."""
    if url.get_backend_name() == "postgresql":
        return sa.create_engine(
            url.set(drivername="postgresql+psycopg"),
            pool_pre_ping=True,
            connect_args={
                "connect_timeout": BUSY_SECONDS,
                "options": f"-c lock_timeout={BUSY_SECONDS}s -c statement_timeout=5s",
            },
        )
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        raise StoreError("tracker_store.url must be an SQLite file or a PostgreSQL database")
    Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = sa.create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    sa.event.listen(engine, "connect", set_pragmas)
    return engine


def set_pragmas(connection: Any, _: Any) -> None:
    """Ask for safety and check that it was given.

    Raises:
        StoreError: where the file cannot have a write-ahead log.
    """
    (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    if mode != "wal":
        raise StoreError("the tracker's file cannot have a write-ahead log")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")


def write_turn(
    connection: Connection, sender_id: str, *, head: dict[str, Any], events: list[dict[str, Any]]
) -> None:
    if head["version"] == 1:
        connection.execute(sa.insert(HEADS).values(sender_id=sender_id, **head))
    else:
        same = (HEADS.c.sender_id == sender_id) & (HEADS.c.version == head["version"] - 1)
        if connection.execute(sa.update(HEADS).where(same).values(**head)).rowcount != 1:
            raise StoreError("the conversation was saved by somebody else meanwhile")
    if events:
        connection.execute(sa.insert(EVENTS), events)


def row_of(event: Event, tracker: DialogueStateTracker) -> dict[str, Any]:
    """An event as a row, in the columns of Rasa's own table."""
    data = event.as_dict()
    return {
        "sender_id": tracker.sender_id,
        "type_name": event.type_name,
        "timestamp": data.get("timestamp"),
        "intent_name": data.get("parse_data", {}).get("intent", {}).get(INTENT_NAME_KEY),
        "action_name": data.get("name"),
        "data": json.dumps(data),
    }


def stored_events(connection: Connection, sender_id: str) -> list[Event]:
    query = sa.select(EVENTS.c.data).where(EVENTS.c.sender_id == sender_id).order_by(EVENTS.c.id)
    return [Event.from_parameters(json.loads(row.data)) for row in connection.execute(query)]


def replies_to(events: list[Event], message_id: str) -> list[BotUttered] | None:
    """The bot's events between a message and the next one."""
    found: list[BotUttered] | None = None
    for event in events:
        if isinstance(event, UserUttered):
            if found is not None:
                return found
            found = [] if event.message_id == message_id else None
        elif found is not None and isinstance(event, BotUttered):
            found.append(event)
    return found


def erase(connection: Connection, senders: list[str]) -> None:
    for table in (EVENTS, HEADS):
        connection.execute(sa.delete(table).where(table.c.sender_id.in_(senders)))
