# SPDX-License-Identifier: Apache-2.0
"""Danger: noticed in every message, answered before anything else.

Source: DOMAIN rules 139 to 147; contract "How the record is decided", safety.kind.
"""

import re
from dataclasses import replace

from actions.dialogue.intake import answered
from actions.dialogue.speech import Answered, Around, Say
from actions.domain.draft import Draft, SafetyKind, SafetySign, Status
from actions.domain.questions import EMERGENCIES, emergencies, safety_key
from actions.domain.reading.answers import read_yes_no
from actions.domain.understood import Understood

SAFE_AGAIN = re.compile(
    r"\b(?:safe|ok|okay|alright|all right|fine)\b(?: now)?|\bno danger\b"
    r"|\b(?:police|ambulance|paramedics?)\b[^.!?]{0,30}\b(?:here|there|came|come|with)\b"
    r"|\bout of danger\b",
    re.IGNORECASE,
)
NOT_SAFE = re.compile(
    r"\b(?:not|isn'?t|aren'?t|never|un)\s*(?:\w+\s+){0,2}(?:safe|ok|okay|fine)\b|\bunsafe\b", re.I
)
CHILDLINE_AGE = 19
FOR_CHILDREN = frozenset(
    {
        SafetyKind.SELF_HARM_NOW,
        SafetyKind.SELF_HARM_PAST,
        SafetyKind.SAFEGUARDING_CHILD,
        SafetyKind.CHECK_IN,
    }
)  # kinds with a wording of their own for somebody under 19
WORDS = {
    SafetyKind.SELF_HARM_NOW: "utter_urgent_self_harm_now",
    SafetyKind.DANGER_TO_OTHER: "utter_urgent_danger_to_other",
    SafetyKind.EMERGENCY_MEDICAL: "utter_urgent_emergency_medical",
    SafetyKind.SELF_HARM_PAST: "utter_urgent_self_harm_past",
    SafetyKind.URGENT_MEDICAL: "utter_urgent_urgent_medical",
    SafetyKind.SAFEGUARDING_CHILD: "utter_urgent_safeguarding_child",
    SafetyKind.SAFEGUARDING_ADULT: "utter_urgent_safeguarding_adult",
    SafetyKind.SAFEGUARDING_ADULT_POSSIBLE: "utter_urgent_safeguarding_adult_possible",
    SafetyKind.DOMESTIC_ABUSE: "utter_urgent_domestic_abuse",
    SafetyKind.FINANCIAL_ABUSE_POSSIBLE: "utter_urgent_financial_abuse",
    SafetyKind.THREAT: "utter_urgent_threat",
    SafetyKind.CHECK_IN: "utter_urgent_check_in",
}


def notice(draft: Draft, said: Understood, around: Around) -> Answered:
    """Keeps every sign of danger, and speaks of each kind that is new.

    An emergency is spoken of every time.
    """
    known = {sign.kind for sign in draft.safety}
    signs = tuple(SafetySign(kind=s.kind, at=around.now, words=s.words) for s in said.safety)
    kinds = list(
        dict.fromkeys(s.kind for s in signs if s.kind in EMERGENCIES or s.kind not in known)
    )
    kinds.sort(key=list(WORDS).index)
    if any(kind in EMERGENCIES for kind in kinds):
        kinds = [kind for kind in kinds if kind is not SafetyKind.CHECK_IN]
    variant = "child" if _is_young(draft, said) else None
    says = tuple(
        Say(WORDS[kind], "safety", variant=variant if kind in FOR_CHILDREN else None)
        for kind in kinds
    )
    return Answered(replace(draft, safety=(*draft.safety, *signs)), says)


def _is_young(draft: Draft, said: Understood) -> bool:
    """True where the one who writes is under 19, whom Childline helps."""
    age = said.people.own_age or draft.complainant.age
    return age is not None and age < CHILDLINE_AGE


def read_safe_now(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """Safe: the complaint goes on. Not safe, or not sure: a person takes over."""
    answer = said.chosen[0] if said.chosen else _safe_in_words(said)
    if answer is None:
        return None
    if answer == "yes":
        return Answered(answered(draft, safety_key(draft)), (Say("utter_urgent_go_on_when_ready"),))
    return Answered(
        replace(answered(draft, safety_key(draft)), status=Status.HANDED_TO_PERSON),
        (Say("utter_urgent_handed_over", "safety"),),
    )


def asks_again(before: Draft, after: Draft) -> bool:
    """True where this message brought a new sign of danger."""
    return emergencies(after) > emergencies(before)


def _is_over(words: str) -> bool:
    """True where the same sentence says that help came: "he is on oxygen and he's ok"."""
    return bool(SAFE_AGAIN.search(words)) and not NOT_SAFE.search(words)


def _safe_in_words(said: Understood) -> str | None:
    if any(sign.kind in EMERGENCIES and not _is_over(sign.words) for sign in said.safety):
        return "no"
    answer = read_yes_no(said.text)
    if answer is None and SAFE_AGAIN.search(said.text):
        return "no" if NOT_SAFE.search(said.text) else "yes"
    return answer


READERS = {"safe_now": read_safe_now}
