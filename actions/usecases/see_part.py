# SPDX-License-Identifier: Apache-2.0
"""The part of a case document that one organisation may see."""

from typing import Any

from actions.domain.consent import Scope
from actions.usecases.values import Document, KeptCase


def part_of(case: KeptCase, *, organisation: str, scope: Scope) -> Document:
    """The document as far as an organisation may see it.

    The receiving organisation answers to the person and sees everything. Any other sees the
    organisations that have the case too and not those that were refused, and only decisions
    about itself or about the case as a whole. Where only the complainant's own part is shared,
    nothing of the person affected goes with it: their story stays with the receiving
    organisation, whose staff tell the other what it must know.

    Source: UK GDPR Art. 5(1)(c); PHSO guide, "Tip: Getting consent".
    """
    document = dict(case.document)
    if organisation == case.receiving_organisation:
        return document
    known = {party.organisation for party in case.parties if party.sees}
    document["organisations"] = [
        listed for listed in document.get("organisations", ()) if listed.get("code") in known
    ]
    document["issues"] = [_issue(issue, known) for issue in document.get("issues", ())]
    document["consent"] = _consent(document.get("consent") or {}, organisation)
    if scope is Scope.OWN_PART:
        document["person_affected"] = dict.fromkeys(document.get("person_affected") or ())
        document["story"] = []
        document["safety"] = []
        document["issues"] = [{**issue, "summary": ""} for issue in document["issues"]]
    return document


def _issue(issue: dict[str, Any], known: set[str]) -> dict[str, Any]:
    return {**issue, "organisations": [c for c in issue.get("organisations", ()) if c in known]}


def _consent(consent: dict[str, Any], organisation: str) -> dict[str, Any]:
    records = [
        record
        for record in consent.get("records", ())
        if record.get("organisation") in (None, organisation)
    ]
    return {**consent, "records": records}
