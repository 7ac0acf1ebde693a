# SPDX-License-Identifier: Apache-2.0
"""Speaks the wording of `data/responses` inside Rasa: `nlg: {type: bot.wording.Speaker}`.

Not a kind of Rasa's templated generator, whose texts are replaced by the model's when one is
loaded. A changed word is said on the next turn, without training or a restart, whether it was
changed in the file or by an administrator on a page (ADR-0042).
"""

import os
from pathlib import Path
from typing import Any, Final

from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from actions.directory.site import folder_of_site, wording_in
from actions.directory.speaking import message_of
from actions.directory.wording import Wording

RESPONSES: Final = Path(__file__).parents[1] / "data" / "responses"


class Speaker(NaturalLanguageGenerator):
    """Turns what an action wants said into what the person reads."""

    def __init__(
        self, endpoint_config: EndpointConfig | None = None, domain: Domain | None = None
    ) -> None:
        folder = endpoint_config.kwargs.get("folder") if endpoint_config else None
        changes = wording_in(folder_of_site(os.environ))
        self._wording = Wording(Path(folder) if folder else RESPONSES, changes)

    async def generate(
        self, utter_action: str, tracker: DialogueStateTracker, output_channel: str, **given: Any
    ) -> dict[str, Any]:
        """The message. Raises: WordingError, see `message_of`."""
        return message_of(self._wording, utter_action, given)
