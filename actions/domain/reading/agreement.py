# SPDX-License-Identifier: Apache-2.0
"""What the person affected said to the complaint, and how that is known.

Being able to sign is not having signed; "she told me to" is a yes that was not seen.
Source: contract 1, "How the record is decided", `pending_patient`.
"""

from actions.domain.draft import Agreement
from actions.domain.reading.phrases import phrases
from actions.domain.reading.words import plain
from actions.domain.reading.yes_no import read_yes_no, says_unsure

_THEY = (
    r"she|he|they|mum|dad|nan|gran|mother|father|husband|wife|son|daughter|it|who|grandad|patient|"
    r"sister|brother|aunt|uncle|partner|friend"
)
_WITH_ME = phrases(
    """
    ((is|are|right|she|he|they|sat|sitting|stood|standing|still|just) )*(here with me|with me now|
        next to me|beside me|by my side|sat here|sitting here|in the room|sat with me|here now|
        right here|here beside|here next|here too|over my shoulder|at my side|with me|at my elbow|
        by my elbow|at my shoulder|across from me|opposite me)
    ({they}) (is|are|'s) (sat|sitting|stood|standing|lying|lay|at|by|over|across|in) ... (saying|
        says|say|shouting|nodding|telling me)
    ({they}) (is|are|'s) ((both|just|also|right|still) )*(listening )?on (the )?((other|
        video) )*(phone|line|speaker|loudspeaker|call)
    with ({they}|her|him|them) on (the )?((other|video) )*(phone|line|speaker|loudspeaker|call)
    on (the )?((other|video) )*(phone|line|speaker|loudspeaker|call) (with me )?(here|now|
        as we speak|as i type|listening|saying|and (.. )?(says|saying|nods|nodding|agrees|agreeing))
    listening on
    on (speaker|speakerphone|facetime|zoom|loudspeaker)
    ({they}) (is|are|'s) (here|listening|present|nodding|saying)
    here ?(:|,|-|$|and|saying|says|too)
    (nodded|nods|nodding|squeezed|thumbs up|thumb up|blinked|blinks)
    i (have |'ve )?just (asked|read|showed|shown|told|explained) ({they}|her|him|them|it|this|
        that|everything)
    i ((have|'ve) )*(asked|read|showed|shown|told|explained) ({they}|her|him|them|it|this|that|
        everything) (.. )?(just )?(now|out)
    ((just|is|has) )*(said|saying|says|telling me|tells me) (yes|ok|okay) (now|just now|to me now|
        here)
    just (now )?(said|says) (yes|ok|okay|it 's fine)
    present
    """,
    they=_THEY,
)
_NOT_WITH_ME = phrases(
    """
    (not|n 't|never) ((here|right|currently|actually|at the moment) )*(with me|here|present|
        in the room|next to me)
    """
)
_WRITTEN = phrases(
    """
    (in writing|written|wrote|has signed|have signed|signed|signature)
    ({they}) ((have|has|just|already) )*(emailed|e - mailed|texted|typed|messaged)
    (letter|email|text|note|form) (from|saying|signed|is signed|done|filled)
    by (letter|text|email)
    """,
    they=_THEY,
)
_NOT_WRITTEN = phrases(
    """
    (can|could|will|would|to be|able to|happy to|going to|if|needs? to|ready to|willing to|
        prepared to|yet to|un|need to get|get (her|him|them) to|wants to|get it) ((happily|also|
        even|then|put|do|get|be|have|has|it|that|this|something|a|an|the|form|letter|note|his|her|
        their|{they}|it 's|is|in|all|soon|just) )*(sign|signed|write|written|writing|wrote|
        signature)
    (not|nothing|never|has not|have not|no) (.. )?(sign|signed|write|written|writing|wrote|
        signature)
    """,
    they=_THEY,
)
_WOULD_SIGN = phrases(
    """
    (can|will|could|would|happy to|able to|willing to|ready to|prepared to|wants to) (.. )?(sign|
        write)
    """
)
_REFUSES = phrases(
    """
    (refuse|refuses|refused|refusing|forbid|forbids|forbade|forbidden|objects|objected|disagrees|
        disagreed)
    (against|opposed to) (it|me|this|complaining|the idea|any|making|doing|us)
    ({they}) ((really|absolutely|definitely|just) )*(does|do|did|would|will) not (want|agree|wish|
        like|consent|have it|let me|allow)
    i do not want (it|this|to|you|any)
    not ((very|at all|really|too) )*(want|agree|happy|keen|willing|having it|having any|in favour|
        agreeing|consenting|wanting)
    ({they}) ((just|has|have|is|always) )*(says|said|saying|told me|tells me|say|
        begged me) ((that|to|its|is|a|to me|it is|,|:) )*(no|not to|do not|leave it|leave|drop|
        forget|absolutely not|definitely not|let it|not worth|stop|no fuss|never|he does not|
        she does not|i should not|i must not|i am not to|nope)
    (wants?|wanted|prefers?|rather) ((me|it|us|to|i|just|him|her|this|that) )*(leave|left|drop|
        dropped|stop|forget|let it|keep quiet|did not|not to)
    (does|do) not want (a|any) fuss
    no fuss
    """,
    they=_THEY,
)
_SPARED = phrases(
    """
    (not|never) (.. )?(want|wanted|like) to (worry|upset|tell|bother|ask|burden|stress|trouble)
    (i|we) (do|did|would|have|really|just) ((really|just) )*not ((really|just) )*(want|wanted) to
    (not|never|did not|has not) (refused|refuse|objected|object|said no|disagreed|against)
    """
)
_NOT_ASKED = phrases(
    """
    (not|never) ((yet|actually|been|even|really|had|a chance to|got round to|able to|spoken to|
        want to|like to) )*(asked|ask|told|tell|mentioned|mention|said|spoken|discussed|talked|
        raised)
    (does|do|did) not ((even|really|actually) )*know
    (not aware|unaware|no idea|without (him|her|them) knowing|not yet|behind (her|his|their) back|
        has not got a clue|kept it from|keeping it from)
    (do|did|would) not (want|like) to (worry|upset|tell|bother|burden|stress|trouble)
    (will|going to|need to|needs to|have to|can|could|should|plan to|want to|must) (ask|tell|
        speak to|talk to|check with|mention)
    (can|could) not (ask|tell|be asked|say|reply|answer|speak|respond|communicate)
    (too|so) (ill|poorly|confused|young|little|small|unwell|sick|upset) (to|for)
    (too young|too small|too little|only a baby|a baby)
    """
)
_KNOWS_NOT_HOW = phrases("(does|do|did) not know (if|whether|what (i|to)|how)")
_AGREES = phrases(
    """
    (yes|yeah|yep|agrees?|agreed|aye|yup)
    (told|asked|wants?|wanted|begged|encouraged|pushed|got|need|needs|helped) me (to|yes|so|he|
        she|it|do|i)
    ({they}) ((really|fully|absolutely|definitely|totally|has|have|is|also|both|do) )*(knows?|
        agrees?|agree|wants?|asked|is (ok|okay|fine|happy|aware)|did|does|would like|is all for|
        is behind|supports?|consents?|consented|approves?|happy|gave)
    told me (on|over|by|down) the (phone|line) ((last|this|to|yes|night|week|yesterday|so|that|
        ok|okay|do|go|on|it) )*(to|yes|so|ok|okay|go|do)
    ({they}) ((has|have|just|is|also|already) )*(said|says|told me) ((that|it 's|it is|is|to me|
        he is|she is|i am|its|i|,|:|it) )*(ok|okay|yes|fine|to|go|can|could|do|please|happy|
        go ahead|sort|complain|get|make|should)
    (happy|fine|ok|okay|alright|all right|cool|good) (for|with|about|to|by) (me|it|this|us|that|
        him|her|them|do|go|be|share)
    (aware|all for it|gave (me )?(permission|consent|the ok|the go ahead|her|his|their)|
        permission|fully behind|on board|of course|definitely|(her|his|their) (ok|permission|
        consent|blessing|idea|wish|wishes)|got consent|with (her|his|their) consent)
    (knows and|knows about|knows all|knows i|knows im|knows that)
    """,
    they=_THEY,
)
_OWN_WORDS = phrases("(saying|says|said|speaks|nods|nodded|nodding|yes)")
_LONG_UNSURE = 12


