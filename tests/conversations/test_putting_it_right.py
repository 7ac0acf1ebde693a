# SPDX-License-Identifier: Apache-2.0
"""The person puts something right: at once or at the last look, by a line or in words."""

import pytest

from actions.dialogue.summary import CHANGES
from tests.conversations.play import Play

TO_ME = {
    "organisations_confirm": "_RWE",
    "organisations_more": "_no",
    "about_whom": "_self",
    "complained_before": "_no",
    "outcome_wanted": "an apology",
    "postcode": "LE1 5WW",
    "consent": "_all",
    "consent_learning": "_yes",
    "name": "Ann Example",
    "contact": "07700 900123",
    "adjustments": "_none",
    "advocacy_wanted": "_no",
}


def told(story: str = "The LRI lost my notes in March 2026") -> Play:
    return Play.begin().say(story).press("done")


def at_the_last_look() -> Play:
    play = told().answer(**TO_ME)
    assert play.asked == "check_answers"
    return play


def test_what_was_heard_is_read_back_issue_by_issue_before_it_goes_on():
    story = "The LRI sent dad home too early in March 2026. In May social services never came."
    play = told(story).answer(postcode="LE1 5WW").press("RWE", "E06000016").say("no")
    heard = play.said[play.heard.index("utter_organisations_heard")]
    assert "1. University Hospitals of Leicester" in heard
    assert "“The LRI sent dad home too early in March 2026.”" in heard
    assert "2. Leicester City Council" in heard
    assert "“In May social services never came.”" in heard


def test_a_long_story_is_read_back_in_short():
    play = told("The LRI lost my notes. " + "It was a long wait. " * 40)
    play = play.answer(organisations_confirm="_RWE", organisations_more="_no")
    heard = play.said[play.heard.index("utter_organisations_heard")]
    assert "…" in heard
    assert len(heard.split()) < 80


@pytest.mark.parametrize("line", sorted(set(CHANGES.values()) - {"person_state", "funding"}))
def test_every_line_of_the_last_look_can_be_changed(line):
    play = at_the_last_look().press("change")
    assert line in play.options
    assert play.press(line).asked == line


@pytest.mark.parametrize("line", ["person_state", "funding"])
def test_a_line_that_does_not_concern_this_complaint_is_not_there(line):
    assert line not in at_the_last_look().press("change").options


def test_only_what_hangs_on_the_change_is_asked_again():
    play = at_the_last_look().press("change").press("when_happened").say("April 2026")
    assert play.asked == "check_answers"
    assert play.record["time_limit"]["class"] == "in_time"


def test_another_home_brings_another_council():
    play = told("Social services never came to see me in March 2026")
    play = play.answer(postcode="LE1 5WW")
    assert "E06000016" in play.options
    play = play.answer(**TO_ME | {"organisations_confirm": "_E06000016"})
    play = play.press("change").press("postcode").say("NG1 5DT")
    assert "E06000018" in play.options
    play = play.press("E06000018").answer(organisations_more="_no", consent_organisation="_yes")
    assert play.asked == "check_answers"
    codes = [o["code"] for o in play.record["organisations"]]
    assert codes == ["E06000018"]


def test_an_organisation_that_is_no_longer_ticked_goes_and_its_consent_with_it():
    play = told("The LRI and Kettering General lost my notes in March 2026")
    both = ("RWE", "RNQ")
    assert set(both) <= set(play.options)
    play = play.press(*both).answer(**TO_ME, lead_preference="_no_preference")
    assert play.asked == "check_answers"
    play = play.press("change").press("organisations_confirm").press("RWE")
    play = play.answer(organisations_more="_no")
    assert play.asked == "check_answers"
    assert [o["code"] for o in play.record["organisations"]] == ["RWE"]


@pytest.mark.parametrize(
    ("words", "act", "at"),
    [
        ("sorry it was April 2026 not March", "corrects_a_date", "complained_before"),
        ("sorry it was April 2026 not March", "corrects_a_date", "outcome_wanted"),
        ("sorry it was April 2026 not March", "corrects_a_date", "name"),
    ],
)
def test_a_date_is_put_right_whatever_is_asked(words, act, at):
    answers = dict(TO_ME)
    before = dict(list(answers.items())[: list(answers).index(at)])
    play = told().answer(**before)
    assert play.asked == at
    play = play.say(words, act=act)
    assert "utter_check_changed" in play.heard
    assert play.asked == at
    assert play.draft.timing.first_on.month == 4


