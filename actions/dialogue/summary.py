# SPDX-License-Identifier: Apache-2.0
"""Everything that will be sent, said back before it is."""

from collections.abc import Iterator, Mapping

from actions.domain.consent import may_share_with, parties_taking_part, status_on_sending
from actions.domain.draft import AboutWhom, Draft, Payer, PersonState, Status, Timing
from actions.domain.issues import Issue, issues_of
from actions.domain.organisations import Place
from actions.domain.plain_english import listed, span
from actions.domain.reading.kin import your

NOT_GIVEN = "not given"
CHANGES = {
    "happened": "story_more",
    "whom": "about_whom",
    "state": "person_state",
    "about": "organisations_confirm",
    "paid": "funding",
    "when": "when_happened",
    "before": "complained_before",
    "wanted": "outcome_wanted",
    "shown_to": "consent",
    "name": "name",
    "contact": "contact",
    "postcode": "postcode",
    "adjustments": "adjustments",
}  # a line of the summary, and the question that is asked again where it is wrong
STATES = {
    PersonState.ABLE: "able to decide",
    PersonState.UNABLE: "not able to decide",
    PersonState.CHILD: "under 18",
    PersonState.DIED: "has died",
    PersonState.UNSURE: "not known if able to decide",
}
PAYERS = {
    Payer.COUNCIL: "the council",
    Payer.NHS: "the NHS",
    Payer.SELF: "paid privately",
    Payer.JOINT: "the council and the NHS",
    Payer.DIRECT_PAYMENT: "direct payments from the council",
    Payer.UNSURE: "not known",
}
SHORT_WORDS = 30  # words of an issue that are read back; the whole is kept


def summary_values(draft: Draft) -> dict[str, str]:
    """One line for each thing that will be sent, "not given" where it is not known.

    A line that does not concern this complaint is empty.
    """
    parties = parties_taking_part(draft)
    person = draft.person.name or _relation(draft) or "somebody else"
    whom = {AboutWhom.SELF: "you", AboutWhom.OTHER: person, AboutWhom.BOTH: f"you and {person}"}
    place = draft.complainant.place or Place()
    return {
        "happened": "\n".join(part.text for part in draft.story),
        "whom": whom.get(draft.about_whom, NOT_GIVEN) if draft.about_whom else NOT_GIVEN,
        "state": STATES.get(draft.person.state, "") if draft.person.state else "",
        "about": listed(p.name for p in parties) or NOT_GIVEN,
        "paid": listed(f"{p.name}: {PAYERS[p.funding]}" for p in parties if p.funding),
        "when": span(draft.timing) or NOT_GIVEN,
        "before": _before(draft),
        "wanted": listed(draft.outcomes_wanted) or NOT_GIVEN,
        "shown_to": _shown_to(draft),
        "limits": listed(draft.consent_limits),
        "name": draft.complainant.name or NOT_GIVEN,
        "contact": _reach(draft) or NOT_GIVEN,
        "postcode": place.postcode or place.council_name or NOT_GIVEN,
        "adjustments": draft.complainant.adjustments or "none",
    }


def _reach(draft: Draft) -> str:
    """The ways to reach the person, and their words on when and how."""
    wishes = draft.complainant.contact_wishes
    ways = [c.value for c in draft.complainant.contacts if c.value not in (wishes or "")]
    return ". ".join(filter(None, (listed(ways), wishes)))


def issue_lines(draft: Draft) -> str:
    """The issues as they were heard: organisations, time, and the person's own words."""
    names = {party.key: party.name for party in draft.parties}
    return "\n".join(
        f"{issue.number}. {_heading(issue, names)}: “{_shortened(issue.summary)}”"
        for issue in issues_of(draft)
    )


def _heading(issue: Issue, names: Mapping[str, str]) -> str:
    when = span(Timing(issue.first_on, issue.last_on, issue.precision, issue.still_going_on))
    return ", ".join(filter(None, (listed(names[key] for key in issue.organisations), when)))


def _shortened(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= SHORT_WORDS else f"{' '.join(words[:SHORT_WORDS])} …"


def _before(draft: Draft) -> str:
    if draft.earlier.complained is None:
        return ""
    return f"yes: {listed(_names_told(draft))}" if draft.earlier.complained else "no"


def _names_told(draft: Draft) -> Iterator[str]:
    names = {party.code: party.name for party in draft.parties if party.code}
    yield from (names.get(told, told) for told in draft.earlier.to)


def _relation(draft: Draft) -> str | None:
    relationship = draft.complainant.relationship
    return your(relationship) or relationship


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
