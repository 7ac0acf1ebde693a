# SPDX-License-Identifier: Apache-2.0
"""Whatever the person asks or wishes in between, they come back to the same point."""

import pytest

from actions.dialogue.questions import ANSWERS
from tests.conversations.play import Play


def at_organisations() -> Play:
    return Play.begin().say("The LRI lost my notes in March 2026").press("done")


@pytest.mark.parametrize(("act", "response"), sorted(ANSWERS.items()))
def test_person_asks_and_is_answered_and_asked_the_same_again(act, response):
    play = at_organisations()
    before = play.asked
    play = play.say("can you tell me about that?", act=act)
    assert response in play.heard
    assert play.asked == before


def test_person_asks_for_a_person():
    play = at_organisations().say("can I talk to a real person please")
    assert play.status == "handed_to_person"
    assert play.asked is None


def test_person_wants_all_deleted_and_confirms():
    play = at_organisations().say("delete everything", act="wants_to_stop_and_delete")
    assert play.asked == "stop_and_delete"
    play = play.press("yes")
    assert play.status == "stopped"
    assert play.record["story"] == []


def test_deleting_taken_back_in_the_same_breath_deletes_nothing():
    play = at_organisations().say("delete what I said please. no dont. sorry")
    assert play.asked == "organisations_confirm"
    assert play.record["story"]


def test_person_wants_all_deleted_and_thinks_better_of_it():
    play = at_organisations().say("delete everything", act="wants_to_stop_and_delete").press("no")
    assert play.status == "open"
    assert play.asked == "organisations_confirm"
    assert play.record["story"]
