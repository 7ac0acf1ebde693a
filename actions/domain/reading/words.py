# SPDX-License-Identifier: Apache-2.0
"""Words in one plain spelling, with the way back to the characters that the person typed.

Readers match patterns on plain text: lower case, one blank between words, contractions written
out, text-speak undone. Every match can be traced back to the original characters.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+|[^\w\s]|_")
_STRAIGHT = str.maketrans(
    {
        "\u2019": "'",
        "\u2018": "'",
        "\u02bc": "'",
        "`": "'",
        "\u00b4": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2013": "-",
        "\u2014": "-",
        "\u2212": "-",
        "\u00a0": " ",
    }
)


class Token(NamedTuple):
    """One word, number or sign. `glued` says that no blank stands before it."""

    text: str
    start: int
    end: int
    glued: bool


@dataclass(frozen=True)
class Plain:
    """Plain text and, for each of its words, the span of the characters it came from."""

    text: str
    source: str
    starts: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span of plain characters `start` to `end` (which must not be empty)."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end - 1) - 1
        return self.spans[max(first, 0)][0], self.spans[max(last, 0)][1]

    def original(self, start: int, end: int) -> str:
        begin, finish = self.span(start, end)
        return self.source[begin:finish]


def lower(text: str) -> str:
    """Lower case with straight quotes, of the same length, so that offsets hold."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lowered.translate(_STRAIGHT)


@lru_cache(maxsize=2)  # each reader of a message cuts it again
def tokens(text: str) -> tuple[Token, ...]:
    """The words, numbers and signs of a text, in order."""
    found: list[Token] = []
    end = -1
    for match in _TOKEN.finditer(lower(text)):
        start, last = match.span()
        found.append(Token(match.group(), start, last, start == end))
        end = last
    return tuple(found)


def joined(pieces: Iterable[tuple[str, int, int]], *, source: str) -> Plain:
    """Plain text of pieces (words, original start, original end)."""
    texts: list[str] = []
    starts: list[int] = []
    spans: list[tuple[int, int]] = []
    at = 0
    for words, start, end in pieces:
        texts.append(words)
        starts.append(at)
        spans.append((start, end))
        at += len(words) + 1
    return Plain(" ".join(texts), source, tuple(starts), tuple(spans))


def plain(text: str, *, spelling: Mapping[str, str] | None = None) -> Plain:
    """The text in plain spelling; `spelling` maps further words to what they mean."""
    pieces: list[tuple[str, int, int]] = []
    for token in tokens(text):
        words = "and" if token.text == "n" and pieces else written_out(token.text)
        if spelling:
            words = spelling.get(words, words)
        pieces.append((words, token.start, token.end))
    return joined(pieces, source=text)


def written_out(word: str) -> str:
    """A contraction as full words: "can't" is "can not", "mum's" is "mum 's"."""
    known = CONTRACTIONS.get(word)
    if known is not None:
        return known
    if "'" in word:
        stem, _, tail = word.rpartition("'")
        if tail in _TAILS:
            return f"{written_out(stem)} {_TAILS[tail]}"
        if tail == "t" and stem.endswith("n"):
            return f"{stem[:-1]} not"
    return word


_TAILS = {"m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would", "s": "'s"}

_PRONOUNS = ("he", "she", "it", "that", "there", "what", "who", "here", "where", "how")
_NEGATED = {
    "do": "do",
    "does": "does",
    "did": "did",
    "is": "is",
    "are": "are",
    "was": "was",
    "were": "were",
    "have": "have",
    "has": "has",
    "had": "had",
    "could": "could",
    "would": "would",
    "should": "should",
    "need": "need",
    "must": "must",
    "might": "might",
}
_KIN = (
    "mum",
    "mam",
    "mom",
    "dad",
    "nan",
    "nana",
    "gran",
    "grandad",
    "granddad",
    "grandma",
    "husband",
    "wife",
    "son",
    "daughter",
    "sister",
    "brother",
    "uncle",
    "aunt",
    "auntie",
    "mother",
    "father",
    "partner",
    "friend",
    "neighbour",
    "baby",
    "boy",
    "girl",
)

CONTRACTIONS: dict[str, str] = {
    **{f"{who}'s": f"{who} is" for who in _PRONOUNS},
    **{f"{who}s": f"{who} is" for who in ("he", "she", "that", "there", "what", "who", "where")},
    **{f"{verb}n't": f"{verb} not" for verb in _NEGATED},
    **{f"{verb}nt": f"{verb} not" for verb in _NEGATED if verb != "need"},
    **{f"{who}s": f"{who} 's" for who in _KIN},
    "can't": "can not",
    "cant": "can not",
    "cannot": "can not",
    "carnt": "can not",
    "cnt": "can not",
    "won't": "will not",
    "wont": "will not",
    "shan't": "shall not",
    "shant": "shall not",
    "ain't": "is not",
    "aint": "is not",
    "dont": "do not",
    "doesnt": "does not",
    "didnt": "did not",
    "dnt": "do not",
    "dosnt": "does not",
    "dosent": "does not",
    "doesent": "does not",
    "didn": "did not",
    "isnt": "is not",
    "wasnt": "was not",
    "havent": "have not",
    "im": "i am",
    "i'm": "i am",
    "iam": "i am",
    "ive": "i have",
    "i've": "i have",
    "i'd": "i would",
    "i'll": "i will",
    "let's": "let us",
    "lets": "let us",
    "theyre": "they are",
    "theyve": "they have",
    "theyll": "they will",
    "weve": "we have",
    "youre": "you are",
    "youve": "you have",
    "itll": "it will",
    "gonna": "going to",
    "gunna": "going to",
    "goin": "going",
    "wanna": "want to",
    "gotta": "got to",
    "dunno": "do not know",
    "u": "you",
    "ur": "your",
    "r": "are",
    "cos": "because",
    "coz": "because",
    "cuz": "because",
    "bcos": "because",
    "becos": "because",
    "bc": "because",
    "pls": "please",
    "plz": "please",
    "thru": "through",
    "mam": "mum",
    "mom": "mum",
    "mams": "mum 's",
    "moms": "mum 's",
}
