# SPDX-License-Identifier: Apache-2.0
"""Patterns written as phrases of plain words, one a line, that a reader of rules can check.

In a phrase `(a|b )?` groups, ` .. ` stands for up to three words and ` ... ` for up to six of the
same sentence, `{name}` for another group of words. A line that ends in `|` goes on in the next.
Every gap is bounded, so that a search takes time in proportion to the text.
"""

import re
from collections.abc import Mapping

_UP_TO_THREE = r"(?:[^ .!?;]+ ){0,3}?"
_UP_TO_SIX = r"(?:[^ .!?;]+ ){0,6}?"


def phrases(lines: str, **parts: str) -> re.Pattern[str]:
    """A pattern that finds any of the phrases as whole words of plain text."""
    return re.compile(_whole("|".join(map(_as_regex, phrase_lines(lines, **parts)))))


def phrase(line: str) -> re.Pattern[str]:
    """A pattern of one line that `phrase_lines` gave."""
    return re.compile(_whole(_as_regex(line)))


def phrase_lines(lines: str, **parts: str) -> tuple[str, ...]:
    """The phrases, one each, with their parts put in."""
    whole = re.sub(r"\|\n\s*", "|", lines.strip())
    found = [" ".join(line.split()) for line in whole.splitlines() if line.strip()]
    return tuple(_filled(line, parts) for line in found)


def _filled(line: str, parts: Mapping[str, str]) -> str:
    for name, words in parts.items():
        line = line.replace(f"{{{name}}}", f"({words})")
    return line.replace("(?:", "(")


def _whole(alternatives: str) -> str:
    return rf"(?<![^ ])(?:{alternatives})(?![^ ])"


def _as_regex(line: str) -> str:
    line = re.sub(r"\((?!\?)", "(?:", line)
    line = line.replace(" ... ", f" {_UP_TO_SIX}").replace(" .. ", f" {_UP_TO_THREE}")
    return line.replace("(?:.. )?", _UP_TO_THREE)
