# SPDX-License-Identifier: Apache-2.0
"""The program itself: what it says when it cannot start, and what it serves when it can."""

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.stack import ROOT, free_ports

LONGEST_START = 300.0
SECRET = "secret-secret-secret-secret-secret"


@pytest.fixture
def settings(tmp_path: Path) -> dict[str, str]:
    public, loopback = free_ports(2)
    return {
        **{name: value for name, value in os.environ.items() if "ANYDOOR" not in name},
        "ANYDOOR_HOST_ORGANISATION": "RWE",
        "ANYDOOR_LOOPBACK_SECRET": SECRET,
        "ANYDOOR_VAR": str(tmp_path),
        "ANYDOOR_BOT_URL": "http://127.0.0.1:9",
        "ANYDOOR_PUBLIC_PORT": str(public),
        "ANYDOOR_LOOPBACK_PORT": str(loopback),
    }


def run(settings: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "actions", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=settings, capture_output=True, text=True, timeout=300, check=False
    )


@pytest.mark.parametrize(
    ("arguments", "changed", "code", "said"),
    [
        pytest.param(["dance"], {}, 2, "Usage: python -m actions", id="an unknown command"),
        pytest.param(
            [], {"ANYDOOR_PUBLIC_PORT": "x"}, 2, "ANYDOOR_PUBLIC_PORT should be", id="a bad setting"
        ),
        pytest.param(
            [], {"ANYDOOR_COLOUR": "red"}, 2, "ANYDOOR_COLOUR is not a setting", id="an unknown one"
        ),
        pytest.param([], {}, 1, "python -m actions migrate", id="no tables"),
    ],
)
def test_program_that_cannot_start_says_why(
    settings: dict[str, str], arguments: list[str], changed: dict[str, str], code: int, said: str
) -> None:
    done = run({**settings, **changed}, *arguments)

    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_migrated_store_verifies(settings: dict[str, str]) -> None:
    assert run(settings, "migrate").returncode == 0
    assert run(settings, "migrate").returncode == 0

    done = run(settings, "verify")

    assert (done.returncode, done.stdout.strip()) == (0, "The audit trail is whole.")


@pytest.fixture
def server(settings: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    assert run(settings, "migrate").returncode == 0
    with (Path(settings["ANYDOOR_VAR"]) / "log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "actions"], cwd=ROOT, env=settings, stdout=log, stderr=log
        )
    yield process
    process.kill()
    process.wait()


def test_server_serves_until_it_is_told_to_end(
    settings: dict[str, str], server: subprocess.Popen[bytes]
) -> None:
    public = f"http://127.0.0.1:{settings['ANYDOOR_PUBLIC_PORT']}"
    loopback = f"http://127.0.0.1:{settings['ANYDOOR_LOOPBACK_PORT']}"
    until = time.monotonic() + LONGEST_START
    while status(f"{public}/ready") is None and time.monotonic() < until:
        time.sleep(0.1)

    assert status(f"{public}/ready") == 503  # there is no bot
    assert status(f"{public}/") == 200
    assert status(f"{public}/handlers/sign-in") == 200
    assert status(f"{public}/api/v1/openapi.json") == 200
    assert status(f"{public}/webhook") == 404
    assert status(f"{loopback}/metrics") == 200
    assert status(f"{loopback}/webhook", data=b"{}") == 401
    assert not (Path(settings["ANYDOOR_VAR"]) / "demo.json").exists()

    server.send_signal(signal.SIGTERM)

    assert server.wait(20) == 0
    assert b"Traceback" not in (Path(settings["ANYDOOR_VAR"]) / "log").read_bytes()


def status(url: str, *, data: bytes | None = None) -> int | None:
    """The status of the answer; None where there is none."""
    try:
        with urllib.request.urlopen(url, data=data, timeout=5) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as problem:
        return problem.code
    except OSError:
        return None
