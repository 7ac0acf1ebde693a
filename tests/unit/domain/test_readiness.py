# SPDX-License-Identifier: Apache-2.0
"""Table D, row by row."""

from dataclasses import replace
from datetime import date

import pytest

from actions.domain.choices import Choices
from actions.domain.draft import Earlier, Timing
from actions.domain.readiness import LocalStage, NextStep, stage_of, where_it_stands
from tests.unit.domain.builders import CHRISTMAS_2026, a_draft

MADE = date(2026, 11, 23)
ACKNOWLEDGE_BY, SIX_MONTHS_END = date(2026, 11, 26), date(2027, 5, 22)


def stand(today, **stage):
    return where_it_stands(LocalStage(**stage), today=today, bank_holidays=CHRISTMAS_2026)


ROWS = [
    ("not complained yet", MADE, {}, "start_locally", False, None),
    ("not complained yet, known for eleven months", MADE, {"known_on": date(2025, 12, 24)},
     "start_locally", False, None),
    ("known for exactly twelve months", MADE, {"known_on": date(2025, 11, 23)}, "start_locally",
     False, None),
    ("over 12 months since knew", MADE, {"known_on": date(2025, 11, 22)},
     "start_late_with_reason", False, None),
    ("under 3 working days, no reply", ACKNOWLEDGE_BY, {"made_on": MADE},
     "wait_for_acknowledgement", False, ACKNOWLEDGE_BY),
    ("no acknowledgement after 3 working days", date(2026, 11, 27), {"made_on": MADE},
     "chase_in_writing", False, ACKNOWLEDGE_BY),
    ("acknowledged, inside the agreed period", date(2027, 1, 4),
     {"made_on": MADE, "acknowledged": True, "agreed_for": date(2027, 1, 4)},
     "ask_named_contact", False, date(2027, 1, 4)),
    ("acknowledged, no period agreed", date(2027, 1, 4), {"made_on": MADE, "acknowledged": True},
     "ask_named_contact", False, None),
    ("agreed date passed, under 12 weeks", date(2027, 1, 5),
     {"made_on": MADE, "acknowledged": True, "agreed_for": date(2027, 1, 4)},
     "chase_in_writing", False, date(2027, 1, 4)),
    ("agreed date passed, one day before 12 weeks", date(2027, 2, 14),
     {"made_on": MADE, "acknowledged": True, "agreed_for": date(2027, 1, 4)},
     "chase_in_writing", False, date(2027, 1, 4)),
    ("agreed date passed, 12 weeks", date(2027, 2, 15),
     {"made_on": MADE, "acknowledged": True, "agreed_for": date(2027, 1, 4)},
     "chase_in_writing", True, date(2027, 1, 4)),
    ("the last day of the six months", SIX_MONTHS_END, {"made_on": MADE, "acknowledged": True},
     "ask_named_contact", False, None),
    ("six months gone, no written reason", date(2027, 5, 23),
     {"made_on": MADE, "acknowledged": True}, "body_is_late", True, SIX_MONTHS_END),
    ("six months gone, not even acknowledged", date(2027, 5, 23), {"made_on": MADE},
     "body_is_late", True, SIX_MONTHS_END),
    ("six months gone, the reason was written", date(2027, 5, 23),
     {"made_on": MADE, "acknowledged": True, "told_late": True}, "ask_named_contact", False, None),
    ("six months gone, longer agreed", date(2027, 5, 23),
     {"made_on": MADE, "acknowledged": True, "agreed_for": date(2027, 6, 1)},
     "ask_named_contact", False, date(2027, 6, 1)),
    ("six months gone, and the longer time too", date(2027, 6, 2),
     {"made_on": MADE, "acknowledged": True, "agreed_for": date(2027, 6, 1)}, "body_is_late",
     True, SIX_MONTHS_END),
    ("the longer time ends today", date(2027, 6, 1),
     {"made_on": MADE, "acknowledged": True, "agreed_for": date(2027, 6, 1)},
     "ask_named_contact", False, date(2027, 6, 1)),
    ("all answered, unhappy", date(2027, 1, 4), {"made_on": MADE, "answered": ("RWE",)},
     "ombudsman_ready", True, None),
    ("all answered, and the ombudsmen's clock runs", date(2027, 1, 4),
     {"made_on": MADE, "answered": ("RWE",), "known_on": date(2026, 6, 1)}, "ombudsman_ready",
     True, date(2027, 6, 1)),
    ("one answered, the other silent", date(2027, 1, 4),
     {"made_on": MADE, "answered": ("RWE",), "silent": ("E06000016",)},
     "ombudsman_ready_one_silent", True, None),
    ("bodies disagree", date(2027, 1, 4),
     {"made_on": MADE, "answered": ("RWE",), "bodies_disagree": True}, "deadlock_steps", False,
     None),
    ("told it is too old", MADE, {"made_on": MADE, "told_too_old": True},
     "ask_to_reconsider_delay", True, None),
    ("the ombudsman already looks", MADE,
     {"ombudsman_is_looking": True, "tribunal_available": True, "told_too_old": True},
     "ombudsman_is_looking", False, None),
    ("a tribunal is available", MADE, {"tribunal_available": True, "told_too_old": True},
     "tribunal_first", False, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("today", "stage", "step", "may", "day"), [r[1:] for r in ROWS], ids=[r[0] for r in ROWS]
)
def test_what_to_say_next(today, stage, step, may, day):
    found = stand(today, **stage)
    assert (found.next_step.value, found.may_approach, found.day) == (step, may, day)


@pytest.mark.parametrize(
    ("earlier", "step"),
    [
        pytest.param(Earlier(), "start_locally", id="nothing told"),
        pytest.param(Earlier(complained=False), "start_locally", id="not complained before"),
        pytest.param(Earlier(complained=True), "chase_in_writing", id="told, it is not known when"),
        pytest.param(Earlier(complained=True, made_on=MADE), "wait_for_acknowledgement",
                     id="told just now"),
        pytest.param(Earlier(complained=True, made_on=MADE, acknowledged=True),
                     "ask_named_contact", id="acknowledged"),
        pytest.param(Earlier(complained=True, answered_by=("RWE",)), "ombudsman_ready",
                     id="answered"),
        pytest.param(Earlier(complained=True, answered_by=("RWE",), silent=("the council",)),
                     "ombudsman_ready_one_silent", id="one answered, the other silent"),
        pytest.param(Earlier(complained=True, bodies_disagree=True), "deadlock_steps",
                     id="they blame each other"),
        pytest.param(Earlier(complained=True, told_too_old=True), "ask_to_reconsider_delay",
                     id="told that it is too late"),
        pytest.param(Earlier(complained=True, ombudsman="with the PHSO"), "ombudsman_is_looking",
                     id="an ombudsman looks"),
        pytest.param(Earlier(complained=True, tribunal=True), "tribunal_first", id="a tribunal"),
    ],
)  # fmt: skip
def test_what_the_person_told_leads_to_the_next_step(earlier, step):
    stage = stage_of(replace(a_draft(), earlier=earlier))
    found = where_it_stands(stage, today=MADE, bank_holidays=CHRISTMAS_2026)
    assert found.next_step.value == step


def test_the_day_of_finding_out_starts_the_ombudsmens_clock():
    timing = Timing(first_on=date(2026, 1, 1), last_on=date(2026, 2, 1), known_on=date(2026, 3, 1))
    assert stage_of(replace(a_draft(), timing=timing)).known_on == date(2026, 3, 1)
    assert stage_of(replace(a_draft(), timing=replace(timing, known_on=None))).known_on == date(
        2026, 2, 1
    )


def test_an_ombudsmens_day_that_has_passed_is_not_named():
    found = stand(date(2027, 1, 4), made_on=MADE, answered=("RWE",), known_on=date(2025, 6, 1))
    assert (found.next_step, found.day) == (NextStep.OMBUDSMAN_READY, None)


def test_every_step_has_its_row():
    assert {row[3] for row in ROWS} == {step.value for step in NextStep}


def test_the_weeks_are_a_setting():
    stage = LocalStage(made_on=MADE, acknowledged=True, agreed_for=date(2026, 12, 1))
    found = where_it_stands(
        stage, today=date(2027, 1, 4), bank_holidays=CHRISTMAS_2026,
        choices=Choices(lgsco_wait_weeks=6),
    )  # fmt: skip
    assert found.may_approach


def test_the_months_are_a_setting():
    stage = LocalStage(made_on=MADE, acknowledged=True)
    found = where_it_stands(
        stage, today=date(2027, 2, 23), bank_holidays=CHRISTMAS_2026,
        choices=Choices(late_after_months=3),
    )  # fmt: skip
    assert (found.next_step, found.day) == (NextStep.BODY_IS_LATE, date(2027, 2, 22))
