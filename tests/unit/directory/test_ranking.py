# SPDX-License-Identifier: Apache-2.0
from datetime import UTC, datetime

import pytest

from actions.directory.evidence import Places, places_known
from actions.directory.ranking import Ground, resolve
from actions.domain.draft import Channel, Complainant, Draft, Party, StoryPart
from actions.domain.organisations import Family, Place
from actions.domain.understood import Mention, Service


def said(words, *, service=None, place=None, unlisted=None):
    return Mention(words, 0, len(words), service=service, place=place, unlisted_name=unlisted)


def lives(postcode):
    return Places(complainant=Place(postcode=postcode))


@pytest.mark.parametrize(
    ("words", "postcode", "code"),
    [
        pytest.param("DRI", "DN1 3BU", "RP5", id="DRI in Doncaster"),
        pytest.param("DRI", "DE22 3NE", "RTG", id="DRI in Derby"),
        pytest.param("St Mary's", "PO30 1AA", "R1F", id="St Mary's on the Isle of Wight"),
        pytest.param("St Mary's", "M13 1AA", "R0A", id="St Mary's in Manchester"),
        pytest.param("the Royal", "BL4 1AA", "RMC", id="the Royal in Bolton"),
        pytest.param("the QE", "NE8 1HH", "RR7", id="the QE in Gateshead"),
    ],
)
def test_a_postcode_decides_between_bodies_of_one_name(directory, words, postcode, code):
    found = resolve(said(words), lives(postcode), directory=directory)
    assert (found.code, found.sure, found.ground) == (code, True, Ground.PLACE)


@pytest.mark.parametrize("words", ["DRI", "the QE", "St Mary's", "the Royal", "Princess Royal"])
def test_a_shared_name_without_a_place_is_asked_about(directory, words):
    found = resolve(said(words), Places(host="RWE"), directory=directory)
    assert found.code is None
    assert not found.sure
    assert len(found.candidates) > 1


def test_a_neighbouring_borough_only_suggests(directory):
    found = resolve(said("the QE"), lives("DA6 7AT"), directory=directory)
    assert not found.sure
    assert found.candidates[0].code == "RJ2"
    assert found.candidates[0].reasons == ("where the one who complains lives",)


def test_a_town_said_with_the_name_decides(directory):
    found = resolve(said("the QE", place="Gateshead"), lives("SE18 4QH"), directory=directory)
    assert (found.code, found.ground) == ("RR7", Ground.WORDS)


@pytest.mark.parametrize(
    ("place", "code"),
    [
        pytest.param("Ashford in Middlesex", "RTK", id="Ashford in Middlesex"),
        pytest.param("Ashford in Kent", "RVV", id="Ashford in Kent"),
        pytest.param("Ashford", None, id="Ashford alone"),
    ],
)
def test_a_region_narrows_a_town(directory, place, code):
    found = resolve(said("Ashford hospital", place=place), Places(), directory=directory)
    assert found.code == code


def test_a_name_that_is_nobody_elses_is_sure(directory):
    found = resolve(said("the LRI"), lives("TR1 3AY"), directory=directory)
    assert (found.code, found.ground) == ("RWE", Ground.NAME)


@pytest.mark.parametrize(
    ("service", "postcode", "code"),
    [
        pytest.param(Service.COUNCIL, "DN1 3BU", "E08000017", id="council"),
        pytest.param(Service.SOCIAL_SERVICES, "LN1 1YL", "E10000019", id="county in two tiers"),
        pytest.param(Service.AMBULANCE, "PL1 3BJ", "RYF", id="ambulance"),
        pytest.param(Service.AMBULANCE, "LE3 9QP", "RX9", id="ambulance, two councils agree"),
        pytest.param(Service.INTEGRATED_CARE_BOARD, "SE6 4RU", "QKK", id="board"),
        pytest.param(Service.COMMUNITY_NURSING, "LN1 1YL", "RY5", id="district nurses"),
    ],
)
def test_a_generic_word_is_the_body_of_the_area(directory, service, postcode, code):
    found = resolve(said("them", service=service), lives(postcode), directory=directory)
    assert (found.code, found.sure) == (code, True)


