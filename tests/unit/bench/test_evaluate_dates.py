# SPDX-License-Identifier: Apache-2.0
"""How readings of dates are judged."""

from typing import Any

import pytest

from bench.evaluate_dates import Tally, evaluate

TODAY = "2026-11-23"


def judged(text: str, *wanted: tuple[str, str, str | None, str]) -> Tally:
    dates: list[dict[str, Any]] = [
        {"mention": mention, "first": first, "last": last, "precision": precision}
        for mention, first, last, precision in wanted
    ]
    return evaluate([{"text": text, "question": None, "today": TODAY, "dates": dates}])


@pytest.mark.parametrize(
    ("label", "interval", "both"),
    [
        pytest.param(("3 May 2026", "2026-05-03", "2026-05-03", "day"), 1, 1, id="all right"),
        pytest.param(("3 May 2026", "2026-05-03", "2026-05-03", "about"), 1, 0, id="precision"),
        pytest.param(("3 May 2026", "2026-05-04", "2026-05-04", "day"), 0, 0, id="day"),
        pytest.param(("3 May 2026", "2026-05-03", None, "day"), 0, 0, id="goes on"),
    ],
)
def test_days_and_precision_are_counted_apart(
    label: tuple[str, str, str | None, str], interval: int, both: int
) -> None:
    tally = judged("it was on 3 May 2026", label)
    assert (tally.found, tally.interval, tally.both) == (1, interval, both)
    assert bool(tally.misses) is not bool(both)


def test_a_date_where_none_is_meant_is_false() -> None:
    assert judged("it was on 3 May 2026").false == 1


def test_words_that_are_not_read_are_not_found() -> None:
    tally = judged(
        "when the bluebells were out", ("bluebells", "2026-04-15", "2026-05-15", "about")
    )
    assert (tally.wanted, tally.found, tally.false) == (1, 0, 0)
