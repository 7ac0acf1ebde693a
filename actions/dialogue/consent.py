# SPDX-License-Identifier: Apache-2.0
"""Consent: asked body by body, taken only from a pressed option or a plain yes or no.

Source: PHSO guide, "Getting consent"; contract, section "Questions".
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from actions.dialogue.asking import spoken_question
from actions.dialogue.intake import answered
from actions.dialogue.speech import Answered, Around, Say
from actions.domain.authority import standing_of
from actions.domain.consent import (
    LEARNING_PURPOSE,
    SHARING_PURPOSES,
    decision_for,
    parties_taking_part,
    plain_answer,
    records_for,
    with_consent_lapsed,
)
from actions.domain.draft import Channel, Decision, Draft, How, Party, Purpose
from actions.domain.plain_english import listed, source_day
from actions.domain.reading.limits import limit_in
from actions.domain.standings import Hold
from actions.domain.understood import Understood

ONLY_SOME = re.compile(r"^\W*(only |just )?some( of (them|these))?\W*$", re.IGNORECASE)
APART = re.compile(
    r"\b(?:only|just|not|except|apart from)(?: (?:to|with|for|the|my|our|that|by))* (?=\w)",
    re.IGNORECASE,
)
TAKES_BACK = re.compile(
    r"\b(don'?t|do not|no longer|never) (want|wish|agree|consent|like)\b.{0,60}\b(shar\w*|tell\w*"
    r"|told|show\w*|see\w*|send\w*|consent|know|involved?|pass\w*)\b"
    r"|\b(don'?t|do not) want (?!to\b).{1,40}\b(have|get|keep) (it|this|any)\b"
    r"|\b(take|leave|cut|keep) .{2,40}\b(off|out)( of)? (it|this|that|(the|my) complaint)\b"
    r"|\bremove .{2,40}\bfrom (it|this|that|(the|my) complaint)\b"
    r"|\b(stop|stops) .{2,40}\b(seeing|having|getting|reading|looking at|keeping) (it|this|that|any"
    r"|my|the)\b"
    r"|(^|[.!,;]\s*|\b(please|and|but|so|then|just) )(don'?t|do not|stop|stop them) "
    r"(shar\w+|tell\w*|show\w*|send\w*|pass\w*|let) (?!(me|us)\b)"
    r"|\b(withdraw|take back|cancel|revoke|undo)\b"
    r".{0,40}\b(consent|permission|yes|agree\w*|sharing)\b"
    r"|\bchang(ed|ing) my mind (about|on)\b",
    re.IGNORECASE | re.DOTALL,
)
SURE = 0.55
KINDS = {"council": ("council", "social services"), "nhs_trust": ("hospital", "trust", "ward")}
DECISIONS = {
    "all": Decision.GIVEN,
    "yes": Decision.GIVEN,
    "none": Decision.REFUSED,
    "no": Decision.REFUSED,
}


def read_consent(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """All, some, none, or not sure; anything but a plain answer is asked again."""
    if said.chosen == ("unsure",):
        return Answered(answered(draft, "consent"), (Say("utter_consent_take_your_time"),))
    if said.chosen == ("some",) or _sets_some_apart(draft, said):
        return Answered(replace(answered(draft, "consent"), chooses_each=True))
    decision = _decision(said)
    if decision is None:
        return None
    draft = _decide(draft, parties_taking_part(draft), decision, said, around)
    return Answered(answered(draft, "consent"), _what_follows(draft, decision))


def read_consent_organisation(draft: Draft, said: Understood, around: Around) -> Answered | None:
    decision, party = _decision(said), _subject(draft)
    if decision is None or party is None:
        return None
    draft = _decide(draft, (party,), decision, said, around)
    says = () if decision is Decision.GIVEN else (contact_of(party, around),)
    return Answered(draft, says)


def read_consent_learning(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """Whether what is learned may be told to others, apart from the details."""
    decision = _decision(said)
    if decision is None:
        return None
    draft = _recorded(draft, None, decision, said, around, purposes=LEARNING_PURPOSE)
    return Answered(answered(draft, "consent_learning"))


def what_each_would_see(draft: Draft) -> tuple[Say, ...]:
    """What exactly the organisations would see, for whoever asks before they decide.

    Source: PHSO guide, "Tip: Getting consent"; UK GDPR Art. 13.
    """
    parties = parties_taking_part(draft)
    own = standing_of(draft).hold in (Hold.OWN_PART_GIVEN, Hold.PATIENT_REFUSED)
    values = {"organisations": listed(party.name for party in parties)}
    seen = Say("utter_consent_what_each_sees", "explain", values, "own_part" if own else None)
    limits = listed(f"“{limit}”" for limit in draft.consent_limits)
    if not limits:
        return (seen,)
    return (seen, Say("utter_consent_limits_kept", "explain", {"limits": limits}))


def takes_back(said: Understood) -> bool:
    """True where typed words wish that somebody is not to see it after all."""
    if said.chosen is not None:
        return False
    act = said.act == "withdraws_consent" and said.confidence >= SURE
    return act or bool(TAKES_BACK.search(said.text))


def taken_back(draft: Draft, said: Understood) -> tuple[Party, ...]:
    """The organisations with a yes that such words name; all of them where they name none."""
    given = [p for p in parties_taking_part(draft) if decision_for(draft, p.key) is Decision.GIVEN]
    return _named_in(given, said) or tuple(given)


def _sets_some_apart(draft: Draft, said: Understood) -> bool:
    """ "Some of them", "just the hospital", "not the council": each is asked about by itself."""
    if said.chosen:
        return False
    if ONLY_SOME.match(said.text):
        return True
    parties = parties_taking_part(draft)
    named = _named_in(parties, said)
    apart = any(
        _begins_with(said.text[found.end() :], party, said)
        for found in APART.finditer(said.text)
        for party in named
    )
    return apart and len(named) < len(parties)


def _begins_with(words: str, party: Party, said: Understood) -> bool:
    """True where the words begin with the organisation, as it was said or by its kind."""
    names = (
        *KINDS.get(party.family.value, ()),
        *(
            m.words
            for m in said.mentions
            if party.code in (m.code, *(c.code for c in m.candidates))
        ),
        party.mention or party.name,
    )
    return words.lower().startswith(tuple(name.lower().removeprefix("the ") for name in names))


def _named_in(parties: Iterable[Party], said: Understood) -> tuple[Party, ...]:
    """Those of the organisations that the words name, or tell by their kind."""
    parties = tuple(parties)
    codes = {c.code for m in said.mentions for c in m.candidates}
    codes |= {m.code for m in said.mentions if m.code is not None}
    words = {m.words.lower() for m in said.mentions}
    named = [p for p in parties if p.code in codes or (p.mention or "").lower() in words]
    return tuple(named or [p for p in parties if _sounds_like(p, said.text)])


def _sounds_like(party: Party, text: str) -> bool:
    """True where a plain word for the kind of organisation is in the text."""
    return any(word in text.lower() for word in KINDS.get(party.family.value, ()))


def asked_anew(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """Whoever has doubts before sending is asked again about those organisations, one by one.

    Until they answer, the yes of before does not count. Source: ADR-0014.
    """
    parties = taken_back(draft, said) if takes_back(said) else ()
    if not parties:
        return None
    told = with_limits(draft, said)
    for party in parties:
        told = with_consent_lapsed(told, party.key, at=around.now)
    return Answered(told, (Say("utter_consent_asked_anew"),))


def withdraw(draft: Draft, parties: Iterable[Party], said: Understood, around: Around) -> Draft:
    """Consent taken back for these organisations; what they hold already is told to staff."""
    return _decide(draft, parties, Decision.WITHDRAWN, said, around)


def with_limits(draft: Draft, said: Understood) -> Draft:
    """The draft with what must not be told or shown, in the person's own words."""
    limit = None if said.chosen else limit_in(said.text)
    if limit is None or limit in draft.consent_limits:
        return draft
    return replace(draft, consent_limits=(*draft.consent_limits, limit))


