# SPDX-License-Identifier: Apache-2.0
"""The forms with which an administrator puts the lists right: their fields and their words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from actions.directory.checking import TYPES
from actions.directory.corrections import (
    AdvocacyCorrection,
    Alias,
    ContactCorrection,
    Correction,
    LocalProvider,
)
from actions.web.templating import day

DAY_PARTS = ("day", "month", "year")


@dataclass(frozen=True)
class Field:
    """`kind` is "text", "tel", "email", "url", "area", "type" or "day"."""

    name: str
    label: str
    hint: str = ""
    kind: str = "text"

    @property
    def first(self) -> str:
        """The id of the box to which an error leads."""
        return f"{self.name}-day" if self.kind == "day" else self.name

    @property
    def boxes(self) -> tuple[str, ...]:
        if self.kind != "day":
            return (self.name,)
        return tuple(f"{self.name}-{part}" for part in DAY_PARTS)


@dataclass(frozen=True)
class CorrectionForm:
    title: str
    said: str
    fields: tuple[Field, ...]
    done: str


_BODY = Field("organisation", "Organisation", "Its code, such as RWE, or its full name")
_WAYS = (
    Field("phone", "Phone", kind="tel"),
    Field("email", "Email", kind="email"),
    Field("web", "Web page", "Begins with https://", kind="url"),
)
FORMS: Mapping[str, CorrectionForm] = {
    "contact": CorrectionForm(
        "Correct a complaints contact",
        "People will be shown this contact, with today’s date. Check it first: a wrong one could "
        "send somebody’s story to a stranger.",
        (_BODY, *_WAYS, Field("address", "Address", kind="area")),
        "The contact is saved.",
    ),
    "provider": CorrectionForm(
        "Add a local provider",
        "Add a care home, a practice or another provider that our lists do not have.",
        (
            Field("name", "Name", "Such as Oak House Care Home"),
            Field("town", "Town"),
            Field("type", "What it is", kind="type"),
        ),
        "The provider is saved.",
    ),
    "alias": CorrectionForm(
        "Add another name",
        "Add words that people here use for an organisation. If other organisations have this "
        "name too, people will be asked which one they mean.",
        (Field("words", "Words that people use", "At most 6 words"), _BODY),
        "The name is saved.",
    ),
    "advocacy": CorrectionForm(
        "Set the advocacy provider of a council",
        "People who live in this council’s area will be told of this provider, and of the day.",
        (
            Field("council", "Council", "Its name, or its code such as E10000018"),
            Field("name", "Advocacy provider"),
            *_WAYS,
            Field("as_of", "When did you check this?", "For example, 23 11 2026", kind="day"),
        ),
        "The advocacy provider is saved.",
    ),
}
TYPE_CHOICES = TYPES
LONGEST_KEPT = 2_000


def typed_in(form: CorrectionForm, value_of: Callable[[str], str]) -> dict[str, str]:
    """What was typed, box by box, so that it can be shown again."""
    return {box: value_of(box)[:LONGEST_KEPT] for f in form.fields for box in f.boxes}


def in_words(correction: Correction, name_of: Callable[[str], str]) -> tuple[str, str]:
    """A correction for people: what it is about, and what was put right."""
    match correction:
        case ContactCorrection(code, phone, email, address, web, _):
            return name_of(code), _list("Contact", phone, email, address, web)
        case LocalProvider(name, town, type_, code):
            return name, f"Added: {type_} in {town}, with the code {code}"
        case Alias(words, code):
            return name_of(code), f"Also called “{words}”"
        case AdvocacyCorrection(council, name, phone, email, web, as_of):
            ways = _list(f"Advocacy by {name}", phone, email, web)
            return name_of(council), f"{ways} (checked on {day(as_of)})"


def _list(what: str, *parts: str) -> str:
    return f"{what}: {', '.join(part for part in parts if part)}"
