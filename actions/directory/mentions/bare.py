# SPDX-License-Identifier: Apache-2.0
"""A bare place name that acts: "Bexley sent" is the council, "Bolton discharged" a hospital."""

from actions.directory.mentions.areas import (
    CLAUSE,
    COUNCIL_TALK,
    DEEDS,
    OMITS,
    PLACE_USE,
    PURSE,
    TALK,
    city_acts,
    council,
    deed_after,
    fails_to_act,
    is_done_by,
    near,
    people_fail_to_act,
    sent_home_without_care,
    with_kind,
)
from actions.directory.mentions.context import HOSPITAL_TALK, LIVING, TITLES
from actions.directory.mentions.found import Found, Text
from actions.directory.mentions.listing import BLAME, in_list, is_heading, stands_beside
from actions.directory.mentions.merging import Around
from actions.directory.mentions.towns import hospitals_of
from actions.directory.model import Kind, Name
from actions.directory.words import listed

_WEAK_ACTS = listed(
    """
    has have had was were is are just also then now will did never dont isnt arent wasnt werent
    hasnt havent would could should may might must doesnt left made let took gave came come put
    """
)
_HEADLINES = listed(
    """
    lost sent left discharged ignored refused cancelled missed misdiagnosed dropped gave told
    kept forgot nobody noone broke never didnt wouldnt turned let killed neglected botched
    charged cut stopped
    """
)
_NEVER_AFTER = listed("hmp prison mr mrs miss dr")
_DEEDS = DEEDS | listed(
    """
    found broke burnt scalded starved botched misread mixed ruined fitted prescribed examined
    scanned starved overdosed infected
    """
)
_TREATS = listed(
    "told said sent kept lost left turned gave put let never didnt wouldnt missed forgot"
)
_THING_LOST = listed(
    """
    notes records results scan xray letter referral bed ward sample bloods appointment hospital
    discharged trolley hearing glasses teeth dentures follow followup ray
    """
)
_FAR = 25


def bare_bodies(text: Text, others: list[Found]) -> list[Found]:
    """Place names standing as bodies. `others` are the mentions found already."""
    taken = {i for o in others for i in range(o.start, o.end)}
    edges = {o.start for o in others} | {o.end for o in others}
    named = Around.of(others)
    found: list[Found] = []
    at = 0
    while at < len(text.words):
        length = text.place_length(at)
        end = at + max(length, 1)
        if length and taken.isdisjoint(range(at, end)):
            one = _body_at(text, at, end, edges, named)
            if one is not None and taken.isdisjoint(range(end, one.end)):
                found.append(one)
                edges.add(one.end)
                end = one.end
        at = end
    return found


def _body_at(text: Text, start: int, end: int, edges: set[int], named: Around) -> Found | None:
    county = with_kind(text, start, end) or city_acts(text, start, end)
    if county is not None:
        return county
    if _pays(text, start, end):
        return council(text, start, end)
    if is_heading(text, start, end, _HEADLINES):
        return _headline(text, start, end)
    if _is_body(text, start, end, edges) or fails_to_act(text, start, end):
        return _council_or_hospital(text, start, end, named)
    if _is_hospital(text, start, end, named):
        return _hospital(text, start, end)
    if sent_home_without_care(text, start, end):
        return council(text, start, end)
    return _either(text, start, end)


def _pays(text: Text, start: int, end: int) -> bool:
    """ "on Solihull's money"."""
    spent = text.after(end) in PURSE and not text.words[end].gap
    return spent and text.area_owns(start, end)


def _headline(text: Text, start: int, end: int) -> Found | None:
    """A hospital, where what was done there is done by hospitals; else the council."""
    hospital, said = _hospital(text, start, end), _clause(text, end, end + 1)
    of_hospital = bool((HOSPITAL_TALK | _THING_LOST) & said) or {"sent", "home"} <= said
    if hospital.meanings and of_hospital and not COUNCIL_TALK - {"home"} & said:
        return hospital
    key = text.key(start, end)
    return council(text, start, end) if key in text.directory.gazetteer.areas else None


def _council_or_hospital(text: Text, start: int, end: int, named: Around) -> Found:
    """The council, unless what follows is done by a hospital ("Bolton discharged him")."""
    talk = {w.plain for w in text.words[max(0, start - TALK) : end + TALK]}
    if _council_is_named_too(text, start, end, named) or _is_named_hospital(
        text, start, end, named
    ):
        return _hospital(text, start, end)
    told = not COUNCIL_TALK & talk and bool(HOSPITAL_TALK & talk) or _sends_home(text, end)
    if text.before(start) not in BLAME and (told or _goes_on(text, start, end, named)):
        hospital = _hospital(text, start, end)
        if hospital.meanings:
            return hospital
    return _either(text, start, end) or council(text, start, end)


def _either(text: Text, start: int, end: int) -> Found | None:
    """ "Hartlepool told me it was wind": a town that may be hospital or council is asked about."""
    key = text.key(start, end)
    acts = text.starts_clause(start) and text.after(end) in _TREATS and not text.words[end].gap
    acts = acts and text.words[start].capital and key in text.directory.gazetteer.areas
    acute = any(kind == "acute" for _, kind in text.directory.hospitals_in(key))
    if not acts or not acute or COUNCIL_TALK & near(text, start, end):
        return None
    one, own = _hospital(text, start, end), text.directory.gazetteer.own.get(key)
    if own:
        one.meanings = (*one.meanings, Name(own, Kind.COUNCIL, council=own, shared=True))
        one.place = None  # it lies in both
    return one


