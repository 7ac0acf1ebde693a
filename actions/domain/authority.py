# SPDX-License-Identifier: Apache-2.0
"""Who may complain for somebody, and what is needed before anything is shared (Table A).

The rules record and hold; they never refuse a representative and never judge whether a person
is able to decide. That is for staff.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from actions.domain.circumstances import story_text
from actions.domain.draft import AboutWhom, Agreement, Authority, Draft, PersonState, Reason
from actions.domain.signals import Signal, signals_in

AGE_OF_OWN_VIEW = 12
ADULT_AGE = 18
OWN_YES_SEEN = frozenset({Agreement.YES_WITH_ME, Agreement.YES_WRITTEN})
DECIDES_FOR_ADULT = frozenset({Authority.HEALTH_ATTORNEY, Authority.DEPUTY})
PARENT_WORDS = re.compile(
    r"\b(mother|mum|mummy|mam|mom|father|dad|daddy|parents?|guardian"
    r"|(my|our|his|her|their) (\w+ ){0,3}"
    r"(son|daughter|child|children|kid|kids|baby|boy|girl|twins?))\b",
    re.IGNORECASE,
)
NOT_PARENT_WORDS = re.compile(
    r"\b(step\w*|foster\w*|grand\w*|great|god\w*|nan|nana|gran|granny|aunt\w*|uncle|niece|nephew"
    r"|cousin|friend'?s?|neighbour'?s?|sister'?s?|brother'?s?|partner'?s|teacher|carer)\b",
    re.IGNORECASE,
)


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
    DECEASED = "deceased"
    DOCUMENT = "document"
    BEST_INTERESTS = "best_interests"
    PERSON_OBJECTS = "person_objects"


@dataclass(frozen=True)
class Standing:
    """How the one who complains stands to the one it happened to."""

    hold: Hold
    needed: Needed
    reason: Reason
    checks: tuple[Check, ...] = ()


OWN_PART = Standing(
    Hold.OWN_PART_GIVEN,
    Needed.OWN_CONSENT,
    Reason(
        "Somebody affected may complain about how they were treated themselves; nothing of the"
        " other person is shared",
        "Regulations 2009 reg. 5(1)(b)",
    ),
)


def is_about_other(draft: Draft) -> bool:
    """True where it happened to somebody else, or also to somebody else.

    Source: Regulations 2009 reg. 5(2).
    """
    return draft.about_whom in (AboutWhom.OTHER, AboutWhom.BOTH)


def is_child(draft: Draft) -> bool:
    """True where the one it happened to, somebody else, is under 18.

    Source: Regulations 2009 reg. 2 "child".
    """
    person = draft.person
    return person.state is PersonState.CHILD or (
        person.age is not None and person.age < ADULT_AGE and person.state is not PersonState.DIED
    )


def complains_as_child(draft: Draft) -> bool:
    """True where a person under 18 complains about their own care.

    Source: Regulations 2009 reg. 2 "child"; GMC 0-18 guidance.
    """
    age = draft.complainant.age
    return draft.about_whom is not AboutWhom.OTHER and age is not None and age < ADULT_AGE


def own_yes_is_seen(draft: Draft) -> bool:
    """True where the one it happened to agreed here and now, or in writing.

    "She told me to" is not yet seen. A signed authority is a yes in writing.

    Source: ADR-0012; PHSO sample forms, "Representative".
    """
    return (
        draft.person.agrees in OWN_YES_SEEN or draft.person.authority is Authority.WRITTEN_AUTHORITY
    )


def has_parental_responsibility(draft: Draft) -> bool:
    """True where the one who complains has parental responsibility for a young child.

    It was said, or a mother or father says nothing against it.

    Source: Regulations 2009 reg. 5(2)(b); ADR-0013.
    """
    authority = draft.person.authority
    if authority is Authority.PARENTAL_RESPONSIBILITY:
        return True
    if authority is Authority.NONE:
        return False
    relationship = draft.complainant.relationship or ""
    return bool(PARENT_WORDS.search(relationship)) and not NOT_PARENT_WORDS.search(relationship)


def standing_of(draft: Draft) -> Standing:
    """What is needed before the other person's part may be shared, and why.

    Source: PHSO guide, "Tip: Getting consent"; Regulations 2009 reg. 5; DOMAIN Table A.
    """
    if not is_about_other(draft):
        return _for_oneself(draft)
    if draft.person.state is PersonState.DIED:
        return Standing(
            Hold.NONE,
            Needed.NO_CONSENT_POSSIBLE,
            Reason(
                "Somebody who has died needs no consent; staff check who complains",
                "Regulations 2009 reg. 5(2)(a)",
            ),
            (Check.DECEASED,),
        )
    if _person_refuses(draft):
        return Standing(
            Hold.PATIENT_REFUSED,
            Needed.PATIENTS_AGREEMENT,
            Reason(
                "The person is able to decide and says no; only the part of the one who"
                " complains can be looked at",
                'PHSO guide, "Tip: Getting consent"',
            ),
            (Check.PERSON_OBJECTS,),
        )
    if draft.own_part_only:
        return OWN_PART
    if is_child(draft):
        return _for_child(draft)
    if draft.person.state is PersonState.UNABLE:
        return _for_adult_unable(draft)
    return _for_adult_able(draft)


def _for_oneself(draft: Draft) -> Standing:
    """Adults and 16 and 17 year olds just consent; a younger child too, with a kind check.

    A carer who complains for themselves shares their own part only.

    Source: GMC 0-18 guidance; Regulations 2009 reg. 5(1)(a).
    """
    if draft.about_whom is AboutWhom.SELF and shares_own_part_only(draft):
        return OWN_PART
    if complains_as_child(draft):
        return Standing(
            Hold.NONE,
            Needed.OWN_CONSENT_OF_CHILD,
            Reason(
                "A child or young person may complain alone; a children's advocate is offered",
                "GMC 0-18 guidance",
            ),
            (Check.CHILD,),
        )
    return Standing(
        Hold.NONE,
        Needed.OWN_CONSENT,
        Reason("The one it happened to decides", "Regulations 2009 reg. 5(1)(a)"),
    )


def shares_own_part_only(draft: Draft) -> bool:
    """True where only how the one who complains was treated is to be shared.

    It was said, or a carer or relative complains for themselves about how they were treated.

    Source: Regulations 2009 reg. 5(1)(b); DOMAIN Table A "carer about own treatment".
    """
    return draft.own_part_only or signals_in(story_text(draft)).has(Signal.CARER_THEMSELVES)


def _person_refuses(draft: Draft) -> bool:
    """True where somebody presumed able to decide says no.

    Adults, and children of about 12 or more, are presumed able unless it was said that they
    are not.

    Source: Mental Capacity Act 2005 s. 1(2); GMC 0-18 guidance.
    """
    if draft.person.agrees is not Agreement.NO or draft.person.state is PersonState.UNABLE:
        return False
    return not is_child(draft) or not is_young_child(draft)


def is_young_child(draft: Draft) -> bool:
    """True where the child is under about 12; not where the age is unknown.

    Source: DOMAIN Table A; ADR-0013.
    """
    return draft.person.age is not None and draft.person.age < AGE_OF_OWN_VIEW


def _for_child(draft: Draft) -> Standing:
    """A younger child needs parental responsibility; one of about 12 or more their own yes.

    An older child who is not able to decide counts as a younger one.

    Source: Regulations 2009 reg. 5(2)(b), 5(3); GMC 0-18 guidance; ADR-0013.
    """
    if is_young_child(draft) or draft.person.state is PersonState.UNABLE:
        if has_parental_responsibility(draft):
            return Standing(
                Hold.NONE,
                Needed.PARENTAL_RESPONSIBILITY,
                Reason(
                    "A parent speaks for a child who is too young to decide",
                    "Regulations 2009 reg. 5(2)(b)",
                ),
                (Check.CHILD,),
            )
        return Standing(
            Hold.PENDING_AUTHORITY,
            Needed.PARENTAL_RESPONSIBILITY,
            Reason(
                "Staff check that there are reasonable grounds for this person to complain"
                " for the child, and write with reasons if not",
                "Regulations 2009 reg. 5(3)",
            ),
            (Check.CHILD,),
        )
    return Standing(
        Hold.NONE if own_yes_is_seen(draft) else Hold.PENDING_CHILD_VIEW,
        Needed.CHILDS_AGREEMENT,
        Reason("A child of about 12 or more is asked for their own view", "GMC 0-18 guidance"),
        (Check.CHILD,),
    )


def _for_adult_unable(draft: Draft) -> Standing:
    """A health attorney or a deputy speaks for them; otherwise staff decide.

    Property and money alone give no say about health.

    Source: Mental Capacity Act 2005 ss. 9, 16; Regulations 2009 reg. 5(2)(c), 5(4).
    """
    if draft.person.authority in DECIDES_FOR_ADULT:
        return Standing(
            Hold.NONE,
            Needed.SIGHT_OF_DOCUMENT,
            Reason(
                "A registered health and welfare attorney, or a deputy, speaks for an adult who"
                " is not able to decide; staff look at the document",
                "Mental Capacity Act 2005 ss. 9, 16",
            ),
            (Check.DOCUMENT,),
        )
    return Standing(
        Hold.PENDING_AUTHORITY,
        Needed.STAFF_DECISION,
        Reason(
            "Nobody holds authority for an adult who is not able to decide: staff look at their"
            " best interests and who is suitable to complain",
            "Regulations 2009 reg. 5(2)(c), 5(4)",
        ),
        (Check.BEST_INTERESTS,),
    )


def _for_adult_able(draft: Draft) -> Standing:
    """An adult who is able, or perhaps able, agrees themselves, where it can be seen.

    A health attorney may act only once the person is not able; so an attorney helps where that
    is not certain, and does not where the person is able.

    Source: Regulations 2009 reg. 5(2)(d); Mental Capacity Act 2005 s. 11(7); ADR-0012.
    """
    attorney = (
        draft.person.state is not PersonState.ABLE
        and draft.person.authority is Authority.HEALTH_ATTORNEY
    )
    here = draft.person.agrees is Agreement.YES_WITH_ME
    if own_yes_is_seen(draft) or attorney:
        return Standing(
            Hold.NONE,
            Needed.SIGHT_OF_DOCUMENT if attorney and not here else Needed.PATIENTS_AGREEMENT,
            Reason(
                "The person agreed here or in writing, or their health attorney speaks for them",
                "Regulations 2009 reg. 5(2)(c)-(d)",
            ),
            () if here else (Check.DOCUMENT,),
        )
    return Standing(
        Hold.PENDING_PATIENT,
        Needed.PATIENTS_AGREEMENT,
        Reason(
            "The person is able to say yes, or perhaps able, and their own yes was not seen",
            "Regulations 2009 reg. 5(2)(d)",
        ),
    )
