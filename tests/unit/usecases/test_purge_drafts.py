# SPDX-License-Identifier: Apache-2.0
"""Unfinished conversations go after a while, once a day, and later where something is away."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from actions.domain.draft import Channel
from actions.usecases.ports import StoreUnavailable
from actions.usecases.purge_drafts import ONCE_A_DAY, TRY_AGAIN, PurgeDrafts
from actions.usecases.values import Conversation, ConversationStatus
from tests.unit.usecases.fakes import NOW, FakeClock, FakeStore

KEPT_FOR = timedelta(days=30)


@dataclass
class Bot:
    here: bool = True

    async def ready(self) -> bool:
        return self.here


@dataclass
class Server:
    """`slept` holds how long was waited; the third wait ends it."""

    store: FakeStore = field(default_factory=FakeStore)
    bot: Bot = field(default_factory=Bot)
    clock: FakeClock = field(default_factory=FakeClock)
    slept: list[float] = field(default_factory=list)
    counted: list[int] = field(default_factory=list)
    woken: int = 0
    wiped: int = 0

    @property
    def purge(self) -> PurgeDrafts:
        return PurgeDrafts(
            self.store, self.bot, self.clock, KEPT_FOR,
            wake=self.wake, wipe=self.wipe, purged=self.counted.append, sleep=self.sleep,
        )  # fmt: skip

    def keep(self, name: str) -> None:
        self.store.unit.conversations.add(
            Conversation(
                id=name,
                token_hash="t",
                sender=f"sender of {name}",
                channel=Channel.WEB_CHAT,
                status=ConversationStatus.OPEN,
                created_at=self.clock.now(),
                last_used_at=self.clock.now(),
            )
        )

    def wake(self) -> None:
        self.woken += 1

    async def wipe(self) -> None:
        self.wiped += 1

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.bot.here = True
        if len(self.slept) == 3:
            raise asyncio.CancelledError


async def test_what_nobody_used_for_that_long_goes_and_the_rest_stays() -> None:
    server = Server()
    server.keep("old")
    server.clock.pass_by(KEPT_FOR)
    server.keep("new")
    server.clock.pass_by(timedelta(seconds=1))

    assert await server.purge() == 1

    rows = server.store.unit.conversations.rows
    assert rows["old"].status is ConversationStatus.EXPIRED
    assert rows["old"].sender is None
    assert rows["new"].status is ConversationStatus.OPEN
    assert list(server.store.unit.outbox.waiting) == ["forget:old"]
    assert [(e.event, e.actor) for e in server.store.unit.audit.events] == [
        ("conversation_expired", "clock")
    ]
    assert (server.counted, server.woken, server.wiped) == ([1], 1, 1)


async def test_on_the_last_day_it_is_still_there() -> None:
    server = Server()
    server.keep("old")
    server.clock.pass_by(KEPT_FOR)

    assert await server.purge() == 0

    assert (server.counted, server.wiped) == ([0], 0)


async def test_one_that_is_used_between_look_and_deletion_stays() -> None:
    server = Server()
    server.keep("old")
    server.clock.pass_by(KEPT_FOR * 2)
    looks = server.store.unit.conversations.unused
    seen: list[object] = []

    def used_meanwhile(since, *, most, only=None):
        seen.append(only)
        return looks(since, most=most) if len(seen) == 1 else []

    server.store.unit.conversations.unused = used_meanwhile  # type: ignore[method-assign]

    assert await server.purge() == 0
    assert seen == [None, "old", None]


async def test_parcels_that_were_given_up_are_tried_again_each_day() -> None:
    server = Server()
    await server.purge()
    assert server.store.unit.outbox.again_at == NOW


@pytest.mark.parametrize(
    ("here", "broken", "waits"),
    [
        pytest.param(True, [], [ONCE_A_DAY] * 3, id="all is well: once a day"),
        pytest.param(False, [], [TRY_AGAIN, ONCE_A_DAY, ONCE_A_DAY], id="the bot is away"),
        pytest.param(
            True, [StoreUnavailable()], [TRY_AGAIN, ONCE_A_DAY, ONCE_A_DAY], id="the store is away"
        ),
    ],
)
async def test_it_is_done_once_a_day_and_soon_again_where_something_is_away(
    here, broken, waits
) -> None:
    server = Server(bot=Bot(here))
    server.store.broken = broken
    with pytest.raises(asyncio.CancelledError):
        await server.purge.run()
    assert server.slept == waits


async def test_nothing_goes_while_the_bot_could_not_forget_it() -> None:
    server = Server(bot=Bot(here=False))
    server.keep("old")
    server.clock.pass_by(KEPT_FOR * 2)
    server.slept = [0, 0]
    with pytest.raises(asyncio.CancelledError):
        await server.purge.run()
    assert server.store.unit.conversations.rows["old"].status is ConversationStatus.OPEN
    assert server.counted == []
