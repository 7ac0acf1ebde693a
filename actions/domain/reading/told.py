# SPDX-License-Identifier: Apache-2.0
"""What a story tells beyond what went wrong, so that nobody is asked for it again.

Only what is said outright counts; the rest is asked. What is taken is read back before anything
is sent, and can be changed there.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from actions.domain.reading.phrases import phrases
from actions.domain.reading.words import plain

LONGEST = 300  # characters of a sentence that is kept as a wish
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_AFTER_A_COMPLAINT = 2  # sentences that may say what came of it

_THINGS = (
    "((an? )?(full |proper |written |real |sincere )?|some |the |my |her |his |our |any |one )"
    "(apology|apologies|answers?|explanation|truth|acknowledge?ment|assurance|written account|"
    "refund|compensation|review|meeting|lessons|changes?|justice|second opinion)|"
    "to (know|find out) (why|who|how|what|that|when|where|about)|to understand (why|how|what)|"
    "(someone|somebody|them|each of them|both of them|both) to (answer|say|explain|apologise|"
    "look|admit|change|stop|learn|give|pay|put|sort|take|be held)|"
    "(it|this|that|things) (looked (at|into)|investigated|corrected|put right|sorted|dealt with|"
    "fixed|stopped|changed|cancelled|torn up|to stop|((never|not) to|to (never|not)) happen)|"
    "to be told (why|who|how|what)|to make sure|(no one|nobody) else to|"
    "([^ ]+ ){1,5}back( for| please| from|$)"
)
_WANTED = phrases(
    """
    (i|we|she|he|mum|mam|dad|mother|father|(my|our) \\w+) ((just|only|really|do|all|also|still|
        mainly|simply|would|does|should) )*(want|wants|like|love|need|needs|asking for|asks? for|
        expects?) ((just|only|to see|to have|to get|to hear) )*{things}
    ^((what|just|only|would|like|wants?|to see|to have|to get|all|i|we|is|'s) )*(like|wants?|is|'s)
    """.rstrip()
    + """ {things}
    (someone|somebody|they|whoever|the (hospital|council|trust)) (needs?|ought|should|must|
        has) ((to|be) )*(say sorry|answer for|explain|apologise|held|put it right)
    (i|we) ((just|only|really) )*(want|would like|expect) ([^ .!?;]+ ){0,18}to (apologise|
        say sorry|explain|answer for|be held)
    (would|will) be (grateful|glad|happy|pleased|content) (for|with|to have|to get) {things}
    an? (full |proper |written )?(apology|explanation) (would|is|will|from)
    please (could|can|would|will|someone|somebody|you|them|they) .. (explain|apologise|look into|
        investigate|put it right)
    """,
    things=_THINGS,
)
_NOT_A_WISH = phrases(
    """
    (want|like|wish|need|love) to (complain|make|raise|lodge|report|register|speak|talk|ask)
    (not|never) (want|like|need|wish|asking)
    (looked|dealt) (at|into|with) by
    (they|who|you|nurse|doctor|manager|worker|receptionist) (want|wants|would like)
    """
)
_WISHES_FOLLOW = phrases(
    """
    what (do|would|does) (we|i|she|he) (want|like)
    what (i|we) want$
    """
)
_COMPLAINED = phrases(
    """
    (i|we|he|she|mum|dad|(my|our) \\w+) ((have|had|has|already|did|also|then|first|formally|
        both) )*complained (to|about (it|this|that)|at the time|already|once|twice|in|
        on|last|both|by|direct|directly|formally|before|straight|,|then)
    (i|we|he|she) did complain
    (already|previously) complained
    ^complained (to|in|at|once|twice|about (it|this|that))
    (i|we|he|she|mum|dad) ((have|had|has|already|did|also|then|first) )*(put|sent|made|lodged|
        filed|submitted|raised) ((in|a|an|my|our|formal|written|official|two|three) )+complaints?
    """
)
_NOT_YET = phrases(
    """
    (to|can i|could i|how do i|want|like|should i|would|will|can not|not|never|wish|might) ((ever|
        formally|also|now|even|have|i) )*(complain|complained|make|made|lodge|raise|put)
    """
)
_NEVER_COMPLAINED = phrases(
    """
    (not|never) ((ever|actually|yet|previously|have|had) )*complained (before|to any ?one|yet|
        to any ?body|about (this|it))
    never complained
    (first|1st) time (i|we) ((have|had|ever|even) )*complain\\w*
    (my|our) first (ever )?complaint
    """
)
_WORDS = r"[a-z' -]{3,40}?"
_ENDS = r"(?= ?[.,;!?]|$| but\b| and\b)"
_LIVED = re.compile(
    r"(?<!never )(?<!not )\b(?:lived|living|had (?:a|my|his|her) (?:own )?(?:flat|house|home|place|"
    rf"room|bungalow)) (?:in|at|near) (?P<first>{_WORDS}) (?:before|until|when|originally|"
    r"at the time|all (?:my|her|his) life)"
    r"|\bbefore (?:that|all (?:this|that)|then|this|the section|hospital|prison|i was \w+|"
    r"(?:she|he|i) went in)(?: ,)? (?:i|he|she|we|they|my \w+|mum|dad) (?:\w+ )?(?:lived|living|"
    rf"stayed|had (?:a|my|his|her) (?:flat|house|home|place)) (?:in|at|near) (?P<then>{_WORDS})"
    rf"{_ENDS}"
    rf"|\b(?:am|is|was) (?:originally |really )?from (?P<home>{_WORDS})"
    rf"(?: (?:city|town|originally|me|way))*{_ENDS}"
)
_FULL_NAME = r"(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?[A-Z][a-z]+(?:[ '-][A-Z][a-z]+)"
_OWN_NAME = re.compile(
    r"\b[Mm]y (?:full )?name(?:'s| is|s|:) (?P<told>[^.,;!?\n]{2,60})"
    r"|(?:^|\n|[.!] |[Hh]ello,? |[Hh]i,? |[Gg]ood \w+,? )(?:I am|I'm|[Tt]his is) "
    rf"(?P<am>{_FULL_NAME}{{1,3}})(?=[.,;!\n]|$| and\b| from\b| here\b)"
    r"|(?:^|[Hh]ello,? |[Hh]i,? )(?:[Ii] ?'?a?m|this is) (?P<low>[a-z]+ [a-z'-]+)(?=,? ?\(?\d)"
    r"|(?:[Rr]egards|[Ss]incerely|[Ff]aithfully|[Tt]hanks|[Tt]hank you|[Cc]heers|[Yy]ours)[,.]?\s+"
    rf"(?P<signed>{_FULL_NAME}{{0,3}})[.\s]*$"
)
_OWN_WAY = re.compile(
    r"\b(?:my|our) (?:\w+ ){0,2}(?:number|e-?mail|phone|mobile|tel|telephone|landline)\b"
    r"|\b(?:ring|call|text|e-?mail|phone|contact|reach|get|write to) (?:me|us)\b|\bbe reached\b"
    r"|^\W*(?:hi|hello)?,? ?(?:i ?'?a?m|this is) \w+ \w+,? ?\(?$"
    r"|\b(?:tel|mob|mobile|phone|e-?mail|contact)[: ]",
    re.IGNORECASE,
)
_AFTER_A_NAME = re.compile(rf"(?:^|[.!:\n])\s*(?P<name>{_FULL_NAME}{{1,3}}),? ?$")
_IS_MINE = re.compile(r"\W*(?:is|'s) (?:my|our) ", re.IGNORECASE)
_AFTER_A_WAY = 12
_BEFORE_A_WAY = 60  # characters before a number or an address that say whose it is
_OWN_HOME = re.compile(
    r"\bmy (?:\w+ ){0,2}(?:post ?code|address)\b|\bi live\b|(?:^|[.\n] ?)post ?code[: ]",
    re.IGNORECASE,
)
_NEED = phrases(
    """
    i am ((very|profoundly|registered|partially|severely) )*(deaf|blind|sighted|dyslexic|
        hard of hearing)
    i (can not|do not|struggle to|find it hard to) (see|read|write|hear)( well| english|
        small print| the screen| much| very well|$| .| ,| so| and)
    i (need|use|want|prefer|require) (.. )?{formats}
    please ((use|send|write|put|it|in|make) )*(.. )?{formats}
    """,
    formats="bsl|interpreter|large print|easy read|braille|big (letters|print)|text relay|"
    "sign language",
)
_THEIR_NEED = phrases(
    """
    (he|she|mr \\w+|mrs \\w+|lady|gentleman) ((is|has|uses|needs|wants) )+(.. )?{needs}
    (uses|wants|needs) ((it|this|in|to have|it) )*{needs}
    ^{needs}
    """,
    needs="deaf|blind|partially sighted|hard of hearing|bsl|interpreter|large print|easy read|"
    "braille|big letters",
)
_HOW_TO_REACH = phrases(
    """
    {lead} ((please|so|but|and|just|ever) )*(do not|never|only) ((ever|just|please) )*(ring|
        phone|call|text|email|e - mail|write to|contact)
    {lead} ((please|so|but|and|just|ever) )*(do not|never|only) ((ever|just|please) )*(leave|send|
        post) (.. )?(me|us|home|here|anything|messages?|letters?|voice ?mails?)
    (^|please|,) (please )?(ring|phone|call|text|email|write|contact) (me |to me )?(only |
        just )?(after|before|between|on|at|when|by|in the|my \\w+)
    (be reached|reach me|contact me|get me) ((only|best) )*(by|on|at|after|before|through)
    not by (phone|telephone|email|letter|post)
    """,
    lead="^|please|so|but|and|,|-",
)


class Piece(NamedTuple):
    """A part of a text, from character `start` to `end`."""

    start: int
    end: int


class OwnDetails(NamedTuple):
    """The writer's own name; whether an email or number of the text, and a postcode, are theirs."""

    name: str | None = None
    way: bool = False
    home: bool = False


def wanted_in(text: str) -> tuple[str, ...]:
    """The sentences of a story that say what would put it right, in the writer's words."""
    found: list[str] = []
    follows = False
    for piece, words in _sentences(text):
        wished = _WANTED.search(words) is not None and not _NOT_A_WISH.search(words)
        if follows or wished:
            found.append(text[piece.start : piece.end].strip()[:LONGEST])
        follows = _WISHES_FOLLOW.search(words) is not None and not wished
    return tuple(found)


def complaint_in(text: str) -> Piece | None:
    """Where a story tells of an earlier complaint, with the sentences on what came of it."""
    pieces = list(_sentences(text))
    for at, (piece, words) in enumerate(pieces):
        if _COMPLAINED.search(words) and not _NOT_YET.search(words):
            last = pieces[min(at + _AFTER_A_COMPLAINT, len(pieces) - 1)][0]
            return Piece(piece.start, last.end)
    return None


def never_complained(text: str) -> bool:
    """True where a story says that this is the first complaint about it."""
    return _NEVER_COMPLAINED.search(plain(text).text) is not None


def lived_in(text: str) -> str | None:
    """The words for the place where somebody says that they lived before, or come from."""
    words = plain(text)
    for match in _LIVED.finditer(words.text):
        name = next(group for group in ("first", "then", "home") if match[group])
        return words.original(*match.span(name))
    return None


def own_details(text: str, *, value: str | None = None) -> OwnDetails:
    """What a message gives as its writer's own. `value` is an email or a number found in it."""
    match = _OWN_NAME.search(text)
    name = (
        next((match[g] for g in ("told", "am", "low", "signed") if match[g]), None)
        if match
        else None
    )
    at = text.find(value) if value else -1
    before = text[max(0, at - _BEFORE_A_WAY) : at] if at >= 0 else ""
    after = text[at + len(value) :][:_AFTER_A_WAY] if value and at >= 0 else ""
    named = _AFTER_A_NAME.search(before)
    return OwnDetails(
        name=name or (named["name"] if named else None),
        way=bool(named or _OWN_WAY.search(before) or _IS_MINE.match(after)),
        home=named is not None or _OWN_HOME.search(text) is not None,
    )


def needs_in(text: str, *, of_another: bool) -> str | None:
    """The sentences that say what would make it easier for the one who complains.

    `of_another` is True where staff type for them: "he is deaf and uses BSL".
    """
    patterns = (_NEED, _THEIR_NEED) if of_another else (_NEED,)
    return _with_any(text, *patterns)


def ways_in(text: str) -> str | None:
    """The sentences that say how the writer may be reached, or must not be."""
    return _with_any(text, _HOW_TO_REACH)


def _with_any(text: str, *patterns: re.Pattern[str]) -> str | None:
    """The sentences in which a pattern is found, as they were typed."""
    found = [
        text[piece.start : piece.end].strip()
        for piece, words in _sentences(text)
        if any(pattern.search(words) for pattern in patterns)
    ]
    return " ".join(found)[:LONGEST] or None


def _sentences(text: str) -> Iterator[tuple[Piece, str]]:
    """Each sentence of a text: where it stands, and its plain words."""
    for match in _SENTENCE.finditer(text):
        words = plain(match.group()).text.strip(" .!?")
        if words:
            yield Piece(*match.span()), words
