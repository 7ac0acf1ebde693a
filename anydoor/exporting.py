# SPDX-License-Identifier: Apache-2.0
"""What handlers have explained, as a table that tells of nobody."""

import csv
from collections.abc import Sequence
from io import StringIO

from actions.clock import EnglishClock
from actions.directory.directory import Directory
from actions.settings import Settings
from actions.store.sql import SqlStore
from actions.usecases.confirm_mention import ConfirmMention
from actions.usecases.values import CountedMention

COLUMNS = ("words", "code", "name", "cases", "by_administrator")


async def learned_from(settings: Settings) -> Sequence[CountedMention]:
    """The pairs of the case store that may leave their cases."""
    store = SqlStore(settings.database_url)
    try:
        clock = EnglishClock(settings.today)
        return await ConfirmMention(store, clock, settings.host_organisation).learned()
    finally:
        store.close()


def explained_words(learned: Sequence[CountedMention], directory: Directory) -> str:
    """The table as CSV. Words are in their plain form: letters and blanks alone."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in learned:
        body = directory.organisation(one.code)
        by_administrator = "yes" if one.by_administrator else "no"
        name = body.name if body else ""
        writer.writerow([one.words, one.code, name, one.cases, by_administrator])
    return out.getvalue()
