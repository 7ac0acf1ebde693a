# SPDX-License-Identifier: Apache-2.0
"""Names that no list holds, kept as they were said ("Sunny Meadows care home", "Bluebell Care")."""

from actions.directory.words import Gap
from actions.domain.organisations import Family
from actions.domain.understood import Service
from bot.components.mentions.found import DETERMINERS, Found, Text

_TYPES: tuple[tuple[str, Service, Family], ...] = (
    ("residential care home", Service.CARE_HOME, Family.CARE_HOME),
    ("nursing care home", Service.NURSING_HOME, Family.NURSING_HOME),
    ("nursing and residential home", Service.NURSING_HOME, Family.NURSING_HOME),
    ("nursing home", Service.NURSING_HOME, Family.NURSING_HOME),
    ("care home", Service.CARE_HOME, Family.CARE_HOME),
    ("residential home", Service.CARE_HOME, Family.CARE_HOME),
    ("rest home", Service.CARE_HOME, Family.CARE_HOME),
    ("retirement home", Service.CARE_HOME, Family.CARE_HOME),
    ("care centre", Service.CARE_HOME, Family.CARE_HOME),
    ("childrens home", Service.FOSTERING, Family.FOSTERING),
    ("fostering agency", Service.FOSTERING, Family.FOSTERING),
    ("fostering services", Service.FOSTERING, Family.FOSTERING),
    ("fostering", Service.FOSTERING, Family.FOSTERING),
    ("foster care", Service.FOSTERING, Family.FOSTERING),
    ("home care services", Service.HOME_CARE, Family.HOME_CARE),
    ("home care", Service.HOME_CARE, Family.HOME_CARE),
    ("homecare", Service.HOME_CARE, Family.HOME_CARE),
    ("care agency", Service.HOME_CARE, Family.HOME_CARE),
    ("care services", Service.HOME_CARE, Family.HOME_CARE),
    ("care group", Service.HOME_CARE, Family.HOME_CARE),
    ("care ltd", Service.HOME_CARE, Family.HOME_CARE),
    ("care limited", Service.HOME_CARE, Family.HOME_CARE),
    ("care company", Service.HOME_CARE, Family.HOME_CARE),
    ("carers", Service.HOME_CARE, Family.HOME_CARE),
    ("agency", Service.HOME_CARE, Family.HOME_CARE),
    ("supported living", Service.SUPPORTED_LIVING, Family.SUPPORTED_LIVING),
    ("supported housing", Service.SUPPORTED_LIVING, Family.SUPPORTED_LIVING),
    ("extra care", Service.SUPPORTED_LIVING, Family.SUPPORTED_LIVING),
    ("housing association", Service.HOUSING, Family.HOUSING),
    ("homes housing", Service.HOUSING, Family.HOUSING),
    ("housing", Service.HOUSING, Family.HOUSING),
    ("hospice", Service.HOSPICE, Family.HOSPICE),
    ("doctors surgery", Service.GP, Family.GP_PRACTICE),
    ("gp surgery", Service.GP, Family.GP_PRACTICE),
    ("gp practice", Service.GP, Family.GP_PRACTICE),
    ("group practice", Service.GP, Family.GP_PRACTICE),
    ("medical practice", Service.GP, Family.GP_PRACTICE),
    ("medical group", Service.GP, Family.GP_PRACTICE),
    ("family practice", Service.GP, Family.GP_PRACTICE),
    ("medical centre", Service.GP, Family.GP_PRACTICE),
    ("health centre", Service.GP, Family.GP_PRACTICE),
    ("surgery", Service.GP, Family.GP_PRACTICE),
    ("dental practice", Service.DENTIST, Family.DENTAL_PRACTICE),
    ("dental surgery", Service.DENTIST, Family.DENTAL_PRACTICE),
    ("dental care", Service.DENTIST, Family.DENTAL_PRACTICE),
    ("dental centre", Service.DENTIST, Family.DENTAL_PRACTICE),
    ("dental clinic", Service.DENTIST, Family.DENTAL_PRACTICE),
    ("dentist", Service.DENTIST, Family.DENTAL_PRACTICE),
    ("dentists", Service.DENTIST, Family.DENTAL_PRACTICE),
    ("dental", Service.DENTIST, Family.DENTAL_PRACTICE),
    ("pharmacy", Service.PHARMACY, Family.PHARMACY),
    ("chemist", Service.PHARMACY, Family.PHARMACY),
    ("chemists", Service.PHARMACY, Family.PHARMACY),
    ("opticians", Service.OPTICIAN, Family.OPTICIAN),
    ("eyecare", Service.OPTICIAN, Family.OPTICIAN),
    ("private hospital", Service.PRIVATE_HOSPITAL, Family.PRIVATE_HEALTH),
    ("private clinic", Service.PRIVATE_HOSPITAL, Family.PRIVATE_HEALTH),
    ("hospital", Service.HOSPITAL, Family.OTHER),
    ("clinic", Service.OTHER, Family.OTHER),
    ("police", Service.POLICE, Family.POLICE),
)
_WEAK = {
    **dict.fromkeys(["house", "lodge", "court", "manor", "hall", "grange", "villa", "view", "gardens", "towers", "rest"],
                    Family.CARE_HOME),
    **dict.fromkeys(["heights", "mews", "cottage", "abbey", "priory", "croft", "dene", "mount", "meadows", "oaks", "lawns"],
                    Family.CARE_HOME),
    "care": Family.HOME_CARE, "homes": Family.CARE_HOME,
}  # fmt: skip
_BY_FIRST: dict[str, list[tuple[list[str], Service, Family]]] = {}
for _words, _service, _family in _TYPES:
    _BY_FIRST.setdefault(_words.split()[0], []).append((_words.split(), _service, _family))
