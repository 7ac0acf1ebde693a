# SPDX-License-Identifier: Apache-2.0
"""How somebody wants to be reached, and how not."""

import pytest

from actions.domain.reading.ways import ContactWays, contact_ways

ANSWERS = [
    ("letter to home, no phone", ContactWays(("post",), ("phone",))),
    ("text only", ContactWays(("text",))),
    ("through my sister", ContactWays(("through_other",), through="my sister")),
    ("ring my daughter on 01632 960777", ContactWays(("through_other",), through="my daughter")),
    ("email is best", ContactWays(("email",))),
    ("please don't ring, he checks my phone", ContactWays((), ("phone",), unsafe=True)),
    ("not by post", ContactWays((), ("post",))),
    ("anything but the phone", ContactWays((), ("phone",))),
    ("no calls just email", ContactWays(("email",), ("phone",))),
    ("email or text", ContactWays(("email", "text"))),
    ("write to me at 4 Elm Road", ContactWays(("post",))),
    ("winifred.a@example.org", ContactWays()),
    ("no voicemail, he will find out", ContactWays((), ("phone",), unsafe=True)),
]


@pytest.mark.parametrize(("text", "ways"), [pytest.param(*row, id=row[0]) for row in ANSWERS])
def test_ways_of_contact(text, ways):
    assert contact_ways(text) == ways
