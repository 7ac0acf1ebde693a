# SPDX-License-Identifier: Apache-2.0
"""From Rasa's own reading of a text to what staff who measure it are told."""

import asyncio
from typing import Any

import pytest
from aiohttp import ClientSession

from actions.dialogue.understanding import understood
from actions.usecases.understand_text import UnderstandText
from actions.usecases.values import Staff, StaffRole
from actions.web.api.shapes import Understanding
from actions.web.bot import HttpBot
from tests.bot.running import Bot

MEASURER = Staff("measurer", "RWE", frozenset({StaffRole.QUALITY}))


def told(bot: Bot, text: str, *, question: str | None = None) -> dict[str, Any]:
    """What is told of a text, checked for the published shape."""

    async def ask() -> dict[str, Any]:
        async with ClientSession() as session:
            reader = HttpBot(session, bot.url.removesuffix("/webhooks/anydoor"), bot.secret)
            understand = UnderstandText(reader, understood, {"RWE": "Leicester"}.get)
            return await understand(MEASURER, text, question=question)

    answer = asyncio.run(ask())
    Understanding.model_validate(answer)
    return answer


def test_everything_in_a_message_is_told(bot: Bot) -> None:
    text = (
        "The Leicester Royal Infirmary sent mum home on 3 March 2026. "
        "I am at LE1 5WW, 01632 960118 or a@example.org."
    )
    answer = told(bot, text)

    (mention,) = answer["organisations"]
    assert (mention["code"], mention["name"]) == ("RWE", "Leicester")
    assert text[mention["start"] : mention["end"]] == mention["mention"]
    (day,) = answer["dates"]
    assert (day["first"], day["last"], day["precision"]) == ("2026-03-03", "2026-03-03", "day")
    assert answer["postcode"] == "LE1 5WW"
    assert answer["phone"] == "01632 960118"
    assert answer["email"] == "a@example.org"


@pytest.mark.parametrize(
    ("question", "act"), [("consent", "gives_consent"), ("check_answers", "agrees_with_summary")]
)
def test_the_question_decides_what_yes_means(bot: Bot, question: str, act: str) -> None:
    answer = told(bot, "yes", question=question)
    assert answer["act"] == act
    assert answer["acts"][0] == {"act": act, "confidence": answer["confidence"]}


def test_what_belongs_to_no_act_is_unknown(bot: Bot) -> None:
    assert told(bot, "who won the rugby")["act"] == "unknown"


def test_danger_is_told(bot: Bot) -> None:
    assert "emergency_self_harm_now" in told(bot, "I want to end my life tonight")["safety"]
