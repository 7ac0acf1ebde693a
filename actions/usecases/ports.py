# SPDX-License-Identifier: Apache-2.0
"""What the use cases need from the world. `wiring.py` chooses who provides it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Protocol, TypeVar

from actions.directory.corrections import Correction
from actions.domain.draft import Draft
from actions.usecases.kept_wording import WordingRows
from actions.usecases.point import START, Point
from actions.usecases.values import (
    AgreementLink,
    AuditEvent,
    BotMessages,
    CasePage,
    CaseSearch,
    ConfirmedMention,
    Conversation,
    CountedMention,
    Decided,
    Document,
    Errand,
    FlagSearch,
    HolidayCorrection,
    JournalTurn,
    KeptCase,
    KeptCorrection,
    KeptDraft,
    Parcel,
    QueueItem,
    Said,
    StaffAccount,
    StaffSession,
    StoredReply,
    UrgentFlag,
)

T = TypeVar("T")


class Clock(Protocol):
    def now(self) -> datetime:
        """This moment, aware, in UTC."""

    def today(self) -> date:
        """The day in England."""


class Records(Protocol):
    def __call__(self, draft: Draft) -> Document:
        """The case document of a draft, as far as it is known."""


class Speaks(Protocol):
    """Answers one message of a conversation."""

    async def say(
        self,
        sender: str,
        message_id: str,
        *,
        kind: Said,
        text: str = "",
        chosen: Sequence[str] = (),
        retry: bool = False,
        point: Point = START,
    ) -> BotMessages:
        """Hand over one message and return the answer. `point` is where the conversation stands.

        Raises: BotUnavailable when nothing was saved and trying again may help;
        StoreUnavailable where it needs the store itself.
        """


class Bot(Speaks, Protocol):
    """The conversation's other half, reached over loopback."""

    async def forget(self, sender: str) -> None:
        """Delete all that the bot keeps of a conversation. Raises: BotUnavailable."""

    async def ready(self) -> bool:
        """True when the model is loaded and a message would be answered."""


class Reader(Protocol):
    """Reads a text outside any conversation, over loopback."""

    async def understand(self, text: str, *, question: str | None) -> Mapping[str, Any]:
        """What was read, as the bot's components say it. Raises: BotUnavailable."""


class BotUnavailable(Exception):
    """The bot did not answer, or answered that nothing was saved."""


class StoreUnavailable(Exception):
    """The store cannot be read or written just now."""


class DuplicateKey(Exception):
    """Another row already has this unique value; the transaction was undone."""


class Drafts(Protocol):
    """The drafts as the turn of the action server uses them."""

    async def turn(
        self, sender: str, message_id: str, decide: Callable[[Draft], Decided]
    ) -> StoredReply:
        """Take one message: load the draft, decide, keep draft and reply in one transaction.

        The same message again returns the stored reply and decides nothing. `decide` runs
        inside the transaction: it is pure and quick, and makes a fresh reference each time
        it is called, because it is called again when a reference was already taken.
        Where it says `send` or `changed`, case, parties, consents, outbox and audit are
        written in the same transaction.

        Raises: UnknownSender, AnsweredBefore, StoreUnavailable; then nothing is kept.
        """


class UnknownSender(Exception):
    """No draft belongs to this sender: the conversation is deleted, or never was."""


class AnsweredBefore(Exception):
    """The message has its answer and the conversation went on: it comes too late."""


class ConversationRows(Protocol):
    def add(self, conversation: Conversation) -> None: ...

    def get(self, conversation_id: str, *, lock: bool = False) -> Conversation | None: ...

    def put(self, conversation: Conversation) -> None: ...

    def unused(self, since: datetime, *, most: int, only: str | None = None) -> Sequence[str]:
        """Conversations that ended with nothing sent or never ended, not used since then.

        Those stay out that led to a case, or to which a person was called who has not closed the
        flag, or has closed it since then. The oldest first.
        `only` asks about this one.
        """

    def begun_by(self, name: str, *, since: datetime) -> Sequence[Conversation]:
        """Open conversations that a member of staff has begun since then, the newest first."""


