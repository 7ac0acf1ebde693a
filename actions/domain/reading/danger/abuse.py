# SPDX-License-Identifier: Apache-2.0
"""Abuse or neglect of an adult who needs care, told outright.

Source: Care Act 2014 s.42; DOMAIN rule 142.
"""

from actions.domain.draft import SafetyKind
from actions.domain.reading.danger.rule import Rule
from actions.domain.reading.phrases import phrase_lines, phrases

_WHOM = (
    r"him|her|them|mum|dad|nan|nana|gran|grandad|grandma|mother|father|my \w+|the residents|"
    r"residents|a resident|patients|a patient|"
    r"people|my son|my (disabled|autistic|elderly|vulnerable) \w+|each other|our \w+|"
    r"another resident|me|the old|old|vulnerable|one of the"
)
_STAFF = (
    r"carer|carers|care worker|care workers|care staff|staff|member of staff|staff member|"
    r"support worker|support workers|nurse|nurses|"
    r"night man|night staff|home|manager|hca|healthcare assistant|resident|worker|they|he|she|"
    r"agency|agency carer|porter|security|someone|somebody|colleagues|orderly|man"
)
_HURT = (
    r"hit|hits|hitting|slap|slaps|slapped|slapping|punch|punches|punched|punching|kick|kicks|"
    r"kicked|kicking|pushed over|pushes|pushed|shoved|shoves|shoving|drag|drags|"
    r"dragged|dragging|grab|grabs|grabbed|grabbing|pinch|pinches|pinched|pinching|burned|"
    r"burnt|burning|twisted|twists|bit|bites|abuse|abuses|abused|abusing|assaulted|"
    r"assaults|assaulting|raped|raping|rapes|molested|molests|beat|beats|beaten|beating|hurt|"
    r"hurts|hurting|mistreat\w*|ill - treat\w*|ill treat\w*|manhandle\w*|"
    r"attacked|attacking|attacks|throttled|strangled|spat at|spits at|force - feed\w*|"
    r"force feed\w*|force fed|threw|throws|choked|whacked|thumped|bullied|bullies|bullying|"
    r"tortur\w+|torments?|taunts?|taunted|mocks?|mocked|humiliat\w+|degrad\w+"
)
_KIN = (
    r"husband|wife|son|daughter|nephew|niece|grandson|granddaughter|partner|boyfriend|brother|"
    r"sister|"
    r"son in law|daughter in law|lodger|neighbour|stepson|relative|family|carer|he|she|they"
)
_MESS = (
    r"mess|faeces|feces|excrement|urine|filth|waste|poo|muck|shit|wee|vomit|sick|dirt|pee|"
    r"piss|soil|stool|diarrhoea"
)

