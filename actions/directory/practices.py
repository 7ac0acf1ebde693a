# SPDX-License-Identifier: Apache-2.0
"""Surgeries, dentists and pharmacies by some words of their name, street or town.

"Haxby Group, Belgrave Crescent" and "the Reepham and Aylsham doctors" name a practice whose whole
name nobody says.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from actions.directory.model import Kind, Name
from actions.directory.tables import rows
from actions.directory.words import listed, plain
from actions.domain.organisations import Family

_TABLES = (
    ("gp_practices.csv", Kind.GP, Family.GP_PRACTICE),
    ("pharmacies.csv", Kind.PHARMACY, Family.PHARMACY),
    ("dental_practices.csv", Kind.DENTIST, Family.DENTAL_PRACTICE),
)
FAMILIES = frozenset(family for _, _, family in _TABLES)
_SAYS_NOTHING = listed(
    """
    the a an my our his her their your it its is at in on of and near by to from with for called
    surgery surgeries practice practices medical centre health clinic doctor doctors dr drs gp gps
    group dental dentist dentists pharmacy chemist chemists ltd limited family partnership partners
    mum mums dad dads i think they we she he was be same as local named place one there
    """
)
_MOST = 12


@dataclass(frozen=True)
class _Practice:
    name: Name
    words: frozenset[str]
    around: frozenset[str]


@dataclass(frozen=True)
class Practices:
    """Practices of one family by each word of their name that tells something."""

    by_word: Mapping[str, tuple[_Practice, ...]]

    def said(self, words: str, *, whole: bool = False) -> tuple[Name, ...]:
        """Those whose name and address hold all words that tell something, at least one the name.

        With `whole` the name alone must hold them all. Nothing where too many fit.
        """
        told = _telling(words)
        fitting: dict[str, Name] = {}
        for practice in (p for word in told for p in self.by_word.get(word, ())):
            known = practice.words if whole else practice.words | practice.around
            if told <= known:
                fitting[practice.name.code] = practice.name
        return tuple(fitting.values()) if len(fitting) <= _MOST else ()


@lru_cache(maxsize=8)
def practices(folder: Path, family: Family) -> Practices:
    """The practices of one family, read at the first use."""
    found: dict[str, list[_Practice]] = defaultdict(list)
    for table, kind, of_table in _TABLES:
        for row in rows(folder, table) if of_table is family else ():
            name = Name(row["code"], kind, None, row["council_gss"] or None, shared=True)
            practice = _Practice(name, _telling(row["name"]), _telling(row["address"]))
            for word in practice.words:
                found[word].append(practice)
    return Practices({word: tuple(known) for word, known in found.items()})


def telling(words: str) -> str:
    """The words, in plain form, that tell a practice from others."""
    said = (w for w in plain(words).split() if w not in _SAYS_NOTHING and not w.isdigit())
    return " ".join(said)


def _telling(words: str) -> frozenset[str]:
    return frozenset(telling(words).split())
