# SPDX-License-Identifier: Apache-2.0
"""`python -m anydoor directory load`, `find` and `corrections`; `--help` explains each."""

from anydoor.command_line import app

if __name__ == "__main__":
    app(prog_name="anydoor")
