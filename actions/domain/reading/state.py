# SPDX-License-Identifier: Apache-2.0
"""Whether the person it happened to is able to decide, is not, is a child, or has died.

Source: Regulations 2009 reg. 5; Mental Capacity Act 2005 s.2.
"""

import re

from actions.domain.draft import PersonState
from actions.domain.reading.words import plain

_WHO = (r"(?:he|she|they|who|mum|mother|dad|father|nan|nana|gran|grandma|granny|grandad|granddad|husband|wife|son|daughter|sister|"
        r"brother|aunt|auntie|uncle|partner|baby|friend|neighbour|grandmother|grandfather|cousin|niece|nephew|child|boy|girl)")
_DIED = re.compile(
    rf"\b{_WHO} (?:(?:has|had|is|have|'s|was|then|later|sadly|since|now|also|just|unfortunately|so|very|suddenly|finally|"
    r"peacefully|unexpectedly|never recovered and|both) ){0,4}"
    r"(?:died|dead|deceased|past away|pass(?:ed)? (?:away|on|over)|passed\b(?! (?:out|from|between|around|me|through|to|her|his|the|"
    r"wind|urine|blood|water|a |over|stool))|dies|gone (?:now|from us|forever)|lost (?:his|her|their) (?:life|fight|battle)|"
    r"no longer with us|not with us|no longer here|not here any ?more|slipped away|expired|departed|popped)"
    r"|\b(?:did|do|does) not (?:make it\b(?! (?:to|into|clear|easy|in|better|any|up|for))|survive|pull through)"
    r"|\bnever (?:made it (?:home|back|out)|woke up|came home|recovered and died)"
    rf"|\b(?:we|i|family) (?:have |had |sadly |then |just )?lost (?:my |our )?(?:him|her|them|{_WHO})\b(?! (?:'s|for|in the))"
    r"|\bmy late (?!night|shift|appointment|20|teens|thirties|forties)\w+|\bthe late (?:mr|mrs|ms|miss)\b"
    rf"|\b(?:death|passing|funeral|inquest|wake|post ?mortem|cremation) of (?:my |our )?{_WHO}|\b(?:his|her|'s) (?:death|passing|funeral|"
    r"inquest|ashes|estate|death certificate|final hours|last hours|last days)\b"
    r"|\bdeath certificate\b|\b(?:before|after|until|when|since|day|night|week|month|hours?|days|weeks) (?:he|she|they|mum|dad|nan) "
    r"(?:finally |sadly )?(?:died|passed)"
    r"|\b(?:yes|no|nope|sadly|she|he|they|has|unfortunately|sorry|now|is) (?:,|-|\.)? ?(?:she |he |they )?(?:sadly |has |have |is |unfortunately )*"
    r"(?:died|passed|deceased|dead)\b|^(?:died|deceased|dead|passed)\b|\br \.? ?i \.? ?p\b|\bbereave\w*\b"
    r"|\bis (?:no longer|not) (?:alive|living)\b|\bnot alive\b|\bin heaven\b|\bburied\b"
    r"|\b(?:killed|took) (?:him|her)\b(?= (?:in|last|on|at|[.,!]|$))|\bstill ?born|\bmiscarr(?:ied|iage)\b(?=.*\bbaby\b)"
    r"|\b(?:he|she) is gone\b|\btaken from us\b|\bfound (?:him|her|them) dead\b|\bdied in (?:hospital|the|a|his|her|my)\b")
_NOT_DIED = re.compile(
    r"\b(?:nearly|almost|could have|could of|might have|would have|should have|about to|going to|thought (?:he|she|they) (?:had|was|would)|"
    r"as if|as though|wish\w*|half|could 've|not|never|like (?:he|she) (?:had|was)|if (?:he|she) (?:had|has|was)) (?:\w+ )?(?:died|dead|die|"
    r"killed|passed|bereaved|lost)\b|\bstill (?:alive|with us|here|living)\b|\b(?:is|are|was) alive\b|\balive and\b")
