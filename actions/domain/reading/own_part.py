# SPDX-License-Identifier: Apache-2.0
"""Somebody who complains only about how they were treated themselves.

Source: Regulations 2009 reg. 5(1)(b); DOMAIN rule 22.
"""

from actions.domain.reading.kin import NAMES
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


_OF_THE_WRITER = phrases(
    """
    (about|complaining about|mind is|with) (.. )?(me|myself|how i (was|am|have been|got) \\w+|
        how (they|she|he|staff|the \\w+) (.. )?\\w+ (to )?me|what (they|she|he) did to me|
        (the way|how) .. (treated|spoke to|spoken to|talked to|dealt with) (to )?me)
    (only |just )?(want )?my own (complaint|part|bit)
    """
)
_NOT_OF_THEM = phrases(
    """
    (not|nothing|never) (.. )?(about|of|to do with) (my |our )?({kin}|his|her|him|them|their)
    nothing of ({kin}|his|hers|theirs)
    (leave|keep) (my |our )?({kin}|her|him|them) out of (it|this)
    (does|do|will|would) not want (.. )?complain
    (will|would) not hear of
    that is (hers|his|theirs|his business|her business)
    """,
    kin=NAMES,
)


def is_own_part_told(words: str) -> bool:
    """True where the plain words of a story say that it is about the writer, not the other one.

    "This is about how they spoke to me, not about Dad." Whoever answers is asked whom it is about.
    """
    return bool(_OF_THE_WRITER.search(words) and _NOT_OF_THEM.search(words))


def is_own_part_only(text: str) -> bool:
    """True where the words limit a complaint to how the writer was treated."""
    return bool(_ONLY_MINE.search(plain(text).text.strip(" .!?,")))
