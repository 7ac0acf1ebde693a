# SPDX-License-Identifier: Apache-2.0
"""Whole cases of the kinds that the contract is measured with, where the words were understood.

Each row says what was told and answered; the rules must come to the right consent, ombudsman,
time limit, advocacy area and added bodies.
"""

from dataclasses import dataclass, replace
from datetime import date

import pytest

from actions.domain.advocacy import advocacy_for
from actions.domain.consent import consent_status, status_on_sending
from actions.domain.draft import (
    AboutWhom,
    Agreement,
    Authority,
    Complainant,
    Decision,
    Draft,
    Matter,
    Payer,
    PersonAffected,
    PersonState,
    Role,
    Section,
    Status,
    Timing,
)
from actions.domain.ombudsman import ombudsman_for
from actions.domain.organisations import Family, Place
from actions.domain.remit import is_no_complaint
from actions.domain.time_limit import time_limit
from tests.unit.domain.builders import (
    LEWISHAM,
    LINCOLNSHIRE,
    TODAY,
    WALES,
    a_council,
    a_draft,
    a_home,
    a_party,
    a_trust,
    agreed,
    decided,
    refused,
    ruled,
)


@dataclass(frozen=True)
class Expected:
    consent: str
    route: str
    time: str = "in_time"
    area: str | None = None
    added: tuple[str, ...] = ()
    ending: Status = Status.SENT


def at(code: str, name: str) -> Place:
    return Place("AB1 2CD", code, name, "QXX", "NHS Some ICB")


def within(first: date, last: date, **more: object) -> Timing:
    return Timing(first_on=first, last_on=last, **more)  # type: ignore[arg-type]


SUMMER = within(date(2026, 6, 1), date(2026, 7, 31))
DONCASTER = at("E08000017", "City of Doncaster Council")
HULL = at("E06000010", "Hull City Council")
STOCKPORT = at("E08000007", "Stockport Metropolitan Borough Council")


def bedsores_before_death() -> Draft:
    draft = a_draft(
        a_trust("RWD"),
        a_trust("RY5", mention="distict nurses"),
        a_home(Payer.COUNCIL, mention="the home"),
        story="Dad was discharged to a residential place when he needed nursing.",
        about_whom=AboutWhom.OTHER,
        person=PersonAffected(state=PersonState.DIED, authority=Authority.NONE),
        complainant=Complainant(relationship="daughter", place=LINCOLNSHIRE),
        timing=within(date(2026, 4, 1), date(2026, 5, 31)),
    )
    return agreed(ruled(draft))


def moved_without_capacity() -> Draft:
    draft = a_draft(
        a_trust("RP5", mention="DRI"),
        story="They moved my nan out of DRI into a care home against her wishes and ours. no one"
        " looked at getting her 24hr care at home. The capacity assesment was a joke.",
        about_whom=AboutWhom.OTHER,
        person=PersonAffected(state=PersonState.UNABLE, authority=Authority.NONE),
        complainant=Complainant(relationship="grandson", place=DONCASTER),
        timing=SUMMER,
    )
    return agreed(ruled(draft))


def rent_that_should_be_free() -> Draft:
    draft = a_draft(
        a_council("E09000023", mention="Lewisham"),
        a_trust("RV5", mention="the Maudsley"),
        story="She paid rent for sheltered housing which should be free under section 117.",
        about_whom=AboutWhom.OTHER,
        person=PersonAffected(
            state=PersonState.UNABLE,
            authority=Authority.HEALTH_ATTORNEY,
            lived_before_section=LEWISHAM,
        ),
        section=Section.TREATMENT,
        complainant=Complainant(place=LEWISHAM),
        timing=within(date(2024, 4, 1), TODAY, still_going_on=True, known_on=date(2026, 2, 1)),
    )
    return agreed(ruled(draft))


def told_me_to_do_it() -> Draft:
    draft = a_draft(
        a_trust("RJ2", mention="The QE"),
        a_council("E09000004", mention="bexley"),
        about_whom=AboutWhom.OTHER,
        person=PersonAffected(state=PersonState.ABLE, agrees=Agreement.YES),
        complainant=Complainant(place=at("E09000004", "London Borough of Bexley")),
    )
    return agreed(ruled(draft))


def she_is_here_and_says_yes() -> Draft:
    draft = a_draft(
        a_trust("RR7"),
        about_whom=AboutWhom.OTHER,
        person=PersonAffected(state=PersonState.ABLE, agrees=Agreement.YES_WITH_ME),
        complainant=Complainant(place=at("E08000037", "Gateshead Council")),
        timing=within(date(2026, 11, 17), date(2026, 11, 17)),
    )
    return agreed(ruled(draft))


def no_talking_to_each_other() -> Draft:
    draft = a_draft(
        a_trust("REF"),
        a_council("E06000052", mention="cornwall council home help"),
        complainant=Complainant(place=at("E06000052", "Cornwall Council")),
    )
    return refused(ruled(draft))


def a_council_named_late() -> Draft:
    draft = a_draft(
        a_trust("RR8"),
        a_council("E08000035", mention="leeds council carers"),
        about_whom=AboutWhom.OTHER,
        person=PersonAffected(state=PersonState.ABLE, agrees=Agreement.YES),
        complainant=Complainant(place=at("E08000035", "Leeds City Council")),
    )
    return agreed(agreed(ruled(draft), "RR8"), "E08000035")


def hit_in_a_home() -> Draft:
    draft = a_draft(
        a_home(Payer.COUNCIL, mention="the care home in Hull"),
        about_whom=AboutWhom.OTHER,
        person=PersonAffected(state=PersonState.UNABLE, authority=Authority.NONE),
        complainant=Complainant(place=HULL),
        timing=within(TODAY, TODAY),
    )
    return agreed(ruled(draft))


