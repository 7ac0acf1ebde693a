# SPDX-License-Identifier: Apache-2.0
"""The directory with the corrections of its site, which are read again when their file changes."""

import logging
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from actions.directory.contacts import Contacts
from actions.directory.corrections import (
    Alias,
    ContactCorrection,
    Corrections,
    CorrectionsUnreadable,
    LocalProvider,
    read_corrections,
)
from actions.directory.directory import Directory
from actions.directory.hospitals import is_initials
from actions.directory.model import AdvocacyProvider, Confidence, ContactDetails, Kind, Name
from actions.directory.published import Stamp, stamp
from actions.directory.renewing import RenewedLists
from actions.directory.words import plain, variants

logger = logging.getLogger(__name__)

BY_SITE = "complaints, confirmed by this site"
_KINDS = {
    "GP practice": Kind.GP,
    "pharmacy": Kind.PHARMACY,
    "dental practice": Kind.DENTIST,
}
_NEARLY_ALL = 0.9


class CorrectedDirectory:
    """`now` is the directory as it stands. A file spoilt while in use leaves the last good one.

    With `lists`, newly loaded lists take over while the program runs.
    """

    def __init__(
        self, base: Directory, file: Path | None = None, lists: RenewedLists | None = None
    ) -> None:
        self.base, self.file, self.lists = base, file, lists
        self._now = base
        self._seen: Stamp = None
        self._last = Corrections()

    @property
    def now(self) -> Directory:
        renewed = self._renewed()
        seen = stamp(self.file) if self.file else None
        if renewed or seen != self._seen:
            if self.file is not None and seen != self._seen:
                self._last = self._read(self.file)
            self._now = corrected(self.base, self._last)
            self._seen = seen
        return self._now

    @property
    def trouble(self) -> str | None:
        """Why newly loaded lists are not used; None where they are, or where none are."""
        return self.lists.problem if self.lists else None

    def _renewed(self) -> bool:
        if self.lists is None:
            return False
        self.lists.look()
        before, self.base = self.base, self.lists.base
        return self.base is not before

    def _read(self, file: Path) -> Corrections:
        try:
            return read_corrections(file)
        except FileNotFoundError:
            return Corrections()
        except CorrectionsUnreadable as problem:
            logger.error("The changed corrections are not used: %s", problem)
            return self._last


def corrected(base: Directory, corrections: Corrections) -> Directory:
    """The directory with corrections laid over it; what is large is shared with the base."""
    if corrections == Corrections():
        return base
    added: dict[str, tuple[str, ...]] = {
        p.code: (p.name, p.type, p.town, "", "", council_in(base, p.town))
        for p in corrections.providers
    }
    found = replace(
        base,
        contacts=_contacts(base.contacts, corrections),
        added=added,
    )
    own: dict[str, tuple[Name, ...]] = defaultdict(tuple)
    for provider in corrections.providers:
        _add_provider(own, provider, base)
    for alias in corrections.aliases:
        if found.organisation(alias.code) is not None:
            _add_alias(own, alias, base)
    found.names = base.names.with_own(own)
    return found


def council_in(directory: Directory, town: str) -> str:
    """The council of a town; empty where there may be several."""
    councils = directory.gazetteer.councils_of(town)
    return councils[0][0] if councils and councils[0][1] >= _NEARLY_ALL else ""


def _add_provider(
    own: dict[str, tuple[Name, ...]], provider: LocalProvider, base: Directory
) -> None:
    """Found by its name and asked about, as every provider of care is."""
    kind = _KINDS.get(provider.type, Kind.CARE)
    council = council_in(base, provider.town) or None
    name = Name(provider.code, kind, provider.town, council, shared=True)
    for key in variants(provider.name):
        own[key] = _with(own[key] or base.names.names.get(key, ()), name)


def _add_alias(own: dict[str, tuple[Name, ...]], alias: Alias, base: Directory) -> None:
    kind = Kind.INITIALS if is_initials(plain(alias.words)) else Kind.NICKNAME
    for key in variants(alias.words):
        own[key] = _with(own[key] or base.names.names.get(key, ()), Name(alias.code, kind))


def _with(known: tuple[Name, ...], name: Name) -> tuple[Name, ...]:
    return (*(n for n in known if n.code != name.code and not n.bare), name)


def _contacts(base: Contacts, corrections: Corrections) -> Contacts:
    by_code, advocates = dict(base.by_code), dict(base.advocates)
    for one in {c.code: c for c in corrections.contacts}.values():
        by_code[one.code] = [_contact(one), *by_code.get(one.code, ())]
    for given in corrections.advocacy:
        advocates[given.council] = AdvocacyProvider(
            name=given.name,
            phone=given.phone or None,
            email=given.email or None,
            website=given.web or None,
            as_of=given.as_of,
            confidence=Confidence.HIGH,
        )
    return Contacts(by_code, advocates, base.fall_backs)


def _contact(one: ContactCorrection) -> ContactDetails:
    return ContactDetails(
        kind=BY_SITE,
        phone=one.phone or None,
        email=one.email or None,
        address=one.address or None,
        url=one.web or None,
        as_of=one.on,
        confidence=Confidence.HIGH,
    )
