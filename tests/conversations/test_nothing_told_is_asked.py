# SPDX-License-Identifier: Apache-2.0
"""Nobody is asked for what their story told, and nobody is taken to have said what they did not.

Each row of told.jsonl is a story with the questions that it answers (`told`, with the value where
a value can be named) and some that it leaves open although its words come near (`open`).
"""

import json
from pathlib import Path

import pytest

from tests.conversations.play import Play

ROWS = [
    json.loads(line) for line in Path(__file__).with_name("told.jsonl").read_text().splitlines()
]
ANSWERS = {
    "organisations_more": "_no", "organisation_name": "_unsure", "organisation_which": "_unsure",
    "about_whom": "_self", "relationship": "my friend", "person_state": "_able",
    "person_name": "_skip", "person_agrees": "_yes", "authority": "_none", "funding": "_unsure",
    "section": "_unsure", "lived_before_section": "_unsure", "when_happened": "March 2026",
    "when_known": "_same_time", "why_late": "_skip", "complained_before": "_no",
    "outcome_wanted": "_skip", "postcode": "_skip", "council_which": "_unsure",
    "person_postcode": "_skip", "consent": "_all", "consent_learning": "_no", "name": "_skip",
    "contact": "_anonymous", "contact_safe": "_yes", "adjustments": "_none",
    "lead_preference": "_no_preference", "advocacy_wanted": "_no", "safe_now": "_yes",
    "story_more": "_done",
}  # fmt: skip


def walked(story: str, *, until: str = "check_answers") -> tuple[Play, set[str]]:
    """The play up to a question, and the questions that came up before it."""
    play, asked = Play.begin().say(story), set()
    while play.asked != until:
        asked.add(play.asked)
        if play.asked == "organisations_confirm":
            play = play.press(*(o for o in play.options if o != "none_right"))
            continue
        answer = ANSWERS[play.asked]
        play = play.press(answer[1:]) if answer.startswith("_") else play.say(answer)
    return play, asked


@pytest.mark.parametrize("row", [pytest.param(row, id=row["id"]) for row in ROWS])
def test_story_answers_what_it_tells_and_nothing_else(row):
    play, asked = walked(row["opening"])
    told = dict(item.partition(":")[::2] for item in row["told"])
    assert not asked & told.keys()
    assert set(row["open"]) <= asked
    found = {"about_whom": play.draft.about_whom, "person_state": play.draft.person.state}
    for question, value in told.items():
        assert not value or found[question] == value


def test_what_a_story_told_is_read_back_with_a_way_to_change_it():
    story = (
        "I'm Jean Farthing. Poole hospital mixed up my blood on 8 October 2026. I complained to "
        "the hospital on 12 October and they never answered. I want an apology. I'm deaf."
    )
    play, _ = walked(story)
    read_back = " ".join(play.said)
    for words in ("Jean Farthing", "8 October 2026", "I want an apology", "I'm deaf"):
        assert words in read_back
    changing = play.press("change")
    assert {"name", "when_happened", "complained_before", "outcome_wanted", "adjustments"} <= set(
        changing.options
    )


def test_a_time_that_is_told_roughly_is_said_back_and_asked_for_more_closely():
    story = "It was 2024. The Conquest in Hastings left a swab in me."
    play, _ = walked(story, until="when_happened")
    assert "2024" in play.said[-1]


def test_how_not_to_be_reached_is_kept_from_the_story():
    play, _ = walked(
        "My midwife at Bassetlaw was rude on 4 September. Please don't ring the house."
    )
    assert play.draft.complainant.contact_wishes == "Please don't ring the house."
    assert "Please don't ring the house." in " ".join(play.said)


def test_an_earlier_complaint_in_a_story_leads_to_the_next_step_at_once():
    play = Play.begin().say(
        "I complained to Poole hospital on 2 March 2026 and they answered in May. It was my blood."
    )
    assert "utter_timing_ombudsman_ready" in play.heard