def test_a_postcode_in_two_councils_is_asked_about(directory):
    found = resolve(said("the council", service=Service.COUNCIL), lives("LE3 9QP"),
                    directory=directory)  # fmt: skip
    assert not found.sure
    assert {c.code for c in found.candidates} == {"E06000016", "E10000018"}


def test_weak_sources_suggest_and_do_not_decide(directory):
    found = resolve(said("camhs", service=Service.CAMHS), lives("M14 5RX"), directory=directory)
    assert not found.sure
    assert found.candidates[0].code == "R0A"


def test_a_town_given_for_a_weak_match_puts_one_in_front(directory):
    mention = said("camhs", service=Service.CAMHS, place="Manchester, but I live in Stockport now")
    found = resolve(mention, lives("SK1 3XE"), directory=directory)
    assert (found.sure, found.leading) == (False, "R0A")


def test_no_candidate_leads_among_equals(directory):
    assert resolve(said("DRI"), Places(), directory=directory).leading is None


def test_someone_placed_out_of_their_area_may_have_the_services_of_either(directory):
    places = Places(complainant=Place(postcode="SK1 3XE"), bodies=("E08000003",))
    found = resolve(said("camhs", service=Service.CAMHS), places, directory=directory)
    assert {"RT2", "R0A"} <= {c.code for c in found.candidates}


def test_vague_words_for_the_board_are_confirmed(directory):
    mention = said("the health people", service=Service.INTEGRATED_CARE_BOARD)
    found = resolve(mention, lives("SE6 4RU"), directory=directory)
    assert (found.sure, found.candidates[0].code) == (False, "QKK")


def test_a_provider_without_a_code_is_named(directory):
    found = resolve(said("111", service=Service.NHS_111), lives("LN1 1YL"), directory=directory)
    assert (found.code, found.provider) == (None, "DHU Healthcare CIC")


def test_nobody_in_england_serves_someone_in_wales(directory):
    mention = said("social services", service=Service.SOCIAL_SERVICES)
    places = Places(complainant=Place(postcode="CH7 6NF"), host="RJR")
    assert resolve(mention, places, directory=directory).candidates == ()


class TestTheHospital:
    mention = said("the ward", service=Service.WARD)

    def test_is_the_one_of_the_story(self, directory):
        found = resolve(self.mention, Places(bodies=("RWE", "E10000018")), directory=directory)
        assert (found.code, found.ground) == ("RWE", Ground.STORY)

    def test_is_the_hosts_at_its_own_desk(self, directory):
        places = Places(host="RWJ", front_desk=True)
        found = resolve(self.mention, places, directory=directory)
        assert (found.code, found.ground) == ("RWJ", Ground.HOST)

    def test_is_not_silently_the_hosts_for_someone_from_far_away(self, directory):
        places = Places(host="RWE", front_desk=True, complainant=Place(postcode="SK1 3XE"))
        found = resolve(self.mention, places, directory=directory)
        assert not found.sure
        assert found.candidates[0].code == "RWJ"

    def test_is_asked_about_in_a_chat(self, directory):
        found = resolve(self.mention, Places(host="RWE"), directory=directory)
        assert not found.sure


@pytest.mark.parametrize(
    "service", [Service.GP, Service.CARE_HOME, Service.HOME_CARE, Service.DENTIST, Service.HOSPICE]
)
def test_what_no_place_can_tell_is_asked_by_name(directory, service):
    found = resolve(said("it", service=service), lives("LN1 1YL"), directory=directory)
    assert (found.code, found.candidates) == (None, ())


def test_a_practice_is_found_by_its_town(directory):
    name = directory.organisation("A81001").name
    found = resolve(said(name, place="Stockton-on-Tees"), Places(), directory=directory)
    assert found.code == "A81001"