class KeyRows(Protocol):
    """Return keys and the tokens of further devices; of both only hashes are kept."""

    def put(self, conversation: str, key_hash: str, *, at: datetime) -> None:
        """Keep the key of a conversation, in place of any it had."""

    def has_key(self, conversation: str) -> bool: ...

    def conversation_of(self, key_hash: str) -> str | None: ...

    def add_device(self, conversation: str, token_hash: str, *, at: datetime) -> None:
        """Let one more device in; of too many, the one that came first is shut out."""

    def opens(self, conversation: str, token_hash: str) -> bool: ...

    def end_devices(self, conversation: str) -> None:
        """Shut out all further devices."""

    def delete(self, conversation: str) -> None:
        """Key and further devices."""


class JournalRows(Protocol):
    def add(self, turn: JournalTurn) -> None: ...

    def put_reply(
        self,
        conversation: str,
        client_id: str,
        *,
        reply: Mapping[str, Any],
        minted: Mapping[str, str],
        at: datetime,
    ) -> None:
        """Keep the answer of a turn; an answer that is kept already stays."""

    def get(self, conversation: str, client_id: str) -> JournalTurn | None: ...

    def last_answered(self, conversation: str) -> JournalTurn | None: ...

    def waiting(self, conversation: str) -> Sequence[JournalTurn]:
        """Turns without an answer, the oldest first, repeats left out."""

    def all(self, conversation: str) -> Sequence[JournalTurn]:
        """Every turn in order, repeats left out."""

    def delete(self, conversation: str) -> None: ...


class DraftRows(Protocol):
    def add(self, kept: KeptDraft) -> None: ...

    def get(self, sender: str, *, lock: bool = False) -> KeptDraft | None: ...

    def put(self, kept: KeptDraft) -> None: ...

    def delete(self, sender: str) -> None: ...


class CaseRows(Protocol):
    def add(self, case: KeptCase) -> None:
        """Raises: DuplicateKey when the reference or the conversation has a case."""

    def get(self, reference: str) -> KeptCase | None: ...

    def of_conversation(self, conversation: str, *, lock: bool = False) -> KeptCase | None: ...

    def put(self, case: KeptCase) -> None:
        """Replace document, parties and version; consents are only added to."""

    def page(self, search: CaseSearch) -> CasePage: ...

    def counting_over(self, day: date) -> Sequence[KeptCase]:
        """Cases that came before this day and are to be acknowledged on it or later, locked."""

    def let_go_of_conversation(self, conversation: str) -> None:
        """Break the link from a case to the conversation that led to it."""


class OutboxRows(Protocol):
    def add(self, parcel: Parcel, *, at: datetime) -> None:
        """Raises: DuplicateKey when the key is there already."""

    def knows(self, key: str) -> bool: ...

    def lease(self, *, now: datetime, until: datetime, by: str, most: int) -> Sequence[Parcel]:
        """Take what is due, at most one per case and organisation, the oldest first."""

    def done(self, key: str, *, at: datetime) -> None: ...

    def again(self, key: str, *, at: datetime, error: str) -> None:
        """Give a parcel back, to be carried not before `at`."""

    def park(self, key: str, *, at: datetime, error: str) -> None:
        """Carry no more; a person must look at it."""

    def parked(self) -> Sequence[Parcel]: ...

    def carry_parked(self, errand: Errand, *, at: datetime) -> None:
        """Try again, from the beginning, what was parked of this kind."""

    def oldest_waiting(self) -> datetime | None: ...


class QueueRows(Protocol):
    def receive(self, key: str, item: QueueItem, *, at: datetime) -> bool:
        """Put a case into an organisation's queue; False where this key came before."""


class AuditRows(Protocol):
    def add(self, event: AuditEvent) -> None: ...

    def first_bad_row(self) -> int | None:
        """The number of the first row that was changed, moved or is missing; None if none."""


class StaffRows(Protocol):
    def put(self, account: StaffAccount, *, at: datetime) -> None:
        """Add an account, or replace the one of this name."""

    def get(self, name: str) -> StaffAccount | None: ...

    def add_session(self, session: StaffSession) -> None: ...

    def session(self, token_hash: str) -> StaffSession | None: ...

    def touch_session(self, token_hash: str, *, at: datetime) -> None: ...

    def end_session(self, token_hash: str) -> None: ...

    def end_sessions_of(self, name: str) -> None: ...

    def put_token(self, name: str, token_hash: str, *, at: datetime) -> None:
        """Give an account one token for programs, in place of any it had."""

    def of_token(self, token_hash: str) -> StaffAccount | None: ...


