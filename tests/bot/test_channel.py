# SPDX-License-Identifier: Apache-2.0
"""The way in, as the door sees it: one running Rasa, a fake actions server."""

import asyncio
import http.client
import json
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urlsplit

import pytest
from aiohttp import web

from tests.bot.fake_actions import FakeActions, question
from tests.bot.running import Bot

pytestmark = pytest.mark.bot

CANARY = "zanzibar-canary-9191"
FORGOTTEN = "lanzarote-canary-4242"


def answers_after(seconds: float, actions: FakeActions) -> Callable[..., Any]:
    async def answer(_: web.Request, call: dict[str, Any]) -> web.StreamResponse:
        await asyncio.sleep(seconds)
        return web.json_response(question(asked="story", turn=1))

    return answer


def latest(actions: FakeActions) -> dict[str, Any]:
    found: dict[str, Any] = actions.calls[-1]["tracker"]["latest_message"]
    return found


def test_opening_asks_the_first_question_whole(bot: Bot, sender: str) -> None:
    asked, state = bot.turn(sender, "opening").messages

    assert asked["response"] == "utter_question_story"
    assert asked["kind"] == "ask"
    assert asked["ask"]["question"] == "story"
    assert asked["ask"]["text"] == asked["text"] != ""
    assert asked["ask"]["why"]
    assert state == {
        "response": "utter_state",
        "text": "",
        "kind": "state",
        "state": {"status": "open", "case": None},
    }


def test_typed_words_arrive_understood(
    bot: Bot, opened: Callable[[], str], actions: FakeActions
) -> None:
    bot.turn(opened(), "first", text="good morning")

    message = latest(actions)
    assert message["text"] == "good morning"
    assert message["message_id"] == "first"
    assert message["intent"]["name"] == "greeting"
    assert len(message["intent_ranking"]) > 1
    assert actions.secrets[-1] == bot.secret


def test_pressed_options_arrive_as_meanings_without_being_understood(
    bot: Bot, opened: Callable[[], str], actions: FakeActions
) -> None:
    bot.turn(opened(), "first", text="", chosen=["RWE", "E10000018"])

    message = latest(actions)
    assert message["intent"] == {"name": "choose", "confidence": 1.0}
    assert message["chosen"] == ["RWE", "E10000018"]


def test_the_conversation_goes_on_in_one_form_however_often_something_is_said(
    bot: Bot, opened: Callable[[], str], actions: FakeActions
) -> None:
    sender = opened()
    for number, words in enumerate(["hello", "hmm", "yes", "it was the council", "👍", "?"]):
        assert bot.turn(sender, f"turn-{number}", text=words).status == 200

    assert {call["next_action"] for call in actions.calls} == {"validate_case_form"}
    assert len(actions.calls) == 7


def test_a_conversation_goes_on_after_its_last_question(
    bot: Bot, opened: Callable[[], str], actions: FakeActions
) -> None:
    sender = opened()
    actions.asks = "afterwards"  # the name that stands for no question, once a case was sent
    for number, words in enumerate(["yes", "I want to add something", "thank you"]):
        assert bot.turn(sender, f"turn-{number}", text=words).messages
        assert latest(actions)["text"] == words


def test_words_in_a_conversation_that_rasa_no_longer_knows_open_it_again(
    bot: Bot, sender: str, actions: FakeActions
) -> None:
    assert bot.turn(sender, "first", text="I take my consent back").messages

    assert latest(actions)["text"] == "I take my consent back"
    assert len(actions.calls) == 1


def test_the_open_question_is_known_to_what_understands(
    bot: Bot, opened: Callable[[], str], actions: FakeActions
) -> None:
    sender = opened()
    actions.asks = "consent"
    bot.turn(sender, "asks-for-consent", text="good morning")
    bot.turn(sender, "consents", text="yes")
    assert latest(actions)["intent"]["name"] == "gives_consent"

    actions.asks = "check_answers"
    bot.turn(sender, "asks-to-check", text="good morning")
    bot.turn(sender, "agrees", text="yes")
    assert latest(actions)["intent"]["name"] == "agrees_with_summary"


def test_turns_that_were_taken_without_rasa_do_not_confuse_it(
    bot: Bot, opened: Callable[[], str], actions: FakeActions
) -> None:
    sender = opened()
    actions.asks = "check_answers"
    bot.turn(sender, "consents", text="yes", asked="consent")
    assert latest(actions)["intent"]["name"] == "gives_consent"
    assert actions.calls[-1]["tracker"]["slots"]["requested_slot"] == "consent"

    pressed = {"text": "", "chosen": ["yes"], "asked": "advocacy_wanted"}
    bot.turn(sender, "presses", **pressed)
    assert latest(actions)["chosen"] == ["yes"]
    assert bot.turn(sender, "presses", retry=True, **pressed).status == 200
    assert len(actions.calls) == 3


