# SPDX-License-Identifier: Apache-2.0
"""One turn of a conversation: what the door asks for, how Rasa takes it, what is said."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from rasa.core.channels.channel import OutputChannel, UserMessage
from rasa.core.processor import MessageProcessor
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME, REQUESTED_SLOT
from rasa.shared.core.events import ActionExecuted, BotUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.aborted import TurnAborted
from bot.head import HeldTracker, opened
from bot.store import Store

CHANNEL: Final = "anydoor"
FORM: Final = "case_form"
IDENTIFIER: Final = re.compile(r"[A-Za-z0-9_.-]{1,64}")
LONGEST_TEXT: Final = 20_000
MOST_CHOSEN: Final = 100
LONGEST_MEANING: Final = 1_000
# Rasa obeys what begins with a slash; this one looks the same and means nothing to it.
HARMLESS_SLASH: Final = "\u2215"


class Malformed(Exception):
    """What was asked for is not a turn. Says which field is at fault and never what was in it."""


class Kind(StrEnum):
    BEGIN = "begin"
    TEXT = "text"
    CHOICE = "choice"


# Kinds without words to understand, and the act that each of them is.
ACTS: Final = {Kind.BEGIN: "begin", Kind.CHOICE: "choose"}


@dataclass(frozen=True)
class Turn:
    """`message` is the turn's own id. `chosen` holds the meanings of the options pressed.

    `retry` is true where this may have been asked for before. `asked` is the question that is
    open where the person is; None where the door does not say.
    """

    sender: str
    message: str
    kind: Kind
    text: str = ""
    chosen: tuple[str, ...] = ()
    retry: bool = False
    asked: str | None = None

    @classmethod
    def from_json(cls, given: Any) -> "Turn":
        """The turn that a body of JSON asks for.

        Raises:
            Malformed: where a field is missing, unknown, of another type, too long or not text.
        """
        if not isinstance(given, dict):
            raise Malformed("body")
        unknown = given.keys() - {"sender", "message", "kind", "text", "chosen", "retry", "asked"}
        if unknown:
            raise Malformed("unknown field")
        try:
            kind = Kind(given.get("kind", ""))
        except ValueError:
            raise Malformed("kind") from None
        turn = cls(
            sender=identifier(given, "sender"),
            message=identifier(given, "message"),
            kind=kind,
            text=plain_text(given.get("text", ""), longest=LONGEST_TEXT, field="text"),
            chosen=meanings(given.get("chosen", [])),
            retry=flag(given.get("retry", False)),
            asked=None if given.get("asked") is None else identifier(given, "asked"),
        )
        turn.check_kind()
        return turn

    def check_kind(self) -> None:
        """Refuse a text without words, and options pressed where none were or the reverse."""
        if self.kind is Kind.TEXT and not self.text.strip():
            raise Malformed("text")
        if bool(self.chosen) is not (self.kind is Kind.CHOICE):
            raise Malformed("chosen")

    def to_message(self, output: OutputChannel) -> UserMessage:
        """As Rasa takes it. Only text is to be understood; the rest says itself what it means."""
        act = ACTS.get(self.kind)
        return UserMessage(
            text=defused(self.text),
            output_channel=output,
            sender_id=self.sender,
            parse_data=None if act is None else self.meaning(act),
            input_channel=CHANNEL,
            message_id=self.message,
        )

    def meaning(self, act: str) -> dict[str, Any]:
        certain = {"name": act, "confidence": 1.0}
        return {
            "text": self.text,
            "intent": certain,
            "intent_ranking": [certain],
            "entities": [],
            "message_id": self.message,
            "chosen": list(self.chosen),
        }


class Said(OutputChannel):
    """Collects what is said in a turn, whole messages at a time."""

    def __init__(self) -> None:
        self.replies: list[dict[str, Any]] = []

    @classmethod
    def name(cls) -> str:
        return CHANNEL

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        self.replies.append(reply(message))


async def take_turn(processor: MessageProcessor, turn: Turn) -> list[dict[str, Any]]:
    """What is said to a turn, once it is saved; the same words again where it was taken before.

    Raises:
        TurnAborted: where it could not be taken; nothing of it is saved.
    """
    store = store_behind(processor.tracker_store)
    if turn.retry and (said := await store.replies(turn.sender, turn.message)) is not None:
        return [reply(event.message()) for event in said]
    output = Said()
    tracker = await processor.fetch_tracker_and_update_session(turn.sender, output)
    if isinstance(tracker, HeldTracker) and tracker.last_message == turn.message:
        return await replay(store, turn)
    catch_up(tracker, turn.asked)
    await processor._handle_message_with_tracker(turn.to_message(output), tracker)
    await processor._run_prediction_loop(output, tracker)
    if not output.replies or tracker.active_loop_name != FORM:
        raise TurnAborted("nothing_said")
    await processor.save_tracker(tracker)
    return output.replies


def catch_up(tracker: DialogueStateTracker, asked: str | None) -> None:
    """Open the form at the question that the person sees, where turns were taken without Rasa.

    What was told in them stands in the draft, which decides; Rasa needs only to know the question.
    """
    here = (tracker.active_loop_name, tracker.get_slot(REQUESTED_SLOT))
    if asked is None or here == (FORM, asked):
        return
    for event in (*opened(FORM, asking=asked), ActionExecuted(ACTION_LISTEN_NAME)):
        tracker.update(event)


async def replay(store: Store, turn: Turn) -> list[dict[str, Any]]:
    said: list[BotUttered] = await store.replies(turn.sender, turn.message) or []
    return [reply(event.message()) for event in said]


def store_behind(store: TrackerStore) -> Store:
    """Our store, behind whatever Rasa wrapped around it.

    Raises:
        TurnAborted: where it is another one.
    """
    while not isinstance(store, Store):
        store = getattr(store, "_tracker_store", None)
        if store is None:
            raise TurnAborted("another_store")
    return store


def reply(message: dict[str, Any]) -> dict[str, Any]:
    """A message of the bot as the door reads it."""
    whole = {
        "response": message["utter_action"],
        "text": message["text"],
        "kind": message["kind"],
    }
    return whole | {key: message[key] for key in ("ask", "state") if key in message}


def defused(text: str) -> str:
    """The text with a leading slash of any width replaced, so that it stays words.

    Characters that cannot be seen do not hide a slash.
    """
    for place, letter in enumerate(text):
        if unicodedata.normalize("NFKC", letter) == "/":
            return HARMLESS_SLASH + text[place + 1 :]
        if unicodedata.category(letter)[0] not in "CZM":
            break
    return text


def identifier(given: dict[str, Any], field: str) -> str:
    value = given.get(field)
    if not isinstance(value, str) or not IDENTIFIER.fullmatch(value):
        raise Malformed(field)
    return value


def plain_text(value: Any, *, longest: int, field: str) -> str:
    if not isinstance(value, str) or len(value) > longest:
        raise Malformed(field)
    try:
        value.encode()
    except UnicodeEncodeError:
        raise Malformed(field) from None
    return value


def meanings(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > MOST_CHOSEN:
        raise Malformed("chosen")
    return tuple(plain_text(one, longest=LONGEST_MEANING, field="chosen") for one in value)


def flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise Malformed("retry")
    return value
