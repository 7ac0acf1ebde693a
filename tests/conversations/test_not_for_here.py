# SPDX-License-Identifier: Apache-2.0
"""What belongs elsewhere is pointed on, and a misread first message never turns anybody away."""

import pytest

from tests.conversations.play import Play

STORY = (
    "My mum was in Leicester Royal Infirmary in March 2026 and fell the night they sent her home"
)


@pytest.mark.parametrize(
    "act",
    [
        "outside_remit_other_nation",
        "outside_remit_government",
        "outside_remit_private_only",
        "not_a_complaint_question",
        "compliment_about_a_service",
    ],
)
def test_person_tells_a_story_that_is_misread_and_still_goes_on(act):
    play = Play.begin().say(STORY, act=act)
    assert play.status == "open"
    assert not any(name.startswith("utter_remit") for name in play.heard)


@pytest.mark.parametrize(
    ("words", "act", "status"),
    [
        ("The nurses on ward 5 were angels", "compliment_about_a_service", "not_a_complaint"),
        ("Can you move my appointment", "not_a_complaint_appointment_or_prescription",
         "not_a_complaint"),
        ("My landlord will not fix the damp", "outside_remit_housing_police_or_other",
         "out_of_remit"),
        ("The jobcentre stopped my money", "outside_remit_government", "out_of_remit"),
    ],
)  # fmt: skip
def test_person_is_pointed_on_in_one_turn(words, act, status):
    play = Play.begin().say(words, act=act)
    assert play.status == status
    assert play.asked is None


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("the QE in Glasgow lost my notes", id="a name that England has too"),
        pytest.param("The Royal Infirmary in Edinburgh sent me home in pain", id="by its town"),
        pytest.param("Ninewells never rang and Dundee social work sent no carers", id="council"),
        pytest.param("Conwy social services sent mum no carers", id="carers of that nation"),
        pytest.param("nobody has taken our bins for weeks, Leeds council ignores me", id="bins"),
    ],
)
def test_person_of_another_nation_or_service_is_pointed_on_in_one_turn(words):
    play = Play.begin().say(words)
    assert play.status == "out_of_remit"


@pytest.mark.parametrize(
    "words",
    [
        "The Countess of Chester sent mum home to Mold and Flintshire council did nothing",
        "Leeds council sent no carers to mum, and did not take her bins either",
    ],
)
def test_person_with_a_part_that_belongs_here_goes_on(words):
    assert Play.begin().say(words).status == "open"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Brilliant nurses on ward 7, absolute diamonds, no complaints at all", "not_a_complaint"),
        ("please send me a copy of my records. I have no complaint to make", "not_a_complaint"),
        ("can u rearrange my scan at glenfield, i have a new job", "not_a_complaint"),
    ],
)
def test_person_who_says_that_it_is_no_complaint_is_believed(words, status):
    assert Play.begin().say(words).status == status


NO_INSULIN = """They have not given my wife her insulin since yesterday.
The home say the chemist hasnt sent it. What do I do?"""
SEPSIS = """North Mid A&E put a line in my dad's arm and it was still in when he went home.
He has sepsis now. He is in the ICU and sedated."""


@pytest.mark.parametrize("words", [NO_INSULIN, SEPSIS], ids=["no insulin", "sepsis"])
def test_person_in_need_is_never_turned_away_as_asking_a_question(words):
    play = Play.begin().say(words, act="not_a_complaint_question")
    assert play.status == "open"


def test_person_who_only_asks_is_asked_the_same_at_most_three_times():
    play = Play.begin().say("The LRI lost my notes in March 2026").press("done")
    first = play.asked
    for _ in range(4):
        play = play.say("how long will it take?", act="asks_how_long")
    assert play.asked != first


def test_nhs_patient_of_a_private_hospital_is_not_turned_away():
    story = "The NHS sent me to a private hospital near Bridgwater for my cataract. The wrong lens."
    play = Play.begin().say(story, act="outside_remit_private_only", confidence=0.9)
    assert play.status == "open"


