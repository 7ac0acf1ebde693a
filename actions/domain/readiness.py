# SPDX-License-Identifier: Apache-2.0
"""Where the local stage stands, and what to say next (Table D)."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from actions.domain.choices import DEFAULT_CHOICES, Choices
from actions.domain.clocks import acknowledge_by, respond_by
from actions.domain.draft import Draft
from actions.domain.time_limit import last_day_in_time


class NextStep(StrEnum):
    """What to say, one for each row of Table D."""

    START_LOCALLY = "start_locally"
    WAIT_FOR_ACKNOWLEDGEMENT = "wait_for_acknowledgement"
    ASK_NAMED_CONTACT = "ask_named_contact"
    CHASE_IN_WRITING = "chase_in_writing"
    BODY_IS_LATE = "body_is_late"
    OMBUDSMAN_READY = "ombudsman_ready"
    OMBUDSMAN_READY_ONE_SILENT = "ombudsman_ready_one_silent"
    DEADLOCK_STEPS = "deadlock_steps"
    ASK_TO_RECONSIDER_DELAY = "ask_to_reconsider_delay"
    START_LATE_WITH_REASON = "start_late_with_reason"
    OMBUDSMAN_IS_LOOKING = "ombudsman_is_looking"
    TRIBUNAL_FIRST = "tribunal_first"


@dataclass(frozen=True)
class LocalStage:
    """What has happened so far.

    `made` is True where somebody was told, also where it is not known when. `answered` and
    `silent` hold the organisations that answered in writing and those that did not. `told_late`
    is True where a body wrote why it needs longer than six months.
    """

    known_on: date | None = None
    made: bool = False
    made_on: date | None = None
    acknowledged: bool = False
    agreed_for: date | None = None
    answered: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    told_late: bool = False
    told_too_old: bool = False
    bodies_disagree: bool = False
    ombudsman_is_looking: bool = False
    tribunal_available: bool = False


@dataclass(frozen=True)
class Stand:
    """The next step and its date. `may_approach` is True where an ombudsman may look already."""

    next_step: NextStep
    may_approach: bool
    day: date | None = None


def where_it_stands(
    stage: LocalStage,
    *,
    today: date,
    bank_holidays: frozenset[date],
    choices: Choices = DEFAULT_CHOICES,
) -> Stand:
    """The row of Table D that fits, what outranks the local stage first.

    Source: Joint Working Team factsheet, "When complaints are ready for us"; Regulations 2009
    regs. 8(1)(f), 13, 14; Joint Working Manual part 13.
    """
    if stage.ombudsman_is_looking:
        return Stand(NextStep.OMBUDSMAN_IS_LOOKING, may_approach=False)
    if stage.tribunal_available:
        return Stand(NextStep.TRIBUNAL_FIRST, may_approach=False)
    if stage.told_too_old:
        return Stand(NextStep.ASK_TO_RECONSIDER_DELAY, may_approach=True)
    if not stage.made and stage.made_on is None:
        return _not_made(stage, today)
    if stage.bodies_disagree:
        return Stand(NextStep.DEADLOCK_STEPS, may_approach=False)
    if stage.answered:
        step = NextStep.OMBUDSMAN_READY_ONE_SILENT if stage.silent else NextStep.OMBUDSMAN_READY
        return Stand(step, may_approach=True, day=_ombudsman_day(stage, today))
    if stage.made_on is None:
        return Stand(NextStep.CHASE_IN_WRITING, may_approach=False)
    return _unanswered(stage, stage.made_on, today, bank_holidays, choices)


def stage_of(draft: Draft) -> LocalStage:
    """What the person told of an earlier complaint about the same matter.

    Source: DOMAIN Table D.
    """
    earlier, timing = draft.earlier, draft.timing
    return LocalStage(
        known_on=timing.known_on or timing.last_on,
        made=earlier.complained is True,
        made_on=earlier.made_on,
        acknowledged=earlier.acknowledged,
        answered=earlier.answered_by,
        silent=earlier.silent,
        told_too_old=earlier.told_too_old,
        bodies_disagree=earlier.bodies_disagree,
        ombudsman_is_looking=earlier.ombudsman is not None,
        tribunal_available=earlier.tribunal,
    )


def _not_made(stage: LocalStage, today: date) -> Stand:
    """Nobody was told yet: start locally, also when it is late.

    Source: PHSO guide, "Which organisation receives the complaint?"; Regulations 2009 reg. 12.
    """
    late = stage.known_on is not None and today > last_day_in_time(stage.known_on)
    step = NextStep.START_LATE_WITH_REASON if late else NextStep.START_LOCALLY
    return Stand(step, may_approach=False)


def _unanswered(
    stage: LocalStage,
    made_on: date,
    today: date,
    bank_holidays: frozenset[date],
    choices: Choices,
) -> Stand:
    six_months_end = respond_by(made_on, months=choices.late_after_months)
    if today > six_months_end and not (stage.told_late or _still_agreed(stage, today)):
        return Stand(NextStep.BODY_IS_LATE, may_approach=True, day=six_months_end)
    if not stage.acknowledged:
        by = acknowledge_by(made_on, bank_holidays=bank_holidays)
        if today <= by:
            return Stand(NextStep.WAIT_FOR_ACKNOWLEDGEMENT, may_approach=False, day=by)
        return Stand(NextStep.CHASE_IN_WRITING, may_approach=False, day=by)
    if stage.agreed_for is not None and today > stage.agreed_for:
        waited = today - made_on >= timedelta(weeks=choices.lgsco_wait_weeks)
        return Stand(NextStep.CHASE_IN_WRITING, may_approach=waited, day=stage.agreed_for)
    return Stand(NextStep.ASK_NAMED_CONTACT, may_approach=False, day=stage.agreed_for)


def _still_agreed(stage: LocalStage, today: date) -> bool:
    return stage.agreed_for is not None and today <= stage.agreed_for


def _ombudsman_day(stage: LocalStage, today: date) -> date | None:
    """The ombudsmen's own clock runs while the local complaint goes on: warn of its end.

    None where it is not known, or has passed: they decide then whether there was good reason.

    Source: Local Government Act 1974 ss. 26B, 34D; Health Service Commissioners Act 1993 s. 9(4).
    """
    end = None if stage.known_on is None else last_day_in_time(stage.known_on)
    return end if end is not None and end >= today else None
