# SPDX-License-Identifier: Apache-2.0
"""The lists of a site while it runs: newly loaded ones are read beside the old, then take over."""

import gc
import logging
import threading
from collections.abc import Callable
from pathlib import Path

from actions.directory.directory import Directory
from actions.directory.mentions.finding import find_mentions
from actions.directory.published import Stamp, stamp
from actions.directory.site import CURRENT, all_lists, lists_in

logger = logging.getLogger(__name__)

WARMED_BY = "Leicester Royal Infirmary"


def read_anew(folder: Path) -> Directory:
    """A directory that is ready to be asked, kept out of the rounds of garbage collection.

    No round is made over it: that would hold up all messages. The old one holds no circles, so it
    goes when nobody uses it.
    """
    made = Directory.load(folder)
    find_mentions(WARMED_BY, made)
    gc.freeze()
    return made


class RenewedLists:
    """`base` is the directory of the lists in use. `problem` says why newer ones are not used."""

    def __init__(
        self, base: Directory, site: Path, read: Callable[[Path], Directory] = read_anew
    ) -> None:
        self.base, self.site, self.read = base, site, read
        self.problem: str | None = None
        self.reading: threading.Thread | None = None
        self._seen: Stamp = stamp(self._pointer)

    @property
    def _pointer(self) -> Path:
        return all_lists(self.site) / CURRENT

    def look(self) -> None:
        """Begin to read newly loaded lists, where there are any. Never waits for them."""
        seen = stamp(self._pointer)
        if seen == self._seen or self.reading is not None and self.reading.is_alive():
            return
        self._seen = seen
        self.reading = threading.Thread(target=self._renew, name="new lists", daemon=True)
        self.reading.start()

    def _renew(self) -> None:
        try:
            self.base = self.read(lists_in(self.site))
        except Exception as problem:  # whatever is wrong with them, the old lists stay
            self.problem = f"{type(problem).__name__}: {problem}"
            logger.exception("The newly loaded lists are not used. The old ones stay.")
        else:
            self.problem = None
            logger.info("Newly loaded lists are in use.")
