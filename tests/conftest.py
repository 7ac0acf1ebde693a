# SPDX-License-Identifier: Apache-2.0
"""In which order several processes take the files of tests, and what they make only once.

`make test` hands out whole files, so that what a file shares is made by one process. The longest
come first; the short ones then fill what is left of each process's time. One process alone keeps
the order it drew.
"""

import pytest

LONGEST_FIRST = (
    "faults/test_kill.py",
    "browser/test_looks.py",
    "environment/test_rasa_commands.py",
    "browser/test_whole.py",
    "bot/test_commands.py",
    "bot/test_failures.py",
    "browser/test_conversation.py",
    "bot/test_start.py",
    "bot/test_channel.py",
    "integration/directory/test_load.py",
    "integration/test_process.py",
    "integration/test_cases.py",
    "integration/test_fuzz.py",
)
PLACES = {file: place for place, file in enumerate(LONGEST_FIRST)}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if hasattr(config, "workerinput"):
        items.sort(key=place)


def place(item: pytest.Item) -> int:
    """Of an item's file in the order above; files that are not long come after all of it."""
    return PLACES.get(item.nodeid.partition("::")[0].removeprefix("tests/"), len(PLACES))
