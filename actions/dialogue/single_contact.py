# SPDX-License-Identifier: Apache-2.0
"""One door, one contact, one response: explained, and the person's wish for a contact kept.

The conversation never says who will lead. Source: PHSO guide, "Agreeing the lead organisation
and named contact".
"""

from dataclasses import replace

from actions.dialogue.intake import answered
from actions.dialogue.speech import Answered, Around, Say
from actions.domain.consent import parties_taking_part
from actions.domain.draft import Draft, Role
from actions.domain.lead import parties_who_may_lead
from actions.domain.plain_english import listed
from actions.domain.reading.answers import is_dont_know, read_yes_no
from actions.domain.understood import Understood


def read_lead_preference(draft: Draft, said: Understood, around: Around) -> Answered | None:
    codes = {party.code for party in parties_who_may_lead(draft)}
    if (
        said.chosen == ("no_preference",)
        or is_dont_know(said.text)
        or read_yes_no(said.text) == "no"
    ):
        return Answered(answered(draft, "lead_preference"))
    named = (
        said.chosen[0]
        if said.chosen
        else next((m.code for m in said.mentions if m.code in codes), None)
    )
    if named not in codes:
        return None
    return Answered(replace(draft, lead_preference=named))


def one_door(draft: Draft) -> Say:
    """Telling one is enough, also where this organisation has no part in it."""
    parties = parties_taking_part(draft)
    values = {"organisations": listed(p.name for p in parties)}
    return Say(
        "utter_single_contact_one_door", "explain", values, "several" if len(parties) > 1 else None
    )


def added_by_rule(before: Draft, after: Draft) -> tuple[Say, ...]:
    """A sentence for each organisation that a rule has brought in."""
    known = {party.key for party in before.parties}
    return tuple(
        Say(
            "utter_single_contact_added",
            "explain",
            {"organisation": party.name, "reason": party.reasons[0].rule},
        )
        for party in after.parties
        if party.role is Role.ADDED_BY_RULE and party.key not in known
    )


READERS = {"lead_preference": read_lead_preference}
