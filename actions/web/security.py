# SPDX-License-Identifier: Apache-2.0
"""Headers that every answer carries, and forms that only our own pages may send."""

from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
BY_TOKEN = ("/api/",)
"""Calls that no cookie opens, so that another site's page gains nothing by sending them."""
STATIC = "/static/"
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
    """What a page sets itself stays."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if not request.path.startswith(STATIC):
        response.headers.setdefault("Cache-Control", "no-store")
    response.headers["Server"] = "Anydoor"


@web.middleware
async def refuse_other_sites(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Forms that a cookie opens are taken from our own pages alone."""
    by_token = request.path.startswith(BY_TOKEN)
    if request.method not in SAFE_METHODS and not by_token and not sent_from_here(request):
        raise web.HTTPForbidden
    return await handler(request)


def sent_from_here(request: web.Request) -> bool:
    """False when the browser says that another site sent this."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.host
