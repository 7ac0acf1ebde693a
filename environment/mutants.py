"""Changes the rules of the domain one by one and lists the changes that no test notices.

Needs the locked environment. A mutant that survives is a rule without a test.
"""

from __future__ import annotations

import subprocess
import sys

from environment import paths


def main() -> int:
    tool = str(paths.VENV / "bin" / "mutmut")
    subprocess.run([tool, "run", *sys.argv[1:]], cwd=paths.ROOT, check=False)
    return subprocess.run([tool, "results"], cwd=paths.ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
