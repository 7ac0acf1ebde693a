# SPDX-License-Identifier: Apache-2.0
"""The administrators' page of bank holidays, on which the days to acknowledge by hang."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from aiohttp import web

from actions.domain.errors import Refusal
from actions.domain.plain_english import weekday
from actions.usecases.correct_holidays import CorrectHolidays, Holidays
from actions.usecases.ports import Clock
from actions.usecases.values import HolidayCorrection, Staff
from actions.web.forms import Form
from actions.web.forms import field as one
from actions.web.handlers.staff_pages import StaffPages, read_staff_form, signed_in

PATH = "/handlers/bank-holidays"
YEARS_SHOWN = 2
LONGEST_NOTE = 200
KINDS = {"holiday": True, "working": False}
DAY_PARTS = ("day", "month", "year")
SAID_ABOUT_CASES = {
    0: "No case had to change.",
    1: "The dates of 1 case changed, and everybody who holds it was told.",
}
SAID_OF_MANY = "The dates of {} cases changed, and everybody who holds one was told."


@dataclass(frozen=True)
class Typed:
    """What was typed into the form, and what is wrong with it, by the name of the field."""

    values: Mapping[str, str]
    troubles: Mapping[str, str] = field(default_factory=dict)


NOTHING_TYPED = Typed({"kind": "holiday"})


@dataclass(frozen=True)
class HolidayPages(StaffPages):
    """The list, a day put right, a correction taken back."""

    correct: CorrectHolidays
    clock: Clock

    def add(self, app: web.Application) -> None:
        app.add_routes(
            [
                web.get(PATH, self.show),
                web.post(PATH, self.put_right),
                web.post(f"{PATH}/back", self.take_back),
            ]
        )

    @signed_in
    async def show(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        return await self._list(request, staff, NOTHING_TYPED)

    @signed_in
    async def put_right(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        form = await read_staff_form(request)
        typed, correction = read_correction(form, today=self.clock.today())
        if correction is None:
            return await self._list(request, staff, typed, status=400)
        try:
            changed = await self.correct.put_right(staff, correction)
        except Refusal as refusal:
            return self.refused(request, staff, refusal)
        is_holiday = "is" if correction.holiday else "is not"
        done = f"{weekday(correction.day)} {is_holiday} a bank holiday now. {_about(changed)}"
        return await self._list(request, staff, NOTHING_TYPED, done=done)

    @signed_in
    async def take_back(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        day = _date(one(await read_staff_form(request), "day"))
        if day is None:
            raise web.HTTPBadRequest
        try:
            changed = await self.correct.take_back(staff, day)
        except Refusal as refusal:
            return self.refused(request, staff, refusal)
        done = f"The published list holds again for {weekday(day)}. {_about(changed)}"
        return await self._list(request, staff, NOTHING_TYPED, done=done)

    async def _list(
        self,
        request: web.Request,
        staff: Staff,
        typed: Typed,
        *,
        done: str | None = None,
        status: int = 200,
    ) -> web.StreamResponse:
        try:
            holidays = await self.correct.holidays(staff)
        except Refusal as refusal:
            return self.refused(request, staff, refusal)
        shown = {
            "days": listed_days(holidays, today=self.clock.today()),
            "corrections": holidays.corrections,
            "typed": typed,
            "done": done,
        }
        return self.page(request, staff, "handlers/holidays.jinja", shown, status=status)


def listed_days(holidays: Holidays, *, today: date) -> list[tuple[date, str]]:
    """Each day of this year and the next two with where it comes from, in order."""
    put_right = {item.day: item.holiday for item in holidays.corrections}
    added = {day for day, holiday in put_right.items() if holiday}
    years = range(today.year, today.year + YEARS_SHOWN + 1)
    return [
        (day, _from(put_right.get(day)))
        for day in sorted(holidays.listed | added)
        if day.year in years
    ]


def _from(correction: bool | None) -> str:
    if correction is None:
        return "Published list"
    return "Added by hand" if correction else "Taken out by hand: a working day"


def read_correction(form: Form, *, today: date) -> tuple[Typed, HolidayCorrection | None]:
    """What the form says; None where something in it is wrong, and then what."""
    values = {name: one(form, name).strip() for name in (*DAY_PARTS, "kind", "note")}
    troubles = {}
    day = _date(
        "-".join(values[part].zfill(4 if part == "year" else 2) for part in DAY_PARTS[::-1])
    )
    if day is None:
        troubles["day"] = "Enter a real date, such as 3 6 2027."
    elif abs(day - today) > timedelta(days=366 * 10):
        troubles["day"] = "Enter a date within ten years of today."
    elif day.weekday() > 4:
        troubles["day"] = f"{weekday(day)} is at a weekend and is no working day anyway."
    if values["kind"] not in KINDS:
        troubles["kind"] = "Choose whether it is a bank holiday."
    if not values["note"]:
        troubles["note"] = "Say who announced it, so that others can check it."
    elif len(values["note"]) > LONGEST_NOTE:
        troubles["note"] = f"Use at most {LONGEST_NOTE} characters. You used {len(values['note'])}."
    if troubles or day is None:
        return Typed(values, troubles), None
    return Typed(values), HolidayCorrection(day, KINDS[values["kind"]], values["note"])


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _about(cases: int) -> str:
    return SAID_ABOUT_CASES.get(cases) or SAID_OF_MANY.format(cases)
