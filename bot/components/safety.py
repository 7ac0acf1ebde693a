# SPDX-License-Identifier: Apache-2.0
"""`safety`: every sentence that may mean danger, by the rules and by a second reader."""

from pathlib import Path
from typing import Any, Final, Optional

import numpy as np
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from actions.domain.reading.safety import signs_in
from actions.domain.understood import Sign
from bot.components import danger, danger_nearest, danger_samples, descent, marks, runs, softmax
from bot.components.classifier import digest_of, examples_in, sentence_vector
from bot.components.danger import Encode, Reader, fit_reader, signs_read
from bot.components.danger_samples import (
    SENTENCES,
    samples_of,
    samples_of_acts,
    sentences_to_learn,
)
from bot.components.embeddings import encoder_folder, encoder_in
from bot.components.read import Reading

FILE: Final = "danger.npz"
LEARNT_WITH: Final = (danger, danger_nearest, danger_samples, descent, marks, runs, softmax)


def folder_in(config: dict[str, Any]) -> Path:
    """Where the sentences to learn from are."""
    named = config.get("sentences")
    return Path(named) if named else SENTENCES


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class Safety(Reading):
    """The rules alone where nothing was trained; both where it was."""

    key = "safety"

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`sentences` is the folder to learn danger from, where it is not data/danger."""
        return {"folder": None, "sentences": None}

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Changed sentences are learnt anew, and all of them where the way of learning changed."""
        return digest_of(LEARNT_WITH, sorted(folder_in(config).glob("*.txt")))

    def __init__(
        self,
        encode: Encode | None = None,
        storage: ModelStorage | None = None,
        resource: Resource | None = None,
        reader: Reader | None = None,
        sentences: Path = SENTENCES,
    ) -> None:
        self._encode = encode
        self._storage = storage
        self._resource = resource
        self._reader = reader
        self._sentences = sentences

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "Safety":
        encode = encoder_in(encoder_folder(config["folder"])).encode
        return cls(encode, model_storage, resource, sentences=folder_in(config))

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_: Any,
    ) -> "Safety":
        component = cls.create(config, model_storage, resource, execution_context)
        with model_storage.read_from(resource) as folder:
            component._reader = Reader.load(folder / FILE)
        return component

    def train(self, training_data: TrainingData) -> Resource:
        assert self._encode is not None, "created before it is trained"
        assert self._storage is not None and self._resource is not None
        self._reader = fit_reader(
            [
                *samples_of(sentences_to_learn(self._sentences), self._encode),
                *samples_of_acts(examples_in(training_data)),
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
            signs = self._signs(message)
            value = [{"kind": sign.kind.value, "words": sign.words} for sign in signs]
            message.set(self.key, value, add_to_output=True)
        return messages

    def _signs(self, message: Message) -> tuple[Sign, ...]:
        text = message.get(TEXT) or ""
        if self._reader is None or self._encode is None:
            return signs_in(text)
        encode = self._encode

        def encode_once(texts: list[str]) -> np.ndarray:
            """A message of one sentence has its vector already."""
            if len(texts) == 1 and text.strip(" .!?") == texts[0].strip(" .!?"):
                return sentence_vector(message)[None]
            return encode(texts)

        return signs_read(text, self._reader, encode_once)
