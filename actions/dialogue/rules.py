# SPDX-License-Identifier: Apache-2.0
"""After every answer: places settle organisations, rules bring in others, and it is said why."""

from dataclasses import replace

from actions.dialogue import hearing, matching, organisations, remit, single_contact
from actions.dialogue.speech import Answered, Around, Say
from actions.domain.draft import Draft, Status
from actions.domain.responsible import with_bodies_added_by_rule

TOLD_ONE_DOOR = "told:one_door"


def with_rules(before: Draft, answer: Answered, around: Around) -> tuple[Draft, tuple[Say, ...]]:
    """The draft as the rules leave it, and all that is said."""
    draft = answer.draft
    if draft.status not in (Status.DRAFT, Status.SENT):
        return draft, answer.says
    draft = hearing.settle_heard(draft, around)
    draft = matching.with_practices_listed(draft, around)
    draft = hearing.with_only_ones_named(draft)
    draft = hearing.with_payer_told(draft)
    ruled = with_bodies_added_by_rule(draft, around.directory)
    says = (*answer.says, *single_contact.added_by_rule(draft, ruled))
    if remit.belongs_elsewhere(ruled):
        return remit.pointed_elsewhere(ruled), (*says, *remit.signposts(before, ruled, around))
    says = (*says, *remit.signposts(before, ruled, around))
    if _all_are_named(ruled) and TOLD_ONE_DOOR not in ruled.answered:
        says = (*says, *organisations.heard_back(ruled), single_contact.one_door(ruled))
        ruled = replace(ruled, answered=ruled.answered | {TOLD_ONE_DOOR})
    return ruled, says


def _all_are_named(draft: Draft) -> bool:
    return "organisations_more" in draft.answered and not draft.heard
