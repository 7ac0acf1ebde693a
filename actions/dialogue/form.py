# SPDX-License-Identifier: Apache-2.0
"""The one action that the bot calls: the whole turn of the case form in one call."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.understanding import understood
from actions.usecases.point import AFTER_THE_END
from actions.usecases.take_turn import TakeTurn

BEGIN = "begin"


class ValidateCaseForm(Action):
    """Hands the message to the use case, and its reply to the bot."""

    def __init__(self, take_turn: TakeTurn) -> None:
        self._take_turn = take_turn

    def name(self) -> str:
        return "validate_case_form"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        message = tracker.latest_message
        intent = (message.get("intent") or {}).get("name")
        said = None if intent == BEGIN else understood(message)
        stored = await self._take_turn(tracker.sender_id, message["message_id"], said)
        for response in stored.reply:
            dispatcher.utter_message(**response)
        asked = stored.draft.open.question if stored.draft.open else AFTER_THE_END
        return [SlotSet("turn", message["message_id"]), SlotSet("requested_slot", asked)]
