# SPDX-License-Identifier: Apache-2.0
"""Every value that a case document can hold has words for handlers."""

from enum import StrEnum

import pytest

from actions.domain.draft import (
    AboutWhom,
    Authority,
    Channel,
    Decision,
    How,
    Part,
    Payer,
    PersonState,
    Precision,
    Purpose,
    Role,
    SafetyKind,
    Status,
)
from actions.domain.functions import Ombudsman
from actions.domain.organisations import Function
from actions.domain.readiness import NextStep
from actions.domain.record import AGREED, COMPLAINANT_ROLES
from actions.domain.remit import OUTSIDE
from actions.domain.time_limit import TimeClass
from actions.web.handlers.labels import LABELS, label


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        pytest.param("status", Status, id="status"),
        pytest.param("channel", Channel, id="channel"),
        pytest.param("person_state", PersonState, id="state of the person"),
        pytest.param("authority", Authority, id="authority"),
        pytest.param("function", Function, id="function"),
        pytest.param("funding", Payer, id="who paid"),
        pytest.param("precision", Precision, id="precision"),
        pytest.param("organisation_role", Role, id="role"),
        pytest.param("part", Part, id="part"),
        pytest.param("consent", Decision, id="decision"),
        pytest.param("ombudsman", Ombudsman, id="ombudsman"),
        pytest.param("purpose", Purpose, id="purpose"),
        pytest.param("how", How, id="how"),
        pytest.param("time_limit", TimeClass, id="time limit"),
        pytest.param("safety", SafetyKind, id="safety"),
        pytest.param("next_step", NextStep, id="next step"),
    ],
)
def test_every_member_has_words(kind: str, values: type[StrEnum]) -> None:
    assert {member.value for member in values} <= set(LABELS[kind])


def test_every_way_to_agree_has_words() -> None:
    assert {agrees for agrees, _ in AGREED.values()} <= set(LABELS["agrees"])
    assert {how for _, how in AGREED.values() if how} <= set(LABELS["agreed_how"])
    assert set(COMPLAINANT_ROLES) == set(AboutWhom)
    assert set(COMPLAINANT_ROLES.values()) <= set(LABELS["complainant_role"])


@pytest.mark.parametrize(
    ("value", "words"),
    [
        pytest.param("given_all", "Given for all organisations", id="known"),
        pytest.param(None, "Not known", id="nothing"),
        pytest.param("some_new_value", "some new value", id="new"),
    ],
)
def test_a_value_is_put_in_words(value: str | None, words: str) -> None:
    assert label(value, "consent_status") == words


def test_every_matter_that_is_pointed_on_has_words() -> None:
    assert {matter.value for matter in OUTSIDE} == set(LABELS["matter"])
