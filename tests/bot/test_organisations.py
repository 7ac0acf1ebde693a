# SPDX-License-Identifier: Apache-2.0
"""Mentions of organisations in what people write."""

import pytest
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from actions.directory.corrections import Alias, Corrections, write_corrections
from actions.directory.directory import the_directory
from actions.directory.mentions.finding import family_of, find_mentions
from actions.domain.organisations import Family
from actions.domain.understood import Attitude, Service
from bot.components.organisations import Organisations


def found(text):
    return find_mentions(text, the_directory())


def codes(text):
    return [m.code for m in found(text) if m.code]


def only(text):
    (mention,) = found(text)
    return mention


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("Leicester Royal Infirmary", "RWE", id="proper name"),
        pytest.param("my nan was in Pinderfields", "RXF", id="hospital for its trust"),
        pytest.param("the LRI", "RWE", id="initials"),
        pytest.param("lgi wont ring back", "RR8", id="initials in lower case"),
        pytest.param("it was Jimmys", "RR8", id="nickname"),
        pytest.param("north bristol trust", "RA7", id="former name"),
        pytest.param("Adenbrooks lost it", "RGT", id="misspelling"),
        pytest.param("Warington hospital", "RWW", id="misspelt town"),
        pytest.param("Derriford's A&E", "RK9", id="possessive"),
        pytest.param("truro hospital", "REF", id="hospital by its town"),
        pytest.param("the one in Hastings", "RXC", id="the one in a town"),
        pytest.param("the doctors at Wigan", "RRF", id="its doctors, by the town"),
        pytest.param("discharged from Kettering", "RNQ", id="a town that discharged"),
        pytest.param("St Georges tooting", "RJ7", id="shared name with its town"),
        pytest.param("leeds council carers", "E08000035", id="a council's carers"),
        pytest.param("wandsworth carers", "E09000032", id="carers of a borough"),
        pytest.param("cornwall council home help", "E06000052", id="a council's home help"),
        pytest.param("nuneaton social services", "E10000031", id="two tiers: the county"),
        pytest.param("Hackney placed him in a flat", "E09000012", id="a place that acts"),
        pytest.param("Hinckley community hospital", "RT5", id="the community hospital of a town"),
        pytest.param("in Luton and Luton and Dunstable hospital", "RC9", id="town before its name"),
        pytest.param("Kent ambulance", "RYD", id="the ambulances of a county"),
    ],
)
def test_one_body_is_found(text, code):
    assert only(text).code == code


def test_several_bodies_in_one_breath():
    text = "QMC, notts county council and EMAS all blame each other"
    assert codes(text) == ["RX1", "E10000024", "RX9"]


def test_a_bare_place_among_bodies_is_the_council():
    text = "passed between Lewisham, the Maudsley and the health people"
    assert [(m.code, m.service) for m in found(text)] == [
        ("E09000023", Service.COUNCIL), ("RV5", None), (None, Service.INTEGRATED_CARE_BOARD),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("A&E at Derriford left her", "A&E at Derriford", id="department and hospital"),
        pytest.param("ward 6 at the LGI", "ward 6 at the LGI", id="ward and hospital"),
        pytest.param("oxford health camhs", "oxford health camhs", id="trust and team"),
        pytest.param("the care home in Hull", "the care home in Hull", id="generic word and place"),
        pytest.param("the Maudsley hospital", "the Maudsley hospital", id="word of kind"),
    ],
)
def test_what_belongs_together_is_one_mention(text, words):
    assert only(text).words == words


def test_a_mention_says_where_it_stands():
    text = "So the LRI, then."
    mention = only(text)
    assert text[mention.start : mention.end] == mention.words == "the LRI"


@pytest.mark.parametrize(
    "text",
    ["The QE sent dad home", "DRI", "st marys lost it", "the royal said no", "The infirmary"],
)
def test_a_shared_name_is_never_guessed(text):
    mention = only(text)
    assert mention.code is None
    assert len(mention.candidates) > 1


def test_a_place_named_against_where_one_lives_is_a_council():
    assert codes("Manchester, but I live in Stockport now") == ["E08000003"]


@pytest.mark.parametrize("text", ["Dr Freeman was rude", "Mrs Lister laughed", "St James's Road"])
def test_people_and_streets_are_no_hospitals(text):
    assert found(text) == []


def test_a_title_before_a_comma_does_not_hide_the_next_name():
    assert codes("no district nurse, EMAS took 7 hours") == ["RX9"]


def test_a_place_in_the_message_settles_a_shared_name():
    assert codes("The QE was awful. We live in Gateshead") == ["RR7"]


@pytest.mark.parametrize(
    ("text", "service"),
    [
        pytest.param("the distict nurses", Service.COMMUNITY_NURSING, id="district nurses"),
        pytest.param("999 took hours", Service.AMBULANCE, id="999"),
        pytest.param("111 said wait", Service.NHS_111, id="111"),
        pytest.param("our gp was rude", Service.GP, id="GP"),
        pytest.param("social services wont help", Service.SOCIAL_SERVICES, id="social services"),
        pytest.param("the carers never came", Service.HOME_CARE, id="carers"),
        pytest.param("the home lost her teeth", Service.CARE_HOME, id="the home"),
        pytest.param("cahms shut my case", Service.CAMHS, id="CAMHS misspelt"),
        pytest.param("the crisis team", Service.MENTAL_HEALTH, id="crisis team"),
        pytest.param("the icb refused", Service.INTEGRATED_CARE_BOARD, id="board"),
        pytest.param("my placement moved me", Service.FOSTERING, id="placement"),
        pytest.param("prison healthcare", Service.PRISON_HEALTHCARE, id="prison healthcare"),
    ],
)
def test_a_generic_word_stays_generic(text, service):
    mention = only(text)
    assert (mention.service, mention.code) == (service, None)


