# SPDX-License-Identifier: Apache-2.0
"""`people`: who is who in a message, by what right they speak, and who paid."""

from dataclasses import asdict
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe

from actions.domain.reading.people import people
from bot.components.read import Reading


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class People(Reading):
    key = "people"

    def read(self, text: str, *, question: str | None) -> dict[str, Any]:
        found = asdict(people(text))
        payers = [payer.value for payer in found.pop("payers")]
        return {name: getattr(value, "value", value) for name, value in found.items()} | {
            "payers": payers
        }
