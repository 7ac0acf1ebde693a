# SPDX-License-Identifier: Apache-2.0
"""Corrections in a real store: one of a kind in force, the earlier ones kept."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from actions.directory.corrections import (
    AdvocacyCorrection,
    Alias,
    ContactCorrection,
    LocalProvider,
)
from actions.store.migrate import downgrade, upgrade
from actions.store.sql import SqlStore
from actions.usecases.ports import Unit
from actions.usecases.values import ConfirmedMention, CountedMention, KeptCorrection

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
ALL = [
    ContactCorrection("RWE", "01632 960001", "“pals”@example.org", "1 Quay Road", on="2026-11-25"),
    Alias("le café élan", "RWE"),
    AdvocacyCorrection("E10000018", "Quay Advocacy", web="https://example.org", as_of="2026-11"),
]


@pytest.mark.parametrize("correction", ALL, ids=["contact", "alias", "advocacy"])
async def test_a_correction_comes_back_as_it_went_in(store: SqlStore, correction) -> None:
    number = await store.write(lambda unit: unit.corrections.add(correction, by="ada", at=NOW))
    kept = await store.read(lambda unit: unit.corrections.in_force())
    assert kept == (KeptCorrection(number, correction, "ada", NOW),)


async def test_a_local_provider_gets_a_code_that_stays(store: SqlStore) -> None:
    for name in ("Quay House", "Oak House"):
        provider = LocalProvider(name, "Leicester", "care home")
        await store.write(lambda unit, p=provider: unit.corrections.add(p, by="ada", at=NOW))
    first = await store.read(lambda unit: unit.corrections.in_force())
    assert [k.correction.code for k in first] == [f"LOCAL-{k.number}" for k in first]
    await store.write(lambda unit: unit.corrections.end(first[0].number, by="ada", at=NOW))
    left = await store.read(lambda unit: unit.corrections.in_force())
    assert left == first[1:]


async def test_a_later_correction_of_the_same_ends_the_earlier_one(store: SqlStore) -> None:
    for phone in ("01632 960001", "01632 960002"):
        contact = ContactCorrection("RWE", phone)
        await store.write(lambda unit, c=contact: unit.corrections.add(c, by="ada", at=NOW))
    (kept,) = await store.read(lambda unit: unit.corrections.in_force())
    assert kept.correction.phone == "01632 960002"
    with store._engine.connect() as connection:
        assert connection.scalar(text("SELECT COUNT(*) FROM directory_corrections")) == 2


async def test_a_correction_is_ended_once(store: SqlStore) -> None:
    number = await store.write(lambda unit: unit.corrections.add(ALL[0], by="ada", at=NOW))
    ended = [
        await store.write(lambda unit: unit.corrections.end(number, by="ada", at=NOW))
        for _ in range(2)
    ]
    assert [one is None for one in ended] == [False, True]
    assert await store.write(lambda unit: unit.corrections.end(99, by="ada", at=NOW)) is None


def test_the_tables_go_back_to_the_version_before(empty_url: str) -> None:
    upgrade(empty_url)
    downgrade(empty_url, "0001")
    upgrade(empty_url)


async def test_explained_words_are_counted_by_case(store: SqlStore) -> None:
    said = [("A", "RWE", False), ("B", "RWE", True), ("C", "RT5", False), ("C", "RWE", False)]

    def work(unit: Unit) -> None:
        for reference, code, alone in said:
            mention = ConfirmedMention(reference, "le café", code, "hana", NOW, alone)
            unit.mentions.put(mention)

    await store.write(work)
    counted = await store.read(lambda unit: unit.mentions.counted())
    assert counted == (CountedMention("le café", "RWE", 3, True),)
