# SPDX-License-Identifier: Apache-2.0
"""Flags for those who must look at a conversation now, and how they were closed."""

from collections.abc import Sequence

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from actions.store import translate
from actions.store.rows import UrgentFlagRow
from actions.usecases.values import FlagSearch, UrgentFlag


class SqlUrgent:
    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, flag: UrgentFlag) -> None:
        open_already = select(UrgentFlagRow.number).where(
            UrgentFlagRow.conversation == flag.conversation,
            UrgentFlagRow.kind == flag.kind,
            UrgentFlagRow.closed_at.is_(None),
        )
        if self._session.scalar(open_already) is None:
            self._session.add(translate.urgent_flag_row(flag))
            self._session.flush()

    def get(self, number: int, *, lock: bool = False) -> UrgentFlag | None:
        query = select(UrgentFlagRow).where(UrgentFlagRow.number == number)
        row = self._session.scalar(query.with_for_update() if lock else query)
        return translate.urgent_flag(row) if row else None

    def put(self, flag: UrgentFlag) -> None:
        self._session.merge(translate.urgent_flag_row(flag))

    def open_at(self, organisation: str) -> Sequence[UrgentFlag]:
        rows = self._session.scalars(
            select(UrgentFlagRow)
            .where(UrgentFlagRow.organisation == organisation, UrgentFlagRow.closed_at.is_(None))
            .order_by(UrgentFlagRow.taken_by.is_not(None), UrgentFlagRow.at, UrgentFlagRow.number)
        )
        return [translate.urgent_flag(row) for row in rows]

    def closed_at(self, organisation: str, search: FlagSearch) -> Sequence[UrgentFlag]:
        query = select(UrgentFlagRow).where(
            UrgentFlagRow.organisation == organisation, UrgentFlagRow.closed_at.is_not(None)
        )
        if search.before is not None:
            query = query.where(UrgentFlagRow.number < search.before)
        if search.text:
            found = (
                column.istartswith(search.text, autoescape=True)
                for column in (
                    UrgentFlagRow.reference,
                    UrgentFlagRow.conversation,
                    UrgentFlagRow.taken_by,
                    UrgentFlagRow.closed_by,
                )
            )
            query = query.where(or_(*found))
        rows = self._session.scalars(query.order_by(UrgentFlagRow.number.desc()).limit(search.most))
        return [translate.urgent_flag(row) for row in rows]

    def delete(self, conversation: str) -> Sequence[UrgentFlag]:
        of_conversation = UrgentFlagRow.conversation == conversation
        rows = self._session.scalars(
            select(UrgentFlagRow).where(of_conversation).order_by(UrgentFlagRow.number)
        )
        gone = [translate.urgent_flag(row) for row in rows]
        self._session.execute(delete(UrgentFlagRow).where(of_conversation))
        return gone
