# SPDX-License-Identifier: Apache-2.0
"""The rules that bring in a council or a board that nobody named, one function for each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from actions.domain.aftercare import Aftercare, aftercare
from actions.domain.circumstances import (
    home_of_person,
    is_social_services_authority,
    lives_outside_england,
    parties_taking_part,
    story_text,
)
from actions.domain.draft import Draft, Part, Party, Payer, Reason, Role
from actions.domain.functions import concerns_childrens_social_care, function_of
from actions.domain.organisations import SOCIAL_CARE_PROVIDERS, Family, Function, Place
from actions.domain.reasons import REASONS, SOCIAL_CARE_TASK_SOURCE, SOCIAL_CARE_TASKS
from actions.domain.signals import Signal, Signals, signals_in


class Areas(Protocol):
    """What the rules need to know of places."""

    def place_of_council(self, code: str) -> Place | None:
        """Council and board of a council's area; no board where more than one covers it."""


class Body(StrEnum):
    COUNCIL = "council"
    BOARD = "board"


@dataclass(frozen=True)
class Wanted:
    """A body that a rule brings in.

    `named_will_do` is True where a council or board that the person named is the right one,
    whatever its area. `called` names it while nobody knows which it is.
    """

    body: Body
    part: Part
    place: Place | None
    reason: Reason
    named_will_do: bool = True
    called: str = ""


def bodies_wanted(draft: Draft, areas: Areas) -> tuple[Wanted, ...]:
    """Every body that the rules bring in; one that cannot be found is left out.

    Where aftercare applies, both bodies are there also while their area is not known.

    Source: DOMAIN Table C.
    """
    signals = signals_in(story_text(draft))
    home = home_of_person(draft)
    if lives_outside_england(home):
        home = None
    wanted = [found for rule in RULES for found in rule(draft, signals, home)]
    named = [wish for wish in wanted if _can_be_found(wish, draft)]
    return (*for_aftercare(draft, areas), *named)


def _can_be_found(wish: Wanted, draft: Draft) -> bool:
    if wish.called:
        return True
    if wish.body is Body.COUNCIL:
        known = wish.place is not None and wish.place.council_code is not None
        return known or any(map(is_social_services_authority, _named(draft)))
    known = wish.place is not None and wish.place.icb_code is not None
    return known or any(
        party.family is Family.INTEGRATED_CARE_BOARD and party.code is not None
        for party in _named(draft)
    )


def _named(draft: Draft) -> tuple[Party, ...]:
    """The organisations that the person complains of, without those that a rule brought in."""
    return tuple(party for party in draft.parties if party.role is Role.INVOLVED)


def for_aftercare(draft: Draft, areas: Areas) -> Iterator[Wanted]:
    """Council and board of where the person lived just before the detention, always both.

    While that place is not known, a council that was named or the home area stands in, marked
    as to be checked.

    Source: Joint Working Team factsheet, "Who we investigate"; Mental Health Act 1983 s. 117(3);
    [2023] UKSC 31 para. 2; ADR-0018.
    """
    applies = aftercare(draft)
    if applies is Aftercare.NO:
        return
    before = draft.person.lived_before_section
    known = before is not None and before.council_code is not None
    place = _with_board(before if known else _stand_in(draft, areas), areas)
    sure = known and applies is Aftercare.YES
    reason = REASONS["aftercare" if sure else "aftercare_possible"]
    for body, part, called in (
        (Body.COUNCIL, Part.ASSESSOR, "the council of the home before the hospital stay"),
        (Body.BOARD, Part.COMMISSIONER, "the NHS board of the home before the hospital stay"),
    ):
        yield Wanted(body, part, place, reason, named_will_do=False, called=called)


def _stand_in(draft: Draft, areas: Areas) -> Place | None:
    """A single named council's area, else the home area."""
    named = [party for party in _named(draft) if is_social_services_authority(party)]
    if len(named) == 1:
        council = named[0]
        found = areas.place_of_council(council.code or "")
        return found or Place(council_code=council.code, council_name=council.name)
    home = home_of_person(draft)
    return None if lives_outside_england(home) else home


def _with_board(place: Place | None, areas: Areas) -> Place | None:
    if place is None or place.icb_code is not None or place.council_code is None:
        return place
    return areas.place_of_council(place.council_code) or place


def behind_council_care(draft: Draft, _signals: Signals, home: Place | None) -> Iterator[Wanted]:
    """The council that arranged or paid for care in a home or at home answers for it.

    Source: Regulations 2009 reg. 6(1A)-(1B); Local Government Act 1974 s. 25(6)-(7);
    Joint Working Team factsheet, "Who we investigate".
    """
    if _paid_by(draft, Payer.COUNCIL):
        yield Wanted(
            Body.COUNCIL,
            Part.COMMISSIONER,
            home,
            REASONS["behind_council_care"],
        )


def behind_joint_package(draft: Draft, _signals: Signals, home: Place | None) -> Iterator[Wanted]:
    """Council and board both answer for a package that they paid for together.

    Source: DOMAIN Table C "joint package"; Joint Working Team factsheet, "Who we investigate".
    """
    if _paid_by(draft, Payer.JOINT):
        reason = REASONS["behind_joint_package"]
        yield Wanted(Body.COUNCIL, Part.COMMISSIONER, home, reason)
        yield Wanted(Body.BOARD, Part.COMMISSIONER, home, reason)


