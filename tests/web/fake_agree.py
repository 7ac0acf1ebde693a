# SPDX-License-Identifier: Apache-2.0
"""Answers of the person affected, kept in memory."""

from dataclasses import dataclass, field
from datetime import date

from actions.domain.draft import How
from actions.usecases.agree_later import Asked, LinkUnknown, LinkUsed
from actions.usecases.errors import CaseNotFound
from actions.usecases.values import Staff
from tests.web.fake_staff import NAMES, REFERENCE

SECRET = "s" * 43
ASKED = Asked(
    "Grace Testwell",
    tuple((code, name, f"May {name} see this?") for code, name in NAMES.items()),
)


@dataclass
class FakeAgree:
    """`kept` holds the answers, how and by whom they came, and on which day."""

    asked: Asked = ASKED
    kept: list[tuple[dict[str, bool], str, How, date | None]] = field(default_factory=list)

    async def make_link(self, conversation: str, token: str) -> str:
        return SECRET

    async def by_link(self, secret: str) -> Asked:
        if secret != SECRET:
            raise LinkUnknown
        if self.kept:
            raise LinkUsed
        return self.asked

    async def answer_by_link(self, secret: str, answers: dict[str, bool], *, name: str) -> None:
        self.kept.append((answers, name, How.CHOSEN, None))

    async def of_case(self, staff: Staff, reference: str) -> Asked:
        if reference != REFERENCE:
            raise CaseNotFound
        return self.asked

    async def record(
        self,
        staff: Staff,
        reference: str,
        answers: dict[str, bool],
        *,
        name: str,
        how: How,
        on: date,
    ) -> None:
        self.kept.append((answers, name, how, on))
