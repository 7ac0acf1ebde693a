# SPDX-License-Identifier: Apache-2.0
"""Bring the tables to the shape that this program needs, or take them back."""

from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config

from actions.store.engine import for_writing, make_engine

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(url: str, to: str = "head") -> None:
    """Apply the migrations that are missing, in one transaction."""
    _run(url, to, command.upgrade)


def downgrade(url: str, to: str) -> None:
    """Undo migrations down to a number, or to `base` for none."""
    _run(url, to, command.downgrade)


def _run(url: str, to: str, step: Callable[[Config, str], None]) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    engine = for_writing(make_engine(url))
    try:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            step(config, to)
    finally:
        engine.dispose()
