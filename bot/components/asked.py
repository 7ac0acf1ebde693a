# SPDX-License-Identifier: Apache-2.0
"""`asked`: what a message asks of the service, beside its act."""

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components import asked_samples, asking, descent, marks, runs, softmax
from bot.components.asked_samples import SENTENCES, asked_samples_of_acts
from bot.components.asking import AskedReader, asked_in, fit_asked
from bot.components.classifier import examples_in, sentence_vector
from bot.components.danger import Encode
from bot.components.danger_samples import samples_of, sentences_to_learn
from bot.components.learning import Learning


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class AskedQuestions(Learning[AskedReader]):
    """Nothing is said to be asked where nothing was trained."""

    key = "asked"
    file = "asked.npz"
    learnt_with = (asked_samples, asking, descent, marks, runs, softmax)
    sentences = SENTENCES
    reader_type = AskedReader

    def learn(self, training_data: TrainingData, encode: Encode) -> AskedReader:
        return fit_asked(
            [
                *samples_of(sentences_to_learn(self._sentences), encode),
                *asked_samples_of_acts(examples_in(training_data)),
            ]
        )

    def read_in(self, message: Message) -> list[dict[str, Any]]:
        if self._reader is None or self._encode is None:
            return []
        text = message.get(TEXT) or ""
        found = asked_in(text, sentence_vector(message), self._reader, self._encode)
        return [{"name": asked.name, "confidence": asked.confidence} for asked in found]
