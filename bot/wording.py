# SPDX-License-Identifier: Apache-2.0
"""Speaks the wording of `data/responses` inside Rasa: `nlg: {type: bot.wording.Speaker}`.

Not a kind of Rasa's templated generator, whose texts are replaced by the model's when one is
loaded. A changed word is said on the next turn, without training or a restart.
"""

from pathlib import Path
from typing import Any, Final

from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from actions.directory.wording import Spoken, Wording, WordingError

RESPONSES: Final = Path(__file__).parents[1] / "data" / "responses"
STATE: Final = "utter_state"


class Speaker(NaturalLanguageGenerator):
    """Turns what an action wants said into what the person reads."""

    def __init__(
        self, endpoint_config: EndpointConfig | None = None, domain: Domain | None = None
    ) -> None:
        folder = endpoint_config.kwargs.get("folder") if endpoint_config else None
        self._wording = Wording(Path(folder) if folder else RESPONSES)

    async def generate(
        self, utter_action: str, tracker: DialogueStateTracker, output_channel: str, **given: Any
    ) -> dict[str, Any]:
        """The message: its text and kind, and the whole question where it carries one.

        Where the case stands is for the door and has no words.

        Raises:
            WordingError: for an unknown response, a missing value or an option without a label.
        """
        if utter_action == STATE:
            return {"text": "", "kind": "state", "state": given["state"]}
        ask = given.get("ask") or {}
        spoken = self._wording.speak(
            utter_action,
            values=given.get("values"),
            variant=given.get("variant"),
            again=ask.get("times", 1) > 1,
        )
        message: dict[str, Any] = {"text": spoken.text, "kind": given.get("kind", "say")}
        if ask:
            message["ask"] = whole_question(ask, spoken, name=utter_action)
        return message


def whole_question(ask: dict[str, Any], spoken: Spoken, *, name: str) -> dict[str, Any]:
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


def label(option: dict[str, Any], spoken: Spoken, *, name: str) -> str:
    """What stands on an option: as given, else from the wording.

    Raises:
        WordingError: where neither has one.
    """
    found = option.get("label") or spoken.labels.get(option["means"])
    if not found:
        raise WordingError(f"{name} has no label for the option {option['means']}.")
    return str(found)
