# SPDX-License-Identifier: Apache-2.0
"""Section 117 aftercare: whether the complaint concerns it."""

from enum import StrEnum

from actions.domain.circumstances import story_text
from actions.domain.draft import Draft, Role, Section
from actions.domain.organisations import SOCIAL_CARE_PROVIDERS, Family
from actions.domain.signals import Signal, Signals, signals_in


class Aftercare(StrEnum):
    YES = "yes"
    POSSIBLE = "possible"
    NO = "no"


def aftercare(draft: Draft) -> Aftercare:
    """Whether the complaint concerns aftercare under section 117.

    Only a treatment section (3, 37, 45A, 47, 48) brings it in, once the person has left
    hospital. Leave brings it in sometimes, so it is only possible; so is a stay whose section is
    not known. Section 2, 4, 5, 135 or 136 and an informal stay do not.

    Source: Mental Health Act 1983 s. 117(1); R (CXF) v Central Bedfordshire.
    """
    signals = signals_in(story_text(draft))
    if draft.section in (Section.NO, Section.OTHER):
        return Aftercare.NO
    if draft.section is Section.TREATMENT:
        return _after_treatment_section(signals)
    if signals.has(Signal.SECTION_117, Signal.COMMUNITY_TREATMENT_ORDER):
        return Aftercare.POSSIBLE
    stay = draft.section is Section.UNSURE and draft.hospital_stay_under_act
    return Aftercare.POSSIBLE if stay and _concerns_time_after(draft, signals) else Aftercare.NO


def _concerns_time_after(draft: Draft, signals: Signals) -> bool:
    """True where the story goes beyond the stay: going home, a council, care in the community."""
    return signals.has(Signal.AFTERCARE, Signal.LEFT_HOSPITAL) or any(
        party.role is Role.INVOLVED
        and (party.family is Family.COUNCIL or party.family in SOCIAL_CARE_PROVIDERS)
        for party in draft.parties
    )


def _after_treatment_section(signals: Signals) -> Aftercare:
    if signals.has(Signal.SECTION_117, Signal.AFTERCARE, Signal.COMMUNITY_TREATMENT_ORDER):
        return Aftercare.YES
    if signals.has(Signal.ON_LEAVE):
        return Aftercare.POSSIBLE
    if signals.has(Signal.STILL_DETAINED) and not signals.has(Signal.LEFT_HOSPITAL):
        return Aftercare.NO
    return Aftercare.YES
