# SPDX-License-Identifier: Apache-2.0
"""Generic words for a service ("the council", "district nurses")."""

from collections.abc import Callable, Mapping

from actions.directory.mentions.beside import place_ending_at, take_place_before
from actions.directory.mentions.context import ACTS, DETERMINERS, POSSESSIVES
from actions.directory.mentions.found import Found, Text
from actions.directory.service_words import ServiceWords
from actions.directory.words import listed
from actions.domain.reading.kin import WORD_OF
from actions.domain.understood import Service

_PREPOSITIONS = listed("in at from to by with of into out and or between via through")
_OPERATION = listed(
    """
    after before during since had having needed knee hip heart eye cataract bypass back spinal
    brain cancer bowel emergency plastic oral for
    """
)
_BEING = listed("me i am im be being been was become as shes hes is theyre whos")
_OF_A_HOSPITAL = frozenset({Service.WARD, Service.HOSPITAL, Service.MENTAL_HEALTH})
_BY_WHOM = listed("from by off with the to at and")
_GOES_ON = listed("and or but who come go to then about again")
_TURNED_UP = listed("came come comes turned turn showed show arrived")
_SENDING = listed(
    "send sent sending arrange arranged provide provided give gave find found organise"
)
_NOT = listed(
    """
    never not nt didnt wont wouldnt hasnt havent hadnt cant couldnt doesnt dont failed fail fails
    refused refuse refuses stopped forgot
    """
)
_WHOSE = listed("the any a us him her them mum dad me my our his their more enough other proper")
_MOST_BETWEEN = 3
_MYSELF = listed("am im i become")
_FOREIGN_ARTICLES = listed("o el al del ao pelo um")
_OF_KIN = listed(
    """
    mums dads nans grans grandads grandmas mothers fathers sisters brothers sons daughters
    husbands wifes uncles aunts aunties partners
    """
)
_RUNS = ACTS - listed(
    """
    was is has had have were are will would just also then now still only never shut could should
    must might may didnt wasnt isnt hasnt hadnt doesnt
    """
)
_RINGS = listed("ring rings rang ringing phone phones phoned call calls called ring")
_GP_TALK = listed(
    """
    chemist chemists pharmacy prescription prescriptions inhaler receptionist reception repeat
    surgery tablets appointment appointments antibiotics triage fit sick fitnote
    """
)
_TURNS_AWAY = listed("see register refer prescribe visit sign")
_WARD_TALK = listed(
    """
    ward hospital theatre surgeon surgeons consultant consultants icu operation casualty
    psychiatrist infirmary discharged
    """
)
_TRADES = listed(
    "gp nurse doctor midwife paramedic dentist pharmacist optician physio carer worker visitor"
)
_CARE_HOMES = frozenset({Service.CARE_HOME, Service.NURSING_HOME})
_PRACTICES = frozenset({Service.GP, Service.DENTIST, Service.PHARMACY, Service.OPTICIAN})


def generic_in(text: Text, names: list[Found]) -> list[Found]:
    """Generic mentions, with the place said before; `names` are the names found already."""
    found = []
    named = {name.end for name in names}
    at = 0
    while at < len(text.words):
        hit = text.directory.phrases.at(text.words, at)
        if hit is None or not _counts(text, at, *hit):
            at += 1
            continue
        end, phrase = hit
        one = Found(at, end, 4, service=phrase.service, ignored=phrase.rule == "never")
        one.foreign = phrase.rule == "foreign" or _is_foreign(text, at, end)
        if not one.ignored and not (at in named and phrase.service in _OF_A_HOSPITAL):
            take_place_before(text, one)
        found.append(one)
        at = end
    return found


def _is_foreign(text: Text, start: int, end: int) -> bool:
    """ "O hospital", "hospital de Boston": the word is the same in other languages."""
    joined = text.after(end) == "de" and text.place_length(end + 1) > 0
    return joined or text.before(start) in _FOREIGN_ARTICLES


def _counts(text: Text, start: int, end: int, phrase: ServiceWords) -> bool:
    before, after = text.before(start), text.after(end)
    if after in phrase.unless_next or before in phrase.unless_before:
        return False
    if _is_a_trade(text, start, end):
        return False
    rule = _RULES.get(phrase.rule)
    return rule(text, start, end, phrase) if rule else True


def _is_a_trade(text: Text, start: int, end: int) -> bool:
    """ "I am a retired GP", "as a district nurse": what somebody is, not who did it."""
    if text.words[end - 1].plain not in _TRADES:
        return False
    back = next((n for n in (1, 2, 3) if text.before(start, n) in ("a", "an")), 0)
    if not back or text.before(start, back + 1) not in _BEING | {"is"}:
        return False
    return text.before(start, back + 2) not in ("it", "there", "by", "such", "that")


def _surgery_is_meant(text: Text, start: int, _end: int, _phrase: ServiceWords) -> bool:
    return not ({text.before(start), text.before(start, 2)} & _OPERATION)


def _carers_are_meant(text: Text, start: int, end: int, _phrase: ServiceWords) -> bool:
    """Not "I am her carer", nor those of whom nobody came: "no carers", "never sent the carers"."""
    if text.before(start) == "no" and text.after(end) not in _TURNED_UP:
        return False
    if _were_not_sent(text, start):
        return False
    return text.before(start) not in _MYSELF


def _were_not_sent(text: Text, start: int) -> bool:
    """ "Never sent her the carers", "won't arrange any", "failed to send"."""
    back = 1
    while back <= _MOST_BETWEEN and text.before(start, back) in _WHOSE:
        back += 1
    if text.before(start, back) not in _SENDING:
        return False
    return not _NOT.isdisjoint({text.before(start, back + 1), text.before(start, back + 2)})


