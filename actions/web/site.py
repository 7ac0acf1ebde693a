# SPDX-License-Identifier: Apache-2.0
"""What the pages say about the organisation whose site this is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Site:
    """The organisation by its plain name, and the other ways to reach it.

    `web` is the address of a page about complaints. `contacts_as_of` is the year, month or day
    of the source of these details. `keeps_days` is after how many days an unsent complaint is
    deleted; None where it is kept until the person deletes it.
    `mails` where copies can be sent by email.
    `leave_to` is where "Leave this page quickly" goes: a page that gives nothing away.
    """

    organisation: str
    phone: str | None = None
    email: str | None = None
    address: str | None = None
    web: str | None = None
    contacts_as_of: str | None = None
    demonstration: bool = False
    keeps_days: int | None = None
    mails: bool = False
    leave_to: str = "https://www.bbc.co.uk/weather"
