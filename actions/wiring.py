# SPDX-License-Identifier: Apache-2.0
"""Who provides what: the one place where ports meet what fills them."""

import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, web
from jinja2 import Environment
from rasa_sdk.executor import ActionExecutor

from actions.bank_holidays import BankHolidays, bank_holidays
from actions.clock import EnglishClock
from actions.demonstration import Demonstration
from actions.dialogue import conversation
from actions.dialogue.form import ValidateCaseForm
from actions.dialogue.plain import PlainBot, PlainReader
from actions.dialogue.speech import WORKING_HOURS, Around
from actions.dialogue.understanding import understood
from actions.directory.corrected import CorrectedDirectory
from actions.directory.corrections import Corrections, write_corrections
from actions.directory.directory import Directory, the_directory
from actions.directory.examples import KnownSentences
from actions.directory.renewing import RenewedLists
from actions.directory.site import corrections_in, lists_in, wording_in
from actions.directory.wording import Wording
from actions.directory.wording_changes import Changes, write_changes
from actions.domain.draft import Draft
from actions.domain.record import RecordFacts, record_of
from actions.domain.understood import Understood
from actions.passwords import Argon2
from actions.queues.mail import MailedCopies, MailServer
from actions.queues.relay import Relay, report_failure
from actions.queues.transports import Console, Forgetting, ServerQueue
from actions.settings import Settings
from actions.store.sql import SqlStore
from actions.usecases.agree_later import AgreeLater
from actions.usecases.ask_bot import AskBot
from actions.usecases.carry_parcels import CarryParcels
from actions.usecases.change_wording import ChangeWording, changes_in_force
from actions.usecases.come_back import ComeBack
from actions.usecases.confirm_mention import ConfirmMention
from actions.usecases.copy_by_email import CopyByEmail, CopyToSend
from actions.usecases.correct_directory import CorrectDirectory, corrections_in_force
from actions.usecases.correct_holidays import CorrectHolidays, as_days
from actions.usecases.forget_conversation import ForgetConversation
from actions.usecases.go_on_at_desk import GoOnAtDesk
from actions.usecases.keep_turn import KeepTurn
from actions.usecases.list_begun import ListBegun
from actions.usecases.list_cases import ListCases
from actions.usecases.make_return_key import MakeReturnKey
from actions.usecases.ports import Transport
from actions.usecases.publish import Publish
from actions.usecases.purge_drafts import PurgeDrafts
from actions.usecases.read_case import ReadCase
from actions.usecases.see_to_flags import SeeToFlags
from actions.usecases.sign_in import SignIn
from actions.usecases.start_conversation import StartConversation
from actions.usecases.take_message import TakeMessage
from actions.usecases.take_turn import TakeTurn
from actions.usecases.understand_text import UnderstandText
from actions.usecases.values import Decided, Document, Errand
from actions.usecases.view_conversation import ViewConversation
from actions.web.api.cases import CaseCalls
from actions.web.api.conversations import ConversationCalls
from actions.web.api.understanding import UnderstandingCalls
from actions.web.app import loopback_app, public_app
from actions.web.bot import HttpBot
from actions.web.copies import word_file
from actions.web.desk.pages import DeskPages
from actions.web.door.agreeing import AgreeingPages
from actions.web.door.emailing import EmailingPages
from actions.web.door.pages import add_pages
from actions.web.door.service import Door
from actions.web.handlers.answer_pages import AnswerPages
from actions.web.handlers.directory_pages import DirectoryPages, add_directory_pages
from actions.web.handlers.flag_pages import FlagPages
from actions.web.handlers.holidays import HolidayPages
from actions.web.handlers.mention_pages import MentionPages, add_mention_pages
from actions.web.handlers.pages import add_handler_pages
from actions.web.handlers.wording_pages import WordingPages
from actions.web.limits import DEMONSTRATION, USUAL, Limits
from actions.web.metrics import Metrics
from actions.web.mistakes import plain_mistakes
from actions.web.readiness import Readiness
from actions.web.site import Site
from actions.web.templating import ENVIRONMENT, set_up_templates

