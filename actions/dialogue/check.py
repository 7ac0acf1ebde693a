# SPDX-License-Identifier: Apache-2.0
"""The last look before sending: send, change a line, or stop."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from actions.dialogue.consent import with_limits
from actions.dialogue.hearing import with_mentions
from actions.dialogue.intake import answered, with_story
from actions.dialogue.speech import Answered, Around, Say
from actions.dialogue.timing import timing_of
from actions.domain.draft import Complainant, Draft, Earlier, OpenQuestion, PersonAffected, Timing
from actions.domain.reading.answers import is_plain_consent, read_yes_no
from actions.domain.understood import Understood


def read_check(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """Sent only on a pressed option or a plain yes; other words are taken as a change."""
    answer = said.chosen[0] if said.chosen else None
    if answer == "send" or (answer is None and is_plain_consent(said.text)):
        return Answered(answered(draft, "check_answers"))
    if answer == "stop" or (answer is None and said.act == "wants_to_stop_and_delete"):
        return Answered(replace(draft, open=OpenQuestion("stop_and_delete", times=0)))
    if answer == "change" or (answer is None and read_yes_no(said.text) == "no"):
        return Answered(replace(draft, open=OpenQuestion("change_what", times=0)))
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
    hanging_on_it = HANGING_ON.get(question, frozenset())
    draft = replace(draft, answered=draft.answered - {question, "check_answers", *hanging_on_it})
    forget = FORGET.get(question)
    return forget(draft) if forget else draft


def _complainant(draft: Draft, **nothing: object) -> Draft:
    change: Callable[..., Complainant] = replace
    return replace(draft, complainant=change(draft.complainant, **nothing))


HANGING_ON = {
    "when_happened": frozenset({"when_known", "why_late"}),
    "consent": frozenset({"consent_learning"}),
}
FORGET: Mapping[str, Callable[[Draft], Draft]] = {
    "about_whom": lambda d: replace(
        _complainant(d, relationship=None), about_whom=None, person=PersonAffected()
    ),
    "person_state": lambda d: replace(d, person=PersonAffected(name=d.person.name)),
    "when_happened": lambda d: replace(d, timing=Timing()),
    "complained_before": lambda d: replace(d, earlier=Earlier()),
    "outcome_wanted": lambda d: replace(d, outcomes_wanted=()),
    "consent": lambda d: replace(d, chooses_each=False),
    "postcode": lambda d: _complainant(d, place=None),
    "name": lambda d: _complainant(d, name=None, anonymous=False),
    "contact": lambda d: _complainant(d, contacts=(), anonymous=False),
}


def _changed_in_words(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """A correction typed at the end: dates and organisations are put right, words are kept."""
    changed = with_story(with_limits(draft, said), said, around)
    timing = timing_of(said, around)
    if timing is not None:
        changed = replace(changed, timing=replace(timing, reason_late=draft.timing.reason_late))
    changed = with_mentions(changed, said, around)
    return Answered(changed, (Say("utter_check_changed"),))


READERS = {"check_answers": read_check, "change_what": read_change_what}
