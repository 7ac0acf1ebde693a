# SPDX-License-Identifier: Apache-2.0
import pytest
from hypothesis import given

from actions.domain.draft import Payer, Role
from actions.domain.lead import GUIDE, parties_who_may_lead, suggest_lead
from actions.domain.organisations import Family
from tests.unit.domain.builders import (
    a_board,
    a_council,
    a_draft,
    a_home,
    a_party,
    a_trust,
    agreed,
    refused,
    ruled,
)
from tests.unit.domain.drafts import drafts


@pytest.mark.parametrize(
    ("party", "able"),
    [
        (a_trust(), True),
        (a_council(), True),
        (a_party(Family.GP_PRACTICE, "C82001"), True),
        (a_home(Payer.NHS, code="1-101"), True),
        (a_home(Payer.SELF, code="1-101"), False),
        (a_home(Payer.COUNCIL, code="1-101"), False),
        (a_party(Family.FOSTERING, "F1"), False),
        (a_party(Family.PRIVATE_HEALTH, "P1"), False),
        (a_party(Family.OTHER, "X1"), False),
        (a_party(Family.NHS_TRUST), False),
        (a_trust(role=Role.MENTIONED_ONLY), False),
    ],
    ids=lambda value: value.name + str(value.funding or "") if hasattr(value, "name") else None,
)
def test_who_may_lead(party, able):
    assert bool(parties_who_may_lead(agreed(a_draft(party), party.key))) is able


def test_without_consent_nobody_leads():
    assert suggest_lead(refused(a_draft(a_trust(), a_council()))).suggested is None
    assert suggest_lead(a_draft(a_trust())).reasons == ()


THREE = (a_trust("RX1", mention="DRI"), a_trust("RX2", mention="999"), a_council(mention="social"))
STORY = "DRI was cold. Then 999 came. Social did nothing."


@pytest.mark.parametrize(
    ("draft", "suggested", "reasons"),
    [
        pytest.param(
            a_draft(a_trust()), "RWE", ["It is the only one that can lead"], id="only one"
        ),
        pytest.param(
            a_draft(*THREE, story=STORY, lead_preference="RX2"), "RX2",
            ["The person who complains would like it: best relationship"], id="wished for",
        ),
        pytest.param(
            a_draft(*THREE[:2], a_board(), story=STORY), "QK1",
            ["Several NHS organisations: the main commissioner or NHS England"],
            id="several NHS bodies and a commissioner",
        ),
        pytest.param(
            a_draft(*THREE, a_board(mention="board"), story=STORY), "RX1",
            ["Greatest responsibility: it has a part in the most issues",
             "Others have as many; it was named first"],
            id="a commissioner does not come first beside a council",
        ),
        pytest.param(
            a_draft(*THREE[:2], story="DRI was cold. It was late. Then 999 came."), "RX1",
            ["Greatest responsibility: it has a part in the most issues",
             "Others have as many; it was named first"], id="named first",
        ),
        pytest.param(
            a_draft(*THREE, story=STORY, receiving_organisation="RX2"), "RX2",
            ["Greatest responsibility: it has a part in the most issues",
             "It received the complaint and knows the person already"], id="the receiver",
        ),
        pytest.param(
            a_draft(THREE[0], a_home(Payer.COUNCIL, mention="the home"),
                    a_home(Payer.COUNCIL, mention="the agency", family=Family.HOME_CARE),
                    story="DRI was cold. The home was dirty. The agency was late."), "E06000016",
            ["Greatest responsibility: it has a part in the most issues"],
            id="a council with two issues",
        ),
        pytest.param(
            a_draft(*THREE, story=STORY, lead_preference="RX9"), "RX1",
            ["Greatest responsibility: it has a part in the most issues",
             "Others have as many; it was named first"], id="a wish that cannot be",
        ),
    ],
)  # fmt: skip
def test_a_lead_is_suggested_with_its_reasons(draft, suggested, reasons):
    found = suggest_lead(agreed(ruled(draft)))
    assert found.suggested == suggested
    assert [reason.rule for reason in found.reasons] == reasons
    sources = {reason.source for reason in found.reasons if "named first" not in reason.rule}
    assert sources <= {GUIDE}
    assert {r.source for r in found.reasons} - sources <= {"ADR-0019"}


@given(drafts())
def test_a_lead_is_one_that_has_consent(draft):
    suggested = suggest_lead(draft).suggested
    assert suggested in {None, *(party.code for party in parties_who_may_lead(draft))}
