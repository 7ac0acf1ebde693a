# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace
from datetime import date

from hypothesis import given

from actions.domain.aftercare import Aftercare
from actions.domain.draft import Payer, PersonAffected, Precision, Role, Section, Timing
from actions.domain.issues import issues_of
from actions.domain.organisations import Family, Function
from actions.domain.signals import sentences
from tests.unit.domain.builders import (
    LEICESTER,
    a_council,
    a_draft,
    a_home,
    a_party,
    a_trust,
    ruled,
)
from tests.unit.domain.drafts import drafts

SEPTEMBER = Timing(first_on=date(2026, 9, 1), last_on=date(2026, 9, 30), precision=Precision.MONTH)


def strands(draft):
    return [(issue.summary, issue.organisations) for issue in issues_of(ruled(draft))]


def test_one_issue_for_each_organisation_in_the_persons_own_words():
    draft = a_draft(
        a_trust(mention="the QE"),
        a_council(mention="Bexley"),
        story="The QE sent dad home. No tablets. The carers bexley sent could not lift him.",
        timing=SEPTEMBER,
    )
    one, two = issues_of(ruled(draft))
    assert (one.number, one.summary, one.organisations, one.function) == (
        1, "The QE sent dad home. No tablets.", ("RWE",), Function.HEALTH,
    )  # fmt: skip
    assert (two.number, two.summary, two.organisations, two.function) == (
        2, "The carers bexley sent could not lift him.", ("E06000016",), Function.SOCIAL_CARE,
    )  # fmt: skip
    assert (one.first_on, one.last_on, one.precision) == (
        date(2026, 9, 1), date(2026, 9, 30), Precision.MONTH,
    )  # fmt: skip
    assert (one.funding, one.aftercare) == (None, Aftercare.NO)


def test_what_comes_before_any_name_goes_with_the_first():
    draft = a_draft(a_trust(mention="the ward"), story="It was awful. The ward was dirty.")
    assert strands(draft) == [("It was awful. The ward was dirty.", ("RWE",))]


def test_it_goes_with_the_first_alone():
    draft = a_draft(
        a_trust(mention="the ward"),
        a_council(mention="the council"),
        story="It was awful. The ward was dirty. The council was late.",
    )
    assert strands(draft) == [
        ("It was awful. The ward was dirty.", ("RWE",)),
        ("The council was late.", ("E06000016",)),
    ]


def test_all_sentences_about_a_task_are_joined():
    draft = a_draft(
        a_trust(mention="DRI"),
        story="DRI was cold. No needs assessment came. It rained. The AMHP was rude.",
    )
    assert strands(draft)[1][0] == "No needs assessment came. The AMHP was rude."


def test_an_organisation_named_in_an_answer_has_the_whole_story():
    draft = a_draft(
        a_trust(mention="the ward"), a_council(mention="Leicester"), story="The ward was dirty."
    )
    assert strands(draft) == [("The ward was dirty.", ("RWE", "E06000016"))]


def test_a_sentence_about_two_belongs_to_both():
    draft = a_draft(
        a_trust(mention="DRI"), a_council(mention="the council"),
        story="DRI blames the council. The council is silent.",
    )  # fmt: skip
    assert strands(draft) == [
        ("DRI blames the council.", ("RWE",)),
        ("DRI blames the council. The council is silent.", ("E06000016",)),
    ]


def test_a_home_stands_together_with_the_council_behind_it():
    draft = a_draft(a_home(Payer.COUNCIL, mention="the home"), story="The home starved him.")
    (issue,) = issues_of(ruled(draft))
    assert issue.organisations == ("unlisted:the home", "E06000016")
    assert (issue.function, issue.funding) == (Function.SOCIAL_CARE, Payer.COUNCIL)


def test_a_joint_package_stands_together_with_council_and_board():
    draft = a_draft(a_home(Payer.JOINT, mention="the home"), story="The home starved him.")
    (issue,) = issues_of(ruled(draft))
    assert issue.organisations == ("unlisted:the home", "E06000016", "QK1")
    assert issue.function is Function.BOTH


