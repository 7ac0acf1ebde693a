# SPDX-License-Identifier: Apache-2.0
"""Read a form that a page sent, within bounds."""

import asyncio

from aiohttp import web
from multidict import MultiDictProxy

from actions.web.bodies import SLOWEST_BODY

Form = MultiDictProxy[str | bytearray | bytes | web.FileField]


async def read_form(request: web.Request) -> Form:
    """The fields of a form. Raises: HTTP 408, 413 and 415."""
    if request.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise web.HTTPUnsupportedMediaType
    try:
        async with asyncio.timeout(SLOWEST_BODY):
            return await request.post()
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    except ValueError:
        raise web.HTTPBadRequest from None


def field(form: Form, name: str) -> str:
    """One field as text; empty where it is missing or a file."""
    value = form.get(name)
    return value if isinstance(value, str) else ""
