# SPDX-License-Identifier: Apache-2.0
"""List the cases in the queue of somebody's organisation."""

from dataclasses import dataclass, replace

from actions.usecases.errors import RoleMissing
from actions.usecases.keep_turn import NEEDS_SOMEONE
from actions.usecases.ports import Clock, Store, Unit
from actions.usecases.values import AuditEvent, CasePage, CaseSearch, Staff, StaffRole, UrgentFlag

NOT_SAFE = " (NOT safe to use)"
MAY_READ = (StaffRole.HANDLER, StaffRole.LEAD, StaffRole.QUALITY, StaffRole.ADMINISTRATOR)


def check_may_read(staff: Staff) -> None:
    """Raises: RoleMissing for somebody who takes complaints down but does not handle them."""
    if not staff.has(*MAY_READ):
        raise RoleMissing


@dataclass(frozen=True)
class ListCases:
    """Each search is audited, with its size and never with the words searched for."""

    store: Store
    clock: Clock

    async def __call__(self, staff: Staff, search: CaseSearch) -> CasePage:
        """A page of cases of the staff's own organisation, whatever the search says.

        Raises: RoleMissing.
        """
        check_may_read(staff)
        own = replace(search, organisation=staff.organisation)
        page = await self.store.read(lambda unit: unit.cases.page(own))
        event = AuditEvent(
            "cases_listed",
            actor=staff.name,
            at=self.clock.now(),
            organisation=staff.organisation,
            detail={"cases": str(len(page.cases))},
        )
        await self.store.write(lambda unit: unit.audit.add(event))
        return page

    async def urgent(self, staff: Staff) -> tuple[UrgentFlag, ...]:
        """Signs of danger in conversations with the staff's organisation, the newest first.

        Whoever wants a call back comes with the ways to reach them, and showing these is audited.

        Raises: RoleMissing.
        """
        check_may_read(staff)

        def flags(unit: Unit) -> tuple[UrgentFlag, ...]:
            found = unit.urgent.of_organisation(staff.organisation)
            return tuple(with_reach(unit, flag) for flag in found)

        found = await self.store.read(flags)
        shown = sum(bool(flag.reach) for flag in found)
        if shown:
            event = AuditEvent(
                "call_backs_shown",
                actor=staff.name,
                at=self.clock.now(),
                organisation=staff.organisation,
                detail={"people": str(shown)},
            )
            await self.store.write(lambda unit: unit.audit.add(event))
        return found


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
    return replace(flag, reach=(*name, *ways))
