# SPDX-License-Identifier: Apache-2.0
import pytest

from actions.domain.draft import Draft, Matter, Payer, Role, Status
from actions.domain.mentions import Mention
from actions.domain.organisations import Family
from actions.domain.remit import (
    MATTER_OF_ACT,
    NOT_COMPLAINTS,
    OUTSIDE,
    is_abroad,
    is_no_complaint,
    matter_for,
    remit_status,
    to_signpost_elsewhere,
    with_matters_beside,
)
from tests.unit.domain.builders import a_council, a_draft, a_party, a_trust, ruled

POLICE, WELSH = a_party(Family.POLICE), a_party(Family.OTHER_NATION)


@pytest.mark.parametrize(
    ("act", "text", "matter"),
    [
        ("thanks", "thank you all", Matter.THANKS),
        ("compliment_about_a_service", "they were lovely", Matter.THANKS),
        ("not_a_complaint_question", "what time is visiting", Matter.QUESTION),
        ("not_life_threatening_urgent_care_question", "is it broken", Matter.QUESTION),
        ("not_a_complaint_appointment_or_prescription", "move my slot", Matter.APPOINTMENT),
        ("asks_for_own_records", "send my notes", Matter.RECORDS_REQUEST),
        ("outside_remit_private_only", "my private knee", Matter.PRIVATE_CARE),
        ("outside_remit_other_nation", "in Cardiff", Matter.OTHER_NATION),
        ("outside_remit_government", "the DWP", Matter.GOVERNMENT),
        ("outside_remit_housing_police_or_other", "my landlord", Matter.HOUSING),
        ("outside_remit_housing_police_or_other", "the Police hit me", Matter.POLICE),
        ("provides_date", "in May", None),
        (None, "they hurt her", None),
        (None, "I want it under Freedom of Information", Matter.FREEDOM_OF_INFORMATION),
        ("thanks", "you ignored my FOI request", Matter.FREEDOM_OF_INFORMATION),
        (None, "I work on ward 5 and my manager bullied me", Matter.STAFF_GRIEVANCE),
        (None, "I'm a member of staff. My rota was changed", Matter.STAFF_GRIEVANCE),
        (None, "I work in a shop and my mum was hurt", None),
        (None, "the ward manager was rude", None),
        ("outside_remit_housing_police_or_other", "the library", Matter.OTHER_SERVICE),
        (None, "My landlord won't fix the damp", Matter.HOUSING),
        (None, "The vet overcharged me and my dog died", Matter.VET),
        (None, "Dad was in the army, a vet, and the ward ignored him", None),
        (None, "The school excluded my son", Matter.SCHOOL),
        (None, "The school nurse told everyone about my son's exams", None),
        (None, "My bank has closed my account", Matter.COMPANY),
    ],
)
def test_what_the_person_came_with(act, text, matter):
    assert matter_for(act, text=text) is matter


def test_every_matter_is_sorted():
    assert NOT_COMPLAINTS | OUTSIDE | {Matter.COMPLAINT} == set(Matter)
    assert not NOT_COMPLAINTS & OUTSIDE
    assert set(MATTER_OF_ACT.values()) <= NOT_COMPLAINTS | OUTSIDE


def with_heard(*parties) -> Draft:
    return a_draft(*parties, heard=(Mention(words="the hospital", start=0, end=12),))


