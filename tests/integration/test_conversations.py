# SPDX-License-Identifier: Apache-2.0
"""Conversations through the door, on real stores."""

import asyncio
from uuid import uuid4

import pytest

from actions.domain.draft import Channel
from actions.usecases.errors import (
    ConversationFull,
    ConversationGone,
    NotAllowedIn,
    OptionNotOpen,
    SameIdOtherBody,
    StaffOnly,
    TooManyAtOnce,
    TryAgain,
)
from actions.web.door.service import TurnRequest
from tests.integration.world import World, pressing


async def test_person_starts_and_is_asked_for_the_story(world: World) -> None:
    started = await world.start()

    assert started.turn["number"] == 1
    assert started.turn["ask"]["question"] == "story"
    assert started.turn["status"] == "open"
    assert started.turn["case"] is None


async def test_person_sends_a_case_and_gets_its_reference(world: World) -> None:
    talk, turn = await world.sent()

    assert turn["status"] == "sent"
    assert turn["ask"] is None
    assert turn["messages"][0]["kind"] == "receipt"
    view = await world.door.view(talk.conversation, talk.token)
    assert view["record"]["reference"] == turn["case"]["reference"]
    assert view["turn"] == turn


async def test_same_id_gives_the_same_turn_and_happens_once(world: World) -> None:
    talk = await world.start()
    id = str(uuid4())

    first = await world.say(talk, "The ward lost her notes.", id=id)
    second = await world.say(talk, "The ward lost her notes.", id=id)

    assert first == second
    view = await world.door.view(talk.conversation, talk.token)
    assert [s["text"] for s in view["record"]["story"]] == ["The ward lost her notes."]


async def test_same_id_with_other_words_is_refused(world: World) -> None:
    talk = await world.start()
    id = str(uuid4())
    await world.say(talk, "one", id=id)

    with pytest.raises(SameIdOtherBody):
        await world.say(talk, "two", id=id)


async def test_five_at_once_are_one_turn_with_five_equal_answers(world: World) -> None:
    talk = await world.start()
    world.bot.slow = 0.05
    id = str(uuid4())

    answers = await asyncio.gather(*(world.say(talk, "once", id=id) for _ in range(5)))

    assert all(answer == answers[0] for answer in answers)
    assert len([call for call in world.bot.calls if call["text"] == "once"]) == 1


async def test_too_many_different_messages_at_once_wait_their_turn(world: World) -> None:
    talk = await world.start()
    world.bot.slow = 0.05

    answers = await asyncio.gather(
        *(world.say(talk, f"message {n}") for n in range(8)), return_exceptions=True
    )

    refused = [answer for answer in answers if isinstance(answer, TooManyAtOnce)]
    assert len(refused) == 4
    assert all(problem.retry_after for problem in refused)


async def test_bot_that_was_down_is_asked_again_under_the_same_id(world: World) -> None:
    talk = await world.start()
    world.bot.down = 2

    turn = await world.say(talk, "The ward lost her notes.")

    assert turn["ask"]["question"] == "outcome_wanted"
    tries = world.bot.calls[1:]
    assert [call["retry"] for call in tries] == [False, True, True]
    assert len({call["message"] for call in tries}) == 1


async def test_lost_answer_is_fetched_and_nothing_happens_twice(world: World) -> None:
    talk, turn = await world.until("check_answers")
    world.bot.lost = 1

    turn = await world.press(talk, turn, "send")

    assert turn["status"] == "sent"
    assert await world.carry() == 2


async def test_words_are_kept_while_the_bot_is_down_and_taken_up_later(world: World) -> None:
    talk = await world.start()
    world.bot.down = 3
    id = str(uuid4())
    with pytest.raises(TryAgain) as refused:
        await world.say(talk, "The ward lost her notes.", id=id)
    assert "kept what you wrote" in refused.value.said
    assert refused.value.retry_after

    turn = await world.say(talk, "The ward lost her notes.", id=id)

    assert turn["number"] == 2
    assert turn["ask"]["question"] == "outcome_wanted"


