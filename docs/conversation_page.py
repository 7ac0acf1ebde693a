# SPDX-License-Identifier: Apache-2.0
"""Makes docs/conversation.md: every question and every sentence, for a complaints manager."""

import ast
import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from actions.dialogue.asking import BUILT_OPTIONS, FIXED_OPTIONS
from actions.directory.wording import fill
from actions.directory.wording_files import Entry, Response, placeholders, read_topics
from actions.directory.wording_meanings import (
    LANGUAGES,
    SAMPLES,
    TOPICS,
    in_order,
    said_of_variant,
    samples,
)
from actions.domain import questions
from docs.option_meanings import FOLLOWS, FROM_LISTS

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "conversation.md"
RESPONSES = read_topics(ROOT / "data" / "responses")
ENTRIES = {name: entry for entries in RESPONSES.values() for name, entry in entries.items()}
QUESTION = "utter_question_"
BY_WISH = ("change_what", "stop_and_delete")
"""Questions that only a person's own wish brings up."""
UNLESS_KNOWN = ("Always", "Asked first", "Asked unless")

Rule = Callable[..., Any]

OPENING = """# The conversation

This page is made from the programme itself by `make docs`, so that a complaints manager can read
everything that people may be asked and told, and sign it off. First comes the flow, then each
question, then every sentence with the document or module in which its promise is kept. Names in
braces stand for values; a sample is shown with invented people and places.

The words are ours as delivered. What a site has changed stands on its page "Change our words" (see
[administrators.md](administrators.md)). Short names of sources are explained in
[rules.md](rules.md).

## How it goes

A question is asked when its answer is not known and matters. The programme goes through this list
from the top and asks the first that is due, so what somebody has told already is not asked again.
Words of danger are looked for in every message, and come before everything else. A question is put
at most three times; then a person is offered. Boxes with square corners come up unless the answer
is known; those with round corners only in the case that is written under the question below.
"""
DANGER = """    danger(["Words of danger, at any point"]) --> safe["Is everyone safe? ({number})"]
    safe -->|yes| back(["Back to where it was"])
    safe -->|"no, or not sure"| handed(["A person takes over"])"""
ENDS = """    {last} -->|"send, all refused, no part"| signposted(["Not shared: contacts given"])
    {last} -->|send| sent(["Sent: reference, day, next steps"])
    {last} -->|change| line(["That line is asked again"])
    {last} -->|stop| stopped(["Deleted"])
    {first} -->|"thanks, a question, not for us"| elsewhere(["Pointed on"])"""
SIGN = """## Sign-off

| Topic | Responses | Read by | On |
|---|---|---|---|
"""


def questions_of(rule: Rule) -> tuple[str, ...]:
    """The questions that a rule of ORDER may ask."""
    held = inspect.getclosurevars(rule).nonlocals
    if "question" in held:
        return (str(held["question"]),)
    return tuple(dict.fromkeys(_asked_in(rule.__name__)))


def _asked_in(function: str) -> Iterator[str]:
    """The questions of a function of `questions`, and of those that it hands on to."""
    nodes = {n.name: n for n in _module().body if isinstance(n, ast.FunctionDef)}
    for node in ast.walk(nodes[function]):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id == "Due" and isinstance(node.args[0], ast.Constant):
            yield str(node.args[0].value)
        elif node.func.id in {rule.__name__ for rule in questions.ORDER}:
            yield from _asked_in(node.func.id)


def _module() -> ast.Module:
    return ast.parse(Path(questions.__file__).read_text(encoding="utf-8"))


def when_of(rule: Rule) -> str:
    return joined(inspect.getdoc(rule) or "")


def joined(text: str) -> str:
    return " ".join(text.split())


def page() -> str:
    """The whole page."""
    parts = [OPENING, diagram(), "## Each question, in order\n", *each_question()]
    parts += ["## Every sentence, by topic\n"]
    for topic in in_order(RESPONSES):
        parts.append(f"### {TOPICS[topic]}\n\n`data/responses/{topic}.yml`\n")
        parts += [sentence(name, entry) for name, entry in RESPONSES[topic].items()]
    rows = [f"| {TOPICS[t]} | {len(RESPONSES[t])} | | |" for t in in_order(RESPONSES)]
    parts.append(SIGN + "\n".join(rows) + "\n")
    return "\n".join(parts)