_SERVICE_FAMILY = {service: family for _, service, family in reversed(_TYPES)} | {
    Service.GOVERNMENT: Family.GOVERNMENT, Service.COUNCIL: Family.COUNCIL,
    Service.SOCIAL_SERVICES: Family.COUNCIL, Service.CHILDRENS_SERVICES: Family.COUNCIL,
    Service.REABLEMENT: Family.OTHER, Service.HOSPITAL: Family.NHS_TRUST,
    Service.WARD: Family.NHS_TRUST, Service.AMBULANCE: Family.NHS_TRUST,
    Service.NHS_111: Family.OTHER_NHS_PROVIDER, Service.OUT_OF_HOURS: Family.OTHER_NHS_PROVIDER,
    Service.COMMUNITY_NURSING: Family.NHS_TRUST, Service.MENTAL_HEALTH: Family.NHS_TRUST,
    Service.CAMHS: Family.NHS_TRUST, Service.CARE_HOME: Family.CARE_HOME,
    Service.HOME_CARE: Family.HOME_CARE, Service.OPTICIAN: Family.OPTICIAN,
    Service.INTEGRATED_CARE_BOARD: Family.INTEGRATED_CARE_BOARD,
    Service.HEALTH_BOARD: Family.INTEGRATED_CARE_BOARD,
    Service.PRISON_HEALTHCARE: Family.OTHER_NHS_PROVIDER, Service.OTHER: Family.OTHER,
    Service.HOUSING: Family.HOUSING,
}  # fmt: skip
_CONTEXT_BEFORE = frozenset(["at", "in", "from", "to", "into", "by", "with", "called", "home", "agency", "of", "near", "the", "and"])
_STOP = frozenset(
    ["the", "a", "an", "my", "our", "her", "his", "their", "your", "this", "that", "these", "those", "its", "it", "is", "was", "were", "be", "been", "and", "or", "but", "in", "at", "from", "to", "into", "by", "with", "of", "on", "for", "about", "as", "than", "then", "so", "if", "when", "where", "who", "whom", "which", "what", "i", "we", "he", "she", "they", "me", "him", "us", "them", "you", "mum", "dad", "nan", "gran", "grandad", "mother", "father", "wife", "husband", "son", "daughter", "sister", "brother", "aunt", "uncle", "sent", "went", "gone", "go", "got", "get", "moved", "put", "placed", "private", "local", "new", "old", "first", "second", "same", "another", "different", "other", "nice", "lovely", "terrible", "awful", "good", "bad", "council", "nhs", "expensive", "cheap", "any", "some", "every", "each", "no", "not", "one", "two", "three", "nearest", "big", "small", "little", "specialist", "residential", "nursing", "care", "dementia", "decent", "proper", "right", "wrong", "last", "next", "our", "had", "has", "have", "having", "did", "does", "do", "said", "told", "out", "hours", "emergency", "called", "named", "found", "chose", "choose", "picked", "rang", "phoned", "saw", "see", "left", "leave", "leaving", "after", "before", "during", "since", "until", "because", "via", "used", "using", "own", "only", "just", "also", "both", "all", "more", "most", "much", "many", "very", "really", "quite", "too", "gp", "doctors", "doctor", "dental", "hospital", "medical", "health", "family", "social", "community", "mental", "local", "agency", "agencys", "live", "lives", "lived", "lost", "knee", "hip", "heart", "eye", "cataract", "bypass", "spinal", "brain", "cancer", "bowel", "plastic", "oral", "cosmetic", "day", "needs", "needed", "need", "needing", "having", "back", "minor", "major", "nice", "paid", "pay", "run", "works", "work", "working", "worked", "keyhole", "open", "elective", "walk", "walkin", "his", "through", "round", "around", "outside", "inside", "under", "over", "near", "respite", "permanent", "temporary", "awful", "horrid", "lovely", "place", "complain", "complaint", "complaining", "against", "will", "would", "should", "could", "can", "cant", "wont", "dont", "didnt", "isnt", "wasnt", "being", "still", "maybe", "think", "know", "want", "wanted", "wants", "like", "blame", "send", "sending", "take", "took", "taken", "give", "gave", "given", "make", "made", "stay", "stayed", "staying", "kept", "keep", "closed", "open", "shut", "changed", "change", "chemist", "pharmacy", "dentist", "fracture", "antenatal", "memory", "pain", "eye", "breast", "foot", "leg", "diabetic", "warfarin", "asthma", "vaccine", "clinic", "bloods", "blood", "sexual", "menopause", "fertility", "childrens", "child", "kids", "adult", "adults", "elderly", "police", "hygienist", "ward", "nurse", "nurses", "staff", "team", "people", "folk", "carers", "carer", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "english", "uk", "british", "met", "foster", "fostering", "supported", "sheltered", "extra", "rest", "retirement", "homecare", "home", "homes", "house", "housing", "his", "awful"]
)
_CALLED = frozenset(["called", "named"])
_ENDS_NAME = frozenset(
    ["in", "at", "near", "on", "who", "which", "they", "and", "but", "for", "where", "was", "is", "were", "has", "had", "have", "did", "didnt", "sent", "said", "says", "from", "about", "because", "i", "we", "he", "she", "it", "its", "until", "since", "after", "before", "when", "then", "so", "never", "wont", "refused", "told", "left", "lost", "to", "by", "with", "are", "been", "my", "our", "her", "his", "their"]
)
_PLACE_LIKE = frozenset(["north", "south", "east", "west"])


