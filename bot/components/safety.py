# SPDX-License-Identifier: Apache-2.0
"""`safety`: every sentence of a message that may mean danger."""

from rasa.engine.recipes.default_recipe import DefaultV1Recipe

from actions.domain.reading.safety import signs_in
from bot.components.read import Reading


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class Safety(Reading):
    key = "safety"

    def read(self, text: str, *, question: str | None) -> list[dict[str, str]]:
        return [{"kind": sign.kind.value, "words": sign.words} for sign in signs_in(text)]
