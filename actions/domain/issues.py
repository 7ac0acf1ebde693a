# SPDX-License-Identifier: Apache-2.0
"""The numbered issues of a complaint: the story by organisation, in the person's own words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from actions.domain.aftercare import Aftercare, aftercare
from actions.domain.circumstances import parties_taking_part, story_text
from actions.domain.days import london_day
from actions.domain.draft import Draft, Part, Party, Payer, Precision, Role, Timing
from actions.domain.functions import function_of
from actions.domain.organisations import SOCIAL_CARE_PROVIDERS, Family, Function
from actions.domain.reading.dates import dates, interval_of
from actions.domain.signals import Signal, plainly, sentences, sentences_naming

COUNCIL_SIGNALS = (
    Signal.SOCIAL_CARE_ASSESSMENT,
    Signal.CARE_PLANNING,
    Signal.CARE_CHARGES,
    Signal.CAPACITY_OR_BEST_INTERESTS,
    Signal.DEPRIVATION_OF_LIBERTY,
    Signal.SAFEGUARDING_ENQUIRY,
    Signal.MENTAL_HEALTH_PROFESSIONAL,
    Signal.DIRECT_PAYMENT,
    Signal.CHILDRENS_SOCIAL_CARE,
    Signal.WORK_IN_TRUST_FOR_COUNCIL,
)
BOARD_SIGNALS = (Signal.CONTINUING_HEALTHCARE_DECISION, Signal.SECTION_12_DOCTOR)
AFTERCARE_SIGNALS = (Signal.SECTION_117, Signal.AFTERCARE, Signal.COMMUNITY_TREATMENT_ORDER)
COUNCIL_PAYS = frozenset({Payer.COUNCIL, Payer.JOINT, Payer.DIRECT_PAYMENT})


@dataclass(frozen=True)
class Issue:
    """One strand of the complaint. `organisations` holds the keys of the parties to it.

    `summary` is in the person's own words: the sentences that belong to this strand.
    """

    number: int
    summary: str
    organisations: tuple[str, ...]
    function: Function
    funding: Payer | None
    aftercare: Aftercare
    first_on: date | None
    last_on: date | None
    precision: Precision
    still_going_on: bool | None = None


def issues_of(draft: Draft) -> tuple[Issue, ...]:
    """One issue for each organisation that was named, one for a task that a rule brought in.

    A sentence that names nobody goes with the one before it. The whole story is in the issues.

    Source: PHSO guide, "Responsibilities of the lead organisation"; DOMAIN rules 82, 160.
    """
    parties = parties_taking_part(draft)
    named = tuple(p for p in parties if p.mention is not None)
    told = _told_of(named, draft)
    strands = [
        (_with_body_behind(party, parties), told.get(party.key) or story_text(draft))
        for party in named
    ]
    covered = {p.key for members, _ in strands for p in members}
    for party in parties:
        if party.key not in covered:
            strands.append(((party,), _told_of_task(party, draft)))
    merged = _merged(strands)
    return tuple(
        _issue(number, members, summary, draft)
        for number, (members, summary) in enumerate(merged, start=1)
    )


def _told_of(parties: tuple[Party, ...], draft: Draft) -> dict[str, str]:
    """The sentences that belong to each party, joined."""
    found: dict[str, list[str]] = {}
    last = [party.key for party in parties[:1]]
    for sentence in sentences(story_text(draft)):
        plain = plainly(sentence).casefold()
        last = [p.key for p in parties if plainly(p.mention or "").casefold() in plain] or last
        for key in last:
            found.setdefault(key, []).append(sentence)
    return {key: " ".join(told) for key, told in found.items()}


def _with_body_behind(party: Party, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """A home or agency together with the council, and the board, that a rule put behind it."""
    if party.family not in SOCIAL_CARE_PROVIDERS or party.funding not in COUNCIL_PAYS:
        return (party,)
    behind = [
        other
        for other in parties
        if other.part in (Part.COMMISSIONER, Part.ASSESSOR) and other.role is Role.ADDED_BY_RULE
    ]
    return (
        party,
        *(o for o in behind if o.family is Family.COUNCIL or party.funding is Payer.JOINT),
    )


def _told_of_task(party: Party, draft: Draft) -> str:
    """The sentences about the task for which a rule brought the body in; else the whole story."""
    signals = COUNCIL_SIGNALS if party.family is Family.COUNCIL else BOARD_SIGNALS
    found = sentences_naming(story_text(draft), *signals, *AFTERCARE_SIGNALS)
    return " ".join(found) or story_text(draft)


def _merged(
    strands: Iterable[tuple[tuple[Party, ...], str]],
) -> list[tuple[tuple[Party, ...], str]]:
    """Strands with the very same words become one issue for all their organisations."""
    by_words: dict[str, tuple[Party, ...]] = {}
    for members, summary in strands:
        known = by_words.get(summary, ())
        by_words[summary] = tuple(dict.fromkeys((*known, *members)))
    return [(members, summary) for summary, members in by_words.items()]


def _issue(number: int, members: tuple[Party, ...], summary: str, draft: Draft) -> Issue:
    functions = {function_of(party, draft) for party in members} - {Function.UNKNOWN}
    payers = [party.funding for party in members if party.funding is not None]
    timing = _time_of(summary, draft)
    return Issue(
        number=number,
        summary=summary,
        organisations=tuple(party.key for party in members),
        function=_one_function(functions),
        funding=payers[0] if payers else None,
        aftercare=aftercare(draft),
        first_on=timing.first_on,
        last_on=timing.last_on,
        precision=timing.precision,
        still_going_on=timing.still_going_on,
    )


def _time_of(summary: str, draft: Draft) -> Timing:
    """The time that the words of a strand name, where it lies in that of the whole complaint.

    Otherwise that of the whole: the person may have put it right since.

    Source: contract "case.schema.json", `issues`.
    """
    whole, today = draft.timing, london_day(draft.received_at)
    first, last, precision, going_on = interval_of(dates(summary, today), today)
    if first is None or whole.first_on is None or first < whole.first_on:
        return whole
    end, whole_end = last or today, whole.last_on or today
    if precision is Precision.UNKNOWN or end > whole_end:
        return whole
    return Timing(first, last, precision, still_going_on=going_on or None)


def _one_function(functions: set[Function]) -> Function:
    """The function of a strand: health and social care together are both.

    Source: Joint Working Team factsheet, "Who we are and what we do".
    """
    if not functions:
        return Function.UNKNOWN
    if len(functions) == 1:
        return functions.pop()
    return Function.BOTH if functions & {Function.HEALTH, Function.BOTH} else Function.SOCIAL_CARE
