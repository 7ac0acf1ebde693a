# SPDX-License-Identifier: Apache-2.0
"""Further words of the three emergencies, each said in the present: what is seen, held, or left.

Source: DOMAIN rules 139 to 142.
"""

from actions.domain.draft import SafetyKind
from actions.domain.reading.danger.rule import LONG_AGO, Rule
from actions.domain.reading.phrases import phrase_lines, phrases

_WHOM = r"him|her|them|my \w+|mum|dad|nan|gran|grandad|the (?:baby|lad|lass|bairn|boy|girl)|me|us"

_ILL = phrase_lines(
    """
    can not (wake|rouse|get a word out of) ({whom})
    can not get ({whom}) to (wake|wake up|open .. eyes|respond|answer|come round|breathe)
    (will|does|is) not (opening|open) (his|her|their) eyes
    (will not|wont) (wake|wake properly|come round)( up)?$
    (lips|fingernails|nails|fingertips|face) (is|are|have|has|gone|going|turned) (.. )?(blue|
        bluish|grey|purple|a (funny|terrible|dreadful|horrible) colour)
    (gone|turned|going) a (funny|terrible|dreadful|horrible|nasty|awful|strange) colour
    (gone|turned|is) (dead |very |all )?(white|grey) and (sweaty|clammy|faint|cold|limp|floppy|
        sweating|is)
    (clutching|holding) (his|her|at his|at her) chest
    (pain|pains|tightness|pressure|tight feeling) .. (across|in|on) (my|his|her) (.. )?chest
    (chest|it) (is|feels) (.. )?(in a vice|like an elephant|being crushed|being squeezed)
    (mouth|face|smile|eye) (is|has|'s) (gone |all )?(crooked|lopsided|wonky|drooping|dropped|
        dropping|drooped|fallen)
    (suddenly|all of a sudden|now) .. can not (see|speak|talk|swallow|stand|feel|move)
    (words|speech) (is|are|has|have|'s) (.. )?(wrong|slurred|rubbish|gibberish|mixed up|funny)
    (talking|speaking) (rubbish|gibberish|nonsense)
    (blood|bleeding) (is )?(pouring|spurting|gushing|pumping|streaming)
    (soaking|soaked|bleeding) (through )?.. (pad|pads|towel|towels) (.. )?(hour|minutes|mins)
    (swallowed|drunk|drank|eaten|ate) (.. )?(drain cleaner|dishwasher tablets|antifreeze|bleach|
        a battery|batteries|magnets|weedkiller|rat poison)
    (oxygen|sats|saturation|stats) (is|are|says|of|down to|at|dropped to) (.. )?(6|7)\\d
    (oxygen|sats|saturation|stats) (is|are|says|of|down to|at|dropped to) (.. )?8[0-5]
    (fallen|on the floor|on the (bathroom|kitchen|bedroom) floor) .. can not (get up|move|feel)
    (been|is) on the .. floor (since|all night|for hours)
    keeps (passing out|blacking out|fitting|having (fits|seizures)|going (blue|limp|floppy|
        unconscious)|stopping breathing)
    (fit|seizure|fitting) (.. )?(not stopping|and it is not stopping|ten minutes|still going|
        one after another)
    (purple|red) (rash|spots|blotches) .. (fade|glass|stiff|light)
    (foaming|frothing|froth) (at|from|coming) .. mouth
    (gasping|struggling|fighting) for (air|breath|every breath)
    (so|too) (breathless|out of breath|short of breath) .. (speak|talk|finish a sentence)
    (one|two) (word|words) at a time
    (stuck|something stuck) in (his|her|my|their) (throat|airway|windpipe)
    (barely|hardly|scarcely|only just) (breathing|conscious)
    (choking|choke) on (a|his|her|the|something|food)
    (epipen|epi pen|spray|inhaler) (.. )?(not working|is not working|not helping|still|
        not doing anything)
    (his|her) skin is (.. )?(ice|mottled|blotchy|grey|blue)
    (burst|opened) and (.. )?(insides|bowel|guts)
    """,
    whom=_WHOM,
)
_DYING = phrase_lines(
    """
    whoever finds me
    (put|got|set) my affairs in order
    on my own terms (than|this|tonight|and|before|soon)
    (do|did) away with (myself|meself|my self)
    (saved|saving|hidden|hiding|put) (up |by |away )?.. (weeks|months) (of|worth) .. (tablets|pills|
        amitriptyline|insulin|medication|morphine)
    (i shall|i will|i am going to) be gone (before|by|when|soon|and)
    by the time .. (reply|read|answer|ring|get) .. (not be here|be gone|be dead|too late|not matter)
    (swim|walk|drive) .. not (come|coming|be) back
    with (a|the) hosepipe
    (not|never) (.. )?(see|live to see|make it to) (the new year|another (winter|christmas|year)|
        my next (birthday|appointment)|christmas|tomorrow|morning|the weekend)
    (dog|cat|kids|children|girls|boys) when i am (gone|dead|not here)
    (stopped|stopping|stop) my (insulin|dialysis|medication|heart tablets) (.. )?(so i|to die|
        on purpose|because i want|i want)
    (in front of|next to|beside) me .. (whole|all my|six weeks) (prescription|tablets)
    (burden|bother) .. after (tonight|today|tomorrow|this weekend|sunday)
    (said|saying|say) my goodbyes
    i (just )?want to be dead
    (let|help) me (to )?die
    (tonight|this week|sunday|tomorrow) (will be|is) (my last|the last|the night|when i)
    """
)
_HURTING = phrase_lines(
    """
    (hand|hands|arm|arms|belt|scarf|something) (round|around|on) ({whom}|my|his|her|
        their|mum 's|dad 's) (.. )?(throat|neck)
    (got|has|have|had|holding|grabbed) ({whom}) (by|round) the (throat|neck|hair)
    (pinned|pinning|sat|sitting|kneeling|holding|held) (on )?({whom}) .. (can not breathe|
        can not pull|screaming|will not let)
    (has|got) ({whom}) (pinned|pinned down|in a headlock|on the floor|up against)
    in a headlock
    going for (her|him|me|us|mum|dad|nan) again
    (poured|pouring|throwing|splashing) petrol
    (has|got|with|holding|carrying|waving|grabbed|picked up|took) (hold of )?(a|the|his|
        her) (kitchen |bread |carving |big )?(knife|machete|axe|gun|shotgun|hammer|blade|
        sword) (.. )?(and|now|at|outside|in|says|to|$)
    loading (the|his|a) (shotgun|gun|rifle)
    (outside|at) (the|my|our) (door|window|house) .. (knife|hammer|axe|shouting|smashing|kill)
    (has|is) smashed (the|my|our) (window|door) .. (in|inside)
    (he|she|they) (is|are) (hurting|hitting|beating|strangling|kicking|battering|leathering) (us|
        me|her|him|them|our .. |mum|dad|nan)$
    take (the|his|her) (whole|entire) (family|lot) with (him|her)
    (push|drown|smother|shake|throw|hurt|kill) (the|our|her|his|my) (baby|bairn)
    i (might|may|will|could|am going to|think i will|am about to) (.. )?(hurt|hit|shake|kill|
        harm) (the|my|our|him|her|them) (.. )?(baby|kids|children|mum|
        mother|dad|wife|husband|now|tonight)
    (holding|got|has|dangling) (the|a|our) (baby|toddler|child) .. (window|balcony|over|throat)
    (screaming|shouting|screams|calling) (.. )?help me
    (locked|barricaded) (myself|ourselves|us) in
    (is|are) being (stabbed|strangled|beaten|attacked|raped|kicked)
    """,
    whom=_WHOM,
)
_ORDINARY = phrases(
    """
    (was|were|had) (.. )?(taken away|removed|dealt with|in (his|her) (locker|drawer))
    on the (cost|bill|price|fees)
    (used to|leaflet|training|course|poster|risk)
    (if|when|whether|thought) (he|she|i|they|it) (was|were|had|felt)
    (never|did not|would not|not going to|would never)
    """
)

_TOLD = phrases("""
    (was|were|had|did|came|went|said|told|ignored|waited|thought|when|because|after|before)
    """)

RULES = (
    Rule(
        SafetyKind.EMERGENCY_MEDICAL,
        _ILL,
        unless=_ORDINARY,
        past=(LONG_AGO, _TOLD),
    ),
    Rule(SafetyKind.SELF_HARM_NOW, _DYING, past=(LONG_AGO,), then=SafetyKind.SELF_HARM_PAST),
    Rule(SafetyKind.DANGER_TO_OTHER, _HURTING, unless=_ORDINARY, past=(LONG_AGO, _TOLD)),
)
