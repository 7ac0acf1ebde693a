# SPDX-License-Identifier: Apache-2.0
"""What is heard becomes an organisation of the case: proposed, settled, kept as said, taken out."""

from collections.abc import Sequence
from dataclasses import replace

from actions.dialogue.speech import Around
from actions.directory.evidence import places_known
from actions.directory.ranking import Resolution, resolve
from actions.domain.circumstances import story_text
from actions.domain.consent import with_consent_lapsed
from actions.domain.draft import Draft, Party, Payer, Role, Status
from actions.domain.families import family_of
from actions.domain.mentions import Attitude, Candidate, Mention, Service
from actions.domain.organisations import Family
from actions.domain.questions import PAID_FOR
from actions.domain.reading.payment import payers_in
from actions.domain.reading.words import plain
from actions.domain.understood import Understood

SURE = 0.55  # the wish to leave an organisation out
STORY_QUESTIONS = frozenset({"story", "story_more"})
MOST_CANDIDATES = 6  # more than these are not offered; the person types the name
NAMELESS = frozenset(
    {
        Service.NHS_111,
        Service.AMBULANCE,
        Service.OUT_OF_HOURS,
        Service.INTEGRATED_CARE_BOARD,
    }
)  # services whose provider hardly anybody can name
ONE_EACH = frozenset(
    {
        Service.GP,
        Service.DENTIST,
        Service.PHARMACY,
        Service.OPTICIAN,
        Service.HOME_CARE,
        Service.AMBULANCE,
        Service.NHS_111,
        Service.OUT_OF_HOURS,
        Service.COMMUNITY_NURSING,
        Service.MENTAL_HEALTH,
        Service.CAMHS,
        Service.FOSTERING,
        Service.SUPPORTED_LIVING,
        Service.DAY_CARE,
        Service.PRISON_HEALTHCARE,
        Service.INTEGRATED_CARE_BOARD,
    }
)  # services of which a person usually has one
PRACTICES = frozenset({Family.GP_PRACTICE, Family.DENTAL_PRACTICE, Family.PHARMACY})
HOMES = frozenset({Family.CARE_HOME, Family.NURSING_HOME})
HOME_SERVICES = frozenset({Service.CARE_HOME, Service.NURSING_HOME})
ROLES = {
    Attitude.COMPLAINED_OF: Role.INVOLVED,
    Attitude.THANKED: Role.MENTIONED_ONLY,
    Attitude.ASKED_ABOUT: Role.MENTIONED_ONLY,
    Attitude.MENTIONED: Role.MENTIONED_ONLY,
}


def with_mentions(draft: Draft, said: Understood, around: Around) -> Draft:
    """The draft with the organisations of a message: proposed where sure, else to be asked."""
    removes = _asks_to_remove(draft, said)
    gone = [m for m in said.mentions if removes or m.attitude is Attitude.CORRECTED_AWAY]
    named_otherwise = {m.code for m in said.mentions if m not in gone and m.code}
    for mention in sorted(said.mentions, key=_comes_after_names):
        if mention in gone:
            draft = _without(draft, mention, around, keeping=named_otherwise)
        elif not _known(draft, mention):
            draft = replace(draft, heard=(*draft.heard, mention))
    return with_payer(settle_heard(draft, around), said.people.payers)


def with_payer_told(draft: Draft) -> Draft:
    """A home that was named late is paid for by whom the story tells."""
    if not any(p.family in PAID_FOR and p.funding is None for p in draft.parties):
        return draft
    return with_payer(draft, payers_in(plain(story_text(draft)).text))


def with_payer(draft: Draft, payers: Sequence[Payer]) -> Draft:
    """Where words name one payer alone, it paid for the care they tell of."""
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
            draft = with_proposed(draft, mention, found.code, around)
        elif mention.unlisted_name:
            draft = with_unlisted(draft, mention, around, confirmed=False)
        elif mention.service in NAMELESS and not found.candidates and _place_is_known(draft):
            draft = with_unlisted(draft, replace(mention, unlisted_name=found.provider), around)
        elif mention.attitude is not Attitude.COMPLAINED_OF:
            draft = without_heard(draft, mention)
        else:
            offered = offered_of(found, draft.not_meant)
            draft = with_heard_again(draft, mention, replace(mention, candidates=offered))
    return draft


