# SPDX-License-Identifier: Apache-2.0
"""The conversation on the screen of the desk: a cookie that only this signed-in session can use."""

import hmac
from hashlib import sha256

from aiohttp import web

from actions.web.door import cookies
from actions.web.door.cookies import Key
from actions.web.handlers import session


def on_screen(request: web.Request) -> Key | None:
    """The key of the conversation; None where there is none, or somebody else put it there."""
    kept = cookies.value_of(request, session.DESK).split(".")
    if len(kept) != 3 or not hmac.compare_digest(_mark(request, kept[0]), kept[2]):
        return None
    return Key(kept[0], kept[1])


def put_on_screen(response: web.Response, request: web.Request, key: Key) -> None:
    value = f"{key.conversation}.{key.token}.{_mark(request, key.conversation)}"
    cookies.keep(response, request, session.DESK, value)


def clear_screen(response: web.Response, request: web.Request) -> None:
    """Nothing of the person is left, also not where the browser keeps pages that it has shown."""
    cookies.drop(response, request, session.DESK)
    response.headers["Clear-Site-Data"] = '"cache"'


def _mark(request: web.Request, conversation: str) -> str:
    """Ties a conversation to the session, so that it ends with it."""
    secret = session.token_of(request).encode()
    return hmac.new(secret, f"desk {conversation}".encode(), sha256).hexdigest()
