# SPDX-License-Identifier: Apache-2.0
"""A copy by email, for those who ask for it; the pages are there where mail is set up."""

from dataclasses import dataclass

from aiohttp import web

from actions.usecases.copy_by_email import CopyByEmail, NoSafeAddress
from actions.web.door.cookies import Key
from actions.web.door.keyed import read_keyed_form, with_key
from actions.web.limits import Limits
from actions.web.templating import page

EMAIL = "/complaint/email"


@dataclass(frozen=True)
class EmailingPages:
    limits: Limits
    copies: CopyByEmail

    def add(self, app: web.Application) -> None:
        """Add the pages; `set_up_templates` comes first."""
        app.add_routes([web.get(EMAIL, self.ask), web.post(EMAIL, self.send)])

    @with_key
    async def ask(self, request: web.Request, key: Key) -> web.StreamResponse:
        try:
            address = await self.copies.address(key.conversation, key.token)
        except NoSafeAddress as refusal:
            return page(request, "door/email.jinja", {"said": refusal.said, "address": None})
        return page(request, "door/email.jinja", {"key": key, "address": address})

    @with_key
    async def send(self, request: web.Request, key: Key) -> web.StreamResponse:
        await read_keyed_form(request, key)
        self.limits.check_turn(key.conversation)
        try:
            address = await self.copies(key.conversation, key.token)
        except NoSafeAddress as refusal:
            return page(request, "door/email.jinja", {"said": refusal.said, "address": None})
        return page(request, "door/email.jinja", {"address": address, "sent": True})
