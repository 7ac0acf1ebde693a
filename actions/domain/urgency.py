# SPDX-License-Identifier: Apache-2.0
"""What staff did about a sign of danger, or for somebody who wanted a person."""

from enum import StrEnum

LONGEST_NOTE = 1_000


class WhatWasDone(StrEnum):
    """How a flag may be closed. Source: DOMAIN rules 140 to 147 and 166."""

    SPOKE = "spoke"
    SAFEGUARDING = "safeguarding"
    CALLED_999 = "called_999"
    NOT_REACHED = "not_reached"
    NO_DANGER = "no_danger"
