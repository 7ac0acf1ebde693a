# SPDX-License-Identifier: Apache-2.0
"""What the reader of things asked learns from.

The sentences of data/asked, a file for each thing, and some examples of acts: those that ask the
same, and ordinary ones, which ask nothing. Acts that may hold a question of any kind are left out.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from bot.components.asking import NOTHING
from bot.components.danger import Sample
from bot.components.regression import Example

SENTENCES: Final = Path(__file__).parents[2] / "data" / "asked"
ACTS_THAT_ASK: Final = {
    "asks_who_will_see_it": "who_sees_it",
    "asks_what_is_shared": "what_is_shared",
    "asks_if_it_is_a_robot": "robot",
    "asks_what_advocacy_is": "advocate",
    "asks_how_long": "how_long",
    "asks_what_happens_next": "what_happens_next",
    "asks_who_leads": "who_leads",
    "asks_about_time_limit": "too_late",
    "asks_about_reprisal": "reprisal",
    "asks_about_compensation": "compensation",
    "asks_about_ombudsman": "ombudsman",
    "asks_for_own_records": "own_records",
    "asks_why_a_question_is_asked": "why_asked",
}
ACTS_OF_SEVERAL_KINDS: Final = frozenset(
    (
        "partly_answers_and_asks asks_for_a_person asks_for_reasonable_adjustment "
        "frustrated_with_the_assistant mentions_legal_action wants_to_be_anonymous "
        "wants_to_pause_and_come_back repeats_or_restarts wants_an_advocate "
        "wants_to_stop_and_delete not_life_threatening_urgent_care_question withdraws_consent "
        "withdraws_the_complaint says_complained_before speaks_another_language "
        "tries_to_change_the_rules abusive outside_remit_private_only unsure_about_consent "
        "says_summary_is_wrong corrects_a_date complaining_for_someone_else emergency"
    ).split()
)
OF_EACH_THAT_ASKS: Final = 20
OF_EACH_OTHER: Final = 30


def asked_samples_of_acts(examples: Iterable[Example]) -> Iterator[Sample]:
    """The first examples of each act as what they ask. More of them drown the sentences."""
    seen: Counter[str] = Counter()
    for example in examples:
        if example.act in ACTS_OF_SEVERAL_KINDS:
            continue
        asks = ACTS_THAT_ASK.get(example.act)
        seen[example.act] += 1
        if seen[example.act] <= (OF_EACH_THAT_ASKS if asks else OF_EACH_OTHER):
            yield Sample(example.text, example.vector, asks or NOTHING)
