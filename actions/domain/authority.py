# SPDX-License-Identifier: Apache-2.0
"""Who may complain for somebody, and what is needed before anything is shared (Table A).

The rules record and hold; they never refuse a representative and never judge whether a person
is able to decide. That is for staff.
"""

import re
from dataclasses import replace

from actions.domain.circumstances import story_text
from actions.domain.draft import AboutWhom, Agreement, Authority, Draft, PersonState
from actions.domain.signals import Signal, signals_in
from actions.domain.standings import (
    AGREES_HERE,
    AGREES_IN_WRITING,
    AGREES_TO_STAFF,
    ATTORNEY_SPEAKS,
    CHILD_AGREES,
    CHILD_ALONE,
    CHILD_TO_BE_ASKED,
    HAS_DIED,
    NOBODY_WITH_AUTHORITY,
    NOT_A_PARENT,
    OWN_CONSENT,
    OWN_PART,
    PARENT_SPEAKS,
    PATIENT_TO_BE_ASKED,
    SAYS_NO,
    Check,
    Standing,
)
from actions.domain.standings import Hold as Hold

AGE_OF_OWN_VIEW = 12
ADULT_AGE = 18
OWN_YES_SEEN = frozenset({Agreement.YES_WITH_ME, Agreement.YES_WRITTEN, Agreement.YES_TO_STAFF})
DECIDES_FOR_ADULT = frozenset({Authority.HEALTH_ATTORNEY, Authority.DEPUTY})
PARENT_WORDS = re.compile(
    r"\b(mother|mum|mummy|mam|mom|father|dad|daddy|parents?|guardian"
    r"|(my|our|his|her|their) (\w+ ){0,3}"
    r"(son|daughter|child|children|kid|kids|baby|boy|girl|twins?))\b",
    re.IGNORECASE,
)
NOT_PARENT_WORDS = re.compile(
    r"\b(step\w*|foster\w*|grand\w*|great|god\w*|nan|nana|gran|granny|aunt\w*|uncle|niece|nephew"
    r"|cousin|friend'?s?|neighbour'?s?|sister'?s?|brother'?s?|partner'?s|colleague'?s?"
    r"|wife's|husband's|mother's|father's|son's|daughter's|cousin's|teacher|carer)\b",
    re.IGNORECASE,
)


STRANGER_WORDS = re.compile(
    r"\b(stranger|passer[- ]?by|no relation|not related|nobody to me|do(n'?t| not) know"
    r" (her|him|them)|never met|just (saw|heard|a visitor)|another patient|other patient)\b",
    re.IGNORECASE,
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
    """True where the one it happened to agreed here and now, in writing, or to staff.

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
    standing = _for_another(draft)
    if is_not_known_to_person(draft):
        return replace(standing, checks=(*standing.checks, Check.NOT_KNOWN_TO_PERSON))
    return standing


def _for_another(draft: Draft) -> Standing:
    if draft.person.state is PersonState.DIED:
        return HAS_DIED
    if _person_refuses(draft):
        return SAYS_NO
    if draft.own_part_only:
        return OWN_PART
    if is_child(draft):
        return _for_child(draft)
    if draft.person.state is PersonState.UNABLE:
        return _for_adult_unable(draft)
    return _for_adult_able(draft)


def is_not_known_to_person(draft: Draft) -> bool:
    """True where the one who complains says that they do not know the person it happened to.

    They are heard all the same; staff ask for their reason, and safeguarding and the CQC are
    named to them.

    Source: DOMAIN Table A "person unknown to patient"; Regulations 2009 reg. 5(2).
    """
    return bool(STRANGER_WORDS.search(draft.complainant.relationship or ""))


def _for_oneself(draft: Draft) -> Standing:
    """Adults and 16 and 17 year olds just consent; a younger child too, with a kind check.

    A carer who complains for themselves shares their own part only.

    Source: GMC 0-18 guidance; Regulations 2009 reg. 5(1)(a).
    """
    if draft.about_whom is AboutWhom.SELF and shares_own_part_only(draft):
        return OWN_PART
    return CHILD_ALONE if complains_as_child(draft) else OWN_CONSENT


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
        return PARENT_SPEAKS if has_parental_responsibility(draft) else NOT_A_PARENT
    return CHILD_AGREES if own_yes_is_seen(draft) else CHILD_TO_BE_ASKED


def _for_adult_unable(draft: Draft) -> Standing:
    """A health attorney or a deputy speaks for them; otherwise staff decide.

    Property and money alone give no say about health.

    Source: Mental Capacity Act 2005 ss. 9, 16; Regulations 2009 reg. 5(2)(c), 5(4).
    """
    return ATTORNEY_SPEAKS if draft.person.authority in DECIDES_FOR_ADULT else NOBODY_WITH_AUTHORITY


def _for_adult_able(draft: Draft) -> Standing:
    """An adult who is able, or perhaps able, agrees themselves, where it can be seen.

    A health attorney may act only once the person is not able; so an attorney helps where that
    is not certain, and does not where the person is able.

    Source: Regulations 2009 reg. 5(2)(d); Mental Capacity Act 2005 s. 11(7); ADR-0012.
    """
    if draft.person.agrees is Agreement.YES_WITH_ME:
        return AGREES_HERE
    if draft.person.agrees is Agreement.YES_TO_STAFF:
        return AGREES_TO_STAFF
    if own_yes_is_seen(draft):
        return AGREES_IN_WRITING
    able = draft.person.state is PersonState.ABLE
    if draft.person.authority is Authority.HEALTH_ATTORNEY and not able:
        return ATTORNEY_SPEAKS
    return PATIENT_TO_BE_ASKED
