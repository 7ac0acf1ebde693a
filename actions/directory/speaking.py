# SPDX-License-Identifier: Apache-2.0
"""A response of the dialogue as the message that the door takes, whichever program speaks it."""

from collections.abc import Mapping
from typing import Any, Final

from actions.directory.wording import Spoken, Wording
from actions.directory.wording_files import WordingError

STATE: Final = "utter_state"


def message_of(wording: Wording, name: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """The text and kind of a response, and the whole question where it carries one.

    Where the case stands is for the door and has no words.

    Raises:
        WordingError: for an unknown response, a missing value or an option without a label.
    """
    if name == STATE:
        return {"text": "", "kind": "state", "state": given["state"]}
    ask = given.get("ask") or {}
    spoken = wording.speak(
        name,
        values=given.get("values"),
        variant=given.get("variant"),
        again=ask.get("times", 1) > 1,
    )
    message: dict[str, Any] = {"text": spoken.text, "kind": given.get("kind", "say")}
    if ask:
        message["ask"] = whole_question(ask, spoken, name=name)
    return message


def whole_question(ask: Mapping[str, Any], spoken: Spoken, *, name: str) -> dict[str, Any]:
    """The question as the door wants it: with its text, its reason and the label of each option."""
    return {
        "question": ask["question"],
        "text": spoken.text,
        "kind": ask.get("kind", "text"),
        "options": [
            {"means": option["means"], "label": label(option, spoken, name=name)}
            for option in ask.get("options") or ()
        ],
        "why": spoken.why,
        "skippable": bool(ask.get("skippable", False)),
        "subject": ask.get("subject"),
        "rows": [
            {"name": row.name, "change": (ask.get("changes") or {}).get(row.holds)}
            for row in spoken.rows
        ],
    }


def label(option: Mapping[str, Any], spoken: Spoken, *, name: str) -> str:
    """What stands on an option: as given, else from the wording.

    Raises:
        WordingError: where neither has one.
    """
    found = option.get("label") or spoken.labels.get(option["means"])
    if not found:
        raise WordingError(f"{name} has no label for the option {option['means']}.")
    return str(found)
