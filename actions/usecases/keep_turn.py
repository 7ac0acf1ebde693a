# SPDX-License-Identifier: Apache-2.0
"""Take one message into a draft, once: draft, reply and, when it is time, the whole case."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from actions.domain.draft import Draft, Status
from actions.usecases.correct_holidays import as_days
from actions.usecases.hand_over import send_case, update_case
from actions.usecases.ports import (
    AnsweredBefore,
    Calendar,
    Clock,
    DuplicateKey,
    Records,
    Store,
    Unit,
    UnknownSender,
)
from actions.usecases.values import Decided, KeptDraft, StoredReply, UrgentFlag

TRIES = 5
NEEDS_SOMEONE = "needs_someone"
NOT_URGENT = frozenset({"check_in", "self_harm_past"})


@dataclass(frozen=True)
class KeepTurn:
    """The drafts as the action server uses them; see the port `Drafts`.

    The bank holidays are put right first, so that a correction holds at once on every server.
    `wake` is called when something stands in the outbox.
    """

    store: Store
    clock: Clock
    calendar: Calendar
    records: Records
    wake: Callable[[], None]

    async def turn(
        self, sender: str, message_id: str, decide: Callable[[Draft], Decided]
    ) -> StoredReply:
        """Raises: UnknownSender, AnsweredBefore, StoreUnavailable; then nothing is kept."""

        def work(unit: Unit) -> tuple[StoredReply, bool]:
            return self._take(unit, sender, message_id, decide)

        for _ in range(TRIES):
            try:
                stored, handed_over = await self.store.write(work)
            except DuplicateKey:
                continue
            if handed_over:
                self.wake()
            return stored
        raise DuplicateKey("no free reference was found")

    def _take(
        self, unit: Unit, sender: str, message_id: str, decide: Callable[[Draft], Decided]
    ) -> tuple[StoredReply, bool]:
        kept = unit.drafts.get(sender, lock=True)
        if kept is None:
            raise UnknownSender
        if kept.last_message == message_id:
            return StoredReply(kept.draft, kept.reply, repeated=True), False
        known = unit.journal.get(kept.conversation, message_id)
        if known is not None and known.reply is not None:
            raise AnsweredBefore
        self.calendar.put_right(as_days(unit))
        decided = decide(kept.draft)
        unit.drafts.put(
            replace(
                kept,
                draft=decided.draft,
                reply=tuple(decided.reply),
                version=kept.version + 1,
                last_message=message_id,
            )
        )
        now = self.clock.now()
        _raise_flags(unit, kept, decided.draft, at=now)
        self._hand_over(unit, decided, at=now)
        return StoredReply(decided.draft, decided.reply), decided.send or decided.changed

    def _hand_over(self, unit: Unit, decided: Decided, *, at: datetime) -> None:
        if decided.send:
            send_case(unit, decided.draft, document=self.records(decided.draft), at=at)
        elif decided.changed:
            update_case(unit, decided.draft, document=self.records(decided.draft), at=at)


def _raise_flags(unit: Unit, kept: KeptDraft, draft: Draft, *, at: datetime) -> None:
    """Call somebody of the receiving organisation to new danger, or where a person is wanted.

    Danger told again raises a flag only where the one before was closed.
    """
    new = set(draft.safety) - set(kept.draft.safety)
    kinds = {sign.kind.value for sign in new} - NOT_URGENT
    if draft.status is Status.HANDED_TO_PERSON and kept.draft.status is not draft.status:
        kinds.add(NEEDS_SOMEONE)
    for kind in sorted(kinds):
        unit.urgent.add(
            UrgentFlag(
                conversation=kept.conversation,
                organisation=draft.receiving_organisation,
                kind=kind,
                at=at,
                reference=draft.reference,
            )
        )
