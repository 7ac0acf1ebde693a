# SPDX-License-Identifier: Apache-2.0
"""Sign-in, queue and cases in memory, for the handlers' pages."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any

from actions.domain.consent import Scope
from actions.domain.draft import (
    AboutWhom,
    Agreement,
    Channel,
    Complainant,
    ConsentRecord,
    Contact,
    Decision,
    Draft,
    How,
    Part,
    Party,
    PersonAffected,
    PersonState,
    Precision,
    Purpose,
    Reason,
    Role,
    SafetyKind,
    SafetySign,
    Status,
    StoryPart,
    Timing,
)
from actions.domain.organisations import Family, Function, Place
from actions.domain.record import RecordFacts, record_of
from actions.usecases.errors import CaseNotFound, RoleMissing, SignInFailed, StaffOnly
from actions.usecases.sign_in import SignedIn
from actions.usecases.values import (
    CaseLine,
    CasePage,
    CaseSearch,
    KeptCase,
    Sighting,
    Staff,
    StaffRole,
    UrgentFlag,
)

TODAY = date(2026, 11, 25)
SENT_AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
REFERENCE = "7K3F-Q9TD-2"
PASSWORD = "a long password for the tests"
STORY = "The ward lost my mother’s notes.\n\nNobody from the council came. <b>Not bold</b>"
HANDLER = Staff("Hana Okoro", "RWE", frozenset({StaffRole.HANDLER}))
DESK = Staff("Desk Rosa", "RWE", frozenset({StaffRole.DESK}))
ADMINISTRATOR = Staff("Ada Shah", "RWE", frozenset({StaffRole.ADMINISTRATOR}))
ELSEWHERE = Staff("Eli Novak", "RT5", frozenset({StaffRole.ADMINISTRATOR}))
NAMES = {
    "RWE": "University Hospitals of Leicester NHS Trust",
    "E10000018": "Leicestershire County Council",
}


def a_draft() -> Draft:
    """A complaint for a mother who agrees, about a trust and a council, with a past sign."""
    hospital = Party(
        name=NAMES["RWE"],
        family=Family.NHS_TRUST,
        type="NHS trust",
        code="RWE",
        mention="the Royal Infirmary",
        confirmed=True,
        part=Part.PROVIDER,
        function=Function.HEALTH,
    )
    council = Party(
        name=NAMES["E10000018"],
        family=Family.COUNCIL,
        type="County council",
        code="E10000018",
        role=Role.ADDED_BY_RULE,
        function=Function.SOCIAL_CARE,
        reasons=(Reason("The council arranged the care", "Regulations 2009 reg. 6"),),
    )
    consents = tuple(
        ConsentRecord(
            organisation=code,
            purpose=Purpose.SHARE_DETAILS,
            decision=Decision.GIVEN,
            at=SENT_AT,
            how=How.CHOSEN,
            by="complainant",
            text_version="3",
            words_shown="May we show your complaint to both?",
        )
        for code in ("RWE", "E10000018")
    )
    return Draft(
        conversation="a1b2c3d4",
        receiving_organisation="RWE",
        received_at=SENT_AT,
        channel=Channel.WEB_CHAT,
        status=Status.SENT,
        reference=REFERENCE,
        sent_at=SENT_AT,
        story=(StoryPart(SENT_AT, STORY),),
        parties=(hospital, council),
        about_whom=AboutWhom.OTHER,
        complainant=Complainant(
            name="Ama Testwell",
            relationship="daughter",
            contacts=(Contact("phone", "01632 960123", safe=False),),
            place=Place(postcode="LE3 1AA", council_code="E10000018"),
            adjustments="Large print",
        ),
        person=PersonAffected(
            name="Efua Testwell", state=PersonState.ABLE, agrees=Agreement.YES_WRITTEN
        ),
        timing=Timing(date(2026, 10, 1), date(2026, 10, 31), Precision.MONTH),
        outcomes_wanted=("An apology",),
        consents=consents,
        consent_limits=("not my brother",),
        safety=(SafetySign(SafetyKind.SELF_HARM_PAST, SENT_AT, "I once thought of ending it"),),
    )


def a_document(**changes: Any) -> dict[str, Any]:
    document = record_of(a_draft(), RecordFacts(today=TODAY, bank_holidays=frozenset()))
    return {**document, **changes}


def a_line(reference: str = REFERENCE, *, acknowledge_by: date | None = None) -> CaseLine:
    return CaseLine(
        reference=reference,
        status="sent",
        received_at=SENT_AT,
        acknowledge_by=acknowledge_by or date(2026, 11, 26),
        organisations=tuple(NAMES.values()),
    )


class FakeClock:
    def now(self) -> datetime:
        return datetime(2026, 11, 25, 12, tzinfo=UTC)

    def today(self) -> date:
        return TODAY


@dataclass
class FakeSignIn:
    """One password for everybody; `sessions` maps tokens to those signed in."""

    accounts: dict[str, Staff] = field(
        default_factory=lambda: {
            "hana": HANDLER,
            "rosa": DESK,
            "ada": ADMINISTRATOR,
            "eli": ELSEWHERE,
        }
    )
    sessions: dict[str, Staff] = field(default_factory=dict)
    opened: int = 0

    async def __call__(self, name: str, password: str) -> SignedIn:
        if name not in self.accounts or password != PASSWORD:
            raise SignInFailed
        token = f"session-{self.opened}"
        self.opened += 1
        self.sessions[token] = self.accounts[name]
        return SignedIn(token, self.accounts[name])

    async def staff_of_session(self, token: str) -> Staff:
        if token not in self.sessions:
            raise StaffOnly
        return self.sessions[token]

    async def sign_out(self, token: str) -> None:
        self.sessions.pop(token, None)


@dataclass
class FakeListCases:
    """`searches` holds what was asked for, to check what an address means."""

    lines: tuple[CaseLine, ...] = (a_line(),)
    next: str | None = None
    searches: list[CaseSearch] = field(default_factory=list)

    async def __call__(self, staff: Staff, search: CaseSearch) -> CasePage:
        if not staff.has(StaffRole.HANDLER):
            raise RoleMissing
        self.searches.append(search)
        wanted = [line for line in self.lines if (search.text or "") in line.reference]
        return CasePage(tuple(wanted), self.next)


@dataclass
class FakeReadCase:
    document: dict[str, Any] = field(default_factory=a_document)

    async def __call__(self, staff: Staff, reference: str) -> dict[str, Any]:
        if reference != self.document["reference"]:
            raise CaseNotFound
        return self.document


def a_flag(**changes: Any) -> UrgentFlag:
    flag = UrgentFlag("c0ffee1234567890", "RWE", "emergency_self_harm_now", SENT_AT)
    return replace(flag, **changes)


def keep_case(behind: Any, *, mention: str = "the Quayside") -> None:
    """Let the pages and the store have one case, whose first organisation was called so."""
    document = a_document()
    document["organisations"][0]["mention"] = mention
    behind.read_case.document = document
    case = KeptCase(
        REFERENCE, "c", "RWE", "sent", Channel.WEB_CHAT, SENT_AT, SENT_AT, None, document,
        (Sighting("RWE", "RWE", "involved", "given", Scope.WHOLE),),
    )  # fmt: skip
    behind.store.unit.cases.add(case)