_UNABLE = re.compile(
    r"\b(?:no|not|lack\w*|lost|without|has not|have not|not got|not have|losing) (?:any |got |the |have |had |full |mental |enough |his |her |their |"
    r"a )*(?:mental )?capacity\b"
    r"|\bcapacity (?:is |was |has )?(?:gone|lost|not there|been lost)\b|\b(?:deemed|assessed|found|said|told)(?: \w+){0,4} (?:lack\w*|not (?:to )?have|"
    r"no) (?:mental )?capacity|\bin(?: \w+){0,2} coma\b|\bunconscious\b|\bvegetative\b|\bminimally conscious\b|\blife support\b|\bventilat(?:or|ed)\b|"
    r"\bintubated\b|\bsedated\b"
    r"|\b(?:advanced|severe|end stage|late stage|bad|very|last stages of|late) (?:dementia|alzheimer\w*)\b|\bdementia (?:is |was |has |so |and )*"
    r"(?:really |very |too |so |quite )?(?:advanced|severe|bad|far gone)\b"
    r"|\b(?:can not|could not|not able to|unable to|not capable of|incapable of|not fit to|is not able to) (?:really |even |now |longer |any longer )?"
    r"(?:make|making|take|taking) (?:\w+ ){0,3}(?:decision|choice)s?\b|\b(?:can not|not able to|unable to|does not|do not|did not) "
    r"(?:really |even |always |fully |longer )?(?:decide|understand|follow|comprehend|retain|know (?:what|who|where))"
    r"|\bnot (?:able|capable)\b(?! to (?:walk|speak|talk|write|get|see|hear|use|come|type|move|go|leave|stand))|\bunable\b(?! to (?:walk|speak|talk|write|"
    r"get|see|hear|use|come|type|move|go|leave|stand|eat))|\b(?:dols|deprivation of liberty|best interests? (?:decision|meeting|assess\w+))\b"
    r"|\b(?:too|so) (?:confused|ill|poorly|unwell|far gone|sick|demented)\b|\bno (?:idea|understanding|longer understands)\b|\baway with the fairies\b|"
    r"\bnot (?:all there|with it|compos mentis|of sound mind)\b|\bgaga\b|\bnot in (?:his|her) right mind\b|\bmind (?:is|has) gone\b|"
    r"\bbrain (?:dead|damaged?)\b|\bprofound (?:learning|and multiple)|\bpmld\b|\bdoes not know (?:what day|where|who)|\bno capacity\b|"
    r"\bnon verbal and (?:can not|does not)|\bnot mentally able\b|\bmentally (?:incapable|not able|incapacitated)\b")
_ABLE = re.compile(
    r"\b(?:has|have|got|with|full|retains?|still has|does have) (?:\w+ )?(?:mental )?capacity\b|\bcapacity (?:is )?(?:fine|intact|yes|full)\b"
    r"|\b(?:all|got all|has all) (?:of )?(?:her|his|their) (?:marbles|faculties|wits)\b|\b(?:is |he 's |she 's )?(?:perfectly |absolutely |mentally |"
    r"totally |completely |all )?(?:fine|ok|okay|all right|alright|sound|sharp|with it|there|clear|competent|capable|able|good|well|switched on) "
    r"(?:in|up|mentally|upstairs|minded|enough to|to (?:decide|make|speak|choose))\b"
    r"|\b(?:of sound mind|compos mentis|sharp as a|bright as a|mentally (?:fine|able|ok|okay|alert|sharp|well|sound|with it|capable|competent)|fully (?:able|capable|"
    r"aware|competent|with it|understands?|compos)|sound of mind|clear headed|nothing wrong with (?:her|his) (?:mind|brain|head)|mind is (?:fine|sharp|clear|"
    r"ok|good)|sharp (?:as|still|mind)|on the ball|knows (?:exactly )?(?:what|her own|his own)|know (?:her|his|their) own mind|knows her mind|all there|"
    r"with it|makes? (?:\w+ )?own (?:mind|decision)|own decisions)\b"
    r"|\bcan (?:still )?(?:decide|make (?:\w+ ){0,3}decision|speak for|understand|choose|answer for|think for|consent|agree|say yes)"
    r"|\b(?:able|capable) (?:to|of) (?:decid\w*|mak\w*|understand\w*|speak\w* for|choos\w*)|\b(?:she|he|they) (?:understands?|nods?|can nod|knows? everything|"
    r"gets everything|is (?:perfectly |fully |very |quite )?(?:able|capable|lucid|alert|sharp|aware))\b|\byes (?:,|\.|-)? ?(?:she|he|they) (?:can|is|does|are|do|has)\b"
    r"|\b(?:just|only) (?:physically|a bit deaf|deaf|blind|frail|slow)\b|^(?:yes )?(?:fully )?able\b|\bunderstands? (?:and|everything|fine|perfectly|what|all)\b"
    r"|\bwell able\b|\bcapable\b")