def _council_is_named_too(text: Text, start: int, end: int, named: Around) -> bool:
    """ "Medway left him without oxygen. Medway council left him": the first is the hospital."""
    key = text.key(start, end)
    own = text.directory.gazetteer.own.get(key)
    councils = named.councils
    led = text.starts_clause(start) or bool(_THING_LOST & _clause(text, start, end))
    if led and text.after(end) in DEEDS:
        councils |= _councils_of(named.places, text)
    return own in councils and bool(hospitals_of(text, key))


def _councils_of(places: frozenset[str], text: Text) -> set[str]:
    own = text.directory.gazetteer.own
    return {own[place] for place in places if place in own}


def _is_named_hospital(text: Text, start: int, end: int, named: Around) -> bool:
    """ "Doncaster Royal found it and then Doncaster lost my follow up": the same once more."""
    key = text.key(start, end)
    here = {name.code for name in hospitals_of(text, key)}
    said = {w.plain for w in text.words[end : end + TALK]}
    return (
        bool(here & named.trusts)
        and bool((HOSPITAL_TALK | _THING_LOST) & said)
        and not (COUNCIL_TALK & _clause(text, start, end))
    )


def _sends_home(text: Text, end: int) -> bool:
    """ "Tameside sent grandad home": what a hospital does, whatever the talk after it."""
    end = text.past_brackets(end)
    if text.after(end) not in ("sent", "discharged"):
        return False
    return "home" in {text.after(end, on) for on in range(1, 4)}


def _hospital(text: Text, start: int, end: int) -> Found:
    key = text.key(start, end)
    place = text.joined(start, end)
    return Found(start, end, 5, meanings=hospitals_of(text, key), place=place)


def _goes_on(text: Text, start: int, end: int, named: Around) -> bool:
    """ "Basildon lost my notes, Southend found them": the second is a hospital like the first."""
    clause = _clause(text, start, end)
    return (
        text.starts_clause(start)
        and not COUNCIL_TALK & clause
        and _hospital_near(start, named, back_only=True)
        and bool(_THING_LOST & {w.plain for w in text.words[max(0, start - TALK) : end + TALK]})
    )


def _clause(text: Text, start: int, end: int) -> set[str]:
    last = end
    while last < len(text.words) and last - end < TALK and not text.words[last].gap:
        last += 1
    return {w.plain for w in text.words[start:last]}


def _is_hospital(text: Text, start: int, end: int, named: Around) -> bool:
    """ "Harrogate cancelled my hip op", "Bassetlaw, who sent my father home"."""
    gazetteer = text.directory.gazetteer
    key = text.key(start, end)
    before = text.before(start)
    if before == "then" and text.words[start].capital and text.closed(end):
        return _hospital_near(start, named, back_only=True) and bool(hospitals_of(text, key))
    if before in PLACE_USE | _NEVER_AFTER | TITLES | {"from"} or key in gazetteer.common:
        return False
    acute = any(kind == "acute" for _, kind in text.directory.hospitals_in(key))
    if not acute and f"{key} hospital" not in text.directory.names.names:
        return False
    act = _act_after(text, end)
    if act == "another" and _hospital_near(start, named, back_only=True):
        return text.words[start].capital
    if act not in _DEEDS:
        return False
    beside = _hospital_near(start, named)
    around = near(text, start, end)
    talk = bool(HOSPITAL_TALK & around) or {"sent", "home"} <= around
    weak = act in _WEAK_ACTS or key in gazetteer.ordinary
    led = text.starts_clause(start) and text.words[start].capital and act in OMITS
    if led and HOSPITAL_TALK & _clause(text, start, end):
        return True
    if weak or not text.words[start].capital:
        return beside and (text.starts_clause(start) or talk)
    return beside or talk or text.starts_clause(start)


def _act_after(text: Text, end: int) -> str:
    """What a body does: "Harrogate cancelled", "Bassetlaw, who sent"; empty where it does not."""
    past = text.past_brackets(end)
    if past > end:
        return text.after(past)
    if text.after(end) in ("who", "which"):
        return text.after(end, 1)
    return "" if text.closed(end) else text.after(end)


def _hospital_near(start: int, around: Around, *, back_only: bool = False) -> bool:
    """True where another hospital is named within some words."""
    if around.hospital_between(start - _FAR, start):
        return True
    return not back_only and around.hospital_between(start + 1, start + _FAR)


def _is_body(text: Text, start: int, end: int, edges: set[int]) -> bool:
    gazetteer = text.directory.gazetteer
    key = text.key(start, end)
    if key not in gazetteer.areas or key in gazetteer.ordinary and not text.words[start].capital:
        return False
    before, after = text.before(start), text.after(end)
    if before in _NEVER_AFTER | TITLES and not text.words[start].gap:
        return False
    if is_done_by(text, start) or people_fail_to_act(text, start, end):
        return True
    if start == 0 and _lives_elsewhere(text, end):
        return True
    if before in PLACE_USE or before == "from" and after not in DEEDS:
        return False
    was_to = after in ("meant", "supposed") and text.after(end, 1) == "to"
    if was_to or stands_beside(text, start, end, edges):
        return True
    if after in DEEDS and not text.words[end].gap:
        after = deed_after(text, end)
        return after not in _WEAK_ACTS or bool(COUNCIL_TALK & near(text, start, end))
    return in_list(text, start, end, edges)


def _lives_elsewhere(text: Text, end: int) -> bool:
    """ "Manchester, but I live in Stockport now": the first is a body, not a home."""
    if text.after(end) not in ("but", "though", "although"):
        return False
    return bool(LIVING & {w.plain for w in text.words[end : end + CLAUSE]})
