# SPDX-License-Identifier: Apache-2.0
"""Days that were put right by hand."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.store.rows import HolidayCorrectionRow


class SqlHolidays:
    def __init__(self, session: Session) -> None:
        self._session = session

    def corrections(self) -> Mapping[date, bool]:
        return {row.day: row.holiday for row in self._session.scalars(select(HolidayCorrectionRow))}
