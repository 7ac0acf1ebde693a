# SPDX-License-Identifier: Apache-2.0
"""A hospital named by its town alone: "Truro hospital", "the one in Hastings"."""

from actions.directory.mentions.context import ACTS, DETERMINERS, HOSPITAL_TALK, LEADS, LIVES
from actions.directory.mentions.found import Found, Text
from actions.directory.mentions.merging import Around
from actions.directory.model import Kind, Name
from actions.directory.words import listed
from actions.domain.understood import Service

_KINDS = listed("hospital infirmary")
_ACUTE = ("acute",)


def town_hospitals(text: Text, names: list[Found]) -> list[Found]:
    """ "Truro hospital", "Stockport nhs", "A&E in Bolton", "they took me to Burnley".

    `names` are the names found already: where a hospital is named, more of them may be meant.
    """
    found = []
    named = Around.of(names)
    for at in range(len(text.words)):
        length = text.place_length(at)
        end = at + length
        if not length or any(e > end for e, _, _ in text.directory.names.at(text.words, at)):
            continue
        skip = 0
        while skip < _MOST_SKIPPED and text.after(end, skip) in _SORTS:
            skip += 1
        team = 2 if text.after(end) in _PARTS and text.after(end, 1) in _UNITS else 0
        if team or text.after(end, skip) in _KINDS or _is_nhs(text, end):
            one = _found(text, at, end, end + (team or skip + 1))
            if one:
                found.append(one)
                continue
        lead = _led(text, at, end, named)
        if lead is not None:
            one = _found(text, at, end, end)
            if one:
                one.start = lead
                found.append(one)
    return found


_LEADS = (("hospital", "in"), ("infirmary", "in"), ("hospital", "at"), ("e", "in"), ("e", "at"))
_SORTS = listed("general city county district main community memorial war cottage royal")
_MOST_SKIPPED = 2
_STAFF = listed(
    """
    doctors nurses staff surgeons surgeon consultant consultants midwives medics dr doctor nurse
    midwife registrar anaesthetist physio physios physiotherapist radiographer dietitian
    matron cardiologist oncologist neurologist urologist gynaecologist
    """
)
_BROUGHT = listed("discharged transferred admitted lighted readmitted rushed transfer")
_TAKEN = listed(
    """
    took taken take takes taking rushed sent moved shipped transferred transfer referral referred
    flown airlifted drove driven taxi
    """
)
_LET = listed("let lets kicked chucked thrown turfed booted signed came coming got put pushed")
_SENT_WITH = listed(
    "tablets meds medication medicine stitches drain tube dressing dressings crutches frame section"
)
_NOT_FROM = listed("school college university uni prison work holiday army court nursery")
_WAS = listed("was were been being got getting is are")
_NO_HOSPITAL = listed(
    """
    home house flat foster placement placed live lives living kids children hostel school prison
    holiday visit move away family
    """
)
_AFTER_NHS = ACTS | listed("and or but trust foundation ft for about because where who")
_DWELLS = LIVES | listed("holiday work works lives living placed flat born")
_ILLNESS = listed(
    """
    rehab pneumonia sepsis stroke operation op surgery chemo dialysis tests bypass fracture broken
    infection delirium cellulitis meningitis hip knee transplant bleed clot covid flu
    """
)
_SOON = 7
_TIMES = listed("days weeks months wks fortnight")
_WAITING = listed("waiting waited because without bed carers package discharge")
_NO_TREATMENT = listed("station uni university college school court crown football road junction")
_PARTS = listed(
    """
    heart cardiac eye stroke cancer diabetes diabetic kidney renal pain fertility breast fracture
    maternity childrens surgical chest lung spinal liver skin
    """
)
_UNITS = listed("team unit clinic department dept centre ward people")
_RECENT = 7
_AROUND = 14


def _is_nhs(text: Text, end: int) -> bool:
    """ "Stockport nhs": the trust of the town; not "Stockport nhs dentist"."""
    if text.after(end) != "nhs" or text.words[end].gap:
        return False
    following = text.after(end, 1)
    return text.closed(end + 1) or following in _AFTER_NHS


def _led(text: Text, at: int, end: int, named: Around) -> int | None:
    """Where "the hospital in" begins, before a town."""
    before, earlier = text.before(at), text.before(at, 2)
    if before in ("from", "to") and _brought(text, at, end, named):
        return at
    if before == "in" and _lies_ill(text, at, end) or before == "at" and _seen_at(text, at, end):
        return at
    if before == "to" and text.after(end) == "for" and _is_ill_soon(text, end):
        return at
    if before == "of" and earlier == "out" and _let_out(text, at, end):
        return at
    if before == "hospital" and not text.words[at].gap:
        return at - 1 - (earlier == "the")
    if before == "at" and (earlier in _STAFF or _ward_number(text, at - 2)):
        return at - 2 if earlier in _STAFF else at - 3
    return _led_by_hospital(text, at) if (earlier, before) in _LEADS else None


