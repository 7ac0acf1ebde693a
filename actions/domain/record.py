# SPDX-License-Identifier: Apache-2.0
"""The case document of `case.schema.json`, for any draft at any moment.

What is not known is null, `unknown`, `not_asked`, `undecided` or empty, never a guess.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from actions.domain.advocacy import advocacy_for
from actions.domain.authority import standing_of
from actions.domain.clocks import acknowledgement_worked_out, respond_by, response_worked_out
from actions.domain.consent import (
    consent_of,
    consent_status,
    learning_decision,
)
from actions.domain.days import london_day
from actions.domain.draft import (
    AboutWhom,
    Agreement,
    ConsentRecord,
    Draft,
    Matter,
    Party,
    Payer,
    Reason,
    Status,
)
from actions.domain.functions import Ombudsman, held_to_account
from actions.domain.issues import Issue, issues_of
from actions.domain.lead import suggest_lead
from actions.domain.ombudsman import ombudsman_for
from actions.domain.oral import OralRecord, is_oral, quick_fix_by, still_owed
from actions.domain.readiness import stage_of, where_it_stands
from actions.domain.remit import (
    OUTSIDE,
    REASON_HANDLED,
    REASON_NOT_HANDLED,
    is_no_complaint,
    to_signpost_elsewhere,
)
from actions.domain.time_limit import no_time_limit, ombudsman_last_day, time_limit

SCHEMA = "case/1"
COMPLAINANT_ROLES = {
    AboutWhom.SELF: "self",
    AboutWhom.OTHER: "representative",
    AboutWhom.BOTH: "both",
}
AGREED = {
    Agreement.YES_WITH_ME: ("yes", "with_complainant"),
    Agreement.YES_WRITTEN: ("yes", "in_writing"),
    Agreement.YES_TO_STAFF: ("yes", None),
    Agreement.YES: ("yes", "reported"),
    Agreement.NO: ("no", None),
    Agreement.NOT_ASKED: ("not_asked", None),
    Agreement.UNSURE: ("unsure", None),
}


class Advocate(Protocol):
    """An advocacy provider that may be shown, with the date of what is known of it."""

    @property
    def name(self) -> str: ...
    @property
    def as_of(self) -> str: ...


def no_advocate(_council: str) -> Advocate | None:
    """For areas whose provider is not known."""
    return None


@dataclass(frozen=True)
class LeadAgreed:
    """What people agreed on the lead, and the one contact they named."""

    code: str
    agreed_on: date
    named_contact: dict[str, str] | None = None


@dataclass(frozen=True)
class RecordFacts:
    """What the document needs besides the draft.

    `advocate_for` gives the provider of a council area, where it is sure enough to be shown.
    """

    today: date
    bank_holidays: frozenset[date]
    advocate_for: Callable[[str], Advocate | None] = no_advocate
    response_agreed_for: date | None = None
    lead_agreed: LeadAgreed | None = None


def record_of(draft: Draft, facts: RecordFacts) -> dict[str, Any]:
    """The case document of a draft, valid at any moment.

    Source: contract "case.schema.json" and "How the record is decided".
    """
    return {
        "schema": SCHEMA,
        "reference": draft.reference,
        "status": draft.status.value,
        "channel": draft.channel.value,
        "matter": _matter(draft),
        "oral": is_oral(draft.channel),
        "oral_owed": _oral_owed(draft, facts),
        "entered_by": draft.entered_by,
        "receiving_organisation": draft.receiving_organisation,
        "received_at": (draft.sent_at or draft.received_at).isoformat(),
        "language": draft.language,
        "complainant": _complainant(draft),
        "person_affected": _person(draft),
        "story": [{"at": part.at.isoformat(), "text": part.text} for part in draft.story],
        "issues": [_issue(issue) for issue in issues_of(draft)],
        "organisations": [_organisation(party, draft) for party in draft.parties],
        "consent": _consent(draft),
        "time_limit": _time_limit(draft, facts),
        "earlier": _earlier(draft, facts),
        "outcomes_wanted": list(draft.outcomes_wanted),
        "ombudsman": _ombudsman(draft),
        "lead": _lead(draft, facts),
        "advocacy": _advocacy(draft, facts),
        "safety": [
            {"kind": sign.kind.value, "at": sign.at.isoformat(), "words": sign.words}
            for sign in draft.safety
        ],
        "deadlines": _deadlines(draft, facts),
        "about_this_service": [
            {"at": part.at.isoformat(), "text": part.text} for part in draft.about_this_service
        ],
    }


def _matter(draft: Draft) -> dict[str, Any]:
    """What it is, and by which rule; a complaint unless something else was found."""
    none = is_no_complaint(draft)
    kind = draft.matter or Matter.COMPLAINT
    if kind in OUTSIDE and not none:
        kind = Matter.COMPLAINT
    return {
        "kind": kind.value,
        "reason": _reason(REASON_NOT_HANDLED if none else REASON_HANDLED),
        "pointed_on": [matter.value for matter in to_signpost_elsewhere(draft)],
    }


def _oral_owed(draft: Draft, facts: RecordFacts) -> dict[str, Any] | None:
    """What a spoken complaint owes, and until when it may be put right at once; None if typed."""
    if not is_oral(draft.channel):
        return None
    made_on = london_day(draft.received_at)
    return {
        "owed": list(still_owed(draft.channel, OralRecord())),
        "quick_fix_by": _day(quick_fix_by(made_on, bank_holidays=facts.bank_holidays)),
    }


def _complainant(draft: Draft) -> dict[str, Any]:
    complainant = draft.complainant
    return {
        "role": COMPLAINANT_ROLES[draft.about_whom] if draft.about_whom else None,
        "name": complainant.name,
        "anonymous": complainant.anonymous,
        "age": complainant.age,
        "relationship": complainant.relationship,
        "contacts": [
            {"kind": contact.kind, "value": contact.value, "safe": contact.safe}
            for contact in complainant.contacts
        ],
        "contact_wishes": complainant.contact_wishes,
        "postcode": complainant.place.postcode if complainant.place else None,
        "council": complainant.place.council_code if complainant.place else None,
        "adjustments": complainant.adjustments,
        "electronic_reply_agreed": complainant.electronic_reply_agreed,
    }


def _person(draft: Draft) -> dict[str, Any]:
    person = draft.person
    agrees, how = AGREED[person.agrees] if person.agrees else (None, None)
    standing = standing_of(draft)
    return {
        "name": person.name,
        "age": person.age,
        "state": person.state.value if person.state else None,
        "agrees": agrees,
        "agreed_how": how,
        "authority": person.authority.value if person.authority else None,
        "postcode": person.place.postcode if person.place else None,
        "died_on": _day(person.died_on),
        "section": draft.section.value if draft.section else None,
        "lived_before_section": person.lived_before_section.council_name
        if person.lived_before_section
        else None,
        "needed": standing.needed.value,
        "needed_because": _reason(standing.reason),
        "checks": [check.value for check in standing.checks],
    }


def _issue(issue: Issue) -> dict[str, Any]:
    known = issue.funding not in (None, Payer.UNSURE)
    return {
        "number": issue.number,
        "summary": issue.summary,
        "organisations": list(issue.organisations),
        "function": issue.function.value,
        "funding": issue.funding.value if issue.funding and known else "unknown",
        "aftercare_s117": issue.aftercare.value,
        "first_on": _day(issue.first_on),
        "last_on": _day(issue.last_on),
        "date_precision": issue.precision.value,
        "subject": None,
    }


def _organisation(party: Party, draft: Draft) -> dict[str, Any]:
    account: Ombudsman | None = held_to_account(party, draft)
    return {
        "code": party.code,
        "name": party.name,
        "type": party.type,
        "mention": party.mention,
        "confirmed": party.confirmed,
        "role": party.role.value,
        "part": party.part.value,
        "function": party.function.value,
        "funding": party.funding.value if party.funding else None,
        "reasons": [_reason(reason) for reason in party.reasons],
        "consent": consent_of(draft, party).value,
        "ombudsman_holds_to_account": account.value if account else None,
    }


def _consent(draft: Draft) -> dict[str, Any]:
    learning = learning_decision(draft)
    return {
        "status": consent_status(draft).value,
        "limits": list(draft.consent_limits),
        "learning": learning.value if learning else None,
        "records": [_consent_record(record) for record in draft.consents],
    }


def _consent_record(record: ConsentRecord) -> dict[str, Any]:
    return {
        "organisation": record.organisation,
        "purpose": record.purpose.value,
        "decision": record.decision.value,
        "at": record.at.isoformat(),
        "how": record.how.value,
        "by": record.by,
        "text_version": record.text_version,
        "words_shown": record.words_shown,
    }


def _time_limit(draft: Draft, facts: RecordFacts) -> dict[str, Any]:
    made_on = london_day(draft.sent_at) if draft.sent_at else facts.today
    none = is_no_complaint(draft)
    limit = no_time_limit() if none else time_limit(draft.timing, today=made_on)
    return {
        "class": limit.time_class.value,
        "known_on": _day(draft.timing.known_on),
        "reason_late": draft.timing.reason_late,
        "last_day_in_time": _day(limit.last_day_in_time),
        "ombudsman_last_day": _day(ombudsman_last_day(draft.timing)),
        "reason": _reason(Reason(limit.rule, limit.source)),
    }


def _earlier(draft: Draft, facts: RecordFacts) -> dict[str, Any]:
    earlier = draft.earlier
    stand = where_it_stands(stage_of(draft), today=facts.today, bank_holidays=facts.bank_holidays)
    return {
        "complained": earlier.complained,
        "to": list(earlier.to),
        "made_on": _day(earlier.made_on),
        "acknowledged": earlier.acknowledged,
        "answered_by": list(earlier.answered_by),
        "silent": list(earlier.silent),
        "told_too_old": earlier.told_too_old,
        "bodies_disagree": earlier.bodies_disagree,
        "ombudsman": earlier.ombudsman,
        "legal_action": earlier.legal_action,
        "next_step": None if is_no_complaint(draft) else stand.next_step.value,
        "next_step_day": None if is_no_complaint(draft) else _day(stand.day),
        "may_approach_ombudsman": stand.may_approach and not is_no_complaint(draft),
    }


def _ombudsman(draft: Draft) -> dict[str, Any]:
    found = ombudsman_for(draft)
    return {"route": found.route.value, "reason": found.reason, "source": found.source}


def _lead(draft: Draft, facts: RecordFacts) -> dict[str, Any]:
    suggestion = suggest_lead(draft)
    agreed = facts.lead_agreed
    return {
        "suggested": suggestion.suggested,
        "reasons": [_reason(reason) for reason in suggestion.reasons],
        "preferred_by_complainant": draft.lead_preference,
        "agreed": agreed.code if agreed else None,
        "agreed_on": _day(agreed.agreed_on) if agreed else None,
        "named_contact": agreed.named_contact if agreed else None,
    }


def _advocacy(draft: Draft, facts: RecordFacts) -> dict[str, Any]:
    offered = advocacy_for(draft)
    area = offered.areas[0] if offered.areas else None
    code = area.council_code if area else None
    advocate = facts.advocate_for(code) if code and offered.promised else None
    return {
        "area": code,
        "area_name": area.council_name if area else None,
        "provider": advocate.name if advocate else None,
        "as_of": advocate.as_of if advocate else None,
        "wanted": draft.advocacy_wanted,
        "other_areas": [place.council_code for place in offered.areas[1:]],
        "nhs_advocacy_promised": offered.promised,
        "fall_backs": [fall_back.value for fall_back in offered.fall_backs],
    }


def _deadlines(draft: Draft, facts: RecordFacts) -> dict[str, Any]:
    """The dates of the receiving organisation; each later receiver counts from its own day.

    Source: Regulations 2009 regs. 6(5)-(6), 13(3), 14(3).
    """
    if draft.status is not Status.SENT:
        return {"acknowledge_by": None, "respond_by": None, "response_agreed_for": None}
    return deadlines(
        london_day(draft.sent_at or draft.received_at),
        bank_holidays=facts.bank_holidays,
        agreed_for=facts.response_agreed_for,
    )


def deadlines(
    received_on: date, *, bank_holidays: frozenset[date], agreed_for: date | None = None
) -> dict[str, Any]:
    """The dates of an organisation that got the case on this day, and how each was worked out.

    Source: Regulations 2009 regs. 13(3), 14(3).
    """
    acknowledge = acknowledgement_worked_out(received_on, bank_holidays=bank_holidays)
    respond = response_worked_out(received_on, agreed_for=agreed_for)
    return {
        "acknowledge_by": _day(acknowledge.day),
        "respond_by": _day(respond_by(received_on)),
        "response_agreed_for": _day(agreed_for),
        "worked_out": {
            "acknowledge_by": list(acknowledge.steps),
            "respond_by": list(respond.steps),
        },
    }


def _reason(reason: Reason) -> dict[str, str]:
    return {"rule": reason.rule, "source": reason.source}


def _day(on: date | None) -> str | None:
    return on.isoformat() if on else None
