# SPDX-License-Identifier: Apache-2.0
"""What a person may ask at any time, each with its answer, and from when on it counts as asked.

Words that tell are never taken for a question: what has not the form of one must be a wish that
people have, and be surer. Source: ADR-0043.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from actions.dialogue.advocacy import advocate_of
from actions.dialogue.asking import reason_of_question
from actions.dialogue.consent import what_each_would_see
from actions.dialogue.host import name_of_host, say_with_host
from actions.dialogue.speech import Answered, Around, Say
from actions.domain.clocks import acknowledge_by
from actions.domain.days import london_day
from actions.domain.draft import Draft, StoryPart
from actions.domain.plain_english import weekday
from actions.domain.reading.asking import parts_of
from actions.domain.understood import Understood

SURE_OF_QUESTION = 0.88
SURE_OF_WISH = 0.95
MOST_ANSWERED = 2
CONSENT = frozenset({"consent", "consent_organisation"})
ABOUT_THIS_SERVICE = "about_this_service"
PREFIX = "utter_questions_"
OTHER_NAMES = {
    "who_sees_it": "who_will_see_it",
    "too_late": "time_limit",
    "advocate": "what_advocacy_is",
    "coming_back": "pause",
    "why_asked": "why",
}
"""Things asked whose answer has the name of the act that asks the same."""
WISHES = frozenset(
    (
        "about_this_service anonymous attachments changing_answer coming_back difference formats "
        "health_record interpreter name_or_date_unknown own_records phone_or_letter plain_words "
        "progress proof reprisal safe_contact urgent_help why_asked"
    ).split()
)
"""What people also ask for without a question: "I want to complain about this chat"."""
ANSWERS_OF_QUESTIONS: Mapping[str, frozenset[str]] = {
    "adjustments": frozenset("formats interpreter phone_or_letter safe_contact".split()),
    "contact": frozenset({"phone_or_letter"}),
    "contact_safe": frozenset({"safe_contact"}),
}
"""What is an answer where the open question asks for it: "can I have large print?"."""


def things_asked(draft: Draft, said: Understood) -> tuple[str, ...]:
    """The names of what is asked, at most two, the surest first."""
    asking = bool(parts_of(said.text).asks)
    enough = SURE_OF_QUESTION if asking else SURE_OF_WISH
    answers = ANSWERS_OF_QUESTIONS.get(draft.open.question if draft.open else "", frozenset())
    names = [
        asked.name
        for asked in said.asked
        if asked.confidence >= enough
        and asked.name not in answers
        and (asking or asked.name in WISHES)
    ]
    return tuple(names[:MOST_ANSWERED])


def answer_to(names: tuple[str, ...], draft: Draft, said: Understood, around: Around) -> Answered:
    """What is said to these, and the draft with what the staff should know."""
    if ABOUT_THIS_SERVICE in names:
        heard = StoryPart(at=around.now, text=said.text)
        draft = replace(draft, about_this_service=(*draft.about_this_service, heard))
    says = (say for name in names for say in say_to(response_to(name), draft, around))
    return Answered(draft, tuple(says))


def response_to(name: str) -> str:
    """The response that answers something asked."""
    return PREFIX + OTHER_NAMES.get(name, name)


def say_to(response: str, draft: Draft, around: Around) -> tuple[Say, ...]:
    """A response with the facts that its words need."""
    find = FACTS.get(response.removeprefix(PREFIX))
    return find(response, draft, around) if find else (Say(response, "explain"),)


def _with_host(response: str, draft: Draft, around: Around) -> tuple[Say, ...]:
    return (say_with_host(response, draft, around),)


def _with_name_of_host(response: str, draft: Draft, around: Around) -> tuple[Say, ...]:
    return (Say(response, "explain", {"host": name_of_host(draft, around)}),)


def _with_day(response: str, draft: Draft, around: Around) -> tuple[Say, ...]:
    """The last day for the acknowledgement: of a complaint sent, or as if it were sent today."""
    sent_on = london_day(draft.sent_at) if draft.sent_at else around.today
    by = acknowledge_by(sent_on, bank_holidays=around.holidays)
    values = {"acknowledge_by": weekday(by), "reference": draft.reference or ""}
    return (Say(response, "explain", values, "sent" if draft.reference else None),)


def _with_reason(response: str, draft: Draft, around: Around) -> tuple[Say, ...]:
    why = reason_of_question(draft, around)
    if why is None:
        return (Say(response, "explain", variant="general"),)
    return (Say(response, "explain", {"why": why}),)


def _with_advocate(response: str, draft: Draft, around: Around) -> tuple[Say, ...]:
    """Also who does it, once the area is known."""
    place = draft.complainant.place
    provider = (advocate_of(draft, around),) if place and place.council_code else ()
    return (Say(response, "explain"), *provider)


def _with_what_each_would_see(response: str, draft: Draft, _around: Around) -> tuple[Say, ...]:
    """Exactly what would be seen, once consent is asked or was given."""
    asked_now = draft.open is not None and draft.open.question in CONSENT
    if asked_now or draft.consents:
        return what_each_would_see(draft)
    return (Say(response, "explain"),)


FACTS: Mapping[str, Callable[[str, Draft, Around], tuple[Say, ...]]] = {
    "how_long": _with_day,
    "progress": _with_day,
    "why": _with_reason,
    "what_is_shared": _with_what_each_would_see,
    "what_advocacy_is": _with_advocate,
    "speak_to_someone": _with_host,
    "phone_or_letter": _with_host,
    "who_runs": _with_name_of_host,
    "data_protection": _with_name_of_host,
    "about_this_service": _with_name_of_host,
}
