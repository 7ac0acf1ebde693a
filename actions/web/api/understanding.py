# SPDX-License-Identifier: Apache-2.0
"""The call of the contract that measures understanding."""

from dataclasses import dataclass

from aiohttp import web

from actions.usecases.errors import MalformedRequest, TextTooLong
from actions.usecases.sign_in import SignIn
from actions.usecases.understand_text import UnderstandText
from actions.web.api.cases import staff_of
from actions.web.api.shapes import ToUnderstand
from actions.web.bodies import read_body
from actions.web.door.cleaning import is_blank, is_whole
from actions.web.door.service import LONGEST_TEXT
from actions.web.limits import Limits


@dataclass(frozen=True)
class UnderstandingCalls:
    sign_in: SignIn
    understand: UnderstandText
    limits: Limits

    def routes(self) -> list[web.RouteDef]:
        return [web.post("/api/v1/understand", self.answer)]

    async def answer(self, request: web.Request) -> web.Response:
        staff = await staff_of(request, sign_in=self.sign_in, limits=self.limits)
        self.understand.check_may_measure(staff)
        body = await read_body(request, ToUnderstand)
        check_text(body.text)
        return web.json_response(await self.understand(staff, body.text, question=body.question))


def check_text(text: str) -> None:
    """The text is read as it is, so that offsets fit. Raises: MalformedRequest, TextTooLong."""
    if len(text) > LONGEST_TEXT:
        raise TextTooLong(field="text")
    if not is_whole(text):
        raise MalformedRequest("The text holds a broken character.", field="text")
    if is_blank(text):
        raise MalformedRequest("Write at least one word.", field="text")
