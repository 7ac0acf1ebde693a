# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

import pytest

from actions.domain.draft import AboutWhom, Complainant, Part, Payer, PersonState, Role, Section
from actions.domain.functions import (
    concerns_childrens_social_care,
    function_of,
    held_to_account,
    part_of,
    role_of,
)
from actions.domain.organisations import Family, Function
from tests.unit.domain.builders import (
    a_board,
    a_council,
    a_draft,
    a_home,
    a_party,
    a_trust,
    for_other,
)

PRIVATE = a_party(Family.PRIVATE_HEALTH)
IN_CARE = "She is in care and was moved three times."


@pytest.mark.parametrize(
    ("party", "story", "role"),
    [
        pytest.param(a_trust(), "", Role.INVOLVED, id="a trust"),
        pytest.param(a_trust(role=Role.MENTIONED_ONLY), "", Role.MENTIONED_ONLY, id="thanked"),
        pytest.param(a_party(Family.POLICE, role=Role.MENTIONED_ONLY), "", Role.MENTIONED_ONLY,
                     id="police in passing"),
        pytest.param(a_party(Family.POLICE), "", Role.OUT_OF_REMIT, id="police"),
        pytest.param(a_party(Family.GOVERNMENT), "", Role.OUT_OF_REMIT, id="government"),
        pytest.param(a_party(Family.HOUSING), "", Role.OUT_OF_REMIT, id="housing"),
        pytest.param(a_party(Family.OTHER_NATION), "", Role.OUT_OF_REMIT, id="another nation"),
        pytest.param(a_council(), "", Role.INVOLVED, id="a council"),
        pytest.param(a_home(Payer.SELF), "", Role.INVOLVED, id="a home that people pay themselves"),
        pytest.param(a_trust(funding=Payer.SELF), "", Role.OUT_OF_REMIT,
                     id="private unit of an NHS hospital"),
        pytest.param(PRIVATE, "It hurt.", Role.INVOLVED, id="private hospital, payer not known"),
        pytest.param(PRIVATE, "I went private.", Role.OUT_OF_REMIT, id="private, in words"),
        pytest.param(PRIVATE, "A private hospital, NHS-funded.", Role.INVOLVED,
                     id="private hospital, NHS-funded in words"),
        pytest.param(replace(PRIVATE, funding=Payer.UNSURE), "I went private.", Role.OUT_OF_REMIT,
                     id="payer not sure, private in words"),
        pytest.param(replace(PRIVATE, funding=Payer.NHS), "I went private before.", Role.INVOLVED,
                     id="private hospital, the NHS paid"),
        pytest.param(a_party(Family.DENTAL_PRACTICE), "I paid privately.", Role.OUT_OF_REMIT,
                     id="private dentist"),
        pytest.param(a_party(Family.OPTICIAN), "I paid privately.", Role.OUT_OF_REMIT,
                     id="private optician"),
        pytest.param(a_trust(), "Then I went private.", Role.INVOLVED,
                     id="a trust, and private care after it"),
    ],
)  # fmt: skip
def test_whether_it_is_in_remit(party, story, role):
    assert role_of(party, a_draft(party, story=story)) is role


