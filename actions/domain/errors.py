# SPDX-License-Identifier: Apache-2.0
"""Refusals: what we do not do, why, and what can be done instead.

Status and title stand beside each refusal and are translated once, at the edge of the web.
A refusal never repeats the words that the person wrote.
"""

from typing import ClassVar


class Refusal(Exception):
    """The root of all refusals.

    `detail` is plain English for the person, `field` the part of the request at fault,
    `retry_after` the seconds after which trying again may help.
    """

    http_status: ClassVar[int] = 409
    title: ClassVar[str] = "This cannot be done"
    reply: ClassVar[str | None] = None
    detail: ClassVar[str] = "This cannot be done as it was asked."

    def __init__(
        self,
        detail: str | None = None,
        *,
        field: str | None = None,
        retry_after: int | None = None,
    ) -> None:
        self.said = detail or self.detail
        self.field = field
        self.retry_after = retry_after
        super().__init__(self.said)
