# SPDX-License-Identifier: Apache-2.0
"""The file of the demonstration is as the contract says, and for its owner only."""

import json
import stat
from pathlib import Path

from actions.clock import EnglishClock
from actions.demonstration import Demonstration, write_privately
from tests.unit.usecases.fakes import FakeStore, PlainPasswords


async def test_accounts_are_written_down_and_can_sign_in(tmp_path: Path) -> None:
    store = FakeStore()
    demonstration = Demonstration(
        store=store,
        passwords=PlainPasswords(),
        clock=EnglishClock(),
        host_organisation="RWE",
        url="http://127.0.0.1:8080",
        var=tmp_path,
    )

    await demonstration.open()

    file = tmp_path / "demo.json"
    written = json.loads(file.read_text())
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert written["url"] == "http://127.0.0.1:8080"
    assert [(a["role"], a["organisation"]) for a in written["accounts"]] == [
        ("desk", "RWE"),
        ("handler", "RWE"),
        ("lead", "RWE"),
        ("quality", "RWE"),
        ("administrator", "RWE"),
        ("handler", "E10000018"),
        ("handler", "RT5"),
    ]
    for account in written["accounts"]:
        assert set(account) == {"role", "name", "password", "token", "organisation"}
        kept = store.unit.staff.accounts[account["name"]]
        assert kept.password_hash == f"plain:{account['password']}"
        assert kept.staff.organisation == account["organisation"]
    assert len({account["name"] for account in written["accounts"]}) == 7
    assert len({account["password"] for account in written["accounts"]}) == 7


async def test_accounts_are_made_anew_at_each_start(tmp_path: Path) -> None:
    store = FakeStore()
    demonstration = Demonstration(store, PlainPasswords(), EnglishClock(), "RWE", "url", tmp_path)

    await demonstration.open()
    first = json.loads((tmp_path / "demo.json").read_text())
    await demonstration.open()
    second = json.loads((tmp_path / "demo.json").read_text())

    assert first["accounts"][0]["password"] != second["accounts"][0]["password"]
    assert len(store.unit.staff.accounts) == 7


def test_file_that_stands_is_replaced_whole(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "file"
    write_privately(file, "one")
    write_privately(file, "two")

    assert file.read_text() == "two"
    assert [path.name for path in file.parent.iterdir()] == ["file"]
