# SPDX-License-Identifier: Apache-2.0
"""Everything that will be sent, said back before it is."""

from actions.domain.consent import may_share_with, parties_taking_part
from actions.domain.draft import AboutWhom, Draft
from actions.domain.plain_english import listed, span

NOT_GIVEN = "not given"


def summary_values(draft: Draft) -> dict[str, str]:
    """One line for each thing that will be sent, "not given" where it is not known."""
    parties = parties_taking_part(draft)
    shared = [p.name for p in parties if may_share_with(draft, p.key)]
    person = draft.person.name or draft.complainant.relationship or "somebody else"
    whom = {AboutWhom.SELF: "you", AboutWhom.OTHER: person, AboutWhom.BOTH: f"you and {person}"}
    return {
        "happened": "\n".join(part.text for part in draft.story),
        "whom": whom.get(draft.about_whom, NOT_GIVEN) if draft.about_whom else NOT_GIVEN,
        "about": listed(p.name for p in parties) or NOT_GIVEN,
        "when": span(draft.timing) or NOT_GIVEN,
        "wanted": listed(draft.outcomes_wanted) or NOT_GIVEN,
        "shown_to": listed(shared) or "nobody yet",
        "limits": listed(draft.consent_limits) or "none",
        "name": draft.complainant.name or NOT_GIVEN,
        "contact": listed(c.value for c in draft.complainant.contacts) or NOT_GIVEN,
        "adjustments": draft.complainant.adjustments or "none",
    }
