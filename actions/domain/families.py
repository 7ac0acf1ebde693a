# SPDX-License-Identifier: Apache-2.0
"""What kind of organisation words mean, where no list holds it."""

import re
from collections.abc import Mapping

from actions.domain.mentions import Mention, Service
from actions.domain.organisations import Family

BY_SERVICE: Mapping[Service, Family] = {
    Service.COUNCIL: Family.COUNCIL,
    Service.SOCIAL_SERVICES: Family.COUNCIL,
    Service.CHILDRENS_SERVICES: Family.COUNCIL,
    Service.HOSPITAL: Family.NHS_TRUST,
    Service.WARD: Family.NHS_TRUST,
    Service.GP: Family.GP_PRACTICE,
    Service.DENTIST: Family.DENTAL_PRACTICE,
    Service.PHARMACY: Family.PHARMACY,
    Service.OPTICIAN: Family.OPTICIAN,
    Service.AMBULANCE: Family.NHS_TRUST,
    Service.NHS_111: Family.OTHER_NHS_PROVIDER,
    Service.OUT_OF_HOURS: Family.OTHER_NHS_PROVIDER,
    Service.COMMUNITY_NURSING: Family.OTHER_NHS_PROVIDER,
    Service.MENTAL_HEALTH: Family.NHS_TRUST,
    Service.CAMHS: Family.NHS_TRUST,
    Service.CARE_HOME: Family.CARE_HOME,
    Service.NURSING_HOME: Family.NURSING_HOME,
    Service.HOME_CARE: Family.HOME_CARE,
    Service.SUPPORTED_LIVING: Family.SUPPORTED_LIVING,
    Service.DAY_CARE: Family.DAY_CARE,
    Service.REABLEMENT: Family.OTHER,
    Service.HOSPICE: Family.HOSPICE,
    Service.INTEGRATED_CARE_BOARD: Family.INTEGRATED_CARE_BOARD,
    Service.HEALTH_BOARD: Family.OTHER_NATION,
    Service.PRISON_HEALTHCARE: Family.OTHER_NHS_PROVIDER,
    Service.FOSTERING: Family.FOSTERING,
    Service.PRIVATE_HOSPITAL: Family.PRIVATE_HEALTH,
    Service.GOVERNMENT: Family.GOVERNMENT,
    Service.POLICE: Family.POLICE,
    Service.HOUSING: Family.HOUSING,
}
BY_WORDS: tuple[tuple[str, Family], ...] = (
    (r"^hmp\b", Family.GOVERNMENT),
    (r"nursing home", Family.NURSING_HOME),
    (r"care home|residential|rest home|respite|short breaks?", Family.CARE_HOME),
    (r"supported living|extra care|sheltered", Family.SUPPORTED_LIVING),
    (r"day (care )?(centres?|services?|opportunities)|daycare", Family.DAY_CARE),
    (r"hospice", Family.HOSPICE),
    (
        r"home ?(care|support|help)|carers?|care agency|agency|domiciliary|reablement",
        Family.HOME_CARE,
    ),
    (r"surgery|medical (centre|practice)|health centre|\bgp\b|doctors?", Family.GP_PRACTICE),
    (r"dent(ist|al)", Family.DENTAL_PRACTICE),
    (r"pharmacy|chemist", Family.PHARMACY),
    (r"optician|optometrist", Family.OPTICIAN),
    (r"health board", Family.OTHER_NATION),
    (r"housing|homes association", Family.HOUSING),
    (r"\bpolice\b", Family.POLICE),
    (r"foster", Family.FOSTERING),
    (r"council|social (services|care|work)", Family.COUNCIL),
    (r"hospital|infirmary|ward", Family.NHS_TRUST),
    (r"\b(care|caring|carelink|at home)$", Family.HOME_CARE),
    (
        r"\b(house|lodge|court|manor|grange|hall|view|gardens?|lea|mount|rest|home)$",
        Family.CARE_HOME,
    ),
)


def family_of(mention: Mention) -> Family:
    """The kind that a mention means: from its service, else from the words of its name.

    Source: DOMAIN rule 152.
    """
    if mention.service is not None and mention.service in BY_SERVICE:
        return BY_SERVICE[mention.service]
    words = f"{mention.words}\n{mention.unlisted_name or ''}".lower()
    return next(
        (f for pattern, f in BY_WORDS if re.search(pattern, words, re.MULTILINE)), Family.OTHER
    )
