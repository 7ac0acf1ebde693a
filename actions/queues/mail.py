# SPDX-License-Identifier: Apache-2.0
"""Copies by email, over a line that nobody else can read."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Any
from urllib.parse import unquote, urlsplit

import aiosmtplib

from actions.usecases.copy_by_email import CopyToSend
from actions.usecases.ports import DeliveryFailed
from actions.usecases.values import Parcel

TIMEOUT = 20.0
FOR_GOOD = 500
PORTS = {"smtp": 587, "smtps": 465}
ON_THIS_MACHINE = frozenset({"127.0.0.1", "localhost", "::1"})
SUBJECT = "Your complaint {reference}: your copy"
WORDS = """You asked for a copy of your complaint. It is attached as a Word file.

Your reference is {reference}.

Please do not answer this email. Nobody reads it.
If you did not ask for this, tell {organisation}.
"""


@dataclass(frozen=True)
class MailServer:
    """`safe_line` is False for a server on this machine alone."""

    host: str
    port: int
    name: str | None
    password: str | None
    at_once: bool
    safe_line: bool

    @classmethod
    def of(cls, address: str) -> "MailServer":
        """From an address such as `smtp://name:password@mail.example.org:587`.

        `smtps` speaks safely from the first word on, `smtp` begins to before anything is sent.

        Raises: ValueError.
        """
        parts = urlsplit(address)
        if parts.scheme not in PORTS or not parts.hostname or parts.path.strip("/"):
            raise ValueError("smtp:// or smtps:// with a host, as in smtps://mail.example.org")
        return cls(
            parts.hostname,
            parts.port or PORTS[parts.scheme],
            unquote(parts.username) if parts.username else None,
            unquote(parts.password) if parts.password else None,
            at_once=parts.scheme == "smtps",
            safe_line=parts.hostname not in ON_THIS_MACHINE,
        )


@dataclass(frozen=True)
class MailedCopies:
    """`as_word` makes the file of a view of the conversation; `sender` is who it is from."""

    to_send: CopyToSend
    server: MailServer
    sender: str
    organisation: str
    as_word: Callable[[Mapping[str, Any]], bytes]

    async def deliver(self, parcel: Parcel) -> None:
        """What was deleted meanwhile is not sent, which is no failure. Raises: DeliveryFailed."""
        reference = parcel.reference or ""
        found = await self.to_send(reference)
        if found is None:
            return
        address, view = found
        file = await asyncio.to_thread(self.as_word, view)
        await self._send(self._message(address, reference, file))

    def _message(self, address: str, reference: str, file: bytes) -> EmailMessage:
        message = EmailMessage()
        message["From"], message["To"] = self.sender, address
        message["Subject"] = SUBJECT.format(reference=reference)
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(WORDS.format(reference=reference, organisation=self.organisation))
        message.add_attachment(
            file,
            maintype="application",
            subtype="vnd.openxmlformats-officedocument.wordprocessingml.document",
            filename=f"complaint-{reference}.docx",
        )
        return message

    async def _send(self, message: EmailMessage) -> None:
        server = self.server
        begins_safely = server.safe_line and not server.at_once
        try:
            await aiosmtplib.send(
                message,
                hostname=server.host,
                port=server.port,
                username=server.name,
                password=server.password,
                use_tls=server.at_once,
                start_tls=begins_safely,
                timeout=TIMEOUT,
            )
        except aiosmtplib.SMTPRecipientsRefused as problem:
            for_now = all(one.code < FOR_GOOD for one in problem.recipients)
            raise DeliveryFailed("the address was refused", again=for_now) from problem
        except (aiosmtplib.SMTPException, OSError) as problem:
            raise DeliveryFailed(type(problem).__name__) from problem
