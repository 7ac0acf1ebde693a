# SPDX-License-Identifier: Apache-2.0
"""A service that is known by what it does: "the lady who does mums legs", "them that wash him"."""

from actions.directory.mentions.context import DETERMINERS
from actions.directory.mentions.found import Found, Text
from actions.directory.words import Word, listed
from actions.domain.understood import Service

_SOMEBODY = listed(
    """
    lady ladies woman women man men girl girls lad person people ones one bloke chap folk team lot
    nurse nurses staff them those
    """
)
_WHO = listed("who that what which whose")
_COMES = listed("come comes came coming to and used supposed is was meant in round out")
_DOES = listed(
    """
    get gets got put puts do does did doing dress dresses dressed dressing change changes changed
    bandage bandages give gives gave see sees looks look wash washes washed cook cooks cut cuts
    clean cleans bring brings make makes
    """
)
_BETWEEN = listed(
    """
    after to at with the my her his our their your in for all mum dad nan gran grandad mam mother
    father him them up
    """
)
_READY = listed("up bed dressed washed")
_WORK: tuple[tuple[Service, frozenset[str]], ...] = (
    (
        Service.COMMUNITY_NURSING,
        listed(
            """
            leg legs foot feet toenails wound wounds dressing dressings bandage bandages catheter
            insulin injection injections ulcer ulcers stoma bloods heels sores
            """
        ),
    ),
    (
        Service.HOME_CARE,
        listed(
            """
            breakfast breakfasts dinner dinners lunch lunches tea teas meal meals washing bath
            baths shower showers shopping cleaning mornings evenings nights bedtime
            """
        ),
    ),
    (Service.DENTIST, listed("teeth dentures")),
)  # fmt: skip
_GETS = listed("get gets got put puts")
_LONGEST = 4


def by_deed_in(text: Text) -> list[Found]:
    """People named by the work they come to do, with the words up to that work."""
    found = []
    for at in range(1, len(text.words)):
        if text.words[at].plain in _WHO and text.before(at) in _SOMEBODY:
            one = _with_work(text, at)
            if one is not None:
                found.append(one)
    return found


def _with_work(text: Text, at: int) -> Found | None:
    start, verb = at - 1, at + 1
    led = text.before(start) in DETERMINERS or text.starts_clause(start)
    if not led and text.words[start].plain not in ("them", "those"):
        return None
    while verb < len(text.words) and text.words[verb].plain in _COMES:
        verb += 1
    if verb >= len(text.words) or text.words[verb].plain not in _DOES:
        return None
    for end in range(verb + 1, min(len(text.words), verb + 1 + _LONGEST)):
        if text.words[end].gap:
            return None
        service = _service_of(text, verb, end)
        if service is not None:
            return Found(start, end + 1, 4, service=service)
        if not _goes_between(text.words[end]):
            return None
    return None


def _service_of(text: Text, verb: int, end: int) -> Service | None:
    """Whose work it is to do what is said: to dress a leg, to get somebody up."""
    thing = text.words[end].plain
    if text.words[verb].plain in _GETS:
        return Service.HOME_CARE if thing in _READY and end > verb + 1 else None
    return next((service for service, things in _WORK if thing in things), None)


def _goes_between(word: Word) -> bool:
    """ "to", "mum", "nan's": words between what is done and what it is done to."""
    owned = word.owner != word.plain or word.plain.endswith("s")
    return owned or word.plain in _BETWEEN
