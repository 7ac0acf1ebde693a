# SPDX-License-Identifier: Apache-2.0
"""Illness and injury that needs an ambulance now."""

from actions.domain.draft import SafetyKind
from actions.domain.reading.danger.rule import LONG_AGO, Rule
from actions.domain.reading.phrases import phrase_lines, phrases

_POISON = (
    r"bleach|battery|batteries|button battery|poison|a magnet|magnets|cleaning fluid|detergent|"
    r"antifreeze|a coin|a needle|glass|weedkiller|rat poison|white spirit|petrol"
)

# Said in the present: only a date or "when I" puts these in the past.
_HAPPENING = phrase_lines(
    """
    (is|are|am|has|have|'s|still|now|and|just) (just |now |really )?(not|stopped|hardly|
        barely) (even |really )?(breathing|breathe)
    (can|does) (not|hardly|barely|scarcely) (even |hardly |really )?(breathe|breath|get .. breath|
        catch .. breath)
    (can|could) not .. or breathe
    (stuck|left|lying|out) (.. )?in the (snow|freezing cold)
    (is|'s|am) (shaking|shivering) and confused
    chest is (really |very |so |all )?(tight|crushing|hurting)( and|$| now)
    (is|am|are|'s|keeps|now) (struggling|fighting|gasping|trying) (to breathe|for breath|for air|
        to get .. breath)
    breathing (is|has|'s) (all )?(funny|gone|going|very shallow|shallow|laboured|fast|weird|
        stopping|stopped|rattly|slow)
    (is|has|'s|are|am|and|have) (just |now |gone |still |also |completely )?(unconscious|
        unresponsive|passed out|blacked out|slumped|slumped over|choking|convulsing|fitting|
        seizing|out cold|lifeless|not conscious|comatose)
    (has|have|is|'s|just) (just )?(collapsed|passed out)
    (is|am|are|'s|be|think|thinks) (just |now |still |i am |he is |she is )*having (a |an |
        another )?(.. )?(heart attack|cardiac arrest|stroke|seizure|fit|anaphylactic shock|
        anaphylaxis|asthma attack|allergic reaction|brain bleed|fits|seizures|mini stroke)
    i think (i|he|she|mum|dad|nan) (am|is|has|have) (.. )?(stroke|heart attack|dying)
    has a fit and
    (will|can|does) (not|hardly) (be woken|wake|wake up|wake (him|her|them|mum|dad)( up)?|rouse|
        rouse (him|her)|come round|come around|respond)
    (is|are|'s) (not|barely|hardly) (waking up|responding|conscious|moving|coming round)
    not responding( to (me|us|anything|anyone|voice))?
    (has|have|there is|is) (got )?(no|not got a) pulse
    can not find .. pulse
    (lips|face|hands|fingers|mouth|he|she|baby) (is |are |has |have |'s |gone |turned |going |
        turning )+(all )?(blue|grey|purple)( (round|around) .. (mouth|lips))?
    (has|is|'s|have) (all )?(gone|going|turned|turning) (all |very |completely |really )?(blue|
        grey|floppy|limp|stiff|purple)
    (is|'s|are) (all |very |really )?(floppy|limp)
    (my |his |her |mum 's |dad 's |one side of (my|his|her) )?face (has |is |'s )(dropped|
        drooping|droopy|drooped|fallen|gone numb|numb|lopsided)
    can not (lift|move|raise|feel) (my|his|her|their) (left |right |one |other )?(arm|arms|face|
        side|legs|leg|body)
    (speech|words) (has |is |have |are |'s )(gone|slurred|slurring|all slurred|slurry|funny|
        jumbled)( funny)?
    (is|am|are|'s|keeps|still|and|i am) (slurring|slurred) (his|her|my|their)? ?(speech|words)?
    (is|am|are|'s|still|keeps|now|and) (still )?bleeding (heavily|badly|now|loads|a lot|
        everywhere|to death|out|from (his|her|my|the) (head|mouth|neck|ears?|eye|bottom|
        back passage)|really bad|non stop|so much|profusely|like mad|and (it )?(will not|can not))
    blood (is|'s) (everywhere|pouring|gushing|all over|coming out|spurting)
    there is (so much |lots of |loads of |a lot of )?blood (everywhere|all over)
    (bleeding|blood|seizure|fit|fitting|it) (will|does|is|can) not (be )?(stop|stopping|stopped)
    (will|can|does) not stop (the )?(bleeding|fitting|seizing|choking|seizure|blood|shaking)
    (is|am|are|keeps|'s|now|started|and|been) (vomiting|coughing|throwing|spitting|bringing|
        sicking|puking|peeing|passing) (up )?(.. )?blood
    throat (is|has|'s) (closing|swelling|swollen|closed|tight\\w*)
    tongue (is|has|'s) (swelling|swollen|swelled)
    (has|have|just) (just )?(swallowed|drunk|drank|eaten) (.. )?({poison})
    (has|have|'s) taken something and
    (need|needs|want|get|call|ring|please|send|sending|calling) (us |me |him |her |
        for )?an ambulance (now|here|right now|asap|urgently|quick|please|immediately|
        straight away)
    (need|send|get) an ambulance
    (is|am|'s|are) dying (in front|now|please|and (no|they|nobody)|here|right|on me|$)
    (my|dad|mum|nan|he|she|husband|wife|grandad|gran|baby|son|daughter) (is|'s) dying
    rash .. (does|will|not|is) (not )?(fade|disappear|go|fading)
    (sugar|sugars|blood sugar|blood sugars|glucose|bm|bms) (is|are|'s|has dropped to|down to|
        dropped to|at) (only |just |down to )?([0-3]|[0-2] . \\d|3 . [0-4]|2\\d|3\\d|hi|too low|
        really low|dangerously \\w+)
    (is|am|are|keeps|now|and) (drifting|going|slipping) (in and out|into (a|unconsciousness))
    (is|'s|are|am|keeps) losing consciousness
    (going to|about to|gonna|feel like .. going to) (pass out|faint|black out|collapse)
    (has|have|is|'s) (just|only just) (had|fallen|fell|collapsed|been|cut|burned|fainted|broken|
        scalded|hit) (a (fall|nasty fall|bad fall|stroke|heart attack|seizure|fit)|down|over|off|
        stabbed|hit by|run over|burned|scalded|badly|his head|her head|their head|my head|his|her)
    (has|have|'s) been (stabbed|shot|run over|electrocuted|badly burned)
    (on|lying on) the floor .. (can not (move|get up)|is not moving|unconscious|drifting|freezing|
        bleeding)
    heart (has|is) stopp(ed|ing)
    (cord|baby 's head|arm|foot) (is|has) (come out|coming out|showing|hanging)
    (head|skull) (is|'s) (split |cut |cracked )?open
    is going into a (.. )?coma
    (is|'s|been|being) (left |stuck |out |locked )?(outside|out) in the (snow|cold|freezing)
    (hit|banged|cracked|split) (his|her|my|their) head (and|,|open|he|she|there|now) .. (is|has|
        can|does|not|now|bleeding|blood|confused|sick|drowsy|sleepy|unconscious)
    not making (any )?sense
    asthma attack (will|does|is|has) not (stop|stopping|stopped|ease|easing)
    (inhaler|oxygen) is (empty|finished|not working)
    (can not|can hardly|struggling to|barely) (get|catch) (his|her|my|their) breath
    (blood|black stuff) coming (out )?(of|from) (his|her|my|their) (mouth|ears|nose and|eyes|
        back passage|bottom)
    (pain|pressure|weight) (in|on) (my|his|her) chest
    palpitations (and|with)
    """,
    poison=_POISON,
)
_FIGURE = phrases("""
    choking on the (cost|bill|price|fees)
    fitting (it|this|them|everything|all|in|a|the|new|into)
    (can|does|could) not (even )?(breathe|breath) (for|in (here|that|this)|without (someone|
        asking)|with the (damp|mould|dust|smell|heat))
    (on|up|climbing) (the )?stairs
    (copd|chronic|clinic|rehab|appointment|waiting list|hiccups)
    since (his|her|my|the) (stroke|operation|fall|accident)
    (dying|bored|choking) (to|for|of (boredom|embarrassment|thirst)|up)
    (idea|system|trust|nhs|organisation|service|phone|battery|curtain|deadline|heating|funding|
        talks|meeting|package|computer|app|website|call|line|language|industry) (is|was|
        has) (\\w+ )?(dying|collapsed|dead|not responding|collapsing|choking)
    (site|chat|page|bot|app|website|system|link|button|council|hospital|surgery|pals|they|you|
        team|department|line|phone|solicitor|manager) (is|are) not responding
    not responding to (my|our|the) (email|emails|letter|letters|calls|complaint|messages)
    (is|was) (laughing|joking)
    """)

