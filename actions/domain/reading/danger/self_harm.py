# SPDX-License-Identifier: Apache-2.0
"""Harming or killing oneself: meant or begun now, by the writer or by somebody else."""

from actions.domain.draft import SafetyKind
from actions.domain.reading.danger.rule import LONG_AGO, PERSON, Rule
from actions.domain.reading.danger.self_harm_words import HEIGHT, PILLS, SELF
from actions.domain.reading.phrases import phrase_lines, phrases

_MEANT = phrase_lines(
    """
    (kill|killing|hang|hanging|drown|drowning|shoot|shooting|poison|poisoning|stab|stabbing|
        strangle|top|topping|off|offing) ({self})
    (harm|harming|hurt|hurting|cut|cutting|burn|burning|injure|injuring|starve|starving|do in|
        doing in|slash|slashing) ({self})
    do ({self}) in
    (self harm|self - harm|self harming|self - harming|self harms|self - harms)
    (take|taking|end|ending|finish) (my|his|her|their) (own )?life
    (end|ending) (it all|things|everything|my life|his life|her life|the pain|my pain|
        my suffering|all of this|my misery)
    (want|wants|wanting|wanna|like|ready|prefer|ask|asks|asking|going|deserve|hope|hoping|pray|
        praying|plan|planning|need|needs|rather|suppose i|supposed|made my mind up|decided|intend|
        mean) (just )?(to |i will |i could |i |i have to )?(die|be dead|be gone for good|
        be dead too)
    (i|he|she|just|so) (just )?(want|wants|wanna) (to )?die
    rather (be )?(die|dead|die than go|not be alive|not be here|not live)
    (wish|wishes|wishing) (i|he|she|they) (was|were|had|could|would|is|am) (just )?(dead|die|died|
        never been born|not here|not alive|never born|not been born|let .. (go|die))
    wish they had (just )?(let|left) me (go|die)
    (hope|wish) i (do not|never|would not|did not) wake( up)?
    (better|happier) off (if i|without me|without him|without her|dead|if he|if she)
    (better|easier|happier|best) (for (everyone|them|all|everybody|
        you) )?if i (just )?(disappeared|died|vanished|went|had died)
    (better|easier|happier|best) (for (everyone|them|all|everybody|you) )?if i (was|were|am|
        weren 't|wasn 't|was not|were not) (gone|dead|not here|never|here|around)
    (better|easier|happier|best) (for (everyone|them|all|everybody|you) )?without (me|him around|
        her around)
    suicidal
    (commit|committing|contemplating|considering|planning|attempt|attempting|thoughts of|
        thought of|thinking of|thinking about|think about|about|ideas of) suicide
    suicide (tonight|today|plan|is the only|would be|seems|looks)
    no (reason|point|will|wish|desire|purpose|use|sense) (in |to |left to |left in )?(go on|
        going on|live|living|be here|being here|carry on|carrying on|be alive|being alive|
        me being here)
    (nothing|no one|nobody|nothing left|little) .. (to )?live for
    (life|living) (is |is just |'s |just is )?(not|no longer|isn 't|hardly|never) worth (living|
        it)
    not worth (living|living for|being here|being alive)
    worth living( no more| any more)?
    (point|use) (of|in) (living|life|being alive|being here|going on|carrying on|me|existing|
        it all|me being)
    (sick|tired|fed up|enough|done|finished|had it) (of|with) (living|life|being alive|this life|
        being here|existing|my life|it all now)
    (do not|no longer|not|never|does not|do n 't) (really )?(want|wants|wish|wishes|intend|
        care to|deserve|feel like|wanting) (to )?(live|living|be here|being here|be alive|
        being alive|exist|existing|wake up|waking up|go on|carry on|be around|carry on living|
        go on living|be on this (earth|planet)|be in this world)
    (can not|could not|will not|unable to|not) (go|carry|going|carrying) on (like this |
        with this |any ?more|any longer|much longer|living|with life|now|without (him|her))
    (i|just) (simply |really |just )?can not (go|carry) on( like this)?
    can not live (like this|any more|any longer|without (him|her)|with (myself|this pain|
        the pain))
    (thoughts|thought|thinking|think|dreaming|fantasising|urge|urges|urges are|idea) (of|about|
        to) .. (suicide|hurting|harming|ending|dying|death|killing|cutting|self harm|cut|overdose|
        overdosing|not being here|taking my|hanging|hang|jumping|hurt myself|die|jump|kill|crash|
        crashing|doing it|turning the wheel|driving into)
    (dark|bad|scary|horrible|intrusive|suicidal|evil) (thoughts|thought|urges)
    voices .. (tell|telling|told|say|saying|want|wanting|making) (me|him|her|them) .. (kill|hurt|
        harm|die|cut|jump|do|burn|hang|stab|it)
    (can not|do not|unable to|not able to|not sure|unsure|struggling to|hard to|
        do not know) .. keep (myself|himself|herself) safe
    do not trust myself( on my own| alone| tonight| any more|$)
    (do not|not|can not|never) (feel |be |trust myself |feeling |keep |
        really feel )?(safe )(on my own|by myself|with myself|from myself|alone|safe from myself|
        safe with myself|to be alone|safe alone|safe on my own|safe by myself)
    (danger|risk|threat) to (myself|himself|herself)
    (goodbye|suicide|farewell|good bye) (letter|letters|note|notes|message|text|messages)
    (wrote|written|writing|left|leaving) (a|the|my|his|her|me a) (suicide note|goodbye note|
        letter to say goodbye)
    (wrote|written|writing) (the|my|his|her) (note|last letter|letters)( last night| already| now|
        $)
    (written|wrote|writing) .. (letters|letter|notes|note) (to|for) (the|my|his|her|our) (kids|
        children|family|wife|husband|mum|dad|boys|girls|parents)
    (says|said|saying|texted|texting|texts|rang|messaged|sent) .. (goodbye|good bye|bye mum|
        bye dad)
    this is (my |a )?goodbye
    goodbye (world|cruel|everyone|for good|for ever|forever)
    (no one|nobody|they|you|not one|no - one|who|none of you) (would|will|is going to|'d|do|
        does) (even |ever )?(miss|notice|care if|care whether|mourn|grieve) .. (me|i|am gone|here|
        not here|dead|die|died|gone)
    (no one|nobody) (would|will) (even )?(miss|notice) (me|if)
    (if i|when i|once i|if i just) (was|were|am|is|had|go|just|simply)? ?(not here|gone|dead|
        was not here|were not here|disappeared|died|vanished|not around|not alive|in the ground|
        not here tomorrow)( tomorrow| any more)?
    (i|to|just) (disappear|vanish|not exist) (for good|forever|for ever|completely)
    (want|wanna|like|mean|going|ready|hope|wish|plan) (to )?(join|be with|go to|see) (her|him|
        my (wife|husband|mum|dad|son|daughter|baby|boy|girl|nan|mother|father|partner)) (again|
        soon|in heaven|now|in the next|up there)
    (mean|meaning|going|plan|intend|ready|want) to join (her|him|them|my)
    (i|he|she) (will not|wont|do not plan to|shall not|do not expect to|do not think i will|
        will no longer|do not intend to|do not see myself) (be |being )?(here|around|alive|
        living) (much|for much|for long|long|by|at|next|tomorrow|any more|in|come)
    do not (see|think|expect) .. (myself|i will|me) (being |be )?(here|alive|around) (at|by|next|
        much|for|in|tomorrow|come)
    not be (here|around|alive) (much longer|for (much )?long|tomorrow|by (christmas|tomorrow|
        then)|in the morning)
    (will not|can not|would not|won 't) last .. (months|weeks|days|week|month|night|longer)
    (worked out|know|decided|planned|researched|looked up|figured out|know exactly) (how|where|
        when) (i|he|she) (would|will|am going to|is going to|want to|can) (do it|die|end)
    (i have|i ve got|i have got|got|have) a plan( now| in place| for it| and (a|the) date|to (die|
        end|do it))?
    (i have|have) made (a |my )?(plans|plan|peace with it)( to (die|end)| and)?
    (going to|gonna|about to|might|want to|think i will|ready to|i will|and|decided to|
        planning to) (just )?(end it|jump|take the lot|take them all|take all (of )?(them|my)|
        overdose|drink bleach|do something (silly|stupid|daft|drastic|bad))
    (going to|gonna|about to|might) (just )?do it (tonight|now|this time|properly|soon|when|while|
        today|, tonight|, now)
    (i am|im|just|and) ending it( now| tonight| all|$| today)
    do something (silly|stupid|daft|drastic|bad) (to (myself|himself|herself))?
    close to ending it
    can not (stay|be|keep) alive
    (happier|better) dead
    (said|saying) (my|his|her) goodbyes?
    plan to (end|die|kill|take (my|his|her))
    (is|has been|'s) cutting( ,| and| again| now| every|$)
    he is hanging|she is hanging
    cut (him|her) down
    (will not|not going to|wont|do not plan to|will no longer) be (alive|here by|around by|
        here in the)
    be dead (before|by|soon|tomorrow|in the morning|when|if you)
    out of this (world|life)
    sleep (for good|forever|for ever)
    (do|doing|done) (myself|himself|herself) in
    (chuck|chucking|throw|throwing|fling|flinging|hurl|lob) ({self}) (in|off|under|out|into|down|
        from|over)
    (burn|burned|burnt|cut|hurt|hit|scratched|stabbed) ({self}) (again|tonight|on purpose|
        deliberately)
    stopped taking .. (insulin|tablets|medication|pills) .. (because|so|to) .. (die|over|point|
        dead|end|live)
    (googling|googled|looking up|looked up|searching|searched|researching|reading about|
        asking about) .. (ways|how|methods|painless) .. (die|kill|end|hang|do it|suicide|overdose)
    (locked|shut) .. (herself|himself|myself|themselves) in .. (razor|blade|knife|rope|pills|
        tablets|bottle)
    (hidden|hiding|hides|stashing|stashed|hid) .. ({pills}|blades|razors|knives|rope)
    (took|taken|swallowed) some ({pills})$
    (go|going|gone|fall|lie down|drift|drifting) (to|off to|off) sleep .. (not|
        never) (to )?wake( up)?
    (never|not) (to )?wake(s|n)? up( again| tomorrow| in the morning|)
    (do not|not|no longer|never) care (if|whether) (i|he|she) (live|lives|die|dies|wake|wakes)
    (live|lives) or (die|dies)
    (give|giving|given|gave|ready to give) up on (life|living)
    (will|would) (i|it) .. (hurt|hurts|quick) .. (die|dying|hanging|drown|drowning)
    it (hurts|hurt|is painful|is quick) ,? ?(hanging|drowning|to die|dying|to hang)
    how many ({pills}) (does it take|would it take|will it take|to|do i need|would i need|
        will kill)
    (step|stepping|walk|walking|jump|jumping|throw myself|throwing myself|run|running|go|dive|
        leap|leaping|thrown myself|drive|driving) (out )?(in front of|under|off|onto|into|from|
        through) .. ({height})
    (standing|stood|sat|sitting|stands|stuck|i am|am|is|is sat|'s|up|out) (up |out |here |
        there )?(on|at|off) (the |a )?((edge|side|top|railings) of )?(the |a )?(bridge|roof|
        train tracks|railway tracks|ledge|cliff|cliff edge|multi storey|car park roof|
        railway line|roof of|wrong side)( of)?
    (on|at) the roof
    (turn|turning|steer|steering|drive|driving) (the wheel|the car|my car) (into|off)
    (noose|ligature)
    (slit|slitting|slash|slashing|slashed|cut|cutting) (my|his|her|their) (wrists|wrist|throat|
        arms|arm|legs|neck)
    (cutting|cut|been cutting|cuts) (again|tonight|myself again|every (day|night)|deeper)
    (taken|took|take|taking|swallowed|swallow|necked|downed|popped|just taken) .. (overdose|
        overdoses)
    (i|he|she) (have |has |'s |just |is )+(overdosed|odd|taken too many|took too many)
    took too many
    (i|he|she|they) (have |has |'s |is |just |ve )*(taken|took|swallowed|necked|downed|
        take) (about |nearly |over |around )?(\\d+|all|a load|loads|a lot|too many|the whole|
        a bunch|a handful|handful|a whole|a packet|packets|two packets|everything in|a box|
        the lot) (of )?(my |the |his |her |mum 's |dad 's |them |these )?.. ({pills}|them)
    (taken|took|swallowed|necked|downed) (the rest of|every|all|loads of|a load of|a bottle of|
        a box of|the whole (box|packet|bottle|lot) of) (my |the |his |her |them |these )?(pill|
        {pills}) (in the (house|cupboard|packet|box|bottle) )?(an hour ago|just now|tonight|
        earlier|about .. ago|\\d+ (minutes|mins|min|hours|hrs|hour) ago|half an hour ago|$)
    ({pills}) (are |is |all |sat |ready |here |right )*(in front of me|lined up|in my hand|
        in his hand|in her hand|next to me|beside me|on the table|on the bed|counted out|laid out|
        by my bed)( now)?
    (got|have|holding|has|saved|saving|collected|hoarding|stockpiling|stockpiled|with|found him|
        found her|sat) .. ({pills}) .. (lined up|in front of|ready|in (my|his|her) hand|saved up|
        stashed|hidden|laid out|and (a )?(vodka|whisky|bottle|drink))
    (he is|she is|is|has|got|he has|she has) .. got (the |his |her |some )?({pills})
    (found|sat|sitting|here|stood|am) .. with (his|her|all his|all her|my|all my|the|a load of|
        loads of|some|these|all the|a bottle of) ({pills})
    (saved|saving|stockpil\\w+|hoard\\w+) (up )?(all |enough )?(my |of my |the )?({pills})
    (vodka|whisky|whiskey|gin|alcohol|wine|drink) and .. ({pills})
    (got|have|with|holding|has|bought|i have) .. (rope|blade|razor|razor blade|knife|belt|
        gun) .. (hand|and i am|and i will|and i am going|ready|use it|in front of me|
        looking at it|looking)
    rope in the
    (with|has|got|and) a (razor|razor blade|blade) .. (says|wants|going|she|he)
    gonna use it
    (given|giving|gave) .. (cat|dog|pets|things|stuff|belongings|possessions) away
    (reading|read|hear|hearing) about me in the (paper|papers|news)
    (by the time|when) you (read|get|see) this .. (gone|dead|late|here)
    (only|one|no other) way out( of this| is)?
    (can not|do not|no longer) see (a|any|no|another|the) (way out|other way|way forward|future|
        point in (living|going))( for me)?
    no way out
    want it to (stop|end|be over) (for good|forever|for ever|completely|now and forever)
    ending my (life|days|own life)
    (my|one|this is my) last (day|night|message|goodbye)( on earth| alive|)
    (kill|hang|harm|hurt) (me|self) self
    (is|are|been|'s|keeps|and he is|and she is|still) (cutting|burning|harming) (himself|herself|
        themselves|again)?
    (no longer|not) .. wish to (live|be alive|exist)
    (talking|talks|talk|on) about (not being here|dying|ending it|death|killing|suicide|
        wanting to die)
    (dying|death|suicide|to die|being dead) (is|would be|seems|looks like) (the only|the best|
        my only|better|easier|a relief|peaceful|preferable|what i)
    (made|making) (my|his|her) peace( with it| with everything| with god|$| now)
    (will not|wont|never) (hear from|see) me again
    (engine|car|exhaust) (running|fumes) .. (garage|hose|shut)
    (can not|do not think i can|not able to|no longer) (carry|go) on without (him|her|them|my)
    hate (myself|my life)
    (want to|wish i could|going to|just) (disappear|vanish|not exist)( for good| forever|$| from)
    (scared|frightened|afraid|worried) .. what i (might|may|could|will|
        would) do( to myself| tonight|$)
    (do|did|doing) (something )?to myself
    (head|brain|mind|voice|voices|something) (is|are|keeps|keep|was|tells|telling) (telling |
        saying )?me to (end|die|kill|do it|jump|hurt|cut|harm)
    (been|was|went|keep going|keeps going) (on|to|up to|back to) (a|the) (bridge|cliff|railway|
        train station|car park roof|multi storey) (twice|again|this|to|and|tonight|today)
    (\\d+ ?mg|mg|milligrams) of .. (in (my|his|her) hand|at once|and)
    (think|thinking|thought) (of|about) taking (all|them all|my whole|every|loads|too many|
        the lot)
    (when|once|after) i (die|am dead|am gone)
    (sooner|rather) be dead
    can not (be|stay) here( any more| any longer)?$
    no (way|chance) .. another (night|day|week) like this
    (wish|better|should have) .. (died|dead) on (that|the) (table|operating table|operation)
    (do not|not) deserve to (live|be here|be alive|exist)
    (what|what would) happens? if i (took|take|swallowed) .. (tablets|pills|medication|at once)
    (take|took|taking|taken) .. (at once|in one go)
    (pain|it all) to (end|stop) .. (dying|death|only way|for good)
    starve (myself|himself|herself|themselves)
    (round|around) (his|her|my) neck
    ligature
    done with (life|living|this life|it all|this world|everything)
    (kill|off|end) me (now|please)?$
    no one (left|here) .. live for
    hang myself
    """,
    self=SELF,
    pills=PILLS,
    height=HEIGHT,
)
_NOT_MEANT = phrases(
    """
    never (harm|harming|hurt|hurting|kill|killing|end|ending|thought (of|about))
    not (think of|thinking of|thinking about|going to|about to|planning to) (harm|harming|hurt|
        hurting|kill|killing|end|ending)
    (asked|asking|asks|questionnaire|question|form) .. (about|whether|if) .. (suicid\\w*|
        self harm|self - harm|thoughts of|harming)
    (someone else|another patient) 's (overdose|notes)
    on (a|the) (waiting )?list
    wake up (at|early|to ring|to call|in a|with)
    be here (typing|talking|chatting|writing|doing|again|with)
    (taking|take) my life savings
    (around|here) .. (because of (work|a holiday)|on holiday|for work)
    last message (for (now|today)|tonight ,)
    jump off a (cliff|bridge) before i
    thought (i|he|she|we) (was|were) going to die
    going (home )?to die ,
    (hurt|cut|burn|burned|injure|injured) (myself|himself|herself) (when|on|falling|lifting|by|
        trying|at|while|moving|getting|with)
    killing (myself|himself|herself) (trying|laughing|to|for|looking|running|with)
    (ligature|suicide) (point|points|cutter|risk assessment)
    (suicide|suicidal) (prevention|leaflet|risk form|form|for|hotline|helpline number|awareness|
        training|policy|screening|questions)
    (die|dead|dying) (of|from) (embarrassment|boredom|shame|laughing|thirst|curiosity)
    (rather|sooner) (die|be dead) than (eat|drink|watch|pay|miss|wear|listen|fill|use|wait|read|
        ring)
    (carry on|carrying on|go on|going on|keep) (paying|working|with (the|this|my) (complaint|form|
        course|treatment)|funding|living in|caring|looking)
    (live|be here|living|go on|carry on) (in (that|this|a|the|my) (home|house|flat|place|area|
        care|town|room|placement)|there|with (him|her|them|other|strangers|my)|near|next|on the|
        upstairs|all day|answering|filling|for (hours|ages)|arguing|about|holiday|holidays|
        the (bus|website|internet|phone|computer|train|ward)|a |line|online|foot|with (the|
        this) (chat|form|conversation)|to the|and on|my own)
    (end|finish) (it|this|the) (chat|conversation|call|here|tenancy|contract|complaint)
    (delete|close|stop) (it|this|the chat|this chat|my complaint)
    jump (at|the queue|through|to conclusions|over|up|in line)
    (asked|ask|asking|said|questions) .. (if|whether) (i|he|she) (was|were|am|is|felt|had|
        had ever) (been )?(suicidal|self harming|having)
    (not|no|never|none of) .. (suicidal|self harm\\w*|self - harm\\w*|thoughts of (suicide|
        harming|self harm))
    self harm is not
    no (risk|thoughts|intention|intent|plans|plan) (of|to|about) .. (self|harm|suicide|hurt|
        others)
    (care|discharge|treatment|birth|escape|support|crisis|safety|floor) plan
    (let|able|chance|time|get|got|allowed|opportunity|wanted|say|come in|given|wouldn 't|
        couldn 't|never|proper|properly|last) .. goodbye
    (a|my|own|the) plan (of|for|to (visit|go|complain|see|call|get|move|write|speak|help|support|
        meet|take him|take her))
    (complaint|chat|form|point carrying on with)
    overdosed on (paperwork|forms)
    (ward|wing|road|street|surgery|practice|house|unit) (.. )?bridge
    bridge (ward|wing|road|street|surgery|practice|house|unit)
    (not|n 't) be here (to|for the|on|when|because i)
    (took|take|taken|taking) (my|his|her|the|their|all my|all his) ({x}) (today|twice|every|with|
        before|after|as|this morning|on time|daily|at)
    """,
    x=PILLS,
)
_BEFORE = phrases("""
    (tried|try to|attempted|wanted|used to|was|were|had|had been|been having|nearly|almost|
        thought|threatened|attempts|previous|previously|history|felt|did not|once|became|he 'd|
        she 'd|i 'd) ... (kill|killing|end|ending|ended|hang|hanging|suicide|suicidal|die|dead|
        live|life|overdose|harm|harming|harmed|cut|cutting|jump|jumped|self|here|wrists|noose|
        ligature|rope|alive|wake|note|thoughts|tablets)
    (used to|as a teenager|as a child|as a kid|when i was (younger|a|little|at|in)|years ago|
        in the past|in my (teens|twenties|youth)|back then|at the time|at \\d+ i|history of|
        things are better|better now|okay now|ok now|alright now|have support|i am fine now|
        am well now|shes better|is better now|now home|is home|at home now|home now|getting help|
        got help|getting support|in recovery|recovering|recovered|am better|am okay|
        feel better now|i 'm better)
    (suicide|overdose|self harm|self - harm) (attempt|attempts|last|in|when|and (they|the|nobody|
        no one)|was|watch|before|history)
    """)
