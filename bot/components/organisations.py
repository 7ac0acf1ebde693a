# SPDX-License-Identifier: Apache-2.0
"""Rasa component: mentions of organisations as entities, and in full under the key `mentions`."""

import os
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from actions.directory.corrected import CorrectedDirectory
from actions.directory.directory import Directory, the_directory
from actions.directory.mentions.finding import find_mentions
from actions.directory.renewing import RenewedLists
from actions.directory.site import corrections_in, folder_of_site, lists_in
from actions.domain.understood import Mention

ENTITY = "organisation"
KEY = "mentions"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class Organisations(GraphComponent):
    """Finds the organisations of a message in the directory, as the site has corrected it."""

    def __init__(
        self,
        directory: Directory,
        corrections: Path | None = None,
        lists: RenewedLists | None = None,
    ) -> None:
        self._corrected = CorrectedDirectory(directory, corrections, lists)

    @property
    def directory(self) -> Directory:
        return self._corrected.now

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "Organisations":
        """Load the directory when the model is loaded, so that no message waits for it."""
        site = folder_of_site(os.environ)
        base = the_directory(lists_in(site))
        made = cls(base, corrections_in(site), RenewedLists(base, site))
        find_mentions("Leicester Royal Infirmary", made.directory)
        return made

    @staticmethod
    def required_packages() -> list[str]:
        return ["rapidfuzz"]

    def process(self, messages: list[Message]) -> list[Message]:
        """Add to each message what it mentions."""
        directory = self.directory
        for message in messages:
            mentions = find_mentions(message.get(TEXT) or "", directory)
            entities = [entity_of(m) for m in mentions]
            message.set(ENTITIES, message.get(ENTITIES, []) + entities, add_to_output=True)
            message.set(KEY, [plain_values(m) for m in mentions], add_to_output=True)
        return messages


def plain_values(mention: Mention) -> dict[str, Any]:
    """A mention as JSON has it: enumerations by value."""
    return {
        **vars(mention),
        "service": mention.service.value if mention.service else None,
        "attitude": mention.attitude.value,
        "candidates": _candidates_of(mention),
    }


def _candidates_of(mention: Mention) -> list[dict[str, Any]]:
    return [{"code": c.code, "score": c.score} for c in mention.candidates]


def entity_of(mention: Mention) -> dict[str, Any]:
    """A mention as an ordinary Rasa entity."""
    return {
        "entity": ENTITY,
        "start": mention.start,
        "end": mention.end,
        "value": mention.words,
        "code": mention.code,
        "candidates": _candidates_of(mention),
        "extractor": "Organisations",
    }
