# SPDX-License-Identifier: Apache-2.0
"""Organisations in the story: proposed, confirmed, chosen among namesakes, named, taken out.

A shared name is asked about, never guessed; a name that no list holds is kept as said.
"""

from collections.abc import Sequence
from dataclasses import replace

from actions.dialogue.intake import answered, with_story
from actions.dialogue.naming import (
    LIVES_IN,
    LONGEST_NAME,
    Named,
    in_place,
    name_added,
    name_said,
    named_in,
    placed_in,
    resolved_in,
    same_as,
)
from actions.dialogue.speech import Answered, Around
from actions.directory.evidence import places_known
from actions.directory.ranking import Resolution, resolve
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
from actions.domain.understood import Understood

SURE = 0.55  # the wish to leave an organisation out
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


def read_confirm(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """The ticked organisations are right; the others are put aside."""
    if said.chosen is None:
        return _confirm_in_words(draft, said, around)
    proposed = parties_to_confirm(draft)
    right = {party.key for party in proposed if party.key in said.chosen}
    return Answered(settle_heard(_settle_proposed(draft, proposed, right, around), around))


def read_which(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """One of several that share a name; or another, to be named; or not sure."""
    mention = _mention_asked_about(draft)
    if mention is None:
        return Answered(draft)
    if said.chosen:
        return Answered(_pressed(draft, mention, said.chosen[0], around))
    if is_dont_know(said.text):
        return Answered(_not_known(draft, mention, said, around))
    same = same_as(said.text, mention, draft)
    if same is not None:
        return Answered(_forgotten(draft, mention))
    named = named_in(said, mention, around.directory)
    found = _resolved_in(said, named, mention, draft, around)
    if found.sure and found.code:
        return Answered(_beside(_settled(draft, mention, found.code, around), named, said, around))
    offered = {candidate.code for candidate in mention.candidates}
    if found.leading and (found.leading in offered or mention.service is not None):
        proposed = _proposed(draft, mention, found.leading or "", around)
        return Answered(_beside(proposed, named, said, around))
    others = _offered(found, draft.not_meant)
    if others and not offered & {c.code for c in others}:
        placed = replace(mention, candidates=others, place=name_said(said.text))
        return Answered(_heard_again(draft, mention, placed))
    return None


def _pressed(draft: Draft, mention: Mention, means: str, around: Around) -> Draft:
    if means == "other":
        return _not_meant(draft, {c.code for c in mention.candidates})
    if means == "unsure":
        return _as_unlisted(draft, mention, around)
    return _settled(draft, mention, means, around)


def read_organisation_name(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """The name and town of one that was not named: looked up, else kept as said."""
    mention, wanted = _mention_asked_about(draft), _party_asked_about(draft)
    if said.chosen == ("unsure",) or _has_no_name(said):
        if mention is None:
            key = f"organisation_name:{wanted.name}" if wanted else "organisation_name"
            return Answered(answered(draft, key))
        return Answered(_not_known(draft, mention, said, around))
    if wanted is not None:
        return _wanted_named(draft, wanted, said, around)
    if mention is None:
        named = with_mentions(draft, said, around)
        if named is not draft:
            return Answered(named)
        mention = in_place(said.text, around.directory)
        if mention.code is not None:
            return Answered(settle_heard(replace(draft, heard=(*draft.heard, mention)), around))
    return Answered(_named(draft, mention, said, around))


def _has_no_name(said: Understood) -> bool:
    bare_no = read_yes_no(said.text) == "no" and not said.mentions
    return bare_no or is_dont_know(said.text) or is_skip(said.text)


def _named(draft: Draft, mention: Mention, said: Understood, around: Around) -> Draft:
    """The body that a typed name means, and those told of beside it."""
    if same_as(said.text, mention, draft) is not None:
        return _forgotten(draft, mention)
    named = named_in(said, mention, around.directory)
    found = _resolved_in(said, named, mention, draft, around)
    draft = _beside(draft, named, said, around)
    if found.sure and found.code:
        return _settled(draft, mention, found.code, around)
    own = named.own
    if own is not None and own.service is not None:
        draft = _forgotten(draft, mention)
        return with_mentions(draft, replace(said, mentions=(own,)), around)
    if len(found.candidates) > 1:
        offered = _offered(found, draft.not_meant)
        choice = replace(mention, candidates=offered, service=None, unlisted_name=None)
        return _heard_again(draft, mention, choice)
    name = own.unlisted_name if own and own.unlisted_name else name_said(said.text)
    place = own.place if own else None
    kept = replace(mention, unlisted_name=name, place=place or mention.place)
    return _with_payer(_as_unlisted(draft, kept, around), said)


def _beside(draft: Draft, named: Named, said: Understood, around: Around) -> Draft:
    """The draft with the other bodies that an answer tells of."""
    if not named.others:
        return draft
    return with_mentions(draft, replace(said, mentions=named.others), around)


def _not_known(draft: Draft, mention: Mention, said: Understood, around: Around) -> Draft:
    """The name is not known; a place told with it may be enough, else it is kept as said."""
    placed = placed_in(said.text, mention, around.directory)
    if placed.place != mention.place:
        places = places_known(draft, around.directory, text=said.text)
        found = resolve(placed, places, directory=around.directory)
        if found.sure and found.code:
            return _settled(draft, mention, found.code, around)
    return _as_unlisted(draft, placed, around)


def read_more(draft: Draft, said: Understood, around: Around) -> Answered | None:
    if said.chosen or is_dont_know(said.text) or read_done(said.text):
        return Answered(answered(draft, "organisations_more"))
    if read_yes_no(said.text) == "no" and not said.mentions:
        return Answered(answered(draft, "organisations_more"))
    named = with_mentions(draft, said, around)
    name = name_added(said.text) if named is draft else None
    if name is not None:
        mention = Mention(words=name, start=0, end=len(name), unlisted_name=name)
        named = _as_unlisted(draft, mention, around)
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
    parties = tuple(
        replace(p, funding=payer) if subject_of(p) == subject else p for p in draft.parties
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
    for mention in sorted(said.mentions, key=_comes_after_names):
        if mention in gone:
            draft = _without(draft, mention, around, keeping=named_otherwise)
        elif not _known(draft, mention):
            draft = replace(draft, heard=(*draft.heard, mention))
    return _with_payer(settle_heard(draft, around), said)


def _with_payer(draft: Draft, said: Understood) -> Draft:
    """Where the words name one payer alone, it paid for the care they tell of."""
    if len(said.people.payers) != 1:
        return draft
    parties = tuple(
        replace(p, funding=said.people.payers[0])
        if p.family in PAID_FOR and p.funding is None
        else p
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


def _confirm_in_words(draft: Draft, said: Understood, around: Around) -> Answered | None:
    answer = read_yes_no(said.text)
    proposed = parties_to_confirm(draft)
    if answer == "yes":
        return Answered(_settle_proposed(draft, proposed, {p.key for p in proposed}, around))
    if answer == "no" and not said.mentions:
        return Answered(_settle_proposed(draft, proposed, set(), around))
    return None


def _settle_proposed(
    draft: Draft, proposed: tuple[Party, ...], right: set[str], around: Around
) -> Draft:
    """What was ticked stays; for a wrong match, the others that the words may mean are asked."""
    wrong = [p for p in proposed if p.key not in right]
    parties = tuple(
        replace(p, confirmed=True) if p.key in right else p for p in draft.parties if p not in wrong
    )
    again = tuple(_meant_otherwise(p) for p in wrong if _may_mean_others(p, around))
    draft = replace(draft, parties=parties, heard=(*draft.heard, *again))
    return _not_meant(draft, {p.code for p in wrong if p.code is not None})


def _may_mean_others(party: Party, around: Around) -> bool:
    """True for a generic word, and for a name that other bodies have as well."""
    if party.mention is None or party.code is None:
        return False
    namesakes = around.directory.named(party.mention)
    return party.service is not None or any(n.code != party.code for n in namesakes)


def _meant_otherwise(party: Party) -> Mention:
    words = party.mention or ""
    place = party.town if party.service is not None else None
    return Mention(words=words, start=0, end=len(words), service=party.service, place=place)


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
        town=mention.place,
    )
    draft = _forgotten(draft, mention)
    if any(known.key == party.key for known in draft.parties):
        return draft
    return replace(draft, parties=(*draft.parties, party))


def _resolved_in(
    said: Understood, named: Named, mention: Mention, draft: Draft, around: Around
) -> Resolution:
    """The organisation that a typed name means, with all the places known."""
    places = places_known(draft, around.directory, text=said.text)
    return resolved_in(said, named, mention, places, around)


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
