# SPDX-License-Identifier: Apache-2.0
"""The published description names things as the case document does."""

import json
from pathlib import Path
from typing import Any

import actions.web
from actions.domain.draft import SafetyKind
from actions.web.api.openapi import description

CASE = Path(actions.web.__file__).parent / "schemas" / "case.schema.json"


def kinds_of_the_case_document() -> list[str]:
    schema: dict[str, Any] = json.loads(CASE.read_text(encoding="utf-8"))
    kinds: list[str] = schema["properties"]["safety"]["items"]["properties"]["kind"]["enum"]
    return kinds


def test_danger_has_one_name_in_what_is_understood_and_in_the_case_document() -> None:
    schemas = description()["components"]["schemas"]
    assert sorted(schemas["SafetyKind"]["enum"]) == sorted(kinds_of_the_case_document())
    safety = schemas["Understanding"]["properties"]["safety"]
    assert safety["items"]["$ref"].endswith("/SafetyKind")
    assert "`emergency_self_harm_now`" in safety["description"]


def test_what_is_understood_of_danger_is_told_by_those_names() -> None:
    assert sorted(SafetyKind) == sorted(kinds_of_the_case_document())
    assert SafetyKind.SELF_HARM_NOW.value == "emergency_self_harm_now"
