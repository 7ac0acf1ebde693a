# SPDX-License-Identifier: Apache-2.0
"""How long understanding takes: a message, a long story, training, loading the directory.

python -m bench.evaluate_speed
"""

import json
import resource
import statistics
import tempfile
import time
from itertools import cycle
from pathlib import Path
from typing import Final

from actions.directory.directory import Directory
from bench.pipeline import MODEL, Pipeline, train

SETS: Final = Path(__file__).resolve().parents[1] / "tests" / "understanding"
STORY_WORDS: Final = 1_800
STORIES: Final = 40


def texts_of(name: str, *, key: str = "text") -> list[str]:
    lines = (SETS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)[key] for line in lines]


def stories() -> list[str]:
    """Stories of 1,800 words, each of other openings of invented complaints, one after another."""
    sentences = cycle(texts_of("../conversations/rehearsal", key="opening"))
    return [_story(sentences) for _ in range(STORIES)]


def _story(sentences: "cycle[str]") -> str:
    words: list[str] = []
    while len(words) < STORY_WORDS:
        words += next(sentences).split()
    return " ".join(words[:STORY_WORDS])


def p95(milliseconds: list[float]) -> float:
    return round(statistics.quantiles(milliseconds, n=100)[94], 1)


def measure(pipeline: Pipeline) -> dict[str, float]:
    """Milliseconds of the whole pipeline, and seconds that the directory takes to load."""
    for text in texts_of("dates_tune"):
        pipeline.read(text)
    messages = [pipeline.timed(text) for text in texts_of("acts_validate")]
    long = [pipeline.timed(story) for story in stories()]
    began = time.process_time()
    Directory.load()
    return {
        "message_p50_ms": round(statistics.median(messages), 1),
        "message_p95_ms": p95(messages),
        "story_p95_ms": p95(long),
        "directory_seconds": round(time.process_time() - began, 1),
    }


def training() -> dict[str, float]:
    """Of the whole project, from nothing, the start of `rasa` included."""
    before = _spent()
    with tempfile.TemporaryDirectory() as folder:
        seconds = train(out=Path(folder))
    return {"seconds": round(seconds, 1), "processor_seconds": round(_spent() - before, 1)}


def _spent() -> float:
    """Seconds of processor time of the processes that this one has started and that have ended."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


if __name__ == "__main__":
    print(json.dumps(measure(Pipeline(MODEL)), indent=1))
    print(json.dumps({"training": training()}, indent=1))
