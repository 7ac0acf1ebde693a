# SPDX-License-Identifier: Apache-2.0
"""The most telling transcripts, played through the pages with everything running."""

import pytest

from tests.browser.chromium import SMALL
from tests.browser.playing import InBrowser
from tests.browser.test_whole import no_sideways, no_violation, person, stack
from tests.transcripts.playing import read
from tests.transcripts.test_transcripts import FOLDER

__all__ = ["person", "stack"]

pytestmark = [pytest.mark.bot, pytest.mark.slow]

NO_SCRIPTS = {"java_script_enabled": False}
PHONE = {"viewport": SMALL}
PLAYS = [
    ("is_bereaved/mum_died_and_nobody_rang.txt", {}),
    ("is_bereaved/hospital_and_council.txt", PHONE),
    ("speaks_for_a_child/a_girl_of_fourteen_not_asked.txt", NO_SCRIPTS),
    ("was_held_in_hospital/under_section_three.txt", {}),
    ("refuses/where_this_hospital_keeps_its_own_part.txt", NO_SCRIPTS),
    ("refuses/yes_to_the_hospital_and_no_to_the_council.txt", PHONE),
    ("changes_their_mind/takes_the_council_back_after_sending.txt", {}),
    ("goes_silent/comes_back_at_the_consent_question.txt", NO_SCRIPTS),
    ("is_in_danger/mum_is_being_hit_now.txt", PHONE),
    ("is_in_danger/says_it_in_the_middle.txt", {}),
    ("writes_another_language/polish.txt", PHONE),
    ("is_not_for_here/landlord_and_council.txt", NO_SCRIPTS),
]


@pytest.mark.parametrize(("name", "browser"), PLAYS, ids=[name for name, _ in PLAYS])
def test_play(person, stack, name, browser) -> None:
    transcript = read(FOLDER / name)
    looks = no_sideways if browser is PHONE else no_violation if not browser else lambda _: None
    one = person(**browser)
    InBrowser(stack.url, transcript.usual, person=one, looks=looks).play(transcript)
