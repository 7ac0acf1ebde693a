# SPDX-License-Identifier: Apache-2.0
"""A person's name out of an answer that gives one."""

import re

from actions.domain.reading.kin import NAMES, WORD_OF

_SAID = re.compile(
    r"(?:\bmy (?:full |first |real )?name(?:'s| is|s)?|\bname(?:'s| is|s)?|"
    r"\b(?:he|she|they)(?:'s|s| is| are)? (?:called|named)|"
    r"\b(?:his|her|their) name(?:'s| is| was|s)?|\bi(?:'| a)?m|\bit(?:'| i)s|\bthis is|\bcall me|"
    r"\bcalled|\bnamed|\bknown as|\byou can (?:use|put|call me))[ :,-]{1,3}(?:called |named )?"
    r"(?P<name>.+)",
    re.IGNORECASE,
)
_TITLE = re.compile(r"(?:mr|mrs|ms|miss|mx|dr|rev|sir|lady|prof)\b\.?", re.IGNORECASE)
_NOT_NAMES = frozenset(
    "a an the i you he she it we they me my mine your his her our their this that these those is "
    "are was were be been am yes no yeah yep nope ok okay sure fine not do don't dont does can "
    "can't cant will won't would could should have has had get got give want need like know think "
    "please thanks thank hello hi hey sorry what why who when where how which and or but so if "
    "because about with without from for of to in on at by as just only really very prefer rather "
    "say said tell anonymous anon nobody no-one noone private secret skip pass none nothing never "
    "mind later complaint complain complaining hospital ward nurse doctor council care home gp "
    "carer carers sad angry upset fed deaf blind disabled worried here there ill sick tired happy "
    "good bad well unwell old years year age aged calling ringing writing typing phoning speaking "
    "going coming living staying waiting trying asking looking struggling scared afraid "
    "frightened anything something someone anyone everybody everyone both us whatever idk dunno "
    "first last full name named called herself himself themselves myself yourself patient unsure "
    "deceased dead alive unknown hes he's shes she's its it's im i'm theyre they're whos who's "
    "ive weve".split()
) | set(WORD_OF)
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*\.?")
_KIN_LEAD = re.compile(
    r"^(?:it'?s |its |for |about |she'?s |he'?s |on behalf of |yes |the |patient is |patient )*"
    r"(?:(?:my|our|me|a|an|his|her) )?(?:late |dear |elderly |eldest |youngest |old |big |little |"
    rf"younger |older |adult |poor )*(?:{NAMES})(?:['\u2019]?s name(?: is|'s| was)?|['\u2019]s| "
    r"is called| called| named|,|:| -| is| was| whose name is)?(?= |$|,)[ ,:-]*",
    re.IGNORECASE,
)
_END = re.compile(
    r"[,.;:!?()\[\]/]| - |\d|\b(?:and|but|i|is|was|my|who|aged|age|from|of|the|on|at|please|thanks|"
    r"thank|here|speaking|by|born|dob|ok|she|he|her|his|tel|phone|email|with|for|as|or|if|because|"
    r"in)\b",
    re.IGNORECASE,
)
_POLITE = re.compile(r"^(?:(?:yes|ok|okay|sure|well|hi|hello|it's|its|yeah)[ ,.]+)+", re.IGNORECASE)
_MOST_WORDS, _LONGEST = 5, 8


def name_in(text: str) -> str | None:
    """The name that an answer to "what is your (or their) name?" gives; None where it gives none.

    "My name is Petra Saltmarsh", "Jaydin (16)", "im prudence", "my nan, Olive". Typed in lower
    case it is given capitals; otherwise it stays as typed.
    """
    rest = " ".join(text[:300].replace("\u2019", "'").split()).strip(" .,!\"'")
    kin = _KIN_LEAD.match(rest)
    if kin and kin.end():
        rest = rest[kin.end() :].strip(" ,.-")
    said = _SAID.search(rest)
    if said:
        name = _taken(said["name"])
        if name or said.start() == 0:
            return name
    return _taken(rest) if rest and len(rest.split()) <= _LONGEST else None


def _taken(words: str) -> str | None:
    words = _POLITE.sub("", words.strip())
    title = _TITLE.match(words)
    begin = title.end() if title else 0
    stop = next((m.start() for m in _END.finditer(words, begin) if m.start() > begin), len(words))
    found = _WORD.findall(words[begin:stop])
    if not found or len(found) > _MOST_WORDS:
        return None
    if any(word.lower().strip(".") in _NOT_NAMES for word in found):
        return None
    kept = [title.group(), *found] if title else found
    return " ".join(_capital(word) if words.islower() else word for word in kept)


def _capital(word: str) -> str:
    return re.sub(r"(?:^|(?<=[-']))[^\W\d_]", lambda letter: letter.group().upper(), word)