_UNSURE = re.compile(
    r"\b(?:sometimes|some days|comes and goes|good days|bad days|depends|fluctuat\w+|varies|up and down|on and off|not sure|unsure|do not know|"
    r"hard to (?:say|know|tell)|not really|sort of|kind of|in and out|partly|borderline|day to day|early (?:stages?|dementia|onset)|mild|bit confused|"
    r"getting confused|never been (?:tested|assessed)|no one (?:has )?(?:checked|tested|assessed)|not been assessed|disputed|waiting for (?:a |the )?(?:capacity )?assess\w*)\b")
_DEMENTIA = re.compile(r"\b(?:dementia|alzheimer\w*|alzeimer\w*|confused|brain injury|learning disabilit\w+|learning difficult\w+|stroke|delirium|"
                       r"down '?s? ?syndrome|autis\w+)\b")
_CHILD = re.compile(
    r"\b(?:a |only a |just a |still a |under )?(?:child|minor|baby|toddler|newborn|infant|schoolboy|schoolgirl|teenager|primary school|year (?:[1-9]|1[01]) at|"
    r"nursery|reception class|under (?:18|16))\b(?! (?:benefit|protection|care|minder))")
_ADULT = re.compile(r"\b(?:adult|grown up|grown)\b")
AGE = re.compile(
    r"\b(?:aged?|age of|turned|turning|is|she is|he is|they are|who is|was|only|just|now|nearly|almost|'s) (?P<a>\d{1,3})\b(?! ?(?:[:/.%£]|st\b|nd\b|rd\b|th\b|"
    r"weeks?|days?|hours?|mins?|minutes?|months?|am\b|pm\b|times?|of\b|miles?|people|other|tablets?|mg|staff|stone|days|calls|years? (?:in|ago|since|with)))"
    r"|\b(?P<b>\d{1,3}) ?(?:-)? ?(?P<unit>years?|yrs?|yr|months?|weeks?|days?) ?(?:-)? ?(?:old|of age)\b|\b(?P<c>\d{1,3}) ?(?:yo|y / o|y o)\b|\( (?P<d>\d{1,3}) \)|"
    r"(?P<e>(?<=^)|(?<=, ))(?P<f>\d{1,3})(?= *(?:$|[,.] ))")
OWN_AGE = re.compile(r"\bi am (?:only |just |now |nearly |almost |a )?(?P<a>\d{1,3})\b(?! ?(?:weeks?|months?|days?|hours?|%|miles?|minutes?|stone|-|th\b|st\b|:|pounds?|"
                     r"years? (?:into|in\b|clean|sober|out))|\+)|\bmy age is (?P<b>\d{1,3})\b|\bat (?P<c>\d{2}) i\b|\bi turn(?:ed)? (?P<d>\d{1,2})\b|"
                     r"\bas an? (?P<e>\d{2}) (?:year|yr)s? old\b(?= (?:i|man|woman|girl|boy|with))")


