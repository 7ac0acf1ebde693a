# SPDX-License-Identifier: Apache-2.0
"""A load: publishers' files in, lists of the site out, whole or not at all."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from actions.directory.directory import Directory
from actions.directory.publishers.changes import FileReport
from actions.directory.publishers.opening import LoadRefused, open_all
from actions.directory.publishers.work import Work
from actions.directory.publishers.writing import alone, new_folder, put_in_use
from actions.directory.site import lists_in

__all__ = ["LoadRefused", "load"]


def check_loads(folder: Path) -> None:
    """Read the new lists as the two processes will. Raises: LoadRefused."""
    try:
        Directory.load(folder)
    except (KeyError, ValueError, IndexError) as problem:
        raise LoadRefused(
            [f"The new lists do not fit together ({type(problem).__name__}: {problem})."]
        ) from problem


def load(
    files: Sequence[Path],
    *,
    site: Path,
    now: datetime,
    fewer_is_right: bool = False,
    check: Callable[[Path], None] = check_loads,
) -> list[FileReport]:
    """Load the files over the lists in use, and put the result in use.

    `fewer_is_right` lets a file through that lacks many bodies of the list before; `check` looks
    at the new lists before they are used.

    Raises:
        LoadRefused: where a file is not what it should be; then nothing is changed.
        AlreadyLoading: where another load is at work.
    """
    with alone(site):
        before = lists_in(site)
        work = Work(before, open_all(files, before, today=now.date()), now)
        work.do()
        _check_enough(work.reports, fewer_is_right)
        with new_folder(site) as folder:
            work.write(folder)
            check(folder)
            put_in_use(site, folder, at=now)
    return work.reports


def _check_enough(reports: Sequence[FileReport], fewer_is_right: bool) -> None:
    short = [r for r in reports if r.too_many_gone]
    if short and not fewer_is_right:
        raise LoadRefused(
            [
                f"{r.file}: {len(r.gone):,} of the {r.before:,} in the list now are not in it. It "
                "may have been cut short. If it is right, load it again with --fewer-is-right."
                for r in short
            ]
        )
