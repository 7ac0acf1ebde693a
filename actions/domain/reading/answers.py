# SPDX-License-Identifier: Apache-2.0
"""Short answers to one question, read on their own; None where they cannot be read."""

import re

from actions.domain.draft import AboutWhom, Agreement
from actions.domain.reading.relations import ANY_KIN
from actions.domain.reading.authority import read_authority
from actions.domain.reading.payment import read_payer
from actions.domain.reading.section import read_section
from actions.domain.reading.state import read_state
from actions.domain.reading.words import plain

__all__ = ["is_dont_know", "is_plain_consent", "is_skip", "read_about_whom", "read_agreement", "read_authority", "read_done",
           "read_payer", "read_section", "read_state", "read_yes_no"]

_CONSENT = {"yes": True, "yes please": True, "i agree": True, "i consent": True,
            "no": False, "no thank you": False, "i do not agree": False}


def is_plain_consent(text: str) -> bool | None:
    """True or False for exactly the published words of consent; None for anything else.

    Source: contract 1, "Questions": capitals and punctuation do not matter.
    """
    words = " ".join(re.sub(r"[.,!?;:'\"()\u2018\u2019\u201c\u201d\u2026-]+", " ", text.casefold()).split())
    return _CONSENT.get(words)


_YES = re.compile(
    r"^(?:(?:oh|ah|well|um|er|erm|ok|okay|so|go on|hmm|err) ,? ?)*(?:then )?(?:yes+|yeah+|yep+|yup|yea|ye|yh|aye|ya|yas|y|sure(?! thing not)|of course|definitely|absolutely|certainly|indeed|correct|"
    r"(?:that is|that 's|this is|it is|thats) (?:right|correct|it|fine|true|ok|okay|good|me|them|the one)|right(?=$| [.,!])|true(?=$| [.,!])|please do|go ahead|"
    r"(?:that would be|sounds|that sounds|looks|all|everything is) (?:good|great|fine|right|lovely|ok|okay|correct)|ok(?:ay)?(?=$| [.,!]| then| yes| fine| please| that)|fine(?=$| [.,!]| by me| with me)|"
    r"i (?:do|am|did|have|would|agree|think so|guess so|suppose so|believe so)(?=$| [.,!]| please| yes| like)|no problem|by all means|happy (?:to|with|for)|i am happy|exactly|agreed|"
    r"she (?:is|does|has|did|can)(?=$| [.,!])|he (?:is|does|has|did|can)(?=$| [.,!])|they (?:are|do|have|did|can)(?=$| [.,!])|we (?:are|do|have|did)(?=$| [.,!])|\U0001F44D|\u2705|\u2714)")
_NO = re.compile(
    r"^(?:(?:oh|ah|well|um|er|erm|so|sorry|hmm|absolutely|definitely|certainly|actually|god|hell|err) ,? ?)*(?:no+|nope|nah+|naw|nay|never|n|not (?:really|at all|now|yet|that|any ?more|today|me|right|ever|"
    r"happy|okay|ok|correct|them)?|none|neither|i do not|i am not|i have not|i did not|i would not|i can not|we do not|we have not|we are not|we did not|nothing(?! (?:was|has))|"
    r"(?:that is|that 's|it is|this is|thats) (?:not|wrong)|wrong|do not|negative|no way|i (?:would|will) rather not|rather not|"
    r"she (?:is|does|has|did|can) not|he (?:is|does|has|did|can) not|they (?:are|do|have|did|can) not|incorrect|false|\U0001F44E|\u274c)\b")
_UNSURE = re.compile(
    r"\b(?:not (?:really )?(?:sure|certain)|unsure|uncertain|do not (?:really )?know|no idea|can not (?:remember|say|tell|recall)|could not (?:say|tell you)|not that i know|"
    r"who knows|i forget|forgotten|maybe|perhaps|possibly|might|depends|idk|dk|hard to say|dunno|have not (?:a clue|got a clue|decided)|no clue|no clue|not a clue|beats me|search me|"
    r"you tell me|do not remember|do not recall|what (?:does|do) (?:that|you|it) mean|not got a clue|haven 't a clue|in two minds|let me think|need to think|think about it)\b")
