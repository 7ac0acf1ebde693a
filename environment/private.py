# SPDX-License-Identifier: Apache-2.0
"""Makes the private environment: `.venv`, the locked packages, the placeholder for TensorFlow."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from environment import paths
from environment.pythons import NO_UV, find_uv, uv_already_here
from environment.stamps import digest_of, read_stamp, write_stamp
from environment.telling import Trouble, run_logged, step

STAMP = paths.VENV / "anydoor.json"
NEEDED_BYTES = 3 * 10**9
PLACEHOLDER = paths.HERE / "placeholder.py"
INSTALLED_PLACEHOLDER = "anydoor_without_tensorflow"


def made_from() -> dict[str, str]:
    """What `.venv` is made from; its place too, since an environment cannot be moved."""
    return {
        "lock": digest_of(paths.LOCK),
        "placeholder": digest_of(PLACEHOLDER),
        "place": str(paths.ROOT),
    }


def make_private_environment() -> None:
    """Bring `.venv` to what the lock says; does nothing when it is there already."""
    wanted, there = made_from(), read_stamp(STAMP)
    if there == wanted and paths.PYTHON.exists():
        return
    check_space()
    uv = uv_command()
    if there.get("place") != wanted["place"] or not runs(paths.PYTHON):
        with step("Private environment", "2 s"):
            shutil.rmtree(paths.VENV, ignore_errors=True)
            run_logged([*uv, "venv", "--python", base_python(), paths.VENV])
    if there.get("lock") != wanted["lock"] or not has_packages():
        with step("Locked packages", "one minute and 300 MB the first time, else some seconds"):
            install_packages(uv)
    install_placeholder()
    write_stamp(STAMP, wanted)


def check_space() -> None:
    free = shutil.disk_usage(paths.ROOT).free
    if free < NEEDED_BYTES:
        raise Trouble(
            f"The disk has {free / 10**9:.1f} GB left and the environment needs 3 GB: free some "
            "space, then run this again."
        )


def uv_command() -> list[str]:
    """uv by its full path; fetched into `var/tools` where the machine has none."""
    uv = uv_already_here()
    if uv is None:
        with step("uv, the installer", "5 s"):
            uv = find_uv(sys.executable)
            if uv is None:
                raise Trouble(NO_UV)
    return [uv]


def base_python() -> str:
    """The interpreter itself, also where this is the copy in `.venv` that is about to go."""
    return str(getattr(sys, "_base_executable", None) or sys.executable)


def runs(python: Path) -> bool:
    try:
        return subprocess.run([python, "-c", ""], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def has_packages() -> bool:
    return any(site_packages().glob("rasa-*.dist-info"))


def site_packages() -> Path:
    return paths.VENV / "lib" / "python3.11" / "site-packages"


def install_packages(uv: list[str]) -> None:
    # The lock holds for building too: three packages come as source, and get locked tools.
    run_logged([
        *uv, "pip", "sync", "--python", paths.PYTHON, "--require-hashes",
        "--build-constraints", paths.LOCK, paths.LOCK,
    ])  # fmt: skip


def install_placeholder() -> None:
    """Copy the placeholder in; every Python of this environment reads it and finds the project."""
    packages = site_packages()
    shutil.copyfile(PLACEHOLDER, packages / f"{INSTALLED_PLACEHOLDER}.py")
    part = packages / "anydoor.pth.part"
    part.write_text(f"{paths.ROOT}\nimport {INSTALLED_PLACEHOLDER}\n", encoding="utf-8")
    os.replace(part, packages / "anydoor.pth")
