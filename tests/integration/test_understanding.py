# SPDX-License-Identifier: Apache-2.0
"""What staff with the quality role are told about how a text is understood."""

from typing import Any

import pytest

from actions.usecases.values import StaffRole
from actions.web.api.shapes import Understanding
from tests.integration.serving import Site, problem_of
from tests.integration.world import HOST

PATH = "/api/v1/understand"
SECRET_WORDS = "my very private words"
READ: dict[str, Any] = {
    "text": "yes, the LRI and the surgery on Mill Street",
    "intent": {"name": "gives_consent", "confidence": 0.93},
    "intent_ranking": [
        {"name": "gives_consent", "confidence": 0.93},
        {"name": "unsure_about_consent", "confidence": 0.04},
    ],
    "mentions": [
        {
            "words": "the LRI",
            "start": 5,
            "end": 12,
            "attitude": "mentioned",
            "code": HOST,
            "candidates": [{"code": HOST, "score": 0.98}],
            "service": None,
        },
        {
            "words": "the surgery on Mill Street",
            "start": 17,
            "end": 43,
            "attitude": "mentioned",
            "code": None,
            "candidates": [],
            "service": None,
            "unlisted_name": "the surgery on Mill Street",
        },
    ],
    "dates": {
        "mentions": [
            {
                "words": "mid March",
                "start": 0,
                "end": 9,
                "first": "2026-03-11",
                "last": "2026-03-20",
                "precision": "about",
            }
        ],
        "still_going_on": False,
    },
    "safety": [{"kind": "check_in", "words": "one"}, {"kind": "check_in", "words": "two"}],
    "contact": {"postcode": "LE1 5WW", "phone": "01632 960118", "email": "a@example.org"},
}


async def quality(site: Site) -> str:
    _, token = await site.world.staff(HOST, StaffRole.QUALITY)
    return token


async def test_everything_that_was_read_is_told_as_the_contract_says(site: Site) -> None:
    site.world.bot.understood = READ

    answer = await site.call(
        "POST", PATH, {"text": "yes", "question": "consent"}, token=await quality(site)
    )

    assert answer.status == 200
    assert await answer.json() == {
        "act": "gives_consent",
        "confidence": 0.93,
        "acts": [
            {"act": "gives_consent", "confidence": 0.93},
            {"act": "unsure_about_consent", "confidence": 0.04},
        ],
        "organisations": [
            {
                "mention": "the LRI",
                "start": 5,
                "end": 12,
                "code": HOST,
                "name": "Leicester Hospitals",
                "candidates": [{"code": HOST, "score": 0.98}],
            },
            {
                "mention": "the surgery on Mill Street",
                "start": 17,
                "end": 43,
                "code": None,
                "name": "the surgery on Mill Street",
                "candidates": [],
            },
        ],
        "dates": [
            {
                "mention": "mid March",
                "first": "2026-03-11",
                "last": "2026-03-20",
                "precision": "about",
            }
        ],
        "safety": ["check_in"],
        "postcode": "LE1 5WW",
        "phone": "01632 960118",
        "email": "a@example.org",
    }
    assert site.world.bot.calls == [{"text": "yes", "question": "consent"}]


async def test_what_is_told_has_the_published_shape(site: Site) -> None:
    site.world.bot.understood = READ
    answer = await site.call("POST", PATH, {"text": "yes"}, token=await quality(site))
    Understanding.model_validate(await answer.json())


async def test_what_belongs_to_no_act_is_unknown(site: Site) -> None:
    site.world.bot.understood = {
        "intent": {"name": "nlu_fallback", "confidence": 0.8},
        "intent_ranking": [{"name": "greeting", "confidence": 0.3}],
    }

    answer = await site.call("POST", PATH, {"text": "who won?"}, token=await quality(site))

    told = await answer.json()
    assert (told["act"], told["confidence"]) == ("unknown", 0.8)
    assert [one["act"] for one in told["acts"]] == ["unknown", "greeting"]


@pytest.mark.parametrize("question", ["consent", None], ids=["asked", "not asked"])
async def test_the_open_question_goes_with_the_text(site: Site, question: str | None) -> None:
    body = {"text": "aye", "question": question}
    await site.call("POST", PATH, body, token=await quality(site))
    assert site.world.bot.calls == [body]


async def test_only_staff_may_ask(site: Site) -> None:
    _, conversation_token, _ = await site.start()
    before = list(site.world.bot.calls)

    for token in (None, "wrong", conversation_token):
        answer = await site.call("POST", PATH, {"text": "yes"}, token=token)
        assert answer.status == 401
        await problem_of(answer)
    assert site.world.bot.calls == before


@pytest.mark.parametrize("role", [role for role in StaffRole if role is not StaffRole.QUALITY])
async def test_other_roles_may_not_ask(site: Site, role: StaffRole) -> None:
    _, token = await site.world.staff(HOST, role)

    answer = await site.call("POST", PATH, {"text": SECRET_WORDS}, token=token)

    assert answer.status == 403
    await problem_of(answer)
    assert site.world.bot.calls == []


@pytest.mark.parametrize(
    ("body", "field"),
    [
        pytest.param({}, "text", id="no text"),
        pytest.param({"text": ""}, "text", id="empty"),
        pytest.param({"text": " \n "}, "text", id="blank"),
        pytest.param({"text": 5}, "text", id="not text"),
        pytest.param(b'{"text": "\\ud800"}', "text", id="half a character"),
        pytest.param({"text": SECRET_WORDS, "question": 5}, "question", id="not a question"),
        pytest.param({"text": SECRET_WORDS, "question": "A b"}, "question", id="no such name"),
        pytest.param({"text": SECRET_WORDS, "more": 1}, "more", id="a field too many"),
        pytest.param(b"[]", None, id="no object"),
    ],
)
async def test_what_cannot_be_read_is_refused_without_repeating_it(
    site: Site, body: Any, field: str | None
) -> None:
    answer = await site.call("POST", PATH, body, token=await quality(site))

    assert answer.status == 400
    assert (await problem_of(answer)).get("field") == field
    assert SECRET_WORDS not in await answer.text()


@pytest.mark.parametrize("length", [20_001, 140_000], ids=["text", "body"])
async def test_too_long_a_text_is_refused(site: Site, length: int) -> None:
    answer = await site.call("POST", PATH, {"text": "a" * length}, token=await quality(site))

    assert answer.status == 413
    await problem_of(answer)


async def test_a_bot_that_does_not_answer_is_asked_again_later(site: Site) -> None:
    site.world.bot.down = 1

    answer = await site.call("POST", PATH, {"text": SECRET_WORDS}, token=await quality(site))

    assert answer.status == 503
    assert "kept" not in (await problem_of(answer))["detail"]


async def test_nothing_of_the_words_is_logged(
    site: Site, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    token = await quality(site)
    for down in (0, 1):
        site.world.bot.down = down
        await site.call("POST", PATH, {"text": SECRET_WORDS}, token=token)

    said = capsys.readouterr()
    assert SECRET_WORDS not in said.out + said.err + caplog.text
