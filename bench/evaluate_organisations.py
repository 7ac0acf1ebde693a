# SPDX-License-Identifier: Apache-2.0
"""Measures how well organisations are found in free text, on the labelled sets.

    python -m bench.evaluate_organisations [tests/understanding/organisations_tune.jsonl] [--misses]

A line of a set holds `text` and `mentions`; a mention has `words`, `start`, `end`, `attitude` and
one of `code` (the body meant), `ask` (codes that must be asked between), `service` (a generic word)
or `unlisted` (a name that must not be given a code).
"""

import argparse
import json
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from actions.directory.directory import Directory, the_directory
from actions.directory.mentions.finding import find_mentions
from actions.domain.understood import Mention

SETS = Path(__file__).resolve().parents[1] / "tests" / "understanding"


@dataclass
class Tally:
    """Counts over one set."""

    mentions: int = 0
    found: int = 0
    coded: int = 0
    right: int = 0
    ambiguous: int = 0
    asked: int = 0
    silent_wrong: int = 0
    attitudes_right: int = 0
    false: int = 0
    false_with_code: int = 0
    generic: int = 0
    unlisted: int = 0
    kept: int = 0
    texts: int = 0
    seconds: list[float] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)


def evaluate(lines: list[dict[str, Any]], directory: Directory) -> Tally:
    """Compare what is found with what is labelled."""
    tally = Tally()
    for line in lines:
        began = time.process_time()
        mentions = find_mentions(line["text"], directory)
        tally.seconds.append(time.process_time() - began)
        tally.texts += 1
        _compare(line["text"], line["mentions"], mentions, tally)
    return tally


def _compare(text: str, gold: list[dict[str, Any]], mentions: list[Mention], tally: Tally) -> None:
    used: set[int] = set()
    codes = [one["code"] for one in gold if "code" in one]
    for one in gold:
        tally.mentions += 1
        best = max(range(len(mentions)), key=lambda i: _overlap(one, mentions[i]), default=None)
        if best is None or not _overlap(one, mentions[best]):
            tally.misses.append(f"not found: {one['words']!r} in {text!r}")
            continue
        used.add(best)
        tally.found += 1
        _judge(text, one, mentions[best], codes=codes, tally=tally)
    for at, mention in enumerate(mentions):
        if at in used:
            continue
        if mention.service is not None and mention.code in (None, *codes):
            tally.generic += 1
        else:
            tally.false += 1
            tally.false_with_code += mention.code is not None
            tally.misses.append(f"false: {mention.words!r} {mention.code or ''} in {text!r}")


def _overlap(one: dict[str, Any], mention: Mention) -> int:
    start, end = int(one["start"]), int(one["end"])
    return max(0, min(end, mention.end) - max(start, mention.start))


def _judge(
    text: str, one: dict[str, Any], mention: Mention, *, codes: list[str], tally: Tally
) -> None:
    where = f"{one['words']!r} in {text!r}"
    top = mention.code or (mention.candidates[0].code if mention.candidates else None)
    if mention.attitude.value == one["attitude"]:
        tally.attitudes_right += 1
    else:
        tally.misses.append(f"attitude {mention.attitude.value}: {where}")
    if "code" in one:
        tally.coded += 1
        tally.right += top == one["code"]
        if top != one["code"]:
            tally.misses.append(f"top {top} for {one['code']}: {where}")
    _judge_unsure(one, mention, where, tally)
    same_as_another = "service" in one and mention.code in codes
    if mention.code and mention.code != one.get("code") and not same_as_another:
        tally.silent_wrong += 1
        tally.misses.append(f"SILENT {mention.code}: {where}")


def _judge_unsure(one: dict[str, Any], mention: Mention, where: str, tally: Tally) -> None:
    """Shared names are to be asked about, unlisted ones kept as said."""
    if "ask" in one:
        tally.ambiguous += 1
        offered = {c.code for c in mention.candidates}
        good = mention.code is None and bool(set(one["ask"]) & offered)
        tally.asked += good
        if not good:
            tally.misses.append(f"not asked {mention.code} {sorted(offered)}: {where}")
    if one.get("unlisted"):
        tally.unlisted += 1
        tally.kept += mention.unlisted_name is not None and mention.code is None
        if mention.unlisted_name is None:
            tally.misses.append(f"not kept as said: {where}")


def report(name: str, tally: Tally) -> str:
    """The figures in plain lines."""
    slow = sorted(tally.seconds)[int(0.95 * len(tally.seconds))] * 1000

    def part(count: int, of: int) -> str:
        return f"{count} of {of} ({100 * count / max(1, of):.1f} %)"

    return "\n".join([
        f"{name}: {tally.texts} texts, {tally.mentions} mentions",
        f"  recall            {part(tally.found, tally.mentions)}",
        f"  right first       {part(tally.right, tally.coded)}",
        f"  asked when shared {part(tally.asked, tally.ambiguous)}",
        f"  kept as said      {part(tally.kept, tally.unlisted)}",
        f"  silently wrong    {part(tally.silent_wrong, tally.mentions)}",
        f"  attitude right    {part(tally.attitudes_right, tally.found)}",
        f"  false mentions    {tally.false} (with a code: {tally.false_with_code})",
        f"  generic words not labelled: {tally.generic}",
        f"  one text, p95     {slow:.1f} ms",
    ])  # fmt: skip


def main() -> None:
    """Print the figures of each set."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("sets", nargs="*", default=sorted(SETS.glob("organisations_*.jsonl")))
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    directory = the_directory()
    find_mentions("warm up", directory)
    for path in map(Path, options.sets):
        lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        tally = evaluate(lines, directory)
        print(report(path.stem, tally))
        if options.misses:
            print("\n".join(f"    {miss}" for miss in tally.misses))


if __name__ == "__main__":
    main()