def _led_by_hospital(text: Text, at: int) -> int | None:
    """ "the hospital in", "A&E at"."""
    start = at - 2
    if text.words[start].plain == "e":
        return start - 2 if start >= 2 and text.words[start - 2].plain == "a" else None
    return start if text.before(start) in DETERMINERS | LEADS | {""} else None


def _brought(text: Text, at: int, end: int, named: Around) -> bool:
    """ "discharged from Kettering", "by ambulance to Bath", "took me to Burnley"."""
    recent = _near(text, at, at, back=_RECENT)
    if _BROUGHT & recent or {"by", "ambulance"} <= recent:
        return True
    if text.before(at) == "from" and {"sent", "home"} <= recent:
        return not _NOT_FROM & recent
    return text.before(at) == "to" and _taken(text, at, end, named)


def _near(text: Text, at: int, end: int, *, back: int, on: int = 0) -> set[str]:
    """The plain words from `back` before to `on` after those from `at` to `end`."""
    return {w.plain for w in text.words[max(0, at - back) : end + on]}


def _is_ill_soon(text: Text, end: int) -> bool:
    """ "she went to Chorley for rehab"."""
    return bool(_ILLNESS & {text.after(end, on) for on in range(_SOON // 2 + 1)})


def _let_out(text: Text, at: int, end: int) -> bool:
    """ "let out of Ormskirk with no tablets": where a hospital is spoken of."""
    recent = _near(text, at, at, back=_RECENT)
    around = _near(text, at, end, back=_AROUND, on=_AROUND)
    return bool(_LET & recent) and bool((HOSPITAL_TALK | _ILLNESS | _SENT_WITH) & around)


def _lies_ill(text: Text, at: int, end: int) -> bool:
    """ "she was in Bishop Auckland for rehab", "dads in Truro with a broken hip"."""
    if text.before(at, 2) in _DWELLS:
        return False
    soon = {text.after(end, on) for on in range(_SOON)}
    if _TIMES & soon and _WAITING & soon:
        return True
    return text.after(end) in ("for", "with", "having") and bool(_ILLNESS & soon)


def _seen_at(text: Text, at: int, end: int) -> bool:
    """ "I got infected at Kingston during my c section": where hospitals are spoken of."""
    if text.after(end) in _NO_TREATMENT or text.before(at, 2) in _DWELLS:
        return False
    around = _near(text, at, end, back=_SOON, on=_SOON)
    waited = "waited" in around and "hours" in around
    return waited or bool((HOSPITAL_TALK | _ILLNESS) & around)


def _taken(text: Text, at: int, end: int, named: Around) -> bool:
    """ "they took me to Burnley", where hospitals are spoken of; not "sent him home to Burnley"."""
    recent = _near(text, at, at, back=_RECENT)
    around = _near(text, at, end, back=_AROUND, on=_AROUND)
    by_oneself = text.before(at, 2) == "moved" and text.before(at, 3) not in _WAS
    if (
        by_oneself
        or not _TAKEN & recent
        or _NO_HOSPITAL & (recent | {text.after(end, i) for i in range(4)})
    ):
        return False
    emergency = {"a", "and", "e"} <= around
    return emergency or bool(HOSPITAL_TALK & around) or named.hospital_between(at - _AROUND, at)


def _ward_number(text: Text, at: int) -> bool:
    """True for the number of "ward 7"."""
    return at > 0 and text.words[at - 1].plain == "ward" and len(text.words[at].plain) <= 3


def _found(text: Text, start: int, place_end: int, end: int) -> Found | None:
    meanings = hospitals_of(text, text.key(start, place_end))
    if not meanings:
        return None
    return Found(start, end, 2, meanings=meanings, place=text.joined(start, place_end))


def hospitals_of(text: Text, town: str) -> tuple[Name, ...]:
    """The hospitals of a town: the general ones, or where there is none, any."""
    here = text.directory.hospitals_in(town)
    acute = [code for code, kind in here if kind in _ACUTE]
    codes = acute or [code for code, kind in here if kind == "community"]
    if not codes:
        codes = [n.code for n in text.directory.names.names.get(f"{town} hospital", ())]
    return tuple(Name(code, Kind.HOSPITAL, town) for code in dict.fromkeys(codes))


def one_in_town(text: Text) -> list[Found]:
    """ "the one in Hastings": a hospital, where hospitals are spoken of."""
    found: list[Found] = []
    plains = {w.plain for w in text.words}
    if "one" not in plains and "ones" not in plains:
        return found
    for at in range(1, len(text.words)):
        lead = text.before(at, 3), text.before(at, 2), text.before(at)
        if lead[1:] not in (("one", "in"), ("one", "at")) or lead[0] not in ("the", "not", "other"):
            continue
        length = text.place_length(at)
        if not length:
            continue
        one = _found(text, at, at + length, at + length)
        if one is None:
            place = text.joined(at, at + length)
            one = Found(at, at + length, 2, service=Service.HOSPITAL, place=place)
        one.start = at - 3
        found.append(one)
    return found