def test_request_for_records_that_says_it_is_no_complaint_is_pointed_on():
    story = "Please send me a copy of my medical notes. I'm not complaining about anything."
    assert Play.begin().say(story).status == "not_a_complaint"


def test_clinic_paid_with_ones_own_money_is_pointed_on():
    play = Play.begin().say("Paid with my own money at the Larchmere Clinic, no NHS involved.")
    play = play.press("done")
    while play.asked in ("organisations_confirm", "organisation_name", "organisations_more"):
        options = [o for o in play.options if o not in ("none_right",)]
        play = play.press("no" if play.asked == "organisations_more" else options[0])
    assert play.status == "out_of_remit"


@pytest.mark.parametrize(
    ("words", "response", "contact"),
    [
        ("My landlord won't fix the damp", "utter_remit_housing", "0300 111 3000"),
        ("The school excluded my son for nothing", "utter_remit_school", "www.gov.uk"),
        ("The vet overcharged me and my dog died", "utter_remit_vet", "0345 040 5834"),
        ("My bank has closed my account", "utter_remit_company", "0800 144 8848"),
        ("The job centre stopped my money", "utter_remit_government", "MP"),
        ("The wing officers at HMP Full Sutton lost my trainers", "utter_remit_prison",
         "020 7633 4100"),
    ],
)  # fmt: skip
def test_each_matter_has_its_own_place_to_go(words, response, contact):
    play = Play.begin().say(words)
    assert response in play.heard
    assert contact in " ".join(play.said)
    assert play.status == "out_of_remit"


@pytest.mark.parametrize(
    ("words", "contact"),
    [
        ("Wrexham Maelor left my father on a chair", "llaiswales.org"),
        ("Ninewells lost my results", "0800 917 2127"),
        ("Altnagelvin lost my results", "patientclientcouncil"),
        ("Noble's Hospital lost my results", "the island itself"),
    ],
)
def test_each_nation_has_its_own_help(words, contact):
    play = Play.begin().say(words, act="outside_remit_other_nation")
    assert contact in " ".join(play.said)
    assert play.status == "out_of_remit"


def test_landlord_beside_the_council_is_pointed_on_and_the_complaint_goes_on():
    play = Play.begin().say(
        "Leicester City Council lost my form and my landlord won't fix the damp"
    )
    assert "utter_remit_housing" in play.heard
    assert (play.status, play.asked) == ("open", "story_more")
    assert play.record["matter"]["pointed_on"] == ["housing"]


def test_thanks_and_questions_hear_how_to_reach_the_host_where_a_list_knows_it():
    play = Play.begin(host="R0A").say("The nurses were angels", act="compliment_about_a_service")
    assert "Manchester" in play.said[0]
    assert "0161 276 8686" in play.said[0]


def test_person_with_a_question_for_the_hospital_is_not_answered_as_if_they_asked_about_this():
    play = Play.begin().say("which entrance is it for the eye clinic", asks=("own_records",))
    assert (play.status, play.heard) == ("not_a_complaint", ["utter_remit_question"])


def test_person_is_thanked_for_praise_of_somebody_who_waited_with_them():
    play = Play.begin().say("thanks to the nurse who waited with me all night, she made my day")
    assert play.status == "not_a_complaint"


def test_person_whose_story_is_misread_as_praise_without_a_word_of_praise_goes_on():
    story = "Poole hospital gave him tea and he choked. He was nil by mouth. No thanks to them"
    assert Play.begin().say(story, act="compliment_about_a_service").status == "open"
    story = "Poole hospital gave him tea with sugar in it. He was nil by mouth"
    assert Play.begin().say(story, act="compliment_about_a_service").status == "open"


def test_person_who_praises_all_but_one_has_a_complaint():
    story = "Everyone was lovely except the consultant at Kettering"
    assert Play.begin().say(story, act="compliment_about_a_service").status == "open"
