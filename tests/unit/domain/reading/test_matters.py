# SPDX-License-Identifier: Apache-2.0
"""First words that are no complaint, or one for somebody else; and complaints that look alike."""

import pytest

from actions.domain.draft import Matter
from actions.domain.reading.matters import matter_in

MATTERS = [
    ("Subject access request: everything you hold on me", Matter.RECORDS_REQUEST),
    ("how do i get a copy of mum's hospital notes", Matter.RECORDS_REQUEST),
    ("I need to cancel my appointment tomorrow", Matter.APPOINTMENT),
    ("can you rebook his blood test appointment", Matter.APPOINTMENT),
    ("need to order my repeat prescription", Matter.APPOINTMENT),
    ("could u move my mri to the friday", Matter.APPOINTMENT),
    ("please send me all my medical records from 2015 on", Matter.RECORDS_REQUEST),
    ("what time is visiting on ward 4", Matter.QUESTION),
    ("is there parking for blue badges", Matter.QUESTION),
    ("wheres the best place to park at the JR", Matter.QUESTION),
    ("is there a cash machine at Derriford", Matter.QUESTION),
    ("can we bring the kids in to see their nan", Matter.QUESTION),
    ("What are the symptoms of sepsis?", Matter.QUESTION),
    ("how do I apply for a job as a porter", Matter.QUESTION),
    ("a massive thank you to everyone on ward 12", Matter.THANKS),
    ("please pass on my thanks to the team", Matter.THANKS),
    ("Couldn't fault them", Matter.THANKS),
    ("the porters were absolute stars, please pass it on", Matter.THANKS),
    ("nobody has emptied our recycling for a month", Matter.COUNCIL_SERVICE),
    ("my council tax is wrong", Matter.COUNCIL_SERVICE),
    ("a parking ticket from the council while I was in hospital", Matter.COUNCIL_SERVICE),
    ("thank u to the lad at the desk who waited with my nan", Matter.THANKS),
    ("I am a nurse here and my manager keeps changing my shifts", Matter.STAFF_GRIEVANCE),
    ("My boss has it in for me and HR did nothing", Matter.STAFF_GRIEVANCE),
    ("the DWP stopped my money", Matter.GOVERNMENT),
    ("they took my husband off ESA", Matter.GOVERNMENT),
    ("The wing staff lost my trainers", Matter.PRISON),
    ("the officers at HMP Example won't give me my post", Matter.PRISON),
]
COMPLAINTS = [
    "The Countess of Chester copied my notes in a letter to my employer",
    "The GP told my boss I was an alcoholic",
    "They cancelled my appointment four times",
    "the ward lost my notes",
    "they moved my operation twice and nobody rang",
    "the council never emptied the commode, the carers said it was the bin men's job",
    "Thanks for nothing, you let my dad die",
    "no thanks to the doctors she lived",
    "the nurse at HMP Example will not give me my tablets, the officers just laugh",
    "I am a nurse myself and what I saw on that ward shocked me",
    "I work in a shop and my mum was hurt",
    "the ward manager was rude",
    "Thank you for reading this. They left her on the floor",
    "",
]


@pytest.mark.parametrize(("text", "matter"), MATTERS)
def test_matters(text: str, matter: Matter) -> None:
    assert matter_in(text) is matter


@pytest.mark.parametrize("text", COMPLAINTS)
def test_complaints_are_let_through(text: str) -> None:
    assert matter_in(text) is None
