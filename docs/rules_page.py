# SPDX-License-Identifier: Apache-2.0
"""Makes docs/rules.md: each rule of actions/domain in plain words, its source and its tests."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from actions.domain.choices import PRACTICES, settings_to_sign_off

ROOT = Path(__file__).resolve().parent.parent
DOMAIN = ROOT / "actions" / "domain"
TESTS = ROOT / "tests" / "unit" / "domain"
PAGE = ROOT / "docs" / "rules.md"

SUBJECTS = (
    ("Is it a complaint, and one for us?", ("remit",)),
    ("Who may complain", ("authority", "own_answer")),
    ("Consent to share", ("consent",)),
    ("Who must answer", ("responsible", "wanted", "functions", "circumstances")),
    ("Aftercare under section 117", ("aftercare",)),
    ("Words that change who must answer", ("signals",)),
    ("The issues of a complaint", ("issues",)),
    ("Twelve months", ("time_limit", "days")),
    ("Acknowledge and answer", ("clocks", "working_days")),
    ("Spoken complaints", ("oral",)),
    ("Children's social care", ("children",)),
    ("Who leads", ("lead",)),
    ("Advocacy", ("advocacy",)),
    ("Where the local stage stands", ("readiness",)),
    ("When organisations disagree", ("deadlock",)),
    ("The ombudsmen", ("ombudsman",)),
    ("Evidence for an ombudsman", ("evidence",)),
    ("References", ("reference",)),
    ("Return keys", ("return_key",)),
    ("The record", ("record",)),
    ("Words kept apart from their case", ("learned_words",)),
)
PLUMBING = frozenset({"story_text", "plainly", "sentences", "sentences_naming", "no_advocate"})
SOURCE = re.compile(r"^Source:\s*(?P<source>.+?)\s*\Z", re.DOTALL | re.MULTILINE)
RAISES = re.compile(r"^Raises:\s*(?P<raises>.+?)(?=^\w+:|\Z)", re.DOTALL | re.MULTILINE)

OPENING = """# The rules

This page is made from the programme itself by `make docs`. Each rule says what it decides, which
document says so, and which tests hold it fast. Nothing here is decided by a machine that learns:
these are the rules as they are written.

Short names: *Regulations 2009* is SI 2009/309. *PHSO guide* is the health ombudsman's guide to
complaints that involve more than one organisation. *Joint Working Team factsheet* is that of both
ombudsmen, PHSO for health and LGSCO for social care. *DOMAIN* is the project's collection of rules
and tables. *D:* and a number is a published decision. An *ADR* is a choice of our own, explained in
`docs/adr/`. *Contract* is the published description of the conversation and the record.
"""
SETTINGS = """## To be signed off

No source could be read for what follows. A complaints manager looks at each line and writes down
that it fits. First the settings, with their values as delivered; then what is simply done so.

| Setting | Value | DOMAIN rule | Note |
|---|---|---|---|
"""
PLAINER = (  # how a programmer's words read to everybody else
    (re.compile(r"\ATrue where\b"), "whether"),
    (re.compile(r"\ATrue for\b"), "whether it is"),
    (re.compile(r"\bNone\b"), "nothing"),
    (re.compile(r"\bTrue\b"), "yes"),
    (re.compile(r"\bFalse\b"), "no"),
)


@dataclass(frozen=True)
class Rule:
    """One public function of the domain. `source` is None where the function names none."""

    module: str
    name: str
    text: str
    raises: str | None
    source: str | None
    tests: tuple[str, ...]


def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the page."""
    naming = tests_by_name()
    return tuple(
        rule_of(module, node, naming)
        for _, modules in SUBJECTS
        for module in modules
        for node in functions(DOMAIN / f"{module}.py")
        if is_rule(node)
    )


def functions(file: Path) -> Iterator[ast.FunctionDef]:
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            yield node


def is_rule(node: ast.FunctionDef) -> bool:
    """A public function is a rule, and so is any that names a source."""
    if node.name in PLUMBING:
        return False
    return not node.name.startswith("_") or "Source:" in (ast.get_docstring(node) or "")


