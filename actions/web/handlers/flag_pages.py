# SPDX-License-Identifier: Apache-2.0
"""The flags of those who may be in danger or want a person: take one, close it, look it up."""

from collections.abc import Sequence
from dataclasses import dataclass

from aiohttp import web

from actions.domain.errors import Refusal
from actions.domain.urgency import LONGEST_NOTE, WhatWasDone
from actions.usecases.see_to_flags import MAY_SEE_TO, NoteMissing, SeeToFlags
from actions.usecases.values import FlagSearch, Staff, UrgentFlag
from actions.web.forms import field
from actions.web.handlers.labels import DONE
from actions.web.handlers.staff_pages import StaffPages, read_staff_form, signed_in
from actions.web.templating import go

FLAGS = "/handlers/urgent"
FLAG = FLAGS + "/{number:[0-9]{1,12}}"
CHOOSE = "Choose what was done."
MOST = 50


@dataclass(frozen=True)
class FlagPages(StaffPages):
    see: SeeToFlags

    def add(self, app: web.Application) -> None:
        """Add the pages; `set_up_templates` comes first."""
        app.add_routes(
            [
                web.get(FLAGS, self.closed),
                web.get(FLAG, self.one),
                web.post(FLAG + "/take", self.take),
                web.post(FLAG + "/close", self.close),
            ]
        )

    @signed_in
    async def closed(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        """Closed flags, the newest first, as far as a reference or a name narrows them."""
        text = request.query.get("text", "").strip()[:100]
        before = request.query.get("before", "")
        search = FlagSearch(text, int(before) if before.isdecimal() else None, MOST + 1)
        try:
            found = await self.see.closed(staff, search)
        except Refusal as refusal:
            return self.refused(request, staff, refusal)
        shown = {
            "flags": found[:MOST],
            "text": text,
            "next": _next(found),
            "first": before.isdecimal(),
        }
        return self.page(request, staff, "handlers/flags.jinja", shown)

    @signed_in
    async def one(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        return await self._form(request, staff)

    @signed_in
    async def take(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        sent = await read_staff_form(request)
        try:
            await self.see.take(staff, _number(request), from_whom=field(sent, "from_whom"))
        except Refusal as refusal:
            return self.refused(request, staff, refusal)
        return go(f"{FLAGS}/{_number(request)}")

    @signed_in
    async def close(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        """What was typed stands in the form again where something is missing."""
        sent = await read_staff_form(request)
        note, chosen = field(sent, "note")[: LONGEST_NOTE * 2], field(sent, "done")
        problems = {} if chosen in DONE else {"done": CHOOSE}
        if not 0 < len(note.strip()) <= LONGEST_NOTE:
            problems["note"] = NoteMissing.detail
        if problems:
            return await self._form(request, staff, note=note, done=chosen, problems=problems)
        try:
            await self.see.close(staff, _number(request), done=WhatWasDone(chosen), note=note)
        except Refusal as refusal:
            return self.refused(request, staff, refusal)
        return go(f"{FLAGS}/{_number(request)}?saved=1")

    async def _form(
        self,
        request: web.Request,
        staff: Staff,
        *,
        note: str = "",
        done: str = "",
        problems: dict[str, str] | None = None,
    ) -> web.StreamResponse:
        try:
            flag = await self.see.one(staff, _number(request))
        except Refusal as refusal:
            return self.refused(request, staff, refusal)
        shown = {
            "flag": flag,
            "may_see_to": staff.has(*MAY_SEE_TO),
            "choices": DONE,
            "note": note,
            "done": done,
            "longest": LONGEST_NOTE,
            "problems": problems or {},
            "saved": "saved" in request.query,
        }
        status = 422 if problems else 200
        return self.page(request, staff, "handlers/flag.jinja", shown, status=status)


def _number(request: web.Request) -> int:
    return int(request.match_info["number"])


def _next(found: Sequence[UrgentFlag]) -> int | None:
    """Before which number the next page begins; None on the last."""
    return found[MOST - 1].number if len(found) > MOST else None
