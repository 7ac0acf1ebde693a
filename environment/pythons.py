"""Finds a Python 3.11 and uv. Runs under any Python from 3.8 on, since it is what looks for the right one."""

from __future__ import annotations

import glob
import os
import re
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TOOLS = os.path.join(ROOT, "var", "tools")
UV_LOCK = os.path.join(ROOT, "environment", "requirements-uv.lock")

WANTED = (3, 11)
OLDEST_UV = (0, 8)

NO_PYTHON = (
    "Python 3.11 was not found, and could not be fetched: install it (Debian and Ubuntu: "
    "`apt install python3.11 python3.11-venv`; macOS: `brew install python@3.11`; or `pyenv install 3.11`), "
    "then run this again."
)
NO_UV = (
    "uv, which installs the packages, could not be fetched: check the network, or install uv or python3.11-venv "
    "yourself, then run this again."
)


def is_wanted(python):
    """Whether this interpreter really runs and is 3.11; a name on PATH may be an empty shell of a version manager."""
    try:
        answer = subprocess.run(
            [python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=20,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0 and answer.stdout.decode().strip() == "%d.%d" % WANTED


def candidates():
    """Places where a Python 3.11 may be, the likeliest first."""
    yield sys.executable
    for name in ("python3.11", "python3", "python"):
        found = shutil.which(name)
        if found:
            yield found
    home = os.path.expanduser("~")
    for pattern in (
        os.path.join(
            os.environ.get("PYENV_ROOT", home + "/.pyenv"), "versions/3.11*/bin/python3.11"
        ),
        os.path.join(
            os.environ.get("ASDF_DATA_DIR", home + "/.asdf"), "installs/python/3.11*/bin/python3.11"
        ),
        home + "/.local/share/mise/installs/python/3.11*/bin/python3.11",
        home + "/.local/share/uv/python/cpython-3.11*/bin/python3.11",
        "/usr/bin/python3.11",
        "/usr/local/bin/python3.11",
        "/opt/homebrew/bin/python3.11",
    ):
        for found in sorted(glob.glob(pattern), reverse=True):
            yield found


def find_python():
    """Path of a Python 3.11, fetched by uv as a last resort; None where that fails too."""
    for candidate in candidates():
        if candidate and is_wanted(candidate):
            return candidate
    uv = find_uv(sys.executable)
    if uv is None:
        return None
    environment = dict(os.environ, UV_SYSTEM_CERTS="1")
    subprocess.run([uv, "python", "install", "-q", "3.11"], env=environment)
    found = subprocess.run([uv, "python", "find", "3.11"], env=environment, stdout=subprocess.PIPE)
    path = found.stdout.decode().strip()
    return path if found.returncode == 0 and is_wanted(path) else None


def is_current_uv(uv):
    try:
        answer = subprocess.run(
            [uv, "--version"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
    except OSError:
        return False
    version = re.match(r"uv (\d+)\.(\d+)", answer.stdout.decode())
    return bool(version) and tuple(map(int, version.groups())) >= OLDEST_UV


def find_uv(python):
    """Path of uv: on PATH, fetched earlier, or fetched now into a folder of its own; None where that fails."""
    private = os.path.join(TOOLS, "uv")
    for uv in (shutil.which("uv"), os.path.join(private, "bin", "uv")):
        if uv and is_current_uv(uv):
            return uv
    shutil.rmtree(private, ignore_errors=True)
    return fetch_into_venv(python, private) or fetch_into_folder(python, private)


def fetch_into_venv(python, folder):
    if not quietly([python, "-m", "venv", folder]):
        return None
    return pip_install(os.path.join(folder, "bin", "python"), folder, [])


def fetch_into_folder(python, folder):
    """For a Python without ensurepip, as Debian ships it, which may still have pip."""
    shutil.rmtree(folder, ignore_errors=True)
    return pip_install(python, folder, ["--target", folder])


def pip_install(python, folder, extra):
    wanted = [
        "--require-hashes",
        "--only-binary",
        ":all:",
        "--disable-pip-version-check",
        "-r",
        UV_LOCK,
    ]
    uv = os.path.join(folder, "bin", "uv")
    done = quietly([python, "-m", "pip", "install", "-q"] + extra + wanted)
    return uv if done and is_current_uv(uv) else None


def quietly(command):
    try:
        return (
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
            == 0
        )
    except OSError:
        return False
