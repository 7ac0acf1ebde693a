# SPDX-License-Identifier: Apache-2.0
"""Each rule that brings in a body: its ordinary case, and the case beside it."""

from dataclasses import replace

import pytest

from actions.domain.circumstances import home_of_person, story_text
from actions.domain.draft import Complainant, Part, Payer, PersonAffected, Section
from actions.domain.organisations import Family, Place
from actions.domain.signals import signals_in
from actions.domain.wanted import (
    RULES,
    Body,
    behind_council_care,
    behind_direct_payment,
    behind_joint_package,
    bodies_wanted,
    childrens_social_care,
    continuing_healthcare,
    for_aftercare,
    move_into_care,
    public_health,
    section_12_doctors,
    social_care_tasks,
)
from tests.unit.domain.builders import (
    AREAS,
    LEICESTER,
    LEWISHAM,
    a_board,
    a_council,
    a_draft,
    a_home,
    a_party,
    a_trust,
)

COUNCIL = (Body.COUNCIL, Part.COMMISSIONER)
ASSESSOR = (Body.COUNCIL, Part.ASSESSOR)
AGENCY = a_home(Payer.DIRECT_PAYMENT, family=Family.HOME_CARE)
CASES = [
    (behind_council_care, a_draft(a_home(Payer.COUNCIL)), [COUNCIL]),
    (behind_council_care, a_draft(a_home(Payer.SELF)), []),
    (behind_council_care, a_draft(a_trust(funding=Payer.COUNCIL)), []),
    (behind_joint_package, a_draft(a_home(Payer.JOINT)),
     [COUNCIL, (Body.BOARD, Part.COMMISSIONER)]),
    (behind_joint_package, a_draft(a_home(Payer.COUNCIL)), []),
    (behind_direct_payment, a_draft(AGENCY, story="They cut my direct payment."), [ASSESSOR]),
    (behind_direct_payment, a_draft(AGENCY, story="No carer's assessment came."), [ASSESSOR]),
    (behind_direct_payment, a_draft(AGENCY, story="The care package was cut."), [ASSESSOR]),
    (behind_direct_payment, a_draft(AGENCY, story="She was rough."), []),
    (behind_direct_payment, a_draft(a_home(Payer.SELF), story="My direct payment."), []),
    (social_care_tasks, a_draft(a_trust(), story="The needs assessment, and the AMHP."),
     [ASSESSOR, ASSESSOR]),
    (social_care_tasks, a_draft(a_trust(), story="It was cold."), []),
    (move_into_care, a_draft(a_trust(), story="No best interests meeting. Moved into a care home."),
     [ASSESSOR]),
    (move_into_care, a_draft(a_trust(), story="No best interests meeting."), []),
    (move_into_care, a_draft(a_trust(), story="Moved into a care home."), []),
    (continuing_healthcare, a_draft(a_trust(), story="They refused CHC."),
     [(Body.BOARD, Part.ASSESSOR)]),
    (continuing_healthcare, a_draft(a_trust(), story="She is on CHC."), []),
    (section_12_doctors, a_draft(a_trust(), story="The section 12 doctor lied."),
     [(Body.BOARD, Part.COMMISSIONER)]),
    (section_12_doctors, a_draft(a_trust(), story="The doctor lied."), []),
    (childrens_social_care, a_draft(a_trust(), story="Children's services ignored me.",
     complainant=Complainant(age=15, place=LEICESTER)), [ASSESSOR]),
    (childrens_social_care, a_draft(a_trust()), []),
    (public_health, a_draft(a_trust(mention="the health visitor")), [COUNCIL]),
    (public_health, a_draft(a_trust()), []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "draft", "bodies"),
    CASES,
    ids=[f"{rule.__name__}: {story_text(d)}{n}" for n, (rule, d, _) in enumerate(CASES)],
)
def test_a_rule_brings_in_its_body(rule, draft, bodies):
    home = home_of_person(draft)
    found = list(rule(draft, signals_in(story_text(draft)), home))
    assert [(wish.body, wish.part) for wish in found] == bodies
    for wish in found:
        assert wish.place == LEICESTER
        assert wish.named_will_do
        assert wish.reason.rule and wish.reason.source


