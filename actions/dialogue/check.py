# SPDX-License-Identifier: Apache-2.0
"""The last look before sending: send, change a line, or stop."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from actions.dialogue import consent
from actions.dialogue.corrections import as_told
from actions.dialogue.hearing import named_again, taken_out
from actions.dialogue.intake import SHORT_WORDS, answered
from actions.dialogue.speech import Answered, Around, Say
from actions.domain.draft import (
    Complainant,
    Draft,
    Earlier,
    OpenQuestion,
    PersonAffected,
    Role,
    Timing,
)
from actions.domain.questions import PLACED_SERVICES
from actions.domain.reading.answers import (
    is_dont_know,
    is_plain_consent,
    is_skip,
    read_yes_no,
)
from actions.domain.understood import Understood


def read_check(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """Sent only on a pressed option or a plain yes; other words are taken as a change."""
    answer = said.chosen[0] if said.chosen else None
    if answer == "send" or (answer is None and is_plain_consent(said.text)):
        return Answered(answered(draft, "check_answers"))
    if answer == "stop" or (answer is None and said.act == "wants_to_stop_and_delete"):
        return Answered(replace(draft, open=OpenQuestion("stop_and_delete", times=0)))
    if answer == "change":
        return _what_to_change(draft)
    return _changed_in_words(draft, said, around)


def read_change_what(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """The line to change is asked anew, with all that hangs on it."""
    if said.chosen is None:
        return _changed_in_words(draft, said, around)
    name = said.chosen[0]
    if name == "nothing":
        return Answered(draft)
    return Answered(forgetting(draft, name, around))


def forgetting(draft: Draft, question: str, around: Around) -> Draft:
    """The draft without the answer to one question, so that it is asked again.

    What hangs on it is asked again too, and nothing else.
    """
    hanging_on_it = HANGING_ON.get(question, frozenset())
    draft = replace(draft, answered=draft.answered - {question, "check_answers", *hanging_on_it})
    forget = FORGET.get(question)
    return forget(draft, around) if forget else draft


def _complainant(draft: Draft, **nothing: object) -> Draft:
    change: Callable[..., Complainant] = replace
    return replace(draft, complainant=change(draft.complainant, **nothing))


def _organisations(draft: Draft, _around: Around) -> Draft:
    """All that were named are shown to be ticked again, and what is not ticked goes."""
    parties = tuple(
        replace(p, confirmed=False) if p.role is Role.INVOLVED else p for p in draft.parties
    )
    return replace(draft, parties=parties)


def _home(draft: Draft, around: Around) -> Draft:
    """Another home area may mean another council behind "the council"."""
    placed = [
        party
        for party in draft.parties
        if party.role is Role.INVOLVED and party.service in PLACED_SERVICES and party.town is None
    ]
    heard = tuple(named_again(party) for party in placed)
    draft = taken_out(_complainant(draft, place=None), placed, around)
    return replace(draft, heard=(*draft.heard, *heard))


def _payers(draft: Draft, _around: Around) -> Draft:
    return replace(draft, parties=tuple(replace(p, funding=None) for p in draft.parties))


HANGING_ON = {
    "organisations_confirm": frozenset({"organisations_more"}),
    "when_happened": frozenset({"when_known", "why_late"}),
    "postcode": frozenset({"council_which"}),
    "consent": frozenset({"consent_learning"}),
}
FORGET: Mapping[str, Callable[[Draft, Around], Draft]] = {
    "organisations_confirm": _organisations,
    "about_whom": lambda d, _: replace(
        _complainant(d, relationship=None), about_whom=None, person=PersonAffected()
    ),
    "person_state": lambda d, _: replace(d, person=PersonAffected(name=d.person.name)),
    "funding": _payers,
    "when_happened": lambda d, _: replace(d, timing=Timing()),
    "complained_before": lambda d, _: replace(d, earlier=Earlier()),
    "outcome_wanted": lambda d, _: replace(d, outcomes_wanted=()),
    "consent": lambda d, _: replace(d, chooses_each=False),
    "postcode": _home,
    "name": lambda d, _: _complainant(d, name=None, anonymous=False),
    "contact": lambda d, _: _complainant(d, contacts=(), contact_wishes=None, anonymous=False),
}


def _changed_in_words(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """A correction typed at the end: dates and organisations are put right, words are kept.

    Doubts about sharing are asked about anew. Where the words do not say what to put right, the
    lines are shown to choose from.
    """
    doubts = consent.asked_anew(draft, said, around)
    if doubts is not None:
        return doubts
    if is_dont_know(said.text) or is_skip(said.text):
        return None
    changed = as_told(draft, said, around)
    if replace(changed, story=draft.story) != draft:
        return Answered(changed, (Say("utter_check_changed"),))
    if read_yes_no(said.text) == "yes" or said.act == "agrees_with_summary":
        return None
    bare = len(said.text.split()) <= SHORT_WORDS
    return _what_to_change(draft if bare else changed)


def _what_to_change(draft: Draft) -> Answered:
    return Answered(replace(draft, open=OpenQuestion("change_what", times=0)))


READERS = {"check_answers": read_check, "change_what": read_change_what}