def age_in(words: str) -> int | None:
    """The age of somebody other than the writer, in whole years."""
    for match in AGE.finditer(words):
        if match.string[max(0, match.start() - 3):match.start() + 4].startswith(("i am", " i am")) or words[
                max(0, match.start() - 2):match.start()] == "i ":
            continue
        value = next(int(match[g]) for g in "abcdf" if match[g])
        if match["unit"] and match["unit"].startswith(("m", "w", "d")):
            return value // 12 if match["unit"].startswith("m") else 0
        if 0 < value <= 115:
            return value
    return None


def own_age_in(words: str) -> int | None:
    match = OWN_AGE.search(words)
    value = next((int(group) for group in match.groups() if group), 0) if match else 0
    return value if 4 < value <= 115 else None


def died(words: str) -> bool:
    match = _DIED.search(words)
    if match is None:
        return False
    around = words[max(0, match.start() - 30):match.end() + 12]
    return not _NOT_DIED.search(around)


def said_state(words: str) -> PersonState | None:
    """The state that plain words say outright; None where they leave it open."""
    if died(words):
        return PersonState.DIED
    able, unable = bool(_ABLE.search(words)), bool(_UNABLE.search(words))
    if able and unable:
        return _mixed(words)
    if unable:
        return PersonState.UNABLE
    return PersonState.ABLE if able else None


def _mixed(words: str) -> PersonState:
    """Both said: what comes after "but" counts; "not" before an able word turns it."""
    unable = [m.span() for m in _UNABLE.finditer(words)]
    able = [m.span() for m in _ABLE.finditer(words) if not any(s < m.end() and m.start() < e for s, e in unable)]
    if not able:
        return PersonState.UNABLE
    return PersonState.UNSURE


def read_state(text: str) -> PersonState | None:
    """An answer to "is the person able to decide for themselves?"; None where it cannot be read.

    Speech alone is not capacity: who cannot speak but understands is able.
    """
    words = plain(text).text.strip(" .!?,")
    if died(words):
        return PersonState.DIED
    physical = re.search(r"\b(?:can not|could not|does not|unable to) (?:really )?(?:speak|talk|write|walk|hear|see|move|read|use)\b", words)
    if physical and re.search(r"\b(?:understands?|nods?|knows|points|blinks|signs|signals|writes it|can hear|is there)\b", words):
        return PersonState.ABLE
    age = age_in(words) if not words.startswith("i am") else None
    if age is not None and age < 18 or _CHILD.search(words) and not _ADULT.search(words) and age is None:
        return PersonState.CHILD
    if re.search(r"\b(?:has|have) not (?:really )?got (?:it|any|that)\b|\bdo(?:es)? not have (?:it|any|that)\b", words):
        return PersonState.UNABLE
    if _UNSURE.search(words) and not re.search(r"\b(?:but|and) (?:can|she can|he can|able|still (?:can|able))\b", words):
        return PersonState.UNSURE
    if re.search(r"\b(?:early|mild|bit|some|slight|little)\b.*\b(?:but|and) (?:\w+ ){0,2}can\b", words):
        return PersonState.ABLE
    said = said_state(words)
    if said is not None:
        return said
    if re.match(r"(?:no|nope|nah|not (?:any ?more|now|really|at all|anymore)|not$|never|unable|can not|no ,)", words):
        return PersonState.UNABLE
    if re.match(r"(?:yes|yeah|yep|yea|yup|aye|of course|definitely|certainly|able|fine|absolutely|she is fine|he is fine|"
                r"(?:she|he|they) (?:can|is ok|is fine|is okay|does|is able)|very much|sure)\b", words):
        return PersonState.ABLE
    return PersonState.UNSURE if _DEMENTIA.search(words) or physical else None
