# SPDX-License-Identifier: Apache-2.0
"""The calls of the contract as a program makes them."""

from uuid import uuid4

import pytest
from limits import RateLimitItemPerMinute

from actions.usecases.values import StaffRole
from actions.web.api.openapi import description
from actions.web.limits import Rates
from tests.integration.serving import Site, problem_of, serving
from tests.integration.world import HOST, World, pressing

COUNCIL = "E10000018"
FEW = Rates(
    starts=RateLimitItemPerMinute(2),
    turns=RateLimitItemPerMinute(2),
    sign_ins=RateLimitItemPerMinute(2),
    requests=RateLimitItemPerMinute(6),
)


async def sent(site: Site) -> str:
    """Sends a case over HTTP and returns its reference."""
    path, token, turn = await site.start()
    for body in ({"text": "The ward lost her notes."}, {"text": "An apology."}, "all", "send"):
        if isinstance(body, str):
            pressed = pressing(turn, body)
            body = {"choice": str(pressed.choice)}
        body = {"id": str(uuid4()), **body}
        turn = await (await site.call("POST", f"{path}/turns", body, token=token)).json()
    await site.world.carry()
    assert turn["status"] == "sent"
    return str(turn["case"]["reference"])


async def test_whole_complaint_over_http_is_seen_by_both_organisations(site: Site) -> None:
    reference = await sent(site)

    for organisation in (HOST, COUNCIL):
        _, token = await site.world.staff(organisation)
        listed = await (await site.call("GET", "/api/v1/cases", token=token)).json()
        assert [case["reference"] for case in listed["cases"]] == [reference]
        assert listed["next"] is None
        document = await (await site.call("GET", f"/api/v1/cases/{reference}", token=token)).json()
        assert document["schema"] == "case/1"


async def test_choices_are_taken_as_a_list_too(site: Site) -> None:
    path, token, turn = await site.start()
    for text in ("The ward lost her notes.", "An apology."):
        body = {"id": str(uuid4()), "text": text}
        turn = await (await site.call("POST", f"{path}/turns", body, token=token)).json()
    choices = [str(pressing(turn, "all").choice)]

    answer = await site.call(
        "POST", f"{path}/turns", {"id": str(uuid4()), "choices": choices}, token=token
    )

    assert (await answer.json())["ask"]["question"] == "check_answers"


async def test_case_of_others_is_not_found(site: Site) -> None:
    reference = await sent(site)
    _, token = await site.world.staff("RT5")

    answer = await site.call("GET", f"/api/v1/cases/{reference}", token=token)

    assert answer.status == 404
    assert reference not in await answer.text()
    assert (await (await site.call("GET", "/api/v1/cases", token=token)).json())["cases"] == []


@pytest.mark.parametrize("path", ["/api/v1/cases", "/api/v1/cases/7K3M-9XQT"])
async def test_cases_are_for_staff(site: Site, path: str) -> None:
    _, conversation_token, _ = await site.start()

    for token in (None, "wrong", conversation_token):
        answer = await site.call("GET", path, token=token)
        assert answer.status == 401
        await problem_of(answer)


async def test_desk_role_does_not_open_cases(site: Site) -> None:
    _, token = await site.world.staff(HOST, StaffRole.DESK)

    answer = await site.call("GET", "/api/v1/cases", token=token)

    assert answer.status == 403
    await problem_of(answer)


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("due=tomorrow", "due"),
        ("state=everything", "state"),
        ("after=%27--", "after"),
        ("text=" + "a" * 101, "text"),
        ("sort=drop", None),
    ],
)
async def test_filter_that_means_nothing_is_refused(
    site: Site, query: str, field: str | None
) -> None:
    _, token = await site.world.staff()

    answer = await site.call("GET", f"/api/v1/cases?{query}", token=token)

    assert answer.status == 400
    assert (await problem_of(answer)).get("field") == field


async def test_empty_filters_ask_for_nothing(site: Site) -> None:
    await sent(site)
    _, token = await site.world.staff()

    answer = await site.call("GET", "/api/v1/cases?state=&due=&text=&after=", token=token)

    assert len((await answer.json())["cases"]) == 1


async def test_front_desk_needs_the_token_of_staff(site: Site) -> None:
    _, token = await site.world.staff(HOST, StaffRole.DESK)
    body = {"channel": "front_desk"}

    assert (await site.call("POST", "/api/v1/conversations", body)).status == 401
    assert (await site.call("POST", "/api/v1/conversations", body, token="wrong")).status == 401
    assert (await site.call("POST", "/api/v1/conversations", body, token=token)).status == 201


@pytest.mark.parametrize("body", [{}, {"channel": "telephone"}, {"channel": None}, {"channel": 1}])
async def test_channel_is_one_of_two(site: Site, body: dict[str, object]) -> None:
    answer = await site.call("POST", "/api/v1/conversations", body)

    assert answer.status == 400
    assert (await problem_of(answer))["field"] == "channel"


async def test_ready_says_which_part_does_not_answer(site: Site) -> None:
    site.world.bot.is_ready = False

    answer = await site.call("GET", "/ready")

    assert answer.status == 503
    assert (await problem_of(answer))["field"] == "bot"
    assert site.opened == []


async def test_ready_opens_the_demonstration_before_it_says_so(site: Site) -> None:
    answers = [await site.call("GET", "/ready") for _ in range(2)]

    assert [answer.status for answer in answers] == [200, 200]
    assert site.opened == [True]


async def test_description_is_served_and_names_every_call(site: Site) -> None:
    answer = await site.call("GET", "/api/v1/openapi.json")

    described = await answer.json()
    assert described == description()
    assert described["openapi"] == "3.1.0"
    calls = {(path, method) for path, item in described["paths"].items() for method in item}
    assert calls >= {
        ("/api/v1/conversations", "post"),
        ("/api/v1/conversations/{conversation}/turns", "post"),
        ("/api/v1/conversations/{conversation}", "get"),
        ("/api/v1/conversations/{conversation}", "delete"),
        ("/api/v1/cases", "get"),
        ("/api/v1/cases/{reference}", "get"),
        ("/ready", "get"),
        ("/api/v1/openapi.json", "get"),
    }


@pytest.mark.parametrize("path", ["/ready", "/api/v1/openapi.json", "/api/v1/cases", "/nothing"])
async def test_every_answer_carries_the_headers(site: Site, path: str) -> None:
    headers = (await site.call("GET", path)).headers

    assert "unsafe-inline" not in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cache-Control"] == "no-store"
    assert headers["Server"] == "Anydoor"
    assert "Access-Control-Allow-Origin" not in headers


async def test_limits_say_when_to_come_back(world: World) -> None:
    async with serving(world, rates=FEW) as site:
        path, token, _ = await site.start()
        await site.start()
        third = await site.call("POST", "/api/v1/conversations", {"channel": "web_chat"})
        turns = [
            await site.call(
                "POST", f"{path}/turns", {"id": str(uuid4()), "text": "hello"}, token=token
            )
            for _ in range(3)
        ]
        reads = [await site.call("GET", path, token=token) for _ in range(4)]

    assert third.status == 429
    await problem_of(third)
    assert [answer.status for answer in turns] == [200, 200, 429]
    assert [answer.status for answer in reads] == [200, 200, 200, 429]
