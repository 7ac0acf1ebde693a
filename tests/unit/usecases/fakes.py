# SPDX-License-Identifier: Apache-2.0
"""Ports kept in memory. What fails leaves nothing behind, as in a real store."""

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar

from actions.directory.corrections import Correction, about_of, kind_of
from actions.domain.days import london_day
from actions.usecases.kept_wording import KeptWording
from actions.usecases.ports import DeliveryFailed, DuplicateKey, Unit
from actions.usecases.values import (
    AgreementLink,
    AuditEvent,
    CaseLine,
    CasePage,
    CaseSearch,
    ConfirmedMention,
    Conversation,
    ConversationStatus,
    CountedMention,
    Errand,
    FlagSearch,
    HolidayCorrection,
    JournalTurn,
    KeptCase,
    KeptCorrection,
    KeptDraft,
    Parcel,
    QueueItem,
    StaffAccount,
    StaffSession,
    UrgentFlag,
)

T = TypeVar("T")
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@dataclass
class FakeClock:
    moment: datetime = NOW

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return self.moment.date()

    def pass_by(self, time: timedelta) -> None:
        self.moment += time


class PlainPasswords:
    async def hash(self, password: str) -> str:
        return f"plain:{password}"

    async def verify(self, password_hash: str, password: str) -> bool:
        return password_hash == f"plain:{password}"


@dataclass
class FakeConversations:
    rows: dict[str, Conversation] = field(default_factory=dict)

    def add(self, conversation: Conversation) -> None:
        self.rows[conversation.id] = conversation

    def get(self, conversation_id: str, *, lock: bool = False) -> Conversation | None:
        return self.rows.get(conversation_id)

    def put(self, conversation: Conversation) -> None:
        self.rows[conversation.id] = conversation

    def unused(self, since: datetime, *, most: int, only: str | None = None) -> Sequence[str]:
        found = [c.id for c in self.rows.values() if c.last_used_at < since and c.sender]
        return [name for name in found if only in (None, name)][:most]

    def begun_by(self, name: str, *, since: datetime) -> Sequence[Conversation]:
        mine = [c for c in self.rows.values() if c.entered_by == name and c.created_at >= since]
        return [c for c in mine if c.status is ConversationStatus.OPEN]


@dataclass
class FakeKeys:
    keys: dict[str, str] = field(default_factory=dict)
    devices: dict[str, str] = field(default_factory=dict)

    def put(self, conversation: str, key_hash: str, *, at: datetime) -> None:
        self.keys[conversation] = key_hash

    def has_key(self, conversation: str) -> bool:
        return conversation in self.keys

    def conversation_of(self, key_hash: str) -> str | None:
        return next((c for c, kept in self.keys.items() if kept == key_hash), None)

    def add_device(self, conversation: str, token_hash: str, *, at: datetime) -> None:
        self.devices[token_hash] = conversation

    def opens(self, conversation: str, token_hash: str) -> bool:
        return self.devices.get(token_hash) == conversation

    def end_devices(self, conversation: str) -> None:
        self.devices = {token: c for token, c in self.devices.items() if c != conversation}

    def delete(self, conversation: str) -> None:
        self.end_devices(conversation)
        self.keys.pop(conversation, None)


@dataclass
class FakeJournal:
    rows: dict[tuple[str, str], JournalTurn] = field(default_factory=dict)

    def add(self, turn: JournalTurn) -> None:
        self.rows[turn.conversation, turn.client_id] = turn

    def put_reply(
        self,
        conversation: str,
        client_id: str,
        *,
        reply: Mapping[str, Any],
        minted: Mapping[str, str],
        at: datetime,
    ) -> None:
        turn = self.rows.get((conversation, client_id))
        if turn and turn.reply is None:
            self.rows[conversation, client_id] = replace(turn, reply=reply, minted=minted)

    def get(self, conversation: str, client_id: str) -> JournalTurn | None:
        return self.rows.get((conversation, client_id))

    def last_answered(self, conversation: str) -> JournalTurn | None:
        answered = [turn for turn in self.all(conversation) if turn.reply is not None]
        return answered[-1] if answered else None

    def waiting(self, conversation: str) -> Sequence[JournalTurn]:
        return [turn for turn in self.all(conversation) if turn.reply is None]

    def all(self, conversation: str) -> Sequence[JournalTurn]:
        turns = [t for t in self.rows.values() if t.conversation == conversation]
        return sorted((t for t in turns if t.same_as is None), key=lambda turn: turn.number)

    def delete(self, conversation: str) -> None:
        self.rows = {key: t for key, t in self.rows.items() if t.conversation != conversation}