def behind_direct_payment(draft: Draft, signals: Signals, home: Place | None) -> Iterator[Wanted]:
    """The council answers for assessment and payment, where the story is about these.

    Source: D:18 012 204; DOMAIN Table C "direct payment".
    """
    about = signals.has(Signal.DIRECT_PAYMENT, Signal.SOCIAL_CARE_ASSESSMENT, Signal.CARE_PLANNING)
    if about and _paid_by(draft, Payer.DIRECT_PAYMENT):
        yield Wanted(
            Body.COUNCIL,
            Part.ASSESSOR,
            home,
            REASONS["behind_direct_payment"],
        )


def social_care_tasks(draft: Draft, signals: Signals, home: Place | None) -> Iterator[Wanted]:
    """The council for a task of social care that the story names.

    Planning of care counts only where the NHS does not pay for all of it.

    Source: DOMAIN Table C "council assessment, care plan, charging"; D:22 010 012; Care Act 2014
    ss. 9, 24, 42.
    """
    for signal, rule in SOCIAL_CARE_TASKS.items():
        nhs_plan = signal is Signal.CARE_PLANNING and (
            signals.has(Signal.CONTINUING_HEALTHCARE) or _paid_by(draft, Payer.NHS)
        )
        if signals.has(signal) and not nhs_plan:
            yield Wanted(
                Body.COUNCIL,
                Part.ASSESSOR,
                home,
                Reason(rule, SOCIAL_CARE_TASK_SOURCE),
            )


def move_into_care(_draft: Draft, signals: Signals, home: Place | None) -> Iterator[Wanted]:
    """The council for a decision on capacity or best interests about moving into care.

    A capacity assessment for a medical treatment alone is the hospital's.

    Source: Mental Capacity Act 2005 ss. 3, 4; Care Act 2014 s. 18; DOMAIN Table C.
    """
    if signals.has(Signal.CAPACITY_OR_BEST_INTERESTS) and signals.has(Signal.MOVE_INTO_CARE):
        yield Wanted(
            Body.COUNCIL,
            Part.ASSESSOR,
            home,
            REASONS["move_into_care"],
        )


def continuing_healthcare(_draft: Draft, signals: Signals, home: Place | None) -> Iterator[Wanted]:
    """The board for a decision on NHS continuing healthcare, and for managing it.

    Source: DOMAIN Table C "care home, CHC"; DOMAIN rule 100.
    """
    if signals.has(Signal.CONTINUING_HEALTHCARE_DECISION):
        yield Wanted(
            Body.BOARD,
            Part.ASSESSOR,
            home,
            REASONS["continuing_healthcare"],
        )


def section_12_doctors(_draft: Draft, signals: Signals, home: Place | None) -> Iterator[Wanted]:
    """The board for section 12 doctors who were not on a trust's duty.

    Source: D:24 020 393a.
    """
    if signals.has(Signal.SECTION_12_DOCTOR):
        yield Wanted(
            Body.BOARD,
            Part.COMMISSIONER,
            home,
            REASONS["section_12_doctors"],
        )


def childrens_social_care(draft: Draft, signals: Signals, home: Place | None) -> Iterator[Wanted]:
    """The council for a child's social care, also where a fostering agency gives it.

    For a child in care it is the council that looks after them, which need not be the one where
    they live now. While nobody names it, it stands there to be found.

    Source: Children Act 1989 ss. 17, 22, 26; Representations Procedure Regulations 2006.
    """
    if concerns_childrens_social_care(draft):
        in_care = signals.has(Signal.CHILD_IN_CARE) or any(
            party.family is Family.FOSTERING for party in parties_taking_part(draft)
        )
        yield Wanted(
            Body.COUNCIL,
            Part.ASSESSOR,
            None if in_care else home,
            REASONS["childrens_social_care"],
            called="the council that looks after the child" if in_care else "",
        )


def public_health(draft: Draft, _signals: Signals, home: Place | None) -> Iterator[Wanted]:
    """The council that buys a public health service answers for it.

    Source: Partnership Arrangements Regulations 2012 (SI 2012/3094) regs. 20, 29.
    """
    if any(function_of(p, draft) is Function.PUBLIC_HEALTH for p in parties_taking_part(draft)):
        yield Wanted(
            Body.COUNCIL,
            Part.COMMISSIONER,
            home,
            REASONS["public_health"],
        )


def _paid_by(draft: Draft, payer: Payer) -> bool:
    return any(
        party.family in SOCIAL_CARE_PROVIDERS and party.funding is payer
        for party in parties_taking_part(draft)
    )


RULES: tuple[Callable[[Draft, Signals, Place | None], Iterator[Wanted]], ...] = (
    behind_council_care,
    behind_joint_package,
    behind_direct_payment,
    social_care_tasks,
    move_into_care,
    continuing_healthcare,
    section_12_doctors,
    childrens_social_care,
    public_health,
)
