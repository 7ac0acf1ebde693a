# SPDX-License-Identifier: Apache-2.0
"""Pages on which an administrator puts the lists of organisations right."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from aiohttp import web

from actions.directory.checking import CHECKS, NotRight
from actions.directory.directory import Directory
from actions.domain.errors import Refusal
from actions.usecases.confirm_mention import ConfirmMention
from actions.usecases.correct_directory import CorrectDirectory
from actions.usecases.ports import Clock
from actions.usecases.values import Staff
from actions.web.forms import field
from actions.web.handlers.directory_forms import FORMS, TYPE_CHOICES, in_words, typed_in
from actions.web.handlers.staff_pages import StaffPages, read_staff_form, signed_in
from actions.web.templating import go

HOME = "/handlers/directory"
TAKEN_BACK = "It is taken back. Our lists count again."
MOST_DIGITS = 12


def add_directory_pages(app: web.Application, pages: "DirectoryPages") -> None:
    """Add the pages under /handlers/directory; `set_up_templates` comes first."""
    kinds = "|".join(FORMS)
    app.add_routes(
        [
            web.get(HOME, pages.all),
            web.get(f"{HOME}/{{kind:{kinds}}}", pages.ask),
            web.post(f"{HOME}/{{kind:{kinds}}}", pages.take),
            web.post(f"{HOME}/take-back", pages.take_back),
            web.post(f"{HOME}/accept", pages.accept),
        ]
    )


@dataclass(frozen=True)
class DirectoryPages(StaffPages):
    """`directory` gives the directory as it stands, corrections and all.

    `trouble` says why newly loaded lists are not used, or None.
    """

    correct: CorrectDirectory
    confirm: ConfirmMention
    directory: Callable[[], Directory]
    trouble: Callable[[], str | None]
    clock: Clock

    @signed_in
    async def all(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        try:
            kept = await self.correct.in_force(staff)
        except Refusal as refusal:
            return self.refused(request, staff, refusal)
        shown = [
            {
                "number": k.number,
                "by": k.by,
                "at": k.at,
                "words": in_words(k.correction, self.organisation_name),
            }
            for k in reversed(kept)
        ]
        context = {
            "corrections": shown,
            "forms": FORMS,
            "done": _done(request.query),
            "learned": await self._learned(),
            "trouble": self.trouble(),
        }
        return self.page(request, staff, "handlers/directory.jinja", context)

    @signed_in
    async def ask(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        try:
            self.correct.check_may(staff)
        except Refusal as refusal:
            return self.refused(request, staff, refusal)
        kind = request.match_info["kind"]
        return self._form(request, staff, kind, typed={}, problems={})

    @signed_in
    async def take(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        """What was typed stands in the boxes again where something is not right."""
        return await self._save(request, staff, request.match_info["kind"])

    @signed_in
    async def accept(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        """Words that handlers confirmed become a name, or the form says why they cannot."""
        return await self._save(request, staff, "alias")

    async def _save(self, request: web.Request, staff: Staff, kind: str) -> web.StreamResponse:
        sent = await read_staff_form(request)
        typed = typed_in(FORMS[kind], lambda box: field(sent, box))
        try:
            self.correct.check_may(staff)
            correction = CHECKS[kind](typed, self.directory(), today=self.clock.today())
            await self.correct(staff, correction)
        except NotRight as wrong:
            return self._form(request, staff, kind, typed=typed, problems=wrong.problems)
        except Refusal as refusal:
            return self.refused(request, staff, refusal)
        return go(f"{HOME}?done={kind}")

    @signed_in
    async def take_back(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        sent = await read_staff_form(request)
        number = field(sent, "number")
        readable = number.isascii() and number.isdigit() and len(number) <= MOST_DIGITS
        try:
            await self.correct.take_back(staff, int(number) if readable else 0)
        except Refusal as refusal:
            return self.refused(request, staff, refusal)
        return go(f"{HOME}?done=taken-back")

    async def _learned(self) -> list[dict[str, object]]:
        """Words that may be added as a name, and are none of that organisation yet."""
        directory = self.directory()
        return [
            {"words": m.words, "code": m.code, "cases": m.cases,
             "name": self.organisation_name(m.code)}
            for m in await self.confirm.learned()
            if m.code not in {name.code for name in directory.named(m.words)}
        ]  # fmt: skip

    def _form(
        self,
        request: web.Request,
        staff: Staff,
        kind: str,
        *,
        typed: Mapping[str, str],
        problems: Mapping[str, str],
    ) -> web.Response:
        context = {
            "kind": kind,
            "form": FORMS[kind],
            "typed": typed,
            "problems": problems,
            "types": TYPE_CHOICES,
        }
        status = 422 if problems else 200
        return self.page(request, staff, "handlers/correction.jinja", context, status=status)


def _done(query: Mapping[str, str]) -> str | None:
    """What is said of the form that was just sent."""
    done = query.get("done", "")
    if done == "taken-back":
        return TAKEN_BACK
    return f"{FORMS[done].done} It is used from now on." if done in FORMS else None
