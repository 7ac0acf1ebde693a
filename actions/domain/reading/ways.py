# SPDX-License-Identifier: Apache-2.0
"""How somebody wants to be reached, and how not."""

import re
from dataclasses import dataclass

from actions.domain.reading.words import plain

_KINDS = (
    ("email", r"e ?(?:- )?mails?(?: me| only)?"),
    ("text", r"texts?(?! (?:relay|phone))(?: messages?)?|sms|whatsapp"),
    (
        "phone",
        r"phone|phones|ring|rings|ringing|call|calls|calling|telephone|mobile|landline|voice ?mails?|voice messages?|answer ?phone",
    ),
    ("post", r"letters?|post|posted|write to (?:me|us)|in writing to|mail(?! order)|by mail|paper"),
    (
        "through_other",
        r"through (?:my|our|the|a|his|her) \w+|via (?:my|our|the) \w+|(?:contact|speak to|talk to|ring|call|email|write to|go through|phone|text|ask for|reach me through|use) "
        r"my (?:sister|brother|mum|dad|daughter|son|friend|husband|wife|partner|advocate|social worker|carer|solicitor|aunt|uncle|neighbour|niece|nephew|support worker|key ?worker)",
    ),
)
_KIND = re.compile("|".join(rf"(?P<{kind}>\b(?:{words})\b)" for kind, words in _KINDS))
_DENIED = re.compile(
    r"\b(?:no|not|never|do not|can not|without|stop|hate|rather not|dont|avoid|nor|any|instead of|not by|not the|cant use|not safe to|unable to)(?: \w+){0,3} $"
)
_UNSAFE = re.compile(
    r"\b(?:not safe|unsafe|he (?:reads|checks|looks|sees|opens|goes through|has my)|she (?:reads|checks|looks|sees|opens|goes through)|they (?:read|check|open)|"
    r"(?:husband|wife|partner|ex|boyfriend|girlfriend|dad|mum|son|daughter) (?:reads|checks|looks at|sees|opens|goes through|monitors|has access|will (?:see|find|know))|"
    r"shared (?:phone|email|account|inbox)|someone (?:else )?(?:reads|checks|sees)|must not (?:know|find out|see)|can not (?:know|find out)|without (?:him|her) knowing|no voice ?mail|"
    r"do not leave (?:a )?(?:message|voice ?mail)|will find out|he is (?:always )?(?:here|around|listening))\b"
)


@dataclass(frozen=True)
class ContactWays:
    """Ways of contact: email, phone, text, post, through_other. `through` is who to go through."""

    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    through: str | None = None
    unsafe: bool = False


def contact_ways(text: str) -> ContactWays:
    """What an answer says of how to reach its writer: "letter to home, no phone", "text only"."""
    words = plain(text).text
    wanted: list[str] = []
    unwanted: list[str] = []
    through = None
    for match in _KIND.finditer(words):
        kind = match.lastgroup or ""
        clause = re.split(
            r" [.;,!?] | but | just | only | instead ",
            words[max(0, match.start() - 40) : match.start()],
        )[-1]
        after = words[match.end() : match.end() + 24]
        denied = _DENIED.search(clause) or re.match(
            r"(?: \w+)? (?:is |are )?(?:not (?:safe|ok|good|allowed)|no good|unsafe)", after
        )
        target = unwanted if denied else wanted
        if kind not in target:
            target.append(kind)
        if kind == "through_other" and not denied:
            through = re.split(r"^(?:through|via) | my ", match.group())[-1]
            through = (
                f"my {through}"
                if not through.startswith(("my", "our", "the", "a ", "his", "her"))
                else through
            )
    kept = tuple(kind for kind in wanted if kind not in unwanted)
    return ContactWays(kept, tuple(unwanted), through, bool(_UNSAFE.search(words)))
