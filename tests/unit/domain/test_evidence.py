# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.errors import EvidenceRefused
from actions.domain.evidence import (
    MESSAGE_LIMIT,
    Answerer,
    Asked,
    Copy,
    Item,
    answers_how,
    check_item,
    check_may_answer_late,
    consent_is_needed,
    copies_needed,
    messages_for,
)

ASKED = Asked(date(2026, 1, 1), date(2026, 3, 31))
LETTER = Item("letter", 1_000_000)
NOTES = Item(
    "notes", 2_000_000, is_record=True, covers_from=date(2026, 1, 1), covers_to=date(2026, 3, 31)
)


def test_no_consent_is_needed_for_what_the_ombudsmen_ask():
    assert consent_is_needed() is False


def test_about_fourteen_megabytes_before_encoding():
    assert MESSAGE_LIMIT == 14_000_000


@pytest.mark.parametrize(
    "item",
    [LETTER, NOTES, replace(NOTES, covers_from=date(2026, 2, 1), covers_to=date(2026, 2, 2)),
     replace(LETTER, size=MESSAGE_LIMIT), replace(LETTER, complete=False)],
    ids=["a letter", "a record of the whole period", "a record of a part", "just fits",
         "a letter that is no record"],
)  # fmt: skip
def test_what_can_be_sent(item):
    check_item(item, ASKED)


@pytest.mark.parametrize(
    ("item", "said"),
    [
        pytest.param(replace(LETTER, embeds_documents=True), "Take the embedded documents out",
                     id="embedded documents"),
        pytest.param(replace(LETTER, size=MESSAGE_LIMIT + 1), "Split this document",
                     id="a byte too large"),
        pytest.param(replace(NOTES, covers_from=None), "Say which period", id="no beginning"),
        pytest.param(replace(NOTES, covers_to=None), "Say which period", id="no end"),
        pytest.param(replace(NOTES, covers_from=date(2025, 12, 31)), "Send only the period",
                     id="from a day too early"),
        pytest.param(replace(NOTES, covers_to=date(2026, 4, 1)), "Send only the period",
                     id="to a day too late"),
        pytest.param(replace(NOTES, complete=False), "The record has to be complete",
                     id="not complete"),
    ],
)  # fmt: skip
def test_what_has_to_be_put_right_first(item, said):
    with pytest.raises(EvidenceRefused) as refusal:
        check_item(item, ASKED)
    assert refusal.value.said.startswith(said)
    assert refusal.value.said.endswith(".")


@pytest.mark.parametrize(
    ("unknown", "public", "copies"),
    [
        pytest.param(True, False, (Copy.REDACTED, Copy.UNREDACTED), id="unknown and not public"),
        pytest.param(True, True, (Copy.UNREDACTED,), id="unknown but public"),
        pytest.param(False, False, (Copy.UNREDACTED,), id="known"),
        pytest.param(False, True, (Copy.UNREDACTED,), id="known and public"),
    ],
)
def test_two_copies_only_for_unknown_people_who_are_not_public(unknown, public, copies):
    item = replace(LETTER, unknown_third_party=unknown, third_party_is_public=public)
    assert copies_needed(item) == copies


def sized(*megabytes: int, confidential: bool = False) -> tuple[Item, ...]:
    return tuple(
        Item(f"{n}", size * 1_000_000, confidential=confidential)
        for n, size in enumerate(megabytes)
    )


@pytest.mark.parametrize(
    ("items", "sizes"),
    [
        pytest.param((), [], id="nothing"),
        pytest.param(sized(1, 2, 3), [6], id="all in one"),
        pytest.param(sized(7, 7, 7), [14, 7], id="just fits, then a second"),
        pytest.param(sized(10, 5, 14), [10, 5, 14], id="in order"),
    ],
)
def test_messages_stay_under_the_limit(items, sizes):
    assert [message.size // 1_000_000 for message in messages_for(items, ASKED)] == sizes


def test_confidential_items_go_apart():
    messages = messages_for((*sized(1, confidential=True), *sized(2)), ASKED)
    assert [(m.confidential, m.size) for m in messages] == [(False, 2_000_000), (True, 1_000_000)]
    assert messages_for(sized(1, confidential=True), ASKED)[0].confidential


def test_confidential_items_are_split_too():
    messages = messages_for(sized(10, 10, confidential=True), ASKED)
    assert [m.confidential for m in messages] == [True, True]


def test_a_record_is_held_against_the_period():
    assert messages_for((NOTES,), ASKED)[0].items == (NOTES,)
    with pytest.raises(EvidenceRefused):
        messages_for((NOTES,), Asked(date(2026, 2, 1), date(2026, 3, 31)))


def test_an_item_that_cannot_be_sent_stops_all():
    with pytest.raises(EvidenceRefused):
        messages_for((LETTER, replace(LETTER, embeds_documents=True)), ASKED)


@pytest.mark.parametrize(
    ("employed", "how"),
    [(True, Answerer.THROUGH_THE_BODY), (False, Answerer.DIRECTLY_IF_THEY_WISH)],
    ids=["still employed", "has left"],
)
def test_who_may_comment_and_how(employed, how):
    assert answers_how(still_employed=employed) is how


def test_lateness_is_announced_before_the_day():
    due = date(2026, 12, 1)
    check_may_answer_late(due_on=due, told_on=date(2026, 11, 30))
    for told_on in (None, due, date(2026, 12, 2)):
        with pytest.raises(EvidenceRefused, match="^Tell the ombudsman before the day"):
            check_may_answer_late(due_on=due, told_on=told_on)


@given(st.lists(st.tuples(st.integers(1, MESSAGE_LIMIT), st.booleans()), max_size=12))
def test_nothing_is_lost_doubled_or_too_large(sizes):
    items = tuple(Item(str(n), size, confidential=secret) for n, (size, secret) in enumerate(sizes))
    messages = messages_for(items, ASKED)
    packed = [item for message in messages for item in message.items]
    assert sorted(item.name for item in packed) == sorted(item.name for item in items)
    for message in messages:
        assert message.items
        assert message.size <= MESSAGE_LIMIT
        assert {item.confidential for item in message.items} == {message.confidential}
