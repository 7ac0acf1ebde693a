# SPDX-License-Identifier: Apache-2.0
"""`language`: which language a message is written in."""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe

from actions.domain.reading.language import language
from bot.components.read import Reading


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class Language(Reading):
    key = "language"

    def read(self, text: str, *, question: str | None) -> str:
        return language(text)
