# SPDX-License-Identifier: Apache-2.0
"""When a classifier that Rasa has kept may be used again."""

from pathlib import Path
from types import ModuleType

import pytest

from bot.components import classifier
from bot.components.classifier import ActClassifier


def test_what_it_learns_with_is_part_of_its_fingerprint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = ModuleType("changed")
    changed.__file__ = str(tmp_path / "changed.py")
    prints = []
    for source in ("LEAN = 8", "LEAN = 8", "LEAN = 9"):
        (tmp_path / "changed.py").write_text(source, encoding="utf-8")
        monkeypatch.setattr(classifier, "LEARNT_WITH", (*classifier.LEARNT_WITH, changed))
        prints.append(ActClassifier.fingerprint_addon({}))
        monkeypatch.undo()

    assert prints[0] == prints[1] != prints[2]