@pytest.mark.parametrize(
    ("party", "story", "function"),
    [
        (a_trust(), "", Function.HEALTH),
        (a_board(), "", Function.HEALTH),
        (a_party(Family.NHS_ENGLAND), "", Function.HEALTH),
        (a_party(Family.HOSPICE), "", Function.HEALTH),
        (a_party(Family.PHARMACY), "", Function.HEALTH),
        (a_party(Family.PRIVATE_HEALTH), "", Function.HEALTH),
        (a_trust(mention="our health visitor"), "", Function.PUBLIC_HEALTH),
        (a_trust(), "our health visitor was kind", Function.HEALTH),
        (a_council(), "", Function.SOCIAL_CARE),
        (a_council(mention="the stop smoking team"), "", Function.PUBLIC_HEALTH),
        (a_party(Family.FOSTERING), "", Function.CHILDRENS_STATUTORY),
        (a_home(), "", Function.SOCIAL_CARE),
        (a_home(Payer.NHS), "", Function.HEALTH),
        (a_home(Payer.JOINT), "", Function.BOTH),
        (a_home(Payer.SELF, family=Family.NURSING_HOME), "the FNC", Function.BOTH),
        (a_home(Payer.SELF, family=Family.NURSING_HOME), "", Function.SOCIAL_CARE),
        (a_home(Payer.SELF), "the FNC", Function.SOCIAL_CARE),
        (a_party(Family.OTHER), "", Function.UNKNOWN),
        (replace(a_trust(), mention=None), "", Function.HEALTH),
    ],
)
def test_the_nature_of_the_service_decides(party, story, function):
    assert function_of(party, a_draft(party, story=story)) is function


def test_a_home_that_gives_aftercare_gives_both():
    home = a_home(Payer.COUNCIL)
    draft = a_draft(home, section=Section.TREATMENT, story="He was discharged.")
    assert function_of(home, draft) is Function.BOTH
    assert held_to_account(a_home(Payer.SELF), draft) is held_to_account(home, draft)
    possible = replace(draft, section=None)
    assert function_of(home, possible) is Function.SOCIAL_CARE


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        pytest.param(a_draft(a_council(), story=IN_CARE), False, id="an adult about themselves"),
        pytest.param(
            a_draft(a_council(), story=IN_CARE, complainant=Complainant(age=16)), True,
            id="a child about themselves",
        ),
        pytest.param(
            a_draft(a_council(), story="Rude.", complainant=Complainant(age=16)), False,
            id="a child, about something else",
        ),
        pytest.param(
            for_other(a_draft(a_council(), story=IN_CARE), state=PersonState.CHILD), True,
            id="for a child",
        ),
        pytest.param(
            for_other(a_draft(a_council(), story=IN_CARE), state=PersonState.ABLE), False,
            id="for an adult",
        ),
        pytest.param(a_draft(a_party(Family.FOSTERING)), True, id="a fostering agency"),
        pytest.param(
            a_draft(a_party(Family.FOSTERING, role=Role.MENTIONED_ONLY)), False,
            id="a fostering agency in passing",
        ),
        pytest.param(
            replace(a_draft(a_council(), story=IN_CARE, complainant=Complainant(age=16)),
                    about_whom=AboutWhom.OTHER), False, id="a child for an adult",
        ),
    ],
)  # fmt: skip
def test_the_childrens_procedure_is_flagged(draft, expected):
    assert concerns_childrens_social_care(draft) is expected
    if draft.parties[0].family is Family.COUNCIL:
        statutory = function_of(draft.parties[0], draft) is Function.CHILDRENS_STATUTORY
        assert statutory is expected


@pytest.mark.parametrize(
    ("party", "part"),
    [
        (a_trust(), Part.PROVIDER),
        (a_home(), Part.PROVIDER),
        (a_board(), Part.COMMISSIONER),
        (a_party(Family.NHS_ENGLAND), Part.COMMISSIONER),
        (a_council(), Part.UNKNOWN),
    ],
)
def test_the_part_as_far_as_the_kind_tells(party, part):
    assert part_of(party) is part


def test_a_nursing_part_paid_by_the_nhs_makes_a_home_both():
    home = a_home(Payer.SELF, nhs_nursing=True)
    assert function_of(home, a_draft(home)) is Function.BOTH
    assert function_of(a_home(Payer.SELF), a_draft(home)) is Function.SOCIAL_CARE


def test_a_provider_of_a_public_health_service_is_known_by_the_story():
    place = a_party(Family.OTHER)
    told = a_draft(place, story="The council's drug and alcohol lot stopped my script.")
    assert function_of(place, told) is Function.PUBLIC_HEALTH
    assert function_of(place, a_draft(place)) is Function.UNKNOWN
