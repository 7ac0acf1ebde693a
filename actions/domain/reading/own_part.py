# SPDX-License-Identifier: Apache-2.0
"""Somebody who complains only about how they were treated themselves.

Source: Regulations 2009 reg. 5(1)(b); DOMAIN rule 22.
"""

from actions.domain.reading.phrases import phrases
from actions.domain.reading.words import plain

_THEM = "her|him|them|mum|dad|my mum|my dad|my mother|my father|my wife|my husband"
_ONLY_MINE = phrases(
    """
    (only|just|purely|solely) ((about|for|with|share|send|to) )*(my|the) ((own|bit) )*(part|bit|
        side|treatment|experience|about me)
    (about|just|only|is|was|me|not) (.. )?(how|the way) ({who}) ({did}) ({treated}) (me|us|$)
    ^(how|the way) ({who}) ({did}) ({treated}) (me|us|$)
    ^(how|the way) i (was|am|have been|got) ({treated})
    (about|just|only|is|was) (how|the way) i (was|am|have been|got) ({treated})
    (leave|keep) ({them}) out of (it|this)
    nothing (about|of|to do with) ({them})
    """.replace(" ({did})", "( ({did}))?"),
    them=_THEM,
    who="they|it|staff|the ward|the council|the hospital|people|she|he|the nurses",
    did="have|has|had|all|just|always|then",
    treated="treated|treat|treats|spoke to|speak to|spoken to|talked to|talk to|talked down to|"
    "dealt with|deal with|handled|ignored",
)


def is_own_part_only(text: str) -> bool:
    """True where the words limit a complaint to how the writer was treated."""
    return bool(_ONLY_MINE.search(plain(text).text.strip(" .!?,")))
