# SPDX-License-Identifier: Apache-2.0
"""An area that stands for its council: "Swindon borough", "derby city say", "ring Camden"."""

from actions.directory.mentions.context import ACTS
from actions.directory.mentions.found import Found, Text
from actions.directory.mentions.towns import hospitals_of
from actions.directory.words import listed
from actions.domain.understood import Service

DEEDS = ACTS | listed(
    """
    assessed assess funded fund funds cut arranged owes owed commissioned also then messed
    binned ditched scrapped axed slashed withdrew reassessed downgraded pulled halved reduced
    """
)
COUNCIL_TALK = listed(
    """
    social worker workers carers carer assessment assessed care package funding council
    placement placed fees direct payment payments section aftercare home respite safeguarding
    adult charged charge pay paid passed responsible refused agreed fund funded reablement
    ramp ramps adaptation adaptations stairlift rails ot occupational wetroom
    """
)
_PASSING = listed("passed pass passing referred refer back over")
_SAYS = listed("say says said think thinks reckon reckons claim claims insist insists")
_ASKED = listed("ring ringing phone phoning contact ask asking try email")
_DONE_BY = listed(
    """
    up arranged paid placed funded sent assessed commissioned organised run provided refused put
    charged told made closed stopped done
    """
)
_PLACED = listed("put placed moved housed assessed fostered")
_OTHER_COUNTIES = listed(
    "hospital hospitals court courts cricket show showground fc ground hall jail prison line"
)
_CARE = listed("care carers carer package support help")
TALK = 9
TOGETHER = listed("both neither either all each none nobody")
PURSE = listed("money budget purse payroll contract orders instructions")
_BESIDE_A_DEED = listed("then also just now still again")
_QUARREL = listed("arguing argue argued blame blaming blamed fighting fight disagree between")
_PEOPLE = listed("nobody noone anybody anyone somebody someone everybody everyone people they")
_FOOTBALL = listed("match game cup league football goal goals final won fans")
_SHORT_FOR_COUNCIL = listed("cc mbc bc dc")
_LEADS_CLAUSE = listed("and but then or so because while")
OMITS = listed(
    """
    never didnt wouldnt wont dont doesnt havent hasnt couldnt left made let took gave put came
    """
)
CLAUSE = 6
PLACE_USE = listed("in at near to around outside lives live living via of")


def council(text: Text, start: int, end: int, *, before: int = 0, after: int = 0) -> Found:
    """The council of a place; that many words `before` and `after` it belong to the mention."""
    place = text.joined(start, end)
    return Found(start - before, end + after, 5, service=Service.COUNCIL, place=place)


def deed_after(text: Text, end: int) -> str:
    """What is done after a name: "East Sussex then cut it" cuts."""
    on = 0
    while text.after(end, on) in _BESIDE_A_DEED and text.after(end, on + 1) in DEEDS:
        on += 1
    return text.after(end, on)


def with_kind(text: Text, start: int, end: int) -> Found | None:
    """ "Derbyshire county", "Swindon borough", "LB Ealing": a council without the word."""
    key = text.key(start, end)
    if text.before(start) == "lb" and key in text.directory.gazetteer.areas:
        return council(text, start, end, before=1)
    kind = text.after(end)
    if key in text.directory.gazetteer.areas and _is_short_for_council(text, end):
        return council(text, start, end, after=1)
    if kind not in ("county", "borough") or text.words[end].gap:
        return None
    if not text.words[start].capital and text.after(end + 1) not in DEEDS | OMITS:
        return None
    if text.before(start) in PLACE_USE:
        return None
    if key not in text.directory.gazetteer.areas or text.after(end + 1) in _OTHER_COUNTIES:
        return None
    return council(text, start, end, after=1)


def _is_short_for_council(text: Text, at: int) -> bool:
    """ "Kent CC", "Tameside MBC's"."""
    if at >= len(text.words) or text.words[at].gap:
        return False
    word = text.words[at]
    return word.owner in _SHORT_FOR_COUNCIL and word.text[: len(word.owner)].isupper()