RESPONSES = Path(__file__).parent.parent / "data" / "responses"


@dataclass(frozen=True)
class Turns:
    """What the pure dialogue needs from outside, fresh for each turn."""

    clock: EnglishClock
    corrected: CorrectedDirectory
    wording: Wording
    calendar: BankHolidays
    hours: str

    def around(self) -> Around:
        return Around(
            now=self.clock.now(),
            today=self.clock.today(),
            directory=self.corrected.now,
            wording=self.wording,
            holidays=self.calendar.days,
            random_bytes=secrets.token_bytes,
            hours=self.hours,
        )

    def begin(self, draft: Draft) -> Decided:
        return conversation.begin(draft, self.around())

    def decide(self, draft: Draft, said: Understood) -> Decided:
        return conversation.decide(draft, said, self.around())

    def record(self, draft: Draft) -> Document:
        facts = RecordFacts(
            today=self.clock.today(),
            bank_holidays=self.calendar.days,
            advocate_for=self.corrected.now.advocacy_for,
        )
        return record_of(draft, facts)


@dataclass(frozen=True)
class Server:
    """Everything that runs, and what must be closed at the end."""

    public: web.Application
    loopback: web.Application
    relay: Relay
    publishing: tuple[Publish[Any], ...]
    purge: PurgeDrafts
    door: Door
    ask: AskBot
    store: SqlStore
    passwords: Argon2
    session: ClientSession

    async def close(self) -> None:
        """Finish the turns under way, then let go of everything."""
        await self.door.flights.all_landed()
        await self.ask.close()
        await self.session.close()
        self.passwords.close()
        self.store.close()


async def wire(settings: Settings, *, directory: Directory | None = None) -> Server:
    """Build the server. Nothing listens yet."""
    clock = EnglishClock(settings.today)
    store, passwords, session = SqlStore(settings.database_url), Argon2(), ClientSession()
    bot = HttpBot(session, settings.bot_url, settings.loopback_secret)
    base = directory or the_directory(lists_in(settings.directory))
    turns = Turns(
        clock=clock,
        corrected=CorrectedDirectory(
            base, corrections_in(settings.directory), RenewedLists(base, settings.directory)
        ),
        wording=Wording(RESPONSES, wording_in(settings.directory)),
        calendar=await _calendar(store, clock),
        hours=settings.host_hours or WORKING_HOURS,
    )
    relay, metrics = _relay(settings, turns, store=store, bot=bot), Metrics()
    drafts = KeepTurn(store, clock, turns.calendar, turns.record, relay.wake)
    ask = AskBot(bot, PlainBot(drafts, turns.around, _plain_reader()), metrics.report_rasa)
    door = Door(
        starting=StartConversation(store, ask, clock, settings.host_organisation),
        taking=TakeMessage(store, ask, clock, in_danger=may_speak_of_danger),
        viewing=ViewConversation(store, turns.record),
        forgetting=ForgetConversation(store, clock, relay.carry_now, store.wipe),
        keying=MakeReturnKey(store, clock, secrets.token_bytes),
        returning=ComeBack(store, clock),
    )
    sign_in = SignIn(store, clock, passwords, await passwords.hash(secrets.token_urlsafe()))
    executor = ActionExecutor()
    executor.register_action(ValidateCaseForm(TakeTurn(drafts, turns.begin, turns.decide)))
    shown = Shown(settings, turns.corrected)
    publish: Publish[Corrections] = Publish(
        "corrections", store, corrections_in_force, _writer(settings), shown.refresh
    )
    publish_words: Publish[Changes] = Publish(
        "wording", store, changes_in_force, _writer_of_words(settings)
    )
    public = _public(
        settings,
        door=door,
        agree=AgreeLater(store, clock, turns.record, relay.wake),
        copies=CopyByEmail(store, clock, relay.wake),
        sign_in=sign_in,
        store=store,
        clock=clock,
        corrected=turns.corrected,
        publish=publish,
        wording=turns.wording,
        publish_words=publish_words,
        bot=bot,
        metrics=metrics,
        correct_holidays=CorrectHolidays(
            store, clock, turns.calendar, settings.host_organisation, relay.wake
        ),
        readiness=Readiness(store, bot, clock, _opening(settings, store, passwords, clock)),
    )
    shown.environment = public[ENVIRONMENT]
    await publish()
    await publish_words()
    return Server(
        public=public,
        loopback=loopback_app(run=executor.run, secret=settings.loopback_secret, metrics=metrics),
        relay=relay,
        publishing=(publish, publish_words),
        purge=PurgeDrafts(
            store,
            bot,
            clock,
            timedelta(days=settings.keeps_days),
            wake=relay.wake,
            wipe=store.wipe,
            purged=metrics.expired.inc,
        ),
        door=door,
        ask=ask,
        store=store,
        passwords=passwords,
        session=session,
    )