def _place_is_known(draft: Draft) -> bool:
    return draft.complainant.place is not None or "postcode" in draft.answered


def offered_of(found: Resolution, not_meant: frozenset[str]) -> tuple[Candidate, ...]:
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


def with_proposed(draft: Draft, mention: Mention, code: str, around: Around) -> Draft:
    """A party to be confirmed, unless the same organisation stands there already.

    One that was only thanked or mentioned is confirmed too where another of its places let down.
    """
    draft = without_heard(draft, mention)
    party = party_of(mention, code, around)
    if party is None:
        return draft
    known = next((known for known in draft.parties if known.code == code), None)
    if known is None:
        return replace(draft, parties=(*draft.parties, party))
    if known.role is not Role.MENTIONED_ONLY or not party.takes_part or code in draft.not_meant:
        return draft
    return replace(draft, parties=tuple(party if p is known else p for p in draft.parties))


def with_settled(draft: Draft, mention: Mention, code: str, around: Around) -> Draft:
    """A party that the person chose or named: nothing is left to confirm."""
    draft = with_proposed(draft, mention, code, around)
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


def with_unlisted(
    draft: Draft, mention: Mention, around: Around, *, confirmed: bool = True
) -> Draft:
    """Kept in the person's own words: no list holds it, or they do not know its name."""
    name = mention.unlisted_name or mention.words
    outside = around.directory.outside_body(name, place=mention.place)
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
    draft = without_heard(draft, mention)
    if any(known.key == party.key for known in draft.parties):
        return draft
    return replace(draft, parties=(*draft.parties, party))


def _known(draft: Draft, mention: Mention) -> bool:
    """True where the same words were heard or settled before, or a word for the same home."""
    words = mention.words.lower()
    if any(m.words.lower() == words for m in draft.heard) or any(
        (p.mention or "").lower() == words for p in draft.parties
    ):
        return True
    if _is_that_home(mention):
        return any(family_of(m) in HOMES for m in draft.heard) or any(
            p.family in HOMES and p.takes_part for p in draft.parties
        )
    return _said_twice(draft, mention)


def _said_twice(draft: Draft, mention: Mention) -> bool:
    """ "My GP ... the GP": one and the same service, asked about once."""
    if mention.service not in ONE_EACH or mention.place or mention.unlisted_name:
        return False
    family = family_of(mention)
    twice = any(
        m.service is mention.service and not m.place and m.attitude is mention.attitude
        for m in draft.heard
    )
    if twice or family not in PRACTICES:
        return twice
    return any(m.service is None and family_of(m) is family for m in draft.heard) or any(
        p.family is family and p.takes_part for p in draft.parties
    )


def _is_that_home(mention: Mention) -> bool:
    """True for a bare word such as "the home", which means the home of the story."""
    return mention.service in HOME_SERVICES and mention.unlisted_name is None


def _comes_after_names(mention: Mention) -> bool:
    """True for a word that may mean what is named in the same breath."""
    return _is_that_home(mention) or mention.service in ONE_EACH


def with_heard_again(draft: Draft, old: Mention, new: Mention) -> Draft:
    return replace(draft, heard=tuple(new if m.words == old.words else m for m in draft.heard))


def without_heard(draft: Draft, mention: Mention) -> Draft:
    return replace(draft, heard=tuple(m for m in draft.heard if m.words != mention.words))


def _asks_to_remove(draft: Draft, said: Understood) -> bool:
    """True for the wish to leave an organisation out, once the story is told."""
    telling = draft.open is None or draft.open.question in STORY_QUESTIONS
    return not telling and said.act == "removes_organisation" and said.confidence >= SURE


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


def named_again(party: Party) -> Mention:
    """The words that an organisation was named with, to be settled anew."""
    words = party.mention or ""
    place = party.town if party.service is not None else None
    return Mention(words=words, start=0, end=len(words), service=party.service, place=place)


def taken_out(draft: Draft, parties: Sequence[Party], around: Around) -> Draft:
    """The draft without these organisations; what was decided about them no longer counts."""
    for party in parties:
        draft = with_consent_lapsed(draft, party.key, at=around.now)
    return replace(draft, parties=tuple(p for p in draft.parties if p not in parties))
