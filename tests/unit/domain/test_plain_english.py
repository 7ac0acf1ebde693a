# SPDX-License-Identifier: Apache-2.0
"""Values as people read them."""

import pytest

from actions.domain.plain_english import source_day


@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        ("2018-05", "May 2018"),
        ("2024-10-01", "October 2024"),
        ("2023-07 or later", "July 2023 or later"),
        ("2019", "2019"),
        ("about 2016-19", "about 2016-19"),
        ("2022-23", "2022-23"),
        ("undated", "a page without a date"),
        ("undated, old", "a page without a date"),
        ("", "a page without a date"),
    ],
)
def test_day_of_a_source(as_of: str, said: str) -> None:
    assert source_day(as_of) == said
