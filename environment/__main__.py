# SPDX-License-Identifier: Apache-2.0
"""The one entry: `python3 -m environment <what>`; the Makefile's targets call it.

Starts under any Python from 3.8 on, finds a 3.11 and goes on with that.
"""

import os
import sys

from environment import pythons

if __name__ == "__main__":
    if sys.version_info[:2] != pythons.WANTED:
        python = pythons.find_python()
        if python is None:
            sys.exit(pythons.NO_PYTHON)
        os.execv(python, [python, "-m", "environment"] + sys.argv[1:])
    from environment.commands import main

    sys.exit(main(sys.argv[1:]))
