# SPDX-License-Identifier: Apache-2.0
"""What is said at its own moment: of danger, of elsewhere, of what came before, once it is sent."""

import pytest

from tests.conversations.play import Play, until
from tests.conversations.test_every_answer import consented, of_nan, own

CHILD = "I am 15. "


@pytest.mark.parametrize(
    ("words", "response"),
    [
        ("I once tried to take my own life after that ward", "self_harm_past"),
        ("I am so tired of all this, I cry every day", "check_in"),
        ("My husband hits me and reads my post", "domestic_abuse"),
        ("The carer has been taking money from my nan's purse", "financial_abuse"),
        ("My nan is covered in bruises and the home won't say why", "safeguarding_adult"),
        ("I worry my nan is not safe in that home", "safeguarding_adult_possible"),
        ("The foster parents hit my little girl", "safeguarding_child"),
        ("I will come down there and smash his face in", "threat"),
        ("they have not given my wife her insulin since yesterday", "urgent_medical"),
    ],
)
def test_person_tells_of_danger_and_hears_who_helps(words, response):
    assert f"utter_urgent_{response}" in Play.begin().say(words).heard


@pytest.mark.parametrize(
    ("words", "response"),
    [
        ("I want to kill myself tonight", "self_harm_now"),
        ("I tried to kill myself last year", "self_harm_past"),
        ("My dad hits me", "safeguarding_child"),
        ("I cry every day and feel so alone", "check_in"),
    ],
)
def test_child_in_danger_hears_of_childline(words, response):
    play = Play.begin().say(CHILD + words)
    assert f"utter_urgent_{response}" in play.heard
    assert "Childline" in " ".join(play.said)


@pytest.mark.parametrize(
    ("words", "act", "response"),
    [
        ("Please send your policy under the Freedom of Information Act",
         "not_a_complaint_information_request", "freedom_of_information"),
        ("Ysbyty Gwynedd lost my notes", "outside_remit_other_nation",
         "other_nation"),
        ("The police officer pushed me", "outside_remit_housing_police_or_other", "police"),
        ("The prison officers lost my trainers", "outside_remit_housing_police_or_other", "prison"),
        ("My manager on the ward cut my shifts. I work there", "not_a_complaint_staff_grievance",
         "staff_grievance"),
    ],
)  # fmt: skip
def test_person_hears_where_else_to_turn(words, act, response):
    assert f"utter_remit_{response}" in Play.begin().say(words, act=act).heard


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("yes on 1 October 2026, they acknowledged it", "ask_named_contact"),
        ("yes in July 2026, no answer", "chase_in_writing"),
        ("yes, they answered and I am not happy", "ombudsman_ready"),
        ("the LRI answered, the council never replied", "ombudsman_ready_one_silent"),
        ("yes and it is with the tribunal now", "tribunal_first"),
    ],
)
def test_person_who_complained_before_hears_the_next_step(words, step):
    story = "The LRI lost my notes"
    play = until("complained_before", story, about_whom="_self", when_happened="_unsure")
    assert play.say(words).heard[0] == f"utter_timing_{step}"


def test_person_who_comes_late_hears_that_staff_decide():
    play = own("why_late", when_happened="March 2024", when_known="_same_time")
    assert "utter_timing_staff_decide" in play.say("I was ill").heard


def test_person_asks_why_a_question_is_asked():
    play = own("postcode").say("why do you ask that?", act="asks_why_a_question_is_asked")
    assert play.heard[0] == "utter_questions_why"
    assert play.asked == "postcode"


@pytest.mark.parametrize(
    ("postcode", "helper"),
    [
        ("CF10 1AA", "Llais"),
        ("EH1 1AA", "PASS"),
        ("BT1 1AA", "Patient and Client"),
        ("JE2 3AA", ""),
    ],
)
def test_person_lives_outside_england_and_hears_who_helps_there(postcode, helper):
    play = own("postcode").say(postcode)
    assert "utter_contact_outside_england" in play.heard
    assert helper in play.said[0]


def test_person_refuses_one_and_hears_how_to_reach_it():
    story = "Manchester Royal Infirmary sent me home and Manchester city council did nothing"
    play = own("consent", story, postcode="M1 1AE").press("none")
    play = play.answer(
        name="_skip", contact="_anonymous", adjustments="_none", lead_preference="_no_preference",
        advocacy_wanted="_yes", check_answers="_send",
    )  # fmt: skip
    assert "utter_consent_contact" in play.heard
    assert "utter_advocacy_provider" in play.heard


def test_person_is_asked_gently_where_somebody_who_died_lived():
    play = until(
        "person_postcode", "The LRI and Leicestershire county council let my nan down. She died",
        about_whom="_other", person_name="_skip", authority="_none", complained_before="_no",
    )  # fmt: skip
    assert play.said[-1] == "What was the postcode where your grandmother lived?"


def test_person_adds_something_and_says_goodbye_after_sending():
    play = consented("check_answers").press("send")
    play = play.say("The ward also lost my glasses")
    assert "utter_handoff_added" in play.heard
    assert "utter_smalltalk_goodbye" in play.say("thank you", act="thanks").heard


@pytest.mark.parametrize(
    ("state", "answers", "response"),
    [
        ("able", {"person_agrees": "_not_asked"}, "pending_patient"),
        ("able", {"person_agrees": "_no"}, "own_part_only"),
        ("unable", {"authority": "_none"}, "pending_authority"),
        ("child", {"person_agrees": "_unsure", "authority": "_parental_responsibility"},
         "pending_child_view"),
    ],
)  # fmt: skip
def test_person_speaks_for_another_and_hears_what_staff_do_first(state, answers, response):
    play = of_nan("consent", state, complained_before="_no", **answers).press("all").answer(
        consent_learning="_yes", name="Ada Crick", contact="07700 900123", adjustments="_none",
        lead_preference="_no_preference", advocacy_wanted="_no", check_answers="_send",
    )  # fmt: skip
    assert f"utter_handoff_{response}" in play.heard


def test_person_who_was_treated_badly_themselves_hears_what_would_be_seen():
    story = "The LRI would not let me see my husband and shouted at me"
    play = until("about_whom", story).say("it's about how they treated me")
    play = play.answer(
        funding="_unsure", when_happened="March 2026", complained_before="_no",
        outcome_wanted="_skip", postcode="LE8 5AA", council_which="Leicestershire",
    )  # fmt: skip
    play = play.say("what would they see?", act="asks_what_is_shared")
    assert "how you were treated yourself" in " ".join(play.said)
