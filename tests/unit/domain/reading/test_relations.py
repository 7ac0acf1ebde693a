# SPDX-License-Identifier: Apache-2.0
"""What the person affected is to the writer."""

import pytest

from actions.domain.reading.kin import WORD_OF, other_side
from actions.domain.reading.relations import bare_relation, kin_word, read_relationship, writer_is
from actions.domain.reading.words import plain

WRITER = [
    ("I'm her grandson", "grandmother"),
    ("I am his daughter", "father"),
    ("as their carer", "person cared for"),
    ("being his mum", "son"),
    ("I'm mum's only son", "mother"),
    ("I'm her advocate", "client"),
    ("I am my own boss", None),
    ("it is my mum", None),
    ("I'm her godmother", None),
    ("I'm her godmother and I am her carer", "person cared for"),
    ("the ward was dirty", None),
]
BARE = [
    ("daughter and next of kin, no will", "parent"),
    ("grandson", "grandparent"),
    ("her niece", "aunt"),
    ("husband", "wife"),
    ("my dad", None),
    ("no", None),
]
ANSWERS = [
    ("my nan", "grandmother"),
    ("my late mother in law", "mother-in-law"),
    ("I'm her grandson", "grandmother"),
    ("friend", "friend"),
    ("none of your business", None),
]


def table(rows):
    return [pytest.param(*row, id=row[0]) for row in rows]


@pytest.mark.parametrize(("text", "relation"), table(WRITER))
def test_what_the_writer_says_of_themselves(text, relation):
    assert writer_is(plain(text).text) == relation


@pytest.mark.parametrize(("text", "relation"), table(BARE))
def test_a_bare_word_is_what_the_writer_is(text, relation):
    assert bare_relation(plain(text).text) == relation


@pytest.mark.parametrize(("text", "relation"), table(ANSWERS))
def test_an_answer_about_the_relationship(text, relation):
    assert read_relationship(text) == relation


@pytest.mark.parametrize("word", WORD_OF)
def test_every_word_for_a_relative_has_a_plain_one(word):
    assert kin_word(word)


def test_the_other_side_of_an_unknown_word_is_not_known():
    assert other_side("stranger", female=True, male=False) is None
