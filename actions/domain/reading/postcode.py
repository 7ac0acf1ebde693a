# SPDX-License-Identifier: Apache-2.0
"""Postcodes as people type them.

Source: Royal Mail's published format: area, district, then a digit and two letters.
"""

import re
from typing import Final

from actions.domain.reading.words import lower

_AREAS: Final = frozenset(
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E "
    "EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL "
    "LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM "
    "SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE".split()
)
_LETTERED: Final = frozenset({"E", "EC", "N", "NW", "SE", "SW", "W", "WC", "B", "M", "L", "S"})
_OUTWARD = r"(?P<area>[a-z]{1,2})(?P<district>\d{1,2}[a-z]?|\d[a-z])"
_FULL = re.compile(
    rf"(?<![a-z0-9]){_OUTWARD}[ .-]{{0,2}}(?P<inward>[0-9o] ?[abd-hjlnp-uw-z]{{2}})(?![a-z0-9])"
)
_SHORT = re.compile(rf"(?<![a-z0-9.@/_-]){_OUTWARD}(?![a-z0-9@_-]|\.[a-z0-9])")
_CONTEXT = re.compile(
    r"(?:post ?code(?: (?:is|area|of|for|starts? (?:with|is)|begins? with))?|"
    r"live[sd]? (?:in|at|near)|(?:based|living|home is|address is|house is|flat is) (?:in|at)?|"
    r"i am in|i'm in|im in|we're in)[ :,-]{0,3}(?:the |just |only )?$"
)
_THING = re.compile(r"^ (?:motorway|road|junction|bypass|paper|size|form|ward|desk|note|and the m)")

ASKED_BY: Final = frozenset({"postcode", "person_postcode", "lived_before_section"})
"""The questions to which a postcode is an answer."""


def postcode_in(text: str, *, asked: bool = False) -> str | None:
    """The first full postcode in a text, else one that is only its first half.

    A first half alone ("SE6") counts where the postcode was asked for, where the words around say
    so, or where nothing else was said: "the A1" is a road.
    """
    plain = lower(text)
    for match in _FULL.finditer(plain):
        outward = _outward(match)
        if outward:
            inward = match["inward"].replace(" ", "").replace("o", "0", 1)
            return f"{outward} {inward.upper()}"
    for match in _SHORT.finditer(plain):
        outward = _outward(match)
        if outward and _counts(plain, match, asked=asked):
            return outward
    return None


def _outward(match: re.Match[str]) -> str | None:
    area, district = match["area"].upper(), match["district"].upper()
    if area not in _AREAS or (district.startswith("0") and district != "0"):
        return None
    lettered = district[-1].isalpha()
    if lettered and (len(district) > 2 or area not in _LETTERED):
        return None
    return area + district


def _counts(plain: str, match: re.Match[str], *, asked: bool) -> bool:
    if _THING.match(plain[match.end() : match.end() + 14]):
        return False
    before = plain[max(0, match.start() - 40) : match.start()]
    if asked and not re.search(r"\b(?:on|off|up|down) the $", before):
        return True
    if _CONTEXT.search(before):
        return match["area"] not in ("a", "b", "m") or "post" in before
    return len(plain) < 20 and plain.strip(" .,!?") == match.group()
