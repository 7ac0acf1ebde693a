# SPDX-License-Identifier: Apache-2.0
"""How many signs of danger are found, and how many other messages are alarmed about.

    python -m bench.evaluate_safety [tune|held_3|within|ordinary|<file> ...] [--rules] [--misses]

After reading the misses of `tune` rules and sentences may be changed. `held` and `held_2` were
blind once; of `held_3` the figure at first sight stands in docs/understanding.md. A sign has the
right kind where that kind was given or one that shows the same help or more. By default as in the
conversation: the rules and the second reader, which has not learnt from the messages it is measured
on (four folds). `--reader`: with a reader kept in a file. `--rules`: as the page speaks while the
conversation is away.
"""

import argparse
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from pathlib import Path
from zlib import crc32

from actions.domain.draft import SafetyKind as Kind
from actions.domain.reading.safety import signs_in
from actions.domain.reading.safety_words import sentences
from actions.domain.understood import Sign
from bench.safety_sets import ROOT, Message, messages_of
from bot.components.danger import EMERGENCIES, Reader, fit_reader, signs_read
from bot.components.danger_samples import samples_of, samples_of_acts, sentences_to_learn
from bot.components.embeddings import Encoder, encoder_folder, encoder_in
from bot.components.regression import Example
from bot.examples import acts_in

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


def folds_of(messages: Iterable[Message]) -> dict[str, set[int]]:
    """The folds in which a message, its sentences or what it holds are measured."""
    folds: dict[str, set[int]] = {}
    for message in messages:
        whole = (message.text, message.around)
        for part in (*whole, *(part.original for text in whole for part in sentences(text))):
            folds.setdefault(" ".join(part.split()), set()).add(fold_of(message.text))
    return folds


def learn(folds: Mapping[str, set[int]]) -> Learnt:
    """One reader for each fold; a single one where none of the sentences is measured."""
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
    if not any(sample.text in folds for sample in samples):
        return Learnt((fit_reader(samples),) * FOLDS)
    return Learnt(
        tuple(
            fit_reader([s for s in samples if fold not in folds.get(s.text, ())])
            for fold in range(FOLDS)
        )
    )


@dataclass
class Tally:
    """Counts over one set: of dangers (check-ins apart), of emergencies, and of other messages."""

    dangers: int = 0
    noticed: int = 0
    right: int = 0
    emergencies: int = 0
    stopped: int = 0
    wanted: Counter[Kind] = field(default_factory=Counter)
    found: Counter[Kind] = field(default_factory=Counter)
    others: Counter[str] = field(default_factory=Counter)
    alarms: Counter[str] = field(default_factory=Counter)
    false_emergencies: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)


def evaluate(messages: Iterable[Message], signs: Signs) -> Tally:
    """Compare what is noticed with what is labelled."""
    tally = Tally()
    for message in messages:
        given = {sign.kind for sign in signs(message.text)}
        if message.kinds:
            _judge_danger(message, given, tally)
        else:
            _judge_other(message, given, tally)
    return tally


def _judge_danger(message: Message, given: set[Kind], tally: Tally) -> None:
    fitting = {kind for wanted in message.kinds for kind in {wanted} | AS_GOOD[wanted]}
    right = bool(given & fitting)
    for kind in message.kinds:
        tally.wanted[kind] += 1
        tally.found[kind] += bool(given & ({kind} | AS_GOOD[kind]))
    if message.dangerous:
        tally.dangers += 1
        tally.noticed += bool(given - {Kind.CHECK_IN})
        tally.right += right
    if message.kinds & EMERGENCIES:
        tally.emergencies += 1
        tally.stopped += bool(given & EMERGENCIES)
    if not right:
        tally.misses.append(f"missed {sorted(message.kinds)}: {sorted(given)}  {message.text}")


def _judge_other(message: Message, given: set[Kind], tally: Tally) -> None:
    sort = "look-alikes" if message.look_alike else "ordinary messages"
    tally.others[sort] += 1
    tally.alarms[sort] += bool(given - {Kind.CHECK_IN})
    tally.false_emergencies[sort] += bool(given & EMERGENCIES)
    if given:
        tally.misses.append(f"alarm  {sorted(given)}  {message.text}")


def report(name: str, tally: Tally) -> str:
    """The figures in plain lines."""

    def share(part: int, whole: int) -> str:
        return f"{100 * part / whole:.1f} % ({part} of {whole})"

    lines = [
        f"{name}  {kind.value:30} {tally.found[kind]:3} of {tally.wanted[kind]:3}"
        f"  {100 * tally.found[kind] / tally.wanted[kind]:5.1f} %"
        for kind in Kind
        if tally.wanted[kind]
    ]
    if tally.dangers:
        lines.append(
            f"{name}: danger noticed {share(tally.noticed, tally.dangers)}; with the right kind"
            f" {share(tally.right, tally.dangers)}"
        )
    if tally.emergencies:
        lines.append(f"{name}: emergencies that ask {share(tally.stopped, tally.emergencies)}")
    for sort, count in sorted(tally.others.items()):
        lines.append(
            f"{name}: false alarms per 1,000 {sort} {1000 * tally.alarms[sort] / count:.1f}"
            f" ({tally.alarms[sort]} of {count}); false emergencies"
            f" {1000 * tally.false_emergencies[sort] / count:.1f}"
        )
    return "\n".join(lines)


def timing(signs: Signs) -> None:
    """Milliseconds for one message and for 1,800 words."""
    texts = [message.text for message in messages_of("tune")]
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
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("sets", nargs="*", default=["tune", "held_3", "within", "ordinary"])
    arguments.add_argument("--rules", action="store_true")
    arguments.add_argument("--reader", type=Path, metavar="FILE")
    arguments.add_argument("--misses", action="store_true")
    options = arguments.parse_args()
    sets = {Path(name).stem: messages_of(name) for name in options.sets}
    signs: Signs = signs_in
    if options.reader is not None:
        signs = Learnt((Reader.load(options.reader),) * FOLDS).signs
    elif not options.rules:
        signs = learn(folds_of(chain.from_iterable(sets.values()))).signs
    for name, messages in sets.items():
        tally = evaluate(messages, signs)
        if options.misses:
            print("\n".join(f"  {miss}" for miss in tally.misses))
        print(report(name, tally))
    timing(signs)


if __name__ == "__main__":
    main()
