# SPDX-License-Identifier: Apache-2.0
"""Name, ways to reach the person, safe ways, what would make it easier, where they live."""

from dataclasses import replace

from actions.dialogue.intake import answered
from actions.dialogue.speech import Answered, Around, Say
from actions.domain.draft import Contact, Draft
from actions.domain.organisations import Place
from actions.domain.reading.answers import (
    contact_ways,
    is_dont_know,
    is_skip,
    name_in,
    read_none,
    read_yes_no,
)
from actions.domain.understood import Understood

LONGEST_NAME = 80
LIKELY = 0.9  # share of a postcode district in one council from which it need not be asked


def read_name(draft: Draft, said: Understood, _around: Around) -> Answered | None:
    if said.chosen == ("skip",) or is_skip(said.text):
        return Answered(answered(draft, "name"))
    if said.act == "wants_to_be_anonymous":
        return Answered(replace(draft, complainant=replace(draft.complainant, anonymous=True)))
    name = name_in(said.text) or said.text.strip()
    return Answered(
        replace(draft, complainant=replace(draft.complainant, name=name[:LONGEST_NAME]))
    )


def read_contact(draft: Draft, said: Understood, _around: Around) -> Answered | None:
    """Email, phone, post or through someone; at least one, or none at all if wished."""
    if said.chosen == ("anonymous",) or said.act == "wants_to_be_anonymous":
        complainant = replace(draft.complainant, anonymous=True)
        return Answered(
            replace(draft, complainant=complainant), (Say("utter_contact_anonymous"),)
        )
    if is_skip(said.text):
        return Answered(answered(draft, "contact"))
    ways = [
        Contact(kind=kind, value=value)
        for kind, value in (("email", said.email), ("phone", said.phone))
        if value
    ]
    ways += [Contact(kind=kind, value=value) for kind, value in contact_ways(said.text)]
    if not ways:
        return None
    complainant = replace(draft.complainant, contacts=tuple(dict.fromkeys(ways)))
    return Answered(replace(draft, complainant=complainant))


def read_contact_safe(draft: Draft, said: Understood, _around: Around) -> Answered | None:
    answer = said.chosen[0] if said.chosen else read_yes_no(said.text)
    if answer not in ("yes", "no"):
        return None
    contacts = tuple(replace(c, safe=answer == "yes") for c in draft.complainant.contacts)
    complainant = replace(draft.complainant, contacts=contacts)
    says = (Say("utter_contact_not_safe"),) if answer == "no" else ()
    return Answered(answered(replace(draft, complainant=complainant), "contact_safe"), says)


def read_adjustments(draft: Draft, said: Understood, _around: Around) -> Answered | None:
    draft = answered(draft, "adjustments")
    if said.chosen == ("none",) or read_none(said.text) or is_skip(said.text):
        return Answered(draft)
    complainant = replace(draft.complainant, adjustments=said.text.strip())
    return Answered(replace(draft, complainant=complainant))


def read_postcode(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """Where the complainant lives: a postcode, or a town or council in words."""
    if said.chosen == ("skip",) or is_skip(said.text) or is_dont_know(said.text):
        return Answered(answered(draft, "postcode"))
    place = place_in(said, around)
    if place is None:
        return None
    complainant = replace(draft.complainant, place=place)
    says = ()
    if place.nation not in (None, "england"):
        says = (Say("utter_contact_outside_england", "explain"),)
    return Answered(answered(replace(draft, complainant=complainant), "postcode"), says)


def read_council(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """Which of several councils, or one named in words."""
    if said.chosen == ("unsure",) or is_dont_know(said.text):
        return Answered(answered(draft, "council_which"))
    code = said.chosen[0] if said.chosen else around.directory.council_in(said.text)
    council = around.directory.organisation(code) if code else None
    if council is None:
        return None
    place = _in_council(draft.complainant.place or Place(), council.code, around)
    return Answered(replace(draft, complainant=replace(draft.complainant, place=place)))


def read_person_postcode(draft: Draft, said: Understood, around: Around) -> Answered | None:
    if said.chosen == ("skip",) or is_skip(said.text) or is_dont_know(said.text):
        return Answered(answered(draft, "person_postcode"))
    same = said.chosen == ("same",) or said.text.strip().lower().rstrip(".") in (
        "same", "the same", "same as me", "with me", "same address", "same place",
    )  # fmt: skip
    place = draft.complainant.place if same else place_in(said, around)
    if place is None:
        return Answered(answered(draft, "person_postcode")) if same else None
    return Answered(replace(draft, person=replace(draft.person, place=place)))


def read_lived_before_section(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """Where the person lived just before: it decides the council and the board (section 117)."""
    if said.chosen == ("unsure",) or is_dont_know(said.text):
        return Answered(answered(draft, "lived_before_section"))
    place = place_in(said, around)
    if place is None:
        return None
    return Answered(replace(draft, person=replace(draft.person, lived_before_section=place)))


def place_in(said: Understood, around: Around) -> Place | None:
    """The place that words name: a postcode before a council or town."""
    if said.postcode:
        found = around.directory.places_for(said.postcode)
        if found and found[0].share >= LIKELY:
            return replace(found[0].place, postcode=said.postcode)
        nation = around.directory.nation_of(said.postcode)
        return Place(postcode=said.postcode, nation=nation)
    council = around.directory.council_in(said.text)
    return _in_council(Place(), council, around) if council else None


def councils_to_choose(place: Place | None, around: Around) -> tuple[str, ...]:
    """Codes of the councils that share this postcode, the likeliest first."""
    if place is None or place.postcode is None:
        return ()
    found = around.directory.places_for(place.postcode)
    codes = (possible.place.council_code for possible in found)
    return tuple(dict.fromkeys(code for code in codes if code))


def _in_council(place: Place, code: str, around: Around) -> Place:
    council = around.directory.organisation(code)
    board = around.directory.organisation(council.icb_code) if council and council.icb_code else None
    return replace(
        place,
        council_code=code,
        council_name=council.name if council else None,
        icb_code=board.code if board else None,
        icb_name=board.name if board else None,
        nation="england",
    )


READERS = {
    "name": read_name,
    "contact": read_contact,
    "contact_safe": read_contact_safe,
    "adjustments": read_adjustments,
    "postcode": read_postcode,
    "council_which": read_council,
    "person_postcode": read_person_postcode,
    "lived_before_section": read_lived_before_section,
}