def _plain_reader() -> PlainReader:
    """Loads what it reads with when it is needed first."""
    return PlainReader(cache(KnownSentences.load))


async def _calendar(store: SqlStore, clock: EnglishClock) -> BankHolidays:
    """The bank holidays, with what administrators have put right."""
    calendar = await bank_holidays(clock.today())
    calendar.put_right(await store.read(as_days))
    return calendar


def may_speak_of_danger(text: str) -> bool:
    """Whether the numbers to call are given while the bot cannot read: for all words of one's own.

    The rules alone would leave out more than half of those in danger.

    Source: ADR-0020.
    """
    return bool(text.strip())


def site_of(settings: Settings, directory: Directory) -> Site:
    """What the pages say about the organisation whose site this is."""
    code = settings.host_organisation
    organisation, contact = directory.organisation(code), directory.contact_of(code)
    name = organisation.name if organisation else code
    if contact is None:
        return Site(
            name,
            demonstration=settings.demonstration,
            keeps_days=settings.keeps_days,
            mails=bool(settings.mail_server),
        )
    return Site(
        organisation=name,
        phone=contact.phone,
        email=contact.email,
        address=contact.address,
        web=contact.url,
        contacts_as_of=contact.as_of,
        demonstration=settings.demonstration,
        keeps_days=settings.keeps_days,
        mails=bool(settings.mail_server),
    )


@dataclass
class Shown:
    """What the pages say of the site itself, said anew when something was put right."""

    settings: Settings
    corrected: CorrectedDirectory
    environment: Environment | None = None

    def refresh(self) -> None:
        if self.environment is not None:
            self.environment.globals["site"] = site_of(self.settings, self.corrected.now)


def _writer(settings: Settings) -> Callable[[Corrections], None]:
    return lambda corrections: write_corrections(corrections_in(settings.directory), corrections)


def _writer_of_words(settings: Settings) -> Callable[[Changes], None]:
    return lambda changes: write_changes(wording_in(settings.directory), changes)


def _relay(settings: Settings, turns: Turns, *, store: SqlStore, bot: HttpBot) -> Relay:
    clock = turns.clock
    queue: Transport = ServerQueue(store, clock)
    if settings.relay == "console":
        queue = Console(print)
    transports = dict.fromkeys(Errand, queue) | {Errand.FORGET_TRACKER: Forgetting(bot)}
    if settings.mail_server:
        transports[Errand.COPY_BY_EMAIL] = _mails(settings, turns, store)
    return Relay(CarryParcels(store, clock, transports, report_failure))


