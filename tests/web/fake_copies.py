# SPDX-License-Identifier: Apache-2.0
"""Copies by email that go nowhere."""

from dataclasses import dataclass, field

from actions.usecases.copy_by_email import NoSafeAddress


@dataclass
class FakeCopies:
    """`to` is the address; None where there is none that is safe. `asked` counts."""

    to: str | None = "grace@example.org"
    asked: list[str] = field(default_factory=list)

    async def address(self, conversation: str, token: str) -> str:
        if self.to is None:
            raise NoSafeAddress
        return self.to

    async def __call__(self, conversation: str, token: str) -> str:
        address = await self.address(conversation, token)
        self.asked.append(address)
        return address
