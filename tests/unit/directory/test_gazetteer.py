# SPDX-License-Identifier: Apache-2.0
import pytest

from actions.directory.gazetteer import nation_of, outward_of, written


@pytest.mark.parametrize(
    ("postcode", "outward"),
    [
        pytest.param("LE3 9QP", "LE3", id="full"),
        pytest.param("le39qp", "LE3", id="lower case, no space"),
        pytest.param("LE3", "LE3", id="district alone"),
        pytest.param("EC1A 1BB", "EC1A", id="letter at the end of the district"),
        pytest.param("not one", None, id="no postcode"),
        pytest.param("", None, id="empty"),
        pytest.param("1" * 500, None, id="far too long"),
    ],
)
def test_district_of_a_postcode(postcode, outward):
    assert outward_of(postcode) == outward


def test_postcodes_are_written_with_one_space():
    assert written("le39qp") == "LE3 9QP"


@pytest.mark.parametrize(
    ("postcode", "councils"),
    [
        pytest.param("LE3 9QP", {"E06000016", "E10000018"}, id="LE3 lies in city and county"),
        pytest.param("NG2 5AA", {"E06000018", "E10000024"}, id="NG2 lies in city and county"),
        pytest.param("DN1 3BU", {"E08000017"}, id="DN1 lies in Doncaster alone"),
        pytest.param("M60 7LP", set(), id="M60 is no place"),
    ],
)
def test_councils_of_a_postcode(directory, postcode, councils):
    found = directory.place_for(postcode)
    assert {p.place.council_code for p in found} == councils
    assert all(p.place.nation == "england" and p.place.icb_code for p in found)


@pytest.mark.parametrize(
    ("postcode", "nation"),
    [
        pytest.param("CH7 6NF", "wales", id="Flintshire"),
        pytest.param("EH1 1YZ", "scotland", id="Edinburgh"),
        pytest.param("BT1 5GS", "northern_ireland", id="Belfast"),
    ],
)
def test_a_postcode_outside_england_has_a_nation_and_no_council(directory, postcode, nation):
    (possible,) = directory.place_for(postcode)
    assert (possible.place.nation, possible.place.council_code) == (nation, None)


def test_an_english_district_is_in_no_other_nation():
    assert nation_of("CH1") is None


@pytest.mark.parametrize(
    ("words", "council"),
    [
        pytest.param("Leicestershire", "E10000018", id="county"),
        pytest.param("newcastle", "E08000021", id="city, in lower case"),
        pytest.param("I live in Newcastle under Lyme", "E10000028", id="district: its county"),
        pytest.param("rushcliffe", "E10000024", id="another district"),
        pytest.param("we are in Hastings", "E10000011", id="town"),
        pytest.param("lewisham", "E09000023", id="London borough"),
        pytest.param("reading", "E06000038", id="a town that is a word"),
    ],
)
def test_councils_named_in_words(directory, words, council):
    assert directory.councils_in(words) == (council,)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("she was reading a book in the bath", id="ordinary words"),
        pytest.param("Mrs Preston came", id="a person's name"),
        pytest.param("we live on Leicester Road", id="a street"),
        pytest.param("", id="nothing"),
    ],
)
def test_no_place_where_none_is_meant(directory, text):
    assert directory.places_in(text) == ()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("On the 2nd of March he collapsed", [], id="a day"),
        pytest.param("she saw the GP in March and again in May", [], id="a month"),
        pytest.param("I live in March", ["March"], id="the town that somebody lives in"),
        pytest.param("March hospital sent him home", ["March"], id="the hospital of the town"),
    ],
)
def test_a_month_is_no_town(directory, text, named):
    assert [place.words for place in directory.places_in(text)] == named


@pytest.mark.parametrize(
    ("region", "councils"),
    [
        pytest.param("Cumbria", {"E06000063", "E06000064"}, id="two councils"),
        pytest.param("Wearside", {"E08000024"}, id="one council"),
    ],
)
def test_a_former_county_has_the_councils_of_today(directory, region, councils):
    assert {code for code, _ in directory.gazetteer.councils_of(region)} == councils
