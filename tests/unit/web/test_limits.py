# SPDX-License-Identifier: Apache-2.0
"""Who asks too often is told when to come back."""

import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request
from limits import RateLimitItemPerMinute

from actions.usecases.errors import TooManyRequests
from actions.web.limits import DEMONSTRATION, USUAL, Limits, Rates

TWO = RateLimitItemPerMinute(2)
RATES = Rates(starts=TWO, turns=TWO, sign_ins=TWO, requests=TWO, returns=TWO)
REQUEST = make_mocked_request("GET", "/")


def test_third_of_two_is_refused_with_a_time() -> None:
    limits = Limits(RATES)
    for _ in range(2):
        limits.check_turn("a")

    with pytest.raises(TooManyRequests) as refused:
        limits.check_turn("a")

    assert refused.value.retry_after is not None
    assert 1 <= refused.value.retry_after <= 60
    limits.check_turn("b")


def test_kinds_of_request_are_counted_apart() -> None:
    limits = Limits(RATES)

    for check in (limits.check_request, limits.check_start):
        check(REQUEST)
        check(REQUEST)
        with pytest.raises(TooManyRequests):
            check(REQUEST)


def test_names_cannot_be_guessed_through_from_many_addresses() -> None:
    limits = Limits(RATES, trust_proxy=True)
    for n in range(2):
        limits.check_sign_in(_from(f"192.0.2.{n}"), "handler.rwe")

    with pytest.raises(TooManyRequests):
        limits.check_sign_in(_from("192.0.2.99"), "handler.rwe")


def test_keys_cannot_be_guessed_through_from_one_address() -> None:
    limits = Limits(RATES)
    for n in range(2):
        limits.check_return(REQUEST, f"key {n}")

    with pytest.raises(TooManyRequests):
        limits.check_return(REQUEST, "key 2")


def test_reference_of_one_key_cannot_be_guessed_through_from_many_addresses() -> None:
    limits = Limits(RATES, trust_proxy=True)
    for n in range(2):
        limits.check_return(_from(f"192.0.2.{n}"), "one key")

    with pytest.raises(TooManyRequests):
        limits.check_return(_from("192.0.2.99"), "one key")
    limits.check_return(_from("192.0.2.100"), "another key")


@pytest.mark.parametrize(
    ("trust", "told", "address"),
    [
        pytest.param(False, "192.0.2.1", "unknown", id="nobody is believed without a proxy"),
        pytest.param(True, "192.0.2.1", "192.0.2.1", id="the proxy is believed"),
        pytest.param(True, "203.0.113.9, 192.0.2.1", "192.0.2.1", id="its own entry is the last"),
        pytest.param(True, "nonsense", "unknown", id="nonsense is no address"),
    ],
)
def test_address_is_believed_of_a_trusted_proxy_only(trust: bool, told: str, address: str) -> None:
    assert Limits(RATES, trust_proxy=trust).address(_from(told)) == address


def test_demonstrations_are_wider_than_usual() -> None:
    for name in ("starts", "turns", "sign_ins", "requests"):
        usual, wide = getattr(USUAL, name), getattr(DEMONSTRATION, name)
        assert wide.amount / wide.get_expiry() >= 10 * usual.amount / usual.get_expiry()


def _from(address: str) -> web.Request:
    return make_mocked_request("GET", "/", headers={"X-Forwarded-For": address})
