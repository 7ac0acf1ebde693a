# SPDX-License-Identifier: Apache-2.0
"""The end of the questions: sent, or signposted; and what may still be said afterwards."""

from dataclasses import replace

from actions.dialogue import (
    asked,
    consent,
    hearing,
    intake,
    organisations,
    person,
    questions,
    remit,
)
from actions.dialogue.advocacy import advocate_of
from actions.dialogue.speech import Answered, Around, Say
from actions.domain.authority import standing_of
from actions.domain.clocks import acknowledge_by
from actions.domain.consent import status_on_sending, to_signpost
from actions.domain.days import london_day
from actions.domain.draft import Draft, Status
from actions.domain.plain_english import listed, weekday
from actions.domain.reading.asking import parts_of
from actions.domain.reference import RANDOM_BYTES, new_reference
from actions.domain.standings import Hold
from actions.domain.understood import Understood

HOLDS = {
    Hold.PENDING_PATIENT: "utter_handoff_pending_patient",
    Hold.PENDING_AUTHORITY: "utter_handoff_pending_authority",
    Hold.PENDING_CHILD_VIEW: "utter_handoff_pending_child_view",
    Hold.PATIENT_REFUSED: "utter_handoff_own_part_only",
    Hold.OWN_PART_GIVEN: "utter_handoff_own_part_only",
}


def finish(draft: Draft, around: Around) -> tuple[Draft, tuple[Say, ...], bool]:
    """Nothing is left to ask: sent with a reference, or contact details where all was refused."""
    status = status_on_sending(draft)
    if status is Status.SIGNPOSTED:
        return replace(draft, status=status, open=None), signposts(draft, around), False
    reference = new_reference(around.random_bytes(RANDOM_BYTES))
    sent = replace(draft, status=Status.SENT, reference=reference, sent_at=around.now, open=None)
    return sent, _receipt(sent, around), True


def state_of(draft: Draft, around: Around) -> dict[str, object]:
    """Where the conversation stands, for the one who shows it; it has no words."""
    case = None
    if draft.reference is not None and draft.sent_at is not None:
        by = acknowledge_by(london_day(draft.sent_at), bank_holidays=around.holidays)
        case = {"reference": draft.reference, "acknowledge_by": by.isoformat()}
    status = "open" if draft.status is Status.DRAFT else draft.status.value
    return {"response": "utter_state", "kind": "state", "state": {"status": status, "case": case}}


def signposts(draft: Draft, around: Around) -> tuple[Say, ...]:
    """How to reach each organisation oneself, the advocate, and the ombudsman later."""
    contacts = tuple(consent.contact_of(party, around) for party in to_signpost(draft))
    return (
        Say("utter_handoff_nothing_shared", "signpost"),
        *contacts,
        advocate_of(draft, around),
        Say("utter_handoff_ombudsman_later", "signpost"),
    )


def read_after_the_end(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """Something added, asked, or taken back once the conversation has ended."""
    if draft.open is not None and said.chosen is not None:
        return _late_answer(draft, said, around)
    if draft.status is not Status.SENT:
        return _after_an_end_without_sending(draft, said, around)
    if _takes_back(draft, said):
        return _taken_back(draft, said, around)
    answer = questions.interruption(draft, said, around)
    if answer is not None:
        return _asked_after_sending(answer, draft, said, around)
    late = _late_answer(draft, said, around) if draft.open is not None else None
    if late is not None:
        return late
    if said.act in ("thanks", "goodbye") and len(said.text.split()) <= intake.SHORT_WORDS:
        return Answered(draft, (Say("utter_smalltalk_goodbye"),))
    return _added(draft, said, around)


def _after_an_end_without_sending(
    draft: Draft, said: Understood, around: Around
) -> Answered | None:
    """A question is answered where it stands; whoever tells more is heard again."""
    if draft.status is Status.HANDED_TO_PERSON:
        read = person.read_after_hand_over(draft, said, around)
        if read is not None:
            return read
    names = ("deleting",) if questions.wants_deletion(said) else asked.things_asked(draft, said)
    if names and not questions.tells(said):
        return asked.answer_to(names, draft, said, around)
    return remit.read_after_turning_away(draft, said, around)


def _takes_back(draft: Draft, said: Understood) -> bool:
    """True where sharing is stopped, and not only asked about: "can I withdraw my consent?"."""
    parts = parts_of(said.text)
    if parts.asks and asked.things_asked(draft, said):
        return consent.takes_back(replace(said, text=parts.tells, act=None))
    return consent.takes_back(said)


def _asked_after_sending(
    answer: Answered, draft: Draft, said: Understood, around: Around
) -> Answered:
    """Answered; what was told beside it goes to the staff, and so does what only they can do.

    That is to talk with the person, and to decide on deleting. Source: DOMAIN rule 125.
    """
    if answer.draft.open != draft.open:
        answer = asked.answer_to(("deleting",), draft, said, around)
    elif answer.draft.status is draft.status and questions.told_beside(draft, said) is None:
        return answer
    answer = replace(answer, draft=replace(answer.draft, status=Status.SENT))
    added = _added(answer.draft, said, around)
    return Answered(added.draft, (*added.says, *answer.says))


def _added(draft: Draft, said: Understood, around: Around) -> Answered:
    """Told after sending: the staff see it."""
    added = intake.with_story(draft, said, around)
    added = hearing.with_mentions(added, said, around)
    return Answered(added, (Say("utter_handoff_added", values=_reference(draft)),))


def _late_answer(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """An answer to a question about an organisation that was named late."""
    readers = {**organisations.READERS, **consent.READERS, **questions.READERS}
    reader = readers.get(draft.open.question) if draft.open else None
    return reader(draft, said, around) if reader else None


def _taken_back(draft: Draft, said: Understood, around: Around) -> Answered:
    """Sharing stops with the organisations named; with all of them where none is named.

    The complaint itself goes on. Source: DOMAIN rule 64.
    """
    chosen = consent.taken_back(draft, said)
    draft = intake.with_story(draft, said, around)
    draft = consent.withdraw(draft, chosen, said, around)
    values = {"organisations": listed(p.name for p in chosen)}
    return Answered(draft, (Say("utter_handoff_taken_back", values=values),))


def _receipt(draft: Draft, around: Around) -> tuple[Say, ...]:
    by = acknowledge_by(around.today, bank_holidays=around.holidays)
    hold = HOLDS.get(standing_of(draft).hold)
    contacts = tuple(consent.contact_of(party, around) for party in to_signpost(draft))
    return (
        Say("utter_handoff_sent", "receipt", {**_reference(draft), "acknowledge_by": weekday(by)}),
        *((Say(hold, "explain"),) if hold else ()),
        Say("utter_handoff_what_happens_next", "explain"),
        *contacts,
        advocate_of(draft, around),
        Say("utter_handoff_keep_this", "explain"),
    )


def _reference(draft: Draft) -> dict[str, str]:
    return {"reference": draft.reference or ""}
