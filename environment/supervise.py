# SPDX-License-Identifier: Apache-2.0
"""Starts Rasa and the actions server, keeps both running, and ends both; `make run` is this.

A process that dies is started again, after a wait that grows while it keeps dying. When one dies
several times before the whole has ever been ready, all is stopped, and its exit code is ours.
"""

from __future__ import annotations

import ctypes
import fcntl
import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import IO

from environment import paths
from environment.starting import put_earlier_stores_away, settings_of
from environment.telling import Trouble, complain, run_logged, say

USUAL_START = "10 to 20 seconds"
LONGEST_START = 180.0
"""Seconds until we give up waiting for /ready."""
MOST_EARLY_DEATHS = 3
WAITS = (0.2, 1.0, 2.0, 5.0, 10.0, 30.0)
"""Seconds before starting a process again: the first death, the second in a row, and so on."""
LIVED_WELL = 30.0
"""Seconds after which a process's earlier deaths are forgotten."""
PATIENCE = 10.0
"""Seconds that a process is given to end by itself."""
LOOK_EVERY = 0.1
PR_SET_PDEATHSIG = 1
LARGEST_LOG = 10_000_000


def commands(settings: Mapping[str, str]) -> dict[str, list[str]]:
    """The two processes by name."""
    rasa = ["--model", str(paths.MODEL.relative_to(paths.ROOT)), "--endpoints", "endpoints.yml"]
    rasa += [
        "--credentials",
        "credentials.yml",
        "--port",
        settings["ANYDOOR_BOT_PORT"],
        "-i",
        "127.0.0.1",
    ]
    return {
        "rasa": [sys.executable, "-m", "rasa", "run", *rasa],
        "actions": [sys.executable, "-m", "actions"],
    }


