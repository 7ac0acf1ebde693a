# SPDX-License-Identifier: Apache-2.0
"""Bodies that are named by their town alone, by what they do, or between commas."""

import pytest

from actions.directory.directory import the_directory
from actions.directory.mentions.finding import family_of, find_mentions
from actions.domain.organisations import Family
from actions.domain.understood import Attitude, Service


def found(text):
    return find_mentions(text, the_directory())


def codes(text):
    return [m.code for m in found(text) if m.code]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("Stockport nhs wont answer", "RWJ", id="a town and NHS"),
        pytest.param("Gateshead NHS trust lost my form", "RR7", id="a town and NHS trust"),
        pytest.param("my wife go hospital Luton", "RC9", id="hospital before its town"),
        pytest.param("the hospital Derby not look the hand", "RTG", id="the hospital, its town"),
        pytest.param("in labour so they took me to Burnley", "RXR", id="taken in labour"),
        pytest.param("the ambulance took her to Scarborough", "RCB", id="taken by ambulance"),
        pytest.param("put mum in a taxi to Shrewsbury from A&E", "RXW", id="sent on by taxi"),
        pytest.param("she was in Bishop Auckland for rehab", "RXP", id="in a town for treatment"),
        pytest.param("Harrogate cancelled my hip op", "RCD", id="a town that cancels"),
        pytest.param("Bassetlaw, who sent my father home", "RP5", id="a town, who did it"),
        pytest.param("the Newcastle heart team cancelled", "RTD", id="a town and a speciality"),
        pytest.param("infected at Truro during my op", "REF", id="at a town, an operation"),
        pytest.param("SLaM and the rest", "RV5", id="capitals inside a word"),
        pytest.param("Heartlands AE lost my ring", "RRK", id="A&E written AE"),
        pytest.param("sent him home to Thurrock with no care", "E06000034", id="home without care"),
        pytest.param("waiting on Cornwall to find carers", "E06000052", id="waiting on a council"),
        pytest.param("Derbyshire county stopped it", "E10000007", id="county, without council"),
        pytest.param("sent home from Southend last night", "RAJ", id="sent home from a town"),
        pytest.param("she went to Chorley for rehab", "RXN", id="went to a town for rehab"),
        pytest.param("let out of Ormskirk with no tablets", "RBN", id="let out of a town"),
        pytest.param("frm kent cncl", "E10000016", id="short for a council"),
        pytest.param("leicester gen cancelled me", "RWE", id="short for a general hospital"),
        pytest.param("Tameside sent grandad home", "RMP", id="sent home by a town"),
        pytest.param("Tameside (the big one) sent me home", "RMP", id="brackets before the deed"),
        pytest.param("Surrey Heartlands refused", "S9B9J", id="a board by its former name"),
        pytest.param("birmingham childrens trust lied", "E08000025", id="a council's own company"),
    ],
)  # fmt: skip
def test_what_a_town_alone_means(text, code):
    assert set(codes(text)) == {code}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Basildon lost my mums notes, Southend found them", ["RAJ", "RAJ"],
                     id="one hospital after another"),
        pytest.param("Blackpool hospital, then Lancaster, then Barrow.", ["RXL", "RTX", "RTX"],
                     id="then, then"),
        pytest.param("Medway left him wet. Medway council left him alone", ["RPA", "E06000035"],
                     id="the hospital, then the council of the same town"),
        pytest.param("The hospital that set his arm, Pilgrim, never rang", ["RWD", "RWD"],
                     id="what it is, then its name between commas"),
    ],
)  # fmt: skip
def test_several_towns(text, expected):
    assert codes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("I moved to Rochdale", id="moved house"),
        pytest.param("she was in Whitby for two weeks on holiday", id="a holiday"),
        pytest.param("they sent him home to Burnley", id="sent home"),
        pytest.param("we met at Derby station", id="a station"),
        pytest.param("sent home from school in Derby", id="sent home from school"),
        pytest.param("I live in Highbury and was sectioned in June", id="lives in a name"),
        pytest.param("Stockport nhs dentist list", id="no trust: a list of dentists"),
        pytest.param("I live in Derbyshire county", id="where somebody lives"),
        pytest.param("my social life is gone", id="no social services"),
        pytest.param("I want better healthcare", id="healthcare outside prison"),
        pytest.param("we applied for CHC", id="a thing applied for"),
        pytest.param("all the Leeds children were sick", id="children of a town"),
        pytest.param("I moved into New Cross last year", id="moved into a place"),
    ],
)
def test_a_town_or_word_that_means_no_body(text):
    assert codes(text) == []
    assert all(m.service is None for m in found(text))


