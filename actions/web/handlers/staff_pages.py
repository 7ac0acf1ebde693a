# SPDX-License-Identifier: Apache-2.0
"""What every page for signed-in staff shares: who is signed in, how it is shown, refusals."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import TypeVar
from urllib.parse import quote

from aiohttp import web

from actions.domain.errors import Refusal
from actions.usecases.errors import StaffOnly
from actions.usecases.sign_in import SignIn
from actions.usecases.values import Staff, StaffRole
from actions.web.forms import Form, field, read_form
from actions.web.handlers import session
from actions.web.limits import Limits
from actions.web.templating import go, page

SIGN_IN = "/handlers/sign-in"


@dataclass(frozen=True)
class StaffPages:
    """`organisation_name` gives the plain name for a code."""

    sign_in: SignIn
    limits: Limits
    organisation_name: Callable[[str], str]

    def refused(self, request: web.Request, staff: Staff, refusal: Refusal) -> web.StreamResponse:
        """The refusal as a page; one of another kind than "not allowed", "not found" is raised."""
        if refusal.http_status not in (403, 404, 422):
            raise refusal
        shown = {"title": refusal.title, "said": refusal.said}
        status = refusal.http_status
        return self.page(request, staff, "handlers/refused.jinja", shown, status=status)

    def page(
        self,
        request: web.Request,
        staff: Staff,
        template: str,
        shown: Mapping[str, object],
        *,
        status: int = 200,
    ) -> web.Response:
        known = {
            "staff": staff,
            "administers": staff.has(StaffRole.ADMINISTRATOR),
            "at_desk": staff.has(StaffRole.DESK),
            "own_organisation": self.organisation_name(staff.organisation),
            "form_value": session.form_value(session.token_of(request)),
        }
        return page(request, template, {**known, **shown}, status=status)


async def read_staff_form(request: web.Request) -> Form:
    """The fields of a form that a signed-in page of ours sent. Raises: HTTPForbidden."""
    form = await read_form(request)
    session.check_form(request, secret=session.token_of(request), value=field(form, "form"))
    return form


Pages = TypeVar("Pages", bound=StaffPages)


def signed_in(
    handler: Callable[[Pages, web.Request, Staff], Awaitable[web.StreamResponse]],
) -> Callable[[Pages, web.Request], Awaitable[web.StreamResponse]]:
    """Hand in who is signed in; anybody else is asked to sign in and is then brought back."""

    @wraps(handler)
    async def found(pages: Pages, request: web.Request) -> web.StreamResponse:
        pages.limits.check_request(request)
        try:
            staff = await pages.sign_in.staff_of_session(session.token_of(request))
        except StaffOnly:
            return go(f"{SIGN_IN}?then={quote(request.path_qs)}")
        return await handler(pages, request, staff)

    return found
