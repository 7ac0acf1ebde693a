# SPDX-License-Identifier: Apache-2.0
"""The page of settings and the code name the same settings."""

import re

from environment import paths

SETTING = re.compile(r"\bANYDOOR_(?!TEST_)[A-Z]+(?:_[A-Z]+)*\b")


def settings_in_code():
    return {
        name
        for folder in ("actions", "bot", "environment")
        for file in (paths.ROOT / folder).rglob("*.py")
        for name in SETTING.findall(file.read_text(encoding="utf-8"))
    }


def lines():
    return (paths.ROOT / ".env.example").read_text(encoding="utf-8").splitlines()


def test_every_setting_is_on_the_page_and_every_one_of_the_page_is_read():
    on_the_page = {line.rstrip("=") for line in lines() if line.startswith("ANYDOOR_")}
    assert on_the_page == settings_in_code()


def test_every_group_of_settings_begins_with_a_sentence():
    for before, line in zip(lines(), lines()[1:], strict=False):
        if line.startswith("ANYDOOR_"):
            assert before.startswith(("# ", "ANYDOOR_")), line


def test_the_page_holds_no_values():
    assert all(line.startswith("#") or not line or line.endswith("=") for line in lines())
