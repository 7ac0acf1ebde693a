# SPDX-License-Identifier: Apache-2.0
"""Any draft that hypothesis can think of."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import strategies as st

from actions.domain.draft import (
    AboutWhom,
    Agreement,
    Authority,
    Channel,
    Complainant,
    ConsentRecord,
    Contact,
    Decision,
    Draft,
    Earlier,
    How,
    Matter,
    Part,
    Party,
    Payer,
    PersonAffected,
    PersonState,
    Precision,
    Purpose,
    Reason,
    Role,
    SafetyKind,
    SafetySign,
    Section,
    Status,
    StoryPart,
    Timing,
)
from actions.domain.organisations import Family, Function
from tests.unit.domain.builders import PLACES, WALES

DAYS = st.dates(date(2024, 1, 1), date(2032, 12, 31))
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2032, 12, 31), timezones=st.just(UTC))
WORDS = st.sampled_from(
    ["", "the ward", "The home.", "Zoë said no!", "a\nb", "<b>£1</b>", "🙂", "unlisted:x"]
)
STORIES = st.sampled_from(
    [
        "They let us down. The ward was dirty.",
        "Aftercare under section 117 never came after he was discharged.",
        "The capacity assessment was a joke and she was moved into a care home.",
        "im 16 and in care. camhs shut my case.",
        "NHS continuing healthcare was refused. The section 12 doctor was rude.",
        "The treatment was paid for by Betsi.",
    ]
)
CODES = {
    Family.COUNCIL: [p.council_code for p in PLACES] + ["E07000130"],
    Family.INTEGRATED_CARE_BOARD: ["QK1", "QKK"],
}


MENTIONS = {
    Role.INVOLVED: st.none() | WORDS,
    Role.ADDED_BY_RULE: st.none(),
    Role.MENTIONED_ONLY: WORDS,
    Role.OUT_OF_REMIT: WORDS,
}


@st.composite
def parties(draw: st.DrawFn) -> Party:
    family = draw(st.sampled_from(Family))
    code = draw(st.none() | st.sampled_from(CODES.get(family, ["RWE", "RR8", "RP5"])))
    role = draw(st.sampled_from(Role))
    mention = draw(MENTIONS[role])
    return Party(
        name=draw(WORDS),
        family=family,
        type=family.value,
        code=code,
        mention=mention,
        confirmed=draw(st.booleans()),
        role=role,
        part=draw(st.sampled_from(Part)),
        function=draw(st.sampled_from(Function)),
        funding=draw(st.none() | st.sampled_from(Payer)),
        reasons=draw(st.lists(st.just(Reason("because", "a source")), max_size=1).map(tuple)),
    )


@st.composite
def timings(draw: st.DrawFn) -> Timing:
    first = draw(st.none() | DAYS)
    last = draw(st.none() | DAYS)
    if first is not None and last is not None and last < first:
        first, last = last, first
    return Timing(
        first_on=first,
        last_on=last,
        precision=draw(st.sampled_from(Precision)),
        still_going_on=draw(st.none() | st.booleans()),
        known_on=draw(st.none() | DAYS),
        known_at_the_time=draw(st.none() | st.booleans()),
        reason_late=draw(st.none() | WORDS),
    )


PLACE = st.none() | st.sampled_from([*PLACES, WALES])
PERSONS = st.builds(
    PersonAffected,
    name=st.none() | WORDS,
    state=st.none() | st.sampled_from(PersonState),
    age=st.none() | st.integers(0, 99),
    agrees=st.none() | st.sampled_from(Agreement),
    authority=st.none() | st.sampled_from(Authority),
    place=PLACE,
    lived_before_section=PLACE,
    died_on=st.none() | DAYS,
)
CONTACTS = st.builds(
    Contact, st.sampled_from(["email", "phone", "post", "through_other"]), WORDS,
    st.none() | st.booleans(),
)  # fmt: skip
COMPLAINANTS = st.builds(
    Complainant,
    name=st.none() | WORDS,
    anonymous=st.booleans(),
    relationship=st.none() | st.sampled_from(["mother", "grandson", "my son"]),
    contacts=st.lists(CONTACTS, max_size=2).map(tuple),
    place=PLACE,
    age=st.none() | st.integers(5, 99),
    adjustments=st.none() | WORDS,
    electronic_reply_agreed=st.none() | st.booleans(),
)


def records(keys: list[str]) -> st.SearchStrategy[ConsentRecord]:
    return st.builds(
        ConsentRecord,
        organisation=st.none() | st.sampled_from(keys) if keys else st.none(),
        purpose=st.sampled_from(Purpose),
        decision=st.sampled_from(Decision),
        at=MOMENTS,
        how=st.sampled_from(How),
        by=WORDS,
        text_version=WORDS,
        words_shown=WORDS,
    )


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    given = tuple(draw(st.lists(parties(), max_size=4, unique_by=lambda party: party.key)))
    keys = [party.key for party in given]
    received_at = draw(MOMENTS)
    draft = Draft(
        conversation="c1",
        receiving_organisation=draw(st.sampled_from(["RWE", "RP5"])),
        received_at=received_at,
        channel=draw(st.sampled_from(Channel)),
        status=draw(st.sampled_from(Status)),
        matter=draw(st.none() | st.sampled_from(Matter)),
        story=draw(st.lists(st.builds(StoryPart, MOMENTS, STORIES | WORDS), max_size=2).map(tuple)),
        parties=given,
        about_whom=draw(st.none() | st.sampled_from(AboutWhom)),
        complainant=draw(COMPLAINANTS),
        person=draw(PERSONS),
        timing=draw(timings()),
        section=draw(st.none() | st.sampled_from(Section)),
        earlier=draw(st.builds(Earlier, complained=st.none() | st.booleans())),
        outcomes_wanted=draw(st.lists(WORDS, max_size=2).map(tuple)),
        own_part_only=draw(st.booleans()),
        consents=draw(st.lists(records(keys), max_size=6).map(tuple)),
        lead_preference=draw(st.none() | st.sampled_from(keys)) if keys else None,
        advocacy_wanted=draw(st.none() | st.sampled_from(["yes", "no", "unsure"])),
        safety=draw(
            st.lists(
                st.builds(SafetySign, st.sampled_from(SafetyKind), MOMENTS, WORDS), max_size=2
            ).map(tuple)
        ),
        hospital_stay_under_act=draw(st.booleans()),
    )
    return replace(draft, sent_at=received_at) if draw(st.booleans()) else draft
