# SPDX-License-Identifier: Apache-2.0
"""`make evaluate`: how well messages are understood, on the labelled sets of `tests/understanding`."""

import subprocess
import sys

MEASURES = ("bench.evaluate_organisations", "bench.evaluate_safety")


def main() -> int:
    """Run each measure in a process of its own; 0 when all of them finished."""
    failed = 0
    for module in MEASURES:
        print(f"\n== {module}", flush=True)
        failed += subprocess.run([sys.executable, "-m", module], check=False).returncode != 0
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
