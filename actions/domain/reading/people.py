# SPDX-License-Identifier: Apache-2.0
"""Who is who in a message: whom it happened to, what they are to the writer, and their state."""

import re

from actions.domain.draft import AboutWhom, PersonState
from actions.domain.reading.ages import age_in, own_age_in
from actions.domain.reading.authority import authority_in
from actions.domain.reading.payment import payers_in
from actions.domain.reading.relations import writer_is
from actions.domain.reading.section import section_in
from actions.domain.reading.state import ADULT, said_state
from actions.domain.reading.whom import NOT_A_NAME, Relative, about_whom, relative_in, speaks_for
from actions.domain.reading.words import Plain, plain
from actions.domain.understood import People

_YOUNG = frozenset(
    ("baby", "newborn", "toddler", "bairn", "little boy", "little girl", "little one")
)
_THIRD = re.compile(r"\b(?:he|she|him|her|his|hers)\b")
_NAME = (
    r"(?P<name>(?:Mr|Mrs|Ms|Miss|Dr)\.? [A-Z]\b(?![a-z'])"
    r"|(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?[A-Z][a-z\u00c0-\u024f]+(?:[-'][A-Z]?[a-z]+)*"
    r"(?: [A-Z][a-z\u00c0-\u024f]+(?:[-'][A-Z]?[a-z]+)*){0,2})"
)
_NAMED = re.compile(rf"^(?:,| is called| called| named|'s name is|:)? ?{_NAME}(?=[ ,.:;)(]|'s|$)")
_NAMED_LATER = re.compile(
    r"\b(?:(?:[Hh]er|[Hh]is|[Tt]heir) name(?:'s| is| was)|(?:[Ss]he|[Hh]e|[Tt]hey)(?:'s| is| was)? "
    rf"called|[Pp]atient(?: is|'s name is|:)|on behalf of) {_NAME}"
)
_TITLED = re.compile(
    r"(?:\b(?:of|for|about|from|constituent,?|aunt,?|uncle,?|neighbour,?|client,?|"
    r"resident,?|patient,?|tenant,?|user,?|lady,?|gentleman,?|friend,?) |(?<=[.!?] ))"
    r"(?P<name>(?:Mr|Mrs|Ms|Miss)\.? (?:[A-Z]\b(?!')|[A-Z][a-z]+(?:[ '-][A-Z][a-z]+)*))"
)


def people(text: str) -> People:
    """What a message says of the people in it."""
    words = plain(text)
    relative = relative_in(words)
    writer = writer_is(words.text)
    about = about_whom(words.text, relative, writer)
    spoken_for = speaks_for(words.text)
    office = spoken_for["kin"] if spoken_for else None
    relationship = writer or (relative.kind if relative else office)
    if about is AboutWhom.SELF:
        relationship = None
    own_age = own_age_in(words.text)
    age = None if about is AboutWhom.SELF else age_in(words.text)
    return People(
        about_whom=about,
        relationship=relationship,
        person_name=_person_name(text, words, relative),
        state=_state(words.text, about, relationship, age) or _young(about, relative),
        age=None if age == own_age else age,
        own_age=own_age,
        authority=authority_in(words.text),
        section=section_in(words.text),
        payers=payers_in(words.text),
    )


def _state(
    words: str, about: AboutWhom | None, relationship: str | None, age: int | None
) -> PersonState | None:
    if about is AboutWhom.SELF:
        return None
    said = said_state(words) if relationship or about or _THIRD.search(words) else None
    if said is None and age is not None and age < ADULT and relationship:
        return PersonState.CHILD
    return said


def _young(about: AboutWhom | None, relative: Relative | None) -> PersonState | None:
    """A child by the word alone: "my baby's heart"."""
    is_young = relative is not None and relative.treated and relative.match["kin"] in _YOUNG
    return PersonState.CHILD if is_young and about is AboutWhom.OTHER else None


def _person_name(text: str, words: Plain, relative: Relative | None) -> str | None:
    if relative is not None:
        end = words.span(*relative.match.span("kin"))[1]
        match = _NAMED.match(text[end : end + 60])
        if match and match["name"].split()[0] not in NOT_A_NAME:
            return match["name"]
    match = _NAMED_LATER.search(text) or _TITLED.search(text)
    return match["name"] if match and match["name"].split()[0] not in NOT_A_NAME else None
