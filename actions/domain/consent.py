# SPDX-License-Identifier: Apache-2.0
"""Consent to share: who said yes to what, and what may therefore leave (Table B).

Decisions are per organisation and per purpose. They are only ever added; what holds now is
worked out from them. A body added by a rule needs consent like any other.
"""

import re
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from actions.domain.authority import standing_of
from actions.domain.circumstances import parties_taking_part as parties_taking_part
from actions.domain.draft import (
    ConsentRecord,
    Decision,
    Draft,
    How,
    Party,
    Purpose,
    Status,
)
from actions.domain.errors import SharingRefused
from actions.domain.remit import is_no_complaint
from actions.domain.standings import Hold

PLAIN_YES = frozenset({"yes", "yes please", "i agree", "i consent"})
PLAIN_NO = frozenset({"no", "no thank you", "i do not agree"})
SHARING_PURPOSES = (Purpose.SHARE_DETAILS, Purpose.ONE_CONTACT_AND_RESPONSE)
LEARNING_PURPOSE = (Purpose.SHARE_LEARNING,)
PENDING = frozenset({Hold.PENDING_PATIENT, Hold.PENDING_AUTHORITY, Hold.PENDING_CHILD_VIEW})


class ConsentStatus(StrEnum):
    """Where consent stands for the whole case, in the words of the case schema."""

    GIVEN_ALL = "given_all"
    GIVEN_SOME = "given_some"
    REFUSED = "refused"
    WITHDRAWN_SOME = "withdrawn_some"
    OWN_PART_GIVEN = "own_part_given"
    PATIENT_REFUSED = "patient_refused_own_part_only"
    PENDING_PATIENT = "pending_patient"
    PENDING_AUTHORITY = "pending_authority"
    PENDING_CHILD_VIEW = "pending_child_view"
    NOT_ASKED = "not_asked"
    NOT_APPLICABLE = "not_applicable"


class PartyConsent(StrEnum):
    """Where consent stands for one organisation, in the words of the case schema."""

    GIVEN = "given"
    REFUSED = "refused"
    PENDING = "pending"
    WITHDRAWN = "withdrawn"
    NOT_ASKED = "not_asked"


class Scope(StrEnum):
    """How much of the case an organisation may have."""

    WHOLE = "whole"
    OWN_PART = "own_part"
    NOTHING = "nothing"


def plain_answer(text: str) -> Decision | None:
    """The decision in words of the short published list; no other words are one.

    Capitals and punctuation do not matter. "Whatever" and "yes but" are no answer.

    Source: ADR-0014; PHSO guide, "Tip: Getting consent".
    """
    words = " ".join(re.sub(r"[^\w\s]", " ", text.lower()).split())
    if words in PLAIN_YES:
        return Decision.GIVEN
    return Decision.REFUSED if words in PLAIN_NO else None


def decision_for(
    draft: Draft, key: str, *, purpose: Purpose = Purpose.SHARE_DETAILS
) -> Decision | None:
    """The decision that holds now for one organisation and one purpose.

    A no after a yes is a withdrawal. A decision from before the organisation was removed has
    lapsed.

    Source: PHSO guide, "Tip: Joint consent"; Regulations 2009 reg. 9.
    """
    lapsed = draft.consent_lapsed_at.get(key)
    decisions = [
        record.decision
        for record in draft.consents
        if record.organisation == key
        and record.purpose is purpose
        and (lapsed is None or record.at > lapsed)
    ]
    if not decisions:
        return None
    if decisions[-1] is Decision.REFUSED and Decision.GIVEN in decisions:
        return Decision.WITHDRAWN
    return decisions[-1]


def learning_decision(draft: Draft) -> Decision | None:
    """Whether what is learned from the case may be shared.

    Source: PHSO guide, "Tip: Joint consent".
    """
    decisions = [r.decision for r in draft.consents if r.purpose is Purpose.SHARE_LEARNING]
    return decisions[-1] if decisions else None


def parties_awaiting_decision(draft: Draft) -> tuple[Party, ...]:
    """The organisations for which the person has not decided yet, also those added later.

    Source: PHSO guide, "Tip: Getting consent"; ADR-0014.
    """
    return tuple(
        party for party in parties_taking_part(draft) if decision_for(draft, party.key) is None
    )


def consent_status(draft: Draft) -> ConsentStatus:
    """Where consent stands; the first that fits, in the contract's order.

    Source: PHSO guide, "Tip: Getting consent", "Tip: Joint consent"; Regulations 2009 reg. 5.
    """
    if is_no_complaint(draft):
        return ConsentStatus.NOT_APPLICABLE
    decisions = [decision_for(draft, party.key) for party in parties_taking_part(draft)]
    if not any(decisions):
        return ConsentStatus.NOT_ASKED
    if Decision.WITHDRAWN in decisions:
        return ConsentStatus.WITHDRAWN_SOME
    hold = standing_of(draft).hold
    if hold is Hold.PATIENT_REFUSED:
        return ConsentStatus.PATIENT_REFUSED
    if Decision.GIVEN not in decisions:
        return ConsentStatus.REFUSED
    if hold is not Hold.NONE:
        return ConsentStatus(hold.value)
    if all(decision is Decision.GIVEN for decision in decisions):
        return ConsentStatus.GIVEN_ALL
    return ConsentStatus.GIVEN_SOME


