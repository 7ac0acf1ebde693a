# SPDX-License-Identifier: Apache-2.0
"""Who arranged and paid for care."""

import re

from actions.domain.draft import Payer
from actions.domain.reading.phrases import phrases
from actions.domain.reading.words import plain

_COUNCIL = (
    r"council|councils|social services|local authority|la|social worker|adult social care|"
    r"social care|county council|"
    r"the social|childrens services|children 's services|adult services|county|borough|social"
)
_NHS = (
    r"nhs|chc|continuing health ?care|continuing care|continuing health|icb|ccg|hospital|"
    r"health board|"
    r"health service|integrated care board|health authority|health"
)
_OWN = (
    r"i|we|she|he|they|mum|dad|nan|gran|family|my family|the family|my mum|my dad|grandad|"
    r"husband|wife|mother|father|aunt|auntie|uncle|parents|sister|brother|grandmother|grandfather"
)

_COUNCIL_WORD = phrases("({council})", council=_COUNCIL)
_NHS_WORD = phrases("(nhs|chc|icb|ccg|continuing (health ?)?care|health board)")
_COUNCIL_PAYS = phrases(
    """
    ({council}) (.. )?(pay|pays|paid|paying|fund|funds|funded|funding|arranged?|arranges|
        organised|organise|organises|sorted|placed|put|set|send|commissions?|commissioned|contracts?|
        contracted|sent|sends|provided|provides?|found|chose|picked|covers?|covered|does|did|gave|
        part|run|runs|got|booked|employs?|contribut\\w+|tops?|topped)
    (paid|funded|arranged|organised|commissioned|placed|provided|sent|sorted|set up|covered|run|
        employed|chosen|found|put|got|contracted|booked) (.. )?(by|through|via|from|
        with) (.. )?({council})
    ({council}) (- )?(funded|funding|paid|commissioned|arranged|placed|package|carers?|placement|
        home help|care package|care home|reablement|run|contract|contribution)
    (through|via|by|from|with) (the |our |my )?({council})
    ^(the |it was the |it is the |our |my |just the |probably the )?(\\w+ )?(\\w+ )?({council})
    council$
    """,
    council=_COUNCIL,
)
_NHS_PAYS = phrases(
    """
    (chc|continuing (nhs )?health ?care|nhs continuing|continuing care)
    fully (nhs )?funded
    nhs (- )?(funded|funding|pays?|paid|is paying|arranged|package|covers|placement|bed|
        commissioned|patient)
    (pay|paid|funded|arranged|covered|commissioned|sent|placed|organised) (.. )?(by|through|
        via) (the |our )?({nhs})
    ({nhs}) ((is|are|was|has|have|had|all|fully|would|does|will) )*(pay|pays|paid|paying|fund|
        funds|funded|funding|arranged|covers?|covered|placed|organised|commissioned)
    ^((the|it is|it was|on|all|just) )*(nhs|chc|icb|ccg)
    on the nhs
    """,
    nhs=_NHS,
)
_SELF_PAYS = phrases(
    """
    self (- )?(fund|funds|funded|funder|funding|paid|pay|paying|pays|financed|financing)
    (selffunded|selffunding|selffunder)
    (privately|private) ((paid|paying|funded|funding|arranged|pay|pays) )*(paid|paying|funded|
        funding|arranged|pay|pays|care home fees|fees|client|resident|patient|care|carers)?
    (pays?|paid|paying|funds?|funded|funding) ((for|it|everything|all|the|fees|lot|her|his|care|
        own|that|ourselves|themselves|home|full|cost|costs|way) )*(herself|himself|ourselves|
        myself|themselves|us|privately|savings|pension|own money|own pocket|own way|own fees|
        own care)
    (pays?|paid|funded) (for )?by ((the|her|his|my|our|their) )*(me|us|mum|dad|him|her|family|
        herself|himself|myself|ourselves|children|daughter|son|kids)
    ({own}) ((all|am|are|is|was|were|have|has|had|always|still|both|do|did) )*(pay|pays|paid|
        paying|fund|funds|funded|self fund|self funds|pay 's)
    (her|his|my|our|their) (own )?(savings|money|pension|pocket|pensions)
    (family|relatives|we all|the family) (pays?|paid|pay|funds?|funded)
    (out of|from) ((our|my|her|his|their|own) )+(pocket|savings|money|pension|pocket|pensions)
    (sold|selling|sell) ((her|his|the|their|my|mum 's|dad 's|nan 's) )*(house|home|flat|bungalow)
    full (fees|cost|costs) (ourselves|herself|himself|privately)
    ({own}|living|lived|there|home) .. paying (for )?(every penny|it all|all of it|the lot)
    """,
    own=_OWN,
)
_NOT_ALL = phrases(
    """
    (pays?|paid|paying) (my |her |his |our |the )?(tax|taxes|council tax|a contribution|some|part|
        towards|toward|a bit|the rest|top|national insurance|into|in all|rent|attention|a little|
        extra|a top|the top|for parking|a visit|compensation|a client|assessed|something)
    """
)
_BETWEEN_THEM = phrases(
    """
    (both|joint|jointly|half|halves|50 / 50|50 50|fifty fifty|fifty - fifty|between them|split|
        shared?|together|part (funded|paid)|joint (funded|funding|package)|bit of both|mix|
        mixture|half each|each paid|two thirds)
    """
)
_TOPS_UP = phrases(
    """
    (top up|top ups|tops up|topping up|top - up|top - ups|topped up|contribution|contributes|
        contributed|contribute|client contribution|assessed charge|some of it|most|mostly|partly|
        mainly|the rest|a bit|towards)
    """
)
_NURSING_PART = phrases(
    """
    (fnc|funded nursing|nursing (care )?(contribution|element|bit|part|side|portion|money|
        allowance))
    (nhs|icb|health) ((just|only|also|does|do) )*(pay|pays|paid|paying|funds?|funding|cover|
        covers|covered) ((for|the|her|his|my|their) )*nursing
    """
)
_DIRECT = phrases(
    """
    (direct payments?|direct pay|dp|dps|personal budget|personal health budget|phb|payment card|
        prepaid card|employ my own|employs (his|her) own|own pa|pa 's|personal assistants?)
    """
)
_RAN_OUT = phrases(
    """
    ({means}) ((had|has|have|all|was|is|then|finally|nearly) )*(ran|run|runs|running|dried|used|
        dropped|fell|went) (out|dry|up|below|under|down)
    ({means}) ((had|has|have|was|is|were|all|then) )*(gone|went|finished|spent)
    (ran|run|running) (out of|down|through) ((her|his|their|our|my|own|the) )*({means})
    (spent|used) (all|up) ((of|her|his|their|our|my|own|the) )*({means})
    """,
    means="money|savings|funds|capital|cash|pension",
)
_HALF = r"\b(?:half|50 ?%|fifty)\b[^.]{0,40}?"
_OTHER = r"\b(?:half|other|rest|50 ?%|fifty)\b[^.]{0,40}?"
_BOARD = r"\b(?:nhs|health|icb|ccg|chc)\b[^.]{0,40}?"
_OF_COUNCIL = r"\b(?:council|social services|social care|county)\b[^.]{0,40}?"
_JOINTLY = r"\bjoint(?:ly)?[ -]{1,3}(?:funded|paid|package|funding)\b[^.]{0,60}?"
_HALVES = re.compile(
    f"{_HALF}{_BOARD}{_OTHER}{_OF_COUNCIL}|{_HALF}{_OF_COUNCIL}{_OTHER}{_BOARD}"
    f"|{_JOINTLY}{_BOARD}{_OF_COUNCIL}|{_JOINTLY}{_OF_COUNCIL}{_BOARD}"
)
_JOINT_FUNDING = phrases("joint(ly)? ?-? ?(funded|funding)")
_FREE_WEEKS = phrases(
    """
    (free|first) (for )?(the )?(first )?(six|6|four|4|two|2|few|twelve|12|couple of) (weeks?|wks?)
    (six|6|four|4|few|two|2) (weeks?|wks?) (free|of free|were free|was free|for free|for nothing)
    (discharge to assess|d2a|d 2 a|reablement|intermediate care|step down|rehab bed)
    """
)
_AFTERWARDS = phrases("(then|after that|now|afterwards|since then|after|before that)")
_UNSURE = phrases(
    """
    (not sure|do not know|unsure|no idea|can not say|who knows|i think|maybe|never (told|knew)|
        could be|not certain|might be|possibly|no clue)
    """
)
_OWN_ANSWER = phrases(
    """
    ^(i|we|me|us|myself|ourselves|self|private|privately|herself|himself|she|he|mum|dad|my mum|
        my dad|my nan|nan|my own|family|out of|own money|her|his|themselves|my family|
        my parents)( (do|did|does|pay|pays|paid|own|money|savings|herself|himself|alone|all|of it|
        it|has|have|is|always|,|.. )|$)
    """
)
_DENIED = phrases(
    """
    (not|never|no|refused|refuse|refuses|refusing|stopped|without|instead of|should have|
        supposed to|turned down for|would not|won 't|wo not|not eligible|failed|denied|
        rejected for|declined|applied for|turned down)
    """
)


