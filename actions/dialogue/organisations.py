# SPDX-License-Identifier: Apache-2.0
"""Answers about organisations: which are right, which of several, the name, and who paid.

A shared name is asked about, never guessed; a name that no list holds is kept as said.
"""

from dataclasses import replace

from actions.dialogue.hearing import (
    named_again,
    offered_of,
    settle_heard,
    taken_out,
    with_heard_again,
    with_mentions,
    with_payer,
    with_proposed,
    with_settled,
    with_unlisted,
    without_heard,
)
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
from actions.dialogue.speech import Answered, Around, Say
from actions.dialogue.summary import issue_lines
from actions.directory.evidence import places_known
from actions.directory.ranking import Resolution, resolve
from actions.domain.draft import Draft, Party, Section
from actions.domain.mentions import Mention
from actions.domain.organisations import Family
from actions.domain.questions import (
    parties_to_be_named,
    parties_to_confirm,
    subject_of,
)
from actions.domain.reading.answers import (
    is_dont_know,
    is_skip,
    read_done,
    read_section,
    read_yes_no,
)
from actions.domain.understood import Understood


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
        return Answered(without_heard(draft, mention))
    named = named_in(said, mention, around.directory)
    found = _resolved_in(said, named, mention, draft, around)
    if found.sure and found.code:
        return Answered(
            _beside(with_settled(draft, mention, found.code, around), named, said, around)
        )
    offered = {candidate.code for candidate in mention.candidates}
    if found.leading and (found.leading in offered or mention.service is not None):
        proposed = with_proposed(draft, mention, found.leading or "", around)
        return Answered(_beside(proposed, named, said, around))
    others = offered_of(found, draft.not_meant)
    if others and not offered & {c.code for c in others}:
        placed = replace(mention, candidates=others, place=name_said(said.text))
        return Answered(with_heard_again(draft, mention, placed))
    return None


def _pressed(draft: Draft, mention: Mention, means: str, around: Around) -> Draft:
    if means == "other":
        return _not_meant(draft, {c.code for c in mention.candidates})
    if means == "unsure":
        return with_unlisted(draft, mention, around)
    return with_settled(draft, mention, means, around)


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
        draft = _meant_after_all(draft, said)
        named = with_mentions(draft, said, around)
        if named is not draft:
            return Answered(named)
        mention = in_place(said.text, around.directory)
        if mention.code is not None:
            return Answered(settle_heard(replace(draft, heard=(*draft.heard, mention)), around))
    return Answered(_named(draft, mention, said, around))


def _has_no_name(said: Understood) -> bool:
    bare_no = read_yes_no(said.text) == "no" and not said.mentions
    named = any(m.unlisted_name for m in said.mentions)
    return bare_no or not named and is_dont_know(said.text) or is_skip(said.text)


def _named(draft: Draft, mention: Mention, said: Understood, around: Around) -> Draft:
    """The body that a typed name means, and those told of beside it."""
    if same_as(said.text, mention, draft) is not None:
        return without_heard(draft, mention)
    named = named_in(said, mention, around.directory)
    found = _resolved_in(said, named, mention, draft, around)
    draft = _beside(draft, named, said, around)
    if found.sure and found.code:
        return with_settled(draft, mention, found.code, around)
    own = named.own
    if own is not None and own.service is not None:
        draft = without_heard(draft, mention)
        return with_mentions(draft, replace(said, mentions=(own,)), around)
    if len(found.candidates) > 1:
        offered = offered_of(found, draft.not_meant)
        choice = replace(mention, candidates=offered, service=None, unlisted_name=None)
        return with_heard_again(draft, mention, choice)
    name = own.unlisted_name if own and own.unlisted_name else name_said(said.text)
    place = own.place if own else None
    kept = replace(mention, unlisted_name=name, place=place or mention.place)
    return with_payer(with_unlisted(draft, kept, around), said.people.payers)


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
            return with_settled(draft, mention, found.code, around)
    return with_unlisted(draft, placed, around)


def read_more(draft: Draft, said: Understood, around: Around) -> Answered | None:
    if said.chosen or is_dont_know(said.text) or read_done(said.text):
        return Answered(answered(draft, "organisations_more"))
    if read_yes_no(said.text) == "no" and not said.mentions:
        return Answered(answered(draft, "organisations_more"))
    named = with_mentions(draft, said, around)
    name = name_added(said.text) if named is draft else None
    if name is not None:
        mention = Mention(words=name, start=0, end=len(name), unlisted_name=name)
        named = with_unlisted(draft, mention, around)
    if named is draft:
        return None
    return Answered(with_story(answered(named, "organisations_more"), said, around))


def heard_back(draft: Draft) -> tuple[Say, ...]:
    """What was heard, issue by issue, so that it can be put right early."""
    issues = issue_lines(draft)
    return (Say("utter_organisations_heard", "explain", {"issues": issues}),) if issues else ()


def read_section_kind(draft: Draft, said: Understood, _around: Around) -> Answered | None:
    section = Section(said.chosen[0]) if said.chosen else None
    section = section or read_section(said.text)
    if section is None and (is_dont_know(said.text) or is_skip(said.text)):
        section = Section.UNSURE
    return None if section is None else Answered(replace(draft, section=section))


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
    draft = taken_out(draft, wrong, around)
    parties = tuple(replace(p, confirmed=True) if p.key in right else p for p in draft.parties)
    again = tuple(named_again(p) for p in wrong if _may_mean_others(p, around))
    draft = replace(draft, parties=parties, heard=(*draft.heard, *again))
    return _not_meant(draft, {p.code for p in wrong if p.code is not None})


def _may_mean_others(party: Party, around: Around) -> bool:
    """True for a generic word, and for a name that other bodies have as well."""
    if party.mention is None or party.code is None:
        return False
    namesakes = around.directory.named(party.mention)
    return party.service is not None or any(n.code != party.code for n in namesakes)


def _meant_after_all(draft: Draft, said: Understood) -> Draft:
    """Who is asked for the right name may name another place of a body that was not ticked."""
    return replace(draft, not_meant=draft.not_meant - {m.code for m in said.mentions if m.code})


def _not_meant(draft: Draft, codes: set[str]) -> Draft:
    return replace(draft, not_meant=draft.not_meant | codes)


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
            return Answered(with_settled(draft, mention, code, around))
    return None


def _mention_asked_about(draft: Draft) -> Mention | None:
    subject = draft.open.subject if draft.open else None
    return next((m for m in draft.heard if subject and m.words == subject.mention), None)


READERS = {
    "organisations_confirm": read_confirm,
    "organisation_which": read_which,
    "organisation_name": read_organisation_name,
    "organisations_more": read_more,
    "section": read_section_kind,
}
