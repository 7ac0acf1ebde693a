# SPDX-License-Identifier: Apache-2.0
"""Spoken complaints: the written record and its copy, and the next-working-day exemption."""

from dataclasses import dataclass
from datetime import date

from actions.domain.draft import Channel
from actions.domain.errors import QuickFixRefused
from actions.domain.working_days import add_working_days

ORAL_CHANNELS = frozenset({Channel.FRONT_DESK, Channel.TELEPHONE})


@dataclass(frozen=True)
class OralRecord:
    """What a spoken complaint owes: a written record made on a day, its copy given on a day."""

    written_on: date | None = None
    copy_given_on: date | None = None


def is_oral(channel: Channel) -> bool:
    """True for words spoken to staff; words typed into a page are not oral.

    Source: Regulations 2009 regs. 8(1)(c), 13(1)-(2).
    """
    return channel in ORAL_CHANNELS


def still_owed(channel: Channel, record: OralRecord) -> tuple[str, ...]:
    """What a spoken complaint still owes the person: `written_record`, `copy`.

    Source: Regulations 2009 reg. 13(2).
    """
    if not is_oral(channel):
        return ()
    owed = (("written_record", record.written_on), ("copy", record.copy_given_on))
    return tuple(name for name, done_on in owed if done_on is None)


def quick_fix_by(made_on: date, *, bank_holidays: frozenset[date]) -> date:
    """Last day on which a spoken complaint can be put right without the full procedure.

    Source: Regulations 2009 reg. 8(1)(c).
    """
    return add_working_days(made_on, 1, bank_holidays=bank_holidays)


def check_may_quick_fix(
    channel: Channel,
    *,
    made_on: date,
    resolved_on: date,
    satisfied: bool,
    bank_holidays: frozenset[date],
) -> None:
    """A spoken complaint put right to the person's satisfaction by the next working day is exempt.

    Raises: QuickFixRefused for a typed complaint, a later day, or somebody not satisfied.
    Source: Regulations 2009 reg. 8(1)(c).
    """
    if not is_oral(channel):
        raise QuickFixRefused("Words typed into a page are not a spoken complaint.")
    if not satisfied:
        raise QuickFixRefused("The person is not satisfied, so it is handled in full.")
    if resolved_on > quick_fix_by(made_on, bank_holidays=bank_holidays):
        raise QuickFixRefused("It was put right after the next working day.")
