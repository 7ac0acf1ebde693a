# SPDX-License-Identifier: Apache-2.0
"""The sentence encoder that set-up wrote."""

from pathlib import Path

import numpy as np
import pytest

from bot.components.embeddings import (
    BATCH,
    KEPT,
    MANY,
    Encoder,
    EncoderError,
    alike,
    encoder_folder,
)

FOLDER = encoder_folder(None)
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="set-up has not written the encoder")


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder(FOLDER)


def test_vectors_have_length_one_whatever_is_written(encoder: Encoder) -> None:
    texts = ["yes", "", "   ", "👍", "My mother fell on the ward. " * 900, "\x00", "अस्पताल"]
    lengths = np.linalg.norm(encoder.encode(texts), axis=1)
    assert lengths == pytest.approx(np.ones(len(texts)), abs=1e-5)


def test_what_means_the_same_lies_near(encoder: Encoder) -> None:
    asked, same, other = encoder.encode(
        ["how long will this take", "when will I get an answer", "my mother fell on the ward"]
    )
    assert asked @ same > asked @ other + 0.2


def test_a_text_has_the_same_vector_alone_and_among_others(encoder: Encoder) -> None:
    long = "The council said that the hospital should pay for the carers."
    among = encoder.encode(["yes", long])
    assert among[0] == pytest.approx(encoder.encode_one("yes"), abs=1e-5)
    assert among[1] == pytest.approx(encoder.encode_one(long), abs=1e-5)


def test_many_texts_have_the_vectors_of_each_in_their_own_order(encoder: Encoder) -> None:
    texts = [f"{number} {'more ' * (number % 7)}" for number in range(MANY + 3)]
    found = encoder.encode(texts)
    assert len(found) == len(texts)
    for at in (0, 6, 7, 100, MANY + 2):
        assert found[at] == pytest.approx(encoder.encode_one(texts[at]), abs=1e-5)


def test_a_long_text_is_read_from_its_beginning(encoder: Encoder) -> None:
    story = "My mother fell on the ward and nobody came. " * 40
    assert encoder.encode_one(story) @ encoder.encode_one(story + "Thanks!") == pytest.approx(1)


@pytest.mark.parametrize(
    ("lengths", "batches"),
    [
        pytest.param([3, 3, 3], [[0, 1, 2]], id="all of one length"),
        pytest.param([40, 3, 38, 4], [[1, 3], [2, 0]], id="short ones are not padded far"),
        pytest.param([2, 4, 5, 6], [[0, 1, 2, 3]], id="a little padding is cheaper than a run"),
        pytest.param([1] * (BATCH + 1), [list(range(BATCH)), [BATCH]], id="no more than fit"),
        pytest.param([], [], id="nothing"),
    ],
)
def test_texts_of_like_length_are_read_together(
    lengths: list[int], batches: list[list[int]]
) -> None:
    assert alike(lengths) == batches


def test_short_texts_are_remembered_and_long_ones_are_not(encoder: Encoder) -> None:
    assert encoder.encode_one("no thank you") is encoder.encode_one("no thank you")
    story = "My mother fell on the ward and nobody called us until the next day."
    assert encoder.encode_one(story) is not encoder.encode_one(story)


def test_no_more_is_remembered_than_there_is_room_for(encoder: Encoder) -> None:
    for number in range(KEPT + 10):
        encoder._remember(str(number), np.zeros(1))
    assert len(encoder._remembered) == KEPT


def test_a_folder_without_an_encoder_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(EncoderError, match="make run"):
        Encoder(tmp_path)
