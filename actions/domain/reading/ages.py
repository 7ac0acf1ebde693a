# SPDX-License-Identifier: Apache-2.0
"""Ages in plain words: the writer's own, and somebody else's."""

import re

from actions.domain.reading.amounts import NUMBER, NUMBER_WORD, number

_NOT_AN_AGE = (
    r"(?! ?(?:[:/%£]|\. \d|st\b|nd\b|rd\b|th\b|weeks?|days?|hours?|mins?|"
    r"minutes?|months?|am\b|pm\b|"
    r"times?|of\b|miles?|people|other|tablets?|mg|staff|stone|calls|percent|per cent|inches|feet|"
    r"years? (?:in|ago|since|with|into|clean|sober|out)|\+|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b))"
)
_LEAD = (
    r"aged?|age of|age|turned|turning|turns|is|are|was|only|just|now|nearly|almost|'s|be|daughter|"
    r"son|mum|dad|aunt|uncle|nan|boy|girl"
)
_SOMEBODY = (
    r"he|she|they|son|daughter|boy|girl|lad|lass|child|kid|baby|grandson|granddaughter|grandchild|"
    r"niece|nephew|brother|sister|mum|mam|mom|dad|mother|father|nan|gran|grandad|husband|wife"
)
_ENDS = r"(?= *(?:$|[,.;:!?)(-]|(?:and|but|now|so|yet|years?|yrs?|then|next|when|at)\b))"
_OTHER = re.compile(
    rf"\b(?:{_LEAD}) (?P<a>\d{{1,3}})\b{_NOT_AN_AGE}"
    r"|\b(?P<b>\d{1,3}) ?-? ?(?P<unit>years?|yrs?|months?|weeks?|days?) ?-? ?(?:old|of age)\b"
    r"|\b(?P<c>\d{1,3}) ?(?:yo|y / o|y o|yr old|yrs)\b|\( (?P<d>\d{1,3}) \)"
    r"|(?:^|(?<=, ))(?P<e>\d{1,3})(?= *(?:$|[,.] ))"
    r"|(?<=, )(?P<i>\d{1,2}) (?P<young>month|week|day)s?(?= ,)"
    rf"|\b(?P<f>{NUMBER}) ?-? ?(?:year|yr) ?-? ?old\b"
    rf"|\b(?:(?:{_SOMEBODY}) (?:is|was|'s|turned|has turned)|aged?|turned|only|just) "
    rf"(?:only |just |now |nearly |almost |about )?(?P<g>{NUMBER_WORD})\b{_ENDS}"
    rf"|(?:^|(?<=, ))(?:about |only |just )?(?P<h>{NUMBER_WORD})(?= *(?:$|[,.] ))"
)
_OWN = re.compile(
    rf"\bi am (?:only |just |now |nearly |almost |a |aged )?(?P<a>\d{{1,3}})\b{_NOT_AN_AGE}"
    r"|\bmy age is (?P<b>\d{1,3})\b|\bi turn(?:ed)? (?P<c>\d{1,2})\b"
    r"|\bas an? (?P<d>\d{2}) (?:years?|yrs?) old\b"
)
_OLDEST, _YOUNGEST_WRITER = 115, 5


def age_in(words: str) -> int | None:
    """The age, in whole years, of somebody other than the writer."""
    for match in _OTHER.finditer(words):
        if words[max(0, match.start() - 2) : match.start()] == "i ":
            continue
        value = int(number(next(match[name] for name in "abcdefghi" if match[name])))
        unit = match["unit"] or match["young"] or "years"
        if unit.startswith("month"):
            return value // 12
        if unit.startswith(("week", "day")):
            return 0
        if 0 < value <= _OLDEST:
            return value
    return None


def own_age_in(words: str) -> int | None:
    """The writer's age in whole years."""
    match = _OWN.search(words)
    value = int(next(group for group in match.groups() if group)) if match else 0
    return value if _YOUNGEST_WRITER <= value <= _OLDEST else None
