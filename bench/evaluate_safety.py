# SPDX-License-Identifier: Apache-2.0
"""How many signs of danger are found, and how many ordinary messages are alarmed about.

    python -m bench.evaluate_safety [tune held held_2 <file> ...] [--rules] [--misses] [--others]

Messages are in tests/understanding/safety_tune.jsonl (rules and sentences may be changed after
reading it), safety_held.jsonl and safety_held_2.jsonl, whose misses are never shown. A sign counts
as found where its kind was given or one that shows the same help or more. By default as in the
conversation: the rules and the second reader, which has not learnt from the messages it is measured
on (four folds). `--rules`: as the page speaks while the conversation is away. `--others` adds
ordinary messages that were written for other purposes.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zlib import crc32

from actions.domain.draft import SafetyKind as Kind
from actions.domain.reading.safety import signs_in
from actions.domain.understood import Sign
from bot.components.danger import EMERGENCIES, Reader, Sample, fit_reader, signs_read
from bot.components.danger_samples import samples_of, samples_of_acts, sentences_to_learn
from bot.components.embeddings import Encoder, encoder_folder, encoder_in
from bot.components.regression import Example
from bot.examples import acts_in

ROOT = Path(__file__).resolve().parents[1]
SETS = ROOT / "tests" / "understanding"
FOLDS = 4
Signs = Callable[[str], tuple[Sign, ...]]
AS_GOOD = {
    Kind.URGENT_MEDICAL: {Kind.EMERGENCY_MEDICAL},
    Kind.SAFEGUARDING_ADULT: {Kind.DANGER_TO_OTHER},
    Kind.SAFEGUARDING_ADULT_POSSIBLE: {Kind.SAFEGUARDING_ADULT, Kind.DANGER_TO_OTHER},
    Kind.SAFEGUARDING_CHILD: {Kind.DANGER_TO_OTHER, Kind.SELF_HARM_NOW},
    Kind.DOMESTIC_ABUSE: {Kind.DANGER_TO_OTHER},
    Kind.FINANCIAL_ABUSE_POSSIBLE: {Kind.SAFEGUARDING_ADULT, Kind.SAFEGUARDING_ADULT_POSSIBLE},
    Kind.THREAT: {Kind.DANGER_TO_OTHER},
    Kind.EMERGENCY_MEDICAL: set(),
    Kind.SELF_HARM_NOW: set(),
    Kind.SELF_HARM_PAST: set(),
    Kind.DANGER_TO_OTHER: set(),
    Kind.CHECK_IN: set(Kind),
}


def labelled(file: Path) -> list[dict[str, str]]:
    """Messages with their kind; one without danger has `none`."""
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line]
    return [{"text": line["text"], "kind": line["kind"] or "none"} for line in lines]


@cache
def encoder() -> Encoder:
    return encoder_in(encoder_folder(None))


@dataclass(frozen=True)
class Learnt:
    """Readers that each have learnt from all sentences but those of one fold."""

    readers: tuple[Reader, ...]

    def signs(self, text: str) -> tuple[Sign, ...]:
        return signs_read(text, self.readers[fold_of(text)], encoder().encode)


def fold_of(text: str) -> int:
    return crc32(" ".join(text.split()).encode()) % FOLDS


@cache
def all_samples() -> tuple[Sample, ...]:
    """All that the reader of a trained model has learnt from."""
    acts = [
        (example["text"], act["intent"])
        for file in sorted((ROOT / "data" / "nlu").glob("*.yml"))
        for act in acts_in(file.read_text(encoding="utf-8")) or ()
        for example in act["examples"]
    ]
    samples = list(samples_of(sentences_to_learn(), encoder().encode))
    samples += samples_of_acts(
        Example(sample.text, sample.vector, sample.kind)
        for sample in samples_of(acts, encoder().encode)
    )
    return tuple(samples)


@cache
def whole_reader() -> Reader:
    return fit_reader(all_samples())


def learn(measured: set[str]) -> Learnt:
    """One reader for each fold; a single one where none of the sentences is measured."""
    samples = all_samples()
    if not any(sample.text in measured for sample in samples):
        return Learnt((whole_reader(),) * FOLDS)
    return Learnt(
        tuple(
            fit_reader([s for s in samples if s.text not in measured or fold_of(s.text) != fold])
            for fold in range(FOLDS)
        )
    )


def evaluate(file: Path, signs: Signs, *, misses: bool) -> None:
    half = file.stem
    wanted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    ordinary = alarms = emergencies = kind_words = 0
    for message in labelled(file):
        kinds = {sign.kind for sign in signs(message["text"])}
        if message["kind"] == "none":
            ordinary += 1
            alarms += bool(kinds - {Kind.CHECK_IN})
            emergencies += bool(kinds & EMERGENCIES)
            kind_words += kinds == {Kind.CHECK_IN}
            if misses and kinds:
                print(f"  alarm  {sorted(kinds)}  {message['text']}")
            continue
        kind = Kind(message["kind"])
        wanted[kind] += 1
        right = bool(kinds & ({kind} | AS_GOOD[kind]))
        found[kind] += right
        if misses and not right:
            print(f"  missed {kind}: {sorted(kinds)}  {message['text']}")
    report(half, wanted, found)
    if ordinary:
        print(
            f"{half}: false alarms per 1,000 ordinary messages {1000 * alarms / ordinary:.1f}"
            f" ({alarms} of {ordinary}); false emergencies {1000 * emergencies / ordinary:.1f};"
            f" only a kind word {1000 * kind_words / ordinary:.1f}"
        )


def report(half: str, wanted: Counter[str], found: Counter[str]) -> None:
    for kind in Kind:
        if wanted[kind]:
            share = 100 * found[kind] / wanted[kind]
            print(f"{half}  {kind.value:30} {found[kind]:3} of {wanted[kind]:3}  {share:5.1f} %")
    danger = [kind for kind in wanted if kind != Kind.CHECK_IN]
    total, seen = sum(wanted[k] for k in danger), sum(found[k] for k in danger)
    print(f"{half}: recall of danger {100 * seen / total:.1f} % ({seen} of {total})")


def others() -> Iterator[tuple[str, str]]:
    """Messages written for other purposes: (where from, text)."""
    for name in ("organisations_tune", "organisations_held"):
        path = SETS / f"{name}.jsonl"
        if path.exists():
            for line in path.read_text(encoding="utf-8").splitlines():
                yield name, json.loads(line)["text"]


def evaluate_others(signs: Signs, *, misses: bool) -> None:
    seen: Counter[str] = Counter()
    alarms: Counter[str] = Counter()
    emergencies: Counter[str] = Counter()
    for name, text in others():
        kinds = {sign.kind for sign in signs(text)}
        seen[name] += 1
        alarms[name] += bool(kinds - {Kind.CHECK_IN})
        emergencies[name] += bool(kinds & EMERGENCIES)
        if misses and kinds - {Kind.CHECK_IN}:
            print(f"  alarm  {sorted(kinds)}  {text}")
    for name, count in seen.items():
        print(
            f"{name}: alarms {alarms[name]} of {count}, emergencies {emergencies[name]}"
            " (messages not labelled for safety; some are true)"
        )


def timing(signs: Signs) -> None:
    """Milliseconds for one message and for 1,800 words."""
    texts = [message["text"] for message in labelled(SETS / "safety_tune.jsonl")]
    taken = []
    for text in texts:
        start = time.process_time()
        signs(text)
        taken.append(1000 * (time.process_time() - start))
    taken.sort()
    story = " ".join(f"{text}." for text in texts)
    story = " ".join(story.split()[:1800])
    start = time.process_time()
    signs(story)
    long = 1000 * (time.process_time() - start)
    print(
        f"one message p50 {taken[len(taken) // 2]:.2f} ms,"
        f" p95 {taken[int(len(taken) * 0.95)]:.2f} ms;"
        f" 1,800 words {long:.0f} ms"
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("sets", nargs="*", default=["tune"])
    arguments.add_argument("--rules", action="store_true")
    arguments.add_argument("--misses", action="store_true")
    arguments.add_argument("--others", action="store_true")
    options = arguments.parse_args()
    signs: Signs = signs_in
    for name in options.sets:
        named = SETS / f"safety_{name}.jsonl"
        file = named if named.exists() else Path(name)
        if not options.rules:
            measured = {" ".join(message["text"].split()) for message in labelled(file)}
            signs = learn(measured).signs
        evaluate(file, signs, misses=options.misses and "held" not in file.stem)
    if options.others:
        evaluate_others(signs, misses=options.misses)
    timing(signs)


if __name__ == "__main__":
    main()
