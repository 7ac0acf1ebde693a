# SPDX-License-Identifier: Apache-2.0
"""Words that administrators have put in place of ours. Nothing is ever deleted."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.store.rows import WordingChangeRow
from actions.usecases.kept_wording import KeptWording


class SqlWording:
    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, name: str, words: Mapping[str, str], *, by: str, at: datetime) -> int:
        self.end(name, by=by, at=at)
        row = WordingChangeRow(name=name, words=dict(words), made_by=by, made_at=at)
        self._session.add(row)
        self._session.flush()
        return row.number

    def end(self, name: str, *, by: str, at: datetime) -> None:
        row = WordingChangeRow
        held = select(row).where(row.name == name, row.ended_at.is_(None)).with_for_update()
        for old in self._session.scalars(held):
            old.ended_by, old.ended_at = by, at
        self._session.flush()

    def in_force(self) -> tuple[KeptWording, ...]:
        row = WordingChangeRow
        held = select(row).where(row.ended_at.is_(None)).order_by(row.name)
        return tuple(map(_kept, self._session.scalars(held)))

    def history(self, name: str) -> tuple[KeptWording, ...]:
        row = WordingChangeRow
        all_of_it = select(row).where(row.name == name).order_by(row.number.desc())
        return tuple(map(_kept, self._session.scalars(all_of_it)))


def _kept(row: WordingChangeRow) -> KeptWording:
    return KeptWording(
        number=row.number,
        name=row.name,
        words=row.words,
        by=row.made_by,
        at=row.made_at,
        ended_by=row.ended_by,
        ended_at=row.ended_at,
    )
