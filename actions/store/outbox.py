# SPDX-License-Identifier: Apache-2.0
"""The outbox, and the queues that its parcels end in."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import exists, or_, select, update
from sqlalchemy.orm import Session, aliased

from actions.store import translate
from actions.store.rows import CaseRow, DeliveryRow, OutboxRow, QueueRow
from actions.usecases.values import Errand, Parcel, QueueItem

WAITING = "waiting"
DONE = "done"
PARKED = "parked"
LONGEST_ERROR = 200


def lane(parcel: Parcel) -> str:
    """What is carried in order: the parcels of one case to one organisation."""
    if parcel.reference is None:
        return parcel.key
    return f"{parcel.reference}:{parcel.organisation}"


class SqlOutbox:
    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, parcel: Parcel, *, at: datetime) -> None:
        self._session.add(
            OutboxRow(
                key=parcel.key,
                lane=lane(parcel),
                errand=parcel.errand.value,
                organisation=parcel.organisation,
                reference=parcel.reference,
                sender=parcel.sender,
                version=parcel.version,
                state=WAITING,
                attempts=0,
                created_at=at,
                due_at=at,
            )
        )
        self._session.flush()

    def knows(self, key: str) -> bool:
        return self._session.scalar(select(exists().where(OutboxRow.key == key))) is True

    def lease(self, *, now: datetime, until: datetime, by: str, most: int) -> Sequence[Parcel]:
        earlier = aliased(OutboxRow)
        rows = self._session.scalars(
            select(OutboxRow)
            .where(OutboxRow.state == WAITING, OutboxRow.due_at <= now)
            .where(or_(OutboxRow.leased_until.is_(None), OutboxRow.leased_until <= now))
            .where(
                ~exists().where(
                    earlier.lane == OutboxRow.lane,
                    earlier.state == WAITING,
                    earlier.id < OutboxRow.id,
                )
            )
            .order_by(OutboxRow.id)
            .limit(most)
            .with_for_update(skip_locked=True)
        ).all()
        for row in rows:
            row.leased_until = until
            row.leased_by = by
        return [translate.parcel(row) for row in rows]

    def done(self, key: str, *, at: datetime) -> None:
        """Nothing that points to a person is kept of a parcel that has arrived."""
        self._close(key, state=DONE, done_at=at, error=None, sender=None)

    def again(self, key: str, *, at: datetime, error: str) -> None:
        self._close(key, attempts=OutboxRow.attempts + 1, due_at=at, error=error[:LONGEST_ERROR])

    def park(self, key: str, *, at: datetime, error: str) -> None:
        self._close(
            key,
            state=PARKED,
            attempts=OutboxRow.attempts + 1,
            done_at=at,
            error=error[:LONGEST_ERROR],
        )

    def parked(self) -> Sequence[Parcel]:
        rows = self._session.scalars(
            select(OutboxRow).where(OutboxRow.state == PARKED).order_by(OutboxRow.id)
        )
        return [translate.parcel(row) for row in rows]

    def carry_parked(self, errand: Errand, *, at: datetime) -> None:
        self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.state == PARKED, OutboxRow.errand == errand.value)
            .values(state=WAITING, attempts=0, created_at=at, due_at=at, done_at=None)
        )

    def oldest_waiting(self) -> datetime | None:
        return self._session.scalar(
            select(OutboxRow.created_at)
            .where(OutboxRow.state == WAITING)
            .order_by(OutboxRow.id)
            .limit(1)
        )

    def _close(self, key: str, **values: Any) -> None:
        self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.key == key)
            .values(leased_until=None, leased_by=None, **values)
        )


class SqlQueue:
    """The queues of this server's organisations."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def receive(self, key: str, item: QueueItem, *, at: datetime) -> bool:
        if self._session.get(DeliveryRow, key) is not None:
            return False
        self._session.add(DeliveryRow(key=key, organisation=item.organisation, at=at))
        case_id = self._session.scalars(
            select(CaseRow.id).where(CaseRow.reference == item.reference)
        ).one()
        row = self._session.get(QueueRow, (item.organisation, case_id))
        if row is None:
            row = QueueRow(organisation=item.organisation, case_id=case_id, received_at=at)
            self._session.add(row)
        row.version = item.version
        row.withdrawn = item.withdrawn
        row.changed_at = at
        self._session.flush()
        return True
