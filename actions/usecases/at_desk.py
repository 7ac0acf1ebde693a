# SPDX-License-Identifier: Apache-2.0
"""What the audit trail says of the front desk."""

from datetime import datetime

from actions.usecases.values import AuditEvent, Staff

SHOWN = 8
"""So many characters name a conversation where people read of it."""


def at_desk(event: str, staff: Staff, conversation_id: str, *, at: datetime) -> AuditEvent:
    """Who did something with a conversation for somebody in front of them."""
    return AuditEvent(
        event,
        actor=staff.name,
        at=at,
        organisation=staff.organisation,
        detail={"conversation": conversation_id[:SHOWN]},
    )
