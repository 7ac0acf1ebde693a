# SPDX-License-Identifier: Apache-2.0
"""Say what is understood of a text, for staff who measure it. Nothing is kept or logged."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from actions.domain.understood import Understood
from actions.usecases.errors import RoleMissing, TryAgain
from actions.usecases.ports import BotUnavailable, Reader
from actions.usecases.values import Staff, StaffRole

UNKNOWN = "unknown"
TRY_AGAIN_AFTER = 3
NOT_ANSWERED = "We could not read this just now. Please try again in a few seconds."


@dataclass(frozen=True)
class UnderstandText:
    """`values_of` reads the bot's answer; `name_of` gives the name that belongs to a code."""

    reader: Reader
    values_of: Callable[[Mapping[str, Any]], Understood]
    name_of: Callable[[str], str | None]

    def check_may_measure(self, staff: Staff) -> None:
        """Raises: RoleMissing."""
        if not staff.has(StaffRole.QUALITY):
            raise RoleMissing

    async def __call__(self, staff: Staff, text: str, *, question: str | None) -> dict[str, Any]:
        """What the contract calls understanding, in JSON's own types.

        Source: the conversation contract, "Understanding, for measuring".

        Raises: RoleMissing, TryAgain.
        """
        self.check_may_measure(staff)
        try:
            answer = await self.reader.understand(text, question=question)
        except BotUnavailable as reason:
            raise TryAgain(NOT_ANSWERED, retry_after=TRY_AGAIN_AFTER) from reason
        return self._told(self.values_of(answer))

    def _told(self, read: Understood) -> dict[str, Any]:
        act = read.act or UNKNOWN
        acts = [{"act": one.name, "confidence": one.confidence} for one in read.acts]
        if read.act is None:
            acts.insert(0, {"act": UNKNOWN, "confidence": read.confidence})
        return {
            "act": act,
            "confidence": read.confidence,
            "acts": acts,
            "organisations": self._organisations(read),
            "dates": [
                {
                    "mention": mention.words,
                    "first": mention.first.isoformat(),
                    "last": mention.last.isoformat() if mention.last else None,
                    "precision": mention.precision.value,
                }
                for mention in read.dates
            ],
            "safety": list(dict.fromkeys(sign.kind.value for sign in read.safety)),
            "postcode": read.postcode,
            "phone": read.phone,
            "email": read.email,
        }

    def _organisations(self, read: Understood) -> list[dict[str, Any]]:
        return [
            {
                "mention": mention.words,
                "start": mention.start,
                "end": mention.end,
                "code": mention.code,
                "name": self.name_of(mention.code) if mention.code else mention.unlisted_name,
                "candidates": [{"code": c.code, "score": c.score} for c in mention.candidates],
            }
            for mention in read.mentions
        ]
