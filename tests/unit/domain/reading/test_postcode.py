# SPDX-License-Identifier: Apache-2.0
"""Postcodes as people type them."""

import pytest

from actions.domain.reading.postcode import postcode_in

MESSAGES = [
    ("SE6 4RU", "SE6 4RU"),
    ("se64ru", "SE6 4RU"),
    ("my postcode is ch7 6nf thanks", "CH7 6NF"),
    ("w1a 1aa", "W1A 1AA"),
    ("EC1A1BB", "EC1A 1BB"),
    ("LS1 IUR", None),
    ("LE1A 5WW", None),
    ("B99Z 1AA", None),
    ("i live in se6", "SE6"),
    ("postcode M20", "M20"),
    ("SE6", "SE6"),
    ("stuck on the M1", None),
    ("A4 paper", None),
    ("B3 ward", None),
    ("we live in M20", None),
    ("ZZ1 1AA", None),
    ("ref AB12CDE", None),
]


@pytest.mark.parametrize(("text", "postcode"), [pytest.param(*row, id=row[0]) for row in MESSAGES])
def test_the_postcode_in_a_message(text, postcode):
    assert postcode_in(text) == postcode


def test_the_first_half_is_enough_where_it_was_asked_for():
    assert postcode_in("it's M20", asked=True) == "M20"


def test_a_road_is_no_postcode_even_where_one_was_asked_for():
    assert postcode_in("just off the M1", asked=True) is None
