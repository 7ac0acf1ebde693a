# SPDX-License-Identifier: Apache-2.0
"""What the person affected is to the writer: "my nan", "I'm her grandson", "as his carer"."""

import re

from actions.domain.reading.kin import NAMES, ROLES, WORD_OF, other_side
from actions.domain.reading.words import plain

_BETWEEN = (
    r"(?:(?:late|only|dear|dearest|elderly|poor|old|older|younger|eldest|youngest|oldest|little|big|"
    r"wee|adult|disabled|autistic|twin|beloved|own|lovely|frail|teenage|adopted|foster|vulnerable|"
    r"\d+ (?:year|yr|month|week)s?(?: -)?(?: old)?|\d+ yo) ){0,3}"
)
_LEADS = (
    "and", "when", "sent", "left", "for", "gave", "told", "put", "moved", "got", "because", "that",
    "so", "of", "to", "shipped", "discharged", "took", "let", "with", "about", "but", "after",
    "before", "give", "had", "kept", "poor", "lost", "treated", "made", "ignored", "by", "then",
    "as", "if", "while", "where", "since", "until", "see", "saw", "asked", "hit", "hurt", "helped",
    "at", "says", "said", "us", "does", "in", "charging", "meanwhile", "using", "visit", "found",
)  # fmt: skip
_BARE = (
    "mum|mother|dad|father|nan|nana|gran|granny|grandma|grandad|granddad|grandpa|nanna|daddy|mummy|"
    "auntie|aunty|hubby|mam|uncle"
)
_FIRST = "aunt|mother in law|father in law|son|daughter|husband|wife|grandson|granddaughter"
_GOES_ON = r"(?= (?:'s|is|was|has|had|in|at|on|not|got|went|fell|died|\w+ed|sent|left)\b)"
OWN_KIN = re.compile(
    rf"\b(?:my|our|me|wor|the(?= (?:wife|missus|missis|husband))) {_BETWEEN}(?P<kin>{NAMES})\b"
)
ANY_KIN = re.compile(rf"\b(?P<kin>{NAMES})\b")
_LED = "|".join(rf"(?<=\b{lead} )" for lead in _LEADS)
BARE_KIN = re.compile(rf"(?:^|(?<=[.,!?;:\]-] )|{_LED})(?P<kin>{_BARE})\b")
FIRST_KIN = re.compile(rf"(?:^|(?<=[.!?\]] ))(?P<kin>{_FIRST}){_GOES_ON}")
KIN_OF_KIN = re.compile(
    rf"(?:\b(?:my|our|me|wor) {_BETWEEN}|{_LED}|^|(?<=[.,!?;:\]-] ))"
    rf"(?P<of>{NAMES}) 's {_BETWEEN}(?P<kin>{NAMES})\b"
)
_WRITER_IS = re.compile(
    rf"\b(?:i am|i was|as|being|it is|i will be) (?:also )?(?:only |just )?"
    rf"(?P<whose>her|his|their|the|a|an|{NAMES}|[a-z]+)(?: 's)? {_BETWEEN}(?P<kin>{ROLES}|"
    rf"{NAMES})\b(?! (?:leaver|experience))"
)
_ONLY = re.compile(
    rf"^(?:(?:a|an|the|her|his|their|only|eldest|main|am|i am|just|as) )*"
    rf"(?P<kin>{ROLES}|next of kin|{NAMES})\b(?! 's)"
)
_NOT_WHOSE = frozenset("my on in at with for to not near by".split())
_FEMALE = re.compile(r"\b(?:her|she|hers|mum|mother|nan|gran|wife|sister|aunt|auntie|grandma)\b")
_MALE = re.compile(r"\b(?:him|his|he|dad|father|grandad|husband|brother|uncle|grandpa)\b")
_WOMAN = frozenset({"her", "mum", "mother", "nan", "gran", "wife", "sister", "aunt", "auntie"})
_MAN = frozenset({"his", "dad", "father", "grandad", "husband", "brother", "uncle"})


def kin_word(words: str) -> str | None:
    """The plain word for a relation: "nan" is "grandmother"."""
    return WORD_OF.get(words)


def writer_is(words: str) -> str | None:
    """What the other person is to the writer, from "I'm her grandson"."""
    for match in _WRITER_IS.finditer(words):
        whose = match["whose"]
        if whose in _NOT_WHOSE:
            continue
        female, male = whose in _WOMAN, whose in _MAN
        if not (female or male):
            female, male = bool(_FEMALE.search(words)), bool(_MALE.search(words))
        found = other_side(match["kin"], female=female, male=male)
        if found:
            return found
    return None


def bare_relation(words: str) -> str | None:
    """From a short answer that is only the writer's own word: "daughter and next of kin"."""
    match = _ONLY.match(words)
    if match is None or words.startswith(("my ", "our ")):
        return None
    rest = words[: match.start("kin")] + words[match.end("kin") :]
    return other_side(
        match["kin"], female=bool(_FEMALE.search(rest)), male=bool(_MALE.search(rest))
    )


def read_relationship(text: str) -> str | None:
    """An answer to "what are you to them?", as what they are to the writer."""
    words = plain(text).text.strip(" .!?,")
    own = OWN_KIN.search(words)
    return writer_is(words) or (kin_word(own["kin"]) if own else None) or bare_relation(words)
