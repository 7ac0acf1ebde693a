# SPDX-License-Identifier: Apache-2.0
import pytest

from actions.domain import errors
from actions.domain.errors import Refusal

REFUSALS = [thing for thing in vars(errors).values()
            if isinstance(thing, type) and issubclass(thing, Refusal)]  # fmt: skip


@pytest.mark.parametrize("kind", REFUSALS, ids=lambda kind: kind.__name__)
def test_every_refusal_says_what_why_and_what_instead(kind):
    refusal = kind()
    assert 400 <= kind.http_status < 500
    assert kind.title and not kind.title.endswith(".")
    assert kind.detail.endswith(".")
    assert refusal.said == kind.detail == str(refusal)
    assert kind.__doc__


def test_a_refusal_may_say_more_and_name_the_field():
    refusal = Refusal("Not this one.", field="text", retry_after=3)
    assert (refusal.said, refusal.field, refusal.retry_after) == ("Not this one.", "text", 3)
