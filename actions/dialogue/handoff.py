# SPDX-License-Identifier: Apache-2.0
"""The end of the questions: sent, or signposted; and what may still be said afterwards."""

from dataclasses import replace

from actions.dialogue import consent, hearing, intake, organisations, questions, remit
from actions.dialogue.advocacy import advocate_of
from actions.dialogue.speech import Answered, Around, Say
from actions.domain.authority import standing_of
from actions.domain.clocks import acknowledge_by
from actions.domain.consent import status_on_sending, to_signpost
from actions.domain.days import london_day
from actions.domain.draft import Draft, Status
from actions.domain.plain_english import listed, weekday
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
        return remit.read_after_turning_away(draft, said, around)
    if consent.takes_back(said):
        return _taken_back(draft, said, around)
    asked = questions.interruption(draft, said, around)
    if asked is not None and asked.draft.status is Status.SENT:
        return asked
    late = _late_answer(draft, said, around) if draft.open is not None else None
    if late is not None:
        return late
    if said.act in ("thanks", "goodbye") and len(said.text.split()) <= intake.SHORT_WORDS:
        return Answered(draft, (Say("utter_smalltalk_goodbye"),))
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
