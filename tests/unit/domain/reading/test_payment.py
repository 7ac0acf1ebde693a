# SPDX-License-Identifier: Apache-2.0
"""Who arranged and paid for care, as people say it."""

import pytest

from actions.domain.draft import Payer
from actions.domain.reading.payment import payers_in, read_payer
from actions.domain.reading.words import plain

ANSWERS = [
    ("he paid until his savings ran out, then the county council", Payer.COUNCIL),
    ("we pay ourselves, and the NHS pays the nursing contribution, FNC", Payer("self")),
    ("the council pays and the NHS the nursing part", Payer("council")),
    ("council placed him and paid most", Payer("council")),
    ("council", Payer("council")),
    ("she pays for it herself", Payer("self")),
    ("self funded", Payer("self")),
    ("CHC", Payer("nhs")),
    ("fully funded by the NHS", Payer("nhs")),
    ("council and NHS both", Payer("joint")),
    ("social services arranged it", Payer("council")),
    ("free six weeks after hospital", Payer("unsure")),
    ("direct payments", Payer("direct_payment")),
    ("we pay privately", Payer("self")),
    ("mum pays", Payer("self")),
    ("out of her savings", Payer("self")),
    ("the council pay and she contributes", Payer("council")),
    ("council but we pay a top up", Payer("council")),
    ("nhs continuing healthcare", Payer("nhs")),
    ("the ICB", Payer("nhs")),
    ("half and half, health and social services", Payer("joint")),
    ("don't know", Payer("unsure")),
    ("not sure", Payer("unsure")),
    ("private", Payer("self")),
    ("I pay", Payer("self")),
    ("me", Payer("self")),
    ("through the social worker", Payer("council")),
    ("Leeds council", Payer("council")),
    ("kent county council", Payer("council")),
    ("NHS", Payer("nhs")),
    ("she gets a personal budget and employs her own carers", Payer("direct_payment")),
    ("we sold her house to pay for it", Payer("self")),
    ("local authority funded", Payer("council")),
    ("council funded, with client contribution", Payer("council")),
    ("I think it was free for the first 6 weeks", Payer("unsure")),
    ("family pay", Payer("self")),
    ("split between the council and the nhs", Payer("joint")),
    ("continuing care", Payer("nhs")),
    ("self-funder", Payer("self")),
    ("adult social care", Payer("council")),
    ("dad paid it all himself", Payer("self")),
    ("arranged by the council", Payer("council")),
    ("on the NHS", Payer("nhs")),
    ("why", None),
    ("la", Payer("council")),
    ("she is self funding", Payer("self")),
    ("My husband and I paid for it", Payer("self")),
    ("the council do", Payer("council")),
    ("our local health board", Payer("nhs")),
    ("the council paid to start with and then mum paid", Payer("council")),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*row, id=row[0]) for row in ANSWERS])
def test_the_payer_that_an_answer_names(text, wanted):
    assert read_payer(text) is wanted


STORIES = [
    ("half of it is health money and half is Leeds council", (Payer.JOINT,)),
    ("it is jointly funded by the ICB and the council", (Payer.JOINT,)),
    ("his own money ran out, so the council by then", (Payer.COUNCIL,)),
    ("her savings had gone so social services took over", (Payer.COUNCIL,)),
    ("I deal with all her money", ()),
    ("my brother looks after her savings", ()),
    ("the council arranged her carers", (Payer.COUNCIL,)),
    ("she pays for it herself", (Payer.SELF,)),
    ("the nhs and the council both pay", (Payer.JOINT,)),
    ("the council refused to pay", ()),
    ("CHC was turned down", ()),
    ("they were late again", ()),
    ("we use direct payments for her carers", (Payer.DIRECT_PAYMENT,)),
    ("the council paid to start with and then mum paid", (Payer.COUNCIL, Payer.SELF)),
    ("the council paid half and we paid the other half", (Payer.JOINT,)),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*row, id=row[0]) for row in STORIES])
def test_who_is_said_to_pay_in_a_story(text, wanted):
    assert payers_in(plain(text).text) == wanted
