# SPDX-License-Identifier: Apache-2.0
"""Whatever is asked in between is answered, and what was told beside it is kept."""

import re
from pathlib import Path

import pytest

from actions.dialogue.asked import WISHES, response_to
from tests.conversations.play import WORDING, Play

NAMES = sorted(
    path.stem
    for path in (Path(__file__).parents[2] / "data" / "asked").glob("*.txt")
    if path.stem != "none"
)
OLD = "my grandmother was left in a wet bed for hours"
STORY = "The LRI got it all wrong"


def at(question: str, *, host: str = "RWE") -> Play:
    """A conversation at this question, all before it answered in the plainest way."""
    play = Play.begin(host=host).say(STORY).press("done")
    usual = {
        "organisations_confirm": "_RWE", "organisations_more": "_no", "about_whom": "_self",
        "when_happened": "March 2026", "complained_before": "_no", "outcome_wanted": "an apology",
        "postcode": "LE1 5WW", "council_which": "_unsure", "consent": "_all",
        "consent_learning": "_no", "name": "Ada Marsh", "contact": "ada@example.org",
        "adjustments": "_none", "advocacy_wanted": "_no",
    }  # fmt: skip
    while play.asked != question:
        words = usual[play.asked]
        play = play.press(words[1:]) if words.startswith("_") else play.say(words)
    return play


@pytest.mark.parametrize("name", NAMES)
def test_every_question_is_answered_and_the_same_is_asked_again(name):
    play = at("outcome_wanted")
    play = play.say("what about that?", asks=(name,))
    heard = play.heard[:-1]
    assert heard
    assert play.asked == "outcome_wanted"
    assert response_to(name) in heard


@pytest.mark.parametrize("name", NAMES)
def test_every_answer_is_at_most_three_sentences_and_gives_its_source(name):
    response = response_to(name)
    shown = WORDING._fresh()[response]
    for words in (shown.base.text, *(variant.text for variant in shown.variants.values())):
        plain = re.sub(r"\(These details.*?\)|https?://\S+|^\{ways\}$\n?", "", words, flags=re.M)
        sentences = [s for s in re.split(r"(?<=[.?!])\s+", plain) if s.strip()]
        assert len(sentences) <= 3
        assert all(len(sentence.split()) <= 25 for sentence in sentences), sentences


def test_there_are_at_least_forty_of_them():
    assert len({response_to(name) for name in NAMES}) >= 40
    assert set(NAMES) >= WISHES


def test_person_answers_and_asks_in_one_breath():
    play = at("about_whom").say("me, but how long will it take?", asks=("how_long",))
    assert "utter_questions_how_long" in play.heard
    assert play.record["complainant"]["role"] == "self"
    assert play.asked != "about_whom"


def test_the_ombudsman_may_be_asked_about_where_earlier_complaints_are_asked_for():
    play = at("complained_before").say("can I go there?", act="asks_about_ombudsman")
    assert play.heard[0] == "utter_questions_ombudsman"
    assert play.asked == "complained_before"


def test_person_says_yes_to_sharing_and_asks_and_is_asked_again():
    play = at("consent").say("yes, but who will see it?", asks=("who_sees_it",))
    assert "utter_questions_who_will_see_it" in play.heard
    assert play.asked == "consent"
    assert play.record["consent"]["records"] == []


def test_person_asks_two_things_at_once():
    play = at("consent").say("is it free? how long is it?", asks=("cost", "how_long"))
    assert {"utter_questions_cost", "utter_questions_how_long"} <= set(play.heard)


def test_person_asks_in_the_story_and_the_story_is_kept():
    words = f"{OLD}. can I complain for her?"
    play = Play.begin().say(words, asks=("cannot_decide",))
    assert "utter_questions_cannot_decide" in play.heard
    assert [part["text"] for part in play.record["story"]] == [words]
    assert play.asked == "story_more"


def test_person_tells_a_long_story_with_a_question_in_it():
    words = f"{OLD}, and then {OLD}, and then {OLD}. how long will that take to put right?"
    play = Play.begin().say(words, asks=("how_long",))
    assert "utter_questions_how_long" not in play.heard
    assert [part["text"] for part in play.record["story"]] == [words]


def test_first_words_that_ask_about_complaining_are_answered_and_the_story_is_asked_for():
    play = Play.begin().say(
        "who runs this site?", act="not_a_complaint_question", asks=("who_runs",)
    )
    assert "University Hospitals of Leicester" in play.said[0]
    assert (play.asked, play.status) == ("story", "open")


