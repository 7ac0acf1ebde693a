# SPDX-License-Identifier: Apache-2.0
"""Names of hospitals from hospitals.csv, with the forms that people make of them."""

from dataclasses import replace
from pathlib import Path

from actions.directory.gazetteer import Gazetteer
from actions.directory.model import Kind, Name
from actions.directory.names import NameIndex
from actions.directory.tables import rows
from actions.directory.words import plain, variants

_TAILS = ("hospital", "infirmary", "general hospital", "community hospital")
_SHORTENED = (("alexandra", "alex"), ("victoria", "vic"), ("elizabeth", "liz"))
_SHORTEST_CORE = 3
_LONG_CORE = 2
_LONGEST_INITIALS = 6


def take_hospitals(index: NameIndex, folder: Path, gazetteer: Gazetteer) -> None:
    """Take in each hospital's name, what else it is called, and its short forms.

    `~` or `^` before a name in the file: others use it too, or it is an ordinary word.
    """
    for row in rows(folder, "hospitals.csv"):
        vague = row["kind"] == "mental_health" and "Hospital" not in row["name"]
        council = council_at(gazetteer, row["outward"])
        name = Name(row["trust_code"], Kind.HOSPITAL, row["town"], council, shared=vague)
        index.add(row["name"], name)
        _without_hospital(index, row["name"], replace(name, shared=True, bare=True))
        for also in filter(None, row["also_called"].split("; ")):
            called = also.lstrip("~^")
            kind = Kind.INITIALS if is_initials(called) else Kind.HOSPITAL
            if called.startswith("the "):
                index.after_the.update(variants(called))
            for key in variants(called):
                index.add_exact(key, replace(name, kind=kind, shared=vague or called != also))
    _shorten_all(index)


def council_at(gazetteer: Gazetteer, outward: str) -> str | None:
    """The council in which most of a postcode district lies."""
    found = gazetteer.outward.get(outward, ())
    return found[0].place.council_code if found else None


def is_initials(name: str) -> bool:
    """True for "lri" and "uhnm", false for "barts"."""
    short = len(name) <= _SHORTEST_CORE
    consonants = len(name) <= _LONGEST_INITIALS and not set("aeiou") & set(name)
    return " " not in name and (short or consonants)


def _without_hospital(index: NameIndex, written: str, name: Name) -> None:
    """ "Fairfield General Hospital" is also "Fairfield" where its town is said.

    "St Martin's Hospital Canterbury" is also "St Martin's Hospital", which others may be called.
    """
    for key in variants(written):
        for tail in _TAILS:
            _add_core(index, key, key.removesuffix(f" {tail}"), name)
        head, _, town = key.partition(" hospital ")
        if town and plain(name.town or "").startswith(town.split()[0]):
            _add_core(index, key, head, name)
            index.add_exact(f"{head} hospital", replace(name, bare=False))


def _add_core(index: NameIndex, key: str, core: str, name: Name) -> None:
    known = index.names.get(core, ())
    if core != key and len(core) > _SHORTEST_CORE and all(n.bare for n in known):
        index.add_exact(core, replace(name, bare=core.count(" ") < _LONG_CORE))


def _shorten_all(index: NameIndex) -> None:
    """ "Princess Alexandra Hospital" is also "princess alex", and means as many as the whole."""
    for key, names in list(index.names.items()):
        words = key.split()
        for long, short in _SHORTENED:
            if long in words and len(words) > 1:
                for name in names:
                    index.add_exact(key.replace(long, short), name)
        for name in names:
            index.add_exact(_turned(key, plain(name.town or "")), name)


def _turned(key: str, town: str) -> str:
    """ "Royal Preston" for "preston royal", and the other way round; others as they are."""
    if not town:
        return key
    for one, other in ((f"royal {town}", f"{town} royal"), (f"{town} royal", f"royal {town}")):
        if key == one or key.startswith(f"{one} "):
            return other + key.removeprefix(one)
    return key
