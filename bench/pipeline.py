# SPDX-License-Identifier: Apache-2.0
"""A pipeline as Rasa trains, loads and runs it, for measuring."""

import asyncio
import logging
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.utils.log_utils import configure_structlog

from bot.start import settle_memory, settle_threads

ROOT: Final = Path(__file__).resolve().parents[1]
MODEL: Final = ROOT / "models" / "anydoor.tar.gz"
CLASSIFYING: Final = ("bot.components.embeddings.", "bot.components.classifier.")

Json = dict[str, Any]


@dataclass(frozen=True)
class Example:
    text: str
    act: str


class Pipeline:
    """A trained model, settled as a server is. Keeps an event loop, as reading is asynchronous."""

    def __init__(self, model: Path) -> None:
        configure_structlog(logging.ERROR)  # else every text that is read is printed
        self._loop = asyncio.new_event_loop()
        self._processor = Agent.load(model_path=str(model)).processor
        if self._processor is None:
            raise SystemExit(f"{model} holds no model; make train")
        settle_memory()
        settle_threads()

    def read(self, text: str, question: str | None = None) -> Json:
        """All that is read of a text, as an answer to the question."""
        message = UserMessage(text, metadata={"question": question})
        found: Json = self._loop.run_until_complete(self._processor.parse_message(message))
        return found

    def timed(self, text: str, question: str | None = None) -> float:
        """Milliseconds of processor time that reading took; other programs do not count."""
        began = time.process_time()
        self.read(text, question)
        return (time.process_time() - began) * 1000


def our_config() -> Json:
    """config.yml, with of its pipeline only what decides on the act; the rest has no part in it."""
    config: Json = yaml.safe_load((ROOT / "config.yml").read_text(encoding="utf-8"))
    config["pipeline"] = [p for p in config["pipeline"] if p["name"].startswith(CLASSIFYING)]
    return {
        key: config[key] for key in ("recipe", "assistant_id", "language", "importers", "pipeline")
    }


def train_on(examples: Iterable[Example], config: Json) -> Pipeline:
    """A pipeline trained on these examples alone, in a folder that is then deleted."""
    with tempfile.TemporaryDirectory() as folder:
        nlu, written = Path(folder) / "nlu" / "all.yml", Path(folder) / "config.yml"
        nlu.parent.mkdir()
        nlu.write_text(as_yaml(examples), encoding="utf-8")
        written.write_text(yaml.safe_dump(config), encoding="utf-8")
        train("nlu", "--nlu", str(nlu.parent), "--config", str(written), out=Path(folder))
        return Pipeline(Path(folder) / "measured.tar.gz")


def train(*words: str, out: Path) -> float:
    """Run `rasa train` from nothing; seconds that it took, its start included."""
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "rasa", "train", *words, "--out", str(out),
         "--fixed-model-name", "measured"],
        cwd=ROOT,
        env=os.environ | {"RASA_CACHE_DIRECTORY": str(out / "cache")},
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(done.stdout[-2000:] + done.stderr[-2000:])
    return time.monotonic() - began


def as_yaml(examples: Iterable[Example]) -> str:
    """Training data as Rasa reads it."""
    acts: dict[str, list[Json]] = {}
    for example in examples:
        acts.setdefault(example.act, []).append({"text": example.text})
    nlu = [{"intent": act, "examples": texts} for act, texts in acts.items()]
    return yaml.dump({"version": "3.1", "nlu": nlu}, Dumper=yaml.CSafeDumper, allow_unicode=True)
