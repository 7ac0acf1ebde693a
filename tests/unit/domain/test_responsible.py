# SPDX-License-Identifier: Apache-2.0
"""Table C, row by row: who answers, who is brought in, who is held to account."""

from dataclasses import replace

import pytest
from hypothesis import given

from actions.domain.aftercare import Aftercare, aftercare
from actions.domain.consent import may_share_with
from actions.domain.draft import (
    AboutWhom,
    Complainant,
    Draft,
    Part,
    Payer,
    PersonAffected,
    Role,
    Section,
    Status,
)
from actions.domain.functions import held_to_account
from actions.domain.mentions import Service
from actions.domain.ombudsman import ombudsman_for
from actions.domain.organisations import Family, Function, Place
from actions.domain.responsible import reason_for_role, with_bodies_added_by_rule
from tests.unit.domain.builders import (
    AREAS,
    LEICESTER,
    LEWISHAM,
    LINCOLNSHIRE,
    MANCHESTER,
    SPLIT_COUNTY,
    WALES,
    a_board,
    a_council,
    a_draft,
    a_home,
    a_party,
    a_trust,
    ruled,
)
from tests.unit.domain.drafts import drafts

PRACTICE_ANSWERS = (
    "The practice answers for NHS care that it gave; the board that buys it may be told instead"
)
DIRECT_PAYMENT_ANSWERS = (
    "The care was bought with a direct payment; the provider answers for the care and the"
    " council for assessment and payment"
)
LOOKED_AFTER_BY = "the council that looks after the child"
LEICESTER_CITY, ITS_BOARD = "E06000016", "QK1"
TRUST_AND = "The ward was dirty. "


def added(draft: Draft) -> list[str]:
    return [p.code or p.name for p in ruled(draft).parties if p.role is Role.ADDED_BY_RULE]


def account(draft: Draft) -> dict[str, str | None]:
    """By code or kind, which ombudsman holds each organisation to account."""
    done = ruled(draft)
    found = ((p.code or p.family.value, held_to_account(p, done)) for p in done.parties)
    return {key: ombudsman.value if ombudsman else None for key, ombudsman in found}


