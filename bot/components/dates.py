# SPDX-License-Identifier: Apache-2.0
"""`dates`: the times that a message names, and whether it says that the matter goes on."""

import os
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from rasa.engine.recipes.default_recipe import DefaultV1Recipe

from actions.domain.reading.dates import dates
from bot.components.read import Reading

LONDON = ZoneInfo("Europe/London")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class Dates(Reading):
    key = "dates"

    def read(self, text: str, *, question: str | None) -> dict[str, Any]:
        found = dates(text, today())
        return {
            "mentions": [
                {
                    "words": mention.words,
                    "start": mention.start,
                    "end": mention.end,
                    "first": mention.first.isoformat(),
                    "last": mention.last.isoformat() if mention.last else None,
                    "precision": mention.precision.value,
                }
                for mention in found.mentions
            ],
            "still_going_on": found.still_going_on,
        }


def today() -> date:
    """The day in England; ANYDOOR_TODAY fixes it for demonstrations and rehearsals."""
    fixed = os.environ.get("ANYDOOR_TODAY")
    return date.fromisoformat(fixed) if fixed else datetime.now(LONDON).date()
