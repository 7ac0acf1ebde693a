# SPDX-License-Identifier: Apache-2.0
"""A handler says what words meant; only what tells of nobody is kept apart from the case."""

from datetime import date

import pytest

from actions.domain.consent import Scope
from actions.domain.draft import Channel
from actions.usecases.confirm_mention import ConfirmMention, WordsNotKept
from actions.usecases.errors import CaseNotFound, RoleMissing
from actions.usecases.values import CountedMention, KeptCase, Sighting, Staff, StaffRole
from tests.unit.usecases.fakes import NOW, FakeClock, FakeStore

HANDLER = Staff("hana", "RWE", frozenset({StaffRole.HANDLER}))
ADA = Staff("ada", "RWE", frozenset({StaffRole.ADMINISTRATOR}))


def a_case(reference: str, *mentions: str | None) -> KeptCase:
    codes = ["RWE", "E10000018", "RT5"]
    parties = [Sighting(c, c, "involved", "given", Scope.WHOLE) for c in codes[:2]]
    return KeptCase(
        reference=reference,
        conversation=reference,
        receiving_organisation="RWE",
        status="sent",
        channel=Channel.WEB_CHAT,
        received_at=NOW,
        sent_at=NOW,
        acknowledge_by=date(2026, 11, 26),
        document={
            "complainant": {"name": "Ama Testwell"},
            "person_affected": None,
            "organisations": [
                {"code": code, "mention": mention}
                for code, mention in zip(codes, mentions, strict=False)
            ],
        },
        parties=tuple(parties),
    )


def a_store(*cases: KeptCase) -> FakeStore:
    store = FakeStore()
    for case in cases:
        store.unit.cases.add(case)
    return store


async def test_what_two_cases_say_may_be_learned() -> None:
    cases = [a_case("AAAA-1", "The  Quayside"), a_case("AAAA-2", "the quayside")]
    store = a_store(*cases)
    confirm = ConfirmMention(store, FakeClock(), "RWE")
    await confirm(HANDLER, "AAAA-1", 1, "RT5")
    await confirm(HANDLER, "aaaa-1", 1, "RT5")
    assert await confirm.learned() == []
    await confirm(HANDLER, "AAAA-2", 1, "RT5")
    assert await confirm.learned() == [CountedMention("the quayside", "RT5", 2, False)]
    assert {e.event for e in store.unit.audit.events} == {"mention_confirmed"}
    assert "quayside" not in str(store.unit.audit.events)


async def test_an_administrators_word_is_enough() -> None:
    confirm = ConfirmMention(a_store(a_case("AAAA-1", "the quayside")), FakeClock(), "RWE")
    await confirm(ADA, "AAAA-1", 1, "RT5")
    assert await confirm.learned() == [CountedMention("the quayside", "RT5", 1, True)]


async def test_the_word_of_an_administrator_elsewhere_counts_as_one() -> None:
    elsewhere = Staff("eli", "E10000018", frozenset({StaffRole.ADMINISTRATOR}))
    confirm = ConfirmMention(a_store(a_case("AAAA-1", None, "the quayside")), FakeClock(), "RWE")
    await confirm(elsewhere, "AAAA-1", 2, "RT5")
    assert await confirm.learned() == []


async def test_the_last_word_on_a_case_counts() -> None:
    confirm = ConfirmMention(a_store(a_case("AAAA-1", "the quayside")), FakeClock(), "RWE")
    await confirm(ADA, "AAAA-1", 1, "RT5")
    await confirm(ADA, "AAAA-1", 1, "RWE")
    assert [m.code for m in await confirm.learned()] == ["RWE"]


async def test_words_of_a_person_stay_in_the_case() -> None:
    store = a_store(a_case("AAAA-1", "Ama's home"))
    confirm = ConfirmMention(store, FakeClock(), "RWE")
    for attempt in (confirm.words(ADA, "AAAA-1", 1), confirm(ADA, "AAAA-1", 1, "RT5")):
        with pytest.raises(WordsNotKept, match="name of a person"):
            await attempt
    assert store.unit.mentions.kept == {}


@pytest.mark.parametrize(
    ("organisation", "reference", "number"),
    [
        pytest.param("RT5", "AAAA-1", 1, id="a case of others"),
        pytest.param("RWE", "NONE-1", 1, id="no such case"),
        pytest.param("RWE", "' OR 1=1", 1, id="no reference"),
        pytest.param("RWE", "A" * 500, 1, id="a reference without end"),
        pytest.param("RWE", "AAAA-1", 2, id="an organisation that a rule added"),
        pytest.param("RWE", "AAAA-1", 0, id="number 0"),
        pytest.param("RWE", "AAAA-1", 9, id="no such organisation"),
    ],
)
async def test_what_may_not_be_seen_is_not_found_and_audited(
    organisation: str, reference: str, number: int
) -> None:
    store = a_store(a_case("AAAA-1", "the quayside", None))
    staff = Staff("x", organisation, frozenset({StaffRole.HANDLER}))
    with pytest.raises(CaseNotFound):
        await ConfirmMention(store, FakeClock(), "RWE").words(staff, reference, number)
    (event,) = store.unit.audit.events
    assert event.event == "case_read_refused"
    assert len(event.reference) <= 32


@pytest.mark.parametrize("role", [StaffRole.DESK, StaffRole.QUALITY])
async def test_others_are_refused(role: StaffRole) -> None:
    confirm = ConfirmMention(a_store(a_case("AAAA-1", "the quayside")), FakeClock(), "RWE")
    staff = Staff("x", "RWE", frozenset({role}))
    for attempt in (confirm.words(staff, "AAAA-1", 1), confirm(staff, "AAAA-1", 1, "RT5")):
        with pytest.raises(RoleMissing):
            await attempt