class UrgentRows(Protocol):
    def add(self, flag: UrgentFlag) -> None:
        """Raise a flag; one of this kind that is open already stays as it is."""

    def get(self, number: int, *, lock: bool = False) -> UrgentFlag | None: ...

    def put(self, flag: UrgentFlag) -> None:
        """Keep who takes or closes a flag."""

    def open_at(self, organisation: str) -> Sequence[UrgentFlag]:
        """What nobody has closed: first what nobody has taken, and then the oldest first."""

    def closed_at(self, organisation: str, search: FlagSearch) -> Sequence[UrgentFlag]:
        """Those closed, the newest flag first."""

    def delete(self, conversation: str) -> Sequence[UrgentFlag]:
        """Delete the flags of a conversation, and say which there were."""


class AgreementRows(Protocol):
    def put(self, link: AgreementLink) -> None:
        """Keep the link of a conversation in place of the one before."""

    def find(self, token_hash: str) -> AgreementLink | None: ...

    def delete(self, conversation: str) -> None: ...


class HolidayRows(Protocol):
    def corrections(self) -> Sequence[HolidayCorrection]:
        """Days put right by hand, the earliest first."""

    def put(self, correction: HolidayCorrection) -> None:
        """Add a correction, or replace the one of this day."""

    def take_back(self, day: date) -> None:
        """The published list holds again for this day."""


class Calendar(Protocol):
    """The bank holidays that hold now. `listed` has those of the published list."""

    @property
    def listed(self) -> frozenset[date]: ...
    @property
    def days(self) -> frozenset[date]: ...

    def with_corrections(self, corrections: Mapping[date, bool]) -> frozenset[date]:
        """The days as they would be. A correction of True adds a day, False takes one away."""

    def put_right(self, corrections: Mapping[date, bool]) -> None:
        """From now on these corrections hold, and no earlier ones."""


class CorrectionRows(Protocol):
    def add(self, correction: Correction, *, by: str, at: datetime) -> int:
        """Keep a correction, in place of an earlier one of the same; its number."""

    def in_force(self) -> Sequence[KeptCorrection]:
        """The older first."""

    def end(self, number: int, *, by: str, at: datetime) -> KeptCorrection | None:
        """Take a correction back; None where it is not in force."""


class MentionRows(Protocol):
    def put(self, mention: ConfirmedMention) -> None:
        """Keep what words of a case meant, in place of what was said before."""

    def counted(self) -> Sequence[CountedMention]:
        """Each pair of words and organisation, those of most cases first."""


class Unit(Protocol):
    """One transaction. All of it is kept, or nothing."""

    @property
    def conversations(self) -> ConversationRows: ...
    @property
    def keys(self) -> KeyRows: ...
    @property
    def journal(self) -> JournalRows: ...
    @property
    def drafts(self) -> DraftRows: ...
    @property
    def cases(self) -> CaseRows: ...
    @property
    def outbox(self) -> OutboxRows: ...
    @property
    def queue(self) -> QueueRows: ...
    @property
    def audit(self) -> AuditRows: ...
    @property
    def staff(self) -> StaffRows: ...
    @property
    def urgent(self) -> UrgentRows: ...
    @property
    def agreements(self) -> AgreementRows: ...
    @property
    def holidays(self) -> HolidayRows: ...
    @property
    def corrections(self) -> CorrectionRows: ...
    @property
    def mentions(self) -> MentionRows: ...
    @property
    def wording(self) -> WordingRows: ...


class Store(Protocol):
    """The case store. `work` runs in a thread of the store, in one transaction."""

    async def write(self, work: Callable[[Unit], T]) -> T:
        """Run `work` and commit. Raises: StoreUnavailable; nothing is kept then."""

    async def read(self, work: Callable[[Unit], T]) -> T:
        """Run `work` on a steady view. Raises: StoreUnavailable."""

    async def writable(self) -> bool:
        """True when a write would succeed and the tables are those of this program."""


class Transport(Protocol):
    """Carries a parcel to where it belongs."""

    async def deliver(self, parcel: Parcel) -> None:
        """Raises: DeliveryFailed."""


class DeliveryFailed(Exception):
    """`again` says whether trying again can help."""

    def __init__(self, reason: str, *, again: bool = True) -> None:
        super().__init__(reason)
        self.reason = reason
        self.again = again


class Passwords(Protocol):
    """Slow on purpose, so it works beside the event loop."""

    async def hash(self, password: str) -> str: ...

    async def verify(self, password_hash: str, password: str) -> bool: ...
