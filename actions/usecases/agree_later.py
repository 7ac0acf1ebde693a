# SPDX-License-Identifier: Apache-2.0
"""The person affected says yes or no themselves, later: by a private link, or to staff.

The one who complains makes the link and gives it to them. It opens a page that names the
organisations and tells nothing of the story, so that a stranger who finds it learns little. It
works once. Staff of the receiving organisation write down what was said to them. Either way the
answer, the case, the parcels and the audit are one transaction.

Source: Regulations 2009 reg. 5(2)(d); PHSO sample forms, "Representative"; ADR-0044.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from hashlib import sha256

from actions.domain.draft import Draft, How
from actions.domain.errors import Refusal
from actions.domain.own_answer import awaits_own_answer, to_be_answered, with_own_answer
from actions.domain.plain_english import day
from actions.usecases.errors import CaseNotFound, RoleMissing
from actions.usecases.forget_conversation import PERSON
from actions.usecases.hand_over import update_case
from actions.usecases.open_conversation import opened
from actions.usecases.ports import Clock, Records, Store, Unit
from actions.usecases.read_case import REFERENCE
from actions.usecases.tokens import hash_of, new_token
from actions.usecases.values import AgreementLink, AuditEvent, KeptDraft, Staff, StaffRole

LINK_LASTS = timedelta(days=60)
LONGEST_NAME = 100
QUESTION = "May {organisation} see this complaint and look into it?"
WHO_ANSWERED = "person affected"
MAY_RECORD = (StaffRole.HANDLER, StaffRole.LEAD, StaffRole.ADMINISTRATOR)
HEARD = {How.SPOKEN_TO_STAFF: "spoken to staff", How.SIGNED_FORM: "on a signed form"}


class LinkUnknown(Refusal):
    """Never made, ended by a newer one, too old, or its conversation was deleted."""

    http_status = 404
    title = "This link does not work any more"
    detail = "Ask the person who gave it to you for a new one, or speak to the organisation."


class LinkUsed(Refusal):
    http_status = 404
    title = "Your answer was kept"
    detail = "This link works once. To change your answer, speak to the organisation."


class NothingToAnswer(Refusal):
    """No case was sent, or nothing in it waits for the person's own yes."""

    title = "Nobody else needs to say yes"
    detail = "This complaint does not wait for somebody else to say yes."


class AnswerIncomplete(Refusal):
    http_status = 422
    title = "Something is missing"
    detail = "Say yes or no for each organisation, and write the name."


@dataclass(frozen=True)
class Asked:
    """What the person is asked: for each key the name of the organisation and the words."""

    by_whom: str | None
    organisations: tuple[tuple[str, str, str], ...]

    @property
    def words(self) -> dict[str, str]:
        return {key: words for key, _, words in self.organisations}


def asked_about(draft: Draft) -> Asked:
    found = tuple(
        (p.key, p.name, QUESTION.format(organisation=p.name)) for p in to_be_answered(draft)
    )
    name = None if draft.complainant.anonymous else draft.complainant.name
    return Asked(name, found)