def consent_of(draft: Draft, party: Party) -> PartyConsent:
    """Where consent stands for one organisation; a yes waits while somebody else must decide.

    Source: PHSO guide, "Tip: Getting consent"; DOMAIN Table B.
    """
    if not party.takes_part or is_no_complaint(draft):
        return PartyConsent.NOT_ASKED
    decision = decision_for(draft, party.key)
    if decision is None:
        return PartyConsent.NOT_ASKED
    if decision is Decision.GIVEN and standing_of(draft).hold in PENDING:
        return PartyConsent.PENDING
    return PartyConsent(decision.value)


def may_share_with(draft: Draft, key: str) -> bool:
    """True where this organisation may have the case because of consent.

    The receiving organisation has the complaint already and is no matter of sharing; see
    `scope_for`.

    Source: PHSO guide, "Tip: Getting consent"; DOMAIN Table B.
    """
    return any(
        party.key == key and consent_of(draft, party) is PartyConsent.GIVEN
        for party in draft.parties
    )


def check_may_share_with(draft: Draft, key: str) -> None:
    """Nothing is shared with an organisation that may not have the case.

    Raises: SharingRefused where there is no consent for it.
    Source: PHSO guide, "Tip: Getting consent"; DOMAIN Table B.
    """
    if scope_for(draft, key) is Scope.NOTHING:
        raise SharingRefused


def receiver_takes_part(draft: Draft) -> bool:
    """True where the organisation whose door this is has a part of its own in the matter.

    Source: PHSO guide, "Which organisation receives the complaint?".
    """
    return any(party.key == draft.receiving_organisation for party in parties_taking_part(draft))


def scope_for(draft: Draft, key: str) -> Scope:
    """How much of the case an organisation may have.

    The receiver keeps its own part whatever the answer. It has nothing to keep where sharing is
    refused and it has no part. Other organisations have what consent gives, and only the part of
    the one who complains where the other person's part is not shared; where the other person
    refused, staff of the receiver first set that part apart.

    Source: PHSO guide, "Which organisation receives the complaint?"; DOMAIN Table B; ADR-0015.
    """
    if is_no_complaint(draft):
        return Scope.NOTHING
    hold = standing_of(draft).hold
    if key == draft.receiving_organisation:
        refused = consent_status(draft) is ConsentStatus.REFUSED
        return Scope.NOTHING if refused and not receiver_takes_part(draft) else Scope.WHOLE
    if not may_share_with(draft, key) or hold is Hold.PATIENT_REFUSED:
        return Scope.NOTHING
    return Scope.OWN_PART if hold is Hold.OWN_PART_GIVEN else Scope.WHOLE


def recipients(draft: Draft) -> tuple[str, ...]:
    """The organisations that get the case when it is sent, the receiver first.

    Source: DOMAIN Table B.
    """
    keys = [draft.receiving_organisation, *(party.key for party in parties_taking_part(draft))]
    return tuple(key for key in dict.fromkeys(keys) if scope_for(draft, key) is not Scope.NOTHING)


def status_on_sending(draft: Draft) -> Status:
    """Sent, or signposted where nobody may have it: contact details are given instead.

    Source: PHSO guide, "Which organisation receives the complaint?"; DOMAIN Table B.
    """
    return Status.SENT if recipients(draft) else Status.SIGNPOSTED


def to_signpost(draft: Draft) -> tuple[Party, ...]:
    """The organisations that will not see the case because of a no: give their contact details.

    Source: PHSO guide, "Which organisation receives the complaint?".
    """
    return tuple(
        party
        for party in parties_taking_part(draft)
        if party.key != draft.receiving_organisation
        and decision_for(draft, party.key) in (Decision.REFUSED, Decision.WITHDRAWN)
    )


def records_for(
    key: str | None,
    decision: Decision,
    *,
    at: datetime,
    how: How,
    by: str,
    text_version: str,
    words_shown: str,
    purposes: tuple[Purpose, ...] = SHARING_PURPOSES,
) -> tuple[ConsentRecord, ...]:
    """The records of one decision: for one organisation, details and one contact and response.

    Learning is a question of its own: `key` is then None and `purposes` is LEARNING_PURPOSE.

    Source: PHSO guide, "Tip: Joint consent"; PHSO sample forms, "Insight and learning".
    """
    return tuple(
        ConsentRecord(
            organisation=key,
            purpose=purpose,
            decision=decision,
            at=at,
            how=how,
            by=by,
            text_version=text_version,
            words_shown=words_shown,
        )
        for purpose in purposes
    )


def with_consent_lapsed(draft: Draft, key: str, *, at: datetime) -> Draft:
    """Decisions on an organisation that was removed no longer count.

    Should it return, it is asked about again.

    Source: ADR-0014.
    """
    return replace(draft, consent_lapsed_at={**draft.consent_lapsed_at, key: at})
