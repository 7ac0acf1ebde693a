# SPDX-License-Identifier: Apache-2.0
"""Organisations in the story: proposed, confirmed, chosen among namesakes, named, taken out.

A shared name is asked about, never guessed; a name that no list holds is kept as said.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.dialogue.intake import answered, with_story
from actions.dialogue.speech import Answered, Around
from actions.directory.evidence import places_known
from actions.directory.ranking import Resolution, resolve
from actions.domain.circumstances import story_text
from actions.domain.consent import with_consent_lapsed
from actions.domain.draft import Draft, Party, Payer, Role, Section, Status
from actions.domain.families import family_of
from actions.domain.mentions import Attitude, Candidate, Mention, Service
from actions.domain.organisations import Family
from actions.domain.questions import (
    PAID_FOR,
    parties_to_be_named,
    parties_to_confirm,
    subject_of,
)
from actions.domain.reading.answers import (
    is_dont_know,
    is_skip,
    read_done,
    read_payer,
    read_section,
    read_yes_no,
)
from actions.domain.reading.payment import payers_in, pays_for_nursing
from actions.domain.reading.words import plain
from actions.domain.understood import Understood

SURE = 0.55  # the wish to leave an organisation out
LONGEST_NAME = 120  # characters of a name that is kept as said
MOST_CANDIDATES = 6  # more than these are not offered; the person types the name
LIVES_IN = re.compile(
    r"\b(?:i|we)\b[^.,;]{0,20}\b(?:live|living|moved)\b[^.,;]*", re.IGNORECASE
)  # where somebody lives is not where the organisation is
NAMELESS = frozenset(
    {
        Service.NHS_111,
        Service.AMBULANCE,
        Service.OUT_OF_HOURS,
        Service.INTEGRATED_CARE_BOARD,
    }
)  # services whose provider hardly anybody can name
HOMES = frozenset({Family.CARE_HOME, Family.NURSING_HOME})
HOME_SERVICES = frozenset({Service.CARE_HOME, Service.NURSING_HOME})
ROLES = {
    Attitude.COMPLAINED_OF: Role.INVOLVED,
    Attitude.THANKED: Role.MENTIONED_ONLY,
    Attitude.ASKED_ABOUT: Role.MENTIONED_ONLY,
    Attitude.MENTIONED: Role.MENTIONED_ONLY,
}


def read_confirm(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """The ticked organisations are right; the others are put aside."""
    if said.chosen is None:
        return _confirm_in_words(draft, said)
    proposed = parties_to_confirm(draft)
    right = {party.key for party in proposed if party.key in said.chosen}
    return Answered(settle_heard(_settle_proposed(draft, proposed, right), around))


def read_which(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """One of several that share a name; or another, to be named; or not sure."""
    mention = _mention_asked_about(draft)
    if mention is None:
        return Answered(draft)
    if said.chosen == ("other",):
        return Answered(_not_meant(draft, {c.code for c in mention.candidates}))
    if said.chosen == ("unsure",) or (not said.chosen and is_dont_know(said.text)):
        return Answered(_as_unlisted(draft, mention, around))
    if said.chosen:
        return Answered(_settled(draft, mention, said.chosen[0], around))
    found = _resolved_in(said, mention, draft, around)
    if found.sure and found.code:
        return Answered(_settled(draft, mention, found.code, around))
    if found.leading in {candidate.code for candidate in mention.candidates}:
        return Answered(_proposed(draft, mention, found.leading or "", around))
    return None


def read_organisation_name(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """The name and town of one that was not named: looked up, else kept as said."""
    mention, wanted = _mention_asked_about(draft), _party_asked_about(draft)
    if said.chosen == ("unsure",) or is_dont_know(said.text) or is_skip(said.text):
        if mention is None:
            key = f"organisation_name:{wanted.name}" if wanted else "organisation_name"
            return Answered(answered(draft, key))
        return Answered(_as_unlisted(draft, mention, around))
    if wanted is not None:
        return _wanted_named(draft, wanted, said, around)
    if mention is None:
        named = with_mentions(draft, said, around)
        if named is not draft:
            return Answered(named)
        words = said.text.strip()[:LONGEST_NAME]
        mention = Mention(words=words, start=0, end=len(words), unlisted_name=words)
    found = _resolved_in(said, mention, draft, around)
    if found.sure and found.code:
        return Answered(_settled(draft, mention, found.code, around))
    if len(found.candidates) > 1:
        choice = replace(mention, candidates=_offered(found, draft.not_meant))
        return Answered(_heard_again(draft, mention, choice))
    return Answered(_as_unlisted(draft, replace(mention, unlisted_name=said.text.strip()), around))


def read_more(draft: Draft, said: Understood, around: Around) -> Answered | None:
    if said.chosen or is_dont_know(said.text) or read_done(said.text):
        return Answered(answered(draft, "organisations_more"))
    if read_yes_no(said.text) == "no" and not said.mentions:
        return Answered(answered(draft, "organisations_more"))
    named = with_mentions(draft, said, around)
    if named is draft:
        return None
    return Answered(with_story(answered(named, "organisations_more"), said, around))


def read_funding(draft: Draft, said: Understood, _around: Around) -> Answered | None:
    """Who arranged and paid: it decides who answers for the care."""
    payer = Payer(said.chosen[0]) if said.chosen else read_payer(said.text)
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
    return Answered(replace(draft, parties=parties))


def read_section_kind(draft: Draft, said: Understood, _around: Around) -> Answered | None:
    section = Section(said.chosen[0]) if said.chosen else None
    section = section or read_section(said.text)
    if section is None and (is_dont_know(said.text) or is_skip(said.text)):
        section = Section.UNSURE
    return None if section is None else Answered(replace(draft, section=section))


def with_mentions(draft: Draft, said: Understood, around: Around) -> Draft:
    """The draft with the organisations of a message: proposed where sure, else to be asked."""
    removes = _asks_to_remove(draft, said)
    gone = [m for m in said.mentions if removes or m.attitude is Attitude.CORRECTED_AWAY]
    named_otherwise = {m.code for m in said.mentions if m not in gone and m.code}
    for mention in sorted(said.mentions, key=_is_that_home):
        if mention in gone:
            draft = _without(draft, mention, around, keeping=named_otherwise)
        elif not _known(draft, mention):
            draft = replace(draft, heard=(*draft.heard, mention))
    return settle_heard(draft, around)


def with_payer_told(draft: Draft) -> Draft:
    """Where the story names one payer alone, it paid for the care that the story tells of."""
    if not any(p.family in PAID_FOR and p.funding is None for p in draft.parties):
        return draft
    payers = payers_in(plain(story_text(draft)).text)
    if len(payers) != 1:
        return draft
    parties = tuple(
        replace(p, funding=payers[0]) if p.family in PAID_FOR and p.funding is None else p
        for p in draft.parties
    )
    return replace(draft, parties=parties)


def settle_heard(draft: Draft, around: Around) -> Draft:
    """Tries every open mention again with the places known by now."""
    places = places_known(draft, around.directory)
    for mention in draft.heard:
        found = resolve(mention, places, directory=around.directory)
        if found.sure and found.code and found.code not in draft.not_meant:
            draft = _proposed(draft, mention, found.code, around)
        elif mention.unlisted_name:
            draft = _as_unlisted(draft, mention, around, confirmed=False)
        elif mention.service in NAMELESS and not found.candidates and _place_is_known(draft):
            draft = _as_unlisted(draft, replace(mention, unlisted_name=found.provider), around)
        elif mention.attitude is not Attitude.COMPLAINED_OF:
            draft = _forgotten(draft, mention)
        else:
            offered = _offered(found, draft.not_meant)
            draft = _heard_again(draft, mention, replace(mention, candidates=offered))
    return draft


def _place_is_known(draft: Draft) -> bool:
    return draft.complainant.place is not None or "postcode" in draft.answered


def _offered(found: Resolution, not_meant: frozenset[str]) -> tuple[Candidate, ...]:
    """The likeliest that the person has not ruled out."""
    ranked = (Candidate(r.code, r.score) for r in found.candidates if r.code not in not_meant)
    return tuple(ranked)[:MOST_CANDIDATES]


def with_only_ones_named(draft: Draft) -> Draft:
    """Where a story names organisations only in passing, they are shown back all the same."""
    told = "story_more" in draft.answered and draft.status is Status.DRAFT
    if not told or draft.heard or any(p.takes_part for p in draft.parties):
        return draft
    parties = tuple(
        replace(p, role=Role.INVOLVED, confirmed=False)
        if p.role is Role.MENTIONED_ONLY and p.code not in draft.not_meant
        else p
        for p in draft.parties
    )
    return replace(draft, parties=parties)


def _confirm_in_words(draft: Draft, said: Understood) -> Answered | None:
    answer = read_yes_no(said.text)
    proposed = parties_to_confirm(draft)
    if answer == "yes":
        return Answered(_settle_proposed(draft, proposed, {p.key for p in proposed}))
    if answer == "no" and not said.mentions:
        return Answered(_settle_proposed(draft, proposed, set()))
    return None


def _settle_proposed(draft: Draft, proposed: tuple[Party, ...], right: set[str]) -> Draft:
    """What was ticked stays; a generic word whose match was wrong is asked about by name."""
    wrong = [p for p in proposed if p.key not in right]
    parties = tuple(
        replace(p, confirmed=True) if p.key in right else p for p in draft.parties if p not in wrong
    )
    again = tuple(
        Mention(words=p.mention, start=0, end=len(p.mention), service=p.service, place=p.town)
        for p in wrong
        if p.service is not None and p.mention is not None and p.code is not None
    )
    draft = replace(draft, parties=parties, heard=(*draft.heard, *again))
    return _not_meant(draft, {p.code for p in wrong if p.code is not None})


def _not_meant(draft: Draft, codes: set[str]) -> Draft:
    return replace(draft, not_meant=draft.not_meant | codes)


def _proposed(draft: Draft, mention: Mention, code: str, around: Around) -> Draft:
    """A party to be confirmed, unless the same organisation stands there already."""
    draft = _forgotten(draft, mention)
    if any(party.code == code for party in draft.parties):
        return draft
    party = party_of(mention, code, around)
    return draft if party is None else replace(draft, parties=(*draft.parties, party))


def _settled(draft: Draft, mention: Mention, code: str, around: Around) -> Draft:
    """A party that the person chose or named: nothing is left to confirm."""
    draft = _proposed(draft, mention, code, around)
    parties = tuple(
        replace(p, confirmed=True, role=Role.INVOLVED if p.role is Role.MENTIONED_ONLY else p.role)
        if p.code == code
        else p
        for p in draft.parties
    )
    return replace(draft, parties=parties)


def party_of(mention: Mention, code: str, around: Around) -> Party | None:
    listed = around.directory.organisation(code)
    if listed is None:
        return None
    role = ROLES.get(mention.attitude, Role.INVOLVED)
    return Party(
        name=listed.name,
        family=listed.family,
        type=listed.type,
        code=listed.code,
        mention=mention.words,
        role=role,
        confirmed=role is not Role.INVOLVED,
        service=mention.service,
        town=listed.town,
        icb_code=listed.icb_code,
        council_code=listed.council_code,
    )


def _as_unlisted(
    draft: Draft, mention: Mention, around: Around, *, confirmed: bool = True
) -> Draft:
    """Kept in the person's own words: no list holds it, or they do not know its name."""
    name = mention.unlisted_name or mention.words
    outside = around.directory.outside.of(name)
    family = outside.family if outside else family_of(mention)
    party = Party(
        name=name,
        family=family,
        type=family.value.replace("_", " "),
        mention=mention.words,
        role=ROLES.get(mention.attitude, Role.INVOLVED),
        confirmed=confirmed,
        service=mention.service,
        town=mention.place,
    )
    draft = _forgotten(draft, mention)
    if any(known.key == party.key for known in draft.parties):
        return draft
    return replace(draft, parties=(*draft.parties, party))


