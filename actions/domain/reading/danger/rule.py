# SPDX-License-Identifier: Apache-2.0
"""A rule of danger, and the words of time and denial that rules share."""

import re
from dataclasses import dataclass

from actions.domain.draft import SafetyKind
from actions.domain.reading.phrases import phrases

_NEAR = 48  # characters before a match in which a denial counts

PERSON = (
    r"he|she|they|mum|mother|mummy|dad|father|daddy|nan|nana|nanna|gran|granny|grandma|"
    r"grandad|granddad|"
    r"grandpa|grandmother|grandfather|husband|wife|partner|son|daughter|brother|sister|uncle|"
    r"aunt|auntie|"
    r"aunty|baby|boy|girl|child|friend|mate|neighbour|cousin|niece|nephew|resident|residents|"
    r"patient|"
    r"patients|lady|man|woman|person|someone|somebody|grandson|granddaughter|lad|boyfriend|"
    r"girlfriend|"
    r"toddler|kid|kids|children|little one|stepson|stepdaughter|stepdad|stepmum|hubby|"
    r"mother in law|"
    r"father in law|ex|one|client|old man|old lady|dads|mums"
)
IS = (
    r"is|are|am|'s|has|have|was just|being|is now|are now|am now|is still|am still|are still|"
    r"has been|have been"
)
MONTH = (
    r"january|february|march|april|june|july|august|september|october|november|december|jan|"
    r"feb|apr|"
    r"jun|jul|aug|sept|sep|oct|nov|dec"
)
LONG_AGO = phrases(
    """
    (in|since|during|back in|of|all through|around|early|late|mid|until|by|on \\d+(st|nd|rd|
        th)?( of)?|last|on the \\d+(st|nd|rd|th)?( of)?|\\d+(st|nd|rd|th)?) ({month}|may)
    (in|since|back in|during|of) (19|20)\\d\\d
    ({month}|may) (19|20)\\d\\d
    (19|20)\\d\\d
    last (week|month|year|summer|winter|spring|autumn|christmas|easter|monday|tuesday|wednesday|
        thursday|friday|saturday|sunday|time)
    (day|days|week|weeks|month|months|year|years|yrs|yr|while|time) (ago|back|before|earlier|
        later)
    (used to|in the past|at the time|back then|that was|this was|at one point|years ago|
        previously|it was then|wasn 't then)
    when i was (a|in|younger|little|at|\\d+)
    (as a|when he was a|when she was a) (child|kid|teenager|teen|boy|girl|baby)
    (inquest|coroner|funeral|post mortem|late (husband|wife|mother|father|mum|dad|brother|sister|
        son|daughter))
    (died|passed away|has since|have since|recovered|on the mend|healed|cleared up|is fine now|
        am fine now|fine now|better now|okay now|ok now|alright now|home now|over it|
        all right now|under control|doing well|is ok|are ok|is okay|safe now|but (he|she) is ok|
        is fine|but fine)
    """,
    month=MONTH,
)
"""Words that put what is told in the past, or say that it has passed."""

WAS = phrases("""
    (was|were|had|did|could not|would not|did not|wasn 't|came|took|went|got|told|said|found|left|
        ignored|waited|lost|missed)
    """)
"""Words of the past tense; weaker than LONG_AGO."""

NOW = phrases("""
    (now|right now|just now|currently|at the moment|at this moment|as we speak|as i speak|
        as i type|tonight|this minute|this second|today|this morning|help me|please help|help us|
        send help|this afternoon|this evening|what (do|shall|should) (i|we) do|what to do|still)
    (min|mins|minute|minutes|half an hour|an hour|hour) ago
    typing this
    """)

DENIED = re.compile(
    r"(?<![^ ])(?:not|no|never|without|nor|neither|none|isn|nobody|hardly|rather than|"
    r"instead of|not to|no longer|"
    r"if i was|if i were|whether i was|asked (?:me |him |her )?(?:if|whether)|denied|denies|"
    r"accused of|falsely|"
    r"risk of|prevent|prevention of|wrongly)(?: [^ .,;!?]+){0,2} $"
)


@dataclass(frozen=True)
class Rule:
    """`words` mean danger of `kind`.

    Not where `unless` stands close by, nor where `needs` is missing from the sentence, nor, with
    `denied`, after "not", "never", "no". Where one of `past` is found in the sentence and `now`
    is not, it is `then` instead (None: nothing).
    """

    kind: SafetyKind
    words: tuple[str, ...]
    unless: re.Pattern[str] | None = None
    needs: re.Pattern[str] | None = None
    denied: bool = False
    past: tuple[re.Pattern[str], ...] = ()
    now: re.Pattern[str] = NOW
    then: SafetyKind | None = None

    def kind_in(self, sentence: str, found: re.Match[str]) -> SafetyKind | None:
        """The kind of danger that words found in a sentence mean there; None for none."""
        before = sentence[max(0, found.start() - _NEAR) : found.start()]
        if self.denied and DENIED.search(before):
            return None
        near = sentence[max(0, found.start() - _NEAR) : found.end() + _NEAR]
        if self.unless is not None and self.unless.search(near):
            return None
        if self.needs is not None and not self.needs.search(sentence):
            return None
        over = any(past.search(sentence) for past in self.past)
        return self.then if over and not self.now.search(sentence) else self.kind
