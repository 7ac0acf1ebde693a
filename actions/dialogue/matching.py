# SPDX-License-Identifier: Apache-2.0
"""Practices kept as they were said are looked up again once it is known where people live."""

from dataclasses import replace

from actions.dialogue.speech import Around
from actions.directory.evidence import Places, councils_of, places_known
from actions.directory.practices import FAMILIES
from actions.directory.ranking import Resolution, resolve
from actions.domain.draft import Draft, Party
from actions.domain.mentions import Mention
from actions.domain.organisations import Organisation


def with_practices_listed(draft: Draft, around: Around) -> Draft:
    """A surgery, dentist or pharmacy of that name near home is the listed one.

    Before consent only: what was agreed to keeps the name that it was agreed under.
    """
    if draft.consents or draft.complainant.place is None:
        return draft
    parties = tuple(_listed(party, draft, around) for party in draft.parties)
    return draft if parties == draft.parties else replace(draft, parties=parties)


def _listed(party: Party, draft: Draft, around: Around) -> Party:
    generic = party.service is not None and party.name == party.mention
    if party.code is not None or party.family not in FAMILIES or generic:
        return party
    found = _found(party, draft, around)
    taken = found is not None and any(other.code == found.code for other in draft.parties)
    if found is None or taken or found.family is not party.family:
        return party
    return replace(
        party,
        name=found.name,
        type=found.type,
        code=found.code,
        town=found.town,
        icb_code=found.icb_code,
        council_code=found.council_code,
    )


def _found(party: Party, draft: Draft, around: Around) -> Organisation | None:
    places = places_known(draft, around.directory)
    for words in (party.name, f"{party.mention} {party.name}"):
        named = Mention(words, 0, len(words), unlisted_name=words, place=party.town)
        found = resolve(named, places, directory=around.directory)
        code = found.code or _only_one_near(found, places, around)
        if code is not None and code not in draft.not_meant:
            return around.directory.organisation(code)
    return None


def _only_one_near(found: Resolution, places: Places, around: Around) -> str | None:
    """The only practice of the name, where a home may lie in more than one council's area."""
    codes = [candidate.code for candidate in found.candidates]
    listed = around.directory.organisation(codes[0]) if len(codes) == 1 else None
    home = places.person or places.complainant
    near = {council for council, _ in councils_of(home, around.directory)}
    return listed.code if listed and listed.council_code in near else None
