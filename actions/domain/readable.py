# SPDX-License-Identifier: Apache-2.0
"""How hard words are to read: a rough check, in place of nobody's judgement.

The measure is the Flesch-Kincaid grade, a school grade of the American kind: grade 6 is read at 11.
It says little of a single line, so it is taken over a page, a topic or a whole response.
Source: NHS content guide, reading age 9 to 11, at most 14 for hard topics.
"""

import re
from collections.abc import Iterable
from typing import Final

MOST_WORDS: Final = 25
"""In a sentence."""
HIGHEST_GRADE: Final = 6.0
"""Of a page or topic: reading age 11."""
HIGHEST_GRADE_OF_ONE: Final = 9.0
"""Of one response: reading age 14, for hard topics and because few words say little."""
AGE_OF_GRADE: Final = 5
FORBIDDEN: Final = (
    "i understand how you feel",
    "we understand how",
    "please be advised",
    "please note",
    "don't hesitate",
    "do not hesitate",
    "rest assured",
    "guarantee",
    "unfortunately",
    "as soon as possible",
    "in due course",
    "at this time",
    "going forward",
    "we are committed",
    "we take this seriously",
    "take all complaints seriously",
    "lead organisation",
    "responsible body",
    "s.117",
    "joint consent",
    "e.g.",
    "i.e.",
    "etc.",
)
"""Said of feelings nobody can know, promised without a day, or known to officials only."""
_SENTENCE_END: Final = re.compile(r"(?<=[.!?:])\s+|\n+")
_WORD: Final = re.compile(r"[a-z]+(?:[’'-][a-z]+)*")
_SILENT: Final = re.compile(r"(?<=[^aeiouyl])e$|(?<=[^aeiouytd])ed$")


def sentences(text: str) -> list[str]:
    """The sentences of a text; a line of its own is one too."""
    return [part for part in _SENTENCE_END.split(text) if re.search(r"[a-z]", part)]


def words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def syllables(word: str) -> int:
    """About how many: groups of vowels, without a silent e at the end."""
    return max(1, len(re.findall(r"[aeiouy]+", _SILENT.sub("", word))))


def grade(found: Iterable[str]) -> float:
    """The Flesch-Kincaid grade of sentences together; 0 where nothing is said."""
    listed = list(found)
    said = [word for sentence in listed for word in words(sentence)]
    if not said:
        return 0.0
    spoken = sum(map(syllables, said))
    return 0.39 * len(said) / len(listed) + 11.8 * spoken / len(said) - 15.59


def long_sentences(text: str) -> list[str]:
    """The sentences that have too many words to be read in one breath."""
    return [part for part in sentences(text) if len(words(part)) > MOST_WORDS]


def forbidden_in(text: str) -> list[str]:
    """The phrases of a text that we do not use."""
    plain = text.lower().replace("’", "'")
    return [phrase for phrase in FORBIDDEN if phrase in plain]
