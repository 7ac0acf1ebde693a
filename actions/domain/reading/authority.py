# SPDX-License-Identifier: Apache-2.0
"""By what right somebody speaks for another.

Property alone is not health; next of kin is no authority in itself.
Source: Mental Capacity Act 2005 s.9; DOMAIN rules 24 to 26.
"""

from actions.domain.draft import Authority
from actions.domain.reading.phrases import phrases
from actions.domain.reading.words import plain

_ATTORNEY_WORDS = (
    r"lpa|lpas|l p a|l . p . a|lasting power|lasting powers|powers? of attorney|"
    r"power of atorney|poa|"
    r"power of attorny|p o a|epa|enduring power|attorney|attorneys|attorneyship"
)
_ATTORNEY = phrases("({attorney})", attorney=_ATTORNEY_WORDS)
_HEALTH = phrases(
    """
    (health|welfare|medical|care decisions|care and|hw|h and w|h & w|h&w|everything|all of it|
        personal|full|both|the lot|healthcare|health care)
    """
)
_NOT_HEALTH = phrases(
    "(not|no|without|isn 't|nothing|except|never) ((for|the|got|her|his|have|done|do|about|on) )*("
    "health|welfare|medical|care)"
)
_PROPERTY = phrases(
    """
    (property|money|finance|finances|financial|affairs|bank|banking|house|p ?& ?a|p and f|p & f|
        enduring|epa|bills|pension)
    """
)
_NO_ATTORNEY = phrases(
    """
    (no|not|never|without|none|did not|nothing like|neither) ((have|has|got|a|an|any|the|had|get|
        got round to|make|made|do|doing|making|done|set|up|sort|sorted|hold|is|there|was|been|in|
        to|actual|legal|formal|proper|lasting|registered|health|of|or|court|papers|
        like) )*({attorney}|court order|deputy|deputyship|legal (right|power|authority|document|
        documents|paperwork|papers)|paperwork|papers|anything (legal|official|like that|formal))
    ({attorney}) (was |is |has |were )?(never|not) (made|done|set up|sorted|in place|registered|
        got|there)
    """,
    attorney=_ATTORNEY_WORDS,
)
_PENDING = phrases(
    """
    (applied|applying|waiting (for|on)|in the process|not (yet )?registered|going through|
        trying to get|being registered|not come through|yet to be|sent off|pending|awaiting|
        in progress|want to get|being sorted|looking into|too late)
    """
)
_DEPUTY = phrases(
    """
    (deputy|deputyship|deputies|court appointed|court - appointed|appointed by the court|
        court order)
    court of protection .. (appointed|order|made|gave|deputy|health)
    (through|from|by) the court of protection
    """
)
_NOT_DEPUTY = phrases(
    """
    (no|not|never|applied|applying|waiting|without|refused) (.. )?(deputy|deputyship|court order|
        the court)
    deputy (head|manager|ward|matron|director|chief|sister)
    """
)
_EXECUTOR = phrases(
    """
    (executor|executrix|executors|executer|executor 's|co executor|joint executor)
    (got|have|has|with|granted|grant of|applied for|applying for|getting|hold|the) probate
    administrator of (.. )?(estate|will)
    letters of administration
    personal representative
    (in|under) (his|her|the|mum 's|dad 's) will
    (doing|handling|sorting|dealing with|administering|in charge of|sorting out|
        managing) (out )?(his|her|the|mum 's|dad 's) (estate|will|probate)
    (left|put|named|made) (me|us) (.. )?(executor|in (charge|the will|his will|her will))
    """
)
_NOT_EXECUTOR = phrases(
    """
    (not|no|never|n 't) ((the|an|a|got|have|formal|official|an official) )*(executor|executrix|
        probate|will|executors)
    (my|his|her|our) (brother|sister|uncle|aunt|mum|dad|mother|father|cousin|solicitor|wife|
        husband|stepmum|stepdad|son|daughter) (is|was|has) (.. )?(executor|probate)
    """
)
_PARENTAL = phrases(
    """
    parental (responsibility|rights|authority)
    (have|got|has|full|with) (pr|p r|full custody|custody|residence)
    (special|legal) guardian(ship)?
    (named |name )?on (the|her|his) birth certificate
    (care|residence|child arrangements|adoption) order
    (i|we) (have )?adopted (him|her|them)
    """
)
_NOT_PARENTAL = phrases(
    """
    (no|not|without|lost|never) ((got|any|have|full|the) )*(parental|pr|p r|custody)
    """
)
_PARENT = phrases(
    """
    (yes|yeah|am|being|as|her|his|their|its|the|a|just|only|my|both) ((i am|i 'm|her|his|their|
        the|a|an|my|birth|natural|single|lone|adoptive|biological|real|own|,) )*(mum|mother|dad|
        father|parent|parents|guardian|mummy|daddy)
    ^(mum|dad|mother|father|parent|parents)
    (he|she) is my (own )?(son|daughter|child|baby|boy|girl|kid|little)
    (my|our) (own )?(son|daughter|child|baby)$
    """
)
_STEP = phrases("(step|foster|grand|god) ?-? ?(mum|mother|dad|father|parent|parents|carer)")
_WRITTEN = phrases(
    """
    (written|signed|wrote|writing|signature|signing)
    (letter|note|email) (from|of|saying|signed)
    (consent|authority|permission|authorisation) (form|letter)
    form of authority
    letter of authority
    """
)
_NOT_WRITTEN = phrases(
    """
    (not|no|nothing|never|can|could|would|will|has not|have not|without|n 't) (.. )?(written|
        signed|writing|wrote|letter|sign|signature|form)
    """
)
_NONE = phrases(
    """
    ^(no|none|nope|nothing|nah|not (really|legally|officially|at all|that i know of|as such|any|
        yet|sure any)|never|neither|i do not|i have not|we have not|we do not|n|no one has|
        i am not)
    next of kin|nok|next - of - kin
    no (legal|formal|official|paper|documents?|authority|right)
    (just|only|simply) ((her|his|their|a|an|the|my|being|as|close|concerned|worried|
        good) )*(daughter|son|wife|husband|sister|brother|friend|neighbour|carer|family|niece|
        nephew|grandson|granddaughter|partner|relative|mate|next of kin|worried|family member)
    none
    nothing (legal|official|formal|in writing|like that|written)
    """
)
_RELATIVE = phrases(
    """
    ^((i am|just|only|a|an|the|her|his|their|as|being|close|i 'm|yes|eldest|only|,) )*(daughter|
        son|sister|brother|wife|husband|partner|niece|nephew|grandson|granddaughter|friend|
        neighbour|carer|cousin|aunt|uncle|relative|family|child|grandchild|daughter in law|
        son in law|grandchild|mate|spouse|fiance)
    """
)
_UNSURE = phrases(
    """
    (not (really )?sure|unsure|do not know|no idea|what (is|does) (that|it|this|an|a) .. |
        which (one|kind|type|sort)|can not remember|think so|i think|maybe|might|possibly|
        would have to check|have to check|what 's that|not certain)
    """
)
_NEXT_OF_KIN = phrases("(next of kin|nok|next - of - kin)")
_BUT_I_HAVE = phrases("but (i|we) (have|am|are|do|did)")
_ONLY_MONEY = phrases("(only|just) .. (money|finance|finances|property|bank|financial)")
_HELD = phrases(
    """
    (i|we|me|my|us|have|has|got|hold|holds|am|with|as|his|her|yes|registered|donor|granted|
        given) ... (
    {attorney})
    ^(the |a |an |just |yes )?({attorney})$
    """,
    attorney=_ATTORNEY_WORDS,
)
_BARE_HEALTH = phrases(
    "^(yes )?(the |a |for )?(health|medical|welfare)( and welfare)?( one| type| kind| only)?$"
)


