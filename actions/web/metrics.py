# SPDX-License-Identifier: Apache-2.0
"""Figures for those who run the server: counts and times, never who or what."""

import time

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

from actions.web.problems import route_of

BUCKETS = (0.01, 0.02, 0.04, 0.08, 0.15, 0.3, 0.6, 1.2, 2.5, 5.0, 10.0)
QUIET = frozenset({"/ready", "/metrics", "/webhook"})

log = structlog.get_logger(__name__)


class Metrics:
    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Histogram(
            "anydoor_request_seconds",
            "Time to answer a request",
            ["method", "route", "status"],
            buckets=BUCKETS,
            registry=self.registry,
        )
        self.parcels = Counter(
            "anydoor_parcels", "Parcels by outcome", ["outcome"], registry=self.registry
        )
        self.waiting = Gauge(
            "anydoor_outbox_oldest_seconds", "Age of the oldest parcel", registry=self.registry
        )
        self.rasa = Gauge(
            "anydoor_rasa_answers",
            "1 while Rasa answers, 0 while messages are read plainly",
            registry=self.registry,
        )
        self.rasa.set(1)
        self.expired = Counter(
            "anydoor_expired_conversations",
            "Unfinished conversations that were deleted because nobody used them",
            registry=self.registry,
        )

    def report_rasa(self, answers: bool) -> None:
        """Rasa went away, or is back."""
        self.rasa.set(answers)
        log.warning("rasa_is_back" if answers else "rasa_is_away")

    async def show(self, _: web.Request) -> web.Response:
        body = generate_latest(self.registry)
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})

    @property
    def middleware(self) -> Middleware:
        """Measures and logs each request by the pattern of its address."""

        @web.middleware
        async def measured(request: web.Request, handler: Handler) -> web.StreamResponse:
            began, status = time.perf_counter(), 500
            try:
                response = await handler(request)
                status = response.status
                return response
            except web.HTTPException as failure:
                status = failure.status
                raise
            finally:
                seconds, route = time.perf_counter() - began, route_of(request)
                self.requests.labels(request.method, route, status).observe(seconds)
                if route not in QUIET:
                    ms = round(1000 * seconds, 1)
                    log.info("request", method=request.method, route=route, status=status, ms=ms)

        return measured
