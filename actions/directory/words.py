# SPDX-License-Identifier: Apache-2.0
"""Words of a text, in the one plain form in which names are compared.

Everything here is linear in the length of the text.
"""

import re
import unicodedata
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

LONGEST_WORD = 40
_WORD = re.compile(r"(?:[^\W_]\.){2,}[^\W_]?|[^\W_]+(?:['’`´][^\W_]+)*|&")
_SAME = {
    "saint": "st", "&": "and", "center": "centre", "hosp": "hospital", "hospt": "hospital",
    "hsptl": "hospital", "cncl": "council", "cnsl": "council", "cncil": "council",
    "wrkr": "worker", "wkr": "worker", "wrker": "worker", "wrkrs": "workers", "surg": "surgery",
    "rd": "road", "ctr": "centre", "cntr": "centre", "ambo": "ambulance", "gen": "general",
    "uni": "university", "univ": "university",
}  # fmt: skip


class Gap(IntEnum):
    """What stands between a word and the one before it."""

    NONE = 0
    COMMA = 1
    STOP = 2


class Word(NamedTuple):
    """One word. `plain` is its compared form, `owner` the same without a possessive s."""

    text: str
    start: int
    end: int
    plain: str
    owner: str
    gap: Gap

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def shouted(self) -> bool:
        return len(self.text) > 1 and self.text.upper() == self.text and self.text.isalpha()


def listed(words: str) -> frozenset[str]:
    """The words of a list that is written out as text."""
    return frozenset(words.split())


def fold(text: str) -> str:
    """Lower case without accents."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in parts if not unicodedata.combining(c))


@lru_cache(maxsize=4096)
def _forms(text: str) -> tuple[str, str]:
    low = fold(text)
    if low.isalnum():
        plain = _SAME.get(low, low)
        return plain, plain
    if low == "&":
        return "and", "and"
    parts = re.split(r"['’`´]", low)
    plain = "".join(parts).replace(".", "")
    owner = "".join(parts[:-1]) if len(parts) > 1 and parts[-1] == "s" else plain
    return plain, owner


def _gap(between: str, before: str) -> Gap:
    if between == " ":
        return Gap.NONE
    if not between or between.isspace() and "\n" not in between:
        return Gap.NONE
    if "\n" in between or any(c in "!?;:" for c in between):
        return Gap.STOP
    if "." in between:
        return Gap.NONE if before in ("st", "dr", "mr", "mrs", "ms") else Gap.STOP
    if any(c in ',()[]/–—"“”' for c in between) or " - " in between:
        return Gap.COMMA
    return Gap.NONE


def words_of(text: str) -> list[Word]:
    """The words of a text in order; words longer than any name are left out."""
    found: list[Word] = []
    last_end, before = 0, ""
    for match in _WORD.finditer(text):
        start, end = match.span()
        raw = match.group()
        if end - start > LONGEST_WORD:
            last_end, before = end, ""
            continue
        plain, owner = _forms(raw)
        gap = _gap(text[last_end:start], before) if found else Gap.STOP
        found.append(Word(raw, start, end, plain, owner, gap))
        last_end, before = end, plain
    return found


def plain(text: str) -> str:
    """A whole name in its compared form: "St. George's" is "st georges"."""
    return " ".join([_forms(m)[0] for m in _WORD.findall(text)])


def variants(name: str) -> tuple[str, ...]:
    """The compared forms of a name: as written, without possessives; never with a leading "the".

    Always in the same order, so that every process builds the same directory.
    """
    forms = [_forms(m) for m in _WORD.findall(name)]
    made = {" ".join([f[0] for f in forms]).removeprefix("the ")}
    if "'" in name or not name.isascii() or "`" in name:
        made.add(" ".join([f[1] for f in forms]).removeprefix("the "))
    made |= {m.replace(" and ", " ") for m in made if m.count(" ") > 2}
    made.discard("")
    return tuple(sorted(made))