_SARCASM = re.compile(
    r"\b(?:whatever|what ever|do what you (?:want|like)|as if|yeah right|yes right|sure you will|yeah sure (?:like|as)|you will anyway|makes no difference|oh great|who cares|could not care less|do not care|like (?:you|it|that) "
    r"(?:care|matters?|will|would)|pull the other|big deal|if you (?:say so|must|insist)|suit yourself|like hell|yeah because that|fat chance|what a joke|lol|ha ?ha|haha\w*|oh sure|knock yourself out|"
    r"i bet|course you (?:will|do|would)|see if i care|meh)\b")
_BUT = re.compile(r"\b(?:yes|yeah|yep|ok|okay|no|nope|sure|fine) ?,? (?:but|and no|if|only if|except|unless|although|though|however)\b|\byes and no\b|\b(?:yes|yeah|ok) (?:no|nope|not)\b|\bno (?:yes|wait yes|yeah)\b")


def read_yes_no(text: str) -> str | None:
    """"yes", "no" or "unsure"; None for anything else, and for sarcasm and "yes, but"."""
    words = plain(text).text.strip(" .!?,")
    if not words or _SARCASM.search(words) or _BUT.search(words):
        return None
    unsure, yes, no = _UNSURE.search(words), _YES.match(words), _NO.match(words)
    if unsure and (unsure.start() < 12 or not (yes or no)):
        return "unsure"
    if yes and not re.search(r"^(?:yes|yeah|ok|okay|sure|fine) ,? ?(?:not|no)\b", words):
        return "yes"
    return "no" if no and not re.match(r"no (?:problem|worries|one|body|idea)\b", words) else None


def is_dont_know(text: str) -> bool:
    """True where somebody says that they do not know, and little else."""
    words = plain(text).text.strip(" .!?,")
    return len(words.split()) <= 14 and bool(_UNSURE.search(words)) and not re.search(
        r"\b(?:maybe|might|perhaps|possibly|depends)\b (?=\w+ \w+ \w+)", words)


_SKIP = re.compile(
    r"^(?:(?:please|can i|can we|i will|i would like to|i want to|let us|just|no|um|er|id|i would|i) ,? ?)*(?:skip|pass\b(?! away)|next(?: question| one)?$|move on|leave (?:it|that|this)(?: out| blank| one)?|rather not|"
    r"prefer not|not (?:saying|telling|answering|going to (?:say|tell|answer))|do not want to (?:say|answer|tell|give)|no comment|none of your (?:business|beeswax)|n / a|na$|blank|"
    r"(?:not|no) (?:applicable|relevant)|mind your own|i would rather not|can not be bothered|ignore|private$|that is private|it is private|decline|not bothered)\b|^-+$|^(?:skip|pass)\b|\bskip (?:this|it|that|the)\b|"
    r"\b(?:rather|prefer) not (?:to )?(?:say|tell|answer|give)\b|\bdo not (?:want|wish) to (?:say|answer|tell|give)\b")


def is_skip(text: str) -> bool:
    """True where somebody prefers not to answer."""
    return bool(_SKIP.search(plain(text).text.strip(" .!?,")))


_DONE = re.compile(
    r"^(?:(?:no|nope|ok|okay|yes|yeah|nah|i think|think|well|and|so|right|um|er) ?[,.]? ?)*(?:(?:that|it|this|thats)(?: is| 's|s| was|)? ?(?:about |basically |pretty much |really |just )?(?:it|all|everything|the lot|enough|me done|"
    r"all of it|the end|me|as much as)\b|nothing (?:else|more|to add|further|comes to mind|really)|no ?(?:more|thing else|other)\b|i (?:am|have) (?:done|finished|said (?:it all|everything|enough|all)|"
    r"nothing (?:else|more|to add)|told you (?:it all|everything|all))|done|finished|finish|all done|the end|enough|full stop|not (?:really|right now|that i can think|at the moment)|"
    r"that will (?:do|be all)|do not think so|that covers it|end of(?: story)?|can not think of (?:any|else|more)|carry on|continue|go on|move on|next)\b|^(?:no|nope|nah|none|nothing|all|everything|n|finito)$|"
    r"\bnothing (?:else|more) (?:to|i)\b|\bthat (?:is|was) (?:it|all|everything)(?: really| thanks| thank you| for now| i think)?$|^no (?:thanks|thank you|that is|thats|i)\b(?!.*\b(?:but|also|they|and)\b)")


