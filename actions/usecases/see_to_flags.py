# SPDX-License-Identifier: Apache-2.0
"""See to the flags of those who may be in danger or want a person: take them, close them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from actions.domain.errors import Refusal
from actions.domain.urgency import LONGEST_NOTE, WhatWasDone
from actions.usecases.errors import RoleMissing
from actions.usecases.keep_turn import NEEDS_SOMEONE
from actions.usecases.list_cases import check_may_read
from actions.usecases.ports import Clock, Store, Unit
from actions.usecases.values import (
    AuditEvent,
    Closing,
    FlagSearch,
    Staff,
    StaffRole,
    UrgentFlag,
)

NOT_SAFE = " (NOT safe to use)"
MAY_SEE_TO = (StaffRole.HANDLER, StaffRole.LEAD, StaffRole.ADMINISTRATOR)


class FlagNotFound(Refusal):
    """No flag of this organisation has this number."""

    http_status = 404
    title = "This flag is not here"
    detail = "It is not one of your organisation, or the person has deleted their conversation."


class FlagTaken(Refusal):
    """Somebody else was quicker."""

    http_status = 422
    title = "Somebody else has just taken this"
    detail = "Nothing has changed. Look at the flag again to see who has it."


class FlagClosed(Refusal):
    """What is closed stays as it is."""

    http_status = 422
    title = "This flag is closed already"
    detail = "Nothing has changed. Look at the flag again to see who closed it, and how."


class NoteMissing(Refusal):
    """A flag is not closed without a word on what was done."""

    http_status = 422
    title = "Say what was done"
    detail = f"Say in a few words what was done. At most {LONGEST_NOTE:,} characters."


@dataclass(frozen=True)
class SeeToFlags:
    """Everything is audited by the number of the flag; a note stays with the flag.

    Source: DOMAIN rules 142 to 147 and 166; ADR-0046.
    """

    store: Store
    clock: Clock

    async def open(self, staff: Staff) -> tuple[UrgentFlag, ...]:
        """What nobody has closed; first what nobody has taken, then what waits longest.

        Whoever wants a call back comes with the ways to reach them, and showing these is audited.

        Raises: RoleMissing.
        """
        check_may_read(staff)

        def flags(unit: Unit) -> tuple[UrgentFlag, ...]:
            return tuple(with_reach(unit, f) for f in unit.urgent.open_at(staff.organisation))

        found = await self.store.read(flags)
        await self._note_call_backs(staff, found)
        return found

    async def closed(self, staff: Staff, search: FlagSearch) -> Sequence[UrgentFlag]:
        """Raises: RoleMissing."""
        check_may_read(staff)
        return await self.store.read(lambda unit: unit.urgent.closed_at(staff.organisation, search))

    async def one(self, staff: Staff, number: int) -> UrgentFlag:
        """Raises: RoleMissing, FlagNotFound."""
        check_may_read(staff)
        found = await self.store.read(
            lambda unit: with_reach(unit, _of(unit, staff, number, lock=False))
        )
        await self._note_call_backs(staff, (found,))
        return found

    async def take(self, staff: Staff, number: int, *, from_whom: str = "") -> None:
        """Look after it from now on. `from_whom` had it, as the page said.

        Raises: RoleMissing, FlagNotFound, FlagClosed, FlagTaken.
        """

        def taken(flag: UrgentFlag) -> UrgentFlag:
            if flag.taken_by not in (from_whom or None, staff.name):
                raise FlagTaken
            return replace(flag, taken_by=staff.name, taken_at=self.clock.now())

        await self._change(staff, number, taken, event="urgent_flag_taken")

    async def close(self, staff: Staff, number: int, *, done: WhatWasDone, note: str) -> None:
        """Keep what was done. Raises: RoleMissing, FlagNotFound, FlagClosed, NoteMissing."""
        if not 0 < len(note.strip()) <= LONGEST_NOTE:
            raise NoteMissing

        def closed(flag: UrgentFlag) -> UrgentFlag:
            return replace(flag, closing=Closing(staff.name, self.clock.now(), done, note.strip()))

        await self._change(
            staff, number, closed, event="urgent_flag_closed", detail={"done": done.value}
        )

    async def _change(
        self,
        staff: Staff,
        number: int,
        change: Callable[[UrgentFlag], UrgentFlag],
        *,
        event: str,
        detail: dict[str, str] | None = None,
    ) -> None:
        if not staff.has(*MAY_SEE_TO):
            raise RoleMissing

        def work(unit: Unit) -> None:
            flag = _of(unit, staff, number, lock=True)
            if flag.closing is not None:
                raise FlagClosed
            unit.urgent.put(change(flag))
            unit.audit.add(
                AuditEvent(
                    event,
                    actor=staff.name,
                    at=self.clock.now(),
                    organisation=staff.organisation,
                    reference=flag.reference,
                    detail={"flag": str(number), "kind": flag.kind, **(detail or {})},
                )
            )

        await self.store.write(work)

    async def _note_call_backs(self, staff: Staff, flags: Sequence[UrgentFlag]) -> None:
        shown = sum(bool(flag.reach) for flag in flags)
        if not shown:
            return
        event = AuditEvent(
            "call_backs_shown",
            actor=staff.name,
            at=self.clock.now(),
            organisation=staff.organisation,
            detail={"people": str(shown)},
        )
        await self.store.write(lambda unit: unit.audit.add(event))


def _of(unit: Unit, staff: Staff, number: int, *, lock: bool) -> UrgentFlag:
    flag = unit.urgent.get(number, lock=lock)
    if flag is None or flag.organisation != staff.organisation:
        raise FlagNotFound
    return flag


def with_reach(unit: Unit, flag: UrgentFlag) -> UrgentFlag:
    """The flag with the ways to reach somebody who wants a person and has left any."""
    if flag.kind != NEEDS_SOMEONE:
        return flag
    conversation = unit.conversations.get(flag.conversation)
    sender = conversation.sender if conversation else None
    kept = unit.drafts.get(sender) if sender else None
    if kept is None:
        return flag
    complainant = kept.draft.complainant
    ways = (way.value + (NOT_SAFE if way.safe is False else "") for way in complainant.contacts)
    name = (complainant.name,) if complainant.name and complainant.contacts else ()
    wishes = (complainant.contact_wishes,) if complainant.contact_wishes else ()
    return replace(flag, reach=(*name, *ways, *wishes))