@dataclass
class FakeDrafts:
    rows: dict[str, KeptDraft] = field(default_factory=dict)

    def add(self, kept: KeptDraft) -> None:
        self.rows[kept.sender] = kept

    def get(self, sender: str, *, lock: bool = False) -> KeptDraft | None:
        return self.rows.get(sender)

    def put(self, kept: KeptDraft) -> None:
        self.rows[kept.sender] = kept

    def delete(self, sender: str) -> None:
        self.rows.pop(sender, None)


@dataclass
class FakeCases:
    rows: dict[str, KeptCase] = field(default_factory=dict)
    searched: list[CaseSearch] = field(default_factory=list)

    def add(self, case: KeptCase) -> None:
        if case.reference in self.rows or self.of_conversation(case.conversation):
            raise DuplicateKey
        self.rows[case.reference] = case

    def get(self, reference: str) -> KeptCase | None:
        return self.rows.get(reference)

    def of_conversation(self, conversation: str, *, lock: bool = False) -> KeptCase | None:
        return next((c for c in self.rows.values() if c.conversation == conversation), None)

    def put(self, case: KeptCase) -> None:
        self.rows[case.reference] = case

    def page(self, search: CaseSearch) -> CasePage:
        self.searched.append(search)
        return CasePage((CaseLine("7K3M-9XQT", "sent", NOW, None, ("A", "B")),), None)

    def counting_over(self, day: date) -> Sequence[KeptCase]:
        return [
            case
            for case in self.rows.values()
            if case.acknowledge_by
            and case.acknowledge_by >= day
            and london_day(case.received_at) < day
        ]

    def let_go_of_conversation(self, conversation: str) -> None:
        for case in list(self.rows.values()):
            if case.conversation == conversation:
                self.rows[case.reference] = replace(case, conversation="")


@dataclass
class FakeOutbox:
    waiting: dict[str, Parcel] = field(default_factory=dict)
    due: dict[str, datetime] = field(default_factory=dict)
    carried: list[str] = field(default_factory=list)
    parked_ones: dict[str, str] = field(default_factory=dict)
    again_at: datetime | None = None

    def add(self, parcel: Parcel, *, at: datetime) -> None:
        if parcel.key in self.due:
            raise DuplicateKey
        self.waiting[parcel.key], self.due[parcel.key] = parcel, at

    def knows(self, key: str) -> bool:
        return key in self.due

    def lease(self, *, now: datetime, until: datetime, by: str, most: int) -> Sequence[Parcel]:
        return [p for key, p in self.waiting.items() if self.due[key] <= now][:most]

    def done(self, key: str, *, at: datetime) -> None:
        del self.waiting[key]
        self.carried.append(key)

    def again(self, key: str, *, at: datetime, error: str) -> None:
        self.due[key] = at
        self.waiting[key] = replace(self.waiting[key], attempts=self.waiting[key].attempts + 1)

    def park(self, key: str, *, at: datetime, error: str) -> None:
        del self.waiting[key]
        self.parked_ones[key] = error

    def parked(self) -> Sequence[Parcel]:
        return []

    def carry_parked(self, errand: Errand, *, at: datetime) -> None:
        self.again_at = at

    def oldest_waiting(self) -> datetime | None:
        return min((self.due[key] for key in self.waiting), default=None)


@dataclass
class FakeQueue:
    items: dict[str, QueueItem] = field(default_factory=dict)

    def receive(self, key: str, item: QueueItem, *, at: datetime) -> bool:
        return self.items.setdefault(key, item) is item