_SIGN = re.compile(r"[.,;!?]")
_LOOKS_AFTER_MONEY = re.compile(
    r"\b(?:deal\w*|look\w*|manag\w*|handl\w*|charge|control\w*|stole\w*|stealing|sorts?|access|"
    r"missing|attorney)(?: (?:of|for|with|after|out|to|over|from|all))* $"
)


def payers_in(words: str) -> tuple[Payer, ...]:
    """Who is said to have arranged or paid for care, each once."""
    if _DIRECT.search(words):
        return (Payer.DIRECT_PAYMENT,)
    council, nhs = _said(_COUNCIL_PAYS, words), _said(_NHS_PAYS, words)
    self_pays = _said(_SELF_PAYS, words)
    if (council or self_pays) and pays_for_nursing(words):
        nhs = False
    if _HALVES.search(words) or _said(_JOINT_FUNDING, words):
        return (Payer.JOINT,)
    if self_pays and council_took_over(words):
        return (Payer.COUNCIL,)
    if council and nhs:
        return (Payer.JOINT,)
    if council and self_pays and not _TOPS_UP.search(words):
        return (Payer.JOINT,) if _BETWEEN_THEM.search(words) else (Payer.COUNCIL, Payer.SELF)
    if council or nhs or self_pays:
        return (Payer.COUNCIL if council else Payer.NHS if nhs else Payer.SELF,)
    return (Payer.UNSURE,) if _FREE_WEEKS.search(words) else ()