def read_done(text: str) -> bool:
    """True where an answer to "is there more?" says that there is not."""
    words = plain(text).text.strip(" .!?,")
    return len(words.split()) <= 14 and bool(_DONE.search(words))


_SELF = re.compile(r"\b(?:me|myself|self|mine|i|us)\b|\bmy (?:own|case|self)\b|\b(?:her|him)self\b")
_BOTH = re.compile(r"\b(?:both|the two of us|two of us|us both|all of us|me and|and me\b|and i\b|and myself|as well as me|me as well|me too|myself and|me \+|me &|& me|\+ me|us all|whole family|together|"
                   r"my \w+ and my(?:self)?)\b")
_NOT_ME = re.compile(r"\bnot (?:for |about |to )?(?:me|myself)\b|\b(?:some(?:one|body)|another person|person) else\b|\b(?:on behalf|behalf of)\b|\bfor (?:a|my|our|his|her|the|someone|somebody)\b|"
                     r"\bmy (?:patient|client|service user|tenant|constituent|resident|neighbour)\b|\b(?:a )?(?:relative|family member|loved one|member of my family)\b")


def read_about_whom(text: str) -> AboutWhom | None:
    """An answer to "who did it happen to?". "Herself", typed by staff, is the one who complains."""
    words = plain(text).text.strip(" .!?,")
    kin = ANY_KIN.search(words)
    other = kin or _NOT_ME.search(words) or re.match(r"(?:her|him|she|he|them|they|other|mrs|mr|miss)\b", words) and not re.match(r"(?:her|him)self", words)
    if _BOTH.search(words) and (other or re.search(r"\bboth\b|\bus\b|two of us", words)):
        if not re.search(r"\b(?:told|sent|gave|left|between|about) me\b", words):
            return AboutWhom.BOTH
    if kin and re.match(r"(?:it was |it is |just |only |yes )*(?:me|myself|self)\b", words) and not re.search(r"\bnot (?:for )?my", words):
        return AboutWhom.SELF
    if other and not re.search(r"\bnot (?:for |about )?(?:my|someone|anyone|somebody)\b", words):
        return AboutWhom.OTHER
    if _SELF.search(words):
        return AboutWhom.SELF
    return None


_WITH_ME = re.compile(
    r"\b(?:is |are |sat |sitting |right |she is |he is |they are )*(?:here (?:with me|now|next|beside|too|and|says|saying|:|,|-|\.)|(?:right |sat |sitting |is |are |stood |standing )*(?:with me|next to me|beside me|by me|in the room|on the (?:other )?(?:phone|line)|"
    r"listening)|here$)|\b(?:nodded|nods|nodding|squeezed|thumbs up|blinked)\b|\bi (?:just )?(?:asked|read it|read this|read that|showed) (?:\w+ ){0,4}(?:and|now|just now|out)\b(?=.*\b(?:yes|ok|agree|nod\w*)\b)|"
    r"\b(?:just|is) (?:now )?(?:said|saying|says|telling me) yes\b|\bhere (?::|,|-|she|he|they)|\bwith me (?:now)?\b|\bsays yes now\b|\bpresent\b|\b(?:she|he) is (?:here|saying)\b")
_WRITTEN = re.compile(
    r"\b(?:in writing|written|wrote|has signed|signed|signature|(?:she|he|they) (?:have |has )?(?:e ?- ?mailed|texted|typed)|letter (?:from|saying)|e ?- ?mail (?:from|saying)|by (?:letter|text|email)|consent form|form (?:is )?(?:done|filled|signed))\b")
