# SPDX-License-Identifier: Apache-2.0
"""The staff calls of the contract."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from aiohttp import web

from actions.domain.draft import Status
from actions.usecases.errors import MalformedRequest, StaffOnly
from actions.usecases.list_cases import ListCases
from actions.usecases.read_case import REFERENCE, ReadCase
from actions.usecases.sign_in import SignIn
from actions.usecases.values import CaseLine, CaseSearch, Staff
from actions.web.api.conversations import bearer
from actions.web.door.cleaning import cleaned, is_whole
from actions.web.limits import Limits

FILTERS = frozenset({"state", "due", "text", "after"})
LONGEST_SEARCH = 100


@dataclass(frozen=True)
class CaseCalls:
    sign_in: SignIn
    list_cases: ListCases
    read_case: ReadCase
    limits: Limits

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/api/v1/cases", self.list, allow_head=False),
            web.get("/api/v1/cases/{reference}", self.read, allow_head=False),
        ]

    async def list(self, request: web.Request) -> web.Response:
        staff = await self._staff(request)
        page = await self.list_cases(staff, search_of(request.query, staff.organisation))
        lines = [line_of(case) for case in page.cases]
        return web.json_response({"cases": lines, "next": page.next})

    async def read(self, request: web.Request) -> web.Response:
        staff = await self._staff(request)
        return web.json_response(await self.read_case(staff, request.match_info["reference"]))

    async def _staff(self, request: web.Request) -> Staff:
        return await staff_of(request, sign_in=self.sign_in, limits=self.limits)


async def staff_of(request: web.Request, *, sign_in: SignIn, limits: Limits) -> Staff:
    """Whose token the request carries. Raises: StaffOnly, TooManyRequests."""
    limits.check_request(request)
    token = bearer(request)
    if token is None:
        raise StaffOnly
    return await sign_in.staff_of_token(token)


def line_of(case: CaseLine) -> dict[str, object]:
    return {
        "reference": case.reference,
        "status": case.status,
        "received_at": case.received_at.isoformat(),
        "acknowledge_by": case.acknowledge_by.isoformat() if case.acknowledge_by else None,
        "organisations": list(case.organisations),
    }


def search_of(query: Mapping[str, str], organisation: str) -> CaseSearch:
    """What the address asks for; an empty value asks for nothing. Raises: MalformedRequest."""
    if set(query) - FILTERS:
        raise MalformedRequest("The filters are state, due, text and after.")
    given = {name: value for name, value in query.items() if value}
    return CaseSearch(
        organisation=organisation,
        status=_state(given.get("state")),
        due_by=_due(given.get("due")),
        text=_words(given.get("text")),
        after=_after(given.get("after")),
    )


def _state(value: str | None) -> str | None:
    if value is not None and value not in list(Status):
        raise MalformedRequest("The state is a status of a case, such as sent.", field="state")
    return value


def _due(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise MalformedRequest("The day looks like 2026-11-23.", field="due") from None


def _words(value: str | None) -> str | None:
    if value is None:
        return None
    if len(value) > LONGEST_SEARCH or not is_whole(value):
        raise MalformedRequest("A search holds up to 100 characters.", field="text")
    return cleaned(value).strip() or None


def _after(value: str | None) -> str | None:
    if value is not None and not REFERENCE.fullmatch(value):
        raise MalformedRequest("Give the value of next, as it was.", field="after")
    return value
