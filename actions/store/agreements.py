# SPDX-License-Identifier: Apache-2.0
"""Links by which the person affected answers."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from actions.store.rows import AgreementLinkRow
from actions.usecases.values import AgreementLink


class SqlAgreements:
    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, link: AgreementLink) -> None:
        self._session.merge(
            AgreementLinkRow(
                conversation=link.conversation,
                token_hash=link.token_hash,
                made_at=link.made_at,
                ends_at=link.ends_at,
                answered_at=link.answered_at,
            )
        )
        self._session.flush()

    def find(self, token_hash: str) -> AgreementLink | None:
        row = self._session.scalar(
            select(AgreementLinkRow)
            .where(AgreementLinkRow.token_hash == token_hash)
            .execution_options(populate_existing=True)
        )
        if row is None:
            return None
        return AgreementLink(
            row.conversation, row.token_hash, row.made_at, row.ends_at, row.answered_at
        )

    def delete(self, conversation: str) -> None:
        self._session.execute(
            delete(AgreementLinkRow).where(AgreementLinkRow.conversation == conversation)
        )