def council_took_over(words: str) -> bool:
    """ "His own money ran out, so the council by then": whoever paid at the end answers."""
    spent = own_money_ran_out(words)
    return spent >= 0 and bool(_COUNCIL_WORD.search(words, spent))


def own_money_ran_out(words: str) -> int:
    """Where words say that a person's own money was gone; -1 where they do not."""
    found = _RAN_OUT.search(words)
    return found.end() if found else -1


def pays_for_nursing(words: str) -> bool:
    """True where the NHS pays for the nursing part alone (NHS-funded nursing care).

    Source: DOMAIN rule 101, Table C "nursing home, FNC".
    """
    return bool(_NURSING_PART.search(words))


def _said(pattern: re.Pattern[str], words: str) -> bool:
    """Whether the pattern is found and not denied: "the council never paid"."""
    for match in pattern.finditer(words):
        near = _clause(words, match)
        if _LOOKS_AFTER_MONEY.search(words[max(0, match.start() - 24) : match.start()]):
            continue
        if not _DENIED.search(near) and not _NOT_ALL.search(
            words[match.start() : match.end() + 24]
        ):
            return True
    return False


def _clause(words: str, match: re.Match[str]) -> str:
    """What is found with the words close to it, no further than a sign or half a word."""
    begin, end = max(0, match.start() - 24), match.end() + 16
    before = _SIGN.split(words[begin : match.start()])[-1]
    after = _SIGN.split(words[match.end() : end])[0]
    if begin and len(before) == match.start() - begin:
        before = before.partition(" ")[2]
    if end < len(words) and len(after) == end - match.end():
        after = after.rpartition(" ")[0]
    return f"{before}{match.group()}{after}"


def read_payer(text: str) -> Payer | None:
    """An answer to "who arranged and paid for the care?"; None where it cannot be read."""
    words = plain(text).text.strip(" .!?,")
    if _DIRECT.search(words):
        return Payer.DIRECT_PAYMENT
    if _FREE_WEEKS.search(words) and not _AFTERWARDS.search(words):
        return Payer.UNSURE
    found = payers_in(words)
    council, nhs = _COUNCIL_WORD.search(words), _NHS_WORD.search(words)
    if pays_for_nursing(words) and found:
        return found[0]
    if council and nhs and (_BETWEEN_THEM.search(words) or found == (Payer.JOINT,)):
        return Payer.JOINT
    if found:
        return found[0]
    if _UNSURE.search(words):
        return Payer.UNSURE
    return _bare_payer(words, council=bool(council), nhs=bool(nhs))


def _bare_payer(words: str, *, council: bool, nhs: bool) -> Payer | None:
    if council and nhs or _BETWEEN_THEM.search(words):
        return Payer.JOINT
    if council and not _DENIED.search(words):
        return Payer.COUNCIL
    if nhs and not _DENIED.search(words):
        return Payer.NHS
    return Payer.SELF if _OWN_ANSWER.search(words) else None