@pytest.mark.parametrize(
    ("draft", "status"),
    [
        pytest.param(a_draft(), Status.DRAFT, id="nothing known yet"),
        pytest.param(a_draft(a_trust()), Status.DRAFT, id="a complaint"),
        pytest.param(a_draft(a_trust(), matter=Matter.COMPLAINT), Status.DRAFT, id="said so"),
        pytest.param(a_draft(a_trust(), matter=Matter.QUESTION), Status.NOT_A_COMPLAINT,
                     id="a question"),
        pytest.param(a_draft(matter=Matter.STAFF_GRIEVANCE), Status.NOT_A_COMPLAINT,
                     id="about their own employment"),
        pytest.param(a_draft(matter=Matter.FREEDOM_OF_INFORMATION), Status.NOT_A_COMPLAINT,
                     id="information request"),
        pytest.param(a_draft(matter=Matter.HOUSING), Status.OUT_OF_REMIT, id="housing"),
        pytest.param(a_draft(a_trust(), matter=Matter.HOUSING), Status.DRAFT,
                     id="housing and hospital: the hospital goes on"),
        pytest.param(a_draft(POLICE), Status.OUT_OF_REMIT, id="only police"),
        pytest.param(a_draft(POLICE, a_trust()), Status.DRAFT, id="police and hospital"),
        pytest.param(with_heard(POLICE), Status.DRAFT, id="something else is still open"),
        pytest.param(a_draft(a_party(Family.PRIVATE_HEALTH, funding=Payer.SELF)),
                     Status.OUT_OF_REMIT, id="private care"),
        pytest.param(a_draft(a_trust(role=Role.MENTIONED_ONLY)), Status.DRAFT,
                     id="only mentioned so far"),
    ],
)  # fmt: skip
def test_whether_it_goes_on(draft, status):
    assert remit_status(ruled(draft)) is status
    assert is_no_complaint(ruled(draft)) is (status is not Status.DRAFT)


@pytest.mark.parametrize("status", [Status.NOT_A_COMPLAINT, Status.OUT_OF_REMIT])
def test_what_was_decided_stays(status):
    assert is_no_complaint(a_draft(a_trust(), status=status))


@pytest.mark.parametrize(
    ("text", "matters"),
    [
        ("The council OT never came and my landlord won't fix the damp", (Matter.HOUSING,)),
        ("The school excluded him and CAMHS closed his case", (Matter.SCHOOL,)),
        ("The ward left her in a wet bed", ()),
    ],
)
def test_what_stands_beside_a_complaint_is_pointed_on(text, matters):
    assert to_signpost_elsewhere(with_matters_beside(a_draft(a_trust()), text)) == matters


@pytest.mark.parametrize(
    ("draft", "matters"),
    [
        pytest.param(a_draft(a_trust(), POLICE, WELSH), (Matter.POLICE, Matter.OTHER_NATION),
                     id="a mixed story"),
        pytest.param(a_draft(POLICE, matter=Matter.POLICE), (Matter.POLICE,), id="once only"),
        pytest.param(a_draft(a_trust(), POLICE, matter=Matter.HOUSING),
                     (Matter.HOUSING, Matter.POLICE), id="a matter without a named body"),
        pytest.param(a_draft(a_party(Family.GOVERNMENT), a_party(Family.HOUSING)),
                     (Matter.GOVERNMENT, Matter.HOUSING), id="government and housing"),
        pytest.param(a_draft(a_trust(funding=Payer.SELF)), (Matter.PRIVATE_CARE,), id="private"),
        pytest.param(a_draft(a_trust(), a_council()), (), id="nothing"),
        pytest.param(a_draft(matter=Matter.THANKS), (), id="thanks are not signposted"),
    ],
)  # fmt: skip
def test_the_rest_is_signposted(draft, matters):
    assert to_signpost_elsewhere(ruled(draft)) == matters


@pytest.mark.parametrize(
    ("draft", "abroad"),
    [
        pytest.param(a_draft(WELSH), True, id="nothing but a body of another nation"),
        pytest.param(a_draft(WELSH, a_trust()), False, id="an English trust beside it"),
        pytest.param(
            a_draft(a_party(Family.OTHER_NATION, name="Conwy Council"), a_trust()),
            True,
            id="its council sets the story there",
        ),
        pytest.param(a_draft(a_trust()), False, id="England"),
    ],
)
def test_a_story_is_set_in_another_nation(draft: Draft, abroad: bool) -> None:
    assert is_abroad(draft) is abroad


def test_an_english_body_keeps_a_story_of_another_nation_here():
    assert remit_status(a_draft(WELSH, a_trust())) is Status.DRAFT
