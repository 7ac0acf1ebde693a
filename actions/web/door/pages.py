# SPDX-License-Identifier: Apache-2.0
"""The pages for somebody who complains. They work without scripts: a form, an answer, a form.

A page holds no state. What is said goes through the door and is shown from the store again,
so that a reload, a second window or a lost line neither loses nor doubles anything.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import wraps

from aiohttp import web

from actions.domain.draft import Channel
from actions.domain.errors import Refusal
from actions.usecases.errors import SameIdOtherBody
from actions.usecases.ports import Clock
from actions.web.about_data import Attribution, attribution
from actions.web.copies import Form as CopyForm
from actions.web.copying import copy_response
from actions.web.door import cookies
from actions.web.door.cookies import Key
from actions.web.door.posted import Posted, posted
from actions.web.door.service import Door, TurnRequest
from actions.web.door.showing import Conversation, conversation_of, turn_id
from actions.web.forms import Form, field, read_form
from actions.web.limits import Limits
from actions.web.security import sent_from_here
from actions.web.templating import SITE, go, page

LATEST = "/complaint#latest"
ANSWERED = "answered"
LEFT_OVER = "left_over"

KeyedHandler = Callable[["ComplaintPages", web.Request, Key], Awaitable[web.StreamResponse]]


def add_pages(app: web.Application, *, door: Door, limits: Limits, clock: Clock) -> None:
    """Add the public pages; `set_up_templates` comes first."""
    pages = ComplaintPages(door, limits, attribution(), clock)
    app.add_routes(
        [
            web.get("/", pages.start),
            web.post("/complaint/start", pages.begin),
            web.get("/complaint", pages.show),
            web.post("/complaint", pages.answer),
            web.post("/complaint/back", pages.come_back),
            web.get("/complaint/copy.{form:html|docx|json}", pages.copy),
            web.get("/complaint/delete", pages.ask_delete),
            web.post("/complaint/delete", pages.delete),
            web.get("/complaint/start-again", pages.ask_start_again),
            web.post("/complaint/start-again", pages.start_again),
            web.get("/leave", pages.leave),
            web.get("/about-data", pages.about_data),
        ]
    )


def with_key(
    handler: KeyedHandler,
) -> Callable[["ComplaintPages", web.Request], Awaitable[web.StreamResponse]]:
    """Hand in the key of the conversation; without one, or with one that opens nothing, say so."""

    @wraps(handler)
    async def found(pages: "ComplaintPages", request: web.Request) -> web.StreamResponse:
        pages.limits.check_request(request)
        key = cookies.key_of(request)
        if key is None:
            return page(request, "door/not_found.jinja", status=404)
        try:
            return await handler(pages, request, key)
        except Refusal as refusal:
            if refusal.http_status not in (401, 404):
                raise
            response = page(request, "door/not_found.jinja", status=404)
            cookies.forget(response, request)
            return response

    return found


@dataclass(frozen=True)
class ComplaintPages:
    """The handlers of the public pages."""

    door: Door
    limits: Limits
    attribution: Attribution
    clock: Clock

    async def start(self, request: web.Request) -> web.StreamResponse:
        return page(request, "door/start.jinja", {"under_way": cookies.key_of(request) is not None})

    async def begin(self, request: web.Request) -> web.StreamResponse:
        """Open a conversation. A browser that has one goes on with it."""
        if not sent_from_here(request):
            raise web.HTTPForbidden
        if cookies.key_of(request) is not None:
            return _back(request)
        return await self._open(request)

    @with_key
    async def show(self, request: web.Request, key: Key) -> web.StreamResponse:
        if cookies.has_left(request):
            return page(request, "door/left.jinja", {"key": key})
        return self._page(request, key, await self._conversation(key))

    @with_key
    async def answer(self, request: web.Request, key: Key) -> web.StreamResponse:
        """Take one answer. What was typed is never lost, whatever goes wrong."""
        sent = await _form(request, key)
        before = await self._conversation(key)
        form = posted(sent).at(before)
        if form.turn != before.turn_id:
            return await self._answered_before(request, key, form=form, now=before)
        trouble = form.trouble(before)
        if trouble:
            return self._page(request, key, before, form=form, trouble=trouble, status=422)
        try:
            self.limits.check_turn(key.conversation)
            await self._take_anyway(key, form, before=before)
            await self._choose_line(key, form.change)
        except Refusal as refusal:
            return await self._refused(request, key, form=form, refusal=refusal)
        if form.left_over:
            now = await self._conversation(key)
            return self._page(request, key, now, form=form, notice=LEFT_OVER)
        return go(LATEST)

    @with_key
    async def come_back(self, request: web.Request, key: Key) -> web.StreamResponse:
        await _form(request, key)
        return _back(request)

    @with_key
    async def copy(self, request: web.Request, key: Key) -> web.StreamResponse:
        """The person's own copy of what was said and sent, as a file to keep."""
        view = await self.door.view(key.conversation, key.token)
        form = CopyForm(request.match_info["form"])
        return await copy_response(request, form, view, at=self.clock.now())

    @with_key
    async def ask_delete(self, request: web.Request, key: Key) -> web.StreamResponse:
        return await self._confirm(request, key, "door/delete.jinja")

    @with_key
    async def delete(self, request: web.Request, key: Key) -> web.StreamResponse:
        await _form(request, key)
        was = await self._conversation(key)
        await self.door.delete(key.conversation, key.token)
        response = page(request, "door/deleted.jinja", {"conversation": was})
        cookies.forget(response, request)
        return response

    @with_key
    async def ask_start_again(self, request: web.Request, key: Key) -> web.StreamResponse:
        return await self._confirm(request, key, "door/start_again.jinja")

    @with_key
    async def start_again(self, request: web.Request, key: Key) -> web.StreamResponse:
        """A new conversation. What was not sent is deleted; what was sent stays sent."""
        await _form(request, key)
        if (await self._conversation(key)).status != "sent":
            await self.door.delete(key.conversation, key.token)
        return await self._open(request)

    async def leave(self, request: web.Request) -> web.StreamResponse:
        """Away at once. Whoever comes back to the page is first asked whether to go on."""
        response = go(request.app[SITE].leave_to)
        response.headers["Clear-Site-Data"] = '"cache"'
        response.headers["Referrer-Policy"] = "no-referrer"
        if cookies.key_of(request) is not None:
            cookies.mark_left(response, request)
        return response

    async def about_data(self, request: web.Request) -> web.StreamResponse:
        return page(request, "about_data.jinja", {"attribution": self.attribution})

    async def _open(self, request: web.Request) -> web.StreamResponse:
        self.limits.check_start(request)
        started = await self.door.start(Channel.WEB_CHAT)
        response = _back(request)
        cookies.remember(response, request, Key(started.conversation, started.token))
        return response

    async def _conversation(self, key: Key) -> Conversation:
        view = await self.door.view(key.conversation, key.token)
        return conversation_of(key.conversation, view)

    async def _take_anyway(self, key: Key, form: Posted, *, before: Conversation) -> None:
        """Also take an answer that was put otherwise after the first try failed."""
        try:
            await self._take(key, form, turn=form.turn)
        except SameIdOtherBody:
            if (await self._conversation(key)).number != before.number:
                raise
            other = form.words or form.choice or " ".join(form.choices)
            await self._take(key, form, turn=turn_id(form.turn, other))

    async def _take(self, key: Key, form: Posted, *, turn: str) -> None:
        request = TurnRequest(
            id=turn, text=form.words, choice=form.choice, choices=form.choices or None
        )
        await self.door.take(key.conversation, key.token, request)

    async def _choose_line(self, key: Key, line: str | None) -> None:
        """Choose the line that is wrong, where the question that now stands offers it."""
        if line is None:
            return
        now = await self._conversation(key)
        choice = now.question.means(line) if now.question else None
        if choice is not None:
            request = TurnRequest(id=now.turn_id, choice=choice.value)
            await self.door.take(key.conversation, key.token, request)

    async def _answered_before(
        self, request: web.Request, key: Key, *, form: Posted, now: Conversation
    ) -> web.StreamResponse:
        """The form is of a question that was answered meanwhile.

        The same answer to the last question again is a double press and passes in silence.
        """
        if form.turn == turn_id(key.conversation, now.number - 1) and not form.trouble(now):
            try:
                await self._take(key, form, turn=form.turn)
                return go(LATEST)
            except Refusal as refusal:
                if refusal.http_status != 409:
                    raise
        return self._page(request, key, now, form=form, notice=ANSWERED, status=409)

    async def _refused(
        self, request: web.Request, key: Key, *, form: Posted, refusal: Refusal
    ) -> web.StreamResponse:
        if refusal.http_status in (401, 404):
            raise refusal
        now = await self._conversation(key)
        if refusal.http_status == 409:
            return self._page(request, key, now, form=form, notice=ANSWERED, status=409)
        status = 422 if refusal.http_status == 400 else refusal.http_status
        response = self._page(request, key, now, form=form, trouble=refusal.said, status=status)
        if refusal.retry_after:
            response.headers["Retry-After"] = str(refusal.retry_after)
        return response

    async def _confirm(self, request: web.Request, key: Key, template: str) -> web.StreamResponse:
        return page(request, template, {"key": key, "conversation": await self._conversation(key)})

    def _page(
        self,
        request: web.Request,
        key: Key,
        conversation: Conversation,
        *,
        form: Posted | None = None,
        trouble: str | None = None,
        notice: str | None = None,
        status: int = 200,
    ) -> web.Response:
        shown = {
            "key": key,
            "conversation": conversation,
            "text": form.text if form else "",
            "ticked": form.choices if form else (),
            "trouble": trouble,
            "notice": notice,
        }
        return page(request, "door/complaint.jinja", shown, status=status)


async def _form(request: web.Request, key: Key) -> Form:
    """The form, once it is known that our own page sent it. Raises: HTTPForbidden."""
    form = await read_form(request)
    if not sent_from_here(request) or not cookies.form_value_fits(key, field(form, "form")):
        raise web.HTTPForbidden
    return form


def _back(request: web.Request) -> web.Response:
    response = go("/complaint")
    cookies.mark_back(response, request)
    return response