def diagram() -> str:
    """The flow as Mermaid draws it: square for what always comes up, round for the rest."""
    numbered = list(enumerate(questions.ORDER, 1))
    (safe, _), *rest = numbered
    first, last = f"q{rest[0][0]}", f"q{rest[-1][0]}"
    lines = ["```mermaid", "flowchart TD", f'    start(["Welcome"]) --> {first}']
    for number, rule in rest:
        title = f"{title_of(rule)} ({number})"
        box = f'["{title}"]' if when_of(rule).startswith(UNLESS_KNOWN) else f'("{title}")'
        follows = "" if f"q{number}" == last else f" --> q{number + 1}"
        lines.append(f"    q{number}{box}{follows}")
    lines += [ENDS.format(first=first, last=last), DANGER.format(number=safe), "```\n"]
    return "\n".join(lines)


def title_of(rule: Rule) -> str:
    title = " / ".join(question.replace("_", " ") for question in questions_of(rule))
    return title[:1].upper() + title[1:]


def each_question() -> Iterator[str]:
    seen: dict[str, str] = {}
    for number, rule in enumerate(questions.ORDER, 1):
        asked = questions_of(rule)
        title = f"{number}. {title_of(rule)}"
        yield f"### {title}\n\n{when_of(rule)}\n"
        for question in asked:
            if question in seen:
                yield f"The words of `{question}` stand under {seen[question]}.\n"
            else:
                seen[question] = title
                yield words_of(question)
    yield "### Only by the person's own wish\n"
    yield from (words_of(question) for question in BY_WISH)


def words_of(question: str) -> str:
    """A question with its options, and what follows from each."""
    entry = ENTRIES[QUESTION + question]
    lines = [f"**`{question}`**: {shown(entry.base.text)}\n"]
    for variant, response in entry.variants.items():
        said = said_of_variant(variant)
        if response.text != entry.base.text:
            lines.append(f"* {said}: {shown(response.text)}")
        if response.again and response.again != entry.base.again:
            lines.append(f"* {said}, asked again: {shown(response.again)}")
    lines += [f"* Asked again: {shown(entry.base.again)}"] if entry.base.again else []
    lines += [f"* Why we ask: {shown(entry.base.why)}"] if entry.base.why else []
    return "\n".join([*lines, *options_of(question, entry)]) + "\n"


def options_of(question: str, entry: Entry) -> Iterator[str]:
    if question in FROM_LISTS:
        yield f"* Options: {FROM_LISTS[question]}"
    responses = (entry.base, *entry.variants.values())
    labels: dict[str, list[str]] = {}
    for response in responses:
        for means, label in response.options.items():
            if label not in labels.setdefault(means, []):
                labels[means].append(label)
    for means, said in labels.items():
        follows = FOLLOWS.get((question, means)) or FOLLOWS.get(("", means))
        yield f"* Option “{'” or “'.join(said)}” (`{means}`)" + (f": {follows}" if follows else "")
    if question not in FIXED_OPTIONS and question not in BUILT_OPTIONS:
        yield "* No options: the person types."


def sentence(name: str, entry: Entry) -> str:
    """One response: its words, how else it is said, samples, and where its promise comes from."""
    lines = [f"#### `{name}`\n", quoted(entry.base.text), ""]
    lines += list(further(entry.base, besides=None))
    for variant, response in entry.variants.items():
        title = said_of_variant(variant)
        lines += [f"*{title[:1].upper()}{title[1:]}:*\n", quoted(response.text), ""]
        lines += [] if variant in LANGUAGES else list(further(response, besides=entry.base))
    lines += list(sample(name, entry))
    lines.append(f"* Where its promise comes from: {entry.source}\n")
    return "\n".join(lines)


def further(response: Response, *, besides: Response | None) -> Iterator[str]:
    """The other texts of a response, without those that it shares with the one it varies."""
    for title, text, shared in (
        ("Asked again", response.again, besides and besides.again),
        ("Why we ask", response.why, besides and besides.why),
    ):
        if text and text != shared:
            yield f"* {title}: {text}"
    if response.options and (besides is None or response.options != besides.options):
        yield f"* Options: {'; '.join(response.options.values())}"


def sample(name: str, entry: Entry) -> Iterator[str]:
    """The names in braces with their samples, and how the words then read."""
    responses = (entry.base, *entry.variants.values())
    names = {n for r in responses for text in r.texts.values() for n in placeholders(text)}
    if names:
        values = "; ".join(f"`{{{n}}}` is “{joined(SAMPLES[n])}”" for n in sorted(names))
        yield f"* For example, {values}:\n"
        yield quoted(fill(entry.base.text, samples(), name=name)) + "\n"


def shown(text: str) -> str:
    """Words in one line."""
    return joined(text)


def quoted(text: str) -> str:
    return "\n".join(f"> {line}  " if line else ">" for line in text.split("\n")).rstrip()


def main() -> None:
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)}: {len(questions.ORDER)} questions, {len(ENTRIES)} responses")


if __name__ == "__main__":
    main()
