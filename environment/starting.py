# SPDX-License-Identifier: Apache-2.0
"""What both processes are given at start: settings, secret, free ports, an empty store."""

from __future__ import annotations

import os
import re
import secrets
import socket
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from environment.telling import Trouble

SHORTEST_SECRET = 32
STORES = ("anydoor.sqlite3", "tracker.sqlite3")
PORTS = {"ANYDOOR_PUBLIC_PORT": 8080, "ANYDOOR_LOOPBACK_PORT": 8081, "ANYDOOR_BOT_PORT": 5005}
HIGHEST_PORT = 65535
SETTING = re.compile(r"^\s*([A-Z_][A-Z0-9_]*)\s*=\s*(.*?)\s*$")


def settings_of(given: Mapping[str, str], *, root: Path) -> dict[str, str]:
    """Variables of both processes: those given, then `.env`, then what suits a demonstration.

    Raises:
        Trouble: when a port that was asked for is taken, or a secret is too short.
    """
    settings = {**read_env_file(root / ".env"), **given}
    var = settings.setdefault("ANYDOOR_VAR", "var")
    settings.setdefault("ANYDOOR_HOST_ORGANISATION", "RWE")
    settings.setdefault("ANYDOOR_DEMONSTRATION", "1")
    settings.setdefault("ANYDOOR_DATABASE_URL", f"sqlite:///{var}/anydoor.sqlite3")
    settings.setdefault("ANYDOOR_TRACKER_URL", f"sqlite:///{var}/tracker.sqlite3")
    choose_ports(settings)
    settings["ANYDOOR_BOT_URL"] = f"http://127.0.0.1:{settings['ANYDOOR_BOT_PORT']}"
    settings["ANYDOOR_WEBHOOK_URL"] = (
        f"http://127.0.0.1:{settings['ANYDOOR_LOOPBACK_PORT']}/webhook"
    )
    if "ANYDOOR_LOOPBACK_SECRET" not in settings:
        settings["ANYDOOR_LOOPBACK_SECRET"] = secret(root / var / "secrets" / "loopback")
    settings["RASA_TELEMETRY_ENABLED"] = "false"
    settings["TF_CPP_MIN_LOG_LEVEL"] = "3"
    settings["SQLALCHEMY_SILENCE_UBER_WARNING"] = "1"
    settings["PYTHONPATH"] = str(root)
    return settings


def read_env_file(path: Path) -> dict[str, str]:
    """Settings of this machine, `NAME=value` a line; a missing file has none."""
    if not path.is_file():
        return {}
    found = map(SETTING.match, path.read_text(encoding="utf-8").splitlines())
    return {line[1]: line[2].strip("\"'") for line in found if line and line[2]}


def choose_ports(settings: dict[str, str]) -> None:
    """Keep the ports that were asked for, else take the usual ones or the next that are free."""
    taken = {int(settings[name]) for name in PORTS if settings.get(name, "").isdigit()}
    for name, usual in PORTS.items():
        if asked := settings.get(name):
            if not asked.isdigit() or not is_free(int(asked)):
                raise Trouble(
                    f"{name} is {asked}, and that port is taken: choose another, or leave it out."
                )
        else:
            port = next(p for p in range(usual, HIGHEST_PORT) if p not in taken and is_free(p))
            taken.add(port)
            settings[name] = str(port)


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True


def secret(path: Path) -> str:
    """The secret in this file, made when there is none; only its owner may read it."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not path.exists():
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
    path.chmod(0o600)
    value = path.read_text(encoding="ascii").strip()
    if len(value) < SHORTEST_SECRET:
        raise Trouble(
            f"The secret in {path.name} is too short: remove the file, and a new one is made."
        )
    return value


def put_earlier_stores_away(var: Path, *, now: datetime | None = None) -> Path | None:
    """Move the stores of an earlier demonstration to `earlier/<time>/`; None without any."""
    (var / "demo.json").unlink(missing_ok=True)
    there = [file for store in STORES for file in sorted(var.glob(f"{store}*"))]
    if not there:
        return None
    moment = (now or datetime.now(UTC)).strftime("%Y-%m-%dT%H%M%S")
    folder = var / "earlier" / moment
    number = 1
    while folder.exists():
        number += 1
        folder = var / "earlier" / f"{moment}-{number}"
    folder.mkdir(parents=True, mode=0o700)
    for file in there:
        file.rename(folder / file.name)
    return folder
