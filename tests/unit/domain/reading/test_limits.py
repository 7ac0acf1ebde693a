# SPDX-License-Identifier: Apache-2.0
"""What must not be told or shown, kept in the person's own words."""

import pytest

from actions.domain.reading.limits import limit_in

# What is said, and the sentence of it that sets a limit.
SAID = [
    ("Yes tell the council, not my daughter", "Yes tell the council, not my daughter"),
    ("Yes. Please don't tell my husband. He'd be angry.", "Please don't tell my husband."),
    ("yes but don\u2019t tell my mum", "yes but don\u2019t tell my mum"),
    ("That's fine\nbut without telling my son", "but without telling my son"),
    ("I don't want my ex involved", "I don't want my ex involved"),
    ("ok. keep my sister out of it", "keep my sister out of it"),
    ("Keep the photos private!  Thanks", "Keep the photos private!"),
    ("NOBODY AT THE SURGERY MUST KNOW", "NOBODY AT THE SURGERY MUST KNOW"),
    ("all of it, just not the bit about drink", "all of it, just not the bit about drink"),
    ("yes", None),
    ("no", None),
    ("no thank you, I'd rather ring them", None),
    ("Yes, share it with everyone. I've nothing to hide.", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "limit"), [pytest.param(*row, id=row[0]) for row in SAID])
def test_the_limit_that_is_set(text, limit):
    assert limit_in(text) == limit
