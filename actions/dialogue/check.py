# SPDX-License-Identifier: Apache-2.0
"""The last look before sending: send, change a line, or stop."""

from dataclasses import replace

from actions.dialogue.consent import with_limits
from actions.dialogue.intake import answered, with_story
from actions.dialogue.organisations import with_mentions
from actions.dialogue.speech import Answered, Around, Say
from actions.dialogue.timing import timing_of
from actions.domain.draft import Draft, Earlier, OpenQuestion, PersonAffected, Status, Timing
from actions.domain.reading.answers import is_plain_yes, read_yes_no
from actions.domain.understood import Understood


def read_check(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """Sent only on a pressed option or a plain yes; other words are taken as a change."""
    answer = said.chosen[0] if said.chosen else None
    if answer == "send" or (answer is None and is_plain_yes(said.text)):
        return Answered(answered(draft, "check_answers"))
    if answer == "stop" or (answer is None and said.act == "wants_to_stop_and_delete"):
        return Answered(replace(draft, open=OpenQuestion("stop_and_delete")))
    if answer == "change" or (answer is None and read_yes_no(said.text) == "no"):
        return Answered(replace(draft, open=OpenQuestion("change_what")))
    return _changed_in_words(draft, said, around)


def read_change_what(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """The line to change is asked anew, with all that hangs on it."""
    if said.chosen is None:
        return _changed_in_words(draft, said, around)
    name = said.chosen[0]
    if name == "nothing":
        return Answered(draft)
    return Answered(forgetting(draft, name))


def forgetting(draft: Draft, question: str) -> Draft:
    """The draft without the answer to one question, so that it is asked again."""
    draft = replace(draft, answered=draft.answered - {question, "check_answers"}, changing=True)
    if question in ("about_whom", "person_state"):
        whom = None if question == "about_whom" else draft.about_whom
        return replace(draft, about_whom=whom, person=PersonAffected(name=draft.person.name))
    if question == "when_happened":
        return replace(
            draft, timing=Timing(), answered=draft.answered - {"when_known", "why_late"}
        )
    if question == "complained_before":
        return replace(draft, earlier=Earlier())
    if question == "outcome_wanted":
        return replace(draft, outcomes_wanted=())
    if question == "consent":
        return replace(draft, chooses_each=False, answered=draft.answered - {"consent_learning"})
    complainant = draft.complainant
    if question == "postcode":
        complainant = replace(complainant, place=None)
    if question == "name":
        complainant = replace(complainant, name=None, anonymous=False)
    if question == "contact":
        complainant = replace(complainant, contacts=(), anonymous=False)
    return replace(draft, complainant=complainant)


def _changed_in_words(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """A correction typed at the end: dates and organisations are put right, words are kept."""
    changed = with_story(with_limits(draft, said), said, around)
    timing = timing_of(said)
    if timing is not None:
        changed = replace(changed, timing=replace(timing, reason_late=draft.timing.reason_late))
    changed = with_mentions(changed, said, around)
    return Answered(changed, (Say("utter_check_changed"),))


READERS = {"check_answers": read_check, "change_what": read_change_what}
