# SPDX-License-Identifier: Apache-2.0
"""Makes Rasa 3.6.21 fail closed. Every change to Rasa itself is in this module.

Stock Rasa goes on when an action fails ("Saved as None"), replaces a locked store by memory and
checks each answer of the actions server against a schema that it first checks itself. Here an
action or store that fails ends the turn with nothing saved (`TurnAborted`).

Source: ADR-0004. Each failure is tried in tests/bot/test_failures.py.
"""

import hashlib
import inspect
import json
import os
from collections.abc import Callable
from typing import Any, Final

import aiohttp
import rasa
from jsonschema.protocols import Validator
from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.core.processor import MessageProcessor
from rasa.core.tracker_store import FailSafeTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, Event, deserialise_events
from rasa.shared.core.trackers import DialogueStateTracker, EventVerbosity
from rasa.utils.endpoints import EndpointConfig

from bot.aborted import TurnAborted

RASA_VERSION: Final = "3.6.21"
ACTION_SECONDS: Final = 6.0  # the door waits ten; ANYDOOR_ACTION_SECONDS sets another
LARGEST_ANSWER: Final = 1_000_000
MOST_EVENTS: Final = 200

_session: aiohttp.ClientSession | None = None
_validator: Validator | None = None


class GuardError(Exception):
    """Rasa is not as the guard expects it; it does not start."""


async def run_remote_action(
    self: RemoteAction,
    output_channel: OutputChannel,
    nlg: NaturalLanguageGenerator,
    tracker: DialogueStateTracker,
    domain: Domain,
) -> list[Event]:
    """Runs an action on the actions server, in place of `RemoteAction.run`.

    The domain is not sent: no action of ours reads it.

    Raises:
        TurnAborted: for anything but a well-formed answer in time.
    """
    request = {
        "next_action": self.name(),
        "sender_id": tracker.sender_id,
        "tracker": tracker.current_state(EventVerbosity.ALL),
        "version": rasa.__version__,
    }
    try:
        answer = checked(await call(self.action_endpoint, request))
        said = [await speak(response, nlg, tracker) for response in answer["responses"]]
        known = [e for e in answer["events"] if e["event"] != "slot" or e["name"] in tracker.slots]
        return [*said, *deserialise_events(known)]
    except TimeoutError:
        raise TurnAborted("action_timeout") from None
    except aiohttp.ClientError as problem:
        raise TurnAborted(f"action_{type(problem).__name__}") from None
    except Exception as problem:
        raise TurnAborted(f"action_answer_{type(problem).__name__}") from None


async def call(endpoint: EndpointConfig, request: dict[str, Any]) -> Any:
    """The actions server's answer, over the kept session where there is one."""
    if _session is None:
        async with new_session() as session:
            return await post(session, endpoint, request)
    return await post(_session, endpoint, request)


async def post(
    session: aiohttp.ClientSession, endpoint: EndpointConfig, request: dict[str, Any]
) -> Any:
    async with session.post(
        endpoint.url, json=request, headers=endpoint.headers, allow_redirects=False
    ) as response:
        if response.status != 200:
            raise TurnAborted(f"action_status_{response.status}")
        body = await response.content.read(LARGEST_ANSWER + 1)
        while len(body) <= LARGEST_ANSWER and not response.content.at_eof():
            body += await response.content.read(LARGEST_ANSWER + 1 - len(body))
        if len(body) > LARGEST_ANSWER:
            raise TurnAborted("action_answer_too_large")
        return json.loads(body)


def new_session() -> aiohttp.ClientSession:
    return aiohttp.ClientSession(
        timeout=aiohttp.ClientTimeout(
            total=float(os.environ.get("ANYDOOR_ACTION_SECONDS", ACTION_SECONDS))
        ),
        cookie_jar=aiohttp.DummyCookieJar(),
        trust_env=False,
    )


async def open_session() -> None:
    """Keep connections to the actions server open, from now on; one is otherwise made each call."""
    global _session
    _session = new_session()


async def close_session() -> None:
    global _session
    if _session is not None:
        await _session.close()
    _session = None