def test_a_hospital_that_somebody_is_bounced_from_is_asked_about():
    (mention,) = found("bounced between New Cross and home")
    assert (mention.code, [c.code for c in mention.candidates]) == (None, ["RL4"])


@pytest.mark.parametrize(
    "text", ["the woman from social came", "Social say go home", "someone from the social"]
)
def test_social_is_social_services(text):
    assert [m.service for m in found(text)] == [Service.SOCIAL_SERVICES]


@pytest.mark.parametrize(
    ("text", "words", "family"),
    [
        pytest.param("Sandwell council housing wont move us", "Sandwell council housing",
                     Family.HOUSING, id="a council's housing"),
        pytest.param("the council housing office said no", "the council housing office",
                     Family.HOUSING, id="the housing office"),
        pytest.param("The wing staff at HMP Full Sutton lost it", "HMP Full Sutton",
                     Family.GOVERNMENT, id="the staff of a prison"),
    ],
)  # fmt: skip
def test_housing_and_prisons_have_another_door(text, words, family):
    (mention,) = found(text)
    assert (mention.words, mention.code) == (words, None)
    assert family_of(mention, the_directory()) is family


def test_healthcare_in_a_prison_is_health_care():
    assert [m.service for m in found("I'm in HMP Garth. Healthcare wont give me my pills")] == [
        Service.PRISON_HEALTHCARE
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("New Leaf, the drug and alcohol place in Wakefield, let me down", "New Leaf",
                     id="a name, then what it is"),
        pytest.param("Meadowcroft, the home my council chose, lost it", "Meadowcroft",
                     id="a home, then that it is one"),
        pytest.param("five carers this week from Comfort Hearts", "Comfort Hearts",
                     id="carers, some words on, from whom"),
        pytest.param("St Gemmas wouldn't take him", "St Gemmas", id="a saint's house that acts"),
        pytest.param("the home, Ferndale, never rang me", "Ferndale", id="a home, its name"),
        pytest.param("His surgery, Perran Moor, sent it wrong", "Perran Moor",
                     id="a surgery, its name"),
        pytest.param("the chemist (Kettlewell) ran out", "Kettlewell", id="a name in brackets"),
        pytest.param("the home, Sarah and I agreed, was cold", None, id="no name: a person"),
        pytest.param("the surgery, Tuesday, said no", None, id="no name: a day"),
        pytest.param("The respite house closed", None, id="no name: the respite house"),
    ],
)  # fmt: skip
def test_unlisted_names_said_in_other_ways(text, name):
    assert name in [m.unlisted_name for m in found(text)]


def test_a_ward_of_a_named_hospital_is_that_hospital():
    (mention,) = found("Goodmayes ward staff were rough")
    assert (mention.words, mention.code) == ("Goodmayes ward staff", "RAT")


