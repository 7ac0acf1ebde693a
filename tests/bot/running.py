# SPDX-License-Identifier: Apache-2.0
"""Rasa as a process of its own, trained and started as the project does it."""

import json
import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
LONGEST_START = 300.0
"""Seconds, on a machine that is busy with other things; usually it is ten."""


@dataclass(frozen=True)
class Answer:
    status: int
    body: Any

    @property
    def messages(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.body["messages"]
        return found


@dataclass(frozen=True)
class Bot:
    """A running Rasa. `folder` holds its tracker file and its log."""

    url: str
    secret: str
    folder: Path
    process: subprocess.Popen[bytes]
    seconds_to_ready: float

    @property
    def tracker_file(self) -> Path:
        return self.folder / "tracker.db"

    @property
    def log(self) -> str:
        return (self.folder / "rasa.log").read_text(encoding="utf-8")

    def call(
        self,
        path: str,
        body: Any = None,
        *,
        method: str = "POST",
        secret: str | None = None,
        **headers: str,
    ) -> Answer:
        """One call with the secret, unless another is given. A body of bytes goes as it is."""
        data = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            f"{self.url}{path}",
            data=data,
            method=method,
            headers={"X-Anydoor-Secret": self.secret if secret is None else secret, **headers},
        )
        try:
            with urllib.request.urlopen(request, timeout=30) as response:
                return Answer(response.status, json.loads(response.read() or b"null"))
        except urllib.error.HTTPError as problem:
            return Answer(problem.code, problem.read())

    def turn(self, sender: str, message: str, **fields: Any) -> Answer:
        kind = "choice" if "chosen" in fields else "text" if "text" in fields else "begin"
        body = {"sender": sender, "message": message, "kind": kind, **fields}
        return self.call("/turn", body)

    def megabytes(self) -> int:
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) // 1024

    def cpu_seconds(self) -> float:
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii").split()
        return (int(fields[13]) + int(fields[14])) / os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(*, folder: Path, actions_url: str, secret: str) -> dict[str, str]:
    """What `make run` sets for Rasa, with everything that is written kept in one folder."""
    return os.environ | {
        "ANYDOOR_WEBHOOK_URL": actions_url,
        "ANYDOOR_LOOPBACK_SECRET": secret,
        "ANYDOOR_TRACKER_URL": f"sqlite:///{folder / 'tracker.db'}",
        "RASA_CACHE_DIRECTORY": str(folder / "cache"),
        "RASA_TELEMETRY_ENABLED": "false",
        "PYTHONWARNINGS": "ignore",
    }


def rasa(*words: str, env: dict[str, str], said: str = "") -> subprocess.CompletedProcess[str]:
    """Run a `rasa` command in the project's folder, to its end."""
    return subprocess.run(
        [sys.executable, "-m", "rasa", *words],
        cwd=ROOT,
        env=env,
        input=said,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )


@contextmanager
def running_bot(
    model: str, *, actions_url: str, folder: Path, more: Sequence[str] = (), **settings: str
) -> Iterator[Bot]:
    """Rasa, started and ready; stopped afterwards. `settings` are further variables."""
    port, secret = free_port(), secrets.token_urlsafe(32)
    env = environment(folder=folder, actions_url=actions_url, secret=secret) | settings
    words = ["run", "-m", model, "-i", "127.0.0.1", "-p", str(port), *more]
    began = time.monotonic()
    with (folder / "rasa.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "rasa", *words],
            cwd=ROOT,
            env=env,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            url = f"http://127.0.0.1:{port}/webhooks/anydoor"
            wait_until_ready(f"{url}/ready", process=process)
            yield Bot(url, secret, folder, process, time.monotonic() - began)
        finally:
            process.terminate()
            process.wait(20)


def wait_until_ready(url: str, *, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + LONGEST_START
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError("Rasa stopped, or was not ready in time.")
