# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

import pytest
from hypothesis import given

from actions.domain.draft import (
    AboutWhom,
    Agreement,
    Complainant,
    Matter,
    Payer,
    PersonAffected,
    PersonState,
    Role,
    Section,
    Status,
)
from actions.domain.ombudsman import (
    OMBUDSMEN_BY_FUNCTION,
    REASONS,
    Route,
    belongs_to_other_nation,
    ombudsman_for,
)
from actions.domain.organisations import Family, Function
from tests.unit.domain.builders import (
    LEICESTER,
    WALES,
    a_council,
    a_draft,
    a_home,
    a_party,
    a_trust,
    agreed,
    for_other,
    refused,
    ruled,
)
from tests.unit.domain.drafts import drafts

BOTH = a_draft(a_trust(), a_council())
SIDES = a_draft(a_trust("RX1"), a_party(Family.GP_PRACTICE, "C82001"), a_council())
WELSH = a_party(Family.OTHER_NATION, name="a health board")
S117 = a_draft(
    a_trust(), section=Section.TREATMENT, story="He was discharged.",
    person=PersonAffected(lived_before_section=LEICESTER),
)  # fmt: skip
IN_WALES = Complainant(place=WALES)

CASES = [
    ("no organisation yet", a_draft(), "undecided"),
    ("health only", a_draft(a_trust(), a_trust("RP5")), "phso"),
    ("social care only", a_draft(a_council(), a_home(Payer.SELF)), "lgsco"),
    ("both", BOTH, "joint_possible"),
    ("both, with consent", agreed(BOTH), "joint_possible"),
    ("both, sharing refused", refused(BOTH), "split"),
    ("both, only the hospital has consent", refused(agreed(BOTH, "RWE"), "E06000016"), "split"),
    ("both, taken back for the council", refused(agreed(BOTH), "E06000016"), "split"),
    ("both sides still share, one of three refused",
     refused(agreed(SIDES, "RX1", "E06000016"), "C82001"), "joint_possible"),
    ("one of three taken back", refused(agreed(SIDES), "C82001"), "split"),
    ("health only, refused", refused(a_draft(a_trust())), "phso"),
    ("social care only, refused", refused(a_draft(a_council())), "lgsco"),
    ("both, the patient has not said yes", agreed(for_other(BOTH, state=PersonState.ABLE)),
     "joint_possible"),
    ("both, the patient refuses: the own part of the one who complains",
     agreed(for_other(BOTH, state=PersonState.ABLE, agrees=Agreement.NO)), "joint_possible"),
    ("aftercare", S117, "joint_possible_s117"),
    ("aftercare, refused", refused(ruled(S117)), "split"),
    ("thanks", replace(BOTH, matter=Matter.THANKS), "none"),
    ("thanks to another nation", a_draft(WELSH, matter=Matter.THANKS), "none"),
    ("found to be no complaint", replace(BOTH, status=Status.NOT_A_COMPLAINT), "none"),
    ("police only", a_draft(matter=Matter.POLICE), "none"),
    ("police and hospital", replace(a_draft(a_trust()), matter=Matter.POLICE), "phso"),
    ("another nation only", a_draft(matter=Matter.OTHER_NATION), "other_nation"),
    ("another nation and hospital", a_draft(a_trust(), matter=Matter.OTHER_NATION), "phso"),
    ("a Welsh board only", a_draft(WELSH), "other_nation"),
    ("a Welsh board in passing", a_draft(a_trust(), replace(WELSH, role=Role.MENTIONED_ONLY),
     complainant=IN_WALES), "phso"),
    ("English hospital and Welsh board, lives in England", a_draft(a_trust(), WELSH), "phso"),
    ("English hospital and Welsh board, lives in Wales",
     a_draft(a_trust(), WELSH, complainant=IN_WALES), "other_nation"),
    ("English hospital and Welsh board, which paid",
     a_draft(a_trust(), WELSH, story="It was paid for by the health board."), "other_nation"),
    ("English hospital, lives in Wales, Wales paid",
     a_draft(a_trust(), story="It was funded by NHS Wales.", complainant=IN_WALES),
     "other_nation"),
    ("English hospital, lives in Wales", a_draft(a_trust(), complainant=IN_WALES), "phso"),
    ("English hospital, the word of a Welsh payer alone",
     a_draft(a_trust(), story="It was funded by NHS Wales."), "phso"),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "route"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_where_it_could_go_in_the_end(draft, route):
    found = ombudsman_for(ruled(draft))
    assert found.route.value == route
    assert (found.reason, found.source) == REASONS[found.route]


def test_every_route_has_a_reason_and_says_may_not_will():
    assert set(REASONS) == set(Route)
    for reason, source in REASONS.values():
        assert source
        assert "will" not in reason.split()


def test_every_function_knows_its_ombudsman():
    assert set(OMBUDSMEN_BY_FUNCTION) == set(Function)


def test_where_the_other_person_lives_counts():
    draft = a_draft(
        a_trust(), WELSH, about_whom=AboutWhom.OTHER, person=PersonAffected(place=WALES)
    )
    assert belongs_to_other_nation(ruled(draft))


@given(drafts())
def test_a_route_is_always_found(draft):
    assert ombudsman_for(draft).route in set(Route)


@given(drafts())
def test_a_joint_look_needs_consent_that_was_not_refused(draft):
    if ombudsman_for(refused(draft)).route in (Route.JOINT_POSSIBLE, Route.JOINT_POSSIBLE_S117):
        pytest.fail("a joint look without sharing")
