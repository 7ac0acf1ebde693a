# SPDX-License-Identifier: Apache-2.0
"""Whoever wants a person gets one, is told when, and may go on here."""

from dataclasses import replace

from actions.dialogue import conversation
from tests.conversations.play import Play, around
from tests.conversations.test_side_questions import at


def handed() -> Play:
    return at("outcome_wanted").say("can I talk to a real person please")


def test_person_is_told_how_and_when_and_nothing_more_is_asked():
    play = handed()
    assert (play.status, play.asked) == ("handed_to_person", None)
    assert "in working hours" in play.said[0]
    assert "phone number" in play.said[1]


def test_hours_of_the_site_are_told():
    draft = at("outcome_wanted").draft
    from actions.domain.understood import Understood

    given = replace(around(), hours="Monday to Friday, 9am to 4pm")
    decided = conversation.decide(draft, Understood("I want to talk to a real person"), given)
    assert decided.reply[1]["values"]["hours"] == "Monday to Friday, 9am to 4pm"


def test_person_leaves_a_number():
    play = handed().say("07700 900123")
    assert play.heard == ["utter_questions_person_number_kept"]
    assert play.record["complainant"]["contacts"][0]["value"] == "07700 900123"
    assert play.status == "handed_to_person"


def test_number_that_is_known_is_said_back():
    play = at("contact").say("07700 900123").say("I want to speak to a human")
    assert "07700 900123" in play.said[1]


def test_person_goes_on_where_it_stopped():
    play = handed().say("ok go on then")
    assert (play.status, play.asked) == ("open", "outcome_wanted")
    assert len(play.record["story"]) == 1


def test_person_ends():
    play = handed().say("no thanks, that's fine")
    assert (play.status, play.asked) == ("handed_to_person", None)
    assert len(play.record["story"]) == 1


def test_person_asks_something_after_that():
    play = handed().say("what are your opening hours?", asks=("speak_to_someone",))
    assert play.heard == ["utter_questions_speak_to_someone"]
    assert play.status == "handed_to_person"


def test_person_tells_more_and_is_heard_again():
    play = handed().say("the ward sister also shouted at me in front of everybody that day")
    assert play.status == "open"
    assert len(play.record["story"]) == 2


def test_person_only_asks_whether_they_must_talk_to_someone():
    play = at("contact").say("do I have to talk to someone?", asks=("talk_to_staff",))
    assert play.status == "open"


def test_person_wants_a_person_after_sending_and_the_complaint_stays_sent():
    play = at("check_answers").press("send").say("I want to talk to a real person")
    assert play.status == "sent"
    assert "utter_questions_person" in play.heard
    assert play.record["story"][-1]["text"] == "I want to talk to a real person"
