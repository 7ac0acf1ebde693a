# SPDX-License-Identifier: Apache-2.0
"""Sentences of a message in plain words, for the safety rules."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from actions.domain.reading.words import plain

_LONGEST = 60
"""Words; text without full stops is cut here, each piece repeating the end of the one before."""
_OVERLAP = 20
_IS_FOR_HAS = re.compile(
    r" (?:is|'s) (?=(?:just |now |still |also |never |not |already |only )?(?:been|got|had|gone|"
    r"taken|stopped|collapsed|fallen|become|lost|started|run|come|left|eaten|drunk|told|given|"
    r"broken)\b)"
)
_END = re.compile(r"[.!?;]+")
_AMOUNT = re.compile(r"(?<=\d)\.(?=\d)")
"""The point of "39.8" ends no sentence."""
SPELLING = {
    "kms": "kill myself",
    "kys": "kill yourself",
    "ktm": "kill themselves",
    "kmself": "kill myself",
    "unalive": "kill",
    "sewerslide": "suicide",
    "sucide": "suicide",
    "suiside": "suicide",
    "sucidal": "suicidal",
    "suisidal": "suicidal",
    "rn": "right now",
    "atm": "at the moment",
    "od": "overdose",
    "oded": "overdosed",
    "od'd": "overdosed",
    "sh": "self harm",
    "selfharm": "self harm",
    "self-harm": "self harm",
    "yrself": "yourself",
    "meself": "myself",
    "mesen": "myself",
    "myslef": "myself",
    "mysef": "myself",
    "hisself": "himself",
    "tonite": "tonight",
    "2nite": "tonight",
    "2day": "today",
    "tmrw": "tomorrow",
    "tomoz": "tomorrow",
    "nite": "night",
    "wud": "would",
    "cud": "could",
    "shud": "should",
    "summat": "something",
    "owt": "anything",
    "nowt": "nothing",
    "tabs": "tablets",
    "meds": "medication",
    "hosp": "hospital",
    "ambo": "ambulance",
    "breathin": "breathing",
    "brething": "breathing",
    "breething": "breathing",
    "unconcious": "unconscious",
    "unconsious": "unconscious",
    "unresponsive": "unresponsive",
    "til": "until",
    "till": "until",
    "alot": "a lot",
    "nomore": "no more",
    "anymore": "any more",
    "noone": "no one",
    "everyones": "everyone is",
    "nothings": "nothing is",
    "nobodys": "nobody is",
    "bf": "boyfriend",
    "gf": "girlfriend",
    "hubby": "husband",
    "abt": "about",
    "wont": "will not",
    "b4": "before",
    "cudnt": "could not",
    "ov": "of",
    "da": "the",
    "dat": "that",
    "wiv": "with",
    "wen": "when",
    "suicid": "suicide",
    "suecide": "suicide",
    "sucied": "suicide",
    "suicidel": "suicidal",
    "sucidel": "suicidal",
    "suecidal": "suicidal",
    "kil": "kill",
    "k1ll": "kill",
    "killl": "kill",
    "killin": "killing",
    "dye": "die",
    "breth": "breath",
    "brethe": "breathe",
    "breeth": "breathe",
    "breave": "breathe",
    "breef": "breathe",
    "unconchus": "unconscious",
    "uncoshus": "unconscious",
    "unconshus": "unconscious",
    "consious": "conscious",
    "concious": "conscious",
    "colapsed": "collapsed",
    "collapsd": "collapsed",
    "collasped": "collapsed",
    "chocking": "choking",
    "chokin": "choking",
    "bleedin": "bleeding",
    "bleading": "bleeding",
    "fittin": "fitting",
    "seisure": "seizure",
    "siezure": "seizure",
    "insulen": "insulin",
    "insolin": "insulin",
    "inhailer": "inhaler",
    "inhalor": "inhaler",
    "antibiotix": "antibiotics",
    "antibotics": "antibiotics",
    "medecine": "medicine",
    "medicin": "medicine",
    "tablits": "tablets",
    "tabletts": "tablets",
    "infeckted": "infected",
    "amblance": "ambulance",
    "ambulence": "ambulance",
    "ambulanse": "ambulance",
    "hitt": "hit",
    "hittin": "hitting",
    "hurtin": "hurting",
    "beatin": "beating",
    "stranglin": "strangling",
    "hav": "have",
    "havin": "having",
    "nife": "knife",
    "abussed": "abused",
    "abusin": "abusing",
    "abbused": "abused",
    "thretened": "threatened",
    "rists": "wrists",
    "sleepin": "sleeping",
    "brige": "bridge",
    "gona": "going to",
    "gna": "going to",
    "gonny": "going to",
    "gannae": "going to",
    "gonnae": "going to",
    "wana": "want to",
    "wnt": "want",
    "carn't": "can not",
    "cannae": "can not",
    "cor": "can not",
    "wor": "our",
    "mi": "my",
    "iv": "i have",
    "fone": "phone",
}


@dataclass(frozen=True)
class Sentence:
    """Plain words of a sentence, and the sentence as typed."""

    words: str
    original: str


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text; long ones in overlapping pieces."""
    source = _AMOUNT.sub(" ", text).replace("\n", ".").replace("\r", ".")
    whole = plain(source, spelling=SPELLING)
    pieces = whole.text.split(" ")
    at, start, places = 0, 0, []
    for piece in pieces:
        places.append(at)
        at += len(piece) + 1
    index = 0
    while start < len(pieces):
        index = start
        while (
            index < len(pieces) and index - start < _LONGEST and not _END.fullmatch(pieces[index])
        ):
            index += 1
        if index > start:
            begin, end = places[start], places[index - 1] + len(pieces[index - 1])
            words = _has(whole.text[begin:end])
            if words.strip():
                yield Sentence(words, text[slice(*whole.span(begin, end))])
        cut = index < len(pieces) and index - start >= _LONGEST
        start = index - _OVERLAP if cut else index + 1


def _has(words: str) -> str:
    """ "He's been" is "he has been", not "he is been"."""
    return _IS_FOR_HAS.sub(" has ", words)