async def test_same_words_under_a_new_id_after_a_failure_count_once(world: World) -> None:
    talk = await world.start()
    world.bot.down = 3
    with pytest.raises(TryAgain):
        await world.say(talk, "The ward lost her notes.")

    turn = await world.say(talk, "The ward lost her notes.")

    assert turn["ask"]["question"] == "outcome_wanted"
    view = await world.door.view(talk.conversation, talk.token)
    assert len(view["record"]["story"]) == 1
    assert [line["text"] for line in view["transcript"] if line["who"] == "person"] == [
        "The ward lost her notes."
    ]


async def test_other_words_after_a_failure_come_after_those_that_waited(world: World) -> None:
    talk = await world.start()
    world.bot.down = 3
    with pytest.raises(TryAgain):
        await world.say(talk, "The ward lost her notes.")

    turn = await world.say(talk, "An apology.")

    assert turn["number"] == 3
    assert turn["ask"]["question"] == "consent"
    assert [m["text"] for m in turn["messages"]] == ["Thank you.", "Thank you."]
    view = await world.door.view(talk.conversation, talk.token)
    assert [line["text"] for line in view["transcript"]] == [
        "Hello.",
        "story?",
        "The ward lost her notes.",
        "Thank you.",
        "outcome_wanted?",
        "An apology.",
        "Thank you.",
        "consent?",
    ]


async def test_each_message_that_waited_is_answered_with_the_question_it_found(
    world: World,
) -> None:
    talk = await world.start()
    world.bot.down, world.plain.down = 3, 1
    with pytest.raises(TryAgain):
        await world.say(talk, "The ward lost her notes.")
    world.bot.is_ready, world.bot.down = False, 3

    turn = await world.say(talk, "An apology.")

    assert turn["ask"]["question"] == "consent"
    asked = [(call["text"], call["asked"]) for call in world.plain.calls]
    assert asked == [
        ("The ward lost her notes.", "story"),
        ("The ward lost her notes.", "story"),
        ("An apology.", "outcome_wanted"),
    ]
    await world.ask.close()


async def test_rasa_goes_on_where_plain_reading_left_off(world: World) -> None:
    talk = await world.start()
    world.bot.down, world.plain.down = 3, 0
    await world.say(talk, "The ward lost her notes.")
    while world.ask.rasa_is_away:
        await asyncio.sleep(0)

    turn = await world.say(talk, "An apology.")

    assert turn["ask"]["question"] == "consent"
    assert world.bot.calls[-1]["asked"] == "outcome_wanted"
    assert world.reported == [False, True]


async def test_choice_after_a_failure_is_for_a_question_no_longer_open(world: World) -> None:
    talk, turn = await world.until("consent")
    world.bot.down = 3
    with pytest.raises(TryAgain):
        await world.say(talk, "hmm")

    with pytest.raises(OptionNotOpen):
        await world.press(talk, turn, "all")


async def test_danger_while_the_bot_is_down_gets_the_emergency_numbers(world: World) -> None:
    talk = await world.start()
    world.bot.down = 3

    with pytest.raises(TryAgain) as refused:
        await world.say(talk, "she is in danger now")

    assert "999" in refused.value.said


async def test_choice_is_not_said_to_be_kept_while_earlier_words_wait(world: World) -> None:
    talk, turn = await world.until("consent")
    world.bot.down = 6
    with pytest.raises(TryAgain):
        await world.say(talk, "hmm")

    with pytest.raises(TryAgain) as refused:
        await world.press(talk, turn, "all")

    assert "not kept" in refused.value.said


async def test_option_of_an_answered_question_is_refused(world: World) -> None:
    talk, turn = await world.until("consent")
    await world.press(talk, turn, "all")

    with pytest.raises(OptionNotOpen):
        await world.press(talk, turn, "none")


