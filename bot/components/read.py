# SPDX-License-Identifier: Apache-2.0
"""What the reading components share: each adds one value to every message."""

from typing import Any, ClassVar, Optional

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.components.classifier import open_question


class Reading(GraphComponent):
    """Sets `key` of each message to what `read` makes of its text, in JSON's own types."""

    key: ClassVar[str]

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "Reading":
        return cls()

    def process(
        self,
        messages: list[Message],
        tracker: Optional[DialogueStateTracker] = None,  # noqa: UP045 (Rasa reads this annotation)
    ) -> list[Message]:
        for message in messages:
            value = self.read(message.get(TEXT) or "", question=open_question(message, tracker))
            message.set(self.key, value, add_to_output=True)
        return messages

    def read(self, text: str, *, question: str | None) -> Any:
        raise NotImplementedError
