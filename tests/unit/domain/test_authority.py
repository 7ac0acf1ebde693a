# SPDX-License-Identifier: Apache-2.0
"""Table A, row by row."""

from dataclasses import replace

import pytest

from actions.domain.authority import (
    complains_as_child,
    has_parental_responsibility,
    is_about_other,
    is_child,
    is_not_known_to_person,
    is_young_child,
    own_yes_is_seen,
    shares_own_part_only,
    standing_of,
)
from actions.domain.draft import (
    AboutWhom,
    Agreement,
    Authority,
    Complainant,
    PersonAffected,
    PersonState,
    StoryPart,
)
from actions.domain.standings import Check, Hold, Needed
from tests.unit.domain.builders import NOON, a_draft, a_trust

ABLE, UNABLE, CHILD = PersonState.ABLE, PersonState.UNABLE, PersonState.CHILD
DIED, UNSURE = PersonState.DIED, PersonState.UNSURE


def by(relationship=None, *, whom=AboutWhom.OTHER, own_age=None, own_part_only=False, **person):
    return a_draft(
        a_trust(),
        about_whom=whom,
        complainant=Complainant(relationship=relationship, age=own_age),
        person=PersonAffected(**person),
        own_part_only=own_part_only,
    )


CARER = (StoryPart(NOON, "I'm her carer. They shouted at me."),)
ROWS = [
    ("an adult about themselves", by(whom=AboutWhom.SELF), Hold.NONE, Needed.OWN_CONSENT, ()),
    ("an adult of 18 about themselves", by(whom=AboutWhom.SELF, own_age=18), Hold.NONE,
     Needed.OWN_CONSENT, ()),
    ("a person of 16 about themselves just consents", by(whom=AboutWhom.SELF, own_age=16),
     Hold.NONE, Needed.OWN_CONSENT_OF_CHILD, (Check.CHILD,)),
    ("a child of 11 about themselves", by(whom=AboutWhom.SELF, own_age=11), Hold.NONE,
     Needed.OWN_CONSENT_OF_CHILD, (Check.CHILD,)),
    ("not known yet about whom", by(whom=None), Hold.NONE, Needed.OWN_CONSENT, ()),
    ("a mother for a child of 11", by("mother", state=CHILD, age=11), Hold.NONE,
     Needed.PARENTAL_RESPONSIBILITY, (Check.CHILD,)),
    ("somebody with parental responsibility for a child of 5",
     by("aunt", state=CHILD, age=5, authority=Authority.PARENTAL_RESPONSIBILITY), Hold.NONE,
     Needed.PARENTAL_RESPONSIBILITY, (Check.CHILD,)),
    ("a grandmother for a child of 5", by("grandmother", state=CHILD, age=5,
     authority=Authority.UNSURE), Hold.NONE, Needed.PARENTAL_RESPONSIBILITY,
     (Check.CHILD, Check.NO_PARENTAL_RESPONSIBILITY)),
    ("a father who says he has no right", by("father", state=CHILD, age=5,
     authority=Authority.NONE), Hold.NONE, Needed.PARENTAL_RESPONSIBILITY,
     (Check.CHILD, Check.NO_PARENTAL_RESPONSIBILITY)),
    ("a mother for a child of 12 who was not asked", by("mother", state=CHILD, age=12,
     agrees=Agreement.NOT_ASKED), Hold.PENDING_CHILD_VIEW, Needed.CHILDS_AGREEMENT,
     (Check.CHILD,)),
    ("a mother for a child whose age is not known", by("mother", state=CHILD),
     Hold.PENDING_CHILD_VIEW, Needed.CHILDS_AGREEMENT, (Check.CHILD,)),
    ("a mother for a boy of 14 who agrees here", by("mother", state=CHILD, age=14,
     agrees=Agreement.YES_WITH_ME), Hold.NONE, Needed.CHILDS_AGREEMENT, (Check.CHILD,)),
    ("a mother for a girl of 14, who told her so", by("mother", state=CHILD, age=14,
     agrees=Agreement.YES), Hold.PENDING_CHILD_VIEW, Needed.CHILDS_AGREEMENT, (Check.CHILD,)),
    ("a father for a boy of 14 who says no", by("father", state=CHILD, age=14,
     agrees=Agreement.NO), Hold.PATIENT_REFUSED, Needed.PATIENTS_AGREEMENT,
     (Check.PERSON_OBJECTS,)),
    ("a father for a boy of 6 who says no", by("father", state=CHILD, age=6,
     agrees=Agreement.NO), Hold.NONE, Needed.PARENTAL_RESPONSIBILITY, (Check.CHILD,)),
    ("a mother for a girl of 17 said to be able", by("mother", state=ABLE, age=17,
     agrees=Agreement.NOT_ASKED), Hold.PENDING_CHILD_VIEW, Needed.CHILDS_AGREEMENT,
     (Check.CHILD,)),
    ("a mother for a boy of 15 who cannot decide", by("mother", state=UNABLE, age=15),
     Hold.NONE, Needed.PARENTAL_RESPONSIBILITY, (Check.CHILD,)),
    ("a brother for a boy of 15 who cannot decide", by("brother", state=UNABLE, age=15),
     Hold.NONE, Needed.PARENTAL_RESPONSIBILITY,
     (Check.CHILD, Check.NO_PARENTAL_RESPONSIBILITY)),
    ("a daughter for an able mother, not asked yet", by("daughter", state=ABLE,
     agrees=Agreement.NOT_ASKED), Hold.PENDING_PATIENT, Needed.PATIENTS_AGREEMENT, ()),
    ("a daughter whose able mother told her to", by("daughter", state=ABLE,
     agrees=Agreement.YES), Hold.PENDING_PATIENT, Needed.PATIENTS_AGREEMENT, ()),
    ("a husband whose able wife says yes beside him", by("husband", state=ABLE,
     agrees=Agreement.YES_WITH_ME), Hold.NONE, Needed.PATIENTS_AGREEMENT, ()),
    ("an advocate with a signed form", by("advocate", state=ABLE,
     authority=Authority.WRITTEN_AUTHORITY), Hold.NONE, Needed.PATIENTS_AGREEMENT,
     (Check.DOCUMENT,)),
    ("an MP with a letter", by("MP", state=ABLE, agrees=Agreement.YES_WRITTEN), Hold.NONE,
     Needed.PATIENTS_AGREEMENT, (Check.DOCUMENT,)),
    ("a neighbour for an able man", by("neighbour", state=ABLE), Hold.PENDING_PATIENT,
     Needed.PATIENTS_AGREEMENT, ()),
    ("a health attorney for an able mother", by("daughter", state=ABLE,
     authority=Authority.HEALTH_ATTORNEY), Hold.PENDING_PATIENT, Needed.PATIENTS_AGREEMENT, ()),
    ("a health attorney for a mother perhaps able", by("daughter", state=UNSURE,
     authority=Authority.HEALTH_ATTORNEY), Hold.NONE, Needed.SIGHT_OF_DOCUMENT,
     (Check.DOCUMENT,)),
    ("a health attorney beside a mother perhaps able who says yes", by("daughter", state=UNSURE,
     authority=Authority.HEALTH_ATTORNEY, agrees=Agreement.YES_WITH_ME), Hold.NONE,
     Needed.PATIENTS_AGREEMENT, ()),
    ("a daughter for a mother perhaps able", by("daughter", state=UNSURE), Hold.PENDING_PATIENT,
     Needed.PATIENTS_AGREEMENT, ()),
    ("a daughter, state of the mother not asked", by("daughter"), Hold.PENDING_PATIENT,
     Needed.PATIENTS_AGREEMENT, ()),
    ("an able husband who says no", by("wife", state=ABLE, agrees=Agreement.NO),
     Hold.PATIENT_REFUSED, Needed.PATIENTS_AGREEMENT, (Check.PERSON_OBJECTS,)),
    ("a husband perhaps able who says no", by("wife", state=UNSURE, agrees=Agreement.NO),
     Hold.PATIENT_REFUSED, Needed.PATIENTS_AGREEMENT, (Check.PERSON_OBJECTS,)),
    ("a health attorney for a father not able", by("son", state=UNABLE,
     authority=Authority.HEALTH_ATTORNEY), Hold.NONE, Needed.SIGHT_OF_DOCUMENT,
     (Check.DOCUMENT,)),
    ("a deputy for a father not able", by("son", state=UNABLE, authority=Authority.DEPUTY),
     Hold.NONE, Needed.SIGHT_OF_DOCUMENT, (Check.DOCUMENT,)),
    ("a property attorney for a father not able", by("son", state=UNABLE,
     authority=Authority.PROPERTY_ATTORNEY), Hold.PENDING_AUTHORITY, Needed.STAFF_DECISION,
     (Check.BEST_INTERESTS,)),
    ("nobody with authority for a father not able", by("son", state=UNABLE,
     authority=Authority.NONE), Hold.PENDING_AUTHORITY, Needed.STAFF_DECISION,
     (Check.BEST_INTERESTS,)),
    ("next of kin is no authority", by("son and next of kin", state=UNABLE), Hold.PENDING_AUTHORITY,
     Needed.STAFF_DECISION, (Check.BEST_INTERESTS,)),
    ("a father not able who says no: staff decide", by("son", state=UNABLE,
     agrees=Agreement.NO), Hold.PENDING_AUTHORITY, Needed.STAFF_DECISION,
     (Check.BEST_INTERESTS,)),
    ("a wife who nodded: able to decide though not to speak", by("husband", state=ABLE,
     agrees=Agreement.YES_WITH_ME), Hold.NONE, Needed.PATIENTS_AGREEMENT, ()),
    ("an executor for somebody who has died", by("son", state=DIED,
     authority=Authority.EXECUTOR), Hold.NONE, Needed.NO_CONSENT_POSSIBLE, (Check.DECEASED,)),
    ("a friend for somebody who has died", by("friend", state=DIED, authority=Authority.NONE),
     Hold.NONE, Needed.NO_CONSENT_POSSIBLE, (Check.DECEASED,)),
    ("a mother for a child who has died", by("mother", state=DIED, age=9), Hold.NONE,
     Needed.NO_CONSENT_POSSIBLE, (Check.DECEASED,)),
    ("a carer about how they were treated themselves", by("daughter", state=ABLE,
     own_part_only=True), Hold.OWN_PART_GIVEN, Needed.OWN_CONSENT, ()),
    ("a carer who complains for themselves", replace(by(whom=AboutWhom.SELF), story=CARER),
     Hold.OWN_PART_GIVEN, Needed.OWN_CONSENT, ()),
    ("a carer's own part, chosen", by(whom=AboutWhom.SELF, own_part_only=True),
     Hold.OWN_PART_GIVEN, Needed.OWN_CONSENT, ()),
    ("a carer who complains for the patient", replace(by("carer", state=ABLE), story=CARER),
     Hold.PENDING_PATIENT, Needed.PATIENTS_AGREEMENT, ()),
    ("a carer, not known yet about whom", replace(by(whom=None), story=CARER), Hold.NONE,
     Needed.OWN_CONSENT, ()),
    ("own treatment only, and the patient says no as well", by("daughter", state=ABLE,
     agrees=Agreement.NO, own_part_only=True), Hold.PATIENT_REFUSED, Needed.PATIENTS_AGREEMENT,
     (Check.PERSON_OBJECTS,)),
    ("about both, and the other was not asked", by("wife", whom=AboutWhom.BOTH, state=ABLE),
     Hold.PENDING_PATIENT, Needed.PATIENTS_AGREEMENT, ()),
]  # fmt: skip


