# SPDX-License-Identifier: Apache-2.0
"""Refusals and failures as `application/problem+json`, in plain English and nobody's words."""

import json
from http import HTTPStatus

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler

from actions.domain.errors import Refusal
from actions.usecases.ports import StoreUnavailable

log = structlog.get_logger(__name__)

TYPE = "application/problem+json"
USUAL_WAIT = 5
BUSY = frozenset({429, 503})
WORDS = {
    400: "The request cannot be read.",
    404: "There is nothing at this address.",
    405: "This address does not take this kind of request.",
    408: "The request took too long to arrive.",
    411: "The request does not say how long it is.",
    413: "The request is too large. A body can hold 128 KB, a text 20,000 characters.",
    415: "Send application/json, not compressed.",
    431: "The headers of the request are too large.",
}
ELSE = "Something went wrong on our side. Please try again in a few seconds."


def problem(
    status: int,
    *,
    title: str | None = None,
    detail: str | None = None,
    field: str | None = None,
    retry_after: int | None = None,
) -> web.Response:
    body = {
        "type": "about:blank",
        "title": title or HTTPStatus(status).phrase,
        "status": status,
        "detail": detail or WORDS.get(status, ELSE),
    }
    if field is not None:
        body["field"] = field
    response = web.Response(status=status, text=json.dumps(body), content_type=TYPE)
    if status in BUSY:
        response.headers["Retry-After"] = str(retry_after or USUAL_WAIT)
    if status == HTTPStatus.UNAUTHORIZED:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def of_refusal(refusal: Refusal) -> web.Response:
    return problem(
        refusal.http_status,
        title=refusal.title,
        detail=refusal.said,
        field=refusal.field,
        retry_after=refusal.retry_after,
    )


@web.middleware
async def plain_problems(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Translate every failure of a call for programs; pages have an answer of their own."""
    try:
        return await handler(request)
    except Refusal as refusal:
        if refusal.__cause__ is not None:
            log.warning("delayed", route=route_of(request), reason=str(refusal.__cause__))
        return of_refusal(refusal)
    except StoreUnavailable:
        return problem(503, title="The store does not answer", detail=ELSE)
    except web.HTTPException as failure:
        if failure.status < HTTPStatus.BAD_REQUEST:
            raise
        answer = problem(failure.status)
        if "Allow" in failure.headers:
            answer.headers["Allow"] = failure.headers["Allow"]
        return answer
    except Exception as error:
        log.error("call_failed", kind=type(error).__name__, route=route_of(request))
        return problem(500)


def route_of(request: web.Request) -> str:
    """The pattern of the address, without what a person or program put into it."""
    resource = request.match_info.route.resource
    return resource.canonical if resource is not None else "unknown"
