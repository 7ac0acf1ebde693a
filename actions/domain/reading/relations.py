# SPDX-License-Identifier: Apache-2.0
"""Who people are to each other: what "my nan", "I'm her grandson" or "as his carer" mean."""

import re

KIN = {
    "mother": ("mother", "mum", "mummy", "mumsy", "ma", "mama", "mammy", "mams"),
    "father": ("father", "dad", "daddy", "pa", "papa", "da", "pops"),
    "parent": ("parent", "parents"),
    "grandmother": ("grandmother", "grandma", "gran", "granny", "grannie", "nan", "nana", "nanna", "nanny", "nain", "nannan",
                    "nonna", "grandmum", "grandmom", "grandmam"),
    "grandfather": ("grandfather", "grandad", "granddad", "grandpa", "gramps", "grampa", "gramp", "grandpop", "taid", "grampy"),
    "great-grandmother": ("great gran", "great grandmother", "great nan", "great grandma"),
    "great-grandfather": ("great grandad", "great grandfather"),
    "wife": ("wife", "missus", "missis", "mrs"),
    "husband": ("husband", "hubby", "hubbie"),
    "partner": ("partner", "fiance", "fiancee", "boyfriend", "girlfriend", "bf", "gf", "civil partner", "other half", "spouse"),
    "son": ("son", "boy", "lad", "stepson", "step son"),
    "daughter": ("daughter", "girl", "stepdaughter", "step daughter"),
    "child": ("child", "kid", "baby", "toddler", "newborn", "children", "kids", "twins", "little one", "foster child",
              "foster son", "foster daughter"),
    "sister": ("sister", "sis", "stepsister", "half sister", "twin sister"),
    "brother": ("brother", "bro", "stepbrother", "half brother", "twin brother"),
    "aunt": ("aunt", "auntie", "aunty"),
    "uncle": ("uncle",),
    "niece": ("niece",),
    "nephew": ("nephew",),
    "cousin": ("cousin",),
    "grandson": ("grandson",),
    "granddaughter": ("granddaughter", "grand daughter"),
    "grandchild": ("grandchild", "grandchildren", "grandkids", "grandbaby"),
    "mother-in-law": ("mother in law", "mum in law", "mil"),
    "father-in-law": ("father in law", "dad in law", "fil"),
    "sister-in-law": ("sister in law",),
    "brother-in-law": ("brother in law",),
    "son-in-law": ("son in law",),
    "daughter-in-law": ("daughter in law",),
    "stepmother": ("stepmother", "stepmum", "step mum", "step mother"),
    "stepfather": ("stepfather", "stepdad", "step dad", "step father"),
    "godmother": ("godmother",), "godfather": ("godfather",),
    "ex-partner": ("ex", "ex husband", "ex wife", "ex partner"),
    "friend": ("friend", "mate", "best friend", "pal", "best mate"),
    "neighbour": ("neighbour", "neighbor", "next door neighbour"),
    "client": ("client", "service user", "tenant", "resident"),
    "constituent": ("constituent",),
}
WORD_OF = {word: kind for kind, words in KIN.items() for word in words}

_OWN = r"(?:my|our|me|the wife 's|us)"
_NAMES = "|".join(sorted((re.escape(word) for word in WORD_OF), key=len, reverse=True))
_BETWEEN = (r"(?:(?:late|dear|dearest|elderly|poor|old|older|younger|eldest|youngest|oldest|little|big|adult|disabled|autistic|"
            r"beloved|own|lovely|frail|step|\d+ (?:year|yr|month|week)s?(?: -)?(?: old)?|teenage|adopted|foster|\d+ ?yo) ){0,3}")
OWN_KIN = re.compile(rf"\b{_OWN} {_BETWEEN}(?P<kin>{_NAMES})\b(?! (?:and i\b|and me\b))")
ANY_KIN = re.compile(rf"\b(?P<kin>{_NAMES})\b")
BARE_KIN = re.compile(r"(?:^|(?<=[.,!?;:] )|(?<=\band )|(?<=\bwhen )|(?<=\bsent )|(?<=\bleft )|(?<=\bfor )|(?<=\bgave )|(?<=\btold )|"
                      r"(?<=\bput )|(?<=\bmoved )|(?<=\bgot )|(?<=\bbecause )|(?<=\bthat )|(?<=\bso )|(?<=\bof )|(?<=\bto )|"
                      r"(?<=\bshipped )|(?<=\bdischarged )|(?<=\btook )|(?<=\blet )|(?<=\bwith )|(?<=\babout )|(?<=\bbut )|"
                      r"(?<=\bafter )|(?<=\bbefore )|(?<=\bgive )|(?<=\bhad )|(?<=\bkept )|(?<=\bpoor )|(?<=\blost )|(?<=\btreated )|"
                      r"(?<=\bmade )|(?<=\bignored )|(?<=\bby ))"
                      r"(?P<kin>mum|mother|dad|father|nan|nana|gran|granny|grandma|grandad|granddad|grandpa|nanna|daddy|mummy|"
                      r"auntie|hubby)\b")
