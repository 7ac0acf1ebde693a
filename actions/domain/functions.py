# SPDX-License-Identifier: Apache-2.0
"""What each organisation does in a matter: health or social care, and who is held to account.

The nature of the service decides, not who paid for it; but who paid decides which body answers
for social care.
"""

from enum import StrEnum

from actions.domain.aftercare import Aftercare, aftercare
from actions.domain.authority import complains_as_child, is_about_other, is_child
from actions.domain.circumstances import story_text
from actions.domain.draft import Draft, Part, Party, Payer, Role
from actions.domain.organisations import (
    OUT_OF_REMIT,
    PRIMARY_CARE,
    SOCIAL_CARE_PROVIDERS,
    Family,
    Function,
)
from actions.domain.signals import Signal, signals_in

HEALTH_FAMILIES = PRIMARY_CARE | {
    Family.NHS_TRUST,
    Family.INTEGRATED_CARE_BOARD,
    Family.NHS_ENGLAND,
    Family.OTHER_NHS_PROVIDER,
    Family.HOSPICE,
    Family.PRIVATE_HEALTH,
}
COMMISSIONERS = frozenset({Family.INTEGRATED_CARE_BOARD, Family.NHS_ENGLAND})
MAY_BE_PAID_PRIVATELY = frozenset(
    {Family.PRIVATE_HEALTH, Family.DENTAL_PRACTICE, Family.OPTICIAN, Family.OTHER}
)


class Ombudsman(StrEnum):
    """Which ombudsman holds an organisation to account, in the words of the case schema."""

    PHSO = "phso"
    LGSCO = "lgsco"
    NONE = "none"


def role_of(party: Party, draft: Draft) -> Role:
    """Whether an organisation has a part that the English procedure covers.

    Other nations, government, police and housing have their own procedures. Health care that
    was paid for privately is outside, also inside an NHS hospital; NHS-paid care in a private
    hospital is inside.

    Source: Regulations 2009 regs. 1(5), 2, 6(1); ISCAS and CQC statements on private care.
    """
    if party.role is Role.MENTIONED_ONLY:
        return Role.MENTIONED_ONLY
    if party.family in HEALTH_FAMILIES or party.family is Family.OTHER:
        return Role.OUT_OF_REMIT if _paid_privately(party, draft) else Role.INVOLVED
    return Role.OUT_OF_REMIT if party.family in OUT_OF_REMIT else Role.INVOLVED


def _paid_privately(party: Party, draft: Draft) -> bool:
    if party.funding not in (None, Payer.UNSURE):
        return party.funding is Payer.SELF
    signals = signals_in(story_text(draft))
    return (
        party.family in MAY_BE_PAID_PRIVATELY
        and signals.has(Signal.PRIVATELY_PAID)
        and not signals.has(Signal.NHS_PAID)
    )


def function_of(party: Party, draft: Draft) -> Function:
    """The nature of what an organisation does in this matter.

    Care that the NHS arranged is health care, wherever it is given. A joint package, a nursing
    home with an NHS nursing contribution and a home that gives aftercare are both.

    Source: Joint Working Team factsheet, "Who we are and what we do"; DOMAIN Table C.
    """
    named = signals_in(party.mention or "").has(Signal.PUBLIC_HEALTH)
    told = party.family is Family.OTHER and signals_in(story_text(draft)).has(Signal.PUBLIC_HEALTH)
    if named or told:
        return Function.PUBLIC_HEALTH
    if party.family in HEALTH_FAMILIES:
        return Function.HEALTH
    if party.family is Family.FOSTERING:
        return Function.CHILDRENS_STATUTORY
    if party.family is Family.COUNCIL:
        childrens = concerns_childrens_social_care(draft)
        return Function.CHILDRENS_STATUTORY if childrens else Function.SOCIAL_CARE
    if party.family in SOCIAL_CARE_PROVIDERS:
        return _function_of_home(party, draft)
    return Function.UNKNOWN


def _function_of_home(party: Party, draft: Draft) -> Function:
    if party.funding is Payer.NHS:
        return Function.HEALTH
    told = signals_in(story_text(draft)).has(Signal.NURSING_CONTRIBUTION)
    nursing = party.nhs_nursing or (party.family is Family.NURSING_HOME and told)
    if party.funding is Payer.JOINT or nursing or aftercare(draft) is Aftercare.YES:
        return Function.BOTH
    return Function.SOCIAL_CARE


def concerns_childrens_social_care(draft: Draft) -> bool:
    """True where a council's part belongs to the children's procedure of three stages.

    The timing of the Regulations 2009 is not promised for such a part.

    Source: Children Act 1989 Representations Procedure (England) Regulations 2006.
    """
    child = is_child(draft) if is_about_other(draft) else complains_as_child(draft)
    fostering = any(p.family is Family.FOSTERING and p.takes_part for p in draft.parties)
    named = signals_in(story_text(draft)).has(Signal.CHILDRENS_SOCIAL_CARE)
    return fostering or (child and named)


def part_of(party: Party) -> Part:
    """What an organisation did, as far as its kind tells; a rule may know more.

    Source: DOMAIN Table C.
    """
    if party.family in COMMISSIONERS:
        return Part.COMMISSIONER
    return Part.UNKNOWN if party.family is Family.COUNCIL else Part.PROVIDER


def held_to_account(party: Party, draft: Draft) -> Ombudsman | None:
    """Which ombudsman holds an organisation to account, where that is known.

    The council, and not the home, for care that the council arranged. The provider, and not the
    commissioner, for NHS care. For aftercare always council and board. The provider for social
    care that people pay for themselves.

    Source: Joint Working Team factsheet, "Who we investigate"; Local Government Act 1974
    s. 25(6)-(7).
    """
    if party.role is Role.OUT_OF_REMIT:
        return Ombudsman.NONE
    if party.role is Role.MENTIONED_ONLY:
        return None
    if party.family is Family.COUNCIL:
        return Ombudsman.LGSCO
    if party.family in SOCIAL_CARE_PROVIDERS:
        return _home_held_to_account(party, draft)
    if party.family is Family.FOSTERING or party.function is Function.PUBLIC_HEALTH:
        return Ombudsman.NONE
    return Ombudsman.PHSO if party.family in HEALTH_FAMILIES else None


def _home_held_to_account(party: Party, draft: Draft) -> Ombudsman | None:
    """A home under council arrangements or aftercare is not held; the council is.

    Source: Joint Working Team factsheet, "Who we investigate"; DOMAIN Table C.
    """
    if party.funding in (Payer.NHS, Payer.JOINT):
        return Ombudsman.PHSO
    if party.funding is Payer.COUNCIL or aftercare(draft) is Aftercare.YES:
        return Ombudsman.NONE
    if party.funding in (Payer.SELF, Payer.DIRECT_PAYMENT):
        return Ombudsman.LGSCO
    return None
