# SPDX-License-Identifier: Apache-2.0
"""A place that stands as a body by what it stands beside: in a list, or as a heading."""

from actions.directory.mentions.areas import COUNCIL_TALK, TOGETHER, near, summed_up
from actions.directory.mentions.found import Text
from actions.directory.words import Gap, listed

BLAME = listed("between neither both either")
_LISTED = listed("and or nor")
_ADDS = listed("and then plus also")
_LONGEST_LIST = 16
_WARDS = listed("ward ae maternity casualty outpatients theatre")
_LONGEST_WARD = 3


def is_heading(text: Text, start: int, end: int, then: frozenset[str]) -> bool:
    """A sentence of its own, then what was done: "Basildon. Lost it.", "Hull. Leeds. Both did"."""
    if end == len(text.words) or not text.ends_sentence(end) or not text.starts_sentence(start):
        return False
    nobody = text.words[end].plain == "no" and text.after(end + 1) == "one"
    return text.words[end].plain in then or nobody or _names_ward(text, end)


def _names_ward(text: Text, start: int) -> bool:
    """ "Southport. Norwood ward. Nobody fed her": the next sentence is but the ward."""
    end = start + 1
    while not text.ends_sentence(end):
        end += 1
    words = {w.plain for w in text.words[start:end]}
    return end - start <= _LONGEST_WARD and bool(_WARDS & words)


def stands_beside(text: Text, start: int, end: int, edges: set[int]) -> bool:
    """A sentence of its own after the one that names another: "Hull. Leeds. Both did"."""
    heading = start in edges and is_heading(text, start, end, TOGETHER)
    return heading or _is_added(text, start, end, edges) or _ends_list(text, start, end, edges)


def _ends_list(text: Text, start: int, end: int, edges: set[int]) -> bool:
    """ "GMMH, MFT and Salford. In that order": a sentence that is but a list of bodies."""
    first = start
    while not text.starts_sentence(first) and start - first <= _LONGEST_LIST:
        first -= 1
    begins = text.starts_sentence(first) and first in edges and first < start - 1
    return begins and text.ends_sentence(end) and _goes_on_from(text, start, end, edges)


def _goes_on_from(text: Text, start: int, end: int, edges: set[int]) -> bool:
    """True after "MFT and", and after "Leighton," where "all three" sums the list up."""
    if text.before(start) in _ADDS:
        return start - 1 in edges
    return summed_up(text, end) and start in edges and text.words[start].gap is Gap.COMMA


def _is_added(text: Text, start: int, end: int, edges: set[int]) -> bool:
    """ "North Mid. And Haringey. Nobody rang": a sentence that only adds one more."""
    led = text.before(start) in _ADDS and text.starts_sentence(start - 1)
    return led and text.ends_sentence(end) and start - 1 in edges and not text.words[start].gap


def in_list(text: Text, start: int, end: int, edges: set[int]) -> bool:
    """One of several bodies: beside another mention by "and" or a comma, or after "between"."""
    before, after = text.before(start), text.after(end)
    if before in BLAME:
        return after in _LISTED or end < len(text.words) and text.words[end].gap is Gap.COMMA
    commas = end < len(text.words) and text.words[end].gap is Gap.COMMA
    right = end in edges and commas or after in _LISTED and {end + 1, end + 2} & edges
    left_at = start - 1 if before in _LISTED else start
    left = (before in _LISTED or text.words[start].gap is Gap.COMMA) and left_at in edges
    return bool(left or right) and _blamed(text, start, end)


def _blamed(text: Text, start: int, end: int) -> bool:
    """True where the sentence speaks of bodies between which somebody is passed."""
    return bool((COUNCIL_TALK | BLAME) & near(text, start, end))
