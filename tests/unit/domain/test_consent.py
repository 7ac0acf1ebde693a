# SPDX-License-Identifier: Apache-2.0
"""Table B, the contract's order, and: no consent means that nothing leaves."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from actions.domain.consent import (
    LEARNING_PURPOSE,
    PLAIN_NO,
    PLAIN_YES,
    ConsentStatus,
    PartyConsent,
    Scope,
    check_may_share_with,
    consent_of,
    consent_status,
    decision_for,
    learning_decision,
    may_share_with,
    parties_awaiting_decision,
    plain_answer,
    receiver_takes_part,
    recipients,
    records_for,
    scope_for,
    status_on_sending,
    to_signpost,
    with_consent_lapsed,
)
from actions.domain.draft import (
    AboutWhom,
    Agreement,
    Decision,
    How,
    Matter,
    PersonState,
    Purpose,
    Role,
    Status,
)
from actions.domain.errors import SharingRefused
from actions.domain.organisations import Family
from tests.unit.domain.builders import (
    NOON,
    a_council,
    a_draft,
    a_party,
    a_trust,
    agreed,
    decided,
    for_other,
    refused,
)
from tests.unit.domain.drafts import drafts

TRUST, COUNCIL = "RR8", "E06000016"
TWO = a_draft(a_trust(TRUST), a_council(COUNCIL))
OWN = a_draft(a_trust("RWE"), a_council(COUNCIL))


@pytest.mark.parametrize(
    ("words", "decision"),
    [
        ("yes", Decision.GIVEN), ("Yes, please!", Decision.GIVEN), ("I AGREE.", Decision.GIVEN),
        ("  i consent ", Decision.GIVEN), ("No.", Decision.REFUSED),
        ("no, thank you", Decision.REFUSED), ("I do not agree", Decision.REFUSED),
        ("whatever", None), ("yes but", None), ("/affirm", None), ("yes yes", None),
        ("oh go on then yes", None), ("I don't agree", None), ("", None), ("ok", None),
    ],
)  # fmt: skip
def test_only_plain_words_of_the_list_are_an_answer(words, decision):
    assert plain_answer(words) is decision


def test_the_list_is_short_and_published():
    assert sorted(PLAIN_YES) == ["i agree", "i consent", "yes", "yes please"]
    assert sorted(PLAIN_NO) == ["i do not agree", "no", "no thank you"]


PENDING_PATIENT = for_other(TWO, state=PersonState.ABLE, agrees=Agreement.YES)
STATUSES = [
    ("not reached", TWO, "not_asked"),
    ("no complaint", replace(agreed(TWO), matter=Matter.THANKS), "not_applicable"),
    ("out of remit", replace(TWO, status=Status.OUT_OF_REMIT), "not_applicable"),
    ("nothing to share with", a_draft(), "not_asked"),
    ("yes to all", agreed(TWO), "given_all"),
    ("yes where there is only one", agreed(a_draft(a_trust())), "given_all"),
    ("yes to some", refused(agreed(TWO, TRUST), COUNCIL), "given_some"),
    ("yes to one, the other not asked yet", agreed(TWO, TRUST), "given_some"),
    ("no to all", refused(TWO), "refused"),
    ("no to one, the other not asked yet", refused(TWO, TRUST), "refused"),
    ("taken back for one", refused(agreed(TWO), COUNCIL), "withdrawn_some"),
    ("taken back for all", decided(agreed(TWO), Decision.WITHDRAWN), "withdrawn_some"),
    ("taken back, then given again", agreed(refused(agreed(TWO), COUNCIL)), "given_all"),
    ("no, then yes", agreed(refused(TWO)), "given_all"),
    ("the patient has not said yes", agreed(PENDING_PATIENT), "pending_patient"),
    ("the patient has not said yes to some", refused(agreed(PENDING_PATIENT, TRUST), COUNCIL),
     "pending_patient"),
    ("pending, and the one who complains says no", refused(PENDING_PATIENT), "refused"),
    ("pending, and taken back", decided(agreed(PENDING_PATIENT), Decision.WITHDRAWN, TRUST),
     "withdrawn_some"),
    ("pending, not asked yet", PENDING_PATIENT, "not_asked"),
    ("an adult not able, no authority", agreed(for_other(TWO, state=PersonState.UNABLE)),
     "pending_authority"),
    ("a child's view not known", agreed(for_other(TWO, state=PersonState.CHILD, age=14)),
     "pending_child_view"),
    ("the patient says no", agreed(for_other(TWO, state=PersonState.ABLE, agrees=Agreement.NO)),
     "patient_refused_own_part_only"),
    ("the patient says no and so does the one who complains",
     refused(for_other(TWO, state=PersonState.ABLE, agrees=Agreement.NO)),
     "patient_refused_own_part_only"),
    ("own part only", agreed(replace(for_other(TWO, state=PersonState.ABLE), own_part_only=True)),
     "own_part_given"),
    ("own part only, and no to sharing",
     refused(replace(for_other(TWO, state=PersonState.ABLE), own_part_only=True)), "refused"),
    ("somebody who has died", agreed(for_other(TWO, state=PersonState.DIED)), "given_all"),
    ("one was only mentioned",
     agreed(a_draft(a_trust(TRUST), a_council(COUNCIL, role=Role.MENTIONED_ONLY))), "given_all"),
    ("one was added by a rule and not asked",
     agreed(a_draft(a_trust(TRUST), a_council(COUNCIL, role=Role.ADDED_BY_RULE)), TRUST),
     "given_some"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("draft", "status"), [row[1:] for row in STATUSES], ids=[row[0] for row in STATUSES]
)
def test_consent_status_in_the_contracts_order(draft, status):
    assert consent_status(draft).value == status


@pytest.mark.parametrize(
    ("draft", "gets", "ending", "signposted"),
    [
        pytest.param(agreed(OWN), ("RWE", COUNCIL), Status.SENT, (), id="yes to all"),
        pytest.param(
            refused(agreed(OWN, "RWE"), COUNCIL), ("RWE",), Status.SENT, (COUNCIL,),
            id="yes to some: only those, contact details of the rest",
        ),
        pytest.param(
            refused(OWN), ("RWE",), Status.SENT, (COUNCIL,),
            id="no, and the receiver has a part: it keeps its own",
        ),
        pytest.param(
            refused(TWO), (), Status.SIGNPOSTED, (TRUST, COUNCIL),
            id="no, and the receiver has no part: nobody",
        ),
        pytest.param(OWN, ("RWE",), Status.SENT, (), id="not asked: nobody else"),
        pytest.param(
            agreed(PENDING_PATIENT), ("RWE",), Status.SENT, (),
            id="the patient must say yes first: the receiver alone",
        ),
        pytest.param(
            agreed(for_other(TWO, state=PersonState.UNABLE)), ("RWE",), Status.SENT, (),
            id="no authority: the receiver alone, for its decision",
        ),
        pytest.param(
            agreed(for_other(TWO, state=PersonState.CHILD, age=14)), ("RWE",), Status.SENT, (),
            id="a child's view not known: the receiver alone",
        ),
        pytest.param(
            refused(agreed(OWN), COUNCIL), ("RWE",), Status.SENT, (COUNCIL,),
            id="withdrawn later: no further sharing",
        ),
        pytest.param(
            agreed(for_other(TWO, state=PersonState.ABLE, agrees=Agreement.NO)), ("RWE",),
            Status.SENT, (), id="the patient refuses: the receiver alone, own part",
        ),
        pytest.param(
            replace(agreed(OWN), matter=Matter.THANKS), (), Status.SIGNPOSTED, (),
            id="no complaint: nobody",
        ),
    ],
)  # fmt: skip
def test_who_gets_the_case(draft, gets, ending, signposted):
    assert recipients(draft) == gets
    assert status_on_sending(draft) is ending
    assert tuple(party.key for party in to_signpost(draft)) == signposted


def test_own_part_only_goes_where_consent_was_given_and_shows_nothing_of_the_other():
    draft = agreed(replace(for_other(OWN, state=PersonState.ABLE), own_part_only=True))
    assert scope_for(draft, COUNCIL) is Scope.OWN_PART
    assert scope_for(draft, "RWE") is Scope.WHOLE
    assert scope_for(agreed(OWN), COUNCIL) is Scope.WHOLE
    assert scope_for(OWN, COUNCIL) is Scope.NOTHING


@pytest.mark.parametrize(
    ("draft", "consent"),
    [
        pytest.param(TWO, PartyConsent.NOT_ASKED, id="not asked"),
        pytest.param(agreed(TWO), PartyConsent.GIVEN, id="given"),
        pytest.param(refused(TWO), PartyConsent.REFUSED, id="refused"),
        pytest.param(refused(agreed(TWO)), PartyConsent.WITHDRAWN, id="withdrawn"),
        pytest.param(agreed(PENDING_PATIENT), PartyConsent.PENDING, id="waits for the patient"),
        pytest.param(refused(PENDING_PATIENT), PartyConsent.REFUSED, id="a no does not wait"),
        pytest.param(
            replace(agreed(TWO), matter=Matter.QUESTION), PartyConsent.NOT_ASKED, id="no complaint"
        ),
    ],
)
def test_consent_of_one_organisation(draft, consent):
    assert consent_of(draft, draft.parties[0]) is consent


def test_one_that_takes_no_part_is_not_asked():
    party = a_trust(TRUST, role=Role.MENTIONED_ONLY)
    draft = agreed(a_draft(party), TRUST)
    assert consent_of(draft, party) is PartyConsent.NOT_ASKED
    assert not may_share_with(draft, TRUST)


def test_an_unknown_organisation_never_gets_it():
    assert not may_share_with(agreed(TWO), "RXX")
    with pytest.raises(SharingRefused):
        check_may_share_with(agreed(TWO), "RXX")
    check_may_share_with(agreed(TWO), TRUST)


def test_an_organisation_added_later_is_asked_about_alone():
    draft = agreed(TWO)
    later = replace(draft, parties=(*draft.parties, a_party(Family.GP_PRACTICE, "C82001")))
    assert [party.code for party in parties_awaiting_decision(later)] == ["C82001"]
    assert not may_share_with(later, "C82001")
    assert consent_status(later) is ConsentStatus.GIVEN_SOME


def test_consent_for_a_removed_organisation_lapses():
    draft = with_consent_lapsed(agreed(TWO), COUNCIL, at=NOON + timedelta(minutes=1))
    assert decision_for(draft, COUNCIL) is None
    assert decision_for(draft, TRUST) is Decision.GIVEN
    assert [party.code for party in parties_awaiting_decision(draft)] == [COUNCIL]
    assert draft.consents == agreed(TWO).consents
    again = decided(draft, Decision.GIVEN, COUNCIL, at=NOON + timedelta(minutes=2))
    assert decision_for(again, COUNCIL) is Decision.GIVEN
    no = decided(draft, Decision.REFUSED, COUNCIL, at=NOON + timedelta(minutes=2))
    assert decision_for(no, COUNCIL) is Decision.REFUSED


def test_a_decision_at_the_moment_of_removal_has_lapsed():
    assert decision_for(with_consent_lapsed(agreed(TWO), TRUST, at=NOON), TRUST) is None


def test_one_decision_covers_details_and_one_contact_and_learning_stands_apart():
    draft = agreed(TWO, TRUST)
    assert [(r.organisation, r.purpose) for r in draft.consents] == [
        (TRUST, Purpose.SHARE_DETAILS),
        (TRUST, Purpose.ONE_CONTACT_AND_RESPONSE),
    ]
    assert learning_decision(draft) is None
    learning = records_for(
        None, Decision.REFUSED, at=NOON, how=How.TYPED, by="complainant",
        text_version="3", words_shown="May we?", purposes=LEARNING_PURPOSE,
    )  # fmt: skip
    assert [(r.organisation, r.purpose, r.decision, r.how, r.by, r.text_version, r.words_shown)
            for r in learning] == [
        (None, Purpose.SHARE_LEARNING, Decision.REFUSED, How.TYPED, "complainant", "3", "May we?")
    ]  # fmt: skip
    told = replace(draft, consents=(*draft.consents, *learning))
    assert learning_decision(told) is Decision.REFUSED
    assert decision_for(told, TRUST, purpose=Purpose.ONE_CONTACT_AND_RESPONSE) is Decision.GIVEN
    assert decision_for(told, COUNCIL, purpose=Purpose.ONE_CONTACT_AND_RESPONSE) is None


def test_the_receiver_takes_part_only_with_a_part_of_its_own():
    assert receiver_takes_part(OWN)
    assert not receiver_takes_part(TWO)
    assert not receiver_takes_part(a_draft(a_trust("RWE", role=Role.MENTIONED_ONLY)))


@given(drafts())
def test_no_consent_means_that_nothing_leaves(draft):
    given_for = {
        r.organisation for r in draft.consents
        if r.purpose is Purpose.SHARE_DETAILS and r.decision is Decision.GIVEN
    }  # fmt: skip
    for key in recipients(draft):
        assert key == draft.receiving_organisation or key in given_for
    for party in draft.parties:
        if may_share_with(draft, party.key):
            assert party.key in given_for
            assert party.takes_part


@given(drafts())
def test_a_refusal_keeps_it_from_everybody(draft):
    said_no = decided(draft, Decision.REFUSED)
    others = set(recipients(said_no)) - {draft.receiving_organisation}
    assert not others


@given(drafts())
def test_while_somebody_elses_yes_is_missing_only_the_receiver_has_it(draft):
    status = consent_status(draft)
    if status.value.startswith("pending") or status is ConsentStatus.PATIENT_REFUSED:
        assert set(recipients(draft)) <= {draft.receiving_organisation}
    if draft.about_whom is AboutWhom.SELF:
        assert not status.value.startswith("pending")
