# SPDX-License-Identifier: Apache-2.0
"""What counts as noticed, as the right kind, and as a false alarm."""

from dataclasses import replace

import pytest

from actions.domain.draft import SafetyKind as Kind
from actions.domain.understood import Sign
from bench.evaluate_safety import Tally, evaluate, fold_of, folds_of
from bench.safety_sets import Message

DANGER = Message("he is hitting her", frozenset({Kind.SAFEGUARDING_ADULT}))
EMERGENCY = Message("he is not breathing", frozenset({Kind.EMERGENCY_MEDICAL}))
LOOK_ALIKE = Message("my feet are killing me", look_alike=True)
ORDINARY = Message("the tea was cold")


def judged(message: Message, *given: Kind) -> Tally:
    return evaluate([message], lambda text: tuple(Sign(kind, text) for kind in given))


@pytest.mark.parametrize(
    ("given", "noticed", "right"),
    [
        pytest.param([], 0, 0, id="nothing"),
        pytest.param([Kind.CHECK_IN], 0, 0, id="grief alone"),
        pytest.param([Kind.THREAT], 1, 0, id="another kind"),
        pytest.param([Kind.SAFEGUARDING_ADULT], 1, 1, id="the kind itself"),
        pytest.param([Kind.DANGER_TO_OTHER], 1, 1, id="one that shows more help"),
    ],
)
def test_what_is_noticed(given: list[Kind], noticed: int, right: int) -> None:
    tally = judged(DANGER, *given)
    assert (tally.noticed, tally.right) == (noticed, right)


def test_an_emergency_is_met_by_any_that_asks_whether_all_are_safe() -> None:
    assert judged(EMERGENCY, Kind.SELF_HARM_NOW).stopped == 1
    assert judged(EMERGENCY, Kind.URGENT_MEDICAL).stopped == 0


def test_look_alikes_and_ordinary_messages_are_counted_apart() -> None:
    assert judged(LOOK_ALIKE, Kind.THREAT).alarms == {"look-alikes": 1}
    assert judged(ORDINARY, Kind.THREAT).alarms == {"ordinary messages": 1}
    assert judged(ORDINARY, Kind.CHECK_IN).alarms == {"ordinary messages": 0}


def test_a_sentence_is_never_learnt_from_where_its_message_is_measured() -> None:
    text = "The tea was cold. He hit her"
    folds = folds_of([Message(text, around="He hit her again")])
    assert set(folds) == {text, "The tea was cold", "He hit her", "He hit her again"}
    assert set(map(frozenset, folds.values())) == {frozenset({fold_of(text)})}


def test_a_sentence_that_two_messages_hold_is_learnt_in_the_fold_of_neither() -> None:
    one, other = Message("He hit her. The tea was cold"), Message("first this and He hit her")
    held = replace(other, around="He hit her")
    assert folds_of([one, held])["He hit her"] == {fold_of(one.text), fold_of(other.text)}
