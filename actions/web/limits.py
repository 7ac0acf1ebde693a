# SPDX-License-Identifier: Apache-2.0
"""How often somebody may ask, so that nobody slows the others."""

import math
import time
from dataclasses import dataclass
from ipaddress import ip_address

from aiohttp import web
from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from actions.usecases.errors import TooManyRequests


@dataclass(frozen=True)
class Rates:
    """Each as a number of requests in a time."""

    starts: RateLimitItem
    turns: RateLimitItem
    sign_ins: RateLimitItem
    requests: RateLimitItem
    returns: RateLimitItem = RateLimitItemPerMinute(10, 15)


USUAL = Rates(
    starts=RateLimitItemPerMinute(10, 10),
    turns=RateLimitItemPerMinute(20),
    sign_ins=RateLimitItemPerMinute(10, 5),
    requests=RateLimitItemPerMinute(300),
)
DEMONSTRATION = Rates(
    starts=RateLimitItemPerMinute(6_000),
    turns=RateLimitItemPerMinute(6_000),
    sign_ins=RateLimitItemPerMinute(600),
    requests=RateLimitItemPerMinute(60_000),
    returns=RateLimitItemPerMinute(600),
)


class Limits:
    """Counts in the memory of this process."""

    def __init__(self, rates: Rates, *, trust_proxy: bool = False) -> None:
        self._rates = rates
        self._trust_proxy = trust_proxy
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def check_request(self, request: web.Request) -> None:
        self._hit(self._rates.requests, "request", self.address(request))

    def check_start(self, request: web.Request) -> None:
        self._hit(self._rates.starts, "start", self.address(request))

    def check_turn(self, conversation: str) -> None:
        self._hit(self._rates.turns, "turn", conversation)

    def check_sign_in(self, request: web.Request, name: str) -> None:
        """By address and by name, so that neither one name nor many can be guessed through."""
        self._hit(self._rates.sign_ins, "sign-in", self.address(request))
        self._hit(self._rates.sign_ins, "sign-in-name", name)

    def check_return(self, request: web.Request, key: str) -> None:
        """By address and by key, so that neither a key nor a reference can be guessed through."""
        self._hit(self._rates.returns, "return", self.address(request))
        self._hit(self._rates.returns, "return-key", key)

    def address(self, request: web.Request) -> str:
        """Who asks; behind a proxy that is trusted, the last address that it wrote down."""
        if self._trust_proxy:
            told = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
            try:
                return str(ip_address(told))
            except ValueError:
                pass
        return request.remote or "unknown"

    def _hit(self, item: RateLimitItem, *who: str) -> None:
        if not self._limiter.hit(item, *who):
            free_at = self._limiter.get_window_stats(item, *who).reset_time
            raise TooManyRequests(retry_after=max(1, math.ceil(free_at - time.time())))
