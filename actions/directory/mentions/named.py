# SPDX-License-Identifier: Apache-2.0
"""Names that the directory knows, word for word, and when such words are not meant as a name."""

from collections.abc import Iterator, Sequence

from actions.directory.mentions.context import (
    ACTS,
    AT,
    COLLIDES,
    LEADS,
    LIVES,
    LIVING,
    MAY_FOLLOW_VAGUE,
    NO_HOSPITAL,
    SCANS,
    TITLES,
    TREATED,
    VAGUE,
)
from actions.directory.mentions.found import Found, Text
from actions.directory.model import Kind, Name
from actions.directory.outside import OutsideBody
from actions.directory.words import Gap, listed
from actions.domain.understood import Service

_PRACTICES = (Kind.GP, Kind.PHARMACY, Kind.DENTIST, Kind.CARE)
_SHORT_TEXT = 4
_NEAR = 6
_LONG_ENOUGH = 2
_RELATIVE = 12
_HOSPITAL_WORDS = listed("hospital hospitals infirmary unit")
_KEPT = listed("kept discharged admitted sectioned lost sent let put shut cancelled left moved")
_ACTS_ALONE = listed("royal general infirmary pilgrim cumberland conquest eastman lakes")
_HOSPITAL_DEEDS = listed("sent discharged admitted cancelled misdiagnosed operated lost kept")
_STAYED = listed(
    """
    section sectioned detained inpatient ward admitted readmitted discharged released operated
    restrained secluded transferred op operation surgery informal rehab birth
    """
)
_STAYED_AT = listed("at in from to into under")
_WAS_THERE = listed("was were is been mum dad nan gran mam him her me ward he she")
_ACTS_PLAINLY = listed("discharge lose give leave treat forget ignore make cancel tell say send")
_TAKEN = listed("admitted taken took rushed went sent brought blue transferred")
_NEVER_SMALL = listed("guys kings queens gosh churchill the imperial heartlands candi")
_BODY_ACTS = listed(
    """
    said says wont wouldnt didnt refused refuse told sent discharged cancelled lost never sectioned
    ignored failed blame blames denied deny have has are were took dont doesnt closed
    """
)


def names_in(text: Text) -> list[Found]:
    """Names of organisations, sites and councils."""
    found = []
    for start in range(len(text.words)):
        for end, key, meanings in text.directory.names.at(text.words, start):
            if text.place_length(start) > end - start or _is_something_else(text, start, end):
                continue
            if _is_meant(text, start, end, key, meanings):
                rank = 3 if meanings[0].kind in _PRACTICES else 0
                found.append(Found(start, end, rank, meanings=meanings))
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
            if body and _outside_is_meant(text, start, end, key, body):
                lead = int(text.words[start].plain == "the")
                found.append(Found(start, end, 1, outside=body, unlisted=body.name, lead=lead))
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


def _outside_is_meant(text: Text, start: int, end: int, key: str, body: OutsideBody) -> bool:
    if key.removeprefix("the ") == "met":
        return text.capital(end - 1) and text.after(end) in ACTS
    ordinary = key in COLLIDES or key in text.directory.ordinary_words
    if end - start > 1 or not ordinary:
        return True
    if body.service is Service.PRIVATE_HOSPITAL and text.after(end) in ("in", "at", "hospital"):
        return True
    return text.capital(start) or text.words[start].shouted and not text.shouting


def _is_meant(text: Text, start: int, end: int, key: str, meanings: Sequence[Name]) -> bool:
    if _is_that_hospital(text, start, end, meanings):
        return True
    if all(n.bare for n in meanings):
        return _bare_is_meant(text, start, end, meanings)
    if key in VAGUE:
        return _vague_meant(text, end, key, meanings)
    if all(n.kind is Kind.MADE_INITIALS for n in meanings):
        return text.words[start].shouted and not text.shouting and key not in COLLIDES
    if end - start > 1:
        town = text.directory.gazetteer.knows(key) and not key.startswith("st ")
        return not town or _hospital_not_town(text, start, end, meanings)
    return _one_word_is_meant(text, start, key, meanings)


def _one_word_is_meant(text: Text, start: int, key: str, meanings: Sequence[Name]) -> bool:
    if all(n.kind is Kind.INITIALS for n in meanings):
        return _initials_meant(text, start, key, meanings)
    if key in COLLIDES or key in text.directory.ordinary_words:
        return _collision_meant(text, start, key, meanings)
    if text.directory.gazetteer.knows(key):
        return _hospital_not_town(text, start, start + 1, meanings)
    return True


def _is_that_hospital(text: Text, start: int, end: int, meanings: Sequence[Name]) -> bool:
    """ "The hospital that treated his arm, Pilgrim, never rang": between commas, what it is."""
    if (
        text.words[start].gap is not Gap.COMMA
        or not text.closed(end)
        or not text.words[start].capital
    ):
        return False
    if meanings[0].kind in _PRACTICES:
        return False
    return any(text.before(start, back) in _HOSPITAL_WORDS for back in range(1, _RELATIVE))


def _is_something_else(text: Text, start: int, end: int) -> bool:
    """ "Dr Freeman", "St James's Road": a person or a street."""
    return (
        text.before(start) in TITLES
        and not text.words[start].gap
        or text.after(end) in NO_HOSPITAL
        and not text.words[end].gap
    )


