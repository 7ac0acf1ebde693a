# SPDX-License-Identifier: Apache-2.0
"""All that is known of one complaint while it is being told, and after it was sent.

Every value is frozen; an answer makes a new draft. What is not known is None, never a guess.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from actions.domain.mentions import Mention, Service
from actions.domain.organisations import Family, Function, Place


class Channel(StrEnum):
    WEB_CHAT = "web_chat"
    FRONT_DESK = "front_desk"
    TELEPHONE = "telephone"
    REFERRAL = "referral"


class Status(StrEnum):
    """Where the conversation stands, in the words of the case schema."""

    DRAFT = "draft"
    SENT = "sent"
    SIGNPOSTED = "signposted"
    NOT_A_COMPLAINT = "not_a_complaint"
    OUT_OF_REMIT = "out_of_remit"
    HANDED_TO_PERSON = "handed_to_person"
    STOPPED = "stopped"


class Matter(StrEnum):
    """What the person came with; only a complaint goes on to be sent."""

    COMPLAINT = "complaint"
    THANKS = "thanks"
    QUESTION = "question"
    APPOINTMENT = "appointment"
    RECORDS_REQUEST = "records_request"
    STAFF_GRIEVANCE = "staff_grievance"
    FREEDOM_OF_INFORMATION = "freedom_of_information"
    PRIVATE_CARE = "private_care"
    OTHER_NATION = "other_nation"
    GOVERNMENT = "government"
    HOUSING = "housing"
    COUNCIL_SERVICE = "council_service"
    POLICE = "police"
    PRISON = "prison"
    SCHOOL = "school"
    VET = "vet"
    COMPANY = "company"
    OTHER_SERVICE = "other_service"


class AboutWhom(StrEnum):
    SELF = "self"
    OTHER = "other"
    BOTH = "both"


class PersonState(StrEnum):
    ABLE = "able"
    UNABLE = "unable"
    CHILD = "child"
    DIED = "died"
    UNSURE = "unsure"


class Agreement(StrEnum):
    """What the person affected said to the complaint, and how that is known."""

    YES_WITH_ME = "yes_with_me"
    YES_WRITTEN = "yes_written"
    YES_TO_STAFF = "yes_to_staff"
    YES = "yes"
    NO = "no"
    NOT_ASKED = "not_asked"
    UNSURE = "unsure"


class Authority(StrEnum):
    HEALTH_ATTORNEY = "health_attorney"
    PROPERTY_ATTORNEY = "property_attorney"
    DEPUTY = "deputy"
    EXECUTOR = "executor"
    PARENTAL_RESPONSIBILITY = "parental_responsibility"
    WRITTEN_AUTHORITY = "written_authority"
    NONE = "none"
    UNSURE = "unsure"


class Payer(StrEnum):
    """Who arranged and paid for care."""

    COUNCIL = "council"
    NHS = "nhs"
    SELF = "self"
    JOINT = "joint"
    DIRECT_PAYMENT = "direct_payment"
    UNSURE = "unsure"


class Section(StrEnum):
    """Whether somebody was held in hospital under the Mental Health Act, and how."""

    TREATMENT = "treatment_section"
    OTHER = "other_section"
    NO = "no"
    UNSURE = "unsure"


class Role(StrEnum):
    INVOLVED = "involved"
    ADDED_BY_RULE = "added_by_rule"
    MENTIONED_ONLY = "mentioned_only"
    OUT_OF_REMIT = "out_of_remit"


class Part(StrEnum):
    """What an organisation did in the matter."""

    PROVIDER = "provider"
    COMMISSIONER = "commissioner"
    ASSESSOR = "assessor"
    UNKNOWN = "unknown"


class Decision(StrEnum):
    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Purpose(StrEnum):
    SHARE_DETAILS = "share_details"
    SHARE_LEARNING = "share_learning"
    ONE_CONTACT_AND_RESPONSE = "one_contact_and_response"


class How(StrEnum):
    CHOSEN = "chosen"
    TYPED = "typed"
    SPOKEN_TO_STAFF = "spoken_to_staff"
    SIGNED_FORM = "signed_form"


class Precision(StrEnum):
    DAY = "day"
    ABOUT = "about"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    UNKNOWN = "unknown"


class SafetyKind(StrEnum):
    CHECK_IN = "check_in"
    SELF_HARM_PAST = "self_harm_past"
    SELF_HARM_NOW = "emergency_self_harm_now"
    DANGER_TO_OTHER = "emergency_danger_to_other"
    EMERGENCY_MEDICAL = "emergency_medical"
    URGENT_MEDICAL = "urgent_medical"
    SAFEGUARDING_ADULT = "safeguarding_adult"
    SAFEGUARDING_ADULT_POSSIBLE = "safeguarding_adult_possible"
    SAFEGUARDING_CHILD = "safeguarding_child"
    DOMESTIC_ABUSE = "domestic_abuse"
    FINANCIAL_ABUSE_POSSIBLE = "financial_abuse_possible"
    THREAT = "threat"


@dataclass(frozen=True)
class Reason:
    """Why a rule did something, and the document that says so."""

    rule: str
    source: str


@dataclass(frozen=True)
class Party:
    """One organisation in the story.

    `mention` holds the person's exact words; None where a rule added the organisation.
    `code` is None for an organisation that no list holds.
    `funding` is who paid for this organisation's care, where that matters; `nhs_nursing` is True
    where the NHS pays for the nursing part besides.
    `service` is set where it was found by a generic word, such as "the district nurses".
    """

    name: str
    family: Family
    type: str
    code: str | None = None
    mention: str | None = None
    confirmed: bool = False
    role: Role = Role.INVOLVED
    part: Part = Part.UNKNOWN
    function: Function = Function.UNKNOWN
    funding: Payer | None = None
    nhs_nursing: bool = False
    service: Service | None = None
    town: str | None = None
    icb_code: str | None = None
    council_code: str | None = None
    reasons: tuple[Reason, ...] = ()

    @property
    def key(self) -> str:
        """What consents and questions refer to: the code, or the words for an unlisted one."""
        return self.code or f"unlisted:{self.mention or self.name}"

    @property
    def takes_part(self) -> bool:
        """True for an organisation that the complaint is about or that a rule brought in."""
        return self.role in (Role.INVOLVED, Role.ADDED_BY_RULE)


@dataclass(frozen=True)
class StoryPart:
    at: datetime
    text: str


@dataclass(frozen=True)
class Contact:
    """`kind` is one of email, phone, post, through_other."""

    kind: str
    value: str
    safe: bool | None = None


@dataclass(frozen=True)
class Complainant:
    """`contact_wishes`: when and how to reach them, in their own words; None if not said."""

    name: str | None = None
    anonymous: bool = False
    relationship: str | None = None
    contacts: tuple[Contact, ...] = ()
    contact_wishes: str | None = None
    place: Place | None = None
    age: int | None = None
    adjustments: str | None = None
    electronic_reply_agreed: bool | None = None


@dataclass(frozen=True)
class PersonAffected:
    """The one it happened to, where that is somebody else (or also somebody else)."""

    name: str | None = None
    state: PersonState | None = None
    age: int | None = None
    agrees: Agreement | None = None
    authority: Authority | None = None
    place: Place | None = None
    lived_before_section: Place | None = None
    died_on: date | None = None


@dataclass(frozen=True)
class Timing:
    """When it happened.

    `first_on` is the first day that the words allow, `last_on` the last; None where not known.
    `known_on` is the first day on which the person may have found out.
    """

    first_on: date | None = None
    last_on: date | None = None
    precision: Precision = Precision.UNKNOWN
    still_going_on: bool | None = None
    known_on: date | None = None
    known_at_the_time: bool | None = None
    reason_late: str | None = None
    words: str | None = None


@dataclass(frozen=True)
class Earlier:
    """Steps taken before: a complaint made, answers had, an ombudsman, a claim.

    `to`, `answered_by` and `silent` hold codes or names; `made_on` is the first day on which the
    complaint may have been made. `told_too_old` is True where it was refused as too late,
    `bodies_disagree` where each said that it was the other's. `ombudsman` holds the words where
    one is looking already.
    """

    complained: bool | None = None
    to: tuple[str, ...] = ()
    made_on: date | None = None
    acknowledged: bool = False
    answered_by: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    told_too_old: bool = False
    bodies_disagree: bool = False
    ombudsman: str | None = None
    tribunal: bool = False
    legal_action: bool | None = None


@dataclass(frozen=True)
class ConsentRecord:
    """One decision; records are only ever added.

    `organisation` is a party's key; None where the purpose is not bound to one organisation.
    """

    organisation: str | None
    purpose: Purpose
    decision: Decision
    at: datetime
    how: How
    by: str
    text_version: str
    words_shown: str


@dataclass(frozen=True)
class SafetySign:
    kind: SafetyKind
    at: datetime
    words: str


@dataclass(frozen=True)
class Option:
    """One answer offered: `means` is stable, `label` is what the person reads.

    `label` is None where the wording of the question gives it.
    """

    means: str
    label: str | None = None


@dataclass(frozen=True)
class Subject:
    """What a question is about, where that is one organisation."""

    mention: str | None = None
    code: str | None = None
    name: str | None = None


@dataclass(frozen=True)
class OpenQuestion:
    """The question that the person is being asked. `times` counts askings running, from 1.

    `words` and `words_version` say what was shown, where a decision is recorded with its words.
    """

    question: str
    subject: Subject | None = None
    options: tuple[Option, ...] = ()
    times: int = 1
    words: str = ""
    words_version: str = ""


@dataclass(frozen=True)
class Draft:
    """One complaint as far as it is known.

    `answered` holds the questions that need not be asked again, also those answered with
    "I don't know" or skipped; a question about one organisation stands as `question:key`.
    `consent_lapsed_at` holds, by party key, when an organisation was last taken out.
    `hospital_stay_under_act` is True where the words suggest a stay under the Mental Health Act.
    `chooses_each` is True once the person wants to decide on each organisation apart.
    `not_meant` holds codes that the person said are not the right ones.
    `about_this_service` holds what the person says of this conversation itself, for the staff.
    `heard` holds the mentions of organisations that are not yet settled into `parties`.
    """

    conversation: str
    receiving_organisation: str
    received_at: datetime
    channel: Channel = Channel.WEB_CHAT
    entered_by: str | None = None
    language: str = "en"
    status: Status = Status.DRAFT
    reference: str | None = None
    sent_at: datetime | None = None
    matter: Matter | None = None
    story: tuple[StoryPart, ...] = ()
    parties: tuple[Party, ...] = ()
    heard: tuple[Mention, ...] = ()
    not_meant: frozenset[str] = frozenset()
    about_whom: AboutWhom | None = None
    complainant: Complainant = field(default_factory=Complainant)
    person: PersonAffected = field(default_factory=PersonAffected)
    timing: Timing = field(default_factory=Timing)
    section: Section | None = None
    earlier: Earlier = field(default_factory=Earlier)
    outcomes_wanted: tuple[str, ...] = ()
    own_part_only: bool = False
    consents: tuple[ConsentRecord, ...] = ()
    consent_limits: tuple[str, ...] = ()
    consent_lapsed_at: Mapping[str, datetime] = field(default_factory=dict)
    lead_preference: str | None = None
    advocacy_wanted: str | None = None
    safety: tuple[SafetySign, ...] = ()
    answered: frozenset[str] = frozenset()
    open: OpenQuestion | None = None
    hospital_stay_under_act: bool = False
    chooses_each: bool = False
    about_this_service: tuple[StoryPart, ...] = ()
