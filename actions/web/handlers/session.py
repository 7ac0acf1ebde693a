# SPDX-License-Identifier: Apache-2.0
"""The signed-in browser: a cookie with the session's token, and forms that only it can send.

Before sign-in the cookie holds a fresh random value, so that the sign-in form too can be told
from one that another site sends. Signing in always brings a new value.
"""

import hmac
import secrets
from hashlib import sha256

from aiohttp import web

from actions.web.door.cookies import is_loopback
from actions.web.security import sent_from_here

NAME, BEFORE = "anydoor-staff", "anydoor-sign-in"
DESK = "anydoor-desk"
"""The conversation on the screen of the front desk: it goes with the session."""


def token_of(request: web.Request) -> str:
    """The token of the session; empty where nobody is signed in."""
    return request.cookies.get(_name(request, NAME), "")


def remember(response: web.Response, request: web.Request, token: str) -> None:
    _set(response, request, NAME, token)
    _delete(response, request, BEFORE)


def forget(response: web.Response, request: web.Request) -> None:
    _delete(response, request, NAME)
    _delete(response, request, DESK)


def new_sign_in_value(response: web.Response, request: web.Request, value: str) -> None:
    _set(response, request, BEFORE, value)


def sign_in_value(request: web.Request) -> str:
    """What the sign-in form is bound to: the browser's own value, or a new one."""
    return request.cookies.get(_name(request, BEFORE)) or secrets.token_urlsafe(16)


def form_value(secret: str) -> str:
    """What each form of this browser carries."""
    return hmac.new(secret.encode(), b"staff form", sha256).hexdigest()


def check_form(request: web.Request, *, secret: str, value: str) -> None:
    """Raises: HTTPForbidden where the form was not sent from a page of ours."""
    right = form_value(secret).encode()
    if not sent_from_here(request) or not hmac.compare_digest(right, value.encode()):
        raise web.HTTPForbidden


def _name(request: web.Request, name: str) -> str:
    return name if is_loopback(request) else f"__Host-{name}"


def _set(response: web.Response, request: web.Request, name: str, value: str) -> None:
    response.set_cookie(
        _name(request, name),
        value,
        path="/",
        httponly=True,
        samesite="Strict",
        secure=not is_loopback(request),
    )


def _delete(response: web.Response, request: web.Request, name: str) -> None:
    response.del_cookie(
        _name(request, name), path="/", secure=not is_loopback(request), samesite="Strict"
    )
