# SPDX-License-Identifier: Apache-2.0
from datetime import date

import pytest

from actions.domain.children import Stage, stage_by
from tests.unit.domain.builders import NO_HOLIDAYS

MONDAY = date(2026, 11, 2)


@pytest.mark.parametrize(
    ("stage", "longest", "by"),
    [
        pytest.param(Stage.LOCAL_RESOLUTION, False, date(2026, 11, 16), id="ten working days"),
        pytest.param(Stage.LOCAL_RESOLUTION, True, date(2026, 11, 30), id="twenty at most"),
        pytest.param(Stage.INVESTIGATION, False, date(2026, 12, 7), id="twenty-five"),
        pytest.param(Stage.INVESTIGATION, True, date(2027, 2, 2), id="sixty-five at most"),
        pytest.param(Stage.PANEL, False, date(2026, 12, 14), id="the panel within thirty"),
        pytest.param(Stage.PANEL, True, date(2026, 12, 14), id="the panel is never later"),
    ],
)
def test_the_three_stages(stage, longest, by):
    found = stage_by(stage, begun_on=MONDAY, bank_holidays=NO_HOLIDAYS, longest=longest)
    assert found == by


def test_boxing_day_never_counts():
    begun = date(2028, 12, 22)  # a Friday; Christmas Day and Boxing Day are Monday and Tuesday
    found = stage_by(Stage.LOCAL_RESOLUTION, begun_on=begun, bank_holidays=NO_HOLIDAYS)
    assert found == date(2029, 1, 9)


def test_boxing_day_of_the_next_year_does_not_count_either():
    begun = date(2029, 12, 31)
    holidays = frozenset({date(2030, 1, 1)})
    assert stage_by(Stage.LOCAL_RESOLUTION, begun_on=begun, bank_holidays=holidays) == date(
        2030, 1, 15
    )
    late = date(2029, 9, 25)
    assert stage_by(
        Stage.INVESTIGATION, begun_on=late, bank_holidays=NO_HOLIDAYS, longest=True
    ) == date(2029, 12, 27)


def test_a_bank_holiday_does_not_count():
    late = frozenset({date(2026, 11, 10)})
    found = stage_by(Stage.LOCAL_RESOLUTION, begun_on=MONDAY, bank_holidays=late)
    assert found == date(2026, 11, 17)