def _resolved_in(said: Understood, mention: Mention, draft: Draft, around: Around) -> Resolution:
    """The organisation that a typed name means, with all the places known."""
    directory = around.directory
    places = places_known(draft, directory, text=said.text)
    for named in said.mentions:
        found = resolve(named, places, directory=directory)
        if found.candidates:
            return found
    for place in directory.places_in(LIVES_IN.sub("", said.text)):
        found = resolve(replace(mention, place=place.words), places, directory=directory)
        if found.sure or found.leading is not None:
            return found
    return resolve(replace(mention, place=said.text.strip()), places, directory=directory)


def _party_asked_about(draft: Draft) -> Party | None:
    """The body that a rule brought in and that the open question asks to be named."""
    subject = draft.open.subject if draft.open else None
    return next((p for p in parties_to_be_named(draft) if subject_of(p) == subject), None)


def _wanted_named(draft: Draft, wanted: Party, said: Understood, around: Around) -> Answered | None:
    """The body that was brought in, named by the person: the first of its kind in the words."""
    text = LIVES_IN.sub("", said.text)
    if wanted.family is Family.COUNCIL:
        codes = tuple(around.directory.councils_in(text))
    else:
        codes = tuple(m.code for m in said.mentions if m.code)
    words = said.text.strip()[:LONGEST_NAME]
    mention = Mention(words=words, start=0, end=len(words))
    for code in codes:
        listed = around.directory.organisation(code)
        if listed is not None and listed.family is wanted.family:
            return Answered(_settled(draft, mention, code, around))
    return None


