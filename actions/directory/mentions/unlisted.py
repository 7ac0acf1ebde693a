# SPDX-License-Identifier: Apache-2.0
"""Names that no list holds, kept as they were said ("Sunny Meadows care home", "Bluebell Care")."""

from actions.directory.mentions.beside import is_well_known
from actions.directory.mentions.brands import brand_at
from actions.directory.mentions.context import ACTS, DETERMINERS, LEADS, TITLES
from actions.directory.mentions.found import Found, Text
from actions.directory.mentions.kinds import KINDS_BY_FIRST, LOOSE, WEAK_KINDS
from actions.directory.words import Gap, listed
from actions.domain.understood import Service

_MOST_WORDS = 5
_MOST_SMALL = 3
_BEFORE_SMALL = (
    DETERMINERS | LEADS | listed("into home agency called named but so and then when if")
)
_NO_PART = listed(
    """
    o el al del
    the a an my our her his their your this that these those its it is was were be been and or
    but in at from to into by with of on for about as than then so if when where who whom
    which what i we he she they me him us them you mum dad nan gran grandad mother father wife
    husband son daughter sister brother aunt uncle sent went gone go got get moved put placed
    private local new old first second same another different other nice lovely terrible awful
    good bad council nhs expensive cheap any some every each no not one two three nearest big
    small little specialist residential nursing care dementia decent proper right wrong last
    next had has have having did does do said told out hours emergency called named found
    chose choose picked rang phoned saw see left leave leaving after before during since until
    because via used using own only just also both all more most much many very really quite
    too gp doctors doctor dental hospital medical health family social community mental agency
    agencys live lives lived lost knee hip heart eye cataract bypass spinal brain cancer bowel
    plastic oral cosmetic day needs needed need needing back minor major paid pay run works
    work working worked keyhole open elective walk walkin through round around outside inside
    under over near respite permanent temporary horrid place complain complaint complaining
    against will would should could can cant wont dont didnt isnt wasnt being still maybe
    think know want wanted wants like blame send sending take took taken give gave given make
    made stay stayed staying kept keep closed shut changed change chemist pharmacy dentist
    fracture antenatal memory pain breast foot leg diabetic warfarin asthma vaccine clinic
    bloods blood sexual menopause fertility childrens child kids adult adults elderly police
    hygienist ward nurse nurses staff team people folk carers carer monday tuesday wednesday
    thursday friday saturday sunday january february march april may june july august
    september october november december english uk british met foster fostering supported
    sheltered extra rest retirement homecare home homes house housing online internet same add
    wonderful brilliant fantastic amazing great superb excellent good kind caring friendly awful
    dirty filthy useless rude remove take change replace put cc mbc
    """
)
_NEVER_PART = DETERMINERS | listed("i gp nhs council cc mbc")
_INTRODUCED = listed(
    """
    home agency company place surgery practice firm charity provider unit hospice dentist chemist
    pharmacy service services is its was theyre carers people lot outfit clinic one trust centre
    """
)
_NAMED_THINGS = listed(
    "home agency surgery practice company provider dentist pharmacy chemist hospice"
)
_CALLED = listed("called named")
_DEEDS = ACTS - listed("is was are were has have had will would just also then now still only")
_SHORTEST = 3
_ENDS_NAME = ACTS | listed(
    """
    in at near on who which they and but for where from about because i we he she it its until
    since after before when so to by with been my our her his their over down
    """
)
_FROM = ("from", "with", "at")
_MOST_BETWEEN = 3
_SHORTEST_PROVIDER = 4
_ABROAD = listed(
    """
    abroad overseas africa asia europe poland romania india nigeria ghana zimbabwe kenya pakistan
    bangladesh portugal spain italy bulgaria hungary lithuania latvia ukraine france germany
    ireland scotland wales philippines jamaica china nepal kerala lagos hell heaven
    """
)
_LINKS = listed("and of the")
_APPOSED = {
    "home": Service.CARE_HOME,
    "agency": Service.HOME_CARE,
    "surgery": Service.GP,
    "practice": Service.GP,
    "pharmacy": Service.PHARMACY,
    "chemist": Service.PHARMACY,
    "hospice": Service.HOSPICE,
}
_SAYS_WHICH = DETERMINERS | listed("care nursing residential rest dementia gp doctors mums dads")
_SAYS_WHAT = listed("the a an my our his her their mums dads")
_THINGS = _NAMED_THINGS | listed(
    "place hostel service unit clinic charity centre hospital homecare"
)


