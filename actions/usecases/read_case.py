# SPDX-License-Identifier: Apache-2.0
"""Read one case: only what the reader's organisation may see, and each reading is audited."""

import re
from dataclasses import dataclass

from actions.domain.consent import Scope
from actions.usecases.errors import CaseNotFound
from actions.usecases.hand_over import may_see
from actions.usecases.list_cases import check_may_read
from actions.usecases.ports import Clock, Store, Unit
from actions.usecases.see_part import part_of
from actions.usecases.values import AuditEvent, Document, Staff

REFERENCE = re.compile(r"[0-9A-Z-]{4,32}")


@dataclass(frozen=True)
class ReadCase:
    store: Store
    clock: Clock

    async def __call__(self, staff: Staff, reference: str) -> Document:
        """The document, as far as it may be seen.

        A case of others is not told apart from one that does not exist; the attempt is audited.

        Raises: RoleMissing, CaseNotFound.
        """
        check_may_read(staff)
        wanted = reference.upper()
        if not REFERENCE.fullmatch(wanted):
            raise CaseNotFound

        def work(unit: Unit) -> Document | None:
            case = unit.cases.get(wanted)
            scope = may_see(case, staff.organisation) if case else Scope.NOTHING
            seen = case is not None and scope is not Scope.NOTHING
            unit.audit.add(
                AuditEvent(
                    "case_read" if seen else "case_read_refused",
                    actor=staff.name,
                    at=self.clock.now(),
                    organisation=staff.organisation,
                    reference=wanted,
                )
            )
            if case is None or not seen:
                return None
            return part_of(case, organisation=staff.organisation, scope=scope)

        document = await self.store.write(work)
        if document is None:
            raise CaseNotFound
        return document
