# SPDX-License-Identifier: Apache-2.0
"""The same questions while Rasa is away, and one line that says so."""

from actions.dialogue import conversation
from actions.dialogue.plain import plainly
from actions.directory.directory import the_directory
from tests.conversations.play import READ, TODAY, Play, around


def test_person_is_told_before_the_question_that_answers_are_read_plainly():
    play = Play.begin()
    story = "On 3 May 2026 Leicester Royal Infirmary lost my notes."
    said = READ(story, question=play.asked, today=TODAY, directory=the_directory())

    play._take(plainly(conversation.decide(play.draft, said, around()), first=True))

    assert play.heard[-2:] == ["utter_fallback_plain", "utter_question_story_more"]
    assert play.draft.story[0].text == story
