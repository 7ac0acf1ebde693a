# SPDX-License-Identifier: Apache-2.0
"""A person's name out of an answer that gives one."""

import re

from actions.domain.reading.kin import WORD_OF

_SAID = re.compile(
    r"(?:\bmy (?:full |first |real )?name(?:'s| is|s)?|\bname(?:'s| is|s)?|\b(?:he|she|"
    r"they)(?:'s|s| is| are)? (?:called|named)|\b(?:his|her|their) name(?:'s| is| was|s)?|"
    r"\bi(?:'| a)?m|\bit(?:'| i)s|\bthis is|\bcall me|\bcalled|\bnamed|\bknown as|\byou can (?:use|put|call me))[ :,-]{1,3}(?:called |named )?(?P<name>.+)",
    re.IGNORECASE,
)
_TITLE = r"(?:mr|mrs|ms|miss|mx|dr|rev|sir|lady|prof)\b\.?"
_NOT_NAMES = frozenset(
    "a an the i you he she it we they me my mine your his her our their this that these those is are was were be been am yes no yeah yep nope ok okay sure fine not "
    "do don't dont does can can't cant will won't would could should have has had get got give want need like know think please thanks thank hello hi hey sorry "
    "what why who when where how which and or but so if because about with without from for of to in on at by as just only really very prefer rather say said tell "
    "anonymous anon nobody no-one noone private secret skip pass none nothing never mind later complaint complain complaining hospital ward nurse doctor council care "
    "home gp carer carers sad angry upset fed deaf blind disabled worried here there ill sick tired happy good bad well unwell old years year age aged "
    "daughter son wife husband mother father mum dad sister brother partner friend "
    "calling ringing writing typing phoning speaking going coming living staying waiting trying asking looking struggling scared afraid frightened anything something "
    "someone anyone everybody everyone whatever idk dunno unsure first last full name named called".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*\.?")
_KIN_LEAD = re.compile(
    r"^(?:it'?s |its |for |about |she'?s |he'?s |on behalf of |yes |the |patient is |"
    r"patient )*(?:my|our|me|a|an|his|her)? ?(?:late |dear |elderly |eldest |youngest |old |"
    r"big |little |"
    r"younger |older |adult |poor )*(?:"
    + "|".join(
        sorted(map(re.escape, WORD_OF), key=len, reverse=True)
    )
    + r")(?:['\u2019]?s name(?: is|'s| was)?|['\u2019]s| is called| called| named|,|:| -| is| was| whose name is)?(?= |$|,)[ ,:-]*",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"(?!My |Our )[A-Z][a-z]+ [A-Z]")  # a name, though "Ada" is also a kin word
_END = re.compile(
    r"[,.;:!?()\[\]/]| - |\d|\b(?:and|but|i|is|was|my|who|aged|age|from|of|the|on|at|please|thanks|thank|here|speaking|by|born|dob|ok|she|he|her|his|tel|phone|"
    r"email|with|for|as|or|if|because|in)\b",
    re.IGNORECASE,
)


def name_in(text: str) -> str | None:
    """The name that an answer to "what is your (or their) name?" gives; None where it gives none.

    "My name is Petra Saltmarsh", "Jaydin (16)", "im prudence", "my nan, Olive". Typed in lower
    case it is given capitals; otherwise it stays as typed.
    """
    rest = " ".join(text.replace("\u2019", "'").split()).strip(" .,!\"'")
    kin = None if _CAPITALS.match(rest) else _KIN_LEAD.match(rest)
    if kin and kin.end():
        rest = rest[kin.end() :].strip(" ,.-")
        if not rest:
            return None
    said = _SAID.search(rest)
    if said:
        name = _taken(said["name"])
        if name or said.start() == 0:
            return name
    return _taken(rest) if len(rest.split()) <= 8 else None


def _taken(words: str) -> str | None:
    words = re.sub(
        r"^(?:(?:yes|ok|okay|sure|well|hi|hello|it's|its|yeah)[ ,.]+)+",
        "",
        words.strip(),
        flags=re.IGNORECASE,
    )
    kept: list[str] = []
    title = re.match(_TITLE, words, re.IGNORECASE)
    at = 0
    if title:
        kept.append(title.group())
        at = title.end()
    stop = next((m.start() for m in _END.finditer(words, at) if m.start() > at), len(words))
    found = _WORD.findall(words[at:stop])
    if not found or len(found) > 5 or any(word.lower().strip(".") in _NOT_NAMES for word in found):
        return None
    kept += found
    return " ".join(_capital(word) if words.islower() else word for word in kept)


def _capital(word: str) -> str:
    return re.sub(r"(?:^|(?<=[-']))[^\W\d_]", lambda letter: letter.group().upper(), word)