_TOLD = phrase_lines(
    """
    ({staff}) (has |have |had |was |were |is |are |just |then |deliberately |always |often |
        sometimes |also |who )*({hurt}) (at )?({whom})
    (was|were|been|being|is|got|gets|are|get) (.. )?({hurt}|abused|neglected|starved|mistreated|
        restrained|raped|sexually abused|sexually assaulted|assaulted|ill - treated|tied|locked|
        sedated|hit|strapped) (.. )?(by|in|at|up|down|to) (a|an|the|her|his|that|one of the|two|
        another|staff|care|own|member|other|this|my)
    (is|are|being|was|been|being|getting) (physically |sexually |verbally |emotionally |badly |
        seriously |clearly )?(abused|neglected|starved|mistreated|ill treated|assaulted|beaten|
        bullied|tortured|tormented|molested|raped)( in| by| at| there|$| and| ,)
    (raped|rapes|molested|groped|sexually (abused|assaulted)|interfered with) (me|her|him|them|
        my \\w+|our \\w+|mum|nan|dad|a (resident|patient|girl|boy|woman))
    (was|were|been|being|got) (.. )?(raped|molested|groped|sexually (abused|assaulted)|
        indecently assaulted)
    (abuse|neglect|mistreatment|ill treatment|cruelty) (of|to|towards|against|in|at|by) (a|an|the|
        her|his|my|our|this|that|vulnerable|residents|patients|elderly|staff|care|carers|disabled|
        people)
    (report|reporting|disclose|tell you about|raise|witnessed|seen|saw|evidence of|allege|
        alleging|suffering|suffered|suffers|it is|this is|that is|pure|total|complete|utter|gross|
        call it|physical|sexual|verbal|emotional|wilful|willful) (.. )?(abuse|neglect|cruelty)
    (safeguarding|safe guarding) (matter|concern|issue|alert|alarm|risk|referral needed|problem|
        emergency)
    vulnerable adult
    sexual(ly)? (assault|assaulted|abuse|abused|touched|interfered|harassed|harassment)
    (touch|touches|touched|touching|fondled|groped|gropes|interfered with|kissed|kisses) (her|him|
        me|my \\w+|mum|nan|residents) (when|while|in|where|down|private|inappropriately|at night|
        under|up|between|there|and|sexually|breasts?|bottom)
    exposed (himself|herself|his)
    (tie|ties|tied|tying|strap|straps|strapped|strapping|belted|bound|chained) ({whom}|his hands|
        her hands|their hands|hands) (to|in|into|up|down|so|with|behind)
    restrained so (hard|much|roughly|badly|violently)
    (held|hold|holding|holds|pinned|pinning|pin) (her|him|them|my \\w+|residents) down
    to keep (him|her|them) (quiet|docile|sedated|calm|asleep|in bed|still|from)
    (giving|give|gives|gave) (him|her|them|my \\w+|residents|mum|dad|nan) (sleeping pills|
        sleeping tablets|sedatives|extra|drugs|things) (to|so)
    (left|leave|leaves|leaving|kept) (.. )?(wet|hungry|thirsty|dirty|cold|naked|undressed|unfed|
        unwashed|half dressed|starving) (all (day|night)|for (hours|days|weeks)|and (nobody|
        no one|hungry|cold|dirty|alone))
    (being|been|is|gets|are) left (wet|hungry|thirsty|dirty|naked|unfed|unwashed|cold|starving)
    (left|leave|leaves|leaving) (.. )?(alone|on (his|her|their) own) for (days|hours and|a whole|
        two|three|four|the whole)
    (handle|handles|handled|handling) (him|her|them|residents|people|my \\w+|mum|dad|nan|
        patients) (rough|roughly|like|badly|so rough)
    ({kin}) (hit|hits|hitting|beats|beat|slaps|slapped|punches|punched|kicks|kicked|hurts|bullies|
        abuses|abused|starves|neglects|locks|shouts at|batters|pushes) (him|her|them|my (gran|nan|
        mum|dad|neighbour|aunt|uncle|mother|father|sister|brother|friend|grandad|elderly|
        disabled))
    (no one|nobody|no - one|they|staff|never|not|have not|has not) (has |have |had |'s |
        been )?(washed|changed|fed|turned|bathed|showered|cleaned|changes|washes|feeds|feeding|
        washing|changing) (him|her|them|my \\w+|mum|dad|nan) (for|in|since|and|all|at all|$)
    (treated|treats|treat|treating) (.. )?like (an animal|animals|a dog|dogs|dirt|a prisoner|
        prisoners|a piece of|.. rubbish|cattle|a child|babies) (in there|in that|by|and|$)
    (do|does|did|will|are|is|never|hardly|rarely) (not )?(give|gives|giving|gave|offer) (her|him|
        them|my \\w+|residents) (any |anything |a |enough |much |no )?(water|food|drink|drinks|
        fluids|to drink|to eat)
    (photo|photos|pictures|picture|video|film|filmed|filming|films) .. (naked|undressed|toilet|
        residents|dirty|private)
    (make|makes|made|making) fun of (the|my|her|him|them|residents|old)
    (kept|keeps|keep) (.. )?(in one room|door locked|locked|in (his|her|their|a) room|
        in bed all day)
    door locked
    locked out (with|in the|all|of the (home|house))
    (hide|hiding|hid|cover|covering|covered) (up )?(the |her |his )?(bruises|injuries|marks|abuse|
        neglect|it up from)
    (made|forced|making) to (work|eat|sit in|beg|clean|sleep on|do things)
    work for nothing
    (tried|tries|trying|try) to (kiss|touch|grope|get into bed|climb into|undress)
    neglect(ing|s|ed)? (my|her|him|them|the residents|residents|mum|dad|nan|old|people|elderly|
        their)
    touched (inappropriately )?by
    abuse (is )?(going on|happening|in|at|here|there|and neglect)
    (used|using|exploit\\w*) (.. )?for (his|her|their|money|benefits|my \\w+ 's) ?(money|benefits|
        flat|house)?
    (groomed|cuckoo\\w*|exploited|trafficked)
    (is|are|'s|being|been) (being )?left (hungry|wet|dirty)
    (has|have|got) (sores|marks|burns|scabs|rope marks|finger marks)
    tied to
    strapped (in|into|to)
    (lock|locks|locked|locking|shut|shuts) ({whom}|residents) .. (in|up|out|away)
    (locked|shut) in (his|her|their|a|the) (room|rooms|bedroom|bathroom|cupboard|house|flat)
    (starve|starves|starved|starving) (him|her|them|residents|my \\w+|mum|dad|nan|people)
    (being|been|is|are|she is|he is) (being )?starv(ed|ing)
    (sedate|sedates|sedated|sedating|drug|drugs|drugged|drugging|dope|doped|doping) (him|her|them|
        residents|my \\w+|mum|dad|nan|brother|people) (.. )?(quiet|up|to|so|all|for)?
    (extra|too many) (tablets|pills|medication|sedation|sedatives) .. (knock|quiet|sleep|keep|so)
    knock (him|her|them) out (so|to|with)
    (shout|shouts|shouted|shouting|scream|screams|screamed|screaming|swear|swears|swore|
        swearing) (and swear )?(at|in|and slapp\\w+|and) (her|him|them|residents|my \\w+|mum|dad|
        nan|his face|her face|the residents|people|old)
    (call|calls|called|calling) (him|her|them|residents) (a|an|names|stupid|retard|retarded|
        spastic|filthy|dirty|fat|pig|disgusting|useless|thick|spaz|idiot|vegetable)
    (sit|sat|sits|kept|leaves|leave|left) .. in the dark
    (own|his own|her own|their own|in|in dried|covered in) ({mess})( and|
        $| for| all| again| every| when| ,|,| since| on|.)
    (covered|lying|lay|laid|sat|sitting|left|caked|soaked|found|leave|leaving|leaves) (.. )?(in|
        with) (his|her|their|dried|own|old|stale|wet|soiled|his own|her own|their own|the|
        soaking) .. ({mess}|pads|pad)
    (leave|leaves|left|leaving|sat|sitting|lying|lies|laid) (my |him |her |them |mum |dad |nan |
        residents |\\w+ )*(soiled|in soiled|in wet pads|in a wet pad|in dirty pads|in a soiled|
        in soaking)( \\w+)? (for hours|for hours on end|all day|all night|every day|day after day|
        overnight|hours)
    (not|n 't|never|hadn 't) (been )?(changed|washed|cleaned|turned|moved) (in|for) (\\d+|two|
        three|four|five|six|seven|days|weeks|a week|several|over)
    (sores?|bedsores?|ulcers?) (.. )?(down )?to (the|her|his) bone
    (grade|category|stage) (3|4|three|four) (pressure|bed|sores?|ulcers?)
    (sores?|bedsores?|ulcers?) (grade|category|stage) (3|4|three|four)
    (pressure|bed) ?sores? (and|,|with|because|from being|from) .. (skin|bone|mess|filth|neglect|
        maggots|left|lying|never|starv\\w+|dehydrat\\w+|dirty|wet)
    bedsores .. (mess|filth|maggots|neglect|never turned|not turned)
    maggots
    skin and bone(s)?
    (weighed|weighs|weight|lost|dropped|went from) .. (stone|kilos|kg) .. (now|went in|when|and|
        weighs|to|since|in the home)
    (tray|food|drink|water|drinks|meals|dinner|bell|buzzer|call bell) .. (out of|where .. can not|
        can not|not within|beyond|away from) .. (reach|get)
    (call bell|bell|buzzer|call button) (.. )?(unplugged|taken away|removed|out of|hidden|
        switched off|taken off|disconnected)
    (left|been left|leave|leaves|leaving|kept|go|goes|went) ({whom} )?(.. )?(without|with no|
        no) (any )?(food|water|drink|drinks|food or (drink|water)|fluids) (.. )?(in|for|all|days|
        at|or|hours|there)?
    (gave|give|given|gives|giving|got|gets|have|had) (him|her|them|my \\w+|mum|dad|nan|
        residents) (nothing|no food|no water|no drink|no drinks|hardly anything) (to (eat|drink))?
    (refuse|refuses|refused|refusing|will not|won 't|would not|deny|denied) (to )?(take|let|help|
        allow|feed|give|wash|change|change|clean) (him|her|them|my \\w+|mum|dad|nan|residents|
        anyone) (to the toilet|go to the toilet|any food|food|water|drink|a drink|out of bed|wash)
    go in (her|his|the|their) (pad|pads|nappy|bed|pants)
    (dehydrated|malnourished|emaciated|undernourished)
    (bruises|bruise|bruising|bruised|marks|handprint|hand print|fingerprints|finger marks|
        scratches|burns|cigarette burns|bite marks|welts|cuts|injuries|black eye|black eyes|
        two black eyes|lumps) .. (all (over|up|down)|over (her|his)|on .. (arms?|wrists?|face|
        legs?|thighs?|neck|back|body|chest|breasts?|head|cheek|inside|private|ribs)|no one can|
        nobody can|unexplained|can not explain|like someone|held|covered|nobody knows|
        no one knows|and cuts|and no|shape)
    (unexplained|suspicious|mystery|unreported|fresh|new|nasty) (bruises|bruise|bruising|injury|
        injuries|marks|fracture|fractures|burns|cuts|wounds)
    (covered|black and blue|riddled|full) (in|with|of) (bruises|bruising|sores|cuts|bites|
        scratches|flea bites|lice)
    black and blue
    (a|two|has|with|got|'s) (a |got a )?black eye
    hand ?print
    (came back|come back|returned|comes home|came home) (from .. )?with (burns|bruises|cuts|
        a broken|broken|marks|injuries|scratches|a black)
    (broken|fractured|dislocated) (arm|wrist|hip|leg|rib|ribs|collarbone|collar bone|nose|jaw|
        shoulder|finger|fingers) .. (no one|nobody|can not|can explain|will say|reported|
        unexplained|not explain|how|does nothing|did nothing|third time|told us|x - ray)
    (fracture|fractured|broken) .. (nobody|no one|not) (.. )?(reported|noticed|told|explain|
        explained|said)
    (over|more than|nearly) (\\d+|forty|thirty|twenty|fifty|a hundred|ten) times (this|in a|
        a) (month|week|year|day)
    restrained .. (times|broken|face down|wrist|injured|hours|prone)
    face down
    (rough|violent|cruel|aggressive|abusive|nasty|vicious|heavy handed|physical) (with|to|
        towards) (my|her|him|them|mum|dad|nan|residents|patients|the)
    (twisted|bent|wrenched|yanked|pulled) (her|his|their|my \\w+ 's|mum 's|dad 's) (arm|arms|hair|
        leg|wrist|fingers|neck|ear)
    by (the|her|his) hair
    (pushed|pushes|shoved|knocked) (my|him|her|mum|dad|nan|a|another|the) (\\w+ )?(over|down|
        about|around|against|into|to the (floor|ground)|out)
    push(es|ed)? (him|her|them) (about|around)
    (cold|dirty) water over
    (made|make|makes|making|force|forces|forced|forcing) (him|her|them|my \\w+|mum|
        residents) (.. )?(sit in|eat|swallow|lie in|stand|beg|kneel|sleep on|stay in bed|clean up)
    (staff|carers?|nurses?|they) (.. )?(hurt|hurts|hurting|hit|hits|hitting|beat|slap|abuse|
        abusing|torment) (her|him|them|my|me|residents|patients|us|people|mum|dad|nan)
    (seen|saw|watched|filmed|witnessed|caught|heard) (.. )?(colleagues|staff|nurse|carer|carers|
        nurses|them|a man|worker) (.. )?(hit|hitting|hurting|hurt|slap|slapping|abuse|abusing|
        kick|kicking|punch|punching|shout|shouting|drag|dragging|pushing|drop)
    (filmed|camera|footage|video|cctv) .. (hitting|slapping|shouting|hurting|dragging|abusing|
        rough|punching)
    (scream|screams|screamed|screaming|cry|cries) when(ever)? (they|she|he|staff|the|a|someone|
        anyone) .. (come|comes|came|near|touch|touches|go|walks|carer)
    (skin|lips) .. (cracked|bleeding|raw) .. (bleeding|drink|water|dry)
    (filthy|stinking|unwashed|dirty) .. (dehydrated|sores|starving|days|weeks|maggots|lice|matted)
    (modern )?slavery
    (locked|kept) (in|up|away) (all day|all night|at night|24|for hours)
    (hit|slapped|punched|kicked|bit|attacked|pushed|shoved) (by )?(a|another|
        one of the) (member of staff|staff member|carer|care worker|support worker|nurse|resident|
        patient|other residents?|hca)
    (gets|get|got|getting|climbs|climbed|comes|came) in(to)? (her|his|their|my \\w+ 's) bed
    (put|puts|putting) (him|her|them|mum|dad|nan|my \\w+|residents) to bed (at|before) (\\d|three|
        four|five|half|3|4|5|6|tea)
    (do|does|did) not (go|come) (near|in to|to see|check on) (him|her|them) (till|until|all|for|
        again)
    (locked|kept|held|shut|put) in (a|the|his|her) (.. )?(seclusion|isolation|room|cell|cupboard|
        padded) (room )?(.. )?(no toilet|for days|days on end|with no|for hours|all day|without|
        for weeks)
    (seclusion|isolation) (for|room with no)
    (pillow|hand|hands|cushion|cloth|towel) (over|on|round|around) (her|his|their|
        my \\w+ 's) (face|mouth|neck|nose|throat)
    (bent|bend|bends|bending) (her|his|their) (fingers|arm|wrist|thumb)
    (found|finding) (him|her|them|mum|dad|nan|my \\w+) (naked|half naked|undressed|freezing|
        soaked|covered|lying|in a pool|on the floor) (.. )?(floor|cold|filth|urine|faeces|own|
        naked|alone|for hours|door shut|wet)
    (other|another) (people 's|residents 's|residents|patient 's|resident 's|person 's) (tablets|
        medication|pills)
    to make (him|her|them|residents) (sleep|quiet|docile|drowsy)
    (hit|hits|beaten|struck|whipped|poked|burned) with (a|the|his|her) (belt|stick|slipper|shoe|
        cane|hairbrush|towel|cigarette|spoon|lighter|iron)
    (wind|winds|winding|wound|goad|goads|provoke|provokes) (him|her|them) up
    (pin|pins|pinned|sit|sits|sat|kneel|knelt) (on )?(him|her|them) (down|to the|on the)
    (being|is|are|was|been) forced to (sit|eat|sleep|stay|stand|lie|use|go|wear|share|clean|pay|
        sign)
    (witnessed|seen|saw|reporting|report) (staff|colleagues|carers|a carer|nurses) (abusing|
        hitting|mistreating|hurting|being cruel|being rough|shouting)
    (nobody|no one|not|n 't) (.. )?(helps|help|helping|feeds|feed) (her|him|them) (to )?(eat|
        drink|with food|feed)
    (finger|thumb|hand|rope|grip) (marks|prints|bruises)
    """,
    staff=_STAFF,
    whom=_WHOM,
    hurt=_HURT,
    mess=_MESS,
    kin=_KIN,
)
_NOT_TOLD = phrases(
    """
    (hit|hurt|struck) by (a car|a van|a bus|a bike|the news|her comments|his comments|the comments|
        what|their words|her words|his words|that)
    beaten by (the|this|a) (system|bill|form|paperwork)
    (blood|drip|veins?|goes|tries|attempts) .. (arm|arms|me arm|black and blue)
    (arm|arms|hand) (was|were) black and blue (from|for|after)
    dehydrated when (he|she|they|i|mum|dad|nan) (was|were|came|went|got|arrived)
    spinal board
    (doors?|gates?) .. (are|is) kept locked
    (pushed|hit|bit|kicked|punched) a (nurse|carer|doctor|porter|paramedic) when
    (is not|isn 't|never) abuse
    (was|were) (sacked|dismissed|convicted|struck off|sent to prison)
    (went|gone) to prison
    in (the queue|queue)
    (wrongly|falsely|by mistake|untrue|a lie|is a lie|not true|found to be|accused me|accused us|
        accused of|says i|said i|against me|record corrected|record wrong|no big deal)
    (blood tests?|cannula|warfarin|needle|injection|thinners|no one 's fault|not anyone 's fault|
        nobody 's fault|bruise easily|getting up)
    (hit|hits|hitting) (us|me|them|him|her|home|the|hard|by|my) (with a|with the|hard|like|for|
        roof|by|council|pocket|news)
    (abused|abuse|abusing|abuse of) (our|my|their|the|of) (trust|power|position|system|process)
    (attacked|attack|attacking) (my (reasons|character|complaint)|the (idea|problem|report))
    (he|she|they|my \\w+) (hit|bumped|banged|cut|hurt) (his|her|their|my) (own )?(head|arm|leg|
        elbow|knee|hip|back|hand|foot|face|finger|shoulder)
    (hurt|hurts) (my|her|his|our|their) (feelings|back|arm|feet|leg|neck|shoulder|hand|hands|hip|
        knee)
    (mental health act|sectioned|under section)
    beat(s)? (me|him|her|us) (at|to)
    (dentist|dental|smear|examination|x - ray|physio|theatre|phlebotom\\w+|syringe treatment|
        syringing|operation|midwife|scan)
    (son|daughter|patient|he|she) (bit|hit|kicked|punched|attacked|
        pushed) (a )?(member of )?(staff|nurse|carer|teacher|me)
    (threw|throw|throws) (me |us |him |her )?(under the bus|a wobbly|out|it|away|money|in the bin|
        up)
    (drug|drugs) (company|companies|trial|error|round|chart)
    (council|building|garden|building|premises|grounds|decor|duties|duty|paint\\w*|
        property) .. neglect\\w*
    neglect(ed)? (to|its|their|of the (building|garden|grounds)|by the (service|system|team|gp|
        surgery))
    (we|i) (feel|felt) (so |very |totally )?(neglected|abandoned|bullied|humiliated|degraded|
        mocked)
    (bullying|bullies|bullied) (each other|me|at work|in the team|us)
    (was|were) (drunk|delirium)
    (grabbed|grab|grabs) (a|the|some|his|her|my) (coffee|bite|sandwich|coat|bag|chance|attention|
        doctor|nurse|word|minute)
    (pushed|push|pushing|pushes) (for|back|to|through|it|on|ahead|from|past|me out|the|us|hard)
    (threatened|threaten) (to|with) (stop|court|discharge|eviction)
    (dragged|drag|drags|dragging) (on|out|their|its|his feet|her feet|feet|through|my|me into|
        into|the)
    (kicked|kick|kicks) (up|off|out|into|a)
    (shut|locked) out (of (the|my))? ?(meeting|system|portal|discussion|account|decision)
    """
)


RULES = (Rule(SafetyKind.SAFEGUARDING_ADULT, _TOLD, unless=_NOT_TOLD, denied=True),)
