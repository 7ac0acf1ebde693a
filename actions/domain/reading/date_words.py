# SPDX-License-Identifier: Apache-2.0
"""The words of time in one spelling, ready for the patterns of `dates`."""

from collections.abc import Sequence
from functools import cache

from actions.domain.reading.date_years import year_in_words
from actions.domain.reading.words import Plain, Token, joined, tokens, written_out

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
UNITS = {
    "day": "day",
    "days": "day",
    "dys": "day",
    "week": "week",
    "weeks": "week",
    "wk": "week",
    "wks": "week",
    "weaks": "week",
    "fortnight": "fortnight",
    "fortnights": "fortnight",
    "month": "month",
    "months": "month",
    "mth": "month",
    "mths": "month",
    "mnth": "month",
    "mnths": "month",
    "mnoths": "month",
    "monthes": "month",
    "mo": "month",
    "year": "year",
    "years": "year",
    "yr": "year",
    "yrs": "year",
    "yeer": "year",
    "yers": "year",
}
_SHORT = {
    "jan": "january",
    "feb": "february",
    "febr": "february",
    "apr": "april",
    "jun": "june",
    "jul": "july",
    "aug": "august",
    "sep": "september",
    "sept": "september",
    "oct": "october",
    "nov": "november",
    "dec": "december",
    "decem": "december",
    "mon": "monday",
    "tue": "tuesday",
    "tues": "tuesday",
    "weds": "wednesday",
    "thu": "thursday",
    "thur": "thursday",
    "thurs": "thursday",
    "fri": "friday",
}
_SHORT_AFTER = {"mar": "march", "sat": "saturday", "sun": "sunday", "wed": "wednesday"}
_TIMES_OF_DAY = frozenset("night nite nights morning afternoon evening eve".split())
_LEADS = {
    "last",
    "on",
    "this",
    "in",
    "since",
    "early",
    "mid",
    "late",
    "of",
    "until",
    "till",
    "from",
    "by",
}
_OTHER = {
    "feburary": "february",
    "febuarary": "february",
    "janurary": "january",
    "setember": "september",
    "wensday": "wednesday",
    "wendsday": "wednesday",
    "wensdy": "wednesday",
    "las": "last",
    "lst": "last",
    "yday": "yesterday",
    "yesterdy": "yesterday",
    "xmas": "christmas",
    "xmass": "christmas",
    "crimbo": "christmas",
    "chrimbo": "christmas",
    "chrismas": "christmas",
    "cristmas": "christmas",
    "hols": "holiday",
    "hol": "holiday",
    "approx": "about",
    "approximately": "about",
    "roughly": "about",
    "circa": "about",
    "around": "about",
    "abt": "about",
    "bout": "about",
    "til": "until",
    "till": "until",
    "untill": "until",
    "coupla": "couple of",
    "cple": "couple",
    "ealier": "earlier",
    "begining": "beginning",
    "mid": "mid",
    "middle": "middle",
    "fortnite": "fortnight",
    "nite": "night",
    "nites": "nights",
    "wknd": "weekend",
    "wkend": "weekend",
    "wkd": "weekend",
    "2nite": "tonight",
    "tonite": "tonight",
    "2day": "today",
    "thismorning": "this morning",
    "autum": "autumn",
    "autumm": "autumn",
    "sumer": "summer",
    "ltr": "later",
    "sice": "since",
    "sinse": "since",
    "ago": "ago",
    "agoo": "ago",
    "agp": "ago",
    "bst": "#",
}
_LONG = (
    "january",
    "february",
    "september",
    "october",
    "november",
    "december",
    "august",
    "tuesday",
    "wednesday",
    "thursday",
    "saturday",
    "yesterday",
    "christmas",
    "fortnight",
)
_REAL_WORDS = {
    "augusta",
    "augustus",
    "tuesdays",
    "wednesdays",
    "thursdays",
    "saturdays",
    "fortnights",
    "yesterdays",
    "octobers",
    "augusts",
}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@cache
def _misspelt() -> dict[str, str]:
    """Every spelling one slip away from a long word of time."""
    found: dict[str, str] = {}
    for word in _LONG:
        for slip in slips(word) - _REAL_WORDS:
            found[slip] = word
    for word in _LONG:
        found[word] = word
    return found


def slips(word: str) -> set[str]:
    """The spellings that one slip of the finger makes: a letter lost, doubled, wrong or swapped."""
    halves = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    lost = {a + b[1:] for a, b in halves if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in halves if len(b) > 1}
    wrong = {a + c + b[1:] for a, b in halves if b for c in _LETTERS}
    extra = {a + c + b for a, b in halves for c in _LETTERS}
    return (lost | swapped | wrong | extra) - {word}


def _of_in_dialect(token: Token, after: Token | None) -> bool:
    return token.text == "o" and after is not None and after.text in ("'", "\u2019")


def _word(token: Token, previous: str, following: Token | None) -> str:
    text = token.text
    if text.startswith("t'") and len(text) > len("t'"):
        return "the " + text.removeprefix("t'")
    if text in UNITS:
        return UNITS[text]
    if text in _OTHER:
        return _OTHER[text]
    if text in _SHORT:
        return _SHORT[text]
    if text in _SHORT_AFTER:
        after = following.text if following is not None else ""
        dated = after.isdigit() or after in _TIMES_OF_DAY
        counted = previous[:1].isdigit()
        return _SHORT_AFTER[text] if previous in _LEADS or dated or counted else text
    return _misspelt().get(text) or written_out(text)


def _time_word(text: str) -> bool:
    return text in UNITS or text in _SHORT or text in MONTHS or text == "mar"


def plain_dates(text: str) -> Plain:
    """Plain text for date patterns.

    Units are singular, months and weekdays are written out, "14th" is one word. Letters and
    digits grown together that are no date ("M1", "A40", "6am") and grouped thousands become "#".
    """
    found = tokens(text)
    pieces: list[tuple[str, int, int]] = []
    previous = ""
    index = 0
    while index < len(found):
        token = found[index]
        after = found[index + 1] if index + 1 < len(found) else None
        start, end = token.start, token.end
        year = year_in_words(found, index)
        if year is not None:
            words, used = year
            end = found[index + used - 1].end
            index += used
        elif _of_in_dialect(token, after):
            words = "of"
            end = found[index + 1].end
            index += 2
        elif token.text.isdigit():
            words, used = _number(found, index)
            end = found[index + used - 1].end
            index += used
        elif (
            token.text.isalpha()
            and after
            and after.glued
            and after.text.isdigit()
            and not (_time_word(token.text))
        ):
            words = "#"
            index += 1
        else:
            words = _word(token, previous, after)
            index += 1
        pieces.append((words, start, end))
        previous = words
    return joined(pieces, source=text)


def _number(found: Sequence[Token], index: int) -> tuple[str, int]:
    """A number's word, and how many tokens it takes."""
    token = found[index]
    before = found[index - 1].text if index and token.glued else ""
    after = [follower.text for follower in found[index + 1 : index + 3] if follower.glued]
    following = after[0] if after else ""
    if before in _SIGNS or before.isalpha() and not _time_word(before):
        return "#", 1
    if following in ("st", "nd", "rd", "th") and len(token.text) <= 2:
        return token.text + following, 2
    if following == "," and len(after) > 1 and after[1].isdigit() and len(after[1]) == 3:
        return "#", 3
    if following.isalpha() and not _time_word(following):
        return "#", 2
    return ("#", 1) if following in _MARKS else (token.text, 1)


_SIGNS = frozenset("£$€#@:")
_MARKS = frozenset(":%")