def _mention_asked_about(draft: Draft) -> Mention | None:
    subject = draft.open.subject if draft.open else None
    return next((m for m in draft.heard if subject and m.words == subject.mention), None)


def _known(draft: Draft, mention: Mention) -> bool:
    """True where the same words were heard or settled before, or a word for the same home."""
    words = mention.words.lower()
    if any(m.words.lower() == words for m in draft.heard) or any(
        (p.mention or "").lower() == words for p in draft.parties
    ):
        return True
    return _is_that_home(mention) and (
        any(family_of(m) in HOMES for m in draft.heard)
        or any(p.family in HOMES and p.takes_part for p in draft.parties)
    )


def _is_that_home(mention: Mention) -> bool:
    """True for a bare word such as "the home", which means the home of the story."""
    return mention.service in HOME_SERVICES and mention.unlisted_name is None


def _heard_again(draft: Draft, old: Mention, new: Mention) -> Draft:
    return replace(draft, heard=tuple(new if m.words == old.words else m for m in draft.heard))


def _forgotten(draft: Draft, mention: Mention) -> Draft:
    return replace(draft, heard=tuple(m for m in draft.heard if m.words != mention.words))


def _asks_to_remove(draft: Draft, said: Understood) -> bool:
    """True where the last look is answered with the wish to leave an organisation out."""
    looking = draft.open is not None and draft.open.question in ("check_answers", "change_what")
    return looking and said.act == "removes_organisation" and said.confidence >= SURE


