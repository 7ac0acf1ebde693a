# SPDX-License-Identifier: Apache-2.0
"""Evidence for an ombudsman: what goes in, in which form, and in how many messages.

No consent is needed to send what an ombudsman asks for. Everyone directly involved is told and
may comment.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from actions.domain.errors import EvidenceRefused

MEGABYTE = 1_000_000
MAIL_LIMIT = 20 * MEGABYTE
MESSAGE_LIMIT = 14 * MEGABYTE


class Copy(StrEnum):
    UNREDACTED = "unredacted"
    REDACTED = "redacted"


class Answerer(StrEnum):
    THROUGH_THE_BODY = "through_the_body"
    DIRECTLY_IF_THEY_WISH = "directly_if_they_wish"


@dataclass(frozen=True)
class Item:
    """One document. `size` is in bytes, before it is encoded for mail.

    `unknown_third_party` is True where it tells of people whom the complainant had no contact
    with; `third_party_is_public` where what it tells of them is public.
    """

    name: str
    size: int
    is_record: bool = False
    covers_from: date | None = None
    covers_to: date | None = None
    complete: bool = True
    embeds_documents: bool = False
    confidential: bool = False
    unknown_third_party: bool = False
    third_party_is_public: bool = False


@dataclass(frozen=True)
class Asked:
    """The period that the ombudsman asked for."""

    first_on: date
    last_on: date


@dataclass(frozen=True)
class Message:
    """One mail of the evidence; a confidential one holds nothing else."""

    items: tuple[Item, ...]
    confidential: bool = False

    @property
    def size(self) -> int:
        return sum(item.size for item in self.items)


def consent_is_needed() -> bool:
    """Never: the ombudsmen have the powers of the High Court to ask for evidence.

    Source: Joint Working Team factsheet, "Providing information to us".
    """
    return False


def check_item(item: Item, asked: Asked) -> None:
    """Only the period asked for, complete for it, nothing embedded, and small enough to mail.

    Raises: EvidenceRefused with what has to be put right.
    Source: Joint Working Team factsheet, "Providing information to us", "Complaints about clinical
    care and treatment".
    """
    if item.embeds_documents:
        raise EvidenceRefused("Take the embedded documents out and send each as its own.")
    if item.size > MESSAGE_LIMIT:
        raise EvidenceRefused("Split this document: a message holds about 14 MB before encoding.")
    if not item.is_record:
        return
    if item.covers_from is None or item.covers_to is None:
        raise EvidenceRefused("Say which period this record covers.")
    if item.covers_from < asked.first_on or item.covers_to > asked.last_on:
        raise EvidenceRefused("Send only the period that was asked for, not the whole file.")
    if not item.complete:
        raise EvidenceRefused("The record has to be complete for the period asked for.")


def copies_needed(item: Item) -> tuple[Copy, ...]:
    """Two copies only for people who are both unknown to the complainant and not public.

    Source: Joint Working Team factsheet, "Confidentiality and data protection".
    """
    if item.unknown_third_party and not item.third_party_is_public:
        return (Copy.REDACTED, Copy.UNREDACTED)
    return (Copy.UNREDACTED,)


def messages_for(items: tuple[Item, ...], asked: Asked) -> tuple[Message, ...]:
    """The items in as few messages as fit in order, confidential ones apart.

    Raises: EvidenceRefused for an item that cannot be sent.
    Source: Joint Working Team factsheet, "Providing information to us", "Confidentiality and data
    protection".
    """
    for item in items:
        check_item(item, asked)
    packed: list[Message] = []
    for confidential in (False, True):
        group: tuple[Item, ...] = ()
        for item in (i for i in items if i.confidential is confidential):
            if sum(i.size for i in group) + item.size > MESSAGE_LIMIT:
                packed.append(Message(group, confidential))
                group = ()
            group = (*group, item)
        if group:
            packed.append(Message(group, confidential))
    return tuple(packed)


def answers_how(*, still_employed: bool) -> Answerer:
    """Staff involved comment through the body; those who left may reply directly.

    Source: Joint Working Team factsheet, "Answering our questions".
    """
    return Answerer.THROUGH_THE_BODY if still_employed else Answerer.DIRECTLY_IF_THEY_WISH


def check_may_answer_late(*, due_on: date, told_on: date | None) -> None:
    """A late answer is announced, with the reason, before the day on which it is due.

    Raises: EvidenceRefused where it was not.
    Source: Joint Working Team factsheet, "Providing information to us".
    """
    if told_on is None or told_on >= due_on:
        raise EvidenceRefused("Tell the ombudsman before the day it is due why it will be late.")
