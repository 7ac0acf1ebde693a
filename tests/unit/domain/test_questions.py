# SPDX-License-Identifier: Apache-2.0
"""What is asked next, as a table of what is known."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from actions.domain.consent import records_for
from actions.domain.draft import (
    AboutWhom,
    Agreement,
    Authority,
    Complainant,
    Contact,
    Decision,
    Draft,
    How,
    Party,
    Payer,
    PersonAffected,
    PersonState,
    SafetyKind,
    SafetySign,
    Section,
    Status,
    StoryPart,
    Timing,
)
from actions.domain.mentions import Candidate, Mention, Service
from actions.domain.organisations import Family, Place
from actions.domain.questions import next_question, safety_key

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
HOSPITAL = Party(
    "University Hospitals of Leicester NHS Trust",
    Family.NHS_TRUST,
    "NHS trust",
    code="RWE",
    mention="the LRI",
    confirmed=True,
)
HOME = Party("Larkspur House", Family.CARE_HOME, "care home", mention="the home", confirmed=True)
TOLD = Draft(
    conversation="c1",
    receiving_organisation="RWE",
    received_at=NOW,
    story=(StoryPart(NOW, "They lost my notes"),),
    parties=(HOSPITAL,),
    about_whom=AboutWhom.SELF,
    answered=frozenset({"story_more", "organisations_more"}),
)
FOR_OTHER = replace(TOLD, about_whom=AboutWhom.OTHER, complainant=Complainant(relationship="aunt"))
HEARD = Mention("the QE", 0, 6, candidates=(Candidate("RR7", 0.5), Candidate("RRK", 0.5)))
COUNCIL_WORD = Mention("the council", 0, 11, service=Service.COUNCIL)
PLACE = Place("LE8 5AA", "E10000018", "Leicestershire County Council", "QK1", "board", "england")
LIVES = Complainant(place=PLACE)


def person(**known: object) -> Draft:
    return replace(FOR_OTHER, person=PersonAffected(name="Bea", **known))


@pytest.mark.parametrize(
    ("draft", "question"),
    [
        pytest.param(replace(TOLD, story=()), "story", id="nothing told"),
        pytest.param(replace(TOLD, answered=frozenset()), "story_more", id="told once"),
        pytest.param(
            replace(TOLD, safety=(SafetySign(SafetyKind.SELF_HARM_NOW, NOW, "x"),)),
            "safe_now",
            id="danger goes before everything",
        ),
        pytest.param(
            replace(TOLD, safety=(SafetySign(SafetyKind.CHECK_IN, NOW, "x"),)),
            "when_happened",
            id="low mood is no emergency",
        ),
        pytest.param(
            replace(TOLD, parties=(replace(HOSPITAL, confirmed=False),)),
            "organisations_confirm",
            id="a match is shown back",
        ),
        pytest.param(replace(TOLD, heard=(HEARD,)), "postcode", id="a place may settle a name"),
        pytest.param(
            replace(TOLD, heard=(COUNCIL_WORD,), complainant=LIVES),
            "organisation_name",
            id="a word that no place settles is asked by name",
        ),
        pytest.param(
            replace(TOLD, heard=(HEARD,), complainant=LIVES),
            "organisation_which",
            id="a shared name is asked",
        ),
        pytest.param(replace(TOLD, parties=()), "organisation_name", id="no organisation at all"),
        pytest.param(replace(TOLD, about_whom=None), "about_whom", id="whom it happened to"),
        pytest.param(
            replace(FOR_OTHER, complainant=Complainant()), "relationship", id="who they are"
        ),
        pytest.param(FOR_OTHER, "person_state", id="how they are"),
        pytest.param(
            replace(person(), person=PersonAffected(state=PersonState.ABLE)),
            "person_name",
            id="their name",
        ),
        pytest.param(person(state=PersonState.ABLE), "person_agrees", id="able: their own yes"),
        pytest.param(
            person(state=PersonState.CHILD, age=14), "person_agrees", id="14: their own view"
        ),
        pytest.param(
            person(state=PersonState.CHILD, age=8), "authority", id="8: parental responsibility"
        ),
        pytest.param(person(state=PersonState.UNABLE), "authority", id="not able: by what right"),
        pytest.param(person(state=PersonState.DIED), "authority", id="died: executor or not"),
        pytest.param(
            person(state=PersonState.ABLE, agrees=Agreement.YES),
            "authority",
            id="a yes that was only reported",
        ),
        pytest.param(
            person(state=PersonState.ABLE, agrees=Agreement.YES_WITH_ME),
            "when_happened",
            id="a yes that was seen",
        ),
        pytest.param(
            person(state=PersonState.DIED, authority=Authority.EXECUTOR),
            "when_happened",
            id="died, executor: no consent is asked of them",
        ),
        pytest.param(replace(TOLD, parties=(HOME,)), "funding", id="who paid for the home"),
        pytest.param(
            replace(TOLD, parties=(replace(HOME, funding=Payer.SELF),)),
            "when_happened",
            id="who paid is known",
        ),
        pytest.param(
            replace(TOLD, hospital_stay_under_act=True), "section", id="a stay under the Act"
        ),
        pytest.param(
            replace(TOLD, section=Section.TREATMENT),
            "lived_before_section",
            id="treatment section: where they lived",
        ),
        pytest.param(
            replace(TOLD, timing=Timing(first_on=date(2026, 3, 1), last_on=date(2026, 3, 1))),
            "complained_before",
            id="in time: no more of time",
        ),
        pytest.param(
            replace(TOLD, timing=Timing(first_on=date(2025, 3, 1), last_on=date(2025, 3, 1))),
            "when_known",
            id="long ago: when found out",
        ),
        pytest.param(
            replace(
                TOLD,
                timing=Timing(
                    first_on=date(2025, 3, 1), last_on=date(2025, 3, 1), known_at_the_time=True
                ),
            ),
            "why_late",
            id="long ago and known: what made it hard",
        ),
    ],
)
def test_the_next_question(draft, question):
    due = next_question(draft, today=TODAY)
    assert due is not None
    assert due.question == question


TOLD_ALL = replace(
    TOLD,
    timing=Timing(first_on=date(2026, 3, 1), last_on=date(2026, 3, 1)),
    complainant=Complainant("Bea", contacts=(Contact("phone", "07700 900345"),), place=PLACE),
    answered=TOLD.answered | {"complained_before", "outcome_wanted", "organisation_name"},
)
ABUSE = SafetySign(SafetyKind.DOMESTIC_ABUSE, NOW, "he hits me")


@pytest.mark.parametrize(
    ("draft", "question"),
    [
        pytest.param(TOLD_ALL, "consent", id="an organisation is known: may it be told"),
        pytest.param(
            replace(TOLD_ALL, parties=()), "adjustments", id="none is known: nobody to be told"
        ),
        pytest.param(
            replace(TOLD_ALL, parties=(), safety=(ABUSE,)),
            "contact_safe",
            id="hurt at home: whether a message is safe",
        ),
        pytest.param(
            replace(
                TOLD_ALL,
                parties=(),
                safety=(ABUSE,),
                complainant=Complainant(anonymous=True, place=PLACE),
            ),
            "adjustments",
            id="hurt at home, and no message will be sent",
        ),
    ],
)
def test_the_next_question_once_all_is_told(draft, question):
    assert next_question(draft, today=TODAY).question == question


def test_nothing_is_asked_after_a_person_took_over():
    assert next_question(replace(TOLD, status=Status.HANDED_TO_PERSON), today=TODAY) is None


def test_every_further_sign_of_danger_is_asked_about_anew():
    sign = SafetySign(SafetyKind.SELF_HARM_NOW, NOW, "x")
    once = replace(TOLD, safety=(sign,))
    settled = replace(once, answered=once.answered | {safety_key(once)})
    assert next_question(settled, today=TODAY).question != "safe_now"
    again = replace(settled, safety=(sign, sign))
    assert next_question(again, today=TODAY).question == "safe_now"


def test_a_body_named_after_sending_is_asked_about_alone():
    given = records_for(
        "RWE",
        Decision.GIVEN,
        at=NOW,
        how=How.CHOSEN,
        by="complainant",
        text_version="1",
        words_shown="May we?",
    )
    sent = replace(TOLD, status=Status.SENT, consents=given)
    assert next_question(sent, today=TODAY) is None
    due = next_question(replace(sent, parties=(HOSPITAL, HOME)), today=TODAY)
    assert (due.question, due.subject.mention) == ("consent_organisation", "the home")
    passed_over = replace(sent, parties=(HOSPITAL, HOME), answered=sent.answered | {due.key})
    assert next_question(passed_over, today=TODAY) is None