def unlisted_in(text: Text) -> list[Found]:
    """Names with a word for what they are, brands with their town, names after "called"."""
    found = []
    for at in range(len(text.words)):
        found += [
            one
            for one in (_typed(text, at), _weakly(text, at), _called(text, at), brand_at(text, at),
                        _after_kind(text, at), _apposed(text, at),
                        _carers_from(text, at), _headed(text, at), _saint(text, at))
            if one is not None
        ]  # fmt: skip
    return found


def _kept(text: Text, start: int, end: int, rank: int, service: Service | None = None) -> Found:
    said = text.text[text.words[start].start : text.words[end - 1].end]
    return Found(start, end, rank, unlisted=said, service=service)


def _typed(text: Text, at: int) -> Found | None:
    """ "Sunny Meadows care home": words before a kind, back to one that is no part of it."""
    for parts, service, _ in KINDS_BY_FIRST.get(text.words[at].plain, ()):
        end = at + len(parts)
        words = text.words[at:end]
        if [w.plain for w in words] != parts or any(w.gap for w in words[1:]):
            continue
        small = " ".join(parts) not in LOOSE and (parts != ["surgery"] or _is_place(text, at))
        start = _first_of_name(text, at, small=small)
        return _kept(text, start, end, 6, service) if start < at else None
    return None


def _is_place(text: Text, at: int) -> bool:
    """Lower case "greenfield surgery" is a practice beside its town or as a whole answer."""
    if at + 1 == len(text.words):
        return at <= _MOST_SMALL and not _NO_PART & {w.plain for w in text.words[:at]}
    return text.after(at + 1) in ("in", "on", "at") and text.place_length(at + 2) > 0


def _first_of_name(text: Text, at: int, *, small: bool) -> int:
    """Where the name before a kind begins: capitals as far as they go, else up to three words.

    With `small` a name may be all in lower case, after a word that leads to one.
    """
    start = at
    while start > 0 and at - start < _MOST_WORDS and text.words[start].gap is Gap.NONE:
        if not _is_part(text, start - 1, at, small):
            break
        start -= 1
    while start < at and text.words[start].plain in _LINKS:
        start += 1
    own = text.words[start:at]
    if any(w.capital for w in own) or not own:
        return start
    led = start == 0 or text.words[start].gap is not Gap.NONE or text.before(start) in _BEFORE_SMALL
    return start if small and led else at


def _is_part(text: Text, at: int, end: int, small: bool) -> bool:
    """True where the word at `at` belongs to the name that goes on after it."""
    word, following = text.words[at], text.words[at + 1]
    if word.text[0].isdigit() and small and not following.capital:
        return False
    named = at + 1 < end
    if not named and text.area_owns(at, at + 1):
        return False  # "Nottinghamshire's homecare" is no name
    if word.plain in _LINKS:
        before = text.words[at - 1] if at else None
        return named and before is not None and before.capital and before.plain not in _NO_PART
    if word.plain in _NO_PART or word.owner != word.plain and word.owner in _NO_PART:
        return word.owner == word.plain and text.capital(at) and word.plain not in _NEVER_PART
    if word.capital:
        return True
    return small and end - at <= _MOST_SMALL and not (named and following.capital)


