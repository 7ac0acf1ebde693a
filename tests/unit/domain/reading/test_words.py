# SPDX-License-Identifier: Apache-2.0
"""Plain words, and the way back to the characters that were typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.reading.words import lower, plain, tokens

PLAIN = [
    ("I can't", "i can not"),
    ("I cant", "i can not"),
    ("she\u2019s gone", "she is gone"),
    ("shes gone", "she is gone"),
    ("mum's bed", "mum 's bed"),
    ("mums bed", "mum 's bed"),
    ("they've left", "they have left"),
    ("he'd go", "he would go"),
    ("wouldn't", "would not"),
    ("wouldnt", "would not"),
    ("im gonna, cos u r", "i am going to , because you are"),
    ("Mam n me", "mum and me"),
    ("they daren't ask", "they dare not ask"),
    ("İpek's NURSE", "İpek 's nurse"),
    ("n/a", "n / a"),
    ("14/5/26", "14 / 5 / 26"),
    ("  two\t spaces ", "two spaces"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "words"), [pytest.param(*row, id=row[0]) for row in PLAIN])
def test_plain_words(text, words):
    assert plain(text).text == words


def test_further_spellings_may_be_given():
    assert plain("til now", spelling={"til": "until"}).text == "until now"


def test_a_span_leads_back_to_what_was_typed():
    found = plain("He SHOULDN'T go")
    start = found.text.index("not")
    assert found.original(start, start + 3) == "SHOULDN'T"


def test_letters_and_digits_part():
    assert [(token.text, token.glued) for token in tokens("M1 14th")] == [
        ("m", False),
        ("1", True),
        ("14", False),
        ("th", True),
    ]


@given(st.text())
def test_lower_case_keeps_the_length(text):
    assert len(lower(text)) == len(text)


@given(st.text(max_size=200))
def test_every_word_has_a_place(text):
    found = plain(text)
    for start, span in zip(found.starts, found.spans, strict=True):
        assert found.span(start, start + 1) == span
        assert 0 <= span[0] < span[1] <= len(text)