@pytest.mark.parametrize(
    ("text", "name", "place", "family"),
    [
        ("Sunny Meadows care home in Leeds", "Sunny Meadows care home", "Leeds", Family.CARE_HOME),
        ("an agency called Bluebell Care", "Bluebell Care", None, Family.HOME_CARE),
        ("a home called the willows in Chorley", "the willows", "Chorley", Family.OTHER),
        ("Ropewalk House in Hull", "Ropewalk House", "Hull", Family.CARE_HOME),
        ("Oak Tree Lodge nursing home", "Oak Tree Lodge nursing home", None, Family.NURSING_HOME),
        ("carers from Happy Hands", "Happy Hands", None, Family.OTHER),
        ("Kirkwood hospice", "Kirkwood hospice", None, Family.HOSPICE),
        ("Boots in Skipton", "Boots", "Skipton", Family.PHARMACY),
        ("paid by Betsi", "Betsi Cadwaladr University Health Board", None, Family.OTHER_NATION),
        ("flintshire social services", "Flintshire County Council", None, Family.OTHER_NATION),
        ("the Spire in Portsmouth", "Spire Healthcare", "Portsmouth", Family.PRIVATE_HEALTH),
        ("the DWP", "Department for Work and Pensions", None, Family.GOVERNMENT),
    ],
    ids=lambda value: str(value),
)  # fmt: skip
def test_a_name_that_no_list_holds_is_kept(text, name, place, family):
    mention = only(text)
    assert (mention.unlisted_name, mention.place, mention.code) == (name, place, None)
    assert family_of(mention, the_directory()) is family


@pytest.mark.parametrize(
    ("text", "attitude"),
    [
        pytest.param("thank the staff at Southmead", Attitude.THANKED, id="thanked"),
        pytest.param("Southmead were brilliant", Attitude.THANKED, id="praised"),
        pytest.param("what time is visiting at the LRI", Attitude.ASKED_ABOUT, id="asked about"),
        pytest.param("I work at the LGI as a porter", Attitude.MENTIONED, id="works there"),
        pytest.param("no complaints about the LGI", Attitude.MENTIONED, id="not complained of"),
        pytest.param("the LGI lost my notes", Attitude.COMPLAINED_OF, id="complained of"),
        pytest.param("the LGI were not good enough", Attitude.COMPLAINED_OF, id="not good"),
    ],
)
def test_how_a_body_stands_in_the_message(text, attitude):
    assert only(text).attitude is attitude


@pytest.mark.parametrize(
    ("text", "away"),
    [
        pytest.param("not Jimmys, the LGI", "Jimmys", id="not this, that"),
        pytest.param("sorry I meant Pinderfields not Dewsbury hospital", "Dewsbury hospital",
                     id="that, not this"),
        pytest.param("it wasnt the RVI it was the Freeman", "the RVI", id="it was not"),
    ],
)  # fmt: skip
def test_what_is_corrected_away(text, away):
    gone = [m.words for m in found(text) if m.attitude is Attitude.CORRECTED_AWAY]
    assert gone == [away]


def test_whom_to_tell_is_no_correction():
    text = "yes tell the council, not my social worker"
    assert all(m.attitude is Attitude.COMPLAINED_OF for m in found(text))


def test_the_hospital_is_the_one_that_was_named():
    text = "shipped dad from the LRI to a home and social services say its the hospitals job"
    assert [m.code for m in found(text)] == ["RWE", None, None, "RWE"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "I want an apology",
        "my mum went for an mri scan",
        "she was reading in the bath when she fell",
        "after the surgery he couldnt walk",
        "I have been a carer for 20 years",
        "we live in a council house and he gets carers allowance",
        "the local government and social care ombudsman",
        "it goes before the county court",
        "the patient is called Dilwyn Appleyard-Test",
        "meh",
        "\u200f\u202e '\"“”",
    ],
)
def test_no_organisation_where_none_is_meant(text):
    assert found(text) == []


@pytest.mark.parametrize("text", ["a" * 50_000, "St " * 5_000, "' " * 5_000, "(" * 5_000])
def test_odd_input_is_read_without_complaint(text):
    assert all(m.code is None for m in found(text))


def test_the_component_adds_entities_and_full_mentions():
    component = Organisations(the_directory())
    (message,) = component.process([Message(data={TEXT: "the LRI and our gp"})])
    assert [(e["entity"], e["value"], e["code"]) for e in message.get(ENTITIES)] == [
        ("organisation", "the LRI", "RWE"), ("organisation", "our gp", None),
    ]  # fmt: skip
    first, second = message.get("mentions")
    assert first["attitude"] == "complained_of"
    assert first["candidates"][0]["code"] == "RWE"
    assert second["service"] == "gp"


def test_the_component_leaves_a_message_without_text_alone():
    (message,) = Organisations(the_directory()).process([Message(data={})])
    assert message.get("mentions") == []


def test_a_correction_of_the_site_is_used_without_a_restart(tmp_path):
    file = tmp_path / "corrections.json"
    component = Organisations(the_directory(), file)
    message = Message(data={TEXT: "the quayside lost my notes"})
    component.process([message])
    assert message.get("mentions") == []

    write_corrections(file, Corrections(aliases=(Alias("the quayside", "RWE"),)))
    component.process([message])
    assert [m["code"] for m in message.get("mentions")] == ["RWE"]
