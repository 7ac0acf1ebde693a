# SPDX-License-Identifier: Apache-2.0
"""Whether words say that a matter has not ended."""

import re

from actions.domain.reading.words import plain

_GOING_ON = re.compile(
    r"\bstill (?:\w+ )?(?:going on|goes on|happening|happens|waiting|on going|ongoing|"
    r"continuing|continues|the same|"
    r"unresolved|not (?:been|got|had|sorted|fixed|done|resolved|happened|given|seen|received|"
    r"come|coming|being|getting|"
    r"stopped|started|provided|paid)|refus\w+|will not|charging|being|nothing (?:done|"
    r"happening|in place|from)|"
    r"no (?:care|carer|carers|support|placement|help|treatment|date|appointment|medication|"
    r"package|sign|bed|social worker|"
    r"physio|therapy|wheelchair|equipment|money|plan)|do not have|does not have|doing it|"
    r"is(?! my| the best)|now)\b"
    r"|\b(?:have|has) (?:still|yet) (?:not|to)\b"
    r"|\bup (?:to|until|till) (?:now|the present|this day|today|date)\b|\b(?:until|till|"
    r"til) (?:now|today|present)\b"
    r"|\bto (?:this day|date|present|the present)\b"
    r"|\bon ?(?:- )?going\b(?! (?:review|monitoring|treatment plan|training))|"
    r"\bcontinuing (?:now|today|to)\b|\bcontinues\b"
    r"|\bevery (?:single )?(?:day|week|night|month|time|morning|other day|other week)\b|"
    r"\bdaily basis\b|\bweekly basis\b"
    r"|\b(?:has|have|it has) (?:not|never) (?:stopped|ended|been (?:resolved|sorted|fixed|"
    r"put right))\b"
    r"|\b(?:has|have) not (?:been )?(?:stopped|ended|finished)\b"
    r"|\bnever (?:stopped|stops|ends|ended)\b|\bwill not stop\b|\bkeeps? (?:happening|"
    r"going on|on happening|doing)\b"
    r"|\ball the time\b|\bgoing on (?:for|since|now)\b|\bright up to\b|\bnot (?:over|finished|"
    r"stopped|ended|resolved) yet\b"
    r"|\bnot yet (?:over|finished|resolved|ended)\b|\bas (?:we|i) speak\b|"
    r"\bit is (?:happening|going on)(?: right)? now\b"
    r"|\bhappening (?:right )?now\b|\bno end (?:in sight|to it)\b|\bcarr(?:ies|ying) on\b|\bstill\b(?= *[.!]?$)"
)
_ENDED = re.compile(
    r"\b(?:not|never|no longer|is not|it is not|not being) (?:still )?(?:on ?going|happening|"
    r"going on|happens)\b"
    r"|\bno longer\b|\bit (?:has )?(?:stopped|ended|finished)\b|\b(?:is|"
    r"it is) (?:all )?over now\b|\bused to\b"
    r"|\bup until (?:he|she|they|i|we)\b"
)


def still_going_on(text: str) -> bool:
    """True where the words say that it happens still, and nothing says that it has stopped."""
    words = plain(text, spelling={"till": "until", "til": "until", "untill": "until"}).text
    return bool(_GOING_ON.search(words)) and not _ENDED.search(words)
