"""How set-up speaks: what it does, how long that usually takes, and what to do when it fails."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from environment import paths

LINES_SHOWN = 15

# What a command's output says, and what its reader can do about it. The first that fits is told.
REMEDIES = (
    (("no space left", "disk quota", "enospc"), "The disk is full: free some space (3 GB), then run this again."),
    (
        ("unknownissuer", "certificate", "self-signed"),
        "A certificate was refused: point SSL_CERT_FILE at your network's certificates, then run this again.",
    ),
    (
        ("hash mismatch", "eintegrity", "do not match the hashes"),
        "A package is not the one that was locked: do not go on, and tell us which package it was.",
    ),
    (
        (
            "dns error", "failed to fetch", "connection refused", "connection reset", "temporary failure",
            "could not connect", "network is unreachable", "enotfound", "etimedout", "econnrefused",
            "eai_again", "error sending request", "timed out", "name resolution", "connecterror",
        ),
        "The package registry could not be reached: check the network (or the proxy settings), then run this again.",
    ),
    (
        ("no matching distribution", "no solution found", "there is no version of", "etarget"),
        "The package registry does not offer what is locked: check which registry or mirror is set.",
    ),
    (("permission denied", "eacces", "read-only file"), "A file may not be written: check who owns this folder."),
    (("command 'gcc' failed", "no such file or directory: 'gcc'"), "A package needs a C compiler: install gcc."),
)  # fmt: skip


class Trouble(Exception):  # noqa: N818 - read aloud, not caught by kind
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
    lowered = output.lower()
    for signs, advice in REMEDIES:
        if any(sign in lowered for sign in signs):
            return advice
    return f"The last lines above say what went wrong; all of it is in {paths.LOG.relative_to(paths.ROOT)}."


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
            words, cwd=cwd, env=env or paths.quiet_environment(), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", check=False,
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
