# SPDX-License-Identifier: Apache-2.0
"""Words of a story that a rule about responsibility has to know of.

Each signal is a matter named in the story, found by its usual words. A signal never decides
alone: a rule weighs it with what was asked and answered.
"""

import re
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b


class Signal(StrEnum):
    """Matters that change who must answer."""

    SOCIAL_CARE_ASSESSMENT = "social_care_assessment"
    CARE_PLANNING = "care_planning"
    CARE_CHARGES = "care_charges"
    CAPACITY_OR_BEST_INTERESTS = "capacity_or_best_interests"
    MOVE_INTO_CARE = "move_into_care"
    DEPRIVATION_OF_LIBERTY = "deprivation_of_liberty"
    SAFEGUARDING_ENQUIRY = "safeguarding_enquiry"
    CONTINUING_HEALTHCARE = "continuing_healthcare"
    CONTINUING_HEALTHCARE_DECISION = "continuing_healthcare_decision"
    NURSING_CONTRIBUTION = "nursing_contribution"
    DIRECT_PAYMENT = "direct_payment"
    SECTION_117 = "section_117"
    AFTERCARE = "aftercare"
    COMMUNITY_TREATMENT_ORDER = "community_treatment_order"
    STILL_DETAINED = "still_detained"
    ON_LEAVE = "on_leave"
    LEFT_HOSPITAL = "left_hospital"
    MENTAL_HEALTH_PROFESSIONAL = "mental_health_professional"
    SECTION_12_DOCTOR = "section_12_doctor"
    PUBLIC_HEALTH = "public_health"
    CHILDRENS_SOCIAL_CARE = "childrens_social_care"
    CHILD_IN_CARE = "child_in_care"
    CARER_THEMSELVES = "carer_themselves"
    NHS_PAID = "nhs_paid"
    PRIVATELY_PAID = "privately_paid"
    PAID_BY_OTHER_NATION = "paid_by_other_nation"
    WORK_IN_TRUST_FOR_COUNCIL = "work_in_trust_for_council"


_PLACE_OF_CARE = (
    r"(care|nursing|residential|rest|dementia|old people'?s) home|residential (care|place\w*)"
    r"|nursing place\w*|\bplacement\b|supported living|\b(a|the|that|this) home\b"
)
_MOVE = (
    r"mov(e|ed|ing)|put|placed|placing|sent|sending|transferr?ed|discharg\w+|went|go(ing)?|forced"
    r"|force[sd]?|admitted"
)
_CHC = r"(nhs )?continuing (health ?care|care)|chc|fully funded (nhs|health) ?care"
_DECISION = (
    r"assess?|eligib|checklist|refus|turned? down|decision|decide|review|appeal|panel|withdr|stop"
    r"|appl(y|ied|ication)|delay|reject|denied|deny|retrospective"
)
_OTHER_NATION = (
    r"(nhs )?(wales|scotland|northern ireland)|(the )?welsh (nhs|government|health board)"
    r"|(the )?(\w+ ){0,4}(university )?health board|betsi( cadwaladr)?|hywel dda|aneurin bevan"
    r"|cwm taf( morgannwg)?|swansea bay|cardiff and vale|powys"
)

_KIN = (
    r"(mum|mam|mom|mother|dad|father|husband|wife|partner|son|daughter|brother|sister|nan|gran"
    r"|grandma|grandad|grandmother|grandfather|aunt|auntie|uncle|parents|friend)('?s)?"
)
_SOMEBODYS = rf"a|an|his|her|their|(my|our) {_KIN}"

_CHILD_IN_CARE = (
    r"\b(im|i'm|i am|he's|she's|was|were|is|are|been|child|children|kids|\d+)"
    r"( \d+)?( and)?( now| still| back| currently)? in care\b(?! home)"
    r"|\blooked[- ]after (child|children|kid|kids|young person)\b|\bfoster\w*|\bcare leaver\b"
)

