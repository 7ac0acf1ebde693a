# SPDX-License-Identifier: Apache-2.0
from dataclasses import fields

from actions.domain.choices import PRACTICES, Choices, settings_to_sign_off


def test_every_setting_says_which_rule_and_why():
    listed = settings_to_sign_off()
    assert [row[0] for row in listed] == [item.name for item in fields(Choices)]
    assert [row[1:3] for row in listed] == [("12", "106"), ("6", "106"), ("yes", "137")]
    for *_, note in listed:
        assert note.endswith(".")


def test_a_site_may_choose_otherwise():
    listed = settings_to_sign_off(Choices(lgsco_wait_weeks=26, persons_area_too=False))
    assert [row[1] for row in listed] == ["26", "6", "no"]


def test_every_practice_is_a_sentence_with_its_rule():
    for practice in PRACTICES:
        assert practice.rule
        assert practice.what.endswith(".")
    assert len({practice.rule for practice in PRACTICES}) == len(PRACTICES)
