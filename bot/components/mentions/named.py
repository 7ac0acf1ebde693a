# SPDX-License-Identifier: Apache-2.0
"""Names that the directory knows, word for word, and when such words are not meant as a name."""

from collections.abc import Iterator

from actions.directory.model import Kind, Name
from bot.components.mentions.found import Found, Text

_AT = frozenset(["the", "at", "from", "to", "in", "by", "of", "with", "and", "or", "near", "under", "called"])
_AT_HOSPITAL = frozenset(["the", "at"])
_COLLIDES = frozenset(
    ["mri", "gosh", "slam", "imperial", "candi", "las", "pah", "yas", "mse", "guys", "kings", "queens", "churchill", "pals", "noc", "sath", "cat", "clarion", "orbit", "anchor", "aims", "cuh", "mount", "sash", "hct", "ghc", "scas", "neas", "nca", "mwl", "lth", "chs", "sch", "cdd", "cch", "bch", "gst", "msc", "cwp", "stees", "spire", "totally", "provide", "the", "met", "elysium", "sovereign", "capita", "atos", "vocare", "homerton", "bevan", "heartlands", "marsden"]
)
_VAGUE_HEADS = frozenset(
    ["royal", "general", "infirmary", "county", "memorial", "victoria", "vic", "alex", "manor", "northern", "guest", "min", "royals", "queen", "queens", "kings", "county", "alexandra", "princess", "maritime", "womens", "childrens", "pilgrim", "mount", "lakes", "harbour", "orchard", "dales", "conquest", "cumberland", "guest", "royal", "eastman", "harvey", "free", "walton"]
)
_MAY_FOLLOW = frozenset(
    ["in", "at", "on", "for", "said", "says", "did", "was", "were", "is", "are", "has", "had", "have", "and", "or", "to", "where", "who", "they", "he", "she", "it", "a", "an", "i", "we", "but", "because", "cos", "when", "then", "so", "as", "from", "with", "after", "before", "about", "the", "my", "our", "her", "his", "their", "sent", "discharged", "lost", "told", "never", "didnt", "dont", "doesnt", "wouldnt", "wont", "would", "will", "could", "couldnt", "refused", "left", "kept", "put", "took", "gave", "made", "let", "wasnt", "hospital", "which", "that", "again", "last", "this", "these", "not", "who", "whos", "by", "until", "since", "while", "during", "now", "still", "also", "ive", "im", "hes", "shes", "theyve", "theyd", "a", "and", "misdiagnosed", "missed", "cancelled", "failed", "messed", "ignored", "treated", "admitted", "operated", "rang", "rung", "phoned", "called", "wants", "want", "blames", "blamed", "broke", "just", "only", "really", "both", "one", "did", "me", "him", "us", "them", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today"]
)
_LIVES = frozenset(
    ["live", "lives", "lived", "living", "home", "house", "flat", "moved", "born", "bungalow", "based", "staying", "grew", "near", "town", "people", "area", "outside", "around"]
)


def names_in(text: Text) -> list[Found]:
    """Names of organisations, sites and councils."""
    found = []
    for start in range(len(text.words)):
        for end, key, meanings in text.directory.names.at(text.words, start):
            if _is_meant(text, start, end, key, meanings):
                found.append(
                    Found(start, end, _rank(meanings), meanings=meanings, vague=_vague(key))
                )
                break
    return found


def outside_in(text: Text) -> list[Found]:
    """Names of bodies outside England's rules, and of providers without a code."""
    found = []
    bodies = text.directory.outside
    for start, word in enumerate(text.words):
        most = bodies.lengths.get(word.plain, bodies.lengths.get(word.owner, 0))
        for end, key in _spans(text, start, most):
            body = bodies.names.get(key)
            if body and _outside_is_meant(text, start, end, key):
                found.append(Found(start, end, 1, outside=body, unlisted=body.name))
                break
    return found


def _spans(text: Text, start: int, most: int) -> Iterator[tuple[int, str]]:
    for end in range(min(len(text.words), start + most), start, -1):
        words = text.words[start:end]
        if any(w.gap for w in words[1:]):
            continue
        yield end, " ".join(w.plain for w in words)
        if words[-1].owner != words[-1].plain:
            yield end, " ".join([*(w.plain for w in words[:-1]), words[-1].owner])


def _outside_is_meant(text: Text, start: int, end: int, key: str) -> bool:
    if key in ("the met", "met"):
        return text.capital(end - 1) and text.words[end - 1].plain == "met"
    if end - start == 1 and (key in _COLLIDES or key in text.directory.ordinary_words):
        return text.capital(start) or text.words[start].shouted and not text.shouting
    return True


def _rank(meanings: tuple[Name, ...]) -> int:
    practice = {Kind.GP, Kind.PHARMACY, Kind.DENTIST, Kind.CARE}
    return 3 if meanings[0].kind in practice else 0


def _vague(key: str) -> bool:
    return key in _VAGUE_HEADS


def _is_meant(text: Text, start: int, end: int, key: str, meanings: tuple[Name, ...]) -> bool:
    single = end - start == 1
    before = text.before(start)
    if single and all(n.kind is Kind.INITIALS for n in meanings):
        return _initials_meant(text, start, key, before)
    if key in _VAGUE_HEADS:
        follows = text.after(end)
        gap = end < len(text.words) and bool(text.words[end].gap)
        spoken = before in _AT_HOSPITAL and (not follows or gap or follows in _MAY_FOLLOW)
        return spoken and (len(key) > 3 or before == "the")
    if text.directory.gazetteer.knows(key):
        return _hospital_not_town(text, start, end, before)
    if single and (key in _COLLIDES or key in text.directory.ordinary_words):
        return text.capital(start) and before in _AT or text.after(end) == "hospital"
    return True


def _initials_meant(text: Text, start: int, key: str, before: str) -> bool:
    word = text.words[start]
    if key == "mri" and (
        before in ("an", "had", "his", "her", "my") or not _mri_hospital(text, start)
    ):
        return False
    clear = word.shouted and not text.shouting
    if key in _COLLIDES or key in text.directory.ordinary_words:
        return clear or (word.text[0].isupper() and word.text[1:].lower() != word.text[1:])
    return clear or before in _AT or len(key) >= 4


def _mri_hospital(text: Text, start: int) -> bool:
    after = text.after(start + 1)
    return text.before(start, 2) in ("at", "to", "in", "from", "by") and after not in (
        "scan", "scans", "results", "machine", "scanner", "showed", "report", "department",
    )  # fmt: skip


def _hospital_not_town(text: Text, start: int, end: int, before: str) -> bool:
    """ "at Southmead", "the Homerton": the hospital; "lives in Southmead": the place."""
    if before in _AT_HOSPITAL:
        return True
    if before in ("in", "from", "to", "near"):
        return (
            text.before(start, 2) not in _LIVES
            and before != "near"
            and end - start == 1
            and (text.before(start, 2) in _TREATED)
        )
    return text.after(end) in ("said", "discharged", "sent", "lost", "told", "ward", "staff")


_TREATED = frozenset(
    ["admitted", "taken", "treated", "treatment", "seen", "was", "were", "went", "sent", "operated", "died", "operation", "ward", "bed", "discharged", "transferred", "moved", "back", "rushed", "surgery", "kept", "him", "her", "them", "me", "mum", "dad", "week", "weeks", "days", "nurse", "doctors", "doctor", "nurses", "staff", "ambulance", "over", "patient", "inpatient", "scan", "birth"]
)
