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
