# SPDX-License-Identifier: Apache-2.0
"""Put the lists of organisations right, and take a correction back."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from actions.directory.corrections import Correction, Corrections, about_of, kind_of
from actions.domain.errors import Refusal
from actions.usecases.administer import check_may_administer
from actions.usecases.ports import Clock, Store, Unit
from actions.usecases.values import AuditEvent, KeptCorrection, Staff


class CorrectionGone(Refusal):
    """Somebody else took it back, or put another in its place."""

    http_status = 404
    title = "This is no longer in force"
    detail = "Somebody has changed this already. Look at the list again."


@dataclass(frozen=True)
class CorrectDirectory:
    """Only administrators of `host`, whose site this is: what they say, the whole site says.

    `publish` hands what is in force on to both processes.
    """

    store: Store
    clock: Clock
    host: str
    publish: Callable[[], Awaitable[None]]

    def check_may(self, staff: Staff) -> None:
        """Raises: RoleMissing."""
        check_may_administer(staff, host=self.host)

    async def __call__(self, staff: Staff, correction: Correction) -> int:
        """Keep a correction and put it in force; its number. Raises: RoleMissing."""
        self.check_may(staff)

        def work(unit: Unit) -> int:
            number = unit.corrections.add(correction, by=staff.name, at=self.clock.now())
            unit.audit.add(self._event("directory_corrected", staff, number, correction))
            return number

        number = await self.store.write(work)
        await self.publish()
        return number

    async def take_back(self, staff: Staff, number: int) -> KeptCorrection:
        """End a correction, so that the lists hold again. Raises: RoleMissing, CorrectionGone."""
        self.check_may(staff)

        def work(unit: Unit) -> KeptCorrection:
            ended = unit.corrections.end(number, by=staff.name, at=self.clock.now())
            if ended is None:
                raise CorrectionGone
            event = "directory_correction_ended"
            unit.audit.add(self._event(event, staff, number, ended.correction))
            return ended

        ended = await self.store.write(work)
        await self.publish()
        return ended

    async def in_force(self, staff: Staff) -> Sequence[KeptCorrection]:
        """Raises: RoleMissing."""
        self.check_may(staff)
        return await self.store.read(lambda unit: unit.corrections.in_force())

    def _event(self, event: str, staff: Staff, number: int, correction: Correction) -> AuditEvent:
        """Of an alias or a provider its number is enough: words somebody typed stay out."""
        kind = kind_of(correction)
        named = {"about": about_of(correction)} if kind in ("contact", "advocacy") else {}
        return AuditEvent(
            event,
            actor=staff.name,
            at=self.clock.now(),
            organisation=staff.organisation,
            detail={"number": str(number), "kind": kind, **named},
        )


def corrections_in_force(unit: Unit) -> Corrections:
    """What is published."""
    return Corrections.of(kept.correction for kept in unit.corrections.in_force())
