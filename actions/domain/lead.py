# SPDX-License-Identifier: Apache-2.0
"""Who could lead: a suggestion with its reasons. People agree the lead; nothing here decides it."""

from dataclasses import dataclass

from actions.domain.circumstances import parties_taking_part
from actions.domain.consent import decision_for
from actions.domain.draft import Decision, Draft, Party, Payer, Reason
from actions.domain.functions import HEALTH_FAMILIES
from actions.domain.issues import issues_of
from actions.domain.organisations import SOCIAL_CARE_PROVIDERS, Family

GUIDE = 'PHSO guide, "Agreeing the lead organisation and named contact"'
MAY_NOT_LEAD = frozenset({Family.FOSTERING, Family.OTHER, Family.PRIVATE_HEALTH})
COMMISSIONERS = (Family.INTEGRATED_CARE_BOARD, Family.NHS_ENGLAND)


@dataclass(frozen=True)
class LeadSuggestion:
    """`suggested` is an organisation's code; None where nobody can be suggested."""

    suggested: str | None
    reasons: tuple[Reason, ...]


def parties_who_may_lead(draft: Draft) -> tuple[Party, ...]:
    """Organisations under the duty to co-operate that the person lets see the complaint.

    A provider that people pay themselves is not under that duty; it is invited, not asked to
    lead.

    Source: Regulations 2009 regs. 2, 9; PHSO guide, "Agreeing the lead organisation and named
    contact".
    """
    return tuple(
        party
        for party in parties_taking_part(draft)
        if party.code is not None
        and party.family not in MAY_NOT_LEAD
        and (party.family not in SOCIAL_CARE_PROVIDERS or party.funding is Payer.NHS)
        and decision_for(draft, party.key) is Decision.GIVEN
    )


def suggest_lead(draft: Draft) -> LeadSuggestion:
    """The organisation that could lead, by the guide's criteria, which are alternatives.

    The complainant's wish stands for the best relationship, the number of issues for the
    greatest responsibility. Where all are NHS bodies, a commissioner that takes part comes
    first. Resources are not known to us; staff weigh them.

    Source: PHSO guide, "Agreeing the lead organisation and named contact".
    """
    able = parties_who_may_lead(draft)
    if not able:
        return LeadSuggestion(None, ())
    if len(able) == 1:
        return LeadSuggestion(able[0].code, (Reason("It is the only one that can lead", GUIDE),))
    wished = [party for party in able if party.code == draft.lead_preference]
    if wished:
        reason = Reason("The person who complains would like it: best relationship", GUIDE)
        return LeadSuggestion(wished[0].code, (reason,))
    buyers = [party for party in able if party.family in COMMISSIONERS]
    if buyers and all(party.family in HEALTH_FAMILIES for party in able):
        reason = Reason("Several NHS organisations: the main commissioner or NHS England", GUIDE)
        return LeadSuggestion(buyers[0].code, (reason,))
    return _greatest_responsibility(draft, able)


def _greatest_responsibility(draft: Draft, able: tuple[Party, ...]) -> LeadSuggestion:
    """The most issues; among equals the one that received the complaint, then the first named."""
    counts = {
        party.key: sum(party.key in issue.organisations for issue in issues_of(draft))
        for party in able
    }
    most = max(counts.values())
    leading = [party for party in able if counts[party.key] == most]
    received = [party for party in leading if party.code == draft.receiving_organisation]
    reasons = [Reason("Greatest responsibility: it has a part in the most issues", GUIDE)]
    if received:
        reasons.append(Reason("It received the complaint and knows the person already", GUIDE))
    elif len(leading) > 1:
        reasons.append(Reason("Others have as many; it was named first", "ADR-0019"))
    return LeadSuggestion((received or leading)[0].code, tuple(reasons))
