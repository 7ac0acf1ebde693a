# SPDX-License-Identifier: Apache-2.0
"""Cases, who is part of them, and the consents that came with them."""

from collections.abc import Sequence
from datetime import date, datetime, time

from sqlalchemy import Select, delete, exists, func, select, update
from sqlalchemy.orm import Session

from actions.domain.consent import Scope
from actions.domain.days import LONDON
from actions.store import translate
from actions.store.rows import CasePartyRow, CaseRow, ConsentRow, QueueRow
from actions.usecases.values import CaseLine, CasePage, CaseSearch, KeptCase

TAKING_PART = ("involved", "added_by_rule")
Line = tuple[int, str, str, datetime, date | None]


class SqlCases:
    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, case: KeptCase) -> None:
        row = translate.case_row(case)
        self._session.add(row)
        self._session.flush()
        self._put_parts(row.id, case)

    def get(self, reference: str) -> KeptCase | None:
        return self._whole(select(CaseRow).where(CaseRow.reference == reference))

    def of_conversation(self, conversation: str, *, lock: bool = False) -> KeptCase | None:
        query = select(CaseRow).where(CaseRow.conversation == conversation)
        return self._whole(query.with_for_update() if lock else query)

    def put(self, case: KeptCase) -> None:
        case_id = self._session.scalars(
            select(CaseRow.id).where(CaseRow.reference == case.reference)
        ).one()
        row = translate.case_row(case)
        row.id = case_id
        self._session.merge(row)
        self._session.execute(delete(CasePartyRow).where(CasePartyRow.case_id == case_id))
        self._put_parts(case_id, case)

    def let_go_of_conversation(self, conversation: str) -> None:
        self._session.execute(
            update(CaseRow).where(CaseRow.conversation == conversation).values(conversation=None)
        )

    def page(self, search: CaseSearch) -> CasePage:
        rows = self._session.execute(_narrowed(search).limit(search.most + 1)).all()
        shown = rows[: search.most]
        names = self._names([row.id for row in shown], search.organisation)
        lines = tuple(
            CaseLine(
                reference=row.reference,
                status=row.status,
                received_at=row.received_at,
                acknowledge_by=row.acknowledge_by,
                organisations=names.get(row.id, ()),
            )
            for row in shown
        )
        return CasePage(lines, next=lines[-1].reference if len(rows) > search.most else None)

    def counting_over(self, day: date) -> Sequence[KeptCase]:
        begins = datetime.combine(day, time.min, tzinfo=LONDON)
        found = self._session.scalars(
            select(CaseRow.reference)
            .where(CaseRow.acknowledge_by >= day, CaseRow.received_at < begins)
            .order_by(CaseRow.id)
        ).all()
        rows = select(CaseRow).with_for_update()
        cases = (self._whole(rows.where(CaseRow.reference == reference)) for reference in found)
        return [case for case in cases if case is not None]

    def _whole(self, query: Select[tuple[CaseRow]]) -> KeptCase | None:
        row = self._session.scalar(query)
        if row is None:
            return None
        parties = self._session.scalars(
            select(CasePartyRow)
            .where(CasePartyRow.case_id == row.id)
            .order_by(CasePartyRow.organisation)
        ).all()
        consents = self._session.scalars(
            select(ConsentRow).where(ConsentRow.case_id == row.id).order_by(ConsentRow.number)
        ).all()
        return translate.kept_case(row, parties, consents)

    def _put_parts(self, case_id: int, case: KeptCase) -> None:
        self._session.add_all(translate.party_row(case_id, party) for party in case.parties)
        stored = self._session.scalar(
            select(func.count()).select_from(ConsentRow).where(ConsentRow.case_id == case_id)
        )
        self._session.add_all(
            translate.consent_row(case_id, number, consent)
            for number, consent in enumerate(case.consents, start=1)
            if number > (stored or 0)
        )
        self._session.flush()

    def _names(self, case_ids: Sequence[int], organisation: str) -> dict[int, tuple[str, ...]]:
        """The organisations of each case that this one may know of: itself and all that see it.

        The receiving organisation knows of every one, for it must tell the person about them.
        """
        rows = self._session.execute(
            select(CasePartyRow, CaseRow.receiving_organisation)
            .join(CaseRow, CaseRow.id == CasePartyRow.case_id)
            .where(CasePartyRow.case_id.in_(case_ids), CasePartyRow.role.in_(TAKING_PART))
            .order_by(CasePartyRow.name)
        ).all()
        names: dict[int, tuple[str, ...]] = {}
        for party, receiving in rows:
            if party.scope != Scope.NOTHING or organisation == receiving:
                names[party.case_id] = (*names.get(party.case_id, ()), party.name)
        return names


def _narrowed(search: CaseSearch) -> Select[Line]:
    """The cases in an organisation's queue that it may see still, the newest first."""
    query = (
        select(
            CaseRow.id,
            CaseRow.reference,
            CaseRow.status,
            CaseRow.received_at,
            CaseRow.acknowledge_by,
        )
        .join(QueueRow, QueueRow.case_id == CaseRow.id)
        .where(QueueRow.organisation == search.organisation, QueueRow.withdrawn.is_(False))
        .where(
            exists().where(
                CasePartyRow.case_id == CaseRow.id,
                CasePartyRow.organisation == search.organisation,
                CasePartyRow.scope != Scope.NOTHING,
            )
        )
        .order_by(QueueRow.case_id.desc())
    )
    if search.status:
        query = query.where(CaseRow.status == search.status)
    if search.due_by:
        query = query.where(CaseRow.acknowledge_by <= search.due_by)
    if search.text:
        query = query.where(CaseRow.found_by.contains(search.text.lower(), autoescape=True))
    if search.after:
        before = select(CaseRow.id).where(CaseRow.reference == search.after).scalar_subquery()
        query = query.where(QueueRow.case_id < before)
    return query