def _weakly(text: Text, at: int) -> Found | None:
    """ "Ropewalk House" in capitals; "bluebell care" where it does something."""
    if text.words[at].plain not in WEAK_KINDS or at == 0:
        return None
    if not text.words[at].capital:
        return _small_care(text, at)
    start = at
    while start > 0 and at - start < _MOST_WORDS - 1 and text.words[start].gap is Gap.NONE:
        word = text.words[start - 1]
        if not word.capital or word.plain in _NO_PART and not text.capital(start - 1):
            break
        start -= 1
    if text.words[start].plain in DETERMINERS | {"i"}:
        start += 1
    return _kept(text, start, at + 1, 7) if start < at else None


def _small_care(text: Text, at: int) -> Found | None:
    """Lower case "bluebell care": only at the head of a clause or after "from", and acting."""
    if text.words[at].plain != "care":
        return _small_answer(text, at)
    start = at
    while start > 0 and at - start < 2 and text.words[start].gap is Gap.NONE:
        if text.words[start - 1].plain in _NO_PART | ACTS:
            break
        start -= 1
    led = text.starts_clause(start) or text.before(start) in ("from", "with", "and", "by")
    if start == at or not led or text.after(at + 1) not in ACTS:
        return None
    return _kept(text, start, at + 1, 7)


def _small_answer(text: Text, at: int) -> Found | None:
    """ "ropewalk house": the whole of a short answer."""
    if at + 1 != len(text.words) or at > 2 or text.words[0].plain in _NO_PART - {"the"}:
        return None
    return _kept(text, 0, at + 1, 7)


def _called(text: Text, at: int) -> Found | None:
    """ "an agency called Bluebell Care", "a home called the willows"."""
    if at + 1 >= len(text.words) or not _introduces(text, at):
        return None
    start = end = at + 1
    if text.before(at) not in _INTRODUCED:
        return None
    if text.words[at].plain not in _CALLED and not text.capital(start):
        return None
    while end < len(text.words) and end - start < _MOST_WORDS:
        word = text.words[end]
        ends = word.plain in _ENDS_NAME and not (word.capital and text.words[start].capital)
        if end > start and (word.gap or ends):
            break
        end += 1
    first = text.words[start].plain
    if first in (_NO_PART | ACTS) - {"the"} and not text.capital(start):
        return None
    if end == start or first in DETERMINERS - {"the"} or first in ("me", "him", "us", "it"):
        return None
    return _kept(text, start, end, 5)


def _after_kind(text: Text, at: int) -> Found | None:
    """ "the care home Beechcroft lost it": capitals straight after a word for what it is."""
    end = start = at + 1
    if text.words[at].plain not in _NAMED_THINGS or text.shouting:
        return None
    while end < len(text.words) and end - start < _MOST_WORDS - 1 and _goes_on(text, end):
        end += 1
    closed = text.closed(end) or text.after(end) in _DEEDS
    if end == start or not closed or text.place_length(start):
        return None
    return _kept(text, start, end, 7)


def _apposed(text: Text, at: int) -> Found | None:
    """ "the home, Ferndale, never rang", "his surgery (Perran Moor)": between commas, its name."""
    kind, start = text.words[at].plain, at + 1
    if kind not in _APPOSED or text.shouting or text.before(at) not in _SAYS_WHICH:
        return None
    end = text.end_of_apposed(start, most=_MOST_WORDS - 1, belongs=lambda at: _is_proper(text, at))
    listed_on = text.after(end) in ("and", "or")
    if end == start or not text.closed(end) or listed_on or _is_known(text, start):
        return None
    said = text.text[text.words[start].start : text.words[end - 1].end]
    return Found(at - 1, end, 6, unlisted=said, service=_APPOSED[kind])


def _is_known(text: Text, at: int) -> bool:
    """True where a well-known place, or a name of the lists, begins."""
    place = text.joined(at, at + text.place_length(at))
    return is_well_known(text, place) or any(text.directory.names.at(text.words, at))


def _is_proper(text: Text, at: int) -> bool:
    """True for a word with a capital that can be part of a name."""
    word = text.words[at]
    plain = word.plain in _NO_PART - {"the"} | TITLES | ACTS or len(word.text) < _SHORTEST
    return text.words[at].capital and not plain


