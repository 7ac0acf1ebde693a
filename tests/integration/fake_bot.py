# SPDX-License-Identifier: Apache-2.0
"""A bot without Rasa: it answers as the channel does, and keeps turns through the real drafts.

Its dialogue is short: story, outcome, consent, check, sent. Afterwards it takes what is added
and a withdrawal of consent. It can be down, lose an answer, or be slow.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from actions.domain.consent import records_for
from actions.domain.draft import (
    Decision,
    Draft,
    Family,
    How,
    OpenQuestion,
    Party,
    SafetyKind,
    SafetySign,
    Status,
    StoryPart,
)
from actions.usecases.point import START, Point
from actions.usecases.ports import BotUnavailable, Drafts
from actions.usecases.values import Decided, Said

HOSPITAL = Party("Leicester Royal Infirmary", Family.NHS_TRUST, "nhs_trust", code="RWE")
COUNCIL = Party("Leicestershire County Council", Family.COUNCIL, "council", code="E10000018")
NEXT = {"story": "outcome_wanted", "outcome_wanted": "consent", "consent": "check_answers"}
OPTIONS = {
    "outcome_wanted": ["skip"],
    "consent": ["all", "some", "none", "unsure"],
    "check_answers": ["send", "change", "stop"],
}
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
ACKNOWLEDGE_BY = "2026-11-26"
Message = dict[str, Any]


@dataclass
class FakeBot:
    """`down` is how many of the next calls fail before anything happens, `lost` how many fail
    after everything has happened. `calls` holds what was asked for."""

    drafts: Drafts | None = None
    references: Callable[[], str] = lambda: "7K3M-9XQT"
    down: int = 0
    lost: int = 0
    slow: float = 0.0
    is_ready: bool = True
    understood: Message = field(default_factory=dict)
    calls: list[Message] = field(default_factory=list)
    forgotten: list[str] = field(default_factory=list)

    async def say(
        self,
        sender: str,
        message_id: str,
        *,
        kind: Said,
        text: str = "",
        chosen: Sequence[str] = (),
        retry: bool = False,
        point: Point = START,
    ) -> list[Message]:
        call = {"sender": sender, "message": message_id, "text": text, "retry": retry}
        self.calls.append({**call, "asked": point.asked})
        await asyncio.sleep(self.slow)
        if self.down > 0:
            self.down -= 1
            raise BotUnavailable("down")
        assert self.drafts is not None

        def decide(draft: Draft) -> Decided:
            return self.decide(draft, text, tuple(chosen), begin=kind is Said.BEGIN)

        try:
            stored = await self.drafts.turn(sender, message_id, decide)
        except Exception as error:
            raise BotUnavailable(type(error).__name__) from error
        if self.lost > 0:
            self.lost -= 1
            raise BotUnavailable("lost")
        return [dict(message) for message in stored.reply]

    async def forget(self, sender: str) -> None:
        if self.down > 0:
            self.down -= 1
            raise BotUnavailable("down")
        self.forgotten.append(sender)

    async def understand(self, text: str, *, question: str | None) -> Message:
        if self.down > 0:
            self.down -= 1
            raise BotUnavailable("down")
        self.calls.append({"text": text, "question": question})
        return self.understood

    async def ready(self) -> bool:
        return self.is_ready

    def decide(self, draft: Draft, text: str, chosen: tuple[str, ...], *, begin: bool) -> Decided:
        if begin:
            return ask(draft, "story", says=["Hello."])
        if draft.status is Status.SENT:
            return self.after(draft, text)
        question = draft.open.question if draft.open else "story"
        draft = replace(draft, safety=(*draft.safety, *danger(text)))
        if question == "story":
            draft = replace(
                draft,
                story=(*draft.story, StoryPart(NOW, text)),
                parties=(HOSPITAL, COUNCIL),
            )
        if question == "consent":
            if chosen not in (("all",), ("none",)):
                return ask(draft, "consent", says=["Sorry?"])
            draft = consented(draft, given=chosen == ("all",))
        if question == "check_answers":
            return self.send(draft) if chosen == ("send",) else ask(draft, "check_answers")
        return ask(draft, NEXT[question], says=["Thank you."])

    def send(self, draft: Draft) -> Decided:
        draft = replace(
            draft,
            status=Status.SENT,
            reference=self.references(),
            sent_at=NOW,
            open=None,
        )
        reply = [say(f"Your reference is {draft.reference}.", kind="receipt"), state(draft)]
        return Decided(draft, reply, send=True)

    def after(self, draft: Draft, text: str) -> Decided:
        if text == "withdraw":
            draft = consented(draft, given=False)
        else:
            draft = replace(draft, story=(*draft.story, StoryPart(NOW, text)))
        return Decided(draft, [say("I have added that."), state(draft)], changed=True)


def say(text: str, *, kind: str = "say") -> Message:
    return {"response": "utter_fake", "text": text, "kind": kind}


def state(draft: Draft) -> Message:
    case = None
    if draft.reference:
        case = {"reference": draft.reference, "acknowledge_by": ACKNOWLEDGE_BY}
    content = {"status": draft.status.value, "case": case}
    return {"response": "utter_state", "text": "", "kind": "state", "state": content}


def ask(draft: Draft, question: str, *, says: Sequence[str] = ()) -> Decided:
    draft = replace(draft, open=OpenQuestion(question))
    options = [{"means": means, "label": means.title()} for means in OPTIONS.get(question, [])]
    asked = {
        "question": question,
        "text": f"{question}?",
        "kind": "choice" if options else "text",
        "options": options,
        "why": None,
        "skippable": False,
        "subject": None,
    }
    message = {"response": f"utter_question_{question}", "text": "", "kind": "ask", "ask": asked}
    return Decided(draft, [*(say(text) for text in says), message, state(draft)])


def consented(draft: Draft, *, given: bool) -> Draft:
    for party in draft.parties:
        records = records_for(
            party.key,
            Decision.GIVEN if given else Decision.REFUSED,
            at=NOW,
            how=How.CHOSEN,
            by="self",
            text_version="1",
            words_shown="May we show it to both?",
        )
        draft = replace(draft, consents=(*draft.consents, *records))
    return draft


def danger(text: str) -> tuple[SafetySign, ...]:
    if "danger" not in text:
        return ()
    return (SafetySign(SafetyKind.DANGER_TO_OTHER, datetime.now(UTC), text),)
