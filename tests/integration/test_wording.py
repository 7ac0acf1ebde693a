# SPDX-License-Identifier: Apache-2.0
"""Changed words in a real store: one change of a response in force, the earlier ones kept."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from actions.directory.wording import Wording
from actions.directory.wording_changes import write_changes
from actions.store.migrate import downgrade, upgrade
from actions.store.rows import WordingChangeRow
from actions.store.sql import SqlStore, SqlUnit
from actions.usecases.change_wording import changes_in_force
from actions.usecases.kept_wording import KeptWording
from actions.usecases.ports import DuplicateKey
from actions.usecases.publish import Publish

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
LATER = datetime(2026, 11, 25, 10, tzinfo=UTC)
WORDS = {"text": "“Zażółć” {name}.\nNew line", "option.yes": "Yes"}
FILE = 'version: "1"\nresponses:\n  utter_hello: {text: "Hello {name}."}\n'


async def test_changed_words_come_back_as_they_went_in(store: SqlStore) -> None:
    number = await store.write(lambda unit: unit.wording.add("utter_b", WORDS, by="ada", at=NOW))
    await store.write(lambda unit: unit.wording.add("utter_a", {"text": "A"}, by="ben", at=NOW))
    first, second = await store.read(lambda unit: unit.wording.in_force())
    assert first.name == "utter_a"
    assert second == KeptWording(number, "utter_b", WORDS, "ada", NOW)


async def test_a_later_change_ends_the_earlier_and_both_stay_known(store: SqlStore) -> None:
    for text, by, at in (("One", "ada", NOW), ("Two", "ben", LATER)):
        await store.write(
            lambda unit, t=text, b=by, a=at: unit.wording.add("utter_a", {"text": t}, by=b, at=a)
        )
    (held,) = await store.read(lambda unit: unit.wording.in_force())
    assert held.words == {"text": "Two"}
    latest, earlier = await store.read(lambda unit: unit.wording.history("utter_a"))
    assert latest == held
    assert (earlier.by, earlier.ended_by, earlier.ended_at) == ("ada", "ben", LATER)


async def test_the_original_holds_again(store: SqlStore) -> None:
    await store.write(lambda unit: unit.wording.add("utter_a", WORDS, by="ada", at=NOW))
    for _ in range(2):
        await store.write(lambda unit: unit.wording.end("utter_a", by="ben", at=LATER))
    assert await store.read(lambda unit: unit.wording.in_force()) == ()
    (ended,) = await store.read(lambda unit: unit.wording.history("utter_a"))
    assert ended.ended_by == "ben"


async def test_two_changes_of_one_response_are_never_in_force_together(store: SqlStore) -> None:
    def work(unit: SqlUnit) -> None:
        unit.wording.add("utter_a", WORDS, by="ada", at=NOW)
        row = WordingChangeRow(name="utter_a", words=WORDS, made_by="ben", made_at=NOW)
        unit._session.add(row)

    with pytest.raises(DuplicateKey):
        await store.write(work)
    assert await store.read(lambda unit: unit.wording.in_force()) == ()


async def test_what_is_in_force_is_spoken_within_one_publication(
    store: SqlStore, tmp_path: Path
) -> None:
    folder, file = tmp_path / "responses", tmp_path / "site" / "wording.json"
    folder.mkdir()
    (folder / "topic.yml").write_text(FILE, encoding="utf-8")
    spoken_elsewhere = Wording(folder, file)
    publish = Publish("wording", store, changes_in_force, lambda c: write_changes(file, c))
    await publish()
    assert spoken_elsewhere.speak("utter_hello", values={"name": "Ann"}).text == "Hello Ann."
    words = {"text": "Good day {name}."}
    await store.write(lambda unit: unit.wording.add("utter_hello", words, by="ada", at=NOW))
    await publish()
    assert spoken_elsewhere.speak("utter_hello", values={"name": "Ann"}).text == "Good day Ann."
    await store.write(lambda unit: unit.wording.end("utter_hello", by="ada", at=LATER))
    await publish()
    assert spoken_elsewhere.speak("utter_hello", values={"name": "Ann"}).text == "Hello Ann."


def test_the_table_goes_and_comes_again(empty_url: str) -> None:
    upgrade(empty_url)
    downgrade(empty_url, "0003")
    upgrade(empty_url)