async def test_pressing_send_in_two_windows_makes_one_case(world: World) -> None:
    talk, turn = await world.until("check_answers")

    answers = await asyncio.gather(
        *(world.press(talk, turn, "send") for _ in range(2)), return_exceptions=True
    )

    sent = [answer for answer in answers if isinstance(answer, dict)]
    assert len(sent) == 1
    assert sent[0]["status"] == "sent"
    assert any(isinstance(answer, OptionNotOpen) for answer in answers)
    assert await world.carry() == 2


@pytest.mark.parametrize(
    ("conversation", "token"),
    [
        pytest.param("right", "wrong", id="wrong token"),
        pytest.param("0" * 32, "right", id="unknown conversation"),
        pytest.param("' OR 1=1 --", "right", id="not an id at all"),
        pytest.param("x" * 5000, "right", id="very long"),
        pytest.param("a\x00b", "right", id="with a NUL"),
    ],
)
async def test_nobody_else_gets_in(world: World, conversation: str, token: str) -> None:
    talk = await world.start()
    whose = talk.conversation if conversation == "right" else conversation
    key = talk.token if token == "right" else token

    for call in (
        world.door.view(whose, key),
        world.door.delete(whose, key),
        world.door.take(whose, key, TurnRequest(str(uuid4()), text="hello")),
    ):
        with pytest.raises(NotAllowedIn):
            await call


async def test_deleted_conversation_leaves_nothing(world: World) -> None:
    talk = await world.start()
    await world.say(talk, "canary danger words")
    sender = world.bot.calls[0]["sender"]

    await world.door.delete(talk.conversation, talk.token)

    assert world.bot.forgotten == [sender]
    for call in (
        world.door.view(talk.conversation, talk.token),
        world.door.delete(talk.conversation, talk.token),
        world.say(talk, "hello"),
    ):
        with pytest.raises(ConversationGone):
            await call
    with pytest.raises(NotAllowedIn):
        await world.door.view(talk.conversation, "wrong")


async def test_bot_that_is_down_forgets_later(world: World) -> None:
    talk = await world.start()
    world.bot.down = 1

    await world.door.delete(talk.conversation, talk.token)

    assert world.bot.forgotten == []
    assert world.failures[0][1:] == ("down", False)


async def test_conversation_that_cannot_begin_is_not_kept(world: World) -> None:
    world.bot.down = 3

    with pytest.raises(TryAgain):
        await world.start()

    await world.carry()
    assert len(world.bot.forgotten) == 1


async def test_front_desk_is_for_signed_in_staff(world: World) -> None:
    with pytest.raises(StaffOnly):
        await world.door.start(Channel.FRONT_DESK)

    staff, _ = await world.staff("E10000018")
    started = await world.door.start(Channel.FRONT_DESK, staff)

    record = (await world.door.view(started.conversation, started.token))["record"]
    assert record["channel"] == "front_desk"
    assert record["entered_by"] == staff.name
    assert record["receiving_organisation"] == "E10000018"
    assert record["oral"] is True


async def test_conversation_holds_150_turns(world: World) -> None:
    talk, turn = await world.until("consent")
    for _ in range(150 - (turn["number"] - 1)):
        turn = await world.say(talk, "hmm")
    assert turn["number"] == 151

    with pytest.raises(ConversationFull) as refused:
        await world.say(talk, "one more")

    assert refused.value.retry_after


async def test_person_who_comes_back_finds_the_open_question(world: World) -> None:
    talk, turn = await world.until("consent")

    view = await world.door.view(talk.conversation, talk.token)

    assert view["turn"] == turn
    pressed = await world.door.take(talk.conversation, talk.token, pressing(view["turn"], "all"))
    assert pressed["ask"]["question"] == "check_answers"


async def test_a_client_that_hangs_up_loses_nothing(world: World) -> None:
    talk = await world.start()
    world.bot.slow = 0.05
    id = str(uuid4())
    gone = asyncio.ensure_future(world.say(talk, "The ward lost her notes.", id=id))
    await asyncio.sleep(0.02)
    gone.cancel()

    turn = await world.say(talk, "The ward lost her notes.", id=id)

    assert turn["ask"]["question"] == "outcome_wanted"
    assert len([call for call in world.bot.calls if call["text"]]) == 1
