# SPDX-License-Identifier: Apache-2.0
"""What the front desk began, as the door in memory knows it."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from actions.domain.draft import Channel
from actions.usecases.errors import NotBegunHere
from actions.usecases.list_begun import check_may_take_down
from actions.usecases.values import Conversation, ConversationStatus, Opened, Staff
from tests.web.fake_door import FakeDoor
from tests.web.fake_staff import SENT_AT


@dataclass
class FakeListBegun:
    door: FakeDoor
    host: str = "RWE"

    async def __call__(self, staff: Staff) -> Sequence[Conversation]:
        check_may_take_down(staff, host=self.host)
        return [
            Conversation(
                id=name,
                token_hash="",
                sender="s",
                channel=Channel.FRONT_DESK,
                status=ConversationStatus.OPEN,
                created_at=SENT_AT,
                last_used_at=SENT_AT,
                entered_by=staff.name,
                turns=talk.number,
            )
            for name, talk in self.door.talks.items()
            if talk.begun_by == staff.name and talk.status == "open"
        ]


@dataclass
class FakeGoOn:
    list_begun: FakeListBegun

    async def __call__(self, staff: Staff, conversation_id: str) -> Opened:
        if conversation_id not in [one.id for one in await self.list_begun(staff)]:
            raise NotBegunHere
        token = secrets.token_urlsafe(16)
        self.list_begun.door.talks[conversation_id].devices.append(token)
        return Opened(conversation_id, token)
