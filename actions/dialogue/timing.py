# SPDX-License-Identifier: Apache-2.0
"""When it happened, when it was found out, why it comes late, what was tried before."""

import re
from dataclasses import replace

from actions.dialogue.intake import answered
from actions.dialogue.speech import Answered, Around, Say
from actions.domain.draft import Draft, Earlier, Precision, SafetyKind, Timing
from actions.domain.plain_english import span, weekday
from actions.domain.readiness import NextStep, stage_of, where_it_stands
from actions.domain.reading.answers import is_dont_know, is_skip, read_yes_no
from actions.domain.reading.dates import DateMentions, interval_of
from actions.domain.reading.earlier import earlier_in
from actions.domain.reading.phrases import phrases
from actions.domain.reading.words import plain
from actions.domain.understood import DateMention, Understood

LAST_MONTH = re.compile(
    r"(?:since |from |in )?last (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE
)
HOW_LONG = re.compile(
    r"(?:for|in|within|during)\s+[a-z0-9 '-]*(?:day|week|month|year)s?", re.IGNORECASE
)
_CLAUSE_END = re.compile(r"[.,;:!?\n]+|\b(?:and|but)\b", re.IGNORECASE)
_STEP_AFTER = phrases(
    """
    (gave|given|giving) up
    (i|we|i 've|we 've) ((have|only|first|just|then|finally|never|did not) )*(found out|
        find out|learnt|learned|discovered|heard about|realised|realized|complained|complain)
    (only|finally|first) (found out|learnt|learned|discovered|came to light)
    (i|we) ((have|only|just|then|finally) )*(decided|plucked up|felt (able|ready|strong)|
        felt up to|got round to|got around to)
    (was|were|am) born
    (moved|move) (here|house|in with|down|up)
    """
)
_FOUND_OUT = phrases(
    """
    (i|we) ((have|only|first|just|then|finally|did not) )*(found out|find out|learnt|learned|
        discovered|realised|realized|found it|found (in|this|last))
    (only|finally|first) (found out|found it|learnt|learned|discovered|came to light|told)
    (came to light|came out|emerged)
    ^found out
    only .. did .. (disclose|tell|say|admit|find|learn|come|discover|show)
    (coroner|inquest) .. (disclosed|found|said|heard|told|revealed|showed)
    """
)
_KNEW_THEN = phrases(
    """
    as (it|they) (happened|went)
    (all along|knew (then|already|at once|straight|right|it all|all the time|the whole time))
    (same|that|very) (same )?(time|day|night|week|month|morning|evening|afternoon|minute|moment|
        hour)
    (at|from) the (time|beginning|start|outset|off|first|word go|get go)
    (straight|right) away
    when it (happened|was happening)
    (immediately|instantly|at once|there and then|then and there|on the spot|day one|first day|
        from the very (start|beginning|first)|always knew|always known)
    (i|we) (was|were) (there|with (him|her|them)|in the room)
    """
)
MAY_HAVE_A_DAY = frozenset(
    {
        NextStep.CHASE_IN_WRITING,
        NextStep.OMBUDSMAN_READY,
        NextStep.OMBUDSMAN_READY_ONE_SILENT,
    }
)


