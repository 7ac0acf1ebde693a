# SPDX-License-Identifier: Apache-2.0
"""Is this the right door? Thanks, questions and matters outside the rules are pointed on, kindly.

Nobody is turned away: whoever writes again after that is heard again, and what is mixed goes on
with the part that belongs here. Source: DOMAIN rules 30, 187 and 188.
"""

import re
from dataclasses import replace

from actions.dialogue import hearing, intake
from actions.dialogue.speech import Answered, Around, Say
from actions.domain.draft import Draft, Matter, Status
from actions.domain.families import family_of
from actions.domain.mentions import Attitude, Mention
from actions.domain.organisations import OUT_OF_REMIT
from actions.domain.remit import (
    NOT_COMPLAINTS,
    OUTSIDE,
    is_abroad,
    matter_for,
    remit_status,
    to_signpost_elsewhere,
)
from actions.domain.understood import Understood

SURE = 0.5
A_STORY = 15  # words; a question about another person is shorter
SOMETHING_WRONG = re.compile(
    r"\b(?:(?<!not )(?<!n't )complain\w*|wrong\w*|lost|losing|refus\w+|ignor\w+|rude\w*"
    r"|fail\w*|neglect\w*|abus\w*"
    r"|left (?:him|her|me|them|mum|dad|us)|never (?:came|told|got|rang|called|did|saw|heard)"
    r"|didn'?t|did not|wouldn'?t|would not|wasn'?t|haven'?t|died|infect\w*|terrible|awful"
    r"|disgust\w*|appalling|shocking|cancell\w+|cancels|mistake\w*|delay\w*|waited|waiting|hurt\w*"
    r"|let (?:me|us|him|her|them) down|nobody|no one|shouted|missed|blam\w+|sores?|fell|falls?"
    r"|passed (?:around|between|from)|dropped|denied|worse|upset|angry)\b",
    re.IGNORECASE,
)

NO_COMPLAINT = re.compile(
    r"\b(?:no|not an?|isn'?t an?|never (?:had )?an?|without|any) complaints?\b"
    r"|\bnothing (?:to complain|(?:was |is |went )?wrong)\b",
    re.IGNORECASE,
)


def read_first_words(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """Points on somebody whose first words show that this is not the door; None for a story."""
    first = draft.open is None or draft.open.question == "story"
    if not first or said.chosen is not None or draft.story:
        return None
    matter = matter_for(said.act if said.confidence >= SURE else None, text=said.text)
    if matter in NOT_COMPLAINTS and not _may_be_a_complaint(draft, said, matter):
        told = intake.with_story(draft, said, around)
        ended = replace(told, matter=matter, status=Status.NOT_A_COMPLAINT)
        return Answered(ended, (Say(f"utter_remit_{matter}", "signpost"),))
    if matter is Matter.COUNCIL_SERVICE:
        return Answered(replace(intake.with_story(draft, said, around), matter=matter))
    if matter in OUTSIDE and not _names_one_inside(said, around):
        told = replace(intake.with_story(draft, said, around), matter=matter)
        return Answered(hearing.with_mentions(told, said, around))
    return None


def _may_be_a_complaint(draft: Draft, said: Understood, matter: Matter) -> bool:
    """True where turning somebody away might be wrong: danger, harm, somebody else's story."""
    if SOMETHING_WRONG.search(NO_COMPLAINT.sub(" ", said.text)) or (
        draft.safety and matter is not Matter.THANKS
    ):
        return matter not in (Matter.STAFF_GRIEVANCE, Matter.FREEDOM_OF_INFORMATION)
    of_another = said.people.relationship is not None and len(said.text.split()) > A_STORY
    return of_another and matter in (Matter.QUESTION, Matter.APPOINTMENT)


def _names_one_inside(said: Understood, around: Around) -> bool:
    """True where the words complain of an organisation that answers under these rules."""
    return any(
        mention.attitude is Attitude.COMPLAINED_OF
        and not _only_a_stay(mention, said.text)
        and around.directory.outside.of(mention.unlisted_name or mention.words) is None
        and family_of(mention) not in OUT_OF_REMIT
        for mention in said.mentions
    )


def _only_a_stay(mention: Mention, text: str) -> bool:
    """True for "while I was in hospital", which tells where somebody was and complains of none."""
    bare = mention.words.lower() == "hospital" and mention.place is None
    return bare and text[: mention.start].lower().endswith((" in ", " into ", " from ", " to "))


def belongs_elsewhere(draft: Draft) -> bool:
    """True once it is clear that no organisation under these rules has a part."""
    asked = "organisations_more" in draft.answered
    clear = draft.matter in OUTSIDE or is_abroad(draft) or asked
    return draft.status is Status.DRAFT and clear and remit_status(draft) is Status.OUT_OF_REMIT


def pointed_elsewhere(draft: Draft) -> Draft:
    return replace(draft, status=Status.OUT_OF_REMIT)


def signposts(before: Draft, after: Draft) -> tuple[Say, ...]:
    """Where each matter that belongs to another procedure goes, said once."""
    told = to_signpost_elsewhere(before)
    return tuple(
        Say(f"utter_remit_{matter}", "signpost")
        for matter in to_signpost_elsewhere(after)
        if matter not in told
    )


def read_after_turning_away(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """Whoever writes again is heard again; what they wrote before is kept."""
    if said.act in ("thanks", "goodbye") and len(said.text.split()) <= intake.SHORT_WORDS:
        return Answered(draft, (Say("utter_smalltalk_goodbye"),))
    reopened = replace(draft, status=Status.DRAFT, matter=None, open=None)
    return Answered(intake.with_story(reopened, said, around), (Say("utter_intake_kept"),))
