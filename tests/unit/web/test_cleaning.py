# SPDX-License-Identifier: Apache-2.0
"""Any text survives cleaning, or nothing of it was to be seen."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.web.door.cleaning import cleaned, is_blank, is_whole


@settings(deadline=None)
@given(st.text())
def test_clean_text_can_be_stored_and_printed(text: str) -> None:
    clean = cleaned(text)

    clean.encode("utf-8")
    assert "\x00" not in clean
    assert not any(unicodedata.bidirectional(c) in ("RLO", "LRO", "RLE", "LRE") for c in clean)


@settings(deadline=None)
@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = cleaned(text)

    assert cleaned(once) == once


@settings(deadline=None)
@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_letters_numbers_and_signs_stay(text: str) -> None:
    assert cleaned(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    "text",
    [
        "👩‍👩‍👧‍👦",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "❤️",
        "می‌خواهم",
        "क्‍ष",
        "line one\n\tline two",
        "naïve café – “quotes”",
    ],
)
def test_what_people_write_stays(text: str) -> None:
    assert cleaned(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        ("", True),
        (" \n\t", True),
        ("\u200b\u2060", True),
        ("\u00a0", True),
        ("a", False),
        ("👍", False),
    ],
)
def test_blank_text_has_nothing_to_read(text: str, blank: bool) -> None:
    assert is_blank(text) is blank


@pytest.mark.parametrize(("text", "whole"), [("a", True), ("😀", True), ("\ud83d", False)])
def test_half_a_character_is_noticed(text: str, whole: bool) -> None:
    assert is_whole(text) is whole


def test_longest_text_is_cleaned_quickly() -> None:
    began = time.process_time()

    for text in ("é" * 20_000, "\u0301" * 20_000, "\u200d" * 20_000, "\u202e" * 20_000):
        cleaned(text)

    assert time.process_time() - began < 1
