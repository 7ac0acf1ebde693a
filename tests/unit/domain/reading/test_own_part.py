# SPDX-License-Identifier: Apache-2.0
"""Somebody who complains only about how they were treated themselves."""

import pytest

from actions.domain.reading.own_part import is_own_part_only


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("it's about how they dealt with me", True),
        ("only my bit", True),
        ("just how I was treated", True),
        ("How they spoke to me", True),
        ("leave mum out of it", True),
        ("nothing about him please", True),
        ("my mum", False),
        ("me", False),
        ("how they treated him", False),
        ("it happened to me", False),
        ("", False),
    ],
)
def test_own_part(text: str, own: bool) -> None:
    assert is_own_part_only(text) is own
