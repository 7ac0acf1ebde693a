# SPDX-License-Identifier: Apache-2.0
"""By what right somebody speaks for another, under what section they were held, and who paid."""

import re

from actions.domain.draft import Authority, Payer, Section
from actions.domain.reading.words import plain

_ATTORNEY = re.compile(r"\b(?:lpa|l p a|l \. p \. a|lasting power|power of attorney|powers of attorney|poa|p o a|p \. o \. a|epa|enduring power|attorney|"
                       r"attorneys|power of a+t+o+rn\w*|lasting powers)\b")
_HEALTH = re.compile(r"\b(?:health|welfare|medical|care decisions|h ?& ?w|hw|h and w|both (?:kinds|types|sorts|of them|lpas?|parts)|(?:for |over )?everything|"
                     r"all of it|personal)\b|\bboth\b")
_PROPERTY = re.compile(r"\b(?:property|money|finance|finances|financial|affairs|bank|house|p ?& ?a|p and f|enduring|epa)\b")
_NO_ATTORNEY = re.compile(
    r"\b(?:no|not|never|without|none|have not|has not|did not|do not|does not|not got) (?:\w+ ){0,5}?(?:lpa|lasting power|power of attorney|powers of attorney|poa|attorney|"
    r"court order|deputy|deputyship|legal (?:right|power|paper|authority|document)\w*|paperwork|papers|anything (?:legal|official|like that))\b")
_PENDING = re.compile(r"\b(?:applied|applying|waiting for|in the process|not (?:yet )?registered|going through|sorting|trying to get|being registered|"
                      r"not come through|yet to be)\b")
_DEPUTY = re.compile(r"\b(?:deputy|deputyship|court of protection(?! (?:case|hearing|is|was|advocate))|court appointed|appointed by the court|court order)\b")
_EXECUTOR = re.compile(r"\b(?:executor|executrix|executors|administrator|(?:grant of |got |have |has |applied for |applying for )?probate|letters of administration|"
                       r"personal representative|in (?:his|her|the) will|(?:doing|handling|sorting|dealing with) (?:his|her|the) estate)\b")
_NO_EXECUTOR = re.compile(r"\b(?:not|no|never|n't) (?:\w+ ){0,3}(?:executor|executrix|probate|administrator|will)\b|\bno will\b")
_PARENT = re.compile(r"\b(?:parental responsibility|p r\b|pr\b|parental rights|(?:i am|am|being|as|yes|her|his|their|its) (?:,|\.)? ?(?:i am )?(?:her |his |their |the |its |a )?"
                     r"(?:birth |natural |single |lone |adoptive |foster )?(?:mum|mother|dad|father|parent|guardian|legal guardian|mummy|daddy)\b(?! 's)|special guardian\w*|"
                     r"legal guardian|on (?:the|her|his) birth certificate|full custody|custody|care order|i adopted|child arrangements)\b|^(?:mum|dad|mother|father|parent)\b")
_WRITTEN = re.compile(r"\b(?:written|signed|wrote|letter (?:from|of|saying)|in writing|signature|(?:consent|authority|permission) form|signed form|form of authority|"
                      r"authorit[yi]\w* (?:letter|form)|letter of authority|advocate with|gave me written)\b")
_NONE = re.compile(r"^(?:no|none|nope|nothing|no ,|nah|not (?:really|legally|officially|at all|that i know|as such|any)|i do not|no idea of any|i have not|we have not|have not|"
                   r"never|neither|we do not|nothing (?:legal|official|formal|written|signed|like))\b|\bnext of kin\b|\bnok\b|\bno (?:legal|formal|official|"
                   r"paper|documents?|authority|right)\b|\b(?:just|only) (?:her|his|their|a|the|my|being) \w+\b|\bnone\b|\bnothing (?:legal|official|formal|in writing)\b")
