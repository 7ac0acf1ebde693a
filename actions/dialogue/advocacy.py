# SPDX-License-Identifier: Apache-2.0
"""Somebody free and independent who helps to complain: offered by area, never forced."""

from dataclasses import replace

from actions.dialogue.speech import Answered, Around, Say
from actions.domain.draft import Draft
from actions.domain.plain_english import source_day
from actions.domain.reading.answers import is_dont_know, read_yes_no
from actions.domain.understood import Understood


def read_advocacy_wanted(draft: Draft, said: Understood, around: Around) -> Answered | None:
    answer = said.chosen[0] if said.chosen else read_yes_no(said.text)
    if answer is None and is_dont_know(said.text):
        answer = "unsure"
    if answer is None:
        return None
    draft = replace(draft, advocacy_wanted=answer)
    draft = replace(draft, answered=draft.answered | {"advocacy_wanted"})
    return Answered(draft, (advocate_of(draft, around),) if answer == "yes" else ())


def advocate_of(draft: Draft, around: Around) -> Say:
    """The provider for the complainant's council with its date, or the ways to find one."""
    place = draft.complainant.place
    code = place.council_code if place else None
    provider = around.directory.advocacy_for(code) if code else None
    if provider is None:
        area = place.council_name if place and place.council_name else "your council"
        return Say("utter_advocacy_not_listed", "signpost", {"area": area})
    ways = [way for way in (provider.phone, provider.email, provider.website) if way]
    return Say(
        "utter_advocacy_provider",
        "signpost",
        {
            "provider": provider.name,
            "ways": "\n".join(ways),
            "area": place.council_name or "your area" if place else "your area",
            "as_of": source_day(provider.as_of),
        },
    )


READERS = {"advocacy_wanted": read_advocacy_wanted}