def _mails(settings: Settings, turns: Turns, store: SqlStore) -> MailedCopies:
    def as_word(view: Mapping[str, Any]) -> bytes:
        return word_file(view, at=turns.clock.now())

    return MailedCopies(
        CopyToSend(store, turns.record),
        MailServer.of(settings.mail_server),
        settings.mail_from,
        site_of(settings, turns.corrected.now).organisation,
        as_word,
    )


def _opening(
    settings: Settings, store: SqlStore, passwords: Argon2, clock: EnglishClock
) -> Callable[[], Awaitable[None]]:
    """What happens once, when everything answers for the first time."""
    if not settings.demonstration:
        return _nothing
    return Demonstration(
        store=store,
        passwords=passwords,
        clock=clock,
        host_organisation=settings.host_organisation,
        url=f"http://127.0.0.1:{settings.public_port}",
        var=settings.var,
    ).open


async def _nothing() -> None:
    return None


def _public(
    settings: Settings,
    *,
    door: Door,
    agree: AgreeLater,
    copies: CopyByEmail,
    sign_in: SignIn,
    store: SqlStore,
    clock: EnglishClock,
    corrected: CorrectedDirectory,
    publish: Publish[Corrections],
    wording: Wording,
    publish_words: Publish[Changes],
    bot: HttpBot,
    metrics: Metrics,
    readiness: Readiness,
    correct_holidays: CorrectHolidays,
) -> web.Application:
    limits = Limits(
        DEMONSTRATION if settings.demonstration else USUAL, trust_proxy=settings.trust_proxy
    )
    list_cases, read_case = ListCases(store, clock), ReadCase(store, clock)
    flags = SeeToFlags(store, clock)
    confirm = ConfirmMention(store, clock, settings.host_organisation)

    def name_of(code: str) -> str:
        organisation = corrected.now.organisation(code)
        return organisation.name if organisation else code

    def pages(app: web.Application) -> None:
        set_up_templates(app, site=site_of(settings, corrected.now))
        add_pages(app, door=door, limits=limits, clock=clock)
        AgreeingPages(door, limits, agree).add(app)
        AnswerPages(sign_in, limits, name_of, agree, clock).add(app)
        if settings.mail_server:
            EmailingPages(limits, copies).add(app)
        add_handler_pages(
            app,
            sign_in=sign_in,
            list_cases=list_cases,
            read_case=read_case,
            flags=flags,
            clock=clock,
            limits=limits,
            organisation_name=name_of,
        )
        FlagPages(sign_in, limits, name_of, flags).add(app)
        HolidayPages(sign_in, limits, name_of, correct_holidays, clock).add(app)
        host = settings.host_organisation
        DeskPages(
            sign_in,
            limits,
            name_of,
            door=door,
            list_begun=ListBegun(store, clock, host),
            go_on=GoOnAtDesk(store, clock, host),
        ).add(app)
        add_directory_pages(
            app,
            DirectoryPages(
                sign_in,
                limits,
                name_of,
                correct=CorrectDirectory(store, clock, settings.host_organisation, publish),
                confirm=confirm,
                directory=lambda: corrected.now,
                trouble=lambda: corrected.trouble,
                clock=clock,
            ),
        )
        WordingPages(
            sign_in,
            limits,
            name_of,
            change=ChangeWording(
                store,
                clock,
                settings.host_organisation,
                lambda: wording.originals,
                publish_words,
            ),
            topics=lambda: wording.topics,
        ).add(app)
        add_mention_pages(
            app,
            MentionPages(
                sign_in, limits, name_of, confirm=confirm, directory=lambda: corrected.now
            ),
        )

    return public_app(
        conversations=ConversationCalls(door, sign_in, limits, clock),
        cases=CaseCalls(sign_in, list_cases, read_case, limits),
        understanding=UnderstandingCalls(
            sign_in,
            UnderstandText(bot, understood, name_of),
            limits,
        ),
        readiness=readiness,
        metrics=metrics,
        pages=[pages],
        around_pages=[plain_mistakes],
    )
