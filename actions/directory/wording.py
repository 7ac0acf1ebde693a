# SPDX-License-Identifier: Apache-2.0
"""The words that a person reads, from `data/responses/*.yml`, read again when a file changes.

A text holds plain names in braces, `{organisations}`, and nothing else in braces. Values are put
in literally, so that nothing a person typed is ever treated as a template. Scalars are read as
text only: `yes` and `no` stay words. A line such as `When: {when}` is a row: something read back
by name. A row without a value is left out.
"""

import hashlib
import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import yaml

logger = logging.getLogger(__name__)

PLACEHOLDER: Final = re.compile(r"\{([a-z][a-z0-9_]*)\}")
ROW: Final = re.compile(r"(?P<name>[^{}:\n]+): \{(?P<holds>[a-z][a-z0-9_]*)\}")
TEXTS: Final = frozenset({"text", "again", "why"})
Values = Mapping[str, str | int]


class WordingError(Exception):
    """A response that cannot be spoken or read; names the response, never a value."""


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


@dataclass(frozen=True)
class Response:
    """One response as written, placeholders still in it."""

    text: str
    again: str | None = None
    why: str | None = None
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Entry:
    """A response and its variants, each complete in itself."""

    base: Response
    variants: Mapping[str, Response] = field(default_factory=dict)
    source: str | None = None


class Wording:
    """The wording of one folder. A file spoilt while in use leaves the last good wording."""

    def __init__(self, folder: Path) -> None:
        """Read the folder.

        Raises:
            WordingError: where a file cannot be read or says something that has no meaning.
        """
        self._folder = folder
        self._seen = stamps(folder)
        self._entries = read_folder(folder)

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
        seen = stamps(self._folder)
        if seen != self._seen:
            self._seen = seen
            try:
                self._entries = read_folder(self._folder)
            except WordingError as problem:
                logger.error("The changed wording is not used: %s", problem)
        return self._entries


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


def placeholders(text: str) -> frozenset[str]:
    return frozenset(PLACEHOLDER.findall(text))


def stamps(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """What changes when a file of the folder changes: names, times and sizes."""
    found = ((path.name, path.stat()) for path in files(folder))
    return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in found)


def files(folder: Path) -> Iterator[Path]:
    return iter(sorted(folder.glob("*.yml")))


def read_folder(folder: Path) -> dict[str, Entry]:
    """All responses of a folder.

    Raises:
        WordingError: where a file is unreadable, or two files hold the same response.
    """
    entries: dict[str, Entry] = {}
    for path in files(folder):
        for name, entry in read_file(path).items():
            if name in entries:
                raise WordingError(f"{path.name}: {name} stands in another file as well.")
            entries[name] = entry
    return entries


def read_file(path: Path) -> dict[str, Entry]:
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_TextLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as problem:
        raise WordingError(f"{path.name} cannot be read: {problem}") from problem
    responses = _mapping(content, where=path.name, allowed={"version", "responses"}).get(
        "responses"
    )
    return {
        name: _entry(given, where=f"{path.name}: {name}")
        for name, given in _mapping(responses, where=path.name).items()
    }


def _entry(given: Any, *, where: str) -> Entry:
    fields = _mapping(given, where=where, allowed=TEXTS | {"options", "variants", "source"})
    variants = _mapping(fields.get("variants", {}), where=where)
    return Entry(
        base=_response(fields, where=where),
        variants={
            name: _response(
                {**fields, **_mapping(more, where=where, allowed=TEXTS | {"options"})},
                where=f"{where}, variant {name}",
            )
            for name, more in variants.items()
        },
        source=fields.get("source"),
    )


def _response(fields: Mapping[str, Any], *, where: str) -> Response:
    if "text" not in fields:
        raise WordingError(f"{where} has no text.")
    options = _mapping(fields.get("options", {}), where=where)
    texts = {key: fields[key] for key in TEXTS & fields.keys()}
    for text in (*texts.values(), *options.values()):
        _check_text(text, where=where)
    return Response(**texts, options=options)


def _check_text(text: Any, *, where: str) -> None:
    if not isinstance(text, str):
        raise WordingError(f"{where} holds a list or table where a text belongs.")
    if set("{}") & set(PLACEHOLDER.sub("", text)):
        raise WordingError(f"{where} has something other than a plain name in braces.")


def _mapping(
    given: Any, *, where: str, allowed: set[str] | frozenset[str] | None = None
) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise WordingError(f"{where} holds something other than names with their texts.")
    unknown = given.keys() - allowed if allowed is not None else set()
    if unknown:
        raise WordingError(f"{where} has an unknown entry: {', '.join(sorted(unknown))}.")
    return given


class _TextLoader(yaml.BaseLoader):
    """Reads every scalar as text and refuses a name that stands twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        names = [self.construct_object(key, deep=True) for key, _ in node.value]
        for name in names:
            if names.count(name) > 1:
                raise yaml.constructor.ConstructorError(
                    None, None, f"{name} stands twice", node.start_mark
                )
        return super().construct_mapping(node, deep=deep)
