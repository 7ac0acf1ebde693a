# SPDX-License-Identifier: Apache-2.0
"""Patterns written as phrases, and the words without which they cannot be found."""

import pytest

from actions.domain.reading.danger import RULES
from actions.domain.reading.needed_words import needed_words
from actions.domain.reading.phrases import phrase, phrase_lines, phrases


def test_each_line_is_a_phrase_of_whole_words():
    pattern = phrases(
        """
        (not|never) (been )?asked
        no one
        """
    )
    assert pattern.search("she has not been asked")
    assert pattern.search("no one came")
    assert not pattern.search("nobody masked")


def test_gaps_stand_for_up_to_three_and_up_to_six_words():
    assert phrases("left .. alone").search("left her all alone")
    assert not phrases("left .. alone").search("left her there in bed alone")
    assert phrases("left ... alone").search("left her there in bed alone")
    assert not phrases("left ... alone").search("left her . alone")


def test_an_optional_gap_may_be_empty():
    assert phrases("is (.. )?in danger").search("she is in danger")
    assert phrases("is (.. )?in danger").search("she is now really in danger")


def test_parts_are_put_in():
    assert phrases("the {who} came", who="nurse|carer").search("the carer came")


def test_the_end_needs_no_blank_before_it():
    pattern = phrases("go (on|$)")
    assert pattern.search("let it go")
    assert pattern.search("let it go on")
    assert not pattern.search("let it go away")


def test_a_line_goes_on_after_a_bar():
    assert phrase_lines("a (b|\n    c) d\ne f") == ("a (b|c) d", "e f")


def test_a_line_set_in_deeper_must_go_on_from_the_one_before():
    with pytest.raises(ValueError, match="does not go on"):
        phrase_lines("a b\n    c d")


def test_a_bracket_must_be_closed():
    with pytest.raises(ValueError, match="not closed"):
        phrase_lines("go (on|$")


NEEDED = [
    ("(hit|slapped) (her|him)", {"hit", "slapped"}),
    ("want to (die|be dead)", {"want"}),
    ("the (carers?|staff) .. hit", {"hit"}),
    (r"exploit\w* (him|her)", {"him", "her"}),
    ("it hurts ,? ?(hanging|drowning)", {"hurts"}),
]


@pytest.mark.parametrize(("line", "words"), [pytest.param(*row, id=row[0]) for row in NEEDED])
def test_the_rarest_words_that_a_phrase_needs(line, words):
    assert words in [set(needed) for needed in needed_words(line)]


def test_a_group_with_too_many_forms_asks_for_no_words_of_its_own():
    tens = "(a|b|c|d|e|f|g|h|i|j)"
    many = "|".join(f"{first}{tens}{tens}{tens}" for first in "klmno")
    assert needed_words(f"({many}) hurts") == (frozenset({"hurts"}),) * 2


def test_no_phrase_of_danger_is_lost_by_looking_for_its_words_first():
    """Every phrase is found in its own plainest form, and so are the words that it needs."""
    for rule in RULES:
        for line in rule.words:
            text = plainest(line)
            if phrase(line).search(text):
                words = set(text.split(" "))
                assert all(needed & words for needed in needed_words(line)), line


def plainest(line: str) -> str:
    """The phrase with the first choice of every group, and nothing in its gaps."""
    text, at = "", 0
    while at < len(line):
        if line[at] == "(":
            inner, at = group(line, at)
            text += "" if line[at : at + 1] in ("?", "*") else plainest(inner)
        elif line[at] not in "?*+$^\\":
            text += line[at]
        at += 1
    return " ".join(word for word in text.split(" ") if word not in ("..", "...", ""))


def group(line: str, at: int) -> tuple[str, int]:
    """The first choice of a group, and the place of the letter before what follows it."""
    depth, choices, begun = 0, [], at + 1
    for end in range(at, len(line)):
        depth += (line[end] == "(") - (line[end] == ")")
        if line[end] == "|" and depth == 1 or depth == 0:
            choices.append(line[begun:end])
            begun = end + 1
        if depth == 0:
            follows = line[end + 1 : end + 2]
            return ("" if follows in ("?", "*") else choices[0]), end
    raise AssertionError(line)
