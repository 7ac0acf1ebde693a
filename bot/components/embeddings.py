# SPDX-License-Identifier: Apache-2.0
"""A message as one vector of meaning: MiniLM, run by ONNX Runtime from the files that set-up wrote.

Only a sentence feature is given; nothing here needs words one by one.
"""

import hashlib
import os
from collections import OrderedDict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnxruntime
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import FEATURIZER_CLASS_ALIAS
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from tokenizers import Encoding, Tokenizer

ROOT: Final = Path(__file__).parents[2]
GRAPH, PIECES = "minilm.onnx", "tokenizer.json"
BATCH: Final = 32
MANY: Final = 512  # texts from which on all cores work: training
RUN: Final = 12  # pieces of padding that cost as much as one more run
PIECES_READ: Final = 128  # of a text; what the encoder was taught with was no longer
LETTERS_READ: Final = 4_000  # they hold that many pieces
SHORT: Final = 48
KEPT: Final = 4096


class EncoderError(Exception):
    """The sentence encoder is missing, or is not the one that the model was trained with."""


class Encoder:
    """Texts to unit vectors. Short ones ("yes") are remembered: many people send the same."""

    def __init__(self, folder: Path) -> None:
        if not (folder / GRAPH).is_file() or not (folder / PIECES).is_file():
            raise EncoderError(f"{folder} holds no sentence encoder; run the set-up (make run).")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = int(os.environ.get("ANYDOOR_ENCODER_THREADS", "1"))
        options.log_severity_level = 3
        self.checksum: Final = checksum(folder)
        self._session = onnxruntime.InferenceSession(
            str(folder / GRAPH), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(folder / PIECES))
        self._tokenizer.enable_truncation(PIECES_READ)
        self._tokenizer.no_padding()
        self._remembered: OrderedDict[str, np.ndarray] = OrderedDict()

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """One row for each text, float32 of shape (texts, width); an empty text is one blank."""
        read = self._tokenizer.encode_batch([text.strip()[:LETTERS_READ] or " " for text in texts])
        batches = alike([len(pieces) for pieces in read])
        work = [[read[at] for at in batch] for batch in batches]
        if len(texts) < MANY:
            rows = [self._run(batch) for batch in work]
        else:
            with ThreadPoolExecutor(os.cpu_count()) as pool:
                rows = list(pool.map(self._run, work))
        found = np.concatenate(rows)
        found[[at for batch in batches for at in batch]] = found.copy()
        return found

    def _run(self, batch: Sequence[Encoding]) -> np.ndarray:
        ids = np.zeros((len(batch), max(map(len, batch))), np.int64)
        mask = np.zeros_like(ids)
        for row, pieces in enumerate(batch):
            ids[row, : len(pieces)] = pieces.ids
            mask[row, : len(pieces)] = 1
        given = {"input_ids": ids, "attention_mask": mask}
        found: np.ndarray = self._session.run(["sentence"], given)[0]
        return found

    def encode_one(self, text: str) -> np.ndarray:
        """The vector of one text, of shape (width,)."""
        vector = self._remembered.get(text)
        if vector is not None:
            self._remembered.move_to_end(text)
            return vector
        vector = self.encode([text])[0]
        if len(text) <= SHORT:
            self._remember(text, vector)
        return vector

    def _remember(self, text: str, vector: np.ndarray) -> None:
        self._remembered[text] = vector
        if len(self._remembered) > KEPT:
            self._remembered.popitem(last=False)


def alike(lengths: Sequence[int]) -> list[list[int]]:
    """Places of the lengths in batches, from the shortest, each padded to its longest by little."""
    batches: list[list[int]] = []
    padding = longest = 0
    for place in sorted(range(len(lengths)), key=lengths.__getitem__):
        if batches:
            padding += (lengths[place] - longest) * len(batches[-1])
        longest = lengths[place]
        if not batches or padding > RUN or len(batches[-1]) == BATCH:
            batches.append([])
            padding = 0
        batches[-1].append(place)
    return batches


def checksum(folder: Path) -> str:
    """One sha256 over both files of an encoder."""
    digest = hashlib.sha256()
    for name in (GRAPH, PIECES):
        with (folder / name).open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()


@lru_cache(maxsize=2)
def encoder_in(folder: Path) -> Encoder:
    return Encoder(folder)


def encoder_folder(configured: str | None) -> Path:
    """The folder that config.yml names, else that of set-up; relative ones start at the project."""
    var = Path(os.environ.get("ANYDOOR_VAR", "var"))
    return ROOT / (Path(configured) if configured else var / "encoder")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class SentenceEmbeddings(DenseFeaturizer, GraphComponent):
    """Adds the vector of a message. Training notes the encoder; another is refused at start."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {**DenseFeaturizer.get_default_config(), "folder": None}

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        unknown = config.keys() - {"folder", FEATURIZER_CLASS_ALIAS}
        if unknown:
            raise EncoderError(f"Unknown settings of the sentence encoder: {sorted(unknown)}.")

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Another encoder means training again."""
        return encoder_in(encoder_folder(config.get("folder"))).checksum

    def __init__(
        self, config: dict[str, Any], name: str, storage: ModelStorage, resource: Resource
    ) -> None:
        super().__init__(name, config)
        self._encoder = encoder_in(encoder_folder(config["folder"]))
        self._storage = storage
        self._resource = resource

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "SentenceEmbeddings":
        return cls(config, execution_context.node_name, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_: Any,
    ) -> "SentenceEmbeddings":
        """The component as trained.

        Raises:
            EncoderError: where the encoder's files are not those of the training.
        """
        component = cls.create(config, model_storage, resource, execution_context)
        with model_storage.read_from(resource) as folder:
            trained_with = (folder / "encoder.sha256").read_text(encoding="ascii").strip()
        if trained_with != component._encoder.checksum:
            raise EncoderError("The sentence encoder has changed since training; train again.")
        return component

    def train(self, training_data: TrainingData) -> Resource:
        with self._storage.write_to(self._resource) as folder:
            (folder / "encoder.sha256").write_text(self._encoder.checksum, encoding="ascii")
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        examples = [example for example in training_data.training_examples if example.get(TEXT)]
        if examples:
            vectors = self._encoder.encode([example.get(TEXT) for example in examples])
            for example, vector in zip(examples, vectors, strict=True):
                self._add(example, vector)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            self._add(message, self._encoder.encode_one(message.get(TEXT) or ""))
        return messages

    def _add(self, message: Message, vector: np.ndarray) -> None:
        self.add_features_to_message(
            sequence=None, sentence=vector[None], attribute=TEXT, message=message
        )
