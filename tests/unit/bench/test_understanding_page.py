# SPDX-License-Identifier: Apache-2.0
"""The page of figures, also where some are missing."""

from typing import Any

from bench.understanding_page import page

ACTS: dict[str, Any] = {
    "accuracy": 91.0,
    "macro_f1": 90.5,
    "unknown_recall": 96.0,
    "called_unknown": 1.5,
    "unknown_recall_keeping_94": 98.0,
    "kept_at_that_threshold": 94.1,
    "read_as_yes_that_are_none": [1, 40],
    "by_question": {"none": [9, 10], "consent": [3, 4]},
    "unknown_recall_own_set": 97.0,
}
ONLY_ACTS = {key: value for key, value in ACTS.items() if not key.startswith("unknown_")}
FIGURES: dict[str, Any] = {
    "machine": {"cores": 2, "python": "3.11.2", "load": 1.5},
    "acts": {
        "on": "2026-11-23",
        "found": {
            "figures": {"held": ACTS, "held_2": ONLY_ACTS, "validate": ACTS},
            "misses": ["'hmm': unknown"],
        },
    },
    "dates": {"on": "2026-11-24", "found": {"printed": "dates: 30 texts", "misses": []}},
}


def test_the_page_shows_what_was_measured_and_when() -> None:
    written = page(FIGURES, measured_now=True)
    assert "Measured 2026-11-23 to 2026-11-24 on 2 cores" in written
    assert "| `consent` | 3 of 4 |" in written
    assert "dates: 30 texts" in written
    assert "'hmm': unknown" in written


def test_a_second_set_without_unknowns_has_no_figure_for_them() -> None:
    written = page(FIGURES, measured_now=True)
    assert "| right, the question given | 91.0 | 91.0 | 91.0 | 90 |" in written
    assert "| of those that belong to no act, taken for unknown | 96.0 | 96.0 |  | 70 |" in written


def test_training_is_told_in_seconds_and_in_time_of_the_processor() -> None:
    took = {"seconds": 62.5, "processor_seconds": 91.0}
    written = page(FIGURES | {"training": {"on": "2026-11-26", "found": took}}, measured_now=True)
    assert "62.5 s" in written and "91.0 s" in written


def test_the_page_says_plainly_where_the_public_sets_were_missing() -> None:
    assert "their folder was missing" in page(FIGURES, measured_now=False)


def test_figures_of_the_public_sets_from_before_are_dated() -> None:
    ours = {
        "banking77_10_shot": 86.4,
        "clinc150_published_rule": [95.6, 60.9],
        "clinc150_keeping_94": [94.0, 83.4],
    }
    figures = FIGURES | {"benchmarks": {"on": "2026-11-20", "found": {"ours": ours}}}
    assert "| ours | 86.4 | 95.6 / 60.9 | 94.0 / 83.4 |" in page(figures, measured_now=True)
    assert "of 2026-11-20" in page(figures, measured_now=False)


def test_public_sets_that_were_not_measured_yet_are_said_to_be_so() -> None:
    ours = {"clinc150_published_rule": [95.6, 60.9], "clinc150_keeping_94": [94.0, 83.4]}
    figures = FIGURES | {"benchmarks": {"on": "2026-11-26", "found": {"ours": ours}}}
    row = "| ours | not measured | 95.6 / 60.9 | 94.0 / 83.4 |"
    assert row in page(figures, measured_now=True)
