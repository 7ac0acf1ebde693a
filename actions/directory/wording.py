# SPDX-License-Identifier: Apache-2.0
"""The words that a person reads: those of `data/responses`, with what the site has changed.

Both are read again when a file changes. Values are put in literally, so that nothing a person
typed is ever treated as a template. A line such as `When: {when}` is a row: something read back
by name. A row without a value is left out.
"""

import hashlib
import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from actions.directory.published import Stamp, stamp
from actions.directory.wording_changes import Changes, changed_entry, read_changes
from actions.directory.wording_files import (
    PLACEHOLDER,
    Entry,
    WordingError,
    flat,
    read_topics,
    stamps,
)

logger = logging.getLogger(__name__)

ROW: Final = re.compile(r"(?P<name>[^{}:\n]+): \{(?P<holds>[a-z][a-z0-9_]*)\}")
Values = Mapping[str, str | int]


@dataclass(frozen=True)
class Row:
    """A line that reads a value back: its name as people see it, and which value it `holds`."""

    name: str
    holds: str


@dataclass(frozen=True)
class Spoken:
    """What is said. `why` and `labels` (of options, by their meaning) belong to questions."""

    text: str
    why: str | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[Row, ...] = ()


class Wording:
    """The wording of one folder, with the changes of a file laid over it where one is named.

    A file spoilt while in use leaves the last good wording. A change that does not fit the
    response, as after an update, is left out: then the words of the folder are spoken.
    """

    def __init__(self, folder: Path, changes: Path | None = None) -> None:
        """Read the folder and the changes.

        Raises:
            WordingError: where a file of the folder cannot be read or has no meaning.
        """
        self._folder, self._file = folder, changes
        self._seen = stamps(folder)
        self._topics = read_topics(folder)
        self._seen_changes: Stamp = None
        self._changes: Changes = {}
        self._entries = self._originals = flat(self._topics)

    @property
    def topics(self) -> Mapping[str, Mapping[str, Entry]]:
        """The responses as delivered, by topic."""
        self._fresh()
        return self._topics

    @property
    def originals(self) -> Mapping[str, Entry]:
        """The responses as delivered."""
        self._fresh()
        return self._originals

    @property
    def entries(self) -> Mapping[str, Entry]:
        """The responses as this site speaks them."""
        return self._fresh()

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(sorted(self._fresh()))

    def speak(
        self,
        name: str,
        *,
        values: Values | None = None,
        variant: str | None = None,
        again: bool = False,
    ) -> Spoken:
        """The response with its values put in.

        Raises:
            WordingError: for an unknown response or variant, or a value that is missing.
        """
        entry = self._fresh().get(name)
        if entry is None:
            raise WordingError(f"There is no wording for {name}.")
        if variant is not None and variant not in entry.variants:
            raise WordingError(f"{name} has no variant {variant}.")
        response = entry.base if variant is None else entry.variants[variant]
        known = values or {}
        text = response.again if again and response.again is not None else response.text
        text = without_empty_rows(text, known)
        return Spoken(
            text=fill(text, known, name=name),
            why=None if response.why is None else fill(response.why, known, name=name),
            labels={
                means: fill(label, known, name=name) for means, label in response.options.items()
            },
            rows=rows(text),
        )

    def version(self, name: str) -> str:
        """Twelve characters that change whenever the text of a response does.

        Raises:
            WordingError: for an unknown response.
        """
        entry = self._fresh().get(name)
        if entry is None:
            raise WordingError(f"There is no wording for {name}.")
        return hashlib.sha256(repr(entry).encode()).hexdigest()[:12]

    def _fresh(self) -> Mapping[str, Entry]:
        if self._folder_read_again() | self._changes_read_again():
            self._entries = with_changes(self._originals, self._changes)
        return self._entries

    def _folder_read_again(self) -> bool:
        seen = stamps(self._folder)
        if seen == self._seen:
            return False
        self._seen = seen
        try:
            self._topics = read_topics(self._folder)
        except WordingError as problem:
            logger.error("The changed wording is not used: %s", problem)
            return False
        self._originals = flat(self._topics)
        return True

    def _changes_read_again(self) -> bool:
        seen = stamp(self._file) if self._file else None
        if seen == self._seen_changes:
            return False
        self._seen_changes = seen
        try:
            self._changes = read_changes(self._file) if self._file and seen else {}
        except WordingError as problem:
            logger.error("The changed wording of this site is not used: %s", problem)
            return False
        return True


def with_changes(originals: Mapping[str, Entry], changes: Changes) -> dict[str, Entry]:
    """The responses as this site speaks them."""
    entries = dict(originals)
    for name, words in changes.items():
        try:
            entries[name] = changed_entry(name, originals.get(name), words)
        except WordingError as problem:
            logger.error("A change of words is not used: %s", problem)
    return entries


def fill(text: str, values: Values, *, name: str) -> str:
    """The text with each placeholder replaced by its value, letter for letter."""

    def value(found: re.Match[str]) -> str:
        try:
            return str(values[found[1]])
        except KeyError:
            raise WordingError(f"{name} needs a value for {found[1]}.") from None

    return PLACEHOLDER.sub(value, text)


def rows(text: str) -> tuple[Row, ...]:
    found = (ROW.fullmatch(line) for line in text.split("\n"))
    return tuple(Row(row["name"], row["holds"]) for row in found if row)


def without_empty_rows(text: str, values: Values) -> str:
    lines = text.split("\n")
    return "\n".join(line for line in lines if not _is_empty_row(line, values))


def _is_empty_row(line: str, values: Values) -> bool:
    row = ROW.fullmatch(line)
    return row is not None and values.get(row["holds"]) == ""
