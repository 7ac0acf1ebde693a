# SPDX-License-Identifier: Apache-2.0
"""Sentences known word for word: the examples of `data/nlu`, each with its act.

They are what the classifier learns from; this needs no classifier, and finds nothing else.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

EXAMPLES = Path(__file__).parents[2] / "data" / "nlu"
NO_ACT = "unknown"
POINTS = str.maketrans("", "", ".,;:!?'’")


@dataclass(frozen=True)
class KnownSentences:
    """`acts` holds what each sentence in its plain form may mean, by the question it answers.

    The question is None for a sentence that may come at any time.
    """

    acts: Mapping[tuple[str, str | None], frozenset[str]]

    @classmethod
    def load(cls, folder: Path = EXAMPLES) -> "KnownSentences":
        found: dict[tuple[str, str | None], set[str]] = defaultdict(set)
        for file in sorted(folder.glob("*.yml")):
            for text, question, act in _examples(file):
                found[plain(text), question].add(act)
        return cls({key: frozenset(acts) for key, acts in found.items() if key[0]})

    def act_of(self, text: str, *, question: str | None) -> str | None:
        """The one act of these words; None where they are unknown or may mean several."""
        words = plain(text)
        for key in ((words, question), (words, None)):
            acts = self.acts.get(key, frozenset())
            if acts:
                (act, *others) = sorted(acts)
                return None if others or act == NO_ACT else act
        return None


def plain(text: str) -> str:
    """Capitals, points and spaces do not matter; anything else does, such as a picture."""
    return " ".join(text.lower().translate(POINTS).split())


def _examples(file: Path) -> Iterator[tuple[str, str | None, str]]:
    """Text, question and act of each example of a file."""
    content = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    for group in content["nlu"]:
        for example in group.get("examples") or ():
            yield example["text"], _question(example), group["intent"]


def _question(example: Mapping[str, Any]) -> str | None:
    metadata = example.get("metadata")
    return metadata.get("question") if isinstance(metadata, Mapping) else None
