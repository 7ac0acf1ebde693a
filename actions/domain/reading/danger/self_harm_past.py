# SPDX-License-Identifier: Apache-2.0
"""Harm that somebody did to themselves, or tried to, told as past."""

from actions.domain.draft import SafetyKind
from actions.domain.reading.danger.rule import Rule
from actions.domain.reading.danger.self_harm_words import HEIGHT, PILLS, SELF
from actions.domain.reading.phrases import phrase_lines, phrases

_DONE = phrase_lines(
    """
    (killed|hung|hanged|drowned|shot|stabbed|harmed|poisoned|starved|suffocated|gassed) ({self})
    (found|was found|were found) .. (hanged|hanging|hung)
    (took|taken|take|ended|end|lost) (his|her|their|my|its|our (son|daughter) 's) (own )?(life|
        lives) (in|on|by|at|after|while|two|three|because|when|last|due|before|the|a|.)
    (took|taken|ended) (his|her|their|my|own|his own|her own|their own|my own) (own )?(life|lives)
    (died|dead|death|deaths|lost .. ) .. (by|from|to|through) suicide
    (inquest|coroner|verdict) .. (suicide|took (his|her) own)
    (attempted|attempts|attempt|completed|committed) (suicide|suicides|on (my|his|
        her) (own )?life)
    (suicide|suicides) (attempt|attempts|watch|bid|verdict|pact)
    (had|made|after|since|following|with|of|my|his|her|another|previous|last|an|second|
        first) (an |my |her |his |another )?(attempt|attempts) (on (my|his|her)|a few|last|years|
        in|and they|to (end|kill|take|die))
    (self harmed|self - harmed|self harming|self - harming|selfharmed)
    (used to|i|would|he|she) (self harm|self - harm|cut (myself|himself|herself)|burn (myself|
        himself|herself))
    (tried|trying|attempted|attempting|nearly|almost) (to )?(kill|end|ended|ending|hang|hanged|
        take|took|overdose|drown|die|jump|throw|suicide|cut|slit) (it|(my|him|her|them)sel\\w+|
        (my|his|her|their) (own )?(life|wrists)|an overdose|off|in front)?
    (nearly|almost) (ended|did) it
    (did|do) try to (end|kill|take|die|overdose|hang)
    on the bridge that
    (took|taken|take) (an|a|another|the|my|his|her|massive|a massive|two|several) (massive |big |
        small |second |paracetamol )?(overdose|overdoses)
    (overdosed|od 'd|odd) (on|in|again|last|and|at|after|twice|,|a)
    (after|since|following|about|of|for|had|my|his|her) (an |my |his |her |the |a )?(overdose|
        overdoses)
    (jumped|leapt|threw (himself|herself|themselves|myself)|stepped|walked) (out|off|from|
        in front|under|into|through) .. ({height})
    (found|was) .. on the (railway|train) (line|tracks)
    (i|he|she) jumped and (broke|died|survived|landed|fell)
    (my|her|his|the|third|second|first|last|previous|past|another|made an|had an|an|two|three|
        several|earlier) (attempt|attempts)( and|
        $| was| were| nobody| in| i| they| ,| the| she| he| last| on| a| at home)
    (previously|already|once|twice|before) attempted
    (tried|attempted) it (before|once|twice|again|in|last|and)
    (since|when|after|before) i tried( it| to)?(,|$| and| they| i)
    (has|have|had) tried (it )?(twice|again|three times|before|several times|once)
    (drank|drunk|swallowed) bleach
    (i|he|she) (would |had |was |have |has |been )+cutting
    (my|her|his) (cuts|self inflicted|self - inflicted)
    (slit|slashed|cut) (my|his|her|their) (wrists|wrist|throat|arms)
    (tied|tie|used) (a|the|his|her|my) (ligature|noose)
    (wanted|wanting|wished|saying .. wanted|said .. wanted) (to )?(die|kill|end|be dead|was dead)
    (did not|didn 't) want to (live|be here|be alive|wake up|go on)( any more)?
    (was|were|been|felt|became|become|feeling|had been) (actively |very |so |really )?suicidal
    (suicidal|suicide|self harm) (thoughts|thoughts of|ideation|feelings) (back|then|in|
        at the time|for years|when)
    (had|having|have had) (thoughts of suicide|suicidal (thoughts|ideation|feelings)|
        thoughts of (self harm|ending|killing))
    (night|day|time|when|after) (that )?(i|he|she) (took|swallowed) (all )?(the|my|his|her|those|
        some) ({pills})
    (suicide|suicides|suicided|overdose|overdoses|overdosed)
    not suicidal now but
    """,
    self=SELF,
    height=HEIGHT,
    pills=PILLS,
)
_ERROR = phrases("""
    accidental overdose
    overdose .. that the (ward|hospital|nurse|pharmacy) (gave|had given)
    (someone else|another patient) 's (overdose|notes)
    never thought (of|about)
    (asked|asking|asks) (me )?(if|whether) i (was|felt|had|have)
    thought (i|he|she|we) (was|were) going to die
    going (home )?to die ,
    (gave|given|giving|give) (me |him |her |them |mum |dad |my \\w+ )?(an|a|the) (\\w+ )?overdose
    overdose .. (by mistake|was an error|error|list|in error|by the (ward|nurse|doctor|hospital|
        staff))
    (hospital|ward|nurse|doctor|pharmacy|home|staff|they) .. (overdosed) (her|him|me|my|mum|dad)
    overdosed on (paperwork|forms|sugar|caffeine)
    (attempt|attempts|attempted|tried) (to|at) (contact|get|complain|call|book|reach|ring|take|
        draw|insert|find|speak|see|resolve|phone|put|fit|cannulate|discharge|move|sort|apply|
        claim|explain)
    (first|second|third|last|another|several|two|three|previous) (attempt|attempts) (at|to) (\\w+)
    overdose (list|leaflet|limit)
    suicide (prevention|leaflet|risk|form|for|awareness|training|policy|screening|helpline|is not)
    (asked|ask|asking) .. (if|whether) (i|he|she) .. suicidal
    (not|no|never|without) .. (suicidal|suicide|self harm\\w*|self - harm\\w*)
    risk of suicide
    (system|policy|idea|move|decision) is suicide
    """)

RULES = (Rule(SafetyKind.SELF_HARM_PAST, _DONE, unless=_ERROR, denied=True),)