_UNSURE = re.compile(r"\b(?:not sure|unsure|do not know|dont know|no idea|what (?:is|does) (?:that|it|this)|which (?:one|kind|type)|cannot remember|can not remember|"
                     r"think so|i think|maybe|might|possibly|would have to check)\b")


def authority_in(words: str) -> Authority | None:
    """The authority that plain words name. Property alone is not health; next of kin is none.

    Source: Mental Capacity Act 2005 s.9; DOMAIN rules 24 and 25.
    """
    if _NO_ATTORNEY.search(words) and not re.search(r"\bbut (?:i|we) (?:have|am|are|do)\b", words):
        rest = _DEPUTY.search(words) and not re.search(r"\b(?:no|not) (?:\w+ ){0,4}(?:deputy|court)", words)
        return Authority.DEPUTY if rest else Authority.PROPERTY_ATTORNEY if re.search(
            r"\bonly (?:for |the |his |her )*(?:money|finance|property)", words) else Authority.NONE
    if _ATTORNEY.search(words):
        if _PENDING.search(words):
            return Authority.NONE
        if _HEALTH.search(words) and not re.search(r"\b(?:not|no|without|but not|is not) (?:\w+ ){0,3}(?:health|welfare)\b", words):
            return Authority.HEALTH_ATTORNEY
        if _PROPERTY.search(words):
            return Authority.PROPERTY_ATTORNEY
        return Authority.UNSURE
    if _PENDING.search(words) and _DEPUTY.search(words):
        return Authority.NONE
    if _DEPUTY.search(words):
        return Authority.DEPUTY
    if _EXECUTOR.search(words) and not _NO_EXECUTOR.search(words):
        return Authority.EXECUTOR
    if re.search(r"\bparental (?:responsibility|rights)\b|\b(?:special|legal) guardian|\bi have pr\b|\bgot pr\b", words) and not re.search(
            r"\b(?:no|not|without|lost) (?:\w+ ){0,3}parental", words):
        return Authority.PARENTAL_RESPONSIBILITY
    if re.search(r"\bnext of kin\b", words):
        return Authority.NONE
    return None


def read_authority(text: str) -> Authority | None:
    """An answer to "by what right do you speak for them?"."""
    words = plain(text).text.strip(" .!?,")
    named = authority_in(words)
    if named not in (None, Authority.NONE):
        return named
    if _WRITTEN.search(words) and not re.search(r"\b(?:not|no|nothing|never) (?:\w+ ){0,4}(?:written|signed|writing|wrote|letter)\b", words):
        return Authority.WRITTEN_AUTHORITY
    if _PARENT.search(words) and not re.search(r"\b(?:step|foster) ?(?:mum|dad|mother|father|parent)\b", words):
        return Authority.PARENTAL_RESPONSIBILITY
    if named is Authority.NONE:
        return named
    if _UNSURE.search(words):
        return Authority.UNSURE
    if _NO_EXECUTOR.search(words) or _NONE.search(words):
        return Authority.NONE
    relative = re.match(r"(?:i am |just |only |a |an |the |her |his |their |as |being )*(?:daughter|son|sister|brother|wife|husband|partner|niece|nephew|grandson|"
                        r"granddaughter|friend|neighbour|carer|cousin|aunt|uncle|relative|family|child|grandchild)\b", words)
    return Authority.NONE if relative else None


_TREATMENT_NUMBERS = {"3", "37", "45", "47", "48"}
_OTHER_NUMBERS = {"2", "4", "5", "135", "136", "35", "36", "38", "25", "7"}
_WORD_NUMBERS = {"two": "2", "three": "3", "four": "4", "five": "5", "thirty seven": "37", "thirty - seven": "37"}
_SECTION = re.compile(r"\b(?:section(?:ed)?(?: (?:under|on|to|was|was a|a|number|no|of|him|her|me|them|it|the))*|sect?|secs|s|sections|under a|on a|was a|under an?|it was|"
                      r"on an?) ?(?:\. )?(?P<n>1?\d{1,2}|two|three|four|five|thirty seven)\b")
