# SPDX-License-Identifier: Apache-2.0
"""A second reader of danger beside the rules: logistic regression on sentences.

It weighs meaning and marks, and knows wordings that no rule has; it leans to danger where the
nearest sentences that it learnt from speak of danger. A first glance at the marks alone, a tenth of
the cost, decides which sentences are worth the reading of their meaning.

Source: ADR-0020.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from actions.domain.draft import SafetyKind
from actions.domain.reading.danger import kinds_in
from actions.domain.reading.safety import signs_of
from actions.domain.reading.safety_words import Sentence, sentences
from actions.domain.understood import Sign
from bot.components.danger_nearest import Known, Nearest
from bot.components.marks import Marks
from bot.components.softmax import fit_softmax

NO_DANGER: Final = "none"
MEANING: Final = 1.5  # how much a vector of length one weighs beside the marks
STRENGTH: Final = 10.0  # scikit-learn's C
WORTH_READING: Final = 0.05
SURE: Final = 0.6
SURE_OF_EMERGENCY: Final = 0.9
MILDER: Final = {
    SafetyKind.SELF_HARM_NOW: SafetyKind.SELF_HARM_PAST,
    SafetyKind.EMERGENCY_MEDICAL: SafetyKind.URGENT_MEDICAL,
    SafetyKind.DANGER_TO_OTHER: SafetyKind.SAFEGUARDING_ADULT_POSSIBLE,
}
"""What shows nearly the same help as an emergency and does not stop the form."""
EMERGENCIES: Final = frozenset(MILDER)
NEARLY_AS_LIKELY: Final = 0.15
HARDLY: Final = 0.05
MOST_READ: Final = 16  # pieces of one message whose meaning is read, the likeliest first
LONGEST, STEP = 30, 20  # words
CLOSE, CLOSE_STEP = 12, 6  # words of a piece where the rules found danger
SHORT: Final = 5  # words
SHORTEST_CLAUSE, WITH_CLAUSES = 3, 8  # words of a clause, and of a sentence read clause by clause
CLAUSE_LOOKS: Final = 0.3  # how dangerous a clause must look to be worth reading
CLAUSE_DOUBT: Final = 0.7  # what a clause must have beyond a sentence, in log odds
_BETWEEN_CLAUSES = re.compile(
    r"[,;:\u2013()]+\s*|\s-\s|\s(?:and|but|then|so|because|which|who)\s", re.IGNORECASE
)

Encode = Callable[[list[str]], np.ndarray]
Judged = tuple[str, Collection[SafetyKind]]
"""A sentence, and the kinds of danger that the rules found in it."""


@dataclass(frozen=True)
class Sample:
    """A sentence, its vector of meaning, and its kind of danger or `none`."""

    text: str
    vector: np.ndarray
    kind: str


@dataclass(frozen=True)
class Piece:
    """Words of the sentence with this number; how dangerous they look by their marks."""

    sentence: int
    text: str
    looks: float
    doubt: float


@dataclass(frozen=True)
class Reader:
    """`meaning` has shape (kinds, width), `spelling` (marks, kinds), `glance` (marks,)."""

    kinds: tuple[str, ...]
    marks: Marks
    meaning: np.ndarray
    spelling: np.ndarray
    offsets: np.ndarray
    glance: np.ndarray
    glance_offset: float
    nearest: Nearest

    def looks_dangerous(self, text: str) -> float:
        """How likely a sentence speaks of danger, by its marks alone."""
        columns, weights = self.marks.weigh(text)
        raw = float(np.einsum("r,r->", self.glance[columns], weights)) + self.glance_offset
        return float(1 / (1 + np.exp(-raw)))

    def shares(self, text: str, vector: np.ndarray, *, lean: float) -> Mapping[str, float]:
        """Probability of each kind and of `none`; `lean` as the nearest sentences have it."""
        columns, weights = self.marks.weigh(text)
        raw = (
            np.einsum("kw,w->k", self.meaning, MEANING * vector)
            + np.einsum("rk,r->k", self.spelling[columns], weights)
            + self.offsets
        )
        raw[[_is_danger(kind) for kind in self.kinds]] += lean
        grown = np.exp(raw - raw.max())
        return dict(zip(self.kinds, (grown / grown.sum()).tolist(), strict=True))

    def read(self, sentences: Sequence[Judged], encode: Encode) -> list[frozenset[SafetyKind]]:
        """The kinds of danger of each sentence, those that the rules found among them.

        Where the meaning says that there is hardly any danger, what the rules found is left out.
        """
        worth = [
            piece
            for number, judged in enumerate(sentences)
            for piece in self._worth_reading(number, *judged)
        ]
        worth = sorted(worth, key=lambda piece: -piece.looks)[:MOST_READ]
        read: dict[int, list[Mapping[str, float]]] = defaultdict(list)
        if worth:
            vectors = encode([piece.text for piece in worth])
            leans = self.nearest.leans(vectors)
            for piece, vector, lean in zip(worth, vectors, leans, strict=True):
                shares = self.shares(piece.text, vector, lean=float(lean) - piece.doubt)
                read[piece.sentence].append(shares)
        return [
            both(found, read[number]) if number in read else frozenset(found)
            for number, (_, found) in enumerate(sentences)
        ]

    def _worth_reading(
        self, number: int, text: str, found: Collection[SafetyKind]
    ) -> Iterator["Piece"]:
        """The pieces of a sentence that may speak of danger; all of them where the rules do."""
        for piece in _closely(text) if found else _pieces(text):
            looks = self.looks_dangerous(piece)
            if looks >= WORTH_READING or found:
                yield Piece(number, piece, looks, doubt=0.0)
        for clause in _clauses(text):
            looks = self.looks_dangerous(clause)
            if looks >= CLAUSE_LOOKS:
                yield Piece(number, clause, looks, doubt=CLAUSE_DOUBT)

    def save(self, path: Path) -> None:
        np.savez(
            path,
            kinds=np.array(self.kinds),
            names=np.array(self.marks.names, dtype=str),
            rarity=self.marks.rarity,
            words_from=self.marks.words_from,
            meaning=self.meaning,
            spelling=self.spelling,
            offsets=self.offsets,
            glance=self.glance,
            glance_offset=self.glance_offset,
            dangerous=self.nearest.dangerous.vectors.astype(np.float16),
            ordinary=self.nearest.ordinary.vectors.astype(np.float16),
        )

    @classmethod
    def load(cls, path: Path) -> "Reader":
        with np.load(path, allow_pickle=False) as kept:
            return cls(
                kinds=tuple(kept["kinds"].tolist()),
                marks=Marks(tuple(kept["names"].tolist()), kept["rarity"], int(kept["words_from"])),
                meaning=kept["meaning"],
                spelling=kept["spelling"],
                offsets=kept["offsets"],
                glance=kept["glance"],
                glance_offset=float(kept["glance_offset"]),
                nearest=Nearest(Known.of(kept["dangerous"]), Known.of(kept["ordinary"])),
            )


def fit_reader(samples: Sequence[Sample]) -> Reader:
    """Learn from sentences of at least two kinds, one of them `none`."""
    texts = [sample.text for sample in samples]
    marks = Marks.learn(texts)
    rows = marks.matrix(texts)
    kinds, classes = np.unique([sample.kind for sample in samples], return_inverse=True)
    vectors = np.stack([sample.vector for sample in samples])
    meaning, spelling, offsets = fit_softmax(
        vectors * MEANING,
        rows,
        classes=classes,
        strength=STRENGTH,
    )
    dangerous = np.array([_is_danger(sample.kind) for sample in samples], dtype=np.intp)
    _, looks, offset = fit_softmax(
        np.zeros((len(samples), 1)), rows, classes=dangerous, strength=STRENGTH
    )
    return Reader(
        kinds=tuple(kinds.tolist()),
        marks=marks,
        meaning=meaning,
        spelling=spelling.T.copy(),
        offsets=offsets,
        glance=looks[1] - looks[0],
        glance_offset=float(offset[1] - offset[0]),
        nearest=Nearest.of(vectors, dangerous == 1),
    )


def danger_in(shares: Mapping[str, float]) -> tuple[SafetyKind, ...]:
    """The kinds that a sentence speaks of for sure: the likeliest, and one nearly as likely.

    It takes more to be sure of an emergency, which stops the form: below that, its milder kind.
    """
    if shares.get(SafetyKind.CHECK_IN, 0) >= SURE:
        return (SafetyKind.CHECK_IN,)
    danger = _danger(shares)
    if danger < SURE:
        return ()
    likely = sorted(filter(_is_danger, shares), key=lambda kind: -shares[kind])
    enough = NEARLY_AS_LIKELY * shares[likely[0]]
    kinds = (SafetyKind(kind) for kind in likely[:2] if shares[kind] >= enough)
    return tuple(kind if danger >= SURE_OF_EMERGENCY else MILDER.get(kind, kind) for kind in kinds)


def both(
    found: Collection[SafetyKind], read: Sequence[Mapping[str, float]]
) -> frozenset[SafetyKind]:
    """What the rules found in a sentence and what was read in its pieces, put together.

    The rules are not believed where there is hardly any danger, nor that self-harm is meant now
    where it is surely told as past.
    """
    likeliest = max(read, key=_danger)
    kinds = {kind for shares in read for kind in danger_in(shares)}
    if _danger(likeliest) < HARDLY:
        return frozenset(kinds.union({SafetyKind.CHECK_IN}.intersection(found)))
    kinds.update(found)
    hardly_now = likeliest.get(SafetyKind.SELF_HARM_NOW, 0) < HARDLY
    if SafetyKind.SELF_HARM_PAST in kinds and hardly_now:
        kinds.discard(SafetyKind.SELF_HARM_NOW)
    return frozenset(kinds)


def _danger(shares: Mapping[str, float]) -> float:
    return sum(share for kind, share in shares.items() if _is_danger(kind))


def _is_danger(kind: str) -> bool:
    return kind not in (NO_DANGER, SafetyKind.CHECK_IN)


def signs_read(text: str, reader: Reader, encode: Encode) -> tuple[Sign, ...]:
    """Every sign of danger in a text, by the rules and by the reader.

    Very short sentences are read together as well, for what none of them says alone.
    """
    parts = list(sentences(text))
    found = [(sentence, kinds_in(sentence.words)) for sentence in (*parts, *clipped(parts))]
    read = reader.read([(sentence.original, kinds) for sentence, kinds in found], encode)
    alone = frozenset[SafetyKind]().union(*read[: len(parts)])
    told = read[: len(parts)] + [kinds - alone for kinds in read[len(parts) :]]
    return signs_of(
        (sentence, sorted(kinds)) for (sentence, _), kinds in zip(found, told, strict=True)
    )


def clipped(parts: Sequence[Sentence]) -> Iterator[Sentence]:
    """Runs of very short sentences as one more: "bruises. they say she fell. again"."""
    run: list[Sentence] = []
    for part in (*parts, None):
        if part is not None and len(part.original.split()) <= SHORT:
            run.append(part)
            continue
        if len(run) > 1:
            joined = ". ".join(p.original for p in run)
            yield replace(run[0], original=joined, words=". ".join(p.words for p in run))
        run = []


def _clauses(text: str) -> list[str]:
    """The clauses of a sentence of some length, each by itself: the others drown what it tells."""
    if len(text.split()) < WITH_CLAUSES:
        return []
    clauses = [clause.strip() for clause in _BETWEEN_CLAUSES.split(text)]
    long = [clause for clause in clauses if len(clause.split()) >= SHORTEST_CLAUSE]
    return long if len(clauses) > 1 else []


def _closely(text: str) -> list[str]:
    """A sentence and, where it is long, short pieces of it: what rules found is a few words."""
    return list(dict.fromkeys((*_pieces(text), *_pieces(text, CLOSE, CLOSE_STEP))))


def _pieces(text: str, longest: int = LONGEST, step: int = STEP) -> list[str]:
    """A sentence, or a long one in overlapping pieces: meaning blurs with length."""
    words = text.split()
    if len(words) <= longest:
        return [text]
    last = len(words) - (longest - step)
    return [" ".join(words[at : at + longest]) for at in range(0, last, step)]