def test_a_conversation_that_was_begun_without_rasa_goes_on_with_it(
    bot: Bot, sender: str, actions: FakeActions
) -> None:
    actions.asks = "check_answers"

    answer = bot.turn(sender, "first", text="yes", asked="consent")

    assert answer.messages[0]["ask"]["question"] == "check_answers"
    assert latest(actions)["intent"]["name"] == "gives_consent"
    assert actions.calls[-1]["tracker"]["active_loop"]["name"] == "case_form"
    assert len(actions.calls) == 1
    assert bot.turn(sender, "second", text="yes", asked="check_answers").status == 200
    assert latest(actions)["intent"]["name"] == "agrees_with_summary"


@pytest.mark.parametrize("secret", ["", "wrong", "w" * 43], ids=["none", "short", "long"])
def test_who_does_not_know_the_secret_is_refused(
    bot: Bot, sender: str, secret: str, actions: FakeActions
) -> None:
    for method, path in [
        ("POST", "/turn"),
        ("POST", "/understand"),
        ("DELETE", f"/conversations/{sender}"),
    ]:
        assert bot.call(path, {"sender": sender}, method=method, secret=secret).status == 401
    assert actions.calls == []


def test_a_browser_is_refused_even_with_the_secret(bot: Bot, sender: str) -> None:
    body = {"sender": sender, "message": "m", "kind": "begin"}
    assert bot.call("/turn", body, Origin="http://127.0.0.1").status == 400


@pytest.mark.parametrize(
    ("body", "status"),
    [
        pytest.param(b"", 400, id="nothing"),
        pytest.param(b"{", 400, id="half an object"),
        pytest.param(b"[" * 100_000, 400, id="a hundred thousand lists"),
        pytest.param(b"[]", 400, id="a list"),
        pytest.param(b'{"sender": 5}', 400, id="a number as sender"),
        pytest.param(b"\xff\xfe", 400, id="bytes that are no text"),
        pytest.param(b" " * 300_000, 413, id="more than any turn needs"),
    ],
)
def test_what_is_not_a_turn_is_refused(bot: Bot, body: bytes, status: int) -> None:
    assert bot.call("/turn", body).status == status


def test_the_same_message_five_times_at_once_is_one_turn(
    bot: Bot, opened: Callable[[], str], actions: FakeActions
) -> None:
    sender = opened()
    actions.answer = answers_after(0.2, actions)
    with ThreadPoolExecutor(5) as pool:
        answers = list(pool.map(lambda _: bot.turn(sender, "same", text="hello"), range(5)))

    assert [answer.status for answer in answers] == [200] * 5
    assert all(answer.messages == answers[0].messages for answer in answers)
    assert actions.turns[sender] == 2
    assert len(actions.calls) == 2


def test_a_retry_of_an_earlier_message_says_the_same_and_does_nothing(
    bot: Bot, opened: Callable[[], str], actions: FakeActions
) -> None:
    sender = opened()
    actions.asks = "consent"
    actions.answer = None
    first = bot.turn(sender, "first", text="hello")
    actions.asks = "story"
    bot.turn(sender, "second", text="hello again")
    calls = len(actions.calls)

    again = bot.turn(sender, "first", text="hello", retry=True)

    assert again.messages == first.messages
    assert len(actions.calls) == calls


def test_a_retry_of_a_message_that_never_arrived_is_taken(
    bot: Bot, opened: Callable[[], str], actions: FakeActions
) -> None:
    assert bot.turn(opened(), "first", text="hello", retry=True).messages
    assert latest(actions)["message_id"] == "first"


def test_turns_of_one_conversation_wait_for_each_other_and_others_do_not(
    bot: Bot, opened: Callable[[], str], actions: FakeActions
) -> None:
    sender = opened()
    working: Counter[str] = Counter()
    most: Counter[str] = Counter()
    both = threading.Event()

    async def answer(_: web.Request, call: dict[str, Any]) -> web.StreamResponse:
        working[call["sender_id"]] += 1
        most.update(working - most)
        if working.total() > 1:
            both.set()
        await asyncio.to_thread(both.wait, 0.7)  # an action may take one second
        await asyncio.sleep(0.1)
        working[call["sender_id"]] -= 1
        return web.json_response(question(asked="story", turn=1))

    actions.answer = answer
    with ThreadPoolExecutor(3) as pool:
        turns = [pool.submit(bot.turn, sender, f"m{n}", text="hello") for n in range(2)]
        turns.append(pool.submit(bot.turn, f"{sender}-other", "m0", text="hello"))
        assert [turn.result().status for turn in turns] == [200, 200, 200]
    assert most == {sender: 1, f"{sender}-other": 1}
    assert both.is_set()


def test_a_door_that_hangs_up_finds_the_turn_taken_once(
    bot: Bot, opened: Callable[[], str], actions: FakeActions
) -> None:
    sender = opened()
    actions.answer = answers_after(0.4, actions)
    body = {"sender": sender, "message": "hung-up", "kind": "text", "text": "hello"}
    where = urlsplit(bot.url)
    line = http.client.HTTPConnection(where.hostname or "", where.port)
    line.request("POST", f"{where.path}/turn", json.dumps(body), {"X-Anydoor-Secret": bot.secret})
    time.sleep(0.15)
    line.close()

    assert bot.turn(sender, "hung-up", text="hello", retry=True).messages
    assert actions.turns[sender] == 2
    assert len(actions.calls) == 2


