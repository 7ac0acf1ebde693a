# SPDX-License-Identifier: Apache-2.0
"""The checks before sharing, side by side. They change nothing, and failures are counted."""

from __future__ import annotations

import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

from environment import paths
from environment.locking import lock_is_current
from environment.telling import say

PYTHON_FOLDERS = ("actions", "anydoor", "bot", "environment", "tests", "bench", "docs")


def check() -> int:
    """Run every check; 0 when all are well, else 1."""
    folders = [name for name in PYTHON_FOLDERS if (paths.ROOT / name).exists()]
    cache = paths.VAR / "cache"
    python = str(paths.PYTHON)
    checks = {
        "formatting": [python, "-m", "ruff", "format", "--check", *folders],
        "lint": [python, "-m", "ruff", "check", *folders],
        "types": [python, "-m", "mypy"],
        "directions of imports": [
            str(paths.VENV / "bin" / "lint-imports"), "--cache-dir", str(cache / "import-linter"),
        ],
    }  # fmt: skip
    say("Checks (usually half a minute):")
    with ThreadPoolExecutor(len(checks)) as pool:
        well = list(pool.map(passes, checks.keys(), checks.values()))
    failed = [name for name, passed in zip(checks, well, strict=True) if not passed]
    if not lock_is_current():
        say("  lock: pyproject.toml or overrides.txt has changed since; run `make lock`")
        failed.append("lock")
    say(f"Checks: {', '.join(failed)} failed." if failed else "Checks: all well.")
    return int(bool(failed))


def passes(name: str, command: list[str]) -> bool:
    """Whether one check is green; its output is shown only when it is not."""
    begun = time.monotonic()
    environment = paths.quiet_environment() | {"RUFF_CACHE_DIR": str(paths.VAR / "cache" / "ruff")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    well = done.returncode == 0
    lines = [f"  {name}: {'well' if well else 'FAILED'} ({time.monotonic() - begun:.1f} s)"]
    if not well:
        lines += [f"    {line}" for line in (done.stdout + done.stderr).strip().splitlines()]
    say("\n".join(lines))
    return well
