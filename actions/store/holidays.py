# SPDX-License-Identifier: Apache-2.0
"""Days that were put right by hand."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from actions.store.rows import HolidayCorrectionRow
from actions.usecases.values import HolidayCorrection


class SqlHolidays:
    def __init__(self, session: Session) -> None:
        self._session = session

    def corrections(self) -> Sequence[HolidayCorrection]:
        rows = self._session.scalars(
            select(HolidayCorrectionRow).order_by(HolidayCorrectionRow.day)
        )
        return [HolidayCorrection(row.day, holiday=row.holiday, note=row.note) for row in rows]

    def put(self, correction: HolidayCorrection) -> None:
        self._session.merge(
            HolidayCorrectionRow(
                day=correction.day, holiday=correction.holiday, note=correction.note
            )
        )

    def take_back(self, day: date) -> None:
        self._session.execute(delete(HolidayCorrectionRow).where(HolidayCorrectionRow.day == day))