def test_what_a_draft_says_of_place(directory):
    draft = Draft(
        conversation="c",
        receiving_organisation="RWE",
        received_at=datetime(2026, 11, 23, tzinfo=UTC),
        channel=Channel.FRONT_DESK,
        story=(StoryPart(datetime(2026, 11, 23, tzinfo=UTC), "we live in Gateshead"),),
        complainant=Complainant(place=Place(postcode="NE8 1HH")),
        parties=(Party("Leeds Teaching Hospitals", Family.NHS_TRUST, "NHS trust", code="RR8"),),
    )
    places = places_known(draft, directory, also=("RX6",))
    assert places.host == "RWE"
    assert places.front_desk
    assert places.bodies == ("RR8", "RX6")
    assert [p.council for p in places.named] == ["E08000037"]


@pytest.mark.parametrize(
    ("postcode", "code"),
    [
        pytest.param("TW15 3AA", "RTK", id="Ashford in Surrey"),
        pytest.param("TN24 0LZ", "RVV", id="Ashford in Kent"),
    ],
)
@pytest.mark.parametrize("words", ["Ashford hospital", "the hospital"])
def test_a_home_decides_between_towns_of_one_name(directory, words, postcode, code):
    service = Service.HOSPITAL if words == "the hospital" else None
    mention = said(words, service=service, place="Ashford")
    assert resolve(mention, lives(postcode), directory=directory).code == code


def test_a_town_within_another_area_is_the_one_meant(directory):
    mention = said("the hospital", service=Service.HOSPITAL, place="ashford in middlesex")
    assert resolve(mention, Places(), directory=directory).code == "RTK"


def test_a_town_with_two_hospitals_is_asked_about(directory):
    mention = said("the hospital", service=Service.HOSPITAL, place="Ashford")
    found = resolve(mention, Places(host="RWE"), directory=directory)
    assert (found.code, {c.code for c in found.candidates}) == (None, {"RTK", "RVV"})


def test_the_town_in_a_name_is_no_clue_to_which_of_two_is_meant(directory):
    named = directory.places_in("I rang Ashford hospital")
    found = resolve(said("Ashford hospital"), Places(named=named), directory=directory)
    assert found.code is None


def test_a_site_that_changed_trust_is_that_of_today(directory):
    assert resolve(
        said("Carleton Clinic", place="Carlisle"), Places(), directory=directory
    ).code == ("RX4")


def test_a_community_trust_known_by_its_nurses_is_not_the_hospital(directory):
    ward = said("the hospital", service=Service.HOSPITAL)
    home = Place(postcode="S40 3AA")
    places = Places(complainant=home, bodies=("RY8",), by_word=frozenset({"RY8"}))
    found = resolve(ward, places, directory=directory)
    assert found.code is None
    assert "RFS" in {c.code for c in found.candidates}


@pytest.mark.parametrize(
    ("mention", "service", "by_word"),
    [
        pytest.param("the district nurses", Service.COMMUNITY_NURSING, {"RY8"}, id="nurses"),
        pytest.param("Whitworth Hospital", None, set(), id="its hospital by name"),
        pytest.param("Derbyshire Community Health", None, {"RY8"}, id="the trust by name"),
    ],
)
def test_only_a_trust_whose_hospital_was_named_may_have_the_ward(
    directory, mention, service, by_word
):
    party = Party("DCHS", Family.NHS_TRUST, "NHS trust", "RY8", mention=mention, service=service)
    draft = Draft("c", "RWE", datetime(2026, 11, 23, tzinfo=UTC), parties=(party,))
    assert places_known(draft, directory).by_word == by_word


@pytest.mark.parametrize(
    ("name", "postcode", "code"),
    [
        pytest.param("Chatsworth Road, the medical centre", "S40 3PY", "C81067", id="near home"),
        pytest.param("Haxby Group surgery, Belgrave Crescent", "YO11 1UB", "B82038",
                     id="by its street"),
        pytest.param("the surgery in Tottenham", "N17 9QX", None, id="a town alone is no name"),
    ],
)  # fmt: skip
def test_a_practice_by_some_of_its_words(directory, name, postcode, code):
    found = resolve(said(name, unlisted=name), lives(postcode), directory=directory)
    assert found.code == code


def test_a_name_of_a_surgery_is_no_chemist(directory):
    named = said("Donnington (my GP", unlisted="Donnington")
    assert resolve(named, lives("OX4 4DH"), directory=directory).code is None
