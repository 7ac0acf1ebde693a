# SPDX-License-Identifier: Apache-2.0
"""What a person may ask or wish at any time, and what it leads to.

An answer is given and the same question is put again; nothing that was said is lost.
"""

import re
from dataclasses import replace

from actions.dialogue import asked, person
from actions.dialogue.host import say_with_host
from actions.dialogue.speech import Answered, Around, Say
from actions.domain.draft import Draft, Matter, OpenQuestion, Status
from actions.domain.mentions import Attitude
from actions.domain.reading.answers import read_yes_no
from actions.domain.reading.asking import parts_of
from actions.domain.reading.names import name_in
from actions.domain.understood import Understood

SURE = 0.55  # a question in the form of one
VERY_SURE = 0.8  # the act alone decides
SHORT = 25  # words; more than these tell something, whatever they also ask
ANSWERS = {
    "asks_who_will_see_it": "utter_questions_who_will_see_it",
    "asks_what_is_shared": "utter_questions_what_is_shared",
    "asks_if_it_is_a_robot": "utter_questions_robot",
    "asks_what_advocacy_is": "utter_questions_what_advocacy_is",
    "wants_an_advocate": "utter_questions_what_advocacy_is",
    "asks_how_long": "utter_questions_how_long",
    "asks_what_happens_next": "utter_questions_what_happens_next",
    "asks_who_leads": "utter_questions_who_leads",
    "asks_about_time_limit": "utter_questions_time_limit",
    "asks_about_reprisal": "utter_questions_reprisal",
    "asks_about_compensation": "utter_questions_compensation",
    "mentions_legal_action": "utter_questions_legal_action",
    "asks_about_ombudsman": "utter_questions_ombudsman",
    "asks_for_own_records": "utter_questions_own_records",
    "not_life_threatening_urgent_care_question": "utter_questions_urgent_care",
    "frustrated_with_the_assistant": "utter_questions_frustrated",
    "abusive": "utter_questions_abusive",
    "tries_to_change_the_rules": "utter_questions_rules_stay",
    "wants_to_pause_and_come_back": "utter_questions_pause",
    "repeats_or_restarts": "utter_questions_start_again",
    "asks_for_reasonable_adjustment": "utter_questions_adjustment",
}
ABOUT_OMBUDSMAN = "asks_about_ombudsman"
ANSWERED_BY = {
    "asks_for_reasonable_adjustment": "adjustments",
    ABOUT_OMBUDSMAN: "complained_before",
}
"""Acts that are the answer where this question is open: "can I have large print?"."""
MAY_BE_WANTED = frozenset(
    (
        "wants_an_advocate asks_what_advocacy_is asks_about_compensation mentions_legal_action "
        "asks_about_ombudsman asks_for_own_records asks_for_reasonable_adjustment "
        "asks_about_reprisal"
    ).split()
)
"""Acts that also answer what would put it right: "an advocate", "my records"."""
WHY = "asks_why_a_question_is_asked"
CHANGES_RULES = "tries_to_change_the_rules"
ASKS = re.compile(
    r"\?\s*$|^\s*(who|what|when|where|why|how|will|can|could|do|does|is|are|am|should|would)\b",
    re.I,
)
ANSWER_IS_ASKED_AGAIN = frozenset(
    (
        "consent consent_organisation consent_learning safe_now check_answers change_what "
        "stop_and_delete"
    ).split()
)
"""Questions whose answer is taken only where it stands alone."""
WORDS_OF_A_STORY = 4
STORIES = ("story", "story_more", "organisations_more")
NAMES = ("name", "person_name")
WANTS_PERSON = re.compile(
    r"\b(speak|talk|spoke|chat)\w*\s+(to|with)\s+(a|an|some|any|the|real|your)?\s*"
    r"(real\s+|actual\s+|human\s+|live\s+)?(person|human|someone|somebody|people|one|man|woman|adviser|operator)\b"
    r"|\b(real|actual|live)\s+(person|human)\b|\bcall\s+me\s+back\b|\bhuman\s+please\b",
    re.I,
)
WANTS_DELETION = re.compile(
    r"\b(delete|erase|wipe|remove)\s+(it|this|that|everything|all|the lot|my\s+\w+|what\s+i)\b"
    r"|\bdo(n'?t| not) want to (do|go on with|carry on with|continue with) (this|it)\b",
    re.I,
)
_TAKEN_BACK = re.compile(
    r"\b(don'?t|do not)\s*([.!,]|$|sorry|delete|do (it|that))|\b(wait|actually|oh),? no\b"
    r"|\bno[,. ]+(wait|keep|leave)\b|\bkeep it\b",
    re.I,
)
WANTS_TO_STOP = re.compile(
    r"(^|[.!,]\s*)(no[,. ]+)?(please )?(stop|cancel|forget) (this|it|now|please)( please)?\W*$",
    re.I,
)


