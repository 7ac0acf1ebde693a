# SPDX-License-Identifier: Apache-2.0
"""Finding the names of the directory: our index of words beside spaCy's PhraseMatcher.

    python -m bench.names_matcher

Both get the same names and the same labelled texts, each in a process of its own. `found` is the
part of the labelled bodies of which the matcher finds some name. See ADR-0021.
"""

import gc
import json
import multiprocessing
import resource
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from actions.directory.directory import Directory
from actions.directory.words import words_of
from bench.speed_organisations import STORY

SETS = Path(__file__).resolve().parents[1] / "tests" / "understanding"
Spans = list[tuple[int, int, frozenset[str]]]
Find = Callable[[str], Spans]


def index_of_words(directory: Directory) -> tuple[Find, float]:
    """Our own index; it comes with the directory, so its time is that of filling it again."""
    began = time.process_time()
    names = type(directory.names)()
    for key, meanings in directory.names.names.items():
        names.add_new(key, meanings)

    def find(text: str) -> Spans:
        words = words_of(text)
        return [
            (words[start].start, words[end - 1].end, frozenset(n.code for n in meanings))
            for start in range(len(words))
            for end, _, meanings in names.at(words, start)
        ]

    return find, time.process_time() - began


def spacy_by_itself(directory: Directory) -> tuple[Find, float]:
    """spaCy as one would use it first: its own words, compared in lower case."""
    import spacy
    from spacy.matcher import PhraseMatcher

    began = time.process_time()
    nlp = spacy.blank("en")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    for key, doc in zip(
        directory.names.names, nlp.tokenizer.pipe(directory.names.names), strict=True
    ):
        matcher.add(key, [doc])

    def find(text: str) -> Spans:
        doc = nlp.make_doc(text)
        return [
            (doc[start].idx, doc[end - 1].idx + len(doc[end - 1]), _codes(directory, nlp, key))
            for key, start, end in matcher(doc)
        ]

    return find, time.process_time() - began


def spacy_with_our_words(directory: Directory) -> tuple[Find, float]:
    """spaCy's matcher on our plain words ("St. George's" is "st georges")."""
    import spacy
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

    began = time.process_time()
    nlp = spacy.blank("en")
    matcher = PhraseMatcher(nlp.vocab)
    for key in directory.names.names:
        matcher.add(key, [Doc(nlp.vocab, words=key.split(" "))])

    def find(text: str) -> Spans:
        words = words_of(text)
        doc = Doc(nlp.vocab, words=[w.plain for w in words])
        return [
            (words[start].start, words[end - 1].end, _codes(directory, nlp, key))
            for key, start, end in matcher(doc)
        ]

    return find, time.process_time() - began


def _codes(directory: Directory, nlp: object, key: int) -> frozenset[str]:
    name = nlp.vocab.strings[key]  # type: ignore[attr-defined]
    return frozenset(n.code for n in directory.names.names[name])


WAYS = (index_of_words, spacy_by_itself, spacy_with_our_words)


def measure(way: int) -> str:
    """One way, in a fresh process."""
    directory = Directory.load()
    gc.collect()
    before = _resident()
    find, seconds = WAYS[way](directory)
    grown = _resident() - before
    lines = [
        json.loads(line)
        for path in sorted(SETS.glob("organisations_*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    times, found, of = [], 0, 0
    for line in lines:
        began = time.perf_counter()
        spans = find(line["text"])
        times.append(1000 * (time.perf_counter() - began))
        coded = [one for one in line["mentions"] if "code" in one]
        of += len(coded)
        found += sum(_is_found(one, spans) for one in coded)
    times.sort()
    story = " ".join((STORY * 30).split()[:1500])
    long = sorted(_timed(find, story) for _ in range(20))
    return (
        f"{WAYS[way].__name__}: filled in {seconds:.2f} s, {grown:.0f} MB more, "
        f"found {found} of {of}, p50 {times[len(times) // 2]:.3f} ms, "
        f"p95 {times[len(times) * 95 // 100]:.3f} ms, 1,500 words {long[10]:.1f} ms"
    )


def _timed(find: Find, text: str) -> float:
    began = time.perf_counter()
    find(text)
    return 1000 * (time.perf_counter() - began)


def _is_found(one: dict[str, object], spans: Iterable[tuple[int, int, frozenset[str]]]) -> bool:
    start, end, code = int(str(one["start"])), int(str(one["end"])), one["code"]
    return any(s < end and start < e and code in codes for s, e, codes in spans)


def _resident() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print one line for each way."""
    context = multiprocessing.get_context("spawn")
    for way in range(len(WAYS)):
        with context.Pool(1) as pool:
            print(pool.apply(measure, (way,)))


if __name__ == "__main__":
    main()
