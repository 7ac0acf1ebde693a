# SPDX-License-Identifier: Apache-2.0
"""The directory with what administrators have put right, read again when the file changes."""

import json

import pytest

from actions.directory.corrected import CorrectedDirectory, corrected
from actions.directory.corrections import (
    AdvocacyCorrection,
    Alias,
    ContactCorrection,
    Corrections,
    CorrectionsUnreadable,
    LocalProvider,
    about_of,
    kind_of,
    read_corrections,
    write_corrections,
)
from actions.directory.mentions.finding import find_mentions

QUAY = LocalProvider("Quay House Care Home", "Leicester", "care home", "LOCAL-1")
ALL = Corrections(
    contacts=(
        ContactCorrection("RWE", "01632 960009", on="2026-10-01"),
        ContactCorrection("RWE", "01632 960001", "“complaints”@example.org", on="2026-11-25"),
    ),
    providers=(QUAY,),
    aliases=(Alias("the quayside", "RWE"), Alias("the QE", "RWE"), Alias("gone", "NOBODY")),
    advocacy=(AdvocacyCorrection("E06000001", "Quay Advocacy", "01632 960002", as_of="2026-11"),),
)


def test_without_corrections_the_directory_is_the_same(directory):
    assert corrected(directory, Corrections()) is directory


def test_a_contact_that_was_confirmed_holds_over_the_lists(directory):
    found = corrected(directory, ALL).contact_of("RWE")
    assert (found.phone, found.as_of, found.for_staff) == ("01632 960001", "2026-11-25", False)


def test_an_advocacy_provider_is_set_with_its_day(directory):
    found = corrected(directory, ALL).advocacy_for("E06000001")
    assert (found.name, found.as_of) == ("Quay Advocacy", "2026-11")


def test_the_lists_themselves_stay_as_they_were(directory):
    corrected(directory, ALL)
    assert directory.organisation("LOCAL-1") is None
    assert directory.named("the quayside") == ()
    assert directory.advocacy_for("E06000001") is None


def test_a_local_provider_is_an_organisation(directory):
    found = corrected(directory, ALL).organisation("LOCAL-1")
    assert (found.name, found.town, found.council_code) == (
        "Quay House Care Home", "Leicester", "E06000016",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("the Quayside lost my notes", "RWE", id="another name"),
        pytest.param("quayside wont ring back", "RWE", id="without 'the', in small letters"),
        pytest.param("Quay House care home in Leicester", "LOCAL-1", id="local provider, its town"),
        pytest.param("Leicester Royal Infirmary", "RWE", id="a name of the lists"),
    ],
)
def test_corrections_are_found_in_what_people_write(directory, text, code):
    (mention,) = find_mentions(text, corrected(directory, ALL))
    assert mention.code == code


def test_a_local_provider_without_its_town_is_asked_about(directory):
    (mention,) = find_mentions("Quay House Care Home", corrected(directory, ALL))
    assert mention.code is None
    assert [c.code for c in mention.candidates] == ["LOCAL-1"]


def test_a_name_that_others_have_too_is_asked_about(directory):
    (mention,) = find_mentions("the QE sent him home", corrected(directory, ALL))
    assert mention.code is None
    assert {"RWE", "RR7"} <= {c.code for c in mention.candidates}


def test_a_name_for_nobody_is_no_name(directory):
    assert corrected(directory, ALL).named("gone") == ()


def test_the_file_comes_back_as_it_was_written(tmp_path):
    file = tmp_path / "site" / "corrections.json"
    write_corrections(file, ALL)
    assert read_corrections(file) == ALL
    assert [f.name for f in file.parent.iterdir()] == ["corrections.json"]


def test_a_file_that_would_stay_the_same_is_left_alone(tmp_path):
    file = tmp_path / "corrections.json"
    write_corrections(file, ALL)
    before = file.stat()
    write_corrections(file, ALL)
    assert file.stat().st_ino == before.st_ino


def test_a_change_is_used_without_a_restart(directory, tmp_path):
    file = tmp_path / "corrections.json"
    live = CorrectedDirectory(directory, file)
    assert live.now is directory
    write_corrections(file, ALL)
    assert live.now.organisation("LOCAL-1") is not None
    assert live.now is live.now
    write_corrections(file, Corrections())
    assert live.now is directory
    write_corrections(file, ALL)
    assert live.now is not directory
    file.unlink()
    assert live.now is directory


SPOILT = [
    pytest.param("", id="empty"),
    pytest.param("{", id="cut short"),
    pytest.param("[]", id="a list"),
    pytest.param("{}", id="nothing in it"),
    pytest.param(json.dumps({"contacts": [{"code": "RWE"}], "providers": [], "aliases": [],
                             "advocacy": []}), id="a field is missing"),
    pytest.param(json.dumps({"contacts": [], "providers": [], "advocacy": [],
                             "aliases": [{"words": 1, "code": "RWE"}]}), id="a number for words"),
    pytest.param("\udcff", id="no text"),
]  # fmt: skip


@pytest.mark.parametrize("content", SPOILT)
def test_a_spoilt_file_leaves_the_last_good_one(directory, tmp_path, content):
    file = tmp_path / "corrections.json"
    write_corrections(file, ALL)
    live = CorrectedDirectory(directory, file)
    assert live.now.organisation("LOCAL-1") is not None
    file.write_bytes(content.encode("utf-8", "surrogateescape"))
    assert live.now.organisation("LOCAL-1") is not None
    with pytest.raises(CorrectionsUnreadable):
        read_corrections(file)


@pytest.mark.parametrize(
    ("correction", "kind", "about"),
    [
        (ALL.contacts[0], "contact", "RWE"),
        (QUAY, "provider", "quay house care home, leicester"),
        (ALL.aliases[0], "alias", "the quayside: RWE"),
        (ALL.advocacy[0], "advocacy", "E06000001"),
    ],
    ids=["contact", "provider", "alias", "advocacy"],
)
def test_what_a_correction_is_about(correction, kind, about):
    assert (kind_of(correction), about_of(correction)) == (kind, about)
