# SPDX-License-Identifier: Apache-2.0
"""What the second reader of danger learns from.

The sentences of data/danger, a file for each kind, and the examples of acts: most are ordinary.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from actions.domain.draft import SafetyKind
from actions.domain.reading.safety import signs_in
from bot.components.danger import NO_DANGER, Encode, Sample
from bot.components.regression import Example

SENTENCES: Final = Path(__file__).parents[2] / "data" / "danger"
ACTS_OF_DANGER: Final = {
    "self_harm_risk_now": SafetyKind.SELF_HARM_NOW,
    "self_harm_worry_about_someone_else": SafetyKind.SELF_HARM_NOW,
    "self_harm_mentioned_in_the_past": SafetyKind.SELF_HARM_PAST,
    "threat_to_someone": SafetyKind.THREAT,
}
ACTS_OF_SEVERAL_KINDS: Final = frozenset(
    {"emergency", "safeguarding_concern", "not_life_threatening_urgent_care_question"}
)


def sentences_to_learn(folder: Path = SENTENCES) -> Iterator[tuple[str, str]]:
    """Every sentence that was written to learn from, and its kind: the name of its file."""
    for file in sorted(folder.glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                yield line, file.stem


def samples_of(sentences: Iterable[tuple[str, str]], encode: Encode) -> Iterator[Sample]:
    """The sentences with their meaning."""
    known = list(sentences)
    vectors = encode([text for text, _ in known])
    for (text, kind), vector in zip(known, vectors, strict=True):
        yield Sample(text, vector, kind)


def samples_of_acts(examples: Iterable[Example]) -> Iterator[Sample]:
    """Examples of acts as what they say of danger; acts that may say several things are out."""
    for example in examples:
        if example.act in ACTS_OF_DANGER:
            yield Sample(example.text, example.vector, ACTS_OF_DANGER[example.act])
        elif example.act not in ACTS_OF_SEVERAL_KINDS and not signs_in(example.text):
            yield Sample(example.text, example.vector, NO_DANGER)
