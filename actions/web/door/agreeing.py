# SPDX-License-Identifier: Apache-2.0
"""A link for the person affected, and the page on which they say yes or no themselves."""

from dataclasses import dataclass

from aiohttp import web

from actions.domain.errors import Refusal
from actions.usecases.agree_later import AgreeLater, Asked
from actions.web.door.cookies import Key
from actions.web.door.keyed import read_keyed_form, with_key
from actions.web.door.service import Door
from actions.web.door.talk import conversation_now
from actions.web.forms import Form, field, read_form
from actions.web.limits import Limits
from actions.web.security import sent_from_here
from actions.web.templating import page

MAKE, ANSWER = "/complaint/agreement", "/agree/{secret:[A-Za-z0-9_-]{20,100}}"
YES_OR_NO = "Say yes or no for {}."
NO_NAME = "Write your name."
NOT_SURE_WHO = "Tick this box if you are the person whose care this is about."


@dataclass(frozen=True)
class AgreeingPages:
    door: Door
    limits: Limits
    agree: AgreeLater

    def add(self, app: web.Application) -> None:
        """Add the pages; `set_up_templates` comes first."""
        app.add_routes(
            [
                web.get(MAKE, self.explain),
                web.post(MAKE, self.make),
                web.get(ANSWER, self.ask),
                web.post(ANSWER, self.take),
            ]
        )

    @with_key
    async def explain(self, request: web.Request, key: Key) -> web.StreamResponse:
        shown = {"key": key, "conversation": await conversation_now(self.door, key)}
        return page(request, "door/agreement.jinja", shown)

    @with_key
    async def make(self, request: web.Request, key: Key) -> web.StreamResponse:
        """Make the link and show it, this once; the page cannot be opened again."""
        await read_keyed_form(request, key)
        self.limits.check_turn(key.conversation)
        secret = await self.agree.make_link(key.conversation, key.token)
        shown = {"address": f"{request.scheme}://{request.host}/agree/{secret}"}
        return page(request, "door/agreement_made.jinja", shown)

    async def ask(self, request: web.Request) -> web.StreamResponse:
        self.limits.check_request(request)
        try:
            asked = await self.agree.by_link(request.match_info["secret"])
        except Refusal as refusal:
            return _refused(request, refusal)
        return _page(request, asked)

    async def take(self, request: web.Request) -> web.StreamResponse:
        """Keep the answer. What was ticked stands on the page again where something is missing."""
        self.limits.check_request(request)
        if not sent_from_here(request):
            raise web.HTTPForbidden
        secret, form = request.match_info["secret"], await read_form(request)
        try:
            asked = await self.agree.by_link(secret)
            answers = answers_in(form, asked)
            problems = _problems(form, asked, answers)
            if problems:
                return _page(request, asked, form=form, problems=problems)
            await self.agree.answer_by_link(secret, answers, name=field(form, "name"))
        except Refusal as refusal:
            return _refused(request, refusal)
        shown = {"agreed": any(answers.values())}
        return page(request, "door/agreed.jinja", shown)


def answers_in(form: Form, asked: Asked) -> dict[str, bool]:
    """What was ticked for each organisation; those without an answer are left out."""
    ticked = {key: field(form, f"answer-{at}") for at, key in enumerate(asked.words)}
    return {key: value == "yes" for key, value in ticked.items() if value in ("yes", "no")}


def missing_in(asked: Asked, answers: dict[str, bool]) -> dict[str, str]:
    """What to say beside each organisation that has no answer."""
    return {
        f"answer-{at}": YES_OR_NO.format(name)
        for at, (key, name, _) in enumerate(asked.organisations)
        if key not in answers
    }


def _problems(form: Form, asked: Asked, answers: dict[str, bool]) -> dict[str, str]:
    problems = missing_in(asked, answers)
    if not field(form, "name").strip():
        problems["name"] = NO_NAME
    if field(form, "me") != "yes":
        problems["me"] = NOT_SURE_WHO
    return problems


def _page(
    request: web.Request,
    asked: Asked,
    *,
    form: Form | None = None,
    problems: dict[str, str] | None = None,
) -> web.Response:
    names = ["name", "me", *(f"answer-{at}" for at in range(len(asked.organisations)))]
    shown = {
        "asked": asked,
        "address": request.path,
        "typed": {name: field(form, name) if form else "" for name in names},
        "problems": problems or {},
    }
    return page(request, "door/agree.jinja", shown, status=422 if problems else 200)


def _refused(request: web.Request, refusal: Refusal) -> web.Response:
    shown = {"title": refusal.title, "said": refusal.said}
    return page(request, "door/agree_refused.jinja", shown, status=refusal.http_status)
