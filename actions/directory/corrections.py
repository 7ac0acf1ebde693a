# SPDX-License-Identifier: Apache-2.0
"""What administrators have put right, and the file in which both processes find it (ADR-0031)."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, TypeVar

from actions.directory.published import write_whole
from actions.directory.words import plain

T = TypeVar("T")


class CorrectionsUnreadable(Exception):
    """The file of corrections is not what this program writes."""


@dataclass(frozen=True)
class ContactCorrection:
    """How to reach a body about a complaint. `on` is the day on which it was confirmed."""

    code: str
    phone: str = ""
    email: str = ""
    address: str = ""
    web: str = ""
    on: str = ""


@dataclass(frozen=True)
class LocalProvider:
    """A provider that no publisher lists. Its code is given when it is kept."""

    name: str
    town: str
    type: str
    code: str = ""


@dataclass(frozen=True)
class Alias:
    """Other words for a body."""

    words: str
    code: str


@dataclass(frozen=True)
class AdvocacyCorrection:
    """Who gives advocacy for complaints in a council's area. `as_of` is the day of the source."""

    council: str
    name: str
    phone: str = ""
    email: str = ""
    web: str = ""
    as_of: str = ""


Correction = ContactCorrection | LocalProvider | Alias | AdvocacyCorrection
KINDS: Mapping[str, type[Correction]] = {
    "contact": ContactCorrection,
    "provider": LocalProvider,
    "alias": Alias,
    "advocacy": AdvocacyCorrection,
}


def kind_of(correction: Correction) -> str:
    return next(name for name, kind in KINDS.items() if isinstance(correction, kind))


def about_of(correction: Correction) -> str:
    """What is corrected: two corrections of the same are never in force together."""
    match correction:
        case ContactCorrection():
            return correction.code
        case LocalProvider():
            return f"{plain(correction.name)}, {plain(correction.town)}"
        case Alias():
            return f"{plain(correction.words)}: {correction.code}"
        case AdvocacyCorrection():
            return correction.council


@dataclass(frozen=True)
class Corrections:
    """All corrections in force, the older first: where two are of one thing, the later counts."""

    contacts: tuple[ContactCorrection, ...] = ()
    providers: tuple[LocalProvider, ...] = ()
    aliases: tuple[Alias, ...] = ()
    advocacy: tuple[AdvocacyCorrection, ...] = ()

    @classmethod
    def of(cls, all_: Iterable[Correction]) -> "Corrections":
        kept = tuple(all_)
        return cls(
            contacts=tuple(c for c in kept if isinstance(c, ContactCorrection)),
            providers=tuple(c for c in kept if isinstance(c, LocalProvider)),
            aliases=tuple(c for c in kept if isinstance(c, Alias)),
            advocacy=tuple(c for c in kept if isinstance(c, AdvocacyCorrection)),
        )


def read_corrections(path: Path) -> Corrections:
    """Raises: CorrectionsUnreadable; FileNotFoundError where there is no file."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        return Corrections(
            contacts=_all(content["contacts"], ContactCorrection),
            providers=_all(content["providers"], LocalProvider),
            aliases=_all(content["aliases"], Alias),
            advocacy=_all(content["advocacy"], AdvocacyCorrection),
        )
    except FileNotFoundError:
        raise
    except (OSError, ValueError, TypeError, KeyError) as problem:
        raise CorrectionsUnreadable(f"{path.name} cannot be read: {problem}") from problem


def _all(rows: Any, kind: type[T]) -> tuple[T, ...]:
    return tuple(_one(row, kind) for row in rows)


def _one(row: Mapping[str, Any], kind: type[T]) -> T:
    known = {f.name for f in fields(kind)}  # type: ignore[arg-type]
    if set(row) != known or not all(isinstance(value, str) for value in row.values()):
        raise ValueError(f"something that is no {kind.__name__}")
    return kind(**row)


def write_corrections(path: Path, corrections: Corrections) -> None:
    """Write the file whole or not at all; nothing is touched where it would stay the same."""
    write_whole(path, json.dumps(asdict(corrections), ensure_ascii=False, indent=1) + "\n")
