# SPDX-License-Identifier: Apache-2.0
"""A door on a real store, with a bot that is not Rasa."""

import secrets
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from itertools import count
from typing import Any
from uuid import uuid4

from actions.bank_holidays import BankHolidays
from actions.clock import EnglishClock
from actions.dialogue.understanding import understood
from actions.domain.draft import Channel, Draft
from actions.domain.record import RecordFacts, record_of
from actions.domain.reference import new_reference
from actions.queues.transports import Forgetting, ServerQueue
from actions.store.sql import SqlStore
from actions.usecases.agree_later import AgreeLater
from actions.usecases.ask_bot import AskBot
from actions.usecases.carry_parcels import CarryParcels
from actions.usecases.come_back import ComeBack
from actions.usecases.correct_holidays import CorrectHolidays
from actions.usecases.forget_conversation import ForgetConversation
from actions.usecases.go_on_at_desk import GoOnAtDesk
from actions.usecases.keep_turn import KeepTurn
from actions.usecases.list_begun import ListBegun
from actions.usecases.list_cases import ListCases
from actions.usecases.make_return_key import MakeReturnKey
from actions.usecases.read_case import ReadCase
from actions.usecases.see_to_flags import SeeToFlags
from actions.usecases.sign_in import SignIn
from actions.usecases.start_conversation import StartConversation, Started
from actions.usecases.take_message import TakeMessage
from actions.usecases.tokens import hash_of
from actions.usecases.understand_text import UnderstandText
from actions.usecases.values import Document, Errand, Parcel, Staff, StaffAccount, StaffRole
from actions.usecases.view_conversation import ViewConversation
from actions.web.door.service import Door, TurnRequest
from tests.integration.fake_bot import FakeBot

HOST = "RWE"
TODAY = date(2026, 11, 23)
PASSWORD = "correct horse battery"
_numbers = count()


def fresh_reference() -> str:
    return new_reference(secrets.token_bytes(8))


def afternoon() -> datetime:
    """Now, moved into the afternoon: what the tests put down beforehand is from the morning."""
    now = datetime.now(UTC)
    noon = datetime.combine(now.date(), time(12), UTC)
    return noon + (now - datetime.combine(now.date(), time(), UTC)) / 2


class PlainPasswords:
    """Quick, for tests that are not about hashing."""

    async def hash(self, password: str) -> str:
        return f"plain:{password}"

    async def verify(self, password_hash: str, password: str) -> bool:
        return password_hash == f"plain:{password}"


@dataclass
class World:
    """`failures` holds what the relay could not deliver, `reported` when Rasa came and went.

    Plain reading cannot answer either until a test says otherwise: `plain.down = 0`.
    """

    store: SqlStore
    clock: EnglishClock = field(default_factory=lambda: EnglishClock(TODAY, afternoon))
    bot: FakeBot = field(default_factory=lambda: FakeBot(references=fresh_reference))
    plain: FakeBot = field(default_factory=lambda: FakeBot(down=1_000))
    reported: list[bool] = field(default_factory=list)
    failures: list[tuple[str, str, bool]] = field(default_factory=list)
    woken: int = 0

    def __post_init__(self) -> None:
        store, clock, bot = self.store, self.clock, self.bot
        self.calendar = BankHolidays(())
        bot.drafts = KeepTurn(store, clock, self.calendar, self.record, self.wake)
        self.plain.drafts, self.plain.references = bot.drafts, bot.references
        self.ask = AskBot(bot, self.plain, self.reported.append, waits=(0.0, 0.0), look_every=0.01)
        self.correct_holidays = CorrectHolidays(store, clock, self.calendar, HOST, self.wake)
        queue = ServerQueue(store, clock)
        self.transports: dict[Errand, Any] = dict.fromkeys(Errand, queue)
        self.transports[Errand.FORGET_TRACKER] = Forgetting(bot)
        self.carry = CarryParcels(store, clock, self.transports, self.failed)
        self.door = Door(
            starting=StartConversation(store, self.ask, clock, HOST),
            taking=TakeMessage(store, self.ask, clock, lambda text: "danger" in text),
            viewing=ViewConversation(store, self.record),
            forgetting=ForgetConversation(store, clock, self.carry_now, store.wipe),
            keying=MakeReturnKey(store, clock, secrets.token_bytes),
            returning=ComeBack(store, clock),
        )
        self.list_begun = ListBegun(store, clock, HOST)
        self.go_on = GoOnAtDesk(store, clock, HOST)
        self.sign_in = SignIn(store, clock, PlainPasswords(), "plain:")
        self.list_cases = ListCases(store, clock)
        self.read_case = ReadCase(store, clock)
        self.flags = SeeToFlags(store, clock)
        self.agree = AgreeLater(store, clock, self.record, self.wake)
        self.understand = UnderstandText(bot, understood, {HOST: "Leicester Hospitals"}.get)

    def record(self, draft: Draft) -> Document:
        facts = RecordFacts(today=TODAY, bank_holidays=self.calendar.days)
        return record_of(draft, facts)

    def wake(self) -> None:
        self.woken += 1

    def failed(self, parcel: Parcel, reason: str, parked: bool) -> None:
        self.failures.append((parcel.key, reason, parked))

    async def carry_now(self) -> None:
        await self.carry()

    async def start(self) -> Started:
        return await self.door.start(Channel.WEB_CHAT)

    async def say(self, talk: Started, text: str, *, id: str | None = None) -> dict[str, Any]:
        request = TurnRequest(id or str(uuid4()), text=text)
        return await self.door.take(talk.conversation, talk.token, request)

    async def press(self, talk: Started, turn: dict[str, Any], means: str) -> dict[str, Any]:
        return await self.door.take(talk.conversation, talk.token, pressing(turn, means))

    async def until(self, question: str) -> tuple[Started, dict[str, Any]]:
        """A conversation in which this question is open."""
        talk = await self.start()
        turn = talk.turn
        while turn["ask"]["question"] != question:
            asked = turn["ask"]["question"]
            if asked == "consent":
                turn = await self.press(talk, turn, "all")
            else:
                turn = await self.say(talk, f"words for {asked}")
        return talk, turn

    async def sent(self) -> tuple[Started, dict[str, Any]]:
        """A conversation whose case was sent."""
        talk, turn = await self.until("check_answers")
        return talk, await self.press(talk, turn, "send")

    async def staff(
        self, organisation: str = HOST, role: StaffRole = StaffRole.HANDLER
    ) -> tuple[Staff, str]:
        """Somebody with an account, and the token of their program."""
        staff = Staff(f"{role}.{organisation}.{next(_numbers)}", organisation, frozenset({role}))
        token = secrets.token_urlsafe(32)
        account = StaffAccount(staff, f"plain:{PASSWORD}")
        now = self.clock.now()
        await self.store.write(lambda unit: unit.staff.put(account, at=now))
        await self.store.write(
            lambda unit: unit.staff.put_token(staff.name, hash_of(token), at=now)
        )
        return staff, token


def pressing(turn: dict[str, Any], means: str, *, id: str | None = None) -> TurnRequest:
    value = next(o["value"] for o in turn["ask"]["options"] if o["means"] == means)
    return TurnRequest(id or str(uuid4()), choice=value)