PATTERNS: Mapping[Signal, str] = {
    Signal.SOCIAL_CARE_ASSESSMENT: (
        r"\b(care needs|needs|social care|care act|carer'?s'?|community care|section 42"
        r"|occupational therapy|ot) assess?ments?\b"
        r"|\bassess?(ed|ment|ing)?\b[^.?!]{0,40}"
        r"\b(care needs|needs at home|for care|social worker)\b"
        r"|\bsocial work(er)?s?('s)? assess?ments?\b"
    ),
    Signal.CARE_PLANNING: (
        r"\b(care package|package of care|care and support plan|social care plan"
        r"|personal budget)\b"
        r"|\b(24|twenty[- ]?four)[ -]?(hr|hour)s?'?[ -]?(a day )?care\b[^.?!]{0,30}\bhome\b"
    ),
    Signal.CARE_CHARGES: (
        r"\bfinancial assess?ments?\b|\b(top[- ]?up|third party) (fees?|payments?|charges?)\b"
        r"|\bdeferred payments?\b|\bclient contributions?\b|\bcharg(ed?|es|ing)\b[^.?!]{0,30}\b"
        r"(home care|care home|social care|day centre|respite)\b"
    ),
    Signal.CAPACITY_OR_BEST_INTERESTS: (
        r"\bcapacity (assess?ments?|test|decision)\b"
        r"|\bassess?(ed|ing|ment of)[^.?!]{0,25}\bcapacity\b|\bbest[- ]interests?\b"
    ),
    Signal.MOVE_INTO_CARE: rf"\b({_MOVE})\b[^.?!]{{0,60}}({_PLACE_OF_CARE})",
    Signal.DEPRIVATION_OF_LIBERTY: (
        r"\bdeprivation of (his |her |their |my )?liberty\b|\bdols?\b(?! ?house)"
    ),
    Signal.SAFEGUARDING_ENQUIRY: (
        r"\bsafeguarding (enquir|inquir|investigat)\w*|\b(section|s)\.? ?42 (enquir|inquir)\w*"
        r"|\bsafeguarding (referral|concern|alert|team|worker)s?\b[^.?!]{0,60}\b(ignored?|nothing"
        r"|never|not|nobody|no[- ]?one|closed|dropped|refused|weeks|months|didn'?t|won'?t)\b"
    ),
    Signal.CONTINUING_HEALTHCARE: rf"\b({_CHC})\b",
    Signal.CONTINUING_HEALTHCARE_DECISION: (
        rf"\b({_CHC})\b[^.?!]{{0,60}}\b({_DECISION})|\b({_DECISION})[^.?!]{{0,60}}\b({_CHC})\b"
        r"|\bdecision support tool\b"
    ),
    Signal.NURSING_CONTRIBUTION: (
        r"\b(nhs[- ])?funded nursing( care)?\b|\bfnc\b"
        r"|\bnursing (care )?(contribution|element|bit|part|portion)\b"
        r"|\bnhs (just |only |also )?(pays?|paying|paid|funds?|funding)( for)?"
        r"( the| her| his| my)? nursing\b"
    ),
    Signal.DIRECT_PAYMENT: r"\bdirect payments?\b",
    Signal.SECTION_117: (
        r"\b(section|sect?|s)\.? ?117\b"
        r"|\b117 (meeting|after[- ]?care|care|money|funding|review|plan|support|rights?)s?\b"
        r"|\b(about|my|his|her|their|under|the|a|no|of) (his |her |my )?117\b"
    ),
    Signal.AFTERCARE: r"\bafter[- ]?care\b",
    Signal.COMMUNITY_TREATMENT_ORDER: r"\bcommunity treatment order\b|\bcto\b",
    Signal.STILL_DETAINED: (
        r"\b(still|currently|now|being)\b[^.?!]{0,20}\b(sectioned|detained|held|on (a |the )?"
        r"(section|ward|unit))\b|\bstill (in|on) (the |a )?(hospital|ward|unit)\b"
        r"|\b(?!was\b)\w+('?s|'?m|'?re| is| am| are) "
        r"(on (a |an )?(section|sect?|s)?\.? ?(3|37|45a|47|48)\b"
        r"|on (a |the )section\b|in (ashworth|broadmoor|rampton)\b)"
    ),
    Signal.ON_LEAVE: r"\b(section|s)\.? ?17\b|\bs17\b|\bon leave\b|\bhome leave\b",
    Signal.LEFT_HOSPITAL: (
        r"\bdischarg\w+"
        r"|\b(came|come|coming|got|sent|moved|let)( him| her| them| me| back)? (out|home)\b"
        r"|\b(tipped|chucked|kicked|turfed|thrown|threw|let|booted)( him| her| me| them| us)? out\b"
        r"|\bleft (the )?(hospital|ward|unit)\b|\bafter (the )?(hospital|section|ward)\b"
    ),
    Signal.MENTAL_HEALTH_PROFESSIONAL: (
        r"\bamhps?\b|\bapproved (mental health|social) (professional|worker)s?\b"
    ),
    Signal.SECTION_12_DOCTOR: r"\b(section|s)\.? ?12(\(2\))?[ -](approved )?(doctor|dr)s?\b",
    Signal.PUBLIC_HEALTH: (
        r"\bsexual health\b|\b(drug|substance|alcohol)( and (drug|alcohol|substance))?"
        r"( misuse| abuse)? (service|team|worker|clinic|place|centre|lot|hub)s?\b"
        r"|\bhealth visit(or|ors|ing)\b|\bschool nurs(e|es|ing)\b|\bstop smoking\b"
    ),
    Signal.CHILDRENS_SOCIAL_CARE: (
        r"\bchild(ren)?'?s'? (social (care|services|work\w*)|services)\b|\bchild protection\b"
        rf"|\bchild in need\b|{_CHILD_IN_CARE}"
    ),
    Signal.CHILD_IN_CARE: _CHILD_IN_CARE,
    Signal.CARER_THEMSELVES: (
        rf"\b(i'm|im|i am) ({_SOMEBODYS}) ((main|sole|full[- ]time|unpaid|family) )*carer\b"
        rf"|\bas ({_SOMEBODYS}) ((main|sole|full[- ]time|unpaid|family) )*carer\b"
        rf"|\bmy (own )?{_KIN}\b[^?!]{{0,200}}\bhow (i|we) (was|were|am|are|have been|got|get) "
        r"(treated|spoken to|talked to)\b"
        r"|\bhow (i|we) (was|were|am|are|have been|got|get) (treated|spoken to|talked to)\b"
        rf"[^.?!]{{0,200}}\bmy (own )?{_KIN}\b"
    ),
    Signal.NHS_PAID: (
        r"\b(nhs[- ](paid|funded|patient|referral|referred)|(paid|funded|referred|sent|done) "
        r"(for |there )?(by|on|through|under) the nhs|on the nhs|choose and book"
        r"|nhs (has |had |have )?(sent|pays|paid|paying|referred|booked|arranged|funded))\b"
    ),
    Signal.PRIVATELY_PAID: (
        r"\b(privately|self[- ]pay(ing)?|self[- ]funded|went private"
        r"|private (patient|op(eration)?|surgery|treatment|consultation|appointment|clinic"
        r"|hospital|insurance|health insurance|healthcare))\b"
        r"|\b(my|our|his|her|their) (health |medical )?insurance\b|\bmy own money\b"
        r"|\bno nhs (anything|involved|at all|involvement)\b"
    ),
    Signal.PAID_BY_OTHER_NATION: (
        rf"\b(paid|funded|commissioned|sent|referred|arranged)( for)?( there)? (by|through) "
        rf"({_OTHER_NATION})\b"
    ),
    Signal.WORK_IN_TRUST_FOR_COUNCIL: r"\b(section|s)\.? ?75\b|\bs75\b",
}
COMPILED = {signal: re.compile(words, re.IGNORECASE) for signal, words in PATTERNS.items()}
REMEMBERED = 256  # stories and mentions; enough for the conversations of one moment
_remembered: OrderedDict[bytes, "Signals"] = OrderedDict()
SENTENCE_END = re.compile(r"(?<=[.?!])\s+|\n+")


