# SPDX-License-Identifier: Apache-2.0
"""How the one who complains can stand to the one it happened to: the answers of Table A.

`authority.py` says which of them holds.
"""

from dataclasses import dataclass
from enum import StrEnum

from actions.domain.draft import Reason


class Hold(StrEnum):
    """What stops the sharing of the other person's part, in the words of the case schema."""

    NONE = "none"
    PENDING_PATIENT = "pending_patient"
    PENDING_AUTHORITY = "pending_authority"
    PENDING_CHILD_VIEW = "pending_child_view"
    OWN_PART_GIVEN = "own_part_given"
    PATIENT_REFUSED = "patient_refused_own_part_only"


class Needed(StrEnum):
    """What is needed before sharing, besides the yes of the one who complains."""

    OWN_CONSENT = "own_consent"
    OWN_CONSENT_OF_CHILD = "own_consent_of_child"
    PARENTAL_RESPONSIBILITY = "parental_responsibility"
    CHILDS_AGREEMENT = "childs_agreement"
    PATIENTS_AGREEMENT = "patients_agreement"
    SIGHT_OF_DOCUMENT = "sight_of_document"
    STAFF_DECISION = "staff_decision"
    NO_CONSENT_POSSIBLE = "no_consent_possible"


class Check(StrEnum):
    """What staff look at with the case; none of these stops it."""

    CHILD = "child"
    NO_PARENTAL_RESPONSIBILITY = "no_parental_responsibility"
    DECEASED = "deceased"
    DOCUMENT = "document"
    BEST_INTERESTS = "best_interests"
    PERSON_OBJECTS = "person_objects"
    NOT_KNOWN_TO_PERSON = "not_known_to_person"


@dataclass(frozen=True)
class Standing:
    """How the one who complains stands to the one it happened to."""

    hold: Hold
    needed: Needed
    reason: Reason
    checks: tuple[Check, ...] = ()


OWN_CONSENT = Standing(
    Hold.NONE,
    Needed.OWN_CONSENT,
    Reason("The one it happened to decides", "Regulations 2009 reg. 5(1)(a)"),
)
CHILD_ALONE = Standing(
    Hold.NONE,
    Needed.OWN_CONSENT_OF_CHILD,
    Reason(
        "A child or young person may complain alone; a children's advocate is offered",
        "GMC 0-18 guidance",
    ),
    (Check.CHILD,),
)
OWN_PART = Standing(
    Hold.OWN_PART_GIVEN,
    Needed.OWN_CONSENT,
    Reason(
        "Somebody affected may complain about how they were treated themselves; nothing of the"
        " other person is shared",
        "Regulations 2009 reg. 5(1)(b)",
    ),
)
HAS_DIED = Standing(
    Hold.NONE,
    Needed.NO_CONSENT_POSSIBLE,
    Reason(
        "Somebody who has died needs no consent; staff check who complains",
        "Regulations 2009 reg. 5(2)(a)",
    ),
    (Check.DECEASED,),
)
SAYS_NO = Standing(
    Hold.PATIENT_REFUSED,
    Needed.PATIENTS_AGREEMENT,
    Reason(
        "The person is able to decide and says no; only the part of the one who complains can be"
        " looked at",
        'PHSO guide, "Tip: Getting consent"',
    ),
    (Check.PERSON_OBJECTS,),
)
PARENT_SPEAKS = Standing(
    Hold.NONE,
    Needed.PARENTAL_RESPONSIBILITY,
    Reason(
        "A parent speaks for a child who is too young to decide", "Regulations 2009 reg. 5(2)(b)"
    ),
    (Check.CHILD,),
)
NOT_A_PARENT = Standing(
    Hold.NONE,
    Needed.PARENTAL_RESPONSIBILITY,
    Reason(
        "Staff check that there are reasonable grounds for this person to complain for the"
        " child, and write with reasons if not",
        "Regulations 2009 reg. 5(3)",
    ),
    (Check.CHILD, Check.NO_PARENTAL_RESPONSIBILITY),
)
CHILD_AGREES = Standing(
    Hold.NONE,
    Needed.CHILDS_AGREEMENT,
    Reason("The child was asked and agrees", "GMC 0-18 guidance"),
    (Check.CHILD,),
)
CHILD_TO_BE_ASKED = Standing(
    Hold.PENDING_CHILD_VIEW,
    Needed.CHILDS_AGREEMENT,
    Reason("A child of about 12 or more is asked for their own view", "GMC 0-18 guidance"),
    (Check.CHILD,),
)
ATTORNEY_SPEAKS = Standing(
    Hold.NONE,
    Needed.SIGHT_OF_DOCUMENT,
    Reason(
        "A registered health and welfare attorney, or a deputy, speaks for an adult who is not"
        " able to decide; staff look at the document",
        "Mental Capacity Act 2005 ss. 9, 16",
    ),
    (Check.DOCUMENT,),
)
NOBODY_WITH_AUTHORITY = Standing(
    Hold.PENDING_AUTHORITY,
    Needed.STAFF_DECISION,
    Reason(
        "Nobody holds authority for an adult who is not able to decide: staff look at their best"
        " interests and who is suitable to complain",
        "Regulations 2009 reg. 5(2)(c), 5(4)",
    ),
    (Check.BEST_INTERESTS,),
)
AGREES_HERE = Standing(
    Hold.NONE,
    Needed.PATIENTS_AGREEMENT,
    Reason("The person is here and agrees", "Regulations 2009 reg. 5(2)(d)"),
)
AGREES_IN_WRITING = Standing(
    Hold.NONE,
    Needed.PATIENTS_AGREEMENT,
    Reason("The person agrees in writing; staff look at it", "Regulations 2009 reg. 5(2)(d)"),
    (Check.DOCUMENT,),
)
AGREES_TO_STAFF = Standing(
    Hold.NONE,
    Needed.PATIENTS_AGREEMENT,
    Reason("The person said yes to staff, who wrote it down", "Regulations 2009 reg. 5(2)(d)"),
)
PATIENT_TO_BE_ASKED = Standing(
    Hold.PENDING_PATIENT,
    Needed.PATIENTS_AGREEMENT,
    Reason(
        "The person is able to say yes, or perhaps able, and their own yes was not seen",
        "Regulations 2009 reg. 5(2)(d)",
    ),
)
