# SPDX-License-Identifier: Apache-2.0
"""Settings: one frozen value, read once at start from the environment.

An unknown or malformed setting stops the program with a sentence; nothing is guessed.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from actions.directory.site import folder_of_site

T = TypeVar("T")

PREFIX = "ANYDOOR_"
READ_BY_OTHERS = frozenset(
    {
        "ANYDOOR_ACTION_SECONDS",
        "ANYDOOR_BOT_PORT",
        "ANYDOOR_ENCODER_THREADS",
        "ANYDOOR_TRACKER_URL",
        "ANYDOOR_WEBHOOK_URL",
    }
)
"""Settings that only the bot or the supervisor reads."""
TESTS_ONLY = "ANYDOOR_TEST_"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
SHORTEST_SECRET = 32
LONGEST_KEPT = 365
LONGEST_HOURS = 80
MAIL_FROM = re.compile(r"[^\s@<>]{1,64}@[^\s@<>]{1,190}")
ORGANISATION_CODE = re.compile(r"[A-Z0-9]{3,10}")


class SettingsError(Exception):
    """Says in a sentence which setting is wrong and what it should be."""


@dataclass(frozen=True)
class Settings:
    """`today` fixes the date, for demonstrations and rehearsals only.

    `keeps_days` is after how many days an unfinished conversation that nobody used is deleted.
    `mail_server` and `mail_from` are empty where no mail is sent.
    `host_hours` tells when the host's complaints staff are there; empty where that is not known.
    """

    host_organisation: str
    loopback_secret: str
    bot_url: str
    database_url: str
    var: Path
    directory: Path
    public_host: str
    public_port: int
    loopback_port: int
    demonstration: bool
    today: date | None
    relay: str
    trust_proxy: bool
    keeps_days: int
    host_hours: str = ""
    mail_server: str = ""
    mail_from: str = ""


def _organisation(value: str) -> str:
    if not ORGANISATION_CODE.fullmatch(value):
        raise ValueError("an organisation code such as RWE or E10000018")
    return value


def _port(value: str) -> int:
    if not value.isascii() or not value.isdigit() or not 0 <= int(value) <= 65535:
        raise ValueError("a port number from 0 to 65535")
    return int(value)


def _switch(value: str) -> bool:
    if value not in ("0", "1"):
        raise ValueError("1 for yes or 0 for no")
    return value == "1"


def _keeps_days(value: str) -> int:
    if not value.isascii() or not value.isdigit() or not 1 <= int(value) <= LONGEST_KEPT:
        raise ValueError(f"a number of days from 1 to {LONGEST_KEPT}")
    return int(value)


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise ValueError("a date such as 2026-11-23") from None


def _secret(value: str) -> str:
    if len(value) < SHORTEST_SECRET:
        raise ValueError(f"at least {SHORTEST_SECRET} characters that nobody can guess")
    return value


def _loopback_url(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme != "http" or parts.hostname not in LOOPBACK:
        raise ValueError("an address on this machine such as http://127.0.0.1:5005")
    return value.rstrip("/")


def _database_url(value: str) -> str:
    if not value.startswith(("sqlite:///", "postgresql+psycopg://", "postgresql://")):
        raise ValueError("sqlite:///file or postgresql://user:password@host/database")
    return value.replace("postgresql://", "postgresql+psycopg://", 1)


def _host(value: str) -> str:
    if not value or any(c.isspace() for c in value):
        raise ValueError("an address to listen on such as 127.0.0.1")
    return value


def _hours(value: str) -> str:
    if len(value) > LONGEST_HOURS or not value.isprintable() or "{" in value:
        raise ValueError("a few words such as Monday to Friday, 9am to 4pm")
    return value.strip(" .")


def _mail_server(value: str) -> str:
    try:
        parts = urlsplit(value)
        right = parts.scheme in ("smtp", "smtps") and bool(parts.hostname) and (parts.port or 1)
    except ValueError:
        right = False
    if value and not right:
        raise ValueError("smtps://name:password@mail.example.org, or smtp:// for STARTTLS")
    return value


def _mail_from(value: str) -> str:
    if value and not MAIL_FROM.fullmatch(value):
        raise ValueError("an address such as complaints@example.org")
    return value


def _relay(value: str) -> str:
    if value not in ("queue", "console"):
        raise ValueError("queue, or console to print instead of delivering")
    return value


KNOWN = frozenset(
    {
        "ANYDOOR_HOST_ORGANISATION",
        "ANYDOOR_LOOPBACK_SECRET",
        "ANYDOOR_BOT_URL",
        "ANYDOOR_DATABASE_URL",
        "ANYDOOR_VAR",
        "ANYDOOR_DIRECTORY",
        "ANYDOOR_PUBLIC_HOST",
        "ANYDOOR_PUBLIC_PORT",
        "ANYDOOR_LOOPBACK_PORT",
        "ANYDOOR_DEMONSTRATION",
        "ANYDOOR_TODAY",
        "ANYDOOR_RELAY",
        "ANYDOOR_TRUST_PROXY",
        "ANYDOOR_KEEPS_DAYS",
        "ANYDOOR_HOST_HOURS",
        "ANYDOOR_MAIL_SERVER",
        "ANYDOOR_MAIL_FROM",
    }
)


def _one(
    environment: Mapping[str, str], name: str, read: Callable[[str], T], usual: str | None = None
) -> T:
    value = environment.get(name, usual)
    if value is None:
        raise SettingsError(f"{name} is not set. `make run` sets it; see .env.example.")
    try:
        return read(value)
    except ValueError as wanted:
        raise SettingsError(f"{name} should be {wanted}.") from None


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Read and check every setting.

    The value of a setting is never repeated in the message: it may be a secret.

    Raises: SettingsError.
    """
    ours = (name for name in environment if name.startswith(PREFIX))
    for name in sorted(set(ours) - KNOWN - READ_BY_OTHERS):
        if not name.startswith(TESTS_ONLY):
            raise SettingsError(f"{name} is not a setting of Anydoor. See .env.example.")
    var = _one(environment, "ANYDOOR_VAR", Path, "var")
    settings = Settings(
        host_organisation=_one(environment, "ANYDOOR_HOST_ORGANISATION", _organisation),
        loopback_secret=_one(environment, "ANYDOOR_LOOPBACK_SECRET", _secret),
        bot_url=_one(environment, "ANYDOOR_BOT_URL", _loopback_url, "http://127.0.0.1:5005"),
        database_url=_one(
            environment,
            "ANYDOOR_DATABASE_URL",
            _database_url,
            f"sqlite:///{var / 'anydoor.sqlite3'}",
        ),
        var=var,
        directory=folder_of_site(environment),
        public_host=_one(environment, "ANYDOOR_PUBLIC_HOST", _host, "127.0.0.1"),
        public_port=_one(environment, "ANYDOOR_PUBLIC_PORT", _port, "8080"),
        loopback_port=_one(environment, "ANYDOOR_LOOPBACK_PORT", _port, "8081"),
        demonstration=_one(environment, "ANYDOOR_DEMONSTRATION", _switch, "0"),
        today=_one(environment, "ANYDOOR_TODAY", _day, ""),
        relay=_one(environment, "ANYDOOR_RELAY", _relay, "queue"),
        trust_proxy=_one(environment, "ANYDOOR_TRUST_PROXY", _switch, "0"),
        keeps_days=_one(environment, "ANYDOOR_KEEPS_DAYS", _keeps_days, "30"),
        host_hours=_one(environment, "ANYDOOR_HOST_HOURS", _hours, ""),
        mail_server=_one(environment, "ANYDOOR_MAIL_SERVER", _mail_server, ""),
        mail_from=_one(environment, "ANYDOOR_MAIL_FROM", _mail_from, ""),
    )
    if bool(settings.mail_server) != bool(settings.mail_from):
        raise SettingsError(
            "ANYDOOR_MAIL_SERVER and ANYDOOR_MAIL_FROM belong together: set both or neither."
        )
    if settings.today and not settings.demonstration:
        raise SettingsError(
            "ANYDOOR_TODAY fixes the date, which is for demonstrations only: "
            "set ANYDOOR_DEMONSTRATION=1 as well, or remove it."
        )
    return settings
