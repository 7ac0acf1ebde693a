# SPDX-License-Identifier: Apache-2.0
"""Keep your place: a return key to write down, and the page that takes it on another device."""

from dataclasses import dataclass

from aiohttp import web

from actions.domain.errors import Refusal
from actions.domain.return_key import spoken_return_key
from actions.usecases.errors import ConversationExpired
from actions.web.door import cookies
from actions.web.door.cookies import Key
from actions.web.door.keyed import read_keyed_form, with_key
from actions.web.door.returning import come_back
from actions.web.door.service import Door
from actions.web.door.talk import conversation_now
from actions.web.forms import Form, field, read_form
from actions.web.limits import Limits
from actions.web.security import sent_from_here
from actions.web.templating import go, page

KEEP, RETURN = "/complaint/keep", "/return"
NO_KEY = "Write your return key in the box."
UNKNOWN = (
    "We do not know this key. Look at each group again. "
    "If you made a newer key, only the newer one works."
)


@dataclass(frozen=True)
class KeepingPages:
    door: Door
    limits: Limits

    def add(self, app: web.Application) -> None:
        app.add_routes(
            [
                web.get(KEEP, self.explain),
                web.post(KEEP, self.make),
                web.get(RETURN, self.ask),
                web.post(RETURN, self.take),
            ]
        )

    @with_key
    async def explain(self, request: web.Request, key: Key) -> web.StreamResponse:
        shown = {"key": key, "conversation": await conversation_now(self.door, key)}
        return page(request, "door/keep.jinja", shown)

    @with_key
    async def make(self, request: web.Request, key: Key) -> web.StreamResponse:
        """Make the key and show it, this once; the page cannot be opened again."""
        await read_keyed_form(request, key)
        self.limits.check_turn(key.conversation)
        now = await conversation_now(self.door, key)
        made = await self.door.make_key(key.conversation, key.token)
        shown = {"conversation": now, **key_shown(request, made)}
        return page(request, "door/keep_made.jinja", shown)

    async def ask(self, request: web.Request) -> web.StreamResponse:
        self.limits.check_request(request)
        return _ask_page(request)

    async def take(self, request: web.Request) -> web.StreamResponse:
        self.limits.check_request(request)
        if not sent_from_here(request):
            raise web.HTTPForbidden
        form = await read_form(request)
        if not field(form, "key").strip():
            return _ask_page(request, form=form, trouble=NO_KEY, at="key", status=422)
        try:
            opened = await come_back(
                request,
                self.door,
                self.limits,
                key=field(form, "key"),
                reference=field(form, "reference"),
            )
        except ConversationExpired:
            return page(request, "door/expired.jinja", status=404)
        except Refusal as refusal:
            return _refused(request, form, refusal)
        response = go("/complaint")
        cookies.remember(response, request, Key(opened.conversation, opened.token))
        cookies.mark_back(response, request)
        return response


def key_shown(request: web.Request, made: str) -> dict[str, object]:
    """A key as a page shows it: to be written down, said aloud, and where it is used."""
    return {
        "made": made,
        "spoken": spoken_return_key(made),
        "address": f"{request.host}{RETURN}",
    }


def _refused(request: web.Request, form: Form, refusal: Refusal) -> web.Response:
    """The page again, with what was typed and what is wrong with it."""
    status = 422 if refusal.http_status in (400, 404) else refusal.http_status
    at = "reference" if refusal.field == "reference" else "key"
    said = UNKNOWN if refusal.http_status == 404 and at == "key" else refusal.said
    response = _ask_page(request, form=form, trouble=said, at=at, status=status)
    if refusal.retry_after:
        response.headers["Retry-After"] = str(refusal.retry_after)
    return response


def _ask_page(
    request: web.Request,
    *,
    form: Form | None = None,
    trouble: str | None = None,
    at: str = "key",
    status: int = 200,
) -> web.Response:
    shown = {
        "typed": field(form, "key") if form else "",
        "reference": field(form, "reference") if form else "",
        "trouble": trouble,
        "at": at,
        "under_way": cookies.key_of(request) is not None,
    }
    return page(request, "door/return.jinja", shown, status=status)