def _without(draft: Draft, mention: Mention, around: Around, *, keeping: set[str]) -> Draft:
    """What was corrected away goes, unless the same words name its organisation otherwise."""
    words = mention.words.lower()
    draft = replace(draft, heard=tuple(m for m in draft.heard if m.words.lower() != words))
    gone = [p for p in draft.parties if _is_meant(p, mention) and p.code not in keeping]
    return taken_out(draft, gone, around)


def _is_meant(party: Party, mention: Mention) -> bool:
    """True where the words mean this organisation: by name, by code, or by "the council"."""
    if party.role is Role.ADDED_BY_RULE:
        return False
    council = mention.service in (Service.COUNCIL, Service.SOCIAL_SERVICES)
    return (
        (party.mention or "").lower() == mention.words.lower()
        or (mention.code is not None and mention.code == party.code)
        or (council and party.family is Family.COUNCIL)
    )


def taken_out(draft: Draft, parties: Sequence[Party], around: Around) -> Draft:
    """The draft without these organisations; what was decided about them no longer counts."""
    for party in parties:
        draft = with_consent_lapsed(draft, party.key, at=around.now)
    return replace(draft, parties=tuple(p for p in draft.parties if p not in parties))


READERS = {
    "organisations_confirm": read_confirm,
    "organisation_which": read_which,
    "organisation_name": read_organisation_name,
    "organisations_more": read_more,
    "funding": read_funding,
    "section": read_section_kind,
}
