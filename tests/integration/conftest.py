# SPDX-License-Identifier: Apache-2.0
"""Stores to try things on: always SQLite, and PostgreSQL where there is one."""

import os
import secrets
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from actions.store.migrate import upgrade
from actions.store.sql import SqlStore
from tests.integration.serving import Site, serving
from tests.integration.world import World

POSTGRES = "ANYDOOR_TEST_POSTGRES_URL"


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a store without tables."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'store.sqlite3'}"
        return
    url = os.environ.get(POSTGRES)
    if url is None:
        pytest.skip(f"{POSTGRES} names no PostgreSQL server")
    name = f"test_{secrets.token_hex(8)}"
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
    yield f"{url}?options=-csearch_path%3D{name}"
    with engine.begin() as connection:
        connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
    engine.dispose()


@pytest.fixture
def url(empty_url: str) -> str:
    """The address of a store with its tables."""
    upgrade(empty_url)
    return empty_url


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
