# SPDX-License-Identifier: Apache-2.0
"""Administrators of the site put its lists right, and everybody else is refused."""

import pytest

from actions.directory.corrections import Alias, ContactCorrection, Corrections
from actions.usecases.correct_directory import (
    CorrectDirectory,
    CorrectionGone,
    corrections_in_force,
)
from actions.usecases.errors import RoleMissing
from actions.usecases.ports import StoreUnavailable
from actions.usecases.publish import Publish
from actions.usecases.values import Staff, StaffRole
from tests.unit.usecases.fakes import FakeClock, FakeStore

ADA = Staff("ada", "RWE", frozenset({StaffRole.ADMINISTRATOR}))
CONTACT = ContactCorrection("RWE", "01632 960001", on="2026-11-23")


class Published:
    def __init__(self, *, fails: Exception | None = None) -> None:
        self.written: list[Corrections] = []
        self.told = 0
        self.fails = fails

    def write(self, corrections: Corrections) -> None:
        if self.fails:
            raise self.fails
        self.written.append(corrections)

    def tell(self) -> None:
        self.told += 1


def correcting(store: FakeStore, published: Published) -> CorrectDirectory:
    publish = Publish("corrections", store, corrections_in_force, published.write, published.tell)
    return CorrectDirectory(store, FakeClock(), "RWE", publish)


async def test_a_correction_is_kept_audited_and_published() -> None:
    store, published = FakeStore(), Published()
    number = await correcting(store, published)(ADA, CONTACT)

    assert [k.correction for k in store.unit.corrections.in_force()] == [CONTACT]
    (event,) = store.unit.audit.events
    assert (event.event, event.actor) == ("directory_corrected", "ada")
    assert event.detail == {"number": str(number), "kind": "contact", "about": "RWE"}
    assert published.written == [Corrections(contacts=(CONTACT,))]
    assert published.told == 1


async def test_words_that_somebody_typed_stay_out_of_the_audit() -> None:
    store = FakeStore()
    await correcting(store, Published())(ADA, Alias("the quayside", "RWE"))
    assert "quayside" not in str(store.unit.audit.events)


async def test_a_correction_is_taken_back() -> None:
    store, published = FakeStore(), Published()
    correct = correcting(store, published)
    number = await correct(ADA, CONTACT)
    await correct.take_back(ADA, number)
    assert published.written[-1] == Corrections()
    assert store.unit.audit.events[-1].event == "directory_correction_ended"
    with pytest.raises(CorrectionGone):
        await correct.take_back(ADA, number)


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
    correct = correcting(store, published)
    for attempt in (correct(staff, CONTACT), correct.take_back(staff, 1), correct.in_force(staff)):
        with pytest.raises(RoleMissing):
            await attempt
    assert store.unit.corrections.in_force() == ()
    assert published.written == []


@pytest.mark.parametrize("failure", [OSError("no space"), StoreUnavailable()])
async def test_what_cannot_be_written_is_safe_in_the_store(failure: Exception) -> None:
    store, published = FakeStore(), Published(fails=failure)
    await correcting(store, published)(ADA, CONTACT)
    assert store.unit.corrections.in_force()
    assert published.told == 0
