# SPDX-License-Identifier: Apache-2.0
"""Somebody who wants a person: marked for the staff, told how, and free to go on or to end.

Nothing more is asked; whatever they write is taken for what it is. Source: contract, "How the
record is decided"; DOMAIN rules 147 and 189.
"""

import re
from dataclasses import replace

from actions.dialogue import asked, intake
from actions.dialogue.contact import with_wishes
from actions.dialogue.host import say_with_host
from actions.dialogue.speech import Answered, Around, Say
from actions.domain.draft import Contact, Draft, Status
from actions.domain.understood import Understood

GO_ON = re.compile(
    r"\W*(?:(?:ok|okay|yes|yeah|no|please|actually|lets|let'?s|i(?:'?d| would)? (?:like|want)|i'?ll"
    r"|can we|can i|we can|then|just)\W+)*(?:go(?:ing)? on|carry on|continue|keep going|resume)"
    r"(?:\W+(?:here|please|then|with (?:it|this|my complaint|the complaint)|now|to))*\W*",
    re.IGNORECASE,
)
ENOUGH = re.compile(
    r"\W*(?:(?:no|ok|okay|thanks?|thank you|cheers|that'?s|fine|all|it|great|lovely|right|bye|then"
    r"|goodbye|stop|end|yes|will do|i'?ll ring|good|leave it)\W*)+",
    re.IGNORECASE,
)


def hand_over(draft: Draft, around: Around) -> Answered:
    """The staff are called; how to reach them, and that they call back, is said at once."""
    handed = replace(draft, status=Status.HANDED_TO_PERSON)
    told = say_with_host("utter_questions_person", draft, around)
    return Answered(handed, (told, _call_back(draft)))


def _call_back(draft: Draft) -> Say:
    """Their number is asked for once, or said back where it is known."""
    phone = _phone(draft)
    if phone is None:
        return Say("utter_questions_person_call_back")
    return Say("utter_questions_person_call_back", values={"phone": phone}, variant="known")


def read_after_hand_over(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """A number, going on, enough, or a question; None for anything else, which is told anew."""
    if said.chosen is not None:
        return None
    if said.phone or said.email:
        return _with_number(draft, said, around)
    if GO_ON.fullmatch(said.text):
        opened = replace(draft, status=Status.DRAFT, open=None)
        return Answered(opened, (Say("utter_questions_go_on"),))
    if ENOUGH.fullmatch(said.text):
        return Answered(draft, (Say("utter_smalltalk_goodbye"),))
    names = asked.things_asked(draft, said)
    return asked.answer_to(names, draft, said, around) if names else None


def _with_number(draft: Draft, said: Understood, around: Around) -> Answered:
    """The way to call back, kept with all that came with it."""
    ways = tuple(
        Contact(kind=kind, value=value)
        for kind, value in (("phone", said.phone), ("email", said.email))
        if value
    )
    contacts = tuple(dict.fromkeys((*draft.complainant.contacts, *ways)))
    draft = replace(draft, complainant=replace(draft.complainant, contacts=contacts))
    draft = with_wishes(draft, said) if ways else draft
    if len(said.text.split()) > intake.SHORT_WORDS:
        draft = intake.with_story(draft, said, around)
    values = {"way": ways[0].value, "hours": around.hours}
    return Answered(draft, (Say("utter_questions_person_number_kept", values=values),))


def _phone(draft: Draft) -> str | None:
    return next((c.value for c in draft.complainant.contacts if c.kind == "phone"), None)
