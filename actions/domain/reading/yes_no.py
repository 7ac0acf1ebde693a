# SPDX-License-Identifier: Apache-2.0
"""Yes, no, not sure, nothing more, rather not: answers that mean the same to every question."""

import re

from actions.domain.reading.phrases import phrases
from actions.domain.reading.words import plain

_CONSENT = {
    "yes": True, "yes please": True, "i agree": True, "i consent": True,
    "no": False, "no thank you": False, "i do not agree": False,
}  # fmt: skip

_LEAD = r"(?:(?:oh|ah|well|um|er|erm|so|hmm|err|god|right|ok|okay|go on|then|sorry|,|\.|-|:) ?)*"
_YES = re.compile(
    rf"^{_LEAD}(?:"
    + "|".join(
        (
            r"ye+s+|ye+ah*|ye+p+|yup|yh|aye|ya|yas|y|yess+ir|defo|deffo",
            r"sure|of course|definitely|absolutely|certainly|indeed|correct|exactly|agreed",
            (
                r"(?:that is|that 's|this is|it is|thats) "
                r"(?:right|correct|it|fine|true|ok|okay|good|me|them|the one)"
            ),
            r"(?:right|true|fine|ok|okay)(?=$| [.,!])",
            r"(?:ok|okay|fine) (?:then|yes|please|by me|with me|that is)",
            r"please do|go ahead|by all means|no problem|happy (?:to|with|for)|i am happy|please$",
            (
                r"(?:that would be|sounds|that sounds|looks|all|everything is|it all looks) "
                r"(?:good|great|fine|right|lovely|ok|okay|correct)"
            ),
            (
                r"i (?:do|am|did|have|would|agree|think so|guess so|suppose so|believe so)"
                r"(?=$| [.,!]| please| yes| like)"
            ),
            r"(?:she|he|they|we|it) (?:is|does|has|did|can|are|do|have|was|were)(?=$| [.,!])",
            "\U0001f44d|\u2705|\u2714",
        )
    )
    + r")(?![a-z'])"
)
_NO = re.compile(
    rf"^{_LEAD}(?:(?:absolutely|definitely|certainly|actually|hell) )?(?:"
    + "|".join(
        (
            r"no+|nope|nah+|naw|nay|never|n|none|neither|negative|no way|incorrect|false|wrong",
            (
                r"not (?:really|at all|now|yet|that|any ?more|today|me|right|ever|happy|okay|ok|"
                r"correct|them|for me)|not$"
            ),
            r"(?:i|we) (?:do|am|have|did|would|can|are|will|was|were) not",
            r"(?:she|he|they|it) (?:is|does|has|did|can|are|do|have|was|were) not",
            r"nothing(?! (?:was|has))|do not|(?:that is|that 's|it is|this is|thats) (?:not|wrong)",
            r"i (?:would|will) rather not|rather not|id rather not",
            "\U0001f44e|\u274c",
        )
    )
    + r")(?![a-z'])"
)
_NOT_NO = re.compile(
    r"^(?:no (?:problem|worries|one|body|idea|clue|bother)|nobody|nothing (?:was|has))\b"
)
_UNSURE = phrases(
    """
    not ((really|entirely|quite|100 %|too|very|at all) )*(sure|certain)
    (unsure|uncertain|no idea|idk|dk|dunno|i forget|forgotten|hard to say|who knows|beats me|
        search me|you tell me|in two minds|let me think|no clue|not a clue|mixed feelings)
    (do|did|does) not ((really|actually|honestly|rightly) )*(know|remember|recall|understand)
    (can|could) not ((really|rightly|quite) )*(remember|say|tell you|recall|think|tell)
    (maybe|perhaps|possibly|might|depends|it depends)
    (need|want|have|like) to think
    think about it
    (have|has|had) not (got )?(a clue|decided|the foggiest|an idea|any idea)
    what (does|do|is|'s) (that|you|it|this|an|a) .. (mean|involve|for)
    not that i (know|can)
    not got a clue
    """
)
_SARCASM = phrases(
    """
    (whatever|what ever|as if|yeah right|yes right|meh|lol|haha|hahaha|ha ha|suit yourself|
        like hell|fat chance|knock yourself out|who cares|big deal|oh great|oh sure|oh yeah right|
        i bet|fat lot of good|pull the other|what a joke|see if i care|oh brilliant|oh fantastic|
        oh wonderful|oh lovely|oh perfect)
    do what you (want|like|please|will|must)
    (you|they) (will|would|'ll) ((only|just|all) )*anyway
    (makes|make) no (odds|difference)
    (could|would|do) not care( less)?
    like (you|it|that|they|anyone|anybody) ((would|will|even|really|actually) )*(care|cares|
        matter|matters|listen|listens|will|would)
    (if|as) you (say so|must|insist|like|want)
    yeah because
    (sure|yeah|course) you (will|would|do)
    because (that|it) (worked|went|has worked|has gone|is going)
    """
)
_YES_BUT = phrases(
    """
    (yes|yeah|yep|ok|okay|no|nope|sure|fine|aye) (, )?(but|and no|if|only if|except|unless|
        although|though|however|apart from|as long as|provided)
    (yes|yeah|ok|okay) (, )?(no|nope|not|and no)
    no (, )?(yes|wait yes|yeah|actually yes|sorry yes)
    """
)
_SKIP = phrases(
    """
    ^((please|can|could|i|we|will|would|like to|want to|let us|just|no|um|er|id|to|may|shall|
        ,) )*(skip|move on|rather not|prefer not|not (saying|telling|answering|going to (say|tell|
        answer))|no comment|blank|none of your (business|beeswax)|n / a|mind your own|ignore|
        decline|not bothered|next question|next one|leave (it|that|
        this)( out| blank| one| empty)?|not (applicable|relevant)|
        pass)( .. | this| it| on| please|$|,)
    ^(skip|pass|na|next|private|blank|n / a|none of your)$
    (skip|pass on) (this|it|that|the|one)
    (rather|prefer|like) not (to )?(say|tell|answer|give|disclose)
    (do|did) not (want|wish|care) to (say|answer|tell|give|disclose)
    (that|this|it) is (private|personal|none of your|my business)
    (is|are) that (necessary|needed)$
    can not be bothered
    """
)
_DONE = phrases(
    """
    ^((no|nope|ok|okay|yes|yeah|nah|i think|think|well|and|so|right|um|er|,|.|-|yep) )*((that|it|
        this|thats) (is |was |will be |'ll be |'s )?((about|basically|pretty much|really|just|
        probably) )*(it|all|everything|the lot|enough|me done|all of it|the end|as much as|
        the whole|me)|nothing (else|more|to add|further|comes to mind|really)|no ?(more|
        thing else|other|others|further)|i (am|have) (all )?(done|finished|said|nothing|told)|
        done|finished|finish|all done|the end|enough|full stop|not (really|right now|that i can|
        at the moment|that i|for now|as far as)|that (will|should) (do|be|cover)|do not think so|
        that covers|end of|can not think|carry on|continue|go on|move on|next|sorted|just (that|
        those|them|these|the one|him|her|it))
    ^(no|nope|nah|none|nothing|all|everything|n|finito|na|nowt|neither|nobody|no one|
        nope that is it|just them|only them|that)$
    nothing (else|more) (to|i|really|comes|that)
    (that|this) (is|was) ((really|about) )*(it|all|
        everything)( really| thanks| thank you| for now| i think|$)
    ^no (thanks|thank you|that is|i think that)( it| all| everything|$)
    ^no ,? ?(just|only) (the|those|that|them|these|him|her)
    """
)
_GOES_ON = phrases("(but|also|too|and then|as well|except|apart from|plus|oh and|forgot|actually)")
_SHORT = 14