def test_a_board_that_decides_is_not_behind_a_council_paid_home():
    draft = a_draft(
        a_home(Payer.COUNCIL, mention="the home"),
        story="The home starved him. They refused continuing healthcare.",
    )
    assert strands(draft) == [
        ("The home starved him. They refused continuing healthcare.",
         ("unlisted:the home", "E06000016")),
        ("They refused continuing healthcare.", ("QK1",)),
    ]  # fmt: skip


def test_an_own_paid_home_stands_alone():
    draft = a_draft(
        a_home(Payer.SELF, mention="the home"),
        story="The home starved him. He waited for a needs assessment.",
    )
    assert strands(draft)[1] == ("He waited for a needs assessment.", ("E06000016",))
    assert strands(draft)[0][1] == ("unlisted:the home",)


def test_a_named_council_beside_a_home_keeps_its_own_issue():
    draft = a_draft(
        a_home(Payer.COUNCIL, mention="the home"), a_council(mention="the council"),
        story="The home starved him. The council did nothing.",
    )  # fmt: skip
    assert [orgs for _, orgs in strands(draft)] == [("unlisted:the home",), ("E06000016",)]


def test_a_task_of_the_council_is_an_issue_with_its_own_sentences():
    draft = a_draft(
        a_trust(mention="DRI"),
        story="DRI was cold. The capacity assessment was a joke and they moved her into a home.",
    )
    assert strands(draft)[1] == (
        "The capacity assessment was a joke and they moved her into a home.", ("E06000016",),
    )  # fmt: skip


def test_aftercare_is_one_issue_of_council_and_board():
    draft = a_draft(
        a_trust(mention="the unit"),
        story="The unit was cold. Aftercare under section 117 never came.",
        section=Section.TREATMENT,
        person=PersonAffected(lived_before_section=LEICESTER),
    )
    issues = issues_of(ruled(draft))
    assert issues[1].organisations == ("E06000016", "QK1")
    assert issues[1].summary == "Aftercare under section 117 never came."
    assert issues[1].function is Function.BOTH
    assert {issue.aftercare for issue in issues} == {Aftercare.YES}


def test_where_no_sentence_tells_of_the_task_it_has_the_whole_story():
    draft = a_draft(
        a_trust(mention="the unit"), story="The unit was cold.", section=Section.TREATMENT,
        person=PersonAffected(lived_before_section=LEICESTER),
    )  # fmt: skip
    assert strands(draft) == [("The unit was cold.", ("RWE", "E06000016", "QK1"))]


def test_social_care_of_two_kinds_is_social_care():
    draft = a_draft(
        a_party(Family.FOSTERING, mention="the placement"),
        a_home(Payer.SELF, mention="the home"),
        story="The placement and the home fell out.",
    )
    first = issues_of(ruled(draft))[0]
    assert first.function is Function.SOCIAL_CARE
    assert first.organisations[:2] == ("unlisted:the placement", "unlisted:the home")


def test_an_unknown_kind_does_not_make_it_both():
    draft = a_draft(
        a_party(Family.OTHER, mention="they"), a_trust(mention="the ward"),
        story="They left the ward dirty.",
    )  # fmt: skip
    assert issues_of(draft)[0].function is Function.HEALTH
    alone = a_draft(a_party(Family.OTHER, mention="they"), story="They came late.")
    assert issues_of(alone)[0].function is Function.UNKNOWN


def test_what_was_only_mentioned_is_no_issue():
    assert issues_of(a_draft(a_trust(role=Role.MENTIONED_ONLY))) == ()
    assert issues_of(a_draft()) == ()


@given(drafts())
def test_every_organisation_has_an_issue_and_the_numbers_run_on(draft):
    done = ruled(draft)
    issues = issues_of(done)
    assert [issue.number for issue in issues] == list(range(1, len(issues) + 1))
    covered = {key for issue in issues for key in issue.organisations}
    assert covered == {party.key for party in done.parties if party.takes_part}


@given(drafts())
def test_nothing_of_the_story_is_lost(draft):
    named = any(p.takes_part and p.mention is not None for p in draft.parties)
    if named:
        told = " ".join(issue.summary for issue in issues_of(replace(draft)))
        for part in draft.story:
            for sentence in sentences(part.text):
                assert sentence in told
