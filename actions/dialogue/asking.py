# SPDX-License-Identifier: Apache-2.0
"""How each question is put: its kind, its options, the values its wording needs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from actions.dialogue.contact import councils_to_choose
from actions.dialogue.speech import Around
from actions.dialogue.summary import CHANGES, summary_values
from actions.domain.consent import parties_taking_part
from actions.domain.draft import (
    AboutWhom,
    Draft,
    OpenQuestion,
    Option,
    PersonState,
    Subject,
)
from actions.domain.lead import parties_who_may_lead
from actions.domain.plain_english import listed
from actions.domain.questions import Due, parties_to_be_named, parties_to_confirm, subject_of
from actions.domain.reading.kin import your

FIXED_OPTIONS: Mapping[str, tuple[str, ...]] = {
    "story_more": ("done", "more"),
    "organisation_name": ("unsure",),
    "organisations_more": ("no", "unsure"),
    "about_whom": ("self", "other", "both"),
    "person_name": ("skip",),
    "person_state": ("able", "unable", "child", "died", "unsure"),
    "person_agrees": ("yes_with_me", "yes_written", "yes", "no", "not_asked", "unsure"),
    "funding": ("council", "nhs", "self", "joint", "direct_payment", "unsure"),
    "section": ("treatment_section", "other_section", "no", "unsure"),
    "lived_before_section": ("unsure",),
    "when_happened": ("still_going_on", "unsure"),
    "when_known": ("same_time", "unsure"),
    "why_late": ("skip",),
    "complained_before": ("no", "unsure"),
    "outcome_wanted": ("skip",),
    "postcode": ("skip",),
    "person_postcode": ("same", "skip"),
    "consent": ("all", "some", "none", "unsure"),
    "consent_organisation": ("yes", "no"),
    "consent_learning": ("yes", "no"),
    "name": ("skip",),
    "contact": ("anonymous",),
    "contact_safe": ("yes", "no"),
    "adjustments": ("none",),
    "advocacy_wanted": ("yes", "no", "unsure"),
    "safe_now": ("yes", "no", "unsure"),
    "stop_and_delete": ("yes", "no"),
    "check_answers": ("send", "change", "stop"),
}  # fmt: skip
RIGHTS: Mapping[PersonState | None, tuple[str, ...]] = {
    PersonState.CHILD: ("parental_responsibility",),
    PersonState.DIED: ("executor",),
    PersonState.UNABLE: ("health_attorney", "property_attorney", "deputy"),
}  # by what right somebody can speak for a person in this state
ANY_RIGHT = ("health_attorney", "property_attorney", "deputy", "written_authority")
NEVER_SKIPPED = frozenset({"consent", "consent_organisation", "consent_learning", "safe_now"})
KEPT_WITH_WORDS = frozenset({"consent", "consent_organisation", "consent_learning"})
MANY = "choices"


@dataclass(frozen=True)
class Question:
    """A question ready to be put.

    `changes` tells, for each line that is read back, which question puts it right.
    """

    open: OpenQuestion
    kind: str
    skippable: bool
    values: Mapping[str, str]
    variant: str | None
    changes: Mapping[str, str] = field(default_factory=dict)

    def response(self) -> dict[str, object]:
        """As the wording inside the bot expects it."""
        subject = self.open.subject
        return {
            "response": f"utter_question_{self.open.question}",
            "kind": "ask",
            "values": dict(self.values),
            "variant": self.variant,
            "ask": {
                "question": self.open.question,
                "kind": self.kind,
                "options": [{"means": o.means, "label": o.label} for o in self.open.options],
                "skippable": self.skippable,
                "subject": None
                if subject is None
                else {"mention": subject.mention, "code": subject.code, "name": subject.name},
                "times": self.open.times,
                "changes": dict(self.changes),
            },
        }


def question_for(draft: Draft, due: Due, around: Around) -> Question:
    """The question that is due, with the options that fit this draft."""
    options = _options(draft, due, around)
    before = draft.open
    same = before is not None and (before.question, before.subject) == (due.question, due.subject)
    opened = OpenQuestion(
        question=due.question,
        subject=due.subject,
        options=options,
        times=before.times + 1 if before is not None and same else 1,
    )
    kind = MANY if due.question == "organisations_confirm" else "choice" if options else "text"
    return Question(
        open=_with_words(opened, draft, around) if due.question in KEPT_WITH_WORDS else opened,
        kind=kind,
        skippable=due.question not in NEVER_SKIPPED
        and any(o.means in ("skip", "unsure", "none") for o in options),
        values=_values(draft, due, around),
        variant=_variant(draft, due),
        changes=CHANGES if due.question == "check_answers" else {},
    )


def _with_words(opened: OpenQuestion, draft: Draft, around: Around) -> OpenQuestion:
    """The question with the words it is put in: they may be changed before it is answered."""
    due = Due(opened.question, opened.subject)
    name = f"utter_question_{opened.question}"
    spoken = around.wording.speak(
        name,
        values=_values(draft, due, around),
        variant=_variant(draft, due),
        again=opened.times > 1,
    )
    return replace(opened, words=spoken.text, words_version=around.wording.version(name))


def spoken_question(draft: Draft, around: Around) -> tuple[str, str]:
    """The words of the open question as they were shown, and the version of their text."""
    if draft.open is None:
        return "", ""
    opened = draft.open if draft.open.words else _with_words(draft.open, draft, around)
    return opened.words, opened.words_version


def reason_of_question(draft: Draft, around: Around) -> str | None:
    """Why the open question is asked, in words; None where nothing is asked."""
    if draft.open is None:
        return None
    due = Due(draft.open.question, draft.open.subject)
    spoken = around.wording.speak(
        f"utter_question_{due.question}",
        values=_values(draft, due, around),
        variant=_variant(draft, due),
    )
    return spoken.why


def _options(draft: Draft, due: Due, around: Around) -> tuple[Option, ...]:
    build = BUILT_OPTIONS.get(due.question)
    if build is not None:
        return build(draft, due.subject, around)
    meanings = FIXED_OPTIONS.get(due.question, ())
    if due.question == "consent" and len(parties_taking_part(draft)) < 2:
        meanings = tuple(m for m in meanings if m != "some")
    return tuple(Option(means) for means in meanings)


def _confirm_options(draft: Draft, _subject: Subject | None, _around: Around) -> tuple[Option, ...]:
    proposed = tuple(
        Option(p.key, f"{p.name} (you said “{p.mention}”)" if p.code else p.name)
        for p in parties_to_confirm(draft)
    )
    return (*proposed, Option("none_right"))


def _which_options(draft: Draft, subject: Subject | None, around: Around) -> tuple[Option, ...]:
    words = subject.mention if subject else None
    mention = next((m for m in draft.heard if m.words == words), None)
    found = (around.directory.organisation(c.code) for c in (mention.candidates if mention else ()))
    candidates = tuple(
        Option(o.code, f"{o.name}, {o.town}" if o.town else o.name) for o in found if o
    )
    return (*candidates, Option("other"), Option("unsure"))


def _council_options(draft: Draft, _subject: Subject | None, around: Around) -> tuple[Option, ...]:
    codes = councils_to_choose(draft.complainant.place, around)
    found = (around.directory.organisation(code) for code in codes)
    return (*(Option(o.code, o.name) for o in found if o), Option("unsure"))


def _lead_options(draft: Draft, _subject: Subject | None, _around: Around) -> tuple[Option, ...]:
    offered = (Option(p.code, p.name) for p in parties_who_may_lead(draft) if p.code)
    return (*offered, Option("no_preference"))


def _authority_options(
    draft: Draft, _subject: Subject | None, _around: Around
) -> tuple[Option, ...]:
    rights = RIGHTS.get(draft.person.state, ANY_RIGHT)
    return tuple(Option(means) for means in (*rights, "none", "unsure"))


def _change_options(draft: Draft, _subject: Subject | None, _around: Around) -> tuple[Option, ...]:
    lines = summary_values(draft)
    changes = (question for line, question in CHANGES.items() if lines[line])
    return (*(Option(question) for question in changes), Option("nothing"))


BUILT_OPTIONS: Mapping[str, Callable[[Draft, Subject | None, Around], tuple[Option, ...]]] = {
    "organisations_confirm": _confirm_options,
    "organisation_which": _which_options,
    "authority": _authority_options,
    "council_which": _council_options,
    "lead_preference": _lead_options,
    "change_what": _change_options,
}


def _values(draft: Draft, due: Due, around: Around) -> dict[str, str]:
    parties = parties_taking_part(draft)
    values = {"organisations": listed(p.name for p in parties), "person": person_words(draft)}
    if due.subject is not None:
        values["organisation"] = due.subject.name or due.subject.mention or ""
        values["mention"] = due.subject.mention or due.subject.name or ""
    if due.question == "when_happened":
        values["when"] = draft.timing.words or ""
    if due.question == "check_answers":
        values |= summary_values(draft)
    return values


def person_words(draft: Draft) -> str:
    """The one it happened to: by name, by relationship, or "the person"."""
    if draft.person.name:
        return draft.person.name
    return your(draft.complainant.relationship) or "the person"


def _is_service(draft: Draft, due: Due) -> bool:
    words = due.subject.mention if due.subject else None
    return any(m.words == words and m.service is not None for m in draft.heard)


def _variant(draft: Draft, due: Due) -> str | None:
    """Which wording of a question fits this draft; None for the usual one."""
    find = VARIANTS.get(due.question)
    return find(draft, due) if find else None


def _consent_variant(draft: Draft, _due: Due) -> str | None:
    return "one" if len(parties_taking_part(draft)) < 2 else None


def _name_variant(draft: Draft, due: Due) -> str | None:
    if due.subject is None:
        return "none_named"
    return "added_by_rule" if due.subject in map(subject_of, parties_to_be_named(draft)) else None


def _which_variant(draft: Draft, due: Due) -> str | None:
    return "service" if _is_service(draft, due) else None


def _authority_variant(draft: Draft, _due: Due) -> str | None:
    state = draft.person.state
    return state.value if state in (PersonState.CHILD, PersonState.DIED) else None


def _home_variant(draft: Draft, _due: Due) -> str | None:
    return "died" if draft.person.state is PersonState.DIED else None


def _section_variant(draft: Draft, _due: Due) -> str | None:
    return "self" if draft.about_whom is AboutWhom.SELF else None


def _council_variant(draft: Draft, _due: Due) -> str | None:
    return None if draft.complainant.place else "no_postcode"


def _story_variant(draft: Draft, _due: Due) -> str | None:
    return "again" if len(draft.story) > 1 else None


def _when_variant(draft: Draft, _due: Due) -> str | None:
    return "told" if draft.timing.words else None


VARIANTS: Mapping[str, Callable[[Draft, Due], str | None]] = {
    "when_happened": _when_variant,
    "consent": _consent_variant,
    "organisation_name": _name_variant,
    "organisation_which": _which_variant,
    "authority": _authority_variant,
    "person_postcode": _home_variant,
    "section": _section_variant,
    "council_which": _council_variant,
    "story_more": _story_variant,
}
