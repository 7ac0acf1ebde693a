# SPDX-License-Identifier: Apache-2.0
"""Keeping two processes running, with small stand-ins for Rasa and the actions server."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from environment import paths, supervise
from environment.companions import free_port, wait_until
from environment.supervise import Process, meaning, shell_code

READY = """
import http.server, sys
class Ready(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.end_headers()
    def log_message(self, *words): pass
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Ready).serve_forever()
"""
SLEEP = "import time; time.sleep(600)"
STAND_IN = """
import signal, sys
from pathlib import Path
from environment import supervise

python, port, broken = sys.executable, sys.argv[2], sys.argv[3] == "broken"
supervise.commands = lambda settings: {
    "rasa": [python, "-c", "raise SystemExit(7)" if broken else "import time; time.sleep(600)"],
    "actions": [python, "-c", sys.argv[4], port],
}
one = supervise.Supervisor({"ANYDOOR_PUBLIC_PORT": port}, var=Path(sys.argv[1]))
for number in (signal.SIGINT, signal.SIGTERM):
    signal.signal(number, one.ask_to_stop)
sys.exit(one.run())
"""


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"


class Started:
    def __init__(self, var: Path, *, broken: bool = False) -> None:
        self.var = var
        command = [sys.executable, "-c", STAND_IN, str(var), str(free_port())]
        self.process = subprocess.Popen(
            [*command, "broken" if broken else "well", SLEEP if broken else READY],
            cwd=paths.ROOT, env=paths.quiet_environment(), stdout=subprocess.PIPE, text=True,
        )  # fmt: skip

    @property
    def ids(self) -> dict:
        try:
            return json.loads((self.var / "processes.json").read_text())
        except FileNotFoundError:
            return {}

    def wait_for(self, names: set[str]) -> dict:
        wait_until(lambda: names <= set(self.ids), what="the supervisor")
        return self.ids


@pytest.fixture
def start(tmp_path):
    started = []

    def start(**how):
        started.append(Started(tmp_path, **how))
        return started[-1]

    yield start
    for one in started:
        one.process.kill()
        one.process.wait()
        one.process.stdout.close()


def test_both_are_ended_when_asked_to_stop(start):
    one = start()
    ids = one.wait_for({"rasa", "actions"})
    one.process.send_signal(signal.SIGTERM)
    assert one.process.wait(15) == 0
    assert not is_alive(ids["rasa"])
    assert not is_alive(ids["actions"])
    assert one.ids == {}


def test_its_address_is_told_when_ready(start):
    one = start()
    line = one.process.stdout.readline()
    assert line.startswith("Ready after")
    assert one.ids["url"] in line


@pytest.mark.parametrize("name", ["rasa", "actions"])
def test_a_killed_process_is_started_again(start, name):
    one = start()
    one.process.stdout.readline()
    before = one.ids[name]
    os.kill(before, signal.SIGKILL)
    wait_until(lambda: one.ids.get(name, before) != before, what=name)
    assert is_alive(one.ids[name])
    assert "SIGKILL" in one.process.stdout.readline()


def test_a_process_that_cannot_start_ends_all_with_its_exit_code(start):
    one = start(broken=True)
    assert one.process.wait(30) == 7


@pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux can end children of a killed process"
)
def test_nothing_is_left_when_the_supervisor_is_killed(start):
    one = start()
    ids = one.wait_for({"rasa", "actions"})
    one.process.kill()
    wait_until(lambda: not is_alive(ids["rasa"]) and not is_alive(ids["actions"]), what="the end")


def test_waits_grow_while_it_keeps_dying(tmp_path, monkeypatch):
    process = Process("short", [sys.executable, "-c", ""], os.environ, tmp_path / "short.log")
    waits = []
    monkeypatch.setattr(supervise, "WAITS", (0.0, 0.01, 0.02))
    for _ in range(4):
        process.start()
        process.running.wait()
        assert process.look_after() == 0
        waits.append(round(process.start_again_at - time.monotonic(), 2))
    assert process.deaths == 4
    assert waits == sorted(waits)
    process.output.close()


@pytest.mark.parametrize(
    ("code", "shell", "words"),
    [
        pytest.param(-9, 137, "SIGKILL", id="killed"),
        pytest.param(3, 3, "exit code 3", id="its own code"),
        pytest.param(0, 1, "exit code 0", id="ended without a reason"),
    ],
)
def test_exit_codes(code, shell, words):
    assert shell_code(code) == shell
    assert meaning(code) == words
