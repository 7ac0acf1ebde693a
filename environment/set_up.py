# SPDX-License-Identifier: Apache-2.0
"""Everything that must be there before a start: made once, and again when its inputs change."""

from __future__ import annotations

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from environment import paths
from environment.frontend import make_styles
from environment.model import make_model
from environment.private import make_private_environment
from environment.stamps import digest_of, read_stamp, write_stamp
from environment.telling import run_logged, say, step

ENCODER_STAMP = paths.ENCODER / "anydoor.json"


def set_up(*, with_model: bool = True) -> None:
    """Make what is missing, and say what is being made.

    Raises:
        Trouble: when something cannot be made, with the one thing to do.
    """
    begun = time.monotonic()
    with alone():
        say("Set-up: the first time takes two to three minutes, later seconds.")
        make_private_environment()
        make_encoder()
        make_styles()
        if with_model:
            make_model()
    say(f"Set-up is complete ({time.monotonic() - begun:.1f} s).")


@contextmanager
def alone() -> Iterator[None]:
    """Two set-ups of one folder go one after the other."""
    paths.VAR.mkdir(exist_ok=True)
    with Path(paths.VAR / "set-up.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            say("Another set-up is at work in this folder; waiting for it.")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def make_encoder() -> None:
    """Write the sentence encoder as ONNX; does nothing when it is there already."""
    wanted = {"exporter": digest_of(paths.HERE / "encoder.py")}
    written = [paths.ENCODER / name for name in ("minilm.onnx", "tokenizer.json")]
    if read_stamp(ENCODER_STAMP) == wanted and all(file.exists() for file in written):
        return
    with step("Sentence encoder", "2 s"):
        run_logged([paths.PYTHON, "-m", "environment.encoder", paths.ENCODER])
        write_stamp(ENCODER_STAMP, wanted)
