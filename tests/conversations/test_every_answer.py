# SPDX-License-Identifier: Apache-2.0
"""Each option of each question leads on, and a question asked again is put in other words."""

from collections.abc import Callable

import pytest

from tests.conversations.play import Play, until

STORY = "The LRI lost my notes"
NOTES = "The LRI lost the notes"
TWO = "The LRI discharged me and Leicestershire county council sent carers who came late"
OTHER = {"about_whom": "_other", "relationship": "my nan"}
ASKS_AGAIN = {("story_more", "more")}
"""Where the same question comes next."""
NOT_INTERRUPTED = {"change_what", "change_what for another", "stop_and_delete"}
"""Asked by the person's own wish, which another wish takes the place of."""


def of_nan(question: str, state: str, **answers: str) -> Play:
    return until(question, NOTES, **OTHER, person_state=f"_{state}",
                 person_name="_skip", **answers)  # fmt: skip


def own(question: str, story: str = STORY, **answers: str) -> Play:
    return until(question, story, about_whom="_self", complained_before="_no", **answers)


def late(question: str, **answers: str) -> Play:
    return own(question, **{"when_happened": "March 2024", **answers})


def in_a_home(question: str) -> Play:
    return own(question, "My nursing home left me in bed",
               organisation_name="Saltern Court in Exmouth")  # fmt: skip


def sectioned(question: str, **answers: str) -> Play:
    story = "The LRI sectioned me and then my section 117 aftercare never came"
    return own(question, story, **answers)


def consented(question: str, **answers: str) -> Play:
    usual = {
        "consent_learning": "_yes", "name": "Ada Crick", "contact": "07700 900123",
        "contact_safe": "_yes", "adjustments": "_none", "lead_preference": "_no_preference",
        "advocacy_wanted": "_no", **answers,
    }  # fmt: skip
    usual.pop(question, None)
    story = usual.pop("story", TWO)
    play = own("consent", story).press("all").answer(**usual)
    assert play.asked == question, play.said
    return play


def changing() -> Play:
    return consented("check_answers").press("change")


def changing_of_nan() -> Play:
    play = of_nan("consent", "able", person_agrees="_yes_with_me", complained_before="_no")
    play = play.press("all").answer(
        consent_learning="_yes", name="Ada Crick", contact="07700 900123", adjustments="_none",
        advocacy_wanted="_no",
    )  # fmt: skip
    return play.press("change")


WAYS: dict[str, Callable[[], Play]] = {
    "story_more": lambda: Play.begin().say(STORY),
    "organisations_confirm": lambda: Play.begin().say(STORY).press("done"),
    "organisation_which": lambda: until("organisation_which", "St Mary's hospital lost my notes"),
    "organisation_name": lambda: until("organisation_name", "The care home lost my notes"),
    "organisations_more": lambda: until("organisations_more", STORY),
    "about_whom": lambda: until("about_whom", NOTES),
    "relationship": lambda: until("relationship", NOTES, about_whom="_other"),
    "person_state": lambda: until("person_state", NOTES, **OTHER),
    "person_name": lambda: until("person_name", NOTES, **OTHER, person_state="_able"),
    "person_agrees": lambda: of_nan("person_agrees", "able"),
    "authority": lambda: of_nan("authority", "unsure", person_agrees="_unsure"),
    "authority of a child": lambda: of_nan("authority", "child", person_agrees="_unsure"),
    "authority for somebody who died": lambda: of_nan("authority", "died"),
    "authority for one who cannot decide": lambda: of_nan("authority", "unable"),
    "funding": lambda: in_a_home("funding"),
    "section": lambda: sectioned("section"),
    "section of another": lambda: until(
        "section",
        "The LRI sectioned my nan and her section 117 aftercare never came",
        **OTHER,
        person_state="_able",
        person_name="_skip",
        person_agrees="_yes_with_me",
    ),  # fmt: skip
    "lived_before_section": lambda: sectioned("lived_before_section", section="_treatment_section"),
    "when_happened": lambda: own("when_happened"),
    "when_known": lambda: late("when_known"),
    "why_late": lambda: late("why_late", when_known="_same_time"),
    "complained_before": lambda: until("complained_before", STORY, about_whom="_self"),
    "outcome_wanted": lambda: own("outcome_wanted"),
    "postcode": lambda: own("postcode"),
    "council_which": lambda: own("council_which", postcode="_skip"),
    "council_which of a postcode": lambda: own("council_which", postcode="LE3 1AA"),
    "person_postcode": lambda: until(
        "person_postcode",
        "The LRI and Leicestershire county council let my nan down",
        **OTHER,
        person_state="_able",
        person_name="_skip",
        person_agrees="_yes_with_me",
        complained_before="_no",
    ),  # fmt: skip
    "consent": lambda: own("consent", TWO),
    "consent to one": lambda: own("consent"),
    "consent_organisation": lambda: own("consent", TWO).press("some"),
    "consent_learning": lambda: consented("consent_learning"),
    "name": lambda: consented("name"),
    "contact": lambda: consented("contact"),
    "contact_safe": lambda: consented(
        "contact_safe", story=f"{TWO}. My husband hits me and reads my post"
    ),
    "adjustments": lambda: consented("adjustments"),
    "lead_preference": lambda: consented("lead_preference"),
    "advocacy_wanted": lambda: consented("advocacy_wanted"),
    "check_answers": lambda: consented("check_answers"),
    "change_what": changing,
    "change_what for another": changing_of_nan,
    "safe_now": lambda: Play.begin().say("I want to kill myself tonight"),
    "stop_and_delete": lambda: own("outcome_wanted").say("delete everything"),
}