def city_acts(text: Text, start: int, end: int) -> Found | None:
    """ "derby city say", "Hull city wont": the council of a city, and not its football club."""
    gazetteer = text.directory.gazetteer
    key = text.key(start, end)
    if text.after(end) == "city" and not text.words[end].gap:
        end += 1
    elif not key.endswith(" city"):
        return None
    ordinary = key in gazetteer.ordinary and not text.words[start].capital
    if key.removesuffix(" city") not in gazetteer.areas or ordinary:
        return None
    argues = text.after(end) == "and" and bool(_QUARREL & near(text, start, end))
    acts = text.after(end) in DEEDS or argues
    if text.before(start) in PLACE_USE or not acts or text.words[end].gap:
        return None
    if _FOOTBALL & near(text, start, end):
        return None
    place = text.joined(start, end).removesuffix(" city")
    return Found(start, end, 5, service=Service.COUNCIL, place=place)


def fails_to_act(text: Text, start: int, end: int) -> bool:
    """ "East Riding did nothing", "Herefordshire never came": an area that has no hospital."""
    gazetteer = text.directory.gazetteer
    key = text.key(start, end)
    if key not in gazetteer.areas or key in gazetteer.ordinary or not text.words[start].capital:
        return False
    led = text.starts_clause(start) or text.before(start) in _LEADS_CLAUSE
    if not led or hospitals_of(text, key) or text.words[end - 1 : end + 1][-1].gap:
        return False
    act = text.after(end)
    return act in OMITS or act == "did" and text.after(end, 1) in ("nothing", "not", "sod", "naff")


def people_fail_to_act(text: Text, start: int, end: int) -> bool:
    """ "Nobody at Kirklees would show us": an area that has no hospital."""
    key = text.key(start, end)
    led = text.before(start) == "at" and text.before(start, 2) in _PEOPLE
    acts = text.after(end) in DEEDS | OMITS | {"can"}
    return led and acts and key in text.directory.gazetteer.areas and not hospitals_of(text, key)


def sent_home_without_care(text: Text, start: int, end: int) -> bool:
    """ "sent him home to Thurrock with no care in place": its council was to arrange the care."""
    if text.before(start) != "to" or text.before(start, 2) != "home":
        return False
    after = [text.after(end, on) for on in range(CLAUSE)]
    lacking = next((i for i, word in enumerate(after) if word in ("no", "without")), None)
    return lacking is not None and bool(_CARE & set(after[lacking:]))


def summed_up(text: Text, end: int) -> bool:
    """True where what comes next takes several together: "Leighton, Cheshire East: all three"."""
    return end < len(text.words) and text.words[end].plain in TOGETHER


def near(text: Text, start: int, end: int) -> set[str]:
    near = text.words[max(0, start - 8) : end + 12]
    return {w.plain for w in near}


def is_done_by(text: Text, start: int) -> bool:
    """ "passed us to Knowsley", "say its Stockton", "ring Camden", "placed by Hackney"."""
    before, earlier = text.before(start), text.before(start, 2)
    return (
        before == "to"
        and bool(_PASSING & {earlier, text.before(start, 3)})
        or before in ("its", "is")
        and bool(_SAYS & {earlier, text.before(start, 3)})
        or before in _ASKED
        or before in ("on", "for")
        and earlier in ("waiting", "waited", "wait")
        and bool(COUNCIL_TALK & near(text, start, start + 1))
        or before == "by"
        and (earlier in _DONE_BY or _placed_by(text, start))
        or _is_listed_for(text, start)
        or _is_labelled(text, start)
    )


def _is_listed_for(text: Text, start: int) -> bool:
    """ "short breaks = Sefton": an account written as a list."""
    before = {w.plain for w in text.words[max(0, start - 4) : start]}
    return text.sign_before(start) == "=" and bool((COUNCIL_TALK | {"breaks"}) & before)


def _is_labelled(text: Text, start: int) -> bool:
    """ "Council: Hampshire"."""
    return start > 0 and text.sign_before(start) == ":" and text.words[start - 1].plain == "council"


def _placed_by(text: Text, start: int) -> bool:
    """ "put in a home by Sefton": what is done to somebody earlier in the clause."""
    first = start - 1
    while first > 0 and not text.words[first].gap and start - first < TALK:
        first -= 1
    return bool(_PLACED & {w.plain for w in text.words[first : start - 1]})
