# SPDX-License-Identifier: Apache-2.0
"""Change the words that the conversation speaks, and go back to ours (ADR-0042)."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from actions.directory.checking import NotRight
from actions.directory.wording_changes import Changes, Words, problems_in, texts_of
from actions.directory.wording_files import Entry
from actions.domain.errors import Refusal
from actions.usecases.administer import check_may_administer
from actions.usecases.kept_wording import KeptWording
from actions.usecases.ports import Clock, DuplicateKey, Store, Unit
from actions.usecases.values import AuditEvent, Staff

NONE = 0
"""The number where no change is in force."""


class ResponseUnknown(Refusal):
    """There are no such words in the conversation."""

    http_status = 404
    title = "We cannot find these words"
    detail = "They may have gone with an update. Look at the list again."


class ChangedMeanwhile(Refusal):
    """Somebody else changed the same words since this person saw them."""

    http_status = 409
    title = "Somebody has changed these words"
    detail = "Somebody has changed these words since you opened the page. Look at them first."


@dataclass(frozen=True)
class ChangeWording:
    """Only administrators of `host`, whose site this is: what they say, the whole site says.

    `originals` gives the responses as delivered; `publish` hands on what is in force.
    """

    store: Store
    clock: Clock
    host: str
    originals: Callable[[], Mapping[str, Entry]]
    publish: Callable[[], Awaitable[None]]

    def check_may(self, staff: Staff) -> None:
        """Raises: RoleMissing."""
        check_may_administer(staff, host=self.host)

    async def __call__(self, staff: Staff, name: str, words: Words, *, seen: int) -> bool:
        """Put these texts of a response in force; False where they are as they were.

        `seen` is the number of the change that the person saw, NONE for our own words.

        Raises: RoleMissing, ResponseUnknown, NotRight, ChangedMeanwhile.
        """
        original = self.original(staff, name)
        problems = problems_in(original, words)
        if problems:
            raise NotRight(problems)
        ours = texts_of(original)
        changed = {text: said for text, said in words.items() if said != ours[text]}
        return await self._put(staff, name, changed, seen=seen)

    async def back(self, staff: Staff, name: str, *, seen: int) -> bool:
        """Speak our own words again; False where they were spoken already.

        Raises: RoleMissing, ChangedMeanwhile.
        """
        self.check_may(staff)
        return await self._put(staff, name, {}, seen=seen)

    def original(self, staff: Staff, name: str) -> Entry:
        """The response as delivered. Raises: RoleMissing, ResponseUnknown."""
        self.check_may(staff)
        original = self.originals().get(name)
        if original is None:
            raise ResponseUnknown
        return original

    async def in_force(self, staff: Staff) -> Sequence[KeptWording]:
        """Raises: RoleMissing."""
        self.check_may(staff)
        return await self.store.read(lambda unit: unit.wording.in_force())

    async def history(self, staff: Staff, name: str) -> Sequence[KeptWording]:
        """Every change of a response, the latest first. Raises: RoleMissing."""
        self.check_may(staff)
        return await self.store.read(lambda unit: unit.wording.history(name))

    async def _put(self, staff: Staff, name: str, words: Words, *, seen: int) -> bool:
        now = self.clock.now()

        def work(unit: Unit) -> bool:
            held = next((k for k in unit.wording.in_force() if k.name == name), None)
            if (held.number if held else NONE) != seen:
                raise ChangedMeanwhile
            if (held.words if held else {}) == words:
                return False
            if words:
                unit.wording.add(name, words, by=staff.name, at=now)
            else:
                unit.wording.end(name, by=staff.name, at=now)
            event = "wording_changed" if words else "wording_taken_back"
            detail = {"response": name, "texts": ", ".join(sorted(words))}
            unit.audit.add(
                AuditEvent(event, staff.name, now, organisation=staff.organisation, detail=detail)
            )
            return True

        try:
            changed = await self.store.write(work)
        except DuplicateKey:
            raise ChangedMeanwhile from None
        await self.publish()
        return changed


def changes_in_force(unit: Unit) -> Changes:
    """What is published: the changed words of each response."""
    return {kept.name: dict(kept.words) for kept in unit.wording.in_force()}
