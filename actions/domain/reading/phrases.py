# SPDX-License-Identifier: Apache-2.0
"""Patterns written as phrases of plain words, one a line, that a reader of rules can check.

In a phrase `(a|b )?` groups, ` .. ` stands for up to three words and ` ... ` for up to six of the
same sentence, `{name}` for another group of words, `$` for the end. A line that ends in `|` or
`(` goes on in the next, which is set in deeper.
Every gap and repetition is bounded, so that a search takes time in proportion to the text.
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
    """The phrases, one each, with their parts put in.

    Raises: ValueError for a line set in deeper that continues nothing.
    """
    found: list[str] = []
    depth = None
    for line in filter(str.strip, lines.splitlines()):
        words = " ".join(line.split())
        indent = len(line) - len(line.lstrip())
        depth = indent if depth is None else depth
        if found and found[-1].endswith(("|", "(")):
            found[-1] += words
        elif indent > depth:
            raise ValueError(f"the line before does not go on: {words}")
        else:
            found.append(words)
    return tuple(_filled(line, parts) for line in found)


def _filled(line: str, parts: Mapping[str, str]) -> str:
    for name, words in parts.items():
        line = line.replace(f"{{{name}}}", f"({words})")
    return _ends_allowed(line.replace("(?:", "("))


def _ends_allowed(line: str) -> str:
    """ "go (on|$)" as "go( on|$)": no blank stands before the end of a text."""
    at = line.find(" (")
    while at >= 0:
        begin, end = at + 2, _closing(line, at + 1)
        choices = _choices(line[begin:end])
        if "$" in choices:
            spaced = "|".join(choice if choice == "$" else f" {choice}" for choice in choices)
            line = f"{line[:at]}({spaced}){line[end + 1 :]}"
        at = line.find(" (", at + 1)
    return line


def _closing(line: str, opening: int) -> int:
    depth = 0
    for at in range(opening, len(line)):
        depth += (line[at] == "(") - (line[at] == ")")
        if depth == 0:
            return at
    raise ValueError(f"a bracket is not closed: {line}")


def _choices(inside: str) -> list[str]:
    """The alternatives of a group, as they stand."""
    found, depth = [""], 0
    for letter in inside:
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and depth == 0:
            found.append("")
        else:
            found[-1] += letter
    return found


def _whole(alternatives: str) -> str:
    return rf"(?<![^ ])(?:{alternatives})(?![^ ])"


def _as_regex(line: str) -> str:
    line = re.sub(r"\((?!\?)", "(?:", line)
    line = line.replace(")*", "){0,8}").replace(")+", "){1,8}")
    line = line.replace(" ... ", f" {_UP_TO_SIX}").replace(" .. ", f" {_UP_TO_THREE}")
    return line.replace("(?:.. )?", _UP_TO_THREE)
