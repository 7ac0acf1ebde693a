# SPDX-License-Identifier: Apache-2.0
"""The test that looks at what all plays have reached comes after them, whatever the order."""

import pytest

LAST = "test_everything_is_reached.py"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.path.name == LAST)
