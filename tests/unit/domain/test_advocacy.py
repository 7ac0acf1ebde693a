# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

import pytest

from actions.domain.advocacy import FallBack, advocacy_areas, advocacy_for, promises_nhs_advocacy
from actions.domain.choices import Choices
from actions.domain.draft import (
    AboutWhom,
    Complainant,
    Payer,
    PersonAffected,
    PersonState,
    Role,
)
from actions.domain.organisations import Family, Place
from tests.unit.domain.builders import (
    LEICESTER,
    LINCOLNSHIRE,
    WALES,
    a_council,
    a_draft,
    a_home,
    a_party,
    a_trust,
)

GENERAL = (FallBack.COUNCIL, FallBack.HEALTHWATCH, FallBack.CITIZENS_ADVICE)
COUNCIL_ONLY = (
    FallBack.COUNCIL_COMPLAINTS_TEAM, FallBack.HEALTHWATCH, FallBack.CITIZENS_ADVICE,
)  # fmt: skip


@pytest.mark.parametrize(
    ("own", "persons", "whom", "areas"),
    [
        pytest.param(LEICESTER, None, AboutWhom.SELF, (LEICESTER,), id="about oneself"),
        pytest.param(LEICESTER, LINCOLNSHIRE, AboutWhom.OTHER, (LEICESTER, LINCOLNSHIRE),
                     id="the other person lives elsewhere: both, the complainant's first"),
        pytest.param(LEICESTER, LINCOLNSHIRE, AboutWhom.BOTH, (LEICESTER, LINCOLNSHIRE),
                     id="about both"),
        pytest.param(LEICESTER, Place("LE2 1AA", "E06000016"), AboutWhom.OTHER, (LEICESTER,),
                     id="the same area"),
        pytest.param(LEICESTER, LINCOLNSHIRE, AboutWhom.SELF, (LEICESTER,),
                     id="an other person who is not in it"),
        pytest.param(None, LINCOLNSHIRE, AboutWhom.OTHER, (LINCOLNSHIRE,),
                     id="own area not given: the person's"),
        pytest.param(WALES, LINCOLNSHIRE, AboutWhom.OTHER, (LINCOLNSHIRE,),
                     id="lives in Wales, the person in England: the person's"),
        pytest.param(LEICESTER, Place("CH7", "W06000005", nation="wales"), AboutWhom.OTHER,
                     (LEICESTER,), id="the person lives in Wales"),
        pytest.param(Place("M60"), None, AboutWhom.SELF, (), id="a postcode of no council"),
        pytest.param(None, None, AboutWhom.OTHER, (), id="nothing known"),
    ],
)  # fmt: skip
def test_whose_area_counts(own, persons, whom, areas):
    draft = a_draft(
        a_trust(), complainant=Complainant(place=own), person=PersonAffected(place=persons),
        about_whom=whom,
    )  # fmt: skip
    assert advocacy_areas(draft) == areas
    assert advocacy_for(draft).areas == areas


@pytest.mark.parametrize(
    ("parties", "promised", "fall_backs"),
    [
        pytest.param([a_trust()], True, GENERAL, id="NHS"),
        pytest.param([a_trust(), a_council()], True, GENERAL, id="NHS and council"),
        pytest.param([a_council()], False, COUNCIL_ONLY, id="council only: not promised"),
        pytest.param([a_home(Payer.SELF)], False, COUNCIL_ONLY, id="own-paid home: not promised"),
        pytest.param([a_home(Payer.JOINT)], True, GENERAL, id="joint package"),
        pytest.param([a_party(Family.OTHER_NHS_PROVIDER, mention="the drug and alcohol team")],
                     True, GENERAL, id="public health service"),
        pytest.param([a_trust(role=Role.MENTIONED_ONLY), a_council()], False, COUNCIL_ONLY,
                     id="a trust in passing"),
    ],
)  # fmt: skip
def test_nhs_advocacy_is_not_promised_for_a_council_alone(parties, promised, fall_backs):
    found = advocacy_for(a_draft(*parties))
    assert promises_nhs_advocacy(a_draft(*parties)) is promised
    assert (found.promised, found.fall_backs) == (promised, fall_backs)


@pytest.mark.parametrize(
    "draft",
    [
        a_draft(a_trust(), complainant=Complainant(age=15)),
        a_draft(a_trust(), about_whom=AboutWhom.OTHER,
                person=PersonAffected(state=PersonState.CHILD)),
    ],
    ids=["a child", "for a child"],
)  # fmt: skip
def test_a_childrens_advocate_is_offered_first(draft):
    assert advocacy_for(draft).fall_backs == (FallBack.CHILDRENS_ADVOCATE, *GENERAL)


def test_a_child_that_the_complaint_is_not_about_does_not_count():
    draft = a_draft(a_trust(), person=PersonAffected(state=PersonState.CHILD))
    assert FallBack.CHILDRENS_ADVOCATE not in advocacy_for(draft).fall_backs


def test_in_another_nation_its_own_service_helps():
    found = advocacy_for(a_draft(a_trust(), complainant=Complainant(place=WALES)))
    assert (found.areas, found.promised, found.fall_backs) == ((), False, (FallBack.OTHER_NATION,))


def test_a_site_may_offer_the_complainants_area_alone():
    draft = a_draft(
        a_trust(), about_whom=AboutWhom.OTHER, person=PersonAffected(place=LINCOLNSHIRE)
    )
    alone = Choices(persons_area_too=False)
    assert advocacy_areas(draft, choices=alone) == (LEICESTER,)
    assert advocacy_for(draft, choices=alone).areas == (LEICESTER,)
    unknown = replace(draft, complainant=Complainant(place=Place("M60")))
    assert advocacy_areas(unknown, choices=alone) == (LINCOLNSHIRE,)
    not_given = replace(draft, complainant=Complainant())
    assert advocacy_areas(not_given, choices=alone) == (LINCOLNSHIRE,)
