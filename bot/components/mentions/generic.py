# SPDX-License-Identifier: Apache-2.0
"""Generic words for a service, and a place said with them."""

from actions.directory.by_service import COUNCIL_SERVICES
from actions.directory.service_words import ServiceWords
from actions.domain.understood import Service
from bot.components.mentions.found import DETERMINERS, POSSESSIVES, Found, Text

_AGENT = frozenset(
    ["said", "says", "say", "told", "tell", "sent", "send", "came", "come", "didnt", "did", "refused", "refuse", "wont", "wouldnt", "never", "left", "stopped", "stop", "turned", "lost", "failed", "were", "was", "have", "has", "had", "are", "is", "arent", "dont", "cant", "missed", "blame", "blames", "keep", "kept", "placed", "want", "wants", "put", "moved", "took", "gave", "paid", "pays", "agreed", "denies", "ignored"]
)
_PREPOSITIONS = frozenset(["in", "at", "from", "to", "by", "with", "of", "into", "out", "and", "or", "between"])
_SURGERY_CONTEXT = frozenset(
    ["after", "before", "during", "since", "had", "having", "needed", "knee", "hip", "heart", "eye", "cataract", "bypass", "back", "spinal", "brain", "cancer", "bowel", "emergency", "plastic", "oral", "for"]
)
_NOT_BARE = frozenset(["me", "i", "am", "im", "be", "being", "been", "was", "become", "as"])
_OWN = frozenset(["am", "im", "i", "become"])
_NOT_AFTER_PALS = frozenset(["and", "for", "of", "who"])
_PLACE_BEFORE_FILLERS = frozenset(
    ["county", "city", "borough", "nhs", "council", "adult", "community", "district", "general", "mental", "local", "childrens"]
)


def generic_in(text: Text) -> list[Found]:
    """Generic mentions, with the place said before or after."""
    found = []
    at = 0
    while at < len(text.words):
        hit = text.directory.phrases.at(text.words, at)
        if hit is None or not _counts(text, at, *hit):
            at += 1
            continue
        end, phrase = hit
        one = Found(at, end, 4, service=phrase.service)
        _take_place_before(text, one)
        found.append(one)
        at = end
    return found


def _counts(text: Text, start: int, end: int, phrase: ServiceWords) -> bool:
    before, after = text.before(start), text.after(end)
    if after in phrase.unless_next or before in phrase.unless_before:
        return False
    determined = before in DETERMINERS or _owner(text, start)
    placed = _place_ending_at(text, start) is not None
    match phrase.rule:
        case "det":
            return determined or placed or before in _PREPOSITIONS or after in _AGENT
        case "hosp":
            return determined or placed or before in _PREPOSITIONS or after in _AGENT
        case "gp":
            return before not in ("google",)
        case "surgery":
            return not ({text.before(start), text.before(start, 2)} & _SURGERY_CONTEXT)
        case "carers":
            return before not in _OWN
        case "carer":
            return (determined or placed) and not (
                before in POSSESSIVES | {"a", "the"} and text.before(start, 2) in _NOT_BARE
            )
        case "pals":
            return (
                text.words[start].shouted and not text.shouting or before in ("to", "from", "with")
            )
        case _:
            return True


def _owner(text: Text, start: int) -> bool:
    """True after "mum's", "nans"."""
    if start == 0:
        return False
    word = text.words[start - 1]
    return word.owner != word.plain


def _place_ending_at(text: Text, end: int) -> tuple[int, str] | None:
    """A place whose words end just before a word: where it begins, and its words."""
    gazetteer, outside = text.directory.gazetteer, text.directory.outside
    for length in (4, 3, 2, 1):
        start = end - length
        if (
            start < 0
            or end > len(text.words)
            or any(w.gap for w in text.words[start + 1 : end + 1])
        ):
            continue
        words = text.words[start:end]
        key = gazetteer.key_of(words) or " ".join(w.owner for w in words)
        if not (gazetteer.knows(key) or key in outside.areas):
            continue
        if length == 1 and key in gazetteer.ordinary and not words[0].capital:
            if key not in gazetteer.areas or text.before(start) in DETERMINERS:
                continue
        return start, " ".join(w.text for w in words)
    return None


def _take_place_before(text: Text, one: Found) -> None:
    for skip in (0, 1):
        if skip and text.before(one.start) not in _PLACE_BEFORE_FILLERS:
            return
        before = _place_ending_at(text, one.start - skip)
        if before:
            one.start, one.place = before
            _settle_council(text, one)
            return


def take_place_after(text: Text, one: Found) -> None:
    """ "in Hull", "at Kent", ", Leeds" straight after a mention becomes part of it."""
    if one.place is not None:
        return
    after, joined = text.after(one.end), 0
    if after in ("in", "near", "at", "of", "over", "for", "from", "up", "down"):
        joined = 2 if text.after(one.end, 1) in ("in", "the") else 1
        if after == "from" and one.service not in (Service.HOME_CARE, Service.SOCIAL_SERVICES):
            return
    start = one.end + joined
    if start >= len(text.words):
        return
    length = text.directory.gazetteer.longest_at(text.words, start)
    if not length or not joined and not _apposed(text, one, start, length):
        return
    words = text.words[start : start + length]
    key = text.directory.gazetteer.key_of(words) or ""
    if key in text.directory.gazetteer.ordinary and not words[0].capital:
        return
    if text.after(start + length) in ("road", "street", "lane", "ward", "council", "avenue", "social",
                                      "carers", "hospital"):  # fmt: skip
        return
    one.end, one.place = start + length, " ".join(w.text for w in words)
    _settle_council(text, one)


def _apposed(text: Text, one: Found, start: int, length: int) -> bool:
    """ "St George's Tooting", "the QE, Woolwich": a place beside a name, with nothing done by it."""
    if not one.is_name:
        return False
    if text.after(start + length) in _AGENT:
        return False
    followed = start + length < len(text.words) and text.words[start + length].gap
    if text.words[start].gap:
        return bool(followed) or start + length == len(text.words) and text.words[start].capital
    return True


def _settle_council(text: Text, one: Found) -> None:
    """Carers of a council's own area are the council's; a council elsewhere is an outside body."""
    gazetteer, outside = text.directory.gazetteer, text.directory.outside
    key = " ".join(w for w in (one.place or "").lower().replace("'s", "").split())
    if one.service in COUNCIL_SERVICES and key in outside.areas and not gazetteer.knows(key):
        one.outside = outside.areas[key]
        one.unlisted, one.service = one.outside.name, None
    elif one.service is Service.HOME_CARE and key in gazetteer.areas:
        one.service = Service.COUNCIL
