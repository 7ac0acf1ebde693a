# SPDX-License-Identifier: Apache-2.0
"""A copy by email on real stores and a real mail server of this machine."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from email import message_from_bytes
from email.message import Message
from io import BytesIO
from socket import socket

import pytest
from aiosmtpd.controller import Controller
from docx import Document

from actions.domain.draft import Contact, SafetyKind, SafetySign
from actions.queues.mail import MailedCopies, MailServer
from actions.usecases.copy_by_email import CopyByEmail, CopyToSend, NoSafeAddress
from actions.usecases.start_conversation import Started
from actions.usecases.values import Errand
from actions.web.copies import word_file
from tests.integration.world import World

EMAIL = Contact("email", "grace@example.org")


@dataclass
class Inbox:
    """`refuses` is the answer to a recipient, where there is one."""

    messages: list[Message] = field(default_factory=list)
    refuses: str = ""

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if self.refuses:
            return self.refuses
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        self.messages.append(message_from_bytes(envelope.content))
        return "250 OK"


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@pytest.fixture
def port(inbox: Inbox) -> Iterator[int]:
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        number = free.getsockname()[1]
    controller = Controller(inbox, hostname="127.0.0.1", port=number)
    controller.start()
    yield number
    controller.stop()


async def sent(world: World, *contacts: Contact, told: SafetyKind | None = None) -> Started:
    """A sent case with these ways to reach the person."""
    talk, _ = await world.sent()

    def work(unit):
        kept = unit.drafts.get(unit.conversations.get(talk.conversation).sender, lock=True)
        draft = kept.draft
        person = replace(draft.complainant, contacts=contacts)
        signs = (SafetySign(told, draft.received_at, "words"),) if told else ()
        unit.drafts.put(replace(kept, draft=replace(draft, complainant=person, safety=signs)))

    await world.store.write(work)
    return talk


def mails_at(world: World, port: int) -> None:
    world.transports[Errand.COPY_BY_EMAIL] = MailedCopies(
        CopyToSend(world.store, world.record),
        MailServer.of(f"smtp://127.0.0.1:{port}"),
        "complaints@example.org",
        "Leicester Hospitals",
        lambda view: word_file(view, at=world.clock.now()),
    )


def asking(world: World) -> CopyByEmail:
    return CopyByEmail(world.store, world.clock, world.wake)


async def test_a_copy_comes_once_with_all_that_was_said(
    world: World, inbox: Inbox, port: int
) -> None:
    mails_at(world, port)
    talk = await sent(world, EMAIL)
    for _ in range(2):
        assert await asking(world)(talk.conversation, talk.token) == EMAIL.value
    await world.carry()
    await world.carry()
    (message,) = inbox.messages
    assert (message["To"], message["From"]) == (EMAIL.value, "complaints@example.org")
    words, file = message.get_payload()
    assert "words for story" not in words.get_payload()
    text = "\n".join(p.text for p in Document(BytesIO(file.get_payload(decode=True))).paragraphs)
    assert "words for story" in text
    assert world.failures == []


@pytest.mark.parametrize(
    ("contacts", "told"),
    [
        pytest.param((), None, id="none given"),
        pytest.param((Contact("phone", "07700 900123"),), None, id="phone only"),
        pytest.param((replace(EMAIL, safe=False),), None, id="not safe"),
        pytest.param((EMAIL,), SafetyKind.DOMESTIC_ABUSE, id="hurt at home, not called safe"),
    ],
)
async def test_nothing_is_sent_where_it_may_not_be_safe(
    world: World, contacts: tuple[Contact, ...], told: SafetyKind | None
) -> None:
    talk = await sent(world, *contacts, told=told)
    with pytest.raises(NoSafeAddress):
        await asking(world)(talk.conversation, talk.token)
    with pytest.raises(NoSafeAddress):
        await asking(world).address(talk.conversation, talk.token)


async def test_nothing_is_sent_before_the_complaint_is(world: World) -> None:
    talk, _ = await world.until("consent")
    with pytest.raises(NoSafeAddress):
        await asking(world)(talk.conversation, talk.token)


async def test_what_is_deleted_first_is_not_sent(world: World, inbox: Inbox, port: int) -> None:
    mails_at(world, port)
    talk = await sent(world, EMAIL)
    await asking(world)(talk.conversation, talk.token)
    await world.door.delete(talk.conversation, talk.token)
    await world.carry()
    assert inbox.messages == []
    assert world.failures == []


@pytest.mark.parametrize(("answer", "parked"), [("550 unknown", True), ("451 later", False)])
async def test_a_refused_address_is_parked_and_a_busy_server_tried_again(
    world: World, inbox: Inbox, port: int, answer: str, parked: bool
) -> None:
    mails_at(world, port)
    inbox.refuses = answer
    talk = await sent(world, EMAIL)
    await asking(world)(talk.conversation, talk.token)
    await world.carry()
    assert [failed[2] for failed in world.failures] == [parked]
    assert EMAIL.value not in str(world.failures)


async def test_a_server_that_is_away_is_tried_again(world: World) -> None:
    mails_at(world, 1)
    talk = await sent(world, EMAIL)
    await asking(world)(talk.conversation, talk.token)
    await world.carry()
    assert [failed[2] for failed in world.failures] == [False]


async def test_a_line_that_cannot_be_made_safe_carries_nothing(
    world: World, inbox: Inbox, port: int
) -> None:
    mails_at(world, port)
    mails = world.transports[Errand.COPY_BY_EMAIL]
    server = replace(mails.server, safe_line=True)
    world.transports[Errand.COPY_BY_EMAIL] = replace(mails, server=server)
    talk = await sent(world, EMAIL)
    await asking(world)(talk.conversation, talk.token)
    await world.carry()
    assert inbox.messages == []
    assert len(world.failures) == 1


@pytest.mark.parametrize(
    ("address", "port", "at_once", "safe_line"),
    [
        ("smtp://mail.example.org", 587, False, True),
        ("smtps://n%40me:p%3Aw@mail.example.org", 465, True, True),
        ("smtp://127.0.0.1:1025", 1025, False, False),
    ],
)
def test_addresses_of_mail_servers(address: str, port: int, at_once: bool, safe_line: bool) -> None:
    server = MailServer.of(address)
    assert (server.port, server.at_once, server.safe_line) == (port, at_once, safe_line)


@pytest.mark.parametrize("address", ["mail.example.org", "http://x", "smtp://", "smtp://a/b"])
def test_other_addresses_are_refused(address: str) -> None:
    with pytest.raises(ValueError, match="smtp"):
        MailServer.of(address)
