# SPDX-License-Identifier: Apache-2.0
"""The bot's way in: a secret, and failures without their text."""

import json
from collections.abc import AsyncIterator
from io import BytesIO
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer

from actions.web.app import loopback_app
from actions.web.metrics import Metrics

SECRET = "s" * 40
CANARY = "canary-7731"


async def run(call: dict[str, Any]) -> dict[str, Any] | None:
    if call.get("next_action") == "broken":
        raise RuntimeError(CANARY)
    return {"events": [], "responses": [call]} if call else None


@pytest.fixture
async def client() -> AsyncIterator[TestClient[Any, Any]]:
    app = loopback_app(run=run, secret=SECRET, metrics=Metrics())
    async with TestClient(TestServer(app)) as opened:
        yield opened


async def test_action_is_run(client: TestClient[Any, Any]) -> None:
    call = {"next_action": "x", "tracker": {"text": "“Hello”"}}

    answer = await client.post("/webhook", json=call, headers={"X-Anydoor-Secret": SECRET})

    assert answer.status == 200
    assert (await answer.json())["responses"] == [call]


@pytest.mark.parametrize("secret", ["", "s", "s" * 39, "S" * 40, "é" * 40])
async def test_wrong_secret_runs_nothing(client: TestClient[Any, Any], secret: str) -> None:
    answer = await client.post("/webhook", json={}, headers={"X-Anydoor-Secret": secret})

    assert answer.status == 401


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(json.dumps({"next_action": "broken"}).encode(), id="an action that fails"),
        pytest.param(b"{", id="no JSON"),
        pytest.param(b"[]", id="a list"),
    ],
)
async def test_failure_is_500_without_its_text(client: TestClient[Any, Any], body: bytes) -> None:
    answer = await client.post("/webhook", data=body, headers={"X-Anydoor-Secret": SECRET})

    assert answer.status == 500
    assert CANARY not in await answer.text()


async def test_large_history_is_taken_and_a_huge_one_is_not(client: TestClient[Any, Any]) -> None:
    for size, status in ((3_000_000, 200), (5_000_000, 500)):
        body = BytesIO(json.dumps({"a": "x" * size}).encode())
        answer = await client.post("/webhook", data=body, headers={"X-Anydoor-Secret": SECRET})
        assert answer.status == status


async def test_figures_are_shown(client: TestClient[Any, Any]) -> None:
    await client.post("/webhook", json={}, headers={"X-Anydoor-Secret": "wrong"})

    shown = await (await client.get("/metrics")).text()

    assert 'anydoor_request_seconds_count{method="POST",route="/webhook",status="401"} 1.0' in shown
