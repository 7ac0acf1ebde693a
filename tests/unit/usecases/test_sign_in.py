# SPDX-License-Identifier: Apache-2.0
"""Staff sign in, are known again, and are not when they should not be."""

from dataclasses import replace
from datetime import timedelta

import pytest

from actions.usecases.errors import SignInFailed, StaffOnly
from actions.usecases.sign_in import IDLE, LONGEST, SignIn
from actions.usecases.tokens import hash_of
from actions.usecases.values import Staff, StaffAccount, StaffRole
from tests.unit.usecases.fakes import NOW, FakeClock, FakeStore, PlainPasswords

STAFF = Staff("handler.rwe", "RWE", frozenset({StaffRole.HANDLER}))
ACCOUNT = StaffAccount(STAFF, "plain:right")


class Desk:
    def __init__(self) -> None:
        self.store, self.clock = FakeStore(), FakeClock()
        self.store.unit.staff.put(ACCOUNT, at=NOW)
        self.sign_in = SignIn(self.store, self.clock, PlainPasswords(), "plain:nobody")

    @property
    def events(self) -> list[tuple[str, str]]:
        return [(event.event, event.actor) for event in self.store.unit.audit.events]


async def test_right_password_opens_a_session() -> None:
    desk = Desk()

    opened = await desk.sign_in("handler.rwe", "right")

    assert opened.staff == STAFF
    assert await desk.sign_in.staff_of_session(opened.token) == STAFF
    assert opened.token not in str(desk.store.unit)
    assert desk.events == [("signed_in", "handler.rwe")]


@pytest.mark.parametrize(
    ("name", "password", "actor"),
    [
        pytest.param("handler.rwe", "wrong", "handler.rwe", id="wrong password"),
        pytest.param("nobody", "right", "unknown", id="unknown name"),
        pytest.param("nobody", "nobody", "unknown", id="the stand-in password opens nothing"),
        pytest.param("handler.rwe", "right" * 1000, "handler.rwe", id="endless password"),
    ],
)
async def test_wrong_sign_ins_get_one_answer(name: str, password: str, actor: str) -> None:
    desk = Desk()

    with pytest.raises(SignInFailed) as refused:
        await desk.sign_in(name, password)

    assert refused.value.said == SignInFailed.detail
    assert desk.events == [("sign_in_refused", actor)]


async def test_closed_account_neither_signs_in_nor_stays_in() -> None:
    desk = Desk()
    opened = await desk.sign_in("handler.rwe", "right")
    desk.store.unit.staff.put_token("handler.rwe", hash_of("program"), at=NOW)
    desk.store.unit.staff.put(replace(ACCOUNT, active=False), at=NOW)

    with pytest.raises(SignInFailed):
        await desk.sign_in("handler.rwe", "right")
    with pytest.raises(StaffOnly):
        await desk.sign_in.staff_of_session(opened.token)
    with pytest.raises(StaffOnly):
        await desk.sign_in.staff_of_token("program")


async def test_role_taken_away_is_gone_at_the_next_request() -> None:
    desk = Desk()
    opened = await desk.sign_in("handler.rwe", "right")
    desk.store.unit.staff.put(replace(ACCOUNT, staff=replace(STAFF, roles=frozenset())), at=NOW)

    assert not (await desk.sign_in.staff_of_session(opened.token)).has(StaffRole.HANDLER)


async def test_session_ends_when_nothing_is_done() -> None:
    desk = Desk()
    opened = await desk.sign_in("handler.rwe", "right")
    desk.clock.pass_by(IDLE)
    assert await desk.sign_in.staff_of_session(opened.token) == STAFF
    desk.clock.pass_by(IDLE)
    assert await desk.sign_in.staff_of_session(opened.token) == STAFF
    desk.clock.pass_by(IDLE + timedelta(seconds=1))

    with pytest.raises(StaffOnly):
        await desk.sign_in.staff_of_session(opened.token)


async def test_session_ends_after_a_day_of_work() -> None:
    desk = Desk()
    opened = await desk.sign_in("handler.rwe", "right")
    for _ in range(int(LONGEST / IDLE)):
        desk.clock.pass_by(IDLE)
        await desk.sign_in.staff_of_session(opened.token)
    desk.clock.pass_by(timedelta(seconds=1))

    with pytest.raises(StaffOnly):
        await desk.sign_in.staff_of_session(opened.token)


async def test_signing_out_ends_the_session() -> None:
    desk = Desk()
    opened = await desk.sign_in("handler.rwe", "right")

    await desk.sign_in.sign_out(opened.token)
    await desk.sign_in.sign_out(opened.token)

    with pytest.raises(StaffOnly):
        await desk.sign_in.staff_of_session(opened.token)
    assert desk.events == [("signed_in", "handler.rwe"), ("signed_out", "handler.rwe")]


async def test_token_of_a_program_is_known() -> None:
    desk = Desk()
    desk.store.unit.staff.put_token("handler.rwe", hash_of("program"), at=NOW)

    assert await desk.sign_in.staff_of_token("program") == STAFF
    with pytest.raises(StaffOnly):
        await desk.sign_in.staff_of_token("other")


async def test_reading_a_page_does_not_write_every_time() -> None:
    desk = Desk()
    opened = await desk.sign_in("handler.rwe", "right")
    before = desk.store.writes

    for _ in range(5):
        desk.clock.pass_by(timedelta(seconds=5))
        await desk.sign_in.staff_of_session(opened.token)

    assert desk.store.writes == before
