# SPDX-License-Identifier: Apache-2.0
"""What a person sees when a page cannot be shown. Programs get their own answers elsewhere."""

from collections.abc import Awaitable, Callable

import structlog
from aiohttp import web

from actions.domain.errors import Refusal
from actions.usecases.ports import StoreUnavailable
from actions.web.templating import page

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

FOR_PROGRAMS = ("/api/", "/ready", "/static/")
TEMPLATES = {
    400: "403",
    403: "403",
    404: "404",
    405: "404",
    408: "503",
    413: "413",
    415: "403",
    429: "429",
    503: "503",
}
BUSY = frozenset({429, 503})

log = structlog.get_logger(__name__)


@web.middleware
async def plain_mistakes(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn every failure of a page into a page that says what to do."""
    if request.path.startswith(FOR_PROGRAMS):
        return await handler(request)
    try:
        return await handler(request)
    except Refusal as refusal:
        return mistake(request, refusal.http_status, said=refusal.said, wait=refusal.retry_after)
    except StoreUnavailable:
        return mistake(request, 503)
    except web.HTTPException as problem:
        if problem.status < 400:
            raise
        return mistake(request, problem.status)
    except Exception as problem:
        log.error("page_failed", kind=type(problem).__name__, path=request.match_info.route.name)
        return mistake(request, 500)


def mistake(
    request: web.Request, status: int, *, said: str | None = None, wait: int | None = None
) -> web.Response:
    """The page for a failure of this status; `wait` is in seconds."""
    template = TEMPLATES.get(status, "500")
    response = page(request, f"mistakes/{template}.jinja", {"said": said}, status=status)
    if status in BUSY:
        response.headers["Retry-After"] = str(wait or 5)
    return response
