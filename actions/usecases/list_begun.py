# SPDX-License-Identifier: Apache-2.0
"""List the conversations that somebody at the front desk began today and has not finished."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time

from actions.domain.days import LONDON
from actions.usecases.errors import RoleMissing
from actions.usecases.ports import Clock, Store
from actions.usecases.values import Conversation, Staff, StaffRole


def check_may_take_down(staff: Staff, *, host: str) -> None:
    """Only the front desk of the organisation whose site this is. Raises: RoleMissing."""
    if not staff.has(StaffRole.DESK) or staff.organisation != host:
        raise RoleMissing


@dataclass(frozen=True)
class ListBegun:
    store: Store
    clock: Clock
    host: str

    async def __call__(self, staff: Staff) -> Sequence[Conversation]:
        """The newest first; never one that somebody else began. Raises: RoleMissing."""
        check_may_take_down(staff, host=self.host)
        since = start_of_today(self.clock)
        return await self.store.read(
            lambda unit: unit.conversations.begun_by(staff.name, since=since)
        )


def start_of_today(clock: Clock) -> datetime:
    """Midnight in England."""
    return datetime.combine(clock.today(), time.min, tzinfo=LONDON)
