# SPDX-License-Identifier: Apache-2.0
"""How set-up speaks: what it does, how long that usually takes, and what to do when it fails."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from environment import paths

LINES_SHOWN = 15

# What its reader can do about a failure, and how a command's output tells that it is this one.
# The first that fits is told.
REMEDIES = {
    "The disk is full: free 3 GB, then run this again.": r"no space left|disk quota|enospc",
    "A certificate was refused: point SSL_CERT_FILE at your network's own, then run this again.": (
        r"unknownissuer|certificate|self-signed"
    ),
    "A package is not the one that was locked: do not go on, and tell us which one it was.": (
        r"hash mismatch|eintegrity|do not match the hashes"
    ),
    "The package registry could not be reached: check network and proxy, then run this again.": (
        r"dns error|name resolution|enotfound|eai_again|network is unreachable|failed to fetch"
        r"|connect(ion)? ?(refused|reset|error)|could not connect|error sending request"
        r"|econnrefused|etimedout|timed out|temporary failure"
    ),
    "The package registry does not offer what is locked: check which registry is set.": (
        r"no matching distribution|no solution found|there is no version of|etarget"
    ),
    "A file may not be written: check who owns this folder.": (
        r"permission denied|eacces|read-only file"
    ),
    "A package needs a C compiler: install gcc, then run this again.": r"command '[^']*gcc' failed",
}


class Trouble(Exception):
    """Set-up cannot go on. The text is one plain sentence about what to do."""


def say(text: str = "") -> None:
    print(text, flush=True)


@contextmanager
def step(what: str, usually: str) -> Iterator[None]:
    """Tell what begins and how long it usually takes, then how long it took."""
    print(f"  {what} (usually {usually}) … ", end="", flush=True)
    begun = time.monotonic()
    try:
        yield
    except BaseException:
        say("failed")
        raise
    say(f"{time.monotonic() - begun:.1f} s")


def remedy_for(output: str) -> str:
    for advice, signs in REMEDIES.items():
        if re.search(signs, output, re.IGNORECASE):
            return advice
    log = paths.LOG.relative_to(paths.ROOT)
    return f"The last lines above say what went wrong; all of it is in {log}."


def run_logged(
    command: Sequence[str | Path], *, cwd: Path = paths.ROOT, env: Mapping[str, str] | None = None
) -> str:
    """Run a command with its output in the log, and give the output back.

    Raises:
        Trouble: when it fails, with the one thing to do.
    """
    words = [str(word) for word in command]
    paths.LOG.parent.mkdir(parents=True, exist_ok=True)
    try:
        done = subprocess.run(
            words, cwd=cwd, env=env or paths.quiet_environment(), check=False,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, errors="replace",
        )  # fmt: skip
    except OSError as error:
        raise Trouble(f"{words[0]} could not be started ({error.strerror}).") from error
    with paths.LOG.open("a", encoding="utf-8") as log:
        log.write(f"\n$ {' '.join(words)}\n{done.stdout}")
    if done.returncode:
        say()
        say("\n".join(f"    {line}" for line in done.stdout.strip().splitlines()[-LINES_SHOWN:]))
        raise Trouble(remedy_for(done.stdout))
    return done.stdout


def complain(trouble: Trouble) -> int:
    """Show the sentence, and give the exit code that goes with it."""
    print(f"\n{trouble}", file=sys.stderr, flush=True)
    return 1
