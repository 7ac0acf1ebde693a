# SPDX-License-Identifier: Apache-2.0
"""Settings, secrets, ports and stores of a start."""

import socket
import stat
from datetime import UTC, datetime

import pytest

from environment.starting import put_earlier_stores_away, read_env_file, secret, settings_of
from environment.telling import Trouble


@pytest.fixture
def taken_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server.getsockname()[1]


def test_a_demonstration_needs_no_settings(tmp_path):
    settings = settings_of({}, root=tmp_path)
    assert settings["ANYDOOR_HOST_ORGANISATION"] == "RWE"
    assert settings["ANYDOOR_DEMONSTRATION"] == "1"
    assert settings["ANYDOOR_DATABASE_URL"] == "sqlite:///var/anydoor.sqlite3"
    assert settings["ANYDOOR_TRACKER_URL"] == "sqlite:///var/tracker.sqlite3"
    assert settings["RASA_TELEMETRY_ENABLED"] == "false"
    assert len(settings["ANYDOOR_LOOPBACK_SECRET"]) >= 32


def test_addresses_follow_the_ports(tmp_path):
    settings = settings_of({}, root=tmp_path)
    ports = {settings[f"ANYDOOR_{name}_PORT"] for name in ("PUBLIC", "LOOPBACK", "BOT")}
    assert len(ports) == 3
    assert settings["ANYDOOR_BOT_URL"] == f"http://127.0.0.1:{settings['ANYDOOR_BOT_PORT']}"
    loopback = settings["ANYDOOR_LOOPBACK_PORT"]
    assert settings["ANYDOOR_WEBHOOK_URL"] == f"http://127.0.0.1:{loopback}/webhook"


def test_what_is_given_wins_over_the_file_and_the_file_over_the_usual(tmp_path):
    (tmp_path / ".env").write_text("ANYDOOR_HOST_ORGANISATION=RT5\nANYDOOR_TODAY='2026-11-23'\n")
    settings = settings_of({"ANYDOOR_HOST_ORGANISATION": "E10000018"}, root=tmp_path)
    assert settings["ANYDOOR_HOST_ORGANISATION"] == "E10000018"
    assert settings["ANYDOOR_TODAY"] == "2026-11-23"


def test_comments_and_empty_settings_in_the_file_are_passed_over(tmp_path):
    (tmp_path / ".env").write_text("# ANYDOOR_A=1\nANYDOOR_B=\n\nANYDOOR_C = three\nnonsense\n")
    assert read_env_file(tmp_path / ".env") == {"ANYDOOR_C": "three"}


def test_a_taken_port_that_was_asked_for_is_refused(tmp_path, taken_port):
    with pytest.raises(Trouble, match="taken"):
        settings_of({"ANYDOOR_PUBLIC_PORT": str(taken_port)}, root=tmp_path)


def test_a_taken_usual_port_gives_the_next(tmp_path, taken_port, monkeypatch):
    monkeypatch.setattr("environment.starting.PORTS", {"ANYDOOR_BOT_PORT": taken_port})
    from environment.starting import choose_ports

    settings = {}
    choose_ports(settings)
    assert int(settings["ANYDOOR_BOT_PORT"]) > taken_port


def test_a_secret_is_made_once_and_for_its_owner_only(tmp_path):
    path = tmp_path / "secrets" / "loopback"
    made = secret(path)
    assert secret(path) == made
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_short_secret_is_refused(tmp_path):
    path = tmp_path / "loopback"
    path.write_text("short")
    with pytest.raises(Trouble, match="too short"):
        secret(path)


def test_an_earlier_demonstration_is_put_away(tmp_path):
    for name in ("anydoor.sqlite3", "anydoor.sqlite3-wal", "tracker.sqlite3", "demo.json"):
        (tmp_path / name).write_text(name)
    folder = put_earlier_stores_away(tmp_path, now=datetime(2026, 11, 23, 9, 30, tzinfo=UTC))
    assert folder == tmp_path / "earlier" / "2026-11-23T093000"
    kept = {file.name for file in folder.iterdir()}
    assert kept == {"anydoor.sqlite3", "anydoor.sqlite3-wal", "tracker.sqlite3"}
    assert not list(tmp_path.glob("*.sqlite3*"))
    assert not (tmp_path / "demo.json").exists()


def test_two_in_one_second_are_both_kept(tmp_path):
    now = datetime(2026, 11, 23, tzinfo=UTC)
    folders = set()
    for _ in range(2):
        (tmp_path / "anydoor.sqlite3").touch()
        folders.add(put_earlier_stores_away(tmp_path, now=now))
    assert len(folders) == 2


def test_nothing_to_put_away(tmp_path):
    assert put_earlier_stores_away(tmp_path) is None
