# SPDX-License-Identifier: Apache-2.0
"""A door that keeps everything in memory and asks a fixed round of questions.

It answers as the real one does: one id counts once, options are minted for one question, an
unknown token opens nothing. `failing` makes the next answers refuse, to show what a page says.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from actions.domain.draft import Channel
from actions.domain.errors import ReferenceUnknown, Refusal
from actions.domain.return_key import check_return_key, new_return_key
from actions.usecases.errors import (
    ConversationExpired,
    ConversationGone,
    NotAllowedIn,
    OptionNotOpen,
    ReferenceNeeded,
    ReturnKeyUnknown,
    SameIdOtherBody,
)
from actions.usecases.values import Opened, Staff
from actions.web.door.service import Started, TurnRequest
from tests.web.fake_staff import a_document

Said = dict[str, Any]
AT = "2026-11-25T12:00:00+00:00"
KEYS = tuple(new_return_key(bytes([n] * 16)) for n in range(1, 6))
REFERENCE, ACKNOWLEDGE_BY = "7K3F-Q9TD-2", "2026-11-26"
HOSPITAL, COUNCIL = "University Hospitals of Leicester NHS Trust", "Leicestershire County Council"

CHECK = """Please check this before it is sent.
What happened: The ward lost my mother’s notes.

Nobody rang.
How to reach you: 01632 960123
Is all of this right?"""


@dataclass(frozen=True)
class Step:
    """One question, and what is said before it."""

    question: str
    text: str
    options: dict[str, str] = field(default_factory=dict)
    kind: str = "text"
    why: str | None = None
    skippable: bool = False
    before: tuple[tuple[str, str], ...] = ()
    rows: tuple[tuple[str, str], ...] = ()


ROUND = (
    Step("story", "What happened?", before=(("say", "You can tell me in your own words."),)),
    Step(
        "organisations_confirm",
        "Which of these are right?",
        options={"RWE": HOSPITAL, "E10000018": COUNCIL, "none_right": "None of these"},
        kind="choices",
        why="So that the right people answer you.",
        before=(
            ("say", "Thank you. I am sorry that this happened."),
            ("explain", "You only need to tell one of them."),
        ),
    ),
    Step(
        "about_whom",
        "Who did it happen to?",
        options={"self": "Me", "other": "Somebody else", "both": "Both"},
        kind="choice",
        why="We may need that person's agreement.",
    ),
    Step(
        "outcome_wanted",
        "What would put it right?",
        options={"skip": "Skip this question"},
        skippable=True,
    ),
    Step(
        "consent",
        "May we show your complaint to both?",
        options={
            "all": "Yes, both",
            "some": "Only one of them",
            "none": "No",
            "unsure": "I’m not sure",
        },
        kind="choice",
        why="So that one person can answer for everyone.",
    ),
    Step(
        "check_answers",
        CHECK,
        options={"send": "Yes, send it", "change": "Change something", "stop": "Stop"},
        kind="choice",
        before=(("say", "Thank you. You can change your mind at any time."),),
        rows=(("What happened", "story"), ("How to reach you", "outcome_wanted")),
    ),
)
CHANGE_WHAT = Step(
    "change_what",
    "What would you like to change?",
    options={"story": "What happened", "outcome_wanted": "How to reach me"},
    kind="choice",
)
DANGER = ("safety", "If someone is in danger now, call 999. You can call Samaritans on 116 123.")
RECEIPT = ("receipt", f"It is sent. Your reference is {REFERENCE}. Keep it safe.")
SIGNPOST = ("signpost", "Nothing was shared. You can call the council on 0116 496 0001.")


@dataclass
class Talk:
    token: str
    number: int = 1
    step: int = 0
    status: str = "open"
    minted: dict[str, str] = field(default_factory=dict)
    key: str = ""
    begun_by: str = ""
    devices: list[str] = field(default_factory=list)
    transcript: list[Said] = field(default_factory=list)
    turn: Said = field(default_factory=dict)
    answered: dict[str, tuple[TurnRequest, Said]] = field(default_factory=dict)


class FakeDoor:
    """`taken` counts answers that had an effect. `failing` is raised by `take` while it is set.

    `consent` is the status in the record.
    """

    def __init__(self) -> None:
        self.talks: dict[str, Talk] = {}
        self.taken = 0
        self.failing: Refusal | None = None
        self.consent = "given_all"
        self.shortcut: Callable[[str], tuple[str, tuple[str, str]] | None] = endings

    async def start(self, channel: Channel, staff: Staff | None = None) -> Started:
        name, token = secrets.token_hex(8), secrets.token_urlsafe(16)
        talk = self.talks[name] = Talk(token, begun_by=staff.name if staff else "")
        return Started(name, token, self._ask(talk, said=()))

    async def take(self, conversation: str, token: str, request: TurnRequest) -> Said:
        talk = self._find(conversation, token)
        if self.failing:
            raise self.failing
        if request.id in talk.answered:
            before, turn = talk.answered[request.id]
            if before != request:
                raise SameIdOtherBody
            return turn
        chosen = [v for v in [request.choice, *(request.choices or ())] if v is not None]
        if any(value not in talk.minted for value in chosen):
            raise OptionNotOpen
        turn = self._answer(talk, request.text, [talk.minted[v] for v in chosen])
        talk.answered[request.id] = (request, turn)
        self.taken += 1
        return turn

    async def view(self, conversation: str, token: str) -> Said:
        talk = self._find(conversation, token)
        sent = talk.status == "sent"
        organisations = [
            {"code": code, "name": name, "consent": "given" if sent else "not_asked"}
            for code, name in (("RWE", HOSPITAL), ("E10000018", COUNCIL))
        ]
        record = a_document(
            receiving_organisation="RWE",
            organisations=[{"role": "involved", **body} for body in organisations],
        )
        record["consent"] = {**record["consent"], "status": self.consent}
        return {"turn": talk.turn, "transcript": list(talk.transcript), "record": record}

    async def delete(self, conversation: str, token: str) -> None:
        self._find(conversation, token)
        self.talks[conversation].status = "deleted"

    async def make_key(self, conversation: str, token: str) -> str:
        talk = self._find(conversation, token)
        talk.key = KEYS[KEYS.index(talk.key) + 1] if talk.key else KEYS[0]
        return talk.key

    async def come_back(self, key: str, *, reference: str = "") -> Opened:
        wanted = check_return_key(key)
        if reference not in ("", REFERENCE):
            raise ReferenceUnknown(field="reference")
        found = next((n for n, t in self.talks.items() if t.key == wanted), None)
        if found is None:
            raise ReturnKeyUnknown(field="key")
        if self.talks[found].status == "expired":
            raise ConversationExpired
        if self.talks[found].status == "sent" and not reference:
            raise ReferenceNeeded(field="reference")
        self.talks[found].devices.append(secrets.token_urlsafe(16))
        return Opened(found, self.talks[found].devices[-1])

    def _find(self, conversation: str, token: str) -> Talk:
        talk = self.talks.get(conversation)
        if talk is None or token not in (talk.token, *talk.devices):
            raise NotAllowedIn
        if talk.status == "expired":
            raise ConversationExpired
        if talk.status == "deleted":
            raise ConversationGone
        return talk

    def _answer(self, talk: Talk, text: str | None, means: list[str]) -> Said:
        labels = ROUND[min(talk.step, len(ROUND) - 1)].options | CHANGE_WHAT.options
        shown = ", ".join(labels[m] for m in means) or text or ""
        talk.number += 1
        talk.transcript.append(
            {"number": talk.number, "who": "person", "kind": "said", "text": shown, "at": AT}
        )
        ending = self.shortcut(text or "")
        if ending and ending[0] != "open":
            return self._end(talk, *ending)
        if ending:
            return self._ask(talk, said=(ending[1],))
        if talk.status != "open":
            return self._end(talk, talk.status, ("say", "Thank you. I have added that."))
        if means == ["send"]:
            return self._end(talk, "sent", RECEIPT)
        if means == ["none"]:
            return self._end(talk, "signposted", SIGNPOST)
        if means == ["change"]:
            return self._ask(talk, said=(), step=CHANGE_WHAT)
        named = [place for place, step in enumerate(ROUND) if [step.question] == means]
        talk.step = named[0] if named else min(talk.step + 1, len(ROUND) - 1)
        return self._ask(talk, said=ROUND[talk.step].before)

    def _ask(
        self, talk: Talk, *, said: tuple[tuple[str, str], ...], step: Step | None = None
    ) -> Said:
        step = step or ROUND[talk.step]
        talk.minted = {secrets.token_urlsafe(8): means for means in step.options}
        options = [
            {"value": value, "means": means, "label": step.options[means]}
            for value, means in talk.minted.items()
        ]
        ask = {
            "question": step.question,
            "text": step.text,
            "kind": step.kind,
            "options": options,
            "why": step.why,
            "skippable": step.skippable,
            "subject": None,
            "rows": [{"name": name, "change": change} for name, change in step.rows],
        }
        return self._turn(talk, [*(said or step.before), ("ask", step.text)], ask=ask)

    def _end(self, talk: Talk, status: str, said: tuple[str, str]) -> Said:
        talk.status, talk.minted = status, {}
        return self._turn(talk, [said], ask=None)

    def _turn(self, talk: Talk, said: list[tuple[str, str]], *, ask: Said | None) -> Said:
        messages = [{"kind": kind, "text": text} for kind, text in said]
        talk.transcript += [
            {"number": talk.number, "who": "assistant", "at": AT, **message} for message in messages
        ]
        case = {"reference": REFERENCE, "acknowledge_by": ACKNOWLEDGE_BY}
        talk.turn = {
            "number": talk.number,
            "messages": [m for m in messages if m["kind"] != "ask"],
            "ask": ask,
            "status": talk.status,
            "case": case if talk.status == "sent" else None,
        }
        return talk.turn


def endings(text: str) -> tuple[str, tuple[str, str]] | None:
    """Words that lead straight to a state, so that every state can be shown."""
    return {
        "danger": ("open", DANGER),
        "person": ("handed_to_person", ("say", "Please call us. I ask nothing more now.")),
        "thanks": ("not_a_complaint", ("say", "Thank you. This is not sent as a complaint.")),
        "wales": (
            "out_of_remit",
            ("signpost", "Llais can help in Wales: https://www.example.org/llais."),
        ),
        "stop": ("stopped", ("say", "I have stopped. You can start again.")),
    }.get(text.strip().lower())
