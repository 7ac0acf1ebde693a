# SPDX-License-Identifier: Apache-2.0
"""What the bot's components read from a message, as values."""

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from actions.domain.understood import Act, Asked, DateMention, Mention, People, Sign, Understood

UNKNOWN = "nlu_fallback"
MENTIONS = TypeAdapter(tuple[Mention, ...])
DATES = TypeAdapter(tuple[DateMention, ...])
SIGNS = TypeAdapter(tuple[Sign, ...])
PEOPLE = TypeAdapter(People)
ASKED = TypeAdapter(tuple[Asked, ...])


def understood(message: Mapping[str, Any]) -> Understood:
    """The values of a message as the tracker holds it.

    Raises: pydantic.ValidationError where a component answered in another shape.
    """
    intent = message.get("intent") or {}
    dates = message.get("dates") or {}
    contact = message.get("contact") or {}
    ranking = message.get("intent_ranking") or []
    chosen = message.get("chosen")
    return Understood(
        text=message.get("text") or "",
        act=None if intent.get("name") == UNKNOWN else intent.get("name"),
        confidence=float(intent.get("confidence") or 0.0),
        acts=tuple(Act(a["name"], float(a["confidence"])) for a in ranking if a["name"] != UNKNOWN),
        asked=ASKED.validate_python(message.get("asked") or ()),
        mentions=MENTIONS.validate_python(message.get("mentions") or ()),
        dates=DATES.validate_python(dates.get("mentions") or ()),
        still_going_on=bool(dates.get("still_going_on")),
        safety=SIGNS.validate_python(message.get("safety") or ()),
        people=PEOPLE.validate_python(message.get("people") or {}),
        postcode=contact.get("postcode"),
        phone=contact.get("phone"),
        email=contact.get("email"),
        language=message.get("language") or "en",
        chosen=None if chosen is None else tuple(chosen),
    )
