# SPDX-License-Identifier: Apache-2.0
"""`make bench`: turns through Rasa alone, then through the door where a demonstration runs."""

import subprocess
import sys
from pathlib import Path


def main() -> int:
    """Run each measurement in a process of its own; 0 when all of them finished."""
    modules = ["bench.rasa_turns"]
    if Path("var/processes.json").exists():
        modules.append("bench.door")
    else:
        print("No demonstration runs from this folder, so the door is not measured: make run")
    failed = 0
    for module in modules:
        print(f"\n== {module}", flush=True)
        failed += subprocess.run([sys.executable, "-m", module], check=False).returncode != 0
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
