# SPDX-License-Identifier: Apache-2.0
"""Abuse or neglect of an adult who needs care: feared, not told.

Source: Care Act 2014 s.42; DOMAIN rule 142.
"""

from actions.domain.draft import SafetyKind
from actions.domain.reading.danger.rule import Rule
from actions.domain.reading.phrases import phrase_lines, phrases

_FEARED = phrase_lines(
    """
    (flinch|flinches|flinched|flinching|cower|cowers|cowering|trembles|shakes|
        shrinks) (.. )?(when|whenever|if|at|every)
    (do not|not|never|n 't|did not) (feel|think|believe) (.. )?(safe|looked after|
        being looked after|being fed|being cared for|cared for|properly)
    (not|n 't|un|never) ?safe (in|at|to|there|with|on|where|being|living|going)
    (he|she|mum|dad|nan|they|residents|she 's|he 's|it|place|home|nobody|no one|not) (is |are |
        was |feels |feel )*(not |un|is not )safe (in|at|there|with|on|to be|where|living|here|any|
        $|and)
    unsafe (to|in|at|there|with|on|environment|conditions|at home)
    (worried|worry|concerned|concern|concerns|afraid|scared|frightened|fear|anxious|uneasy|
        suspect|suspicious|suspicion|think|feel|sure|believe|convinced|reckon) (.. )?(safety|safe|
        what goes on|how .. treat\\w*|how .. being treated|neglected|abused|being hurt|hurting|
        hurt (her|him|them)|mistreated|over medicat\\w+|over - medicat\\w+|overmedicat\\w+|
        drugging|sedating|starving|harmed|welfare|wellbeing|bullied|ill treated|rough with|
        something .. (going on|happening|wrong))
    (something|things|summat) (.. )?(is |are )?(not|n 't) right (at|in|with|there)
    something (bad |funny |fishy |wrong |very wrong )?(is )?going on (in|at|there|with)
    (scared|frightened|terrified|afraid|too scared|too frightened) to (say|tell|speak|talk|ask|
        complain in|press|ring|buzz|use|eat|sleep)
    (scared|frightened|terrified|afraid|petrified|fearful|wary|frighten) (of|to go back|
        to go home|by|to be|going back|to be there|being there|to go|around) (.. )?(staff|carer|
        carers|home|him|her|that|them|there|back|one|night|nurse|worker|the|certain|go)?
    (seems|looks|look|seem|appears|is|are|so|really|always) (.. )?(frightened|terrified|scared|
        petrified|fearful|afraid)( of| when| to| of the| there|$)
    (begged|begs|begging|pleaded|pleads|pleading) (me|us|with me|with us) (.. )?(not to|to take|
        to get|don 't|do not)
    (won 't|will not|does not|refuses to|wo n 't|too scared to|too frightened to) (say|tell|
        talk about|speak about|tell me) (.. )?(what|more|who|anything|about|happened|why)
    (cries|cry|cried|crying|upset|distressed|sobs|sobbing|shaking|
        hysterical) (.. )?(when it 's time|when it is time|every time|every morning|when i leave|
        when we leave|when (the|that|a) carer|whenever|to go back|when she goes|when he goes|
        at going back)
    makes (her|him|my \\w+|mum|dad|nan) cry
    (horrible|nasty|unkind|cruel|rough|mean|awful|brutal|vile|aggressive|spiteful|nasty) (to|with|
        towards) (her|him|me|them|us|residents|my|mum|dad|nan|people|the)
    (very |too |so |really )?rough (with|when|handling|on|handed)
    they are (very |really |so )?rough
    (hide|hides|hid|hidden|hiding|take|takes|took|taken) (away )?(her|his|their|the|mum 's|dad 's|
        nan 's) (walking frame|frame|stick|zimmer|wheelchair|glasses|hearing aids?|call bell|
        buzzer|phone|teeth|shoes|crutches) (.. )?(so|to|away|off|from|where|out)
    (bruise|bruises|bruising|marks|black eye|scratch|scratches|burn|cut|lump|injury|
        injuries) (.. )?(don 't know where|do not know (where|how)|not know (where|how)|
        where from|last week|they said|says|keep appearing|keeps getting|can not explain|
        came from|got it|happened|new ones|every time)
    (got|has|with|have|had) (a |some |another |new |more )?(bruise|bruises|unexplained|bruising)
    (lost|losing|loses|dropped) (a lot of |so much |loads of |lots of |alot of |
        .. )?weight (.. )?(since|and|no one|nobody|seems|worried|in (there|that|the home)|there|
        fast)
    (over medicat\\w+|over - medicat\\w+|overmedicat\\w+|drugged up|doped up|zombie)
    (self neglect|self - neglect|neglecting (himself|herself|themselves)|hoarding|hoarder)
    (lives?|living|found|is) (in|living in) (.. )?(filth|squalor|own mess|rubbish|
        appalling conditions|terrible conditions|no heating|without heating|dirt)
    (not|n 't|nobody has|no one has) (been )?seen (him|her|them )?(for|in) (days|weeks|over|
        a week|\\d+)
    (leaves?|left|leaving) the (gas|cooker|oven|hob|taps) on
    wander(s|ing|ed)? (.. )?(road|street|night|outside|pyjamas|out|streets|town|off|lost)
    (no one|nobody|not) (.. )?(looking after|looks after|caring for|feeding|checking on|
        look after|cares for) (him|her|them|properly)?
    not (being )?(looked after|fed|fed properly|cared for|washed|cleaned)( properly|
        $| there| at all| ,)
    (dirty|filthy|long) (nails|clothes|hair|finger ?nails) (.. )?(and|thirsty|smell|hungry|always|
        every)
    (always|so|constantly|really|very) (thirsty|hungry|dirty|filthy|soiled|wet) (.. )?(when i|
        when we|every|each|and|there|$)
    (nails|clothes|hair) (are|is) (filthy|dirty|matted)
    (is|are|being|been|be|getting|may be|might be) (being )?(neglected|abused|mistreated|
        exploited|bullied|taken advantage of|overmedicated|controlled)
    (neglected|mistreated|exploited|ill treated) (in|by|at) (the|that|her|his|a|this|there|own)
    (residents|people|they|patients|old folk|old people) (look|are|seem|were|all look) (terrified|
        frightened|scared|drugged|starving|thin|filthy|dirty)
    (treat|treats|treated|talk to|talks to|speak to|spoke to|speaks to|treating) (the residents|
        residents|them|people|her|him|patients) (like|as|as if|horribly|badly|roughly|terribly|
        cruelly) (dirt|animals|.. nothing|objects|rubbish|an animal|a dog|babies|.. cattle|
        prisoners|they)?
    man comes (in|into) (his|her|my) room
    (comes|come|came|gets|got) (in|into) (her|his|their) (room|bed) (at night|in the night|when)
    (controls?|controlling|isolat\\w+|coerc\\w+) (her|him|them|my mum|my dad|everything)
    (wo n 't|will not|won 't|not|never) let (her|him|them|us|me|anyone|mum|dad) (out of (her|his|
        the) (room|house|bed)|see (her|him|mum|dad) alone|in to see|leave|visit alone|go out|
        speak to (her|him))
    (hear|heard) (them|her|him|the carers|carers|staff|someone) (shout\\w*|scream\\w*|swear\\w*|
        being horrible)
    (begs|begging) .. (not|n 't) (to )?(leave|go|send|say|take|tell)
    (not sure|wonder|wondering) (if|whether) (.. )?(abuse|neglect|safeguarding)
    (count|counts|class|classed|is it|amount|amounts) (as|to)? ?(abuse|neglect)
    stopped (talking|speaking|eating) and
    (looks|look|looking|gone|so|too|very|really) (thin|skinny|frail|gaunt) (.. )?(and|in there|
        since|now|scared)
    at risk (of|in|from|there|at|and)
    (gone|goes|gone very|very|so|too|become) (quiet|withdrawn|silent|jumpy|nervous) (and|since|
        when|around|now)
    (will not|wont|does not|will not even) (look at|go near|be alone with|speak in front of|
        look any of) (the )?(staff|carers?|nurses?|him|her|them|that)
    smell of (urine|wee|faeces|damp and|rotting)
    (always|still) in the same clothes
    do not tell (them|anyone|the staff|staff|the home|the carers) (i|that i|she|he|what i)
    (frightened|scared|terrified|worried|afraid|fear) for (my|her|his|mum|dad|nan|their|our)
    bad feeling about (one of|the|a|that|how|this|what)
    (new|so called|so - called|this|her|his) friend (has |have )?(moved in|taken over|living|
        won 't|will not)
    (taking|taken|takes|took) over (his|her|their|my \\w+ 's) (flat|house|home|bungalow)
    (people|strangers|men|lads) coming and going
    why (has|does|is) (she|he) (got|have|always|keep|so) (.. )?(bruise\\w*|thin|scared|marks|
        injur\\w+|frightened|hungry|thirsty)
    worried about (her|his|their|my \\w+ 's|mum 's|dad 's|nan 's) safety
    (is|she 's|he 's|they are) not (being )?looked after
    (frightened|scared|terrified|worried|afraid|fear) (of what .. )?(for|about) (my|her|his|mum|
        dad|nan|their|our) .. (in|at) (that|there|this)
    """
)
_NOT_FEARED = phrases(
    """
    (hoist|needles?|dentist|dental|scan|mri|lift|stairs|operation|anaesthetic|dark|covid|falling|
        needle|dogs?|heights|spiders|complain|complaining|computers?|internet|flying)
    (safe to say|safe and well|safe and sound|safe hands|everyone is safe|all safe|
        to be on the safe side)
    (i|we) (was|were|am|are|felt|feel) (.. )?(scared|frightened|terrified|afraid|worried|
        petrified)
    (blood tests?|cannula|warfarin|no big deal|bruise easily|in april|anyone 's fault|thinners)
    (on|the) (ward|hospital) (last|in) (summer|year|may|june|july|august|april|march|20\\d\\d|
        winter|spring|autumn)
    (they|it|that) (was|were) (rough and ready|rough night)
    (worried|worry|concerned|concern) (.. )?(bill|letter|appointment|money|cost|it will happen|
        someone else|parking|complaint|form|treatment of others)
    (live|living) in (fear|hope)
    (neglected|abandoned) by (the )?(service|system|team|nhs|gp|memory clinic|clinic|hospital)
    (i|we) (feel|felt) (neglected|abandoned)
    (safeguarding|neglect\\w*) .. (lie|wrong|mistake|untrue|corrected|never called)
    neglected to
    (is|it is|this is|was) not (abuse|abused|neglect|hurt)
    (was not|not|n 't|never) (abused|neglected|hit|hurt|harmed)
    no one hit
    (frightened|scared|terrified|afraid) of (hospitals?|doctors|falling|needles|water|men|
        the (dentist|scan|scanner|operation|hoist|lift|stairs|dark))
    for another job
    bus stop
    delirious|delirium
    (will|would|might|may|could|wo|allowed to|in case|are they|if they) (they |not |she |he |
        wont |it )*(be |get |treat |take )?(.. )?(horrible|nasty|unkind|cruel|rough|mean|awful|
        vile|spiteful)
    they wont be
    treated (me|us) like
    (his|her) (wheelchair|hearing aids?|glasses|dentures|frame|phone) (to be |for |in for |was |
        were )?(repaired|mended|fixed|serviced|fitted|adjusted|cleaned)
    """
)

RULES = (Rule(SafetyKind.SAFEGUARDING_ADULT_POSSIBLE, _FEARED, unless=_NOT_FEARED),)