def read_agreement(text: str) -> Agreement | None:
    """An answer to "does the person know, and do they agree?"; None where it cannot be read.

    A bare "no" is an asking still to be done, not a refusal.
    """
    words = plain(text).text.strip(" .!?,\"'")
    if _is_unsure(words):
        return Agreement.UNSURE
    if _REFUSES.search(words) and not _SPARED.search(words):
        return Agreement.NO
    if _NOT_ASKED.search(words) and not _KNOWS_NOT_HOW.search(words):
        return Agreement.NOT_ASKED
    return _said_yes(words, text)


def _is_unsure(words: str) -> bool:
    short = len(words.split()) < _LONG_UNSURE and not words.startswith(
        ("yes", "she knows", "he knows")
    )
    return short and (
        says_unsure(words) and not _NOT_ASKED.search(words) or bool(_KNOWS_NOT_HOW.search(words))
    )


def _said_yes(words: str, text: str) -> Agreement | None:
    answer = read_yes_no(text)
    yes = bool(_AGREES.search(words)) or answer == "yes"
    with_me = bool(_WITH_ME.search(words)) and not _NOT_WITH_ME.search(words)
    if with_me and (yes or _OWN_WORDS.search(words)) and answer != "no":
        return Agreement.YES_WITH_ME
    if _WRITTEN.search(words) and not _NOT_WRITTEN.search(words):
        return Agreement.YES_WRITTEN
    if answer in ("no", "unsure"):
        return Agreement.NOT_ASKED if answer == "no" else Agreement.UNSURE
    return Agreement.YES if yes or _WOULD_SIGN.search(words) else None
