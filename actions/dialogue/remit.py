# SPDX-License-Identifier: Apache-2.0
"""Is this the right door? Thanks, questions and matters outside the rules are pointed on, kindly.

Nobody is turned away: whoever writes again after that is heard again, and what is mixed goes on
with the part that belongs here. Source: DOMAIN rules 30, 187 and 188.
"""

import re
from dataclasses import replace

from actions.dialogue import hearing, intake
from actions.dialogue.host import say_with_host
from actions.dialogue.speech import Answered, Around, Say
from actions.domain.draft import Draft, Matter, Status
from actions.domain.families import family_of
from actions.domain.mentions import Attitude, Mention
from actions.domain.organisations import OUT_OF_REMIT, Family
from actions.domain.reading.asking import parts_of
from actions.domain.reading.matters import matter_in
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
ASK_THE_HOST = frozenset({Matter.THANKS, Matter.QUESTION})
NATIONS = {
    "wales": re.compile(r"\b(?:wales|welsh|cymru|cardiff|swansea|wrexham)\b", re.IGNORECASE),
    "scotland": re.compile(r"\b(?:scotland|scottish|glasgow|edinburgh)\b", re.IGNORECASE),
    "northern_ireland": re.compile(r"\b(?:northern ireland|belfast)\b", re.IGNORECASE),
    "islands": re.compile(r"\b(?:jersey|guernsey|isle of man)\b", re.IGNORECASE),
}
A_STORY = 15  # words; a question about another person is shorter
SOMETHING_WRONG = re.compile(
    r"\b(?:(?<!not )(?<!n't )complain\w*|wrong\w*|lost|losing|refus\w+|ignor\w+|rude\w*"
    r"|fail\w*|neglect\w*|abus\w*"
    r"|left (?:him|her|me|them|mum|dad|us)|never (?:came|told|got|rang|called|did|saw|heard)"
    r"|didn'?t|dint|did not|wouldn'?t|would not|won'?t (?:give|see|let|help|take|do|come|answer|"
    r"listen|treat|refer|fix|tell)|wnt|wasn'?t|haven'?t|died|infect\w*|terrible|awful"
    r"|disgust\w*|appalling|shocking|cancell\w+|cancels|mistake\w*|delay\w*|waited|waiting|hurt\w*"
    r"|let (?:me|us|him|her|them) down|nobody|no one|shouted|missed|blam\w+|sores?|fell|falls?"
    r"|except|apart from|humiliat\w+|nasty|cruel|horrible"
    r"|made (?:me|her|him|us|them) (?:cry|feel (?:small|stupid|like|awful))"
    r"|passed (?:around|between|from)|dropped|denied|worse|upset|angry|chok\w+|no thanks to)\b",
    re.IGNORECASE,
)
WISHES = re.compile(
    r"\b(?:please|pl[sz]|need\w*|want\w*|like|looking|trying|wish|hoping|book|order|cancel|change"
    r"|move|rearrange|register|ring|let me|query|question|appointment|prescription|results?)\b",
    re.IGNORECASE,
)
PRAISE = re.compile(
    r"\b(?:thank\w*|ta|cheers|grateful|apprecia\w+|prais\w+|compliment\w*|well done|credit"
    r"|brilliant\w*|lovely|wonderful\w*|amazing\w*|fantastic\w*|great|excellent|kind\w*|superb\w*"
    r"|angels?|stars?|gems?|hero\w*|legends?|marvellous|best|fab\w*|helpful|diamonds?|spot on"
    r"|outstanding|perfect|good|nice|smashing|terrific|champion|caring|saved|pleased|happy|proud)\b",
    re.IGNORECASE,
)
NO_COMPLAINT = re.compile(
    r"\b(?:no|not an?|isn'?t an?|never (?:had )?an?|without|any) complaints?\b"
    r"|\bnothing (?:to complain|(?:was |is |went )?wrong)\b|\bwaited with\b",
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
        return Answered(ended, _where_to_go(matter, ended, around))
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
    if matter is Matter.THANKS and not PRAISE.search(said.text):
        return True
    asks = matter_in(said.text) or parts_of(said.text).asks or WISHES.search(said.text)
    if matter in (Matter.QUESTION, Matter.APPOINTMENT) and not asks:
        return True
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


def signposts(before: Draft, after: Draft, around: Around) -> tuple[Say, ...]:
    """Where each matter that belongs to another procedure goes, said once."""
    told = to_signpost_elsewhere(before)
    return tuple(
        say
        for matter in to_signpost_elsewhere(after)
        if matter not in told
        for say in _where_to_go(matter, after, around)
    )


def _where_to_go(matter: Matter, draft: Draft, around: Around) -> tuple[Say, ...]:
    """Whom to ask instead: with the host's own number, or by nation, where that helps."""
    response = f"utter_remit_{matter}"
    if matter in ASK_THE_HOST:
        return (say_with_host(response, draft, around),)
    if matter is Matter.OTHER_NATION:
        nations = _nations_of(draft, around)
        return tuple(Say(response, "signpost", variant=nation) for nation in nations)
    return (Say(response, "signpost"),)


def _nations_of(draft: Draft, around: Around) -> tuple[str | None, ...]:
    """The nations that were named; None, for all of them, where none was."""
    names = [
        name
        for party in draft.parties
        if party.family is Family.OTHER_NATION
        for name in (party.name, party.mention)
        if name
    ]
    bodies = filter(None, map(around.directory.outside.of, names))
    found = dict.fromkeys(body.nation for body in bodies if body.nation)
    told = " ".join(part.text for part in draft.story)
    for nation, words in NATIONS.items():
        if not found and words.search(told):
            found[nation] = None
    return tuple(found) or (None,)


def read_after_turning_away(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """Whoever writes again is heard again; what they wrote before is kept."""
    if said.act in ("thanks", "goodbye") and len(said.text.split()) <= intake.SHORT_WORDS:
        return Answered(draft, (Say("utter_smalltalk_goodbye"),))
    reopened = replace(draft, status=Status.DRAFT, matter=None, open=None)
    return Answered(intake.with_story(reopened, said, around), (Say("utter_intake_kept"),))
