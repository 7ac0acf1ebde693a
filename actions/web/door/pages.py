# SPDX-License-Identifier: Apache-2.0
"""The pages for somebody who complains. They work without scripts: a form, an answer, a form.

A page holds no state. What is said goes through the door and is shown from the store again,
so that a reload, a second window or a lost line neither loses nor doubles anything.
"""

from dataclasses import dataclass
from functools import partial

from aiohttp import web

from actions.domain.draft import Channel
from actions.usecases.ports import Clock
from actions.web.about_data import Attribution, attribution
from actions.web.copies import Form as CopyForm
from actions.web.copying import copy_response
from actions.web.door import cookies
from actions.web.door.cookies import Key
from actions.web.door.keeping import KeepingPages
from actions.web.door.keyed import read_keyed_form, with_key
from actions.web.door.service import Door
from actions.web.door.talk import Talk, conversation_now
from actions.web.limits import Limits
from actions.web.security import sent_from_here
from actions.web.templating import SITE, go, page

LATEST = "/complaint#latest"


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
    KeepingPages(door, limits).add(app)


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
        return await self._talk(request, key).show()

    @with_key
    async def answer(self, request: web.Request, key: Key) -> web.StreamResponse:
        """Take one answer. What was typed is never lost, whatever goes wrong."""
        form = await read_keyed_form(request, key)
        return await self._talk(request, key).answer(form)

    @with_key
    async def come_back(self, request: web.Request, key: Key) -> web.StreamResponse:
        await read_keyed_form(request, key)
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
        await read_keyed_form(request, key)
        was = await conversation_now(self.door, key)
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
        await read_keyed_form(request, key)
        if (await conversation_now(self.door, key)).status != "sent":
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

    def _talk(self, request: web.Request, key: Key) -> Talk:
        shows = partial(page, request, "door/complaint.jinja")
        return Talk(self.door, self.limits, key, latest=LATEST, shows=shows)

    async def _confirm(self, request: web.Request, key: Key, template: str) -> web.StreamResponse:
        shown = {"key": key, "conversation": await conversation_now(self.door, key)}
        return page(request, template, shown)


def _back(request: web.Request) -> web.Response:
    response = go("/complaint")
    cookies.mark_back(response, request)
    return response
