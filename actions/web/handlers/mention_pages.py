# SPDX-License-Identifier: Apache-2.0
"""A page on which a handler says which organisation words of a case meant."""

from collections.abc import Callable
from dataclasses import dataclass

from aiohttp import web

from actions.directory.checking import NotRight, body_typed
from actions.directory.directory import Directory
from actions.domain.errors import Refusal
from actions.usecases.confirm_mention import ConfirmMention
from actions.usecases.values import Staff
from actions.web.forms import field
from actions.web.handlers.staff_pages import StaffPages, read_staff_form, signed_in
from actions.web.templating import go

PATH = "/handlers/cases/{reference}/about/{number:[0-9]{1,3}}"
LONGEST_KEPT = 2_000


def add_mention_pages(app: web.Application, pages: "MentionPages") -> None:
    """Add the page below that of a case; `set_up_templates` comes first."""
    app.add_routes([web.get(PATH, pages.ask), web.post(PATH, pages.take)])


@dataclass(frozen=True)
class MentionPages(StaffPages):
    """`directory` gives the directory as it stands, corrections and all."""

    confirm: ConfirmMention
    directory: Callable[[], Directory]

    @signed_in
    async def ask(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        return await self._form(request, staff, typed="", problem=None)

    @signed_in
    async def take(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        """What was typed stands in the box again where it is not right."""
        sent = await read_staff_form(request)
        typed = field(sent, "organisation")[:LONGEST_KEPT]
        reference, number = self._which(request)
        try:
            body = body_typed(typed, self.directory())
            await self.confirm(staff, reference, number, body.code)
        except NotRight as wrong:
            problem = wrong.problems["organisation"]
            return await self._form(request, staff, typed=typed, problem=problem)
        except Refusal as refusal:
            return self.refused(request, staff, refusal)
        return go(f"/handlers/cases/{reference}/about/{number}?saved=1")

    async def _form(
        self, request: web.Request, staff: Staff, *, typed: str, problem: str | None
    ) -> web.StreamResponse:
        reference, number = self._which(request)
        try:
            words = await self.confirm.words(staff, reference, number)
        except Refusal as refusal:
            return self.refused(request, staff, refusal)
        shown = {
            "reference": reference, "number": number, "words": words, "typed": typed,
            "problem": problem, "saved": "saved" in request.query and not problem,
        }  # fmt: skip
        status = 422 if problem else 200
        return self.page(request, staff, "handlers/mention.jinja", shown, status=status)

    def _which(self, request: web.Request) -> tuple[str, int]:
        return request.match_info["reference"], int(request.match_info["number"])
