# SPDX-License-Identifier: Apache-2.0
"""What an administrator typed, checked and turned into a correction."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from actions.directory.corrections import (
    AdvocacyCorrection,
    Alias,
    ContactCorrection,
    Correction,
    LocalProvider,
)
from actions.directory.directory import Directory
from actions.directory.publishers.cells import clean
from actions.directory.words import listed, plain
from actions.domain.organisations import Family, Organisation

LONGEST = 120
LONGEST_ADDRESS = 300
MOST_WORDS = 6
MOST_NAMED = 6
TYPES = (
    "care home",
    "nursing home",
    "home care",
    "supported living",
    "extra care housing",
    "GP practice",
    "dental practice",
    "pharmacy",
    "optician",
    "hospice",
    "independent provider",
)
_PHONE = re.compile(r"\+?[0-9][0-9 ()-]{6,20}")
_EMAIL = re.compile(r"[^@\s<>\"',;:]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,8}")
_WEB = re.compile(r"https?://[^\s<>\"']{4,200}")
_EVERYDAY = listed(
    """
    a an and at by for from in it its my near of on or our the their them they this that to us was
    we where with your i he she you me him her am is are were be been not no yes ok
    """
)


class NotRight(Exception):
    """`problems` holds, for each field at fault, a sentence that says what to do."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__("; ".join(problems.values()))
        self.problems = dict(problems)


