# SPDX-License-Identifier: Apache-2.0
"""Danger is noticed in any message, at any point, before anything else."""

import pytest

from tests.conversations.play import Play

NOW_WORDS = [
    "I want to kill myself tonight",
    "my mum is being hit right now in the care home",
    "he is not breathing",
]


@pytest.mark.parametrize("words", NOW_WORDS)
def test_person_is_in_danger_in_the_first_message(words):
    play = Play.begin().say(words)
    assert play.heard[0].startswith("utter_urgent_")
    assert play.asked == "safe_now"


@pytest.mark.parametrize("words", NOW_WORDS)
def test_person_is_in_danger_in_the_middle(words):
    play = Play.begin().say("The LRI lost my notes in March 2026").press("done").say(words)
    assert play.heard[0].startswith("utter_urgent_")
    assert play.asked == "safe_now"


def test_person_is_not_safe_and_is_asked_nothing_more():
    play = Play.begin().say("I want to kill myself tonight").press("no")
    assert play.status == "handed_to_person"
    assert play.asked is None
    assert "Samaritans" in play.said[0]


def test_person_is_safe_again_and_goes_on():
    play = Play.begin().say("someone is hitting my mum right now at the care home in Hull")
    play = play.say("the police are there now, she is ok. I want to complain")
    assert play.status == "open"
    assert play.asked != "safe_now"
    assert play.record["story"][0]["text"].startswith("someone is hitting")


def test_words_told_in_danger_are_kept():
    play = Play.begin().say("the LRI sent me home and I want to kill myself")
    assert play.record["story"][0]["text"] == "the LRI sent me home and I want to kill myself"


def test_person_who_died_long_ago_of_an_illness_is_no_emergency():
    play = Play.begin().say("my dad died of a heart attack at the LRI last May")
    assert play.asked != "safe_now"


def test_person_who_says_that_help_came_goes_on_although_the_words_sound_like_danger():
    play = Play.begin().say("he cant breathe his lips are blue what do i do")
    assert play.asked == "safe_now"
    play = play.say("ambulance came, he cant breathe well yet but he's ok in hospital now")
    assert play.status == "open"