@pytest.mark.parametrize(
    ("draft", "hold", "needed", "checks"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_what_is_needed_before_sharing(draft, hold, needed, checks):
    standing = standing_of(draft)
    assert (standing.hold, standing.needed, standing.checks) == (hold, needed, checks)
    assert standing.reason.rule
    assert standing.reason.source


@pytest.mark.parametrize(
    ("relationship", "expected"),
    [
        ("mother", True), ("Mum", True), ("I'm his dad", True), ("guardian", True),
        ("my son", True), ("my 6 year old daughter", True), ("my little boy", True),
        ("our twins", True), ("parent", True), ("my son's carer", False),
        ("grandmother", False), ("my grandson", False), ("stepdad", False), ("foster mum", False),
        ("step mum", False), ("my sister's son", False), ("godmother", False), ("aunt", False),
        ("son", False), ("daughter", False), ("", False), (None, False),
    ],
)  # fmt: skip
def test_parents_are_known_by_their_words(relationship, expected):
    assert has_parental_responsibility(by(relationship, state=CHILD, age=5)) is expected


@pytest.mark.parametrize(
    ("agrees", "authority", "seen"),
    [
        (Agreement.YES_WITH_ME, None, True),
        (Agreement.YES_WRITTEN, None, True),
        (Agreement.YES, None, False),
        (Agreement.UNSURE, None, False),
        (None, Authority.WRITTEN_AUTHORITY, True),
        (None, Authority.NONE, False),
    ],
)
def test_the_patients_own_yes_must_be_seen(agrees, authority, seen):
    assert own_yes_is_seen(by(agrees=agrees, authority=authority)) is seen


@pytest.mark.parametrize(
    ("state", "age", "child"),
    [
        (CHILD, None, True), (CHILD, 17, True), (ABLE, 17, True), (ABLE, 18, False),
        (UNABLE, 15, True), (None, 15, True), (None, None, False), (DIED, 9, False),
    ],
)  # fmt: skip
def test_a_child_is_under_18(state, age, child):
    assert is_child(by(state=state, age=age)) is child


def test_a_child_who_complains_for_somebody_else_does_not_complain_as_a_child():
    draft = by(whom=AboutWhom.OTHER, own_age=15)
    assert not complains_as_child(draft)
    assert complains_as_child(replace(draft, about_whom=AboutWhom.BOTH))
    assert complains_as_child(replace(draft, about_whom=None))


@pytest.mark.parametrize(
    ("age", "young"), [(0, True), (11, True), (12, False), (17, False), (None, False)]
)
def test_under_about_12_is_young(age, young):
    assert is_young_child(by(state=CHILD, age=age)) is young


@pytest.mark.parametrize(
    ("whom", "other"),
    [
        (AboutWhom.SELF, False),
        (AboutWhom.OTHER, True),
        (AboutWhom.BOTH, True),
        (None, False),
    ],
)
def test_whether_it_happened_to_somebody_else(whom, other):
    assert is_about_other(by(whom=whom)) is other


def test_the_own_part_is_chosen_or_told():
    assert not shares_own_part_only(by())
    assert shares_own_part_only(by(own_part_only=True))
    assert shares_own_part_only(replace(by(), story=CARER))


@pytest.mark.parametrize(
    ("relationship", "stranger"),
    [
        pytest.param("a stranger", True, id="a stranger"),
        pytest.param("I don't know her, I was in the next bed", True, id="does not know her"),
        pytest.param("just a visitor, I saw it", True, id="a visitor who saw it"),
        pytest.param("my neighbour", False, id="a neighbour knows them"),
        pytest.param(None, False, id="not told"),
    ],
)
def test_somebody_who_does_not_know_the_person_is_heard_and_staff_ask_why(relationship, stranger):
    draft = by(relationship, state=ABLE)
    assert is_not_known_to_person(draft) is stranger
    assert (Check.NOT_KNOWN_TO_PERSON in standing_of(draft).checks) is stranger
    assert standing_of(draft).hold is Hold.PENDING_PATIENT
