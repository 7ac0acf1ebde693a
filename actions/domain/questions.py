# SPDX-License-Identifier: Apache-2.0
"""Which question comes next: a pure function, over all topics, of what is known.

A question is due when its answer is not known and matters. The order is that of ORDER; the
first that is due is asked. Source: ADR-0003.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from actions.domain.aftercare import Aftercare, aftercare
from actions.domain.authority import (
    is_about_other,
    is_child,
    is_young_child,
    own_yes_is_seen,
)
from actions.domain.circumstances import story_text
from actions.domain.consent import parties_awaiting_decision, parties_taking_part
from actions.domain.draft import (
    Agreement,
    Decision,
    Draft,
    Party,
    PersonState,
    Role,
    SafetyKind,
    Status,
    Subject,
)
from actions.domain.lead import parties_who_may_lead
from actions.domain.mentions import Mention, Service
from actions.domain.organisations import SOCIAL_CARE_PROVIDERS, Family, Place
from actions.domain.signals import Signal, signals_in
from actions.domain.time_limit import began_before_limit, ended_before_limit

PAID_FOR = SOCIAL_CARE_PROVIDERS | {Family.PRIVATE_HEALTH}
STAY_UNDER_ACT = (
    Signal.SECTION_117,
    Signal.COMMUNITY_TREATMENT_ORDER,
    Signal.SECTION_12_DOCTOR,
    Signal.MENTAL_HEALTH_PROFESSIONAL,
)
EMERGENCIES = frozenset(
    {SafetyKind.SELF_HARM_NOW, SafetyKind.DANGER_TO_OTHER, SafetyKind.EMERGENCY_MEDICAL}
)
PLACED_SERVICES = frozenset(
    {
        Service.COUNCIL,
        Service.SOCIAL_SERVICES,
        Service.CHILDRENS_SERVICES,
        Service.AMBULANCE,
        Service.NHS_111,
        Service.COMMUNITY_NURSING,
        Service.MENTAL_HEALTH,
        Service.CAMHS,
        Service.INTEGRATED_CARE_BOARD,
        Service.REABLEMENT,
    }
)


@dataclass(frozen=True)
class Due:
    """A question that is due. `key` is what `Draft.answered` holds once it was answered."""

    question: str
    subject: Subject | None = None

    @property
    def key(self) -> str:
        if self.subject is None:
            return self.question
        return f"{self.question}:{self.subject.code or self.subject.mention or self.subject.name}"


def next_question(draft: Draft, *, today: date) -> Due | None:
    """The question to ask now; None when nothing is left to ask."""
    if draft.status is Status.SENT:
        return next(_after_sending(draft), None)
    if draft.status is not Status.DRAFT:
        return None
    for rule in ORDER:
        for due in rule(draft, today):
            if due.key not in draft.answered:
                return due
    return None


def emergencies(draft: Draft) -> int:
    """How many signs of danger now have been noticed so far."""
    return sum(sign.kind in EMERGENCIES for sign in draft.safety)


def safety_key(draft: Draft) -> str:
    """What `answered` holds once safety was asked about, anew for every further sign."""
    return f"safe_now:{emergencies(draft)}"


def subject_of(thing: Party | Mention) -> Subject:
    """What a question about this organisation names."""
    if isinstance(thing, Party):
        return Subject(mention=thing.mention, code=thing.code, name=thing.name)
    return Subject(mention=thing.words)


def parties_to_confirm(draft: Draft) -> tuple[Party, ...]:
    """Organisations heard in the person's words and not yet said to be the right ones."""
    return tuple(p for p in draft.parties if p.role is Role.INVOLVED and not p.confirmed)


def _safe_now(draft: Draft, _today: date) -> Iterator[Due]:
    """Asked at once, at any point, when words speak of danger now; again for each further sign."""
    if emergencies(draft) and safety_key(draft) not in draft.answered:
        yield Due("safe_now")


def _story(draft: Draft, _today: date) -> Iterator[Due]:
    """Asked first, unless words of danger came before it: they are kept as its beginning."""
    if not draft.story:
        yield Due("story")


def _once(question: str, when: str) -> Callable[[Draft, date], Iterator[Due]]:
    """A question that every conversation comes to; `when` is its docstring."""

    def rule(_draft: Draft, _today: date) -> Iterator[Due]:
        yield Due(question)

    rule.__doc__ = when
    return rule


def _place_for_organisations(draft: Draft, today: date) -> Iterator[Due]:
    """Asked this early only where a home area settles "the council" or "999".

    Otherwise the postcode is asked for later.
    """
    if any(m.service in PLACED_SERVICES or len(m.candidates) > 1 for m in draft.heard):
        yield from _postcode(draft, today)


def _organisations_confirm(draft: Draft, _today: date) -> Iterator[Due]:
    """Asked where the words name organisations that are recognised with some certainty."""
    if parties_to_confirm(draft):
        yield Due("organisations_confirm")