def visiting_times() -> Draft:
    draft = a_draft(
        a_trust("RWE", role=Role.MENTIONED_ONLY),
        matter=Matter.QUESTION,
        status=Status.NOT_A_COMPLAINT,
        complainant=Complainant(),
    )
    return ruled(draft)


def treated_in_england_paid_by_wales() -> Draft:
    draft = a_draft(
        a_trust("RJR"),
        a_party(Family.OTHER_NATION, name="Betsi Cadwaladr University Health Board"),
        a_party(Family.OTHER_NATION, name="Flintshire County Council"),
        story="I was treated at the Countess, paid for by Betsi.",
        complainant=Complainant(place=WALES),
    )
    return agreed(ruled(draft))


def hearing_aids_at_the_desk() -> Draft:
    draft = a_draft(
        a_trust("RWJ", mention="the ward"),
        a_council("E08000007", mention="the council carers"),
        complainant=Complainant(place=STOCKPORT),
        consent_limits=("not my daughter",),
    )
    return agreed(ruled(draft))


def sixteen_and_in_care() -> Draft:
    draft = a_draft(
        a_trust("R0A", mention="camhs"),
        a_council("E08000003", mention="Manchester"),
        a_party(Family.FOSTERING, mention="my placement"),
        story="im 16 and in care. my placement moved me 3 times and camhs shut my case",
        complainant=Complainant(age=16, place=STOCKPORT),
        timing=Timing(first_on=date(2026, 6, 1), still_going_on=True),
    )
    draft = agreed(ruled(draft), "R0A", "E08000003")
    return refused(draft, "unlisted:my placement")


def stroke_after_a_long_wait() -> Draft:
    draft = a_draft(
        a_trust("RYF", mention="999"),
        a_party(Family.OTHER_NHS_PROVIDER, mention="111"),
        a_trust("RK9", mention="A&E at Derriford"),
        about_whom=AboutWhom.OTHER,
        person=PersonAffected(state=PersonState.ABLE, agrees=Agreement.YES_WITH_ME),
        complainant=Complainant(place=at("E06000026", "Plymouth City Council")),
    )
    return agreed(ruled(draft))


def yes_at_the_third_time() -> Draft:
    draft = a_draft(
        a_trust("RJ7"),
        a_council("E09000032", mention="wandsworth carers"),
        complainant=Complainant(place=at("E09000032", "London Borough of Wandsworth")),
    )
    return agreed(ruled(draft))


CASES = [
    (bedsores_before_death, Expected("given_all", "joint_possible", area="E10000019",
                                     added=("E10000019",))),
    (moved_without_capacity, Expected("pending_authority", "joint_possible", area="E08000017",
                                      added=("E08000017",))),
    (rent_that_should_be_free, Expected("given_all", "joint_possible_s117",
                                        "in_time_from_knowledge", "E09000023", ("QKK",))),
    (told_me_to_do_it, Expected("pending_patient", "joint_possible", area="E09000004")),
    (she_is_here_and_says_yes, Expected("given_all", "phso", area="E08000037")),
    (no_talking_to_each_other, Expected("refused", "split", area="E06000052",
                                        ending=Status.SIGNPOSTED)),
    (a_council_named_late, Expected("pending_patient", "joint_possible", area="E08000035")),
    (hit_in_a_home, Expected("pending_authority", "lgsco", area="E06000010",
                             added=("E06000010",))),
    (treated_in_england_paid_by_wales, Expected("given_all", "other_nation")),
    (hearing_aids_at_the_desk, Expected("given_all", "joint_possible", area="E08000007")),
    (sixteen_and_in_care, Expected("given_some", "joint_possible", area="E08000007")),
    (stroke_after_a_long_wait, Expected("given_all", "phso", area="E06000026")),
    (yes_at_the_third_time, Expected("given_all", "joint_possible", area="E09000032")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("case", "expected"), CASES, ids=[case.__name__.replace("_", " ") for case, _ in CASES]
)
def test_the_rules_decide_a_whole_case(case, expected):
    draft = case()
    areas = advocacy_for(draft).areas
    assert (
        Expected(
            consent=consent_status(draft).value,
            route=ombudsman_for(draft).route.value,
            time=time_limit(draft.timing, today=TODAY).time_class.value,
            area=areas[0].council_code if areas else None,
            added=tuple(p.code or p.key for p in draft.parties if p.role is Role.ADDED_BY_RULE),
            ending=status_on_sending(draft),
        )
        == expected
    )


def test_a_question_is_no_complaint():
    draft = visiting_times()
    assert is_no_complaint(draft)
    assert consent_status(draft).value == "not_applicable"
    assert ombudsman_for(draft).route.value == "none"
    assert status_on_sending(draft) is Status.SIGNPOSTED


def test_every_body_added_by_a_rule_says_why():
    for case, _ in CASES:
        for party in case().parties:
            assert all(reason.rule and reason.source for reason in party.reasons)
            assert party.reasons or party.role is Role.MENTIONED_ONLY


def test_taking_back_a_yes_for_one_of_two_splits_the_ombudsmen():
    draft = decided(hearing_aids_at_the_desk(), Decision.WITHDRAWN, "E08000007")
    assert consent_status(draft).value == "withdrawn_some"
    assert ombudsman_for(draft).route.value == "split"


def test_the_story_told_again_changes_nothing():
    for case, _ in CASES:
        draft = case()
        assert ruled(draft) == draft
        assert ruled(replace(draft, status=Status.SENT)).parties == draft.parties
