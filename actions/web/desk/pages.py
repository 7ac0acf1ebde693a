# SPDX-License-Identifier: Apache-2.0
"""The pages of the front desk. They show conversations with the code and templates of the door."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial, wraps

from aiohttp import web

from actions.domain.draft import Channel
from actions.domain.errors import Refusal
from actions.usecases.go_on_at_desk import GoOnAtDesk
from actions.usecases.list_begun import ListBegun, check_may_take_down
from actions.usecases.values import Staff
from actions.web.desk.screen import clear_screen, on_screen, put_on_screen
from actions.web.door.cookies import Key
from actions.web.door.keeping import key_shown
from actions.web.door.service import Door
from actions.web.door.talk import Talk, conversation_now
from actions.web.forms import field
from actions.web.handlers.staff_pages import StaffPages, read_staff_form, signed_in
from actions.web.templating import go

HOME, TALK, HAND_OVER, DELETE = "/desk", "/desk/talk", "/desk/hand-over", "/desk/delete"

AtDesk = Callable[["DeskPages", web.Request, Staff], Awaitable[web.StreamResponse]]
WithScreen = Callable[["DeskPages", web.Request, Staff, Key], Awaitable[web.StreamResponse]]
Handler = Callable[["DeskPages", web.Request], Awaitable[web.StreamResponse]]


def at_desk(handler: AtDesk) -> Handler:
    """Hand in who is signed in, where they work at the front desk of this site."""

    @signed_in
    @wraps(handler)
    async def found(pages: "DeskPages", request: web.Request, staff: Staff) -> web.StreamResponse:
        try:
            check_may_take_down(staff, host=pages.list_begun.host)
            return await handler(pages, request, staff)
        except Refusal as refusal:
            return pages.refused(request, staff, refusal)

    return found


def with_screen(handler: WithScreen) -> Handler:
    """Hand in the conversation on the screen too; without one, begin at the first page."""

    @at_desk
    @wraps(handler)
    async def found(pages: "DeskPages", request: web.Request, staff: Staff) -> web.StreamResponse:
        key = on_screen(request)
        if key is None:
            return go(HOME)
        try:
            return await handler(pages, request, staff, key)
        except Refusal as refusal:
            if refusal.http_status not in (401, 404):
                raise
            return _cleared(request)

    return found


@dataclass(frozen=True)
class DeskPages(StaffPages):
    door: Door
    list_begun: ListBegun
    go_on: GoOnAtDesk

    def add(self, app: web.Application) -> None:
        app.add_routes(
            [
                web.get(HOME, self.home),
                web.post("/desk/start", self.start),
                web.post("/desk/go-on", self.take_up),
                web.get(TALK, self.show),
                web.post(TALK, self.answer),
                web.get(HAND_OVER, self.hand_over),
                web.post(HAND_OVER, self.make_key),
                web.get(DELETE, self.ask_delete),
                web.post(DELETE, self.delete),
                web.post("/desk/new-person", self.new_person),
            ]
        )

    @at_desk
    async def home(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        begun = await self.list_begun(staff)
        shown = {"begun": begun, "on_screen": on_screen(request) is not None}
        return self.page(request, staff, "desk/home.jinja", shown)

    @at_desk
    async def start(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        await read_staff_form(request)
        self.limits.check_turn(staff.name)
        started = await self.door.start(Channel.FRONT_DESK, staff)
        return _on_screen(request, Key(started.conversation, started.token))

    @at_desk
    async def take_up(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        """Go on with a conversation that the same person began today."""
        form = await read_staff_form(request)
        opened = await self.go_on(staff, field(form, "conversation"))
        return _on_screen(request, Key(opened.conversation, opened.token))

    @with_screen
    async def show(self, request: web.Request, staff: Staff, key: Key) -> web.StreamResponse:
        return await self._talk(request, staff, key).show()

    @with_screen
    async def answer(self, request: web.Request, staff: Staff, key: Key) -> web.StreamResponse:
        form = await read_staff_form(request)
        return await self._talk(request, staff, key).answer(form)

    @with_screen
    async def hand_over(self, request: web.Request, staff: Staff, key: Key) -> web.StreamResponse:
        return await self._about(request, staff, key, "desk/hand_over.jinja")

    @with_screen
    async def make_key(self, request: web.Request, staff: Staff, key: Key) -> web.StreamResponse:
        """Make the person's key and show it, this once, beside the reference."""
        await read_staff_form(request)
        self.limits.check_turn(key.conversation)
        made = await self.door.make_key(key.conversation, key.token)
        shown = key_shown(request, made)
        return await self._about(request, staff, key, "desk/hand_over.jinja", **shown)

    @with_screen
    async def ask_delete(self, request: web.Request, staff: Staff, key: Key) -> web.StreamResponse:
        return await self._about(request, staff, key, "desk/delete.jinja")

    @with_screen
    async def delete(self, request: web.Request, staff: Staff, key: Key) -> web.StreamResponse:
        await read_staff_form(request)
        await self.door.delete(key.conversation, key.token)
        return _cleared(request)

    @at_desk
    async def new_person(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        await read_staff_form(request)
        return _cleared(request)

    def _talk(self, request: web.Request, staff: Staff, key: Key) -> Talk:
        shows = partial(self.page, request, staff, "desk/talk.jinja")
        return Talk(self.door, self.limits, key, latest=TALK, shows=shows)

    async def _about(
        self, request: web.Request, staff: Staff, key: Key, template: str, **more: object
    ) -> web.StreamResponse:
        shown = {"conversation": await conversation_now(self.door, key), **more}
        return self.page(request, staff, template, shown)


def _on_screen(request: web.Request, key: Key) -> web.Response:
    response = go(TALK)
    put_on_screen(response, request, key)
    return response


def _cleared(request: web.Request) -> web.Response:
    response = go(HOME)
    clear_screen(response, request)
    return response
