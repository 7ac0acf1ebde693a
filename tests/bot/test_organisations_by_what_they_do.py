# SPDX-License-Identifier: Apache-2.0
"""Bodies by what they do, by part of a name, by an area that acts, and in other languages."""

import pytest

from actions.directory.directory import the_directory
from actions.directory.mentions.finding import find_mentions
from actions.domain.families import family_of
from actions.domain.organisations import Family
from actions.domain.understood import Attitude, Service


def found(text):
    return find_mentions(text, the_directory())


def codes(text):
    return [m.code for m in found(text) if m.code]


def services(text):
    return [m.service for m in found(text)]


@pytest.mark.parametrize(
    ("text", "service"),
    [
        pytest.param("the woman who dresses nans leg hasnt come", Service.COMMUNITY_NURSING,
                     id="who dresses a leg"),
        pytest.param("the lad that gives dad his insulin came drunk", Service.COMMUNITY_NURSING,
                     id="that gives insulin"),
        pytest.param("bloke who does my feet has stopped", Service.COMMUNITY_NURSING,
                     id="no article"),
        pytest.param("them that does his dressings never turned up", Service.COMMUNITY_NURSING,
                     id="them that"),
        pytest.param("the girls who get mum up didnt come", Service.HOME_CARE, id="who get her up"),
        pytest.param("the lady who comes to do his dinners was rude", Service.HOME_CARE,
                     id="who comes to cook"),
        pytest.param("the crisis lot hung up on me", Service.MENTAL_HEALTH, id="the crisis lot"),
        pytest.param("the podiatry van doesnt come now", Service.COMMUNITY_NURSING,
                     id="a van"),
        pytest.param("podiatry clinic cancelled me twice", Service.COMMUNITY_NURSING,
                     id="a clinic for feet"),
        pytest.param("I rang the doctors and they said wait", Service.GP, id="rang the doctors"),
        pytest.param("doctors say ask the pharmacy", Service.GP, id="doctors, and a pharmacy"),
        pytest.param("Dentist in Redcar snapped my tooth", Service.DENTIST, id="dentist in a town"),
        pytest.param("that home let her dry out", Service.CARE_HOME, id="that home"),
        pytest.param("grans home lost her glasses", Service.CARE_HOME, id="a home that acts"),
        pytest.param("another agency sent a stranger", Service.HOME_CARE, id="another agency"),
        pytest.param("the day centre left him on the bus", Service.DAY_CARE, id="a day centre"),
        pytest.param("the councils respite bungalow shut", Service.COUNCIL, id="a council's own"),
    ],
)  # fmt: skip
def test_a_service_by_what_it_does(text, service):
    assert service in services(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("the lady who gave me my coat", id="no work of a service"),
        pytest.param("her home was burgled", id="a house"),
        pytest.param("no carers till Thursday", id="carers that nobody sent"),
        pytest.param("we live in Leicester city and the match was lost", id="a football club"),
        pytest.param("Kent is lovely in spring", id="a county and no deed"),
        pytest.param("a Nurse Kent said it was my fault", id="a person"),
    ],
)
def test_words_that_mean_no_body(text):
    assert found(text) == []


def test_doctors_of_a_ward_are_no_surgery():
    assert Service.GP not in services("the doctors on the ward laughed at me")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("Herefordshire did nothing for months", "E06000019", id="did nothing"),
        pytest.param("and North Yorkshire never came back to us", "E06000065", id="never came"),
        pytest.param("Suffolk wouldnt assess her", "E10000029", id="would not"),
        pytest.param("hull city wont send anyone", "E06000010", id="a city that will not"),
        pytest.param("my gran was put in a home by Sefton", "E08000014", id="put there by"),
        pytest.param("norfolk social care lost the form", "E10000020", id="place and social care"),
    ],
)  # fmt: skip
def test_an_area_that_acts_is_its_council(text, code):
    assert codes(text) == [code]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Barnsley dropped me in the bath. The Barnsley council carers walked out",
                     ["RFF", "E08000038"], id="dropped by the hospital, then council carers"),
        pytest.param("Barnsley council OT never came and Barnsley lost my scan",
                     ["E08000038", "RFF"], id="the council's, then a scan lost"),
        pytest.param("Salisbury District found it and then Salisbury lost my follow up",
                     ["RNZ", "RNZ"], id="the hospital named twice"),
        pytest.param("Worthing broke my arm moving me off the bed", ["RYR"], id="broke an arm"),
    ],
)  # fmt: skip
def test_a_town_that_is_hospital_and_council(text, expected):
    assert codes(text) == expected


def test_a_town_that_may_be_either_is_asked_about():
    (mention,) = found("Hartlepool told me it was wind")
    assert mention.code is None
    assert {c.code for c in mention.candidates} == {"RVW", "E06000001"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("the reepham and aylsham doctors sent the form", "reepham and aylsham doctors",
                     id="words before doctors"),
        pytest.param("haxby group (our gp on belgrave crescent) said no", "haxby group",
                     id="a name, and in brackets what it is"),
        pytest.param("our gp (Radbrook Green) said no", "Radbrook Green", id="in brackets a name"),
    ],
)  # fmt: skip
def test_a_practice_by_part_of_its_name(text, said):
    (mention,) = found(text)
    assert mention.unlisted_name == said
    assert family_of(mention) is Family.GP_PRACTICE


