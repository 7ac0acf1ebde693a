# SPDX-License-Identifier: Apache-2.0
"""`make evaluate`: all there is to measure of understanding, written to docs/understanding.md.

    python -m bench.evaluate [--benchmarks FOLDER] [--without benchmarks training speed ...]

Takes about a quarter of an hour, most of it for the public sets; those stay outside the project
and are left out, with a word in the page, where their folder is missing. The figures stand beside
the page in docs/understanding.json; what is left out keeps the figures of the last time.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final

from bench import evaluate_acts, evaluate_benchmarks, evaluate_speed
from bench.pipeline import MODEL, ROOT, Pipeline
from bench.understanding_page import page

PAGE: Final = ROOT / "docs" / "understanding.md"
FIGURES: Final = ROOT / "docs" / "understanding.json"
SAID: Final = {
    "organisations": ("bench.evaluate_organisations",),
    "dates": ("bench.evaluate_dates",),
    "asked": ("bench.evaluate_asked",),
}
MISSED: Final = {
    "organisations": ("bench.evaluate_organisations", "--misses"),
    "safety": ("bench.evaluate_safety", "tune", "held_3", "within", "ordinary"),
    "dates": ("bench.evaluate_dates", "--misses"),
    "asked": ("bench.evaluate_asked", "tune", "--misses"),
}
TUNED_ON: Final = {"organisations": "organisations_tune.jsonl", "dates": "dates_tune.jsonl"}

Json = dict[str, Any]


def printed(*words: str) -> str:
    """What a measurement prints, run in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(words)} failed:\n{done.stderr[-2000:]}")
    return done.stdout.strip()


def told(name: str) -> Json:
    """The figures of a measurement that prints them, and the misses of its set for choosing."""
    words = MISSED[name]
    if name in TUNED_ON:
        words = (words[0], str(ROOT / "tests" / "understanding" / TUNED_ON[name]), *words[1:])
    lines = printed(*words).splitlines()
    misses = [line.strip() for line in lines if _is_miss(line)]
    if name in SAID:
        return {"printed": printed(*SAID[name]), "misses": misses}
    return {"printed": "\n".join(line for line in lines if not _is_miss(line)), "misses": misses}


def _is_miss(line: str) -> bool:
    """Misses stand deeper than figures, or begin with what went wrong."""
    return line.startswith("    ") or line.startswith(("  alarm", "  missed"))


def measurements(folder: Path | None) -> dict[str, Callable[[], Any]]:
    """By name, in the order in which they are made."""
    found: dict[str, Callable[[], Any]] = {
        "acts": lambda: evaluate_acts.measure(Pipeline(MODEL)),
        "organisations": lambda: told("organisations"),
        "safety": lambda: told("safety"),
        "dates": lambda: told("dates"),
        "asked": lambda: told("asked"),
        "speed": lambda: evaluate_speed.measure(Pipeline(MODEL)),
        "training": evaluate_speed.training,
    }
    if folder is not None:
        found["benchmarks"] = lambda: evaluate_benchmarks.measure(folder)
    return found


def main() -> None:
    reader = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    reader.add_argument("--benchmarks", metavar="FOLDER")
    reader.add_argument("--without", nargs="*", default=[], metavar="NAME")
    options = reader.parse_args()
    folder = evaluate_benchmarks.folder_of(options.benchmarks)
    if folder is None:
        print(
            "The public sets are missing: set ANYDOOR_BENCHMARKS to their folder to measure them."
        )
    figures = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.is_file() else {}
    for name, measure in measurements(folder).items():
        if name not in options.without:
            print(f"Measuring {name} …", flush=True)
            figures[name] = {"on": date.today().isoformat(), "found": measure()}
    figures["machine"] = {
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "load": round(os.getloadavg()[2], 1),
    }
    FIGURES.write_text(
        json.dumps(figures, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8"
    )
    measured_now = folder is not None and "benchmarks" not in options.without
    PAGE.write_text(page(figures, measured_now=measured_now), encoding="utf-8")
    print(f"Written: {PAGE.relative_to(ROOT)} and {FIGURES.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
