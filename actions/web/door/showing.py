# SPDX-License-Identifier: Apache-2.0
"""A conversation as the page shows it: what was said, and what is asked now."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID, uuid5

from actions.domain.reading.language import language

ENGLISH = "en"
TURNS = UUID("5b0cd3a5-6f9c-5d0e-9b43-0d1f8f2a7c11")
PLAIN = frozenset({"say", "explain"})
SENTENCE = re.compile(r"(?<=[.?!]) +")
WAITS = frozenset({"pending_patient", "pending_child_view"})
LONG_ANSWERS = frozenset({"story", "story_more", "why_late", "outcome_wanted"})


@dataclass(frozen=True)
class Line:
    """Something said. `kind` is as in the contract, "ask" for a question, "said" for a person.

    `number` is that of the turn, `place` counts within it; both stay while the conversation
    grows, so that the page can tell what is new. `texts` holds what was said in one breath.
    """

    number: int
    place: int
    kind: str
    texts: tuple[str, ...]

    @property
    def key(self) -> str:
        return f"{self.number}-{self.place}"

    @property
    def by_person(self) -> bool:
        return self.kind == "said"


@dataclass(frozen=True)
class Choice:
    value: str
    means: str
    label: str


@dataclass(frozen=True)
class Row:
    """A line of what is read back: what it is about, and what was understood.

    `change` is what to choose where it is wrong; None for a line that cannot be changed apart.
    """

    name: str
    value: str
    change: str | None = None


@dataclass(frozen=True)
class Asking:
    """The words of a question, so that what is asked stands out.

    `opening` and `rows` are read back before it, `lead` leads to the question in `asks`, and
    `after` helps to answer it.
    """

    asks: str
    lead: str = ""
    after: str = ""
    opening: str = ""
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True)
class Question:
    """The question that is open. `skip` is apart from the other choices, as the last resort."""

    name: str
    asking: Asking
    why: str | None
    several: bool
    choices: tuple[Choice, ...]
    skip: Choice | None
    skippable: bool

    @property
    def ticks(self) -> tuple[Choice, ...]:
        """What can be ticked, where several answers may be right."""
        return tuple(c for c in self.choices if c.means != "none_right") if self.several else ()

    def means(self, meaning: str) -> Choice | None:
        """The choice that means this; None where it is not offered."""
        return next((choice for choice in self.choices if choice.means == meaning), None)

    @property
    def buttons(self) -> tuple[Choice, ...]:
        """What answers the question by itself when pressed."""
        return tuple(c for c in self.choices if c not in self.ticks)


@dataclass(frozen=True)
class Conversation:
    """All that the page of one conversation shows.

    `sent_to` holds the names of the organisations that have the complaint. With
    `waits_for_person` it waits for the own yes of the person affected.
    """

    number: int
    turn_id: str
    status: str
    lines: tuple[Line, ...]
    question: Question | None
    reference: str | None
    acknowledge_by: str | None
    sent_to: tuple[str, ...]
    waits_for_person: bool = False
    language: str = "en"

    def lang(self, text: str) -> str | None:
        """The language of words that are not English, for those who hear the page read aloud."""
        found = language(text) if self.language != ENGLISH else ENGLISH
        return found if found != ENGLISH else None

    @property
    def rows(self) -> int:
        """Lines of the box to type in: many for a story, few for a plain answer."""
        return 8 if self.question and self.question.name in LONG_ANSWERS else 3

    @property
    def newest(self) -> Line | None:
        """The first line of the last answer, where reading goes on."""
        fresh = [line for line in self.lines if line.number == self.lines[-1].number]
        answer = [line for line in fresh if not line.by_person]
        return next(iter(answer or fresh), None)


def turn_id(conversation: str, number: int | str) -> str:
    """The one id with which the question of this turn is answered, in whatever window.

    Two windows, a double press or the back button so send the same id, which counts once.
    """
    return str(uuid5(TURNS, f"{conversation}:{number}"))


def conversation_of(conversation: str, view: Mapping[str, Any]) -> Conversation:
    turn, record = view["turn"], view.get("record") or {}
    question = _question(turn.get("ask"))
    case = _case(turn, record)
    return Conversation(
        number=turn["number"],
        turn_id=turn_id(conversation, turn["number"]),
        status=turn["status"],
        lines=_lines(view["transcript"], question),
        question=question,
        reference=case.get("reference"),
        acknowledge_by=case.get("acknowledge_by"),
        sent_to=_sent_to(record) if case else (),
        waits_for_person=bool(case) and _consent(record) in WAITS,
        language=record.get("language") or ENGLISH,
    )


def _case(turn: Mapping[str, Any], record: Mapping[str, Any]) -> Mapping[str, Any]:
    """Reference and day, from the turn, or from the record once it has been sent."""
    if turn["status"] != "sent":
        return {}
    return turn.get("case") or {
        "reference": record.get("reference"),
        "acknowledge_by": (record.get("deadlines") or {}).get("acknowledge_by"),
    }


def _consent(record: Mapping[str, Any]) -> str | None:
    return (record.get("consent") or {}).get("status")


def _lines(transcript: list[Mapping[str, Any]], question: Question | None) -> tuple[Line, ...]:
    """All that was said but the question that is open, which has its own place on the page."""
    lines: list[Line] = []
    for said in transcript:
        kind = "said" if said["who"] == "person" else said["kind"]
        same = lines and lines[-1].number == said["number"]
        place = lines[-1].place + 1 if same else 0
        line = Line(said["number"], place, kind, (said["text"],))
        if lines and _one_breath(lines[-1], line):
            lines[-1] = replace(lines[-1], texts=(*lines[-1].texts, *line.texts))
        else:
            lines.append(line)
    if question and lines and lines[-1].kind == "ask":
        lines.pop()
    return tuple(lines)


def _one_breath(last: Line, line: Line) -> bool:
    return last.number == line.number and {last.kind, line.kind} <= PLAIN


def _question(ask: Mapping[str, Any] | None) -> Question | None:
    if ask is None:
        return None
    choices = [Choice(o["value"], o["means"], o["label"]) for o in ask.get("options") or ()]
    skip = next((c for c in choices if c.means == "skip"), None)
    return Question(
        name=ask["question"],
        asking=asking_of(ask["text"], ask.get("rows") or ()),
        why=ask.get("why"),
        several=ask["kind"] == "choices",
        choices=tuple(c for c in choices if c is not skip),
        skip=skip,
        skippable=bool(ask.get("skippable")),
    )


def asking_of(text: str, rows: Sequence[Mapping[str, Any]] = ()) -> Asking:
    """Find what is asked in the text of a question: the last sentence with a question mark."""
    opening, read_back, last = _read_back(text, rows)
    sentences = SENTENCE.split(last)
    marked = [place for place, sentence in enumerate(sentences) if sentence.endswith("?")]
    if not marked:
        return Asking(last, opening=opening, rows=read_back)
    before, asks, after = (
        sentences[: marked[-1]],
        sentences[marked[-1]],
        sentences[marked[-1] + 1 :],
    )
    return Asking(asks, " ".join(before), " ".join(after), opening, read_back)


def _read_back(text: str, rows: Sequence[Mapping[str, Any]]) -> tuple[str, tuple[Row, ...], str]:
    """Several lines are an opening, rows as `Name: value`, and a question in the last line.

    A line that is not the next row goes on with the row before: people write in paragraphs.
    """
    *lines, last = text.strip().split("\n")
    opening: list[str] = []
    read_back: list[Row] = []
    for line in lines:
        row = rows[len(read_back)] if len(read_back) < len(rows) else None
        if row and line.startswith(f"{row['name']}: "):
            read_back.append(Row(row["name"], line.removeprefix(f"{row['name']}: "), row["change"]))
        elif read_back:
            read_back[-1] = replace(read_back[-1], value=f"{read_back[-1].value}\n{line}")
        else:
            opening.append(line)
    return "\n".join(opening), tuple(read_back), last


def _sent_to(record: Mapping[str, Any]) -> tuple[str, ...]:
    """Those that have the complaint: with consent, or because it was handed in there.

    One that no list holds has no queue here, so it is not said to have anything.
    """
    receiver = record.get("receiving_organisation")
    return tuple(
        o["name"]
        for o in record.get("organisations", ())
        if o["code"] and (o["consent"] == "given" or o["code"] == receiver)
    )
