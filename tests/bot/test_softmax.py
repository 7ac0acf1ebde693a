# SPDX-License-Identifier: Apache-2.0
"""Our fit finds what scikit-learn's finds."""

import numpy as np
import pytest
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from bot.components.softmax import fit_softmax


@pytest.mark.parametrize("strength", [1.0, 10.0])
def test_the_probabilities_are_those_of_scikit_learn(strength: float) -> None:
    draw = np.random.default_rng(7)
    classes = np.arange(120) % 4
    centres = draw.normal(size=(4, 6))
    dense = centres[classes] + draw.normal(size=(120, 6))
    sparse = csr_matrix(draw.random((120, 9)) * (draw.random((120, 9)) < 0.3))
    whole = hstack([csr_matrix(dense), sparse]).tocsr()

    meaning, spelling, offsets = fit_softmax(dense, sparse, classes=classes, strength=strength)
    raw = dense @ meaning.T + sparse @ spelling.T + offsets
    ours = np.exp(raw) / np.exp(raw).sum(axis=1, keepdims=True)
    theirs = LogisticRegression(C=strength, max_iter=5000, tol=1e-6).fit(whole, classes)

    assert ours == pytest.approx(theirs.predict_proba(whole), abs=0.02)
