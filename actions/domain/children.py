# SPDX-License-Identifier: Apache-2.0
"""The children's procedure of three stages, for the council's part about a child's social care.

The timing of the Regulations 2009 is not promised for such a part. NHS parts follow them.
"""

from datetime import date
from enum import IntEnum

from actions.domain.working_days import add_working_days

BOXING_DAY = (12, 26)


class Stage(IntEnum):
    LOCAL_RESOLUTION = 1
    INVESTIGATION = 2
    PANEL = 3


USUAL_DAYS = {Stage.LOCAL_RESOLUTION: 10, Stage.INVESTIGATION: 25, Stage.PANEL: 30}
LONGEST_DAYS = {Stage.LOCAL_RESOLUTION: 20, Stage.INVESTIGATION: 65, Stage.PANEL: 30}


def stage_by(
    stage: Stage, *, begun_on: date, bank_holidays: frozenset[date], longest: bool = False
) -> date:
    """Last day of a stage: the usual one, or the longest allowed. For the panel, its meeting.

    Boxing Day never counts as a working day here.

    Source: Children Act 1989 Representations Procedure (England) Regulations 2006 regs. 2, 19;
    councils' own pages for the first two stages (DOMAIN rule 12).
    """
    days = LONGEST_DAYS if longest else USUAL_DAYS
    boxing_day = date(begun_on.year, *BOXING_DAY)  # no stage is so long that it meets the next one
    return add_working_days(begun_on, days[stage], bank_holidays=bank_holidays | {boxing_day})