@pytest.mark.parametrize(
    "typed",
    [
        "/gives_consent",
        "  /gives_consent",
        "\u200b/gives_consent",
        "\uff0fgives_consent",
        "\u2215gives_consent",
        "\u00a0\u2003/gives_consent",
        "\u202e\u2066/gives_consent",
        "\x01\x1f/gives_consent",
        "/gives_consent@0.1",
        '/names_organisation{"organisation": "ADMIN"}',
        "/restart",
        "/back",
        "/session_start",
        "/nlu_fallback",
        "/begin",
        "/choose",
        "EXTERNAL: gives_consent",
    ],
)
def test_a_typed_slash_commands_nothing(
    bot: Bot, opened: Callable[[], str], actions: FakeActions, typed: str
) -> None:
    sender = opened()
    assert bot.turn(sender, "typed", text=typed).messages

    message = latest(actions)
    assert not message["text"].strip().startswith("/")
    assert message["intent"]["confidence"] < 0.999
    assert [entity["value"] for entity in message["entities"]].count("ADMIN") == 0
    assert bot.turn(sender, "after", text="hello").messages
    assert actions.calls[-1]["tracker"]["active_loop"]["name"] == "case_form"


def test_a_slash_elsewhere_stays_as_typed(
    bot: Bot, opened: Callable[[], str], actions: FakeActions
) -> None:
    bot.turn(opened(), "typed", text="he/she, 3/4/2026")
    assert latest(actions)["text"] == "he/she, 3/4/2026"


def test_forgetting_leaves_no_byte_in_any_file(
    bot: Bot, opened: Callable[[], str], actions: FakeActions
) -> None:
    sender = opened()
    for number in range(5):
        bot.turn(sender, f"m{number}", text=f"{FORGOTTEN} " * 200)
    assert any(FORGOTTEN.encode() in content for content in files_of(bot))

    assert bot.call(f"/conversations/{sender}", method="DELETE").status == 204

    assert not any(FORGOTTEN.encode() in content for content in files_of(bot))
    assert not any(f'"{sender}"'.encode() in content for content in files_of(bot))
    assert bot.turn(sender, "m0", text="hello", retry=True).messages
    assert latest(actions)["text"] == "hello"


def test_forgetting_twice_or_somebody_unknown_is_no_error(bot: Bot, sender: str) -> None:
    assert bot.call(f"/conversations/{sender}", method="DELETE").status == 204


def test_a_name_that_no_conversation_can_have_is_refused(bot: Bot) -> None:
    assert bot.call("/conversations/a%20b", method="DELETE").status == 400


def test_understanding_for_measuring_starts_no_conversation(bot: Bot, actions: FakeActions) -> None:
    consent = bot.call("/understand", {"text": "yes", "question": "consent"}).body
    check = bot.call("/understand", {"text": "yes", "question": "check_answers"}).body

    assert consent["intent"]["name"] == "gives_consent"
    assert check["intent"]["name"] == "agrees_with_summary"
    assert actions.calls == []
    for bad in ({"text": 5}, {"text": "yes", "question": 5}, {"text": "yes", "more": 1}, []):
        assert bot.call("/understand", bad).status == 400


def test_the_longest_text_is_taken_and_others_are_not_held_up(
    bot: Bot, opened: Callable[[], str], actions: FakeActions
) -> None:
    """Nobody waits longer than Rasa computes, which is less than two seconds in all."""
    sender = opened()
    story = ("My mother was sent home from the ward without her tablets. " * 400)[:20_000]
    before = bot.cpu_seconds()

    def others() -> list[int]:
        return [
            bot.turn(f"{sender}-other", f"m{number}", text="hello").status for number in range(10)
        ]

    with ThreadPoolExecutor(1) as pool:
        beside = pool.submit(others)
        assert bot.turn(sender, "story", text=story).status == 200
        assert beside.result() == [200] * 10
    assert story.strip() in [call["tracker"]["latest_message"]["text"] for call in actions.calls]
    assert bot.cpu_seconds() - before < 2


def test_no_words_reach_the_log(bot: Bot, opened: Callable[[], str], actions: FakeActions) -> None:
    sender = opened()

    async def echoes(request: web.Request, call: dict[str, Any]) -> web.StreamResponse:
        return web.json_response({"error": call}, status=500)

    bot.turn(sender, "m1", text=f"hello {CANARY}")
    actions.answer = echoes
    assert bot.turn(sender, "m2", text=f"/hello {CANARY}").status == 503
    assert bot.call("/turn", {"sender": CANARY + "!", "kind": CANARY}).status == 400
    assert bot.call("/turn", CANARY.encode()).status == 400

    assert "A turn was given up: action_status_500" in bot.log
    assert CANARY not in bot.log


def files_of(bot: Bot) -> list[bytes]:
    return [path.read_bytes() for path in bot.folder.iterdir() if path.is_file()]
