# SPDX-License-Identifier: Apache-2.0
"""Under what section of the Mental Health Act somebody was held.

Source: Mental Health Act 1983 s.117(1); DOMAIN rule 98.
"""

import re

from actions.domain.draft import Section
from actions.domain.reading.phrases import phrases
from actions.domain.reading.words import plain

_TREATMENT = frozenset({"3", "37", "45", "47", "48"})
_OTHER = frozenset({"2", "4", "5", "135", "136", "35", "36", "38"})
_VALUE = {
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "thirty seven": "37",
    "thirty - seven": "37",
}
_NUMBER = r"(?P<n>\d{1,3}|two|three|four|five|thirty(?: -)? seven)(?: a)?"
_LEAD = (
    r"(?:section(?:ed|s|ing)?|sect?|secs|s)(?: (?:under|on|to|was|a|number|no|of|him|her|me|"
    r"them|it|the|"
    r"went|from|as|is|-|section|being|been|an?|put|mental|health|act)){0,6}"
)
_NAMED = re.compile(rf"\b{_LEAD}(?: \.| -)? ?{_NUMBER}\b")
_HELD = re.compile(rf"\b(?:under|on|was|had|put on|held on|it was|a) an? {_NUMBER}\b")
_WARD_TALK = phrases(
    """
    (ward|unit|psych|psychiatric|psychiatrist|cpn|cmht|crisis team|mental health|
        care ?(- )?co ?(- )?ordinator|approved|amhp|tribunal|care plan)
    """
)
_HELD_ON_WARD = re.compile(
    rf"\b(?:been|being|was|were|is|am|im|put|kept|held|come|came|coming|taken|still|back|while)"
    rf" (?:on|off|under) an? {_NUMBER}"
    r"(?= ?(?:[.,;!?)]|$|(?:and|then|but|after|at|in|since|until|when|before|from|for \d+ days|now|"
    r"not|nobody|no one|they|he|she|i|the)\b))"
)
_FURTHER = re.compile(
    rf" ?(?:and|then|,|to|/|or|into|followed by|changed to|turned into|went to|became|&|than|-)"
    rf"(?: (?:and|then|a|an|section|sec|s|on|into|to|later|it|became|changed|moved|converted|"
    rf"put|was|they|"
    rf"him|her|me|under)){{0,6}} {_NUMBER}\b"
)
_SECTIONED = phrases(
    """
    (sectioned|sectioning|sectoned|mental health act|mha|detained|under (a )?section|
        on (a )?section|(her|his|my|the|their|a|been|was) section|held under|locked ward|
        psych ward|rampton|broadmoor|ashworth|secure (unit|hospital|ward)|conditional discharge|
        conditionally discharged|after ?care|117|hospital order|forensic)
    """
)
_PLAIN_SECTIONED = phrases(
    """
    (kept|held|had|put|locked|detained|keep|holding|keeping) (.. )?(unit|hospital|ward|centre|
        clinic|in|up|there|away) (.. )?against (my|his|her|their) (will|wishes)
    ({unit}) against (my|his|her|their) (will|wishes)
    locked (up )?(on|in) (a|the) ((mental|psych|secure|locked|psychiatric) )+(ward|unit|hospital)
    (sectioned|sectoned|mental health act|mha|detained under|held under the|under (a )?section|
        on (a )?section|put on section|(her|his|my|their) section)
    """,
    unit="unit|hospital|ward|centre|clinic",
)
_NOT_SECTIONED = phrases(
    """
    (not|never|no|without) ((been|being|actually|ever|under|held|on|a|any|was|formally|put|
        really) )*(section|sectioned|detained|held|sections)
    (informal|informally|voluntary|voluntarily|of (his|her|my) own (accord|free will)|by choice)
    """
)
_ORDER = phrases(
    """
    (cto|community treatment order|hospital order|37 / 41|37 41|forensic section|section 41|
        restriction order)
    """
)
_OTHER_ACT = re.compile(
    r" ?(?:enquir|inquir|investigat|of the (?:children|care|housing|nhs|equality|form|report|"
    r"leaflet|"
    r"road|crime|local)|meeting|assessment|notice|care act|children act|report|hearing aid|"
    r"strategy|"
    r"proceedings|agreement|accommodat|housing)"
)
_UNSURE = phrases(
    """
    (not sure|do not know|unsure|no idea|can not remember|do not remember|forget|which one|
        sectioned|yes|yeah|yep|think so|maybe|not certain|i think|possibly|one of them|some kind)
    """
)
_NUMBER_NOT_KNOWN = phrases(
    """
    (not|never|no) .. (know|remember|told|sure|idea|recall|tell me) .. (number|
        numbers|which|section)
    forget .. (number|which|section)
    """
)
_NO = phrases(
    "^(no|nope|never|none|not|was not|n / a|na|nah|neither|n|he was not|she was not|i was not)"
)


def section_in(words: str) -> Section | None:
    """The kind of section that plain words tell of; one for treatment counts before any other."""
    numbers = _numbers(words)
    if numbers & _TREATMENT or _ORDER.search(words) and _about_sections(words):
        return Section.TREATMENT
    if numbers & _OTHER:
        return Section.OTHER
    if _NOT_SECTIONED.search(words) and _about_sections(words):
        return Section.NO
    return Section.UNSURE if _PLAIN_SECTIONED.search(words) else None


def is_number_not_known(words: str) -> bool:
    """True where plain words say that it is not known which section it was."""
    return bool(_PLAIN_SECTIONED.search(words) and _NUMBER_NOT_KNOWN.search(words))


def _about_sections(words: str) -> bool:
    return bool(
        re.search(
            r"section|detained|informal|voluntar|\bcto\b|treatment order|hospital order"
            r"|37 ?/ ?41|conditional|after ?care",
            words,
        )
    )


def _numbers(words: str) -> set[str]:
    sectioned = bool(_SECTIONED.search(words))
    found: set[str] = set()
    held = _HELD if sectioned else _HELD_ON_WARD if _WARD_TALK.search(words) else None
    for match in (*_NAMED.finditer(words), *(held.finditer(words) if held else ())):
        if _OTHER_ACT.match(words, match.end()):
            continue
        for further in _chain(words, match):
            found.add(_VALUE.get(further["n"], further["n"]))
    return found


def _chain(words: str, match: re.Match[str]) -> list[re.Match[str]]:
    """A number and those named on: "section 2, then a 3"."""
    chain = [match]
    while len(chain) < 5:
        further = _FURTHER.match(words, chain[-1].end())
        if further is None:
            break
        chain.append(further)
    return chain


def read_section(text: str) -> Section | None:
    """An answer to "which section was it?"; None where it cannot be read."""
    words = plain(text).text.strip(" .!?,")
    found = section_in(words)
    if found not in (None, Section.UNSURE):
        return found
    numbers = {
        _VALUE.get(number, number)
        for number in re.findall(r"\b(?:\d{1,3}|two|three|four|five)\b", words)
    }
    if numbers & _TREATMENT:
        return Section.TREATMENT
    if numbers & _OTHER:
        return Section.OTHER
    if _UNSURE.search(words):
        return Section.UNSURE
    return Section.NO if _NO.search(words) else found
