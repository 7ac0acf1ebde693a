# SPDX-License-Identifier: Apache-2.0
"""The folder of a site: the lists that it has loaded, its own corrections, its own words.

Both processes find it by the same settings. A load writes a new folder under `lists` and then
names it in the file `lists/current`, in one step, so that a reader sees the old lists or the new.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from actions.directory.tables import REFERENCE

CURRENT = "current"
NAME = re.compile(r"\d{6}-\d{8}")


class ListsError(Exception):
    """The lists of the site cannot be used; says what to do."""


def folder_of_site(environment: Mapping[str, str]) -> Path:
    """`ANYDOOR_DIRECTORY`, or `directory` in the folder for everything that is written."""
    named = environment.get("ANYDOOR_DIRECTORY")
    return Path(named) if named else Path(environment.get("ANYDOOR_VAR") or "var") / "directory"


def corrections_in(site: Path) -> Path:
    """The file of what administrators have put right."""
    return site / "corrections.json"


def wording_in(site: Path) -> Path:
    """The file of the words that administrators have changed."""
    return site / "wording.json"


def all_lists(site: Path) -> Path:
    return site / "lists"


def lists_in(site: Path) -> Path:
    """The folder of the lists in use: the site's own, or ours where it has loaded none.

    Raises:
        ListsError: where the site's lists are named and are not there.
    """
    pointer = all_lists(site) / CURRENT
    if not pointer.exists():
        return REFERENCE
    name = pointer.read_text(encoding="utf-8").strip()
    folder = all_lists(site) / name
    if not NAME.fullmatch(name) or not folder.is_dir():
        raise ListsError(
            f"{pointer} names lists that are not there. Load your lists again, or delete that "
            "file to use the lists that came with Anydoor."
        )
    return folder
