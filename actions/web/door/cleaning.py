# SPDX-License-Identifier: Apache-2.0
"""Text as it may be kept: what people write stays, what only misleads eyes or programs goes.

Kept word for word: letters of every script, emoji with their joiners, line ends. Taken out:
control characters, marks that turn the direction of writing, invisible spaces, and piles of
accents beyond what any language uses.
"""

import unicodedata

MOST_MARKS = 8
JOINERS = frozenset("\u200c\u200d")
KEPT_CONTROLS = frozenset("\n\t")
MARKS = frozenset({"Mn", "Me"})
INVISIBLE = frozenset({"Cf", "Zl", "Zp"})
TAGS = range(0xE0020, 0xE0080)
"""Characters that spell the flags of England, Scotland and Wales behind a black flag."""


def is_whole(text: str) -> bool:
    """False for text with half a character in it, which nothing can store or send."""
    return not any("\ud800" <= character <= "\udfff" for character in text)


def cleaned(text: str) -> str:
    """The text in one normal form (NFC), without what nobody can see."""
    normal = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if normal.isascii() and normal.isprintable():
        return normal
    kept: list[str] = []
    marks = 0
    for place, character in enumerate(normal):
        marks = marks + 1 if unicodedata.category(character) in MARKS else 0
        if marks <= MOST_MARKS and _stays(normal, place):
            kept.append(character)
    return "".join(kept)


def is_blank(text: str) -> bool:
    """True where there is nothing to read."""
    return not any(_is_visible(character) for character in text)


def _is_visible(character: str) -> bool:
    return not character.isspace() and unicodedata.category(character) not in ("Cf", "Cc")


def _stays(text: str, place: int) -> bool:
    character = text[place]
    category = unicodedata.category(character)
    if category == "Cc":
        return character in KEPT_CONTROLS
    if character in JOINERS:
        return _joins(text, place)
    return category not in INVISIBLE or ord(character) in TAGS


def _joins(text: str, place: int) -> bool:
    """A joiner stays between two characters beyond ASCII, where scripts and emoji need it."""
    return (
        0 < place < len(text) - 1
        and not text[place - 1].isascii()
        and not text[place + 1].isascii()
    )
