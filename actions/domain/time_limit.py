# SPDX-License-Identifier: Apache-2.0
"""Twelve months to complain: which class a complaint falls in. Nobody is turned away for it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from actions.domain.days import corresponding_date
from actions.domain.draft import Timing

LIMIT_MONTHS = 12
NEAR = timedelta(days=7)


class TimeClass(StrEnum):
    """How the dates stand to the twelve months, in the words of the case schema."""

    IN_TIME = "in_time"
    IN_TIME_NEAR_LIMIT = "in_time_near_limit"
    IN_TIME_FROM_KNOWLEDGE = "in_time_from_knowledge"
    STRADDLES = "straddles"
    OVER_12_MONTHS = "over_12_months"
    CONTINUING = "continuing"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


SOURCE = "Regulations 2009 reg. 12"
RULES = {
    TimeClass.UNKNOWN: "No date is known",
    TimeClass.IN_TIME: "All of it was in the last twelve months",
    TimeClass.IN_TIME_NEAR_LIMIT: "The limit is at most seven days away",
    TimeClass.IN_TIME_FROM_KNOWLEDGE: (
        "The twelve months run from the day on which the person found out"
    ),
    TimeClass.CONTINUING: "It began earlier, or it is not known when, and it goes on",
    TimeClass.STRADDLES: (
        "It began more than twelve months ago and ended in the last twelve months"
    ),
    TimeClass.OVER_12_MONTHS: (
        "It ended more than twelve months ago; staff look at the reason for the delay and whether"
        " it can still be looked at fairly"
    ),
    TimeClass.NOT_APPLICABLE: "It is not a complaint",
}


@dataclass(frozen=True)
class TimeLimit:
    """The class, the last day on which a complaint is in time, and why."""

    time_class: TimeClass
    last_day_in_time: date | None
    rule: str
    source: str


def last_day_in_time(event_on: date) -> date:
    """Last day on which a complaint about this day is in time: the same date a year later.

    29 February has its limit on 28 February of the next year.

    Source: Regulations 2009 reg. 12(1); ADR-0016.
    """
    return corresponding_date(event_on, months=LIMIT_MONTHS)


def knowledge_day(timing: Timing) -> date | None:
    """The first day on which the person may have found out, where that was later.

    Source: Regulations 2009 reg. 12(1)(b).
    """
    return None if timing.known_at_the_time else timing.known_on


def no_time_limit() -> TimeLimit:
    """There is no time limit for what is not a complaint.

    Source: contract "How the record is decided".
    """
    return _limit(TimeClass.NOT_APPLICABLE, None)


def time_limit(timing: Timing, *, today: date) -> TimeLimit:
    """How the dates stand to the twelve months; the first class that fits, in the contract's order.

    It is worked out on the first and the last day that the words allow.

    Source: Regulations 2009 reg. 12; ADR-0016.
    """
    began = timing.first_on or timing.last_on
    goes_on = bool(timing.still_going_on)
    if began is None:
        return _limit(TimeClass.CONTINUING if goes_on else TimeClass.UNKNOWN, None)
    limit = last_day_in_time(began)
    if today <= limit:
        near = limit - today <= NEAR
        return _limit(TimeClass.IN_TIME_NEAR_LIMIT if near else TimeClass.IN_TIME, limit)
    known = knowledge_day(timing)
    if known is not None and known > began and today <= last_day_in_time(known):
        return _limit(TimeClass.IN_TIME_FROM_KNOWLEDGE, last_day_in_time(known))
    if goes_on:
        return _limit(TimeClass.CONTINUING, None)
    ended = last_day_in_time(timing.last_on or began)
    return _limit(TimeClass.STRADDLES if today <= ended else TimeClass.OVER_12_MONTHS, ended)


def began_before_limit(timing: Timing, *, today: date) -> bool:
    """True where some of it is older than twelve months, so that the day of finding out counts.

    Source: Regulations 2009 reg. 12(1)(b).
    """
    began = timing.first_on or timing.last_on
    return began is not None and today > last_day_in_time(began)


def ended_before_limit(timing: Timing, *, today: date) -> bool:
    """True where the person is asked what made it hard to complain sooner.

    Source: Regulations 2009 reg. 12(2).
    """
    return time_limit(timing, today=today).time_class is TimeClass.OVER_12_MONTHS


def ombudsman_last_day(timing: Timing) -> date | None:
    """Last day of the ombudsmen's own twelve months, which run while the complaint is handled.

    Counted from the day of finding out, or from the last day of the events; None where neither
    is known or where it goes on.

    Source: Local Government Act 1974 ss. 26B, 34D; Health Service Commissioners Act 1993 s. 9(4).
    """
    if timing.still_going_on:
        return None
    aware = knowledge_day(timing) or timing.last_on or timing.first_on
    return None if aware is None else last_day_in_time(aware)


def _limit(time_class: TimeClass, last_day: date | None) -> TimeLimit:
    return TimeLimit(time_class, last_day, RULES[time_class], SOURCE)
