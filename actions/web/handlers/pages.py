# SPDX-License-Identifier: Apache-2.0
"""The handlers' pages. The queue's address holds its filters, so that it can be kept and sent."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from aiohttp import web

from actions.domain.errors import Refusal
from actions.usecases.agree_later import MAY_RECORD
from actions.usecases.errors import SignInFailed, TooManyRequests
from actions.usecases.list_cases import MAY_READ, ListCases
from actions.usecases.ports import Clock
from actions.usecases.read_case import ReadCase
from actions.usecases.see_to_flags import SeeToFlags
from actions.usecases.sign_in import SignIn
from actions.usecases.values import Document, Staff
from actions.web.door.showing import WAITS
from actions.web.forms import field, read_form
from actions.web.handlers import session
from actions.web.handlers.labels import LABELS, label
from actions.web.handlers.queue import narrowing
from actions.web.handlers.staff_pages import SIGN_IN, StaffPages, read_staff_form, signed_in
from actions.web.limits import Limits
from actions.web.templating import ENVIRONMENT, go, page

HOME, DESK = "/handlers", "/desk"
OURS = re.compile(
    r"(/handlers(/cases/[0-9A-Za-z-]+(/about/[0-9]+|/agreement)?|/bank-holidays|/directory(/[a-z]+)?"
    r"|/urgent(/[0-9]+)?|/wording(/[a-z_]+)?)?"
    r"|/desk(/talk|/hand-over|/delete)?)"
    r"(\?[^\s#\\]*)?"
)
TOO_MANY_TRIES = "There were too many tries. Wait {} minutes, then try again."
UNLISTED = "unlisted:"
ENDED = "You were signed out because nothing was done for a while. Sign in again."


def add_handler_pages(
    app: web.Application,
    *,
    sign_in: SignIn,
    list_cases: ListCases,
    read_case: ReadCase,
    flags: SeeToFlags,
    clock: Clock,
    limits: Limits,
    organisation_name: Callable[[str], str],
) -> None:
    """Add the pages under /handlers; `set_up_templates` comes first."""
    app[ENVIRONMENT].filters.update(label=label)
    pages = HandlerPages(sign_in, limits, organisation_name, list_cases, read_case, flags, clock)
    app.add_routes(
        [
            web.get(SIGN_IN, pages.ask_sign_in),
            web.post(SIGN_IN, pages.take_sign_in),
            web.post("/handlers/sign-out", pages.sign_out),
            web.get(HOME, pages.queue),
            web.get("/handlers/cases/{reference}", pages.case),
        ]
    )


@dataclass(frozen=True)
class HandlerPages(StaffPages):
    """Sign-in, the queue, one case."""

    list_cases: ListCases
    read_case: ReadCase
    flags: SeeToFlags
    clock: Clock

    async def ask_sign_in(self, request: web.Request) -> web.StreamResponse:
        ended = ENDED if session.token_of(request) else None
        return self._sign_in_page(request, notice=ended)

    async def take_sign_in(self, request: web.Request) -> web.StreamResponse:
        form = await read_form(request)
        name = field(form, "name").strip()
        secret = session.sign_in_value(request)
        session.check_form(request, secret=secret, value=field(form, "form"))
        try:
            self.limits.check_sign_in(request, name)
            found = await self.sign_in(name, field(form, "password"))
        except TooManyRequests as refusal:
            wait = refusal.retry_after or 60
            locked = TooManyRequests(TOO_MANY_TRIES.format(-(-wait // 60)), retry_after=wait)
            return self._sign_in_page(request, name=name, trouble=locked)
        except SignInFailed as refusal:
            return self._sign_in_page(request, name=name, trouble=refusal)
        response = go(_after_sign_in(request, found.staff))
        session.remember(response, request, found.token)
        return response

    async def sign_out(self, request: web.Request) -> web.StreamResponse:
        await read_staff_form(request)
        await self.sign_in.sign_out(session.token_of(request))
        response = page(request, "handlers/signed_out.jinja")
        session.forget(response, request)
        return response

    @signed_in
    async def queue(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        narrowed = narrowing(request.query)
        try:
            cases = await self.list_cases(staff, narrowed.search(staff.organisation))
            urgent = await self.flags.open(staff)
        except Refusal as refusal:
            return self.refused(request, staff, refusal)
        today = self.clock.today()
        shown = {
            "cases": cases.cases,
            "next": narrowed.address(after=cases.next) if cases.next else None,
            "first": narrowed.address() if narrowed.after else None,
            "urgent": urgent,
            "narrowed": narrowed,
            "states": narrowed.states(LABELS["status"]),
            "days": narrowed.days(today),
            "today": today,
        }
        return self.page(request, staff, "handlers/queue.jinja", shown)

    @signed_in
    async def case(self, request: web.Request, staff: Staff) -> web.StreamResponse:
        try:
            document = await self.read_case(staff, request.match_info["reference"])
        except Refusal as refusal:
            return self.refused(request, staff, refusal)
        waits = document["consent"]["status"] in WAITS
        receives = document["receiving_organisation"] == staff.organisation
        shown = {
            "case": document,
            "name_of": self._names(document),
            "may_record_answer": waits and receives and staff.has(*MAY_RECORD),
        }
        return self.page(request, staff, "handlers/case.jinja", shown)

    def _names(self, document: Document) -> Callable[[str | None], str]:
        """Names for the keys in a document: codes, and the words for what no list holds."""
        listed = {o["code"]: o["name"] for o in document["organisations"] if o["code"]}

        def name_of(key: str | None) -> str:
            if not key:
                return "Not known"
            if key.startswith(UNLISTED):
                return key.removeprefix(UNLISTED)
            return listed.get(key) or self.organisation_name(key)

        return name_of

    def _sign_in_page(
        self,
        request: web.Request,
        *,
        name: str = "",
        trouble: Refusal | None = None,
        notice: str | None = None,
    ) -> web.Response:
        secret = session.sign_in_value(request)
        shown = {
            "form_value": session.form_value(secret),
            "then": _ours(request.query.get("then", HOME)),
            "name": name,
            "trouble": trouble.said if trouble else None,
            "notice": notice,
        }
        status = trouble.http_status if trouble else 200
        response = page(request, "handlers/sign_in.jinja", shown, status=status)
        if trouble and trouble.retry_after:
            response.headers["Retry-After"] = str(trouble.retry_after)
        session.new_sign_in_value(response, request, secret)
        return response


def _after_sign_in(request: web.Request, staff: Staff) -> str:
    """The page that was asked for; for those who only take complaints down, the front desk."""
    wanted = _ours(request.query.get("then", HOME))
    return DESK if wanted == HOME and not staff.has(*MAY_READ) else wanted


def _ours(address: str) -> str:
    """Where to go after sign-in: a page for staff of this site, whatever the address says."""
    return address if OURS.fullmatch(address) else HOME
