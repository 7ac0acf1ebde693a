# SPDX-License-Identifier: Apache-2.0
"""What follows from the options of the questions, for docs/conversation.md; labels say the rest.

A test presses each option; tests/conversations/ holds what is told here.
"""

from collections.abc import Mapping
from typing import Final

FROM_LISTS: Final[Mapping[str, str]] = {
    "organisations_confirm": "each organisation that was recognised, to be ticked",
    "organisation_which": "each organisation that has this name",
    "council_which": "each council that the postcode may belong to",
    "lead_preference": "each organisation that may lead",
    "authority": "only those rights that fit the state of the person",
    "change_what": "only lines that concern this complaint",
}
FOLLOWS: Final[Mapping[tuple[str, str], str]] = {
    ("", "skip"): "the answer is left open, and the next question comes",
    ("", "unsure"): "kept as not known; nobody is turned away",
    ("story_more", "done"): "the next question comes",
    ("story_more", "more"): "the person is asked to go on",
    ("organisations_confirm", "none_right"): "all of these are taken out, and it is asked which",
    ("organisation_which", "other"): "its name and town are asked for",
    ("about_whom", "other"): "it is asked who that is, how they are and whether they agree",
    ("about_whom", "both"): "as for somebody else; the person's own part counts too",
    ("person_state", "able"): "the person's own yes is needed before others see it",
    ("person_state", "unable"): "it is asked by what right somebody speaks for them",
    ("person_state", "child"): "for a child of about 12 or more their own view is asked for",
    ("person_state", "died"): "no consent is possible; it is asked who speaks for them",
    ("person_agrees", "yes_with_me"): "their own yes is seen",
    ("person_agrees", "yes_written"): "their own yes is seen",
    ("person_agrees", "yes"): "not yet seen: staff ask them before others see it",
    ("person_agrees", "no"): "nothing about them is shared; only the other one's own part goes on",
    ("person_agrees", "not_asked"): "staff ask them before others see it",
    ("person_agrees", "unsure"): "staff ask them before others see it",
    ("authority", "property_attorney"): "not enough for health and care: staff check",
    ("authority", "none"): "staff check who may speak for the person; nobody is turned away",
    ("authority", "unsure"): "staff check who may speak for the person; nobody is turned away",
    ("funding", "council"): "the council has a part and is added",
    ("funding", "nhs"): "the NHS board has a part and is added",
    ("funding", "self"): "the provider answers itself",
    ("funding", "joint"): "the council and the NHS board have a part and are added",
    ("section", "treatment_section"): "the council and the NHS board are both added (section 117)",
    ("section", "other_section"): "no aftercare follows from it",
    ("section", "unsure"): "the council and the NHS board are added, to be checked",
    ("person_postcode", "same"): "the postcode of the one who complains is used",
    ("consent", "all"): "each organisation named may see it, once nothing else holds it back",
    ("consent", "some"): "each organisation is asked about by itself",
    ("consent", "none"): "nothing goes to others; contacts are given",
    ("consent", "unsure"): "nothing is shared for now",
    ("consent_organisation", "no"): "that one does not see it; its contact is given",
    ("contact", "anonymous"): "no answer can be sent; the complaint goes on",
    ("contact_safe", "no"): "staff see that it is not safe",
    ("advocacy_wanted", "yes"): "the contact for the area is given",
    ("safe_now", "yes"): "the complaint goes on",
    ("safe_now", "no"): "it is marked urgent, help is named, and nothing more is asked",
    ("safe_now", "unsure"): "it is marked urgent, help is named, and nothing more is asked",
    ("check_answers", "send"): "it is sent, and a reference and a day are given",
    ("check_answers", "change"): "it is asked which line",
    ("check_answers", "stop"): "it is asked whether to delete everything",
    ("stop_and_delete", "yes"): "everything told is taken out; a sign of danger stays with staff",
}
