# SPDX-License-Identifier: Apache-2.0
import pytest

from actions.directory.directory import family_of_type
from actions.directory.model import Confidence
from actions.domain.organisations import Family


@pytest.mark.parametrize(
    ("code", "family"),
    [
        pytest.param("RWE", Family.NHS_TRUST, id="trust"),
        pytest.param("E10000018", Family.COUNCIL, id="council"),
        pytest.param("QK1", Family.INTEGRATED_CARE_BOARD, id="board"),
        pytest.param("X24", Family.NHS_ENGLAND, id="NHS England"),
        pytest.param("A81001", Family.GP_PRACTICE, id="GP practice"),
        pytest.param("FA002", Family.PHARMACY, id="pharmacy"),
        pytest.param("V00003", Family.DENTAL_PRACTICE, id="dental practice"),
        pytest.param("1-752918925", Family.CARE_HOME, id="care home"),
    ],
)
def test_an_organisation_by_its_code(directory, code, family):
    found = directory.organisation(code)
    assert found is not None
    assert (found.code, found.family) == (code, family)


def test_an_unknown_code_is_none(directory):
    assert directory.organisation("nope") is None


def test_a_nursing_home_is_told_from_a_care_home():
    assert family_of_type("nursing home; care home") is Family.NURSING_HOME


def test_a_closed_trust_has_its_day_and_successor(directory):
    closed = directory.closed("RVJ")
    assert closed is not None
    assert (closed.closed_on, closed.successors) == ("2026-06-30", ("RA7",))


def test_a_divided_board_has_several_successors(directory):
    closed = directory.closed("NHS Frimley Integrated Care Board")
    assert closed is not None
    assert set(closed.successors) == {"S0E4D", "S9B9J", "QRL"}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        pytest.param("Leicester Royal Infirmary", "RWE", id="hospital"),
        pytest.param("the LRI", "RWE", id="initials"),
        pytest.param("North Bristol NHS Trust", "RA7", id="former trust"),
        pytest.param("NHS South East London ICB", "QKK", id="board"),
        pytest.param("Kent County Council", "E10000016", id="council"),
        pytest.param("Glenfield Hospital", "RWE", id="a hospital that the site list gives wrongly"),
        pytest.param("Charing Cross Hospital", "RYJ", id="another"),
    ],
)
def test_a_name_means_one_body(directory, name, code):
    assert {n.code for n in directory.named(name)} == {code}


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        pytest.param("Queen Elizabeth Hospital", {"RR7", "RRK", "RCX", "RJ2"}, id="four and more"),
        pytest.param("St Mary's Hospital", {"RYJ", "R0A", "R1F", "RHU", "RP1"}, id="St Mary's"),
        pytest.param("DRI", {"RP5", "RTG"}, id="shared initials"),
    ],
)
def test_a_shared_name_means_several(directory, name, codes):
    assert codes <= {n.code for n in directory.named(name)}


def test_the_before_a_name_changes_nothing(directory):
    assert directory.named("the queen elizabeth") == directory.named("queen elizabeth")
    assert [key for key in directory.names.names if key.startswith("the ")] == []


def test_every_code_that_a_hand_list_names_is_known(directory):
    codes = {n.code for names in directory.names.names.values() for n in names}
    assert [code for code in codes if directory.organisation(code) is None] == []


def test_ambulance_trust_of_a_council(directory):
    assert directory.ambulance_for("E06000026").code == "RYF"
    assert directory.ambulance_for("nowhere") is None


def test_two_weak_sources_that_agree_are_medium(directory):
    (provider,) = directory.services_for("E10000019", "community")
    assert (provider.code, provider.confidence) == ("RY5", Confidence.MEDIUM)


def test_advocacy_is_shown_only_when_it_may_be_trusted(directory):
    assert directory.advocacy_for("E06000004").confidence is Confidence.MEDIUM
    assert directory.advocacy_for("E06000001") is None
    assert len(directory.advocacy_fall_backs()) == 8


def test_weak_contacts_are_for_staff_only(directory):
    codes = ["E06000001", "E06000002", "RWE", "QK1"]
    shown = [directory.contact_of(code) for code in codes]
    assert all(c is None or not c.for_staff for c in shown)
    assert directory.contact_of("E06000001") is None
    assert directory.contacts_for_staff("E06000001")[0].for_staff


def test_the_area_of_a_council(directory):
    place = directory.place_of_council("E10000018")
    assert (place.icb_code, place.nation) == ("QK1", "england")
    assert directory.place_of_council("RWE") is None
