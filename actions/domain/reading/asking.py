# SPDX-License-Identifier: Apache-2.0
"""Which words of a message ask something, and which tell something beside it.

"March, but who will see it?" holds an answer and a question; neither is to be lost.
"""

import re
from dataclasses import dataclass

_AUXILIARY = (
    "(?:can|could|do|does|did|is|are|am|was|were|will|would|should|shall|may|might|must|has|have"
    "|isn'?t|aren'?t|can'?t|couldn'?t|don'?t|doesn'?t|won'?t|wouldn'?t|shouldn'?t|haven'?t)"
)
_ABOUT = (
    "(?:i|you|u|we|they|he|she|it|this|that|there|these|those|someone|somebody|anyone|anybody"
    "|my|your|ur|the|a|an|his|her|their|our|mum|dad|people|children|pals|cqc|what|being|nobody"
    "|everyone|everybody|everything|anything|something|complaining|one|two|both|yous?|yall)"
)
_WORD = r"(?:who|what|wot|when|where|why|how|which|wich|whose|whom)(?:'?s|'?re|'?ll|'?d)?"
_ASKS_OF_ANY = (
    "(?:can|could|should|would|will|must|does) "
    "(?!(?:be|do|have|not|never|rather|like|want|need|think|go|say|see|only|probably)\\b)"
)
_OPENING = (
    rf"(?:(?:(?:at|by|in|on|to|from|for|with|about|until|since) )?{_WORD}\b"
    rf"|{_AUXILIARY} {_ABOUT}\b|{_ASKS_OF_ANY}\w)"
)
_FILLER = "but|and|so|ok|okay|well|right|please|sorry|hi|hello"
_LEAD = rf"(?:(?:{_FILLER}|or|also|yeah|yes|no)\b\W*){{0,3}}"
OPENING = re.compile(rf"\s*{_LEAD}{_OPENING}", re.IGNORECASE)
INDIRECT = re.compile(
    r"\b(?:(?:want|like|need|love) to know|wondering|tell me|explain|any idea|what if|what about"
    r"|(?:not sure|don'?t know|no idea|unsure) (?:if|whether|how|what|who|which)"
    r"|is there|(?:do|can|will|should|must|could|am) i|(?:does|is) (?:that|it)"
    r"|(?:can|could|would|will) (?:you|they|it))\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\s*\n\s*")
_CLAUSE = re.compile(
    rf"(?:\s*[,:–]\s*|\s+-\s+|\s+)(?:but|and|only|though|so|or|however)\s+(?={_OPENING})"
    rf"|\s*[,:–]\s*(?={_OPENING})",
    re.IGNORECASE,
)
_POLITE = re.compile(
    rf"\W*(?:(?:{_FILLER}|hiya|hey|thanks|thank you|um|er|oh|ah"
    r"|before (?:that|i (?:do|say|answer|go|tell)[^,.]*)|(?:just )?(?:a|one|another)"
    r" (?:quick )?question|first|wait|hang on|hold on|excuse me|i see|love|mate|just"
    r"|can i (?:just )?ask)\W*)*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Parts:
    """`asks` holds each sentence that asks, with its asking clause where that is shorter.

    `tells` is the rest. A politeness ("ok, one question") is nothing told.
    """

    asks: tuple[tuple[str, ...], ...]
    tells: str


def parts_of(text: str) -> Parts:
    """A message taken apart."""
    asks: list[tuple[str, ...]] = []
    tells: list[str] = []
    for sentence in _SENTENCE.split(text.strip()):
        if not looks_asking(sentence):
            tells.append(sentence)
            continue
        before, clause = _clause_of(sentence)
        asks.append((sentence, clause) if before else (sentence,))
        tells.append(before)
    told = " ".join(words for words in tells if not _POLITE.fullmatch(words))
    return Parts(tuple(asks), told)


def looks_asking(sentence: str) -> bool:
    """True for words in the form of a question, also one without its mark."""
    marked = sentence.rstrip(" \"')").endswith("?")
    return marked or any(
        form(sentence) for form in (OPENING.match, INDIRECT.search, _CLAUSE.search)
    )


def _clause_of(sentence: str) -> tuple[str, str]:
    """What stands before the asking clause of a sentence, and the clause."""
    found = _CLAUSE.search(sentence)
    if found is None or not sentence[: found.start()].strip():
        return "", sentence
    return sentence[: found.start()], sentence[found.end() :]
