# SPDX-License-Identifier: Apache-2.0
"""How a page is made: templates, filters and what is served beside them."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp_jinja2
import structlog
from aiohttp import web
from jinja2 import ChainableUndefined, ChoiceLoader, Environment, FileSystemLoader, PackageLoader
from markupsafe import Markup, escape

from actions.web.site import Site

HERE = Path(__file__).parent
STATIC = HERE / "static"
SHEET = "nhsuk/nhsuk-frontend.css"
LONDON = ZoneInfo("Europe/London")
SITE = web.AppKey("site", Site)
ENVIRONMENT = web.AppKey("environment", Environment)

HEADERS = {"Referrer-Policy": "same-origin"}
"""Beside those of security.py: browsers then name our own page as the sender of a form."""

PHONE = r"(?<![\d-])(?:0\d{2,4} ?\d{3,4} ?\d{3,4}|116 ?123|999|111|101)(?![\d-])"
LINKABLE = re.compile(
    rf"(?P<url>https://[^\s<>]+[\w/])|(?P<mail>[\w.+-]+@[\w-]+\.[\w.-]+\w)|{PHONE}"
)

log = structlog.get_logger(__name__)


def set_up_templates(app: web.Application, *, site: Site) -> None:
    """Make `page` work in this application and serve what is in `static`."""
    app[SITE] = site
    environment = app[ENVIRONMENT] = aiohttp_jinja2.setup(
        app,
        loader=ChoiceLoader(
            [FileSystemLoader(HERE / "templates"), PackageLoader("nhsuk_frontend_jinja")]
        ),
        undefined=ChainableUndefined,  # the components ask for it
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        day=day, day_of=day_of, clock=clock, moment=moment, month=month, linked=linked, lines=lines
    )
    environment.globals.update(site=site, sheet=sheet())
    app.router.add_static("/static/", STATIC, name="static")


def sheet() -> str | None:
    """The style sheet of the components; None, said once, when set-up did not fetch it."""
    if (STATIC / SHEET).exists():
        return SHEET
    log.warning("style_sheet_missing", what_to_do="Run 'make run': pages are plain without it.")
    return None


def page(
    request: web.Request,
    template: str,
    context: Mapping[str, Any] | None = None,
    *,
    status: int = 200,
) -> web.Response:
    """One page."""
    response = aiohttp_jinja2.render_template(template, request, dict(context or {}), status=status)
    response.headers.update(HEADERS)
    return response


def go(path: str) -> web.Response:
    """Send the browser on with GET, after a form was handled."""
    return web.Response(status=303, headers={**HEADERS, "Location": path})


def day(value: date | str | None) -> str:
    """A day as '5 November 2026'; empty for none."""
    if not value:
        return ""
    on = date.fromisoformat(value[:10]) if isinstance(value, str) else value
    return f"{on.day} {on:%B %Y}"


def day_of(value: datetime) -> str:
    """The day of a moment, by the clock in England."""
    return day(value.astimezone(LONDON).date())


def clock(value: datetime) -> str:
    """The time of day of a moment as '14:05', by the clock in England."""
    return f"{value.astimezone(LONDON):%H:%M}"


def moment(value: datetime | str | None) -> str:
    """A moment as '5 November 2026 at 14:05', by the clock in England; empty for none."""
    if not value:
        return ""
    at = datetime.fromisoformat(value) if isinstance(value, str) else value
    local = at.astimezone(LONDON)
    return f"{day(local.date())} at {local:%H:%M}"


def month(value: str) -> str:
    """A month or a day of a source as 'November 2026'; a year or other words as they are."""
    try:
        return f"{date.fromisoformat(value[:7] + '-01'):%B %Y}"
    except ValueError:
        return value


def lines(text: str) -> Markup:
    """Somebody's words with their line ends, where no style sheet keeps them."""
    return Markup("<br>").join(escape(line) for line in text.split("\n"))


def linked(text: str) -> Markup:
    """Our own text with its web addresses, emails and phone numbers made pressable."""
    pieces, end = [], 0
    for found in LINKABLE.finditer(text):
        pieces += [escape(text[end : found.start()]), _link(found)]
        end = found.end()
    return Markup("").join([*pieces, escape(text[end:])])


def _link(found: re.Match[str]) -> Markup:
    shown = found.group()
    if found["url"]:
        target = shown
    elif found["mail"]:
        target = f"mailto:{shown}"
    else:
        target = f"tel:{shown.replace(' ', '')}"
    return Markup('<a href="{}">{}</a>').format(target, shown)
