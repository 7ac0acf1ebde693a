# SPDX-License-Identifier: Apache-2.0
"""A rule without a source, a source without a test, or a page that is behind, fails here."""

import pytest

from docs import rules_page

RULES = rules_page.rules()
NAMES = [f"{rule.module}.{rule.name}" for rule in RULES]


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_every_rule_names_its_source(rule):
    assert rule.source


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_every_rule_has_a_test(rule):
    assert rule.tests


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_every_rule_is_told_in_plain_words(rule):
    assert rule.text.endswith(".")
    entry = rules_page.entry(rule)
    assert not {"True", "False", "None"} & set(entry.replace(".", " ").split())


def test_the_page_is_what_the_programme_says():
    written = rules_page.PAGE.read_text(encoding="utf-8")
    assert written == rules_page.page(), "run `make docs` and look at what changed"


def test_every_adr_that_is_named_is_there():
    numbers = {file.name[:4] for file in (rules_page.ROOT / "docs" / "adr").glob("*.md")}
    named = {
        word.strip(".;,").removeprefix("ADR-")
        for rule in RULES
        for word in (rule.source or "").split()
        if word.startswith("ADR-")
    }
    assert named <= numbers


def test_every_subject_of_the_page_is_there():
    for _, modules in rules_page.SUBJECTS:
        for module in modules:
            assert (rules_page.DOMAIN / f"{module}.py").exists()
