# SPDX-License-Identifier: Apache-2.0
"""Where things lie. Everything that is made on this machine is in folders that git ignores."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "environment"
VAR = ROOT / "var"
TOOLS = VAR / "tools"
LOG = VAR / "log" / "set-up.log"

VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"

LOCK = HERE / "requirements.lock"
OVERRIDES = HERE / "overrides.txt"
UV_LOCK = HERE / "requirements-uv.lock"
NODE_LOCK = HERE / "requirements-node.lock"

ENCODER = VAR / "encoder"
STYLES = ROOT / "actions" / "web" / "static" / "nhsuk"
MODEL = ROOT / "models" / "anydoor.tar.gz"


def quiet_environment() -> dict[str, str]:
    """This process's variables, with everything switched off that calls out or chatters.

    Certificates: uv and a current node trust what the machine trusts; an older node is told.
    """
    certificates = os.environ.get("SSL_CERT_FILE", "")
    return {
        **({"NODE_EXTRA_CA_CERTS": certificates} if certificates else {}),
        **os.environ,
        "NODE_USE_SYSTEM_CA": "1",
        "RASA_TELEMETRY_ENABLED": "false",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "PYTHONPATH": str(ROOT),
        "UV_SYSTEM_CERTS": "1",
        "UV_PYTHON_DOWNLOADS": "manual",
        "UV_NO_PROGRESS": "1",
    }
