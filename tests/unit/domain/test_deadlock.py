# SPDX-License-Identifier: Apache-2.0
from datetime import date

import pytest

from actions.domain.deadlock import (
    Deadlock,
    Trigger,
    with_letter,
    with_management_asked,
    with_ombudsmen_told,
)
from actions.domain.errors import DeadlockStepRefused
from actions.domain.functions import Ombudsman

BEGUN = Deadlock(Trigger.DISAGREE_ON_RESOLUTION, ("RWE", "E06000016"))
MONDAY, TUESDAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 27)
TOLD = {"health": Ombudsman.PHSO, "care": Ombudsman.LGSCO}


def both_asked() -> Deadlock:
    return with_management_asked(
        with_management_asked(BEGUN, "RWE", on=MONDAY), "E06000016", on=TUESDAY
    )


def test_the_three_steps_in_order_each_with_its_date():
    assert BEGUN.step == 1
    half = with_management_asked(BEGUN, "RWE", on=MONDAY)
    assert half.step == 1
    asked = both_asked()
    assert asked.step == 2
    assert asked.asked_on == {"RWE": MONDAY, "E06000016": TUESDAY}
    written = with_letter(asked, on=TUESDAY)
    assert (written.step, written.letter_on) == (3, TUESDAY)
    done = with_ombudsmen_told(written, TOLD, on=TUESDAY)
    assert (done.step, done.told_on, done.told) == (4, TUESDAY, TOLD)


@pytest.mark.parametrize(
    ("step", "said"),
    [
        pytest.param(
            lambda: with_management_asked(BEGUN, "RXX", on=MONDAY),
            "This organisation is not part of the disagreement.", id="a stranger is asked",
        ),
        pytest.param(
            lambda: with_letter(BEGUN, on=MONDAY),
            "Senior management in each organisation is asked first.", id="letter before anything",
        ),
        pytest.param(
            lambda: with_letter(with_management_asked(BEGUN, "RWE", on=MONDAY), on=FRIDAY),
            "Senior management in each organisation is asked first.", id="letter after one of two",
        ),
        pytest.param(
            lambda: with_letter(both_asked(), on=MONDAY),
            "Senior management in each organisation is asked first.", id="letter dated before",
        ),
        pytest.param(
            lambda: with_ombudsmen_told(both_asked(), TOLD, on=FRIDAY),
            "The letter to the person comes first.", id="ombudsmen before the letter",
        ),
        pytest.param(
            lambda: with_ombudsmen_told(with_letter(both_asked(), on=FRIDAY), TOLD, on=TUESDAY),
            "The letter to the person comes first.", id="ombudsmen dated before the letter",
        ),
    ],
)  # fmt: skip
def test_no_step_comes_too_early(step, said):
    with pytest.raises(DeadlockStepRefused) as refusal:
        step()
    assert refusal.value.said == said