def _organisation_which(draft: Draft, _today: date) -> Iterator[Due]:
    """Asked for each name that several organisations share, unless the home area settles it."""
    for mention in draft.heard:
        if mention.candidates:
            yield Due("organisation_which", subject_of(mention))


def _organisation_name(draft: Draft, _today: date) -> Iterator[Due]:
    """Asked for each organisation or service that the words mention and no list can tell.

    Asked too for each body that a rule brings in without knowing which.
    """
    for mention in draft.heard:
        yield Due("organisation_name", subject_of(mention))
    for party in parties_to_be_named(draft):
        yield Due("organisation_name", subject_of(party))


def parties_to_be_named(draft: Draft) -> tuple[Party, ...]:
    """Bodies that a rule brought in without knowing which: asked by name before consent.

    The two bodies of aftercare are found by where the person lived before.
    """
    return tuple(
        party
        for party in parties_taking_part(draft)
        if party.role is Role.ADDED_BY_RULE and party.code is None and not _by_residence(draft)
    )


def _by_residence(draft: Draft) -> bool:
    return aftercare(draft) is not Aftercare.NO


def _somewhere(draft: Draft, _today: date) -> Iterator[Due]:
    """Asked where no organisation is known yet: a complaint is about at least one."""
    if not parties_taking_part(draft) and not draft.heard:
        yield Due("organisation_name")


def _about_whom(draft: Draft, _today: date) -> Iterator[Due]:
    """Asked unless the words tell it, as "my mother" or "I" may."""
    if draft.about_whom is None:
        yield Due("about_whom")


def _relationship(draft: Draft, _today: date) -> Iterator[Due]:
    """Asked where it is about somebody else and the words do not tell who that is."""
    if is_about_other(draft) and draft.complainant.relationship is None:
        yield Due("relationship")


def _person_state(draft: Draft, _today: date) -> Iterator[Due]:
    """Asked where it is about somebody else and the words do not tell a death or a child."""
    if is_about_other(draft) and draft.person.state is None:
        yield Due("person_state")


def _person_name(draft: Draft, _today: date) -> Iterator[Due]:
    """Asked where it is about somebody else whose name is not known."""
    if is_about_other(draft) and draft.person.name is None:
        yield Due("person_name")


def _person_agrees(draft: Draft, _today: date) -> Iterator[Due]:
    """Asked of an adult who may be able to decide, and of a child of about 12 or more.

    Not asked where the person has died, cannot decide, or is a younger child.
    """
    person = draft.person
    if not is_about_other(draft) or person.agrees is not None:
        return
    young = is_child(draft) and is_young_child(draft)
    if person.state not in (PersonState.DIED, PersonState.UNABLE) and not young:
        yield Due("person_agrees")


def _authority(draft: Draft, _today: date) -> Iterator[Due]:
    """Asked where the person has died or cannot decide, and for a child.

    Asked too where their own yes was only told, or it is not sure that they can decide. Not asked
    where their own yes was seen.
    """
    person = draft.person
    if not is_about_other(draft) or person.authority is not None:
        return
    no_own_yes = not own_yes_is_seen(draft)
    perhaps_able = person.state is PersonState.UNSURE and person.agrees is not Agreement.NO
    by_report = person.agrees is Agreement.YES
    if person.state in (PersonState.UNABLE, PersonState.DIED) or (
        no_own_yes and (is_child(draft) or perhaps_able or by_report)
    ):
        yield Due("authority")


def _funding(draft: Draft, _today: date) -> Iterator[Due]:
    """Asked for each care home, home-care firm or private clinic: who paid decides who answers."""
    for party in parties_taking_part(draft):
        if party.family in PAID_FOR and party.funding is None:
            yield Due("funding", subject_of(party))


def _section(draft: Draft, _today: date) -> Iterator[Due]:
    """Asked only where the words speak of a stay or aftercare under the Mental Health Act."""
    told = signals_in(story_text(draft)).has(*STAY_UNDER_ACT)
    if draft.section is None and (told or draft.hospital_stay_under_act):
        yield Due("section")


def _lived_before_section(draft: Draft, _today: date) -> Iterator[Due]:
    """Asked where the council and the board must both help after hospital (section 117)."""
    if draft.person.lived_before_section is None and aftercare(draft) is not Aftercare.NO:
        yield Due("lived_before_section")


def _when_happened(draft: Draft, _today: date) -> Iterator[Due]:
    """Asked unless the words tell it exactly enough."""
    timing = draft.timing
    if timing.first_on is None and not timing.still_going_on:
        yield Due("when_happened")


def _when_known(draft: Draft, today: date) -> Iterator[Due]:
    """Asked only where it began more than 12 months ago."""
    timing = draft.timing
    known = timing.known_on is not None or timing.known_at_the_time is not None
    if not known and began_before_limit(timing, today=today):
        yield Due("when_known")


