# SPDX-License-Identifier: Apache-2.0
"""How many signs of danger are found, and how many ordinary messages are alarmed about.

    python bench/evaluate_safety.py [tune|held] [--misses] [--others]

Messages are in tests/understanding/safety_tune.jsonl (patterns may be changed after reading it) and
safety_held.jsonl (may not). A sign counts as found where its kind was given or one that shows the
same help or more. `--others` adds ordinary messages that were written for other purposes.
"""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from actions.domain.draft import SafetyKind as Kind  # noqa: E402
from actions.domain.reading.safety import signs_in  # noqa: E402

SETS = ROOT / "tests" / "understanding"
EMERGENCIES = {Kind.SELF_HARM_NOW, Kind.DANGER_TO_OTHER, Kind.EMERGENCY_MEDICAL}
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


def labelled(half: str) -> list[dict[str, str]]:
    lines = (SETS / f"safety_{half}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line]


def kinds_in(text: str) -> set[Kind]:
    return {sign.kind for sign in signs_in(text)}


def evaluate(half: str, *, misses: bool) -> None:
    wanted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    ordinary = alarms = emergencies = kind_words = 0
    for message in labelled(half):
        kinds = kinds_in(message["text"])
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


def evaluate_others(*, misses: bool) -> None:
    seen: Counter[str] = Counter()
    alarms: Counter[str] = Counter()
    emergencies: Counter[str] = Counter()
    for name, text in others():
        kinds = kinds_in(text)
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


def timing() -> None:
    """Milliseconds for one message and for 1,800 words."""
    texts = [message["text"] for message in labelled("tune")]
    taken = []
    for text in texts:
        start = time.perf_counter()
        signs_in(text)
        taken.append(1000 * (time.perf_counter() - start))
    taken.sort()
    story = " ".join(texts)
    story = " ".join(story.split()[:1800])
    start = time.perf_counter()
    signs_in(story)
    long = 1000 * (time.perf_counter() - start)
    print(
        f"one message p50 {taken[len(taken) // 2]:.2f} ms,"
        f" p95 {taken[int(len(taken) * 0.95)]:.2f} ms;"
        f" 1,800 words {long:.0f} ms"
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("half", nargs="?", default="tune", choices=("tune", "held"))
    arguments.add_argument("--misses", action="store_true")
    arguments.add_argument("--others", action="store_true")
    options = arguments.parse_args()
    evaluate(options.half, misses=options.misses)
    if options.others:
        evaluate_others(misses=options.misses)
    timing()


if __name__ == "__main__":
    main()
