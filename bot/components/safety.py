# SPDX-License-Identifier: Apache-2.0
"""`safety`: every sentence that may mean danger, by the rules and by a second reader."""

from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from actions.domain.reading.safety import signs_in
from actions.domain.understood import Sign
from bot.components import danger, danger_nearest, danger_samples, descent, marks, runs, softmax
from bot.components.classifier import examples_in, sentence_vector
from bot.components.danger import Encode, Reader, fit_reader, signs_read
from bot.components.danger_samples import (
    SENTENCES,
    samples_of,
    samples_of_acts,
    sentences_to_learn,
)
from bot.components.learning import Learning


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class Safety(Learning[Reader]):
    """The rules alone where nothing was trained; both where it was."""

    key = "safety"
    file = "danger.npz"
    learnt_with = (danger, danger_nearest, danger_samples, descent, marks, runs, softmax)
    sentences = SENTENCES
    reader_type = Reader

    def learn(self, training_data: TrainingData, encode: Encode) -> Reader:
        return fit_reader(
            [
                *samples_of(sentences_to_learn(self._sentences), encode),
                *samples_of_acts(examples_in(training_data)),
            ]
        )

    def read_in(self, message: Message) -> list[dict[str, Any]]:
        return [{"kind": sign.kind.value, "words": sign.words} for sign in self._signs(message)]

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