def _pals_is_meant(text: Text, start: int, _end: int, _phrase: ServiceWords) -> bool:
    shouted = text.words[start].shouted and not text.shouting
    return shouted or text.before(start) in ("to", "from", "with")


def _carer_is_meant(text: Text, start: int, _end: int, _phrase: ServiceWords) -> bool:
    before = text.before(start)
    is_one = before in POSSESSIVES | {"a", "the"} and text.before(start, 2) in _BEING
    return (_determined(text, start) or _placed(text, start)) and not is_one


def _placed_is_meant(text: Text, start: int, _end: int, _phrase: ServiceWords) -> bool:
    return _placed(text, start)


def _acting_is_meant(text: Text, start: int, end: int, _phrase: ServiceWords) -> bool:
    """ "CHC turned him down", "podiatry discharged me": a subject, not a thing asked for."""
    return text.starts_clause(start) and text.after(end) in ACTS and not text.words[end].gap


def _prison_is_meant(text: Text, start: int, _end: int, _phrase: ServiceWords) -> bool:
    led = text.starts_clause(start) or text.before(start) in _BY_WHOM | {"prison"}
    return text.in_prison and led


def _body_is_meant(text: Text, start: int, end: int, phrase: ServiceWords) -> bool:
    """ "the council", "council and", "ward 6", "Bolton council"."""
    before, after = text.before(start), text.after(end)
    numbered = phrase.service is Service.WARD and after[:1].isdigit()
    if phrase.service is Service.SOCIAL_SERVICES and text.starts_clause(start):
        return True
    if phrase.service in _PRACTICES and text.starts_clause(start) and _acts_in_place(text, end):
        return True
    if _is_foreign(text, start, end):
        return True
    listed_here = phrase.service is Service.COUNCIL and after in ("and", "or")
    return (
        numbered
        or listed_here
        or before in _PREPOSITIONS
        or after in ACTS
        or _determined(text, start)
        or _placed(text, start)
    )


def _acts_in_place(text: Text, end: int) -> bool:
    """ "Optician in Mexborough told me": what follows the place, or the word itself, is a deed."""
    length = text.place_length(end + 1) if text.after(end) in ("in", "at", "near") else 0
    return length > 0 or text.after(end) in ACTS


def _kin_home_is_meant(text: Text, start: int, end: int, _phrase: ServiceWords) -> bool:
    """ "mums home keeps losing her teeth": a home that does things; not "dads home was flooded"."""
    owner = text.words[start - 1].owner if start else ""
    kin = text.before(start) in _OF_KIN | {"her", "his", "their"} or f"{owner}s" in _OF_KIN
    if text.after(end) in ("in", "at", "near"):
        end += 1 + text.place_length(end + 1)
    return kin and text.after(end) in _RUNS


def _doctors_are_meant(text: Text, start: int, end: int, _phrase: ServiceWords) -> bool:
    """ "I ring the doctors, doctors say chemist": those of the surgery, not those of a ward."""
    plains = {word.plain for word in text.words}
    if _WARD_TALK & plains:
        return False
    article = text.words[start].plain == "the"
    rung = text.before(start) in _RINGS or not article and text.before(start, 2) in _RINGS
    if rung or text.before(start) in ("at", "to", "from") and article:
        return True
    acts = text.after(end) in ACTS and (article or text.starts_clause(start))
    return acts and (bool(_GP_TALK & plains) or text.after(end, 1) in _TURNS_AWAY)


def _determined(text: Text, start: int) -> bool:
    return text.before(start) in DETERMINERS or _owner(text, start)


def _placed(text: Text, start: int) -> bool:
    return place_ending_at(text, start) is not None


def _social_is_meant(text: Text, start: int, end: int, _phrase: ServiceWords) -> bool:
    """ "someone from social", "Social say go home", "Walsall social": not "social media"."""
    alone = text.closed(end)
    if not alone and text.after(end) not in ACTS | _GOES_ON:
        return False
    led = text.before(start) in _BY_WHOM or text.starts_clause(start)
    return led or _placed(text, start)


def _part_of_council_is_meant(text: Text, start: int, end: int, _phrase: ServiceWords) -> bool:
    """ "Worcestershire childrens said", "passed to Leeds adults": beside its area, and acting."""
    before = place_ending_at(text, start)
    if before is None or not (text.closed(end) or text.after(end) in ACTS | _GOES_ON):
        return False
    return text.key(before[0], start) in text.directory.gazetteer.areas


def _owner(text: Text, start: int) -> bool:
    """True after "mum's", "nans", "my neighbours"."""
    if start == 0:
        return False
    word = text.words[start - 1]
    kin = word.plain.endswith("s") and word.plain.removesuffix("s") in WORD_OF
    return word.owner != word.plain or kin


_RULES: Mapping[str, Callable[[Text, int, int, ServiceWords], bool]] = {
    "surgery": _surgery_is_meant,
    "carers": _carers_are_meant,
    "pals": _pals_is_meant,
    "carer": _carer_is_meant,
    "placed": _placed_is_meant,
    "act": _acting_is_meant,
    "social": _social_is_meant,
    "part": _part_of_council_is_meant,
    "prison": _prison_is_meant,
    "kinhome": _kin_home_is_meant,
    "doctors": _doctors_are_meant,
    "det": _body_is_meant,
    "hosp": _body_is_meant,
}
