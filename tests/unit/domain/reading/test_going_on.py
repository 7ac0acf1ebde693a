# SPDX-License-Identifier: Apache-2.0
"""Whether a matter has ended, as people say it."""

import pytest

from actions.domain.reading.going_on import still_going_on

MESSAGES = [
    ("it's still happening", True),
    ("up to now", True),
    ("ongoing", True),
    ("every week", True),
    ("to this day", True),
    ("hasn't stopped", True),
    ("I still can't believe it", False),
    ("still upset", False),
    ("it has stopped", False),
    ("no longer happening", False),
    ("we are still waiting", True),
    ("he still hasn't been seen", True),
    ("in March", False),
    ("I could not face it until now", False),
    ("never felt up to saying anything till now", False),
    ("still in pain", False),
    ("it's never stopped", True),
    ("it is not ongoing", False),
    ("since 2022 and still is", True),
    ("it is still going on", True),
    ("yes still", True),
    ("they came every time I rang", False),
    ("still no apology", False),
    ("hasn't been fixed", True),
    ("They come late every day", True),
    ("Dad was left soaked every morning. It was in March", False),
    ("he is in pain all the time and they do nothing", True),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*row, id=row[0]) for row in MESSAGES])
def test_whether_it_goes_on(text, wanted):
    assert still_going_on(text) is wanted
