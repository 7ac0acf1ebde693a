# SPDX-License-Identifier: Apache-2.0
"""The exported sentence encoder against BERT written out in numpy."""

import numpy as np
import onnxruntime
import pytest
from safetensors.numpy import load_file
from scipy.special import erf
from tokenizers import Tokenizer

from environment import paths
from environment.encoder import HEADS, LAYERS, MOST_PIECES, check_weights, packaged_model

pytestmark = pytest.mark.bot

TEXTS = [
    " ",
    "yes",
    "My mother fell on the ward and nobody came.",
    "Mae fy mam yn yr ysbyty ers 3 wythnos; ni ddaeth neb 😟",
    "The council's carers did not come, the surgery would not say why. " * 9,
    "word " * 1500,
]


@pytest.fixture(scope="module")
def tokenizer():
    return Tokenizer.from_file(str(paths.ENCODER / "tokenizer.json"))


@pytest.fixture(scope="module")
def encode(tokenizer):
    session = onnxruntime.InferenceSession(
        paths.ENCODER / "minilm.onnx", providers=["CPUExecutionProvider"]
    )

    def encode(texts):
        pieces = tokenizer.encode_batch(texts)
        ids = np.array([text.ids for text in pieces])
        mask = np.array([text.attention_mask for text in pieces])
        (vectors,) = session.run(None, {"input_ids": ids, "attention_mask": mask})
        return vectors

    return encode


@pytest.fixture(scope="module")
def weights():
    return load_file(packaged_model() / "model.safetensors")


def reference(ids, weights):
    """One text through BERT, in float64 and without any masking: shape (384,)."""

    def dense(value, name):
        return value @ weights[f"{name}.weight"].T.astype(float) + weights[f"{name}.bias"]

    def norm(value, name):
        centred = value - value.mean(-1, keepdims=True)
        scaled = centred / np.sqrt((centred**2).mean(-1, keepdims=True) + 1e-12)
        return scaled * weights[f"{name}.weight"] + weights[f"{name}.bias"]

    def parted(value):
        return value.reshape(len(ids), HEADS, -1).swapaxes(0, 1)

    def attention(value, name):
        query, key, content = (
            parted(dense(value, f"{name}.self.{part}")) for part in ("query", "key", "value")
        )
        scores = query @ key.swapaxes(1, 2) / np.sqrt(query.shape[-1])
        shares = np.exp(scores - scores.max(-1, keepdims=True))
        mixed = (shares / shares.sum(-1, keepdims=True)) @ content
        joined = mixed.swapaxes(0, 1).reshape(value.shape)
        return norm(dense(joined, f"{name}.output.dense") + value, f"{name}.output.LayerNorm")

    state = norm(
        weights["embeddings.word_embeddings.weight"][ids].astype(float)
        + weights["embeddings.position_embeddings.weight"][: len(ids)]
        + weights["embeddings.token_type_embeddings.weight"][0],
        "embeddings.LayerNorm",
    )
    for index in range(LAYERS):
        name = f"encoder.layer.{index}"
        seen = attention(state, f"{name}.attention")
        wide = dense(seen, f"{name}.intermediate.dense")
        wide = wide * (1 + erf(wide / np.sqrt(2))) / 2
        state = norm(dense(wide, f"{name}.output.dense") + seen, f"{name}.output.LayerNorm")
    mean = state.mean(0)
    return mean / np.linalg.norm(mean)


@pytest.mark.parametrize("text", TEXTS, ids=["blank", "short", "sentence", "welsh", "long", "cut"])
def test_one_text_equals_the_reference(text, encode, tokenizer, weights):
    ids = np.array(tokenizer.encode(text).ids)
    np.testing.assert_allclose(encode([text])[0], reference(ids, weights), atol=2e-6)


def test_a_text_keeps_its_vector_in_a_batch_with_longer_ones(encode):
    together = encode(TEXTS)
    alone = np.concatenate([encode([text]) for text in TEXTS])
    np.testing.assert_allclose(together, alone, atol=2e-6)
    np.testing.assert_allclose(np.linalg.norm(together, axis=1), 1, atol=1e-6)


def test_long_texts_are_cut(tokenizer):
    assert len(tokenizer.encode("word " * 1500).ids) == MOST_PIECES
    assert len(tokenizer.encode("yes").ids) == 3


def test_near_meanings_are_nearer_than_far_ones(encode):
    fall, same, cake = encode(["mum fell on the ward", "my mother had a fall in hospital", "cake"])
    assert fall @ same > 0.5 > fall @ cake


def test_other_weights_are_refused(tmp_path):
    other = tmp_path / "model.safetensors"
    other.write_bytes(b"other")
    with pytest.raises(ValueError, match="checksum"):
        check_weights(other)