@pytest.mark.parametrize("act", [None, "asks_about_ombudsman"])
def test_words_that_tell_are_not_taken_for_a_question(act):
    play = at("complained_before")
    play = play.say("The ombudsman is looking at it", act=act, asks=("ombudsman",))
    assert "utter_questions_ombudsman" not in play.heard
    assert play.record["earlier"]["ombudsman"]


@pytest.mark.parametrize("act", [None, "asks_for_reasonable_adjustment"])
def test_large_print_is_an_answer_where_it_is_asked_for(act):
    play = at("adjustments")
    play = play.say("can I have it in large print?", act=act, asks=("formats",))
    assert play.record["complainant"]["adjustments"] == "can I have it in large print?"


def test_person_asks_why_and_hears_the_reason_of_this_question():
    play = at("postcode").say("why do you need that?", asks=("why_asked",))
    assert play.said[0] == WORDING.speak("utter_question_postcode").why
    assert play.asked == "postcode"


def test_person_does_not_understand_and_hears_plainer_words():
    play = at("when_happened").say("I don't understand the question", asks=("plain_words",))
    assert play.heard[0] == "utter_questions_plain_words"
    assert play.said[-1] == WORDING.speak("utter_question_when_happened", again=True).text


def test_person_complains_about_the_conversation_itself():
    words = "I want to complain about this chat"
    play = at("outcome_wanted").say(words, asks=("about_this_service",))
    assert [part["text"] for part in play.record["about_this_service"]] == [words]
    assert play.record["story"][0]["text"] == STORY
    assert (play.heard[0], play.asked) == ("utter_questions_about_this_service", "outcome_wanted")


def test_person_who_only_asks_hears_that_the_question_is_left():
    play = at("outcome_wanted")
    for _ in range(3):
        play = play.say("is it free?", asks=("cost",))
    assert "three times" in " ".join(play.said)
    assert "did not understand" not in " ".join(play.said)


def test_person_asks_after_sending_and_is_answered():
    play = at("check_answers").press("send").say("what happens next?", asks=("what_happens_next",))
    assert play.heard == ["utter_questions_what_happens_next"]
    assert play.status == "sent"


def test_person_asks_after_sending_whether_consent_may_be_taken_back():
    play = at("check_answers").press("send")
    play = play.say("can I withdraw my consent?", asks=("changing_consent",))
    assert play.record["consent"]["status"] == "given_all"


def test_person_asks_for_the_advocate_and_hears_who_it_is():
    play = at("consent").say("who is the advocate here?", asks=("advocate",))
    assert play.heard[0] == "utter_questions_what_advocacy_is"
    assert play.heard[1].startswith("utter_advocacy")


WITH_DETAILS = "E06000002"  # a host whose complaints team the lists tell how to reach


@pytest.mark.parametrize("name", ["phone_or_letter", "speak_to_someone"])
def test_person_hears_how_to_reach_the_team_where_the_lists_tell_it(name):
    play = at("outcome_wanted", host=WITH_DETAILS).say("how?", asks=(name,))
    assert "These details are from" in play.said[0]


def test_person_who_wants_somebody_hears_how_to_reach_the_team():
    play = at("outcome_wanted", host=WITH_DETAILS).say("can I talk to a real person please")
    assert play.heard[0] == "utter_questions_person"


def test_person_with_a_question_for_the_host_hears_how_to_reach_it():
    play = Play.begin(host=WITH_DETAILS).say("what time is visiting on ward 4")
    assert play.heard == ["utter_remit_question"]
    assert "These details are from" in play.said[0]


@pytest.mark.parametrize("name", ["how_long", "progress"])
def test_person_asks_about_their_own_complaint_once_it_is_sent(name):
    play = at("check_answers").press("send").say("and how is it with mine?", asks=(name,))
    assert play.status == "sent"
    assert "Thursday 26 November 2026" in play.said[0]


def test_person_asks_why_where_no_question_is_open():
    play = at("check_answers").press("send").say("why do you need that?", asks=("why_asked",))
    assert play.said[0].startswith("Each question helps")


@pytest.mark.parametrize(
    ("words", "act", "response"),
    [
        ("it was abroad, not in England", "outside_remit_other_nation", "other_nation"),
        ("the library lost my card", "outside_remit_housing_police_or_other", "other_service"),
    ],
)
def test_person_is_pointed_on_where_nobody_knows_more(words, act, response):
    assert Play.begin().say(words, act=act).heard == [f"utter_remit_{response}"]
