# SPDX-License-Identifier: Apache-2.0
"""The dates by which an organisation must acknowledge and answer, and how each was worked out."""

from dataclasses import dataclass
from datetime import date

from actions.domain.days import last_day_of_months
from actions.domain.errors import ExtensionRefused
from actions.domain.plain_english import weekday
from actions.domain.working_days import add_working_days, is_working_day, working_days_after

ACKNOWLEDGE_WORKING_DAYS = 3
RESPOND_MONTHS = 6


@dataclass(frozen=True)
class WorkedOut:
    """A date, the steps that lead to it in plain words, and the document behind them."""

    day: date
    steps: tuple[str, ...]
    source: str


@dataclass(frozen=True)
class Clocks:
    """The dates of one organisation, each counted from the day on which it got the complaint.

    `overdue` is True where the six months, or the longer time agreed, ended before today.
    """

    received_on: date
    acknowledge: WorkedOut
    respond: WorkedOut
    overdue: bool


def acknowledge_by(received_on: date, *, bank_holidays: frozenset[date]) -> date:
    """Last day on which an acknowledgement is in time.

    Three working days, counted from the day after receipt.

    Source: Regulations 2009 reg. 13(3).
    """
    return add_working_days(received_on, ACKNOWLEDGE_WORKING_DAYS, bank_holidays=bank_holidays)


def respond_by(received_on: date, *, months: int = RESPOND_MONTHS) -> date:
    """Last day of the six months in which a written response is due.

    The six months start on the day of receipt itself: received 23 November, they end on 22 May.
    They are a backstop and not a target.

    Source: Regulations 2009 reg. 14(3).
    """
    return last_day_of_months(received_on, months=months)


def acknowledgement_worked_out(received_on: date, *, bank_holidays: frozenset[date]) -> WorkedOut:
    """The acknowledgement date with each day that counted or was passed over.

    Source: Regulations 2009 reg. 13(3).
    """
    counted = working_days_after(received_on, ACKNOWLEDGE_WORKING_DAYS, bank_holidays=bank_holidays)
    days = [
        date.fromordinal(n) for n in range(received_on.toordinal(), counted[-1].toordinal() + 1)
    ]
    steps = [f"{weekday(days[0])}: received; this day does not count"]
    for day in days[1:]:
        if is_working_day(day, bank_holidays=bank_holidays):
            steps.append(f"{weekday(day)}: working day {counted.index(day) + 1}")
        else:
            steps.append(f"{weekday(day)}: not a working day")
    return WorkedOut(counted[-1], tuple(steps), "Regulations 2009 reg. 13(3)")


def response_worked_out(received_on: date, *, agreed_for: date | None = None) -> WorkedOut:
    """The response date with its steps; `agreed_for` is a longer time agreed with the person.

    Source: Regulations 2009 reg. 14(3).
    """
    six_months_end = respond_by(received_on)
    steps = [
        f"{weekday(received_on)}: received; the six months start on this day",
        f"{weekday(six_months_end)}: last day of the six months",
    ]
    if agreed_for is not None:
        steps.append(f"{weekday(agreed_for)}: longer time agreed with the person who complains")
    return WorkedOut(agreed_for or six_months_end, tuple(steps), "Regulations 2009 reg. 14(3)")


def clocks_for(
    received_on: date,
    *,
    today: date,
    bank_holidays: frozenset[date],
    agreed_for: date | None = None,
) -> Clocks:
    """The clocks of one organisation; each later receiver has its own, from its own day.

    Source: Regulations 2009 reg. 6(5)-(6).
    """
    respond = response_worked_out(received_on, agreed_for=agreed_for)
    return Clocks(
        received_on=received_on,
        acknowledge=acknowledgement_worked_out(received_on, bank_holidays=bank_holidays),
        respond=respond,
        overdue=today > respond.day,
    )


def check_may_extend(received_on: date, *, agreed_on: date, agreed_for: date) -> date:
    """The longer end, where it was agreed with the person before the six months ended.

    Raises: ExtensionRefused where the agreement came too late or does not make the time longer.
    Source: Regulations 2009 reg. 14(3).
    """
    end = respond_by(received_on)
    if agreed_on > end:
        raise ExtensionRefused(f"The six months ended on {weekday(end)}. {ExtensionRefused.detail}")
    if agreed_for <= end:
        raise ExtensionRefused(f"{weekday(agreed_for)} is not later than {weekday(end)}.")
    return agreed_for
