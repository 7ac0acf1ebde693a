# SPDX-License-Identifier: Apache-2.0
"""Every word that the conversation speaks is plain, kind, explained, and says where it comes from.

Reading age is measured over a topic, with an invented value for each name in braces. Short names
of offices are explained where they are used. The lines in other languages are left out: a speaker
of each checks them.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from actions.directory.wording_files import Entry, read_topics
from actions.directory.wording_meanings import LANGUAGES
from actions.domain.readable import (
    FORBIDDEN,
    HIGHEST_GRADE,
    HIGHEST_GRADE_OF_ONE,
    forbidden_in,
    grade,
    long_sentences,
    sentences,
    syllables,
    words,
)

ROOT = Path(__file__).parents[2]
TOPICS = read_topics(ROOT / "data" / "responses")
ENTRIES = {name: entry for entries in TOPICS.values() for name, entry in entries.items()}
BRACED = re.compile(r"\{[a-z_]+\}|https?://\S+")
EVERY_RESPONSE = pytest.mark.parametrize("name", ENTRIES)

LONG_BUT_KNOWN = frozenset(
    "administrator apology compensation differently emergency everything executor information "
    "interpreter organisation organisations organisation's parental responsibility safeguarding "
    "samaritans solicitor switchboard veterinary".split()
)
"""Words of four syllables or more that people meet, or that are explained beside them."""
SHORT_NAMES = {
    "NHS": None, "GP": None, "BSL": None, "MP": None, "SHOUT": None, "OK": None,
    "NSPCC": r"children", "PALS": r"advice|complaints team", "PHSO": r"ombudsman",
    "LGSCO": r"ombudsman", "ISCAS": r"private", "PASS": r"free|help|advice", "IOPC": r"police",
    "ICO": r"information|data", "GMC": r"doctor", "NMC": r"nurse",
}  # fmt: skip
"""Each with what must stand beside it where not everybody knows it."""
SOURCES = re.compile(
    r"Regulations 2009 regs?\. \d|PHSO guide, \"|Joint Working Team factsheet, \"|NHS Constitution"
    r"|DOMAIN (?:rules? \d+|Table [A-D])|ADR-\d{4}|Contract|[A-Z][A-Za-z ,]+ Act \d{4}"
    r"|data/reference/SOURCES\.md|data/responses/\w+\.yml|\b[\w.]+\.(?:uk|org|net|com)\b"
    r"|[Kk]ept by actions[./]\w+"
    r"|Our own words: they promise nothing"
)


def english(entry: Entry) -> Iterator[str]:
    """Every text of a response, each once, with nothing in braces."""
    responses = [entry.base, *(r for v, r in entry.variants.items() if v not in LANGUAGES)]
    texts = dict.fromkeys(text for response in responses for text in response.texts.values())
    yield from (BRACED.sub("it", text) for text in texts)


@EVERY_RESPONSE
def test_no_sentence_is_long(name: str) -> None:
    assert [long for text in english(ENTRIES[name]) for long in long_sentences(text)] == []


@EVERY_RESPONSE
def test_nothing_is_said_that_nobody_can_know_or_keep(name: str) -> None:
    assert [phrase for text in english(ENTRIES[name]) for phrase in forbidden_in(text)] == []


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_can_be_read_at_eleven(topic: str) -> None:
    texts = [text for entry in TOPICS[topic].values() for text in english(entry)]
    assert grade([one for text in texts for one in sentences(text)]) <= HIGHEST_GRADE


@EVERY_RESPONSE
def test_a_response_can_be_read_at_fourteen(name: str) -> None:
    base = ENTRIES[name].base
    texts = [BRACED.sub("it", text) for text in (base.text, base.again or "", base.why or "")]
    assert grade([one for text in texts for one in sentences(text)]) <= HIGHEST_GRADE_OF_ONE


@EVERY_RESPONSE
def test_long_words_are_known_or_explained(name: str) -> None:
    found = {word for text in english(ENTRIES[name]) for word in words(text)}
    assert {w for w in found if syllables(w) >= 4} - LONG_BUT_KNOWN == set()


@EVERY_RESPONSE
def test_short_names_of_offices_are_explained(name: str) -> None:
    for text in english(ENTRIES[name]):
        for short in set(re.findall(r"\b[A-Z]{2,}\b", text)):
            assert short in SHORT_NAMES, short
            beside = SHORT_NAMES[short]
            assert beside is None or re.search(beside, text, re.IGNORECASE), f"{short}: {text}"


@EVERY_RESPONSE
def test_every_promise_has_a_source(name: str) -> None:
    source = ENTRIES[name].source or ""
    assert SOURCES.search(source), f"{name} does not say where its promise comes from"
    for module in re.findall(r"[Kk]ept by (actions[./][\w./]+)", source):
        path = module.removesuffix(".py").rstrip(".").replace(".", "/")
        assert (ROOT / f"{path}.py").exists(), module
    for number in re.findall(r"ADR-(\d{4})", source):
        assert list((ROOT / "docs" / "adr").glob(f"{number}-*.md")), number


@pytest.mark.parametrize("phrase", FORBIDDEN)
def test_each_forbidden_phrase_is_found(phrase: str) -> None:
    assert forbidden_in(f"Well, {phrase.capitalize()} and so on") == [phrase]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param(f"{'word ' * 25}.", 0, id="25 words"),
        pytest.param(f"{'word ' * 26}.", 1, id="26 words"),
        pytest.param(f"{'word ' * 20}\n{'word ' * 20}", 0, id="two lines"),
        pytest.param("", 0, id="nothing"),
    ],
)
def test_the_measure_of_sentences(text: str, count: int) -> None:
    assert len(long_sentences(text)) == count


def test_the_measure_of_nothing_is_easy() -> None:
    assert grade([]) == 0


def test_no_long_word_is_listed_that_is_not_used() -> None:
    used = {word for e in ENTRIES.values() for text in english(e) for word in words(text)}
    assert LONG_BUT_KNOWN - used == set()
