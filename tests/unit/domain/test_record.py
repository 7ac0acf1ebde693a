# SPDX-License-Identifier: Apache-2.0
import json
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator, FormatChecker

from actions.domain.consent import LEARNING_PURPOSE, records_for
from actions.domain.draft import (
    AboutWhom,
    Agreement,
    Authority,
    Channel,
    Complainant,
    Contact,
    Decision,
    Earlier,
    How,
    Matter,
    Payer,
    PersonAffected,
    PersonState,
    SafetyKind,
    SafetySign,
    Section,
    Status,
    Timing,
)
from actions.domain.record import LeadAgreed, RecordFacts, no_advocate, record_of
from tests.unit.domain.builders import (
    LEICESTER,
    LINCOLNSHIRE,
    NOON,
    TODAY,
    a_council,
    a_draft,
    a_home,
    a_trust,
    agreed,
    for_other,
    refused,
    ruled,
)
from tests.unit.domain.drafts import drafts

SCHEMA_FILE = Path(__file__).parents[3] / "actions" / "web" / "schemas" / "case.schema.json"
SCHEMA = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
FACTS = RecordFacts(today=TODAY, bank_holidays=frozenset())


@dataclass(frozen=True)
class SomeAdvocate:
    name: str = "Some Advocacy"
    as_of: str = "2025-06"


def valid(draft, facts=FACTS):
    document = record_of(draft, facts)
    VALIDATOR.validate(json.loads(json.dumps(document)))
    return document


@given(drafts())
def test_the_record_of_any_draft_is_valid(draft):
    valid(ruled(draft))


def test_an_empty_draft():
    document = valid(a_draft(about_whom=None, complainant=Complainant(), timing=Timing()))
    assert document["schema"] == "case/1"
    assert document["reference"] is None
    assert (document["status"], document["channel"], document["oral"]) == (
        "draft",
        "web_chat",
        False,
    )
    assert document["received_at"] == "2026-11-23T12:00:00+00:00"
    assert document["complainant"] == {
        "role": None, "name": None, "anonymous": False, "age": None, "relationship": None,
        "contacts": [], "contact_wishes": None, "postcode": None, "council": None,
        "adjustments": None, "electronic_reply_agreed": None,
    }  # fmt: skip
    assert document["person_affected"] == {
        "name": None, "age": None, "state": None, "agrees": None, "agreed_how": None,
        "authority": None, "postcode": None, "died_on": None, "section": None,
        "lived_before_section": None, "needed": "own_consent",
        "needed_because": {"rule": "The one it happened to decides",
                           "source": "Regulations 2009 reg. 5(1)(a)"},
        "checks": [],
    }  # fmt: skip
    assert document["organisations"] == document["issues"] == document["safety"] == []
    assert document["consent"] == {
        "status": "not_asked", "limits": [], "learning": None, "records": [],
    }  # fmt: skip
    assert document["time_limit"]["class"] == "unknown"
    assert document["ombudsman"]["route"] == "undecided"
    assert document["advocacy"]["area"] is None
    assert document["deadlines"] == {
        "acknowledge_by": None, "respond_by": None, "response_agreed_for": None,
    }  # fmt: skip


FULL = a_draft(
    a_trust("RP5", mention="the ward"),
    a_home(Payer.COUNCIL, mention="the home"),
    story="The ward was dirty. The home was late.",
    about_whom=AboutWhom.OTHER,
    channel=Channel.FRONT_DESK,
    entered_by="desk1",
    language="pl",
    status=Status.SENT,
    reference="YT9X-QH96",
    sent_at=datetime(2026, 11, 24, 9, tzinfo=UTC),
    complainant=Complainant(
        name="Ada Example", relationship="daughter", place=LEICESTER, age=50,
        contacts=(Contact("email", "ada@example.org", safe=True),),
        contact_wishes="after six, no messages", adjustments="large print",
        electronic_reply_agreed=True,
    ),
    person=PersonAffected(
        name="Bob Example", state=PersonState.UNABLE, age=80, agrees=Agreement.UNSURE,
        authority=Authority.HEALTH_ATTORNEY, place=LINCOLNSHIRE, died_on=None,
        lived_before_section=LINCOLNSHIRE,
    ),
    section=Section.OTHER,
    timing=Timing(first_on=date(2024, 1, 1), last_on=date(2024, 1, 31), reason_late="ill",
                  known_on=date(2024, 3, 1)),
    earlier=Earlier(complained=True, to=("RP5",), answered_by=("RP5",), ombudsman="phso",
                    legal_action=False),
    outcomes_wanted=("an apology",),
    consent_limits=("not my brother",),
    lead_preference="RP5",
    advocacy_wanted="yes",
    safety=(SafetySign(SafetyKind.CHECK_IN, NOON, "I am tired"),),
)  # fmt: skip


