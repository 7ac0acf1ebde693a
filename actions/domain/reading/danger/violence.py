# SPDX-License-Identifier: Apache-2.0
"""Somebody is being hurt, or is about to be."""

from actions.domain.draft import SafetyKind
from actions.domain.reading.danger.rule import LONG_AGO, PERSON, Rule
from actions.domain.reading.phrases import phrase_lines, phrases

_DOING = (
    r"hitting|beating|punching|kicking|attacking|hurting|strangling|stabbing|choking|raping|"
    r"assaulting|smothering|"
    r"suffocating|dragging|pinning|slapping|battering|throttling|restraining|whacking|"
    r"thumping|burning|abusing|"
    r"throwing|biting|drowning|shaking|tying|forcing|holding down|smashing|screaming at|shouting at"
)
_DONE = (
    r"hit|beaten|beat|beaten up|punched|kicked|attacked|hurt|strangled|stabbed|choked|raped|"
    r"assaulted|dragged|slapped|battered|restrained|burned|abused|shouted at"
)
_LIVE = (
    r"now|right now|as we speak|as i speak|as i type|this minute|this second|at the moment|"
    r"at this moment|just now|currently|tonight|"
    r"i can hear|can hear (it|her|him|them)|hear (it|her|him|them)|hear her|hear him|watching|"
    r"i can see|on (the|my) (camera|cam|phone|ring doorbell|doorbell|cctv)|"
    r"help|what do i do|please send|send someone|send police|in front of me|nurses? (are not|"
    r"is not|will not) coming|not coming|won 't come|will not come|screaming|happening now|"
    r"with a (knife|hammer|bat|bottle|blade)"
)
_GRAVE = (
    r"strangling|stabbing|choking|suffocating|raping|smothering|attacking|throttling|drowning|"
    r"beating|shaking"
)
_WHOM = (
    r"him|her|them|me|us|my|the|a|an|our|mum|dad|nan|gran|someone|somebody|people|another|his|"
    r"each other|residents?|"
    r"patients?|one|people|everyone|old|that"
)
_WEAPON = (
    r"knife|blade|gun|hammer|machete|axe|weapon|bat|baseball bat|crowbar|bottle|scissors|"
    r"screwdriver|razor"
)

