# SPDX-License-Identifier: Apache-2.0
"""Makes the lock: every package with its version and checksums, and no registry's address."""

from __future__ import annotations

import hashlib
import json
import re
import sys
import tomllib

from environment import paths
from environment.private import uv_command
from environment.telling import run_logged, step

NOTE = """# Made by `make lock` from pyproject.toml and environment/overrides.txt; not edited.
# inputs: {}
"""


def digest_of_inputs() -> str:
    """Checksum of what the lock is made from: dependencies and forces, without comments."""
    project = tomllib.loads((paths.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = paths.OVERRIDES.read_text(encoding="utf-8").splitlines()
    forces = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    inputs = [project["project"]["dependencies"], project["dependency-groups"], forces]
    return hashlib.sha256(json.dumps(inputs).encode()).hexdigest()


def lock_is_current() -> bool:
    found = re.search(r"^# inputs: (\w+)$", paths.LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    return found is not None and found[1] == digest_of_inputs()


def make_lock(*, upgrade: bool) -> None:
    """Resolve again; versions stay unless they must move or an upgrade is asked for."""
    with step("Lock", "10 s"):
        run_logged([
            *uv_command(), "pip", "compile", "pyproject.toml", "--group", "test",
            "--override", paths.OVERRIDES.relative_to(paths.ROOT),
            "--generate-hashes", "--no-emit-index-url", "--no-emit-find-links",
            "--no-header", "--no-annotate",
            "--python", sys.executable, "--python-version", "3.11", "--python-platform", "linux",
            *(["--upgrade"] if upgrade else []),
            "--quiet", "--output-file", paths.LOCK.relative_to(paths.ROOT),
        ])  # fmt: skip
        locked = re.sub(r"\A(#.*\n)+", "", paths.LOCK.read_text(encoding="utf-8"))
        paths.LOCK.write_text(NOTE.format(digest_of_inputs()) + locked, encoding="utf-8")
