# SPDX-License-Identifier: Apache-2.0
"""One cell of a publisher's file, in the form in which it is kept."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.directory.publishers.cells import (
    address_in,
    cased,
    clean,
    day_in,
    name_in,
    postcode_in,
)


@pytest.mark.parametrize(
    ("capitals", "shown"),
    [
        pytest.param("KING'S LYNN NHS TRUST", "King's Lynn NHS Trust", id="apostrophe, NHS"),
        pytest.param("STOCKTON-ON-TEES", "Stockton-on-Tees", id="hyphens"),
        pytest.param("THE SURGERY AT THE GREEN", "The Surgery at the Green", id="small words"),
        pytest.param("O'BRIEN & MCKENZIE", "O'Brien & McKenzie", id="names of families"),
        pytest.param("CAFÉ ÉLAN CIC", "Café Élan CIC", id="accents"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_capitals_become_a_name(capitals, shown):
    assert cased(capitals) == shown


def test_a_name_in_small_letters_stays_as_it_is():
    assert name_in("mydentist, High Street") == "mydentist, High Street"


@pytest.mark.parametrize(
    "written",
    [pytest.param("", id="empty"), pytest.param("...", id="no letter"),
     pytest.param("A" * 201, id="too long")],
)  # fmt: skip
def test_what_is_no_name_is_refused(written):
    with pytest.raises(ValueError):
        name_in(written)


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        pytest.param("  Oak   House ", "Oak House", id="blanks"),
        pytest.param("\u200f\u202eOak\u202c House\ufeff", "Oak House", id="marks of direction"),
        pytest.param("Oak\tHouse\x07", "Oak House", id="tab and bell"),
        pytest.param("Cafe\u0301", "Café", id="letters are composed"),
        pytest.param("“Oak” House", "“Oak” House", id="quotes stay"),
    ],
)
def test_what_cannot_be_seen_is_taken_out(cell, kept):
    assert clean(cell) == kept


@given(st.text(max_size=80))
def test_cleaning_twice_is_cleaning_once(cell):
    assert clean(clean(cell)) == clean(cell)


@given(st.text(alphabet="ABCÉØ '-&.,", max_size=40))
def test_casing_changes_no_letter(capitals):
    assert cased(capitals).upper() == capitals.upper()


@pytest.mark.parametrize(
    ("cell", "month_first", "day"),
    [
        pytest.param("20261031", False, date(2026, 10, 31), id="as NHS England writes it"),
        pytest.param("2026-10-31", False, date(2026, 10, 31), id="with hyphens"),
        pytest.param("31/10/2026", False, date(2026, 10, 31), id="as spreadsheets write it"),
        pytest.param("10/31/2026", True, date(2026, 10, 31), id="month first"),
        pytest.param("31/10/2026", True, date(2026, 10, 31), id="day first after all"),
        pytest.param("2026-10-31 00:00:00", False, date(2026, 10, 31), id="with a time"),
        pytest.param("", False, None, id="none"),
    ],
)
def test_a_day_is_read(cell, month_first, day):
    assert day_in(cell, month_first=month_first) == day


@pytest.mark.parametrize("cell", ["20261301", "soon", "2026", "0"])
def test_what_is_no_day_is_refused(cell):
    with pytest.raises(ValueError, match="not a day"):
        day_in(cell)


@pytest.mark.parametrize(
    ("cell", "kept"),
    [("le39qp", "LE3 9QP"), ("LE3 9QP", "LE3 9QP"), ("LE3", ""), ("ZZ", ""), ("=1+1", "")],
)
def test_a_postcode_is_whole_or_left_out(cell, kept):
    assert postcode_in(cell) == kept


def test_an_address_ends_in_the_town():
    cells = ["THE HEALTH CENTRE", "LAWSON STREET", "STOCKTON-ON-TEES", "CLEVELAND", ""]
    assert address_in(cells) == "The Health Centre, Lawson Street, Stockton-on-Tees"
