# SPDX-License-Identifier: Apache-2.0
"""The audit trail: a chain in which every row carries the hash of the one before."""

import json
from contextlib import closing
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.store.rows import AuditHeadRow, AuditRow
from actions.usecases.values import AuditEvent

HEAD = 1
AT_ONCE = 1000
START = "0" * 64


class SqlAudit:
    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, event: AuditEvent) -> None:
        head = self._head()
        row = AuditRow(
            number=head.number + 1,
            at=event.at,
            event=event.event,
            actor=event.actor,
            organisation=event.organisation,
            reference=event.reference,
            detail=dict(event.detail),
            previous=head.hash,
        )
        row.hash = hash_of(row)
        self._session.add(row)
        head.number = row.number
        head.hash = row.hash
        self._session.flush()

    def first_bad_row(self) -> int | None:
        number, previous = 0, START
        in_order = select(AuditRow).order_by(AuditRow.number)
        with closing(self._session.scalars(in_order.execution_options(yield_per=AT_ONCE))) as rows:
            for row in rows:
                number += 1
                if row.number != number or row.previous != previous or row.hash != hash_of(row):
                    return number
                previous = row.hash
        head = self._session.get(AuditHeadRow, HEAD)
        whole = head is not None and head.number == number and head.hash == previous
        return None if whole else number + 1

    def _head(self) -> AuditHeadRow:
        """The end of the chain, held until this transaction ends."""
        return self._session.get_one(AuditHeadRow, HEAD, with_for_update=True)


def hash_of(row: AuditRow) -> str:
    """SHA-256 over everything in a row, including the hash of the row before."""
    content = [
        row.number,
        row.at.isoformat(),
        row.event,
        row.actor,
        row.organisation,
        row.reference,
        row.detail,
        row.previous,
    ]
    return sha256(json.dumps(content, sort_keys=True, ensure_ascii=True).encode()).hexdigest()