def contact_of(party: Party, around: Around) -> Say:
    """How to reach one organisation oneself, as far as the lists tell it."""
    found = around.directory.contact_of(party.code) if party.code else None
    if found is None or found.for_staff:
        return Say("utter_consent_contact_not_known", "signpost", {"organisation": party.name})
    ways = [way for way in (found.phone, found.email, found.address, found.url) if way]
    return Say(
        "utter_consent_contact",
        "signpost",
        {"organisation": party.name, "ways": "\n".join(ways), "as_of": source_day(found.as_of)},
    )


def _decision(said: Understood) -> Decision | None:
    return DECISIONS.get(said.chosen[0]) if said.chosen else plain_answer(said.text)


def _decide(
    draft: Draft, parties: Iterable[Party], decision: Decision, said: Understood, around: Around
) -> Draft:
    for party in parties:
        draft = _recorded(draft, party.key, decision, said, around)
    return draft


def _recorded(
    draft: Draft,
    key: str | None,
    decision: Decision,
    said: Understood,
    around: Around,
    *,
    purposes: tuple[Purpose, ...] = SHARING_PURPOSES,
) -> Draft:
    """The draft with one decision more, and the words that were shown when it was taken."""
    words, version = spoken_question(draft, around)
    spoken = draft.channel is Channel.FRONT_DESK
    records = records_for(
        key,
        decision,
        at=around.now,
        how=How.SPOKEN_TO_STAFF if spoken else How.CHOSEN if said.chosen else How.TYPED,
        by=draft.entered_by or "complainant",
        text_version=version,
        words_shown=words,
        purposes=purposes,
    )
    return replace(draft, consents=(*draft.consents, *records))


def _subject(draft: Draft) -> Party | None:
    subject = draft.open.subject if draft.open else None
    if subject is None:
        return None
    return next(
        (
            p
            for p in parties_taking_part(draft)
            if p.code == subject.code and p.name == subject.name
        ),
        None,
    )


def _what_follows(draft: Draft, decision: Decision) -> tuple[Say, ...]:
    if decision is Decision.GIVEN:
        names = listed(party.name for party in parties_taking_part(draft))
        return (Say("utter_consent_thank_you", values={"organisations": names}),)
    return (Say("utter_consent_refused_is_fine"),)


READERS = {
    "consent": read_consent,
    "consent_organisation": read_consent_organisation,
    "consent_learning": read_consent_learning,
}
