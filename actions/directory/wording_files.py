# SPDX-License-Identifier: Apache-2.0
"""Reads the responses of `data/responses/*.yml`, and refuses what could not be spoken.

A text holds plain names in braces, `{organisations}`, and nothing else in braces. Scalars are
read as text only: `yes` and `no` stay words.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import yaml

PLACEHOLDER: Final = re.compile(r"\{([a-z][a-z0-9_]*)\}")
TEXTS: Final = frozenset({"text", "again", "why"})


class WordingError(Exception):
    """A response that cannot be spoken or read; names the response, never a value."""


@dataclass(frozen=True)
class Response:
    """One response as written, placeholders still in it."""

    text: str
    again: str | None = None
    why: str | None = None
    options: Mapping[str, str] = field(default_factory=dict)

    @property
    def texts(self) -> dict[str, str]:
        """Every text of it by its name; an option stands as `option.<meaning>`."""
        named = {"text": self.text, "again": self.again, "why": self.why}
        texts = {name: text for name, text in named.items() if text is not None}
        return texts | {f"option.{means}": label for means, label in self.options.items()}


@dataclass(frozen=True)
class Entry:
    """A response and its variants, each complete in itself."""

    base: Response
    variants: Mapping[str, Response] = field(default_factory=dict)
    source: str | None = None


def placeholders(text: str) -> frozenset[str]:
    return frozenset(PLACEHOLDER.findall(text))


def stamps(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """What changes when a file of the folder changes: names, times and sizes."""
    found = ((path.name, path.stat()) for path in files(folder))
    return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in found)


def files(folder: Path) -> Iterator[Path]:
    return iter(sorted(folder.glob("*.yml")))


def read_topics(folder: Path) -> dict[str, dict[str, Entry]]:
    """All responses of a folder by their topic, which is the name of their file.

    Raises:
        WordingError: where a file is unreadable, or two files hold the same response.
    """
    topics: dict[str, dict[str, Entry]] = {}
    for path in files(folder):
        topics[path.stem] = {}
        for name, entry in read_file(path).items():
            if any(name in entries for entries in topics.values()):
                raise WordingError(f"{path.name}: {name} stands in another file as well.")
            topics[path.stem][name] = entry
    return topics


def read_folder(folder: Path) -> dict[str, Entry]:
    """All responses of a folder. Raises: WordingError, as `read_topics` does."""
    return flat(read_topics(folder))


def flat(topics: Mapping[str, Mapping[str, Entry]]) -> dict[str, Entry]:
    """The responses of all topics."""
    return {name: entry for entries in topics.values() for name, entry in entries.items()}


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
