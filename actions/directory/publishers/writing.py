# SPDX-License-Identifier: Apache-2.0
"""Writing a site's lists whole or not at all: beside the old ones, then named in one step."""

import csv
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from actions.directory.site import CURRENT, NAME, all_lists

KEPT = 3
"""The lists in use and those before them, so that a process that is reading can finish."""


class AlreadyLoading(Exception):
    """Another load is at work in the same folder."""


@contextmanager
def alone(site: Path) -> Iterator[None]:
    """Raises: AlreadyLoading."""
    all_lists(site).mkdir(parents=True, exist_ok=True)
    with (all_lists(site) / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise AlreadyLoading from None
        yield


@contextmanager
def new_folder(site: Path) -> Iterator[Path]:
    """A folder to fill; it goes away again where something fails."""
    folder = Path(tempfile.mkdtemp(prefix="new-", dir=all_lists(site)))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def write_table(path: Path, columns: Sequence[str], table: Iterable[Mapping[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)


def put_in_use(site: Path, folder: Path, *, at: datetime) -> Path:
    """Give a filled folder its name and point to it; the oldest lists go."""
    for file in folder.iterdir():
        _to_disk(file)
    earlier = sorted(f for f in all_lists(site).iterdir() if NAME.fullmatch(f.name))
    number = int(earlier[-1].name.split("-")[0]) + 1 if earlier else 1
    name = f"{number:06d}-{at:%Y%m%d}"
    final = all_lists(site) / name
    folder.chmod(0o755)
    folder.rename(final)
    part = all_lists(site) / f"{CURRENT}.part"
    part.write_text(f"{name}\n", encoding="utf-8")
    _to_disk(part)
    part.replace(all_lists(site) / CURRENT)
    _to_disk(all_lists(site))
    for old in [*earlier, final][:-KEPT]:
        shutil.rmtree(old, ignore_errors=True)
    return final


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