def test_a_case_that_was_sent():
    facts = RecordFacts(
        today=date(2027, 3, 1),
        bank_holidays=frozenset({date(2026, 11, 25)}),
        advocate_for={"E06000016": SomeAdvocate()}.get,
        response_agreed_for=date(2027, 6, 30),
        lead_agreed=LeadAgreed("RP5", date(2026, 12, 1), {"name": "Cy Example"}),
    )
    document = valid(agreed(ruled(FULL)), facts)
    assert document["reference"] == "YT9X-QH96"
    assert (document["status"], document["channel"], document["oral"]) == (
        "sent",
        "front_desk",
        True,
    )
    assert (document["entered_by"], document["language"]) == ("desk1", "pl")
    assert document["receiving_organisation"] == "RWE"
    assert document["received_at"] == "2026-11-24T09:00:00+00:00"
    assert document["complainant"] == {
        "role": "representative", "name": "Ada Example", "anonymous": False, "age": 50,
        "relationship": "daughter",
        "contacts": [{"kind": "email", "value": "ada@example.org", "safe": True}],
        "contact_wishes": "after six, no messages",
        "postcode": "LE1 5WW", "council": "E06000016", "adjustments": "large print",
        "electronic_reply_agreed": True,
    }  # fmt: skip
    person = document["person_affected"]
    assert (person["name"], person["age"], person["state"], person["agrees"]) == (
        "Bob Example", 80, "unable", "unsure",
    )  # fmt: skip
    assert (person["authority"], person["postcode"], person["section"]) == (
        "health_attorney", "LN1 1YL", "other_section",
    )  # fmt: skip
    assert person["lived_before_section"] == "Lincolnshire County Council"
    assert (person["needed"], person["checks"]) == ("sight_of_document", ["document"])
    assert document["story"] == [
        {"at": "2026-11-23T12:00:00+00:00", "text": "The ward was dirty. The home was late."}
    ]
    assert document["issues"][1] == {
        "number": 2, "summary": "The home was late.",
        "organisations": ["unlisted:the home", "E10000019"], "function": "social_care",
        "funding": "council", "aftercare_s117": "no", "first_on": "2024-01-01",
        "last_on": "2024-01-31", "date_precision": "unknown", "subject": None,
    }  # fmt: skip
    assert document["organisations"][2] == {
        "code": "E10000019", "name": "Lincolnshire County Council", "type": "council",
        "mention": None, "confirmed": False, "role": "added_by_rule", "part": "commissioner",
        "function": "social_care", "funding": None,
        "reasons": [{
            "rule": "The council arranged or paid for the care, so the council answers for it",
            "source": "Regulations 2009 reg. 6(1A)-(1B); Local Government Act 1974 s. 25(6)-(7)",
        }],
        "consent": "given", "ombudsman_holds_to_account": "lgsco",
    }  # fmt: skip
    assert document["organisations"][1]["funding"] == "council"
    assert document["organisations"][1]["ombudsman_holds_to_account"] == "none"
    assert document["consent"]["status"] == "given_all"
    assert document["consent"]["limits"] == ["not my brother"]
    assert document["consent"]["records"][0] == {
        "organisation": "RP5", "purpose": "share_details", "decision": "given",
        "at": "2026-11-23T12:00:00+00:00", "how": "chosen", "by": "complainant",
        "text_version": "1", "words_shown": "May we show your complaint to them?",
    }  # fmt: skip
    assert document["time_limit"] == {
        "class": "over_12_months", "known_on": "2024-03-01", "reason_late": "ill",
        "last_day_in_time": "2025-01-31", "ombudsman_last_day": "2025-03-01",
        "reason": {
            "rule": "It ended more than twelve months ago; staff look at the reason for the delay"
                    " and whether it can still be looked at fairly",
            "source": "Regulations 2009 reg. 12",
        },
    }  # fmt: skip
    assert document["earlier"] == {
        "complained": True, "to": ["RP5"], "made_on": None, "acknowledged": False,
        "answered_by": ["RP5"], "silent": [], "told_too_old": False, "bodies_disagree": False,
        "ombudsman": "phso", "legal_action": False, "next_step": "ombudsman_is_looking",
        "next_step_day": None, "may_approach_ombudsman": False,
    }  # fmt: skip
    assert document["outcomes_wanted"] == ["an apology"]
    assert document["ombudsman"] == {
        "route": "joint_possible",
        "reason": "Health and social care together: the two ombudsmen may look at it jointly",
        "source": "Joint Working Manual part 2",
    }
    assert document["lead"] == {
        "suggested": "RP5",
        "reasons": [{
            "rule": "The person who complains would like it: best relationship",
            "source": 'PHSO guide, "Agreeing the lead organisation and named contact"',
        }],
        "preferred_by_complainant": "RP5", "agreed": "RP5", "agreed_on": "2026-12-01",
        "named_contact": {"name": "Cy Example"},
    }  # fmt: skip
    assert document["advocacy"] == {
        "area": "E06000016", "area_name": "Leicester City Council", "provider": "Some Advocacy",
        "as_of": "2025-06", "wanted": "yes", "other_areas": ["E10000019"],
        "nhs_advocacy_promised": True,
        "fall_backs": ["ask_your_council", "healthwatch", "citizens_advice"],
    }  # fmt: skip
    assert document["safety"] == [
        {"kind": "check_in", "at": "2026-11-23T12:00:00+00:00", "words": "I am tired"}
    ]
    deadlines = document["deadlines"]
    assert deadlines["acknowledge_by"] == "2026-11-30"
    assert deadlines["respond_by"] == "2027-05-23"
    assert deadlines["response_agreed_for"] == "2027-06-30"
    assert (
        deadlines["worked_out"]["acknowledge_by"][1]
        == "Wednesday 25 November 2026: not a working day"
    )
    assert len(deadlines["worked_out"]["respond_by"]) == 3