_MORE = re.compile(r" ?(?:and|then|,|to|/|or|into|followed by|then a|and then(?: a| section)?|changed to(?: a)?|turned into(?: a)?|and a|went to(?: a)?) "
                   r"(?:a |section |sec |s |on a |into a )*(?P<n>\d{1,3}|two|three)\b")
_SECTIONED = re.compile(r"\b(?:section(?:ed|ing)?|sectoned|under (?:a )?section|mental health act|mha|detained|held under)\b(?! (?:\d|of the (?:form|report|ward)))")
_NOT_SECTIONED = re.compile(r"\b(?:not|never|was not|no|without being|n't) (?:been |being |actually |ever |under |held |on |a |any )*(?:section(?:ed)?|detained|held)\b|"
                            r"\b(?:informal(?:ly)?|voluntar(?:y|ily)|went in (?:by choice|freely|himself|herself|myself))\b")
_CTO = re.compile(r"\b(?:cto|community treatment order|hospital order|37 ?/ ?41|forensic section)\b")
_NOT_MHA = re.compile(r"^ ?(?:enquir|inquir|investigat|of the (?:children|care|housing|nhs|equality|form|report|leaflet|road|crime)|meeting|assessment under the care|notice|"
                      r"care act|children act|report|hearing aid|strategy|form|proceedings|[.)] [a-z]+ act)")


def section_in(words: str) -> Section | None:
    """The kind of section that plain words tell of; a section for treatment among several counts.

    Source: Mental Health Act 1983 s.117(1); DOMAIN rule 98.
    """
    numbers: list[str] = []
    for match in _SECTION.finditer(words):
        number = _WORD_NUMBERS.get(match["n"], match["n"])
        said = match.group().startswith("s")
        after = words[match.end():match.end() + 30]
        if _NOT_MHA.match(after) or not said and not _SECTIONED.search(words):
            continue
        numbers.append(number)
        for _ in range(3):
            more = _MORE.match(words, match.end())
            if more is None:
                break
            numbers.append(_WORD_NUMBERS.get(more["n"], more["n"]))
            match = more
    if _TREATMENT_NUMBERS & set(numbers) or _CTO.search(words):
        return Section.TREATMENT
    if _OTHER_NUMBERS & set(numbers):
        return Section.OTHER
    if _NOT_SECTIONED.search(words) and re.search(r"section|detained|informal|voluntar", words):
        return Section.NO
    if _SECTIONED.search(words) and re.search(r"\bsectioned\b|\bunder (?:a )?section\b|mental health act|\bmha\b|\bon (?:a |her |his |my )?section\b|"
                                              r"\b(?:her|his|my|the) section\b", words):
        return Section.UNSURE
    return None


def read_section(text: str) -> Section | None:
    """An answer to "which section was it?"."""
    words = plain(text).text.strip(" .!?,")
    found = section_in(words)
    if found not in (None, Section.UNSURE):
        return found
    numbers = {_WORD_NUMBERS.get(n, n) for n in re.findall(r"\b(?:\d{1,3}|two|three|four|five)\b", words)}
    if numbers & _TREATMENT_NUMBERS:
        return Section.TREATMENT
    if numbers & _OTHER_NUMBERS:
        return Section.OTHER
    if re.search(r"\b(?:not sure|do not know|unsure|no idea|can not remember|do not remember|forget|which one|sectioned|yes|yeah|think so|maybe|not certain)\b", words):
        return Section.UNSURE
    if re.match(r"(?:no|nope|never|none|not|was not|he was not|she was not|n / a|na|nah)\b", words):
        return Section.NO
    return found


