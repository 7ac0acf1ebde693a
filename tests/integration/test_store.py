# SPDX-License-Identifier: Apache-2.0
"""The store itself: tables that match, pragmas that hold, rows that come back as they went in."""

import asyncio
import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from actions.domain.draft import Channel, Draft
from actions.store.engine import PRAGMAS, make_engine
from actions.store.migrate import MIGRATIONS, downgrade, upgrade
from actions.store.rows import Base
from actions.store.sql import SqlStore
from actions.store.version import CURRENT
from actions.usecases.errors import TryAgain
from actions.usecases.ports import DuplicateKey, StoreUnavailable, Unit
from actions.usecases.values import (
    AuditEvent,
    Conversation,
    ConversationStatus,
    Errand,
    HolidayCorrection,
    JournalTurn,
    KeptDraft,
    Parcel,
    Said,
    Staff,
    StaffAccount,
    StaffRole,
    StaffSession,
)
from tests.integration.world import World

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
CONVERSATION = Conversation(
    id="a" * 32,
    token_hash="0" * 64,
    sender="b" * 32,
    channel=Channel.WEB_CHAT,
    status=ConversationStatus.OPEN,
    created_at=NOW,
    last_used_at=NOW,
)


def test_newest_migration_is_the_one_the_program_is_for() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))

    assert ScriptDirectory.from_config(config).get_current_head() == CURRENT


def test_migrations_make_the_tables_that_the_rows_describe(url: str) -> None:
    engine = make_engine(url)
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), Base.metadata)
    engine.dispose()

    assert differences == []


def test_migrations_go_back_and_forth(empty_url: str) -> None:
    upgrade(empty_url)
    downgrade(empty_url, "base")
    engine = make_engine(empty_url)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT COUNT(*) FROM alembic_version")) == 0
    engine.dispose()
    upgrade(empty_url)


async def test_store_without_its_tables_is_not_writable(empty_url: str) -> None:
    store = SqlStore(empty_url)
    try:
        assert not await store.writable()
        upgrade(empty_url)
        assert await store.writable()
    finally:
        store.close()


def test_sqlite_keeps_what_it_promises(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'folder' / 'store.sqlite3'}")
    expected = {**PRAGMAS, "journal_mode": "wal", "synchronous": 2}
    expected |= {"foreign_keys": 1, "secure_delete": 1}

    with engine.connect() as connection:
        found = {name: connection.scalar(text(f"PRAGMA {name}")) for name in PRAGMAS}
    engine.dispose()

    assert found == expected


async def test_locked_store_says_so_within_two_seconds(tmp_path: Path) -> None:
    file = tmp_path / "store.sqlite3"
    upgrade(f"sqlite:///{file}")
    store = SqlStore(f"sqlite:///{file}")
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        began = asyncio.get_running_loop().time()
        with pytest.raises(StoreUnavailable):
            await store.write(lambda unit: unit.conversations.add(CONVERSATION))
        assert asyncio.get_running_loop().time() - began < 2
        assert not await store.writable()
        assert await store.read(lambda unit: unit.conversations.get(CONVERSATION.id)) is None
    finally:
        other.close()
    await store.write(lambda unit: unit.conversations.add(CONVERSATION))
    store.close()


async def test_person_is_not_told_that_words_are_kept_when_they_are_not(tmp_path: Path) -> None:
    file = tmp_path / "store.sqlite3"
    upgrade(f"sqlite:///{file}")
    store = SqlStore(f"sqlite:///{file}")
    world = World(store)
    talk = await world.start()
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(TryAgain) as refused:
        await world.say(talk, "she is in danger now")

    assert "not kept" in refused.value.said
    assert "999" in refused.value.said
    other.close()
    assert (await world.say(talk, "she is in danger now"))["number"] == 2
    store.close()


async def test_deleted_words_are_nowhere_in_the_files(tmp_path: Path) -> None:
    file = tmp_path / "store.sqlite3"
    upgrade(f"sqlite:///{file}")
    store = SqlStore(f"sqlite:///{file}")
    world = World(store)
    talk = await world.start()
    for n in range(5):
        await world.say(talk, f"canary-7731 number {n}")
    assert any(b"canary-7731" in path.read_bytes() for path in tmp_path.iterdir())

    await world.door.delete(talk.conversation, talk.token)

    assert not any(b"canary-7731" in path.read_bytes() for path in tmp_path.iterdir())
    store.close()


async def test_failed_work_leaves_nothing(store: SqlStore) -> None:
    def work(unit: Unit) -> None:
        unit.conversations.add(CONVERSATION)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        await store.write(work)

    assert await store.read(lambda unit: unit.conversations.get(CONVERSATION.id)) is None


async def test_conversation_comes_back_as_it_went_in(store: SqlStore) -> None:
    await store.write(lambda unit: unit.conversations.add(CONVERSATION))
    changed = replace(CONVERSATION, status=ConversationStatus.SENT, turns=7, entered_by="desk")

    await store.write(lambda unit: unit.conversations.put(changed))

    assert await store.read(lambda unit: unit.conversations.get(CONVERSATION.id)) == changed


