# SPDX-License-Identifier: Apache-2.0
"""Where the lists of organisations come from, as their licences ask us to say."""

import re
from dataclasses import dataclass
from pathlib import Path

SOURCES = Path(__file__).parents[2] / "data" / "reference" / "SOURCES.md"


@dataclass(frozen=True)
class Source:
    name: str
    publisher: str
    licence: str


@dataclass(frozen=True)
class Attribution:
    """`statements` is the text that the licences ask for, a sentence each."""

    statements: tuple[str, ...]
    sources: tuple[Source, ...]


def attribution(path: Path = SOURCES) -> Attribution:
    """Read the statements and the table of licences from the notes beside the data.

    Raises: ValueError when the notes hold no statement or no table: then nothing may be shown.
    """
    notes = path.read_text(encoding="utf-8")
    quoted = " ".join(re.findall(r"^> (.+)$", notes, flags=re.MULTILINE))
    statements = tuple(re.split(r"(?<=\.) (?=[A-Z])", quoted)) if quoted else ()
    _, _, licences = notes.partition("## Licences")
    rows = re.findall(r"^\| (?!source \||---)(.+?) \| (.+?) \| (.+?) \|$", licences, re.MULTILINE)
    if not statements or not rows:
        raise ValueError(f"{path.name} holds no attribution text or no table of licences")
    return Attribution(statements, tuple(Source(*row) for row in rows))
