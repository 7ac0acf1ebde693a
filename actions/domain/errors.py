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


class SharingRefused(Refusal):
    """An organisation that the person has not agreed to cannot have the complaint."""

    title = "There is no consent for this"
    detail = (
        "The person has not agreed to this organisation seeing the complaint. "
        "Give them its contact details instead."
    )


class ReferenceUnknown(Refusal):
    """The check character shows that the reference was misread or mistyped."""

    http_status = 404
    title = "This is not one of our references"
    detail = "The reference does not fit. It has eight letters and figures; look at it again."


class ReturnKeyMistyped(Refusal):
    """The check character shows that the key was misread or mistyped."""

    http_status = 400
    title = "This is not a whole return key"
    detail = (
        "Something in this key is not right. A key has five groups of three letters or "
        "numbers. Look at each group again."
    )


class ExtensionRefused(Refusal):
    """Six months may be made longer only by agreement, and only before they end."""

    title = "The time cannot be made longer"
    detail = (
        "A longer time has to be agreed with the person before the six months end. Write to "
        "them, say why it is late, and answer as soon as you can."
    )


class DeadlockStepRefused(Refusal):
    """The three steps when organisations disagree are taken in order, each with its date."""

    title = "Another step comes first"
    detail = (
        "First ask senior management in each organisation. Then write to the person. Only then "
        "tell them about the ombudsmen."
    )


class EvidenceRefused(Refusal):
    """An item cannot go into the evidence for an ombudsman in this form."""

    http_status = 422
    title = "The evidence is not ready to send"
    detail = "One of the documents cannot be sent in this form."


class QuickFixRefused(Refusal):
    """Only a spoken complaint that is put right by the next working day is exempt."""

    title = "This complaint needs the full procedure"
    detail = (
        "Only a spoken complaint that was put right to the person's satisfaction by the end of "
        "the next working day needs no more. This one is handled in full."
    )
