# SPDX-License-Identifier: Apache-2.0
"""The case store on SQLAlchemy: one transaction a unit, in threads of its own."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from typing import TypeVar

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError
from sqlalchemy.orm import Session

from actions.store.agreements import SqlAgreements
from actions.store.audit import SqlAudit
from actions.store.cases import SqlCases
from actions.store.conversations import SqlConversations, SqlDrafts, SqlJournal
from actions.store.corrections import SqlCorrections
from actions.store.engine import for_writing, make_engine
from actions.store.holidays import SqlHolidays
from actions.store.keys import SqlKeys
from actions.store.mentions import SqlMentions
from actions.store.outbox import SqlOutbox, SqlQueue
from actions.store.staff import SqlStaff
from actions.store.urgent import SqlUrgent
from actions.store.version import CURRENT
from actions.store.wording import SqlWording
from actions.usecases.ports import DuplicateKey, StoreUnavailable, Unit

T = TypeVar("T")

READERS = 3
WRITERS = 8
TRIES = 3
COLLIDED = frozenset({"40001", "40P01"})
"""PostgreSQL: could not be serialised, or a deadlock; trying again is the cure."""
UNIQUE = "23505"


class SqlUnit:
    """The parts of the store within one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @cached_property
    def conversations(self) -> SqlConversations:
        return SqlConversations(self._session)

    @cached_property
    def keys(self) -> SqlKeys:
        return SqlKeys(self._session)

    @cached_property
    def journal(self) -> SqlJournal:
        return SqlJournal(self._session)

    @cached_property
    def drafts(self) -> SqlDrafts:
        return SqlDrafts(self._session)

    @cached_property
    def cases(self) -> SqlCases:
        return SqlCases(self._session)

    @cached_property
    def outbox(self) -> SqlOutbox:
        return SqlOutbox(self._session)

    @cached_property
    def queue(self) -> SqlQueue:
        return SqlQueue(self._session)

    @cached_property
    def audit(self) -> SqlAudit:
        return SqlAudit(self._session)

    @cached_property
    def staff(self) -> SqlStaff:
        return SqlStaff(self._session)

    @cached_property
    def urgent(self) -> SqlUrgent:
        return SqlUrgent(self._session)

    @cached_property
    def agreements(self) -> SqlAgreements:
        return SqlAgreements(self._session)

    @cached_property
    def holidays(self) -> SqlHolidays:
        return SqlHolidays(self._session)

    @cached_property
    def corrections(self) -> SqlCorrections:
        return SqlCorrections(self._session)

    @cached_property
    def mentions(self) -> SqlMentions:
        return SqlMentions(self._session)

    @cached_property
    def wording(self) -> SqlWording:
        return SqlWording(self._session)


class SqlStore:
    """Opens connections on first use; `close` ends them.

    SQLite has one writer at a time, so there its writes queue in one thread of ours, which is
    quicker and fairer than its own waiting.
    """

    def __init__(self, url: str) -> None:
        self._engine = make_engine(url)
        self._writing = for_writing(self._engine)
        self._single = self._engine.dialect.name == "sqlite"
        self._writers = ThreadPoolExecutor(1 if self._single else WRITERS, "store-write")
        self._readers = ThreadPoolExecutor(READERS, "store-read")

    async def write(self, work: Callable[[Unit], T]) -> T:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._writers, _transaction, self._writing, work)

    async def read(self, work: Callable[[Unit], T]) -> T:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._readers, _transaction, self._engine, work)

    async def writable(self) -> bool:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._writers, _writable, self._writing)

    async def wipe(self) -> None:
        """Let nothing of what was deleted stay behind in SQLite's write-ahead log."""
        if self._single:
            loop = asyncio.get_running_loop()
            await loop.run_in_executor(self._writers, _empty_log, self._engine)

    def close(self) -> None:
        self._writers.shutdown()
        self._readers.shutdown()
        self._engine.dispose()


def _transaction(engine: Engine, work: Callable[[Unit], T]) -> T:
    for last in (False,) * (TRIES - 1) + (True,):
        try:
            with Session(engine, expire_on_commit=False) as session, session.begin():
                return work(SqlUnit(session))
        except IntegrityError as error:
            if _is_duplicate(error):
                raise DuplicateKey from None
            raise
        except DBAPIError as error:
            if not last and getattr(error.orig, "sqlstate", None) in COLLIDED:
                continue
            raise StoreUnavailable(type(error.orig).__name__) from None
    raise AssertionError("unreachable")


def _is_duplicate(error: IntegrityError) -> bool:
    return getattr(error.orig, "sqlstate", None) == UNIQUE or "UNIQUE" in str(error.orig)


def _writable(engine: Engine) -> bool:
    """Whether a transaction that writes can begin, on tables of this program's version."""
    try:
        with engine.connect() as connection, connection.begin() as transaction:
            found = connection.scalar(text("SELECT version_num FROM alembic_version"))
            connection.execute(text("DELETE FROM deliveries WHERE key = 'never a key'"))
            transaction.rollback()
            return bool(found == CURRENT)
    except SQLAlchemyError:
        return False


def _empty_log(engine: Engine) -> None:
    with engine.connect() as connection:
        cursor = connection.connection.cursor()
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.close()
