# SPDX-License-Identifier: Apache-2.0
"""Who may change what holds for the whole site."""

from actions.usecases.errors import RoleMissing
from actions.usecases.values import Staff, StaffRole


def check_may_administer(staff: Staff, *, host: str) -> None:
    """Only administrators of the organisation whose site this is: their word counts for all.

    Raises: RoleMissing.
    """
    if not staff.has(StaffRole.ADMINISTRATOR) or staff.organisation != host:
        raise RoleMissing