@dataclass
class FakeAudit:
    events: list[AuditEvent] = field(default_factory=list)

    def add(self, event: AuditEvent) -> None:
        self.events.append(event)

    def first_bad_row(self) -> int | None:
        return None


@dataclass
class FakeStaff:
    accounts: dict[str, StaffAccount] = field(default_factory=dict)
    sessions: dict[str, StaffSession] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)

    def put(self, account: StaffAccount, *, at: datetime) -> None:
        self.accounts[account.staff.name] = account

    def get(self, name: str) -> StaffAccount | None:
        return self.accounts.get(name)

    def add_session(self, session: StaffSession) -> None:
        self.sessions[session.token_hash] = session

    def session(self, token_hash: str) -> StaffSession | None:
        return self.sessions.get(token_hash)

    def touch_session(self, token_hash: str, *, at: datetime) -> None:
        self.sessions[token_hash] = replace(self.sessions[token_hash], last_used_at=at)

    def end_session(self, token_hash: str) -> None:
        self.sessions.pop(token_hash, None)

    def end_sessions_of(self, name: str) -> None:
        self.sessions = {key: s for key, s in self.sessions.items() if s.name != name}

    def put_token(self, name: str, token_hash: str, *, at: datetime) -> None:
        self.tokens[name] = token_hash

    def of_token(self, token_hash: str) -> StaffAccount | None:
        return next((self.accounts[n] for n, t in self.tokens.items() if t == token_hash), None)


@dataclass
class FakeUrgent:
    flags: list[UrgentFlag] = field(default_factory=list)

    def add(self, flag: UrgentFlag) -> None:
        open_now = {(f.conversation, f.kind) for f in self.flags if f.closing is None}
        if (flag.conversation, flag.kind) not in open_now:
            self.flags.append(replace(flag, number=len(self.flags) + 1))

    def get(self, number: int, *, lock: bool = False) -> UrgentFlag | None:
        return next((flag for flag in self.flags if flag.number == number), None)

    def put(self, flag: UrgentFlag) -> None:
        self.flags = [flag if kept.number == flag.number else kept for kept in self.flags]

    def open_at(self, organisation: str) -> Sequence[UrgentFlag]:
        found = [f for f in self.flags if f.organisation == organisation and f.closing is None]
        return sorted(found, key=lambda flag: (flag.taken_by is not None, flag.at))

    def closed_at(self, organisation: str, search: FlagSearch) -> Sequence[UrgentFlag]:
        found = [
            flag
            for flag in self.flags[::-1]
            if flag.organisation == organisation
            and flag.closing
            and (search.before is None or (flag.number or 0) < search.before)
            and (flag.reference or "").startswith(search.text)
        ]
        return found[: search.most]

    def delete(self, conversation: str) -> Sequence[UrgentFlag]:
        gone = [flag for flag in self.flags if flag.conversation == conversation]
        self.flags = [flag for flag in self.flags if flag.conversation != conversation]
        return gone


@dataclass
class FakeCorrections:
    kept: list[KeptCorrection] = field(default_factory=list)
    numbers: int = 0

    def add(self, correction: Correction, *, by: str, at: datetime) -> int:
        same = (kind_of(correction), about_of(correction))
        self.kept = [
            k for k in self.kept if (kind_of(k.correction), about_of(k.correction)) != same
        ]
        self.numbers += 1
        self.kept.append(KeptCorrection(self.numbers, correction, by, at))
        return self.numbers

    def in_force(self) -> Sequence[KeptCorrection]:
        return tuple(self.kept)

    def end(self, number: int, *, by: str, at: datetime) -> KeptCorrection | None:
        ended = next((k for k in self.kept if k.number == number), None)
        self.kept = [k for k in self.kept if k.number != number]
        return ended


