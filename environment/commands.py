# SPDX-License-Identifier: Apache-2.0
"""What the Makefile's targets do."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

from environment import paths
from environment.checks import check
from environment.companions import companions
from environment.locking import make_lock
from environment.model import make_model
from environment.set_up import set_up
from environment.telling import Trouble, complain, say

MOST_PROCESSES = 4
"""Of the tests, each of which may have a Rasa beside it."""


def main(words: Sequence[str]) -> int:
    """Run one command and give its exit code."""
    reader = argparse.ArgumentParser(prog="python3 -m environment", description=__doc__)
    reader.add_argument("command", choices=COMMANDS, help="what to do")
    reader.add_argument("rest", nargs=argparse.REMAINDER, help="handed on to the command")
    asked = reader.parse_args(words)
    os.chdir(paths.ROOT)
    try:
        return COMMANDS[asked.command](asked.rest)
    except Trouble as trouble:
        return complain(trouble)
    except KeyboardInterrupt:
        say("\nStopped.")
        return 130


def only_set_up(rest: list[str]) -> int:
    set_up()
    return 0


def run(rest: list[str]) -> int:
    set_up()
    hand_over([paths.PYTHON, "-m", "environment.supervise", *rest])
    return 0


def train(rest: list[str]) -> int:
    set_up(with_model=False)
    make_model()
    return 0


def only_check(rest: list[str]) -> int:
    set_up(with_model=False)
    return check()


def test(rest: list[str]) -> int:
    """Checks, then tests with the servers and the browser that this machine has; both are run."""
    set_up()
    failed_checks = check()
    with companions() as variables:
        failed_tests = subprocess.run(
            [paths.PYTHON, "-m", "pytest", *in_processes(usable_cores()), *rest],
            env=paths.quiet_environment() | variables,
            check=False,
        ).returncode
    if failed_checks:
        say("The tests ran, but a check before them failed: see above.")
    return failed_tests or failed_checks


def in_processes(cores: int) -> list[str]:
    """What has pytest use this many cores, at most four; ARGS="-n 0" has it use one process.

    A file stays in one process, and files keep the order that tests/conftest.py gives them.
    """
    if cores < 2:
        return []
    return ["-n", str(min(cores, MOST_PROCESSES)), "--dist=loadfile", "--no-loadscope-reorder"]


def usable_cores() -> int:
    """The cores that this process may use, which can be fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def script(name: str) -> Callable[[list[str]], int]:
    """A command that is a module of the project, run in the private environment."""

    def run_it(rest: list[str]) -> int:
        set_up()
        hand_over([paths.PYTHON, "-m", name, *rest])
        return 0

    return run_it


def hand_over(command: list[str | Path]) -> None:
    """Become that command, so that signals and exit codes are its own."""
    words = [str(word) for word in command]
    os.execve(words[0], words, paths.quiet_environment())


def lock(rest: list[str]) -> int:
    make_lock(upgrade="--upgrade" in rest)
    set_up(with_model=False)
    return 0


def clean(rest: list[str]) -> int:
    """Take away what set-up made. Complaints, secrets and accounts under `var/` stay."""
    made = [
        paths.VENV,
        paths.TOOLS,
        paths.ENCODER,
        paths.STYLES,
        paths.VAR / "cache",
        paths.ROOT / ".rasa",
    ]
    for folder in made:
        shutil.rmtree(folder, ignore_errors=True)
    for file in paths.MODEL.parent.glob("*.tar.gz"):
        file.unlink()
    say("Everything that set-up made is gone; the stores and secrets under var/ are still there.")
    return 0


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "set-up": only_set_up,
    "run": run,
    "test": test,
    "check": only_check,
    "train": train,
    "evaluate": script("bench.evaluate"),
    "bench": script("bench"),
    "mutants": script("environment.mutants"),
    "docs": script("docs"),
    "lock": lock,
    "clean": clean,
}
