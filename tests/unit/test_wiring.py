# SPDX-License-Identifier: Apache-2.0
"""The numbers to call in danger are given with any words while the bot cannot read them."""

import pytest

from actions.wiring import may_speak_of_danger


@pytest.mark.parametrize(
    ("text", "given"),
    [
        pytest.param("ive took them all now", True, id="danger that no rule knows"),
        pytest.param("the tea was cold", True, id="any words"),
        pytest.param(" ", False, id="a choice without words"),
    ],
)
def test_any_words_may_speak_of_danger(text: str, given: bool) -> None:
    assert may_speak_of_danger(text) is given
