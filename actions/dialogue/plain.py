# SPDX-License-Identifier: Apache-2.0
"""Turns without Rasa: what needs no trained model is read, and the same dialogue decides.

The words are spoken by the same wording, and the draft and the case are the same (ADR-0041).
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from actions.dialogue import conversation
from actions.dialogue.speech import Around, Say
from actions.directory.details import email_in, phone_in
from actions.directory.directory import Directory
from actions.directory.examples import KnownSentences
from actions.directory.mentions.finding import find_mentions
from actions.directory.speaking import message_of
from actions.domain.draft import Draft
from actions.domain.reading.dates import dates
from actions.domain.reading.language import language
from actions.domain.reading.people import people
from actions.domain.reading.postcode import ASKED_BY, postcode_in
from actions.domain.reading.safety import signs_in
from actions.domain.understood import Act, Understood
from actions.usecases.point import START, By, Point
from actions.usecases.ports import AnsweredBefore, BotUnavailable, Drafts, UnknownSender
from actions.usecases.take_turn import TakeTurn
from actions.usecases.values import BotMessages, Decided, Reply, Said, StoredReply

CERTAIN = 1.0
NOTICE = Say("utter_fallback_plain", "explain")
Response = Mapping[str, object]


@dataclass(frozen=True)
class PlainReader:
    """Reads a message without a trained model."""

    sentences: Callable[[], KnownSentences]

    def __call__(
        self, text: str, *, question: str | None, today: date, directory: Directory
    ) -> Understood:
        """What the words say. An act is known only where the sentence is, word for word."""
        act = self.sentences().act_of(text, question=question)
        times = dates(text, today)
        return Understood(
            text=text,
            act=act,
            confidence=CERTAIN if act else 0.0,
            acts=(Act(act, CERTAIN),) if act else (),
            mentions=tuple(find_mentions(text, directory)),
            dates=times.mentions,
            still_going_on=times.still_going_on,
            safety=signs_in(text),
            people=people(text),
            postcode=postcode_in(text, asked=question in ASKED_BY),
            phone=phone_in(text),
            email=email_in(text),
            language=language(text),
        )


@dataclass(frozen=True)
class PlainBot:
    """Answers a message as Rasa's form would, from what can be read plainly."""

    drafts: Drafts
    around: Callable[[], Around]
    read: PlainReader

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
    ) -> BotMessages:
        """The answer. A message that Rasa took before has the answer that it got then.

        Raises: BotUnavailable for a conversation that is gone; StoreUnavailable.
        """
        around = self.around()
        said = await self._said(kind, text, tuple(chosen), asked=point.asked, around=around)
        first = point.by is not By.PLAIN

        def begin(draft: Draft) -> Decided:
            return plainly(conversation.begin(draft, around), first=first)

        def decide(draft: Draft, said: Understood) -> Decided:
            return plainly(conversation.decide(draft, said, around), first=first)

        stored = await self._take(TakeTurn(self.drafts, begin, decide), sender, message_id, said)
        return [message_of(around.wording, str(r["response"]), r) for r in stored.reply]

    async def _said(
        self, kind: Said, text: str, chosen: tuple[str, ...], *, asked: str | None, around: Around
    ) -> Understood | None:
        """None for an opening. A long text is read in a thread, since others are waiting too."""
        if kind is Said.BEGIN:
            return None
        if kind is Said.CHOICE:
            return Understood(text="", chosen=chosen)
        return await asyncio.to_thread(
            self.read, text, question=asked, today=around.today, directory=around.directory
        )

    async def _take(
        self, take_turn: TakeTurn, sender: str, message_id: str, said: Understood | None
    ) -> StoredReply:
        try:
            return await take_turn(sender, message_id, said)
        except (UnknownSender, AnsweredBefore) as reason:
            raise BotUnavailable(type(reason).__name__) from None


def plainly(decided: Decided, *, first: bool) -> Decided:
    """The decision, marked as made without Rasa; the first time the person is told so."""
    reply = [_marked(response) for response in decided.reply]
    return replace(decided, reply=_with_notice(reply) if first else reply)


def _marked(response: Response) -> Response:
    state = response.get("state")
    if not isinstance(state, Mapping):
        return response
    return {**response, "state": {**state, "by": By.PLAIN.value}}


def _with_notice(reply: Reply) -> Reply:
    """The notice stands just before the question; where nothing is asked there is none."""
    if not reply or reply[-1]["kind"] != "ask":
        return reply
    return [*reply[:-1], NOTICE.response_values(), reply[-1]]
