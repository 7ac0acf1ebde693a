# SPDX-License-Identifier: Apache-2.0
"""Return keys and the further devices of conversations."""

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from actions.store.rows import DeviceRow, ReturnKeyRow

MOST_DEVICES = 10


class SqlKeys:
    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, conversation: str, key_hash: str, *, at: datetime) -> None:
        self._session.merge(ReturnKeyRow(conversation=conversation, key_hash=key_hash, made_at=at))
        self._session.flush()

    def has_key(self, conversation: str) -> bool:
        return self._session.get(ReturnKeyRow, conversation) is not None

    def conversation_of(self, key_hash: str) -> str | None:
        return self._session.scalar(
            select(ReturnKeyRow.conversation).where(ReturnKeyRow.key_hash == key_hash)
        )

    def add_device(self, conversation: str, token_hash: str, *, at: datetime) -> None:
        of_it = self._session.scalars(
            select(DeviceRow)
            .where(DeviceRow.conversation == conversation)
            .order_by(DeviceRow.came_at.desc())
        ).all()
        for row in of_it[MOST_DEVICES - 1 :]:
            self._session.delete(row)
        self._session.add(DeviceRow(token_hash=token_hash, conversation=conversation, came_at=at))
        self._session.flush()

    def opens(self, conversation: str, token_hash: str) -> bool:
        row = self._session.get(DeviceRow, token_hash)
        return row is not None and row.conversation == conversation

    def end_devices(self, conversation: str) -> None:
        self._session.execute(delete(DeviceRow).where(DeviceRow.conversation == conversation))

    def delete(self, conversation: str) -> None:
        self.end_devices(conversation)
        self._session.execute(delete(ReturnKeyRow).where(ReturnKeyRow.conversation == conversation))
