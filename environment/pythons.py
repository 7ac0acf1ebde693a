# SPDX-License-Identifier: Apache-2.0
"""Finds a Python 3.11 and uv.

Runs under any Python from 3.8 on, since it is what looks for the right one.
"""

from __future__ import annotations

import glob
import os
import re
import shutil
import subprocess
import sys
from typing import Iterator, Optional, Sequence

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PRIVATE_UV = os.path.join(ROOT, "var", "tools", "uv")
UV_LOCK = os.path.join(ROOT, "environment", "requirements-uv.lock")

WANTED = (3, 11)
OLDEST_UV = (0, 8)

NO_PYTHON = (
    "Python 3.11 was not found, and could not be fetched: install it (Debian and Ubuntu: "
    "`apt install python3.11 python3.11-venv`; macOS: `brew install python@3.11`; or "
    "`pyenv install 3.11`), then run this again."
)
NO_UV = (
    "uv, which installs the packages, could not be fetched: check the network, or install uv or "
    "python3.11-venv yourself, then run this again."
)


def is_wanted(python: str) -> bool:
    """Whether this interpreter is 3.11 and runs; version managers put names on PATH that do not."""
    ask = "import sys; print('%d.%d' % sys.version_info[:2])"
    return answer_of([python, "-c", ask]) == "%d.%d" % WANTED


def candidates() -> Iterator[str]:
    """Places where a Python 3.11 may be, the likeliest first."""
    yield sys.executable
    for name in ("python3.11", "python3", "python"):
        found = shutil.which(name)
        if found:
            yield found
    home = os.path.expanduser("~")
    pyenv = os.environ.get("PYENV_ROOT", home + "/.pyenv")
    asdf = os.environ.get("ASDF_DATA_DIR", home + "/.asdf")
    for pattern in (
        pyenv + "/versions/3.11*/bin/python3.11",
        asdf + "/installs/python/3.11*/bin/python3.11",
        home + "/.local/share/mise/installs/python/3.11*/bin/python3.11",
        home + "/.local/share/uv/python/cpython-3.11*/bin/python3.11",
        "/usr/bin/python3.11",
        "/usr/local/bin/python3.11",
        "/opt/homebrew/bin/python3.11",
    ):
        yield from sorted(glob.glob(pattern), reverse=True)


def find_python() -> Optional[str]:
    """Path of a Python 3.11, fetched by uv as a last resort; None where that fails too."""
    for candidate in candidates():
        if candidate and is_wanted(candidate):
            return candidate
    uv = find_uv(sys.executable)
    if uv is None:
        return None
    quietly([uv, "python", "install", "3.11"])
    found = answer_of([uv, "python", "find", "--system", "3.11"])
    return found if found and is_wanted(found) else None


def is_current_uv(uv: str) -> bool:
    version = re.match(r"uv (\d+)\.(\d+)", answer_of([uv, "--version"]))
    return version is not None and (int(version.group(1)), int(version.group(2))) >= OLDEST_UV


def uv_already_here() -> Optional[str]:
    """Path of uv on PATH, or of the one that was fetched earlier."""
    for uv in (shutil.which("uv"), os.path.join(PRIVATE_UV, "bin", "uv")):
        if uv and is_current_uv(uv):
            return uv
    return None


def find_uv(python: str) -> Optional[str]:
    """Path of uv, fetched into a folder of its own where there is none; None where that fails."""
    uv = uv_already_here()
    if uv:
        return uv
    shutil.rmtree(PRIVATE_UV, ignore_errors=True)
    return fetch_into_venv(python, PRIVATE_UV) or fetch_into_folder(python, PRIVATE_UV)


def fetch_into_venv(python: str, folder: str) -> Optional[str]:
    if not quietly([python, "-m", "venv", folder]):
        return None
    return pip_install(os.path.join(folder, "bin", "python"), folder, [])


def fetch_into_folder(python: str, folder: str) -> Optional[str]:
    """For a Python without ensurepip, as Debian ships it, which may still have pip."""
    shutil.rmtree(folder, ignore_errors=True)
    return pip_install(python, folder, ["--target", folder])


def pip_install(python: str, folder: str, where: Sequence[str]) -> Optional[str]:
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *where]
    done = quietly([*pip, "--require-hashes", "--only-binary", ":all:", "-r", UV_LOCK])
    uv = os.path.join(folder, "bin", "uv")
    return uv if done and is_current_uv(uv) else None


def answer_of(command: Sequence[str]) -> str:
    """What a command prints; nothing when it fails."""
    try:
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode().strip() if done.returncode == 0 else ""


def quietly(command: Sequence[str]) -> bool:
    """Run a command without its words; whether it went well."""
    environment = dict(os.environ, UV_SYSTEM_CERTS="1")
    silent = subprocess.DEVNULL
    try:
        done = subprocess.run(command, env=environment, stdout=silent, stderr=silent, check=False)
    except OSError:
        return False
    return done.returncode == 0
