# SPDX-License-Identifier: Apache-2.0
"""Words of cases, and the organisations that handlers say they meant."""

from sqlalchemy import Integer, cast, func, select
from sqlalchemy.orm import Session

from actions.store import translate
from actions.store.rows import ConfirmedMentionRow
from actions.usecases.values import ConfirmedMention, CountedMention


class SqlMentions:
    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, mention: ConfirmedMention) -> None:
        self._session.merge(translate.confirmed_mention_row(mention))
        self._session.flush()

    def counted(self) -> tuple[CountedMention, ...]:
        row = ConfirmedMentionRow
        cases, administrator = func.count(), func.max(cast(row.by_administrator, Integer))
        found = self._session.execute(
            select(row.words, row.code, cases, administrator)
            .group_by(row.words, row.code)
            .order_by(cases.desc(), row.words, row.code)
        )
        return tuple(CountedMention(words, code, n, bool(a)) for words, code, n, a in found)
