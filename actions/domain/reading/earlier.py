# SPDX-License-Identifier: Apache-2.0
"""What came of an earlier complaint: who answered, who did not, what was said to it.

Read part by part of a sentence, so that "the trust wrote back but the council never did" tells
both. What is not said stays open.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from actions.domain.reading.phrases import phrases
from actions.domain.reading.words import plain

_CLAUSE = re.compile(
    r"[.!?;,\n]+|\b(?:but|and|while|whereas|though|although|then)\b", re.IGNORECASE
)
_SILENT = phrases(
    """
    (no|not a|without|not had|not got|not received|never got|never had|never received|still no|
        not had a|not got a|not received a|not a single|not any) ((proper|real|single|full|any|an|a|
        further) )*(answer|reply|response|word|letter|call back|news|phone call|dickie bird)
    (never|not|no one|nobody|none|did not|have not|has not|had not) ((even|ever|yet|really|once|
        of them|has|have|bothered to) )*(answer|answered|answers|reply|replied|replies|respond|
        responded|responds|written back|wrote back|write back|got back|get back|getting back|
        came back|come back|rang back|rung back|called back|did|hear|heard|has|have|acknowledged)
    (heard|hear|had|got|getting|getting|received) (nothing|nowt|nothing back|zilch|nada)
    (have|has|did|does|had) not$
    (nothing|nowt) ((back|since|yet|at all|from them) ?)*
    (still|been) (waiting|ignored)
    (ignored|ignoring|ignores|fobbed|silence|stonewalled)
    waiting (for|on) (.. )?(answer|reply|response|them|letter)
    """
)
_REPLIED = phrases(
    """
    (answered|replied|responded|apologised|apologized|final (response|answer|letter|reply)|
        wrote back|written back|got back|came back|rang back|called back)
    (had|got|received|sent|was sent|were sent|given|gave) ((me|us|a|an|the|their|only|one|short|
        long|proper|two|page|line|back|useless|rubbish|standard) )*(answer|reply|response|letter|
        email|apology)
    (answer|reply|response|letter) (came|arrived|from|said|says|saying)
    (they|he|she|hospital|trust|council|home|practice|surgery|who|both|all) ((just|only|all|have|
        then) )*(said|says|say) (it|they|that|there|sorry|no|he|she|i|we|nothing (was|went) wrong)
    not upheld
    (upheld|rejected|dismissed)
    """
)
_ACKNOWLEDGED = phrases(
    """
    (acknowledged|acknowledgement|acknowledgment)
    (said|saying|told me|told us|confirmed|letter) (.. )?(they|they 've|have) (got|received|had) it
    """
)
_TOO_OLD = phrases(
    """
    (too (late|old|long ago)|out of time|time (barred|limit|ran out|had passed|has passed)|
        (over|past|outside|beyond) (the )?(12|twelve) months)
    """
)
_DISAGREE = phrases(
    """
    (blame|blames|blamed|blaming) (each other|one another|the other|the council|the hospital|
        the nhs|the trust|everyone else)
    (each|one) (of them )?(says|said|blames|blamed|points) (.. )?(other|others)
    (pass|passes|passed|passing|sent|sends|pushed) (.. )?(pillar|round|around|between|
        back and forth|from one to)
    (says|said|saying|say) ((it|its|it 's|is|that|was|that 's|not|the) )*(their|theirs|them|
        hospital|hospitals|council|councils|trust|trusts|nhs|home|homes|surgery|gp|other|
        other one) ('s )?(job|fault|problem|responsibility|business)
    (not|never) (our|their|my) (job|problem|responsibility|fault)
    """
)
_OMBUDSMAN = phrases("(ombudsman|ombudsmen|phso|lgsco|lgo|ombudsmans)")
_OMBUDSMAN_LOOKING = phrases(
    """
    (ombudsman|ombudsmen|phso|lgsco|lgo) ((already|now|currently|is|are|has|have|'s|been|
        still) )*(looking|investigating|investigate|on it|got it|dealing|taken it|
        accepted|considering)
    (with|at|before|in front of) (the )?((health|care|local government) )?(ombudsman|phso|lgsco|
        lgo) (already|now)
    (already|currently|now) (with|at|before) (the )?(ombudsman|phso|lgsco|lgo)
    """
)
_TRIBUNAL = phrases("(tribunal|court of protection case|judicial review)")
_LEGAL = phrases(
    """
    (solicitor|solicitors|lawyer|lawyers|sue|suing|claim form|legal action|legal claim|barrister)
    """
)


@dataclass(frozen=True)
class EarlierTold:
    """`answers` has a part of the text with what it tells: True answered, False silent.

    Each part is a span of characters, so that organisations named in it can be told apart.
    """

    answers: tuple[tuple[int, int, bool], ...] = ()
    acknowledged: bool = False
    told_too_old: bool = False
    bodies_disagree: bool = False
    ombudsman: bool = False
    ombudsman_is_looking: bool = False
    tribunal: bool = False
    legal_action: bool = False


def earlier_in(text: str) -> EarlierTold:
    """What a text tells of an earlier complaint.

    Source: DOMAIN Table D; Joint Working Team factsheet, "When complaints are ready for us".
    """
    words = plain(text).text
    return EarlierTold(
        answers=tuple(_answers(text)),
        acknowledged=any(
            _ACKNOWLEDGED.search(clause) and not _SILENT.search(clause)
            for _, _, clause in _clauses(text)
        ),
        told_too_old=bool(_TOO_OLD.search(words)),
        bodies_disagree=bool(_DISAGREE.search(words)),
        ombudsman=bool(_OMBUDSMAN.search(words)),
        ombudsman_is_looking=bool(_OMBUDSMAN_LOOKING.search(words)),
        tribunal=bool(_TRIBUNAL.search(words)),
        legal_action=bool(_LEGAL.search(words)),
    )


def _answers(text: str) -> Iterator[tuple[int, int, bool]]:
    for begin, end, clause in _clauses(text):
        if _SILENT.search(clause):
            yield begin, end, False
        elif _REPLIED.search(clause):
            yield begin, end, True


def _clauses(text: str) -> Iterator[tuple[int, int, str]]:
    """Each part of the text with where it begins and ends, in plain words."""
    begin = 0
    for cut in [*(match.span() for match in _CLAUSE.finditer(text)), (len(text), len(text))]:
        yield begin, cut[0], plain(text[begin : cut[0]]).text.strip()
        begin = cut[1]
