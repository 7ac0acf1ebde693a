# SPDX-License-Identifier: Apache-2.0
"""Trains the conversation's model, and only when something that goes into it has changed.

Rasa's own check of what changed takes as long as its imports; this one takes a tenth of a second.
The wording of the responses does not go into the model, only their names do.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from environment import paths
from environment.stamps import read_stamp, write_stamp
from environment.telling import run_logged, step

STAMP = paths.MODEL.with_suffix("").with_suffix(".json")
FILES = ("config.yml", "domain.yml", "bot/importer.py", "bot/examples.py")
FOLDERS = (
    "data/nlu",
    "data/danger",
    "data/asked",
    "data/rules",
    "data/stories",
    "bot/components",
    "domain",
)
RESPONSES = "data/responses"
RESPONSE_NAME = re.compile(r"^\s+(utter_\w+)\s*:", re.MULTILINE)


def inputs(root: Path) -> Iterator[tuple[str, bytes]]:
    """Every input of the training by its name, in a fixed order."""
    yield from ((name, (root / name).read_bytes()) for name in FILES if (root / name).is_file())
    for folder in FOLDERS:
        for file in sorted((root / folder).rglob("*")):
            if file.suffix in {".yml", ".yaml", ".py", ".txt"}:
                yield file.relative_to(root).as_posix(), file.read_bytes()
    names = {
        name
        for file in (root / RESPONSES).rglob("*.yml")
        for name in RESPONSE_NAME.findall(file.read_text(encoding="utf-8"))
    }
    yield RESPONSES, "\n".join(sorted(names)).encode()
    for name in ("var/encoder/minilm.onnx", "environment/requirements.lock"):
        if (root / name).is_file():
            yield name, (root / name).read_bytes()


def fingerprint(root: Path = paths.ROOT) -> str:
    """Checksum over all inputs of the training below this folder."""
    whole = hashlib.sha256()
    for name, content in inputs(root):
        whole.update(f"{name} {len(content)}\n".encode())
        whole.update(hashlib.sha256(content).digest())
    return whole.hexdigest()


def make_model() -> None:
    """Train when there is no model of these inputs, and where there is a configuration to train."""
    if not (paths.ROOT / "config.yml").exists():
        return
    wanted = {"fingerprint": fingerprint()}
    if paths.MODEL.exists() and read_stamp(STAMP) == wanted:
        return
    with step("Model of the conversation", "one to two minutes"):
        STAMP.unlink(missing_ok=True)
        run_logged([
            paths.PYTHON, "-m", "rasa", "train", "--out", paths.MODEL.parent,
            "--fixed-model-name", paths.MODEL.name.removesuffix(".tar.gz"),
        ])  # fmt: skip
        write_stamp(STAMP, wanted)
