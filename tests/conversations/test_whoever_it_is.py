# SPDX-License-Identifier: Apache-2.0
"""Children, and people who write in another language, are met as they are."""

import pytest

from actions.dialogue.intake import LANGUAGES
from actions.domain.reading.language import language
from tests.conversations.play import WORDING, Play

POLISH = "Dzień dobry, moja mama leżała w szpitalu w Leicester i nikt nam nic nie powiedział"
ARABIC = "كانت أمي في المستشفى ولم يخبرنا أحد بأي شيء عن حالتها"


@pytest.mark.parametrize(("words", "code"), [(POLISH, "pl"), (ARABIC, "ar")])
def test_person_writes_in_another_language_and_is_answered_in_it_once(words, code):
    play = Play.begin().say(words)
    assert play.heard[0] == "utter_intake_language"
    assert language(play.said[0]) == code
    assert play.record["language"] == code
    assert play.record["story"][0]["text"] == words
    assert "utter_intake_language" not in play.say(words).heard


def test_person_who_writes_english_hears_nothing_of_languages():
    assert "utter_intake_language" not in Play.begin().say("They lost my notes at the LRI").heard


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_every_line_is_in_its_language_and_names_999(code):
    line = WORDING.speak("utter_intake_language", variant=code).text
    assert "999" in line
    assert language(line) == code


def test_language_without_a_line_of_its_own_is_answered_in_english():
    play = Play.begin().say("Mamaja ime ishte ne spital dhe askush nuk na tha asgje per te")
    assert play.record["language"] == "sq"
    assert play.said[0].startswith("I am a computer program and I answer in English.")


@pytest.mark.parametrize(
    ("words", "childline"),
    [
        ("im 14 and i want to kill myself", True),
        ("I am 14. I cut myself two years ago. The ward was horrible", True),
        ("I am 45 and I want to kill myself", False),
    ],
)
def test_child_in_distress_hears_of_childline(words, childline):
    told = " ".join(Play.begin().say(words).said)
    assert ("0800 1111" in told) is childline