def family_of_service(service: Service) -> Family:
    """The family of body that a generic word means, as far as the word tells."""
    return _SERVICE_FAMILY.get(service, Family.OTHER)


def family_of_name(name: str) -> Family:
    """The family that the words of an unlisted name point to; OTHER where they say nothing."""
    words = [w for w in "".join(c if c.isalnum() or c == " " else "" for c in name.lower()).split()]
    for at in range(len(words)):
        for parts, _, family in _BY_FIRST.get(words[at], ()):
            if words[at : at + len(parts)] == parts:
                return family
    return next((_WEAK[w] for w in reversed(words) if w in _WEAK), Family.OTHER)


def unlisted_in(text: Text) -> list[Found]:
    """Names with a word for what they are, or introduced by "called"."""
    found = []
    for at in range(len(text.words)):
        for one in (_typed(text, at), _weakly_typed(text, at), _called(text, at)):
            if one is not None:
                found.append(one)
    return found


def _typed(text: Text, at: int) -> Found | None:
    """ "Sunny Meadows care home": the words before a type, back to one that is no part of a name."""
    for parts, service, _ in _BY_FIRST.get(text.words[at].plain, ()):
        end = at + len(parts)
        words = text.words[at:end]
        if [w.plain for w in words] != parts or any(w.gap for w in words[1:]):
            continue
        start = _back(text, at, strong=service not in (Service.HOSPITAL, Service.OTHER, Service.HOUSING)
                      and parts not in (["carers"], ["agency"], ["dental"], ["surgery"], ["police"]))  # fmt: skip
        if start < at:
            return Found(start, end, 6, unlisted=_said(text, start, end), service=service)
        return None
    return None


