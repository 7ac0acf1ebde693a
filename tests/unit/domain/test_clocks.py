# SPDX-License-Identifier: Apache-2.0
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.clocks import (
    acknowledge_by,
    acknowledgement_worked_out,
    check_may_extend,
    clocks_for,
    respond_by,
    response_worked_out,
)
from actions.domain.days import corresponding_date
from actions.domain.errors import ExtensionRefused
from tests.unit.domain.builders import CHRISTMAS_2026, NO_HOLIDAYS

RECEIVED = date(2026, 11, 23)
END = date(2027, 5, 22)
DAYS = st.dates(date(2024, 1, 1), date(2032, 12, 31))


@pytest.mark.parametrize(
    ("received", "by"),
    [
        pytest.param(date(2026, 11, 23), date(2026, 11, 26), id="received on a Monday"),
        pytest.param(date(2026, 11, 28), date(2026, 12, 2), id="received on a Saturday"),
        pytest.param(date(2026, 12, 24), date(2026, 12, 31), id="received on Christmas Eve"),
    ],
)
def test_acknowledge_within_three_working_days_after_the_day_of_receipt(received, by):
    assert acknowledge_by(received, bank_holidays=CHRISTMAS_2026) == by


def test_six_months_start_on_the_day_of_receipt():
    assert respond_by(RECEIVED) == END


def test_how_the_acknowledgement_was_worked_out():
    worked = acknowledgement_worked_out(date(2026, 12, 24), bank_holidays=CHRISTMAS_2026)
    assert worked.day == date(2026, 12, 31)
    assert worked.source == "Regulations 2009 reg. 13(3)"
    assert worked.steps == (
        "Thursday 24 December 2026: received; this day does not count",
        "Friday 25 December 2026: not a working day",
        "Saturday 26 December 2026: not a working day",
        "Sunday 27 December 2026: not a working day",
        "Monday 28 December 2026: not a working day",
        "Tuesday 29 December 2026: working day 1",
        "Wednesday 30 December 2026: working day 2",
        "Thursday 31 December 2026: working day 3",
    )


def test_how_the_response_was_worked_out():
    worked = response_worked_out(RECEIVED)
    assert worked.day == END
    assert worked.source == "Regulations 2009 reg. 14(3)"
    assert worked.steps == (
        "Monday 23 November 2026: received; the six months start on this day",
        "Saturday 22 May 2027: last day of the six months",
    )


def test_a_longer_time_that_was_agreed_is_shown_beside_the_six_months():
    worked = response_worked_out(RECEIVED, agreed_for=date(2027, 7, 1))
    assert worked.day == date(2027, 7, 1)
    assert worked.steps[2:] == (
        "Thursday 1 July 2027: longer time agreed with the person who complains",
    )


def test_a_second_receiver_counts_from_its_own_day():
    first = clocks_for(RECEIVED, today=RECEIVED, bank_holidays=NO_HOLIDAYS)
    second = clocks_for(date(2026, 12, 1), today=RECEIVED, bank_holidays=NO_HOLIDAYS)
    assert (first.received_on, second.received_on) == (RECEIVED, date(2026, 12, 1))
    assert (first.acknowledge.day, second.acknowledge.day) == (
        date(2026, 11, 26),
        date(2026, 12, 4),
    )
    assert (first.respond.day, second.respond.day) == (END, date(2027, 5, 31))


@pytest.mark.parametrize(
    ("today", "agreed_for", "overdue"),
    [
        pytest.param(END, None, False, id="the last day is in time"),
        pytest.param(date(2027, 5, 23), None, True, id="the day after is late"),
        pytest.param(date(2027, 5, 23), date(2027, 6, 1), False, id="agreed for longer"),
        pytest.param(date(2027, 6, 2), date(2027, 6, 1), True, id="after the agreed day"),
    ],
)
def test_overdue(today, agreed_for, overdue):
    clocks = clocks_for(RECEIVED, today=today, bank_holidays=NO_HOLIDAYS, agreed_for=agreed_for)
    assert clocks.overdue is overdue


def test_more_time_may_be_agreed_on_the_last_day():
    assert check_may_extend(RECEIVED, agreed_on=END, agreed_for=date(2027, 6, 30)) == date(
        2027, 6, 30
    )


@pytest.mark.parametrize(
    ("agreed_on", "agreed_for", "said"),
    [
        pytest.param(
            date(2027, 5, 23),
            date(2027, 6, 30),
            "The six months ended on Saturday 22 May 2027. A longer time has to be agreed",
            id="after the six months",
        ),
        pytest.param(
            date(2027, 5, 1),
            END,
            "Saturday 22 May 2027 is not later than Saturday 22 May 2027.",
            id="not longer",
        ),
    ],
)
def test_an_extension_only_by_agreement_before_the_end(agreed_on, agreed_for, said):
    with pytest.raises(ExtensionRefused) as refusal:
        check_may_extend(RECEIVED, agreed_on=agreed_on, agreed_for=agreed_for)
    assert refusal.value.said.startswith(said)


@given(DAYS)
def test_the_dates_are_right_for_any_day(received):
    worked = acknowledgement_worked_out(received, bank_holidays=NO_HOLIDAYS)
    assert worked.day == acknowledge_by(received, bank_holidays=NO_HOLIDAYS)
    assert len(worked.steps) == (worked.day - received).days + 1
    assert 3 <= (worked.day - received).days <= 7
    following = date.fromordinal(respond_by(received).toordinal() + 1)
    six_months_later = corresponding_date(received, months=6)
    assert following == six_months_later or six_months_later.day < received.day
