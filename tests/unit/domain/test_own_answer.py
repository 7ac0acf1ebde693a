# SPDX-License-Identifier: Apache-2.0
"""The person affected answers later; what both agree to is shared, and nothing else."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.consent import (
    ConsentStatus,
    PartyConsent,
    consent_of,
    consent_status,
    may_share_with,
    recipients,
)
from actions.domain.draft import Agreement, How, PersonState
from actions.domain.own_answer import awaits_own_answer, to_be_answered, with_own_answer
from tests.unit.domain.builders import a_council, a_draft, a_trust, agreed, for_other, refused

HOSPITAL, COUNCIL = "RWE", "E06000016"
BOTH = a_draft(a_trust(), a_council())
WAITS = agreed(for_other(BOTH, state=PersonState.ABLE))


def answered(draft, *yes, how=How.CHOSEN):
    return with_own_answer(
        draft,
        yes,
        at=draft.consents[-1].at + timedelta(days=3),
        how=how,
        by="person affected",
        words={party.key: f"May {party.name}?" for party in to_be_answered(draft)},
        text_version="v1",
    )


def test_it_waits_for_a_person_who_is_able_and_not_for_others():
    assert awaits_own_answer(WAITS)
    assert not awaits_own_answer(agreed(BOTH))
    assert not awaits_own_answer(agreed(for_other(BOTH, state=PersonState.UNABLE)))
    assert not awaits_own_answer(
        agreed(for_other(BOTH, state=PersonState.ABLE, agrees=Agreement.YES_WITH_ME))
    )
    assert not awaits_own_answer(refused(for_other(BOTH, state=PersonState.ABLE)))


@pytest.mark.parametrize("how", [How.CHOSEN, How.SPOKEN_TO_STAFF, How.SIGNED_FORM])
def test_a_yes_to_all_shares_with_all(how):
    draft = answered(WAITS, HOSPITAL, COUNCIL, how=how)
    assert consent_status(draft) is ConsentStatus.GIVEN_ALL
    assert set(recipients(draft)) >= {HOSPITAL, COUNCIL}
    assert not awaits_own_answer(draft)
    assert {r.how for r in draft.consents[-4:]} == {how}


def test_a_no_to_one_keeps_that_one_out_and_takes_nothing_back():
    draft = answered(WAITS, HOSPITAL)
    assert consent_status(draft) is ConsentStatus.GIVEN_SOME
    assert may_share_with(draft, HOSPITAL)
    assert not may_share_with(draft, COUNCIL)
    (council,) = (party for party in draft.parties if party.key == COUNCIL)
    assert consent_of(draft, council) is PartyConsent.REFUSED


def test_a_no_to_all_is_a_no_of_the_person():
    draft = answered(WAITS)
    assert draft.person.agrees is Agreement.NO
    assert consent_status(draft) is ConsentStatus.PATIENT_REFUSED
    assert recipients(draft) == (draft.receiving_organisation,)


def test_nobody_is_asked_about_an_organisation_that_the_other_refused():
    draft = agreed(for_other(BOTH, state=PersonState.ABLE), HOSPITAL)
    draft = refused(draft, COUNCIL)
    assert [party.key for party in to_be_answered(draft)] == [HOSPITAL]
    assert not may_share_with(answered(draft, HOSPITAL, COUNCIL), COUNCIL)


@given(st.sets(st.sampled_from([HOSPITAL, COUNCIL, "RP5"])))
def test_records_are_only_added_to_and_only_a_yes_shares(yes):
    draft = answered(WAITS, *yes)
    assert draft.consents[: len(WAITS.consents)] == WAITS.consents
    for key in (HOSPITAL, COUNCIL):
        assert may_share_with(draft, key) is (key in yes)
