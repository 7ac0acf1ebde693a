# SPDX-License-Identifier: Apache-2.0
"""How many processes run the tests, and in which order they take the files."""

from types import SimpleNamespace

import pytest

from environment import paths
from environment.commands import MOST_PROCESSES, in_processes
from tests import conftest


@pytest.mark.parametrize(
    ("cores", "processes"),
    [
        pytest.param(2, 2, id="as many as there are cores"),
        pytest.param(64, MOST_PROCESSES, id="not more than the memory of a small machine holds"),
    ],
)
def test_processes_follow_the_cores(cores, processes):
    assert in_processes(cores)[:2] == ["-n", str(processes)]


def test_one_core_is_left_to_one_process():
    assert in_processes(1) == []


@pytest.mark.parametrize("file", conftest.LONGEST_FIRST)
def test_every_long_file_is_there(file):
    assert (paths.ROOT / "tests" / file).is_file()


def collected(*files):
    return [SimpleNamespace(nodeid=f"tests/{file}::test[a]") for file in files]


@pytest.mark.parametrize(
    ("config", "order"),
    [
        pytest.param(SimpleNamespace(workerinput={}), [2, 1, 0, 3], id="among several processes"),
        pytest.param(SimpleNamespace(), [0, 1, 2, 3], id="alone"),
    ],
)
def test_long_files_come_first_where_several_processes_share_the_work(config, order):
    first, second = conftest.LONGEST_FIRST[:2]
    drawn = collected("web/test_short.py", second, first, "unit/test_short.py")
    items = list(drawn)
    conftest.pytest_collection_modifyitems(config, items)
    assert items == [drawn[place] for place in order]
