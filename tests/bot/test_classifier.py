# SPDX-License-Identifier: Apache-2.0
"""When a classifier that Rasa has kept may be used again."""

from pathlib import Path
from types import ModuleType

import pytest

from bot.components import classifier
from bot.components.asked import AskedQuestions
from bot.components.classifier import ActClassifier
from bot.components.safety import Safety


@pytest.mark.parametrize(
    ("holder", "name", "component"),
    [
        (classifier, "LEARNT_WITH", ActClassifier),
        (Safety, "learnt_with", Safety),
        (AskedQuestions, "learnt_with", AskedQuestions),
    ],
)
def test_what_it_learns_with_is_part_of_its_fingerprint(
    holder: object,
    name: str,
    component: type[ActClassifier | Safety | AskedQuestions],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    changed = ModuleType("changed")
    changed.__file__ = str(tmp_path / "changed.py")
    prints = []
    for source in ("LEAN = 8", "LEAN = 8", "LEAN = 9"):
        (tmp_path / "changed.py").write_text(source, encoding="utf-8")
        monkeypatch.setattr(holder, name, (*getattr(holder, name), changed))
        prints.append(component.fingerprint_addon({}))
        monkeypatch.undo()

    assert prints[0] == prints[1] != prints[2]


def test_changed_sentences_of_danger_mean_learning_again(tmp_path: Path) -> None:
    prints = []
    for sentence in ("I will find you", "I will find you", "I know where you live"):
        (tmp_path / "threat.txt").write_text(sentence, encoding="utf-8")
        prints.append(Safety.fingerprint_addon({"sentences": str(tmp_path)}))

    assert prints[0] == prints[1] != prints[2]
