# SPDX-License-Identifier: Apache-2.0
"""The page for a complaints manager holds every question and sentence, as they are spoken now."""

import re

import pytest

from actions.domain import questions
from docs import conversation_page
from docs.option_meanings import FOLLOWS, FROM_LISTS

RULES = questions.ORDER
NAMES = [f"{number}-{rule.__name__}" for number, rule in enumerate(RULES, 1)]
PAGE = conversation_page.page()


def test_the_page_is_what_the_programme_says():
    written = conversation_page.PAGE.read_text(encoding="utf-8")
    assert written == PAGE, "run `make docs` and look at what changed"


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_it_is_said_when_each_question_is_asked(rule):
    when = conversation_page.when_of(rule)
    assert re.match(r"(Always asked|Asked)\b.*\.$", when), when
    assert all(len(sentence.split()) <= 25 for sentence in when.split(". "))


def test_every_question_that_has_words_is_on_the_page():
    asked = {question for rule in RULES for question in conversation_page.questions_of(rule)}
    with_words = {
        name.removeprefix(conversation_page.QUESTION)
        for name in conversation_page.ENTRIES
        if name.startswith(conversation_page.QUESTION)
    }
    assert asked | set(conversation_page.BY_WISH) == with_words


@pytest.mark.parametrize("name", conversation_page.ENTRIES)
def test_every_response_is_on_the_page_whole(name):
    entry = conversation_page.ENTRIES[name]
    for response in (entry.base, *entry.variants.values()):
        for text in response.texts.values():
            assert all(line in PAGE for line in text.split("\n")), text
    assert f"#### `{name}`" in PAGE
    assert entry.source in PAGE


def test_no_option_is_explained_that_is_not_there():
    there = {
        (name.removeprefix(conversation_page.QUESTION), means)
        for name, entry in conversation_page.ENTRIES.items()
        for response in (entry.base, *entry.variants.values())
        for means in response.options
    }
    everywhere = {("", means) for _, means in there}
    assert FOLLOWS.keys() - there - everywhere == set()
    assert FROM_LISTS.keys() - {question for question, _ in there} == set()


def test_every_box_of_the_diagram_is_drawn():
    diagram = conversation_page.diagram()
    assert len(re.findall(r'^    q\d+[\[(]"[^"\n]+ \(\d+\)"[\])]', diagram, re.MULTILINE)) == (
        len(RULES) - 1
    )
    assert not re.search(r'"\d+\. ', diagram)  # Mermaid takes that for a list and refuses it
