# SPDX-License-Identifier: Apache-2.0
"""Ages, the writer's own and others'."""

import pytest

from actions.domain.reading.ages import age_in, own_age_in
from actions.domain.reading.words import plain

OTHERS = [
    ("aunt, 80", 80),
    ("she is 14", 14),
    ("aged 92", 92),
    ("my 8 year old", 8),
    ("my four-year-old", 4),
    ("my fourteen year old daughter", 14),
    ("my forty-four year old son", 44),
    ("8 months old", 0),
    ("our baby was 6 weeks old", 0),
    ("born at 30 weeks, he was only 5 days old", 0),
    ("I was 16 and my brother is 12", 12),
    ("I was 84 then", None),
    ("I turned 65, she is 91", 91),
    ("the bill was 400 and nan is 91", 91),
    ("she is 0", None),
    ("Jaydin (16)", 16),
    ("she is 3 weeks late", None),
    ("it was 20 minutes", None),
    ("I'm 84", None),
    ("ward 12", None),
]
OWN = [
    ("im 16 and in care", 16),
    ("I'm 84 and deaf", 84),
    ("i am 34 weeks pregnant", None),
    ("I am 2 miles away", None),
    ("I turned 18 in May", 18),
    ("she is 40", None),
]


@pytest.mark.parametrize(("text", "age"), [pytest.param(*row, id=row[0]) for row in OTHERS])
def test_somebody_elses_age(text, age):
    assert age_in(plain(text).text) == age


@pytest.mark.parametrize(("text", "age"), [pytest.param(*row, id=row[0]) for row in OWN])
def test_the_writers_own_age(text, age):
    assert own_age_in(plain(text).text) == age
