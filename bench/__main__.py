# SPDX-License-Identifier: Apache-2.0
"""`make bench`: turns through Rasa alone, then through the door where a demonstration runs."""

import sys
from pathlib import Path

from bench.each import run_each

if __name__ == "__main__":
    modules = ["bench.rasa_turns"]
    if Path("var/processes.json").exists():
        modules.append("bench.door")
    else:
        print("No demonstration runs from this folder, so the door is not measured: make run")
    sys.exit(run_each(modules))