def interruption(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """What is said to a question or wish that is no answer; None where there is none."""
    if said.chosen is not None:
        return None
    wish = _wish(draft, said, around)
    if wish is not None:
        return wish
    telling = draft.open is None or draft.open.question in ("story", "story_more")
    if telling and (tells(said) or _complains(said)):
        return None
    names = asked.things_asked(draft, said)
    if names:
        return asked.answer_to(names, draft, said, around)
    return _by_the_act(draft, said, around)


def _by_the_act(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """What the act of the whole message asks, where nothing was read from its parts."""
    if said.act == WHY and said.confidence >= SURE:
        return Answered(draft, asked.say_to("utter_questions_why", draft, around))
    if said.act == CHANGES_RULES and said.confidence >= SURE and _told_nothing_again(draft):
        ended = replace(draft, matter=Matter.QUESTION, status=Status.NOT_A_COMPLAINT)
        return Answered(
            ended,
            (Say(ANSWERS[CHANGES_RULES]), say_with_host("utter_remit_question", draft, around)),
        )
    if _is_the_answer(draft, said):
        return None
    response = ANSWERS.get(said.act or "")
    enough = SURE if ASKS.search(said.text) else VERY_SURE
    if response is None or said.confidence < enough:
        return None
    return Answered(draft, asked.say_to(response, draft, around))


def _is_the_answer(draft: Draft, said: Understood) -> bool:
    """True where the open question asks for this; an ombudsman may also be truly asked about."""
    if draft.open is None or draft.open.question != ANSWERED_BY.get(said.act or ""):
        return False
    return said.act != ABOUT_OMBUDSMAN or not ASKS.search(said.text)


def only_asks(draft: Draft, said: Understood) -> bool:
    """True for first words that are a question to the service and not one for elsewhere."""
    return said.chosen is None and not tells(said) and bool(asked.things_asked(draft, said))


def told_beside(draft: Draft, said: Understood) -> Understood | None:
    """What stands beside a question and may answer the open one; None where nothing does.

    A story is kept whole, so that nothing is lost.
    """
    question = draft.open.question if draft.open else "story"
    if question == "outcome_wanted" and said.act in MAY_BE_WANTED and not ASKS.search(said.text):
        return said
    parts = parts_of(said.text)
    told = parts.tells
    if not told or not parts.asks or question in ANSWER_IS_ASKED_AGAIN:
        return None
    if question in STORIES:
        return said if len(told.split()) >= WORDS_OF_A_STORY else None
    if question in NAMES and name_in(told) is None:
        return None
    return replace(said, text=told)


def tells(said: Understood) -> bool:
    """True for words too many to be but a question or a wish."""
    return len(said.text.split()) > SHORT


def _complains(said: Understood) -> bool:
    """True for a sentence that is no question and complains of somebody: "UCLH lost my notes"."""
    if _is(said, CHANGES_RULES, SURE):
        return False
    blamed = any(mention.attitude is Attitude.COMPLAINED_OF for mention in said.mentions)
    return blamed and not parts_of(said.text).asks


def _wish(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """A person, or all of it deleted.

    "One person to talk to" and "stop it" are also what somebody may want put right.
    """
    if tells(said):
        return None
    if WANTS_PERSON.search(said.text) and not _asks_only_whether(draft, said):
        return person.hand_over(draft, around)
    outcome = draft.open is not None and draft.open.question == "outcome_wanted"
    stops = wants_deletion(said) or (not outcome and bool(WANTS_TO_STOP.search(said.text)))
    if stops and not asked.things_asked(draft, said):
        return Answered(replace(draft, open=OpenQuestion("stop_and_delete", times=0)))
    if _is(said, "asks_for_a_person", VERY_SURE) and not outcome:
        return person.hand_over(draft, around)
    return None


def _asks_only_whether(draft: Draft, said: Understood) -> bool:
    """True for "do I have to talk to someone?" and "am I talking to a real person?"."""
    names = asked.things_asked(draft, said)
    return bool(names) and names[0] in ("talk_to_staff", "robot", "my_contact")


def wants_deletion(said: Understood) -> bool:
    """True for "delete everything", but not for "delete it. no, don't"."""
    wish = WANTS_DELETION.search(said.text)
    if wish is not None:
        return _TAKEN_BACK.search(said.text, wish.end()) is None
    return _is(said, "wants_to_stop_and_delete", VERY_SURE)


def _told_nothing_again(draft: Draft) -> bool:
    """True where no story was told although it was asked for before."""
    opened = draft.open
    return not draft.story and opened is not None and opened.times > 1


def read_stop_and_delete(draft: Draft, said: Understood, _around: Around) -> Answered | None:
    """Yes wipes what was told; no goes on where it stopped."""
    answer = said.chosen[0] if said.chosen else read_yes_no(said.text)
    if answer not in ("yes", "no"):
        return None
    if answer == "no":
        return Answered(replace(draft, open=None))
    return Answered(wiped(draft), (Say("utter_questions_deleted"),))


def wiped(draft: Draft) -> Draft:
    """An empty draft of the same conversation, stopped. A sign of danger stays with staff."""
    return Draft(
        conversation=draft.conversation,
        receiving_organisation=draft.receiving_organisation,
        received_at=draft.received_at,
        channel=draft.channel,
        entered_by=draft.entered_by,
        status=Status.STOPPED,
    )


def _is(said: Understood, act: str, confidence: float) -> bool:
    return said.act == act and said.confidence >= confidence


READERS = {"stop_and_delete": read_stop_and_delete}