def is_plain_consent(text: str) -> bool | None:
    """True or False for exactly the published words of consent; None for anything else.

    Source: contract 1, "Questions": capitals and punctuation do not matter.
    """
    words = re.sub(r"[.,!?;:'\"()\u2018\u2019\u201c\u201d\u2026-]+", " ", text.casefold())
    return _CONSENT.get(" ".join(words.split()))


def _words(text: str) -> str:
    return plain(text).text.strip(" .!?,")


def says_unsure(words: str) -> bool:
    return bool(_UNSURE.search(words))


def read_yes_no(text: str) -> str | None:
    """ "yes", "no" or "unsure"; None for anything else, also for sarcasm and "yes, but"."""
    words = _words(text)
    if not words or _SARCASM.search(words) or _YES_BUT.search(words):
        return None
    unsure = _UNSURE.search(words)
    yes, no = _YES.match(words), _NO.match(words)
    if unsure and (unsure.start() < _SHORT or not (yes or no)):
        return "unsure"
    if yes:
        return "yes"
    return "no" if no and not _NOT_NO.match(words) else None


def is_dont_know(text: str) -> bool:
    """True where somebody says that they do not know, and little else."""
    words = _words(text)
    return len(words.split()) <= _SHORT and says_unsure(words)


def is_skip(text: str) -> bool:
    """True where somebody prefers not to answer."""
    words = _words(text)
    return len(words.split()) <= _SHORT and (
        bool(_SKIP.search(words)) or text.strip() in ("-", "--")
    )


def read_done(text: str) -> bool:
    """True where an answer to "is there more?" says that there is not."""
    words = _words(text)
    short = len(words.split()) <= _SHORT
    return short and bool(_DONE.search(words)) and not _GOES_ON.search(words)
