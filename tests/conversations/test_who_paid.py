# SPDX-License-Identifier: Apache-2.0
"""The council that paid answers, also where only the answer names it."""

import pytest

from actions.domain.draft import Payer
from tests.conversations.play import Play


def at_funding(story: str, home: str) -> Play:
    play = Play.begin().say(story).press("done")
    play = play.answer(organisation_name=home, postcode="_skip", organisations_more="_no")
    play = play.answer(about_whom="_other", relationship="son", person_state="_able")
    play = play.answer(person_name="_skip", person_agrees="_yes_with_me")
    assert play.asked == "funding"
    return play


def councils(play: Play) -> set[str]:
    return {
        p.code for p in play.draft.parties if p.code and p.code.startswith("E") and p.takes_part
    }


@pytest.mark.parametrize(
    ("answer", "payer", "council"),
    [
        pytest.param("Kent council pay for it, they found it", Payer.COUNCIL, "E10000016",
                     id="a council that pays"),
        pytest.param("Sandwell", Payer.COUNCIL, "E08000028", id="the name of its area alone"),
        pytest.param("his savings ran out so the council by then, Suffolk", Payer.COUNCIL,
                     "E10000029", id="the council in the end"),
        pytest.param("she paid till her money had gone, then Hull city council", Payer.COUNCIL,
                     "E06000010", id="and then"),
        pytest.param("half and half, the health board and Milton Keynes council", Payer.JOINT,
                     "E06000042", id="half each"),
        pytest.param("derby city pay", Payer.COUNCIL, "E06000015", id="a city that pays"),
    ],
)  # fmt: skip
def test_the_council_that_an_answer_names_takes_part(answer, payer, council):
    play = at_funding("that home let my dad dry out", "Whinsill Croft").say(answer)
    assert [p.funding for p in play.draft.parties if p.name == "Whinsill Croft"] == [payer]
    assert councils(play) == {council}


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param("she pays herself, the home is in Kent", id="where a home is"),
        pytest.param("dad paid, he is from Suffolk", id="where somebody is from"),
    ],
)
def test_a_place_is_no_payer(answer):
    play = at_funding("that home let my dad dry out", "Whinsill Croft").say(answer)
    assert [p.funding for p in play.draft.parties] == [Payer.SELF]
    assert councils(play) == set()


def test_a_joint_package_brings_in_the_board_of_the_area():
    story = "another agency starved my son. Half is health money, half is Milton Keynes council"
    play = Play.begin().say(story).press("done")
    play = play.answer(organisations_confirm="_E06000042", organisation_name="Tansymead Care")
    play = play.answer(organisations_more="_no", person_state="_unable", person_name="_skip")
    play = play.answer(authority="_none", when_happened="_unsure", complained_before="_no")
    play = play.answer(outcome_wanted="_skip", postcode="MK2 2XX", person_postcode="_same")
    assert {p.code for p in play.draft.parties if p.takes_part} == {None, "E06000042", "S1Y5D"}


def test_a_day_centre_is_asked_who_paid():
    play = at_funding("the day centre left my son on the bus", "Wheatear Day Centre")
    play = play.say("Sandwell council")
    assert councils(play) == {"E08000028"}
