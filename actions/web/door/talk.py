# SPDX-License-Identifier: Apache-2.0
"""One conversation on a page: show it, and take an answer without losing a word of it."""

from dataclasses import dataclass
from typing import Protocol

from aiohttp import web

from actions.domain.errors import Refusal
from actions.usecases.errors import SameIdOtherBody
from actions.web.door.cookies import Key
from actions.web.door.posted import Posted, posted
from actions.web.door.service import Door, TurnRequest
from actions.web.door.showing import Conversation, conversation_of, turn_id
from actions.web.forms import Form
from actions.web.limits import Limits
from actions.web.templating import go

ANSWERED = "answered"
LEFT_OVER = "left_over"


class Shows(Protocol):
    def __call__(self, shown: dict[str, object], *, status: int) -> web.Response:
        """The page of the conversation."""


async def conversation_now(door: Door, key: Key) -> Conversation:
    """Raises: NotAllowedIn, ConversationGone, ConversationExpired."""
    view = await door.view(key.conversation, key.token)
    return conversation_of(key.conversation, view)


@dataclass(frozen=True)
class Talk:
    """`latest` is the address of the newest message; `shows` makes the page."""

    door: Door
    limits: Limits
    key: Key
    latest: str
    shows: Shows

    async def show(self) -> web.Response:
        return self._page(await self._now())

    async def answer(self, sent: Form) -> web.StreamResponse:
        """Take one answer. What was typed is never lost, whatever goes wrong."""
        before = await self._now()
        form = posted(sent).at(before)
        if form.turn != before.turn_id:
            return await self._answered_before(form, now=before)
        trouble = form.trouble(before)
        if trouble:
            return self._page(before, form=form, trouble=trouble, status=422)
        try:
            self.limits.check_turn(self.key.conversation)
            await self._take_anyway(form, before=before)
            await self._choose_line(form.change)
        except Refusal as refusal:
            return await self._refused(form, refusal=refusal)
        if form.left_over:
            return self._page(await self._now(), form=form, notice=LEFT_OVER)
        return go(self.latest)

    async def _now(self) -> Conversation:
        return await conversation_now(self.door, self.key)

    async def _take_anyway(self, form: Posted, *, before: Conversation) -> None:
        """Also take an answer that was put otherwise after the first try failed."""
        try:
            await self._take(form, turn=form.turn)
        except SameIdOtherBody:
            if (await self._now()).number != before.number:
                raise
            other = form.words or form.choice or " ".join(form.choices)
            await self._take(form, turn=turn_id(form.turn, other))

    async def _take(self, form: Posted, *, turn: str) -> None:
        request = TurnRequest(
            id=turn, text=form.words, choice=form.choice, choices=form.choices or None
        )
        await self.door.take(self.key.conversation, self.key.token, request)

    async def _choose_line(self, line: str | None) -> None:
        """Choose the line that is wrong, where the question that now stands offers it."""
        now = await self._now() if line else None
        choice = now.question.means(line) if now and now.question and line else None
        if now is not None and choice is not None:
            request = TurnRequest(id=now.turn_id, choice=choice.value)
            await self.door.take(self.key.conversation, self.key.token, request)

    async def _answered_before(self, form: Posted, *, now: Conversation) -> web.StreamResponse:
        """The form is of a question that was answered meanwhile.

        The same answer to the last question again is a double press and passes in silence.
        """
        last = turn_id(self.key.conversation, now.number - 1)
        if form.turn == last and not form.trouble(now):
            try:
                await self._take(form, turn=form.turn)
                return go(self.latest)
            except Refusal as refusal:
                if refusal.http_status != 409:
                    raise
        return self._page(now, form=form, notice=ANSWERED, status=409)

    async def _refused(self, form: Posted, *, refusal: Refusal) -> web.StreamResponse:
        if refusal.http_status in (401, 404):
            raise refusal
        now = await self._now()
        if refusal.http_status == 409:
            return self._page(now, form=form, notice=ANSWERED, status=409)
        status = 422 if refusal.http_status == 400 else refusal.http_status
        response = self._page(now, form=form, trouble=refusal.said, status=status)
        if refusal.retry_after:
            response.headers["Retry-After"] = str(refusal.retry_after)
        return response

    def _page(
        self,
        conversation: Conversation,
        *,
        form: Posted | None = None,
        trouble: str | None = None,
        notice: str | None = None,
        status: int = 200,
    ) -> web.Response:
        shown: dict[str, object] = {
            "key": self.key,
            "conversation": conversation,
            "text": form.text if form else "",
            "ticked": form.choices if form else (),
            "trouble": trouble,
            "notice": notice,
        }
        return self.shows(shown, status=status)