_STILL = phrases("""
    (again|still|tonight|right now|at the moment|today|this morning|every day|every night|
        i want to|i am going to|gonna|i feel suicidal|keep thinking|keeps saying|i will)
    """)


_OTHER = phrase_lines(
    f"""
    ({PERSON}) ... (says|saying|keeps saying|threatening|threatens|wants|is going|going to|will|
        is talking about|texting|texts|messaging|trying|is trying|tries|has just told|just told|
        just said|has said|keeps) ... (kill ({SELF})|hang ({SELF})|hurt ({SELF})|harm ({SELF})|
        end (it|his life|her life|things)|end it all|die|be dead|better off dead|rather be dead|
        jump|suicide|not be here|not being here|cut ({SELF})|goodbye|take (his|her) (own )?life|
        overdose)
    ({PERSON}) (is|'s|are|has been|has become|seems|feels|is still|is actively|is now|is very|
        is feeling) (actively |very |now |feeling |so |still |really )?(suicidal|self harming|
        self - harming|cutting (himself|herself|again))
    (worried|scared|afraid|frightened|terrified|fear|concerned) ... (he|she|they|
        my \\w+) .. (will|is going to|might|may|would|could|does) .. (kill ({SELF})|
        do something (silly|stupid|daft|drastic)|hurt ({SELF})|harm ({SELF})|end (it|his life|
        her life)|take (his|her) (own )?life|self harm|overdose|suicide|end his|end her)
    ({PERSON}) ... (has|have|is|'s|just) (just )?(taken|took) (an overdose|too many|all (his|
        her) (tablets|pills|medication))
    """
)

RULES = (
    Rule(
        SafetyKind.SELF_HARM_NOW,
        _MEANT,
        unless=_NOT_MEANT,
        denied=False,
        past=(_BEFORE,),
        now=_STILL,
        then=SafetyKind.SELF_HARM_PAST,
    ),
    Rule(
        SafetyKind.SELF_HARM_NOW,
        _OTHER,
        unless=_NOT_MEANT,
        past=(LONG_AGO,),
        then=SafetyKind.SELF_HARM_PAST,
    ),
)