def checked(answer: Any) -> dict[str, Any]:
    """The answer, if it has Rasa's own shape and a reasonable size.

    Raises:
        ValueError: where it has not.
    """
    global _validator
    if _validator is None:
        schema = RemoteAction.action_response_format_spec()
        _validator = validator_for(schema)(schema)
    if not isinstance(answer, dict) or not all(
        isinstance(answer.get(part), list) for part in ("events", "responses")
    ):
        raise ValueError("no lists of events and responses")
    if len(answer["events"]) + len(answer["responses"]) > MOST_EVENTS:
        raise ValueError("too many events")
    if not only_slots(answer) and not _validator.is_valid(answer):
        raise ValueError("not an answer of an action")
    return answer


def only_slots(answer: dict[str, Any]) -> bool:
    """Whether all is well at first sight: slots set, responses named, as on nearly every turn."""
    return all(
        isinstance(event, dict)
        and event.get("event") == "slot"
        and isinstance(event.get("name"), str)
        for event in answer["events"]
    ) and all(isinstance(response, dict) for response in answer["responses"])


async def speak(
    response: dict[str, Any], nlg: NaturalLanguageGenerator, tracker: DialogueStateTracker
) -> BotUttered:
    """What is said, with its question or state; the values that went into it are not kept twice."""
    name = response["response"]
    given = {key: value for key, value in response.items() if key not in ("response", "text")}
    message = await nlg.generate(name, tracker, "anydoor", **given)
    return BotUttered(text=message.pop("text"), metadata={**message, "utter_action": name})


def refuse_store_error(self: FailSafeTrackerStore, error: Exception) -> None:
    """Ends the turn, in place of both of Rasa's ways of going on with a store in memory."""
    raise TurnAborted(f"store_{type(error).__name__}")


PATCHES: Final[tuple[tuple[type, str, Callable[..., Any], str], ...]] = (
    (RemoteAction, "run", run_remote_action, "ccabf6f1160d527a"),
    (FailSafeTrackerStore, "on_tracker_store_error", refuse_store_error, "6faca7ba72b36da4"),
    (
        FailSafeTrackerStore,
        "on_tracker_store_retrieve_error",
        refuse_store_error,
        "162b49564c52ab49",
    ),
)
# Not replaced, but our turn is put together from them (bot/turn.py) or relies on how they go on.
RELIED_ON: Final[tuple[tuple[type, str, str], ...]] = (
    (MessageProcessor, "fetch_tracker_and_update_session", "400f21a2ea5d3426"),
    (MessageProcessor, "_handle_message_with_tracker", "f42e1ae303933d9f"),
    (MessageProcessor, "_run_prediction_loop", "cb30a0cbb690c571"),
    (MessageProcessor, "_run_action", "6d383d0179ef1187"),
    (FailSafeTrackerStore, "save", "8426dc08f58d7110"),
    (FailSafeTrackerStore, "retrieve", "35d77318b0cc7977"),
)


def install() -> None:
    """Put our functions in place of Rasa's, once.

    Raises:
        GuardError: where Rasa is another version or one of its functions is not the one we know.
    """
    if RemoteAction.run is run_remote_action:
        return
    check_rasa()
    for owner, name, ours, _ in PATCHES:
        setattr(owner, name, ours)


def check_rasa() -> None:
    """Compare Rasa with the release that this guard was written for, function by function."""
    if rasa.__version__ != RASA_VERSION:
        raise GuardError(f"Rasa is {rasa.__version__}; this needs exactly {RASA_VERSION}.")
    expected = [(owner, name, known) for owner, name, _, known in PATCHES] + list(RELIED_ON)
    for owner, name, known in expected:
        if known != fingerprint(getattr(owner, name)):
            raise GuardError(f"{owner.__name__}.{name} is not the function of Rasa {RASA_VERSION}.")


def fingerprint(function: Callable[..., Any]) -> str:
    """Sixteen hexadecimal digits that change with a function's source."""
    return hashlib.sha256(inspect.getsource(function).encode()).hexdigest()[:16]
