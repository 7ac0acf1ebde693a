# SPDX-License-Identifier: Apache-2.0
"""Values that the directory answers with."""

from dataclasses import dataclass
from enum import StrEnum

from actions.domain.organisations import Place


class Confidence(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Kind(StrEnum):
    """Where a name in the index comes from."""

    OFFICIAL = "official"
    HOSPITAL = "hospital"
    SITE = "site"
    NICKNAME = "nickname"
    INITIALS = "initials"
    MADE_INITIALS = "made initials"
    FORMER = "former"
    COUNCIL = "council"
    BOARD = "board"
    GP = "gp"
    PHARMACY = "pharmacy"
    DENTIST = "dentist"
    CARE = "care"


@dataclass(frozen=True, slots=True)
class Name:
    """One organisation that a name may mean.

    `town` is where the site of that name stands, `council` its council; None where not known.
    `shared` is True for a name that other places in England use as well, listed or not.
    `bare` is True for a name without its "Hospital" ("Fairfield"): it counts only beside its town.
    """

    code: str
    kind: Kind
    town: str | None = None
    council: str | None = None
    shared: bool = False
    bare: bool = False


@dataclass(frozen=True)
class PossiblePlace:
    """`share` is the part of the postcode district that lies there, from 0 to 1."""

    place: Place
    share: float


@dataclass(frozen=True)
class NamedPlace:
    """A town, district, county or region named in a text.

    `councils` holds each council it may lie in, with its part; `council` is set where the words
    are the name of that council's own area.
    """

    words: str
    start: int
    end: int
    councils: tuple[tuple[str, float], ...]
    council: str | None = None

    @property
    def likely(self) -> str | None:
        """The council, where at least nine tenths of the place lie in one."""
        if self.council:
            return self.council
        code, share = self.councils[0]
        return code if share >= 0.9 else None


@dataclass(frozen=True)
class Provider:
    """Who gives a service in an area. `code` is None for a provider that is not an NHS trust."""

    code: str | None
    name: str
    service: str
    confidence: Confidence
    as_of: str
    source: str


@dataclass(frozen=True)
class AdvocacyProvider:
    name: str
    phone: str | None
    email: str | None
    website: str | None
    as_of: str
    confidence: Confidence | None


@dataclass(frozen=True)
class ContactDetails:
    """How to reach an organisation about a complaint.

    `for_staff` is True where the source is too weak to be shown to the public.
    """

    kind: str
    phone: str | None
    email: str | None
    address: str | None
    url: str | None
    as_of: str
    confidence: Confidence | None
    for_staff: bool = False


@dataclass(frozen=True)
class Closed:
    """An organisation that is no more, and those that took over.

    `closed_on` is as the source has it.
    """

    code: str | None
    name: str
    closed_on: str | None
    successors: tuple[str, ...]
