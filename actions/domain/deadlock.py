# SPDX-License-Identifier: Apache-2.0
"""When organisations disagree or one does not co-operate: three steps, in order, each dated."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from actions.domain.errors import DeadlockStepRefused
from actions.domain.functions import Ombudsman


class Trigger(StrEnum):
    DISAGREE_ON_RESOLUTION = "disagree_on_resolution"
    BODY_DOES_NOT_COOPERATE = "body_does_not_cooperate"


@dataclass(frozen=True)
class Deadlock:
    """The steps taken so far.

    `asked_on` holds, by organisation, when its senior management was asked. `letter_on` is the
    day of the letter that answers as far as possible and explains the rest. `told` holds, by
    part of the complaint, the ombudsman the person was told of.
    """

    trigger: Trigger
    organisations: tuple[str, ...]
    asked_on: Mapping[str, date] = field(default_factory=dict)
    letter_on: date | None = None
    told_on: date | None = None
    told: Mapping[str, Ombudsman] = field(default_factory=dict)

    @property
    def step(self) -> int:
        """The next step to take: 1, 2 or 3; 4 when all are done."""
        if self.told_on is not None:
            return 4
        if self.letter_on is not None:
            return 3
        return 2 if set(self.asked_on) >= set(self.organisations) else 1


def with_management_asked(deadlock: Deadlock, organisation: str, *, on: date) -> Deadlock:
    """Step one, for one organisation: senior management of each is asked.

    Raises: DeadlockStepRefused for an organisation that is not in it.
    Source: PHSO guide, "What to do if the organisations involved do not cooperate or agree".
    """
    if organisation not in deadlock.organisations:
        raise DeadlockStepRefused("This organisation is not part of the disagreement.")
    return replace(deadlock, asked_on={**deadlock.asked_on, organisation: on})


def with_letter(deadlock: Deadlock, *, on: date) -> Deadlock:
    """Step two: the person is written to, answered as far as possible, and told why not in full.

    Raises: DeadlockStepRefused before every senior management was asked, or for an earlier day.
    Source: PHSO guide, "What to do if the organisations involved do not cooperate or agree".
    """
    if deadlock.step < 2 or on < max(deadlock.asked_on.values()):
        raise DeadlockStepRefused("Senior management in each organisation is asked first.")
    return replace(deadlock, letter_on=on)


def with_ombudsmen_told(deadlock: Deadlock, told: Mapping[str, Ombudsman], *, on: date) -> Deadlock:
    """Step three: only then the person is told which ombudsman could look at which part.

    Raises: DeadlockStepRefused before the letter, or for an earlier day.
    Source: PHSO guide, "What to do if the organisations involved do not cooperate or agree".
    """
    if deadlock.letter_on is None or on < deadlock.letter_on:
        raise DeadlockStepRefused("The letter to the person comes first.")
    return replace(deadlock, told=dict(told), told_on=on)
