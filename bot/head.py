# SPDX-License-Identifier: Apache-2.0
"""Where a conversation stands, in a fixed size, so that turn 200 costs what turn 10 does.

Rasa works out its state from every event since the beginning. Our state is only the slots and the
open form, so a handful of events rebuilds it, however long the conversation is.
"""

import json
from dataclasses import dataclass, field
from typing import Any

from rasa.shared.core.constants import ACTION_LISTEN_NAME, REQUESTED_SLOT
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SessionStarted, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker


class HeldTracker(DialogueStateTracker):
    """A conversation as read from the store.

    `kept` is how many of its first events stand for what is stored already. `version` counts the
    turns saved, so that a second writer is noticed. `last_message` is the latest message's id.
    """

    kept: int = 0
    version: int = 0
    last_message: str | None = None


@dataclass(frozen=True)
class Head:
    """The present state: filled slots, the open form and what it asks."""

    slots: dict[str, Any] = field(default_factory=dict)
    form: str | None = None
    asked: str | None = None

    @classmethod
    def of(cls, tracker: DialogueStateTracker) -> "Head":
        filled = {
            name: slot.value
            for name, slot in tracker.slots.items()
            if name != REQUESTED_SLOT and slot.value != slot.initial_value
        }
        return cls(
            slots=filled, form=tracker.active_loop_name, asked=tracker.get_slot(REQUESTED_SLOT)
        )

    def events(self) -> list[Event]:
        """The events that rebuild this state."""
        return [
            SessionStarted(),
            *(SlotSet(name, value) for name, value in self.slots.items()),
            *(opened(self.form, asking=self.asked) if self.form else ()),
            ActionExecuted(ACTION_LISTEN_NAME),
        ]

    def to_json(self) -> str:
        return json.dumps({"slots": self.slots, "form": self.form, "asked": self.asked})

    @classmethod
    def from_json(cls, text: str) -> "Head":
        return cls(**json.loads(text))


def opened(form: str, *, asking: str | None) -> list[Event]:
    """The events that open a form at a question."""
    return [ActionExecuted(form), ActiveLoop(form), SlotSet(REQUESTED_SLOT, asking)]