@dataclass
class Process:
    """One of the two, started as often as it takes."""

    name: str
    command: list[str]
    settings: Mapping[str, str]
    log: Path
    running: subprocess.Popen[bytes] | None = None
    started_at: float = 0.0
    start_again_at: float = 0.0
    deaths: int = 0
    output: IO[bytes] | None = field(default=None, repr=False)

    def start(self) -> None:
        self.output = self.output or open_log(self.log)
        self.started_at = time.monotonic()
        self.running = subprocess.Popen(
            self.command, cwd=paths.ROOT, env=dict(self.settings), stdin=subprocess.DEVNULL,
            stdout=self.output, stderr=subprocess.STDOUT, start_new_session=True,
            preexec_fn=end_with_parent,
        )  # fmt: skip

    def look_after(self) -> int | None:
        """Start again when dead and due; gives the exit code once at each death."""
        if self.running is None:
            if time.monotonic() >= self.start_again_at:
                self.start()
            return None
        code = self.running.poll()
        if code is None:
            return None
        now = time.monotonic()
        self.deaths = 1 if now - self.started_at > LIVED_WELL else self.deaths + 1
        self.start_again_at = now + WAITS[min(self.deaths, len(WAITS)) - 1]
        self.running = None
        return code

    def stop(self) -> None:
        if self.running is not None and self.running.poll() is None:
            self.running.send_signal(signal.SIGTERM)

    def wait(self, until: float) -> None:
        if self.running is None:
            return
        try:
            self.running.wait(max(0.0, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            self.running.kill()
            self.running.wait()


def end_with_parent() -> None:
    """On Linux, have the kernel end this process when the supervisor was killed and cannot."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def open_log(path: Path) -> IO[bytes]:
    """Opened to append, for its owner only; a long one is put aside and begun anew."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and path.stat().st_size > LARGEST_LOG:
        path.replace(path.with_suffix(".1.log"))
    return os.fdopen(
        os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab", buffering=0
    )


class Supervisor:
    """Both processes, from start to end."""

    def __init__(self, settings: Mapping[str, str], *, var: Path) -> None:
        self.address = f"http://127.0.0.1:{settings['ANYDOOR_PUBLIC_PORT']}"
        self.var = var
        self.ready = False
        self.stopping = False
        self.processes = [
            Process(name, command, settings, var / "log" / f"{name}.log")
            for name, command in commands(settings).items()
        ]

    def ask_to_stop(self, number: int, frame: FrameType | None) -> None:
        self.stopping = True

    def run(self) -> int:
        """Until asked to stop; the exit code."""
        begun = time.monotonic()
        for process in self.processes:
            process.start()
        self.note()
        code = 0
        try:
            while not self.stopping and code == 0:
                time.sleep(LOOK_EVERY)
                code = self.look_after_all()
                if not self.ready and code == 0:
                    code = self.look_whether_ready(begun)
        finally:
            self.end()
        return code

    def look_after_all(self) -> int:
        """Start again what has died; an exit code when that is hopeless."""
        for process in self.processes:
            before = process.running
            code = process.look_after()
            if code is not None:
                say(f"{process.name} has ended ({meaning(code)}).")
                if not self.ready and process.deaths >= MOST_EARLY_DEATHS:
                    show_end_of(process)
                    return shell_code(code)
            if process.running is not before and process.running is not None:
                self.note()
        return 0

    def look_whether_ready(self, begun: float) -> int:
        passed = time.monotonic() - begun
        if is_ready(self.address):
            self.ready = True
            say(f"Ready after {passed:.1f} s: {self.address}")
            if (self.var / "demo.json").exists():
                say(f"Accounts to try it with are in {self.var.name}/demo.json. Ctrl-C ends it.")
        elif passed > LONGEST_START:
            for process in self.processes:
                show_end_of(process)
            say(f"Not ready after {LONGEST_START:.0f} s: the last lines of the logs are above.")
            return 1
        return 0

    def note(self) -> None:
        """Write down which process is which, for whoever wants to look at them."""
        ids = {process.name: process.running.pid for process in self.processes if process.running}
        part = self.var / "processes.json.part"
        part.write_text(json.dumps({"supervisor": os.getpid(), "url": self.address, **ids}) + "\n")
        part.replace(self.var / "processes.json")

    def end(self) -> None:
        """End both by their own ids, politely first."""
        for process in self.processes:
            process.stop()
        until = time.monotonic() + PATIENCE
        for process in self.processes:
            process.wait(until)
        (self.var / "processes.json").unlink(missing_ok=True)


def is_ready(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/ready", timeout=2) as answer:
            return bool(answer.status == 200)
    except (OSError, urllib.error.URLError, ValueError):
        return False


def shell_code(code: int) -> int:
    """A process's exit code as a shell gives it: 128 more than the signal that ended it."""
    return 128 - code if code < 0 else code or 1


def meaning(code: int) -> str:
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"


def show_end_of(process: Process) -> None:
    lines = process.log.read_text(encoding="utf-8", errors="replace").splitlines()[-15:]
    say("\n".join([f"The end of {process.log.name}:", *(f"    {line}" for line in lines)]))


def prepare(settings: Mapping[str, str], var: Path) -> None:
    """An empty store in a demonstration, and its tables."""
    if settings["ANYDOOR_DEMONSTRATION"] == "1":
        put_away = put_earlier_stores_away(var)
        if put_away:
            say(f"The store of the demonstration before is in {put_away.relative_to(var.parent)}.")
    run_logged([sys.executable, "-m", "actions", "migrate"], env=settings)


def main() -> int:
    os.chdir(paths.ROOT)
    os.umask(0o077)
    try:
        var = paths.ROOT / os.environ.get("ANYDOOR_VAR", "var")
        var.mkdir(parents=True, exist_ok=True)
        with (var / "run.lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise Trouble(
                    "Anydoor is already running from this folder: stop that first."
                ) from None
            return start(var)
    except Trouble as trouble:
        return complain(trouble)


def start(var: Path) -> int:
    settings = settings_of(os.environ, root=paths.ROOT)
    prepare(settings, var)
    supervisor = Supervisor(settings, var=var)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, supervisor.ask_to_stop)
    say(f"Starting Rasa and the actions server (usually {USUAL_START}); logs in {var.name}/log.")
    code = supervisor.run()
    say("Stopped." if supervisor.stopping else "Stopped because of the above.")
    return code


if __name__ == "__main__":
    sys.exit(main())
