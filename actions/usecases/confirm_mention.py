# SPDX-License-Identifier: Apache-2.0
"""Say which organisation words of a case meant, and read what may be learned from it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from actions.directory.words import plain
from actions.domain.consent import Scope
from actions.domain.errors import Refusal
from actions.domain.learned_words import NotKept, may_leave, why_not_kept
from actions.usecases.errors import CaseNotFound, RoleMissing
from actions.usecases.hand_over import may_see
from actions.usecases.ports import Clock, Store, Unit
from actions.usecases.read_case import REFERENCE
from actions.usecases.see_part import part_of
from actions.usecases.values import (
    AuditEvent,
    ConfirmedMention,
    CountedMention,
    Document,
    Staff,
    StaffRole,
)

LONGEST_REFERENCE = 32
MAY_CONFIRM = (StaffRole.HANDLER, StaffRole.LEAD, StaffRole.ADMINISTRATOR)
SENTENCES = {
    NotKept.TOO_LONG: "These words are too long to be a name. They stay in the case.",
    NotKept.FIGURES: "These words hold a number or an email. They stay in the case.",
    NotKept.A_PERSON: "These words may hold the name of a person. They stay in the case.",
    NotKept.NOTHING: "There are no words to learn from. They stay in the case.",
}


class WordsNotKept(Refusal):
    """Words that may tell of a person stay in their case."""

    http_status = 422
    title = "These words are not kept"
    detail = SENTENCES[NotKept.A_PERSON]


@dataclass(frozen=True)
class ConfirmMention:
    """`host` is the organisation whose site this is: its administrators' word is enough alone."""

    store: Store
    clock: Clock
    host: str

    async def words(self, staff: Staff, reference: str, number: int) -> str:
        """The words for the organisation of this number, from 1, in the case.

        Raises: RoleMissing, CaseNotFound, WordsNotKept.
        """
        _check_may(staff)
        return await self._with_words(staff, reference, number, event="mention_read")

    async def __call__(self, staff: Staff, reference: str, number: int, code: str) -> None:
        """Keep that the words meant the organisation of this code.

        Raises: RoleMissing, CaseNotFound, WordsNotKept.
        """
        _check_may(staff)
        alone = staff.has(StaffRole.ADMINISTRATOR) and staff.organisation == self.host

        def keep(unit: Unit, words: str) -> None:
            now = self.clock.now()
            unit.mentions.put(
                ConfirmedMention(reference.upper(), plain(words), code, staff.name, now, alone)
            )

        event = "mention_confirmed"
        await self._with_words(staff, reference, number, event=event, keep=keep, code=code)

    async def _with_words(
        self,
        staff: Staff,
        reference: str,
        number: int,
        *,
        event: str,
        keep: Callable[[Unit, str], None] | None = None,
        code: str | None = None,
    ) -> str:
        """The words, once `keep` has had them; whatever came of it is audited."""

        def work(unit: Unit) -> str | Refusal:
            found = _found(unit, staff, reference, number)
            refused = isinstance(found, CaseNotFound)
            unit.audit.add(
                AuditEvent(
                    "case_read_refused" if refused else event,
                    actor=staff.name,
                    at=self.clock.now(),
                    organisation=staff.organisation,
                    reference=reference.upper()[:LONGEST_REFERENCE],
                    detail={"code": code} if code else {},
                )
            )
            if isinstance(found, str) and keep is not None:
                keep(unit, found)
            return found

        found = await self.store.write(work)
        if isinstance(found, Refusal):
            raise found
        return found

    async def learned(self) -> Sequence[CountedMention]:
        """The pairs that may leave their cases."""
        found = await self.store.read(lambda unit: unit.mentions.counted())
        return [m for m in found if may_leave(cases=m.cases, by_administrator=m.by_administrator)]


def _check_may(staff: Staff) -> None:
    if not staff.has(*MAY_CONFIRM):
        raise RoleMissing


def _found(unit: Unit, staff: Staff, reference: str, number: int) -> str | Refusal:
    """The words for an organisation of the case, or why they cannot be had."""
    wanted = reference.upper()
    case = unit.cases.get(wanted) if REFERENCE.fullmatch(wanted) else None
    scope = may_see(case, staff.organisation) if case else Scope.NOTHING
    if case is None or scope is Scope.NOTHING:
        return CaseNotFound()
    seen = part_of(case, organisation=staff.organisation, scope=scope)["organisations"]
    words = seen[number - 1].get("mention") if 1 <= number <= len(seen) else None
    if not words:
        return CaseNotFound("There are no words of the person for this organisation.")
    why = why_not_kept(words, names=_names(case.document))
    return WordsNotKept(SENTENCES[why]) if why else str(words)


def _names(document: Document) -> list[str | None]:
    people: list[dict[str, Any]] = [
        document.get("complainant") or {},
        document.get("person_affected") or {},
    ]
    return [person.get("name") for person in people]
