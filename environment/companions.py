# SPDX-License-Identifier: Apache-2.0
"""What some tests need beside Python: Chromium, PostgreSQL and Redis.

Where one is missing it is installed by apt, if this is a machine with apt and we may; otherwise
the tests that need it skip and say so. The two servers run for the length of the tests, on
loopback, with their data in a temporary folder.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from environment.telling import Trouble, run_logged, say, step

CHROMIUM = "ANYDOOR_TEST_CHROMIUM"
POSTGRES = "ANYDOOR_TEST_POSTGRES_URL"
REDIS = "ANYDOOR_TEST_REDIS_URL"
START_SECONDS = 30


@contextmanager
def companions() -> Iterator[dict[str, str]]:
    """Variables that tell the tests where each companion is; those already set stay."""
    wanted = {
        CHROMIUM: ("Chromium", "chromium", chromium),
        POSTGRES: ("PostgreSQL", "postgresql", postgres_binaries),
        REDIS: ("Redis", "redis-server", redis_binary),
    }
    missing = {
        name: package
        for variable, (name, package, find) in wanted.items()
        if variable not in os.environ and find() is None
    }
    install(missing)
    with ExitStack() as running:
        variables: dict[str, str] = {}
        if CHROMIUM not in os.environ and (browser := chromium()):
            variables[CHROMIUM] = browser
        if POSTGRES not in os.environ and (binaries := postgres_binaries()):
            variables[POSTGRES] = running.enter_context(postgres(binaries))
        if REDIS not in os.environ and (binary := redis_binary()):
            variables[REDIS] = running.enter_context(redis(binary))
        for variable, (name, _, _) in wanted.items():
            if variable not in variables and variable not in os.environ:
                say(f"{name} is not here: the tests that need it will skip.")
        yield variables


def chromium() -> str | None:
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return next((found for name in names if (found := shutil.which(name))), None)


def postgres_binaries() -> Path | None:
    """Folder of `postgres` and `initdb`, the newest version first."""
    folders = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"),
        key=lambda path: float(path.parent.name),
        reverse=True,
    )
    if on_path := shutil.which("postgres"):
        folders.append(Path(on_path).parent)
    return next((folder for folder in folders if (folder / "initdb").exists()), None)


def redis_binary() -> str | None:
    return shutil.which("redis-server")


def install(missing: dict[str, str]) -> None:
    """Install by apt what is missing, where that is possible; a failure is only told."""
    before = as_root()
    if not missing or before is None or not shutil.which("apt-get"):
        return
    apt = [*before, "apt-get"]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        with step(f"{', '.join(missing)} by apt", "one minute"):
            run_logged([*apt, "update"], env=environment)
            run_logged(
                [*apt, "install", "-y", "--no-install-recommends", *missing.values()],
                env=environment,
            )
    except Trouble as trouble:
        say(str(trouble))


def as_root() -> list[str] | None:
    """What stands before a command that needs root: nothing, or sudo; None when we may not."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if (
        sudo
        and subprocess.run([sudo, "-n", "true"], check=False, capture_output=True).returncode == 0
    ):
        return [sudo, "-n"]
    return None


@contextmanager
def postgres(binaries: Path) -> Iterator[str]:
    """A PostgreSQL of our own for the tests; its address as SQLAlchemy wants it."""
    # PostgreSQL refuses to run as root; the distribution's package has made a user for it.
    user = "postgres" if os.geteuid() == 0 else None
    with temporary_folder(user) as folder:
        port = free_port()
        data = folder / "data"
        subprocess.run(
            [
                binaries / "initdb", "-D", data, "-U", "anydoor", "-A", "trust", "-E", "UTF8",
                "--no-sync",
            ],
            check=True, capture_output=True, user=user, cwd=folder,
        )  # fmt: skip
        settings = [
            "listen_addresses=127.0.0.1", f"unix_socket_directories={folder}", "fsync=off",
            "max_connections=200",
        ]  # fmt: skip
        command: list[str | Path] = [binaries / "postgres", "-D", data, "-p", str(port)]
        command += [word for setting in settings for word in ("-c", setting)]
        with server(command, port=port, folder=folder, user=user):
            yield f"postgresql+psycopg://anydoor@127.0.0.1:{port}/postgres"


@contextmanager
def redis(binary: str) -> Iterator[str]:
    """A Redis of our own for the tests; keeps nothing on disk."""
    with temporary_folder(None) as folder:
        port = free_port()
        command = [
            binary,
            "--port",
            str(port),
            "--bind",
            "127.0.0.1",
            "--save",
            "",
            "--appendonly",
            "no",
        ]
        with server([*command, "--dir", str(folder)], port=port, folder=folder, user=None):
            yield f"redis://127.0.0.1:{port}/0"


@contextmanager
def temporary_folder(owner: str | None) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="anydoor-", ignore_cleanup_errors=True) as name:
        if owner:
            shutil.chown(name, owner)
        yield Path(name)


@contextmanager
def server(
    command: list[str | Path], *, port: int, folder: Path, user: str | None
) -> Iterator[None]:
    """The server while the block runs; ended by its own process id."""
    process = subprocess.Popen(
        command, user=user, cwd=folder, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        wait_until(lambda: accepts(port), what=Path(command[0]).name)
        yield
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_until(
    there: Callable[[], bool], *, what: str, within_seconds: int = START_SECONDS
) -> None:
    deadline = time.monotonic() + within_seconds
    while not there():
        if time.monotonic() > deadline:
            raise Trouble(f"{what} did not start within {within_seconds} seconds.")
        time.sleep(0.05)


def accepts(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
