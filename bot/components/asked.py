# SPDX-License-Identifier: Apache-2.0
"""`asked`: what a message asks of the service, beside its act."""

from typing import Any, Final, Optional

from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components import asked_samples, asking, marks, runs, softmax
from bot.components.asked_samples import SENTENCES, asked_samples_of_acts
from bot.components.asking import AskedReader, asked_in, fit_asked
from bot.components.classifier import digest_of, examples_in, sentence_vector
from bot.components.danger import Encode
from bot.components.danger_samples import samples_of, sentences_to_learn
from bot.components.embeddings import encoder_folder, encoder_in
from bot.components.read import Reading

FILE: Final = "asked.npz"
LEARNT_WITH: Final = (asked_samples, asking, marks, runs, softmax)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class AskedQuestions(Reading):
    """Nothing is said to be asked where nothing was trained."""

    key = "asked"

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"folder": None}

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Changed sentences are learnt anew, and all of them where the way of learning changed."""
        return digest_of(LEARNT_WITH, sorted(SENTENCES.glob("*.txt")))

    def __init__(
        self,
        encode: Encode | None = None,
        storage: ModelStorage | None = None,
        resource: Resource | None = None,
        reader: AskedReader | None = None,
    ) -> None:
        self._encode = encode
        self._storage = storage
        self._resource = resource
        self._reader = reader

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "AskedQuestions":
        return cls(encoder_in(encoder_folder(config["folder"])).encode, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_: Any,
    ) -> "AskedQuestions":
        component = cls.create(config, model_storage, resource, execution_context)
        with model_storage.read_from(resource) as folder:
            component._reader = AskedReader.load(folder / FILE)
        return component

    def train(self, training_data: TrainingData) -> Resource:
        assert self._encode is not None, "created before it is trained"
        assert self._storage is not None and self._resource is not None
        self._reader = fit_asked(
            [
                *samples_of(sentences_to_learn(SENTENCES), self._encode),
                *asked_samples_of_acts(examples_in(training_data)),
            ]
        )
        with self._storage.write_to(self._resource) as folder:
            self._reader.save(folder / FILE)
        return self._resource

    def process(
        self,
        messages: list[Message],
        tracker: Optional[DialogueStateTracker] = None,  # noqa: UP045 (Rasa reads this annotation)
    ) -> list[Message]:
        for message in messages:
            message.set(self.key, self._asked(message), add_to_output=True)
        return messages

    def _asked(self, message: Message) -> list[dict[str, Any]]:
        if self._reader is None or self._encode is None:
            return []
        text = message.get(TEXT) or ""
        found = asked_in(text, sentence_vector(message), self._reader, self._encode)
        return [{"name": asked.name, "confidence": asked.confidence} for asked in found]