_SELF_PAYS = re.compile(
    r"\b(?:self (?:- )?fund\w*|selffund\w*|privately (?:paid|funded|paying|arranged)|private(?:ly)?(?: \w+){0,2} (?:fund|pay|paid|care home fees)\w*|(?:paid|pay|pays|paying|funds|funded|funding|"
    r"pay it|paid it) (?:for )?(?:it |everything |all |for it |for everything |the fees |the lot |her care |his care |for the care |for her care |for his care |for himself |her own care |his own |"
    r"for that |)*(?:all )?(?:by )?(?:herself|himself|ourselves|myself|themselves|by us|us|her own|his own|our own|my own|out of (?:her|his|my|our|their)|from (?:her|his|my|our|their|savings)|privately|"
    r"with (?:her|his|my|our) own|by (?:me|mum|dad|him|her|the family))|(?:i|we|she|he|they|mum|dad|nan|family|the family|gran) (?:all )?(?:am |are |is |was |were |have |has |had |always |still )*"
    r"(?:pay|pays|paid|paying|self fund\w*|funds?|funded)\b(?! (?:tax|council tax|a contribution|some|part|towards|toward|a bit|the rest|a top|top|national insurance|into the system|in all))|"
    r"(?:her|his|my|our|their|mum 's|dad 's) (?:own )?(?:savings|money|pension|house|pocket)|(?:family|we all|relatives) (?:pays?|paid)|out of (?:our|my|her|his) (?:own )?pocket|paid privately|private patient|"
    r"(?:sold|selling) (?:her|his|the|their|mum 's|dad 's) (?:house|home|flat|bungalow))\b")
_COUNCIL = r"(?:council|social services|local authority|\bla\b|social worker|adult social care|social care|county council|borough|the social|childrens services|children 's services|county|social)"
_COUNCIL_PAYS = re.compile(
    rf"\b{_COUNCIL} (?:\w+ ){{0,3}}?(?:pays?|paid|paying|funds?|funded|funding|arranged?|arranges|organised|organise|sorted|placed|put|set|commission\w*|contract\w*|"
    rf"sent|provided|provides?|sends|found|chose|picked|covers?|covered|does|did|gave|have|part|run|runs)|(?:paid|funded|arranged|organised|commissioned|placed|provided|sent|sorted|set up|covered|run|employed|chosen) "
    rf"(?:for |out |there |mostly |all |partly |and paid (?:for )?|and funded |it )*(?:by|through|via|from) (?:the |our |my |her |his |\w+ ){{0,3}}?{_COUNCIL}|"
    rf"{_COUNCIL} (?:- )?(?:funded|funding|paid|commissioned|arranged|placed|package|care package|care|carers?|placement)|(?:through|via|by|it is|from) the {_COUNCIL}|^(?:the )?(?:\w+ )?{_COUNCIL}\b|\bcouncil\b$")
_NHS = r"(?:nhs|chc|continuing (?:health ?care|care|health)|health ?authority|icb|ccg|hospital|health board|health service|continuing healthcare|integrated care board)"
_NHS_PAYS = re.compile(
    rf"\b(?:chc|continuing (?:nhs )?health ?care|nhs continuing|fully (?:nhs )?funded(?: by the (?:nhs|icb|ccg))?(?! by the council)|nhs (?:- )?(?:funded|funding|pays?|paid|patient|is paying|arranged|package|covers)|"
    rf"(?:paid|funded|arranged|covered|commissioned|sent|placed)(?: for| out)? (?:by|through|via) (?:the |our )?{_NHS}|{_NHS} (?:is |are |was |has |have |had |all )*(?:pays?|paid|paying|funds?|funded|funding|arranged|covers?|placed|sent))\b|"
    rf"^(?:the |it is the |on the )?(?:nhs|chc|icb|ccg)\b|\bon the nhs\b|\bnhs (?:i think|i believe)$")
