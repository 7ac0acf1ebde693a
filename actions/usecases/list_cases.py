# SPDX-License-Identifier: Apache-2.0
"""List the cases in the queue of somebody's organisation."""

from dataclasses import dataclass, replace

from actions.usecases.errors import RoleMissing
from actions.usecases.ports import Clock, Store
from actions.usecases.values import AuditEvent, CasePage, CaseSearch, Staff, StaffRole

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
