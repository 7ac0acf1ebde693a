# SPDX-License-Identifier: Apache-2.0
"""How a browser is known again."""

import pytest
from aiohttp.test_utils import make_mocked_request

from actions.web.door.cookies import Key, form_value_fits, is_loopback, key_of


@pytest.mark.parametrize(
    ("host", "here"),
    [
        pytest.param("127.0.0.1:8080", True, id="loopback"),
        pytest.param("localhost", True, id="localhost"),
        pytest.param("[::1]:8080", True, id="loopback of IPv6"),
        pytest.param("complaints.example.org", False, id="a public name"),
        pytest.param("127.0.0.1.example.org", False, id="a name that looks like loopback"),
    ],
)
def test_only_this_machine_does_without_tls(host: str, here: bool) -> None:
    request = make_mocked_request("GET", "/", headers={"Host": host})
    assert is_loopback(request) is here


@pytest.mark.parametrize(
    ("cookie", "key"),
    [
        pytest.param("anydoor=c1.t1", Key("c1", "t1"), id="conversation and token"),
        pytest.param("anydoor=c1", None, id="no token"),
        pytest.param("anydoor=.t1", None, id="no conversation"),
        pytest.param("other=1", None, id="another cookie"),
        pytest.param("__Host-anydoor=c1.t1", None, id="the name used with TLS"),
    ],
)
def test_the_key_is_read_from_the_cookie(cookie: str, key: Key | None) -> None:
    request = make_mocked_request("GET", "/", headers={"Host": "localhost", "Cookie": cookie})
    assert key_of(request) == key


def test_the_value_of_a_form_belongs_to_one_token() -> None:
    one, other = Key("c", "one"), Key("c", "other")
    assert form_value_fits(one, one.form_value)
    assert not form_value_fits(one, other.form_value)
    assert one.token not in one.form_value
