# SPDX-License-Identifier: Apache-2.0
from dataclasses import fields

from actions.domain.choices import Choices, signed_off_list


def test_every_setting_says_which_rule_and_why():
    listed = signed_off_list()
    assert [row[0] for row in listed] == [item.name for item in fields(Choices)]
    assert listed[0][1:3] == ("10", "84")
    for name, value, rule, note in listed:
        assert name and value and rule
        assert note.endswith(".")


def test_a_site_may_choose_otherwise():
    assert ("lgsco_wait_weeks", "26") in [
        row[:2] for row in signed_off_list(Choices(lgsco_wait_weeks=26))
    ]


def test_the_figures_as_they_stand():
    choices = Choices()
    assert (choices.lgsco_wait_weeks, choices.phso_wait_months) == (12, 6)
    assert (choices.case_kept_years, choices.unfinished_kept_days) == (10, 30)
    assert choices.early_resolution_working_days == 10
