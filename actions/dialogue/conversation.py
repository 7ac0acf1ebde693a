# SPDX-License-Identifier: Apache-2.0
"""One whole turn: what a message changes, what is said to it, what is asked next.

Pure: the same draft, message and surroundings give the same outcome. Order matters: danger
before everything, then the open question, then what may be asked at any time, then the rules.
"""

from dataclasses import replace

from actions.dialogue import (
    advocacy,
    check,
    consent,
    contact,
    corrections,
    handoff,
    hearing,
    intake,
    organisations,
    paying,
    people,
    questions,
    remit,
    single_contact,
    timing,
    told,
    urgent,
)
from actions.dialogue.asking import question_for
from actions.dialogue.rules import with_rules
from actions.dialogue.speech import Answered, Around, Reader, Say
from actions.domain.draft import Draft, Matter, OpenQuestion, Status
from actions.domain.questions import Due, next_question
from actions.domain.reading.matters import matter_in
from actions.domain.remit import with_matters_beside
from actions.domain.understood import Understood
from actions.usecases.values import Decided

READERS: dict[str, Reader] = {
    **intake.READERS,
    **organisations.READERS,
    **paying.READERS,
    **people.READERS,
    **timing.READERS,
    **consent.READERS,
    **contact.READERS,
    **single_contact.READERS,
    **advocacy.READERS,
    **check.READERS,
    **urgent.READERS,
    **questions.READERS,
}
MOST_ASKINGS = 3  # contract: no question is asked more than three times running
SIDE_QUESTIONS = frozenset({"stop_and_delete", "change_what"})
NEVER_PASSED_OVER = frozenset({"safe_now", "story", "check_answers", "consent_organisation"})
TELLING = frozenset({"story", "story_more", "organisations_more", "check_answers", "change_what"})


def begin(draft: Draft, around: Around) -> Decided:
    """The first words of a conversation, and the first question."""
    return _put_next(draft, Answered(draft, (Say("utter_intake_welcome"),)), around)


def decide(draft: Draft, said: Understood, around: Around) -> Decided:
    """What one message leads to."""
    noticed = urgent.notice(draft, said, around)
    spoken = intake.in_their_language(noticed.draft, said)
    noticed = Answered(spoken.draft, (*noticed.says, *spoken.says))
    if _asking(draft, "consent") or _asking(draft, "consent_organisation"):
        noticed = replace(noticed, draft=consent.with_limits(noticed.draft, said))
    if urgent.asks_again(draft, noticed.draft) and not _asking(draft, "safe_now"):
        kept = _kept_for_later(noticed.draft, said, around)
        return _put_next(draft, Answered(kept, noticed.says), around)
    answer = _answer(noticed.draft, said, around)
    if answer is None:
        return _ask_again(noticed, around)
    says = (*noticed.says, *answer.says)
    if answer.draft == noticed.draft and _asked_often(draft):
        return _ask_again(Answered(answer.draft, says), around, understood=True)
    return _put_next(draft, Answered(answer.draft, says), around)