_NOT_WRITTEN = re.compile(r"\b(?:can(?: not)?|could(?: not)?|will|would|to be|able to|happy to|going to|not|nothing|never|if|needs? to|able|ready to|prepared to|has not|yet to|un) (?:\w+ ){0,3}(?:sign|signed|write|written|writing|wrote)\b")
_REFUSES = re.compile(
    r"\b(?:refus\w+|against it|forbid\w*|forbade|objects?|objected|does not (?:want|agree|wish|like)|do not (?:want|agree)|did not (?:want|agree)|would not (?:want|agree|like)|not (?:want|agree|happy|keen|willing|having it)|"
    r"(?:says?|said|saying|told me) (?:no\b|not to|do not|leave it|to (?:leave|drop|forget) it|he does not|she does not|absolutely not|it is not|forget)|leave it (?:alone|be)|wants? (?:it |me )?(?:to )?(?:left|leave|drop|stop)|no fuss|"
    r"does not wish|would rather (?:i did )?not|i do not want|disagrees?|no i do not|said i (?:should not|must not)|will not (?:have|let|agree|sign))\b")
_NOT_ASKED = re.compile(
    r"\b(?:not (?:yet |actually |been )?(?:asked|told|mentioned|said|spoken|discussed|talked)|have not (?:yet )?(?:asked|told|said|mentioned|spoken|discussed|talked|had)|did not (?:ask|tell|mention|say)|"
    r"(?:does|do|did) not (?:even )?know\b(?! (?:if|whether|what (?:i|to)))|not aware|unaware|no idea (?:i am|about|that)|never (?:asked|told|mentioned|said)|haven 't|without (?:him|her|them) knowing|not yet|behind (?:her|his) back|has no idea|"
    r"do not want to (?:worry|upset|tell|bother)|not want to (?:worry|upset|tell|bother)|will (?:ask|tell)|going to (?:ask|tell)|need to ask|can ask|could ask|can not ask|too (?:ill|poorly|confused|young|little|small) to (?:ask|be asked|tell|say|know))\b")
_AGREES = re.compile(
    r"\b(?:yes|yeah|yep|agrees?|agreed|told me (?:to|yes|so|he|she|it)|asked me to|wants? me to|want me to|wanted me to|(?:she|he|they|mum|dad) (?:knows?|agrees?|wants?|asked|said|says|is (?:ok|okay|fine|happy)|did|does|would like|told|is all for|is behind)|"
    r"happy (?:for me|with|about|to)|fine with|ok with|okay with|aware|knows (?:and|about|i|all)|all for it|said (?:ok|okay|yes|fine|to|go|i can|i could|do it|please)|gave me (?:permission|the ok|consent|her|his)|permission|consents?|consented|fully behind|"
    r"on board|supports?|of course|definitely|got (?:her|his) (?:ok|permission|consent|blessing)|(?:her|his) blessing|knows? and|it was (?:her|his) idea)\b")


def read_agreement(text: str) -> Agreement | None:
    """An answer to "does the person know, and do they agree?".

    Being able to sign is not having signed. A bare "no" is an asking still to be done, not a refusal.
    """
    words = plain(text).text.strip(" .!?,\"'")
    if _UNSURE.search(words) and not _NOT_ASKED.search(words) and len(words.split()) < 12 and not re.match(r"yes\b", words):
        return Agreement.UNSURE
    if _REFUSES.search(words) and not re.search(r"\b(?:not|never|has not|did not) (?:refus\w+|object\w*|said no)\b", words) and not re.search(
            r"\b(?:not want to|do not want to|did not want to) (?:worry|upset|tell|bother|ask)\b", words):
        return Agreement.NO
    if _NOT_ASKED.search(words):
        return Agreement.NOT_ASKED
    yes = bool(_AGREES.search(words)) or bool(re.search(r"\bnod\w*|\bthumbs up\b|\bsqueezed\b", words))
    if _WITH_ME.search(words) and (yes or read_yes_no(text) == "yes") and not re.search(r"\bnot (?:here|with me|present)\b", words):
        return Agreement.YES_WITH_ME
    if _WRITTEN.search(words) and not _NOT_WRITTEN.search(words):
        return Agreement.YES_WRITTEN
    if yes or re.search(r"\b(?:can|will|could|would|happy to|able to) (?:\w+ )?sign\b", words):
        return Agreement.YES
    if _WITH_ME.search(words):
        return Agreement.YES_WITH_ME if re.search(r"\bher own words\b|\bsaying\b|\bsays\b", words) else None
    answer = read_yes_no(text)
    return {"yes": Agreement.YES, "no": Agreement.NOT_ASKED, "unsure": Agreement.UNSURE}.get(answer or "")
