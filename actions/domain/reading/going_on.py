# SPDX-License-Identifier: Apache-2.0
"""Whether words say that a matter has not ended.

What it did to somebody ("still in pain", "still upset") does not make it go on.
"""

import re

from actions.domain.reading.phrases import phrases
from actions.domain.reading.words import plain

_GOING_ON = phrases(
    """
    still (\\w+ )?(going on|goes on|happening|happens|waiting|on going|ongoing|continuing|
        continues|the same|unresolved|refusing|refuse|refuses|will not|charging|being|do not have|
        does not have|doing it|now|not (been|got|had|sorted|fixed|done|resolved|happened|given|
        seen|come|coming|being|getting|stopped|started|provided|paid|put)|nothing (done|happening|
        in place|from)|no (care|carer|carers|support|placement|help|treatment|date|appointment|
        medication|package|sign|bed|social worker|physio|therapy|wheelchair|equipment|money|plan|
        diagnosis|operation))
    still$
    (still is|still are|it still is)( now|$)
    (have|has) (still|yet) (not|to)
    up (to|until) (now|the present|this day|today|date)
    until (now|today|present)
    to (this day|date|present|the present|the present day)
    on ?(- )?going(?! (review|monitoring|training))
    (continuing|continues|continued) (now|today|to|$)
    (has|have|it has|it is) (not|never) ((been|yet) )*(stopped|ended|resolved|sorted|fixed|
        put right|finished|over)
    (never|not) (stopped|stops|ends|ended|stopping)
    (will|does) not stop
    keeps? ((on|happening|going) )*(happening|going on|doing|going)
    going on (for|since|now)
    (not|n 't) (over|finished|stopped|ended|resolved|sorted)( yet|$)
    as (we|i) speak
    (happening|goes on|going on) (right )?now
    (it|this) is (happening|going on)( (right )?now|$)
    no end (in sight|to it)
    (carries|carrying|carried) on( now|$)
    (and|it) (is )?(still )?(continues|continuing)
    """
)
_HABIT = phrases(
    """
    every (single )?(day|week|night|month|morning|other day|other week)
    (daily|weekly|regular) basis
    all the time
    """
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|came|left|went|got|gave|took|kept|lay|sat|cried|rang|told|found|saw|"
    r"said|made|let|fell|\w{3,}ed)\b"
)
_CLAUSE = re.compile(r"[.,;!?]|\b(?:and|but|so)\b")
_ENDED = phrases(
    """
    (not|never|no longer) ((still|being|now) )*(on ?going|happening|going on|happens)
    no longer
    it (has |had )?(all )?(stopped|ended|finished)
    (is|it is) (all )?over now
    used to
    up until (he|she|they|i|we|last|the)
    (not|never) (been )?(able|face|faced|bear|bring|manage|managed|bothered|talk|talked|speak|spoke|
        spoken|write|written|complain|complained|say|said|tell|told|cope|dare|dared|ready|
        strong|well|have the (strength|heart|energy|courage|words)|had the (strength|heart|energy|
        courage)|felt|feel|up to) ... (until|before) (now|today)
    """
)
_SPELLING = {"till": "until", "til": "until", "untill": "until", "stil": "still"}


def still_going_on(text: str) -> bool:
    """True where the words say that it happens still, and nothing says that it has stopped."""
    words = plain(text, spelling=_SPELLING).text.strip(" .!?,")
    return bool(_GOING_ON.search(words) or _is_habit(words)) and not _ENDED.search(words)


def _is_habit(words: str) -> bool:
    """ "They come late every day"; not "was left soaked every morning", which is told as past."""
    for match in _HABIT.finditer(words):
        clause = _CLAUSE.split(words[: match.start()])[-1]
        if not _PAST.search(clause):
            return True
    return False
