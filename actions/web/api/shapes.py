# SPDX-License-Identifier: Apache-2.0
"""The shapes of requests and answers: they check what comes in and describe the calls."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictStr

from actions.domain.draft import Precision, SafetyKind

MessageKind = Literal["say", "explain", "signpost", "safety", "receipt"]
QuestionKind = Literal["text", "choice", "choices"]
TurnStatus = Literal[
    "open",
    "sent",
    "signposted",
    "not_a_complaint",
    "out_of_remit",
    "handed_to_person",
    "stopped",
    "deleted",
]
Uuid = Annotated[StrictStr, Field(json_schema_extra={"format": "uuid"})]
Bounded = Annotated[StrictStr, Field(json_schema_extra={"minLength": 1, "maxLength": 20_000})]
"""Described here; the door checks it, because a text that is too long is 413 and no 400."""

Several = Annotated[list[StrictStr], Field(json_schema_extra={"minItems": 1, "maxItems": 100})]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class NewConversation(Strict):
    channel: Literal["web_chat", "front_desk"]


class NewTurn(Strict):
    """One of text, choice and choices. The id is the client's own; sent again, it counts once."""

    model_config = ConfigDict(
        json_schema_extra={
            "oneOf": [{"required": ["text"]}, {"required": ["choice"]}, {"required": ["choices"]}]
        }
    )

    id: Uuid
    text: Bounded = ""
    choice: StrictStr = ""
    choices: Several = []


class Return(Strict):
    """Capitals, spaces and look-alikes do not matter."""

    key: Annotated[StrictStr, Field(max_length=100)]
    reference: Annotated[StrictStr, Field(max_length=100)] | None = Field(
        default=None, description="Once the complaint was sent"
    )


class ToUnderstand(Strict):
    text: Bounded
    question: Annotated[StrictStr, Field(pattern="^[a-z_]{1,40}$")] | None = Field(
        default=None, description="The question that the text answers"
    )


class Said(BaseModel):
    text: str
    kind: MessageKind


class Choice(BaseModel):
    value: str = Field(description="Minted for this one question")
    means: str
    label: str


class Subject(BaseModel):
    mention: str | None = None
    code: str | None = None
    name: str | None = None


class ReadBack(BaseModel):
    name: str = Field(description="As it stands in the text of the question")
    change: str | None = Field(description="What to choose at `change_what` to put it right")


class Question(BaseModel):
    question: str
    text: str
    kind: QuestionKind
    options: list[Choice]
    why: str | None
    skippable: bool
    subject: Subject | None
    rows: list[ReadBack] = Field(description="The lines that are read back, in their order")


class CaseSent(BaseModel):
    reference: str
    acknowledge_by: str = Field(json_schema_extra={"format": "date"})


class Turn(BaseModel):
    number: int
    messages: list[Said]
    ask: Question | None
    status: TurnStatus
    case: CaseSent | None


class ConversationStarted(BaseModel):
    conversation: str
    token: str = Field(description="Shown this once")
    turn: Turn


class ReturnKey(BaseModel):
    key: str = Field(description="Shown this once; it replaces any earlier one")


class CameBack(BaseModel):
    conversation: str
    token: str = Field(description="Shown this once; tokens of other devices stay valid")


class Line(BaseModel):
    number: int
    at: str = Field(json_schema_extra={"format": "date-time"})
    who: Literal["person", "assistant"]
    kind: str
    text: str


class ConversationView(BaseModel):
    turn: Turn
    transcript: list[Line]
    record: dict[str, Any] = Field(description="The case document as far as it is known: case/1")


class CaseInList(BaseModel):
    reference: str
    status: str
    received_at: str = Field(json_schema_extra={"format": "date-time"})
    acknowledge_by: str | None = Field(json_schema_extra={"format": "date"})
    organisations: list[str]


class CasesFound(BaseModel):
    cases: list[CaseInList]
    next: str | None = Field(description="Give it as `after` for the next page")


class ActRead(BaseModel):
    act: str = Field(description="A name of acts.csv, or unknown")
    confidence: float


class CandidateRead(BaseModel):
    code: str
    score: float


class OrganisationRead(BaseModel):
    mention: str
    start: int
    end: int
    code: str | None = Field(description="Only where the match is sure")
    name: str | None
    candidates: list[CandidateRead]


class DateRead(BaseModel):
    mention: str
    first: str = Field(json_schema_extra={"format": "date"})
    last: str | None = Field(
        json_schema_extra={"format": "date"}, description="Null where it goes on until now"
    )
    precision: Precision


class Understanding(BaseModel):
    act: str = Field(description="A name of acts.csv, or unknown")
    confidence: float
    acts: list[ActRead] = Field(description="The likeliest first")
    organisations: list[OrganisationRead]
    dates: list[DateRead]
    safety: list[SafetyKind] = Field(
        description="Kinds of danger, by the names that the case document has for them: danger to "
        "oneself now is `emergency_self_harm_now` in both."
    )
    postcode: str | None
    phone: str | None
    email: str | None


class Ready(BaseModel):
    ready: bool


class Problem(BaseModel):
    type: str = "about:blank"
    title: str
    status: int
    detail: str
    field: str | None = Field(default=None, description="The part of the request at fault")