def read_when_happened(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """First and last day that the words allow, said back so that it can be put right."""
    if said.chosen == ("unsure",) or (not said.dates and is_dont_know(said.text)):
        return Answered(answered(draft, "when_happened"))
    if said.chosen == ("still_going_on",):
        return Answered(replace(draft, timing=replace(draft.timing, still_going_on=True)))
    timing = timing_of(said, around)
    if timing is None:
        return None
    timing = replace(timing, known_on=draft.timing.known_on)
    return Answered(
        replace(draft, timing=timing), (Say("utter_timing_heard", values={"when": span(timing)}),)
    )


def timing_of(said: Understood, around: Around) -> Timing | None:
    """The span of all times named in a message; None where it names none."""
    if not said.dates and not said.still_going_on:
        return None
    named = DateMentions(said.dates, said.still_going_on)
    first, last, precision, going_on = interval_of(named, around.today)
    words = ", ".join(mention.words for mention in said.dates)
    return Timing(
        first_on=first,
        last_on=last,
        precision=precision,
        still_going_on=True if going_on else None,
        words=words or None,
    )


def read_when_known(draft: Draft, said: Understood, _around: Around) -> Answered | None:
    timing = draft.timing
    if said.chosen == ("same_time",) or (not said.dates and _at_the_time(said.text)):
        return Answered(replace(draft, timing=replace(timing, known_at_the_time=True)))
    if said.chosen == ("unsure",) or (not said.dates and is_dont_know(said.text)):
        return Answered(answered(draft, "when_known"))
    if not said.dates:
        return None
    return Answered(replace(draft, timing=replace(timing, known_on=said.dates[0].first)))


def read_why_late(draft: Draft, said: Understood, _around: Around) -> Answered | None:
    if said.chosen == ("skip",) or is_skip(said.text) or is_dont_know(said.text):
        return Answered(answered(draft, "why_late"), (Say("utter_timing_staff_decide"),))
    timing = replace(draft.timing, reason_late=said.text.strip())
    return Answered(replace(draft, timing=timing), (Say("utter_timing_staff_decide"),))


def read_complained_before(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """Whether somebody was told before, what came of it, and what may be done next."""
    if said.chosen == ("unsure",) or is_dont_know(said.text):
        return Answered(answered(draft, "complained_before"))
    if said.chosen == ("no",) or read_yes_no(said.text) == "no":
        return Answered(replace(draft, earlier=replace(draft.earlier, complained=False)))
    draft = replace(draft, earlier=earlier_of(draft.earlier, said))
    return Answered(draft, (_where_it_stands(draft, around),))


def on_earlier_complaint(before: Draft, after: Draft, around: Around) -> tuple[Say, ...]:
    """What may be done next, as soon as a story tells of an earlier complaint."""
    if after.earlier.complained and before.earlier.complained is None:
        return (_where_it_stands(after, around),)
    return ()


def earlier_of(earlier: Earlier, said: Understood) -> Earlier:
    """Who was told, when, and who answered, in the person's own words where no name is known."""
    told = earlier_in(said.text)
    names = {m: m.code or m.words for m in said.mentions}
    answered: list[str] = []
    silent: list[str] = []
    for begin, end, replied in told.answers:
        inside = [name for m, name in names.items() if begin <= m.start < end]
        (answered if replied else silent).extend(inside or [said.text[begin:end].strip()])
    return replace(
        earlier,
        complained=True,
        to=tuple(dict.fromkeys(names.values())) or (said.text.strip(),),
        made_on=said.dates[0].first if said.dates else earlier.made_on,
        acknowledged=told.acknowledged,
        answered_by=tuple(dict.fromkeys(answered)),
        silent=tuple(dict.fromkeys(silent)),
        told_too_old=told.told_too_old,
        bodies_disagree=told.bodies_disagree,
        ombudsman=said.text.strip() if told.ombudsman_is_looking else earlier.ombudsman,
        tribunal=told.tribunal,
        legal_action=True if told.legal_action else earlier.legal_action,
    )


def _where_it_stands(draft: Draft, around: Around) -> Say:
    """What to do next where somebody was told before (Table D)."""
    stand = where_it_stands(stage_of(draft), today=around.today, bank_holidays=around.holidays)
    day = weekday(stand.day) if stand.day else ""
    undated = stand.day is None and stand.next_step in MAY_HAVE_A_DAY
    variant = "no_day" if undated else None
    return Say(f"utter_timing_{stand.next_step}", "explain", {"day": day}, variant)


def read_outcome(draft: Draft, said: Understood, _around: Around) -> Answered | None:
    if said.chosen == ("skip",) or is_skip(said.text) or is_dont_know(said.text):
        return Answered(answered(draft, "outcome_wanted"))
    return Answered(replace(draft, outcomes_wanted=(*draft.outcomes_wanted, said.text.strip())))


def with_times(draft: Draft, said: Understood, around: Around) -> Draft:
    """The draft with the times of a story, where none was known and they are exact enough.

    How long something took ("ill for a year") is no time. A year alone and "last October", which
    may be this year's or the one before, are kept as words and asked about. When somebody harmed
    themselves in the past is not when the matter of the complaint happened.
    """
    draft = _with_found_out(draft, said)
    told = replace(said, dates=tuple(m for m in said.dates if _tells_when(m, said)))
    timing = timing_of(told, around)
    if timing is None or timing.first_on is None or draft.timing.first_on is not None:
        return draft
    roughly = timing.precision in (Precision.UNKNOWN, Precision.YEAR)
    if roughly or any(LAST_MONTH.match(mention.words) for mention in said.dates):
        return replace(draft, timing=replace(draft.timing, words=timing.words))
    return replace(draft, timing=replace(timing, known_on=draft.timing.known_on))


def _with_found_out(draft: Draft, said: Understood) -> Draft:
    """The draft with the first day on which the writer may have found out, where that is told."""
    if draft.timing.known_on is not None:
        return draft
    found_out = next((m for m in said.dates if _is_step(m, said, _FOUND_OUT)), None)
    if found_out is None:
        return draft
    return replace(draft, timing=replace(draft.timing, known_on=found_out.first))


def _tells_when(mention: DateMention, said: Understood) -> bool:
    past = (sign.words for sign in said.safety if sign.kind is SafetyKind.SELF_HARM_PAST)
    aside = any(mention.words in words for words in past) and len(said.dates) > 1
    later = _is_step(mention, said, _STEP_AFTER)
    return not aside and not later and not HOW_LONG.fullmatch(mention.words)


def _is_step(mention: DateMention, said: Understood, step: re.Pattern[str]) -> bool:
    """True where a time belongs to such a step: no other time of its clause stands nearer to it."""
    begin, end = _clause_around(mention, said.text)
    words = plain(said.text[begin:end])
    found = step.search(words.text)
    if found is None:
        return False
    at = begin + words.span(*found.span())[0]
    inside = [other for other in said.dates if begin <= other.start < end]
    return mention == min(inside, key=lambda other: abs(other.start - at))


def _clause_around(mention: DateMention, text: str) -> tuple[int, int]:
    before = _CLAUSE_END.split(text[: mention.start])[-1]
    after = _CLAUSE_END.split(text[mention.end :])[0]
    return mention.start - len(before), mention.end + len(after)


def _at_the_time(text: str) -> bool:
    return bool(_KNEW_THEN.search(plain(text).text))


READERS = {
    "when_happened": read_when_happened,
    "when_known": read_when_known,
    "why_late": read_why_late,
    "complained_before": read_complained_before,
    "outcome_wanted": read_outcome,
}
