# SPDX-License-Identifier: Apache-2.0
"""The writer threatens somebody. Swearing out of distress is no threat (DOMAIN rule 146)."""

from actions.domain.draft import SafetyKind
from actions.domain.reading.danger.rule import Rule
from actions.domain.reading.phrases import phrase_lines, phrases

_I_WILL = (
    r"i will|i am going to|i am gonna|gonna|going to|i swear|i could|we will|i would|"
    r"i am coming|i ll|ill|i shall|"
    r"i promise|and i will|i might|i feel like|i want to|want to|i may|they make me want to|will"
)
_THEM = (
    r"him|her|them|you|someone|somebody|that \w+|the \w+|your|his|their|the lot|you all|"
    r"all of you|all of them|"
    r"everyone|anyone|dr|doctor|every one|this|one of|people|every last|staff|nurses|whoever|those"
)

_THREAT = phrase_lines(
    """
    ({will}) (just |really |personally |bloody |come down (there|here) and |come (there|in|
        round) and |fucking |and |have to )*(kill|murder|stab|shoot|batter|burn|bomb|hurt|smash|
        strangle|knife|torch|hospitalise|throttle|lamp|deck|butcher|knock|beat|slap|punch|thump|
        kick|harm|attack|hit|blow up|do time for|swing for|cut) ({them})
    (break|smash|kick|cave|bash|rip|slit|cut|punch|knock|put) (his|her|their|your|that \\w+|
        the \\w+|someone|that \\w+ 's|\\w+ 's|somebody) .. (legs|face|head|face in|head in|throat|
        neck|teeth|skull|windows|arms|back|jaw|face off|head off)( in| off| out)?
    (burn|blow|smash|torch|bomb|petrol bomb) .. (down|up|place up|surgery|hospital|building|place|
        ward|car|house|office|home)
    (put|chuck|throw) a brick (through|at)
    a dead (man|woman|person)( walking|$| if| when)
    (he|she|you|they) (is|are) dead (if i|when i|meat|man)
    you are all dead
    (he|she|they) (dies|die) (tonight|tomorrow|next)
    (must|should|will|gonna|has to|going to|needs to|deserves to) die (for|because|like|tonight|
        slowly|too)
    swing for ({them})
    (not|n 't) be responsible for (what|my)
    (if|when|next time) i (ever )?(see|catch|find|get|meet|bump) .. (again|him|her|them|street|
        one|you) .. (kill|hurt|smash|batter|stab|run|punch|break|swing|dead|knock|strangle|deck|
        knife|sorry)
    head (kicked|caved|smashed|stoved|punched) in
    (sort|sorting) (her|him|them|you|that \\w+|the \\w+|those \\w+) .. out (good|proper|properly|
        myself|tonight|after|when|with|$)
    (wait|waiting) (for|outside) (her|him|them|you|when|until|for|after|the)? ?.. (outside|after|
        finishes|finish|leaves|work|shift|car park|dark)
    acid (on|in|over|at)
    (his|her|their|your) eyes out
    (will|wo|would) not (be able to )?walk (after|again)
    (run|running|mow|knock) (him|her|them|you|that \\w+) (over|down)
    (bring|bringing|got|with|get|pour|buy) (the |my |some |a can of )?petrol
    (do|doing) time for ({them})
    (five|5|two|ten) minutes alone with
    check under (their|your|his|her) car(s)?
    make (sure )?(she|he|they|that \\w+|him|her|them|you) (loses?|suffers?|pays?|regrets?|sorry|
        wish|suffer as) .. (hers|his|theirs|kids|too|for|i|was born|my|like)?
    (wish|regret) (he|she|they|you) (had )?(never|was|were)( been)? (touched|born|met|come|set|
        laid|dead|hurt)
    (they|he|she|you) will be sorry (when|if|once)
    break every (bone|window)
    drag (him|her|them|you) (out|down) (by|of)
    (in|into|to) the ground( all|$)
    (with|and) (the|my|some) (lads|boys|brothers|mates|cousins) .. (sort|there|visit|round|kick|
        hurt|him|her|them|pay|down)
    (brothers|mates|lads|cousins) (will|are going to|gonna|is going to) (sort|pay|visit|get|kick|
        hurt|find)
    watch (your|her|his|their) (back|backs|step)
    (better|need to|should|had better) watch (her|his|your|their) back
    know where (you|he|she|they|that \\w+|your|his|her|that social worker|dr \\w+|
        your kids) (live|lives|park|parks|go|goes|works and|is)
    (somebody|someone|one of (you|them)|people|you|they|he|she|they are|she is|he is) (is |are |
        will |'s )?(going to|gonna|will|gona|be going to) (get |be |end up |going to get )?(hurt|
        stabbed|killed|shot|battered|murdered|dead|regret it|pay for (this|it|what)|in hospital)
    (bring|bringing|coming with|come with|got|have|with|brought|take) (a |the |my |in a )(knife|
        bat|baseball bat|gun|hammer|machete|petrol|shotgun|crowbar|
        blade)( next time| with me| in my| and|)
    (get|getting|gets|have|got) what (is|'s|he|she|they|you) ?(are |is |have |has )?(coming|
        deserve|deserves)
    i have got mates
    make (them|you|him|her) pay (for (this|it|what)|,|with|i)?
    i will make (them|you|him|her) (suffer|sorry|regret|wish)
    put (them|him|her|you|the lot of them|the lot of you|the lot|all of them|one of them|
        someone) in (hospital|the ground|intensive care|a coma|the morgue|a&e|a wheelchair|a box)
    (going|coming) (round|down|over) (there|to (her|his|their|your)) .. (tonight|sort|smash|hurt|
        kill|batter|kick|bat)
    (deserve|deserves|need|needs) (to be |to )?(shot|stabbed|hung|hanged|killed|shooting|
        strung up|put down|die|a bullet|battering|burned)
    there will be (blood|bodies|murder)
    blood (on the|will be) (walls|spilled|spilt)
    (i will|i am going to|gonna|i am coming to) (get|find|track|hurt|have) (you|him|her|
        them)( all| down| one day| back| for| ,|$)
    find out where (he|she|they|you|that \\w+) (live|lives)
    taking a (knife|bat|hammer|gun|blade)
    make (him|her|them|you) bleed
    i will see to it
    (to|and) batter
    (will|gonna|going to|i|and) (punch|hurt|kill|stab|batter|slap|knife|hit|smash) (him|her|them|
        you|that \\w+|whoever|somebody)
    putting a brick
    tell (her|him|them) (she|he|they) (is|are) dead
    when i get there
    do (him|her|you|them) in
    hunt (you|him|her|them) down
    (start|starting|be) breaking (legs|arms|heads|bones|necks|faces)
    (happily|gladly|love to) (see|watch) (him|her|them|you|that \\w+) (dead|die|suffer|hurt|burn)
    (getting|get|gets|needs|need|deserves|gonna get|give (him|her|them|you)) a (kicking|beating|
        hiding|battering|slap|punch|bullet|smack)
    (better|best) hope (i|we) (never|do not|don 't) (see|find|catch|meet|bump)
    (24|48|\\d+) hours (then|or|and) .. (i|we|legs|else|pay|break|burn)
    (coming|come) with (petrol|a \\w+ and|my brothers|the lads|mates)
    """,
    will=_I_WILL,
    them=_THEM,
)
_FIGURE = phrases("""
    hurt (his|her|their|my) (own )?(knee|back|leg|arm|hip|head|hand|foot|shoulder|neck|wrist|ankle)
    (break|breaks) (his|her|their) neck on (that|the|those)
    (asked|ask) .. (if|whether) i hit
    whoever (designed|invented|made|built|wrote)
    joking
    (kill|murder) (for|you to|a)
    hit (his|her|my|their) head
    (hit|cut|beat|burn|blow) (the|my|this|that|a) (target|roof|ceiling|deadline|hedge|grass|call|
        link|button|record|nail|budget|funding|fuse|bill|package|chat|whistle|time)
    could (have |of )?(killed|strangled|murdered|kissed|hit)
    (court|solicitor|ombudsman|cqc|papers|press|bill|invoice|fees|refund|money)
    (hurt|hit|kill|slap|punch|kick|attack|harm|batter|beat) .. (me|my (mum|dad|son|daughter|
        husband|wife|nan|brother|sister))
    (he|she|they|who|carer|nurse|staff|ex|partner|husband) (says|said|threatened|is|will|was|
        told) .. (kill|hurt|stab|hit) me
    (my|your|the) (head|back|knee|feet|neck) .. (hurts|killing)
    going to (hurt|harm) (my|our|the) (chances|case|relationship|feelings|recovery|appeal)
    (worried|scared|afraid|fear|think|sure|until|before|like|else) (that )?(someone|somebody|
        one of|people|he|she|they|i) (is |are |will |'s )?(going to|gonna|will|get|gets|be) (get |
        be |end up )?(hurt|killed|die|hurt)
    (he|she|they|it|that|this|who|staff|carer|resident|moving|which) (will|might|could|may) (hurt|
        harm|kill|attack|hit) (him|her|them|my)
    (my|our) (son|brother|daughter|dad|mum|partner|ex|sister|wife|husband) (will|is|says|has|said|
        might|gonna|going)
    """)

RULES = (Rule(SafetyKind.THREAT, _THREAT, unless=_FIGURE, denied=True),)
