# SPDX-License-Identifier: Apache-2.0
"""What administrators have put right in the lists of organisations. Nothing is ever deleted."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.directory.corrections import Correction
from actions.store import translate
from actions.store.rows import DirectoryCorrectionRow
from actions.usecases.values import KeptCorrection


class SqlCorrections:
    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, correction: Correction, *, by: str, at: datetime) -> int:
        row = translate.correction_row(correction, by=by, at=at)
        earlier = select(DirectoryCorrectionRow).where(
            DirectoryCorrectionRow.kind == row.kind,
            DirectoryCorrectionRow.about == row.about,
            DirectoryCorrectionRow.ended_at.is_(None),
        )
        for old in self._session.scalars(earlier):
            old.ended_by, old.ended_at = by, at
        self._session.add(row)
        self._session.flush()
        return row.number

    def in_force(self) -> tuple[KeptCorrection, ...]:
        rows = self._session.scalars(
            select(DirectoryCorrectionRow)
            .where(DirectoryCorrectionRow.ended_at.is_(None))
            .order_by(DirectoryCorrectionRow.number)
        )
        return tuple(map(translate.kept_correction, rows))

    def end(self, number: int, *, by: str, at: datetime) -> KeptCorrection | None:
        row = self._session.get(DirectoryCorrectionRow, number, with_for_update=True)
        if row is None or row.ended_at is not None:
            return None
        row.ended_by, row.ended_at = by, at
        self._session.flush()
        return translate.kept_correction(row)
