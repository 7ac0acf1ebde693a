# SPDX-License-Identifier: Apache-2.0
"""Requests made up from the published description: whatever comes, the answer is as described."""

import asyncio
import sys
from pathlib import Path

import pytest

from actions.store.migrate import upgrade
from actions.store.sql import SqlStore
from tests.integration.serving import serving
from tests.integration.world import World

EXAMPLES = "25"
SETTINGS = """
[checks.negative_data_rejection]
# The usual ones, and 413 for a text that is too long.
expected-statuses = [
  "400", "401", "403", "404", "405", "406", "409",
  "413", "415", "422", "428", "429", "5xx",
]
"""


@pytest.mark.slow
async def test_every_call_answers_as_described(tmp_path: Path) -> None:
    (tmp_path / "schemathesis.toml").write_text(SETTINGS, encoding="utf-8")
    url = f"sqlite:///{tmp_path / 'store.sqlite3'}"
    upgrade(url)
    store = SqlStore(url)
    world = World(store)
    _, token = await world.staff()
    async with serving(world) as site:
        fuzzing = await asyncio.create_subprocess_exec(
            str(Path(sys.executable).with_name("schemathesis")),
            "run",
            f"{site.url}/api/v1/openapi.json",
            "--checks=all",
            "--exclude-checks=positive_data_acceptance",  # no schema tells a blank text
            f"--max-examples={EXAMPLES}",
            f"--header=Authorization: Bearer {token}",
            "--generation-database=none",
            cwd=tmp_path,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        said, _ = await fuzzing.communicate()
    store.close()

    assert fuzzing.returncode == 0, said.decode()
