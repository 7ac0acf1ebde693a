# SPDX-License-Identifier: Apache-2.0
"""Stamps: a note beside each product of what it was made from, so that nothing is made twice."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

Stamp = dict[str, str]


def digest_of(*files: Path) -> str:
    """One checksum over the contents of some files, in this order."""
    whole = hashlib.sha256()
    for file in files:
        with file.open("rb") as opened:
            whole.update(hashlib.file_digest(opened, "sha256").digest())
    return whole.hexdigest()


def read_stamp(path: Path) -> Stamp:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def write_stamp(path: Path, made_from: Stamp) -> None:
    """Written last, and in one piece, so that a stamp never vouches for something unfinished."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.write_text(json.dumps(made_from, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    os.replace(part, path)
