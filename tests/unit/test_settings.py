# SPDX-License-Identifier: Apache-2.0
"""Settings: what is right is read, what is wrong stops the program with a sentence."""

from dataclasses import FrozenInstanceError
from datetime import date
from pathlib import Path

import pytest

from actions.settings import KNOWN, READ_BY_OTHERS, SettingsError, read_settings

NEEDED = {
    "ANYDOOR_HOST_ORGANISATION": "RWE",
    "ANYDOOR_LOOPBACK_SECRET": "secret-secret-secret-secret-secret",
}


def test_usual_values() -> None:
    settings = read_settings({**NEEDED, "PATH": "elsewhere"})

    assert settings.public_host == "127.0.0.1"
    assert settings.public_port == 8080
    assert settings.loopback_port == 8081
    assert settings.database_url == "sqlite:///var/anydoor.sqlite3"
    assert not settings.demonstration
    assert settings.today is None
    assert settings.relay == "queue"
    assert settings.keeps_days == 30


def test_every_setting_is_read() -> None:
    settings = read_settings(
        {
            **NEEDED,
            "ANYDOOR_VAR": "elsewhere",
            "ANYDOOR_BOT_URL": "http://localhost:5005/",
            "ANYDOOR_DATABASE_URL": "postgresql://user:password@host/database",
            "ANYDOOR_PUBLIC_HOST": "0.0.0.0",
            "ANYDOOR_PUBLIC_PORT": "80",
            "ANYDOOR_LOOPBACK_PORT": "81",
            "ANYDOOR_DEMONSTRATION": "1",
            "ANYDOOR_TODAY": "2026-11-23",
            "ANYDOOR_RELAY": "console",
            "ANYDOOR_TRUST_PROXY": "1",
            "ANYDOOR_KEEPS_DAYS": "365",
            "ANYDOOR_MAIL_SERVER": "smtps://name:password@mail.example.org",
            "ANYDOOR_MAIL_FROM": "complaints@example.org",
        }
    )

    assert settings.var == Path("elsewhere")
    assert settings.bot_url == "http://localhost:5005"
    assert settings.database_url == "postgresql+psycopg://user:password@host/database"
    assert settings.public_host == "0.0.0.0"
    assert (settings.public_port, settings.loopback_port) == (80, 81)
    assert settings.today == date(2026, 11, 23)
    assert settings.relay == "console"
    assert settings.trust_proxy
    assert settings.keeps_days == 365
    assert settings.mail_from == "complaints@example.org"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ANYDOOR_HOST_ORGANISATION", "rwe!"),
        ("ANYDOOR_LOOPBACK_SECRET", "short"),
        ("ANYDOOR_BOT_URL", "http://bot.example.org:5005"),
        ("ANYDOOR_BOT_URL", "https://127.0.0.1:5005"),
        ("ANYDOOR_DATABASE_URL", "mysql://host/database"),
        ("ANYDOOR_PUBLIC_HOST", ""),
        ("ANYDOOR_PUBLIC_PORT", "eighty"),
        ("ANYDOOR_PUBLIC_PORT", "65536"),
        ("ANYDOOR_LOOPBACK_PORT", "-1"),
        ("ANYDOOR_DEMONSTRATION", "maybe"),
        ("ANYDOOR_TODAY", "23 November"),
        ("ANYDOOR_RELAY", "pigeon"),
        ("ANYDOOR_TRUST_PROXY", "true"),
        ("ANYDOOR_KEEPS_DAYS", "0"),
        ("ANYDOOR_KEEPS_DAYS", "366"),
        ("ANYDOOR_KEEPS_DAYS", "-30"),
        ("ANYDOOR_KEEPS_DAYS", "a month"),
        ("ANYDOOR_MAIL_SERVER", "imap://mail.example.org"),
        ("ANYDOOR_MAIL_SERVER", "smtp://[mail"),
        ("ANYDOOR_MAIL_FROM", "no address"),
    ],
)
def test_malformed_value_stops_the_program_and_is_not_repeated(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as stopped:
        read_settings({**NEEDED, "ANYDOOR_DEMONSTRATION": "1", name: value})

    sentence = str(stopped.value)
    assert sentence.startswith(f"{name} should be ")
    assert sentence.endswith(".")
    assert not value or value not in sentence


@pytest.mark.parametrize(
    ("name", "value"),
    [("ANYDOOR_MAIL_SERVER", "smtps://mail.example.org"), ("ANYDOOR_MAIL_FROM", "a@example.org")],
)
def test_half_of_the_mail_settings_stops_the_program(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match="belong together"):
        read_settings({**NEEDED, name: value})


@pytest.mark.parametrize("name", NEEDED)
def test_missing_setting_stops_the_program(name: str) -> None:
    without = {key: value for key, value in NEEDED.items() if key != name}

    with pytest.raises(SettingsError, match=f"{name} is not set"):
        read_settings(without)


def test_unknown_setting_stops_the_program() -> None:
    with pytest.raises(SettingsError, match="ANYDOOR_PUBLIC_PROT is not a setting"):
        read_settings({**NEEDED, "ANYDOOR_PUBLIC_PROT": "80"})


def test_settings_of_the_bot_and_of_tests_are_left_alone() -> None:
    others = dict.fromkeys(READ_BY_OTHERS, "x")
    read_settings({**NEEDED, **others, "ANYDOOR_TEST_POSTGRES_URL": "x"})
    assert not KNOWN & READ_BY_OTHERS


def test_fixed_day_is_for_demonstrations_only() -> None:
    with pytest.raises(SettingsError, match="demonstrations only"):
        read_settings({**NEEDED, "ANYDOOR_TODAY": "2026-11-23"})


def test_settings_do_not_change() -> None:
    settings = read_settings(NEEDED)

    with pytest.raises(FrozenInstanceError):
        settings.public_port = 1  # type: ignore[misc]
