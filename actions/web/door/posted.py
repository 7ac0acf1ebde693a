# SPDX-License-Identifier: Apache-2.0
"""What a person sent with the form of the conversation."""

from dataclasses import dataclass, replace

from actions.web.door.showing import Conversation
from actions.web.forms import Form, field

SKIP_WORDS = "skip"
CHANGE = "change"
NOTHING = "Write your answer in the box."
NOTHING_CHOSEN = "Choose one of the answers, or write in the box."
NOTHING_TICKED = "Tick at least one box, or press another answer, or write in the box."


@dataclass(frozen=True)
class Posted:
    """One form as it was sent.

    `turn` is the id that the form carried. `choices` holds ticked boxes, `choice` the pressed
    answer. `text` is what stood in the box, also where a button was pressed. `change` names the
    line of what was read back that is wrong.
    """

    turn: str
    text: str
    choice: str | None
    choices: tuple[str, ...]
    skipped: bool
    change: str | None = None

    @property
    def pressed(self) -> bool:
        """True when a button or boxes answer, so that the words in the box stay unsent."""
        return self.choice is not None or bool(self.choices)

    @property
    def words(self) -> str | None:
        """The words that answer; None where something was pressed."""
        if self.pressed:
            return None
        return SKIP_WORDS if self.skipped else self.text

    @property
    def left_over(self) -> str:
        """Words in the box that were not sent, because something else was pressed."""
        return self.text if (self.pressed or self.skipped) and self.text.strip() else ""

    def at(self, conversation: Conversation) -> "Posted":
        """The form with the answer that leads to the line to change, where it is offered."""
        question = conversation.question
        change = question.means(CHANGE) if question and self.change else None
        return replace(self, choice=change.value, choices=()) if change else self

    def trouble(self, conversation: Conversation) -> str | None:
        """What is wrong with the form; None when it can be sent."""
        if self.pressed or self.skipped or self.text.strip():
            return None
        question = conversation.question
        if question is None or not question.choices:
            return NOTHING
        return NOTHING_TICKED if question.several else NOTHING_CHOSEN


def posted(form: Form) -> Posted:
    """Read the form; a button that answers by itself goes before ticked boxes."""
    choice, skipped = field(form, "choice") or None, field(form, "skip") != ""
    ticked = tuple(v for v in form.getall("choices", []) if isinstance(v, str))
    return Posted(
        turn=field(form, "turn"),
        text=field(form, "text").replace("\r\n", "\n"),
        choice=choice,
        choices=() if choice or skipped else ticked,
        skipped=skipped,
        change=field(form, "change") or None,
    )