@dataclass(frozen=True)
class Signals:
    """The matters that a story names."""

    found: frozenset[Signal] = frozenset()

    def has(self, *signals: Signal) -> bool:
        """True where the story names at least one of them."""
        return not self.found.isdisjoint(signals)


def signals_in(text: str) -> Signals:
    """The matters named in a text. Curly apostrophes and broken spaces do not matter.

    Rules ask this many times of one story, so answers are remembered: by a fingerprint of the
    text, so that no words stay in memory.

    Source: ADR-0017; DOMAIN Table C.
    """
    fingerprint = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
    found = _remembered.get(fingerprint)
    if found is None:
        plain = plainly(text)
        found = Signals(frozenset(s for s, pattern in COMPILED.items() if pattern.search(plain)))
        _remembered[fingerprint] = found
        while len(_remembered) > REMEMBERED:
            _remembered.popitem(last=False)
    return found


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text in the person's own words, blank ones left out."""
    return tuple(part.strip() for part in SENTENCE_END.split(text) if part.strip())


def sentences_naming(text: str, *signals: Signal) -> tuple[str, ...]:
    """The sentences that name one of these matters."""
    return tuple(s for s in sentences(text) if signals_in(s).has(*signals))


def plainly(text: str) -> str:
    """The text with plain apostrophes and single blanks, for looking up words."""
    return " ".join(text.replace("\u2019", "'").split())
