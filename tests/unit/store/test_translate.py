# SPDX-License-Identifier: Apache-2.0
"""Whatever goes into a row comes out of it again."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings

from actions.domain.consent import Scope
from actions.domain.draft import Channel, Draft
from actions.store import translate
from actions.usecases.values import (
    Conversation,
    ConversationStatus,
    JournalTurn,
    KeptCase,
    KeptDraft,
    Said,
    Sighting,
    Staff,
    StaffAccount,
    StaffRole,
)
from tests.unit.domain.drafts import drafts
from tests.unit.usecases.fakes import NOW

CASE = KeptCase(
    reference="7K3M-9XQT",
    conversation="c",
    receiving_organisation="RWE",
    status="sent",
    channel=Channel.FRONT_DESK,
    received_at=NOW,
    sent_at=NOW,
    acknowledge_by=date(2026, 11, 26),
    document={"complainant": {"name": "Zoë Müller"}, "person_affected": {"name": None}},
    parties=(Sighting("unlisted:the home", "the home", "involved", "given", Scope.OWN_PART),),
    version=3,
)


@settings(deadline=None, max_examples=60)
@given(drafts())
def test_any_draft_comes_back(draft: Draft) -> None:
    kept = KeptDraft("s", "c", draft, version=2, last_message="m", reply=({"text": "“Zoë” 🙂"},))

    assert translate.kept_draft(translate.draft_row(kept)) == kept


@settings(deadline=None, max_examples=60)
@given(drafts())
def test_consents_of_any_draft_come_back(draft: Draft) -> None:
    rows = [translate.consent_row(1, n, consent) for n, consent in enumerate(draft.consents)]

    assert tuple(map(translate.consent, rows)) == draft.consents


def test_conversation_comes_back() -> None:
    conversation = Conversation(
        "c", "h", None, Channel.FRONT_DESK, ConversationStatus.DELETED, NOW, NOW, "desk", 7
    )

    assert translate.conversation(translate.conversation_row(conversation)) == conversation


def test_turn_comes_back() -> None:
    turn = JournalTurn(
        "c", "id", "hash", 3, Said.CHOICE, NOW, "", ("all",), ("Yes",), 2, {"ask": None}, {"v": "m"}
    )

    assert translate.turn(translate.turn_row(turn)) == turn


def test_case_comes_back_with_its_parts() -> None:
    parties = [translate.party_row(1, party) for party in CASE.parties]

    assert translate.kept_case(translate.case_row(CASE), parties, []) == CASE


def test_case_is_found_by_reference_and_names() -> None:
    assert translate.found_by(CASE) == "7k3m-9xqt zoë müller"
    assert translate.found_by(replace(CASE, document={})) == "7k3m-9xqt"


def test_account_comes_back() -> None:
    staff = Staff("a", "RWE", frozenset({StaffRole.LEAD, StaffRole.QUALITY}))
    account = StaffAccount(staff, "hash", active=False)

    assert translate.staff_account(translate.staff_row(account)) == account