def _answer(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """The message read as a wish, as something told after the end, or as the open answer."""
    if draft.status is not Status.DRAFT and not _asking(draft, "safe_now"):
        return handoff.read_after_the_end(draft, said, around)
    turned = remit.read_first_words(draft, said, around)
    if turned is not None and not _asks_about_this(draft, turned.draft, said):
        return turned
    wish = questions.interruption(draft, said, around)
    if wish is None:
        return _told(draft, said, around)
    return _with_answer_beside(draft, said, wish, around)


def _asks_about_this(draft: Draft, turned: Draft, said: Understood) -> bool:
    """True where first words ask about complaining itself, which is answered here."""
    if matter_in(said.text) is Matter.QUESTION:
        return False
    return turned.matter in (Matter.QUESTION, Matter.PRIVATE_CARE) and questions.only_asks(
        draft, said
    )


def _with_answer_beside(draft: Draft, said: Understood, wish: Answered, around: Around) -> Answered:
    """A question beside an answer: it is answered, and the answer is taken as well."""
    before, after = draft, wish.draft
    beside = questions.told_beside(draft, said)
    if beside is None or (after.status, after.open) != (before.status, before.open):
        return wish
    answer = _told(after, beside, around)
    return wish if answer is None else Answered(answer.draft, (*answer.says, *wish.says))


def _told(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """The words as an answer, and with them all the facts that they tell."""
    answer = _read(draft, said, around)
    if answer is None:
        return None
    after = _with_facts(draft, answer.draft, said, around)
    died = people.on_death(answer.draft, after)
    earlier = timing.on_earlier_complaint(answer.draft, after, around)
    return Answered(after, (*answer.says, *died, *earlier))


def _read(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """The words as an answer to the open question, or as putting right what was said before."""
    put_right = corrections.put_right(draft, said, around)
    if put_right is not None and corrections.comes_before_the_answer(draft, said):
        return put_right
    reader = READERS.get(draft.open.question) if draft.open else READERS["story"]
    answer = reader(draft, said, around) if reader else None
    return answer or put_right


def _with_facts(before: Draft, draft: Draft, said: Understood, around: Around) -> Draft:
    """Whatever else the words tell fills what was not known yet."""
    if said.chosen is not None or draft.status is not Status.DRAFT:
        return draft
    draft = told.with_own_details(people.with_people(draft, said), said, around)
    if before.open is None or before.open.question in TELLING:
        draft = told.with_told(draft, said, around)
        draft = timing.with_times(draft, said, around)
        draft = hearing.with_mentions(draft, said, around)
        draft = with_matters_beside(draft, said.text)
    return draft


def _kept_for_later(draft: Draft, said: Understood, around: Around) -> Draft:
    """Words told in danger are kept as part of the story; nothing is lost by asking first."""
    if said.chosen is not None:
        return draft
    return _with_facts(draft, intake.with_story(draft, said, around), said, around)


def _put_next(before: Draft, answer: Answered, around: Around) -> Decided:
    """Applies the rules, says what they brought, and puts the next question or ends."""
    draft, says = with_rules(before, answer, around)
    if _side_question(before, draft):
        return _put(draft, says, Due(draft.open.question if draft.open else ""), around)
    due = next_question(draft, today=around.today)
    changed = _has_changed(before, draft)
    if due is not None:
        return _put(draft, says, due, around, changed=changed)
    if draft.status is not Status.DRAFT:
        draft = replace(draft, open=None)
        return Decided(draft, reply_of(draft, says, around), changed=changed)
    draft, last_words, send = handoff.finish(draft, around)
    return Decided(draft, reply_of(draft, (*says, *last_words), around), send=send)


def _side_question(before: Draft, draft: Draft) -> bool:
    """True where the person's wish has opened a question of its own."""
    return (
        draft.open is not None
        and draft.open.question in SIDE_QUESTIONS
        and not _asking(before, draft.open.question)
    )


def _put(
    draft: Draft, says: tuple[Say, ...], due: Due, around: Around, *, changed: bool = False
) -> Decided:
    question = question_for(draft, due, around)
    draft = replace(draft, open=question.open)
    reply = [*reply_of(draft, says, around), question.response()]
    return Decided(draft, reply, changed=changed)


def _ask_again(noticed: Answered, around: Around, *, understood: bool = False) -> Decided:
    """The same question in plainer words; after three askings a person, and on we go.

    `understood` is True where the person was answered and the question only stands as it did.
    """
    draft = noticed.draft
    opened = draft.open or OpenQuestion("story")
    due = Due(opened.question, opened.subject)
    if opened.times < MOST_ASKINGS:
        return _put(draft, noticed.says, due, around)
    variant = "asked" if understood else None
    says = (*noticed.says, Say("utter_fallback_person", "signpost", variant=variant))
    if opened.question in NEVER_PASSED_OVER:
        handed = replace(draft, status=Status.HANDED_TO_PERSON)
        return _put_next(draft, Answered(handed, says), around)
    heard = draft.heard
    if opened.question in ("organisation_which", "organisation_name") and due.subject:
        heard = tuple(m for m in heard if m.words != due.subject.mention)
    passed = replace(draft, answered=draft.answered | {due.key}, heard=heard)
    return _put_next(draft, Answered(passed, says), around)


def _asked_often(draft: Draft) -> bool:
    return draft.open is not None and draft.open.times >= MOST_ASKINGS


def _asking(draft: Draft, question: str) -> bool:
    return draft.open is not None and draft.open.question == question


def _has_changed(before: Draft, after: Draft) -> bool:
    """True where a case already sent has something new for those who hold it."""
    return before.reference is not None and any(
        getattr(before, name) != getattr(after, name)
        for name in (
            "story",
            "parties",
            "consents",
            "consent_limits",
            "safety",
            "about_this_service",
        )  # fmt: skip
    )


def reply_of(draft: Draft, says: tuple[Say, ...], around: Around) -> list[dict[str, object]]:
    """Where the conversation now stands, and what is said, as the wording expects it."""
    return [handoff.state_of(draft, around), *(say.response_values() for say in says)]
