# SPDX-License-Identifier: Apache-2.0
"""Why a body that nobody named is brought in, in the words that people read, with the source."""

from actions.domain.draft import Reason
from actions.domain.signals import Signal

REASONS: dict[str, Reason] = {
    "aftercare": Reason(
        "Aftercare is owed by the council and the NHS board for the place where home was just"
        " before the hospital stay",
        "Mental Health Act 1983 s. 117; [2023] UKSC 31",
    ),
    "aftercare_possible": Reason(
        "Aftercare may be owed by the council and the NHS board for the place where home was"
        " before; that is still to be checked",
        "Mental Health Act 1983 s. 117; [2023] UKSC 31",
    ),
    "behind_council_care": Reason(
        "The council arranged or paid for the care, so the council answers for it",
        "Regulations 2009 reg. 6(1A)-(1B); Local Government Act 1974 s. 25(6)-(7)",
    ),
    "behind_joint_package": Reason(
        "Council and NHS board paid for the care together, so both answer for it",
        'Joint Working Team factsheet, "Who we investigate"',
    ),
    "behind_direct_payment": Reason(
        "The council answers for the assessment and the direct payment",
        "Local Government Act 1974 s. 25; LGSCO decision 18 012 204",
    ),
    "move_into_care": Reason(
        "Deciding on a move into care for somebody who cannot decide is the council's task as well",
        "Mental Capacity Act 2005 ss. 3, 4; Care Act 2014 s. 18",
    ),
    "continuing_healthcare": Reason(
        "The NHS board decides on continuing healthcare",
        "NHS continuing healthcare; DOMAIN rule 100",
    ),
    "section_12_doctors": Reason(
        "The NHS board answers for section 12 doctors who were not on a trust's duty",
        "LGSCO and PHSO decision 24 020 393a",
    ),
    "childrens_social_care": Reason(
        "The council answers for children's social care, by a procedure of three stages",
        "Children Act 1989 s. 26",
    ),
    "public_health": Reason(
        "The council buys this public health service and answers for it",
        "SI 2012/3094 regs. 20, 29",
    ),
}
SOCIAL_CARE_TASK_SOURCE = "Care Act 2014 ss. 9, 24, 42; Regulations 2009 reg. 6(1)(a)"
SOCIAL_CARE_TASKS: dict[Signal, str] = {
    Signal.SOCIAL_CARE_ASSESSMENT: "Assessing somebody's need for care is the council's task",
    Signal.CARE_PLANNING: "Planning and arranging care is the council's task",
    Signal.CARE_CHARGES: "Charging for care is the council's decision",
    Signal.DEPRIVATION_OF_LIBERTY: "The council authorises a deprivation of liberty",
    Signal.SAFEGUARDING_ENQUIRY: "Looking into a safeguarding concern is the council's task",
    Signal.MENTAL_HEALTH_PROFESSIONAL: "Approved mental health professionals act for the council",
    Signal.WORK_IN_TRUST_FOR_COUNCIL: "Council work that a trust does remains the council's",
}
