# SPDX-License-Identifier: Apache-2.0
"""Name, ways to reach the person, safe ways, what would make it easier, where they live."""

import re
from dataclasses import replace

from actions.dialogue.intake import answered
from actions.dialogue.speech import Answered, Around, Say
from actions.directory.gazetteer import nation_of, outward_of
from actions.domain.draft import Contact, Draft
from actions.domain.organisations import Place
from actions.domain.reading.answers import is_dont_know, is_skip, read_done, read_yes_no
from actions.domain.reading.names import name_in
from actions.domain.reading.ways import contact_ways
from actions.domain.understood import Understood

LONGEST_NAME = 80
LONGEST_WISH = 300
_ADDRESS = re.compile(
    r"\b\d+[a-z]?,? +\w+.*\b(?:street|st|road|rd|avenue|ave|lane|close|drive|way|court|place|row|"
    r"terrace|crescent|gardens?|grove|square|hill|park|view|walk|mews|green|parade|"
    r"quay|house|cottages?|buildings|yard|croft)\b"
    r"|\bc ?/ ?o\b|\bcare of the\b|\b(?:flat|apartment|room|unit) \d+"
    r"|\b(?:on|in|at) (?:the |my |this )?(?:ward|wing|unit)\b|\bward \w+|\bhmp \w+",
    re.IGNORECASE,
)
_NO_HOME = re.compile(
    r"\bno (?:fixed|permanent|set) (?:abode|address|home)\b|\bnfa\b|\bhomeless\b"
    r"|\bon the streets?\b|\bsofa surfing\b|\bliving in (?:my|a|the) (?:car|van|tent)\b"
    r"|\b(?:do not|don't|dont|haven't|havent) (?:have|got) (?:a |an )?(?:home|address|postcode)\b",
    re.IGNORECASE,
)
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
        return Answered(replace(draft, complainant=complainant), (Say("utter_contact_anonymous"),))
    if is_skip(said.text) or is_dont_know(said.text):
        return Answered(answered(draft, "contact"), (Say("utter_contact_none"),))
    ways = list(own_contacts(said))
    wishes = contact_ways(said.text)
    ways += [
        Contact(kind=kind, value=said.text.strip())
        for kind in ("post", "through_other")
        if kind in wishes.wanted
    ]
    if not ways and _ADDRESS.search(said.text):
        ways = [Contact(kind="post", value=said.text.strip())]
    if not ways:
        return None
    safe = False if wishes.unsafe else None
    contacts = tuple(replace(way, safe=safe) for way in dict.fromkeys(ways))
    complainant = replace(draft.complainant, contacts=contacts)
    return Answered(with_wishes(replace(draft, complainant=complainant), said))


def own_contacts(said: Understood) -> tuple[Contact, ...]:
    """The email and the number of a message."""
    given = (("email", said.email), ("phone", said.phone))
    return tuple(Contact(kind=kind, value=value) for kind, value in given if value)


def read_contact_safe(draft: Draft, said: Understood, _around: Around) -> Answered | None:
    """Safe or not; "only when he is at work" leaves that to staff, who read the words."""
    answer = said.chosen[0] if said.chosen else read_yes_no(said.text)
    if answer not in ("yes", "no") and not contact_ways(said.text).wishes:
        return None
    draft = with_wishes(draft, said)
    if answer not in ("yes", "no"):
        return Answered(answered(draft, "contact_safe"))
    contacts = tuple(replace(c, safe=answer == "yes") for c in draft.complainant.contacts)
    complainant = replace(draft.complainant, contacts=contacts)
    says = (Say("utter_contact_not_safe"),) if answer == "no" else ()
    return Answered(answered(replace(draft, complainant=complainant), "contact_safe"), says)


def with_wishes(draft: Draft, said: Understood) -> Draft:
    """When and how to reach the person, kept as they said it (Accessible Information Standard)."""
    written = {way.value for way in draft.complainant.contacts if way.kind == "post"}
    words = said.text.strip()
    if words in written or not contact_ways(words).wishes:
        return draft
    wishes = "; ".join(filter(None, (draft.complainant.contact_wishes, words[:LONGEST_WISH])))
    return replace(draft, complainant=replace(draft.complainant, contact_wishes=wishes))


def read_adjustments(draft: Draft, said: Understood, _around: Around) -> Answered | None:
    draft = answered(draft, "adjustments")
    if said.chosen == ("none",) or is_skip(said.text) or _nothing(said.text):
        return Answered(draft)
    complainant = replace(draft.complainant, adjustments=said.text.strip())
    return Answered(replace(draft, complainant=complainant))


def read_postcode(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """Where the complainant lives: a postcode, or a town or council in words."""
    place = None if said.chosen == ("skip",) else place_in(said, around)
    if place is None:
        none = is_skip(said.text) or is_dont_know(said.text) or _NO_HOME.search(said.text)
        return Answered(answered(draft, "postcode")) if none or said.chosen else None
    complainant = replace(draft.complainant, place=place)
    says: tuple[Say, ...] = ()
    if place.nation not in (None, "england"):
        says = (Say("utter_contact_outside_england", "explain", variant=_helped_in(place)),)
    return Answered(answered(replace(draft, complainant=complainant), "postcode"), says)


def _helped_in(place: Place) -> str | None:
    """The wording for a nation that has a free helper of its own."""
    return place.nation if place.nation in ("wales", "scotland", "northern_ireland") else None


def read_council(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """Which of several councils, or one named in words."""
    if said.chosen == ("unsure",) or is_dont_know(said.text):
        return Answered(answered(draft, "council_which"))
    code = said.chosen[0] if said.chosen else _council_named(said, around)
    council = around.directory.place_of_council(code) if code else None
    if council is None:
        return None
    postcode = draft.complainant.place.postcode if draft.complainant.place else None
    place = replace(council, postcode=postcode)
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
        nation = nation_of(outward_of(said.postcode) or "")
        if nation is not None:
            return Place(postcode=said.postcode, nation=nation)
        found = around.directory.place_for(said.postcode)
        if found and found[0].share >= LIKELY:
            return replace(found[0].place, postcode=said.postcode)
        return Place(postcode=said.postcode)
    code = _council_named(said, around)
    return around.directory.place_of_council(code) if code else None


def councils_to_choose(place: Place | None, around: Around) -> tuple[str, ...]:
    """Codes of the councils that share this postcode, the likeliest first."""
    if place is None or place.postcode is None:
        return ()
    found = around.directory.place_for(place.postcode)
    codes = (possible.place.council_code for possible in found)
    return tuple(dict.fromkeys(code for code in codes if code))


def _nothing(text: str) -> bool:
    return read_done(text) or read_yes_no(text) == "no"


def _council_named(said: Understood, around: Around) -> str | None:
    """The council of words, or of a part of them: "none, margate"."""
    for words in (said.text, *re.split(r"[,;.]", said.text)):
        found = around.directory.councils_in(words)
        if found:
            return found[0]
    return None


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
