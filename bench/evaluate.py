# SPDX-License-Identifier: Apache-2.0
"""`make evaluate`: how well messages are understood, on the sets of `tests/understanding`."""

import sys

from bench.each import run_each

if __name__ == "__main__":
    sys.exit(run_each(("bench.evaluate_organisations", "bench.evaluate_safety")))
