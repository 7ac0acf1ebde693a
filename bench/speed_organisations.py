# SPDX-License-Identifier: Apache-2.0
"""How long it takes to find organisations: one message, a long story, and hostile input.

    python -m bench.speed_organisations

Times are of the processor. For hostile input the time of a quarter of it stands beside the time
of the whole: about four times is linear.
"""

import json
import time
from pathlib import Path

from actions.directory.directory import Directory
from actions.directory.mentions.finding import find_mentions

SET = Path(__file__).resolve().parents[1] / "tests" / "understanding"
STORY = (
    "She was on the ward at the LRI for three weeks and nobody told us what was happening. Every "
    "day I rang and every day they said ring back tomorrow. The nurse said they were short. I "
    "asked to speak to the doctor and he never came. When they sent her home the carers had not "
    "been told and there was no bed downstairs. Leicester council said it was not their job. "
    "I kept a diary. "
)
HOSTILE = {
    "one long word": "a" * 50_000,
    "the": "the " * 12_500,
    "St": "St " * 16_000,
    "in Leeds hospital": "in Leeds hospital " * 2_800,
    "a&e at": "a&e at " * 7_000,
    "called the Royal,": "called the Royal, " * 2_800,
    "misspelt names": "Adenbroke " * 5_000,
    "apostrophes": "'" * 50_000,
}


def milliseconds(text: str, directory: Directory) -> float:
    """Processor time of one reading."""
    began = time.process_time()
    find_mentions(text, directory)
    return 1000 * (time.process_time() - began)


def main() -> None:
    """Print the times."""
    began = time.process_time()
    directory = Directory.load()
    print(f"directory loaded in {time.process_time() - began:.2f} s")
    lines = (SET / "organisations_tune.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    find_mentions(texts[0], directory)
    times = sorted(milliseconds(text, directory) for text in texts * 3)
    print(
        f"one message: p50 {times[len(times) // 2]:.2f} ms, p95 {times[len(times) * 95 // 100]:.2f}"
    )
    story = " ".join((STORY * 30).split()[:1500])
    times = sorted(milliseconds(story, directory) for _ in range(20))
    print(f"1,500 words: p50 {times[10]:.1f} ms, p95 {times[18]:.1f}")
    for name, text in HOSTILE.items():
        quarter = milliseconds(text[: len(text) // 4], directory)
        print(
            f"{name}: {quarter:.0f} ms for a quarter, {milliseconds(text, directory):.0f} for all"
        )


if __name__ == "__main__":
    main()
