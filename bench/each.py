# SPDX-License-Identifier: Apache-2.0
"""Runs several measurements one after another, each in a process of its own."""

import subprocess
import sys
from collections.abc import Iterable


def run_each(modules: Iterable[str]) -> int:
    """0 when all of them finished, else 1."""
    failed = []
    for module in modules:
        print(f"\n== {module}", flush=True)
        if subprocess.run([sys.executable, "-m", module], check=False).returncode:
            failed.append(module)
    return int(bool(failed))