_PART = re.compile(r"\b(?:both|jointly?|half(?: and half| each)?|50 ?/? ?50|fifty fifty|between them|split|shared?|together|joint (?:funded|funding|package)|part (?:funded|paid))\b")
_TOPS_UP = re.compile(r"\b(?:top ?(?:-)? ?up|tops up|topping up|contribut\w+|client contribution|some of it|pays? (?:some|part|towards|the rest|a bit)|paid (?:some|part|towards|the rest|a bit)|most|mostly|partly|assessed charge)\b")
_DIRECT = re.compile(r"\b(?:direct payments?|dp|personal budget|personal health budget|phb|payment card|direct pay)\b")
_FREE_WEEKS = re.compile(r"\b(?:free|first) (?:for )?(?:the )?(?:first )?(?:six|6|four|4|two|2|few|twelve|12) (?:week|wk)s?\b|\bdischarge to assess\b|\bd2a\b|\bd 2 a\b|\breablement\b|\bintermediate care\b|"
                         r"\bsix weeks? free\b|\b6 (?:wk|week)s? free\b")
_UNSURE_PAYER = re.compile(r"\b(?:not sure|do not know|unsure|no idea|dunno|can not say|who knows|i think|maybe|never (?:told|knew)|could be)\b")


def payers_in(words: str) -> tuple[Payer, ...]:
    """Who is said to have arranged or paid for care, each once."""
    found: list[Payer] = []
    if _DIRECT.search(words):
        return (Payer.DIRECT_PAYMENT,)
    council, nhs, self_pays = (_said(pattern, words) for pattern in (_COUNCIL_PAYS, _NHS_PAYS, _SELF_PAYS))
    if council and nhs:
        return (Payer.JOINT,)
    if council and self_pays and not _TOPS_UP.search(words) and not _PART.search(words):
        return (Payer.COUNCIL, Payer.SELF)
    if council:
        found.append(Payer.COUNCIL)
    elif nhs:
        found.append(Payer.NHS)
    elif self_pays:
        found.append(Payer.SELF)
    elif _FREE_WEEKS.search(words):
        found.append(Payer.UNSURE)
    return tuple(found)


def _said(pattern: re.Pattern[str], words: str) -> bool:
    """Whether the pattern is found and not denied: "the council never paid", "not on the NHS"."""
    for match in pattern.finditer(words):
        around = words[max(0, match.start() - 18):match.end()]
        if not re.search(r"\b(?:not|never|no|refus\w+|will not|would not|stopped|without|n't|instead of|should have|supposed to|wont|turned down for|refused) (?:\w+ ){0,2}"
                         r"(?:pa(?:y|id|ys|ying)|fund\w*|arrang\w*|chc|cover\w*|continuing|eligible|on the nhs|by|nhs|through|the)\b", around):
            return True
    return False


def read_payer(text: str) -> Payer | None:
    """An answer to "who arranged and paid for the care?"."""
    words = plain(text).text.strip(" .!?,")
    if _DIRECT.search(words):
        return Payer.DIRECT_PAYMENT
    if _FREE_WEEKS.search(words) and not re.search(r"\b(?:then|after that|now)\b", words):
        return Payer.UNSURE
    found = payers_in(words)
    council, nhs = re.search(rf"\b{_COUNCIL}\b", words), re.search(rf"\b(?:nhs|chc|icb|ccg)\b", words)
    if council and nhs and (_PART.search(words) or found == (Payer.JOINT,)):
        return Payer.JOINT
    if found and not (_UNSURE_PAYER.search(words) and len(words.split()) < 4):
        return found[0]
    if _UNSURE_PAYER.search(words) and not (council or nhs):
        return Payer.UNSURE
    if _PART.search(words) or council and nhs:
        return Payer.JOINT
    if council:
        return Payer.COUNCIL
    if nhs:
        return Payer.NHS
    if re.match(r"(?:i|we|me|us|myself|ourselves|self|private|privately|herself|himself|she|he|mum|dad|my (?:mum|dad|nan|own)|my|family|out of|own money|her|his)\b"
                r"(?=.*\b(?:pa(?:y|ys|id|ying)|did|does|do|self|privately|own|funded|savings|money)\b|$)|private|self|me\b|us\b", words):
        return Payer.SELF
    return None
