# SPDX-License-Identifier: Apache-2.0
"""What the readers that learn sentences from files share: trained, kept and loaded alike."""

from pathlib import Path
from types import ModuleType
from typing import Any, ClassVar, Generic, Optional, Protocol, Self, TypeVar

from rasa.engine.graph import ExecutionContext
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.classifier import digest_of
from bot.components.danger import Encode
from bot.components.embeddings import encoder_folder, encoder_in
from bot.components.read import Reading


class Kept(Protocol):
    """What was learnt, in a file of its own."""

    def save(self, path: Path) -> None: ...

    @classmethod
    def load(cls, path: Path) -> Self: ...


R = TypeVar("R", bound=Kept)


class Learning(Reading, Generic[R]):
    """Adds what it learnt to read to every message; `reader` is None where nothing was trained.

    `sentences` is the folder to learn from, `learnt_with` the modules that decide how.
    """

    file: ClassVar[str]
    learnt_with: ClassVar[tuple[ModuleType, ...]]
    sentences: ClassVar[Path]
    reader_type: ClassVar[type[Any]]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`sentences` is the folder to learn from, where it is not the usual one."""
        return {"folder": None, "sentences": None}

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Changed sentences are learnt anew, and all of them where the way of learning changed."""
        return digest_of(cls.learnt_with, sorted(cls._folder_in(config).glob("*.txt")))

    @classmethod
    def _folder_in(cls, config: dict[str, Any]) -> Path:
        named = config.get("sentences")
        return Path(named) if named else cls.sentences

    def __init__(
        self,
        encode: Encode | None = None,
        storage: ModelStorage | None = None,
        resource: Resource | None = None,
        reader: R | None = None,
        sentences: Path | None = None,
    ) -> None:
        self._encode = encode
        self._storage = storage
        self._resource = resource
        self._reader = reader
        self._sentences = sentences or self.sentences

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Self:
        encode = encoder_in(encoder_folder(config["folder"])).encode
        return cls(encode, model_storage, resource, sentences=cls._folder_in(config))

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_: Any,
    ) -> Self:
        component = cls.create(config, model_storage, resource, execution_context)
        with model_storage.read_from(resource) as folder:
            component._reader = cls.reader_type.load(folder / cls.file)
        return component

    def train(self, training_data: TrainingData) -> Resource:
        assert self._encode is not None, "created before it is trained"
        assert self._storage is not None and self._resource is not None
        self._reader = self.learn(training_data, self._encode)
        with self._storage.write_to(self._resource) as folder:
            self._reader.save(folder / self.file)
        return self._resource

    def process(
        self,
        messages: list[Message],
        tracker: Optional[DialogueStateTracker] = None,  # noqa: UP045 (Rasa reads this annotation)
    ) -> list[Message]:
        for message in messages:
            message.set(self.key, self.read_in(message), add_to_output=True)
        return messages

    def learn(self, training_data: TrainingData, encode: Encode) -> R:
        raise NotImplementedError

    def read_in(self, message: Message) -> list[dict[str, Any]]:
        """What is read in a message, in JSON's own types."""
        raise NotImplementedError
