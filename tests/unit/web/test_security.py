# SPDX-License-Identifier: Apache-2.0
"""Forms are taken from our own pages alone; every answer carries the headers."""

import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request

from actions.web.security import HEADERS, add_headers, refuse_other_sites


async def done(_: web.Request) -> web.StreamResponse:
    return web.Response()


@pytest.mark.parametrize(
    ("method", "path", "headers", "taken"),
    [
        pytest.param("POST", "/complaint", {}, True, id="an old browser that says nothing"),
        pytest.param("POST", "/complaint", {"Origin": "http://door"}, True, id="our own page"),
        pytest.param("POST", "/complaint", {"Origin": "http://evil"}, False, id="another site"),
        pytest.param("POST", "/complaint", {"Origin": "null"}, False, id="a hidden origin"),
        pytest.param(
            "POST", "/complaint", {"Sec-Fetch-Site": "same-origin"}, True, id="says the browser"
        ),
        pytest.param(
            "POST", "/complaint", {"Sec-Fetch-Site": "cross-site"}, False, id="cross-site"
        ),
        pytest.param("POST", "/complaint", {"Sec-Fetch-Site": "same-site"}, False, id="a sibling"),
        pytest.param("GET", "/", {"Sec-Fetch-Site": "cross-site"}, True, id="a link to us"),
        pytest.param(
            "POST",
            "/api/v1/conversations",
            {"Origin": "http://evil"},
            True,
            id="no cookie opens it",
        ),
    ],
)
async def test_forms_of_other_sites_are_refused(
    method: str, path: str, headers: dict[str, str], taken: bool
) -> None:
    request = make_mocked_request(method, path, headers={"Host": "door", **headers})

    if taken:
        assert (await refuse_other_sites(request, done)).status == 200
    else:
        with pytest.raises(web.HTTPForbidden):
            await refuse_other_sites(request, done)


@pytest.mark.parametrize(("path", "kept"), [("/complaint", True), ("/static/a.css", False)])
async def test_personal_pages_are_not_stored(path: str, kept: bool) -> None:
    response = web.Response(headers={"Referrer-Policy": "same-origin"})

    await add_headers(make_mocked_request("GET", path), response)

    assert (response.headers.get("Cache-Control") == "no-store") is kept
    assert set(HEADERS) <= set(response.headers)
    assert response.headers["Referrer-Policy"] == "same-origin"
