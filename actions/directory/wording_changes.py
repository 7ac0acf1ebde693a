# SPDX-License-Identifier: Apache-2.0
"""The words that a site has changed, and the file in which both processes find them (ADR-0042).

A change names the texts of a response that it replaces: `text`, `again`, `why`, `option.yes`, and
the same of a variant, `variant.child.text`. What it does not name stays as it is delivered.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from actions.directory.published import write_whole
from actions.directory.wording_files import PLACEHOLDER, Entry, Response, WordingError, placeholders

Words = Mapping[str, str]
Changes = Mapping[str, Words]

LONGEST: Final = 2_000
LONGEST_OPTION: Final = 80
HTML: Final = re.compile(r"<\s*[a-z/!?]|&#?\w+;", re.IGNORECASE)
ODD: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\u2028-\u202e\u2066-\u2069]")


def texts_of(entry: Entry) -> dict[str, str]:
    """Every text of a response that can be changed, by its name.

    A variant has only those texts that it does not share with the response itself.
    """
    found = dict(entry.base.texts)
    for variant, response in entry.variants.items():
        shares_options = response.options == entry.base.options
        found |= {
            f"variant.{variant}.{name}": text
            for name, text in response.texts.items()
            if not _shared(name, text, entry.base, shares_options=shares_options)
        }
    return found


def _shared(name: str, text: str, base: Response, *, shares_options: bool) -> bool:
    return shares_options if name.startswith("option.") else base.texts.get(name) == text


def problems_in(entry: Entry, words: Words) -> dict[str, str]:
    """What is wrong with changed words, each told in a sentence; empty where all can be spoken."""
    originals = texts_of(entry)
    found = dict.fromkeys(words.keys() - originals, "This text is not part of the response.")
    for name in words.keys() & originals:
        problem = _problem(name, words[name], originals[name])
        if problem:
            found[name] = problem
    return found


def _problem(name: str, text: str, original: str) -> str | None:
    most = LONGEST_OPTION if _is_option(name) else LONGEST
    if not text.strip():
        return "Write some words here. They cannot be left empty."
    if len(text) > most:
        return f"Use at most {most} characters. This has {len(text)}."
    if _is_option(name) and "\n" in text:
        return "Write an option on one line."
    if HTML.search(text):
        return "Write plain words only. HTML such as <b> or &amp; is not used here."
    if ODD.search(text):
        return "There is a character here that cannot be seen. Type the words anew."
    return _problem_in_braces(text, original)


def _problem_in_braces(text: str, original: str) -> str | None:
    """Values are known for the names that the original has, and each of them matters."""
    known, used = placeholders(original), placeholders(text)
    if set("{}") & set(PLACEHOLDER.sub("", text)):
        return "A brace is missing or stands alone. Write a name as in {organisation}."
    if used - known:
        return f"{_braced(used - known)} is not known here. {_allowed(known)}"
    if known - used:
        return f"Keep {_braced(known - used)} in the words. What stands there is needed."
    return None


def _allowed(known: frozenset[str]) -> str:
    return f"You can use {_braced(known)}." if known else "No names in braces can be used here."


def _braced(names: frozenset[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names))


def _is_option(name: str) -> bool:
    return "option." in name


def changed_entry(name: str, original: Entry | None, words: Words) -> Entry:
    """The response with its changed words.

    Raises:
        WordingError: where the response is gone, or the change does not fit it.
    """
    if original is None:
        raise WordingError(f"there is no response {name}")
    problems = problems_in(original, words)
    if problems:
        raise WordingError(f"{name} has changed since: {', '.join(sorted(problems))}")
    base = _changed(original.base, words, prefix="")
    variants = {
        variant: _changed(_inheriting(response, original.base, base), words, f"variant.{variant}.")
        for variant, response in original.variants.items()
    }
    return replace(original, base=base, variants=variants)


def _inheriting(variant: Response, before: Response, now: Response) -> Response:
    """A variant with the changed words of the response where it shares them."""
    return Response(
        text=now.text if variant.text == before.text else variant.text,
        again=now.again if variant.again == before.again else variant.again,
        why=now.why if variant.why == before.why else variant.why,
        options=now.options if variant.options == before.options else variant.options,
    )


def _changed(response: Response, words: Words, prefix: str) -> Response:
    own = {n.removeprefix(prefix): text for n, text in words.items() if n.startswith(prefix)}
    texts = {name: own[name] for name in ("text", "again", "why") if name in own}
    options = {
        means: own.get(f"option.{means}", label) for means, label in response.options.items()
    }
    return replace(response, **texts, options=options)


def read_changes(path: Path) -> dict[str, dict[str, str]]:
    """Raises: WordingError where the file is not what this program writes."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        return {name: _words(words) for name, words in content.items()}
    except (OSError, ValueError, AttributeError) as problem:
        raise WordingError(f"{path.name} cannot be read: {problem}") from problem


def _words(given: Any) -> dict[str, str]:
    if not all(isinstance(text, str) for text in given.values()):
        raise ValueError("something that is no text")
    return dict(given)


def write_changes(path: Path, changes: Changes) -> None:
    """Write the file whole or not at all; nothing is touched where it would stay the same."""
    write_whole(path, json.dumps(changes, ensure_ascii=False, indent=1, sort_keys=True) + "\n")