def _back(text: Text, at: int, *, strong: bool) -> int:
    """Where the name before a type begins: capitals as far as they go, else up to three words."""
    start = at
    while start > 0 and at - start < 5 and text.words[start].gap is Gap.NONE:
        word = text.words[start - 1]
        joins = (
            word.plain in ("and", "of", "the")
            and at - start > 0
            and (
                start > 1
                and text.words[start - 2].capital
                and text.words[start - 2].plain not in _STOP
            )
        )
        if word.plain in _STOP and not joins and not _capital_name(text, start - 1):
            break
        if not word.capital and not joins and (not strong or at - start >= 3):
            break
        if not word.capital and start < at and text.words[start].capital and not joins:
            break
        start -= 1
    if start < at and text.words[start].plain in ("and", "of", "the"):
        start += 1
    own = text.words[start:at]
    if (
        own
        and not any(w.capital for w in own)
        and (not strong or _all_common_verbs(text, start, at))
    ):
        return at
    return start


def _all_common_verbs(text: Text, start: int, at: int) -> bool:
    """Lower-case words before a type make a name only after a word that leads to one."""
    return text.before(start) not in _CONTEXT_BEFORE | DETERMINERS and start != 0


def _capital_name(text: Text, at: int) -> bool:
    """A capital inside a sentence makes even an ordinary word part of a name ("Rest Bay")."""
    return text.capital(at) and text.words[at].plain not in DETERMINERS | {
        "i",
        "gp",
        "nhs",
        "council",
    }


def _weakly_typed(text: Text, at: int) -> Found | None:
    """ "Ropewalk House": capitals throughout, after a word that leads to a place of care."""
    if text.words[at].plain not in _WEAK or at == 0 or not text.words[at].capital:
        return None
    start = at
    while start > 0 and at - start < 4 and text.words[start].gap is Gap.NONE:
        word = text.words[start - 1]
        if not word.capital or word.plain in _STOP and at - start > 0:
            break
        start -= 1
    if start == at or text.words[start].plain in DETERMINERS | {"i"}:
        start += 1
    alone = start == 0 and at + 1 <= len(text.words) <= at + 5
    if start >= at or not (alone or text.before(start) in _CONTEXT_BEFORE or at - start > 0):
        return None
    return Found(start, at + 1, 7, unlisted=_said(text, start, at + 1))


def _called(text: Text, at: int) -> Found | None:
    """ "an agency called Bluebell Care", "a home called sunny meadows"."""
    if text.words[at].plain not in _CALLED or text.before(at) in (
        "i",
        "we",
        "they",
        "she",
        "he",
        "ive",
    ):
        return None
    start = end = at + 1
    while end < len(text.words) and end - start < 5 and (end == start or not text.words[end].gap):
        if text.words[end].plain in _ENDS_NAME and not (end == start and text.words[end].capital):
            break
        if end > start and text.words[start].capital and not text.words[end].capital:
            if text.words[end].plain not in (
                "care",
                "home",
                "house",
                "lodge",
                "surgery",
                "and",
                "of",
            ):
                break
        end += 1
    if end == start or text.words[start].plain in (
        "the",
        "a",
        "an",
        "an",
        "me",
        "him",
        "her",
        "us",
    ):
        return None
    return Found(start, end, 5, unlisted=_said(text, start, end))


def _said(text: Text, start: int, end: int) -> str:
    return text.text[text.words[start].start : text.words[end - 1].end]