def _bare_is_meant(text: Text, start: int, end: int, meanings: Sequence[Name]) -> bool:
    """ "Fairfield in Bury", "Hallam Street kept me": a hospital without the word."""
    if _in_its_place(text, end, meanings) or text.after(end) in ("hospital", "infirmary"):
        return True
    if _stayed_at(text, start):
        word = text.words[start]
        return word.capital or word.plain not in text.directory.ordinary_words
    if end - start < _LONG_ENOUGH or text.directory.gazetteer.knows(text.words[start].plain):
        return False
    return text.after(end) in _KEPT and text.words[start].capital


def _stayed_at(text: Text, start: int) -> bool:
    """ "on a section 2 at Highbury", "restrained in Prospect Park": where only hospitals are."""
    first = max(0, start - _NEAR - 1)
    if text.before(start) not in _STAYED_AT or text.before(start, 2) in LIVES:
        return False
    for at in range(start - 1, first - 1, -1):
        if text.words[at].plain in _STAYED:
            return True
        if text.words[at].gap is Gap.STOP:
            return False
    return False


def _in_its_place(text: Text, end: int, meanings: Sequence[Name]) -> bool:
    """True where a town or council of one of the meanings is said straight after."""
    at = end + 1 if text.after(end) in ("in", "at", "near", "on") else end
    if at >= len(text.words):
        return False
    length = text.place_length(at)
    if not length:
        return False
    key = text.key(at, at + length)
    councils = {code for code, share in text.directory.gazetteer.councils_of(key) if share > 0.2}
    return any(n.council in councils for n in meanings)


def _vague_meant(text: Text, end: int, head: str, meanings: Sequence[Name]) -> bool:
    """ "the royal", "at the general"; not "the royal family"."""
    before = text.before(end - 1)
    led = text.starts_clause(end - 1) and text.words[end - 1].capital
    if led and head in _ACTS_ALONE and text.after(end) in _HOSPITAL_DEEDS:
        return True
    if before not in AT:
        return text.words[end - 1].capital and _in_its_place(text, end, meanings)
    follows = text.after(end)
    ends = not follows or bool(text.words[end].gap)
    if not ends and follows not in MAY_FOLLOW_VAGUE:
        return _in_its_place(text, end, meanings)
    return len(head) > 3 or before == "the"


def _initials_meant(text: Text, start: int, key: str, meanings: Sequence[Name]) -> bool:
    before, after = text.before(start), text.after(start + 1)
    if _in_its_place(text, start + 1, meanings):
        return True
    if key == "mri":
        return (
            before in ("the", "at")
            and after not in SCANS
            and (text.before(start, 2) in ("at", "to", "in", "from", "by") or after in ACTS)
        )
    clear = text.words[start].shouted and not text.shouting
    if clear or _is_mixed(text, start):
        return True
    if key in COLLIDES or key in text.directory.ordinary_words:
        return _acts_in_lower_case(text, start)
    return before in LEADS or after in ACTS or len(key) >= 4 or len(text.words) < _SHORT_TEXT


def _is_mixed(text: Text, start: int) -> bool:
    """ "SLaM", "UHBristol": capitals inside a word, which no ordinary word has."""
    rest = text.words[start].text[1:]
    capitals = sum(c.isupper() for c in rest)
    return 0 < capitals < len(rest) and not text.shouting


def _acts_in_lower_case(text: Text, start: int) -> bool:
    """ "slam wont let me", "between lambeth, slam and the icb": only a body stands there."""
    before, after = text.before(start), text.after(start + 1)
    if not (text.starts_clause(start) or before in ("and", "between", "or", "but", "at")):
        return False
    listed_here = after in ("and", "or") and text.words[start].gap is not Gap.STOP
    return after in _BODY_ACTS or listed_here and bool(before == "between" or text.words[start].gap)


def _collision_meant(text: Text, start: int, key: str, meanings: Sequence[Name]) -> bool:
    before, after = text.before(start), text.after(start + 1)
    if before == "the" and key in text.directory.names.after_the:
        return True
    department = after == "ae" or after == "a" and text.after(start + 1, 1) == "and"
    if (
        department
        or _is_mixed(text, start)
        or after in ("hospital", "hospitals", "ward", "maternity")
        or _in_its_place(text, start + 1, meanings)
    ):
        return True
    if not text.words[start].capital or text.shouting:
        was_there = before == "at" and text.before(start, 2) in _WAS_THERE and key not in VAGUE
        acts = was_there or _acts_in_lower_case(text, start)
        return key not in _NEVER_SMALL and acts
    return before in LEADS or after in ACTS | _ACTS_PLAINLY or text.capital(start)


def _hospital_not_town(text: Text, start: int, end: int, meanings: Sequence[Name]) -> bool:
    """ "at Southmead", "the Homerton": the hospital; "lives in Southmead": the place."""
    before, after = text.before(start), text.after(end)
    key = text.key(start, end)
    if before in AT or after in ("ward", "staff", "maternity"):
        return True
    if before in ("in", "from", "to"):
        earlier = text.before(start, 2)
        return earlier not in LIVES and earlier in TREATED
    if before == "into":
        return text.before(start, 2) in _TAKEN
    if key in text.directory.gazetteer.areas or before == "near":
        return False
    if before == "between":
        return True
    if before in ("its", "was", "is", "called") and not text.words[start].gap:
        return text.closed(end)
    if text.starts_clause(start) or before in ("and", "or", "then", "but", "not", "so", "now"):
        following = {w.plain for w in text.words[end : end + _NEAR]}
        return not LIVING & following
    return after in ACTS
