# SPDX-License-Identifier: Apache-2.0
"""How somebody wants to be reached, and how not."""

import re
from dataclasses import dataclass

from actions.domain.reading.phrases import phrases
from actions.domain.reading.words import plain

_WHO = (
    r"sister|brother|mum|mother|dad|father|daughter|son|friend|husband|wife|partner|advocate|"
    r"social worker|carer|solicitor|aunt|auntie|uncle|neighbour|niece|nephew|support worker|"
    r"key ?worker|granddaughter|grandson|mate|care home|manager"
)
_KINDS = {
    "email": r"(?:e ?-? ?mails?|emailed)(?: me| only| address)?",
    "text": r"texts?(?! relay| phone)(?: messages?)?|sms|whatsapp",
    "phone": r"phone|phones|ring|rings|ringing|call|calls|calling|telephone|mobile|landline|"
    r"voice ?mails?|voice messages?|answer ?phone|number",
    "post": r"letters?|post|posted|in writing to|mail(?! order)|by mail|paper|write to (?:me|us)",
    "through_other": rf"(?:through|via) (?:my|our|the|a|his|her) (?:{_WHO})|(?:contact|speak to|"
    rf"talk to|ring|call|email|write to|go through|phone|text|ask for|reach me through|use|to) "
    rf"my (?:{_WHO})",
}
_KIND = re.compile(
    "|".join(rf"(?P<{kind}>\b(?:{words})\b)" for kind, words in reversed(_KINDS.items()))
)
_CLAUSE = re.compile(r" [.;,!?] |(?<!anything) but | just | only | instead (?!of)| rather (?!than)")
_DENIED = re.compile(
    r"\b(?:no|not|never|can not|without|stop|hate|avoid|nor|any|instead of|rather than|"
    r"unable to|anything but|except|do not have)(?: \w+){0,3} $"
)
_DENIED_AFTER = re.compile(
    r"(?: \w+)? (?:is |are )?(?:not (?:safe|ok|good|allowed|an option)|no good|unsafe|no use|"
    r"does not work)"
)
_UNSAFE = phrases(
    """
    (not safe|unsafe)
    (he|she|they|husband|wife|partner|ex|boyfriend|girlfriend|dad|mum|son|daughter|someone|
        somebody|family) (else )?(reads|checks|looks at|looks through|sees|opens|goes through|
        monitors|has access|has my|listens|will (see|find|know|hear|open|read)|read|check|open)
    shared (phone|email|account|inbox|line|mobile)
    (must|can|should) not (know|find out|see)
    without (him|her|them) knowing
    no voice ?mails?
    not leave (a |any )?(message|messages|voice ?mail)
    will find out
    (is|'s) (always )?(here|around|listening|home|in)$
    """
)
_WISHES = phrases(
    """
    (only|never|not|do not|no|instead|please|prefer|preferably|rather|best|better|ideally) (.. )?(
        after|before|between|until|from|on|in|at|when|while|ring|call|phone|text|email|write|post|
        leave|message|messages|voice ?mail|letters?|phone calls|calls|mornings?|afternoons?|
        evenings?|nights?|weekends?|weekdays?|work|landline|mobile)
    (after|before|between|until|from|till|around|about) (.. )?(\\d{1,2} ?(am|pm|o ?clock)?|
        noon|midday|lunch|lunchtime|teatime|tea|dark|work|school|one|two|three|four|five|
        six|seven|eight|nine|ten|half)
    (morning|mornings|afternoon|afternoons|evening|evenings|night|nights|weekend|weekends|weekday|
        weekdays|daytime|office hours|term time|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|
        saturdays?|sundays?)
    (withheld|hidden|private) number
    (say|pretend|ask for|speak to|speak slowly|let it ring|ring twice|ring first|text first|
        email first|plain envelope|unmarked|hand ?writt\\w+)
    when (he|she|they|my|the|i) .. (out|asleep|away|work|home|school|in)
    (is|are|am|be) (out|asleep|away|at work|at school|alone)
    """
)
_BEFORE = 40


@dataclass(frozen=True)
class ContactWays:
    """Ways of contact: email, phone, text, post, through_other. `through` is who to go through.

    `wishes` is True where the words say when or how: "after 6", "no messages", "ring twice".
    """

    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    through: str | None = None
    unsafe: bool = False
    wishes: bool = False


def contact_ways(text: str) -> ContactWays:
    """What an answer says of how to reach its writer: "letter to home, no phone", "text only"."""
    words = plain(text).text
    wanted: dict[str, None] = {}
    unwanted: dict[str, None] = {}
    through = None
    for match in _KIND.finditer(words):
        kind = match.lastgroup or ""
        if _denied(words, match):
            unwanted[kind] = None
            continue
        wanted[kind] = None
        if kind == "through_other":
            through = _person(match.group())
    kept = tuple(kind for kind in wanted if kind not in unwanted)
    wishes = bool(unwanted or "text" in kept or _WISHES.search(words))
    return ContactWays(kept, tuple(unwanted), through, bool(_UNSAFE.search(words)), wishes)


def _denied(words: str, match: re.Match[str]) -> bool:
    before = words[max(0, match.start() - _BEFORE) : match.start()]
    clause = _CLAUSE.split(before)[-1]
    return bool(_DENIED.search(clause) or _DENIED_AFTER.match(words, match.end()))


def _person(words: str) -> str:
    """ "my sister" out of "through my sister" or "ring my sister"."""
    found = re.search(rf"(?:my|our|the|a|his|her) (?:{_WHO})$", words)
    return found.group() if found else words
