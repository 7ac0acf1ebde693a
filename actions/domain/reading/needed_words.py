# SPDX-License-Identifier: Apache-2.0
"""The words without which a phrase cannot be found, so that most need not be looked for at all."""

_UNKNOWN = "\0"
_MOST = 4000


def needed_words(line: str) -> tuple[frozenset[str], ...]:
    """Sets of words, the rarest first: text that has none of a set does not hold the phrase."""
    sets = []
    for piece in _pieces(line):
        found = _expanded(piece)
        for words in (
            {text.split(" ")[0] for text in found},
            {text.split(" ")[-1] for text in found},
        ):
            if "" not in words and not any(_UNKNOWN in word for word in words):
                sets.append(frozenset(words))
    return tuple(sorted(sets, key=_commonness))


def _commonness(words: frozenset[str]) -> int:
    return sum(200 if word in _COMMON else 1 for word in words)


_COMMON = frozenset(
    "the a an and or but to of in on at for with from by is are am was were be been has have had "
    "do does did not no i he she it they we you me my him her his them their our your who that "
    "this there here up out off down so just now still all any can will would could get got go "
    "going 's what when if as about very really too only some one more mum dad nan said says told "
    "want wants been being since care home hospital nurse carer carers staff , - : # day days "
    "week no".split()
)


def _pieces(line: str) -> list[str]:
    """The parts of a phrase between blanks outside of brackets; gaps are left out."""
    found, depth, begun = [], 0, 0
    for at, letter in enumerate(line):
        depth += (letter == "(") - (letter == ")")
        if letter == " " and depth == 0 and line[at + 1 : at + 2] != "?":
            found.append(line[begun:at])
            begun = at + 1
    found.append(line[begun:])
    return [piece.replace("(.. )?", "") for piece in found if piece not in ("..", "...")]


def _expanded(piece: str) -> set[str]:
    """Every text that a piece can mean, with a repeated group once."""
    return {text.strip(" ") for text in _alternatives(piece, 0)[0]}


def _alternatives(line: str, at: int) -> tuple[set[str], int]:
    found: set[str] = set()
    sequence = {""}
    while at < len(line) and line[at] != ")":
        if line[at] == "|":
            found |= sequence
            sequence = {""}
            at += 1
            continue
        item, at = _item(line, at)
        if len(item) * len(sequence) > _MOST:
            item = {_UNKNOWN}
            sequence = {_UNKNOWN}
        sequence = {begun + more for begun in sequence for more in item}
    return found | sequence, at


def _item(line: str, at: int) -> tuple[set[str], int]:
    """What one letter, class or group with its quantifier can mean."""
    letter = line[at]
    if letter == "(":
        item, at = _alternatives(line, at + 1)
        at += 1
    elif letter == "\\":
        item, at = {_UNKNOWN}, at + 2
    elif letter == "[":
        item, at = {_UNKNOWN}, line.index("]", at) + 1
    elif letter in ".$^":
        item, at = {"" if letter != "." else _UNKNOWN}, at + 1
    else:
        item, at = {letter}, at + 1
    while at < len(line) and line[at] in "?*+":
        if line[at] in "?*":
            item = item | {""}
        at += 1
    return item, at
