# SPDX-License-Identifier: Apache-2.0
"""The organisation whose site this is: its name, how to reach it, when its staff are there."""

from collections.abc import Mapping

from actions.dialogue.speech import Around, Say
from actions.domain.draft import Draft
from actions.domain.plain_english import source_day

UNKNOWN = "this organisation"
NO_DETAILS = "no_details"


def name_of_host(draft: Draft, around: Around) -> str:
    found = around.directory.organisation(draft.receiving_organisation)
    return found.name if found else UNKNOWN


def say_with_host(
    response: str,
    draft: Draft,
    around: Around,
    *,
    kind: str = "signpost",
    more: Mapping[str, str] | None = None,
) -> Say:
    """A response that tells how to reach the host; its other variant where no list says how."""
    values = {"host": name_of_host(draft, around), "hours": around.hours, **(more or {})}
    found = around.directory.contact_of(draft.receiving_organisation)
    ways = [w for w in (found.phone, found.email, found.address, found.url) if w] if found else []
    if found is None or found.for_staff or not ways:
        return Say(response, kind, values, NO_DETAILS)
    values |= {"ways": "\n".join(ways), "as_of": source_day(found.as_of)}
    return Say(response, kind, values)