@pytest.mark.parametrize(
    ("text", "attitude"),
    [
        pytest.param("Big thanks to Southmead", Attitude.THANKED, id="thanks to"),
        pytest.param("the district nurse was an angel", Attitude.THANKED, id="an angel"),
        pytest.param("the crew did nothing wrong", Attitude.THANKED, id="did nothing wrong"),
        pytest.param("QMC were quick and polite", Attitude.THANKED, id="quick and polite"),
        pytest.param("QMC were quick and rude", Attitude.COMPLAINED_OF, id="quick and rude"),
        pytest.param("I was in A&E with my leg, they was good as gold", Attitude.THANKED,
                     id="they, after a comma"),
        pytest.param("I've got no gripe with the LGI", Attitude.MENTIONED, id="no gripe"),
        pytest.param("I used to be a nurse at Barts", Attitude.MENTIONED, id="worked there once"),
        pytest.param("I'm the manager of a care home", Attitude.MENTIONED, id="runs it"),
        pytest.param("The manager of the care home lied", Attitude.COMPLAINED_OF,
                     id="somebody else runs it"),
        pytest.param("the LRI said she was fine", Attitude.COMPLAINED_OF, id="she was fine"),
        pytest.param("I am a nurse at Kings Mill. Gran was left on the floor there",
                     Attitude.COMPLAINED_OF, id="works there, and was let down there"),
    ],
)  # fmt: skip
def test_praise_and_work_in_other_words(text, attitude):
    assert [m.attitude for m in found(text)] in ([attitude], [])


def test_a_hospital_by_its_bare_name_where_only_patients_stay():
    (mention,) = found("im on a section 2 at Highbury and they wont let me use my phone")
    assert [candidate.code for candidate in mention.candidates] == ["RHA"]


def test_a_ward_of_the_hospital_where_one_works_is_complained_of():
    assert {m.attitude for m in found("I work at James Cook. Mum was lost on the stroke ward")} == {
        Attitude.COMPLAINED_OF
    }


@pytest.mark.parametrize(
    "text",
    [
        "I am a retired GP",
        "as a district nurse I know better",
        "she is a social worker herself",
    ],
)
def test_what_somebody_is_by_trade_did_nothing(text):
    assert not found(text)


def test_one_of_a_trade_who_did_it_counts():
    assert [m.service for m in found("there was a GP in Corby who laughed")] == [Service.GP]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        pytest.param("Basildon. Lost my dad's hearing aids", ["RAJ"], id="a place, then the deed"),
        pytest.param("Kirklees. Refused my ramp twice", ["E08000034"], id="what councils do"),
        pytest.param("St Thomas'. Lambeth. Both lost my chair", ["RJ1", "E09000022"],
                     id="two places, then both"),
        pytest.param("By Heartlands, on Solihull's money", ["RRK", "E08000029"], id="who paid"),
        pytest.param("hospital = alder hey, short breaks = sefton", ["RBS", "E08000014"],
                     id="an account written as a list"),
        pytest.param("Nottinghamshire County Council's START reablement team", ["E10000024"],
                     id="a team with a name of its own"),
        pytest.param("East Sussex then cut his hours", ["E10000011"], id="then, and a deed"),
        pytest.param("Cheshire East meant to be looking after them", ["E06000049"],
                     id="what it was meant to do"),
        pytest.param("Sutton binned my care plan", ["E09000029"], id="binned it"),
        pytest.param("wokingham borough gave me a stick", ["E06000041"], id="a borough in small"),
        pytest.param("Croydon Uni hospital discharged her", ["RJ6"], id="uni"),
        pytest.param("LB Ealing sent no one", ["E09000009"], id="initials of a borough"),
        pytest.param("4 carers a day from Redcar & Cleveland", ["E06000003"],
                     id="carers so many times a day"),
        pytest.param("I rang for Tom: Pilgrim sent him back", ["RWD"], id="a bare name acts"),
        pytest.param("staff at Bassetlaw and Nottinghamshire's homecare shout",
                     ["RP5", "E10000024"], id="a possessive is no name"),
        pytest.param("laughed at by the pain clinic at Huddersfield", ["RWY"], id="a clinic"),
        pytest.param("an AMHP from Brighton came", ["E06000043"], id="approved professional"),
        pytest.param("Millview in Hove kept her four days", ["RX2"], id="two words written as one"),
    ],
)  # fmt: skip
def test_places_that_stand_for_bodies(text, codes):
    assert [mention.code for mention in found(text)] == codes


def test_an_emergency_department_is_not_of_a_mental_health_trust():
    *_, mention = found("Kent and Medway Mental Health let him go. East Kent A&E sent him back")
    assert "RXY" not in [candidate.code for candidate in mention.candidates]
