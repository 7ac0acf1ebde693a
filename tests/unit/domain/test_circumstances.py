# SPDX-License-Identifier: Apache-2.0
import pytest

from actions.domain.circumstances import (
    home_of_person,
    is_district,
    is_social_services_authority,
    lives_outside_england,
    parties_taking_part,
    story_text,
)
from actions.domain.draft import AboutWhom, PersonAffected, Role, StoryPart
from actions.domain.organisations import Family, Place
from tests.unit.domain.builders import (
    LEICESTER,
    LINCOLNSHIRE,
    NOON,
    WALES,
    a_council,
    a_draft,
    a_party,
    a_trust,
)


def test_the_story_is_all_its_messages():
    draft = a_draft(a_trust(), story="One.")
    told = a_draft(a_trust())
    assert story_text(draft) == "One."
    assert (
        story_text(
            type(told)(**{**vars(told), "story": (StoryPart(NOON, "a"), StoryPart(NOON, "b"))})
        )
        == "a\nb"
    )


@pytest.mark.parametrize(
    ("whom", "place", "home"),
    [
        (AboutWhom.SELF, LINCOLNSHIRE, LEICESTER),
        (AboutWhom.OTHER, LINCOLNSHIRE, LINCOLNSHIRE),
        (AboutWhom.BOTH, LINCOLNSHIRE, LINCOLNSHIRE),
        (AboutWhom.OTHER, None, LEICESTER),
        (None, LINCOLNSHIRE, LEICESTER),
    ],
)
def test_the_home_is_that_of_the_one_it_happened_to(whom, place, home):
    draft = a_draft(a_trust(), about_whom=whom, person=PersonAffected(place=place))
    assert home_of_person(draft) == home


@pytest.mark.parametrize(
    ("place", "outside"),
    [(None, False), (Place("M60"), False), (Place(nation="england"), False), (WALES, True)],
)
def test_outside_england_only_where_it_is_known(place, outside):
    assert lives_outside_england(place) is outside


@pytest.mark.parametrize(
    ("party", "district", "authority"),
    [
        pytest.param(a_council("E10000019"), False, True, id="a county"),
        pytest.param(a_council("E06000016"), False, True, id="a unitary council"),
        pytest.param(a_council("E07000130"), True, False, id="a district under a county"),
        pytest.param(a_party(Family.COUNCIL), False, False, id="a council not yet known"),
        pytest.param(a_trust("E10000019"), False, False, id="no council"),
        pytest.param(a_trust("E07000130"), False, False, id="no council either"),
    ],
)
def test_which_councils_do_social_care(party, district, authority):
    assert is_district(party) is district
    assert is_social_services_authority(party) is authority


def test_those_involved_or_added_take_part_and_no_others():
    draft = a_draft(*(a_trust(role.value, role=role) for role in Role))
    assert [p.code for p in parties_taking_part(draft)] == ["involved", "added_by_rule"]
