# SPDX-License-Identifier: Apache-2.0
"""What came of an earlier complaint is read part by part."""

import pytest

from actions.domain.reading.earlier import EarlierTold, earlier_in

ANSWERS = [
    pytest.param("The trust wrote back, the council never replied", [True, False], id="one of two"),
    pytest.param("I had a letter from them saying sorry", [True], id="a letter came"),
    pytest.param("The trust answered but the council have not", [True, False], id="have not"),
    pytest.param("complained in March, still waiting", [False], id="still waiting"),
    pytest.param("told the manager, she just shrugged", [], id="neither is said"),
    pytest.param("they said no it wasn't their fault", [True], id="they said no"),
    pytest.param("wrote twice. Heard nothing", [False], id="heard nothing"),
    pytest.param("they fobbed me off", [False], id="fobbed off"),
]
SIGNS = [
    pytest.param("they said it was too late", "told_too_old", id="too late"),
    pytest.param("over 12 months so no", "told_too_old", id="over twelve months"),
    pytest.param("each says the other did it", "bodies_disagree", id="each the other"),
    pytest.param("both told me its not our job", "bodies_disagree", id="not our job"),
    pytest.param("passed between them for a year", "bodies_disagree", id="passed between"),
    pytest.param("The council said it was the hospital's job", "bodies_disagree", id="whose job"),
    pytest.param("the ombudsman is looking at it", "ombudsman_is_looking", id="is looking"),
    pytest.param("it is with the PHSO now", "ombudsman_is_looking", id="with the PHSO"),
    pytest.param("I thought of the ombudsman", "ombudsman", id="only thought of"),
    pytest.param("there is a tribunal in May", "tribunal", id="a tribunal"),
    pytest.param("my solicitor has written", "legal_action", id="a solicitor"),
    pytest.param("they acknowledged it. No answer since", "acknowledged", id="acknowledged"),
]


@pytest.mark.parametrize(("text", "answers"), ANSWERS)
def test_each_part_tells_of_an_answer_or_of_none(text: str, answers: list[bool]) -> None:
    told = earlier_in(text)
    assert [replied for _, _, replied in told.answers] == answers
    assert all(0 <= begin < end <= len(text) for begin, end, _ in told.answers)


@pytest.mark.parametrize(("text", "sign"), SIGNS)
def test_what_was_said_to_it(text: str, sign: str) -> None:
    assert getattr(earlier_in(text), sign) is True


@pytest.mark.parametrize("text", ["", "yes", "I told the ward sister in June", "no never"])
def test_what_is_not_said_stays_open(text: str) -> None:
    assert earlier_in(text) == EarlierTold()


def test_thinking_of_an_ombudsman_is_not_one_looking() -> None:
    assert not earlier_in("I may go to the ombudsman").ombudsman_is_looking


def test_an_acknowledgement_that_never_came_is_none() -> None:
    assert not earlier_in("they never acknowledged it").acknowledged
