# SPDX-License-Identifier: Apache-2.0
"""The words of danger, by subject.

Source: DOMAIN section 13.
"""

from actions.domain.reading.danger import (
    abuse,
    children,
    distress,
    home,
    illness,
    self_harm,
    threats,
    urgent,
    violence,
)

RULES = (
    *self_harm.RULES,
    *illness.RULES,
    *urgent.RULES,
    *violence.RULES,
    *threats.RULES,
    *abuse.RULES,
    *children.RULES,
    *home.RULES,
    *distress.RULES,
)
