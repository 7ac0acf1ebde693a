# SPDX-License-Identifier: Apache-2.0
"""A child who is or may be harmed.

Source: Children Act 1989 s.47; DOMAIN rule 142.
"""

from actions.domain.draft import SafetyKind
from actions.domain.reading.danger.rule import Rule
from actions.domain.reading.phrases import phrase_lines, phrases

_AGE = (
    r"([1-9]|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen)"
)

_CHILD = phrases(
    """
    (child|children|kid|kids|baby|babies|toddler|toddlers|newborn|infant|little (boy|girl|one|
        ones|brother|sister)|grandson|granddaughter|grandchild|grandchildren|grandkids|nephew|
        niece|stepson|stepdaughter|foster child|teenager|pupil|schoolgirl|schoolboy)
    (he|she|is|are|they|who|aged|age|my \\w+|son|daughter|boy|girl|'s|her|his|am|only|just|
        youngest|eldest|now|,) (is |are |'s |who is |only |just |,|- )*{age}( and| but|
        $| now| years?| yrs?| yr| ,|\\W)
    {age} (year|years|yr|yrs|month|months)( -)? ?(old|olds)
    (my|her|his|our) {age} (year|yr)
    (grandaughter|grandaughters|foster|fostered|fostering|school|nursery|camhs|teacher|teachers|
        social workers? know|children 's (home|services|social)|childrens (home|services|social)|
        stepdad|step dad|stepfather|stepmum|mum 's boyfriend|mums boyfriend|mummy|daddy|
        contact centre|care order|came back from contact|my placement|the unit|teaching assistant|
        headteacher)
    """,
    age=_AGE,
)
_HARM = phrase_lines(
    """
    (hit|hits|hitting|slap|slaps|slapped|slapping|punch|punches|punched|punching|kick|kicks|
        kicked|beat|beats|beaten|beating|hurt|hurts|hurting|smack|smacks|smacked|smacking|whips|
        belts|belted|shakes|shaken|shook|shaking|bites|bitten|burned|burnt|burns|choked|strangled|
        pushed|pushes|shoved|grabbed|grabs|dragged|attacked|assaulted|threw|throws|thumped)
    (abuse|abused|abusing|abusive|neglect|neglected|neglecting|groomed|grooming|molested|
        molesting|raped|raping|exploited|trafficked|exploitation)
    (touch|touches|touched|touching|fondles|fondled|kisses) (me|her|him|them|my|she|us)
    (sexual|sexually|indecent|naked|nude|nudes|inappropriate|inappropriately) ?(assault\\w*|
        abus\\w*|touch\\w*|pictures|photos|images|messages|texts|comments|behaviour)?
    messaging (her|him|me|them) .. (pictures|photos|pics|sex|nudes|dirty|older man)
    (older|grown) man
    (asking|asks|asked|wants|sends?|sent|sending) .. (for )?(pictures|photos|pics|nudes)
    (groomed|is being groomed|cuckooed)
    (bruises|bruise|bruised|bruising|burns|cigarette burns|black eye|marks|scratches|bite marks|
        injuries)
    (left|leave|leaves|leaving|home|being left) (him |her |them |the kids |the children |
        my \\w+ )?(all |home )?(alone|on (his|her|their) own|with a (dangerous|violent)|
        unsupervised|by (himself|herself|themselves))( all night| at night| for| all day|)
    (came|come|comes|sent|returned) (home|back) ... with (a |an |some |.. )?(broken|fractured|
        black eye|bruise\\w*|burns?|marks)
    (starving|starved|hungry|no food|nothing to eat|dirty|filthy|unwashed|lice)
    (lock|locks|locked|locking|shut|shuts|tied|ties|strapped|straps|restrained|restrains|
        pinned) (him|her|them|me|us|my \\w+|kids|children|my little \\w+|the \\w+|to)? ?(in|up|to|
        down|into|face)
    (restrained|restrain|held down|pinned down)
    (not|n 't|never|un) ?(feel |be |being |always )?safe (at|in|with|from|there|on|here|any|to|$|
        ,)
    (at risk|in danger|risk of harm|significant harm)
    (self harming|self harm|self - harm|self - harming|cutting (himself|herself|again)?|suicidal|
        kill (himself|herself)|overdose)
    (dangerous|violent|paedophile|pedophile|paedo|pedo|sex offender|drunk|drinks|drinking|drugs|
        drug|off her head|off his head|high|domestic violence|heroin)
    (scream|screams|screaming|cries all|crying all)
    (scared|frightened|terrified|afraid|petrified) (of|to go|by|at|with) (his|her|my|the|their|
        him|them|home|going|being|dad|mum|staff|back|that|stepdad)
    (does|do|did|did to) (.. )?(bad|horrible|nasty|things|what) .. to (me|her|him)
    what .. (did|does|doing|done) to (me|her|him)
    beat (me|him|her|us|them) up
    nobody believes me
    by the (neck|throat|hair|arm)
    will not wake up
    (runs?|running|ran) away (because|from|to get)
    (hits|hit|hurts|hurt|beats) (her|him|them|me|us) (and|every|when|with|,|$)
    (missing|run away|gone missing|not come back|disappeared) (since|for|from|all|last)
    (never|not|hardly) (been )?(fed|washed|cared for|looked after|supervised)
    (seclusion|isolation) (for|room|with)
    """
)
_ORDINARY = phrases(
    """
    (bike|playground|trampoline|football|scooter|swing|slide|climbing|stairs|waiting room|x - ray|
        fell off|chickenpox|measles)
    (hurt|hurts) (himself|herself|his|her|my feelings|to walk)
    (injection|jab|jabs|needle|dentist|dental|vaccine|blood test)
    (child|baby) (benefit|clinic|health|bank|seat|massage|weigh)
    (camhs|waiting list|appointment|ehcp|wheelchair|speech|assessment|referral) .. (joke|
        delay\\w*|wait\\w*|cancel\\w*|long)
    (wrongly|falsely|accused|untrue|false allegation)
    (hit|hits|hitting) (me|us|his|her|my|the|himself|herself|himself|a|other) .. (when|head|
        meltdown|frustrat\\w+|support|staff|teacher)
    (he|she|son|daughter|child) (bit|hits?|kicked|bites|punched|
        attacks?) (a )?(member of )?(staff|nurse|teacher|me|us|his|her|other)
    (hungry|dirty|filthy) (ward|waiting|toilet|bed)
    """
)
_MYSELF = phrases(
    """
    (i am|im|i 'm|am only|i am only|i am just|i was) {age}( and| but|$| now| ,| years?|,)
    my (foster|step|birth|real)? ?(dad|mum|father|mother|stepdad|stepmum|parents|foster \\w+|
        uncle|brother|carer|carers|placement|social worker|teacher|key ?worker)
    (in care|foster|placement|children 's home|childrens home)
    """,
    age=_AGE,
)
_TO_ME = phrase_lines(
    """
    (hit|hits|hitting|slap|slaps|slapped|punch|punches|kick|kicks|beat|beats|hurt|hurts|hurting|
        touch|touches|touched|rape|raped|rapes|abuse|abuses|abused|burns|burned|strangles|
        strangled|locks|locked|grabs|grabbed|bites|threatens|drags|did to|does to|batter|batters|
        shouts at|screams at) (me|on me|us)( up|$| and| when| at| in| ,| with)?
    (i|we) (do not|am not|are not|never|dont) (feel |be )?safe
    (not|n 't) safe (at|in|here|with)
    (scared|frightened|afraid|terrified) (of|to go) (my|him|her|them|home|the|back)
    """
)
_ADULT_WRITER = phrases("""
    (my|our) (wife|husband|grandson|granddaughter|son|daughter|boyfriend|girlfriend|partner|ex|
        children|kids)
    i am (1[89]|[2-9]\\d)
    """)

RULES = (
    Rule(SafetyKind.SAFEGUARDING_CHILD, _HARM, needs=_CHILD, unless=_ORDINARY, denied=True),
    Rule(SafetyKind.SAFEGUARDING_CHILD, _TO_ME, needs=_MYSELF, unless=_ADULT_WRITER, denied=True),
)
