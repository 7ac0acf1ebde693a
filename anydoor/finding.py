# SPDX-License-Identifier: Apache-2.0
"""What the conversation would find in some words, told to an administrator."""

from collections.abc import Iterator
from datetime import date

from actions.directory.directory import Directory
from actions.directory.evidence import Places
from actions.directory.mentions.finding import find_mentions
from actions.directory.model import Closed, Kind
from actions.directory.ranking import Ranked, resolve
from actions.directory.words import plain
from actions.domain.organisations import Organisation, Place
from actions.domain.understood import Mention

_KINDS = {
    Kind.OFFICIAL: "its official name",
    Kind.HOSPITAL: "one of its hospitals",
    Kind.SITE: "one of its sites",
    Kind.NICKNAME: "a name that people use for it",
    Kind.INITIALS: "initials that people use for it",
    Kind.MADE_INITIALS: "initials of its name",
    Kind.FORMER: "a former name, or a body that it took over",
    Kind.COUNCIL: "a name of the council",
    Kind.BOARD: "a name of the board",
}


def explained(words: str, directory: Directory, *, postcode: str = "") -> Iterator[str]:
    """Lines for people: each mention, what it would mean, and what would be asked."""
    code = words.strip().upper()
    known = directory.organisation(code)
    if known is not None:
        yield f"{code} is the code of an organisation."
        yield _line(known, score=None, why="its code")
        return
    places = Places(complainant=Place(postcode=postcode)) if postcode else Places()
    mentions = find_mentions(words, directory)
    for mention in mentions:
        yield from _of_mention(mention, places, directory)
    closed = directory.closed(words.strip())
    if closed is not None:
        yield from _of_closed(closed, directory)
    if not mentions and closed is None:
        yield f"Nothing is found in “{words}”. A person would be asked for the name."


def _of_mention(mention: Mention, places: Places, directory: Directory) -> Iterator[str]:
    yield f"“{mention.words}”"
    found = resolve(mention, places, directory=directory)
    for one in found.candidates:
        body = directory.organisation(one.code)
        if body is not None:
            yield _line(body, score=one.score, why=_why(mention, one, directory))
    yield _ending(mention, found.code, found.candidates)


def _ending(mention: Mention, code: str | None, candidates: tuple[Ranked, ...]) -> str:
    if code:
        return "  This one would be taken, and shown to the person to confirm."
    if len(candidates) > 1:
        return "  The name is shared, or not sure. The person would be asked which one."
    if candidates:
        return "  It is not sure. The person would be asked whether it is this one."
    if mention.service is not None:
        return "  These are general words. What they mean depends on where the person lives."
    return "  No list holds this name. It would be kept as it was said, for staff to look up."


def _line(body: Organisation, *, score: float | None, why: str) -> str:
    parts = [body.code, body.name, body.type, body.town or "town not known"]
    scored = f"score {score:.2f}, " if score is not None else ""
    return f"  {', '.join(parts)} ({scored}why: {why})"


def _why(mention: Mention, one: Ranked, directory: Directory) -> str:
    names = [n for n in directory.named(mention.words) if n.code == one.code]
    reasons = [_KINDS.get(n.kind, "its name") for n in names[:1]]
    if not names and mention.service is None:
        reasons.append("near in spelling, or part of a longer name")
    return "; ".join(dict.fromkeys([*reasons, *one.reasons])) or "the place"


def _of_closed(closed: Closed, directory: Directory) -> Iterator[str]:
    day = f" on {_day(closed.closed_on)}" if closed.closed_on else "; the day is not known"
    code = f" ({closed.code})" if closed.code else ""
    yield f"{closed.name}{code} has closed{day}."
    for code in closed.successors:
        body = directory.organisation(code)
        yield f"  It is now {body.name if body else plain(code)} ({code})."
    if not closed.successors:
        yield "  It is not known who took over."


def _day(written: str) -> str:
    """A day of a source in words; what is no day as it is."""
    try:
        on = date.fromisoformat(written)
    except ValueError:
        return written
    return f"{on.day} {on:%B %Y}"
