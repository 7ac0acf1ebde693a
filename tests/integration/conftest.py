# SPDX-License-Identifier: Apache-2.0
"""Stores to try things on: always SQLite, and PostgreSQL where there is one."""

import os
import secrets
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from actions.store.migrate import upgrade
from actions.store.rows import Base
from actions.store.sql import SqlStore
from tests.integration.serving import Site, serving
from tests.integration.world import World

POSTGRES = "ANYDOOR_TEST_POSTGRES_URL"


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def kind(request: pytest.FixtureRequest) -> str:
    """Which of the two kinds of store."""
    if request.param == "postgres" and POSTGRES not in os.environ:
        pytest.skip(f"{POSTGRES} names no PostgreSQL server")
    return str(request.param)


@pytest.fixture
def empty_url(kind: str, tmp_path: Path) -> Iterator[str]:
    """The address of a store without tables."""
    if kind == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.sqlite3'}"
    else:
        with schema() as url:
            yield url


@contextmanager
def schema() -> Iterator[str]:
    """A part of the PostgreSQL server of its own, taken away afterwards."""
    name, url = f"test_{secrets.token_hex(8)}", os.environ[POSTGRES]
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    yield f"{url}?options=-csearch_path%3D{name}"
    with engine.begin() as connection:
        connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
    engine.dispose()


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with its tables, to be copied."""
    file = tmp_path_factory.mktemp("store") / "made.sqlite3"
    upgrade(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def shared_schema() -> Iterator[str]:
    """A PostgreSQL schema with its tables, to be emptied between tests."""
    with schema() as url:
        upgrade(url)
        yield url


@pytest.fixture
def url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a store with its tables and nothing in them."""
    if kind == "sqlite":
        file = tmp_path / "store.sqlite3"
        shutil.copy(request.getfixturevalue("made_once"), file)
        return f"sqlite:///{file}"
    address: str = request.getfixturevalue("shared_schema")
    tables = ", ".join(name for name in Base.metadata.tables if name != "audit_head")
    engine = create_engine(address)
    with engine.begin() as connection:
        connection.execute(text(f"TRUNCATE {tables} RESTART IDENTITY"))
        connection.execute(text("DELETE FROM audit_head"))
        connection.execute(text(f"INSERT INTO audit_head VALUES (1, 0, '{'0' * 64}')"))
    engine.dispose()
    return address


@pytest.fixture
def store(url: str) -> Iterator[SqlStore]:
    opened = SqlStore(url)
    yield opened
    opened.close()


@pytest.fixture
def world(store: SqlStore) -> World:
    return World(store)


@pytest.fixture
async def site(world: World) -> AsyncIterator[Site]:
    async with serving(world) as opened:
        yield opened
