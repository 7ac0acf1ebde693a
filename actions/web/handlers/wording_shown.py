# SPDX-License-Identifier: Apache-2.0
"""Words to change as the page shows them: lists, boxes, a preview, and advice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from actions.directory.wording import fill, rows
from actions.directory.wording_changes import Words, changed_entry, problems_in, texts_of
from actions.directory.wording_files import Entry, Response, WordingError, placeholders
from actions.directory.wording_meanings import (
    LANGUAGES,
    SAMPLES,
    TOPICS,
    in_order,
    name_of_text,
    said_of_variant,
    samples,
)
from actions.domain.readable import (
    AGE_OF_GRADE,
    HIGHEST_GRADE_OF_ONE,
    MOST_WORDS,
    forbidden_in,
    grade,
    long_sentences,
    sentences,
)
from actions.usecases.kept_wording import KeptWording
from actions.web.door.showing import Asking, asking_of

QUESTION = "utter_question_"
LONGEST_SHOWN = 110
MOST_ROWS, LINE = 16, 60
OTHER_LANGUAGES = tuple(f"variant.{code}." for code in LANGUAGES)


@dataclass(frozen=True)
class Line:
    """One response in the list."""

    name: str
    words: str
    change: KeptWording | None


@dataclass(frozen=True)
class Box:
    """One text to change. `ours` is shown where something else stands in the box."""

    name: str
    label: str
    value: str
    ours: str
    rows: int

    @property
    def id(self) -> str:
        return self.name.replace(".", "-")

    @property
    def option(self) -> bool:
        return "option." in self.name

    @property
    def braced(self) -> list[tuple[str, str]]:
        """The names in braces that it needs, each with the sample of the preview."""
        return [(f"{{{name}}}", SAMPLES.get(name, "")) for name in sorted(placeholders(self.ours))]


@dataclass(frozen=True)
class Preview:
    """One way in which the response can be spoken. `asking` only where it is a question."""

    title: str
    text: str
    asking: Asking | None
    why: str | None
    options: tuple[str, ...]
    lang: str | None = None


def listed(
    topics: Mapping[str, Mapping[str, Entry]], in_force: Sequence[KeptWording], *, text: str
) -> list[tuple[str, str, list[Line]]]:
    """Each topic that has something to show: its name, its title and its responses."""
    changes = {kept.name: kept for kept in in_force}
    found = (
        (
            topic,
            TOPICS.get(topic, topic),
            [
                Line(name, _opening(now["text"]), changes.get(name))
                for name, entry in topics[topic].items()
                for now in [_now(entry, changes.get(name))]
                if _matches(text, name, now)
            ],
        )
        for topic in in_order(topics)
    )
    return [one for one in found if one[2]]


def _now(entry: Entry, change: KeptWording | None) -> Words:
    texts = texts_of(entry)
    return texts | {n: said for n, said in (change.words if change else {}).items() if n in texts}


def _matches(text: str, name: str, words: Words) -> bool:
    wanted = " ".join(text.lower().split())
    return wanted in name or any(
        wanted in " ".join(said.lower().split()) for said in words.values()
    )


def _opening(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= LONGEST_SHOWN else f"{plain[:LONGEST_SHOWN].rsplit(' ', 1)[0]} …"


def boxes(entry: Entry, words: Words) -> list[Box]:
    """A box for each text; `words` stand in place of ours."""
    return [
        Box(name, name_of_text(name), said, ours, rows=_rows(said))
        for name, ours in texts_of(entry).items()
        for said in [words.get(name, ours)]
    ]


def _rows(text: str) -> int:
    """Lines of a box: as many as the text has, and one to write in."""
    return min(
        MOST_ROWS, 2 + sum(len(line) // LINE for line in text.split("\n")) + text.count("\n")
    )


def out_of_date(entry: Entry, change: KeptWording | None) -> list[str]:
    """What of a change no longer fits, so that our own words are spoken; told in sentences."""
    problems = problems_in(entry, change.words) if change else {}
    return [f"{name_of_text(name)}: {said}" for name, said in problems.items()]


def previews(name: str, entry: Entry, words: Words) -> list[Preview]:
    """Each way in which these words are spoken; none while something in them is wrong."""
    try:
        now = changed_entry(name, entry, words)
    except WordingError:
        return []
    return list(_ways(name, now))


def _ways(name: str, entry: Entry) -> Iterator[Preview]:
    first = "The first time" if entry.base.again else ""
    yield _preview(name, entry.base, first, entry.base.text)
    if entry.base.again is not None:
        yield _preview(name, entry.base, "When it is asked again", entry.base.again)
    for variant, response in entry.variants.items():
        yield _preview(name, response, capital(said_of_variant(variant)), response.text, variant)


def _preview(name: str, response: Response, title: str, text: str, variant: str = "") -> Preview:
    values = samples(variant)
    said = fill(text, values, name=name)
    return Preview(
        title=title,
        text=said,
        asking=asking_of(said, _rows_of(text)) if name.startswith(QUESTION) else None,
        why=fill(response.why, values, name=name) if response.why else None,
        options=tuple(fill(label, values, name=name) for label in response.options.values()),
        lang=variant if variant in LANGUAGES else None,
    )


def _rows_of(text: str) -> list[dict[str, str | None]]:
    return [{"name": row.name, "change": None} for row in rows(text)]


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def advice(entry: Entry, words: Words) -> list[str]:
    """What makes the words hard to read. They may still be saved."""
    english = {
        name: said
        for name, said in (texts_of(entry) | dict(words)).items()
        if not name.startswith(OTHER_LANGUAGES)
    }
    found = [
        f"{name_of_text(name)}: this sentence has more than {MOST_WORDS} words: “{long}”"
        for name, said in english.items()
        for long in long_sentences(said)
    ]
    found += [
        f"{name_of_text(name)}: we do not say “{phrase}”."
        for name, said in english.items()
        for phrase in forbidden_in(said)
    ]
    return [*found, *_about_age(english)]


def _about_age(words: Words) -> list[str]:
    read = [words[name] for name in ("text", "again", "why") if name in words]
    reached = grade([one for text in read for one in sentences(text)])
    if reached <= HIGHEST_GRADE_OF_ONE:
        return []
    age = round(reached + AGE_OF_GRADE)
    said = f"These words can be read from about the age of {age}. Aim for 9 to 11."
    return [f"{said} Use shorter sentences and shorter words."]
