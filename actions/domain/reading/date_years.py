# SPDX-License-Identifier: Apache-2.0
"""Years in words: "twenty twenty-five", "two thousand and nineteen"."""

from collections.abc import Sequence

from actions.domain.reading.words import Token

_UNITS_OF_YEARS = "one two three four five six seven eight nine".split()
_TEENS = (
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
).split()
_NUMBERS = {word: number for number, word in enumerate([*_UNITS_OF_YEARS, *_TEENS], start=1)}


def year_in_words(found: Sequence[Token], index: int) -> tuple[str, int] | None:
    """ "Twenty twenty-five" or "two thousand and nineteen" in digits, and how many tokens it is."""
    words = [token.text for token in found[index : index + 5]]
    if words[:2] == ["two", "thousand"]:
        used = 3 if words[2:3] == ["and"] else 2
        number = _NUMBERS.get(words[used]) if used < len(words) else None
        return (str(2000 + number), used + 1) if number else None
    if words[0] != "twenty" or len(words) < 2 or words[1] not in _TEENS:
        return None
    tens, used = _NUMBERS[words[1]], 2
    if words[1] == "twenty":
        at = 3 if words[2:3] == ["-"] else 2
        if words[at : at + 1] and words[at] in _UNITS_OF_YEARS:
            tens, used = tens + _NUMBERS[words[at]], at + 1
    return str(2000 + tens), used
