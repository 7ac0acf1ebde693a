# SPDX-License-Identifier: Apache-2.0
"""Go on with a conversation that the same person at the front desk began today."""

from dataclasses import dataclass

from actions.usecases.at_desk import at_desk
from actions.usecases.errors import NotBegunHere
from actions.usecases.list_begun import check_may_take_down, start_of_today
from actions.usecases.ports import Clock, Store, Unit
from actions.usecases.tokens import hash_of, new_token
from actions.usecases.values import Opened, Staff


@dataclass(frozen=True)
class GoOnAtDesk:
    store: Store
    clock: Clock
    host: str

    async def __call__(self, staff: Staff, conversation_id: str) -> Opened:
        """Raises: RoleMissing, NotBegunHere."""
        check_may_take_down(staff, host=self.host)
        token, now, since = new_token(), self.clock.now(), start_of_today(self.clock)

        def work(unit: Unit) -> None:
            begun = unit.conversations.begun_by(staff.name, since=since)
            if conversation_id not in [conversation.id for conversation in begun]:
                raise NotBegunHere
            unit.keys.add_device(conversation_id, hash_of(token), at=now)
            unit.audit.add(at_desk("conversation_taken_up", staff, conversation_id, at=now))

        await self.store.write(work)
        return Opened(conversation_id, token)
