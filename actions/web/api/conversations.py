# SPDX-License-Identifier: Apache-2.0
"""The conversation calls of the contract."""

from dataclasses import dataclass

from aiohttp import web

from actions.domain.draft import Channel
from actions.usecases.errors import MalformedRequest, NotAllowedIn, StaffOnly
from actions.usecases.ports import Clock
from actions.usecases.sign_in import SignIn
from actions.usecases.tokens import hash_of
from actions.usecases.values import Staff
from actions.web.api.shapes import NewConversation, NewTurn, Return
from actions.web.bodies import read_body
from actions.web.copies import Form
from actions.web.copying import copy_response
from actions.web.door.returning import come_back
from actions.web.door.service import Door, TurnRequest
from actions.web.limits import Limits

SCHEME = "bearer"
LONGEST_TOKEN = 200


@dataclass(frozen=True)
class ConversationCalls:
    door: Door
    sign_in: SignIn
    limits: Limits
    clock: Clock

    def routes(self) -> list[web.RouteDef]:
        return [
            web.post("/api/v1/conversations", self.start),
            web.post("/api/v1/conversations/{conversation}/turns", self.take),
            web.get("/api/v1/conversations/{conversation}", self.view, allow_head=False),
            web.delete("/api/v1/conversations/{conversation}", self.delete),
            web.get("/api/v1/conversations/{conversation}/copy", self.copy, allow_head=False),
            web.post("/api/v1/conversations/{conversation}/return-key", self.make_key),
            web.post("/api/v1/return", self.come_back),
        ]

    async def start(self, request: web.Request) -> web.Response:
        self.limits.check_start(request)
        body = await read_body(request, NewConversation)
        channel = Channel(body.channel)
        staff = await self._staff(request) if channel is Channel.FRONT_DESK else None
        started = await self.door.start(channel, staff)
        answer = {
            "conversation": started.conversation,
            "token": started.token,
            "turn": started.turn,
        }
        return web.json_response(answer, status=201)

    async def take(self, request: web.Request) -> web.Response:
        conversation, token = request.match_info["conversation"], _conversation_token(request)
        self.limits.check_request(request)
        self.limits.check_turn(hash_of(token))  # strangers cannot use up what is somebody else's
        body = await read_body(request, NewTurn)
        given = body.model_fields_set
        turn = TurnRequest(
            id=body.id,
            text=body.text if "text" in given else None,
            choice=body.choice if "choice" in given else None,
            choices=body.choices if "choices" in given else None,
        )
        return web.json_response(await self.door.take(conversation, token, turn))

    async def view(self, request: web.Request) -> web.Response:
        self.limits.check_request(request)
        token = _conversation_token(request)
        return web.json_response(await self.door.view(request.match_info["conversation"], token))

    async def copy(self, request: web.Request) -> web.Response:
        """The person's own copy; `as` says in which form, a page where it says nothing."""
        self.limits.check_request(request)
        token = _conversation_token(request)
        try:
            form = Form(request.query.get("as", Form.HTML))
        except ValueError:
            raise MalformedRequest("A copy is made as html, docx or json.", field="as") from None
        view = await self.door.view(request.match_info["conversation"], token)
        return await copy_response(request, form, view, at=self.clock.now())

    async def make_key(self, request: web.Request) -> web.Response:
        conversation, token = request.match_info["conversation"], _conversation_token(request)
        self.limits.check_request(request)
        self.limits.check_turn(hash_of(token))
        key = await self.door.make_key(conversation, token)
        return web.json_response({"key": key}, status=201)

    async def come_back(self, request: web.Request) -> web.Response:
        self.limits.check_request(request)
        body = await read_body(request, Return)
        opened = await come_back(
            request, self.door, self.limits, key=body.key, reference=body.reference or ""
        )
        answer = {"conversation": opened.conversation, "token": opened.token}
        return web.json_response(answer)

    async def delete(self, request: web.Request) -> web.Response:
        self.limits.check_request(request)
        token = _conversation_token(request)
        await self.door.delete(request.match_info["conversation"], token)
        return web.Response(status=204)

    async def _staff(self, request: web.Request) -> Staff:
        token = bearer(request)
        if token is None:
            raise StaffOnly(field="channel")
        return await self.sign_in.staff_of_token(token)


def bearer(request: web.Request) -> str | None:
    """The token of the Authorization header; nowhere else is one looked for."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != SCHEME or not token or len(token) > LONGEST_TOKEN:
        return None
    return token.strip()


def _conversation_token(request: web.Request) -> str:
    token = bearer(request)
    if token is None:
        raise NotAllowedIn
    return token
