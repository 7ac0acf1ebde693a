# SPDX-License-Identifier: Apache-2.0
"""Changes the rules of the domain one by one and lists the changes that no test notices.

Needs the locked environment. A mutant that survives is a rule without a test.
"""

from __future__ import annotations

import subprocess
import sys

from environment import paths


def main() -> int:
    """1 when a mutant survived."""
    tool = str(paths.VENV / "bin" / "mutmut")
    subprocess.run([tool, "run", *sys.argv[1:]], cwd=paths.ROOT, check=False)
    told = subprocess.run([tool, "results"], cwd=paths.ROOT, check=False, capture_output=True)
    lines = told.stdout.decode().splitlines()
    survived = [line.split(":")[0].strip() for line in lines if line.endswith(": survived")]
    print("\n".join(["Changes that no test notices:", *survived]) if survived else "All noticed.")
    return int(bool(survived))


if __name__ == "__main__":
    sys.exit(main())
