# SPDX-License-Identifier: Apache-2.0
"""Everything that will be sent, said back before it is."""

from actions.domain.consent import may_share_with, parties_taking_part, status_on_sending
from actions.domain.draft import AboutWhom, Draft, Status
from actions.domain.plain_english import listed, span

NOT_GIVEN = "not given"


def summary_values(draft: Draft) -> dict[str, str]:
    """One line for each thing that will be sent, "not given" where it is not known."""
    parties = parties_taking_part(draft)
    person = draft.person.name or _relation(draft) or "somebody else"
    whom = {AboutWhom.SELF: "you", AboutWhom.OTHER: person, AboutWhom.BOTH: f"you and {person}"}
    return {
        "happened": "\n".join(part.text for part in draft.story),
        "whom": whom.get(draft.about_whom, NOT_GIVEN) if draft.about_whom else NOT_GIVEN,
        "about": listed(p.name for p in parties) or NOT_GIVEN,
        "when": span(draft.timing) or NOT_GIVEN,
        "wanted": listed(draft.outcomes_wanted) or NOT_GIVEN,
        "shown_to": _shown_to(draft),
        "limits": listed(draft.consent_limits) or "none",
        "name": draft.complainant.name or NOT_GIVEN,
        "contact": listed(c.value for c in draft.complainant.contacts) or NOT_GIVEN,
        "adjustments": draft.complainant.adjustments or "none",
    }


def _relation(draft: Draft) -> str | None:
    relationship = draft.complainant.relationship
    return f"your {relationship}" if relationship and " " not in relationship else relationship


def _shown_to(draft: Draft) -> str:
    """Who has the complaint once it is sent: the staff here, and each that consent lets see it."""
    if status_on_sending(draft) is Status.SIGNPOSTED:
        return "nobody"
    others = [
        party.name
        for party in parties_taking_part(draft)
        if party.key != draft.receiving_organisation and may_share_with(draft, party.key)
    ]
    return listed(("the staff here", *others)) if others else "only the staff here"
