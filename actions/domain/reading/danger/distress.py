# SPDX-License-Identifier: Apache-2.0
"""Grief, fear, exhaustion and low mood without a sign of danger."""

from actions.domain.draft import SafetyKind
from actions.domain.reading.danger.rule import Rule
from actions.domain.reading.phrases import phrase_lines, phrases

_SO = (
    r"so|very|really|just|still|quite|too|absolutely|totally|completely|pretty|bit|a bit|"
    r"always|constantly|all|utterly|feeling|feel|felt|that|physically|mentally|emotionally|"
    r"and|getting|been|now"
)

_DISTRESS = phrase_lines(
    """
    (i am|i feel|am|feel|feeling|im feeling|we are|we feel|i have been|leaves me|left me|makes me|
        made me|makes me feel|i am feeling|it is|has left me) (({so}) )*(sad|heartbroken|
        devastated|exhausted|drained|grieving|low|alone|lonely|hopeless|helpless|depressed|
        anxious|terrified|scared|frightened|distraught|broken|lost|a mess|numb|overwhelmed|
        tearful|miserable|desperate|worthless|useless|guilty|ashamed|shattered|worn out|burnt out|
        burned out|struggling|suffering|traumatised|petrified|in bits|in pieces|bereft|
        inconsolable|not ok|not okay|not coping|in despair|at rock bottom|on edge|afraid|
        ill with worry|in tears|on my knees|stressed|stressed out|so stressed)
    (heartbroken|heart broken|devastated|distraught|inconsolable|bereft|grieving|traumatised)
    (end|ends) of (my|our|the|his|her) (tether|rope|teather|tethers)
    (breaking|wits|wit 's|wits ') (point|end)
    (rock bottom|lowest point|lowest ebb|dark place|bad place|black hole)
    (can not|could not|do not|not|not really|struggling to|hard to|finding it hard to|barely|
        hardly|never) (really |actually |even |seem to )?(stop crying|cope|coping|sleep|sleeping|
        eat and|face|function|cope any more|take (it|this|any more|much more)|do this any ?more|
        do (this|it) any more|get over|go back|go on much|manage any|keep going|get through|
        move on|forgive myself|think straight|carry on like)
    can not cope
    (not|have not|hardly|barely|never) (slept|sleeping|been sleeping|
        sleep)( properly| well| a wink| in| for| since)?
    (crying|cry|cried|sobbing|weeping|in tears|tears) (all|every|myself|constantly|non stop|day|
        again|most|at night|since|while|as i|writing)
    crying all
    (miss|missing) (him|her|my \\w+|mum|dad|nan|them) (so|terribly|every|like|badly|dreadfully|
        a lot|very|$)
    (my|his|her) (whole world|best friend|rock|soulmate|soul mate|everything)( and|$| ,| gone)?
    (broke|broken|breaks|breaking) (me|my heart|us|our hearts|my spirit)
    (destroying|destroyed|destroy|killing|ruining|ruined|wrecked|wrecking|crushing|crushed|
        finished) (me|us|our (lives|family)|my (life|family|health|marriage|mental health))
    (mental health|depression|anxiety|ptsd|panic attacks|nightmares|flashbacks) (.. )?(has got|
        getting|got|is getting|gone|worse|downhill|bad|suffering|through the|because of (this|it|
        what)|every|since|when|is shot|in pieces|is suffering|on the floor|all)
    (have|having|had|get|getting|give me|gives me|keep having) (terrible |awful |bad |constant |
        these |such )?(panic attacks|nightmares|flashbacks|night terrors)
    (nerves|head|heart) (are|is) (shot|shattered|in bits|in pieces|broken|all over the place|gone|
        done in|breaking)
    (get|got) (it|that|him|her|this|the image|the picture|the sound|these) out (of )?my (head|
        mind)
    (keeps?|goes|going) (going )?(round|over|around|through) (and round )?(in )?my (head|mind)
    (feel|feels|felt) (like|such|as if|so) (.. )?(failure|let (him|her|them) down|given up|
        screaming|crying|nobody cares|no one cares|giving up|it is my fault|burden|guilty)
    (burden|nuisance|bother) (to|on) (everyone|my|them|people|everybody|the family|you)
    (should have|could have) been there
    (stress|worry|strain|grief|guilt|upset|all this) (.. )?(making|made|is making|has made|
        is affecting|affecting|getting) (me|my|us) (ill|sick|poorly|health|so|down|to|feel)
    (making|made|makes) me (ill|sick with|so ill|poorly|unwell|anxious|so anxious|depressed)
    (all|so|totally|completely|very|feel|feels) alone (.. )?(with|in|now|since)?
    (no one|nobody) (to|i can) (talk|turn|speak) to
    (scared|frightened|terrified|afraid|petrified|nervous|fearful) (of|to|about|for|they|that|if|
        they will|it will|going|theyll|incase|in case|my|at|what) (.. )?(complain|complaining|
        speak|go back|going back|hospital|happen|happening|out on|punish\\w*|treat\\w*|they|lose|
        losing|stop|ring|phone|take it|repercussions|reprisals?|mum|dad|him|her|die|alone|home|
        say)
    (i am|im|am) (so |really |very |too )?(scared|frightened|terrified|afraid|petrified)$
    (caring|care|looking after|look after) (for )?(him|her|them|mum|dad|my \\w+|both|
        both of them) (.. )?(24|on my own|alone|all day|day and night|exhaust\\w*|no break|
        breaking|round the clock|without a break|with no help|any more)
    exhaustion
    (i am|am|we are|feeling|feel) (so |just |absolutely |utterly |completely )?(exhausted|
        knackered|drained|done in|worn out|burnt out|on my last legs|dead on my feet|shattered)
    (struggling|i struggle) (to be honest|.. cope|a lot|mentally|emotionally|so much|to cope|
        badly|with (life|grief|everything|it all|my mental)|$)
    not coping( very well| at all| well|)
    (feel|feeling|feels|been feeling|i am|am) (really |so |very |quite |pretty |just )?(low|down|
        down in the dumps|hopeless|empty|lost|helpless|rotten|flat|worthless)
    hopeless
    (had|having|have) (a )?(breakdown|nervous breakdown|meltdown|mental breakdown)
    (just|so|very|really|i am|im|okay|ok|but) sad
    (anxious|stressed|depressed|tearful|upset|on edge) (all the time|constantly|every day|24|
        most days|all day)
    (could|can) (not )?(forgive|live with) (myself|themselves)
    (lost|losing) (my|the) (mum|dad|husband|wife|son|daughter|baby|nan|best friend|mother|father|
        brother|sister|will)
    it is (all )?too much
    too much for me
    """,
    so=_SO,
)
_NOT_DISTRESS = phrases(
    """
    (finish|long day|night shift|typos|be quick|bus|parking|car park)
    (they|it|you|hospital|ward|staff|service|line|phone|chat|website|receptionist|gp|council|bot|
        system|surgery) (is|are|was|were) (a |so |just |absolutely |completely |totally |bloody |
        fucking )*(useless|hopeless|sad|lost|desperate|broken|a mess|rubbish)
    useless (lot|chat|bot|system|service|thing|website|people|idiots)
    (appointment|results?|notes|letter|referral|form|records|file|dentures|glasses) (is |was |
        were |got |are |have been |been )?lost
    (because|as|since) (the )?(bed|mattress|noise|patients?) (is|was|are|were)
    (bed is broken|light|noisy)
    (did not|didn 't|never) (sleep|slept) (on the ward|there|because of the noise|in hospital)
    (counselling|clinic|appointment|prescription|delay|waiting list|medication|
        tablets) (.. )?(cancelled|delayed|stopped|managed)
    (well|being|under) (managed|control)
    but (i am|we are|i 'm) (fine|ok|okay|all right|alright)
    (needles|hoist|dentist|dark|spiders|lifts|computers|phone)
    """
)

RULES = (Rule(SafetyKind.CHECK_IN, _DISTRESS, unless=_NOT_DISTRESS),)
