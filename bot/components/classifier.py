# SPDX-License-Identifier: Apache-2.0
"""What the person does with a message: logistic regression on its meaning, letters and words.

Rasa's own classifier has no setting for the strength of the fit and takes seconds to load.
"""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any, Final, Optional

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.core.constants import REQUESTED_SLOT
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components import descent, regression, runs, softmax
from bot.components.regression import Example, Regression, fit

FILE: Final = "acts.npz"
LEARNT_WITH: Final = (descent, regression, runs, softmax)
HEIGHT: Final = "height"
# Chosen on acts_validate.jsonl; see docs/understanding.md.
LEAST_HEIGHT: Final = 0.5


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class ActClassifier(IntentClassifier, GraphComponent):
    """Sets `intent`, `intent_ranking` and `height`. `strength` is scikit-learn's C.

    A message whose likeliest act stands lower than `least_height` above unknown is `nlu_fallback`,
    as Rasa calls what is not understood; its ranking still holds the acts.
    """

    @classmethod
    def required_components(cls) -> list[type]:
        return [Featurizer]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"strength": 10.0, "ranking_length": 10, "least_height": LEAST_HEIGHT}

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Rasa looks at this module alone; a change in what it learns with means learning again."""
        return digest_of(LEARNT_WITH)

    def __init__(
        self,
        config: dict[str, Any],
        storage: ModelStorage,
        resource: Resource,
        learnt: Regression | None = None,
    ) -> None:
        self._config = config
        self._storage = storage
        self._resource = resource
        self._regression = learnt

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "ActClassifier":
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_: Any,
    ) -> "ActClassifier":
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, Regression.load(folder / FILE))

    def train(self, training_data: TrainingData) -> Resource:
        self._regression = fit(examples_in(training_data), strength=self._config["strength"])
        with self._storage.write_to(self._resource) as folder:
            self._regression.save(folder / FILE)
        return self._resource

    def process(
        self,
        messages: list[Message],
        tracker: Optional[DialogueStateTracker] = None,  # noqa: UP045 (Rasa reads this annotation)
    ) -> list[Message]:
        """Rank the acts. Rasa gives the conversation to whatever parameter is called `tracker`."""
        assert self._regression is not None, "trained or loaded before it is used"
        for message in messages:
            guess = self._regression.guess(
                message.get(TEXT) or "",
                sentence_vector(message),
                question=open_question(message, tracker),
            )
            ranking = self._ranking(guess.shares)
            unknown = guess.height < self._config["least_height"]
            chosen = self._unknown(guess.height) if unknown else dict(ranking[0])
            message.set(INTENT, chosen, add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
            message.set(HEIGHT, guess.height, add_to_output=True)
        return messages

    def _ranking(self, shares: np.ndarray) -> list[dict[str, Any]]:
        """The likeliest acts and their shares, the likeliest first."""
        assert self._regression is not None
        best = np.argsort(-shares)[: self._config["ranking_length"]]
        acts = self._regression.acts
        return [{"name": acts[place], "confidence": float(shares[place])} for place in best]

    def _unknown(self, height: float) -> dict[str, Any]:
        """Half sure where the height is just too low, and surer below."""
        below = self._config["least_height"] - height
        return {
            "name": DEFAULT_NLU_FALLBACK_INTENT_NAME,
            "confidence": float(1 / (1 + np.exp(-below))),
        }


def digest_of(modules: Iterable[ModuleType], files: Iterable[Path] = ()) -> str:
    """The checksum, in hexadecimal, of what a component learns with and from."""
    whole = hashlib.sha256()
    for file in (*(Path(str(module.__file__)) for module in modules), *files):
        whole.update(file.name.encode() + file.read_bytes())
    return whole.hexdigest()


def examples_in(training_data: TrainingData) -> list[Example]:
    """What the training data say of acts, with the vectors that the encoder has set."""
    return [
        Example(
            text=message.get(TEXT),
            vector=sentence_vector(message),
            act=message.get(INTENT),
            question=open_question(message),
        )
        for message in training_data.intent_examples
        if message.get(INTENT) and message.get(TEXT)
    ]


def sentence_vector(message: Message) -> np.ndarray:
    """All dense sentence features of the text, side by side, of shape (width,)."""
    _, sentence = message.get_dense_features(TEXT)
    vector: np.ndarray = sentence.features[0]
    return vector


def open_question(message: Message, tracker: DialogueStateTracker | None = None) -> str | None:
    """What the person is being asked, by the message's metadata or else by the conversation."""
    metadata = message.get(METADATA) or {}
    example = metadata.get("example")
    asked = metadata.get("question") or (
        example.get("question") if isinstance(example, dict) else None
    )
    if asked is None and tracker is not None:
        asked = tracker.get_slot(REQUESTED_SLOT)
    return asked