@dataclass
class FakeMentions:
    kept: dict[tuple[str, str], ConfirmedMention] = field(default_factory=dict)

    def put(self, mention: ConfirmedMention) -> None:
        self.kept[mention.reference, mention.words] = mention

    def counted(self) -> Sequence[CountedMention]:
        pairs = {(m.words, m.code) for m in self.kept.values()}
        return [
            CountedMention(words, code, len(same), any(m.by_administrator for m in same))
            for words, code in sorted(pairs)
            for same in [[m for m in self.kept.values() if (m.words, m.code) == (words, code)]]
        ]


@dataclass
class FakeWording:
    kept: list[KeptWording] = field(default_factory=list)

    def add(self, name: str, words: Mapping[str, str], *, by: str, at: datetime) -> int:
        self.end(name, by=by, at=at)
        self.kept.append(KeptWording(len(self.kept) + 1, name, dict(words), by, at))
        return len(self.kept)

    def end(self, name: str, *, by: str, at: datetime) -> None:
        self.kept = [
            replace(k, ended_by=by, ended_at=at) if k.name == name and not k.ended_at else k
            for k in self.kept
        ]

    def in_force(self) -> Sequence[KeptWording]:
        return sorted((k for k in self.kept if not k.ended_at), key=lambda k: k.name)

    def history(self, name: str) -> Sequence[KeptWording]:
        return [k for k in reversed(self.kept) if k.name == name]


@dataclass
class FakeHolidays:
    rows: dict[date, HolidayCorrection] = field(default_factory=dict)

    def corrections(self) -> Sequence[HolidayCorrection]:
        return [self.rows[day] for day in sorted(self.rows)]

    def put(self, correction: HolidayCorrection) -> None:
        self.rows[correction.day] = correction

    def take_back(self, day: date) -> None:
        self.rows.pop(day, None)


@dataclass
class FakeAgreements:
    links: dict[str, AgreementLink] = field(default_factory=dict)

    def put(self, link: AgreementLink) -> None:
        self.links[link.conversation] = link

    def find(self, token_hash: str) -> AgreementLink | None:
        return next((x for x in self.links.values() if x.token_hash == token_hash), None)

    def delete(self, conversation: str) -> None:
        self.links.pop(conversation, None)


@dataclass
class FakeUnit:
    conversations: FakeConversations = field(default_factory=FakeConversations)
    keys: FakeKeys = field(default_factory=FakeKeys)
    journal: FakeJournal = field(default_factory=FakeJournal)
    drafts: FakeDrafts = field(default_factory=FakeDrafts)
    cases: FakeCases = field(default_factory=FakeCases)
    outbox: FakeOutbox = field(default_factory=FakeOutbox)
    queue: FakeQueue = field(default_factory=FakeQueue)
    audit: FakeAudit = field(default_factory=FakeAudit)
    staff: FakeStaff = field(default_factory=FakeStaff)
    urgent: FakeUrgent = field(default_factory=FakeUrgent)
    agreements: FakeAgreements = field(default_factory=FakeAgreements)
    holidays: FakeHolidays = field(default_factory=FakeHolidays)
    corrections: FakeCorrections = field(default_factory=FakeCorrections)
    mentions: FakeMentions = field(default_factory=FakeMentions)
    wording: FakeWording = field(default_factory=FakeWording)


@dataclass
class FakeStore:
    """`broken` is raised by the next writes."""

    unit: FakeUnit = field(default_factory=FakeUnit)
    broken: list[Exception] = field(default_factory=list)
    writes: int = 0

    async def write(self, work: Callable[[Unit], T]) -> T:
        if self.broken:
            raise self.broken.pop()
        self.writes += 1
        before = deepcopy(self.unit)
        try:
            return work(self.unit)
        except BaseException:
            self.unit = before
            raise

    async def read(self, work: Callable[[Unit], T]) -> T:
        return work(self.unit)

    async def writable(self) -> bool:
        return not self.broken


@dataclass
class FakeTransport:
    """Fails as often as `failures` says, then delivers."""

    failures: list[DeliveryFailed] = field(default_factory=list)
    delivered: list[Parcel] = field(default_factory=list)

    async def deliver(self, parcel: Parcel) -> None:
        if self.failures:
            raise self.failures.pop(0)
        self.delivered.append(parcel)