_NOW_HURT = phrase_lines(
    """
    (is|are|'s|keeps|am|still|they|he|she|who|now|be) (just |now |still |currently |actually |
        right now )?({doing}) (up )?({whom}) ... ({live})
    ({live}) ... (is|are|'s|he|she|they|keeps) (just |now |still )?({doing}) (up )?({whom})
    (trying|tries|tried|attempting) to (strangle|stab|kill|choke|suffocate|smother|rape|drown|
        attack|hurt) ({whom}) ... ({live}|$)
    (is|'s|are) trying to (strangle|stab|kill|choke|suffocate|smother|rape|drown|attack) ({whom})
    (has|'s|have) (just |now )?been (stabbed|shot|strangled|raped|run over)
    (going|gonna|about|coming) .. (hit|hurt|kill|beat|attack|stab|rape|batter) me( now| again|$)
    on fire
    (a|there 's a|there is a) fire (in|at)
    (is|are|'s|am|he is|she is|mums|dads|nans) (just |now |still |currently )?being ({done})
    being ({done}) ... ({live})
    ({live}) ... being ({done})
    (is|are|'s) (just |now |still )?({grave}) (me|him|her|them|us|my|the|a|an|our|mum|dad|nan|
        someone|somebody|people|another|his|each|residents?|patients?|one)
    (he|she|they) (is|are|'s) ({doing}) (my|me|him|her|us|mum|dad|nan|the) (.. )?(up )?now
    there (is|'s|are) (a|an|some|two) (man|woman|person|patient|resident|lad|bloke|guy|staff|
        nurse|carer|lady)? ?(.. )?({doing})
    (just|has just|have just|'s just|only just|is just) (been )?({done}) (me|him|her|nan|mum|dad|
        my|the|gran|us|them|by|a)
    (someone|somebody|person|people|she|he|they|mum|dad|child|kids|children|i am|we are) (is|are|
        in|am)? ?(in|in immediate|in real|in serious|in great) danger
    (hear|hearing) (her|him|them|mum|dad|someone|screams|nan) (screaming|scream|shouting for help|
        being|begging|crying for help|cry out)
    (happening|going on) (right )?now ... ({done}|{doing}|screaming|violence)
    (screaming|banging|begging) (for (help|them|him|her)|to get out|and it 's happening|
        and its happening)
    by the (throat|neck|hair) (now|right now|and)?
    got hold of (her|him|me|them) by
    kneeling on (his|her|their|my) (neck|back|chest|head)
    (got|have got|have|has) (him|her|them|me|my \\w+) (on|pinned to|down on|
        up against) the (floor|ground|wall) (and|now|with|screaming)
    (can )?(hear|see|watching|hearing|seeing) (him|her|them|it|the \\w+|my \\w+) ({doing}) (him|
        her|them|my|a|the|me|us)
    (pillow|hand|hands|cushion) (over|on|round|around) (her|his|their) (face|mouth|neck|nose|
        throat) (now|right now)
    (is|'s|are) (battering|beating|strangling|stabbing|attacking|choking) (him|her|them|me|us|mum|
        dad|nan|my|the)
    (is|'s|are) killing (him|her|them|mum|dad|nan|my)
    """,
    doing=_DOING,
    done=_DONE,
    live=_LIVE,
    grave=_GRAVE,
    whom=_WHOM,
)
_ABOUT_TO = phrase_lines(
    """
    ({person}) ... (says|said|saying|is saying|keeps saying|told me|has told|threatening|
        threatens|threatened|is going|are going|is gonna|gonna|wants|will|going|plans|wants to|
        is about) (he |she |they |that |to |is |are |will |going |wants |'ll |'s |gonna |
        about )*(kill|hurt|harm|stab|attack|burn|shoot|strangle|murder|smother|poison|beat|batter|
        harming|killing|hurting) (the|my|us|his|her|me|someone|him|them|people|kids|dad|mum|our|
        everyone|anyone|somebody|a|next|all|whoever|other|staff|nurses)
    (is|'s|are) (going to|gonna|about to) (hurt|kill|harm|stab|attack|murder|smother|shake|burn|
        poison) (the|my|us|his|her|me|someone|him|them|people|kids|dad|mum|our|everyone|anyone|
        somebody|a|baby)
    (threatening|threatened|threatens) ({person}|me|us|him|her|them|my|everyone|staff|
        people) ... ({weapon})
    ({person}|ex|and) (has|'s|is|has got|got|'s got|is holding|is carrying|carrying|with|waving|
        holding|is waving|come|came in) (got |just )?(a|the|his|her|hold of a) ({weapon})
    (smashing|smashed|wrecking|breaking|trashing|kicking) (up |in |down )?(the|our|my|
        up the) (house|place|flat|home|windows?|door|room|furniture|car)( up| in| down)?
    kicking (the|my|our) door( in| down)?
    (trying to|is|'s) break(ing)? in( to (the|my|our))?
    (outside|banging on|hammering on|kicking) (the|my|our) (door|window)( now| and| ,|$)
    (coming|comes|come) (to get|for|after|back for|to kill|to find|back to) (me|us|him|her|
        the kids)
    and (he is|she is|he 's|she 's|they are) coming back
    (hiding|locked|hid|barricaded) (myself |us |me |ourselves )?in (the|my|our|a) (bathroom|
        bedroom|toilet|cupboard|car|kitchen|loft|room|shed)
    (setting|set|sets) fire to
    (is|'s|are) (going to|gonna) kill (her|him|them|me|us|mum|dad|nan|someone|somebody)
    """,
    person=PERSON,
    weapon=_WEAPON,
)
_MISSING = phrase_lines(
    """
    (has|have|'s|is|gone|went|been|reported|still|are) (gone |been |just |now |still |
        reported )?missing
    (nobody|no one|can not|they can not|police can not|we can not|staff can not) .. (find|
        knows where|know where|locate|found) (him|her|them|he|she|they|mum|dad|my)
    (got|gets|gotten|wandered|walked|run|ran|escaped|sneaked|snuck|slipped) (out of|off|off the|
        out|away from) (the |his |her |that )?(home|ward|unit|hospital|care home|house|
        nursing home|a&e|flat)
    (absconded|eloped)
    (wandered|gone|walked|run|went) (off|out) (and|,|in|again|into|with|she|he|now|alone|on)
    (has|have|'s|is) (wandered|walked|gone) (off|out)
    """
)
_MISSING_NEEDS = phrases("""
    (dementia|alzheimers|confused|vulnerable|nobody knows|no one knows|can not find|freezing|
        nightie|pyjamas|suicidal|hour ago|hours ago|minutes ago|mins ago|now|still|gone since|
        since (6|\\d+|this|last night|lunch|breakfast|dinner)|tonight|no coat|minus|snow|dark|
        raining|find (him|her)|police|missing|autistic|disabled|learning|child|son|daughter|dad|
        mum)
    """)
_FOUND = phrases("""
    (glasses|teeth|dentures|hearing|ring|rings|purse|watch|notes|records|file|letter|letters|
        paperwork|form|money|tablets|medication|results|parcel|clothes|slippers|coat|bag|
        wheelchair|appointment|information|evidence|pages|blood|sample|test|scan|x - ray|
        jewellery|phone|belongings|property|cash|details|section|signature)
    (idea|plan|deal|topic|point|subject|boil|track|record)
    (was found|were found|been found|found (him|her|them)|turned up|came back|is back|
        brought (him|her) back|safe and well|years ago|months ago|last year)
    """)
_NOT_NOW = phrases(
    """
    (will|would) (kill|murder) me (if|when) i (miss|forget|get|am|do not|lose|spill|spend|put)
    (in|since|during|back in|last|early|late|mid|of) ({m}|may)
    (19|20)\\d\\d
    last (week|month|year|summer|winter|spring|autumn|christmas|easter|night|monday|tuesday|
        wednesday|thursday|friday|saturday|sunday)
    (days|day|weeks|week|months|month|years|year) ago
    (at the time|back then|used to|that was|this was|inquest|safe now|police (came|were|are there|
        have)|is ok|she is ok|he is ok|are ok|arrested|was found)
    (hit|hitting|beating|beat|killing|attacking) .. (bill|bills|prices|feet|waiting|head|economy|
        knee|cards|cribbage|chess|record|costs)
    (hitting|beating|burning|kicking) (the|my|our|a|your) (target|targets|roof|drum|clock|toast|
        dinner|bucket|fuss|odds|system|cancer|deadline|limit)
    """,
    m=r"january|february|march|april|june|july|august|september|october|november|december",
)

RULES = (
    Rule(SafetyKind.DANGER_TO_OTHER, _NOW_HURT, unless=_NOT_NOW),
    Rule(SafetyKind.DANGER_TO_OTHER, _ABOUT_TO, unless=_NOT_NOW),
    Rule(
        SafetyKind.DANGER_TO_OTHER, _MISSING, unless=_FOUND, needs=_MISSING_NEEDS, past=(LONG_AGO,)
    ),
)
