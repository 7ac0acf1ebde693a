# SPDX-License-Identifier: Apache-2.0
"""The person is asked before anything is shared, and only a plain answer counts."""

import json

import pytest

from actions.directory.wording import Wording
from tests.conversations import play as play_of_words
from tests.conversations.play import Play

NEW_WORDS = "May {organisations} see it?"
TWO = "The LRI discharged me and Leicestershire county council sent carers who came late"


def at_consent(story: str = TWO, *, host: str = "RWE") -> Play:
    play = Play.begin(host=host).say(story).press("done")
    play = play.press(*(o for o in play.options if o != "none_right"))
    return play.answer(
        organisation_name="_unsure",
        organisations_more="_no",
        about_whom="_self",
        funding="_unsure",
        when_happened="March 2026",
        complained_before="_no",
        outcome_wanted="an apology",
        postcode="LE8 5AA",
        council_which="Leicestershire",
    )


def to_the_end(play: Play) -> Play:
    return play.answer(
        consent_learning="_yes",
        name="Ada Crick",
        contact="07700 900123",
        adjustments="_none",
        lead_preference="_no_preference",
        advocacy_wanted="_no",
        check_answers="_send",
    )


def test_person_says_yes_to_all_and_it_is_sent():
    play = to_the_end(at_consent().press("all"))
    assert play.status == "sent"
    assert play.record["consent"]["status"] == "given_all"
    assert "utter_handoff_sent" in play.heard


@pytest.mark.parametrize(
    "words",
    [
        "whatever",
        "yes but not really",
        "do what you want",
        "/affirm",
        "👍",
        "I suppose so",
        "ok then",
    ],
)
def test_person_gives_no_plain_answer_and_is_asked_again(words):
    play = at_consent().say(words)
    assert play.asked == "consent"
    assert play.record["consent"]["records"] == []


@pytest.mark.parametrize("words", ["Yes.", "YES PLEASE!", "i agree", "I consent"])
def test_person_types_a_plain_yes(words):
    assert at_consent().say(words).record["consent"]["status"] == "given_all"


def test_person_types_a_plain_no():
    play = at_consent(host="RWE").say("no thank you")
    assert play.record["consent"]["status"] == "refused"


def test_consent_keeps_the_words_that_were_shown():
    record = at_consent().press("all").record["consent"]["records"][0]
    assert "May we show it to all of them?" in record["words_shown"]
    assert "University Hospitals of Leicester NHS Trust" in record["words_shown"]
    assert record["how"] == "chosen"


def test_person_chooses_some_and_gets_contact_details_of_the_rest():
    play = at_consent().press("some")
    assert play.asked == "consent_organisation"
    play = play.press("yes")
    assert play.asked == "consent_organisation"
    play = play.press("no")
    assert any(name.startswith("utter_consent_contact") for name in play.heard)
    assert play.record["consent"]["status"] == "given_some"


def test_person_refuses_and_this_organisation_keeps_its_own_part():
    play = to_the_end(at_consent(host="RWE").press("none"))
    assert play.status == "sent"
    assert play.record["consent"]["status"] == "refused"


def test_person_refuses_where_this_organisation_has_no_part_and_nothing_is_sent():
    play = to_the_end(at_consent(host="REF").press("none"))
    assert play.status == "signposted"
    assert play.record["reference"] is None


def test_person_sets_a_limit_in_their_own_words():
    play = at_consent().say("yes tell the council, not my daughter")
    assert play.asked == "consent"
    assert play.record["consent"]["limits"] == ["yes tell the council, not my daughter"]


def test_person_takes_it_back_after_sending():
    play = to_the_end(at_consent().press("all"))
    play = play.say("please don't share it with the council any more")
    assert play.heard == ["utter_handoff_taken_back"]
    record = play.record
    assert record["consent"]["status"] == "withdrawn_some"
    by_code = {o["code"]: o["consent"] for o in record["organisations"]}
    assert by_code["E10000018"] == "withdrawn"
    assert by_code["RWE"] == "given"


def test_person_asks_three_times_without_an_answer_and_is_offered_a_person():
    play = at_consent().say("hmm").say("hmm").say("hmm")
    assert "utter_fallback_person" in play.heard
    assert play.asked != "consent"
    assert play.record["consent"]["records"] == []


def test_words_changed_meanwhile_do_not_change_what_was_agreed_to(tmp_path, monkeypatch):
    play = at_consent()
    shown = play.said[-1]
    changed = tmp_path / "wording.json"
    changed.write_text(json.dumps({"utter_question_consent": {"text": NEW_WORDS}}), "utf-8")
    monkeypatch.setattr(play_of_words, "WORDING", Wording(play_of_words.RESPONSES, changed))
    record = play.press("all").draft.consents[0]
    assert record.words_shown == shown
    assert NEW_WORDS.format(organisations="a") not in shown


def test_person_asks_what_exactly_would_be_seen_before_deciding():
    play = at_consent().say("what exactly would they see?", act="asks_what_is_shared")
    assert "utter_consent_what_each_sees" in play.heard
    assert "your own words" in " ".join(play.said)
    assert play.asked == "consent"


def test_person_who_set_a_limit_hears_that_it_is_known():
    play = at_consent().say("yes tell the council, not my daughter")
    play = play.say("what would they see?", act="asks_what_is_shared")
    assert "daughter" in " ".join(play.said)


@pytest.mark.parametrize(
    "words",
    [
        "I don't know when they will ring",
        "the nurse never told me about the tablets",
        "they do not let me see him",
        "and don't tell me that is normal",
        "nobody showed us the plan",
    ],
)
def test_person_who_adds_something_after_sending_takes_nothing_back(words):
    play = to_the_end(at_consent().press("all")).say(words)
    assert "utter_handoff_taken_back" not in play.heard
    assert play.record["consent"]["status"] == "given_all"


@pytest.mark.parametrize(
    "words",
    [
        "I don't want the council to see it any more",
        "please stop sharing it with the council",
        "I changed my mind about the council",
        "I withdraw my consent for the council",
        "don't show it to the council",
    ],
)
def test_person_takes_it_back_for_the_one_they_name_however_they_say_it(words):
    play = to_the_end(at_consent().press("all")).say(words)
    assert play.record["consent"]["status"] == "withdrawn_some"
    consents = {o["code"]: o["consent"] for o in play.record["organisations"]}
    assert consents["RWE"] == "given"


@pytest.mark.parametrize("words", ["no, not the council", "just the hospital", "some of them"])
def test_whoever_sets_some_apart_is_asked_about_each_and_nothing_is_recorded(words):
    play = at_consent().say(words)
    assert play.asked == "consent_organisation"
    assert play.record["consent"]["records"] == []
