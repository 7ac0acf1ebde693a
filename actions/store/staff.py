# SPDX-License-Identifier: Apache-2.0
"""Accounts of staff, their sessions and their tokens for programs."""

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from actions.store import translate
from actions.store.rows import StaffRow, StaffSessionRow, StaffTokenRow
from actions.usecases.values import StaffAccount, StaffSession


class SqlStaff:
    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, account: StaffAccount, *, at: datetime) -> None:
        row = translate.staff_row(account)
        row.created_at = at
        self._session.merge(row)
        self._session.flush()

    def get(self, name: str) -> StaffAccount | None:
        row = self._session.get(StaffRow, name)
        return translate.staff_account(row) if row else None

    def add_session(self, session: StaffSession) -> None:
        self._session.add(
            StaffSessionRow(
                token_hash=session.token_hash,
                name=session.name,
                created_at=session.created_at,
                last_used_at=session.last_used_at,
            )
        )

    def session(self, token_hash: str) -> StaffSession | None:
        row = self._session.get(StaffSessionRow, token_hash)
        if row is None:
            return None
        return StaffSession(
            token_hash=row.token_hash,
            name=row.name,
            created_at=row.created_at,
            last_used_at=row.last_used_at,
        )

    def touch_session(self, token_hash: str, *, at: datetime) -> None:
        self._session.execute(
            update(StaffSessionRow)
            .where(StaffSessionRow.token_hash == token_hash)
            .values(last_used_at=at)
        )

    def end_session(self, token_hash: str) -> None:
        self._session.execute(
            delete(StaffSessionRow).where(StaffSessionRow.token_hash == token_hash)
        )

    def end_sessions_of(self, name: str) -> None:
        self._session.execute(delete(StaffSessionRow).where(StaffSessionRow.name == name))

    def put_token(self, name: str, token_hash: str, *, at: datetime) -> None:
        self._session.merge(StaffTokenRow(name=name, token_hash=token_hash, created_at=at))

    def of_token(self, token_hash: str) -> StaffAccount | None:
        row = self._session.scalar(
            select(StaffRow)
            .join(StaffTokenRow, StaffTokenRow.name == StaffRow.name)
            .where(StaffTokenRow.token_hash == token_hash)
        )
        return translate.staff_account(row) if row else None