def test_an_organisation_is_put_right_whatever_is_asked():
    play = told("The LRI was filthy in March 2026")
    play = play.answer(organisations_confirm="_RWE", organisations_more="_no")
    assert play.asked == "about_whom"
    play = play.say("no hang on, Kettering General was in it too", act="adds_organisation")
    assert play.asked == "organisations_confirm"
    play = play.press("RNQ")
    assert play.asked == "about_whom"


@pytest.mark.parametrize("at", ["about_whom", "outcome_wanted", "postcode", "name"])
@pytest.mark.parametrize(
    "words",
    [
        "no hang on, Kettering General was in it too",
        "I forgot to say, Kettering General was part of it as well",
        "Kettering General were also involved",
    ],
)
def test_an_organisation_is_added_in_plain_words_whatever_is_asked(words, at):
    before = dict(list(TO_ME.items())[: list(TO_ME).index(at)])
    play = told("The LRI was filthy in March 2026").answer(**before)
    assert play.asked == at
    play = play.say(words)
    assert play.asked == "organisations_confirm"
    assert words in [part["text"] for part in play.record["story"]]
    play = play.press("RNQ").answer(organisations_more="_no", consent_organisation="_yes")
    assert play.asked == at


def test_what_a_place_already_named_should_do_is_an_answer():
    play = told().answer(**{k: v for k, v in TO_ME.items() if k != "outcome_wanted"})
    play = play.say("The LRI to tell me which nurse was in on it")
    assert play.draft.outcomes_wanted == ("The LRI to tell me which nurse was in on it",)


def test_words_that_put_nothing_right_are_an_answer():
    play = told().answer(**{k: v for k, v in TO_ME.items() if k != "outcome_wanted"})
    assert play.asked == "outcome_wanted"
    play = play.say("an apology from the LRI", act="states_outcome_wanted")
    assert play.draft.outcomes_wanted == ("an apology from the LRI",)


def test_person_takes_an_organisation_back_at_the_last_look_and_is_asked_again_about_it_alone():
    play = told("The LRI and Kettering General lost my notes in March 2026")
    play = play.press("RWE", "RNQ").answer(**TO_ME, lead_preference="_no_preference")
    play = play.say("No wait, I changed my mind about Kettering General, don't show them")
    assert play.asked == "consent_organisation"
    assert "utter_consent_asked_anew" in play.heard
    play = play.press("no")
    assert play.asked == "check_answers"
    assert play.record["consent"]["status"] == "given_some"


@pytest.mark.parametrize("words", ["I don't know", "no idea", "skip"])
def test_words_that_change_nothing_are_not_kept_as_part_of_the_story(words):
    play = at_the_last_look().press("change").say(words)
    assert play.asked == "change_what"
    assert len(play.record["story"]) == 1


def test_a_plain_no_at_the_last_look_shows_the_lines_to_choose_from():
    assert at_the_last_look().say("no").asked == "change_what"


def test_words_that_agree_but_are_no_plain_yes_are_asked_again_and_not_sent():
    play = at_the_last_look().say("looks about right", act="agrees_with_summary")
    assert play.asked == "check_answers"
    assert play.status == "open"
    assert "utter_check_changed" not in play.heard


@pytest.mark.parametrize(
    "words", ["actually no, I don't want to do this any more", "stop please", "forget it"]
)
def test_person_who_wants_to_stop_is_asked_if_all_should_go(words):
    play = told().say(words)
    assert play.asked == "stop_and_delete"
    assert play.press("yes").status == "stopped"


def test_person_without_a_way_to_be_reached_goes_on():
    before = {k: v for k, v in TO_ME.items() if k not in ("contact", "adjustments")}
    play = told().answer(**before | {"advocacy_wanted": "_no"}).say("I don't know")
    assert play.asked == "adjustments"


@pytest.mark.parametrize(
    ("postcode", "helper"), [("G51 4TF", "PASS"), ("CF10 1AA", "Llais"), ("BT1 1AA", "Client")]
)
def test_person_from_another_nation_hears_of_their_own_helper(postcode, helper):
    before = {k: v for k, v in TO_ME.items() if k != "postcode"}
    play = told().answer(**before)
    assert play.asked == "postcode"
    assert helper in " ".join(play.say(postcode).said)


def test_stop_it_is_an_answer_where_it_is_asked_what_would_help():
    before = {k: v for k, v in TO_ME.items() if k != "outcome_wanted"}
    play = told().answer(**before).say("stop it")
    assert play.draft.outcomes_wanted == ("stop it",)
