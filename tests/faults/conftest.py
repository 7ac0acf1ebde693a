# SPDX-License-Identifier: Apache-2.0
"""Both processes, started for one test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.stack import MODEL, Stack


@pytest.fixture
def stack(tmp_path: Path) -> Iterator[Stack]:
    if not MODEL.exists():
        pytest.skip(f"{MODEL.name} is not trained: run make train")
    started = Stack(tmp_path)
    try:
        started.start()
        yield started
    finally:
        started.stop()
