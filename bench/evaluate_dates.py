# SPDX-License-Identifier: Apache-2.0
"""How often the time that words mean is read with the right days and the right precision.

    python -m bench.evaluate_dates [sets ...] [--misses]

A line of a set holds `text`, `question`, `today` and `dates`; of these each has `mention` (words of
the text), `first`, `last` (null where it goes on until now) and `precision`. A text without a date
has none, and whatever is found in it counts as false.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

from actions.domain.reading.dates import dates
from actions.domain.understood import DateMention

SETS: Final = Path(__file__).resolve().parents[1] / "tests" / "understanding"


@dataclass
class Tally:
    """Counts over one set."""

    texts: int = 0
    wanted: int = 0
    found: int = 0
    interval: int = 0
    both: int = 0
    held: int = 0
    false: int = 0
    misses: list[str] = field(default_factory=list)


def evaluate(lines: Sequence[dict[str, Any]]) -> Tally:
    """Compare what is read with what is labelled."""
    tally = Tally()
    for line in lines:
        left = list(dates(line["text"], date.fromisoformat(line["today"])).mentions)
        tally.texts += 1
        for wanted in line["dates"]:
            tally.wanted += 1
            mention = _nearest(line["text"], wanted["mention"], left)
            if mention is None:
                tally.misses.append(f"not found: {wanted['mention']!r} in {line['text']!r}")
                continue
            left.remove(mention)
            tally.found += 1
            _judge(line["text"], wanted, mention, tally)
        tally.false += len(left)
        tally.misses += [f"false: {one.words!r} in {line['text']!r}" for one in left]
    return tally


def _nearest(text: str, words: str, found: list[DateMention]) -> DateMention | None:
    """The mention that shares most letters with the labelled words."""
    start = text.find(words)
    end = start + len(words)

    def shared(mention: DateMention) -> int:
        return min(end, mention.end) - max(start, mention.start)

    best = max(found, key=shared, default=None)
    return best if best is not None and shared(best) > 0 else None


def _holds(mention: DateMention, wanted: dict[str, Any]) -> bool:
    """Whether no day that was meant is left out; a time that goes on has no last day."""
    last = mention.last is None or (wanted["last"] and mention.last.isoformat() >= wanted["last"])
    return mention.first.isoformat() <= wanted["first"] and bool(last)


def _judge(text: str, wanted: dict[str, Any], mention: DateMention, tally: Tally) -> None:
    last = mention.last.isoformat() if mention.last else None
    interval = (mention.first.isoformat(), last) == (wanted["first"], wanted["last"])
    precision = mention.precision.value == wanted["precision"]
    tally.interval += interval
    tally.held += _holds(mention, wanted)
    tally.both += interval and precision
    if not (interval and precision):
        read = f"{mention.first} to {last} ({mention.precision})"
        meant = f"{wanted['first']} to {wanted['last']} ({wanted['precision']})"
        tally.misses.append(f"{wanted['mention']!r} read as {read}, meant {meant}: {text!r}")


def report(name: str, tally: Tally) -> str:
    """The figures in plain lines."""

    def part(count: int) -> str:
        return f"{count} of {tally.wanted} ({100 * count / max(1, tally.wanted):.1f} %)"

    return "\n".join([
        f"{name}: {tally.texts} texts",
        f"  found                    {part(tally.found)}",
        f"  right days               {part(tally.interval)}",
        f"  no day left out          {part(tally.held)}",
        f"  right days and precision {part(tally.both)}",
        f"  false mentions           {tally.false}",
    ])  # fmt: skip


def main() -> None:
    """Print the figures of each set."""
    reader = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    reader.add_argument("sets", nargs="*", default=sorted(SETS.glob("dates*.jsonl")))
    reader.add_argument("--misses", action="store_true")
    options = reader.parse_args()
    for path in map(Path, options.sets):
        lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        tally = evaluate(lines)
        print(report(path.stem, tally))
        if options.misses:
            print("\n".join(f"    {miss}" for miss in tally.misses))


if __name__ == "__main__":
    main()
