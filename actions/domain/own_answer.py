# SPDX-License-Identifier: Apache-2.0
"""The own answer of the person affected, where it comes after the complaint was sent.

They answer by a link, or staff hear it. Theirs is added to what the one who complains decided,
organisation by organisation: only what both agree to is shared.
Source: Regulations 2009 reg. 5(2)(d); PHSO sample forms, "Representative"; ADR-0044.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from actions.domain.authority import standing_of
from actions.domain.consent import decision_for, parties_taking_part, records_for
from actions.domain.draft import Agreement, Decision, Draft, How, Party
from actions.domain.remit import is_no_complaint
from actions.domain.standings import Hold

AWAITS_ANSWER = frozenset({Hold.PENDING_PATIENT, Hold.PENDING_CHILD_VIEW})
YES_OF: Mapping[How, Agreement] = {
    How.CHOSEN: Agreement.YES_WRITTEN,
    How.SIGNED_FORM: Agreement.YES_WRITTEN,
    How.SPOKEN_TO_STAFF: Agreement.YES_TO_STAFF,
}
_JUST_BEFORE = timedelta(microseconds=1)


def awaits_own_answer(draft: Draft) -> bool:
    """True where sharing waits for nothing but the person's own yes or no.

    Source: contract "How the record is decided", `pending_patient`, `pending_child_view`.
    """
    waits = not is_no_complaint(draft) and standing_of(draft).hold in AWAITS_ANSWER
    return waits and bool(to_be_answered(draft))


def to_be_answered(draft: Draft) -> tuple[Party, ...]:
    """The organisations that the one who complains would let see it; nobody else is asked about.

    Source: DOMAIN Table B.
    """
    return tuple(
        party
        for party in parties_taking_part(draft)
        if decision_for(draft, party.key) is Decision.GIVEN
    )


def with_own_answer(
    draft: Draft,
    yes: Collection[str],
    *,
    at: datetime,
    how: How,
    by: str,
    words: Mapping[str, str],
    text_version: str,
) -> Draft:
    """The draft with the person's own yes for these keys and their no for the others.

    A no to all of them is a no to the complaint: then only how the one who complains was treated
    goes on, with the receiving organisation alone. `words` are those shown for each key.

    Source: PHSO guide, "Tip: Getting consent"; contract, `patient_refused_own_part_only`.
    """
    asked = to_be_answered(draft)
    agreed = any(party.key in yes for party in asked)
    for party in asked:
        decision = Decision.GIVEN if party.key in yes else Decision.REFUSED
        if decision is Decision.REFUSED:
            draft = _not_yet_decided(draft, party.key, at=at)
        records = records_for(
            party.key, decision, at=at, how=how, by=by, text_version=text_version,
            words_shown=words[party.key],
        )  # fmt: skip
        draft = replace(draft, consents=(*draft.consents, *records))
    agrees = YES_OF[how] if agreed else Agreement.NO
    return replace(draft, person=replace(draft.person, agrees=agrees))


def _not_yet_decided(draft: Draft, key: str, *, at: datetime) -> Draft:
    """Nothing was shared yet, so that a no takes nothing back: the yes before it lapses."""
    return replace(draft, consent_lapsed_at={**draft.consent_lapsed_at, key: at - _JUST_BEFORE})
