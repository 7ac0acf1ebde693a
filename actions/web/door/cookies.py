# SPDX-License-Identifier: Apache-2.0
"""How a browser is known again, and how a form sent by another site is told apart.

The cookie holds the conversation and its token, lasts until the browser is closed, and is out
of reach of scripts. Each form carries a value worked out from the token, which no other site
can know; where the browser names the sending page, that must be one of ours.
"""

import hmac
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import urlsplit

from aiohttp import web

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
PLAIN_NAME, LEFT_NAME = "anydoor", "anydoor-left"


@dataclass(frozen=True)
class Key:
    """What opens one conversation."""

    conversation: str
    token: str

    @property
    def form_value(self) -> str:
        """What each form of this conversation carries."""
        return hmac.new(self.token.encode(), b"form", sha256).hexdigest()


def is_loopback(request: web.Request) -> bool:
    """True when the browser runs on this very machine, where there is no TLS."""
    return urlsplit(f"//{request.host}").hostname in LOOPBACK


def key_of(request: web.Request) -> Key | None:
    """The key that the browser holds; None when it holds none."""
    conversation, _, token = value_of(request, PLAIN_NAME).partition(".")
    return Key(conversation, token) if conversation and token else None


def remember(response: web.Response, request: web.Request, key: Key) -> None:
    keep(response, request, PLAIN_NAME, f"{key.conversation}.{key.token}")


def forget(response: web.Response, request: web.Request) -> None:
    drop(response, request, PLAIN_NAME)
    _delete(response, request, LEFT_NAME)


def has_left(request: web.Request) -> bool:
    """True when the person left quickly and has not said that they are back."""
    return LEFT_NAME in request.cookies


def mark_left(response: web.Response, request: web.Request) -> None:
    _set(response, request, LEFT_NAME, "1")


def mark_back(response: web.Response, request: web.Request) -> None:
    _delete(response, request, LEFT_NAME)


def value_of(request: web.Request, name: str) -> str:
    """What a cookie of ours holds; empty where there is none."""
    return request.cookies.get(_name(request, name), "")


def keep(response: web.Response, request: web.Request, name: str, value: str) -> None:
    _set(response, request, _name(request, name), value)


def drop(response: web.Response, request: web.Request, name: str) -> None:
    _delete(response, request, _name(request, name))


def form_value_fits(key: Key, value: str) -> bool:
    return hmac.compare_digest(key.form_value.encode(), value.encode())


def _name(request: web.Request, name: str) -> str:
    """Browsers keep a `__Host-` cookie to this one host, and only with TLS."""
    return name if is_loopback(request) else f"__Host-{name}"


def _set(response: web.Response, request: web.Request, name: str, value: str) -> None:
    response.set_cookie(
        name, value, path="/", httponly=True, samesite="Strict", secure=not is_loopback(request)
    )


def _delete(response: web.Response, request: web.Request, name: str) -> None:
    response.del_cookie(name, path="/", secure=not is_loopback(request), samesite="Strict")
