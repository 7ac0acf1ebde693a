# SPDX-License-Identifier: Apache-2.0
"""Generic words for a service ("the council", "district nurses")."""

from actions.directory.service_words import ServiceWords
from actions.directory.words import listed
from actions.domain.understood import Service
from bot.components.mentions.beside import place_ending_at, take_place_before
from bot.components.mentions.context import ACTS, DETERMINERS, POSSESSIVES
from bot.components.mentions.found import Found, Text

_PREPOSITIONS = listed("in at from to by with of into out and or between via through")
_OPERATION = listed(
    """
    after before during since had having needed knee hip heart eye cataract bypass back spinal
    brain cancer bowel emergency plastic oral for
    """
)
_BEING = listed("me i am im be being been was become as shes hes is theyre whos")
_BY_WHOM = listed("from by off with the to at and")
_GOES_ON = listed("and or but who come go to then about again")
_MYSELF = listed("am im i become")


def generic_in(text: Text) -> list[Found]:
    """Generic mentions, with the place said before."""
    found = []
    at = 0
    while at < len(text.words):
        hit = text.directory.phrases.at(text.words, at)
        if hit is None or not _counts(text, at, *hit):
            at += 1
            continue
        end, phrase = hit
        one = Found(at, end, 4, service=phrase.service, ignored=phrase.rule == "never")
        if not one.ignored:
            take_place_before(text, one)
        found.append(one)
        at = end
    return found


def _counts(text: Text, start: int, end: int, phrase: ServiceWords) -> bool:
    before, after = text.before(start), text.after(end)
    if after in phrase.unless_next or before in phrase.unless_before:
        return False
    if phrase.rule == "surgery":
        return not ({before, text.before(start, 2)} & _OPERATION)
    if phrase.rule == "carers":
        return before not in _MYSELF
    if phrase.rule == "pals":
        shouted = text.words[start].shouted and not text.shouting
        return shouted or before in ("to", "from", "with")
    determined = before in DETERMINERS or _owner(text, start)
    placed = place_ending_at(text, start) is not None
    if phrase.rule == "carer":
        is_one = before in POSSESSIVES | {"a", "the"} and text.before(start, 2) in _BEING
        return (determined or placed) and not is_one
    if phrase.rule == "placed":
        return placed
    if phrase.rule == "social":
        return _social_is_meant(text, start, end)
    if phrase.rule == "prison":
        return text.in_prison and (text.starts_clause(start) or before in _BY_WHOM | {"prison"})
    if phrase.rule in ("det", "hosp"):
        numbered = phrase.service is Service.WARD and after[:1].isdigit()
        listed_here = phrase.service is Service.COUNCIL and after in ("and", "or")
        return (
            numbered
            or listed_here
            or determined
            or placed
            or before in _PREPOSITIONS
            or after in ACTS
        )
    return True


def _social_is_meant(text: Text, start: int, end: int) -> bool:
    """ "someone from social", "Social say go home", "Walsall social": not "social media"."""
    alone = end == len(text.words) or bool(text.words[end].gap)
    if not alone and text.after(end) not in ACTS | _GOES_ON:
        return False
    led = text.before(start) in _BY_WHOM or text.starts_clause(start)
    return led or place_ending_at(text, start) is not None


def _owner(text: Text, start: int) -> bool:
    """True after "mum's", "nans"."""
    if start == 0:
        return False
    word = text.words[start - 1]
    return word.owner != word.plain