@pytest.mark.parametrize(
    "draft",
    [
        a_draft(a_party(Family.FOSTERING)),
        a_draft(a_trust(), story="I am in care.", complainant=Complainant(age=15, place=LEICESTER)),
    ],
    ids=["a fostering agency", "in care"],
)
def test_the_council_of_a_child_in_care_is_not_guessed(draft):
    home = home_of_person(draft)
    (wish,) = childrens_social_care(draft, signals_in(story_text(draft)), home)
    assert (wish.body, wish.part, wish.place) == (Body.COUNCIL, Part.ASSESSOR, None)
    assert wish.called == "the council that looks after the child"
    assert wish in bodies_wanted(draft, AREAS)


def test_every_rule_has_a_case_where_it_acts_and_one_where_it_does_not():
    for rule in RULES:
        outcomes = {bool(bodies) for tried, _, bodies in CASES if tried is rule}
        assert outcomes == {True, False}, rule.__name__


@pytest.mark.parametrize(
    ("section", "person", "sure", "place"),
    [
        pytest.param(Section.TREATMENT, PersonAffected(lived_before_section=LEWISHAM), True,
                     LEWISHAM, id="place known"),
        pytest.param(Section.TREATMENT, PersonAffected(), False, LEICESTER,
                     id="place not known: the home, to be checked"),
    ],
)  # fmt: skip
def test_aftercare_wants_both_bodies(section, person, sure, place):
    draft = a_draft(a_trust(), section=section, person=person, story="He was discharged.")
    council, board = for_aftercare(draft, AREAS)
    assert (council.body, council.part) == ASSESSOR
    assert (board.body, board.part) == (Body.BOARD, Part.COMMISSIONER)
    for wish in (council, board):
        assert ("to be checked" not in wish.reason.rule) is sure
        assert wish.place == place
        assert not wish.named_will_do
        assert wish.called.endswith("of the home before the hospital stay")


def test_without_aftercare_nothing_is_wanted():
    assert list(for_aftercare(a_draft(a_trust(), section=Section.NO), AREAS)) == []


def test_a_body_that_cannot_be_found_is_left_out():
    draft = a_draft(a_home(Payer.JOINT), complainant=Complainant())
    assert bodies_wanted(draft, AREAS) == ()
    without_board = replace(LEICESTER, icb_code=None)
    placed = replace(draft, complainant=Complainant(place=without_board))
    assert [wish.body for wish in bodies_wanted(placed, AREAS)] == [Body.COUNCIL]
    without_council = replace(draft, complainant=Complainant(place=Place("M60", icb_code="QOP")))
    assert [wish.body for wish in bodies_wanted(without_council, AREAS)] == [Body.BOARD]


def test_a_named_body_is_found_without_a_place():
    draft = a_draft(a_home(Payer.JOINT), complainant=Complainant())
    council = replace(draft, parties=(*draft.parties, a_council()))
    assert [wish.body for wish in bodies_wanted(council, AREAS)] == [Body.COUNCIL]
    board = replace(draft, parties=(*draft.parties, a_board()))
    assert [wish.body for wish in bodies_wanted(board, AREAS)] == [Body.BOARD]
    unlisted = replace(draft, parties=(*draft.parties, a_party(Family.INTEGRATED_CARE_BOARD)))
    assert bodies_wanted(unlisted, AREAS) == ()


def test_aftercare_comes_first():
    draft = a_draft(
        a_home(Payer.COUNCIL), section=Section.TREATMENT, story="He was discharged.",
        person=PersonAffected(lived_before_section=LEWISHAM),
    )  # fmt: skip
    assert [wish.named_will_do for wish in bodies_wanted(draft, AREAS)] == [False, False, True]
