# SPDX-License-Identifier: Apache-2.0
"""Both processes as they run in earnest, started again whenever they are killed."""

import json
import os
import secrets
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import closing
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
MODEL = ROOT / "models" / "anydoor.tar.gz"
LONGEST_START = 300.0


class Stack:
    """`kill` ends a process without a word and starts it again at once."""

    def __init__(self, folder: Path) -> None:
        ports = free_ports(3)
        self.folder = folder
        self.url = f"http://127.0.0.1:{ports[0]}"
        self.kills = {"rasa": 0, "actions": 0}
        self.settings = {
            **{name: value for name, value in os.environ.items() if "ANYDOOR" not in name},
            "PYTHONPATH": str(ROOT),
            "ANYDOOR_HOST_ORGANISATION": "RWE",
            "ANYDOOR_LOOPBACK_SECRET": secrets.token_urlsafe(48),
            "ANYDOOR_VAR": str(folder),
            "ANYDOOR_DEMONSTRATION": "1",
            "ANYDOOR_TODAY": "2026-11-23",
            "ANYDOOR_PUBLIC_PORT": str(ports[0]),
            "ANYDOOR_LOOPBACK_PORT": str(ports[1]),
            "ANYDOOR_BOT_PORT": str(ports[2]),
            "ANYDOOR_BOT_URL": f"http://127.0.0.1:{ports[2]}",
            "ANYDOOR_WEBHOOK_URL": f"http://127.0.0.1:{ports[1]}/webhook",
            "ANYDOOR_DATABASE_URL": f"sqlite:///{folder / 'anydoor.sqlite3'}",
            "ANYDOOR_TRACKER_URL": f"sqlite:///{folder / 'tracker.sqlite3'}",
            "RASA_TELEMETRY_ENABLED": "false",
            "TF_CPP_MIN_LOG_LEVEL": "3",
            "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        }
        rasa = ["rasa", "run", "--model", str(MODEL.relative_to(ROOT)), "-i", "127.0.0.1"]
        rasa += ["--endpoints", "endpoints.yml", "--credentials", "credentials.yml"]
        self.commands = {"rasa": [*rasa, "--port", str(ports[2])], "actions": ["actions"]}
        self.running: dict[str, subprocess.Popen[bytes]] = {}

    def start(self) -> None:
        (self.folder / "encoder").symlink_to(ROOT / "var" / "encoder")
        subprocess.run(
            [sys.executable, "-m", "actions", "migrate"], cwd=ROOT, env=self.settings, check=True
        )
        for name in self.commands:
            self._run(name)
        self.wait_until_ready()

    def kill(self, name: str) -> None:
        self.end(name)
        self.begin(name)

    def end(self, name: str) -> None:
        """End a process without a word; it stays away until `begin`."""
        process = self.running[name]
        process.send_signal(signal.SIGKILL)
        process.wait()
        self.kills[name] += 1

    def begin(self, name: str) -> None:
        self._run(name)

    def freeze(self, name: str) -> None:
        """Let a process hang: it takes calls and answers none."""
        self.running[name].send_signal(signal.SIGSTOP)

    def thaw(self, name: str) -> None:
        self.running[name].send_signal(signal.SIGCONT)

    def answered_by(self) -> list[list[str]]:
        """For each conversation of the store, the oldest first, who answered its turns."""
        query = "SELECT conversation, json_extract(reply, '$.by') FROM turns ORDER BY said_at"
        found: dict[str, list[str]] = {}
        with closing(sqlite3.connect(self.folder / "anydoor.sqlite3")) as store:
            for conversation, by in store.execute(query):
                found.setdefault(conversation, []).append(by)
        return list(found.values())

    def stop(self) -> None:
        for name, process in self.running.items():
            self.thaw(name)
            process.terminate()
        for process in self.running.values():
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def wait_until_ready(self) -> None:
        until = time.monotonic() + LONGEST_START
        while time.monotonic() < until:
            try:
                with urllib.request.urlopen(f"{self.url}/ready", timeout=5):
                    return
            except OSError:
                time.sleep(0.2)
        raise AssertionError(f"not ready after {LONGEST_START} s: {self.words('actions')}")

    def wait_until_rasa_answers(self) -> None:
        """Until the door asks Rasa again, as its figures say."""
        url = f"http://127.0.0.1:{self.settings['ANYDOOR_LOOPBACK_PORT']}/metrics"
        until = time.monotonic() + LONGEST_START
        while time.monotonic() < until:
            with urllib.request.urlopen(url, timeout=5) as figures:
                if "anydoor_rasa_answers 1.0" in figures.read().decode().splitlines():
                    return
            time.sleep(0.2)
        raise AssertionError("the door never noticed that Rasa is back")

    def words(self, name: str) -> str:
        """The end of what a process said."""
        return (self.folder / f"{name}.log").read_text(errors="replace")[-3000:]

    def account(self, role: str, organisation: str) -> dict[str, Any]:
        accounts = json.loads((self.folder / "demo.json").read_text())["accounts"]
        wanted = (role, organisation)
        found: list[dict[str, Any]] = [
            a for a in accounts if (a["role"], a["organisation"]) == wanted
        ]
        return found[0]

    def verify(self) -> int:
        """The exit code of the check of the audit trail."""
        command = [sys.executable, "-m", "actions", "verify"]
        return subprocess.run(command, cwd=ROOT, env=self.settings, check=False).returncode

    def _run(self, name: str) -> None:
        with (self.folder / f"{name}.log").open("ab") as log:
            self.running[name] = subprocess.Popen(
                [sys.executable, "-m", *self.commands[name]],
                cwd=ROOT,
                env=self.settings,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )


def free_ports(count: int) -> list[int]:
    probes = [socket.socket() for _ in range(count)]
    try:
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [probe.getsockname()[1] for probe in probes]
    finally:
        for probe in probes:
            probe.close()
