# SPDX-License-Identifier: Apache-2.0
"""Two mentions of one body side by side are one: "A&E at Derriford", "the LGI maternity ward"."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace

from actions.directory.mentions.found import Found, Text
from actions.directory.model import Kind
from actions.directory.words import Gap, Word, plain
from actions.domain.understood import Service

NHS_PLACES = frozenset({Service.HOSPITAL, Service.WARD})
_TEAMS = NHS_PLACES | {Service.MENTAL_HEALTH, Service.CAMHS, Service.COMMUNITY_NURSING}
_MERGING = _TEAMS | {
    Service.OUT_OF_HOURS,
    Service.HOME_CARE,
    Service.CARE_HOME,
    Service.NURSING_HOME,
    Service.GP,
    Service.HOSPICE,
    Service.PHARMACY,
    Service.DENTIST,
}
_AT_A_TRUST = NHS_PLACES | {Service.MENTAL_HEALTH, Service.CAMHS, Service.OUT_OF_HOURS}
_NHS_KINDS = (
    Kind.HOSPITAL,
    Kind.SITE,
    Kind.OFFICIAL,
    Kind.NICKNAME,
    Kind.INITIALS,
    Kind.MADE_INITIALS,
    Kind.FORMER,
)
_PRACTICES = (Kind.GP, Kind.PHARMACY, Kind.DENTIST, Kind.CARE)
_OF_A_COUNCIL = frozenset(
    {
        Service.COUNCIL,
        Service.SOCIAL_SERVICES,
        Service.CHILDRENS_SERVICES,
        Service.HOME_CARE,
        Service.CARE_HOME,
        Service.DAY_CARE,
        Service.REABLEMENT,
        Service.SUPPORTED_LIVING,
        Service.FOSTERING,
    }
)
_BETWEEN = frozenset({"at", "of", "in", "from", "the", "is", "our", "my"})
_TEAM_WORDS = frozenset({"own", "adult", "new", "local", "community", "so", "called"})
_MOST_BETWEEN = 3


def merged(text: Text, found: list[Found]) -> list[Found]:
    """The mentions, those of one body joined; in the order of the words."""
    done: list[Found] = []
    for one in found:
        last = done[-1] if done else None
        if last is not None and _same_body(text, last, one):
            name = last if last.is_name or _is_council(last) else one
            done[-1] = replace(
                name, start=last.start, end=one.end, place=one.place or last.place, lead=last.lead
            )
        else:
            done.append(one)
    return done


def _same_body(text: Text, left: Found, right: Found) -> bool:
    between = text.words[left.end : right.start]
    if right.start < left.end or len(between) > _MOST_BETWEEN:
        return False
    gaps = [w.gap for w in text.words[left.end : right.start + 1]]
    if Gap.STOP in gaps:
        return False
    comma = Gap.COMMA in gaps
    joined = [w.plain for w in between]
    if left.meanings and right.meanings:
        shared = {n.code for n in left.meanings} & {n.code for n in right.meanings}
        return bool(shared) and joined in (["at"], ["in"], []) and not comma
    owned = not joined or text.owns(left.end) and all(_names_a_team(w) for w in between)
    if not comma and _is_councils_own(left, right, joined, owned=owned):
        return True
    if _in_brackets(text, left, right) and not left.place and left.is_name != right.is_name:
        name, word = (left, right) if left.is_name else (right, left)
        return word.service in _MERGING and _fits(word, name)
    if left.is_name and not right.is_name:
        near = not joined and not comma and not left.place
        return near and right.service in _TEAMS and is_nhs(left)
    if not right.is_name or left.is_name or left.place or left.service not in _MERGING:
        return False
    return _leads_to(text, left, right, joined=joined, comma=comma)


def _names_a_team(word: Word) -> bool:
    """ "START" or "own" in "the council's START reablement team"."""
    return word.capital or word.plain in _TEAM_WORDS


def _is_councils_own(left: Found, right: Found, joined: list[str], *, owned: bool) -> bool:
    """ "the councils respite house", "carers from the council": the council answers for both."""
    if _is_council(left) and right.service in _OF_A_COUNCIL and not right.is_name:
        return owned and not right.place
    works_for = left.service in _OF_A_COUNCIL - {Service.COUNCIL} and not left.is_name
    from_it = joined in (["from"], ["of"], ["from", "the"])
    return works_for and _is_council(right) and from_it and not left.place


def _is_council(one: Found) -> bool:
    """ "the councils respite house", "Hull council day centre": what a council itself runs."""
    if one.meanings:
        return all(n.kind is Kind.COUNCIL for n in one.meanings)
    return one.service is Service.COUNCIL


def _in_brackets(text: Text, left: Found, right: Found) -> bool:
    """ "Blossom Care (my carers)", "the crisis team (Oxleas)": nothing else between them."""
    between = text.text[text.words[left.end - 1].end : text.words[right.start].start]
    words = [w.plain for w in text.words[left.end : right.start]]
    return "(" in between and ")" not in between and set(words) <= {"the", "my", "our"}


def _leads_to(text: Text, left: Found, right: Found, *, joined: list[str], comma: bool) -> bool:
    """True where a generic word leads to the name of its own body ("ward 6 at the LGI")."""
    if not _fits(left, right):
        return False
    if joined and joined[0] in ("called", "named"):
        return True
    if comma:
        beside = not joined and text.words[right.start].capital
        return beside and left.service not in _TEAMS - {Service.HOSPITAL}
    if not all(w in _BETWEEN or w.isdigit() or len(w) == 1 for w in joined):
        return False
    return not joined or joined[0] not in ("from", "is") or left.service not in NHS_PLACES


def is_nhs(one: Found) -> bool:
    """True for a trust or hospital by name, also of another nation or private."""
    if one.outside:
        return one.outside.service in (Service.HEALTH_BOARD, Service.PRIVATE_HOSPITAL)
    return any(n.kind in _NHS_KINDS for n in one.meanings)


def _fits(left: Found, right: Found) -> bool:
    """A care home cannot be at a trust, nor a ward at a care agency."""
    if left.service in _AT_A_TRUST:
        return is_nhs(right)
    if left.service is Service.COMMUNITY_NURSING:
        return is_nhs(right) or right.outside is not None
    if any(n.kind in _PRACTICES for n in right.meanings):
        return True
    return right.unlisted is not None and right.outside is None


@dataclass(frozen=True)
class Around:
    """Where trusts and hospitals are named, in order, which they are, and the councils that are.

    `places` are those that were said with a generic word for a council ("BCP council carers").
    """

    hospitals: tuple[int, ...]
    councils: frozenset[str]
    trusts: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()

    @classmethod
    def of(cls, found: Iterable[Found]) -> "Around":
        found = tuple(found)
        return cls(
            tuple(sorted(one.start for one in found if is_nhs(one))),
            frozenset(n.code for one in found for n in one.meanings if n.kind is Kind.COUNCIL),
            frozenset(n.code for one in found if is_nhs(one) for n in one.meanings),
            frozenset(
                plain(one.place)
                for one in found
                if one.place and not one.is_name and one.service is Service.COUNCIL
            ),
        )

    def hospital_between(self, first: int, last: int) -> bool:
        """True where a hospital is named from one word up to another, the last left out."""
        at = bisect_left(self.hospitals, first)
        return at < len(self.hospitals) and self.hospitals[at] < last
