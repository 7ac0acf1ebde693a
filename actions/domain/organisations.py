# SPDX-License-Identifier: Apache-2.0
"""What an organisation is to a complaint: its kind, and whether it gives health or social care."""

from dataclasses import dataclass
from enum import StrEnum


class Family(StrEnum):
    """Kinds of organisation that a rule may tell apart."""

    NHS_TRUST = "nhs_trust"
    INTEGRATED_CARE_BOARD = "integrated_care_board"
    NHS_ENGLAND = "nhs_england"
    COUNCIL = "council"
    GP_PRACTICE = "gp_practice"
    DENTAL_PRACTICE = "dental_practice"
    PHARMACY = "pharmacy"
    OPTICIAN = "optician"
    OTHER_NHS_PROVIDER = "other_nhs_provider"
    CARE_HOME = "care_home"
    NURSING_HOME = "nursing_home"
    HOME_CARE = "home_care"
    SUPPORTED_LIVING = "supported_living"
    DAY_CARE = "day_care"
    HOSPICE = "hospice"
    FOSTERING = "fostering"
    PRIVATE_HEALTH = "private_health"
    OTHER_NATION = "other_nation"
    GOVERNMENT = "government"
    POLICE = "police"
    HOUSING = "housing"
    OTHER = "other"


class Function(StrEnum):
    """The nature of a service, which decides the ombudsman, whoever paid for it."""

    HEALTH = "health"
    SOCIAL_CARE = "social_care"
    BOTH = "both"
    PUBLIC_HEALTH = "public_health"
    CHILDRENS_STATUTORY = "childrens_statutory"
    UNKNOWN = "unknown"


SOCIAL_CARE_PROVIDERS = frozenset(
    {
        Family.CARE_HOME,
        Family.NURSING_HOME,
        Family.HOME_CARE,
        Family.SUPPORTED_LIVING,
        Family.DAY_CARE,
    }
)
PRIMARY_CARE = frozenset(
    {Family.GP_PRACTICE, Family.DENTAL_PRACTICE, Family.PHARMACY, Family.OPTICIAN}
)
OUT_OF_REMIT = frozenset(
    {
        Family.PRIVATE_HEALTH,
        Family.OTHER_NATION,
        Family.GOVERNMENT,
        Family.POLICE,
        Family.HOUSING,
    }
)


@dataclass(frozen=True)
class Organisation:
    """An organisation as the directory lists it.

    `code` is the ODS code, or the GSS code of a council.
    `type` is the publisher's own word for it.
    """

    code: str
    name: str
    family: Family
    type: str
    town: str | None = None
    postcode: str | None = None
    icb_code: str | None = None
    council_code: str | None = None


@dataclass(frozen=True)
class Place:
    """Where somebody lives: what a postcode or a named council tells.

    Codes are GSS for councils and ODS for integrated care boards; None where not known.
    `postcode` is as given, in capitals with one space; an outward code alone is allowed.
    `nation` is "england" unless the postcode lies elsewhere; None where not known.
    """

    postcode: str | None = None
    council_code: str | None = None
    council_name: str | None = None
    icb_code: str | None = None
    icb_name: str | None = None
    nation: str | None = None
