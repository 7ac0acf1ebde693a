# SPDX-License-Identifier: Apache-2.0
"""Reads a transcript, which is written like a play, and plays it over the public API.

The first line is the title. Then, line by line:

    Usually: name Ada Marsh; consent presses some    what is answered as usual, beside USUAL
    Person: The ward lost my teeth.                  typed
    Person presses: RWE; E10000018                   options, by what they mean or by their label
    Person answers as usual until consent.           answers all before that question
    Person answers the rest as usual.                answers until nothing is asked
    Person comes back later.                         the page is opened again
    Person deletes everything.
    Anydoor asks: consent                            the question that stands; `nothing` for none
    Anydoor says: words                              in what it said last
    Anydoor does not say: words
    Record: consent.status is given_some             also `are`, `has`, `is nothing`
    Record: consent of RWE is given                  a field of one organisation
    Status: sent
"""

import json
import re
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

MOST_TURNS = 60
USUAL = {
    "story": "That is all I can say.",
    "organisation_name": "presses unsure",
    "organisation_which": "presses unsure",
    "person_name": "Olive Marsh",
    "relationship": "I am the daughter.",
    "when_happened": "March 2026",
    "when_known": "presses same_time",
    "lived_before_section": "presses unsure",
    "outcome_wanted": "An apology.",
    "postcode": "LE1 5WW",
    "name": "Ada Marsh",
    "contact": "07700 900123",
    "person_agrees": "presses yes_with_me",
    "funding": "presses unsure",
    "section": "presses no",
    "adjustments": "presses none",
    "complained_before": "presses no",
    "advocacy_wanted": "presses no",
    "safe_now": "presses yes",
    "lead_preference": "presses no_preference",
}
PRESSES = ("done", "send", "all", "yes", "self", "same", "able", "no", "none", "skip", "unsure")
"""Where `USUAL` has no answer: the first of these that is offered."""
DOES = (
    ("press", r"Person presses: (.+)"),
    ("say", r"Person: (.+)"),
    ("usual_until", r"Person answers as usual until (\w+)\."),
    ("usual_to_the_end", r"Person answers the rest as usual\."),
    ("come_back", r"Person comes back later\."),
    ("delete", r"Person deletes everything\."),
)
TELLS = (
    ("asks", r"Anydoor asks: (\w+)"),
    ("says", r"Anydoor says: (.+)"),
    ("does_not_say", r"Anydoor does not say: (.+)"),
    ("field_of", r"Record: (\w+) of (\S+) is (.+)"),
    ("record", r"Record: (\S+) (is|are|has) (.+)"),
    ("status", r"Status: (\w+)"),
)


class Miswritten(Exception):
    """A transcript that nobody can play."""


@dataclass(frozen=True)
class Line:
    """What one line does or tells, and the words it needs."""

    number: int
    does: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Transcript:
    title: str
    usual: dict[str, str]
    lines: tuple[Line, ...]


def read(path: Path) -> Transcript:
    """The transcript in this file; a mistake is told with its line."""
    title, *rest = path.read_text(encoding="utf-8").splitlines()
    usual = dict(USUAL)
    lines = []
    for number, text in enumerate(rest, 2):
        if text.startswith("Usually: "):
            usual |= dict(_usually(part, path, number) for part in text[9:].split(";"))
        elif text.strip():
            lines.append(_line(text.strip(), path, number))
    if not title.strip() or not {line.does for line in lines} & {name for name, _ in TELLS}:
        raise Miswritten(f"{path}:1: a title, and at least one line of what must come of it")
    return Transcript(title, usual, tuple(lines))


def _usually(part: str, path: Path, number: int) -> tuple[str, str]:
    question, _, answer = part.strip().partition(" ")
    if not answer:
        raise Miswritten(f"{path}:{number}: no answer in {part!r}")
    return question, answer


def _line(text: str, path: Path, number: int) -> Line:
    for name, pattern in (*DOES, *TELLS):
        found = re.fullmatch(pattern, text)
        if found:
            return Line(number, name, found.groups())
    raise Miswritten(f"{path}:{number}: cannot be read: {text!r}")


