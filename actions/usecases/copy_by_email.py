# SPDX-License-Identifier: Apache-2.0
"""Send the person a copy by email, once they ask for it.

The address is one that they gave as a way to be reached, and never one that is not safe: where
they told of somebody at home who hurts them, it must have been called safe. The parcel holds no
address; it is looked up when the copy leaves, so that a change or a deletion still counts.

Source: Regulations 2009 reg. 13(2), 15; DOMAIN rules 55 and 145; ADR-0047.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from actions.domain.draft import Draft, SafetyKind
from actions.domain.errors import Refusal
from actions.usecases.forget_conversation import PERSON
from actions.usecases.open_conversation import opened
from actions.usecases.ports import Clock, Records, Store, Unit
from actions.usecases.values import AuditEvent, Errand, Parcel
from actions.usecases.view_conversation import view_of


class NoSafeAddress(Refusal):
    title = "There is no email address to send it to"
    detail = "You gave no email address that is safe to use. You can save a copy instead."


def safe_address(draft: Draft) -> str | None:
    """The first email address that may be used."""
    needs_yes = any(sign.kind is SafetyKind.DOMESTIC_ABUSE for sign in draft.safety)
    for contact in draft.complainant.contacts:
        if contact.kind == "email" and (contact.safe or (contact.safe is None and not needs_yes)):
            return contact.value
    return None


@dataclass(frozen=True)
class CopyToSend:
    """`records` makes the case document."""

    store: Store
    records: Records

    async def __call__(self, reference: str) -> tuple[str, dict[str, Any]] | None:
        """Where a copy goes and what it shows; None where the person has deleted it since."""

        def work(unit: Unit) -> tuple[str, dict[str, Any]] | None:
            case = unit.cases.get(reference)
            conversation = unit.conversations.get(case.conversation or "") if case else None
            kept = unit.drafts.get(conversation.sender or "") if conversation else None
            address = safe_address(kept.draft) if kept else None
            if conversation is None or kept is None or address is None:
                return None
            return address, view_of(unit, conversation.id, kept.draft, self.records)

        return await self.store.read(work)


@dataclass(frozen=True)
class CopyByEmail:
    """`wake` is called when something is in the outbox."""

    store: Store
    clock: Clock
    wake: Callable[[], None]

    async def address(self, conversation_id: str, token: str) -> str:
        """Where a copy would go. Raises: NotAllowedIn, ConversationGone, NoSafeAddress."""
        return await self.store.read(lambda unit: self._asked(unit, conversation_id, token)[0])

    async def __call__(self, conversation_id: str, token: str) -> str:
        """Have a copy sent and say where to; once, as long as nothing changes in the case.

        Raises: NotAllowedIn, ConversationGone, NoSafeAddress.
        """

        def work(unit: Unit) -> str:
            address, reference, version = self._asked(unit, conversation_id, token, lock=True)
            key = f"{reference}:copy:{version}"
            if not unit.outbox.knows(key):
                now = self.clock.now()
                parcel = Parcel(key, Errand.COPY_BY_EMAIL, reference=reference, version=version)
                unit.outbox.add(parcel, at=now)
                unit.audit.add(AuditEvent("copy_asked_for", PERSON, now, reference=reference))
            return address

        address = await self.store.write(work)
        self.wake()
        return address

    def _asked(
        self, unit: Unit, conversation_id: str, token: str, *, lock: bool = False
    ) -> tuple[str, str, int]:
        conversation = opened(unit, conversation_id, token, lock=lock)
        kept = unit.drafts.get(conversation.sender or "")
        case = unit.cases.of_conversation(conversation.id)
        address = safe_address(kept.draft) if kept and case else None
        if case is None or address is None:
            raise NoSafeAddress
        return address, case.reference, case.version
