# SPDX-License-Identifier: Apache-2.0
"""Whom it happened to, as an answer says it."""

import pytest

from actions.domain.draft import AboutWhom
from actions.domain.reading.answers import read_about_whom

ANSWERS = [
    ("me", AboutWhom("self")),
    ("myself", AboutWhom("self")),
    ("herself", AboutWhom("self")),
    ("it was me", AboutWhom("self")),
    ("it happened to me", AboutWhom("self")),
    ("my dad", AboutWhom("other")),
    ("my nan, Olive", AboutWhom("other")),
    ("aunt, 80", AboutWhom("other")),
    ("my wife Joyce", AboutWhom("other")),
    ("mum", AboutWhom("other")),
    ("my mother", AboutWhom("other")),
    ("me and my wife", AboutWhom("both")),
    ("both of us", AboutWhom("both")),
    ("my husband and I", AboutWhom("both")),
    ("mum and me", AboutWhom("both")),
    ("for my son", AboutWhom("other")),
    ("someone else", AboutWhom("other")),
    ("a friend", AboutWhom("other")),
    ("my neighbour", AboutWhom("other")),
    ("me, not my husband", AboutWhom("self")),
    ("not me, my dad", AboutWhom("other")),
    ("on behalf of my mum", AboutWhom("other")),
    ("just me", AboutWhom("self")),
    ("my son and myself", AboutWhom("both")),
    ("her", AboutWhom("other")),
    ("for myself", AboutWhom("self")),
    ("what", None),
    ("my late father", AboutWhom("other")),
    ("a patient of mine", AboutWhom("other")),
    ("I was the patient", AboutWhom("self")),
    ("us both", AboutWhom("both")),
    ("Mrs Jones, I'm her advocate", AboutWhom("other")),
    ("me and mum", AboutWhom("both")),
    ("my twins", AboutWhom("other")),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*row, id=row[0]) for row in ANSWERS])
def test_whom_an_answer_means(text, wanted):
    assert read_about_whom(text) is wanted