# Said without a tense: any word of the past takes the emergency away.
_NAMED = phrase_lines(
    """
    not breathing( right| properly)?
    (struggling|fighting|gasping) (to breathe|for breath|for air)
    stopped breathing
    (unconscious|unresponsive|collapsed|convulsing|choking|fitting|cardiac arrest)
    (gone|turned|going) (all )?(blue|grey|floppy|limp)
    (all )?floppy
    lips blue
    no pulse
    (chest pain|chest pains|pain in (my|his|her|the) chest|pains in (my|his|her|the) chest|
        crushing (pain|chest)|chest is (really |very |so )?tight|chest (feels |is )?(tight|
        crushing)|tightness in (my|his|her) chest|pain (down|in) (my|his|her) (left )?arm|
        heavy chest)
    (face|mouth) (dropped|drooping|droopy|drooped|droops|has dropped|numb)
    (half|side) .. face .. (numb|dropped|drooping|fallen)
    slurr(ed|ing) speech
    bleeding (heavily|badly|loads|a lot|everywhere|to death|non stop|profusely|so much|really bad|
        from (his|her|my|the) (head|mouth|neck|ears?|eye))
    blood (everywhere|pouring|gushing|all over|coming out|spurting)
    (pouring|gushing|covered) (with |in |of |out )?blood
    (lots|loads|much|pools?|so much|a lot|full) (of )?blood
    (vomiting|coughing|throwing|spitting|bringing|sicking|puking|peeing|passing) (up )?(.. )?blood
    (haemorrhaging|hemorrhaging)
    soaking through .. (towel|towels|pad|pads|sheet|bed)
    (severe|massive|bad) allergic reaction
    (swallowed|drank) (.. )?({poison})
    (had|having|have) (a |an )?(.. )?(heart attack|stroke|seizure|fit) (now|i think|right now|$)
    (send|please send|get) (help|someone|somebody|police|the police|a doctor) (now|please|quick|
        quickly|asap|urgently|here|$)
    (waters|water) (have |has )?(broke|broken|gone) .. (weeks|bleeding|cord|green|early|blood)
    weeks (pregnant|gone) .. bleed\\w*
    bleed\\w* .. weeks (pregnant|gone)
    (losing|lost) consciousness
    (fell|fallen|fall|had a fall) .. (mins|minutes|minute|min|hour) ago
    (on|lying on) the floor .. (now|still|for hours and|help)
    (help|save|helping) (him|her|me|us|my \\w+) .. (dying|breathe|now|swallowed|choking|bleeding|
        collapsed|unconscious|burning|please)
    (burned|burnt|scalded|electrocuted) (badly |really badly )?(just now|right now|now)
    come quick(ly)?
    """,
    poison=_POISON,
)
_TOLD_AS_PAST = phrases(
    """
    (was|were|had|did|could not|would|nearly|almost|could have|should|if|used to|when|because|
        took|died|passed|said|thought|went|came|told|ignored|missed|recovered|sent|gave|kept|
        waited|left|lost|came|found|rang|turned|diagnosed|history|risk|leaflet|after|following|
        since)
    """
)

RULES = (
    Rule(SafetyKind.EMERGENCY_MEDICAL, _HAPPENING, unless=_FIGURE, past=(LONG_AGO,)),
    Rule(
        SafetyKind.EMERGENCY_MEDICAL,
        _NAMED,
        unless=_FIGURE,
        past=(LONG_AGO, _TOLD_AS_PAST),
    ),
)