def _why_late(draft: Draft, today: date) -> Iterator[Due]:
    """Asked only where all of it ended more than 12 months ago."""
    timing = draft.timing
    if timing.reason_late is None and ended_before_limit(timing, today=today):
        yield Due("why_late")


def _complained_before(draft: Draft, _today: date) -> Iterator[Due]:
    """Always asked, unless it is known."""
    if draft.earlier.complained is None:
        yield Due("complained_before")


def _outcome_wanted(draft: Draft, _today: date) -> Iterator[Due]:
    """Always asked, unless it is known."""
    if not draft.outcomes_wanted:
        yield Due("outcome_wanted")


def _postcode(draft: Draft, _today: date) -> Iterator[Due]:
    """Always asked for, unless it is known.

    The council is asked for where the postcode leaves it open, or none is given; not outside
    England.
    """
    place = draft.complainant.place or Place()
    if place == Place():
        yield Due("postcode")
    if place.council_code is None and place.nation in (None, "england"):
        yield Due("council_which")


def _person_postcode(draft: Draft, _today: date) -> Iterator[Due]:
    """Asked where it is about somebody else, and a council or a care provider has a part.

    Where that person lives decides which council answers for their care.
    """
    if not is_about_other(draft) or draft.person.place is not None:
        return
    if any(
        p.family is Family.COUNCIL or p.family in SOCIAL_CARE_PROVIDERS
        for p in parties_taking_part(draft)
    ):
        yield Due("person_postcode")


def _consent(draft: Draft, _today: date) -> Iterator[Due]:
    """Always asked before anything is shared, whatever the number of organisations.

    Not asked where no organisation is known: staff of this one look for it and then ask.
    """
    if parties_taking_part(draft):
        yield Due("consent")


def _consent_organisation(draft: Draft, _today: date) -> Iterator[Due]:
    """Asked one by one where the person wishes so.

    Asked too for each organisation that came after the first yes, also once it is sent.
    """
    if draft.chooses_each or draft.consents:
        for party in parties_awaiting_decision(draft):
            yield Due("consent_organisation", subject_of(party))


def _consent_learning(draft: Draft, _today: date) -> Iterator[Due]:
    """Asked only where at least one organisation may see the complaint."""
    if any(record.decision is Decision.GIVEN for record in draft.consents):
        yield Due("consent_learning")


def _name(draft: Draft, _today: date) -> Iterator[Due]:
    """Asked unless the person wishes to stay unnamed."""
    if draft.complainant.name is None and not draft.complainant.anonymous:
        yield Due("name")


def _contact(draft: Draft, _today: date) -> Iterator[Due]:
    """Asked unless a way was given, or the person wishes to stay unnamed."""
    if not draft.complainant.contacts and not draft.complainant.anonymous:
        yield Due("contact")


def _contact_safe(draft: Draft, _today: date) -> Iterator[Due]:
    """Asked only where the words speak of abuse at home: a message could bring danger."""
    if draft.complainant.contacts and any(
        sign.kind is SafetyKind.DOMESTIC_ABUSE for sign in draft.safety
    ):
        yield Due("contact_safe")


def _lead_preference(draft: Draft, _today: date) -> Iterator[Due]:
    """Asked only where more than one organisation could lead."""
    if draft.lead_preference is None and len(parties_who_may_lead(draft)) > 1:
        yield Due("lead_preference")


def _after_sending(draft: Draft) -> Iterator[Due]:
    """Once sent: danger first, then what was named late, then consent for it alone."""
    for rule in (
        _safe_now,
        _organisations_confirm,
        _organisation_which,
        _organisation_name,
        _consent_organisation,
    ):
        for due in rule(draft, date.min):
            if due.key not in draft.answered:
                yield due


ORDER: tuple[Callable[[Draft, date], Iterator[Due]], ...] = (
    _safe_now,
    _story,
    _once("story_more", "Always asked, again after each part, until the person says it is all."),
    _place_for_organisations,
    _organisations_confirm,
    _organisation_which,
    _organisation_name,
    _somewhere,
    _once("organisations_more", "Always asked."),
    _about_whom,
    _relationship,
    _person_state,
    _person_name,
    _person_agrees,
    _authority,
    _funding,
    _section,
    _lived_before_section,
    _when_happened,
    _when_known,
    _why_late,
    _complained_before,
    _outcome_wanted,
    _postcode,
    _person_postcode,
    _consent,
    _consent_organisation,
    _consent_learning,
    _name,
    _contact,
    _contact_safe,
    _once("adjustments", "Always asked."),
    _lead_preference,
    _once("advocacy_wanted", "Always asked."),
    _once("check_answers", "Always asked last: nothing is sent before it."),
)
