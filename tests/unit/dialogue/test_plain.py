# SPDX-License-Identifier: Apache-2.0
"""Turns without Rasa: what is read, who decides, and what the person is told of it."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from actions.dialogue.plain import PlainBot, PlainReader, plainly
from actions.directory.directory import the_directory
from actions.directory.examples import KnownSentences
from actions.domain.draft import Draft, SafetyKind, Status
from actions.domain.understood import Understood
from actions.usecases.point import START, By, Point
from actions.usecases.ports import BotUnavailable, UnknownSender
from actions.usecases.values import Decided, Said, StoredReply
from tests.conversations.play import NOW, TODAY, around

KNOWN = KnownSentences({("delete everything", None): frozenset({"wants_to_stop_and_delete"})})
READ = PlainReader(lambda: KNOWN)


def read(text: str, *, question: str | None = None) -> Understood:
    return READ(text, question=question, today=TODAY, directory=the_directory())


def test_words_are_read_without_a_trained_model() -> None:
    said = read(
        "On 3 November 2026 Leicester Royal Infirmary sent my mum home. "
        "Ring 01632 960123 or write to kim@example.org."
    )

    assert said.act is None
    assert [m.code for m in said.mentions] == ["RWE"]
    assert said.dates[0].first == date(2026, 11, 3)
    assert said.people.relationship == "mother"
    assert (said.phone, said.email) == ("01632 960123", "kim@example.org")
    assert said.chosen is None


def test_danger_is_seen() -> None:
    assert [s.kind for s in read("I want to kill myself").safety] == [SafetyKind.SELF_HARM_NOW]


def test_half_a_postcode_is_one_only_where_it_was_asked_for() -> None:
    assert read("it was le1", question="postcode").postcode == "LE1"
    assert read("it was le1", question="name").postcode is None


def test_an_act_is_certain_or_not_known() -> None:
    known, unknown = read("Delete everything!"), read("get rid of the lot")

    assert (known.act, known.confidence) == ("wants_to_stop_and_delete", 1.0)
    assert (unknown.act, unknown.confidence, unknown.acts) == (None, 0.0, ())


@dataclass
class MemoryDrafts:
    """One draft, without a store. `gone` is raised in place of a turn."""

    draft: Draft
    gone: Exception | None = None
    taken: dict[str, Decided] = field(default_factory=dict)

    async def turn(self, sender: str, message_id: str, decide: Any) -> StoredReply:
        if self.gone is not None:
            raise self.gone
        repeated = message_id in self.taken
        if not repeated:
            self.taken[message_id] = decide(self.draft)
            self.draft = self.taken[message_id].draft
        return StoredReply(self.draft, self.taken[message_id].reply, repeated)


@pytest.fixture
def drafts() -> MemoryDrafts:
    return MemoryDrafts(Draft(conversation="c1", receiving_organisation="RWE", received_at=NOW))


@pytest.fixture
def bot(drafts: MemoryDrafts) -> PlainBot:
    return PlainBot(drafts, around, READ)


def asked(messages: Any) -> dict[str, Any]:
    found: dict[str, Any] = messages[-1]["ask"]
    return found


async def test_opening_asks_for_the_story_and_tells_once_that_reading_is_plain(
    bot: PlainBot,
) -> None:
    opening = await bot.say("s", "m1", kind=Said.BEGIN)
    later = await bot.say(
        "s", "m2", kind=Said.TEXT, text="The ward lost her.", point=Point("story", By.PLAIN)
    )

    assert asked(opening)["question"] == "story"
    assert "plain answers" in opening[-2]["text"]
    assert not any("plain answers" in message["text"] for message in later)
    assert opening[0]["state"]["by"] == later[0]["state"]["by"] == "plain"


async def test_a_new_spell_is_told_of_again(bot: PlainBot) -> None:
    await bot.say("s", "m1", kind=Said.BEGIN)

    said = await bot.say(
        "s", "m2", kind=Said.TEXT, text="The ward lost her.", point=Point("story", By.RASA)
    )

    assert "plain answers" in said[-2]["text"]


async def test_a_pressed_option_means_what_it_says(bot: PlainBot, drafts: MemoryDrafts) -> None:
    await bot.say("s", "m1", kind=Said.BEGIN)
    await bot.say("s", "m2", kind=Said.TEXT, text="The LRI lost my notes in May 2026.")
    await bot.say("s", "m3", kind=Said.CHOICE, chosen=("done",), point=Point("story_more"))

    assert "story_more" in drafts.draft.answered


async def test_a_message_taken_before_has_the_answer_that_it_got_then(bot: PlainBot) -> None:
    first = await bot.say("s", "m1", kind=Said.BEGIN)
    again = await bot.say("s", "m1", kind=Said.BEGIN, retry=True, point=START)

    assert again == first


async def test_a_conversation_that_is_gone_has_no_answer(
    bot: PlainBot, drafts: MemoryDrafts
) -> None:
    drafts.gone = UnknownSender()

    with pytest.raises(BotUnavailable):
        await bot.say("s", "m1", kind=Said.BEGIN)


def test_where_nothing_is_asked_nothing_is_promised(drafts: MemoryDrafts) -> None:
    ended = Decided(
        Draft("c", "RWE", NOW, status=Status.STOPPED),
        [{"response": "utter_state", "kind": "state", "state": {"status": "stopped"}}],
    )

    assert len(plainly(ended, first=True).reply) == 1