@pytest.mark.parametrize("way", WAYS)
def test_person_presses_each_option_and_is_led_on(way):
    for means in WAYS[way]().options:
        play = WAYS[way]()
        before = play.asked, play.said[-1]
        play = play.press(means)
        assert "{" not in " ".join(play.said)
        assert ((play.asked, play.said[-1]) != before) or (before[0], means) in ASKS_AGAIN


@pytest.mark.parametrize("way", sorted(WAYS.keys() - NOT_INTERRUPTED))
def test_person_asks_something_first_and_hears_the_question_in_other_words(way):
    play = WAYS[way]()
    question, before = play.asked, play.said[-1]
    play = play.say("how long will it take?", act="asks_how_long")
    assert play.asked == question
    assert play.said[-1] != before


def test_person_who_neither_deletes_nor_goes_on_is_asked_in_other_words():
    play = WAYS["stop_and_delete"]()
    before = play.said[-1]
    play = play.say("hmm")
    assert play.asked == "stop_and_delete"
    assert play.said[-1] != before


def test_person_types_what_to_change_instead_of_choosing_a_line():
    play = changing().say("it was in April 2026")
    assert play.heard[0] == "utter_check_changed"
    assert "April 2026" in play.said[-1]


@pytest.mark.parametrize(
    ("words", "act"),
    [
        pytest.param("an advocate to help me", "wants_an_advocate", id="an advocate"),
        pytest.param("copies of his notes", "asks_for_own_records", id="records"),
    ],
)
def test_what_is_wanted_may_be_what_others_ask_about(words, act):
    play = own("outcome_wanted").say(words, act=act, confidence=0.9)
    assert play.draft.outcomes_wanted == (words,)
    assert play.asked != "outcome_wanted"


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        pytest.param("c/o the hostel, 2 Plender Row, London", "post", id="care of a hostel"),
        pytest.param("Flat 3, 14 Harbour Terrace, Whitby", "post", id="a flat"),
        pytest.param("here on the ward", "post", id="a ward"),
        pytest.param("HMP Example, B wing", "post", id="a prison"),
    ],
)
def test_an_address_of_any_kind_is_a_way_to_reach_somebody(words, kept):
    contacts = consented("contact").say(words).draft.complainant.contacts
    assert [(c.kind, c.value) for c in contacts] == [(kept, words)]


@pytest.mark.parametrize("words", ["no fixed address", "im homeless", "sofa surfing at the minute"])
def test_somebody_without_a_home_is_asked_for_the_council_at_once(words):
    play = own("postcode").say(words)
    assert play.asked == "council_which"


@pytest.mark.parametrize(
    ("line", "words", "shown"),
    [
        ("name", "Petra Saltmarsh", "Your name: Petra Saltmarsh"),
        ("contact", "07700 900456", "How to reach you: 07700 900456"),
        ("when_happened", "April 2026", "When: April 2026"),
        ("outcome_wanted", "my notes back", "What you want: my notes back"),
        ("adjustments", "large print", "What makes it easier: large print"),
    ],
)
def test_person_changes_one_line_and_sees_it_changed(line, words, shown):
    play = changing().press(line)
    assert play.asked == line
    play = play.say(words)
    assert play.asked == "check_answers"
    assert shown in play.said[-1]