def rule_of(module: str, node: ast.FunctionDef, naming: dict[str, list[str]]) -> Rule:
    text = ast.get_docstring(node) or ""
    source, raises = SOURCE.search(text), RAISES.search(text)
    plain = text[: min(m.start() for m in (source, raises) if m)] if source or raises else text
    callers = [node.name, *callers_of(module, node.name)] if node.name[0] == "_" else [node.name]
    tests = (test for name in callers for test in naming.get(name, []))
    return Rule(
        module=module,
        name=node.name,
        text=plain.strip(),
        raises=joined(raises["raises"]) if raises else None,
        source=joined(source["source"]) if source else None,
        tests=tuple(dict.fromkeys(tests)),
    )


def callers_of(module: str, name: str) -> list[str]:
    """The public functions of a module that use one of its private ones, at any remove."""
    uses = {node.name: names_in(node) for node in functions(DOMAIN / f"{module}.py")}
    found, waiting = [], [name]
    while waiting:
        wanted = waiting.pop()
        for caller in [c for c, used in uses.items() if wanted in used and c not in found]:
            found.append(caller)
            waiting.append(caller)
    return [caller for caller in found if not caller.startswith("_")]


def tests_by_name() -> dict[str, list[str]]:
    """For each name used in a test, the tests that use it, as `file: name in words`."""
    found: dict[str, list[str]] = {}
    for file in sorted(TESTS.glob("test_*.py")):
        nodes = list(functions(file))
        helpers = {n.name: names_in(n) for n in nodes if not n.name.startswith("test_")}
        helpers |= tables(file)
        for node in nodes:
            if not node.name.startswith("test_"):
                continue
            used = names_in(node)
            used |= {name for helper in used & set(helpers) for name in helpers[helper]}
            said = f"{node.name.removeprefix('test_').replace('_', ' ')} (`{file.name}`)"
            for name in used:
                found.setdefault(name, []).append(said)
    return found


def tables(file: Path) -> dict[str, set[str]]:
    """The tables of a test file, with the names that stand in them."""
    return {
        target.id: names_in(node.value)
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def names_in(node: ast.AST) -> set[str]:
    return {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}


def joined(text: str) -> str:
    return " ".join(text.split())


def page() -> str:
    """The whole page."""
    parts = [OPENING]
    found = rules()
    for title, modules in SUBJECTS:
        parts.append(f"## {title}\n")
        for module in modules:
            parts.append(f"{about(module)}\n")
            parts += [entry(rule) for rule in found if rule.module == module]
    rows = [f"| `{n}` | {v} | {r} | {note} |" for n, v, r, note in settings_to_sign_off()]
    rows += ["", "| Practice | DOMAIN rule |", "|---|---|"]
    rows += [f"| {practice.what} | {practice.rule} |" for practice in PRACTICES]
    parts.append(SETTINGS + "\n".join(rows) + "\n")
    return "\n".join(parts)


def about(module: str) -> str:
    tree = ast.parse((DOMAIN / f"{module}.py").read_text(encoding="utf-8"))
    return f"*{joined(ast.get_docstring(tree) or '')}* (`actions/domain/{module}.py`)"


def entry(rule: Rule) -> str:
    """One rule: its first sentence as heading, the rest below, then source, tests and place."""
    first, _, rest = rule.text.partition("\n\n")
    title = plainer(joined(first)).rstrip(".")
    lines = [f"### {title}\n"]
    if rest:
        lines.append(f"{plainer(rest)}\n")
    if rule.raises:
        lines.append(f"Refused: {plainer(rule.raises)}\n")
    lines.append(f"* Who says so: {rule.source}")
    lines += [f"* Test: {test}" for test in rule.tests]
    lines.append(f"* In the programme: `{rule.module}.{rule.name}`\n")
    return "\n".join(lines)


def plainer(text: str) -> str:
    for words, instead in PLAINER:
        text = words.sub(instead, text)
    return text[:1].upper() + text[1:]


def main() -> None:
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)}: {len(rules())} rules")


if __name__ == "__main__":
    main()
