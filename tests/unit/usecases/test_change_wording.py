# SPDX-License-Identifier: Apache-2.0
"""Administrators of the site change its words; everybody else is refused, and nothing is lost."""

import pytest

from actions.directory.checking import NotRight
from actions.directory.wording_changes import Changes, texts_of
from actions.directory.wording_files import Entry, Response
from actions.usecases.change_wording import (
    NONE,
    ChangedMeanwhile,
    ChangeWording,
    ResponseUnknown,
    changes_in_force,
)
from actions.usecases.errors import RoleMissing
from actions.usecases.ports import DuplicateKey, StoreUnavailable
from actions.usecases.publish import Publish
from actions.usecases.values import Staff, StaffRole
from tests.unit.usecases.fakes import FakeClock, FakeStore

ADA = Staff("ada", "RWE", frozenset({StaffRole.ADMINISTRATOR}))
BEN = Staff("ben", "RWE", frozenset({StaffRole.ADMINISTRATOR}))
ENTRY = Entry(Response("Hello {name}.", why="To be kind.", options={"yes": "Yes"}))
NAME = "utter_hello"
OURS = texts_of(ENTRY)
THEIRS = OURS | {"text": "Good day {name}."}


class Published:
    def __init__(self, *, fails: Exception | None = None) -> None:
        self.written: list[Changes] = []
        self.fails = fails

    def write(self, changes: Changes) -> None:
        if self.fails:
            raise self.fails
        self.written.append(changes)


def changing(store: FakeStore, published: Published) -> ChangeWording:
    publish = Publish("wording", store, changes_in_force, published.write)
    return ChangeWording(store, FakeClock(), "RWE", lambda: {NAME: ENTRY}, publish)


async def test_only_what_is_another_is_kept_audited_and_published() -> None:
    store, published = FakeStore(), Published()
    assert await changing(store, published)(ADA, NAME, THEIRS, seen=NONE)

    (kept,) = store.unit.wording.in_force()
    assert (kept.name, kept.words, kept.by) == (NAME, {"text": "Good day {name}."}, "ada")
    (event,) = store.unit.audit.events
    assert (event.event, event.actor, event.organisation) == ("wording_changed", "ada", "RWE")
    assert event.detail == {"response": NAME, "texts": "text"}
    assert published.written == [{NAME: {"text": "Good day {name}."}}]


async def test_the_same_words_again_change_nothing() -> None:
    store = FakeStore()
    change = changing(store, Published())
    assert not await change(ADA, NAME, OURS, seen=NONE)
    assert await change(ADA, NAME, THEIRS, seen=NONE)
    assert not await change(BEN, NAME, THEIRS, seen=1)
    assert len(store.unit.wording.history(NAME)) == 1
    assert len(store.unit.audit.events) == 1


@pytest.mark.parametrize("way", ["button", "typing ours"])
async def test_the_original_holds_again_and_who_did_what_stays_known(way: str) -> None:
    store, published = FakeStore(), Published()
    change = changing(store, published)
    await change(ADA, NAME, THEIRS, seen=NONE)
    if way == "button":
        assert await change.back(BEN, NAME, seen=1)
    else:
        assert await change(BEN, NAME, OURS, seen=1)
    assert await change.in_force(ADA) == []
    assert published.written[-1] == {}
    assert store.unit.audit.events[-1].event == "wording_taken_back"
    (kept,) = await change.history(ADA, NAME)
    assert (kept.by, kept.ended_by) == ("ada", "ben")
    assert not await change.back(BEN, NAME, seen=NONE)


@pytest.mark.parametrize("seen", [NONE, 2])
async def test_words_that_somebody_else_changed_meanwhile_stay(seen: int) -> None:
    store, published = FakeStore(), Published()
    change = changing(store, published)
    await change(ADA, NAME, THEIRS, seen=NONE)
    with pytest.raises(ChangedMeanwhile):
        await change(BEN, NAME, OURS | {"text": "Hi {name}."}, seen=seen)
    with pytest.raises(ChangedMeanwhile):
        await change.back(BEN, NAME, seen=seen)
    assert [k.by for k in store.unit.wording.in_force()] == ["ada"]


async def test_two_at_the_same_moment_are_told_apart() -> None:
    store = FakeStore(broken=[DuplicateKey()])
    with pytest.raises(ChangedMeanwhile):
        await changing(store, Published())(ADA, NAME, THEIRS, seen=NONE)


async def test_what_could_not_be_spoken_is_not_kept() -> None:
    store, published = FakeStore(), Published()
    with pytest.raises(NotRight) as wrong:
        await changing(store, published)(ADA, NAME, OURS | {"text": "Hello {nmae}."}, seen=NONE)
    assert "{nmae} is not known" in wrong.value.problems["text"]
    assert store.unit.wording.in_force() == []
    assert published.written == []


async def test_a_response_that_is_none_is_refused() -> None:
    change = changing(FakeStore(), Published())
    with pytest.raises(ResponseUnknown):
        await change(ADA, "utter_gone", {}, seen=NONE)


@pytest.mark.parametrize(
    "staff",
    [
        pytest.param(
            Staff("x", "RWE", frozenset(StaffRole) - {StaffRole.ADMINISTRATOR}),
            id="every role but that",
        ),
        pytest.param(
            Staff("x", "RT5", frozenset({StaffRole.ADMINISTRATOR})),
            id="administrator of another organisation",
        ),
    ],
)
async def test_others_are_refused(staff: Staff) -> None:
    store, published = FakeStore(), Published()
    change = changing(store, published)
    for attempt in (
        change(staff, NAME, THEIRS, seen=NONE),
        change.back(staff, NAME, seen=NONE),
        change.in_force(staff),
        change.history(staff, NAME),
    ):
        with pytest.raises(RoleMissing):
            await attempt
    assert store.unit.wording.kept == []
    assert published.written == []


@pytest.mark.parametrize("failure", [OSError("no space"), StoreUnavailable()])
async def test_what_cannot_be_published_is_safe_in_the_store(failure: Exception) -> None:
    store = FakeStore()
    await changing(store, Published(fails=failure))(ADA, NAME, THEIRS, seen=NONE)
    assert store.unit.wording.in_force()
