# SPDX-License-Identifier: Apache-2.0
"""Under what section somebody was held, as they say it."""

import pytest

from actions.domain.draft import Section
from actions.domain.reading.section import read_section, section_in
from actions.domain.reading.words import plain

ANSWERS = [
    ("I was on a 37/41 then conditionally discharged", Section("treatment_section")),
    ("Transferred to Rampton from prison under a 47", Section("treatment_section")),
    ("kept in the unit against her will", Section("unsure")),
    ("locked up on a secure ward", Section("unsure")),
    ("section 3", Section("treatment_section")),
    ("3", Section("treatment_section")),
    ("it was a section 2 then a 3", Section("treatment_section")),
    ("2 then 3", Section("treatment_section")),
    ("section three", Section("treatment_section")),
    ("S37/41", Section("treatment_section")),
    ("s.3", Section("treatment_section")),
    ("section 47", Section("treatment_section")),
    ("sectioned under 3", Section("treatment_section")),
    ("section 2", Section("other_section")),
    ("136", Section("other_section")),
    ("a 5(2) then section 2", Section("other_section")),
    ("section 4", Section("other_section")),
    ("sectioned but don't know which", Section("unsure")),
    ("not sure", Section("unsure")),
    ("yes", Section("unsure")),
    ("no", Section("no")),
    ("never sectioned", Section("no")),
    ("he was informal", Section("no")),
    ("voluntary patient", Section("no")),
    ("she's on a CTO", Section("treatment_section")),
    ("section 2 and 3", Section("treatment_section")),
    ("section 2, then 3, then a 2, then 4, then a 3", Section("treatment_section")),
    ("Section 3 of the Mental Health Act", Section("treatment_section")),
    ("held on a section 136", Section("other_section")),
    ("I think so", Section("unsure")),
    ("45A", Section("treatment_section")),
    ("detained on a 3 in May", Section("treatment_section")),
    ("wasn't sectioned", Section("no")),
    ("the ward in town", None),
    ("sec 3", Section("treatment_section")),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*row, id=row[0]) for row in ANSWERS])
def test_the_section_that_an_answer_names(text, wanted):
    assert read_section(text) is wanted


IN_PASSING = [
    ("she was on a section 3 at the Maudsley", Section.TREATMENT),
    ("he was sectioned last year", Section.UNSURE),
    ("a section 47 enquiry by social services", None),
    ("section 42 safeguarding enquiry", None),
    ("he was never sectioned", Section.NO),
    ("rent that should be free under section 117", Section.UNSURE),
    ("the bus route 3 goes there", None),
    ("detained under section 2 then moved to section 3", Section.TREATMENT),
    ("waited on ward 2 for three days", None),
    ("came out of the unit after being on a 3 and nobody helps", Section.TREATMENT),
    ("she was on a 2 at the psych unit, then home", Section.OTHER),
    ("was on a 3 week list for the crisis team", None),
]


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*row, id=row[0]) for row in IN_PASSING])
def test_the_section_told_in_a_story(text, wanted):
    assert section_in(plain(text).text) is wanted