@dataclass(frozen=True)
class AgreeLater:
    """`records` makes the case document, `wake` is called when something is in the outbox."""

    store: Store
    clock: Clock
    records: Records
    wake: Callable[[], None]

    async def make_link(self, conversation_id: str, token: str) -> str:
        """The secret of a new link, in place of any earlier one; only its hash is kept.

        Raises: NotAllowedIn, ConversationGone, ConversationExpired, NothingToAnswer.
        """
        secret, now = new_token(), self.clock.now()

        def work(unit: Unit) -> None:
            conversation = opened(unit, conversation_id, token, lock=True)
            kept = unit.drafts.get(conversation.sender or "")
            case = unit.cases.of_conversation(conversation.id)
            if kept is None or case is None or not awaits_own_answer(kept.draft):
                raise NothingToAnswer
            link = AgreementLink(conversation.id, hash_of(secret), now, now + LINK_LASTS)
            unit.agreements.put(link)
            unit.audit.add(
                AuditEvent("agreement_link_made", actor=PERSON, at=now, reference=case.reference)
            )

        await self.store.write(work)
        return secret

    async def by_link(self, secret: str) -> Asked:
        """What this link asks. Raises: LinkUnknown, LinkUsed."""
        return await self.store.read(lambda unit: asked_about(self._linked(unit, secret)[1].draft))

    async def answer_by_link(self, secret: str, answers: dict[str, bool], *, name: str) -> None:
        """Keep what the person answered; of two at once the first counts.

        Raises: LinkUnknown, LinkUsed, AnswerIncomplete.
        """
        written = " ".join(name.split())[:LONGEST_NAME]

        def work(unit: Unit) -> None:
            link, kept = self._linked(unit, secret, lock=True)
            unit.agreements.put(replace(link, answered_at=self.clock.now()))
            by = f"{WHO_ANSWERED}, who wrote the name {written}"
            self._keep(unit, kept, answers, name=written, how=How.CHOSEN, by=by, actor=WHO_ANSWERED)

        await self.store.write(work)
        self.wake()

    async def of_case(self, staff: Staff, reference: str) -> Asked:
        """What staff may write down. Raises: RoleMissing, CaseNotFound, NothingToAnswer."""
        return await self.store.read(
            lambda unit: asked_about(self._of_case(unit, staff, reference).draft)
        )

    async def record(
        self,
        staff: Staff,
        reference: str,
        answers: dict[str, bool],
        *,
        name: str,
        how: How,
        on: date,
    ) -> None:
        """Keep what the person said to staff, or signed, on a day.

        Raises: RoleMissing, CaseNotFound, NothingToAnswer, AnswerIncomplete.
        """
        written = " ".join(name.split())[:LONGEST_NAME]

        def work(unit: Unit) -> None:
            kept = self._of_case(unit, staff, reference, lock=True)
            heard = f"{HEARD[how]} on {day(on)}, kept by {staff.name}"
            by = f"{WHO_ANSWERED}, {written}, {heard}"
            self._keep(unit, kept, answers, name=written, how=how, by=by, actor=staff.name)

        await self.store.write(work)
        self.wake()

    def _linked(
        self, unit: Unit, secret: str, *, lock: bool = False
    ) -> tuple[AgreementLink, KeptDraft]:
        link = unit.agreements.find(hash_of(secret))
        conversation = unit.conversations.get(link.conversation) if link else None
        kept = (
            unit.drafts.get(conversation.sender, lock=lock)
            if conversation and (conversation.sender)
            else None
        )
        if link is None or kept is None:
            raise LinkUnknown
        link = unit.agreements.find(hash_of(secret))  # once more, now that nobody else writes
        if link is None or link.ends_at <= self.clock.now():
            raise LinkUnknown
        if link.answered_at is not None:
            raise LinkUsed
        if not awaits_own_answer(kept.draft):
            raise LinkUnknown
        return link, kept

    def _of_case(
        self, unit: Unit, staff: Staff, reference: str, *, lock: bool = False
    ) -> KeptDraft:
        if not staff.has(*MAY_RECORD):
            raise RoleMissing
        wanted = reference.upper()
        case = unit.cases.get(wanted) if REFERENCE.fullmatch(wanted) else None
        if case is None or case.receiving_organisation != staff.organisation:
            raise CaseNotFound
        conversation = unit.conversations.get(case.conversation) if case.conversation else None
        sender = conversation.sender if conversation else None
        kept = unit.drafts.get(sender, lock=lock) if sender else None
        if kept is None or not awaits_own_answer(kept.draft):
            raise NothingToAnswer
        return kept

    def _keep(
        self,
        unit: Unit,
        kept: KeptDraft,
        answers: dict[str, bool],
        *,
        name: str,
        how: How,
        by: str,
        actor: str,
    ) -> None:
        asked = asked_about(kept.draft)
        if not name or not set(asked.words) <= set(answers):
            raise AnswerIncomplete
        now = self.clock.now()
        yes = {key for key in asked.words if answers[key]}
        draft = with_own_answer(
            kept.draft, yes, at=now, how=how, by=by, words=asked.words, text_version=VERSION
        )
        unit.drafts.put(replace(kept, draft=draft, version=kept.version + 1))
        update_case(unit, draft, document=self.records(draft), at=now)
        unit.audit.add(_event(kept.draft, yes, asked.words, actor=actor, how=how, at=now))


def _event(
    draft: Draft,
    yes: Collection[str],
    asked: Collection[str],
    *,
    actor: str,
    how: How,
    at: datetime,
) -> AuditEvent:
    return AuditEvent(
        "own_answer_kept",
        actor=actor,
        at=at,
        organisation=draft.receiving_organisation,
        reference=draft.reference,
        detail={"how": how.value, "yes": str(len(yes)), "no": str(len(asked) - len(yes))},
    )


VERSION = sha256(QUESTION.encode()).hexdigest()[:12]