@dataclass
class _Form:
    """The typed fields, and what is wrong with them so far."""

    typed: Mapping[str, str]
    directory: Directory
    today: date
    problems: dict[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str:
        value = clean(self.typed.get(name, ""))
        if len(value) > LONGEST:
            self.problems[name] = f"Use at most {LONGEST} letters."
        return value

    def needed(self, name: str, why: str) -> str:
        value = self.text(name)
        if not value:
            self.problems[name] = why
        return value

    def shaped(self, name: str, shape: re.Pattern[str], why: str) -> str:
        value = clean(self.typed.get(name, ""))
        if value and not shape.fullmatch(value):
            self.problems[name] = why
        return value

    def address(self) -> str:
        """The lines of an address in one."""
        lines = map(clean, self.typed.get("address", "").splitlines())
        value = ", ".join(line.rstrip(",") for line in lines if line)
        if len(value) > LONGEST_ADDRESS:
            self.problems["address"] = f"Use at most {LONGEST_ADDRESS} letters."
        return value

    def ways(self) -> dict[str, str]:
        return {
            "phone": self.shaped("phone", _PHONE, "Enter a phone number, such as 01632 960 001."),
            "email": self.shaped("email", _EMAIL, "Enter an email, such as name@example.org."),
            "web": self.shaped("web", _WEB, "Enter an address that begins with https://."),
        }

    def body(self, name: str, *, council: bool = False) -> Organisation | None:
        """The organisation that is typed by its code or its name."""
        what = "council" if council else "organisation"
        typed = self.needed(name, f"Enter the name or the code of the {what}.")
        if not typed or name in self.problems:
            return None
        found = _named(typed, self.directory)
        if council:
            found = [o for o in found if o.family is Family.COUNCIL]
        if len(found) == 1:
            return found[0]
        self.problems[name] = _why_not(typed, found, self.directory, what)
        return None

    def finish(self) -> None:
        if self.problems:
            raise NotRight(self.problems)


def _named(typed: str, directory: Directory) -> list[Organisation]:
    by_code = directory.organisation(typed.upper()) or directory.organisation(typed)
    if by_code is not None:
        return [by_code]
    codes = {n.code for n in directory.named(typed) if not n.bare}
    codes |= set(directory.councils_in(typed)) if not codes else set()
    found = (directory.organisation(code) for code in sorted(codes))
    return [o for o in found if o is not None]


def _why_not(typed: str, found: list[Organisation], directory: Directory, what: str) -> str:
    if found:
        several = "; ".join(f"{o.code} for {o.name}" for o in found[:MOST_NAMED])
        return f"This name is shared. Enter one of these codes: {several}."
    closed = directory.closed(typed)
    if closed is not None:
        after = ", ".join(closed.successors)
        return f"{closed.name} has closed." + (f" Use what it is now: {after}." if after else "")
    return f"We do not know this {what}. Check the spelling, or enter its code."


def body_typed(typed: str, directory: Directory) -> Organisation:
    """The organisation that somebody typed. Raises: NotRight, about "organisation"."""
    form = _Form({"organisation": typed}, directory, date.min)
    body = form.body("organisation")
    form.finish()
    assert body is not None
    return body


def contact(typed: Mapping[str, str], directory: Directory, *, today: date) -> Correction:
    """Raises: NotRight."""
    form = _Form(typed, directory, today)
    body = form.body("organisation")
    ways = form.ways()
    address = form.address()
    if not any((*ways.values(), address)) and not form.problems.keys() - {"organisation"}:
        form.problems["phone"] = "Enter a phone number, an email, an address or a web page."
    form.finish()
    assert body is not None
    return ContactCorrection(code=body.code, address=address, on=today.isoformat(), **ways)


def provider(typed: Mapping[str, str], directory: Directory, *, today: date) -> Correction:
    """Raises: NotRight."""
    form = _Form(typed, directory, today)
    name = form.needed("name", "Enter the name of the provider.")
    town = form.needed("town", "Enter the town.")
    type_ = typed.get("type", "")
    if type_ not in TYPES:
        form.problems["type"] = "Choose what it is."
    if name and "name" not in form.problems and " " not in plain(name):
        form.problems["name"] = "Enter its full name, such as Oak House Care Home."
    if name and town and "name" not in form.problems:
        known = _in_town(name, town, directory)
        if known is not None:
            form.problems["name"] = f"This is in our lists already, with the code {known.code}."
    form.finish()
    return LocalProvider(name=name, town=town, type=type_)


def _in_town(name: str, town: str, directory: Directory) -> Organisation | None:
    for body in _named(name, directory):
        where = f"{body.town or ''}, {directory.address_of(body.code)}"
        if plain(body.name) == plain(name) and plain(town) in plain(where):
            return body
    return None


def alias(typed: Mapping[str, str], directory: Directory, *, today: date) -> Correction:
    """Raises: NotRight."""
    form = _Form(typed, directory, today)
    words = form.needed("words", "Enter the words that people use.")
    body = form.body("organisation")
    if words and "words" not in form.problems:
        why = why_no_alias(words, directory)
        if why:
            form.problems["words"] = why
        elif body and [n.code for n in directory.named(words)] == [body.code]:
            form.problems["words"] = "These words mean this organisation already."
    form.finish()
    assert body is not None
    return Alias(words=words, code=body.code)


def why_no_alias(words: str, directory: Directory) -> str | None:
    """Why words cannot stand for one body; None where they can."""
    parts = plain(words).split()
    if not any(len(part) > 1 and not part.isdigit() for part in parts):
        return "Enter at least one word."
    if len(parts) > MOST_WORDS:
        return f"Use at most {MOST_WORDS} words."
    key = " ".join(parts).removeprefix("the ")
    if directory.gazetteer.knows(key):
        return "This is the name of a place. Add a word, such as 'hospital'."
    ordinary = _EVERYDAY | directory.ordinary_words
    if key in directory.phrases.phrases or all(part in ordinary for part in parts):
        return "People use these words for other things too. Add a word that only it has."
    return None


def advocacy(typed: Mapping[str, str], directory: Directory, *, today: date) -> Correction:
    """Raises: NotRight."""
    form = _Form(typed, directory, today)
    council = form.body("council", council=True)
    name = form.needed("name", "Enter the name of the advocacy provider.")
    ways = form.ways()
    if not any(ways.values()) and not form.problems.keys() & {"phone", "email", "web"}:
        form.problems["phone"] = "Enter a phone number, an email or a web page."
    as_of = _day(form)
    form.finish()
    assert council is not None and as_of is not None
    return AdvocacyCorrection(council=council.code, name=name, as_of=as_of.isoformat(), **ways)


def _day(form: _Form) -> date | None:
    parts = [clean(form.typed.get(f"as_of-{part}", "")) for part in ("year", "month", "day")]
    if not any(parts):
        form.problems["as_of"] = "Enter the day on which you checked this."
        return None
    try:
        if not all(part.isascii() and part.isdigit() and len(part) <= 4 for part in parts):
            raise ValueError
        on = date(*map(int, parts))
    except ValueError:
        form.problems["as_of"] = "Enter a real day, such as 23 11 2026."
        return None
    if on > form.today:
        form.problems["as_of"] = "This day has not come yet. Enter the day on which you checked."
    elif on.year < form.today.year - 20:
        form.problems["as_of"] = "This day is too long ago. Check the year."
    return on


Check = Callable[..., Correction]
CHECKS: Mapping[str, Check] = {
    "contact": contact,
    "provider": provider,
    "alias": alias,
    "advocacy": advocacy,
}
