# SPDX-License-Identifier: Apache-2.0
"""Is this the right door? Thanks, questions and matters outside the rules are pointed on, kindly.

Nobody is turned away: whoever writes again after that is heard again, and what is mixed goes on
with the part that belongs here. Source: DOMAIN rules 30, 187 and 188.
"""

import re
from dataclasses import replace

from actions.dialogue import intake
from actions.dialogue.speech import Answered, Around, Say
from actions.domain.draft import Draft, Matter, Status
from actions.domain.mentions import Attitude, Service
from actions.domain.understood import Understood

SURE = 0.5
NOT_A_COMPLAINT = {
    "compliment_about_a_service": Matter.THANKS,
    "not_a_complaint_question": Matter.QUESTION,
    "not_a_complaint_appointment_or_prescription": Matter.APPOINTMENT,
    "asks_for_own_records": Matter.RECORDS_REQUEST,
}
OUTSIDE = {
    "outside_remit_government": Matter.GOVERNMENT,
    "outside_remit_private_only": Matter.PRIVATE_CARE,
    "outside_remit_other_nation": Matter.OTHER_NATION,
    "outside_remit_housing_police_or_other": Matter.HOUSING,
}
OUTSIDE_SERVICES = frozenset(
    {
        Service.GOVERNMENT,
        Service.POLICE,
        Service.HOUSING,
        Service.PRIVATE_HOSPITAL,
        Service.HEALTH_BOARD,
    }
)
SOMETHING_WRONG = re.compile(
    r"\b(?:complain\w*|wrong\w*|lost|losing|refus\w+|ignor\w+|rude\w*|fail\w*|neglect\w*|abus\w*"
    r"|left (?:him|her|me|them|mum|dad|us)|never (?:came|told|got|rang|called|did|saw|heard)"
    r"|didn'?t|did not|wouldn'?t|would not|wasn'?t|haven'?t|died|infect\w*|terrible|awful"
    r"|disgust\w*|appalling|shocking|cancel\w*|mistake\w*|delay\w*|waited|waiting|hurt\w*"
    r"|let (?:me|us|him|her|them) down|nobody|no one|shouted|missed|blam\w+|sores?|fell|falls?"
    r"|passed (?:around|between|from)|dropped|denied|worse|upset|angry)\b",
    re.IGNORECASE,
)


def read_first_words(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """Points on somebody whose first words show that this is not the door; None for a story."""
    first = draft.open is None or draft.open.question == "story"
    if not first or said.chosen is not None or draft.story or said.confidence < SURE:
        return None
    matter = NOT_A_COMPLAINT.get(said.act or "")
    if matter is not None and not SOMETHING_WRONG.search(said.text):
        return _pointed_on(draft, said, around, matter, Status.NOT_A_COMPLAINT)
    matter = OUTSIDE.get(said.act or "")
    if matter is not None and _only_outside(said):
        return _pointed_on(draft, said, around, matter, Status.OUT_OF_REMIT)
    return None


def read_after_turning_away(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """Whoever writes again is heard again; what they wrote before is kept."""
    if said.act in ("thanks", "goodbye") and len(said.text.split()) <= intake.SHORT_WORDS:
        return Answered(draft, (Say("utter_smalltalk_goodbye"),))
    reopened = replace(draft, status=Status.DRAFT, matter=None, open=None)
    return Answered(intake.with_story(reopened, said, around), (Say("utter_intake_kept"),))


def _only_outside(said: Understood) -> bool:
    """True where no organisation that answers under these rules is complained of."""
    return all(
        mention.service in OUTSIDE_SERVICES or mention.attitude is not Attitude.COMPLAINED_OF
        for mention in said.mentions
    )


def _pointed_on(
    draft: Draft, said: Understood, around: Around, matter: Matter, status: Status
) -> Answered:
    told = intake.with_story(draft, said, around)
    return Answered(
        replace(told, matter=matter, status=status),
        (Say(f"utter_remit_{matter.value}", "signpost"),),
    )
