# SPDX-License-Identifier: Apache-2.0
"""What was understood of one message, whichever program did the understanding."""

from dataclasses import dataclass
from datetime import date

from actions.domain.draft import (
    AboutWhom,
    Authority,
    Payer,
    PersonState,
    Precision,
    SafetyKind,
    Section,
)
from actions.domain.mentions import Attitude, Candidate, Mention, Service

__all__ = [
    "Act",
    "Asked",
    "Attitude",
    "Candidate",
    "DateMention",
    "Mention",
    "People",
    "Service",
    "Sign",
    "Understood",
]


@dataclass(frozen=True)
class DateMention:
    """Words that mean a time. `first` and `last` bound the days that the words allow.

    `last` is None where it goes on until now ("since January").
    """

    words: str
    start: int
    end: int
    first: date
    last: date | None
    precision: Precision


@dataclass(frozen=True)
class Sign:
    """A sentence that may mean danger."""

    kind: SafetyKind
    words: str


@dataclass(frozen=True)
class Act:
    """What the person does with a message. `confidence` runs from 0 to 1."""

    name: str
    confidence: float


@dataclass(frozen=True)
class Asked:
    """Something that a message asks of the service, by its name in `data/asked`.

    `confidence`, from 0 to 1, is that anything is asked at all; `name` is the likeliest.
    """

    name: str
    confidence: float


@dataclass(frozen=True)
class People:
    """What a message says of the people in it; None or empty where it does not."""

    about_whom: AboutWhom | None = None
    relationship: str | None = None
    person_name: str | None = None
    state: PersonState | None = None
    age: int | None = None
    own_age: int | None = None
    authority: Authority | None = None
    section: Section | None = None
    payers: tuple[Payer, ...] = ()


@dataclass(frozen=True)
class Understood:
    """One message and all that was read from it.

    `chosen` holds the meanings of pressed options; None where the person typed.
    `still_going_on` is True where the words say that it has not ended.
    """

    text: str
    act: str | None = None
    confidence: float = 0.0
    acts: tuple[Act, ...] = ()
    asked: tuple[Asked, ...] = ()
    mentions: tuple[Mention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    still_going_on: bool = False
    safety: tuple[Sign, ...] = ()
    people: People = People()
    postcode: str | None = None
    phone: str | None = None
    email: str | None = None
    language: str = "en"
    chosen: tuple[str, ...] | None = None
