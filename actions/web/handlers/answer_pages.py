# SPDX-License-Identifier: Apache-2.0
"""A page on which staff write down what the person affected said to them, or signed."""

from dataclasses import dataclass
from datetime import date

from aiohttp import web

from actions.domain.draft import How
from actions.domain.errors import Refusal
from actions.usecases.agree_later import AgreeLater, Asked
from actions.usecases.ports import Clock
from actions.usecases.values import Staff
from actions.web.door.agreeing import answers_in, missing_in
from actions.web.forms import Form, field
from actions.web.handlers.staff_pages import StaffPages, read_staff_form, signed_in
from actions.web.templating import go

PATH = "/handlers/cases/{reference}/agreement"
HOW = {
    How.SPOKEN_TO_STAFF.value: "They said it to us, by phone or in person",
    How.SIGNED_FORM.value: "They signed a form or a letter",
}
NO_NAME = "Write the name of the person."
NO_WAY = "Choose how they answered."
NO_DAY = "Enter the day on which they answered, such as 23 11 2026."
FUTURE_DAY = "This day has not come yet. Enter the day on which they answered."
DAY = ("day", "month", "year")


@dataclass(frozen=True)
class AnswerPages(StaffPages):
    agree: AgreeLater
    clock: Clock

    def add(self, app: web.Application) -> None:
        """Add the page; `set_up_templates` comes first."""
        app.add_routes([web.get(PATH, self.ask), web.post(PATH, self.take)])

    @signed_in
    async def ask(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        return await self._form(request, staff)

    @signed_in
    async def take(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        """What was typed stands in the form again where something is missing."""
        form, reference = await read_staff_form(request), request.match_info["reference"]
        try:
            asked = await self.agree.of_case(staff, reference)
            answers, on = answers_in(form, asked), day_in(form)
            problems = self._problems(form, asked, answers=answers, on=on)
            if problems or on is None:
                return await self._form(request, staff, form=form, problems=problems)
            await self.agree.record(
                staff, reference, answers,
                name=field(form, "name"), how=How(field(form, "how")), on=on,
            )  # fmt: skip
        except Refusal as refusal:
            return self._refused(request, staff, refusal)
        return go(f"/handlers/cases/{reference}#consent")

    def _problems(
        self, form: Form, asked: Asked, *, answers: dict[str, bool], on: date | None
    ) -> dict[str, str]:
        problems = missing_in(asked, answers)
        if not field(form, "name").strip():
            problems["name"] = NO_NAME
        if field(form, "how") not in HOW:
            problems["how"] = NO_WAY
        if on is None:
            problems["on-day"] = NO_DAY
        elif on > self.clock.today():
            problems["on-day"] = FUTURE_DAY
        return problems

    async def _form(
        self,
        request: web.Request,
        staff: Staff,
        *,
        form: Form | None = None,
        problems: dict[str, str] | None = None,
    ) -> web.StreamResponse:
        reference = request.match_info["reference"]
        try:
            asked = await self.agree.of_case(staff, reference)
        except Refusal as refusal:
            return self._refused(request, staff, refusal)
        names = ["name", "how", *DAY, *(f"answer-{at}" for at in range(len(asked.organisations)))]
        typed = {name: field(form, name) if form else "" for name in names}
        if form is None:
            today = self.clock.today()
            typed |= {"day": str(today.day), "month": str(today.month), "year": str(today.year)}
        shown = {
            "reference": reference,
            "asked": asked,
            "typed": typed,
            "problems": problems or {},
            "ways": HOW,
        }
        status = 422 if problems else 200
        return self.page(request, staff, "handlers/own_answer.jinja", shown, status=status)

    def _refused(self, request: web.Request, staff: Staff, refusal: Refusal) -> web.StreamResponse:
        if refusal.http_status != 409:
            return self.refused(request, staff, refusal)
        shown = {"title": refusal.title, "said": refusal.said}
        return self.page(request, staff, "handlers/refused.jinja", shown, status=409)


def day_in(form: Form) -> date | None:
    """The day that was typed; None where it is none."""
    parts = [field(form, part).strip() for part in DAY]
    if not all(part.isascii() and part.isdigit() and len(part) <= 4 for part in parts):
        return None
    try:
        return date(int(parts[2]), int(parts[1]), int(parts[0]))
    except ValueError:
        return None
