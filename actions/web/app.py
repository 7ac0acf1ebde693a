# SPDX-License-Identifier: Apache-2.0
"""The two listeners: the public one, and one on loopback for the bot and for figures."""

from collections.abc import Callable, Sequence

from aiohttp import web
from aiohttp.typedefs import Middleware

from actions.web.api.cases import CaseCalls
from actions.web.api.conversations import ConversationCalls
from actions.web.api.openapi import description
from actions.web.api.understanding import UnderstandingCalls
from actions.web.bodies import LARGEST_BODY
from actions.web.metrics import Metrics
from actions.web.problems import plain_problems
from actions.web.readiness import Readiness
from actions.web.security import add_headers, refuse_other_sites
from actions.web.webhook import LARGEST_CALL, Run, webhook

Pages = Callable[[web.Application], None]


def public_app(
    *,
    conversations: ConversationCalls,
    cases: CaseCalls,
    understanding: UnderstandingCalls,
    readiness: Readiness,
    metrics: Metrics,
    pages: Sequence[Pages] = (),
    around_pages: Sequence[Middleware] = (),
) -> web.Application:
    """What the world may reach. `pages` add their routes, `around_pages` their error pages."""
    app = web.Application(
        client_max_size=LARGEST_BODY,
        middlewares=[metrics.middleware, plain_problems, *around_pages, refuse_other_sites],
    )
    app.on_response_prepare.append(add_headers)
    described = description()

    async def openapi(_: web.Request) -> web.Response:
        return web.json_response(described)

    app.add_routes(conversations.routes())
    app.add_routes(cases.routes())
    app.add_routes(understanding.routes())
    app.add_routes(
        [
            web.get("/ready", readiness.show, allow_head=False),
            web.get("/api/v1/openapi.json", openapi, allow_head=False),
        ]
    )
    for add in pages:
        add(app)
    return app


def loopback_app(*, run: Run, secret: str, metrics: Metrics) -> web.Application:
    """What only this machine may reach."""
    app = web.Application(
        client_max_size=LARGEST_CALL, middlewares=[metrics.middleware, plain_problems]
    )
    app.add_routes(
        [
            web.post("/webhook", webhook(run, secret=secret)),
            web.get("/metrics", metrics.show, allow_head=False),
        ]
    )
    return app
