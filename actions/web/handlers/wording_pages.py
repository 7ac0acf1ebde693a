# SPDX-License-Identifier: Apache-2.0
"""Pages on which an administrator changes the words of the conversation (ADR-0042)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from aiohttp import web

from actions.directory.checking import NotRight
from actions.directory.wording_changes import Words, texts_of
from actions.directory.wording_files import Entry
from actions.directory.wording_meanings import name_of_text
from actions.domain.errors import Refusal
from actions.usecases.change_wording import NONE, ChangedMeanwhile, ChangeWording
from actions.usecases.kept_wording import KeptWording
from actions.usecases.values import Staff
from actions.web.forms import Form, field
from actions.web.handlers.staff_pages import StaffPages, read_staff_form, signed_in
from actions.web.handlers.wording_shown import advice, boxes, listed, out_of_date, previews
from actions.web.templating import go

HOME = "/handlers/wording"
ONE = f"{HOME}/{{name:[a-z_]{{1,80}}}}"
LONGEST_SEARCH = 100
MOST_DIGITS = 12
DONE = {
    "saved": "The words are saved. They are spoken from the next message on.",
    "same": "Nothing was changed. These words are spoken already.",
    "ours": "The original words are spoken again.",
}


@dataclass(frozen=True)
class WordingPages(StaffPages):
    """`topics` gives the responses as delivered, by topic."""

    change: ChangeWording
    topics: Callable[[], Mapping[str, Mapping[str, Entry]]]

    def add(self, app: web.Application) -> None:
        """Add the pages; `set_up_templates` comes first."""
        app.add_routes(
            [
                web.get(HOME, self.all),
                web.get(ONE, self.one),
                web.post(ONE, self.take),
                web.post(f"{ONE}/original", self.back),
            ]
        )

    @signed_in
    async def all(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        text = request.query.get("text", "")[:LONGEST_SEARCH].strip()
        try:
            kept = await self.change.in_force(staff)
        except Refusal as refusal:
            return self.refused(request, staff, refusal)
        shown = {"topics": listed(self.topics(), kept, text=text), "text": text, "changes": kept}
        return self.page(request, staff, "handlers/wording.jinja", shown)

    @signed_in
    async def one(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        return await self._page(request, staff, done=DONE.get(request.query.get("done", "")))

    @signed_in
    async def take(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        """Save or preview; what was typed stands in the boxes again where it was not saved."""
        sent = await read_staff_form(request)
        name = request.match_info["name"]
        try:
            typed = typed_in(sent, self.change.original(staff, name))
            if field(sent, "do") == "preview":
                return await self._page(request, staff, typed=typed, seen=_seen(sent))
            saved = await self.change(staff, name, typed, seen=_seen(sent))
        except NotRight as wrong:
            return await self._page(
                request, staff, typed=typed, problems=wrong.problems, seen=_seen(sent)
            )
        except ChangedMeanwhile:
            return await self._page(request, staff, typed=typed, meanwhile=True)
        except Refusal as refusal:
            return self.refused(request, staff, refusal)
        return go(f"{HOME}/{name}?done={'saved' if saved else 'same'}")

    @signed_in
    async def back(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        sent = await read_staff_form(request)
        name = request.match_info["name"]
        try:
            await self.change.back(staff, name, seen=_seen(sent))
        except ChangedMeanwhile:
            return await self._page(request, staff, meanwhile=True)
        except Refusal as refusal:
            return self.refused(request, staff, refusal)
        return go(f"{HOME}/{name}?done=ours")

    async def _page(
        self,
        request: web.Request,
        staff: Staff,
        *,
        typed: Words | None = None,
        problems: Mapping[str, str] | None = None,
        meanwhile: bool = False,
        seen: int | None = None,
        done: str | None = None,
    ) -> web.StreamResponse:
        """One response. `seen` is the change that the person saw; the one in force where None."""
        name = request.match_info["name"]
        try:
            entry = self.change.original(staff, name)
            history = await self.change.history(staff, name)
        except Refusal as refusal:
            return self.refused(request, staff, refusal)
        held = next((kept for kept in history if kept.ended_at is None), None)
        words = _held_words(held, entry) if typed is None else typed
        shown = {
            "name": name,
            "entry": entry,
            "boxes": boxes(entry, words),
            "problems": problems or {},
            "meanwhile": held if meanwhile else None,
            "taken_back_meanwhile": meanwhile and held is None,
            "previews": previews(name, entry, words),
            "advice": advice(entry, words),
            "previewed": typed is not None and not problems and not meanwhile,
            "held": held,
            "seen": seen if seen is not None else held.number if held else NONE,
            "out_of_date": out_of_date(entry, held),
            "history": history,
            "name_of_text": name_of_text,
            "done": done,
        }
        status = 422 if problems else 409 if meanwhile else 200
        return self.page(request, staff, "handlers/response.jinja", shown, status=status)


def _held_words(held: KeptWording | None, entry: Entry) -> Words:
    """The changed words that still have a place in the response."""
    texts = texts_of(entry)
    return {name: said for name, said in (held.words if held else {}).items() if name in texts}


def typed_in(sent: Form, entry: Entry) -> dict[str, str]:
    """What was typed for each text, with line ends as they are kept."""
    return {name: _tidy(field(sent, name)) for name in texts_of(entry)}


def _tidy(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()


def _seen(sent: Form) -> int:
    number = field(sent, "seen")
    readable = number.isascii() and number.isdigit() and len(number) <= MOST_DIGITS
    return int(number) if readable else NONE
