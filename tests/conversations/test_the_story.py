# SPDX-License-Identifier: Apache-2.0
"""The person tells what happened; several facts in one message fill several answers."""

from tests.conversations.play import Play


def test_person_only_says_hello_and_is_asked_for_the_story():
    play = Play.begin().say("hello", act="greeting")
    assert play.asked == "story"
    assert play.record["story"] == []


def test_person_tells_who_died_where_and_when_and_is_not_asked_again():
    play = Play.begin().say("My mum died in the LRI in March 2026").press("done").press("RWE")
    play = play.press("no")
    asked = set()
    while play.asked and play.asked != "check_answers":
        asked.add(play.asked)
        usual = {"name": "Ada Crick", "contact": "07700 900123", "postcode": "LE8 5AA",
                 "council_which": "Leicestershire"}  # fmt: skip
        first = next(iter(play.options), None)
        play = play.say(usual[play.asked]) if play.asked in usual else play.press(first)
    assert asked.isdisjoint({"about_whom", "person_state", "relationship", "when_happened"})


def test_every_message_of_the_story_is_kept_word_for_word():
    play = Play.begin().say("The LRI lost my teeth!!").say("and they laughed").press("done")
    assert [part["text"] for part in play.record["story"]] == [
        "The LRI lost my teeth!!",
        "and they laughed",
    ]


def test_person_corrects_the_hospital_in_the_next_message():
    play = Play.begin().say("it was Jimmys in Leeds in march")
    play = play.say("no sorry it was the LGI not Jimmys, I always mix them").press("done")
    assert "RR8" in play.options


def test_person_types_a_control_word_and_it_is_only_words():
    play = Play.begin().say("∕restart the LRI lost my notes")
    assert play.record["story"][0]["text"] == "∕restart the LRI lost my notes"


def test_person_asks_a_question_at_the_start_and_is_pointed_on():
    play = Play.begin().say("what time is visiting at the LRI", act="not_a_complaint_question")
    assert play.status == "not_a_complaint"
    assert play.record["consent"]["status"] == "not_applicable"


def test_person_who_was_pointed_on_may_still_complain():
    play = Play.begin().say("what time is visiting at the LRI", act="not_a_complaint_question")
    play = play.say("also the LRI lost my mother's ring in May 2026")
    assert play.status == "open"
    assert play.asked == "story_more"


def test_person_complains_of_a_government_department_alone():
    play = Play.begin().say("DWP stopped my PIP", act="outside_remit_government")
    assert play.status == "out_of_remit"


def test_person_complains_of_a_department_and_a_hospital_and_the_hospital_goes_on():
    play = Play.begin().say("DWP stopped my PIP because the LRI never sent my letter")
    play = play.press("done")
    assert play.status == "open"
    assert "RWE" in play.options
