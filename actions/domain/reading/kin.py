# SPDX-License-Identifier: Apache-2.0
"""Words for relatives and others close, and the plain word for each."""

import re
from typing import Final

KIN: Final = {
    "mother": "mother mum mummy mumsy ma mama mammy mohter muther",
    "father": "father dad daddy pa papa da pops farther fahter",
    "parent": "parent parents",
    "grandmother": "grandmother grandma gran granny grannie nan nana nanna nanny nain nannan nonna "
    "grandmum grandmom grandmam nanan granma grandmar",
    "grandfather": "grandfather grandad granddad grandpa gramps grampa gramp grandpop taid grampy",
    "grandparent": "grandparent grandparents",
    "great-grandmother": "great_gran great_grandmother great_nan great_grandma",
    "great-grandfather": "great_grandad great_grandfather",
    "wife": "wife missus missis",
    "husband": "husband hubby hubbie husban husbend hasband",
    "partner": "partner fiance fiancee boyfriend girlfriend civil_partner other_half spouse",
    "son": "son lad stepson step_son",
    "daughter": "daughter stepdaughter step_daughter daugter daugther doughter dauther",
    "child": "child kid baby toddler newborn children kids twins little_one foster_child "
    "foster_son foster_daughter little_boy little_girl boy girl "
    "bairn girls boys eldest youngest teenager middle_one firstborn first_born",
    "sister": "sister sis stepsister half_sister twin_sister",
    "brother": "brother bro stepbrother half_brother twin_brother bruther broter",
    "aunt": "aunt auntie aunty great_aunt",
    "uncle": "uncle great_uncle",
    "niece": "niece great_niece",
    "nephew": "nephew great_nephew",
    "cousin": "cousin",
    "grandson": "grandson",
    "granddaughter": "granddaughter grand_daughter",
    "grandchild": "grandchild grandchildren grandkids",
    "mother-in-law": "mother_in_law mum_in_law mil mother_-_in_-_law",
    "father-in-law": "father_in_law dad_in_law fil father_-_in_-_law",
    "sister-in-law": "sister_in_law sister_-_in_-_law",
    "brother-in-law": "brother_in_law brother_-_in_-_law",
    "son-in-law": "son_in_law son_-_in_-_law",
    "daughter-in-law": "daughter_in_law daughter_-_in_-_law",
    "stepmother": "stepmother stepmum step_mum step_mother",
    "stepfather": "stepfather stepdad step_dad step_father",
    "godmother": "godmother",
    "godfather": "godfather",
    "ex-partner": "ex ex_husband ex_wife ex_partner",
    "friend": "friend mate best_friend pal best_mate",
    "colleague": "colleague workmate",
    "neighbour": "neighbour neighbor next_door_neighbour",
    "client": "client service_user tenant",
    "constituent": "constituent",
}
WORD_OF: Final = {
    word.replace("_", " "): kind for kind, words in KIN.items() for word in words.split()
}
NAMES: Final = "|".join(sorted((re.escape(word) for word in WORD_OF), key=len, reverse=True))

FEMALE: Final = frozenset(
    "mother grandmother great-grandmother wife daughter sister aunt niece granddaughter "
    "mother-in-law sister-in-law daughter-in-law stepmother godmother".split()
)
MALE: Final = frozenset(
    "father grandfather great-grandfather husband son brother uncle nephew grandson "
    "father-in-law brother-in-law son-in-law stepfather godfather".split()
)

_CHILD_OF = ("mother", "father", "parent")
_SON, _GRANDSON = ("son", "daughter"), ("grandson", "granddaughter", "grandchild")
_OTHER_SIDE: Final[dict[str, tuple[str, str, str]]] = {
    # What the writer is -> what the other is: a woman, a man, not known.
    **dict.fromkeys((*_SON, "child"), _CHILD_OF),
    **dict.fromkeys(_GRANDSON, ("grandmother", "grandfather", "grandparent")),
    **dict.fromkeys(
        ("mother", "father", "parent", "stepmother", "stepfather", "foster carer", "guardian"),
        ("daughter", "son", "child"),
    ),
    **dict.fromkeys(
        ("grandmother", "grandfather", "grandparent"), ("granddaughter", "grandson", "grandchild")
    ),
    **dict.fromkeys(("sister", "brother"), ("sister", "brother", "sibling")),
    **dict.fromkeys(("niece", "nephew"), ("aunt", "uncle", "aunt or uncle")),
    **dict.fromkeys(("aunt", "uncle"), ("niece", "nephew", "niece or nephew")),
    **dict.fromkeys(
        ("daughter-in-law", "son-in-law"), ("mother-in-law", "father-in-law", "parent-in-law")
    ),
    "wife": ("wife", "husband", "husband"),
    "husband": ("wife", "husband", "wife"),
    **{same: (same, same, same) for same in ("partner", "friend", "neighbour", "cousin")},
    "ex-partner": ("ex-partner",) * 3,
    **dict.fromkeys(
        ("carer", "main carer", "full time carer", "unpaid carer", "support worker", "next of kin"),
        ("person cared for",) * 3,
    ),
    **dict.fromkeys(("advocate", "social worker", "solicitor", "key worker"), ("client",) * 3),
    **dict.fromkeys(("mp", "councillor"), ("constituent",) * 3),
}
ROLES: Final = (
    "main carer|full time carer|unpaid carer|carer|advocate|social worker|support worker|guardian|"
    "foster carer|solicitor|key worker|mp|councillor"
)

_MARRIED = frozenset({"wife", "husband", "partner"})
_IN_LAW = frozenset({"mother", "father", "sister", "brother"})


def kin_of_kin(of: str, kind: str) -> str:
    """What a relative of a relative is: "my wife's mum" is a mother-in-law."""
    return f"{kind}-in-law" if of in _MARRIED and kind in _IN_LAW else f"{of}'s {kind}"


def your(relationship: str | None) -> str | None:
    """ "your mother" or "your friend's mother"; None for words that do not go with "your"."""
    if not relationship or any(" " in part for part in relationship.split("'s ")):
        return None
    return f"your {relationship}"


def other_side(writer: str, *, female: bool, male: bool) -> str | None:
    """What the other person is to a writer who calls themselves this."""
    known = _OTHER_SIDE.get(writer) or _OTHER_SIDE.get(WORD_OF.get(writer, ""))
    if known is None:
        return None
    return known[2 if female == male else 0 if female else 1]