@dataclass
class Player:
    """Plays one transcript. `script` holds all that was said, for whoever must read a failure."""

    url: str
    usual: dict[str, str]
    path: str = ""
    token: str = ""
    turn: dict[str, Any] = field(default_factory=dict)
    script: list[str] = field(default_factory=list)

    def begin(self) -> None:
        begun = self._call("POST", "/api/v1/conversations", {"channel": "web_chat"})
        self.path, self.token = f"/api/v1/conversations/{begun['conversation']}", begun["token"]
        self._hear(begun["turn"])

    def play(self, transcript: Transcript) -> None:
        self.begin()
        for line in transcript.lines:
            step: Callable[..., None] = getattr(self, line.does)
            try:
                step(*line.words)
            except (AssertionError, urllib.error.HTTPError) as problem:
                told = "\n".join([transcript.title, *self.script])
                raise AssertionError(f"line {line.number}: {problem}\n\n{told}") from None

    # What the person does.

    def say(self, words: str) -> None:
        self.script.append(f"Person: {words}")
        self._turn({"text": words})

    def press(self, labels: str) -> None:
        ask = self.turn["ask"] or {"question": None, "kind": None, "options": []}
        values = [_option(label.strip(), ask)["value"] for label in labels.split(";")]
        self.script.append(f"Person presses: {labels}")
        self._turn({"choices": values} if ask["kind"] == "choices" else {"choice": values[0]})

    def usual_until(self, question: str) -> None:
        self._answer_until(question)
        self.asks(question)

    def usual_to_the_end(self) -> None:
        self._answer_until(None)

    def come_back(self) -> None:
        self.script.append("Person comes back later.")
        self._hear(self._call("GET", self.path)["turn"])

    def delete(self) -> None:
        self.script.append("Person deletes everything.")
        self._call("DELETE", self.path)
        try:
            self._call("GET", self.path)
        except urllib.error.HTTPError as answer:
            assert answer.code == 404, f"answers {answer.code} after all was deleted"
            self.turn = {"messages": [], "ask": None, "status": "deleted"}
        else:
            raise AssertionError("is still there after all was deleted")

    # What must come of it.

    def asks(self, question: str) -> None:
        wanted = None if question == "nothing" else question
        assert self._asked == wanted, f"asks {self._asked}, not {wanted}"

    def says(self, words: str) -> None:
        assert _plain(words) in self._said, f"does not say {words!r}"

    def does_not_say(self, words: str) -> None:
        assert _plain(words) not in self._said, f"says {words!r}"

    def status(self, status: str) -> None:
        assert self.turn["status"] == status, f"is {self.turn['status']}, not {status}"

    def field_of(self, name: str, code: str, value: str) -> None:
        found = [o[name] for o in self._record["organisations"] if o["code"] == code]
        assert found == [value], f"{name} of {code} is {found}, not {value}"

    def record(self, path: str, how: str, words: str) -> None:
        found = _values(self._record, path)
        wanted = [] if words == "nothing" else [word.strip() for word in words.split(",")]
        if how == "has":
            assert any(_plain(words) in _plain(value) for value in found), f"{path} is {found}"
        else:
            single = [words] if how == "is" and wanted else wanted
            assert sorted(set(found)) == sorted(single), f"{path} is {found}, not {single}"

    @property
    def _record(self) -> dict[str, Any]:
        found: dict[str, Any] = self._call("GET", self.path)["record"]
        return found

    @property
    def _asked(self) -> str | None:
        return self.turn["ask"]["question"] if self.turn["ask"] else None

    @property
    def _said(self) -> str:
        messages = [message["text"] for message in self.turn["messages"]]
        return _plain(" ".join([*messages, (self.turn["ask"] or {"text": ""})["text"]]))

    def _answer_until(self, question: str | None) -> None:
        for _ in range(MOST_TURNS):
            if self._asked in (None, question):
                return
            self._answer_as_usual(self.turn["ask"])
        raise AssertionError(f"still asks {self._asked} after {MOST_TURNS} answers")

    def _answer_as_usual(self, ask: dict[str, Any]) -> None:
        means = [option["means"] for option in ask["options"]]
        answer = self.usual.get(ask["question"], "")
        if answer.startswith("presses "):
            self.press(answer.removeprefix("presses ").replace(" + ", ";"))
        elif answer:
            self.say(answer)
        elif ask["kind"] == "choices":
            self.press(";".join(one for one in means if one != "none_right"))
        else:
            offered = [one for one in PRESSES if one in means]
            self.press(offered[0]) if offered else self.say("I don't know")

    def _turn(self, body: dict[str, Any]) -> None:
        self._hear(self._call("POST", f"{self.path}/turns", {"id": str(uuid4()), **body}))

    def _hear(self, turn: dict[str, Any]) -> None:
        self.turn = turn
        self.script += [f"Anydoor says: {message['text']}" for message in turn["messages"]]
        if turn["ask"]:
            labels = " | ".join(option["label"] for option in turn["ask"]["options"])
            self.script.append(f"Anydoor asks: {self._asked}: {turn['ask']['text']} [{labels}]")
        self.script.append(f"Status: {turn['status']}")

    def _call(self, method: str, path: str, body: Any = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {self.token}"}
        request = urllib.request.Request(self.url + path, data, headers, method=method)
        with urllib.request.urlopen(request, timeout=120) as answer:
            raw = answer.read()
        return json.loads(raw) if raw else None


def _option(label: str, ask: dict[str, Any]) -> dict[str, Any]:
    for option in ask["options"]:
        if label in (option["means"], option["label"]):
            found: dict[str, Any] = option
            return found
    offered = [(option["means"], option["label"]) for option in ask["options"]]
    raise AssertionError(f"{label!r} is not offered at {ask['question']}: {offered}")


def _values(record: dict[str, Any], path: str) -> list[str]:
    """What stands at this path, in each member of each list; `organisations` are those involved."""
    if path == "organisations":
        part = [o for o in record[path] if o["role"] in ("involved", "added_by_rule")]
        return [o["code"] or o["name"] for o in part]
    found: list[Any] = [record]
    for name in path.split("."):
        found = [inner for outer in found for inner in _members(outer[name])]
    return [json.dumps(one) if isinstance(one, bool | dict) else str(one) for one in found]


def _members(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().split())
