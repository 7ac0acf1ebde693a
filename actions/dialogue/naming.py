# SPDX-License-Identifier: Apache-2.0
"""A name typed as an answer: which of the words are the name, and what the others tell.

"Skerne House, the council runs it" names the home, and a council beside it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions.dialogue.speech import Around
from actions.directory.directory import Directory
from actions.directory.evidence import Places, home_of
from actions.directory.model import NamedPlace
from actions.directory.practices import FAMILIES, practices, telling
from actions.directory.ranking import Resolution, resolve, told_place
from actions.directory.words import plain
from actions.domain.draft import Draft, Party
from actions.domain.families import family_of
from actions.domain.mentions import Attitude, Candidate, Mention, Service
from actions.domain.organisations import SOCIAL_CARE_PROVIDERS, Family, Place
from actions.domain.understood import Understood

LIVES_IN = re.compile(
    r"\b(?:i|we)\b[^.,;]{0,20}\b(?:live|living|moved)\b[^.,;]*", re.IGNORECASE
)  # where somebody lives is not where the organisation is
LONGEST_NAME = 120  # characters of a name that is kept as said
COUNCIL_SERVICES = frozenset(
    {Service.COUNCIL, Service.SOCIAL_SERVICES, Service.CHILDRENS_SERVICES, Service.REABLEMENT}
)
CARE = SOCIAL_CARE_PROVIDERS | {Family.FOSTERING, Family.HOSPICE}
KIN: tuple[frozenset[Family], ...] = (
    frozenset({Family.NHS_TRUST, Family.OTHER_NHS_PROVIDER, Family.PRIVATE_HEALTH}),
    frozenset({Family.INTEGRATED_CARE_BOARD, Family.OTHER_NATION, Family.NHS_ENGLAND}),
    CARE,
)
SAME = re.compile(
    r"\bsame (?:trust|place|hospital|one|people|lot|organisation|council|company|as)\b",
    re.IGNORECASE,
)
LEADS = re.compile(
    r"(?:\s|,|\b(?:it'?s|it is|it was|i think|they'?re|they are|that'?s|that is|called|the name is"
    r"|it'?s called|yes|yeah|yep|oh|um|erm|well|also|and|plus|there was|there were|my|our)\b)+",
    re.IGNORECASE,
)
ENDS = re.compile(
    r"\s*(?:[;.]\s|[,;.]\s*(?:(?:the )?(?:council|nhs|hospital|social)|it'?s|it is|they|which|but"
    r"|paid|i|we|who)\b"
    r"|\s(?:but|because|which)\s)",
    re.IGNORECASE,
)
ADDS = re.compile(r"\s*(?:yes|yeah|yep|also|and|plus|there was|there were)\b", re.IGNORECASE)
TOWN_IN = re.compile(r"\w (?:in|near) \w")  # "Ashford in Middlesex"
MOST_WORDS = 7
MOST_NAME_WORDS = 4


@dataclass(frozen=True)
class Named:
    """What an answer names: the mention that answers, and the other bodies it tells of."""

    own: Mention | None
    others: tuple[Mention, ...]


def named_in(said: Understood, asked: Mention, directory: Directory) -> Named:
    """The mention of an answer that fits what was asked about, and those that stand beside it."""
    told = [m for m in said.mentions if m.attitude is not Attitude.CORRECTED_AWAY]
    wanted = family_of(asked)
    names = [m for m in told if m.service is None and fits(wanted, family_named(m, directory))]
    own = names[0] if names else None
    if own is None and wanted in CARE:
        own = _head_of(said)
    if own is None and (wanted in CARE or asked.service is Service.REABLEMENT):
        own = next((m for m in told if family_named(m, directory) is Family.COUNCIL), None)
        own = own or next((m for m in told if m.service is Service.REABLEMENT), None)
        own = replace(own, service=Service.COUNCIL) if own and own.service else own
    if own is None and wanted is Family.COUNCIL:
        own = next((m for m in told if m.service in COUNCIL_SERVICES and m.place), None)
    beside = (m for m in told if m is not own and (m.service is None or _is_council(m)))
    councils = own is not None and _is_council(own)
    return Named(own, tuple(m for m in beside if not (councils and _is_council(m))))


def _head_of(said: Understood) -> Mention | None:
    """ "Larchfield, the council put him there": the words before what is told of it."""
    words = name_said(said.text)
    begins = said.text.find(words)
    inside = any(m.start < begins + len(words) and begins < m.end for m in said.mentions)
    ends = begins + len(words) == len(said.text.rstrip(" .!"))
    named = words[:1].isupper() and len(words.split()) <= MOST_NAME_WORDS
    if begins < 0 or inside or ends or not named or not said.mentions:
        return None
    return Mention(words, begins, begins + len(words), unlisted_name=words)


def _is_council(mention: Mention) -> bool:
    return mention.service in COUNCIL_SERVICES


def family_named(mention: Mention, directory: Directory) -> Family:
    """The family of what a mention names, by the lists first."""
    codes = [mention.code] if mention.code else [c.code for c in mention.candidates[:1]]
    listed = directory.organisation(codes[0]) if codes and codes[0] else None
    if listed is not None and not mention.unlisted_name:
        return listed.family
    outside = directory.outside.of(mention.unlisted_name or mention.words)
    return outside.family if outside else family_of(mention)


def fits(wanted: Family, named: Family) -> bool:
    """True where a body of one family may be what a word for another means."""
    if Family.OTHER in (wanted, named) or wanted is named:
        return True
    return any(wanted in kin and named in kin for kin in KIN)


def same_as(text: str, asked: Mention, draft: Draft) -> Party | None:
    """ "It's the same trust as the hospital": the one body of that kind, or the one repeated."""
    if not SAME.search(text):
        return None
    wanted = family_of(asked)
    fitting = [p for p in draft.parties if p.takes_part and fits(wanted, p.family)]
    said = text.lower()
    repeated = [p for p in fitting if p.mention and p.mention.lower() in said]
    found = repeated or [p for p in fitting if p.family is not Family.OTHER]
    return found[0] if len(found) == 1 else None


def resolved_in(
    said: Understood, named: Named, asked: Mention, places: Places, around: Around
) -> Resolution:
    """The organisation that an answer means: by its name, else by a place that it tells."""
    directory = around.directory
    found = _by_name(named.own, asked, places, directory)
    if not found.sure:
        found = _narrowed(
            found, _practice_in(LIVES_IN.sub("", said.text), asked, places, directory)
        )
    if found.candidates or named.own is not None and named.own.unlisted_name:
        return found
    return _by_place(said, asked, places, directory)


def _narrowed(found: Resolution, closer: Resolution) -> Resolution:
    """By street and town, where these leave one practice or the name alone left none."""
    only = len(closer.candidates) == 1 and closer.candidates[0].code in {
        candidate.code for candidate in found.candidates
    }
    if only:
        return replace(closer, code=closer.candidates[0].code, sure=True)
    return found if found.candidates else closer


def _by_name(
    own: Mention | None, asked: Mention, places: Places, directory: Directory
) -> Resolution:
    if own is None:
        return Resolution()
    return _fitting(resolve(own, places, directory=directory), asked, directory)


def _by_place(said: Understood, asked: Mention, places: Places, directory: Directory) -> Resolution:
    """The one of a town that the answer tells, of its postcode, or of its whole words."""
    text = LIVES_IN.sub("", said.text)
    told = [place.words for place in directory.places_in(text)]
    if TOWN_IN.search(text):
        told.insert(0, name_said(text))
    for words in told:
        found = resolve(replace(asked, place=words), places, directory=directory)
        if found.sure or found.leading is not None or len(found.candidates) > 1:
            return found
    if said.postcode:
        home = replace(places, complainant=Place(said.postcode))
        return resolve(asked, home, directory=directory)
    if not told_place(said.text.strip(), directory):
        return Resolution()
    return resolve(replace(asked, place=said.text.strip()), places, directory=directory)


def _practice_in(text: str, asked: Mention, places: Places, directory: Directory) -> Resolution:
    """ "Haxby Group, Belgrave Crescent": a surgery, dentist or chemist by its name and street."""
    if family_of(asked) not in FAMILIES:
        return Resolution()
    named = Mention(text, 0, len(text), unlisted_name=f"{text} {asked.words}")
    known = replace(named, words=name_said(text))
    return next(
        (r for m in (named, known) if (r := resolve(m, places, directory=directory)).candidates),
        Resolution(),
    )


def _fitting(found: Resolution, asked: Mention, directory: Directory) -> Resolution:
    """Only bodies of the kind that was asked about: a home is no chemist of the same name."""
    wanted = family_of(asked)
    listed = [(r, directory.organisation(r.code)) for r in found.candidates]
    kept = tuple(r for r, body in listed if body and fits(wanted, body.family))
    if found.sure or len(kept) == len(found.candidates):
        return found
    return replace(found, candidates=kept)


def placed_in(text: str, asked: Mention, directory: Directory) -> Mention:
    """The mention with the place that an answer tells, where it tells one."""
    told: Sequence[str] = [p.words for p in directory.places_in(LIVES_IN.sub("", text))]
    return replace(asked, place=told[0]) if told else asked


def in_place(text: str, directory: Directory) -> Mention:
    """An answer without a name: the hospitals and the council of its town, else kept as said."""
    words = name_said(text)
    told = [p for p in told_place(words, directory) if plain(words).startswith(plain(p.words))]
    codes = [code for code, kind in _hospitals(told, directory) if kind == "acute"]
    whole = [p.council for p in told if p.council and plain(p.words) == plain(words)]
    if whole and not codes:
        return Mention(words=words, start=0, end=len(words), code=whole[0])
    codes += [place.likely for place in told if place.likely] if codes else []
    candidates = tuple(Candidate(code, 0.5) for code in dict.fromkeys(codes))
    unlisted = None if candidates else words
    surgery = None if candidates else _surgery_in(words, directory)
    return Mention(words, 0, len(words), None, candidates, surgery, unlisted)


def _surgery_in(words: str, directory: Directory) -> Service | None:
    """ "North Brink, Wisbech": the words of one surgery alone, though nobody asked for one."""
    if directory.gazetteer.knows(telling(words)):
        return None
    found = practices(directory.folder, Family.GP_PRACTICE).said(words)
    return Service.GP if len(found) == 1 else None


def _hospitals(told: Sequence[NamedPlace], directory: Directory) -> list[tuple[str, str]]:
    """The hospitals of a town, only those in its council where towns share the name."""
    return [
        (code, kind)
        for place in told
        for code, kind in directory.hospitals_in(place.words)
        if any(council in home_of(code, directory) for council, _ in place.councils)
    ]


def name_said(text: str) -> str:
    """The words of a name in an answer, without what leads to it and what is told after it."""
    lead = LEADS.match(text)
    rest = text[lead.end() :] if lead else text
    return (ENDS.split(rest, maxsplit=1)[0].strip(" ,.;:") or text.strip())[:LONGEST_NAME]


def name_added(text: str) -> str | None:
    """ "Yes, Bluebird": a short name after a yes; None where the words are no such thing."""
    if not ADDS.match(text):
        return None
    name = name_said(text)
    short = len(name.split()) <= MOST_WORDS
    return name if short and any(w[0].isupper() for w in name.split()) else None
