# SPDX-License-Identifier: Apache-2.0
"""Who arranged and paid for care, and which council that was where the answer names it."""

from dataclasses import replace

from actions.dialogue.hearing import with_settled
from actions.dialogue.speech import Answered, Around
from actions.directory.directory import Directory
from actions.directory.words import listed, words_of
from actions.domain.draft import Draft, Payer
from actions.domain.mentions import Attitude, Mention
from actions.domain.questions import subject_of
from actions.domain.reading.answers import is_dont_know, read_payer
from actions.domain.reading.payment import own_money_ran_out, pays_for_nursing
from actions.domain.reading.words import plain
from actions.domain.understood import Understood

COUNCIL_PAYS = frozenset({Payer.COUNCIL, Payer.JOINT, Payer.DIRECT_PAYMENT})
_WHERE = listed("in at near from to of")


def read_funding(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """Who arranged and paid: it decides who answers for the care."""
    council = council_named(said, around.directory) if said.chosen is None else None
    payer = Payer(said.chosen[0]) if said.chosen else _payer_in(said.text, council)
    if payer is None and is_dont_know(said.text):
        payer = Payer.UNSURE
    subject = draft.open.subject if draft.open else None
    if payer is None or subject is None:
        return None
    nursing = not said.chosen and pays_for_nursing(plain(said.text).text)
    parties = tuple(
        replace(p, funding=payer, nhs_nursing=nursing) if subject_of(p) == subject else p
        for p in draft.parties
    )
    draft = replace(draft, parties=parties)
    if council is not None and payer in COUNCIL_PAYS:
        draft = with_settled(draft, council, council.code or "", around)
    return Answered(draft)


def _payer_in(text: str, council: Mention | None) -> Payer | None:
    """The name of a council alone says that it pays, also "until her savings went, then Kent"."""
    payer = read_payer(text)
    spent = payer is Payer.SELF and own_money_ran_out(plain(text).text) >= 0
    return Payer.COUNCIL if council is not None and (payer is None or spent) else payer


def council_named(said: Understood, directory: Directory) -> Mention | None:
    """The one council that an answer names, also by its area alone ("Sandwell")."""
    told = [m for m in said.mentions if m.attitude is not Attitude.CORRECTED_AWAY]
    councils = {m.code: m for m in told if m.code and directory.is_council(m.code)}
    if not councils:
        councils = {m.code: m for m in _areas_in(said.text, directory) if m.code}
    return next(iter(councils.values())) if len(councils) == 1 else None


def _areas_in(text: str, directory: Directory) -> list[Mention]:
    """Areas of councils that stand by themselves: not "a home in Leeds"."""
    words = words_of(text)
    before = {word.start: words[at - 1].plain for at, word in enumerate(words) if at}
    return [
        Mention(place.words, place.start, place.end, code=place.council)
        for place in directory.places_in(text)
        if place.council and before.get(place.start) not in _WHERE
    ]


READERS = {"funding": read_funding}
