# SPDX-License-Identifier: Apache-2.0
"""The directory as it is shipped, loaded once for all of these tests."""

import pytest

from actions.directory.directory import Directory, the_directory


@pytest.fixture(scope="session")
def directory() -> Directory:
    return the_directory()