async def test_turn_comes_back_as_it_went_in(store: SqlStore) -> None:
    turn = JournalTurn(
        conversation=CONVERSATION.id,
        client_id="c",
        body_hash="h",
        number=2,
        kind=Said.CHOICE,
        said_at=NOW,
        text="",
        chosen=("all", "unlisted:the “home”"),
        labels=("Yes, both", "👩‍👩‍👧‍👦"),
    )

    def work(unit: Unit) -> None:
        unit.conversations.add(CONVERSATION)
        unit.journal.add(turn)

    await store.write(work)

    assert await store.read(lambda unit: unit.journal.get(CONVERSATION.id, "c")) == turn
    assert await store.read(lambda unit: unit.journal.waiting(CONVERSATION.id)) == [turn]


async def test_first_answer_of_a_turn_stays(store: SqlStore) -> None:
    turn = JournalTurn(CONVERSATION.id, "c", "h", 2, Said.TEXT, NOW, text="words")

    def work(unit: Unit) -> None:
        unit.conversations.add(CONVERSATION)
        unit.journal.add(turn)
        for answer in ("first", "second"):
            unit.journal.put_reply(
                CONVERSATION.id, "c", reply={"ask": answer}, minted={"v": answer}, at=NOW
            )

    await store.write(work)

    kept = await store.read(lambda unit: unit.journal.last_answered(CONVERSATION.id))
    assert kept == replace(turn, reply={"ask": "first"}, minted={"v": "first"})


async def test_draft_comes_back_as_it_went_in(store: SqlStore) -> None:
    draft = Draft(conversation=CONVERSATION.id, receiving_organisation="RWE", received_at=NOW)
    kept = KeptDraft("b" * 32, CONVERSATION.id, draft, version=1, reply=({"text": "“Hello” 👋"},))

    def work(unit: Unit) -> None:
        unit.conversations.add(CONVERSATION)
        unit.drafts.add(kept)

    await store.write(work)

    assert await store.read(lambda unit: unit.drafts.get("b" * 32)) == kept


async def test_same_key_cannot_go_into_the_outbox_twice(store: SqlStore) -> None:
    parcel = Parcel("key", Errand.CASE_SENT, organisation="RWE", reference="7K3M-9XQT")
    await store.write(lambda unit: unit.outbox.add(parcel, at=NOW))

    with pytest.raises(DuplicateKey):
        await store.write(lambda unit: unit.outbox.add(parcel, at=NOW))


async def test_leased_parcel_is_free_again_when_the_lease_ends(store: SqlStore) -> None:
    parcel = Parcel("key", Errand.CASE_SENT, organisation="RWE", reference="7K3M-9XQT")
    await store.write(lambda unit: unit.outbox.add(parcel, at=NOW))

    async def lease(at: datetime) -> list[Parcel]:
        until = at + timedelta(seconds=30)
        return await store.write(
            lambda unit: list(unit.outbox.lease(now=at, until=until, by="me", most=5))
        )

    assert await lease(NOW) == [parcel]
    assert await lease(NOW + timedelta(seconds=29)) == []
    assert await lease(NOW + timedelta(seconds=31)) == [parcel]


async def test_account_sessions_and_token_come_back(store: SqlStore) -> None:
    staff = Staff("handler.rwe", "RWE", frozenset({StaffRole.HANDLER, StaffRole.LEAD}))
    account = StaffAccount(staff, "hash")
    session = StaffSession("s" * 64, staff.name, NOW, NOW)

    def work(unit: Unit) -> None:
        unit.staff.put(account, at=NOW)
        unit.staff.add_session(session)
        unit.staff.put_token(staff.name, "old", at=NOW)
        unit.staff.put_token(staff.name, "new", at=NOW)
        unit.staff.put(replace(account, password_hash="other"), at=NOW)

    await store.write(work)

    assert await store.read(lambda unit: unit.staff.session("s" * 64)) == session
    assert await store.read(lambda unit: unit.staff.of_token("old")) is None
    found = await store.read(lambda unit: unit.staff.of_token("new"))
    assert found == replace(account, password_hash="other")


async def test_correction_of_a_holiday_is_kept_changed_and_taken_back(store: SqlStore) -> None:
    day, other = date(2026, 12, 24), date(2026, 5, 4)
    proclaimed = HolidayCorrection(day, holiday=True, note="proclaimed")
    moved = HolidayCorrection(other, holiday=False, note="moved")
    for correction in (HolidayCorrection(day, holiday=False), proclaimed, moved):
        await store.write(lambda unit, put=correction: unit.holidays.put(put))

    assert await store.read(lambda unit: unit.holidays.corrections()) == [moved, proclaimed]

    await store.write(lambda unit: unit.holidays.take_back(other))

    assert await store.read(lambda unit: unit.holidays.corrections()) == [proclaimed]


async def test_audit_from_many_at_once_is_one_whole_chain(store: SqlStore) -> None:
    async def add(n: int) -> None:
        event = AuditEvent(f"event-{n}", actor="me", at=NOW, detail={"n": str(n)})
        await store.write(lambda unit: unit.audit.add(event))

    await asyncio.gather(*(add(n) for n in range(20)))

    assert await store.read(lambda unit: unit.audit.first_bad_row()) is None
    with store._engine.connect() as connection:
        assert connection.scalar(text("SELECT MAX(number) FROM audit")) == 20
