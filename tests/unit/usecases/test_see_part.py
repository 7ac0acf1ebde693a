# SPDX-License-Identifier: Apache-2.0
"""What each organisation sees of a case, as a table."""

from typing import Any

import pytest

from actions.domain.consent import Scope
from actions.domain.draft import Channel
from actions.usecases.see_part import part_of
from actions.usecases.values import KeptCase, Sighting
from tests.unit.usecases.fakes import NOW

DOCUMENT: dict[str, Any] = {
    "reference": "7K3M-9XQT",
    "person_affected": {"name": "Ivy", "state": "able"},
    "story": [{"at": NOW.isoformat(), "text": "Ivy's notes were lost."}],
    "issues": [
        {"number": 1, "summary": "Ivy's notes", "organisations": ["RWE", "E10000018", "RT5"]}
    ],
    "organisations": [{"code": "RWE"}, {"code": "E10000018"}, {"code": "RT5"}, {"code": None}],
    "consent": {
        "status": "given_some",
        "limits": ["not my daughter"],
        "records": [
            {"organisation": "E10000018"},
            {"organisation": "RT5"},
            {"organisation": None},
        ],
    },
    "safety": [{"kind": "check_in", "words": "Ivy was afraid"}],
}


def sighting(code: str, scope: Scope) -> Sighting:
    return Sighting(code, code, "involved", "given", scope)


CASE = KeptCase(
    reference="7K3M-9XQT",
    conversation="c",
    receiving_organisation="RWE",
    status="sent",
    channel=Channel.WEB_CHAT,
    received_at=NOW,
    sent_at=NOW,
    acknowledge_by=None,
    document=DOCUMENT,
    parties=(
        sighting("RWE", Scope.WHOLE),
        sighting("E10000018", Scope.WHOLE),
        sighting("RT5", Scope.NOTHING),
    ),
)


def test_receiving_organisation_sees_everything() -> None:
    assert part_of(CASE, organisation="RWE", scope=Scope.WHOLE) == DOCUMENT


def test_other_organisation_sees_those_that_have_the_case_too() -> None:
    part = part_of(CASE, organisation="E10000018", scope=Scope.WHOLE)

    assert [listed["code"] for listed in part["organisations"]] == ["RWE", "E10000018"]
    assert part["issues"][0]["organisations"] == ["RWE", "E10000018"]
    assert part["story"] == DOCUMENT["story"]
    assert part["consent"]["limits"] == ["not my daughter"]


def test_other_organisation_sees_decisions_about_itself_and_the_whole() -> None:
    part = part_of(CASE, organisation="E10000018", scope=Scope.WHOLE)

    assert [r["organisation"] for r in part["consent"]["records"]] == ["E10000018", None]


@pytest.mark.parametrize("word", ["Ivy"])
def test_own_part_holds_nothing_of_the_other_person(word: str) -> None:
    part = part_of(CASE, organisation="E10000018", scope=Scope.OWN_PART)

    assert word not in str(part)
    assert part["person_affected"] == {"name": None, "state": None}


def test_kept_document_is_not_changed_by_looking() -> None:
    before = str(DOCUMENT)

    part_of(CASE, organisation="E10000018", scope=Scope.OWN_PART)

    assert str(DOCUMENT) == before
