# SPDX-License-Identifier: Apache-2.0
"""What the bot answered, as the turn that the person gets: options minted, state apart.

Source: contract "Turn".
"""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from actions.usecases.point import By
from actions.usecases.ports import BotUnavailable
from actions.usecases.values import BotMessages, ConversationStatus, JournalTurn

MESSAGE_KINDS = frozenset({"say", "explain", "signpost", "safety", "receipt"})
ASK, STATE = "ask", "state"
VALUE_BYTES = 12


def new_value() -> str:
    return secrets.token_urlsafe(VALUE_BYTES)


@dataclass(frozen=True)
class Spoken:
    """`minted` maps the value of each option to what it means, `by` tells who read the message."""

    messages: tuple[Mapping[str, str], ...]
    ask: Mapping[str, Any] | None
    minted: Mapping[str, str]
    status: ConversationStatus
    case: Mapping[str, str] | None
    by: By = By.RASA

    def kept(self, *, before: tuple[Mapping[str, str], ...]) -> dict[str, Any]:
        """The answer as the journal keeps it.

        `before` holds messages that belong to earlier turns, answered late, and that the person
        has not seen yet.
        """
        return {
            "messages": list(self.messages),
            "before": list(before),
            "ask": self.ask,
            "status": self.status.value,
            "case": self.case,
            "by": self.by.value,
        }


def spoken(
    answer: BotMessages,
    *,
    status: ConversationStatus,
    mint: Callable[[], str] = new_value,
) -> Spoken:
    """Read the bot's answer; `status` holds where the answer does not say.

    Raises: BotUnavailable for an answer that is not of the agreed shape.
    """
    try:
        return _spoken(answer, status=status, mint=mint)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BotUnavailable(f"an answer of another shape: {type(error).__name__}") from None


def _spoken(answer: BotMessages, *, status: ConversationStatus, mint: Callable[[], str]) -> Spoken:
    messages: list[dict[str, str]] = []
    ask: dict[str, Any] | None = None
    minted: dict[str, str] = {}
    state: Mapping[str, Any] = {}
    for message in answer:
        kind = message["kind"]
        if kind == ASK:
            ask, minted = _ask(message["ask"], mint=mint)
        elif kind == STATE:
            state = message["state"]
        elif message.get("text"):
            messages.append({"text": str(message["text"]), "kind": _kind(kind)})
    case = state.get("case")
    return Spoken(
        messages=tuple(messages),
        ask=ask,
        minted=minted,
        status=_status(state["status"]) if "status" in state else status,
        case=None if case is None else {k: case[k] for k in ("reference", "acknowledge_by")},
        by=By(state.get("by", By.RASA)),
    )


def _kind(kind: str) -> str:
    if kind not in MESSAGE_KINDS:
        raise ValueError(kind)
    return kind


def _status(word: str) -> ConversationStatus:
    return ConversationStatus.OPEN if word == "draft" else ConversationStatus(word)


def _ask(
    ask: Mapping[str, Any], *, mint: Callable[[], str]
) -> tuple[dict[str, Any], dict[str, str]]:
    options = [
        {"value": mint(), "means": o["means"], "label": o.get("label") or o["means"]}
        for o in ask.get("options") or ()
    ]
    question = {
        "question": ask["question"],
        "text": ask["text"],
        "kind": ask["kind"],
        "options": options,
        "why": ask.get("why"),
        "skippable": bool(ask.get("skippable")),
        "subject": ask.get("subject"),
        "rows": list(ask.get("rows") or ()),
    }
    return question, {option["value"]: option["means"] for option in options}


def turn_of(turn: JournalTurn) -> dict[str, Any]:
    """The turn of the contract, from the journal. Only for a turn that has its answer."""
    reply = turn.reply or {}
    return {
        "number": turn.number,
        "messages": [*reply.get("before", ()), *reply.get("messages", ())],
        "ask": reply.get("ask"),
        "status": reply.get("status"),
        "case": reply.get("case"),
    }


def lines_of(turn: JournalTurn) -> list[dict[str, Any]]:
    """What the transcript shows of a turn: first the person, then the answer."""
    at = turn.said_at.isoformat()
    said = turn.text or ", ".join(turn.labels)
    lines = [{"who": "person", "kind": "said", "text": said}] if said else []
    reply = turn.reply or {}
    for message in reply.get("messages", ()):
        lines.append({"who": "assistant", "kind": message["kind"], "text": message["text"]})
    if reply.get("ask"):
        lines.append({"who": "assistant", "kind": ASK, "text": reply["ask"]["text"]})
    return [{"number": turn.number, "at": at, **line} for line in lines]
