# SPDX-License-Identifier: Apache-2.0
"""What the pages of a complaint share: the browser's key, and forms that only it can send."""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Protocol, TypeVar

from aiohttp import web

from actions.domain.errors import Refusal
from actions.usecases.errors import ConversationExpired
from actions.web.door import cookies
from actions.web.door.cookies import Key
from actions.web.forms import Form, field, read_form
from actions.web.limits import Limits
from actions.web.security import sent_from_here
from actions.web.templating import page


class Limited(Protocol):
    @property
    def limits(self) -> Limits: ...


Pages = TypeVar("Pages", bound=Limited)


def with_key(
    handler: Callable[[Pages, web.Request, Key], Awaitable[web.StreamResponse]],
) -> Callable[[Pages, web.Request], Awaitable[web.StreamResponse]]:
    """Hand in the key of the conversation; without one, or with one that opens nothing, say so."""

    @wraps(handler)
    async def found(pages: Pages, request: web.Request) -> web.StreamResponse:
        pages.limits.check_request(request)
        key = cookies.key_of(request)
        if key is None:
            return page(request, "door/not_found.jinja", status=404)
        try:
            return await handler(pages, request, key)
        except Refusal as refusal:
            if refusal.http_status not in (401, 404):
                raise
            response = page(request, f"door/{_page_for(refusal)}.jinja", status=404)
            cookies.forget(response, request)
            return response

    return found


async def read_keyed_form(request: web.Request, key: Key) -> Form:
    """The form, once it is known that our own page sent it. Raises: HTTPForbidden."""
    form = await read_form(request)
    if not sent_from_here(request) or not cookies.form_value_fits(key, field(form, "form")):
        raise web.HTTPForbidden
    return form


def _page_for(refusal: Refusal) -> str:
    return "expired" if isinstance(refusal, ConversationExpired) else "not_found"