_WRITER_IS = re.compile(rf"\b(?:i am|i was|as|being|it is|i will be|i would be|im) (?:also )?(?:only |just )?(?P<whose>her|his|their|the|a|an|"
                        rf"{_NAMES}|\w+ 's|\w+) (?:'s )?{_BETWEEN}(?P<kin>{_NAMES}|carer|full time carer|main carer|unpaid carer|"
                        r"next of kin|advocate|social worker|attorney|guardian|foster carer|foster mum|foster dad|support worker)\b")
_ABOUT_THEM = {  # the writer's word -> (if the other is female, if male, if not known)
    **dict.fromkeys(("daughter", "son", "stepson", "stepdaughter"), ("mother", "father", "parent")),
    **dict.fromkeys(("granddaughter", "grandson", "grandchild"), ("grandmother", "grandfather", "grandparent")),
    **dict.fromkeys(("mother", "father", "parent", "foster carer", "stepmother", "stepfather", "guardian", "foster mum",
                     "foster dad"), ("daughter", "son", "child")),
    **dict.fromkeys(("grandmother", "grandfather"), ("granddaughter", "grandson", "grandchild")),
    **dict.fromkeys(("sister", "brother"), ("sister", "brother", "sibling")),
    **dict.fromkeys(("niece", "nephew"), ("aunt", "uncle", "aunt or uncle")),
    **dict.fromkeys(("aunt", "uncle"), ("niece", "nephew", "niece or nephew")),
    "wife": ("wife", "husband", "husband"), "husband": ("wife", "husband", "wife"),
    "partner": ("partner", "partner", "partner"), "friend": ("friend",) * 3, "neighbour": ("neighbour",) * 3,
    "cousin": ("cousin",) * 3, "ex-partner": ("ex-partner",) * 3,
    **dict.fromkeys(("daughter-in-law", "son-in-law"), ("mother-in-law", "father-in-law", "parent-in-law")),
    **dict.fromkeys(("carer", "full time carer", "main carer", "unpaid carer", "support worker"), ("person cared for",) * 3),
    **dict.fromkeys(("advocate", "social worker", "client", "constituent"), ("client",) * 3),
}
_HER = re.compile(r"\b(?:her|she|hers|mum|mother|nan|gran|wife|sister|aunt|auntie)\b")
_HIM = re.compile(r"\b(?:him|his|he|dad|father|grandad|husband|brother|uncle)\b")


def kin_word(words: str) -> str | None:
    """The plain word for a relation: "nan" is "grandmother"."""
    return WORD_OF.get(words)


def theirs_from_writer(words: str, *, female: bool, male: bool) -> str | None:
    """What the other person is to a writer who calls themselves this."""
    known = _ABOUT_THEM.get(words) or _ABOUT_THEM.get(WORD_OF.get(words, ""))
    return known[0 if female and not male else 1 if male and not female else 2] if known else None


def writer_is(plain: str) -> str | None:
    """What the other person is to the writer, from "I'm her grandson"."""
    for match in _WRITER_IS.finditer(plain):
        whose = match["whose"]
        female = whose == "her" or whose in ("mum", "mother", "nan", "gran", "wife") or bool(_HER.search(plain))
        male = whose == "his" or whose in ("dad", "father", "grandad") or bool(_HIM.search(plain))
        if whose in ("her", "his"):
            female, male = whose == "her", whose == "his"
        found = theirs_from_writer(match["kin"], female=female, male=male)
        if found and whose != "my":
            return found
    return None


def bare_relation(plain: str) -> str | None:
    """From a short answer that is only the writer's own word: "daughter and next of kin"."""
    match = re.match(rf"(?:(?:a|an|the|her|his|their|only|eldest|main|am) )*(?P<kin>{_NAMES}|carer|main carer|advocate)\b", plain)
    if match is None:
        return None
    return theirs_from_writer(match["kin"], female=bool(_HER.search(plain)), male=bool(_HIM.search(plain)))
