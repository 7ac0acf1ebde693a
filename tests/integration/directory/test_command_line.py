# SPDX-License-Identifier: Apache-2.0
"""The commands as an administrator types them."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from actions.directory.corrections import Alias, Corrections, write_corrections
from actions.store.migrate import upgrade
from actions.store.sql import SqlStore
from actions.usecases.values import ConfirmedMention
from anydoor.command_line import app
from tests.integration.directory.files import ods, trusts, with_changed, write

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site of its own; settings of this machine do not matter."""
    monkeypatch.setenv("ANYDOOR_DIRECTORY", str(tmp_path / "site"))
    return tmp_path / "site"


def typed(*words: str | Path) -> tuple[int, str]:
    """The exit code, and all that was said."""
    done = CliRunner().invoke(app, ["directory", *map(str, words)])
    return done.exit_code, done.output


FOUND = [
    pytest.param(["royal berks"], ["RHW, Royal Berkshire NHS Foundation Trust", "Reading",
                 "score 1.00", "why: ", "would be taken"], id="a short name"),
    pytest.param(["the QE"], ["RR7", "RRK", "would be asked which one"], id="a shared name"),
    pytest.param(["the QE", "--postcode", "NE8"], ["RR7", "where the one who complains lives",
                 "would be taken"], id="a shared name, and where the person lives"),
    pytest.param(["pinderfeilds"], ["RXF", "near in spelling"], id="misspelt"),
    pytest.param(["RVJ"], ["has closed on 30 June 2026", "now Bristol NHS Foundation Trust"],
                 id="a closed body"),
    pytest.param(["rwe"], ["its code"], id="a code"),
    pytest.param(["district nurses"], ["general words"], id="general words"),
    pytest.param(["Quay House care home"], ["No list holds this name"], id="in no list"),
    pytest.param(["hello"], ["Nothing is found"], id="nothing"),
    pytest.param(["\u202e<script>'; --"], ["Nothing is found"], id="an attack"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "said"), FOUND)
def test_what_would_be_found_is_explained(words, said):
    code, output = typed("find", *words)
    assert code == 0
    assert [part for part in said if part not in output] == []


def test_corrections_of_the_site_are_found_too(site):
    write_corrections(site / "corrections.json", Corrections(aliases=(Alias("quayside", "RWE"),)))
    assert "RWE, University Hospitals of Leicester" in typed("find", "the quayside")[1]


def test_a_folder_of_files_is_loaded_and_used(tmp_path):
    files = tmp_path / "files"
    files.mkdir()
    write(files / "etr.csv", *with_changed(trusts(), "RWH", closed="20261031"))
    write(files / "succ.csv", ["RWH", "RC9", "A", "20261101", "1"])
    (files / "read me.txt").write_text("no list")
    code, output = typed("load", files)
    assert code == 0
    assert "1 has closed: East and North Hertfordshire Teaching NHS Trust" in output
    assert "They are used within seconds." in output
    assert "It is now Bedfordshire Hospitals" in typed("find", "RWH")[1]


def test_a_refused_load_says_why_and_changes_nothing(tmp_path, site):
    code, output = typed("load", write(tmp_path / "etr.csv", ods("x", "y")))
    assert code == 1
    assert "Is this the right file?" in output
    assert "Nothing was changed." in output
    assert not (site / "lists" / "current").exists()


def test_explained_words_are_exported_without_their_cases(tmp_path, monkeypatch):
    url = f"sqlite:///{tmp_path / 'store.sqlite3'}"
    monkeypatch.setenv("ANYDOOR_DATABASE_URL", url)
    monkeypatch.setenv("ANYDOOR_HOST_ORGANISATION", "RWE")
    monkeypatch.setenv("ANYDOOR_LOOPBACK_SECRET", "secret-secret-secret-secret-secret")
    upgrade(url)
    store = SqlStore(url)
    said = [("CASE-1", "the quayside"), ("CASE-2", "the quayside"), ("CASE-3", "the pier")]
    for reference, words in said:
        mention = ConfirmedMention(reference, words, "RWE", "hana", NOW)
        asyncio.run(store.write(lambda unit, m=mention: unit.mentions.put(m)))
    store.close()

    code, output = typed("corrections")

    assert (code, output.splitlines()) == (
        0,
        [
            "words,code,name,cases,by_administrator",
            "the quayside,RWE,University Hospitals of Leicester NHS Trust,2,no",
        ],
    )


def test_a_setting_that_is_missing_is_named(monkeypatch):
    monkeypatch.delenv("ANYDOOR_HOST_ORGANISATION", raising=False)
    code, output = typed("corrections")
    assert code == 2
    assert "ANYDOOR_HOST_ORGANISATION is not set" in output


def test_lists_that_are_named_and_not_there_are_said(site):
    (site / "lists").mkdir(parents=True)
    (site / "lists" / "current").write_text("000009-20260101")
    code, output = typed("find", "royal berks")
    assert code == 1
    assert "Load your lists again" in output
