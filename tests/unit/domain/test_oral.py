# SPDX-License-Identifier: Apache-2.0
from datetime import date

import pytest

from actions.domain.draft import Channel
from actions.domain.errors import QuickFixRefused
from actions.domain.oral import (
    OralRecord,
    check_may_quick_fix,
    is_oral,
    quick_fix_by,
    still_owed,
)
from tests.unit.domain.builders import CHRISTMAS_2026

THURSDAY, FRIDAY = date(2026, 11, 26), date(2026, 11, 27)
SATURDAY, MONDAY = date(2026, 11, 28), date(2026, 11, 30)


@pytest.mark.parametrize(
    ("channel", "oral"),
    [
        (Channel.FRONT_DESK, True),
        (Channel.TELEPHONE, True),
        (Channel.WEB_CHAT, False),
        (Channel.REFERRAL, False),
    ],
)
def test_only_words_spoken_to_staff_are_oral(channel, oral):
    assert is_oral(channel) is oral


@pytest.mark.parametrize(
    ("channel", "record", "owed"),
    [
        (Channel.FRONT_DESK, OralRecord(), ("written_record", "copy")),
        (Channel.FRONT_DESK, OralRecord(written_on=FRIDAY), ("copy",)),
        (Channel.TELEPHONE, OralRecord(copy_given_on=FRIDAY), ("written_record",)),
        (Channel.TELEPHONE, OralRecord(FRIDAY, FRIDAY), ()),
        (Channel.WEB_CHAT, OralRecord(), ()),
    ],
)
def test_a_written_record_and_its_copy_are_owed(channel, record, owed):
    assert still_owed(channel, record) == owed


@pytest.mark.parametrize(
    ("made_on", "by"),
    [
        pytest.param(THURSDAY, FRIDAY, id="made on a Thursday"),
        pytest.param(FRIDAY, MONDAY, id="made on a Friday"),
        pytest.param(SATURDAY, MONDAY, id="made on a Saturday"),
        pytest.param(date(2026, 12, 24), date(2026, 12, 29), id="made on Christmas Eve"),
    ],
)
def test_the_end_of_the_next_working_day(made_on, by):
    assert quick_fix_by(made_on, bank_holidays=CHRISTMAS_2026) == by


def fix(channel=Channel.FRONT_DESK, resolved_on=MONDAY, *, satisfied=True) -> None:
    check_may_quick_fix(
        channel, made_on=FRIDAY, resolved_on=resolved_on, satisfied=satisfied,
        bank_holidays=CHRISTMAS_2026,
    )  # fmt: skip


@pytest.mark.parametrize("resolved_on", [FRIDAY, MONDAY])
def test_a_spoken_complaint_put_right_at_once_is_exempt(resolved_on):
    fix(resolved_on=resolved_on)
    fix(Channel.TELEPHONE, resolved_on)


@pytest.mark.parametrize(
    ("refused", "said"),
    [
        pytest.param(
            lambda: fix(Channel.WEB_CHAT), "Words typed into a page are not a spoken complaint.",
            id="typed, though put right the same day",
        ),
        pytest.param(
            lambda: fix(resolved_on=date(2026, 12, 1)),
            "It was put right after the next working day.", id="a day too late",
        ),
        pytest.param(
            lambda: fix(satisfied=False),
            "The person is not satisfied, so it is handled in full.", id="not satisfied",
        ),
    ],
)  # fmt: skip
def test_everything_else_is_handled_in_full(refused, said):
    with pytest.raises(QuickFixRefused) as refusal:
        refused()
    assert refusal.value.said == said