def _goes_on(text: Text, at: int) -> bool:
    """True for a word with a capital that may belong to a name."""
    word = text.words[at]
    plain = word.plain in _NO_PART | TITLES | ACTS or word.shouted or len(word.text) < _SHORTEST
    return text.capital(at) and not plain and not word.gap


def _introduces(text: Text, at: int) -> bool:
    """ "called", "the home is", "run by"."""
    word = text.words[at].plain
    if word in ("is", "was"):
        return text.before(at) in _NAMED_THINGS
    if word in _CALLED and text.before(at) in ("is", "was"):
        return text.before(at, 2) in _NAMED_THINGS | {"it", "which"}
    return word in _CALLED or word == "by" and text.before(at) in ("run", "owned", "managed")


def _carers_from(text: Text, at: int) -> Found | None:
    """ "carers from Happy Hands", "five carers this week from Happy Hands": capitals, no place."""
    if text.words[at].plain not in ("carers", "carer", "agency", "company"):
        return None
    start = at + 1
    while text.after(start) not in _FROM and start - at <= _MOST_BETWEEN:
        start += 1
    if text.after(start) not in _FROM or start + 1 >= len(text.words):
        return None
    start = end = start + 1
    while end < len(text.words) and end - start < 4 and text.words[end].capital:
        if end > start and text.words[end].gap:
            break
        end += 1
    known = text.place_length(start)
    if end == start or known >= end - start or text.shouting:
        return None
    if end - start == 1 and not _is_provider(text, start):
        return None
    return _kept(text, start, end, 7, Service.HOME_CARE)


def _is_provider(text: Text, at: int) -> bool:
    """ "carers from Bethphage": one word that is no day, no country and no word of English."""
    word = text.words[at].plain
    ordinary = word in _NO_PART | _ABROAD or len(word) < _SHORTEST_PROVIDER
    return (
        not ordinary and word not in text.directory.gazetteer.common and text.before(at) == "from"
    )


def _headed(text: Text, at: int) -> Found | None:
    """ "New Leaf, the drug and alcohol place in Wakefield": a name, then what it is."""
    if text.words[at].gap is not Gap.COMMA or text.words[at].plain not in _SAYS_WHAT:
        return None
    end = _end_of_thing(text, at)
    start = at
    while start > 0 and at - start < _MOST_WORDS - 1 and text.words[start - 1].capital:
        start -= 1
        if text.words[start].gap:
            break
    if end is None or start == at or not _is_head(text, start, at):
        return None
    said = text.text[text.words[start].start : text.words[at - 1].end]
    return Found(start, end, 6, unlisted=said)


def _end_of_thing(text: Text, at: int) -> int | None:
    """Where "the drug and alcohol place" ends; None where no word for a place follows."""
    for end in range(at + 1, min(len(text.words), at + 1 + _MOST_WORDS)):
        word = text.words[end]
        if word.gap or word.plain in ACTS:
            return None
        if word.plain in _THINGS:
            return end + 1
    return None


def _is_head(text: Text, start: int, end: int) -> bool:
    """True where capitals that begin a clause, or follow "at", can be a name."""
    words = [w.plain for w in text.words[start:end]]
    led = text.starts_clause(start) or text.before(start) in LEADS | {"about"}
    named = words[0] not in DETERMINERS and not _NO_PART.issuperset(words)
    return led and named and not text.shouting and not text.place_length(start)


def _saint(text: Text, at: int) -> Found | None:
    """ "St Gemmas wouldn't take him": a saint's house that acts and that no list holds."""
    end = at + 2
    if text.words[at].plain != "st" or end > len(text.words) or not text.words[at + 1].capital:
        return None
    if text.words[at + 1].gap or text.shouting or text.after(end) not in ACTS:
        return None
    possessive = text.words[at + 1].plain.endswith("s")
    return _kept(text, at, end, 8) if possessive and not text.place_length(at) else None
