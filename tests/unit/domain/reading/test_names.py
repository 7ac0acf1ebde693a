# SPDX-License-Identifier: Apache-2.0
"""A name out of an answer."""

import pytest

from actions.domain.reading.names import name_in

ANSWERS = [
    ("my grandson, hes 8", None),
    ("Harry, he's 8", "Harry"),
    ("My name is Petra Saltmarsh", "Petra Saltmarsh"),
    ("Jaydin (16)", "Jaydin"),
    ("im prudence", "Prudence"),
    ("my nan, Olive", "Olive"),
    ("Olive, I'm her daughter", "Olive"),
    ("my dad", None),
    ("my wife Joyce", "Joyce"),
    ("alf crumplehorn", "Alf Crumplehorn"),
    ("I'd rather not say", None),
    ("no", None),
    ("Josephine Adeyemi-Larkspur", "Josephine Adeyemi-Larkspur"),
    ("Mrs Violet Tattersall-Kemp", "Mrs Violet Tattersall-Kemp"),
    ("herself", None),
    ("he's called Tom", "Tom"),
    ("Siân O'Neill", "Siân O'Neill"),
    ("it's kieran bassenthwaite-moss", "Kieran Bassenthwaite-Moss"),
    ("I'm fed up", None),
    ("aunt, 80", None),
    ("anonymous", None),
    ("Mary Ann, born 1950", "Mary Ann"),
    ("why do you need it", None),
    ("Dr. Patel", "Dr. Patel"),
    ("call me Sam", "Sam"),
    ("mum, her name is Edith", "Edith"),
    ("Bob", "Bob"),
    ("yes its Ngozi Okafor thanks", "Ngozi Okafor"),
    ("Ahmed Al-Rashid", "Ahmed Al-Rashid"),
    ("me", None),
    ("Ada Crick-Jones", "Ada Crick-Jones"),
    ("my da, Owen", "Owen"),
]


@pytest.mark.parametrize(("text", "name"), [pytest.param(*row, id=row[0]) for row in ANSWERS])
def test_the_name_that_an_answer_gives(text, name):
    assert name_in(text) == name