TABLE_C = [
    ("hospital: the trust", a_draft(a_trust("RP5")), [], {"RP5": "phso"}, "phso"),
    ("GP: the practice, and not the board that buys it",
     a_draft(a_party(Family.GP_PRACTICE, "C82001", icb_code="QK1")), [], {"C82001": "phso"},
     "phso"),
    ("NHS dentist: the practice", a_draft(a_party(Family.DENTAL_PRACTICE, "V00001")), [],
     {"V00001": "phso"}, "phso"),
    ("NHS-paid operation in a private hospital: that hospital",
     a_draft(a_party(Family.PRIVATE_HEALTH, funding=Payer.NHS)), [], {"private_health": "phso"},
     "phso"),
    ("private operation: none", a_draft(a_party(Family.PRIVATE_HEALTH, funding=Payer.SELF)), [],
     {"private_health": "none"}, "none"),
    ("council's own assessment: the council", a_draft(a_council()), [], {LEICESTER_CITY: "lgsco"},
     "lgsco"),
    ("care home that the council pays: the council, and not the home",
     a_draft(a_home(Payer.COUNCIL)), [LEICESTER_CITY],
     {"care_home": "none", LEICESTER_CITY: "lgsco"}, "lgsco"),
    ("home care that the council pays: the council",
     a_draft(a_home(Payer.COUNCIL, family=Family.HOME_CARE)), [LEICESTER_CITY],
     {"home_care": "none", LEICESTER_CITY: "lgsco"}, "lgsco"),
    ("council-paid home and a named council: that council, and no other",
     a_draft(a_home(Payer.COUNCIL), a_council("E08000003")), [],
     {"care_home": "none", "E08000003": "lgsco"}, "lgsco"),
    ("care home that people pay themselves: the provider", a_draft(a_home(Payer.SELF)), [],
     {"care_home": "lgsco"}, "lgsco"),
    ("direct payment, the care was bad: the provider", a_draft(a_home(Payer.DIRECT_PAYMENT)), [],
     {"care_home": "lgsco"}, "lgsco"),
    ("direct payment, and the payment is the matter: the council too",
     a_draft(a_home(Payer.DIRECT_PAYMENT), story="They stopped my direct payment."),
     [LEICESTER_CITY], {"care_home": "lgsco", LEICESTER_CITY: "lgsco"}, "lgsco"),
    ("care home on continuing healthcare: the provider", a_draft(a_home(Payer.NHS)), [],
     {"care_home": "phso"}, "phso"),
    ("continuing healthcare refused: the board",
     a_draft(a_home(Payer.SELF), story="They refused continuing healthcare."), [ITS_BOARD],
     {"care_home": "lgsco", ITS_BOARD: "phso"}, "joint_possible"),
    ("nursing home with a nursing contribution: both parts",
     a_draft(a_home(Payer.SELF, family=Family.NURSING_HOME), story="The funded nursing care was"
             " never given."), [], {"nursing_home": "lgsco"}, "joint_possible"),
    ("the same, placed by the council: the council for the rest",
     a_draft(a_home(Payer.COUNCIL, family=Family.NURSING_HOME), story="FNC was never given."),
     [LEICESTER_CITY], {"nursing_home": "none", LEICESTER_CITY: "lgsco"}, "joint_possible"),
    ("joint package: council, board and provider", a_draft(a_home(Payer.JOINT)),
     [LEICESTER_CITY, ITS_BOARD],
     {"care_home": "phso", LEICESTER_CITY: "lgsco", ITS_BOARD: "phso"}, "joint_possible"),
    ("who paid is not known", a_draft(a_home(Payer.UNSURE)), [], {"care_home": None}, "lgsco"),
    ("who paid was not asked", a_draft(a_home()), [], {"care_home": None}, "lgsco"),
    ("social work by a trust under section 75: the council",
     a_draft(a_trust("RP5"), story="Under the section 75 agreement nobody came."),
     [LEICESTER_CITY], {"RP5": "phso", LEICESTER_CITY: "lgsco"}, "joint_possible"),
    ("public health service: the council that buys it",
     a_draft(a_party(Family.OTHER_NHS_PROVIDER, mention="the sexual health clinic")),
     [LEICESTER_CITY], {"other_nhs_provider": "none", LEICESTER_CITY: "lgsco"}, "lgsco"),
    ("children's social care: the council, by its own procedure",
     a_draft(a_council(), story="im 16 and in care.", complainant=Complainant(age=16)), [],
     {LEICESTER_CITY: "lgsco"}, "lgsco"),
    ("fostering agency: the council that looks after the child, not where it lives",
     a_draft(a_party(Family.FOSTERING)), [LOOKED_AFTER_BY],
     {"fostering": "none", "council": "lgsco"}, "lgsco"),
    ("child in care: the council that looks after it",
     a_draft(a_trust(), story="im 16 and in care.", complainant=Complainant(age=16,
             place=LEICESTER)), [LOOKED_AFTER_BY], {"RWE": "phso", "council": "lgsco"},
     "joint_possible"),
    ("fostering agency and a named council: that council",
     a_draft(a_party(Family.FOSTERING), a_council("E08000003")), [],
     {"fostering": "none", "E08000003": "lgsco"}, "lgsco"),
    ("child protection: the council where the child lives",
     a_draft(a_trust(), story="The child protection plan failed.",
             complainant=Complainant(age=16, place=LEICESTER)), [LEICESTER_CITY],
     {"RWE": "phso", LEICESTER_CITY: "lgsco"}, "joint_possible"),
    ("mental health professional: the council",
     a_draft(a_trust("RP5"), story="The AMHP was rude."), [LEICESTER_CITY],
     {"RP5": "phso", LEICESTER_CITY: "lgsco"}, "joint_possible"),
    ("section 12 doctor: the board", a_draft(a_trust("RP5"), story="The section 12 doctor lied."),
     [ITS_BOARD], {"RP5": "phso", ITS_BOARD: "phso"}, "phso"),
    ("government: not here", a_draft(a_party(Family.GOVERNMENT)), [], {"government": "none"},
     "none"),
    ("police: not here", a_draft(a_party(Family.POLICE)), [], {"police": "none"}, "none"),
    ("housing: not here", a_draft(a_party(Family.HOUSING)), [], {"housing": "none"}, "none"),
    ("another nation: its own ombudsman", a_draft(a_party(Family.OTHER_NATION)), [],
     {"other_nation": "none"}, "other_nation"),
    ("hospice: health", a_draft(a_party(Family.HOSPICE)), [], {"hospice": "phso"}, "phso"),
    ("prison healthcare: health", a_draft(a_party(Family.OTHER_NHS_PROVIDER)), [],
     {"other_nhs_provider": "phso"}, "phso"),
    ("of unknown kind: undecided", a_draft(a_party(Family.OTHER)), [], {"other": None},
     "undecided"),
    ("a body that was only mentioned is not held", a_draft(a_trust(), a_council(
        role=Role.MENTIONED_ONLY)), [], {"RWE": "phso", LEICESTER_CITY: None}, "phso"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("draft", "bodies", "held", "route"), [r[1:] for r in TABLE_C], ids=[r[0] for r in TABLE_C]
)
def test_who_answers(draft, bodies, held, route):
    assert added(draft) == bodies
    assert account(draft) == held
    assert ombudsman_for(ruled(draft)).route.value == route


@pytest.mark.parametrize(
    ("story", "bodies"),
    [
        pytest.param("He waited a year for a needs assessment.", [LEICESTER_CITY], id="assessment"),
        pytest.param("They sent her home with no care package.", [LEICESTER_CITY], id="planning"),
        pytest.param("The financial assessment was wrong.", [LEICESTER_CITY], id="charges"),
        pytest.param("There was no DoLS for him.", [LEICESTER_CITY], id="deprivation of liberty"),
        pytest.param("The safeguarding enquiry was late.", [LEICESTER_CITY], id="safeguarding"),
        pytest.param(
            "The capacity assessment was wrong and they moved her into a care home.",
            [LEICESTER_CITY],
            id="capacity for a move into care",
        ),
        pytest.param("The capacity assessment was wrong.", [], id="capacity for a treatment"),
        pytest.param("They moved her into a care home.", [], id="a move alone"),
        pytest.param("No care package, though she is on CHC.", [], id="planned by the NHS"),
        pytest.param("The nurse was rude.", [], id="nothing of the kind"),
    ],
)
def test_a_task_of_the_council_brings_it_in(story, bodies):
    assert added(a_draft(a_trust("RP5"), story=story)) == bodies


def test_a_plan_for_a_home_that_the_nhs_pays_is_not_the_councils():
    assert added(a_draft(a_home(Payer.NHS), story="The care package was cut.")) == []


def test_the_reasons_are_shown_with_their_sources():
    home, council = ruled(a_draft(a_home(Payer.COUNCIL), story="No care package.")).parties
    assert [reason.rule for reason in home.reasons] == [
        "It gave care that the council arranged; the council answers and this provider helps"
    ]
    assert [reason.rule for reason in council.reasons] == [
        "The council arranged or paid for the care, so the council answers for it",
        "Planning and arranging care is the council's task",
    ]
    assert council.mention is None
    assert not council.confirmed
    assert (council.name, council.type, council.family) == (
        "Leicester City Council", "council", Family.COUNCIL,
    )  # fmt: skip
    assert (council.part, council.function) == (Part.ASSESSOR, Function.SOCIAL_CARE)
    assert (council.icb_code, council.council_code) == ("QK1", "E06000016")


@pytest.mark.parametrize(
    ("party", "rule"),
    [
        (a_trust(), "Whoever gave NHS care answers for it"),
        (a_party(Family.GP_PRACTICE), PRACTICE_ANSWERS),
        (a_council(), "A council answers for its social care"),
        (a_trust(role=Role.MENTIONED_ONLY),
         "It was mentioned, and is not what the complaint is about"),
        (a_party(Family.POLICE), "It has a procedure and an ombudsman of its own"),
        (a_home(), "It gave the care; who arranged and paid for it is to be checked"),
        (a_home(Payer.UNSURE), "It gave the care; who arranged and paid for it is to be checked"),
        (a_home(Payer.NHS), "It gave care that the NHS arranged and answers for it"),
        (a_home(Payer.SELF),
         "The care was paid for privately; the provider answers by its own procedure"),
        (a_home(Payer.JOINT),
         "Council and NHS paid together; both answer, and so does the provider"),
        (a_home(Payer.DIRECT_PAYMENT), DIRECT_PAYMENT_ANSWERS),
    ],
)  # fmt: skip
def test_every_named_organisation_has_its_reason(party, rule):
    done = ruled(a_draft(party)).parties[0]
    assert done.reasons[0].rule == reason_for_role(done).rule == rule
    assert done.reasons[0].source


def test_a_named_council_gets_the_reason_instead_of_another_council():
    done = ruled(a_draft(a_council("E08000003"), a_trust(), story="The needs assessment failed."))
    assert [p.code for p in done.parties] == ["E08000003", "RWE"]
    assert done.parties[0].role is Role.INVOLVED
    assert done.parties[0].part is Part.ASSESSOR
    assert len(done.parties[0].reasons) == 2


def test_a_council_mentioned_in_passing_is_brought_in_where_it_must_answer():
    passing = a_council(role=Role.MENTIONED_ONLY)
    done = ruled(a_draft(passing, a_home(Payer.COUNCIL)))
    assert [(p.code, p.role) for p in done.parties][0] == (LEICESTER_CITY, Role.ADDED_BY_RULE)
    assert done.parties[0].mention == "the council"
    again = replace(done, parties=(done.parties[0], a_home(Payer.SELF)))
    assert ruled(again).parties[0].role is Role.MENTIONED_ONLY


def test_a_council_mentioned_in_passing_does_not_stand_in_for_the_right_one():
    passing = a_council("E08000003", role=Role.MENTIONED_ONLY)
    assert added(a_draft(passing, a_home(Payer.COUNCIL))) == [LEICESTER_CITY]


def test_an_unlisted_council_does_not_stand_in_for_a_known_one():
    assert added(a_draft(a_party(Family.COUNCIL), a_home(Payer.COUNCIL))) == [LEICESTER_CITY]


def test_a_district_council_does_no_social_care():
    district = a_council("E07000130")
    done = ruled(a_draft(district, a_home(Payer.COUNCIL), complainant=Complainant(
        place=LINCOLNSHIRE)))  # fmt: skip
    assert [(p.code, p.role.value) for p in done.parties] == [
        ("E07000130", "mentioned_only"), (None, "involved"), ("E10000019", "added_by_rule"),
    ]  # fmt: skip
    assert done.parties[0].reasons[0].rule == (
        "A district council under a county does no social care; the county does"
    )


def test_the_council_is_the_one_where_the_person_affected_lives():
    draft = a_draft(
        a_home(Payer.COUNCIL), about_whom=AboutWhom.OTHER, person=PersonAffected(place=LINCOLNSHIRE)
    )
    assert added(draft) == ["E10000019"]
    assert added(replace(draft, about_whom=AboutWhom.BOTH)) == ["E10000019"]
    assert added(replace(draft, person=PersonAffected())) == [LEICESTER_CITY]
    assert added(replace(draft, about_whom=AboutWhom.SELF)) == [LEICESTER_CITY]


@pytest.mark.parametrize(
    "place",
    [None, Place("M60 1AA"), WALES, replace(WALES, council_code="W06000005")],
    ids=["no place", "a postcode of no council", "Wales", "a Welsh council"],
)
def test_no_council_is_guessed(place):
    draft = a_draft(a_home(Payer.JOINT), complainant=Complainant(place=place))
    assert added(draft) == []
    assert added(replace(draft, parties=(*draft.parties, a_board(code="QK1")))) == []


def test_a_named_board_does_for_a_joint_package():
    done = ruled(a_draft(a_home(Payer.JOINT), a_board("QKK")))
    assert [p.code for p in done.parties] == [None, "QKK", LEICESTER_CITY]
    assert len(done.parties[1].reasons) == 2


def test_an_unlisted_board_does_not_do_where_no_place_is_known():
    draft = a_draft(
        a_home(Payer.JOINT), a_party(Family.INTEGRATED_CARE_BOARD), complainant=Complainant()
    )
    assert added(draft) == []


def test_a_body_goes_again_when_its_reason_goes_but_not_after_sending():
    done = ruled(a_draft(a_home(Payer.COUNCIL)))
    changed = replace(done, parties=(a_home(Payer.SELF), done.parties[1]))
    assert [p.role for p in ruled(changed).parties] == [Role.INVOLVED]
    sent = ruled(replace(changed, status=Status.SENT))
    assert sent.parties[1] == done.parties[1]


# Section 117

BEFORE = PersonAffected(lived_before_section=LEWISHAM)
DISCHARGED = "He was discharged with no plan."


@pytest.mark.parametrize(
    ("section", "story", "stay", "expected"),
    [
        pytest.param(Section.TREATMENT, DISCHARGED, True, "yes", id="treatment section, left"),
        pytest.param(Section.TREATMENT, "Nobody came.", True, "yes", id="treatment section"),
        pytest.param(
            Section.TREATMENT, "He is still on the ward.", True, "no", id="still in hospital"
        ),
        pytest.param(
            Section.TREATMENT, "He is still sectioned. They discharged him once.", True, "yes",
            id="sectioned again after he had left",
        ),
        pytest.param(
            Section.TREATMENT, "He is still on the ward. There is no aftercare plan.", True, "yes",
            id="aftercare is the matter, though still in hospital",
        ),
        pytest.param(
            Section.TREATMENT, "It went wrong on section 17 leave.", True, "possible", id="on leave"
        ),
        pytest.param(Section.OTHER, "Section 117 was refused.", True, "no", id="section 2"),
        pytest.param(Section.NO, DISCHARGED, True, "no", id="informal stay"),
        pytest.param(Section.UNSURE, DISCHARGED, True, "possible", id="section not known"),
        pytest.param(
            Section.UNSURE, "The ward was cold.", True, "no", id="not known, about the ward only"
        ),
        pytest.param(Section.UNSURE, DISCHARGED, False, "no", id="no such stay in the story"),
        pytest.param(None, "Section 117 was refused.", False, "possible", id="named, not asked"),
        pytest.param(None, "He is on a CTO.", False, "possible", id="treatment order, not asked"),
        pytest.param(None, "No aftercare after my hip.", False, "no", id="another aftercare"),
        pytest.param(None, DISCHARGED, True, "no", id="not asked yet"),
    ],
)  # fmt: skip
def test_whether_aftercare_applies(section, story, stay, expected):
    draft = a_draft(a_trust(), section=section, story=story, hospital_stay_under_act=stay)
    assert aftercare(draft).value == expected
    assert aftercare(ruled(draft)).value == expected


def test_a_council_in_the_story_takes_it_beyond_the_ward():
    draft = a_draft(
        a_trust(), a_council(), section=Section.UNSURE, hospital_stay_under_act=True,
    )  # fmt: skip
    assert aftercare(draft) is Aftercare.POSSIBLE
    passing = replace(draft, parties=(a_trust(), a_council(role=Role.MENTIONED_ONLY)))
    assert aftercare(passing) is Aftercare.NO
    home = replace(draft, parties=(a_trust(), a_home()))
    assert aftercare(home) is Aftercare.POSSIBLE


def under_section_3(*parties, **more) -> Draft:
    given = {"section": Section.TREATMENT, "story": DISCHARGED, "person": BEFORE, **more}
    return a_draft(*parties, **given)


def test_aftercare_brings_in_council_and_board_of_where_the_person_lived_before():
    done = ruled(under_section_3(a_trust("RV5")))
    assert [(p.code, p.part.value) for p in done.parties] == [
        ("RV5", "provider"), ("E09000023", "assessor"), ("QKK", "commissioner"),
    ]  # fmt: skip
    reason = done.parties[1].reasons[0]
    assert reason.rule.startswith("Aftercare is owed by the council")
    assert reason.source == "Mental Health Act 1983 s. 117; [2023] UKSC 31"
    assert ombudsman_for(done).route.value == "joint_possible_s117"


def test_another_named_council_does_not_stand_in_for_aftercare():
    done = ruled(under_section_3(a_council("E08000003")))
    assert [p.code for p in done.parties] == ["E08000003", "E09000023", "QKK"]


def test_the_home_that_gives_aftercare_is_not_held_itself():
    draft = under_section_3(a_home(family=Family.SUPPORTED_LIVING))
    assert account(draft) == {"supported_living": "none", "E09000023": "lgsco", "QKK": "phso"}
    assert ruled(draft).parties[0].function is Function.BOTH


def test_possible_aftercare_is_to_be_checked_and_never_certain():
    done = ruled(under_section_3(a_trust(), section=Section.UNSURE, hospital_stay_under_act=True))
    assert [p.code for p in done.parties] == ["RWE", "E09000023", "QKK"]
    assert all("to be checked" in p.reasons[0].rule for p in done.parties[1:])
    assert ombudsman_for(done).route.value == "joint_possible"


def test_where_the_person_lived_is_not_known_a_named_council_stands_in_to_be_checked():
    done = ruled(under_section_3(a_council("E09000023"), person=PersonAffected()))
    assert [p.code for p in done.parties] == ["E09000023", "QKK"]
    assert "to be checked" in done.parties[1].reasons[0].rule


def test_a_named_council_without_a_known_area_stands_in_by_its_code():
    done = ruled(under_section_3(a_council("E09000099"), person=PersonAffected()))
    assert [(p.code, p.name) for p in done.parties] == [
        ("E09000099", "council"),
        (None, "the NHS board of the home before the hospital stay"),
    ]


def test_the_named_councils_own_area_stands_in_and_not_the_home():
    done = ruled(under_section_3(a_council("E08000003"), person=PersonAffected()))
    assert [p.code for p in done.parties] == ["E08000003", "QOP"]
    (board,) = [p for p in done.parties if p.role is Role.ADDED_BY_RULE]
    assert board.type == "integrated care board"


def test_a_home_in_another_nation_does_not_stand_in():
    welsh = replace(WALES, council_code="W06000005", council_name="Flintshire")
    draft = under_section_3(
        a_trust(), person=PersonAffected(), complainant=Complainant(place=welsh)
    )
    assert added(draft) == [
        "the council of the home before the hospital stay",
        "the NHS board of the home before the hospital stay",
    ]


def test_aftercare_named_with_a_section_not_known_is_enough():
    draft = a_draft(
        a_trust(), section=Section.UNSURE, hospital_stay_under_act=True, story="No aftercare."
    )
    assert aftercare(draft) is Aftercare.POSSIBLE


def test_with_two_named_councils_the_home_stands_in():
    draft = under_section_3(a_council("E08000003"), a_council("E09000023"), person=PersonAffected())
    assert added(draft) == [LEICESTER_CITY, ITS_BOARD]


def test_nothing_known_still_shows_both_bodies_to_be_found():
    draft = under_section_3(a_trust(), person=PersonAffected(), complainant=Complainant())
    assert added(draft) == [
        "the council of the home before the hospital stay",
        "the NHS board of the home before the hospital stay",
    ]
    assert added(replace(draft, complainant=Complainant(place=WALES))) == added(draft)


def test_a_place_without_a_council_is_as_good_as_none():
    before = PersonAffected(lived_before_section=Place("SE6"))
    assert added(under_section_3(a_trust(), person=before)) == [LEICESTER_CITY, ITS_BOARD]


def test_the_board_is_found_by_the_council_where_the_place_names_none():
    before = PersonAffected(lived_before_section=replace(MANCHESTER, icb_code=None, icb_name=None))
    assert added(under_section_3(a_trust(), person=before)) == ["E08000003", "QOP"]


def test_a_council_under_two_boards_leaves_the_board_to_be_found():
    before = PersonAffected(lived_before_section=SPLIT_COUNTY)
    assert added(under_section_3(a_trust(), person=before)) == [
        "E10000030",
        "the NHS board of the home before the hospital stay",
    ]
    unknown = PersonAffected(lived_before_section=Place(None, "E09000099", "Elsewhere Council"))
    assert added(under_section_3(a_trust(), person=unknown))[0] == "E09000099"


def the_council_and_a_hospital(**more):
    return a_draft(
        a_council(None, mention="the council", service=Service.COUNCIL),
        a_trust(),
        story="The needs assessment failed.",
        **more,
    )


def test_the_council_without_a_name_is_the_one_that_the_rule_finds():
    council, _ = ruled(the_council_and_a_hospital()).parties
    assert (council.name, council.code) == ("Leicester City Council", LEICESTER_CITY)


def test_the_council_without_a_name_stays_so_where_the_person_said_it_is_not_that_one():
    done = ruled(the_council_and_a_hospital(not_meant=frozenset({LEICESTER_CITY})))
    assert [(p.name, p.code) for p in done.parties if p.family is Family.COUNCIL] == [
        ("council", None)
    ]


# The twelve easily got wrong, as far as they are about responsibility


def test_one_of_twelve_the_home_is_not_held_for_council_paid_care():
    assert account(a_draft(a_home(Payer.COUNCIL)))["care_home"] == "none"


def test_two_of_twelve_section_2_brings_nobody_in():
    assert added(under_section_3(a_trust(), section=Section.OTHER)) == []


def test_ten_of_twelve_the_council_that_placed_answers_and_not_the_one_where_the_home_is():
    home = a_home(Payer.COUNCIL, council_code="E10000019")
    assert added(a_draft(home, a_council("E08000003"))) == []


def test_after_sending_an_added_body_does_not_count_as_named():
    draft = under_section_3(
        a_trust(), complainant=Complainant(), status=Status.SENT,
        story="He was discharged. No needs assessment came.",
    )  # fmt: skip
    done = ruled(draft)
    assert ruled(done) == done
    assert ruled(replace(draft, person=PersonAffected())).parties[1].code is None


# Properties


@given(drafts())
def test_no_organisation_that_was_named_is_ever_removed(draft):
    done = with_bodies_added_by_rule(draft, AREAS)
    named = [p.key for p in draft.parties if p.role is not Role.ADDED_BY_RULE]
    assert set(named) <= {p.key for p in done.parties}


@given(drafts())
def test_the_rules_come_to_rest_at_once(draft):
    done = with_bodies_added_by_rule(draft, AREAS)
    assert with_bodies_added_by_rule(done, AREAS) == done


@given(drafts())
def test_aftercare_always_has_council_and_board(draft):
    done = with_bodies_added_by_rule(draft, AREAS)
    if aftercare(done) is not Aftercare.NO and draft.status is not Status.SENT:
        families = {p.family for p in done.parties if p.takes_part}
        assert {Family.COUNCIL, Family.INTEGRATED_CARE_BOARD} <= families


@given(drafts())
def test_a_route_is_never_empty_and_every_added_body_waits_for_consent(draft):
    done = with_bodies_added_by_rule(draft, AREAS)
    assert ombudsman_for(done).route.value
    assert ombudsman_for(done).reason
    known = {p.key for p in draft.parties}
    for party in done.parties:
        if party.role is Role.ADDED_BY_RULE and party.key not in known:
            assert party.reasons
            decided = {record.organisation for record in draft.consents}
            assert not may_share_with(done, party.key) or party.key in decided


@given(drafts())
def test_adding_an_organisation_never_removes_one_that_was_named(draft):
    more = replace(draft, parties=(*draft.parties, a_trust("RX9")))
    before = {p.key for p in with_bodies_added_by_rule(draft, AREAS).parties}
    after = {p.key for p in with_bodies_added_by_rule(more, AREAS).parties}
    assert before <= after
