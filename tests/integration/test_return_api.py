# SPDX-License-Identifier: Apache-2.0
"""Return keys as a program asks for them and uses them."""

from uuid import uuid4

import pytest
from limits import RateLimitItemPerMinute

from actions.web.api.openapi import description
from actions.web.limits import DEMONSTRATION, Rates
from tests.integration.serving import Site, problem_of, serving
from tests.integration.test_api import sent
from tests.integration.world import World

RETURN = "/api/v1/return"
NEVER_MADE = "000-000-000-000-000"


async def made(site: Site, path: str, token: str) -> str:
    answer = await site.call("POST", f"{path}/return-key", token=token)
    assert answer.status == 201
    return str((await answer.json())["key"])


async def test_program_comes_back_with_a_key(site: Site) -> None:
    path, token, turn = await site.start()
    key = await made(site, path, token)

    answer = await site.call("POST", RETURN, {"key": key.lower()})

    assert answer.status == 200
    back = await answer.json()
    assert path.endswith(back["conversation"])
    for one in (token, back["token"]):
        seen = await site.call("GET", path, token=one)
        assert (await seen.json())["turn"] == turn
    more = {"id": str(uuid4()), "text": "The ward lost her notes."}
    assert (await site.call("POST", f"{path}/turns", more, token=back["token"])).status == 200


@pytest.mark.parametrize(
    ("body", "status", "field"),
    [
        pytest.param({"key": NEVER_MADE}, 404, "key", id="a key never made"),
        pytest.param({"key": "000"}, 400, "key", id="half a key"),
        pytest.param({"key": "x" * 101}, 400, "key", id="far too long"),
        pytest.param({"key": 7}, 400, "key", id="no text"),
        pytest.param({}, 400, "key", id="no key"),
        pytest.param(
            {"key": NEVER_MADE, "reference": "1"}, 404, "reference", id="half a reference"
        ),
        pytest.param({"key": NEVER_MADE, "more": 1}, 400, "more", id="a field nobody knows"),
    ],
)
async def test_what_does_not_fit_is_refused(site: Site, body, status: int, field: str) -> None:
    answer = await site.call("POST", RETURN, body)

    assert answer.status == status
    problem = await problem_of(answer)
    assert problem["field"] == field
    assert NEVER_MADE not in str(problem)


async def test_once_sent_the_reference_is_asked_for(site: Site) -> None:
    keys: list[str] = []
    start = site.start

    async def start_with_key():
        path, token, turn = await start()
        keys.append(await made(site, path, token))
        return path, token, turn

    site.start = start_with_key  # type: ignore[method-assign]
    reference = await sent(site)

    refused = await site.call("POST", RETURN, {"key": keys[0]})
    assert (refused.status, (await problem_of(refused))["field"]) == (400, "reference")
    body = {"key": keys[0], "reference": reference}
    assert (await site.call("POST", RETURN, body)).status == 200


async def test_no_key_for_strangers(site: Site) -> None:
    path, _, _ = await site.start()
    assert (await site.call("POST", f"{path}/return-key")).status == 401
    assert (await site.call("POST", f"{path}/return-key", token="wrong")).status == 401


async def test_tries_are_limited(world: World) -> None:
    few = Rates(
        starts=DEMONSTRATION.starts,
        turns=DEMONSTRATION.turns,
        sign_ins=DEMONSTRATION.sign_ins,
        requests=DEMONSTRATION.requests,
        returns=RateLimitItemPerMinute(2, 15),
    )
    async with serving(world, rates=few) as site:
        for status in (404, 404, 429):
            answer = await site.call("POST", RETURN, {"key": NEVER_MADE})
            assert answer.status == status
        assert "too many tries" in (await problem_of(answer))["detail"]


def test_both_calls_are_published() -> None:
    paths = description()["paths"]
    assert set(paths["/api/v1/conversations/{conversation}/return-key"]["post"]["responses"]) >= {
        "201",
        "401",
        "404",
    }
    assert paths[RETURN]["post"]["security"] == []