def test_a_place_beside_a_practice_is_no_part_of_its_name():
    (mention,) = found("Chatsworth Road Medical Centre, in Brampton")
    assert (mention.unlisted_name, mention.place) == ("Chatsworth Road Medical Centre", "Brampton")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("O hospital de Boston mandou-me para casa", "RWD", id="Portuguese"),
        pytest.param("El hospital de Luton me mandó a casa", "RC9", id="Spanish"),
        pytest.param("Szpital w Peterborough zgubił moje wyniki", "RGN", id="Polish"),
        pytest.param("Spitalul din Bedford m-a trimis acasă", "RC9", id="Romanian"),
        pytest.param("L'hôpital de Slough a perdu mes papiers", "RDU", id="French"),
        pytest.param("L'ospedale di Bedford ha perso i miei esami", "RC9", id="Italian"),
    ],
)
def test_a_hospital_and_its_town_in_another_language(text, code):
    assert codes(text) == [code]


@pytest.mark.parametrize(
    "words",
    ["médico de família em Thetford", "médico de cabecera", "lekarz rodzinny", "medicul de familie",
     "médecin traitant", "medico di base"],
)  # fmt: skip
def test_a_family_doctor_in_another_language(words):
    assert services(words) == [Service.GP]


@pytest.mark.parametrize(
    ("text", "attitudes"),
    [
        pytest.param("She paid Holm Lea House each week. I have no quarrel with Holm Lea House.",
                     [Attitude.MENTIONED, Attitude.MENTIONED], id="no quarrel, said later"),
        pytest.param("Kettering took her in. Kettering General were brilliant.",
                     [Attitude.THANKED, Attitude.THANKED], id="praise, said later"),
        pytest.param("Kettering dropped her. Kettering General were brilliant after.",
                     [Attitude.COMPLAINED_OF, Attitude.THANKED], id="something went wrong first"),
        pytest.param("he went by ambulance to the QMC",
                     [Attitude.MENTIONED, Attitude.COMPLAINED_OF], id="brought by ambulance"),
        pytest.param("I only found out at the LRI that nobody had looked", [Attitude.MENTIONED],
                     id="where it was found out"),
        pytest.param("he was taken by ambulance after six hours",
                     [Attitude.COMPLAINED_OF], id="brought too late"),
        pytest.param("North Yorkshire social care no carers yet, Harrogate hospital no bed",
                     [Attitude.COMPLAINED_OF, Attitude.COMPLAINED_OF], id="no, and no correction"),
        pytest.param("the LRI, no, the QMC", [Attitude.CORRECTED_AWAY, Attitude.COMPLAINED_OF],
                     id="no, and a correction"),
        pytest.param("Long Meadow Care I think, the council sent them",
                     [Attitude.COMPLAINED_OF, Attitude.COMPLAINED_OF], id="I think"),
        pytest.param("sectioned at Highbury hospital in Nottingham, dont know the number",
                     [Attitude.COMPLAINED_OF], id="a number that is not known"),
        pytest.param("the LRI wrote to my old address for months", [Attitude.COMPLAINED_OF],
                     id="an address that was written to"),
        pytest.param("what is the number for the LRI", [Attitude.ASKED_ABOUT], id="asked for"),
    ],
)  # fmt: skip
def test_how_a_body_stands_in_what_is_said(text, attitudes):
    assert [m.attitude for m in found(text)] == attitudes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("our carers (Blossom Care) left", ["Blossom Care"], id="in brackets"),
        pytest.param("Blossom Care (my carers) left", ["Blossom Care"], id="kind after it"),
        pytest.param("the care home Beechmoor lost it", ["Beechmoor"], id="a name after its kind"),
        pytest.param("the home Doris is in lost it", [None], id="a person after the home"),
        pytest.param("carers from Leeds city council came late", [None], id="from the council"),
        pytest.param("the crisis team (Oxleas) hung up", [None], id="a trust in brackets"),
    ],
)  # fmt: skip
def test_a_name_and_what_it_is_are_one_body(text, expected):
    assert [m.unlisted_name for m in found(text)] == expected


def test_carers_from_a_council_are_the_council():
    assert codes("carers from Leeds city council came late") == ["E08000035"]


def test_the_company_that_runs_urgent_care_is_no_trust_of_the_same_letters():
    (mention,) = found("DHU turned us away")
    assert (mention.code, mention.unlisted_name) == (None, "DHU Healthcare")


def test_a_council_of_another_nation_leaves_the_hospital_beside_it_in_england():
    known = found("Hereford hospital, Powys council wont pay for carers")
    assert [m.code for m in known][0] == "RLQ"
    assert "Powys County Council" in [m.unlisted_name for m in known]


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Leicestershire county council never sent the carers.", ["Leicestershire county council"]),
        ("Rutland council won't send carers", ["Rutland council"]),
        ("the council didn't arrange any carers for dad", ["the council"]),
        ("the council sent carers who dropped her", ["the council", "carers"]),
        ("the carers the council sent came late", ["the carers", "the council"]),
    ],
)
def test_carers_whom_nobody_sent_are_no_organisation(text: str, heard: list[str]) -> None:
    assert [mention.words for mention in find_mentions(text, the_directory())] == heard
