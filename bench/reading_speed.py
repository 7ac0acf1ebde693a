# SPDX-License-Identifier: Apache-2.0
"""How long reading takes: ordinary messages, a long story, and text made to be slow.

    python bench/reading_speed.py

The last table reads each hostile text at two lengths; time that grows faster than the text (about
2 times for twice the length) means a pattern that is not linear.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from actions.domain.reading.agreement import read_agreement  # noqa: E402
from actions.domain.reading.authority import read_authority  # noqa: E402
from actions.domain.reading.dates import dates  # noqa: E402
from actions.domain.reading.language import language  # noqa: E402
from actions.domain.reading.names import name_in  # noqa: E402
from actions.domain.reading.payment import read_payer  # noqa: E402
from actions.domain.reading.people import people  # noqa: E402
from actions.domain.reading.postcode import postcode_in  # noqa: E402
from actions.domain.reading.safety import signs_in  # noqa: E402
from actions.domain.reading.section import read_section  # noqa: E402
from actions.domain.reading.state import read_state  # noqa: E402
from actions.domain.reading.ways import contact_ways  # noqa: E402
from actions.domain.reading.yes_no import is_skip, read_done, read_yes_no  # noqa: E402

TODAY = date(2026, 11, 23)
EVERY_MESSAGE: dict[str, Callable[[str], Any]] = {
    "dates": lambda text: dates(text, TODAY),
    "safety": signs_in,
    "people": people,
    "language": language,
    "postcode": postcode_in,
}
ANSWERS: dict[str, Callable[[str], Any]] = {
    "state": read_state,
    "agreement": read_agreement,
    "authority": read_authority,
    "payer": read_payer,
    "section": read_section,
    "yes or no": read_yes_no,
    "skip": is_skip,
    "done": read_done,
    "name": name_in,
    "ways": contact_ways,
}
HOSTILE = {
    "one word": "a",
    "digits": "1",
    "digits and blanks": "1 ",
    "slashes": "1/",
    "dates": "1/1/26 ",
    "months": "march ",
    "day lists": "1, 2 and 3 ",
    "amounts": "two or three weeks ",
    "since": "since ",
    "not": "not ",
    "my": "my ",
    "kin": "my mum ",
    "council": "council paid ",
    "section": "section 3 and ",
    "hit": "he hit her ",
    "tablets": "no tablets left ",
    "want": "i want to ",
    "throat": "hands around his her my their ",
    "oxygen": "her sats are down to at ",
    "by the time": "by the time you reply i will ",
    "commas": ", ",
    "brackets": "((((",
    "apostrophes": "i'm'm'",
    "yes": "yes ",
    "capitals": "A",
    "accents": "\u0130",
    "postcodes": "AA1 ",
    "full stops": ".",
    "new lines": "\n",
    "names": "my name is ",
}


def milliseconds(read: Callable[[str], Any], text: str) -> float:
    start = time.perf_counter()
    read(text)
    return 1000 * (time.perf_counter() - start)


def texts() -> list[str]:
    folder = ROOT / "tests" / "understanding"
    return [
        json.loads(line)["text"]
        for name in ("safety_tune", "organisations_tune")
        for line in (folder / f"{name}.jsonl").read_text("utf-8").splitlines()
    ]


def ordinary() -> None:
    messages = texts()
    story = " ".join(" ".join(f"{message}." for message in messages).split()[:1800])
    unpunctuated = story.replace(".", "").replace(",", "")
    sums = [0.0] * len(messages)
    stories = [0.0, 0.0]
    for read in EVERY_MESSAGE.values():
        for message in messages:
            read(message)
        for at, message in enumerate(messages):
            sums[at] += milliseconds(read, message)
        for at, long in enumerate((story, unpunctuated)):
            stories[at] += min(milliseconds(read, long) for _ in range(3))
    sums.sort()
    print(
        f"one message, all readers: p50 {statistics.median(sums):.2f} ms,"
        f" p95 {sums[int(0.95 * len(sums))]:.2f} ms"
    )
    print(f"1,800 words: {stories[0]:.0f} ms; without full stops {stories[1]:.0f} ms")


def hostile(length: int = 50_000) -> None:
    worst = []
    for reader, read in (EVERY_MESSAGE | ANSWERS).items():
        for name, piece in HOSTILE.items():
            text = (piece * length)[:length]
            half = milliseconds(read, text[: length // 2])
            whole = milliseconds(read, text)
            worst.append((whole / max(half, 1.0), whole, reader, name))
    slowest = sorted(worst, key=lambda row: -row[1])[:8]
    steepest = sorted(worst, reverse=True)[:8]
    print(f"slowest of {len(worst)} hostile texts of {length:,} characters:")
    for ratio, whole, reader, name in slowest:
        print(f"  {reader:10} {name:18} {whole:7.0f} ms, {ratio:.1f} times that of half")
    print("steepest:")
    for ratio, whole, reader, name in steepest:
        print(f"  {reader:10} {name:18} {whole:7.0f} ms, {ratio:.1f} times that of half")


if __name__ == "__main__":
    ordinary()
    hostile()