def authority_in(words: str) -> Authority | None:
    """The authority that plain words name, where they name one or say that there is none."""
    if _NO_ATTORNEY.search(words) and not _BUT_I_HAVE.search(words):
        return _without_attorney(words)
    held = _attorney(words) if _ATTORNEY.search(words) else None
    if held is not None:
        return held
    if _DEPUTY.search(words):
        return None if _NOT_DEPUTY.search(words) else Authority.DEPUTY
    if _EXECUTOR.search(words) and not _NOT_EXECUTOR.search(words):
        return Authority.EXECUTOR
    if _PARENTAL.search(words) and not _NOT_PARENTAL.search(words):
        return Authority.PARENTAL_RESPONSIBILITY
    return Authority.NONE if _NEXT_OF_KIN.search(words) else None


def _without_attorney(words: str) -> Authority:
    if _DEPUTY.search(words) and not _NOT_DEPUTY.search(words):
        return Authority.DEPUTY
    if _EXECUTOR.search(words) and not _NOT_EXECUTOR.search(words):
        return Authority.EXECUTOR
    return Authority.PROPERTY_ATTORNEY if _ONLY_MONEY.search(words) else Authority.NONE


def _attorney(words: str) -> Authority | None:
    if _PENDING.search(words):
        return Authority.NONE
    if _HEALTH.search(words) and not _NOT_HEALTH.search(words):
        return Authority.HEALTH_ATTORNEY
    if _PROPERTY.search(words):
        return Authority.PROPERTY_ATTORNEY
    return Authority.UNSURE if _HELD.search(words) else None


def read_authority(text: str) -> Authority | None:
    """An answer to "by what right do you speak for them?"; None where it cannot be read."""
    words = plain(text).text.strip(" .!?,")
    named = authority_in(words)
    if named not in (None, Authority.NONE):
        return named
    if _BARE_HEALTH.search(words):
        return Authority.HEALTH_ATTORNEY
    if _WRITTEN.search(words) and not _NOT_WRITTEN.search(words):
        return Authority.WRITTEN_AUTHORITY
    if _PARENT.search(words) and not _STEP.search(words) and not words.startswith(("no ", "not ")):
        return Authority.PARENTAL_RESPONSIBILITY
    if named is None and _UNSURE.search(words):
        return Authority.UNSURE
    if named or _NONE.search(words) or _NOT_EXECUTOR.search(words) or _RELATIVE.search(words):
        return Authority.NONE
    return Authority.NONE if _NOT_DEPUTY.search(words) or _STEP.search(words) else None
