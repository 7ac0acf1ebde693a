# SPDX-License-Identifier: Apache-2.0
"""Words in a message that mean an organisation, before and after it is known which."""

from dataclasses import dataclass
from enum import StrEnum


class Attitude(StrEnum):
    """How an organisation stands in a message."""

    COMPLAINED_OF = "complained_of"
    THANKED = "thanked"
    ASKED_ABOUT = "asked_about"
    MENTIONED = "mentioned"
    CORRECTED_AWAY = "corrected_away"


class Service(StrEnum):
    """A generic word for a body that is found by place or by asking."""

    COUNCIL = "council"
    SOCIAL_SERVICES = "social_services"
    CHILDRENS_SERVICES = "childrens_services"
    HOSPITAL = "hospital"
    WARD = "ward"
    GP = "gp"
    DENTIST = "dentist"
    PHARMACY = "pharmacy"
    OPTICIAN = "optician"
    AMBULANCE = "ambulance"
    NHS_111 = "111"
    OUT_OF_HOURS = "out_of_hours"
    COMMUNITY_NURSING = "community_nursing"
    MENTAL_HEALTH = "mental_health"
    CAMHS = "camhs"
    CARE_HOME = "care_home"
    NURSING_HOME = "nursing_home"
    HOME_CARE = "home_care"
    SUPPORTED_LIVING = "supported_living"
    DAY_CARE = "day_care"
    REABLEMENT = "reablement"
    HOSPICE = "hospice"
    INTEGRATED_CARE_BOARD = "integrated_care_board"
    HEALTH_BOARD = "health_board"
    PRISON_HEALTHCARE = "prison_healthcare"
    FOSTERING = "fostering"
    PRIVATE_HOSPITAL = "private_hospital"
    GOVERNMENT = "government"
    POLICE = "police"
    HOUSING = "housing"
    OTHER = "other"


@dataclass(frozen=True)
class Candidate:
    """`score` runs from 0 to 1, higher is nearer."""

    code: str
    score: float


@dataclass(frozen=True)
class Mention:
    """Words in a message that mean an organisation.

    `start` and `end` are character offsets. `code` is set only where the match is sure.
    `service` is set for a generic word ("the carers"), None for a name.
    `unlisted_name` is a name that no list holds, as it was said.
    `place` is a town or area said with it.
    """

    words: str
    start: int
    end: int
    code: str | None = None
    candidates: tuple[Candidate, ...] = ()
    service: Service | None = None
    unlisted_name: str | None = None
    place: str | None = None
    attitude: Attitude = Attitude.COMPLAINED_OF
