# SPDX-License-Identifier: Apache-2.0
"""Cases from sending to reading, on real stores: one transaction, the right eyes, a whole trail."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from actions.domain.draft import Status
from actions.domain.errors import Refusal
from actions.usecases.errors import CaseNotFound, RoleMissing, TryAgain
from actions.usecases.ports import DeliveryFailed
from actions.usecases.values import CaseSearch, Decided, Parcel, StaffRole
from tests.integration.fake_bot import consented, state
from tests.integration.world import HOST, World

COUNCIL = "E10000018"
ELSEWHERE = "RT5"


async def lines(world: World, organisation: str) -> list[str]:
    staff, _ = await world.staff(organisation)
    page = await world.list_cases(staff, CaseSearch(organisation))
    return [case.reference for case in page.cases]


async def test_case_reaches_the_queues_of_both_and_of_nobody_else(world: World) -> None:
    _, turn = await world.sent()
    reference = turn["case"]["reference"]
    await world.carry()

    assert await lines(world, HOST) == [reference]
    assert await lines(world, COUNCIL) == [reference]
    assert await lines(world, ELSEWHERE) == []


async def test_list_shows_the_clock_and_the_organisations(world: World) -> None:
    await world.sent()
    await world.carry()
    staff, _ = await world.staff()

    (case,) = (await world.list_cases(staff, CaseSearch(HOST))).cases

    assert case.status == "sent"
    assert case.acknowledge_by is not None
    assert case.organisations == ("Leicester Royal Infirmary", "Leicestershire County Council")


async def test_reading_a_case_of_others_is_refused_and_audited(world: World) -> None:
    _, turn = await world.sent()
    reference = turn["case"]["reference"]
    theirs, _ = await world.staff(COUNCIL)
    others, _ = await world.staff(ELSEWHERE)

    assert (await world.read_case(theirs, reference))["reference"] == reference
    for reader, wanted in ((others, reference), (theirs, "NONE-SUCH"), (theirs, "'; DROP--")):
        with pytest.raises(CaseNotFound):
            await world.read_case(reader, wanted)

    events = await audit(world)
    assert ("case_read", theirs.name, COUNCIL, reference) in events
    assert ("case_read_refused", others.name, ELSEWHERE, reference) in events


async def test_desk_staff_do_not_read_cases(world: World) -> None:
    _, turn = await world.sent()
    desk, _ = await world.staff(HOST, StaffRole.DESK)

    for call in (
        world.read_case(desk, turn["case"]["reference"]),
        world.list_cases(desk, CaseSearch(HOST)),
        world.flags.open(desk),
    ):
        with pytest.raises(RoleMissing):
            await call


async def test_receiving_organisation_sees_every_decision_and_others_their_own(
    world: World,
) -> None:
    _, turn = await world.sent()
    receiver, _ = await world.staff(HOST)
    council, _ = await world.staff(COUNCIL)

    whole = await world.read_case(receiver, turn["case"]["reference"])
    part = await world.read_case(council, turn["case"]["reference"])

    assert {r["organisation"] for r in whole["consent"]["records"]} == {HOST, COUNCIL}
    assert {r["organisation"] for r in part["consent"]["records"]} == {COUNCIL}
    assert part["story"] == whole["story"]


async def test_withdrawn_consent_takes_the_case_out_of_the_other_queue(world: World) -> None:
    talk, turn = await world.sent()
    reference = turn["case"]["reference"]
    await world.carry()

    await world.say(talk, "withdraw")

    council, _ = await world.staff(COUNCIL)
    with pytest.raises(CaseNotFound):
        await world.read_case(council, reference)
    assert await lines(world, COUNCIL) == []
    await world.carry()
    assert await lines(world, COUNCIL) == []
    receiver, _ = await world.staff(HOST)
    document = await world.read_case(receiver, reference)
    assert document["consent"]["status"] == "withdrawn_some"
    assert len(document["consent"]["records"]) == 8


async def test_what_is_added_after_sending_reaches_the_holders(world: World) -> None:
    talk, turn = await world.sent()
    await world.carry()

    await world.say(talk, "One thing more.")

    assert await world.carry() == 2
    council, _ = await world.staff(COUNCIL)
    document = await world.read_case(council, turn["case"]["reference"])
    assert document["story"][-1]["text"] == "One thing more."


async def test_reference_that_is_taken_is_made_again(world: World) -> None:
    given = iter(["7K3M-9XQT", "7K3M-9XQT", "8K3M-9XQT"])
    world.bot.references = lambda: next(given)

    _, first = await world.sent()
    _, second = await world.sent()

    assert first["case"]["reference"] == "7K3M-9XQT"
    assert second["case"]["reference"] == "8K3M-9XQT"


async def test_case_is_not_sent_when_a_part_of_it_cannot_be_written(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk, turn = await world.until("check_answers")

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("no audit")

    monkeypatch.setattr("actions.store.audit.SqlAudit.add", broken)
    with pytest.raises(TryAgain):
        await world.press(talk, turn, "send")

    monkeypatch.undo()
    for table in ("cases", "case_parties", "consents", "outbox"):
        assert await count(world, table) == 0
    view = await world.door.view(talk.conversation, talk.token)
    assert view["record"]["status"] == "draft"
    sent = await world.press(talk, turn, "send")
    assert sent["status"] == "sent"


async def test_sent_case_outlives_its_conversation(world: World) -> None:
    talk, turn = await world.sent()
    await world.carry()

    await world.door.delete(talk.conversation, talk.token)

    receiver, _ = await world.staff(HOST)
    document = await world.read_case(receiver, turn["case"]["reference"])
    assert document["reference"] == turn["case"]["reference"]
    assert await scalar(world, "SELECT conversation FROM cases") is None


async def test_urgent_sign_is_shown_to_the_receiving_organisation(world: World) -> None:
    talk = await world.start()
    await world.say(talk, "she is in danger now")
    await world.say(talk, "an apology")
    receiver, _ = await world.staff(HOST)
    council, _ = await world.staff(COUNCIL)

    (flag,) = await world.flags.open(receiver)

    assert flag.kind == "emergency_danger_to_other"
    assert flag.conversation == talk.conversation
    assert await world.flags.open(council) == ()


async def test_case_of_a_draft_without_reference_is_refused(world: World) -> None:
    talk = await world.start()
    sender = world.bot.calls[0]["sender"]
    assert world.bot.drafts is not None

    with pytest.raises(ValueError, match="reference"):
        await world.bot.drafts.turn(
            sender, "m", lambda draft: Decided(replace(draft, status=Status.SENT), [], send=True)
        )

    assert (await world.door.view(talk.conversation, talk.token))["record"]["status"] == "draft"


async def test_change_before_anything_was_sent_changes_no_case(world: World) -> None:
    await world.start()
    assert world.bot.drafts is not None

    stored = await world.bot.drafts.turn(
        world.bot.calls[0]["sender"],
        "m",
        lambda draft: Decided(consented(draft, given=True), [state(draft)], changed=True),
    )

    assert not stored.repeated
    assert await count(world, "cases") == 0


async def test_pages_of_a_list_join_without_gap_or_repeat(world: World) -> None:
    references = [(await world.sent())[1]["case"]["reference"] for _ in range(5)]
    await world.carry()
    staff, _ = await world.staff()

    found, after = [], None
    for _ in range(3):
        page = await world.list_cases(staff, CaseSearch(HOST, after=after, most=2))
        found += [case.reference for case in page.cases]
        after = page.next

    assert after is None
    assert found == list(reversed(references))


@pytest.mark.parametrize(
    ("search", "expected"),
    [
        pytest.param({"text": "%"}, 0, id="a per cent sign is a per cent sign"),
        pytest.param({"text": "_"}, 0, id="an underscore is an underscore"),
        pytest.param({"text": "' OR '1'='1"}, 0, id="SQL is words"),
        pytest.param({"status": "sent"}, 1, id="by status"),
        pytest.param({"status": "stopped"}, 0, id="by another status"),
    ],
)
async def test_list_is_narrowed(world: World, search: dict[str, str], expected: int) -> None:
    await world.sent()
    await world.carry()
    staff, _ = await world.staff()

    page = await world.list_cases(staff, CaseSearch(HOST, **search))

    assert len(page.cases) == expected


async def test_list_is_narrowed_by_reference_and_by_day(world: World) -> None:
    _, turn = await world.sent()
    await world.carry()
    staff, _ = await world.staff()
    (case,) = (await world.list_cases(staff, CaseSearch(HOST))).cases
    assert case.acknowledge_by is not None

    for search, expected in (
        (CaseSearch(HOST, text=case.reference.lower()[:4]), 1),
        (CaseSearch(HOST, due_by=case.acknowledge_by), 1),
        (CaseSearch(HOST, due_by=case.acknowledge_by - timedelta(days=1)), 0),
    ):
        assert len((await world.list_cases(staff, search)).cases) == expected


async def test_list_is_always_of_ones_own_organisation(world: World) -> None:
    await world.sent()
    await world.carry()
    others, _ = await world.staff(ELSEWHERE)

    assert (await world.list_cases(others, CaseSearch(HOST))).cases == ()


async def test_parcel_carried_twice_counts_once(world: World) -> None:
    await world.sent()
    kept: set[str] = set()
    queue = world.transports

    class Forgetful:
        async def deliver(self, parcel: Parcel) -> None:
            await original.deliver(parcel)
            if parcel.key not in kept:
                kept.add(parcel.key)
                raise DeliveryFailed("the answer was lost")

    errand = next(iter(queue))
    original = queue[errand]
    queue[errand] = Forgetful()
    assert await world.carry() == 0
    await due_now(world)
    assert await world.carry() == 2

    assert await count(world, "queue") == 2
    assert await count(world, "deliveries") == 2


async def test_parcels_of_one_case_to_one_organisation_keep_their_order(world: World) -> None:
    talk, _ = await world.sent()
    await world.say(talk, "One thing more.")

    assert await world.carry() == 2  # the first of each; the second waits for it
    assert await world.carry() == 2
    assert await scalar(world, "SELECT MIN(version) FROM queue") == 2


async def test_parcel_that_never_arrives_is_parked_for_a_person(world: World) -> None:
    await world.sent()

    class Broken:
        async def deliver(self, parcel: Parcel) -> None:
            raise DeliveryFailed("closed", again=parcel.organisation != COUNCIL)

    for errand in world.transports:
        world.transports[errand] = Broken()
    await world.carry()

    assert sorted(parked for _, _, parked in world.failures) == [False, True]
    parked = await world.store.read(lambda unit: list(unit.outbox.parked()))
    assert [parcel.organisation for parcel in parked] == [COUNCIL]


async def test_two_relays_never_carry_the_same_parcel(world: World) -> None:
    for _ in range(5):
        await world.sent()
    carried: list[str] = []

    class Slow:
        async def deliver(self, parcel: Parcel) -> None:
            carried.append(parcel.key)
            await asyncio.sleep(0.01)

    for errand in world.transports:
        world.transports[errand] = Slow()
    counts = await asyncio.gather(world.carry(), world.carry())

    assert sum(counts) == 10
    assert len(set(carried)) == len(carried) == 10


async def test_audit_trail_tells_what_happened_and_is_whole(world: World) -> None:
    talk, turn = await world.sent()
    await world.say(talk, "One thing more.")
    await world.door.delete(talk.conversation, talk.token)

    names = [event[0] for event in await audit(world)]

    assert names == ["case_sent", "case_changed", "conversation_deleted"]
    assert await world.store.read(lambda unit: unit.audit.first_bad_row()) is None
    deleted = await scalar(
        world, "SELECT CAST(detail AS TEXT) FROM audit WHERE event = 'conversation_deleted'"
    )
    assert deleted == "{}"


@pytest.mark.parametrize(
    ("damage", "first_bad"),
    [
        pytest.param("UPDATE audit SET actor = 'x' WHERE number = 2", 2, id="a row changed"),
        pytest.param("DELETE FROM audit WHERE number = 2", 2, id="a row taken out"),
        pytest.param("DELETE FROM audit WHERE number = 4", 4, id="the tail cut"),
        pytest.param(
            "UPDATE audit SET number = CASE number WHEN 2 THEN 30 ELSE number END", 2, id="moved"
        ),
        pytest.param("DELETE FROM audit_head", 5, id="the end of the chain taken away"),
    ],
)
async def test_damage_to_the_audit_trail_is_found(
    world: World, damage: str, first_bad: int
) -> None:
    talk, _ = await world.sent()
    for words in ("one", "two", "three"):
        await world.say(talk, words)

    await execute(world, damage)

    assert await world.store.read(lambda unit: unit.audit.first_bad_row()) == first_bad


async def test_every_refusal_has_plain_words() -> None:
    def all_of(kind: type[Refusal]) -> list[type[Refusal]]:
        return [kind, *(one for sub in kind.__subclasses__() for one in all_of(sub))]

    for refusal in all_of(Refusal):
        assert refusal.title and refusal.detail.endswith((".", "?")), refusal
        assert 400 <= refusal.http_status < 600, refusal


async def audit(world: World) -> list[tuple[str, ...]]:
    query = "SELECT event, actor, organisation, reference FROM audit ORDER BY number"
    with world.store._engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


async def count(world: World, table: str) -> int:
    return int(await scalar(world, f"SELECT COUNT(*) FROM {table}"))  # type: ignore[call-overload]


async def scalar(world: World, query: str) -> object:
    with world.store._engine.connect() as connection:
        return connection.scalar(text(query))


async def execute(world: World, statement: str) -> None:
    with world.store._writing.begin() as connection:
        connection.execute(text(statement))


async def due_now(world: World) -> None:
    await execute(world, "UPDATE outbox SET due_at = created_at, leased_until = NULL")
