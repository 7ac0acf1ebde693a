# SPDX-License-Identifier: Apache-2.0
"""How somebody wants to be reached, and how not."""

import pytest

from actions.domain.reading.ways import ContactWays, contact_ways

ANSWERS = [
    ("letter to home, no phone", ContactWays(("post",), ("phone",), wishes=True)),
    ("text only", ContactWays(("text",), wishes=True)),
    ("through my sister", ContactWays(("through_other",), through="my sister")),
    ("ring my daughter on 01632 960777", ContactWays(("through_other",), through="my daughter")),
    ("email is best", ContactWays(("email",))),
    (
        "please don't ring, he checks my phone",
        ContactWays((), ("phone",), unsafe=True, wishes=True),
    ),
    ("not by post", ContactWays((), ("post",), wishes=True)),
    ("anything but the phone", ContactWays((), ("phone",), wishes=True)),
    ("no calls just email", ContactWays(("email",), ("phone",), wishes=True)),
    ("email or text", ContactWays(("email", "text"), wishes=True)),
    ("write to me at 4 Elm Road", ContactWays(("post",))),
    ("winifred.a@example.org", ContactWays()),
    ("no voicemail, he will find out", ContactWays((), ("phone",), unsafe=True, wishes=True)),
]


@pytest.mark.parametrize(("text", "ways"), [pytest.param(*row, id=row[0]) for row in ANSWERS])
def test_ways_of_contact(text, ways):
    assert contact_ways(text) == ways


WHEN_AND_HOW = [
    "07700 900123 but only after 6pm",
    "ring me on 01632 960111 in the mornings",
    "01632 960222 dont leave a message",
    "07700 900123, he's at work till 5",
    "call me at my mums 01632 960003 ask for Jean",
    "07700 900555 let it ring i'm slow getting up",
    "use a withheld number please 07700 900555",
    "only when my husband is out 07700 900555",
    "01632 960815 (after 18:00)",
]
NOTHING_MORE = [
    "07700 900123",
    "my email is a@example.org",
    "4 Elm Road, Leicester LE1 2AB",
    "you can get me on 07700 900555",
    "07700 900123 or a@example.org",
]


@pytest.mark.parametrize("text", WHEN_AND_HOW)
def test_when_and_how_are_heard(text):
    assert contact_ways(text).wishes


@pytest.mark.parametrize("text", NOTHING_MORE)
def test_a_bare_way_holds_no_wish(text):
    assert not contact_ways(text).wishes