def test_the_twelve_months_are_counted_to_the_day_of_sending():
    timing = Timing(first_on=date(2025, 11, 24), last_on=date(2025, 11, 24))
    late = RecordFacts(today=date(2027, 1, 1), bank_holidays=frozenset())
    draft = a_draft(a_trust(), timing=timing, sent_at=NOON, status=Status.SENT)
    assert valid(draft, late)["time_limit"]["class"] == "in_time_near_limit"
    assert valid(replace(draft, sent_at=None), late)["time_limit"]["class"] == "over_12_months"
    assert valid(replace(draft, sent_at=None), late)["deadlines"]["acknowledge_by"] == "2026-11-26"


@pytest.mark.parametrize(
    ("agrees", "said", "how"),
    [
        (Agreement.YES_WITH_ME, "yes", "with_complainant"),
        (Agreement.YES_WRITTEN, "yes", "in_writing"),
        (Agreement.YES, "yes", "reported"),
        (Agreement.NO, "no", None),
        (Agreement.NOT_ASKED, "not_asked", None),
        (None, None, None),
    ],
)
def test_what_the_other_person_said_and_how_it_is_known(agrees, said, how):
    person = valid(for_other(a_draft(a_trust()), agrees=agrees))["person_affected"]
    assert (person["agrees"], person["agreed_how"]) == (said, how)


def test_a_question_is_not_a_complaint():
    document = valid(a_draft(a_trust(), matter=Matter.QUESTION, status=Status.NOT_A_COMPLAINT))
    assert document["consent"]["status"] == "not_applicable"
    assert document["time_limit"]["class"] == "not_applicable"
    assert document["time_limit"]["last_day_in_time"] is None
    assert document["time_limit"]["reason"] == {
        "rule": "It is not a complaint", "source": "Regulations 2009 reg. 12",
    }  # fmt: skip
    assert document["ombudsman"]["route"] == "none"


def test_a_part_for_somebody_else_leaves_a_complaint_that_says_where_that_part_goes():
    document = valid(a_draft(a_trust(), matter=Matter.HOUSING))
    assert (document["matter"]["kind"], document["matter"]["pointed_on"]) == (
        "complaint",
        ["housing"],
    )


def test_somebody_who_has_died_and_what_may_be_learned():
    draft = for_other(a_draft(a_trust()), state=PersonState.DIED, died_on=date(2026, 5, 2))
    learning = records_for(
        None, Decision.GIVEN, at=NOON, how=How.CHOSEN, by="complainant", text_version="1",
        words_shown="May we?", purposes=LEARNING_PURPOSE,
    )  # fmt: skip
    document = valid(replace(draft, consents=learning))
    assert document["person_affected"]["died_on"] == "2026-05-02"
    assert document["consent"]["learning"] == "given"


@pytest.mark.parametrize(
    ("about", "role"),
    [(AboutWhom.SELF, "self"), (AboutWhom.OTHER, "representative"), (AboutWhom.BOTH, "both")],
)
def test_the_role_of_the_one_who_complains(about, role):
    assert valid(a_draft(a_trust(), about_whom=about))["complainant"]["role"] == role


def test_a_payer_that_is_not_known_is_unknown():
    document = valid(ruled(a_draft(a_home(Payer.UNSURE))))
    assert document["issues"][0]["funding"] == "unknown"
    assert document["organisations"][0]["funding"] == "unsure"
    assert document["organisations"][0]["ombudsman_holds_to_account"] is None


def test_no_advocate_is_shown_for_a_council_alone_or_an_unknown_provider():
    facts = replace(FACTS, advocate_for=lambda _: SomeAdvocate())
    assert valid(a_draft(a_council()), facts)["advocacy"]["provider"] is None
    assert valid(a_draft(a_council()), facts)["advocacy"]["area"] == "E06000016"
    assert valid(a_draft(a_trust()), facts)["advocacy"]["provider"] == "Some Advocacy"
    assert valid(a_draft(a_trust()))["advocacy"]["provider"] is None
    assert valid(a_draft(a_trust(), complainant=Complainant()), facts)["advocacy"]["as_of"] is None
    assert no_advocate("E06000016") is None


def test_a_refusal_shows_in_every_place():
    document = valid(refused(ruled(a_draft(a_trust("RP5"), a_council()))))
    assert document["consent"]["status"] == "refused"
    assert {o["consent"] for o in document["organisations"]} == {"refused"}
    assert document["ombudsman"]["route"] == "split"
    assert document["lead"]["suggested"] is None
