# SPDX-License-Identifier: Apache-2.0
"""The pages on fakes: everything a browser sees, and nothing behind it."""

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from aiohttp import web

from actions.bank_holidays import BankHolidays
from actions.directory.directory import the_directory
from actions.directory.wording import Wording
from actions.usecases.change_wording import ChangeWording
from actions.usecases.confirm_mention import ConfirmMention
from actions.usecases.correct_directory import CorrectDirectory
from actions.usecases.correct_holidays import CorrectHolidays
from actions.usecases.see_to_flags import SeeToFlags
from actions.web.bodies import LARGEST_BODY
from actions.web.desk.pages import DeskPages
from actions.web.door.agreeing import AgreeingPages
from actions.web.door.emailing import EmailingPages
from actions.web.door.pages import add_pages
from actions.web.handlers import add_handler_pages
from actions.web.handlers.answer_pages import AnswerPages
from actions.web.handlers.directory_pages import DirectoryPages, add_directory_pages
from actions.web.handlers.flag_pages import FlagPages
from actions.web.handlers.holidays import HolidayPages
from actions.web.handlers.mention_pages import MentionPages, add_mention_pages
from actions.web.handlers.wording_pages import WordingPages
from actions.web.limits import DEMONSTRATION, Limits, Rates
from actions.web.mistakes import plain_mistakes
from actions.web.security import add_headers, refuse_other_sites
from actions.web.site import Site
from actions.web.templating import set_up_templates
from tests.unit.usecases.fakes import FakeStore
from tests.web.fake_agree import FakeAgree
from tests.web.fake_copies import FakeCopies
from tests.web.fake_desk import FakeGoOn, FakeListBegun
from tests.web.fake_door import FakeDoor
from tests.web.fake_staff import NAMES, FakeClock, FakeListCases, FakeReadCase, FakeSignIn

RESPONSES = Path(__file__).parents[2] / "data" / "responses"
SITE = Site(
    organisation=NAMES["RWE"],
    phone="020 7946 0123",
    email="complaints@example.org",
    address="Example House, Example Street, Leicester LE1 1AA",
    contacts_as_of="November 2026",
    keeps_days=30,
    mails=True,
)


@cache
def our_wording() -> Wording:
    """Read once for all tests: nothing changes it."""
    return Wording(RESPONSES)


@dataclass
class Behind:
    """What stands behind the pages of one test."""

    door: FakeDoor = field(default_factory=FakeDoor)
    sign_in: FakeSignIn = field(default_factory=FakeSignIn)
    list_cases: FakeListCases = field(default_factory=FakeListCases)
    read_case: FakeReadCase = field(default_factory=FakeReadCase)
    correct_holidays: CorrectHolidays = field(
        default_factory=lambda: CorrectHolidays(
            FakeStore(), FakeClock(), BankHolidays([date(2026, 12, 25)]), "RWE", lambda: None
        )
    )
    rates: Rates = DEMONSTRATION
    store: FakeStore = field(default_factory=FakeStore)
    wording: Wording = field(default_factory=our_wording)
    published: int = 0
    copies: FakeCopies = field(default_factory=FakeCopies)
    agree: FakeAgree = field(default_factory=FakeAgree)
    lists_trouble: str | None = None

    async def publish(self) -> None:
        self.published += 1


def an_app(behind: Behind, *, site: Site = SITE) -> web.Application:
    """The pages as the server has them, in front of fakes."""
    app = web.Application(
        middlewares=[plain_mistakes, refuse_other_sites], client_max_size=LARGEST_BODY
    )
    app.on_response_prepare.append(add_headers)
    limits = Limits(behind.rates)
    set_up_templates(app, site=site)
    add_pages(app, door=behind.door, limits=limits, clock=FakeClock())
    AgreeingPages(behind.door, limits, behind.agree).add(app)
    EmailingPages(limits, behind.copies).add(app)
    AnswerPages(behind.sign_in, limits, name_of, behind.agree, FakeClock()).add(app)
    flags = SeeToFlags(behind.store, FakeClock())
    add_handler_pages(
        app,
        sign_in=behind.sign_in,
        list_cases=behind.list_cases,
        read_case=behind.read_case,
        flags=flags,
        clock=FakeClock(),
        limits=limits,
        organisation_name=name_of,
    )
    FlagPages(behind.sign_in, limits, name_of, flags).add(app)
    list_begun = FakeListBegun(behind.door)
    DeskPages(
        behind.sign_in,
        limits,
        name_of,
        door=behind.door,
        list_begun=list_begun,
        go_on=FakeGoOn(list_begun),
    ).add(app)
    HolidayPages(behind.sign_in, limits, name_of, behind.correct_holidays, FakeClock()).add(app)
    confirm = ConfirmMention(behind.store, FakeClock(), "RWE")
    pages = DirectoryPages(
        behind.sign_in,
        limits,
        name_of,
        correct=CorrectDirectory(behind.store, FakeClock(), "RWE", behind.publish),
        confirm=confirm,
        directory=the_directory,
        trouble=lambda: behind.lists_trouble,
        clock=FakeClock(),
    )
    add_directory_pages(app, pages)
    mentions = MentionPages(
        behind.sign_in, limits, name_of, confirm=confirm, directory=the_directory
    )
    add_mention_pages(app, mentions)
    wording = behind.wording
    change = ChangeWording(
        behind.store, FakeClock(), "RWE", lambda: wording.originals, behind.publish
    )
    WordingPages(behind.sign_in, limits, name_of, change, lambda: wording.topics).add(app)
    return app


def name_of(code: str) -> str:
    return NAMES.get(code, code)
